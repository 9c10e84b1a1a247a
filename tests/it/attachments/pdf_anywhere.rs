//! PDF files: every string of every object, pages that are pictures, letters that nobody can name.

use super::files::*;
use super::{messages_on, personal};

const PUPIL: &str = "Жукова Анна, 7 класс";

fn assert_found(bytes: &[u8], case: &str) {
    let messages = messages_on("a.pdf", bytes);
    assert!(personal(&messages).iter().any(|line| line.contains("personal-data")), "{case}: {messages}");
}

fn assert_unread(bytes: &[u8], reason: &str, case: &str) {
    let messages = messages_on("a.pdf", bytes);
    assert!(messages.contains("attachment-unchecked") && messages.contains(reason), "{case}: {messages}");
}

fn stream(dict: &str, inside: &str) -> String {
    format!("<< {dict} /Length {} >> stream\n{inside}\nendstream", inside.len())
}

fn pdf_file(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut pdf = Pdf::lines(&["Слова."]);
    for object in objects {
        pdf.push(object.as_bytes());
    }
    pdf.bytes(trailer)
}

#[test]
fn every_string_of_every_object_is_read() {
    let string = pdf_string(PUPIL);
    for object in [
        format!("<< /Title {string} /Parent 1 0 R >>"),
        format!("<< /Type /StructElem /Alt {string} >>"),
        format!("<< /Type /StructElem /ActualText {string} >>"),
        format!("<< /Nums [0 << /P {string} >>] >>"),
        format!("<< /Type /OCG /Name {string} >>"),
        format!("<< /FT /Ch /T (a) /Opt [{string} (b)] >>"),
        format!("<< /Type /Annot /Subtype /Popup /Contents {string} >>"),
        format!("<< /A << /B [<< /C {string} >>] >> >>"),
        stream("", &format!("<fio>{PUPIL}</fio>")),
        stream("/Subtype /XML", &format!("<pdf:Keywords>{PUPIL}</pdf:Keywords>")),
    ] {
        assert_found(&pdf_file(std::slice::from_ref(&object), ""), &object);
    }
    assert_found(&pdf_file(&[format!("<< /Company {string} >>")], "/Info 8 0 R"), "own properties");
    let file = [stream("", PUPIL), "<< /Type /Filespec /EF << /F 8 0 R >> >>".to_owned()];
    assert_found(&pdf_file(&file, ""), "a file that does not say what it is");
    let noted =
        String::from_utf8_lossy(&pdf_file(&["<< /ID <0102030405060708> /M (D:20260901100000) >>".to_owned()], ""))
            .into_owned();
    assert!(personal(&messages_on("a.pdf", noted.as_bytes())).is_empty());
}

#[test]
fn what_a_note_a_pattern_or_a_mask_shows_is_read() {
    let codes: String = PUPIL.encode_utf16().map(|unit| format!("{unit:04x}")).collect();
    let words = format!("BT /F 12 Tf 5 5 Td <{codes}> Tj ET");
    let fonts = "/Resources << /Font << /F 3 0 R >> >>";
    assert_found(&pdf_file(&[stream(&format!("/Subtype /Form {fonts}"), &words)], ""), "an appearance");
    assert_found(&pdf_file(&[stream(&format!("/PatternType 1 {fonts}"), &words)], ""), "a pattern");
    assert_found(&pdf_file(&[stream("", &words)], ""), "content that belongs to no page");
    let marked = format!("/Span << /ActualText <feff{codes}> >> BDC EMC");
    assert_found(&Pdf::pages(&[&marked]).bytes(""), "a mark");
    assert_found(&[pdf_file(&[], ""), format!("\n{PUPIL}").into_bytes()].concat(), "behind the end");
}

#[test]
fn a_page_that_is_a_picture_is_told_whatever_little_stands_on_it() {
    let page = |stream: &str| {
        let mut pdf = Pdf::pages(&[stream]);
        while pdf.push(b"null") < 98 {}
        pdf.push(super::files::IMAGE);
        pdf.bytes("")
    };
    let scan = "q 595 0 0 842 0 0 cm /X Do Q BT /F 12 Tf 300 20 Td (Отсканировано, 1) Tj ET";
    assert_unread(&page(scan), "это скан", "a scan with a number");
    assert_unread(&page(&"0 0 m 1 1 2 2 3 3 c f ".repeat(300)), "это скан", "letters that are curves");
    let logo = "q 50 0 0 50 0 0 cm /X Do Q BT /F 12 Tf 300 20 Td (Отчёт) Tj ET 1 1 2 2 3 3 c";
    assert!(personal(&messages_on("a.pdf", &page(logo))).is_empty());
}

#[test]
fn letters_that_are_called_nothing_are_told() {
    let file = |map: &str| {
        let mut pdf = Pdf::pages(&[&"BT /F 12 Tf 5 5 Td (Слова) Tj ET ".repeat(20), "BT /G 12 Tf (Жукова) Tj ET"]);
        let map = format!("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange {map} endbfrange");
        let map = pdf.push(stream("", &map).as_bytes());
        let mut bytes = String::from_utf8(pdf.bytes("")).unwrap();
        bytes = bytes.replace(
            "/Font << /F 3 0 R >>",
            &format!("/Font << /F 3 0 R /G << /Subtype /Type0 /DescendantFonts [5 0 R] /ToUnicode {map} 0 R >> >>"),
        );
        bytes.into_bytes()
    };
    for map in ["<0000> <FFFF> <E000>", "<0410> <0450> <FFFD>", ""] {
        assert_unread(&file(map), "какие буквы стоят за знаками", map);
    }
}

#[test]
fn streams_that_cannot_be_unpacked_are_told() {
    let mut pdf = Pdf::default();
    pdf.push(b"<< /Type /Catalog /Pages 2 0 R >>");
    pdf.push(b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
    pdf.push(b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>");
    pdf.push(stream("/Filter /FlateDecode", "garbage, not packed at all").as_bytes());
    assert_unread(&pdf.bytes(""), "он повреждён", "garbage");
    let unknown = stream("/Type /EmbeddedFile /Filter /Foo", PUPIL);
    assert_unread(&pdf_file(&[unknown], ""), "он повреждён", "an unknown way of packing");
}

#[test]
fn a_pdf_behind_other_bytes_is_read() {
    let pdf = Pdf::lines(&[PUPIL]).bytes("");
    for before in ["\n", "\u{feff}", "HTTP/1.1 200 OK\r\n\r\n"] {
        assert_found(&[before.as_bytes(), &pdf].concat(), before);
    }
    let clean = Pdf::lines(&["Слова."]).bytes("");
    assert_found(&[PUPIL.as_bytes(), b"\n", &clean].concat(), "the bytes before it");
}

#[test]
fn a_photograph_on_a_page_says_where_it_was_taken() {
    let photo = photo(&exif(1, "", true));
    let mut object = format!("<< /Subtype /Image /Filter /DCTDecode /Length {} >> stream\n", photo.len()).into_bytes();
    object.extend(&photo);
    object.extend(b"\nendstream");
    let mut pdf = Pdf::lines(&["Слова."]);
    pdf.push(&object);
    assert_found(&pdf.bytes(""), "a photograph");
}
