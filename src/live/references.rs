//! Which schools speak of each other: a school that names another, or is named by it, may stand on its pages.
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
    (file != "school.yaml").then_some(folder)
}

/// Ids of other schools in the files of schools' folders.
#[derive(Default)]
pub struct References {
    /// The ids of schools, by folder.
    ids: BTreeMap<String, String>,
    /// Whose file it is and whom it names, where it names anybody.
    named: BTreeMap<FileId, (String, BTreeSet<String>)>,
}

/// Schools by what ties them together.
#[derive(Default)]
pub struct SchoolLinks {
    /// Folder → id.
    ids: BTreeMap<String, String>,
    /// Id → all ids of its circle, where there are others.
    around: BTreeMap<String, BTreeSet<String>>,
}

impl References {
    /// Reads files that have changed, or all where there are other schools than before; `ids` are theirs by folder.
    pub fn update(&mut self, ids: BTreeMap<String, String>, changed: &[FileId], sources: &Sources) {
        if self.ids == ids {
            return self.read(changed, sources);
        }
        *self = References { ids, named: BTreeMap::new() };
        let all: Vec<FileId> = sources.files_in("content/schools/").map(|(_, file, _)| file).collect();
        self.read(&all, sources);
    }

    fn read(&mut self, files: &[FileId], sources: &Sources) {
        let known: BTreeSet<&str> = self.ids.values().map(String::as_str).collect();
        let found: Vec<_> = files.par_iter().map(|file| (*file, named(sources, *file, &self.ids, &known))).collect();
        for (file, named) in found {
            self.named.remove(&file);
            self.named.extend(named.map(|named| (file, named)));
        }
    }

    /// The circles of schools.
    pub fn links(&self) -> SchoolLinks {
        let mut around = BTreeMap::new();
        for (folder, others) in self.named.values() {
            let Some(own) = self.ids.get(folder) else { continue };
            others.iter().for_each(|other| join(&mut around, own, other));
        }
        SchoolLinks { ids: self.ids.clone(), around }
    }
}

/// The folder of a school's file and the other schools that it names.
fn named(
    sources: &Sources,
    file: FileId,
    ids: &BTreeMap<String, String>,
    known: &BTreeSet<&str>,
) -> Option<(String, BTreeSet<String>)> {
    let path = sources.path(file);
    let folder = school_folder(path)?;
    let text = sources.text(file);
    let own = ids.get(folder).map(String::as_str);
    let others = words(&text).filter(|word| known.contains(word) && Some(*word) != own);
    let others: BTreeSet<String> = others.map(str::to_owned).collect();
    (!others.is_empty()).then(|| (folder.to_owned(), others))
}

impl SchoolLinks {
    /// The ids of the school in a folder and of those in its circle.
    pub fn related(&self, folder: &str) -> BTreeSet<String> {
        let own = self.ids.get(folder);
        let circle = own.and_then(|id| self.around.get(id));
        circle.into_iter().flatten().chain(own).cloned().collect()
    }
}

/// Makes the circles of two schools one.
fn join(around: &mut BTreeMap<String, BTreeSet<String>>, one: &str, other: &str) {
    let circle = |id: &str| around.get(id).cloned().unwrap_or_else(|| BTreeSet::from([id.to_owned()]));
    let whole: BTreeSet<String> = circle(one).union(&circle(other)).cloned().collect();
    if around.get(one) != Some(&whole) {
        around.extend(whole.iter().map(|member| (member.clone(), whole.clone())));
    }
}

/// Everything in a text that is written like an id.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    text.split(move |letter: char| !is_part(letter)).filter(|word| !word.is_empty())
}
