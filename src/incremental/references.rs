//! Files of schools in, which schools speak of each other out: a school that names another, or is named by it, may stand
//! on its pages.
//!
//! Whatever refers to another school (a branch in `schools:`, a document `school/name`, a link) writes its id, so every
//! word of a file that is the id of a school counts. A word that means something else costs a page made for nothing.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::diagnostics::FileId;
use crate::sources::Sources;

/// The folder of the school whose own pages alone the file changes: everything below it but `school.yaml`, which every
/// list of schools shows.
pub(super) fn school_folder(path: &str) -> Option<&str> {
    let (folder, file) = path.strip_prefix("content/schools/")?.split_once('/')?;
    if file == "school.yaml" { None } else { Some(folder) }
}

/// Ids of other schools in the files of schools' folders.
#[derive(Default)]
pub(super) struct References {
    /// The ids of schools, by folder.
    ids: BTreeMap<String, String>,
    /// Files that name other schools: the folder each lies in, and the ids it names.
    by_file: BTreeMap<FileId, (String, BTreeSet<String>)>,
}

/// Groups of schools that are related, directly or through others.
#[derive(Default)]
pub(super) struct SchoolLinks {
    /// Folder → id.
    ids: BTreeMap<String, String>,
    /// Id → all ids of its group, where there are others.
    groups: BTreeMap<String, BTreeSet<String>>,
}

impl References {
    /// Reads files that have changed, or all where there are other schools than before; `ids` are theirs by folder.
    pub(super) fn update(&mut self, ids: BTreeMap<String, String>, changed: &[FileId], sources: &Sources) {
        if self.ids == ids {
            return self.read(changed, sources);
        }
        *self = References { ids, by_file: BTreeMap::new() };
        let all: Vec<FileId> = sources.files_in("content/schools/").map(|(_, file, _)| file).collect();
        self.read(&all, sources);
    }

    fn read(&mut self, files: &[FileId], sources: &Sources) {
        let known: BTreeSet<&str> = self.ids.values().map(String::as_str).collect();
        let found: Vec<_> = files.par_iter().map(|file| (*file, find(sources, *file, &self.ids, &known))).collect();
        for (file, references) in found {
            self.by_file.remove(&file);
            self.by_file.extend(references.map(|references| (file, references)));
        }
    }

    /// The groups that these references make.
    pub(super) fn links(&self) -> SchoolLinks {
        let mut groups = BTreeMap::new();
        for (folder, others) in self.by_file.values() {
            if let Some(own) = self.ids.get(folder) {
                others.iter().for_each(|other| join(&mut groups, own, other));
            }
        }
        SchoolLinks { ids: self.ids.clone(), groups }
    }
}

/// The folder of a school's file and the other schools that it names; `None` where it names none.
fn find(
    sources: &Sources,
    file: FileId,
    ids: &BTreeMap<String, String>,
    known: &BTreeSet<&str>,
) -> Option<(String, BTreeSet<String>)> {
    let folder = school_folder(sources.path(file))?;
    let own = ids.get(folder).map(String::as_str);
    let text = sources.text(file);
    let others = words(&text).filter(|word| known.contains(word) && Some(*word) != own);
    let others: BTreeSet<String> = others.map(str::to_owned).collect();
    if others.is_empty() { None } else { Some((folder.to_owned(), others)) }
}

impl SchoolLinks {
    /// The ids of the school in a folder and of those related to it.
    pub(super) fn related_to(&self, folder: &str) -> BTreeSet<String> {
        let own = self.ids.get(folder);
        let group = own.and_then(|id| self.groups.get(id));
        group.into_iter().flatten().chain(own).cloned().collect()
    }
}

/// Makes the groups of two schools one.
fn join(groups: &mut BTreeMap<String, BTreeSet<String>>, first: &str, second: &str) {
    let mut whole = BTreeSet::from([first.to_owned(), second.to_owned()]);
    whole.extend([first, second].into_iter().filter_map(|id| groups.get(id)).flatten().cloned());
    if groups.get(first) != Some(&whole) {
        groups.extend(whole.iter().map(|member| (member.clone(), whole.clone())));
    }
}

/// Everything in a text that is written like an id.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').filter(|word| !word.is_empty())
}
