//! Encodings, line ends and Markdown: a change is written as the rest of the file is.

use vekha::edit::{Change, Data, Document, EditError};

use super::{add_key, edit, set};

const TEXT: &str = "имя: Школа № 5 «Заря»\nадрес: посёлок Заречный\n";

fn changes() -> [Change; 2] {
    [set("имя", Data::text("Школа № 6 «Ёлка»")), add_key("", "слова", Data::text("раз\nдва"))]
}

const CHANGED: &str = "имя: Школа № 6 «Ёлка»\nадрес: посёлок Заречный\nслова: |-\n  раз\n  два\n";

#[test]
fn line_ends_marks_and_code_pages_stay() {
    let windows = |text: &str| text.replace('\n', "\r\n");
    let cp1251 = |text: &str| encoding_rs::WINDOWS_1251.encode(text).0.into_owned();
    for (name, written) in [
        ("plain", &(|text: &str| text.as_bytes().to_vec()) as &dyn Fn(&str) -> Vec<u8>),
        ("Windows", &|text: &str| windows(text).into_bytes()),
        ("old Mac", &|text: &str| text.replace('\n', "\r").into_bytes()),
        ("with a mark", &|text: &str| format!("\u{feff}{}", windows(text)).into_bytes()),
        ("Windows-1251", &|text: &str| cp1251(&windows(text))),
    ] {
        let bytes = edit(written(TEXT), &changes()).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(bytes, written(CHANGED), "{name}: {}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn marks_of_direction_outside_of_the_change_stay() {
    let marked = TEXT.replace("адрес: посёлок", "адрес: \u{202e}посёлок\u{200f}");
    let expected = CHANGED.replace("адрес: посёлок", "адрес: \u{202e}посёлок\u{200f}");
    assert_eq!(edit(marked, &changes()), Ok(expected.into_bytes()));
}

#[test]
fn a_sign_that_the_code_page_lacks_is_asked_about() {
    let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(TEXT);
    let change = set("имя", Data::text("Школа ✔"));
    assert_eq!(edit(&bytes, &[change]), Err(EditError::NoSign('✔')));
}

const REPORT: &str =
    "---\n# отчёт\ntitle: Отчёт\nitems:\n  - item: '1'\n    status: done\n---\n\nТекст с «---» внутри.\n";

#[test]
fn the_header_and_the_text_of_a_report_are_changed_apart() {
    let changed = |text: &str, change: Change| {
        let document = Document::markdown(text).and_then(|document| document.apply(&[change]));
        document.map(|document| String::from_utf8_lossy(document.bytes()).into_owned())
    };
    let item = super::map(&[("item", Data::text("2"))]);
    for (change, expected) in [
        (set("title", Data::text("Итоги")), REPORT.replace("title: Отчёт", "title: Итоги")),
        (super::add_member("items", 1, item), REPORT.replace("done\n", "done\n  - item: \"2\"\n")),
        (add_key("", "date", Data::text("2026-11-20")), REPORT.replace("done\n", "done\ndate: 2026-11-20\n")),
        (Change::SetBody("Новый текст.\n".to_owned()), REPORT.replace("\nТекст с «---» внутри.\n", "Новый текст.\n")),
    ] {
        assert_eq!(changed(REPORT, change.clone()), Ok(expected.clone()));
        let windows = changed(&REPORT.replace('\n', "\r\n"), change);
        assert_eq!(windows, Ok(expected.replace('\n', "\r\n")));
    }
    assert_eq!(changed("---\n---", Change::SetBody("Текст".to_owned())).as_deref(), Ok("---\n---\nТекст"));
    assert_eq!(changed("---\n---\n", add_key("", "a", Data::text("б"))).as_deref(), Ok("---\na: б\n---\n"));
    assert_eq!(changed("без шапки\n", Change::SetBody(String::new())), Err(EditError::Unreadable));
    let yaml = Document::yaml("a: 1\n").and_then(|document| document.apply(&[Change::SetBody("x".to_owned())]));
    assert_eq!(yaml.err(), Some(EditError::Unreadable));
}
