//! The hidden name of a row: the item and the time that it asks for, and the digest of the words that stand in it.

use xxhash_rust::xxh3::xxh3_64;

/// What stands between the parts of a name.
const SIGN: &str = " | ";

/// The hidden name of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowKey {
    /// The item, as reports name it.
    pub item: String,
    /// Which of its terms; empty where it has one.
    pub term: String,
    /// Which period of it; empty where it has one.
    pub period: String,
    /// The digest of the words of the act in the row.
    pub digest: String,
}

impl RowKey {
    /// The words of the hidden cell.
    pub fn text(&self) -> String {
        [&*self.item, &self.term, &self.period, &self.digest].join(SIGN)
    }

    /// The name that such a cell holds.
    pub fn read(text: &str) -> Option<Self> {
        // A program may trim what stands at the ends of a cell.
        let mut parts = text.trim().rsplitn(4, '|').map(|part| part.trim().to_owned());
        let (digest, period, term) = (parts.next()?, parts.next()?, parts.next()?);
        Some(RowKey { item: parts.next()?, term, period, digest })
    }

    /// Whether both are of the same time of the same item.
    pub fn is_of_same(&self, other: &RowKey) -> bool {
        (&self.item, &self.term, &self.period) == (&other.item, &other.term, &other.period)
    }
}

/// The digest of words, however many spaces and line ends stand between them.
pub fn digest<'w>(cells: impl IntoIterator<Item = &'w str>) -> String {
    let words = |cell: &str| cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let all: Vec<String> = cells.into_iter().map(words).collect();
    format!("{:016x}", xxh3_64(all.join("\n").as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_was_written() {
        for (item, term, period) in [("main/1.2", "", ""), ("7", "2", "2026-11"), ("a|b", "", "2026-10-20")] {
            let key =
                RowKey { item: item.into(), term: term.into(), period: period.into(), digest: digest(["а", "б"]) };
            assert_eq!(RowKey::read(&key.text()), Some(key));
        }
        assert_eq!(RowKey::read("Итого"), None);
    }

    #[test]
    fn spaces_and_line_ends_do_not_count() {
        assert_eq!(digest([" Совещание\u{a0}\r\nшкол "]), digest(["Совещание школ"]));
        assert_ne!(digest(["Совещание школ"]), digest(["Совещание", "школ"]));
    }
}
