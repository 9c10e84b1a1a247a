//! What a cleaned copy leaves out by what it is, whatever its part is called and however it is written.

use std::io::Read;

use super::files::*;

const TOKEN: &str = "Жукова Анна Петровна";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

fn part(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut inside = Vec::new();
    archive.by_name(name).ok()?.read_to_end(&mut inside).unwrap();
    Some(inside)
}

/// A clean copy in which the token is nowhere.
fn clean(parts: &Parts) -> Vec<u8> {
    let copy = vekha::cleaning::clean(&zip_of(parts)).unwrap().bytes;
    for (name, _) in parts {
        let text = String::from_utf8_lossy(&part(&copy, name).unwrap_or_default()).into_owned();
        assert!(!text.contains("Жукова"), "{name}: {text}");
    }
    copy
}

fn relation(kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="y" Type="{kind}" Target="{target}"/></Relationships>"#)
}

fn add_to(parts: &mut Parts, list: &str, kind: &str, target: &str) {
    let list = parts.iter_mut().find(|(name, _)| name == list).unwrap();
    list.1 = String::from_utf8(list.1.clone()).unwrap().replace("</Relationships>", &relation(kind, target)).into();
}

fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[test]
fn a_part_keeps_the_letters_that_it_declares() {
    let head = r#"<?xml version="1.0" encoding="UTF-16"?>"#;
    let mut parts = docx_parts(&paragraph("Слова."), &[]);
    parts.push(("docProps/core.xml".to_owned(), utf16(&format!("{head}{}", core_properties("", TOKEN)))));
    let core = part(&clean(&parts), "docProps/core.xml").unwrap();
    let units: Vec<u16> = core.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    let text = String::from_utf16(&units).unwrap();
    assert!(text.starts_with(&format!("\u{feff}{head}<cp:coreProperties")) && !text.contains("Жукова"), "{text}");
}

#[test]
fn properties_and_comments_are_known_by_their_relations() {
    let mut parts = docx_parts(&paragraph("Слова."), &[]);
    let properties = format!("{PACKAGE}/metadata/core-properties");
    add_to(&mut parts, "_rels/.rels", &properties, "services/a.psmdcp");
    add_to(&mut parts, "word/_rels/document.xml.rels", "x/comments", "notes7.xml");
    add_to(&mut parts, "word/_rels/document.xml.rels", "x/people", "who.xml");
    parts.push(("services/a.psmdcp".to_owned(), core_properties("", TOKEN).into()));
    for name in ["word/notes7.xml", "word/who.xml", "word/glossary/comments.xml"] {
        parts.push((name.to_owned(), format!(r#"<w:a xmlns:w="{WORD}" w:author="{TOKEN}"/>"#).into()));
    }
    let copy = clean(&parts);
    assert!(part(&copy, "word/notes7.xml").is_none() && part(&copy, "services/a.psmdcp").is_some());
    let list = part(&copy, "word/_rels/document.xml.rels").unwrap();
    assert!(!String::from_utf8_lossy(&list).contains("notes7"));
}

#[test]
fn properties_go_however_they_are_written() {
    for (from, to) in [
        ("<dc:creator>T</dc:creator>", "<dc:creator><![CDATA[T]]></dc:creator>"),
        ("<dc:creator>T</dc:creator>", r#"<dc:creator x="T"/>"#),
        ("<cp:coreProperties ", r#"<cp:coreProperties a="T" "#),
    ] {
        let mut parts = docx_parts(&paragraph("Слова."), &[]);
        let text = core_properties("", "T").replace(from, to).replace('T', TOKEN);
        parts.push(("docProps/core.xml".to_owned(), text.into()));
        clean(&parts);
    }
}

#[test]
fn authors_of_changes_go_under_any_prefix_and_in_styles() {
    let change = format!(r#"<w:rPr><w:rPrChange w:id="1" w:author="{TOKEN}"><w:rPr/></w:rPrChange></w:rPr>"#);
    let body = format!(
        r#"<w:p><q:ins xmlns:q="{WORD}" q:author="{TOKEN}"><w:r><w:t>да</w:t></w:r></q:ins><x:conflictDel xmlns:x="u" w:author="М"><w:r><w:t>{TOKEN}</w:t></w:r></x:conflictDel></w:p>"#
    );
    let parts = docx_parts(
        &body,
        &[("styles.xml", "styles:styles", &change), ("numbering.xml", "numbering:numbering", &change)],
    );
    let document = part(&clean(&parts), "word/document.xml").unwrap();
    assert!(String::from_utf8_lossy(&document).contains("<w:p><w:r><w:t>да</w:t></w:r></w:p>"));
}

#[test]
fn what_formulas_call_annotations_stays() {
    let mut parts = odt_parts("<text:p>Слова</text:p>", "text");
    let meta = parts.iter_mut().find(|(name, _)| name == "meta.xml").unwrap();
    meta.1 = String::from_utf8(meta.1.clone()).unwrap().replace("Методист", TOKEN).into_bytes();
    let formula = r#"<math xmlns="http://www.w3.org/1998/Math/MathML"><annotation encoding="StarMath 5.0">a over b</annotation></math>"#;
    parts.push(("Object 1/content.xml".to_owned(), formula.into()));
    assert_eq!(part(&clean(&parts), "Object 1/content.xml").unwrap(), formula.as_bytes());
}

#[test]
fn pictures_keep_only_what_shows_them() {
    let clean = |bytes: &[u8]| vekha::cleaning::clean(bytes).unwrap().bytes;
    let data = png(&[(b"IDAT", b"data")]);
    for chunk in [b"prVt", b"caBX", b"iCCP", b"sPLT"] {
        assert_eq!(clean(&png(&[(chunk, TOKEN.as_bytes()), (b"IDAT", b"data")])), data);
    }
    let plain = jpeg(&[]);
    for (marker, inside) in [(0xe2, format!("ICC_PROFILE\0\u{1}\u{1}{TOKEN}")), (0xe5, TOKEN.to_owned())] {
        assert_eq!(clean(&jpeg(&[(marker, inside.into_bytes())])), plain);
    }
    let adobe = b"Adobe\0\x64\0\0\0\0\x01".to_vec();
    let long = [adobe.clone(), TOKEN.into()].concat();
    assert_eq!(clean(&jpeg(&[(0xee, long)])), jpeg(&[(0xee, adobe)]));
    let scan = b"\xff\xda\0\x08\x01\x01\0\0\x3f\0\x12";
    let note = [b"\xff\xfe\0\x04".as_slice(), b"ab"].concat();
    let two = |between: &[u8]| [&plain[..plain.len() - 2], between, scan, b"\xff\xd9"].concat();
    assert_eq!(clean(&two(&note)), two(b""), "between two scans");
    assert_eq!(clean(&webp(&[(b"VP8 ", b"data"), (b"NOTE", TOKEN.as_bytes())])), webp(&[(b"VP8 ", b"data")]));
}
