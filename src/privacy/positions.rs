//! Where a photograph was taken. At a school that is known anyway, at a pupil's home it is an address: a person looks.

use super::finding::{Finding, Grade, Kind};

/// The position that a text is.
pub(super) fn find(text: &str) -> Option<Finding> {
    let is_position = text.chars().any(|sign| sign.is_ascii_digit());
    is_position.then(|| Finding {
        kind: Kind::Position,
        grade: Grade::Likely,
        at: 0..text.len(),
        words: text.to_lowercase(),
    })
}
