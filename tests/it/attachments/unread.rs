//! Files that cannot be read whole: each is told and counted, none passes for clean.

use super::files::*;
use super::{BUILD, CHECK, messages_on, personal, site_with};
use crate::support::docx::container;
use crate::support::{code, json, messages};

/// Whether a file is told as unread for this reason.
fn assert_unread(name: &str, bytes: &[u8], reason: &str) {
    let messages = messages_on(name, bytes);
    assert!(messages.contains("attachment-unchecked") && messages.contains(reason), "{name}: {messages}");
    assert!(messages.contains("не проверено 1."), "{name}: {messages}");
}

#[test]
fn every_reason_is_told() {
    let compound = {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.resize(2048, 0);
        bytes
    };
    assert_unread("a.docx", &compound, "он повреждён");
    assert_unread("b.docx", &docx(&paragraph("Слова."))[..300], "он повреждён");
    assert_unread("c.docx", &zip_of(&docx_parts("<w:p><w:r>", &[])), "он повреждён");
    assert_unread("d.docx", b"{\\rtf1 \\'c8}", "такие файлы не читаются");
    assert_unread("e.pdf", b"%PDF-1.7\n1 0 obj\n<<>>\n", "он повреждён");
    assert_unread("f.jpg", &photo(&exif(1, "", false))[..60], "он повреждён");
    assert_unread("g.txt", b"\x89\x01\x02\x03\0\0\0\0\xff\xfe\0\x01", "такие файлы не читаются");
    let doctype = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>";
    assert_unread(
        "h.docx",
        &zip_of(&docx_parts(&paragraph("Слова."), &[("custom.xml", "custom", doctype)])),
        "он повреждён",
    );
}

#[test]
fn a_scan_is_told_with_its_pages() {
    let words = "BT /F 12 Tf 50 800 Td (Слова.) Tj ET";
    let scan = |pages: &[&str]| {
        let mut pdf = Pdf::pages(pages);
        while pdf.push(b"null") < 98 {}
        pdf.push(IMAGE);
        pdf.bytes("")
    };
    assert_unread("a.pdf", &scan(&["q /X Do Q"]), "это скан, картинки без текста\n");
    assert_unread(
        "b.pdf",
        &scan(&[words, "q /X Do Q", words, "/X Do"]),
        "это скан, картинки без текста (страницы 2, 4)",
    );
    let messages = messages_on("c.pdf", &scan(&[&format!("{words} q /X Do Q"), ""]));
    assert!(personal(&messages).is_empty(), "words and a picture, and a blank page: {messages}");
}

#[test]
fn letters_without_a_map_are_told() {
    let mut pdf = Pdf::default();
    pdf.push(b"<< /Type /Catalog /Pages 2 0 R >>");
    pdf.push(b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
    pdf.push(b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>");
    pdf.push(b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [] >>");
    pdf.push(b"<< /Length 42 >> stream\nBT /F 12 Tf <00010002000300040005> Tj ET     \nendstream");
    assert_unread("a.pdf", &pdf.bytes(""), "в нём не сказано, какие буквы стоят за знаками");
}

#[test]
fn a_file_with_findings_and_unread_parts_tells_both() {
    let mut parts = docx_parts(&paragraph("СНИЛС 148-237-655 84"), &[]);
    parts.push(("word/embeddings/oleObject1.bin".to_owned(), vec![1, 2, 3, 0, 5]));
    let messages = messages_on("a.docx", &zip_of(&parts));
    assert!(messages.contains("personal-data-found") && messages.contains("attachment-unchecked"), "{messages}");
    assert!(messages.contains("речь о файле внутри этого файла"), "{messages}");
}

#[test]
fn a_person_who_has_looked_says_so_until_the_file_changes() {
    let site = site_with(&[("a.docx", b"{\\rtf1 a}")]);
    let output = site.vekha(&[CHECK, &["--format", "json"]].concat());
    let record = json(&output)["allow"][0].clone();
    assert_eq!((&record["kind"], &record["shown"]), (&"unchecked".into(), &"other-kind".into()), "{record}");
    let allow = format!(
        "\nallow:\n  - {{file: content/documents/a.docx, kind: unchecked, shown: other-kind, digest: '{}', reason: Просмотрен, date: 2026-11-25, by: методист}}\n",
        record["digest"].as_str().unwrap()
    );
    let text = site.read("content/site.yaml");
    site.write("content/site.yaml", text + &allow);
    let output = site.vekha(&[CHECK, &["--format", "json"]].concat());
    assert_eq!(json(&output)["attachments"]["seen_by_person"], 1);
    assert!(!String::from_utf8_lossy(&output.stdout).contains("attachment-unchecked"));
    site.write("content/documents/a.docx", b"{\\rtf1 b}");
    let output = site.vekha(BUILD);
    assert_eq!(code(&output), 0);
    let messages = messages(&output);
    assert!(messages.contains("attachment-unchecked") && messages.contains("allow-lapsed"), "{messages}");
}

#[test]
fn signatures_are_left_alone() {
    let site = site_with(&[("a.docx", &docx(&paragraph("Слова.")))]);
    site.write("content/documents/a.docx.sig", b"\x30\x82 Zhukova Anna 14823765584");
    let signed = "- {id: d0, kind: Письмо, title: Письмо, file: documents/a.docx, signature: электронная подпись, signature_file: documents/a.docx.sig}\n";
    site.write("content/documents.yaml", signed);
    let output = site.vekha(&[CHECK, &["--format", "json"]].concat());
    let counts = &json(&output)["attachments"];
    assert_eq!((&counts["checked"], &counts["unchecked"]), (&1.into(), &0.into()), "{}", messages(&output));
}

#[test]
fn an_empty_archive_is_whole() {
    assert!(personal(&messages_on("a.docx", &container(&[("а.txt", "Слова.".as_bytes())]))).is_empty());
}
