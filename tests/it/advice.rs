//! Advice that works: every guess is put in place of what it mends, and every text that a message gives to write is
//! written; then the message is gone and no further error has come.
//!
//! A new diagnostic whose advice gives a text to write is asked for its row in [`ADVICE`].

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use vekha::diagnostics::{Diagnostic, Lang};
use vekha::messages::Wording;
use vekha::sources::{Limits, Sources};

use crate::diagnostics::{CASES, cases, check};
use crate::support::copy_folder;

/// A piece of advice that is followed.
struct Advice {
    /// The code of the diagnostic.
    code: &'static str,
    /// The case of `tests/diagnostics` that shows it.
    case: &'static str,
    /// What the advice says to write, word for word.
    text: &'static str,
    /// The file to write it into.
    path: &'static str,
    /// What stands there.
    old: &'static str,
    /// What stands there afterwards, with the text of the advice.
    new: &'static str,
}

const ADVICE: &[Advice] = &[];

/// Codes whose advice gives a text that only people can finish, and why no row follows it.
const UNFINISHED: &[(&str, &str)] = &[];

/// A case in a folder of its own, which may be changed.
struct CopiedCase(TempDir);

impl CopiedCase {
    fn new(case: &str) -> Self {
        let copy = TempDir::new().expect("a folder");
        copy_folder(&PathBuf::from(CASES).join(case), copy.path());
        CopiedCase(copy)
    }

    fn check(&self) -> (Sources, Vec<Diagnostic>) {
        check(self.0.path(), Limits::default())
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }
}

fn count(diagnostics: &[Diagnostic], code: &str) -> usize {
    diagnostics.iter().filter(|diagnostic| diagnostic.code.name() == code).count()
}

fn errors(diagnostics: &[Diagnostic]) -> usize {
    diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count()
}

/// Checks that one diagnostic of the code has gone and nothing worse has come in its place.
fn assert_mended(code: &str, before: &[Diagnostic], after: &[Diagnostic], edit: &str) {
    assert_eq!(count(after, code) + 1, count(before, code), "{code} stays after {edit}");
    let is_error = before.iter().any(|diagnostic| diagnostic.code.name() == code && diagnostic.is_error());
    let allowed = errors(before) - usize::from(is_error);
    assert!(errors(after) <= allowed, "{code}: new errors after {edit}");
}

#[test]
fn what_a_message_says_to_write_mends_what_it_is_about() {
    let wording = Wording::new(Lang::Ru);
    for Advice { code, case, text, path, old, new } in ADVICE {
        let copy = CopiedCase::new(case);
        let (_, before) = copy.check();
        let is_said = |diagnostic: &Diagnostic| {
            diagnostic.code.name() == *code && wording.help(diagnostic).is_some_and(|help| help.contains(text))
        };
        assert!(before.iter().any(is_said), "{case}: no {code} says {text:?}");
        assert!(new.contains(text), "{code}: the row writes something else than {text:?}");
        let written = fs::read_to_string(copy.path(path)).unwrap_or_default();
        assert!(written.contains(old), "{case}/{path} has no {old:?}");
        fs::write(copy.path(path), written.replacen(old, new, 1)).expect("written");
        assert_mended(code, &before, &copy.check().1, text);
    }
}

#[test]
fn every_advice_with_a_text_to_write_is_followed() {
    let wording = Wording::new(Lang::Ru);
    let mut with_text = BTreeSet::new();
    for case in cases() {
        let (_, diagnostics) = CopiedCase::new(&case).check();
        let gives_text = |diagnostic: &&Diagnostic| wording.help(diagnostic).is_some_and(|help| gives_a_text(&help));
        with_text.extend(diagnostics.iter().filter(gives_text).map(|diagnostic| diagnostic.code.name()));
    }
    let rows = ADVICE.iter().map(|advice| advice.code).chain(UNFINISHED.iter().map(|(code, _)| *code));
    let rows: BTreeSet<&str> = rows.collect();
    let missing: Vec<_> = with_text.difference(&rows).collect();
    assert!(missing.is_empty(), "their advice gives a text, and no row of ADVICE follows it: {missing:?}");
}

/// Whether a help says what to write: a key with its value.
fn gives_a_text(help: &str) -> bool {
    let keys = help.match_indices(": ").filter(|(at, _)| {
        let word = help[..*at].rsplit(|letter: char| !(letter.is_ascii_lowercase() || letter == '_')).next();
        word.is_some_and(|word| word.len() > 1)
    });
    let values = keys.map(|(at, _)| help[at + 2..].trim_start());
    values.into_iter().any(|value| !value.starts_with('…') && !value.is_empty())
}

#[test]
fn every_guess_mends_what_it_stands_under() {
    let mut count = 0;
    for case in cases() {
        let (sources, before) = CopiedCase::new(&case).check();
        for diagnostic in before.iter().filter(|diagnostic| diagnostic.guess.is_some()) {
            let Some(place) = diagnostic.place.filter(|place| !place.is_whole_file()) else { continue };
            let guess = diagnostic.guess.as_deref().unwrap_or_default();
            let (path, text) = (sources.path(place.file), sources.text(place.file));
            if !is_as_written(Path::new(CASES), &case, path, &text) {
                continue; // an old encoding
            }
            let range = place.range(&text);
            let mended = format!("{}{guess}{}", &text[..range.start], &text[range.end..]);
            let copy = CopiedCase::new(&case);
            fs::write(copy.path(path), mended).expect("written");
            let edit = format!("{case}: «{}» → «{guess}»", &text[range]);
            let (_, after) = copy.check();
            let code = diagnostic.code.name();
            assert_eq!(self::count(&after, code) + 1, self::count(&before, code), "{code} stays after {edit}");
            count += 1;
        }
    }
    assert!(count > 20, "only {count} guesses were tried");
}

fn is_as_written(cases: &Path, case: &str, path: &str, text: &str) -> bool {
    fs::read_to_string(cases.join(case).join(path)).is_ok_and(|written| written == text)
}
