//! What a merge has done, and what it leaves to a person, as data.

use crate::edit::Data;

/// What became of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// The words of the new document stand in the roadmap now.
    Taken,
    /// An item, school or party of the new document was added.
    Added,
    /// Both the document and a person have changed it: what the person wrote stays.
    Conflict,
    /// The new document gives an item another number, by which reports or links name it: the number stays.
    Renumbered,
    /// The new document gives an item a number that an item has which stays: the number stays.
    NumberTaken,
    /// The new document has it no more: it stays.
    Removed,
    /// A party that the new document names no more: it stays.
    NotNamed,
    /// The new document has an item in another section: it stays where it is.
    Moved,
    /// The new document has changed it, and it is not in the roadmap.
    Missing,
    /// It is new in the document, but its name is taken: it was not added.
    Blocked,
    /// The new document has another order: the order stays.
    Reordered,
}

impl EntryKind {
    /// Its code, and the end of the key of its words.
    pub fn code(self) -> &'static str {
        match self {
            EntryKind::Taken => "taken",
            EntryKind::Added => "added",
            EntryKind::Conflict => "conflict",
            EntryKind::Renumbered => "renumbered",
            EntryKind::NumberTaken => "number-taken",
            EntryKind::Removed => "removed",
            EntryKind::NotNamed => "not-named",
            EntryKind::Moved => "moved",
            EntryKind::Missing => "missing",
            EntryKind::Blocked => "blocked",
            EntryKind::Reordered => "reordered",
        }
    }

    /// Whether a person has to decide.
    pub fn is_open(self) -> bool {
        !matches!(self, EntryKind::Taken | EntryKind::Added | EntryKind::NotNamed)
    }
}

/// A difference and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What became of it.
    pub kind: EntryKind,
    /// Where: `main/3: deadline`.
    pub place: String,
    /// The words of the old document.
    pub old: String,
    /// The words of the roadmap.
    pub own: String,
    /// The words of the new document.
    pub new: String,
}

/// A value as it is printed: the words of a text, those of a list or of a record one behind another, but for ids of columns.
pub fn words(data: Option<&Data>) -> String {
    match data {
        None | Some(Data::Nothing) => String::new(),
        Some(Data::Text(text)) => text.replace('\n', " "),
        Some(Data::List(members)) => join_words(members.iter()),
        Some(Data::Map(entries)) => {
            join_words(entries.iter().filter(|(key, _)| key != "column").map(|(_, value)| value))
        }
    }
}

fn join_words<'d>(values: impl Iterator<Item = &'d Data>) -> String {
    let words: Vec<String> = values.map(|value| words(Some(value))).filter(|words| !words.is_empty()).collect();
    words.join("; ")
}
