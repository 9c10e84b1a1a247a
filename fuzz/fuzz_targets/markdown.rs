//! Any text as the body of a report: messages point at whole letters of it, and what comes out is closed and holds no script.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vekha::content::fold::is_unprintable;
use vekha::content::markdown::{Piece, parse};
use vekha::diagnostics::FileId;

#[path = "../../tests/it/support/html.rs"]
mod html;

fuzz_target!(|text: &str| {
    let mut diagnostics = Vec::new();
    let body = parse(text, FileId(0), 0, &mut diagnostics);
    let page: String = body.pieces.iter().map(piece).collect();
    assert!(!page.contains(is_unprintable), "{page}");
    assert!(html::tag_faults(&page).is_empty(), "{page}");
    assert!(["<script", "javascript:", "<iframe", "<style"].iter().all(|part| !page.contains(part)), "{page}");
    for place in diagnostics.iter().filter_map(|diagnostic| diagnostic.place) {
        assert!(text.get(place.start as usize..place.end as usize).is_some(), "{place:?}");
    }
});

/// A link and a picture get their addresses where the page is known.
fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Html(html) => html.to_string(),
        Piece::LinkStart(..) => "<a>".to_owned(),
        Piece::LinkEnd => "</a>".to_owned(),
        Piece::Image(..) => "<img>".to_owned(),
    }
}
