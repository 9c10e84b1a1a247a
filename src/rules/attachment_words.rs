//! What is found in attached files, as diagnostics: in goes a finding or what could not be read, out come the values that
//! messages mention.

use super::verdict::FoundInFile;
use crate::attachments::{Place as PlaceInside, Unread};
use crate::diagnostics::{Code, Diagnostic, FileId, Place};
use crate::privacy::Grade;

/// So many pages are told by their numbers.
const MOST_PAGES: usize = 8;

/// Somebody's data in a file; `advice` says what may be done besides taking them out.
pub(super) fn found_in_file(found: &FoundInFile, file: FileId, advice: &str) -> Diagnostic {
    let code = match found.grade {
        Grade::Certain => Code::PersonalDataFound,
        Grade::Likely => Code::PersonalDataLikely,
    };
    let diagnostic = Diagnostic::new(code, Place::top(file)).arg("kind", found.kind.name()).arg("shown", &found.shown);
    let diagnostic = diagnostic.arg("allow", advice).arg("at", "file").arg("internal", "no");
    let inner = if found.place.is_inner { "yes" } else { "no" };
    let cleaned = if is_cleaned(&found.place) { "yes" } else { "no" };
    diagnostic.args(place_args(&found.place)).arg("inner", inner).arg("clean", cleaned)
}

/// Whether `vekha clean` leaves such a place out.
fn is_cleaned(place: &PlaceInside) -> bool {
    let is_left_out = matches!(place.part.as_str(), "comments" | "properties" | "photo" | "unused-words");
    (is_left_out || place.is_deleted) && !place.is_inner
}

/// The values by which a message tells where in a file something stands.
pub fn place_args(place: &PlaceInside) -> [(&'static str, String); 7] {
    let number = |number: usize| number.to_string();
    let word = |word: &str| if word.is_empty() { "0".to_owned() } else { word.to_owned() };
    let part = match place.part.as_str() {
        _ if place.is_deleted => "deleted",
        "body" if place.table > 0 => "table",
        "body" if place.paragraph > 0 => "paragraph",
        part => part,
    };
    [
        ("part", part.to_owned()),
        ("number", number(place.number)),
        ("name", word(&place.name)),
        ("cell", word(&place.cell)),
        ("paragraph", number(place.paragraph)),
        ("table", number(place.table)),
        ("row", number(place.row)),
    ]
}

/// That a file was not read, or not whole; the first reason is told, it is the gravest.
pub(super) fn unchecked_file(unread: &[Unread], file: FileId) -> Diagnostic {
    let first = unread.first();
    let reason = first.map_or("other-kind", |unread| unread.reason.code());
    let inner = if first.is_some_and(|unread| unread.is_inner) { "yes" } else { "no" };
    let pages = first.map(|unread| pages(&unread.pages)).unwrap_or_default();
    let diagnostic = Diagnostic::new(Code::AttachmentUnchecked, Place::top(file));
    diagnostic
        .arg("reason", reason)
        .arg("inner", inner)
        .arg("pages", if pages.is_empty() { "0".to_owned() } else { pages })
}

fn pages(pages: &[usize]) -> String {
    let shown: Vec<String> = pages.iter().take(MOST_PAGES).map(usize::to_string).collect();
    let more = if pages.len() > MOST_PAGES { " …" } else { "" };
    shown.join(", ") + more
}
