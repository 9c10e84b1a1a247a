//! The languages that deadlines are said in.

/// A language that deadlines are said in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// The language of the acts.
    Russian,
    /// The second language of the site.
    English,
}
