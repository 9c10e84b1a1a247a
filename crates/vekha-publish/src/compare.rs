//! Renders everything, compares it with what lies on the disk and stages what differs. It must not
//! change a published file: up to the end of this step the earlier site is untouched.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::existing_files::{ExistingFiles, PathKind};
use crate::file_content::FileContent;
use crate::manifest::{Entry, Manifest};
use crate::own_dir::OwnDir;
use crate::{PublishError, PublishHistory, Publishable, Reason, RenderError, Unrendered};

/// What is to be done, all of it possible: rendered, staged, nothing foreign in the way.
pub(crate) struct Plan {
    /// Every file of the new site.
    pub(crate) files: BTreeMap<String, Entry>,
    /// Names in the stage of those that differ from the disk, by path.
    pub(crate) staged: BTreeMap<String, String>,
    /// How old what they are made of is, where that is known.
    pub(crate) ages: BTreeMap<String, u128>,
}

/// What the folder held when it was last published.
pub(crate) struct Before<'a> {
    pub(crate) old: &'a Manifest,
    pub(crate) known: &'a PublishHistory,
}

/// What became of one file, and how old what it is made of is.
struct Settled {
    age: Option<u128>,
    outcome: Outcome,
}

enum Outcome {
    Same(Entry),
    Staged(Entry),
    InTheWay,
    Unrendered(RenderError),
}

/// Stages every file that differs. Render errors and obstacles are gathered, machine errors stop.
pub(crate) fn stage(
    output: &dyn Publishable,
    paths: &[&str],
    before: &Before<'_>,
    room: &OwnDir,
) -> Result<Plan, PublishError> {
    let ground = ExistingFiles::new(paths, before.old, &room.out);
    ground.check_folders(paths)?;
    let settled: Vec<Settled> = paths
        .par_iter()
        .enumerate()
        .map(|(index, path)| {
            let age = output.revision(path);
            let outcome = match before.kept(path, age) {
                Some(entry) => Outcome::Same(entry),
                None => settle(output, path, &index.to_string(), &ground, room)?,
            };
            Ok(Settled { age, outcome })
        })
        .collect::<Result<_, PublishError>>()?;
    gather(paths, settled, room)
}

impl Before<'_> {
    /// The entry of a file that is known to be as it was.
    fn kept(&self, path: &str, age: Option<u128>) -> Option<Entry> {
        self.old.files.get(path).copied().filter(|_| self.known.is_as_it_was(path, age))
    }
}

fn gather(paths: &[&str], settled: Vec<Settled>, room: &OwnDir) -> Result<Plan, PublishError> {
    let mut plan = Plan { files: BTreeMap::new(), staged: BTreeMap::new(), ages: BTreeMap::new() };
    let (mut unrendered, mut in_the_way) = (Vec::new(), Vec::new());
    for (index, (&path, one)) in paths.iter().zip(settled).enumerate() {
        plan.ages.extend(one.age.map(|age| (path.to_owned(), age)));
        match one.outcome {
            Outcome::InTheWay => in_the_way.push(room.out.join(path)),
            Outcome::Unrendered(error) => unrendered.push(Unrendered { path: path.to_owned(), error }),
            Outcome::Same(entry) => drop(plan.files.insert(path.to_owned(), entry)),
            Outcome::Staged(entry) => {
                plan.files.insert(path.to_owned(), entry);
                plan.staged.insert(path.to_owned(), index.to_string());
            }
        }
    }
    if !unrendered.is_empty() {
        return Err(PublishError::Render(unrendered));
    }
    if !in_the_way.is_empty() {
        return Err(PublishError::refused(Reason::InTheWay, in_the_way));
    }
    Ok(plan)
}

fn settle(
    output: &dyn Publishable,
    path: &str,
    name: &str,
    ground: &ExistingFiles<'_>,
    room: &OwnDir,
) -> Result<Outcome, PublishError> {
    let body = match FileContent::of(output, path) {
        Ok(body) => body,
        Err(error) => return Ok(Outcome::Unrendered(error)),
    };
    let place = room.out.join(path);
    let may_write = match PathKind::at(&place)? {
        PathKind::Nothing => true,
        PathKind::File { size } => match body.same_as(&place, size)? {
            Some(entry) => return Ok(Outcome::Same(entry)),
            None => ground.old.files.contains_key(path),
        },
        PathKind::Folder => ground.goes(path)?,
        PathKind::Other => false,
    };
    if !may_write {
        return Ok(Outcome::InTheWay);
    }
    body.stage(name, room).map(Outcome::Staged)
}
