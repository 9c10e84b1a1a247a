//! Words of the theme with plain spaces: what goes into cells and content files is typed and compared by people.

use crate::pages::{Pages, PhraseArg};

/// A string of the theme.
pub fn word(cx: &Pages, key: &str) -> String {
    phrase(cx, key, &[])
}

/// A string of the theme with arguments.
pub fn phrase(cx: &Pages, key: &str, args: &[(&'static str, PhraseArg)]) -> String {
    with_plain_spaces(&cx.phrase(key, args))
}

/// The same words with plain spaces.
pub fn with_plain_spaces(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}
