//! Texts of pieces that people write and paste, in an order of chance: whatever stands beside what, a text is read, no word
//! of it is lost, no sign stands on a page that may stand on none, and every message points at whole letters of it.

use vekha::content::fold::is_unprintable;
use vekha::content::markdown::{Piece, parse};
use vekha::diagnostics::FileId;

use crate::support::{Chance, seeds};

/// Signs and words of which some mean something beside others.
const PIECES: [&str; 72] = [
    "*",
    "**",
    "_",
    "__",
    "~",
    "~~",
    "`",
    "[",
    "]",
    "(",
    ")",
    "][",
    "![",
    "<",
    "<o:p>",
    "<b>",
    ">",
    "> ",
    "- ",
    "+ ",
    "1. ",
    "3) ",
    "1.)",
    "\n",
    "\n\n",
    "\t",
    "|",
    "|---|",
    "---",
    "--",
    "===",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\u{2028}",
    "\r",
    "\u{a0}",
    "\u{ad}",
    "¬",
    "-",
    "—",
    "•",
    "✓",
    "§",
    "#",
    "##",
    "https://x.example",
    "www.x.example",
    "a@x.example",
    "C:\\а",
    "\\",
    "&amp;nbsp;",
    "&nbsp",
    "а",
    "Дата:",
    "5",
    "%",
    "°C",
    " ",
    "    ",
    "\"",
    "«",
    "!",
    "е\u{301}",
    "😀",
    "\u{1}",
    "```",
    "~~~",
    "```yaml",
    "&rlm;",
    "&#8;",
    "^2",
];

/// A word that stands in no other piece.
const WORD: &str = "слово";

fn text_of_pieces(chance: &mut Chance) -> String {
    let mut text = String::new();
    for _ in 0..2 + chance.below(14) {
        text += if chance.once_in(4) { WORD } else { chance.pick(&PIECES) };
    }
    text
}

fn html_of(piece: &Piece) -> String {
    match piece {
        Piece::Html(html) => html.to_string(),
        Piece::LinkStart(link, rest) | Piece::Image(link, rest) => format!("{} {rest}", link.target),
        Piece::LinkEnd => String::new(),
    }
}

#[test]
fn no_word_is_lost_whatever_stands_beside_it() {
    for seed in seeds(0..20_000) {
        let text = text_of_pieces(&mut Chance::new(seed));
        let mut diagnostics = Vec::new();
        let body = parse(&text, FileId(0), 0, &mut diagnostics);
        let html: String = body.pieces.iter().map(html_of).collect();
        assert!(!html.contains(is_unprintable), "seed {seed}: {text:?} became {html:?}");
        let count = |words: &str| words.matches(WORD).count();
        assert!(count(&html) >= count(&text), "seed {seed}: {text:?} became {html}");
        for place in diagnostics.iter().filter_map(|diagnostic| diagnostic.place) {
            let is_whole = text.get(place.start as usize..place.end as usize).is_some();
            assert!(is_whole, "seed {seed}: {text:?} at {place:?}");
        }
    }
}
