//! `vekha clean`: what is taken out is nowhere in the copy, what stays has its bytes, and the copy opens.

use std::collections::BTreeMap;
use std::io::Read;

use vekha_office::{Limits, OfficeFile, read};

use super::files::*;
use crate::support::{SmallSite, code, json, messages};

const TOKEN: &str = "Жукова Анна Петровна";

fn parts_of(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).unwrap();
        let mut inside = Vec::new();
        entry.read_to_end(&mut inside).unwrap();
        parts.insert(entry.name().unwrap().into_owned(), inside);
    }
    parts
}

/// The copy of a file, made by the program; the token must be nowhere in it and what readers see the same.
fn clean_copy(name: &str, bytes: &[u8]) -> Vec<u8> {
    let folder = SmallSite::empty();
    folder.write(name, bytes);
    let output = folder.vekha(&["clean", name, "--to", "out"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    let copy = std::fs::read(folder.path("out").join(name)).unwrap_or_else(|_| panic!("{name}: {}", messages(&output)));
    assert_eq!(std::fs::read(folder.path(name)).unwrap(), bytes, "the file stays");
    copy
}

fn assert_clean(before: &[u8], copy: &[u8], same: &[&str], dropped: &[&str]) {
    let (old, new) = (parts_of(before), parts_of(copy));
    for (name, bytes) in &new {
        assert!(!String::from_utf8_lossy(bytes).contains("Жукова"), "{name}: {}", String::from_utf8_lossy(bytes));
        assert!(!String::from_utf8_lossy(bytes).contains("Users"), "{name}: {}", String::from_utf8_lossy(bytes));
    }
    same.iter().for_each(|name| assert_eq!(old[*name], new[*name], "{name}"));
    dropped.iter().for_each(|name| assert!(old.contains_key(*name) && !new.contains_key(*name), "{name}"));
    assert_eq!(new.len() + dropped.len(), old.len());
    let names = |bytes: &BTreeMap<String, Vec<u8>>| bytes.keys().cloned().collect::<Vec<_>>();
    for (list, inside) in new.iter().filter(|(name, _)| name.ends_with(".rels") || name.contains("Content_Types")) {
        let text = String::from_utf8_lossy(inside);
        dropped.iter().for_each(|part| {
            let file = part.rsplit('/').next().unwrap();
            assert!(!text.contains(file), "{list} leads to {part}: {text}, {:?}", names(&new));
        });
    }
}

#[test]
fn a_text_of_word_is_as_its_readers_see_it() {
    let author = format!(r#"w:author="{TOKEN}" w:date="2026-09-01T00:00:00Z""#);
    let deleted =
        |words: &str| format!(r#"<w:del w:id="1" {author}><w:r><w:delText>{words}</w:delText></w:r></w:del>"#);
    let body = [
        format!(r#"<w:p><w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>"#, run("Первый.")),
        format!(r#"<w:p>{}{}<w:ins w:id="2" {author}>{}</w:ins></w:p>"#, run("Второй "), deleted(TOKEN), run("вставлен.")),
        format!(r#"<w:p><w:pPr><w:rPr><w:del w:id="3" {author}/></w:rPr></w:pPr>{}</w:p>"#, deleted("Третий.")),
        format!(r#"<w:p><w:pPr><w:pPrChange w:id="4" {author}><w:pPr/></w:pPrChange></w:pPr><w:moveFrom w:id="5" {author}>{}</w:moveFrom></w:p>"#, run(TOKEN)),
        format!(r#"<w:p><w:moveTo w:id="6" {author}>{}</w:moveTo></w:p>"#, run("Четвёртый.")),
        format!(r#"<w:tbl><w:tr><w:tc>{}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="7" {author}/></w:trPr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>"#, paragraph("А"), deleted(TOKEN)),
        r#"<w:p><w:r><w:drawing><a:path xmlns:a="d"><a:moveTo><a:pt x="1"/></a:moveTo></a:path></w:drawing></w:r></w:p>"#.to_owned(),
    ]
    .concat();
    let comment = format!(r#"<w:comment w:id="0" {author}>{}</w:comment>"#, paragraph(TOKEN));
    let header = format!("<w:p>{}{}</w:p>", run("Верх"), deleted(TOKEN));
    let mut parts = docx_parts(
        &body,
        &[
            ("comments.xml", "comments:comments", &comment),
            ("people.xml", "people:people", &format!(r#"<w:person w:author="{TOKEN}"/>"#)),
            ("header1.xml", "header:hdr", &header),
            ("footer1.xml", "footer:ftr", &paragraph("Низ")),
            (
                "settings.xml",
                "settings:settings",
                &format!(r#"<w:docVars><w:docVar w:name="a" w:val="{TOKEN}"/></w:docVars>"#),
            ),
        ],
    );
    let app = r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>ЖУКОВА Жукова</Company></Properties>"#;
    parts.push(("docProps/core.xml".to_owned(), core_properties(TOKEN, TOKEN).into()));
    parts.push(("docProps/app.xml".to_owned(), app.into()));
    parts.push(("docProps/custom.xml".to_owned(), format!("<a>{TOKEN}</a>").into()));
    parts.push(("word/media/image1.jpg".to_owned(), photo(&exif(6, TOKEN, true))));
    parts.push(("word/media/image2.bin".to_owned(), vec![0, 1, 2, 255]));
    let template = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="x/attachedTemplate" Target="file:///C:\Users\Жукова\a.dotx" TargetMode="External"/></Relationships>"#;
    parts.push(("word/_rels/settings.xml.rels".to_owned(), template.into()));
    let before = zip_of(&parts);
    let copy = clean_copy("a.docx", &before);
    assert_clean(
        &before,
        &copy,
        &["word/footer1.xml", "word/media/image2.bin", "_rels/.rels"],
        &["word/comments.xml", "word/people.xml", "docProps/custom.xml"],
    );
    let text = |bytes: &[u8]| match read(bytes, &Limits::default()).unwrap() {
        OfficeFile::Document(document) => (document.blocks, document.left_out),
        other => panic!("{other:?}"),
    };
    let ((old, _), (new, left)) = (text(&before), text(&copy));
    assert_eq!(old, new, "what a reader sees");
    assert!(
        left.iter().all(|left| !matches!(left.reason.code(), "deleted" | "moved" | "deleted-row" | "comment")),
        "{left:?}"
    );
    let document = String::from_utf8(parts_of(&copy)["word/document.xml"].clone()).unwrap();
    assert!(document.contains("<a:moveTo><a:pt"), "drawings call other things so: {document}");
    let second = SmallSite::empty();
    second.write("a.docx", &copy);
    let output = second.vekha(&["clean", "a.docx"]);
    assert!(messages(&output).contains("убирать нечего"), "{}", messages(&output));
    assert!(!second.path("a.clean.docx").exists());
}

#[test]
fn a_workbook_keeps_its_cells_and_what_they_show() {
    let sheet = format!(
        r#"<sheetData>{}<row r="2"><c r="A2" t="s"><v>1</v></c></row></sheetData><legacyDrawing r:id="d1"/>"#,
        cells(1, "", &["Класс", "Учеников"])
    );
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="x/comments" Target="../comments1.xml"/><Relationship Id="d1" Type="x/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="p1" Type="x/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>"#;
    let before = zip_of(&xlsx_parts(
        &[("Итоги", "", &sheet), ("Другой", "", "<sheetData/>")],
        &[
            (
                "xl/sharedStrings.xml",
                &format!(
                    r#"<sst xmlns="SHEET"><si><t>{TOKEN}</t></si><si><t>7А</t></si><si><r><t>Жукова</t></r></si></sst>"#
                ),
            ),
            (
                "xl/comments1.xml",
                &format!(r#"<comments xmlns="SHEET"><authors><author>{TOKEN}</author></authors></comments>"#),
            ),
            ("xl/threadedComments/threadedComment1.xml", &format!("<a>{TOKEN}</a>")),
            ("xl/persons/person.xml", &format!(r#"<p displayName="{TOKEN}"/>"#)),
            ("xl/drawings/vmlDrawing1.vml", r#"<xml xmlns:x="urn:x"><x:ClientData ObjectType="Note"/></xml>"#),
            ("xl/worksheets/_rels/sheet1.xml.rels", relations),
            ("docProps/core.xml", &core_properties("", TOKEN)),
            ("xl/styles.xml", r#"<styleSheet xmlns="SHEET"/>"#),
        ],
    ));
    let copy = clean_copy("a.xlsx", &before);
    assert_clean(
        &before,
        &copy,
        &["xl/worksheets/sheet2.xml", "xl/styles.xml", "xl/workbook.xml"],
        &[
            "xl/comments1.xml",
            "xl/threadedComments/threadedComment1.xml",
            "xl/persons/person.xml",
            "xl/drawings/vmlDrawing1.vml",
        ],
    );
    let sheets = |bytes: &[u8]| match read(bytes, &Limits::default()).unwrap() {
        OfficeFile::Workbook(book) => book.sheets,
        other => panic!("{other:?}"),
    };
    assert_eq!(sheets(&before), sheets(&copy));
    let strings = String::from_utf8(parts_of(&copy)["xl/sharedStrings.xml"].clone()).unwrap();
    assert!(strings.ends_with("<si><t/></si><si><t>7А</t></si><si><t/></si></sst>"), "{strings}");
    assert!(!String::from_utf8_lossy(&parts_of(&copy)["xl/worksheets/sheet1.xml"]).contains("legacyDrawing"));
}

#[test]
fn what_cannot_go_is_told() {
    let cache = format!(r#"<pivotCacheRecords xmlns="SHEET"><r><s v="{TOKEN}"/></r></pivotCacheRecords>"#);
    let before = zip_of(&xlsx_parts(
        &[("Итоги", "", "<sheetData/>")],
        &[("xl/pivotCache/pivotCacheRecords1.xml", &cache), ("docProps/core.xml", &core_properties("", TOKEN))],
    ));
    let folder = SmallSite::empty();
    folder.write("a.xlsx", before);
    let output = folder.vekha(&["clean", "a.xlsx"]);
    assert_eq!(code(&output), 0);
    for words in ["a.xlsx → a.clean.xlsx", "свойства файла", "Осталось: кэш сводной таблицы"]
    {
        assert!(messages(&output).contains(words), "{words}: {}", messages(&output));
    }
    folder.write("b.docx", docx(&paragraph("Жукова Анна, 7 класс")));
    let output = folder.vekha(&["clean", "b.docx", "--lang", "en"]);
    assert!(messages(&output).contains("The text itself still holds 1 finding:"), "{}", messages(&output));
}

#[test]
fn files_of_libreoffice_are_cleaned() {
    let p = |words: &str| format!("<text:p>{words}</text:p>");
    let body = format!(
        r#"<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>{TOKEN}</dc:creator></office:change-info>{}</text:deletion></text:changed-region></text:tracked-changes><text:p>Первый<text:change text:change-id="c1"/> и <text:change-start text:change-id="c2"/>второй<text:change-end text:change-id="c2"/><office:annotation office:name="a"><dc:creator>{TOKEN}</dc:creator>{}</office:annotation>.<office:annotation-end office:name="a"/></text:p>"#,
        p(TOKEN),
        p(TOKEN)
    );
    for kind in ["text", "spreadsheet"] {
        let body = match kind {
            "text" => body.clone(),
            _ => format!(
                r#"<table:table table:name="Л"><table:table-row><table:table-cell><office:annotation><dc:creator>{TOKEN}</dc:creator>{}</office:annotation>{}</table:table-cell></table:table-row></table:table>"#,
                p(TOKEN),
                p("Слова")
            ),
        };
        let mut parts = odt_parts(&body, kind);
        parts.push(("Thumbnails/thumbnail.png".to_owned(), png(&[])));
        parts.push(("Pictures/a.png".to_owned(), png(&[(b"tEXt", "Author\0Жукова Анна".as_bytes())])));
        let meta = parts.iter_mut().find(|(name, _)| name == "meta.xml").unwrap();
        meta.1 = String::from_utf8(meta.1.clone()).unwrap().replace("Методист", TOKEN).into_bytes();
        let before = zip_of(&parts);
        let copy = clean_copy(if kind == "text" { "a.odt" } else { "a.ods" }, &before);
        assert_clean(&before, &copy, &["mimetype"], &["Thumbnails/thumbnail.png"]);
        let manifest = String::from_utf8_lossy(&parts_of(&copy)["META-INF/manifest.xml"]).into_owned();
        assert!(!manifest.contains("humbnail") && manifest.contains("content.xml"), "{manifest}");
        let words = |bytes: &[u8]| match read(bytes, &Limits::default()).unwrap() {
            OfficeFile::Document(document) => format!("{:?}", document.blocks),
            OfficeFile::Workbook(book) => format!("{:?}", book.sheets),
            other => panic!("{other:?}"),
        };
        assert_eq!(words(&before), words(&copy));
    }
}

#[test]
fn pictures_keep_what_they_show_and_how_they_stand() {
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x/>".to_vec();
    let notes = |orientation| (0xe1, [b"Exif\0\0".as_slice(), &exif(orientation, TOKEN, true)].concat());
    let trailer = b"second picture \xd0\x96".to_vec();
    for orientation in [1, 6] {
        let segments = [notes(orientation), (0xe1, xmp.clone()), (0xfe, TOKEN.into()), (0xdb, vec![7; 9])];
        let before = [jpeg(&segments), trailer.clone()].concat();
        let copy = clean_copy("a.jpg", &before);
        let only_turned = [b"Exif\0\0".as_slice(), &only_orientation(orientation)].concat();
        let expected: &[(u8, Vec<u8>)] = &[(0xe1, only_turned), (0xdb, vec![7; 9])];
        assert_eq!(copy, jpeg(if orientation == 1 { &expected[1..] } else { expected }), "{orientation}");
    }
    let exif = exif(8, TOKEN, true);
    let chunks: [(&[u8; 4], &[u8]); 4] =
        [(b"eXIf", &exif), (b"tEXt", b"Author\0a"), (b"tIME", b"1234567"), (b"IDAT", b"data")];
    let copy = clean_copy("a.png", &png(&chunks));
    assert!(copy.len() < png(&chunks).len() && !String::from_utf8_lossy(&copy).contains("Author"));
    let data = png(&[(b"IDAT", b"data")]);
    assert!(copy.starts_with(&data[..33]) && copy.ends_with(&data[33..]), "the head and the picture");
    let upright = clean_copy("b.png", &png(&[(b"tEXt", b"Author\0a"), (b"IDAT", b"data")]));
    assert_eq!(upright, data);
    let head = b"\x0c\0\0\0\0\0\0\0\0\0".as_slice();
    let before =
        webp(&[(b"VP8X", head), (b"VP8 ", b"odd"), (b"EXIF", &super::files::exif(1, TOKEN, true)), (b"XMP ", b"<x/>")]);
    assert_eq!(clean_copy("a.webp", &before), webp(&[(b"VP8X", &[0; 10]), (b"VP8 ", b"odd")]));
}

/// The notes of a camera that say how it was held and nothing else.
fn only_orientation(orientation: u8) -> Vec<u8> {
    let mut notes = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    notes.extend([orientation, 0, 0, 0, 0, 0, 0]);
    notes
}

#[test]
fn nothing_is_written_over() {
    let folder = SmallSite::empty();
    folder.write("a.docx", docx_with_properties("", TOKEN));
    folder.write("a.clean.docx", "своё");
    let output = folder.vekha(&["clean", "a.docx"]);
    assert_eq!(code(&output), 2, "{}", messages(&output));
    assert!(messages(&output).contains("a.clean.docx уже есть и другой"), "{}", messages(&output));
    assert_eq!(folder.read("a.clean.docx"), "своё");
    folder.remove("a.clean.docx");
    for _ in 0..2 {
        let output = folder.vekha(&["clean", "a.docx", "--format", "json"]);
        assert_eq!(code(&output), 0);
        let value = &json(&output)["cleaned"][0];
        assert_eq!((&value["to"], &value["removed"]["property"]), (&"a.clean.docx".into(), &1.into()), "{value}");
    }
}

#[test]
fn what_cannot_be_cleaned_is_told_and_the_rest_is_done() {
    let folder = SmallSite::empty();
    let mut signed = docx_parts(&paragraph("Слова."), &[]);
    signed.push(("_xmlsignatures/sig1.xml".to_owned(), b"<a/>".to_vec()));
    folder.write("a.pdf", Pdf::lines(&["Слова."]).bytes(""));
    folder.write("b.docx", zip_of(&signed));
    folder.write("c.txt", "Слова.");
    folder.write("d.docx", &docx(&paragraph("Слова."))[..300]);
    folder.write("e.docx", docx_with_properties("", TOKEN));
    let files = ["a.pdf", "b.docx", "c.txt", "d.docx", "нет.docx", "e.docx"];
    let output = folder.vekha(&[&["clean"], &files[..]].concat());
    assert_eq!(code(&output), 3, "{}", messages(&output));
    for words in [
        "a.pdf — PDF: в нём остаётся и то, что из него убрали",
        "b.docx подписан электронной подписью",
        "c.txt: такие файлы не чистятся",
        "d.docx повреждён",
        "Не удалось прочитать нет.docx",
        "e.docx → e.clean.docx",
    ] {
        assert!(messages(&output).contains(words), "{words}: {}", messages(&output));
    }
    assert!(folder.path("e.clean.docx").exists());
}

#[test]
fn files_made_to_harm_are_not_cleaned() {
    let folder = SmallSite::empty();
    let zeros = vec![b' '; 300 << 20];
    folder.write("a.docx", deflated_zip(&[("word/document.xml", &zeros)]));
    let deep = format!("{}{}", "<w:p>".repeat(600), "</w:p>".repeat(600));
    folder.write("b.docx", docx(&deep));
    for name in ["a.docx", "b.docx"] {
        let output = folder.vekha(&["clean", name]);
        assert_eq!(code(&output), 1, "{}", messages(&output));
    }
    let whole = photo(&exif(6, TOKEN, true));
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 0xff;
        let _ = vekha::cleaning::clean(&changed);
        let _ = vekha::cleaning::clean(&whole[..at]);
    }
}
