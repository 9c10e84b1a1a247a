//! What went wrong, where, and what to do about it: diagnostics as data.
//!
//! Every stage returns its value *and* its diagnostics; nothing here prints and nothing here knows
//! the wording, which lives by code in `locales/`.

mod code;
mod json;
mod place;
mod text;
mod wording;

pub use code::{Code, Severity};
pub use json::to_json;
pub use place::{FileId, Place, Position};
pub use text::{Printer, Summary};
pub use wording::{Lang, Wording};

/// How many names a message lists; more would hide the advice.
const MOST_NAMES: usize = 12;

/// One diagnostic of the content, with everything needed to word it in any language.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// What kind of diagnostic; fixes the wording and the default severity.
    pub code: Code,
    /// Error or warning.
    pub severity: Severity,
    /// Where; `None` for diagnostics of the whole site.
    pub place: Option<Place>,
    /// Named values that the wording mentions, in a fixed order.
    pub args: Vec<(&'static str, String)>,
    /// Other places that belong to the diagnostic, e.g. the first of two equal ids.
    pub related: Vec<Place>,
    /// The spelling that was probably meant.
    pub guess: Option<String>,
    /// The name of the rule that spoke, when a rule did.
    pub rule: Option<&'static str>,
}

impl Diagnostic {
    /// A diagnostic of kind `code` at `place`.
    pub fn new(code: Code, place: impl Into<Option<Place>>) -> Self {
        Diagnostic {
            code,
            severity: code.severity(),
            place: place.into(),
            args: Vec::new(),
            related: Vec::new(),
            guess: None,
            rule: None,
        }
    }

    /// Adds a value that the wording mentions.
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// Adds the spelling that was probably meant.
    pub fn with_guess(mut self, guess: Option<&str>) -> Self {
        self.guess = guess.map(str::to_owned);
        self
    }

    /// Adds the names that would have been right, with the closest one as the proposal for `name`.
    pub fn suggest<'k>(self, name: &str, names: impl IntoIterator<Item = &'k str>) -> Self {
        let names: Vec<&str> = names.into_iter().collect();
        let guess = closest_word(name, names.iter().copied());
        let shown = names.iter().take(MOST_NAMES).copied().collect::<Vec<_>>().join(", ");
        let more = if names.len() > MOST_NAMES { ", …" } else { "" };
        self.arg("known", format!("{shown}{more}")).arg("count", names.len()).with_guess(guess)
    }

    /// Adds another place that belongs to the diagnostic.
    pub fn related(mut self, place: Place) -> Self {
        self.related.push(place);
        self
    }

    /// Whether this diagnostic stops a build.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Puts diagnostics into reading order and removes exact repetitions.
///
/// Paths order the files (not their numbers), so that the order is the same on every machine.
pub fn sort_in_reading_order(diagnostics: &mut Vec<Diagnostic>, path: impl Fn(FileId) -> String) {
    diagnostics.sort_by_cached_key(|d| {
        let place = d.place.map(|p| (path(p.file), p.start, p.end));
        (place, d.code.name(), d.args.clone())
    });
    diagnostics.dedup();
}

/// The candidate closest to `word`, when it is close enough to be a slip of the hand. Other digits
/// are no slip: `stage-3` does not mean `stage-1`.
pub fn closest_word<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = 1 + word.chars().count() / 4;
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count() > 1 || word.starts_with(candidate))
        .filter(|candidate| digits(candidate).eq(digits(word)))
        .map(|c| (edit_distance(&word.to_lowercase(), &c.to_lowercase()), c))
        .filter(|(d, _)| *d <= limit)
        .min_by_key(|(d, _)| *d)
        .map(|(_, c)| c)
}

fn digits(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(char::is_ascii_digit)
}

/// Edit distance (insertions, deletions, substitutions, neighbours swapped) in characters.
fn edit_distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_a_stranger_is_not() {
        let keys = ["deadline", "responsible", "activity"];
        assert_eq!(closest_word("dedline", keys), Some("deadline"));
        assert_eq!(closest_word("deadlnie", keys), Some("deadline"));
        assert_eq!(closest_word("qwerty", keys), None);
        assert_eq!(closest_word("31а", ["30", "31", "32"]), Some("31"));
        assert_eq!(closest_word("9", ["1", "2"]), None);
        assert_eq!(closest_word("stage-3", ["stage-1"]), None);
    }
}
