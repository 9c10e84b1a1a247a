//! How much of a whole is done, and how the rest stands.

use serde::Serialize;

use crate::site::{Counts, State};

/// `{done, of, counts}`; counts stand in the order of the bar and never sum to more than `of`.
#[derive(Debug, Clone, Serialize)]
pub struct Progress {
    done: usize,
    of: usize,
    counts: Vec<Count>,
}

#[derive(Debug, Clone, Serialize)]
struct Count {
    code: &'static str,
    n: usize,
}

impl Progress {
    /// Counts as a bar; what does not apply is not part of the whole.
    pub fn of(counts: &Counts) -> Self {
        let codes = State::CODES.into_iter().filter(|code| *code != "not-applicable");
        let counted = codes.map(|code| Count { code, n: counts.of(code) }).filter(|count| count.n > 0);
        Progress { done: counts.of("done"), of: counts.total, counts: counted.collect() }
    }

    /// The same, when there is anything to count.
    pub fn existing(counts: &Counts) -> Option<Self> {
        (counts.total > 0).then(|| Progress::of(counts))
    }
}
