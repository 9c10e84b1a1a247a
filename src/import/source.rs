//! Which file a roadmap was made of: its name and a digest of its bytes, by which the kept copy is known again.

use xxhash_rust::xxh3::xxh3_128;

use crate::edit::{Data, Step};

/// The file of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its name, without folders.
    pub file: String,
    /// XXH3-128 of its bytes, in hexadecimal digits.
    pub digest: String,
}

impl Source {
    /// The source of a file with such bytes.
    pub fn new(file: &str, bytes: &[u8]) -> Self {
        Source { file: file.to_owned(), digest: digest(bytes) }
    }

    /// Whether these are the bytes of the file.
    pub fn is_of(&self, bytes: &[u8]) -> bool {
        digest(bytes) == self.digest
    }

    /// The source of the first plan of a roadmap that has one.
    pub fn from_roadmap(roadmap: &Data) -> Option<Self> {
        let text = |source: &Data, key: &str| Some(source.get(key)?.as_text()?.to_owned());
        let source = |plan: &Data| {
            let source = plan.get("source")?;
            Some(Source { file: text(source, "file")?, digest: text(source, "digest")? })
        };
        roadmap.at(&[Step::key("plans")])?.members().iter().find_map(source)
    }
}

fn digest(bytes: &[u8]) -> String {
    format!("{:032x}", xxh3_128(bytes))
}
