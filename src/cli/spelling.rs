//! Words of the command line as they are written in, as they are meant out: dashes that a word processor has made longer,
//! `help` as a command.

use std::ffi::OsString;

use crate::content::fold::is_dash;

/// The words with the hyphens that were meant, and with `--help` for `help`.
pub(super) fn as_meant(words: Vec<OsString>) -> Vec<OsString> {
    let mut words: Vec<OsString> = words.into_iter().map(with_hyphens).collect();
    let asks_for_help = words.get(1).is_some_and(|word| word == "help");
    if asks_for_help {
        words.remove(1);
        words.push("--help".into());
    }
    words
}

/// `—site` and `–-site` are `--site`: what stands behind the dashes is a name in Latin letters.
fn with_hyphens(word: OsString) -> OsString {
    let Some(text) = word.to_str() else { return word };
    let name = text.trim_start_matches(|sign| sign == '-' || is_dash(sign));
    let dashes = &text[..text.len() - name.len()];
    let letters = name.split('=').next().unwrap_or("");
    let is_name = letters.starts_with(|sign: char| sign.is_ascii_alphabetic())
        && letters.bytes().all(|letter| letter.is_ascii_alphabetic() || letter == b'-');
    if dashes.is_ascii() || !is_name {
        return word;
    }
    let hyphens = if letters.len() == 1 { "-" } else { "--" };
    format!("{hyphens}{name}").into()
}

#[cfg(test)]
mod tests {
    use super::as_meant;

    #[test]
    fn dashes_before_a_name_are_hyphens() {
        for (typed, expected) in [
            ("vekha build —site x", "vekha build --site x"),
            ("vekha –-date=2026-11-21 −q", "vekha --date=2026-11-21 -q"),
            ("vekha deadline – —май --from 1", "vekha deadline – —май --from 1"),
            ("vekha help build", "vekha build --help"),
            ("vekha help", "vekha --help"),
            ("vekha build help", "vekha build help"),
        ] {
            let words = as_meant(typed.split(' ').map(Into::into).collect());
            let words: Vec<_> = words.iter().map(|word| word.to_str().expect("UTF-8")).collect();
            assert_eq!(words.join(" "), expected);
        }
    }
}
