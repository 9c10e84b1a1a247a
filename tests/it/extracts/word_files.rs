//! Word files are whole: read back by a reader of office files, with repeated heads, real headings, lists and links, and
//! every relationship that they name.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use vekha::pipeline::{Job, compile};
use vekha_office::{Block, Document, Height, Inline, Limits, OfficeFile, ParagraphKind, Reason, read};

use super::{SITES, word_files};
use crate::snapshot::assert_same_files;
use crate::support::{project, sound};

/// A Word file read back.
pub fn read_docx(bytes: &[u8]) -> Document {
    match read(bytes, &Limits::default()) {
        Ok(OfficeFile::Document(document)) => document,
        other => panic!("no Word file: {other:?}"),
    }
}

/// Everything that stands in it.
pub fn all_words(document: &Document) -> String {
    let of_block = |block: &Block| match block {
        Block::Paragraph(paragraph) => inline_words(&paragraph.inlines),
        Block::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.map(|cell| cell.text() + "\n").collect()
        }
        Block::Picture(_) => String::new(),
    };
    document.blocks.iter().map(|block| of_block(block) + "\n").collect()
}

/// The words of a paragraph; a mark of a footnote is a word of its own.
fn inline_words(inlines: &[Inline]) -> String {
    let words = inlines.iter().map(|inline| match inline {
        Inline::Text { text, look } if look.height == Height::Raised => format!(" {text} "),
        Inline::Text { text, .. } => text.clone(),
        Inline::Link { inlines, .. } => inline_words(inlines),
        _ => "\n".to_owned(),
    });
    words.collect()
}

#[test]
fn heads_of_tables_come_again_on_every_sheet() {
    let (mut tables, mut headings) = (0, 0);
    for (name, _, word_files, _) in &*SITES {
        for (path, bytes) in word_files {
            let document = read_docx(bytes);
            let feet = document.left_out.iter().all(|left_out| left_out.reason == Reason::HeaderOrFooter);
            assert!(feet && document.left_out.len() == 1, "{name} {path}: {:?}", document.left_out);
            for block in &document.blocks {
                match block {
                    Block::Table(table) => {
                        let heads: Vec<bool> = table.rows.iter().map(|row| row.is_header).collect();
                        assert!(heads[0] && !heads[1..].contains(&true), "{name} {path}: {heads:?}");
                        let is_whole = table.rows.iter().all(|row| row.cells.len() == table.columns);
                        assert!(is_whole, "{name} {path}: cells are merged");
                        tables += 1;
                    }
                    Block::Paragraph(paragraph) if matches!(paragraph.kind, ParagraphKind::Heading(_)) => headings += 1,
                    _ => {}
                }
            }
            let notice = super::with_plain_spaces(&all_words(&document));
            assert!(notice.contains("не является приказом"), "{name} {path}");
        }
    }
    assert!(tables > 100 && headings > 200, "{tables} tables, {headings} headings");
}

#[test]
fn every_part_and_relationship_is_there() {
    for (name, _, word_files, _) in &*SITES {
        for (path, bytes) in word_files {
            let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
            let names: BTreeSet<String> = zip.file_names().map(|name| name.expect("a name").into_owned()).collect();
            let mut part = |part: &str| {
                let mut text = String::new();
                zip.by_name(part).expect(part).read_to_string(&mut text).expect("UTF-8");
                text
            };
            let types = part("[Content_Types].xml");
            let typed = values(&types, "PartName=\"/");
            assert!(typed.iter().all(|part| names.contains(part)), "{name} {path}: {typed:?}");
            let relationships = part("word/_rels/document.xml.rels");
            let ids: BTreeSet<String> = values(&relationships, " Id=\"").into_iter().collect();
            let used: BTreeSet<String> = values(&part("word/document.xml"), "r:id=\"").into_iter().collect();
            assert!(used.is_subset(&ids), "{name} {path}: {:?}", used.difference(&ids));
        }
    }
}

/// What stands behind each such opening, up to the next quotation mark.
fn values(xml: &str, opening: &str) -> Vec<String> {
    xml.split(opening).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
}

#[test]
fn the_same_site_makes_the_same_bytes_on_any_number_of_cores() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool");
    let (_, _, words, packs) = SITES.last().expect("the sample");
    let single = pool.install(|| {
        let compiled = sound("");
        (word_files(&compiled), super::packs(&compiled))
    });
    assert_same_files("Word files", words, &single.0);
    assert_same_files("packs", packs, &single.1);
}

#[test]
fn a_minified_theme_makes_the_same_extracts() {
    let (_, _, words, packs) = SITES.last().expect("the sample");
    let minified = compile(&Job::new(project("")));
    assert_same_files("Word files", words, &word_files(&minified));
    assert_same_files("packs", packs, &super::packs(&minified));
}
