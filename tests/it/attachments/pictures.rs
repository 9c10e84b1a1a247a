//! Pictures: whatever a camera or a program writes beside what they show is read or told.

use super::files::*;
use super::{messages_on, personal};

const PUPIL: &str = "Жукова Анна, 7 класс";

fn assert_found(name: &str, bytes: &[u8], case: &str) {
    let messages = messages_on(name, bytes);
    assert!(personal(&messages).iter().any(|line| line.contains("personal-data")), "{case}: {messages}");
}

/// Notes of a camera with a single value of bytes.
fn value(tag: u16, kind: u16, data: &[u8]) -> Vec<u8> {
    let mut bytes = b"MM\0\x2a\0\0\0\x08\0\x01".to_vec();
    bytes.extend(tag.to_be_bytes());
    bytes.extend(kind.to_be_bytes());
    bytes.extend((data.len() as u32).to_be_bytes());
    bytes.extend(26u32.to_be_bytes());
    bytes.extend([0; 4]);
    bytes.extend(data);
    bytes
}

#[test]
fn a_place_is_told_however_few_numbers_it_has() {
    let whole = exif(1, "", true);
    let count_of_latitude = whole.windows(8).position(|bytes| bytes == [0, 2, 0, 5, 0, 0, 0, 3]).unwrap();
    for count in [1, 2] {
        let mut few = whole.clone();
        few[count_of_latitude + 7] = count;
        few[count_of_latitude + 12 * 2 + 7] = count;
        assert_found("a.jpg", &photo(&few), "a place");
    }
}

#[test]
fn any_value_of_a_camera_and_of_an_editor_may_be_words() {
    for tag in [0x010d, 0x013c, 0x9213, 0x927c] {
        assert_found("a.jpg", &photo(&value(tag, 2, PUPIL.as_bytes())), &format!("{tag:x}"));
    }
    let xmp = format!("<x:xmpmeta><d:description>{PUPIL}</d:description></x:xmpmeta>");
    assert_found("b.jpg", &photo(&value(700, 1, xmp.as_bytes())), "XMP within");
    let length = (PUPIL.len() as u16).to_be_bytes();
    for field in [15, 20, 26, 65, 103] {
        let record = [&[0x1c, 2, field], &length[..], PUPIL.as_bytes()].concat();
        let size = (record.len() as u32).to_be_bytes();
        let block = [b"Photoshop 3.0\x008BIM\x04\x04\0\0".as_slice(), &size, &record].concat();
        assert_found("c.jpg", &jpeg(&[(0xed, block)]), &format!("{field}"));
    }
    let xap = "http://ns.adobe.com/xap/1.0/\0";
    for inside in [
        format!("<a:PersonInImage><r:Bag><r:li>{PUPIL}</r:li></r:Bag></a:PersonInImage>"),
        format!("<a b:Instructions=\"{PUPIL}\"/>"),
        format!("<lr:hierarchicalSubject><rdf:li>{PUPIL}</rdf:li></lr:hierarchicalSubject>"),
    ] {
        assert_found("d.jpg", &jpeg(&[(0xe1, format!("{xap}{inside}").into_bytes())]), &inside);
    }
}

#[test]
fn words_in_unknown_places_of_a_picture_are_found() {
    let words = PUPIL.as_bytes();
    for marker in [0xe5, 0xeb, 0xee] {
        assert_found("a.jpg", &jpeg(&[(marker, words.to_vec())]), &format!("{marker:x}"));
    }
    assert_found("b.jpg", &[jpeg(&[]), words.to_vec()].concat(), "behind a JPEG");
    let second = photo(&exif(1, "", true));
    assert_found("c.jpg", &[jpeg(&[]), second].concat(), "a second picture");
    assert_found("d.png", &png(&[(b"prVt", words)]), "an unknown chunk");
    assert_found("e.png", &[png(&[]), words.to_vec()].concat(), "behind a PNG");
    assert_found("f.png", &png(&[(b"tEXt", &[b"Software\0", words].concat())]), "a program");
    assert_found("g.webp", &webp(&[(b"VP8 ", b"data"), (b"NOTE", words)]), "an unknown chunk of WebP");
    let archive = messages_on("h.jpg", &[jpeg(&[]), docx(&paragraph("Слова."))].concat());
    assert!(archive.contains("attachment-unchecked"), "{archive}");
}

#[test]
fn what_cameras_and_programs_write_of_themselves_is_nobodys() {
    let segments = [(0xe1, [b"Exif\0\0".as_slice(), &value(0x0110, 2, b"Canon EOS 1200D 14823765584\0")].concat())];
    let xmp = "http://ns.adobe.com/xap/1.0/\0<x xmp:CreatorTool=\"GIMP 2.10\" xmpMM:DocumentID=\"xmp.did:28A0092B-C50C-407E-A947-70E740481C1C\" xmp:CreateDate=\"2026-09-01T10:00:00+07:00\"/>";
    for bytes in [jpeg(&segments), jpeg(&[(0xe1, xmp.into())]), png(&[(b"tEXt", b"Software\0GIMP")])] {
        let messages = messages_on("a.jpg", &bytes);
        assert!(personal(&messages).is_empty(), "{messages}");
    }
}
