//! Words in places where nobody reads them: every kind of place is named with its sheet and cell.

use super::{Form, ITEMS, REPORT, SITE, codes, take_in, taken};
use crate::support::xlsx::{container, parts};
use crate::support::{SmallSite, code, messages};

/// A form with words in a cell that it does not have; `cell` is on a row behind all others or in front of them.
fn with_words(bytes: &[u8], sheet: usize, cell: &str, words: &str) -> Vec<u8> {
    let mut parts = parts(bytes);
    let part = format!("xl/worksheets/sheet{sheet}.xml");
    let text = String::from_utf8(parts[&part].clone()).expect("UTF-8");
    let number = cell.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let new = format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{words}</t></is></c>");
    let row = text.find(&format!("<row r=\"{number}\""));
    let text = match row.map(|row| (row, row + text[row..].find("</row>").expect("an end"))) {
        Some((_, end)) => format!("{}{new}{}", &text[..end], &text[end..]),
        None => text.replacen("</sheetData>", &format!("<row r=\"{number}\">{new}</row></sheetData>"), 1),
    };
    parts.insert(part, text.into_bytes());
    container(&parts)
}

#[test]
fn words_in_any_place_that_nobody_reads_are_told_with_sheet_and_cell() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[(ITEMS, "5", "status", "Выполняется")]);
    let places = [
        (1, "D2", "Как заполнить"),
        (1, "B40", "Как заполнить"),
        (REPORT, "L1", "Отчёт"),
        (REPORT, "B14", "Отчёт"),
        (REPORT, "E9", "Отчёт"),
        (ITEMS, "L1", "Мероприятия"),
        (ITEMS, "Z4", "Мероприятия"),
        (ITEMS, "Z13", "Мероприятия"),
        (ITEMS, "C60", "Мероприятия"),
        (ITEMS, "J60", "Мероприятия"),
        (ITEMS, "AB60", "Мероприятия"),
        (4, "J1", "Показатели"),
        (4, "B9", "Показатели"),
        (4, "E9", "Показатели"),
        (5, "B6", "Документы"),
        (5, "C5", "Документы"),
        (6, "E3", "vekha"),
        (6, "B30", "vekha"),
    ];
    // «Выполнено» stands on a sheet already: it counts once.
    for words in ["Наше слово", "Выполнено"] {
        for (sheet, cell, name) in places {
            let (exit, summary) = take_in(&site, with_words(&filled, sheet, cell, words), &[]);
            let problem = &summary["problems"][0];
            // Which of two equal words was there first nobody knows: the later one is named.
            let cell = if (sheet, words) == (1, "Выполнено") {
                problem["cell"].as_str().unwrap_or_default()
            } else {
                cell
            };
            assert_eq!(
                (
                    exit,
                    problem["sheet"].as_str(),
                    problem["cell"].as_str(),
                    summary["problems"].as_array().map(Vec::len)
                ),
                (1, Some(name), Some(cell), Some(1)),
                "{words}: {summary:#}"
            );
            assert!(problem["message"].as_str().is_some_and(|message| message.contains(words)), "{problem:#}");
        }
    }
    let all = places.iter().fold(filled.clone(), |bytes, (sheet, cell, _)| with_words(&bytes, *sheet, cell, "Слово"));
    let (_, summary) = take_in(&site, all, &[]);
    assert_eq!(codes(&summary, "problems").len(), places.len(), "all at once: {summary:#}");
    let words = messages(&site.vekha(&["import", "filled.xlsx"]));
    let expected = "• Документы, B6: «Слово» стоит там, где форма ничего не спрашивает";
    assert!(words.contains(expected), "{words}");
    assert!(!site.path("content/schools/lesnaya/reports").exists());
    // The advice: without these words the form is taken in.
    taken(&site, &filled);
}

#[test]
fn what_the_program_says_is_not_to_be_changed_in_silence() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[(ITEMS, "5", "status", "Выполняется"), (ITEMS, "5", "reported", "Уже сообщали")]);
    let (exit, summary) = take_in(&site, filled, &[]);
    assert_eq!(
        (exit, codes(&summary, "problems")),
        (1, vec![format!("stray-words {}", form.cell(ITEMS, "5", "reported"))])
    );
}

#[test]
fn a_note_of_a_cell_is_told() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let mut parts = parts(&form.fill(&[(ITEMS, "5", "status", "Выполняется")]));
    let namespace = "http://schemas.openxmlformats.org";
    let notes = format!(
        "<comments xmlns=\"{namespace}/spreadsheetml/2006/main\"><authors><author/></authors><commentList><comment ref=\"C11\" authorId=\"0\"><text><t>Проверьте срок</t></text></comment></commentList></comments>"
    );
    let relations = format!(
        "<Relationships xmlns=\"{namespace}/package/2006/relationships\"><Relationship Id=\"n1\" Type=\"{namespace}/officeDocument/2006/relationships/comments\" Target=\"../comments1.xml\"/></Relationships>"
    );
    parts.insert("xl/comments1.xml".into(), notes.into_bytes());
    parts.insert("xl/worksheets/_rels/sheet3.xml.rels".into(), relations.into_bytes());
    let summary = taken(&site, container(&parts));
    assert_eq!(codes(&summary, "notices"), ["left-out C11"], "{summary:#}");
    for (language, expected) in [
        ("ru", "Мероприятия, C11: примечание к ячейке не читается: «Проверьте срок»"),
        ("en", "Мероприятия, C11: the note of a cell is not read: “Проверьте срок”"),
    ] {
        let output = site.vekha(&["import", "filled.xlsx", "--lang", language]);
        assert!(code(&output) == 0 && messages(&output).contains(expected), "{}", messages(&output));
    }
}

#[test]
fn a_lone_dash_is_an_empty_cell_and_told() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[
        (ITEMS, "1", "status", "Выполнено"),
        (ITEMS, "1", "date", "10.09.2026"),
        (ITEMS, "1", "result", "-"),
        (ITEMS, "1", "left", "Нет."),
        (ITEMS, "1", "reason", "—"),
        (ITEMS, "1", "title", "-"),
        (ITEMS, "1", "link", "нет"),
        (ITEMS, "3", "title", "–"),
        (REPORT, "text", "value", "--"),
    ]);
    let summary = taken(&site, filled);
    assert_eq!(codes(&summary, "notices").len(), 7, "{summary:#}");
    let report = site.read("content/schools/lesnaya/reports/2026-11-20.md");
    assert!(
        report.ends_with("items:\n  - item: \"1\"\n    status: выполнено\n    date: 2026-09-10\n---\n"),
        "{report}"
    );
    let words = messages(&site.vekha(&["import", "filled.xlsx"]));
    assert!(words.contains("Мероприятия, J6: «-» прочитано как пустая ячейка"), "{words}");
}

#[test]
fn two_addresses_and_an_address_with_a_space_are_no_file() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let with_link = |link: &str| {
        let words = [("status", "Выполняется"), ("title", "Скан"), ("public", "да"), ("link", link)];
        form.fill(&words.map(|(column, words)| (ITEMS, "5", column, words)))
    };
    for (link, expected) in [
        ("https://a.example/1\nhttps://a.example/2", "two-addresses V11"),
        ("https://a.example/1; www.b.example", "two-addresses V11"),
        ("https://a.example/мой скан.pdf", "space-in-address V11"),
        ("здесь: https://a.example/1", "space-in-address V11"),
    ] {
        let (exit, summary) = take_in(&site, with_link(link), &[]);
        assert_eq!((exit, codes(&summary, "problems")), (1, vec![expected.to_owned()]), "{summary:#}");
    }
    let words = messages(&site.vekha(&["import", "filled.xlsx"]));
    assert!(words.contains("V11: в адресе пробел или рядом с ним слова"), "{words}");
    taken(&site, with_link("https://a.example/мой%20скан.pdf"));
}

#[test]
fn of_very_many_problems_of_a_kind_the_rest_is_counted() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[(ITEMS, "5", "status", "Выполняется")]);
    let many = (60..160).fold(filled, |bytes, row| with_words(&bytes, ITEMS, &format!("C{row}"), "Дело"));
    let (_, summary) = take_in(&site, many, &[]);
    assert_eq!(codes(&summary, "problems").len(), 100, "programs get all");
    let words = messages(&site.vekha(&["import", "filled.xlsx"]));
    assert!(words.lines().count() < 25 && words.contains("и ещё таких же: 80 (как «Мероприятия, C60:"), "{words}");
}
