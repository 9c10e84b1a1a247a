//! What a file is by its content, and why it is refused.

use vekha_office::{ContentKind, Limits, OfficeError, OfficeFile, content_kind, read};

use crate::support::compound::compound;
use crate::support::docx::{Docx, p};
use crate::support::ods::{MIMETYPE, ods};
use crate::support::xls::{SINCE_97, record, xls};
use crate::support::xlsx::Xlsx;
use crate::support::zipped::{relations, zip};

fn error(bytes: &[u8]) -> String {
    read(bytes, &Limits::default()).unwrap_err().to_string()
}

#[test]
fn kinds_are_known_by_content() {
    let kinds: &[(&[u8], ContentKind)] = &[
        (&Docx::new(&p("x")).bytes(), ContentKind::Docx),
        (&Xlsx::rows("").bytes(), ContentKind::Xlsx),
        (&ods("", ""), ContentKind::Ods),
        (&xls(SINCE_97, &[], &[]), ContentKind::Xls),
        (&compound(&[("WordDocument", b"x")]), ContentKind::Doc),
        (&compound(&[("PowerPoint Document", b"x")]), ContentKind::Slides),
        (&compound(&[("Contents", b"x")]), ContentKind::OtherCompound),
        (b"{\\rtf1\\ansi", ContentKind::Rtf),
        (b"%PDF-1.7", ContentKind::Pdf),
        (b"\x89PNG\r\n\x1A\n", ContentKind::Image),
        ("<html><body><table><tr><td>1</td></tr></table>".as_bytes(), ContentKind::Html),
        ("\u{FEFF}\r\n<!DOCTYPE html>".as_bytes(), ContentKind::Html),
        (b"<table border=1><tr><td>", ContentKind::Html),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related;", ContentKind::Mhtml),
        (
            b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
            ContentKind::ExcelXml2003,
        ),
        (
            b"<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">",
            ContentKind::WordXml2003,
        ),
        (
            b"<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">",
            ContentKind::FlatPackage,
        ),
        (b"<?xml version=\"1.0\"?><other/>", ContentKind::OtherXml),
        ("№;Мероприятие".as_bytes(), ContentKind::Text),
        (&zip(&[("a.txt", "x")]), ContentKind::Archive),
        (&zip(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "")]), ContentKind::Odt),
        (&zip(&[("mimetype", "application/vnd.oasis.opendocument.presentation")]), ContentKind::OtherOdf),
        (b"\x09\x02\x06\x00\x00\x00\x10\x00", ContentKind::OldExcel),
        (b"\x01\x02\x03\x00\x00\x00\xFE", ContentKind::Unknown),
    ];
    for (bytes, expected) in kinds {
        assert_eq!(content_kind(bytes, &Limits::default()), Ok(*expected));
    }
}

#[test]
fn slides_and_binary_workbooks_are_named() {
    let package = |target: &str, text: &str| {
        zip(&[("_rels/.rels", &relations(&[("r1", "officeDocument", target)])), (target, text)])
    };
    assert_eq!(error(&package("ppt/presentation.xml", "<p:presentation xmlns:p=\"urn:p\"/>")), "other-kind slides");
    assert_eq!(error(&package("xl/workbook.bin", "x")), "other-kind xlsb");
}

#[test]
fn passwords_are_named() {
    let secret = compound(&[("EncryptionInfo", b"x"), ("EncryptedPackage", b"x")]);
    assert_eq!(error(&secret), "encrypted");
    let manifest = r#"<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>"#;
    for kind in [MIMETYPE, "application/vnd.oasis.opendocument.text"] {
        let bytes = zip(&[("mimetype", kind), ("content.xml", "\u{1}"), ("META-INF/manifest.xml", manifest)]);
        assert_eq!(error(&bytes), "encrypted");
    }
    assert_eq!(error(&xls(SINCE_97, &[record(0x002F, &[0, 0])], &[])), "encrypted");
}

#[test]
fn damage_is_named_with_its_part() {
    assert_eq!(error(b""), "empty");
    let bytes = Docx::new(&p("x")).bytes();
    assert_eq!(error(&bytes[..bytes.len() / 2]), "broken-container");
    assert_eq!(error(b"PK\x03\x04"), "broken-container");
    let root = relations(&[("r1", "officeDocument", "word/document.xml")]);
    assert_eq!(error(&zip(&[("_rels/.rels", &root)])), "missing-part word/document.xml");
    let cut = zip(&[
        ("_rels/.rels", &root),
        (
            "word/document.xml",
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>",
        ),
    ]);
    assert!(error(&cut).starts_with("broken-part word/document.xml "), "{}", error(&cut));
    let mixed = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body></w:p></w:body></w:document>";
    let error = read(&zip(&[("_rels/.rels", &root), ("word/document.xml", mixed)]), &Limits::default()).unwrap_err();
    assert!(matches!(error, OfficeError::BrokenPart { ref part, .. } if part == "word/document.xml"), "{error}");
    assert_eq!(crate::support::compound::compound(&[("Workbook", b"x")]).len(), 512 * 12);
}

#[test]
fn packages_without_relations_are_read_where_they_usually_are() {
    let document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>";
    let file = read(&zip(&[("word\\document.xml", document)]), &Limits::default()).unwrap();
    let OfficeFile::Document(document) = file else { panic!("no text") };
    assert_eq!(document.blocks[0].text(), "x");
}

#[test]
fn parts_in_two_bytes_a_letter_are_read() {
    let document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Срок</w:t></w:r></w:p></w:body></w:document>";
    let wide: Vec<u8> = [0xFEFF].into_iter().chain(document.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let root = relations(&[("r1", "officeDocument", "word/document.xml")]);
    let parts: [(&str, &[u8]); 2] = [("_rels/.rels", root.as_bytes()), ("word/document.xml", &wide)];
    let OfficeFile::Document(document) = read(&crate::support::zipped::zip_bytes(&parts), &Limits::default()).unwrap()
    else {
        panic!("no text")
    };
    assert_eq!(document.blocks[0].text(), "Срок");
}
