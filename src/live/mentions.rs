//! Which schools speak of each other: a school that names another, or is named by it, may stand on its pages.
//!
//! Whatever refers to another school (a branch in `schools:`, a document `school/name`, a link) writes its id, so every
//! word of a file that could be one is kept. A word that means something else costs a page made for nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::FileId;
use crate::sources::{Loaded, Sources};

use super::ages::school_folder;

/// Words of the files in schools' folders that could be names of schools, by folder and file.
#[derive(Default)]
pub struct Mentions {
    words: BTreeMap<FileId, (String, BTreeSet<Box<str>>)>,
}

/// Schools by what ties them together.
pub struct Circles {
    /// Folder → id.
    ids: BTreeMap<String, String>,
    /// Id → all ids of its circle.
    around: BTreeMap<String, BTreeSet<String>>,
}

impl Mentions {
    /// Reads the words of files that have changed.
    pub fn update(&mut self, changed: &[FileId], sources: &Sources) {
        for file in changed {
            self.words.remove(file);
            let path = sources.path(*file);
            let Some(folder) = school_folder(path) else { continue };
            if let Some((_, Loaded::Text(text))) = sources.get(path) {
                self.words.insert(*file, (folder.to_owned(), words(text)));
            }
        }
    }

    /// The circles of schools; `ids` are theirs by folder.
    pub fn circles(&self, ids: BTreeMap<String, String>) -> Circles {
        let mut around: BTreeMap<String, BTreeSet<String>> =
            ids.values().map(|id| (id.clone(), BTreeSet::from([id.clone()]))).collect();
        let known: BTreeMap<&str, &String> = ids.values().map(|id| (id.as_str(), id)).collect();
        for (folder, words) in self.words.values() {
            let Some(own) = ids.get(folder) else { continue };
            for other in words.iter().filter_map(|word| known.get(&**word)).filter(|other| **other != own) {
                join(&mut around, own, other);
            }
        }
        Circles { ids, around }
    }
}

impl Circles {
    /// The ids of the school in a folder and of those in its circle.
    pub fn around<'c>(&'c self, folder: &str) -> impl Iterator<Item = &'c str> {
        let id = self.ids.get(folder);
        id.and_then(|id| self.around.get(id)).into_iter().flatten().map(String::as_str)
    }
}

/// Makes the circles of two schools one.
fn join(around: &mut BTreeMap<String, BTreeSet<String>>, one: &str, other: &str) {
    if around[one].contains(other) {
        return;
    }
    let whole: BTreeSet<String> = around[one].union(&around[other]).cloned().collect();
    for member in &whole {
        around.insert(member.clone(), whole.clone());
    }
}

/// Everything in a text that is written like an id.
fn words(text: &str) -> BTreeSet<Box<str>> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    text.split(|letter: char| !is_part(letter)).filter(|word| !word.is_empty()).map(Box::from).collect()
}
