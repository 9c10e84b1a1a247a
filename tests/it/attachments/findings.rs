//! Data of people wherever a file can hold them.

use super::files::*;
use super::{BUILD, messages_on, personal, site_with};
use crate::support::docx::container;
use crate::support::{code, json, messages};

const PUPIL: &str = "Жукова Анна, 7 класс";
const SNILS: &str = "СНИЛС 148-237-655 84";

/// Whether a file is told with this word of the place, and its words nowhere.
fn assert_found(name: &str, bytes: &[u8], place: &str) {
    let messages = messages_on(name, bytes);
    let lines = personal(&messages);
    assert!(lines.iter().any(|line| line.contains("personal-data")), "{name} {place}: {messages}");
    assert!(messages.contains(place), "{name} {place}: {messages}");
    assert!(messages.contains(&format!("--> content/documents/{name}")), "{messages}");
    assert!(!messages.contains("Жуков") && !messages.contains("148-237"), "{messages}");
}

#[test]
fn every_part_of_a_word_file_is_searched() {
    assert_found("a.docx", &docx(&paragraph(PUPIL)), "абзац 1");
    assert_found(
        "b.docx",
        &docx(&(paragraph("Итоги.") + &table(&[&["Класс", "ФИО"], &["7", PUPIL]]))),
        "таблица 1, строка 2",
    );
    let hidden = format!(r#"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{PUPIL}</w:t></w:r></w:p>"#);
    assert_found("c.docx", &docx(&hidden), "абзац 1");
    let split = format!("<w:p>{}{}{}</w:p>", run("Жук"), run("ова Анна, 7 "), run("класс"));
    assert_found("d.docx", &docx(&split), "абзац 1");
    let deleted = format!(r#"<w:p><w:del w:author="М"><w:r><w:delText>{PUPIL}</w:delText></w:r></w:del></w:p>"#);
    assert_found("e.docx", &docx(&deleted), "удалённый, но сохранённый текст");
    let words = paragraph("Слова.");
    for (part, kind, place) in [
        ("header1.xml", "header:hdr", "колонтитул"),
        ("footnotes.xml", "footnotes:footnotes", "сноска"),
        ("comments.xml", "comments:comments", "примечание"),
    ] {
        assert_found("f.docx", &zip_of(&docx_parts(&words, &[(part, kind, &paragraph(PUPIL))])), place);
    }
    let box_text =
        format!(r#"<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>"#, paragraph(PUPIL));
    assert_found("g.docx", &docx(&box_text), "абзац 2");
    assert_found("h.docx", &docx_with_properties(PUPIL, ""), "свойства файла");
    assert_found("i.docx", &docx_with_properties("", "Жукова Анна Петровна"), "полное имя автора");
    let inner = docx(&paragraph(PUPIL));
    let mut parts = docx_parts(&words, &[]);
    parts.push(("word/embeddings/a.docx".to_owned(), inner));
    assert_found("j.docx", &zip_of(&parts), "в файле внутри этого файла");
}

#[test]
fn every_part_of_a_workbook_is_searched() {
    let data = |rows: &str| format!("<sheetData>{rows}</sheetData>");
    let row = cells(3, "", &["Ученица", PUPIL]);
    assert_found("a.xlsx", &zip_of(&xlsx_parts(&[("Итоги", "", &data(&row))], &[])), "лист «Итоги», ячейка B3");
    let hidden = cells(2, r#"hidden="1""#, &[PUPIL]);
    assert_found("b.xlsx", &zip_of(&xlsx_parts(&[("Итоги", "", &data(&hidden))], &[])), "ячейка A2");
    let two = [("Итоги", "", "<sheetData/>"), ("Дети", r#"state="veryHidden""#, &*data(&row))];
    assert_found("c.xlsx", &zip_of(&xlsx_parts(&two, &[])), "лист «Дети», ячейка B3");
    let named = [("Жукова Анна 7А класс", "", &*data(&row))];
    assert_found("d.xlsx", &zip_of(&xlsx_parts(&named, &[])), "лист 1, ячейка B3");
    let column = format!(r#"<cols><col min="2" max="2" hidden="1"/></cols>{}"#, data(&row));
    assert_found("e.xlsx", &zip_of(&xlsx_parts(&[("Итоги", "", &column)], &[])), "ячейка B3");
    let empty = [("Итоги", "", "<sheetData/>")];
    for (part, text, place) in [
        (
            "xl/sharedStrings.xml",
            format!(r#"<sst xmlns="SHEET"><si><t>{PUPIL}</t></si></sst>"#),
            "слова, которых нет ни в одной ячейке",
        ),
        (
            "xl/comments1.xml",
            r#"<comments xmlns="SHEET"><commentList><comment ref="A1"><text><r><t>Жукова </t></r><r><t>Анна, 7 класс</t></r></text></comment></commentList></comments>"#.to_owned(),
            "примечание",
        ),
        (
            "xl/pivotCache/pivotCacheRecords1.xml",
            format!(r#"<pivotCacheRecords xmlns="SHEET"><r><s v="{PUPIL}"/></r></pivotCacheRecords>"#),
            "кэш сводной таблицы",
        ),
        (
            "xl/drawings/drawing1.xml",
            format!(
                r#"<a:x xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>{PUPIL}</a:t></a:r></a:p></a:x>"#
            ),
            "рисунок, диаграмма или настройки",
        ),
    ] {
        assert_found("f.xlsx", &zip_of(&xlsx_parts(&empty, &[(part, &text)])), place);
    }
}

#[test]
fn every_part_of_a_file_of_libreoffice_is_searched() {
    let p = |words: &str| format!("<text:p>{words}</text:p>");
    assert_found("a.odt", &odt(&p(PUPIL)), "абзац 1");
    let deleted = format!(
        "<text:tracked-changes><text:changed-region><text:deletion>{}</text:deletion></text:changed-region></text:tracked-changes>",
        p(PUPIL)
    );
    assert_found("b.odt", &odt(&deleted), "абзац 1");
    let note = format!(
        "<text:p>Слова<office:annotation><dc:creator>Жукова Анна Петровна</dc:creator>{}</office:annotation></text:p>",
        p("Да")
    );
    assert_found("c.odt", &odt(&note), "полное имя автора");
    let table = format!(
        r#"<table:table table:name="Дети"><table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row><table:table-row table:visibility="collapse"><table:table-cell table:number-columns-repeated="2"/><table:table-cell>{}</table:table-cell></table:table-row></table:table>"#,
        p(PUPIL)
    );
    assert_found("a.ods", &zip_of(&odt_parts(&table, "spreadsheet")), "лист «Дети», ячейка C5");
}

#[test]
fn plain_files_are_searched() {
    assert_found("a.txt", format!("Отчёт\n\n{PUPIL}\n").as_bytes(), "строка 3");
    assert_found("a.csv", "№;ФИО;Класс;Дата рождения\n1;Жукова Анна;7А;12.03.2012\n2;Титов Матвей;7А;01.09.2012\n3;Павлов Илья;7А;04.05.2012\n".as_bytes(), "список учеников");
    let (cp1251, _, _) = encoding_rs::WINDOWS_1251.encode(PUPIL);
    assert_found("b.txt", &cp1251, "строка 1");
}

#[test]
fn a_certain_finding_in_a_file_stops_the_build() {
    let site = site_with(&[("a.docx", &docx(&paragraph(SNILS))), ("b.docx", &docx(&paragraph("Слова.")))]);
    for (lang, expected) in [
        (
            "ru",
            "ошибка[personal-data-found]: номер СНИЛС во вложенном файле, который увидят все; абзац 1: ***-***-*** 84\n\
             \x20 --> content/documents/a.docx\n",
        ),
        (
            "en",
            "error[personal-data-found]: a pension insurance number in an attached file that everybody will see; paragraph 1: \
             ***-***-*** 84\n\x20 --> content/documents/a.docx\n",
        ),
    ] {
        let output = site.vekha(&[BUILD, &["--lang", lang]].concat());
        assert_eq!(code(&output), 1);
        assert!(messages(&output).contains(expected), "{}", messages(&output));
    }
    assert!(!site.path("public").exists(), "nothing is written");
    let output = site.vekha(&[super::CHECK, &["--format", "json"]].concat());
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(!text.contains("148-237"), "{text}");
    assert_eq!(json(&output)["attachments"]["checked"], 2, "{text}");
}

#[test]
fn the_name_of_a_file_is_masked_wherever_it_is_told() {
    let site = site_with(&[("a.docx", &docx(&paragraph(SNILS)))]);
    let list = site.read("content/documents.yaml").replace("documents/a.docx", "documents/Козлов Илья 9А.docx");
    site.write("content/documents/Козлов Илья 9А.docx", docx(&paragraph(SNILS)));
    site.write("content/documents.yaml", list);
    for format in ["text", "json"] {
        let output = site.vekha(&[super::CHECK, &["--format", format]].concat());
        let text = String::from_utf8_lossy(&output.stdout).into_owned() + &messages(&output);
        assert!(text.contains("***-***-*** 84") && !text.contains("Козлов"), "{text}");
    }
}

#[test]
fn files_that_nobody_gets_are_not_searched() {
    let site = site_with(&[("b.docx", &docx(&paragraph("Слова.")))]);
    site.write("content/documents/a.docx", docx(&paragraph(SNILS)));
    site.write("content/documents/c.docx", docx(&paragraph(SNILS)));
    let list = site.read("content/documents.yaml");
    let internal = "- {id: c, kind: Письмо, title: О работе, file: documents/c.docx, visibility: служебное}\n";
    site.write("content/documents.yaml", list + internal);
    let output = site.vekha(BUILD);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    assert!(personal(&messages(&output)).is_empty(), "{}", messages(&output));
}

#[test]
fn officials_offices_and_dates_in_files_are_nobodys_finding() {
    let words = [
        "Директор школы Иванова Мария Петровна",
        "Приказ от 12.03.2026 № 148, ИНН 2463012345",
        "Приёмная: 8 (39150) 2-11-22",
    ];
    let body: String = words.iter().map(|words| paragraph(words)).collect();
    let messages = messages_on("a.docx", &docx(&body));
    assert!(personal(&messages).is_empty(), "{messages}");
    for author in ["Секретарь", "МБОУ СОШ № 3", "Иванова М. П.", "User"] {
        let messages = messages_on("a.docx", &docx_with_properties("Отчёт", author));
        assert!(personal(&messages).is_empty(), "{author}: {messages}");
    }
}

#[test]
fn an_allowed_finding_in_a_file_passes_until_the_words_around_change() {
    let words = |more: &str| docx(&paragraph(&format!("Мама ученика: 8 913 555-66-77 {more}")));
    let site = site_with(&[("a.docx", &words("Ответственная по школе"))]);
    let output = site.vekha(&[super::CHECK, &["--format", "json"]].concat());
    let record = &json(&output)["allow"][0];
    assert_eq!(record["file"], "content/documents/a.docx", "{record}");
    let text = site.read("content/site.yaml");
    let allow = format!(
        "\nallow:\n  - {{file: {}, kind: {}, shown: '{}', digest: '{}', reason: Номер дежурного, date: 2026-11-25, by: методист}}\n",
        record["file"].as_str().unwrap(),
        record["kind"].as_str().unwrap(),
        record["shown"].as_str().unwrap(),
        record["digest"].as_str().unwrap()
    );
    site.write("content/site.yaml", text + &allow);
    let output = site.vekha(BUILD);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    let second = site.vekha(&["build", "--date", "2026-11-26"]);
    assert!(personal(&messages(&second)).is_empty(), "known by what was kept too: {}", messages(&second));
    site.write("content/documents/a.docx", words("Петрова"));
    let output = site.vekha(BUILD);
    assert_eq!(code(&output), 1);
    assert!(messages(&output).contains("allow-lapsed"), "{}", messages(&output));
}

#[test]
fn what_a_camera_notes_is_told() {
    let body = |exif: &[u8]| photo(exif);
    let place = "место съёмки";
    assert!(messages_on("a.jpg", &body(&exif(1, "", true))).contains(place));
    assert!(messages_on("b.webp", &webp(&[(b"VP8L", b"\x2f\0\0\0\0"), (b"EXIF", &exif(1, "", true))])).contains(place));
    assert!(messages_on("c.png", &png(&[(b"eXIf", &exif(1, "", true))])).contains(place));
    assert!(messages_on("d.jpg", &body(&exif(1, "Жукова Анна", false))).contains("полное имя автора"));
    let xmp = r#"http://ns.adobe.com/xap/1.0/ <x exif:GPSLatitude="56,1.5N" exif:GPSLongitude="93,15.0E"/>"#;
    assert!(messages_on("e.jpg", &jpeg(&[(0xe1, xmp.as_bytes().to_vec())])).contains(place));
    assert!(messages_on("f.jpg", &jpeg(&[(0xfe, PUPIL.as_bytes().to_vec())])).contains("имя ученика"));
    let words = [b"Comment\0".as_slice(), PUPIL.as_bytes()].concat();
    assert!(messages_on("g.png", &png(&[(b"tEXt", &words)])).contains("имя ученика"));
    let messages = messages_on("h.jpg", &body(&exif(6, "Canon", false)));
    assert!(personal(&messages).is_empty(), "{messages}");
    let mut parts = docx_parts(&paragraph("Слова."), &[]);
    parts.push(("word/media/image1.jpg".to_owned(), body(&exif(1, "", true))));
    assert!(messages_on("i.docx", &zip_of(&parts)).contains(place), "a photograph in a text");
}

#[test]
fn an_archive_in_the_place_of_a_document_is_searched_too() {
    let inner = container(&[("б.docx", &docx(&paragraph(PUPIL)))]);
    assert!(messages_on("a.docx", &inner).contains("в файле внутри этого файла"));
}
