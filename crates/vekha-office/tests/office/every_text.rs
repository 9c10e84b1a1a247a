//! Everything that stands in a file, displayed or not.

use vekha_office::{Limits, PartKind, PartText, Spot, WordRole, every_text};

use crate::support::docx::{Docx, p, r, tbl, words_row};
use crate::support::xlsx::{Xlsx, text_cell};
use crate::support::zipped::zip;

/// The words of each part, with its code.
fn texts(bytes: &[u8]) -> Vec<(&'static str, String)> {
    let every = every_text(bytes, &Limits::default()).unwrap();
    assert_eq!(every.unread, Vec::<String>::new());
    every.texts.iter().map(|part| (part.kind.code(), part.text.trim().to_owned())).collect()
}

#[test]
fn words_of_a_text_are_lines_with_their_places() {
    let deleted = format!("<w:p>{}<w:del><w:r><w:delText>третье</w:delText></w:r></w:del></w:p>", r("второе"));
    let body = p("первое") + &deleted + &tbl(&[words_row(&["а", "б|в"]), words_row(&["", "г"])]);
    let every = every_text(&Docx::new(&body).bytes(), &Limits::default()).unwrap();
    let part: &PartText = every.texts.iter().find(|part| part.kind == PartKind::Body).unwrap();
    assert_eq!(part.text, "первое\n\nвторое\n\nтретье\n\nвтороетретье\n\n| а | б/в |\n| г |\n\n");
    let spot = |words: &str| part.spot(part.text.find(words).unwrap()).unwrap();
    assert_eq!(spot("второе"), Spot::Paragraph(2));
    assert_eq!(spot("третье"), Spot::Deleted(2));
    assert_eq!(spot("г |"), Spot::Row { table: 1, row: 2 });
}

#[test]
fn all_parts_and_the_files_inside_are_there() {
    let file = Docx::new(&p("слова"))
        .part("comments", "comments", &format!(r#"<w:comment w:author="Автор">{}</w:comment>"#, p("примечание")))
        .part("header1", "hdr", &p("верх"))
        .raw_part("word/embeddings/a.bin", "bytes")
        .raw_part("word/theme/theme1.xml", "<a>тема</a>");
    let every = every_text(&file.bytes(), &Limits::default()).unwrap();
    assert_eq!(every.files, [b"bytes"]);
    let authors: Vec<&str> =
        every.texts.iter().filter(|part| part.role == WordRole::Author).map(|part| part.text.trim()).collect();
    assert_eq!(authors, ["Автор"]);
    let words: Vec<&str> =
        every.texts.iter().filter(|part| part.role == WordRole::Words).map(|part| part.text.trim()).collect();
    assert_eq!(words, ["слова", "примечание", "верх", "тема"]);
}

#[test]
fn words_that_no_cell_shows_are_parted_from_those_that_one_does() {
    let file = Xlsx::rows(&format!(r#"<row r="2">{}<c r="B2" t="s"><v>0</v></c></row>"#, text_cell("A2", "свои")))
        .strings("<si><t>общие</t></si><si><r><t>без </t></r><r><t>ячейки</t></r></si>");
    let texts = texts(&file.bytes());
    assert!(texts.contains(&("sheet", "| свои | общие |".to_owned())), "{texts:?}");
    assert!(texts.contains(&("unused-words", "без ячейки".to_owned())), "{texts:?}");
}

#[test]
fn a_part_that_is_damaged_hides_no_other() {
    let bytes = zip(&[("a/b.xml", "<a>слова</a>"), ("a/c.xml", "<a><b>")]);
    let every = every_text(&bytes, &Limits::default()).unwrap();
    assert_eq!((every.texts.len(), every.unread), (1, vec!["a/c.xml".to_owned()]));
}
