//! Files made to harm: each is refused by what it really does, and soon.

use std::time::{Duration, Instant};

use vekha_office::{Limits, OfficeError, read};

use crate::support::docx::{Docx, level, list, list_paragraph, p, r};
use crate::support::ods::ods;
use crate::support::xlsx::{Xlsx, text_cell};
use crate::support::zipped::{relations, zip};

/// Longer than any of these takes, even beside other work; quadratic ones take minutes.
const LONG: Duration = Duration::from_secs(20);

fn small() -> Limits {
    Limits { unpacked: 1 << 20, entries: 100, cells: 1000, elements: 20_000, ..Limits::default() }
}

fn error(bytes: &[u8], limits: &Limits) -> OfficeError {
    read(bytes, limits).unwrap_err()
}

#[test]
fn document_types_are_refused_in_every_part() {
    let evil = |rest: &str| format!(r#"<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>{rest}"#);
    let root = relations(&[("r1", "officeDocument", "word/document.xml")]);
    let document = format!("<w:document {}><w:body/></w:document>", crate::support::docx::NAMESPACES);
    let cases = [
        ("_rels/.rels", zip(&[("_rels/.rels", &evil(&root)), ("word/document.xml", &document)])),
        ("word/document.xml", zip(&[("_rels/.rels", &root), ("word/document.xml", &evil(&document))])),
        (
            "word/styles.xml",
            Docx::new("").relation("s", "styles", "styles.xml").raw_part("word/styles.xml", &evil("<x/>")).bytes(),
        ),
        ("content.xml", zip(&[("mimetype", crate::support::ods::MIMETYPE), ("content.xml", &evil("<x/>"))])),
    ];
    for (part, bytes) in cases {
        assert_eq!(error(&bytes, &small()), OfficeError::DocumentType { part: part.to_owned() });
    }
}

#[test]
fn entities_that_nobody_knows_are_damage() {
    let error = Docx::new("<w:p><w:r><w:t>&evil;</w:t></w:r></w:p>").try_read().unwrap_err();
    assert_eq!(error.code(), "broken-part");
}

#[test]
fn bytes_are_counted_as_they_come() {
    let body = p(&"x".repeat(3 << 20));
    let bytes = Docx::new(&body).bytes();
    assert!(bytes.len() < 10_000, "packs three hundredfold");
    assert_eq!(error(&bytes, &small()).to_string(), "too-large unpacked 1048576");
    assert!(read(&bytes, &Limits::default()).is_ok(), "an honest file that packs well is read");
}

#[test]
fn sizes_that_are_promised_are_not_believed() {
    let mut bytes = Docx::new(&p(&"x".repeat(3 << 20))).bytes();
    let promised = u32::try_from((3 << 20) + p("").len()).unwrap();
    let is_near = |window: &[u8]| u32::from_le_bytes(window.try_into().unwrap()).abs_diff(promised) < 1000;
    let places: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, window)| is_near(window)).map(|(at, _)| at).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&10u32.to_le_bytes());
    }
    let error = error(&bytes, &small());
    assert!(matches!(error, OfficeError::TooLarge { .. } | OfficeError::BrokenPart { .. }), "{error}");
}

#[test]
fn entries_elements_depth_and_packed_bytes_end() {
    let names: Vec<String> = (0..200).map(|number| format!("a{number}")).collect();
    let parts: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    assert_eq!(error(&zip(&parts), &small()).to_string(), "too-large entries 100");
    assert_eq!(error(&Docx::new(&"<w:p/>".repeat(30_000)).bytes(), &small()).to_string(), "too-large elements 20000");
    let deep = format!("{}{}", "<w:sdt><w:sdtContent>".repeat(200), "</w:sdtContent></w:sdt>".repeat(200));
    assert_eq!(error(&Docx::new(&deep).bytes(), &small()).to_string(), "too-large depth 128");
    assert_eq!(error(b"PK\x03\x04 and more", &Limits { packed: 4, ..small() }).to_string(), "too-large packed 4");
}

#[test]
fn elements_of_all_parts_are_counted_together() {
    let head = format!("<w:hdr {}>{}</w:hdr>", crate::support::docx::NAMESPACES, "<w:p/>".repeat(1500));
    let mut document = Docx::new(&p("x"));
    for number in 0..20 {
        let name = format!("header{number}.xml");
        document = document.relation(&name, "header", &name).raw_part(&format!("word/{name}"), &head);
    }
    assert_eq!(error(&document.bytes(), &small()).to_string(), "too-large elements 20000");
}

#[test]
fn deepest_files_fit_the_stack() {
    let nest =
        |open: &str, close: &str, depth: usize| format!("{}{}{}", open.repeat(depth), p("x"), close.repeat(depth));
    let boxes = nest("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", 30);
    let links =
        format!("<w:p>{}{}{}</w:p>", r#"<w:hyperlink r:id="h">"#.repeat(120), r("x"), "</w:hyperlink>".repeat(120));
    let tables = nest("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 16);
    for body in [boxes, links, tables] {
        let document = Docx::new(&body).relation("h", "hyperlink", "https://a.example/").read();
        assert!(document.blocks[0].text().contains('x'));
    }
    let spans = format!("{}x{}", "<text:span>".repeat(120), "</text:span>".repeat(120));
    let cell =
        format!("<table:table-row><table:table-cell><text:p>{spans}</text:p></table:table-cell></table:table-row>");
    assert!(read(&ods("", &format!("<table:table>{cell}</table:table>")), &small()).is_ok());
}

#[test]
fn attributes_and_prefixes_end() {
    let attributes: String = (0..2000).map(|number| format!(r#" a{number}="""#)).collect();
    assert_eq!(Docx::new(&format!("<w:p{attributes}/>")).try_read().unwrap_err().code(), "too-large");
    let prefixes: String = (0..2000).map(|number| format!(r#" xmlns:a{number}="u""#)).collect();
    assert_eq!(Docx::new(&format!("<w:p{prefixes}/>")).try_read().unwrap_err().code(), "too-large");
}

#[test]
fn sheet_is_as_large_as_what_stands_in_it() {
    let inside = format!(
        r#"<dimension ref="A1:XFD1048576"/><sheetData><row r="1">{}</row><row r="1048576">{}</row></sheetData>"#,
        text_cell("A1", "начало"),
        text_cell("XFD1048576", "конец")
    );
    assert_eq!(Xlsx::new(&inside).tree(), "sheet Лист1\n  1: A=начало\n  1048576: XFD=конец\n");
}

#[test]
fn texts_that_many_cells_share_count_for_each() {
    let cells: String =
        (1..=900).map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#)).collect();
    let workbook = Xlsx::rows(&cells).strings(&format!("<si><t>{}</t></si>", "ж".repeat(10_000)));
    assert_eq!(error(&workbook.bytes(), &small()).to_string(), "too-large unpacked 1048576");
}

#[test]
fn repeated_cells_are_counted() {
    let cell = r#"<table:table-cell table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell>"#;
    let rows = format!(
        r#"<table:table table:name="a"><table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row></table:table>"#
    );
    assert_eq!(error(&ods("", &rows), &small()).to_string(), "too-large cells 1000");
    let wide = format!(
        r#"<table:table table:name="a"><table:table-row table:number-rows-repeated="1000000">{}<table:table-cell><text:p/></table:table-cell></table:table-row></table:table>"#,
        "<table:table-cell/>".repeat(500)
    );
    assert_eq!(error(&ods("", &wide), &small()).to_string(), "too-large cells 1000");
    let covered = cell.replace("table-cell", "covered-table-cell");
    let rows = format!(
        r#"<table:table table:name="a"><table:table-row table:number-rows-repeated="1000000">{covered}</table:table-row></table:table>"#
    );
    assert_eq!(error(&ods("", &rows), &small()).to_string(), "too-large cells 1000");
}

#[test]
fn million_blank_rows_are_passed_by() {
    let blank: String =
        (2..=200_000).map(|row| format!(r#"<row r="{row}" ht="15"><c r="A{row}" s="1"/></row>"#)).collect();
    let rows = format!(
        r#"<row r="1">{}</row>{blank}<row r="200001">{}</row>"#,
        text_cell("A1", "а"),
        text_cell("A200001", "б")
    );
    let start = Instant::now();
    assert_eq!(Xlsx::rows(&rows).tree(), "sheet Лист1\n  1: A=а\n  200001: A=б\n");
    assert!(start.elapsed() < LONG, "{:?}", start.elapsed());
}

#[test]
fn merges_upon_merges_end() {
    let rows: String =
        (1..=2000).map(|row| format!(r#"<row r="{row}">{}</row>"#, text_cell(&format!("C{row}"), "x"))).collect();
    let merges = r#"<mergeCell ref="A1:B2000"/>"#.repeat(20_000);
    let inside = format!("<sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells>");
    let start = Instant::now();
    assert_eq!(Xlsx::new(&inside).try_read().unwrap_err().to_string(), "too-large cells 1000000");
    assert!(start.elapsed() < LONG, "{:?}", start.elapsed());
}

#[test]
fn long_patterns_names_and_comments_do_not_multiply() {
    let long = "ж".repeat(100_000);
    let body = list_paragraph("1", 0, "x").repeat(20_000);
    let styles =
        format!(r#"<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="{long}"/></w:style>"#);
    let comment = format!(r#"<w:comment w:id="1">{}</w:comment>"#, p(&long));
    let marks = r#"<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>"#.repeat(20_000);
    let document = Docx::new(&format!("{body}{marks}"))
        .numbering(&list(&[level(0, "decimal", &long, "")]))
        .styles(&styles)
        .part("comments", "comments", &comment)
        .read();
    let size: usize = document.left_out.iter().map(|entry| entry.text.len()).sum();
    assert_eq!(size, long.len());
    assert!(document.blocks.iter().all(|block| block.text().len() < 1000));
}

#[test]
fn names_of_pictures_and_links_count_each_time() {
    let far = format!("https://a.example/{}", "x".repeat(100_000));
    let picture = r#"<w:r><w:drawing><wp:inline><a:blip r:link="h"/></wp:inline></w:drawing></w:r>"#;
    let blips = format!("<w:r><w:drawing>{}</w:drawing></w:r>", r#"<a:blip r:link="h"/>"#.repeat(2000));
    for runs in [picture.repeat(2000), blips] {
        let document = Docx::new(&format!("<w:p>{runs}</w:p>")).relation("h", "image", &far);
        assert_eq!(error(&document.bytes(), &small()).to_string(), "too-large unpacked 1048576");
    }
    let near = format!("https://a.example/{}", "x".repeat(4000));
    let link = r#"<w:hyperlink r:id="h"><w:r><w:t>x</w:t></w:r></w:hyperlink>"#;
    let document = Docx::new(&format!("<w:p>{}</w:p>", link.repeat(2000))).relation("h", "hyperlink", &near);
    assert_eq!(error(&document.bytes(), &small()).to_string(), "too-large unpacked 1048576");
}

#[test]
fn work_grows_with_the_file_alone() {
    let link = r#"<w:hyperlink r:id="h0"><w:r><w:t>x</w:t></w:r></w:hyperlink>"#;
    let bodies = [
        format!("<w:p>{}</w:p>", r("x").repeat(60_000)),
        format!("<w:p>{}</w:p>", link.repeat(40_000)),
        r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>"#.repeat(40_000),
        r#"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"#.repeat(40_000),
        r#"<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>"#.repeat(40_000),
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>".repeat(40_000),
        "<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>".repeat(40_000),
        format!("<w:tbl>{}</w:tbl>", "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>".repeat(40_000)),
        format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "&amp;".repeat(400_000)),
    ];
    for body in bodies {
        let mut document = Docx::new(&body);
        for number in 0..2000 {
            document = document.relation(&format!("h{}", 1999 - number), "hyperlink", "https://a.example/");
        }
        let start = Instant::now();
        let _ = document.try_read();
        assert!(start.elapsed() < LONG, "{:?} for {}", start.elapsed(), &body[..80]);
    }
}
