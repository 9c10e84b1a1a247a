//! The editor of content files: a file and a change in, the same file with that change out, byte for byte.

mod bytes;
mod cases;
mod chance;
mod writer;

use vekha::edit::{Change, Data, Document, EditError, Path, Step};

/// A path as it is read: `plans.0.items`.
pub fn path(text: &str) -> Path {
    let step = |word: &str| word.parse().map_or_else(|_| Step::key(word), Step::Index);
    text.split('.').filter(|word| !word.is_empty()).map(step).collect()
}

/// Another value.
pub fn set(at: &str, value: Data) -> Change {
    Change::Set { path: path(at), value }
}

/// A further key behind all others.
pub fn add_key(at: &str, key: &str, value: Data) -> Change {
    Change::AddKey { path: path(at), key: key.to_owned(), value, after: None }
}

/// A further key behind another.
pub fn add_after(at: &str, after: &str, key: &str, value: Data) -> Change {
    Change::AddKey { path: path(at), key: key.to_owned(), value, after: Some(after.to_owned()) }
}

/// A further member.
pub fn add_member(at: &str, index: usize, value: Data) -> Change {
    Change::AddMember { path: path(at), at: index, value }
}

/// Something goes.
pub fn remove(at: &str) -> Change {
    Change::Remove { path: path(at) }
}

pub fn map(entries: &[(&str, Data)]) -> Data {
    Data::Map(entries.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect())
}

pub fn list(members: &[&str]) -> Data {
    Data::List(members.iter().map(Data::text).collect())
}

/// A file of YAML after changes.
pub fn edit(bytes: impl AsRef<[u8]>, changes: &[Change]) -> Result<Vec<u8>, EditError> {
    let document = Document::yaml(bytes.as_ref())?.apply(changes)?;
    Ok(document.bytes().to_vec())
}

/// A file of YAML in UTF-8 after a change that can be made.
pub fn edit_text(text: &str, change: &Change) -> String {
    let bytes = edit(text, std::slice::from_ref(change));
    let bytes = bytes.unwrap_or_else(|error| panic!("{error:?}: {change:?}\n{text}"));
    String::from_utf8(bytes).expect("UTF-8")
}
