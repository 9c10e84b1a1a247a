//! Files made to harm whoever reads them: each ends with a word, none with the build.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::files::*;
use super::{BUILD, messages_on, personal, site_with};
use crate::support::{code, messages};

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Whether a file is told as unread and another file of the site is published.
fn assert_left(name: &str, bytes: &[u8], reason: &str) {
    let site = site_with(&[(name, bytes), ("z.docx", &docx(&paragraph("Слова.")))]);
    let output = site.vekha(BUILD);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    assert!(messages(&output).contains(reason), "{name}: {}", messages(&output));
    assert!(messages(&output).contains("проверено 1, не проверено 1."), "{}", messages(&output));
}

#[test]
fn archives_that_unpack_without_end_are_left() {
    let zeros = vec![b' '; 300 << 20];
    assert_left("a.docx", &deflated_zip(&[("word/document.xml", &zeros)]), "в нём больше, чем можно просмотреть");
    let names: Vec<String> = (0..10_500).map(|number| format!("a{number}.xml")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"<a/>"[..])).collect();
    assert_left("b.docx", &deflated_zip(&many), "в нём больше, чем можно просмотреть");
    let mut inner = docx(&paragraph("Слова."));
    for _ in 0..6 {
        inner = deflated_zip(&[("a.zip", &inner)]);
    }
    assert_left("c.docx", &inner, "в нём больше, чем можно просмотреть");
    let deep = format!("{}{}", "<w:p>".repeat(5_000), "</w:p>".repeat(5_000));
    assert_left("d.docx", &docx(&deep), "в нём больше, чем можно просмотреть");
}

#[test]
fn pdf_files_that_lead_in_circles_end() {
    let circle = {
        let mut pdf = Pdf::default();
        pdf.push(b"<< /Type /Catalog /Pages 2 0 R >>");
        pdf.push(b"<< /Type /Pages /Count 9 /Kids [2 0 R 3 0 R 3 0 R] /Parent 2 0 R >>");
        pdf.push(b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>");
        pdf.push(b"<< /Length 10 >> stream\n/X Do /X Do\nendstream");
        pdf.push(b"<< /Type /XObject /Subtype /Form /Length 23 /Resources << /XObject << /X 5 0 R >> >> >> stream\n/X Do /X Do /X Do /X Do \nendstream");
        pdf.bytes("")
    };
    assert!(personal(&messages_on("a.pdf", &circle)).is_empty(), "it holds no words");
    let mut forms = Pdf::pages(&["/X Do"]);
    while forms.push(b"null") < 98 {}
    for number in 99..120 {
        let next = number + 1;
        let draws = "/X Do ".repeat(10);
        forms.push(
            format!("<< /Type /XObject /Subtype /Form /Length 60 /Resources << /XObject << /X {next} 0 R >> >> >> stream\n{draws}\nendstream")
                .as_bytes(),
        );
    }
    assert_left("d.pdf", &forms.bytes(""), "в нём больше, чем можно просмотреть");
    let mut lengths = Pdf::lines(&["Слова."]);
    lengths.push(b"<< /Length 8 0 R >> stream\nx\nendstream");
    let messages = messages_on("b.pdf", &lengths.bytes("/Prev 9"));
    assert!(!messages.contains("personal-data"), "{messages}");
    let nested = format!("<< /A {}{} >>", "[".repeat(100_000), "]".repeat(100_000));
    let mut deep = Pdf::lines(&["СНИЛС 148-237-655 84"]);
    deep.push(nested.as_bytes());
    let messages = messages_on("c.pdf", &deep.bytes(""));
    assert!(messages.contains("номер СНИЛС"), "what can be read is read: {messages}");
}

#[test]
fn pdf_files_that_unpack_without_end_are_left() {
    let stream = |bytes: &[u8], filter: &str| {
        let mut pdf = Pdf::lines(&["Слова."]);
        let head = format!("<< /Length {} /Filter {filter} >> stream\n", bytes.len());
        pdf.push(&[head.as_bytes(), bytes, b"\nendstream"].concat());
        pdf.bytes("")
    };
    let zeros = deflate(&vec![0; 200 << 20]);
    assert_left("a.pdf", &stream(&zeros, "/FlateDecode"), "в нём больше, чем можно просмотреть");
    assert_left(
        "b.pdf",
        &stream(&deflate(&zeros), "[/FlateDecode /FlateDecode]"),
        "в нём больше, чем можно просмотреть",
    );
}

#[test]
fn pdf_files_cut_anywhere_and_with_any_byte_changed_do_no_harm() {
    let mut whole = Pdf::lines(&["Жукова Анна, 7 класс"]);
    whole.push(format!("<< /Title {} >>", pdf_string("План")).as_bytes());
    let whole = whole.bytes("/Info 8 0 R");
    for at in (0..whole.len()).step_by(7) {
        let _ = vekha::attachments::pdf::read(&whole[..at]);
        let mut changed = whole.clone();
        changed[at] = changed[at].wrapping_add(13);
        let _ = vekha::attachments::pdf::read(&changed);
    }
}

#[test]
fn pictures_cut_anywhere_do_no_harm() {
    let read = |bytes: &[u8]| vekha::attachments::read(bytes, &vekha::attachments::pdf::read);
    let notes = exif(6, "Жукова Анна", true);
    let words = [b"Comment\0".as_slice(), b"a"].concat();
    for whole in [photo(&notes), png(&[(b"eXIf", &notes), (b"tEXt", &words)]), webp(&[(b"EXIF", &notes)])] {
        for at in 0..whole.len() {
            let _ = read(&whole[..at]);
            let mut changed = whole.clone();
            changed[at] ^= 0xff;
            let _ = read(&changed);
        }
        assert!(read(&whole).unread.is_empty());
    }
}

#[test]
fn a_reader_that_is_killed_or_answers_nonsense_is_told() {
    use vekha::pipeline::{Job, compile};
    let site = site_with(&[("a.pdf", &Pdf::lines(&["Слова."]).bytes(""))]);
    for program in ["/bin/false", "/bin/echo", "/nowhere"] {
        let job = Job { pdf_reader: Some(program.into()), ..Job::new(site.folder()) };
        let found = compile(&job);
        let found_here: Vec<_> =
            found.diagnostics.iter().filter(|found| found.code.name() == "attachment-unchecked").collect();
        assert_eq!(found_here.len(), 1, "{program}");
        assert!(found_here[0].args.contains(&("reason", "reader-failed".to_owned())), "{found_here:?}");
    }
    let own = compile(&Job::new(site.folder()));
    assert_eq!((own.attachments.checked, own.attachments.unchecked), (1, 0));
    assert!(personal(&messages(&site.vekha(super::CHECK))).is_empty(), "the program reads it by itself");
}
