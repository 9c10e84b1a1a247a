//! Any bytes, and good files with damage: an answer or an error, never a panic, and the same answer twice.

use proptest::prelude::*;
use vekha_office::{Limits, OfficeFile, content_kind, delimiter, read, read_delimited, read_text};

use crate::support::docx::{Docx, level, list, list_paragraph, p, r, tbl, tc, tr};
use crate::support::ods::ods;
use crate::support::odt::odt;
use crate::support::tree::file_tree;
use crate::support::xls::{EXCEL_95, SINCE_97, record, wide, words, xls};
use crate::support::xlsx::{Xlsx, text_cell};
use crate::support::zipped::{relations, zip};

fn limits() -> Limits {
    Limits { packed: 1 << 20, unpacked: 1 << 22, cells: 20_000, elements: 100_000, ..Limits::default() }
}

/// Reads in every way there is.
fn check(bytes: &[u8]) {
    let _ = content_kind(bytes, &limits());
    let Ok(file) = read(bytes, &limits()) else { return };
    let _ = file_tree(&file);
    match &file {
        OfficeFile::Text(decoded) => {
            let _ = read_text(&decoded.text, &limits());
            let _ = read_delimited(&decoded.text, delimiter(&decoded.text).unwrap_or(';'), &limits());
        }
        OfficeFile::Document(document) => {
            for block in &document.blocks {
                let _ = block.text();
                if let vekha_office::Block::Table(table) = block {
                    assert_eq!(table.grid().len(), table.rows.len());
                }
            }
        }
        OfficeFile::Workbook(_) => {}
    }
    assert_eq!(read(bytes, &limits()).unwrap(), file);
}

/// A text with something of everything.
fn body() -> String {
    let merged = [tc(r#"<w:vMerge w:val="restart"/>"#, "1"), tc(r#"<w:gridSpan w:val="2"/>"#, "а")];
    let field = r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://a.example"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#;
    let revisions = format!("<w:p><w:ins>{}</w:ins><w:del><w:r><w:delText>y</w:delText></w:r></w:del></w:p>", r("x"));
    [
        p("Приказ"),
        list_paragraph("1", 0, "Первый"),
        list_paragraph("1", 1, "Второй"),
        field.to_owned(),
        revisions,
        tbl(&[tr(&merged), tr(&[tc("<w:vMerge/>", ""), tc("", "б"), tc("", "в")])]),
        r#"<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:footnoteReference w:id="1"/></w:r></w:p>"#.to_owned(),
    ]
    .concat()
}

fn docx() -> Vec<u8> {
    Docx::new(&body())
        .numbering(&list(&[level(0, "decimal", "%1.", ""), level(1, "russianLower", "%1.%2)", "")]))
        .styles(r#"<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>"#)
        .part("footnotes", "footnotes", &format!(r#"<w:footnote w:id="1">{}</w:footnote>"#, p("x")))
        .bytes()
}

fn xlsx_sheet() -> String {
    format!(
        r#"<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1">{}<c r="B1" s="1"><v>45170</v></c><c r="C1" t="s"><v>0</v></c></row><row r="2" hidden="1"><c><f>A1</f></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>"#,
        text_cell("A1", "Срок")
    )
}

fn xlsx() -> Vec<u8> {
    Xlsx::new(&xlsx_sheet()).formats(&["[$-419]d mmmm yyyy"]).strings("<si><t>x</t></si>").bytes()
}

fn xls_file(version: u16) -> Vec<u8> {
    let format = record(0x041E, &[words(&[164]), wide("dd.mm.yyyy")].concat());
    let strings = record(0x00FC, &[1u32.to_le_bytes().to_vec(), 1u32.to_le_bytes().to_vec(), wide("Срок")].concat());
    let globals = if version == SINCE_97 { vec![format, record(0x00E0, &words(&[0, 164])), strings] } else { vec![] };
    let cells = [
        record(0x0203, &[words(&[0, 0, 0]), 45_170f64.to_le_bytes().to_vec()].concat()),
        record(0x00FD, &[words(&[0, 1, 0]), vec![0; 4]].concat()),
        record(0x0204, &[words(&[1, 1, 0]), wide("x")].concat()),
        record(0x00E5, &words(&[1, 0, 1, 0, 1])),
    ];
    xls(version, &globals, &cells[usize::from(version != SINCE_97) * 2..])
}

fn ods_sheet() -> &'static str {
    r#"<table:table table:name="a"><table:table-column table:visibility="collapse"/><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="date" office:date-value="2023-09-01" table:number-columns-spanned="2"><text:p>а<text:s text:c="3"/></text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>"#
}

fn odt_body() -> &'static str {
    r#"<text:h text:outline-level="1">Отчёт</text:h><text:list text:style-name="L1"><text:list-item text:start-value="3"><text:p>а<text:note><text:note-body><text:p>б</text:p></text:note-body></text:note></text:p></text:list-item></text:list><table:table><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p><text:a xlink:href="x">в</text:a></text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>"#
}

fn odt_file() -> Vec<u8> {
    let style = r#"<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>"#;
    odt(style, odt_body(), &[])
}

#[test]
fn good_files_are_read() {
    for bytes in [docx(), xlsx(), xls_file(SINCE_97), xls_file(EXCEL_95), ods("", ods_sheet()), odt_file()] {
        assert!(read(&bytes, &limits()).is_ok(), "{:?}", read(&bytes, &limits()));
        check(&bytes);
    }
}

/// Changes bytes at places that are shares of the length.
fn damage(bytes: &mut Vec<u8>, changes: &[(u16, u8)], cut: u16) {
    for (place, byte) in changes {
        let at = usize::from(*place) * bytes.len() / 65_536;
        bytes[at] = *byte;
    }
    if cut.is_multiple_of(8) {
        bytes.truncate(usize::from(cut) * bytes.len() / 65_536);
    }
}

/// More cases than usual by `CASES=20000`.
fn config() -> ProptestConfig {
    let cases = std::env::var("CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(60);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..400), kind in 0usize..6) {
        let starts: [&[u8]; 6] = [b"", b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"<?xml ", b"\"", b"sep="];
        check(&[starts[kind], &bytes].concat());
    }

    #[test]
    fn damaged_containers_are_survived(
        kind in 0usize..6,
        changes in prop::collection::vec((any::<u16>(), any::<u8>()), 0..6),
        cut in any::<u16>(),
    ) {
        let mut bytes = match kind {
            0 => docx(),
            1 => xlsx(),
            2 => xls_file(SINCE_97),
            3 => xls_file(EXCEL_95),
            4 => ods("", ods_sheet()),
            _ => odt_file(),
        };
        damage(&mut bytes, &changes, cut);
        check(&bytes);
    }

    /// The stream of a workbook with damage alone, so that it is not the container that fails.
    #[test]
    fn damaged_records_are_survived(changes in prop::collection::vec((0usize..400, any::<u8>()), 1..8)) {
        let mut bytes = xls_file(SINCE_97);
        let start = 512 * 4;
        for (at, byte) in changes {
            bytes[start + at] = byte;
        }
        check(&bytes);
    }

    /// The pieces of a text of LibreOffice in any order.
    #[test]
    fn mixed_elements_of_odt_are_survived(picks in prop::collection::vec(0usize..60, 1..60)) {
        let pieces: Vec<&str> = odt_body().split_inclusive('>').collect();
        let mixed: String = picks.iter().map(|pick| pieces[pick % pieces.len()]).collect();
        check(&odt("", &mixed, &[]));
    }

    /// The pieces of a text in any order, some of them cut: tags that do not fit are damage, those that fit are read.
    #[test]
    fn mixed_elements_are_survived(picks in prop::collection::vec(0usize..40, 1..60)) {
        let body = body();
        let pieces: Vec<&str> = body.split_inclusive('>').collect();
        let mixed: String = picks.iter().map(|pick| pieces[pick * 7 % pieces.len()]).collect();
        check(&Docx::new(&mixed).bytes());
        let balanced: String = picks.iter().map(|pick| format!("<w:{0}><w:p/></w:{0}>", ELEMENTS[pick % ELEMENTS.len()])).collect();
        check(&Docx::new(&balanced).bytes());
    }

    /// Numbers and names of attributes at their edges.
    #[test]
    fn odd_attributes_are_survived(values in prop::collection::vec(0usize..10, 8)) {
        let value = |place: usize| ODD[values[place]];
        let cell = tc(&format!(r#"<w:gridSpan w:val="{}"/><w:vMerge w:val="{}"/>"#, value(0), value(1)), "x");
        let row = format!(r#"<w:tr><w:trPr><w:gridBefore w:val="{}"/></w:trPr>{cell}{cell}</w:tr>"#, value(2));
        let levels = [level(0, value(3), &format!("%{}", value(4)), &format!(r#"<w:lvlRestart w:val="{}"/>"#, value(5)))];
        let number = format!(r#"<w:p><w:pPr><w:outlineLvl w:val="{}"/><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>"#, value(6), value(7));
        check(&Docx::new(&format!("{}{number}", tbl(&[row.clone(), row]))).numbering(&list(&levels)).bytes());
        let cells = format!(r#"<row r="{}"><c r="{}" s="{}" t="{}"><v>{}</v></c></row>"#, value(0), value(1), value(2), value(3), value(4));
        check(&Xlsx::new(&format!(r#"<cols><col min="{}" max="{}" hidden="1"/></cols><sheetData>{cells}</sheetData>"#, value(5), value(6))).bytes());
        check(&Xlsx::rows(&format!(r#"<row><c s="1"><v>{}</v></c></row>"#, value(7))).formats(&[value(0)]).bytes());
    }

    #[test]
    fn any_format_and_number_are_displayed(code in "[0#?.,%Eeydmhs/@ GgenralAPMampm\"_*;\\[\\]$<>=+-]{0,24}", number in any::<f64>()) {
        let code = code.replace('&', "").replace('<', "&lt;");
        check(&Xlsx::rows(&format!(r#"<row><c s="1"><v>{number}</v></c><c s="1"><v>45170.5</v></c></row>"#)).formats(&[&code]).bytes());
    }

    #[test]
    fn any_text_is_cut_into_all_its_words(text in "[а-в;\t,\"\n ]{0,60}") {
        for sign in [';', '\t', ','] {
            let sheet = read_delimited(&text, sign, &limits()).unwrap();
            let read: usize = sheet.rows.iter().flat_map(|row| &row.cells).map(|cell| letters(&cell.text)).sum();
            prop_assert_eq!(read, letters(&text));
        }
        let document = read_text(&text, &limits()).unwrap();
        let read: usize = document.blocks.iter().map(|block| letters(&block.text())).sum();
        prop_assert_eq!(read, letters(&text));
    }
}

const ELEMENTS: [&str; 12] =
    ["p", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "r", "hyperlink", "txbxContent", "altChunk"];
const ODD: [&str; 10] = ["", "0", "-1", "1", "255", "65536", "4294967295", "18446744073709551616", "restart", "NaN"];

fn letters(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_alphabetic()).count()
}

#[test]
fn foreign_parts_are_survived() {
    let root = relations(&[("r1", "officeDocument", "word/document.xml")]);
    for text in ["", "x", "<", "<a", "<a/>", "<a></a><b/>", "<?xml version='1.0' encoding='utf-16'?><a/>", "\u{0}"] {
        check(&zip(&[("_rels/.rels", &root), ("word/document.xml", text)]));
        check(&zip(&[("_rels/.rels", text), ("word/document.xml", text), ("mimetype", text)]));
    }
}
