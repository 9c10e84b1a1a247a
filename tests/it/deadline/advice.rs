//! Advice that warnings of deadlines and periods give, followed to the letter: what was odd is gone.

use serde_json::Value;

use crate::support::{SmallSite, json};

const SITE: &str = "\
//- content/site.yaml
id: okrug
title: Качество образования
body:
  name: Отдел образования
as_of: 2026-11-20
//- content/schools/ozernaya/school.yaml
name: Озёрная школа
";

/// Cells that are odd each in its own way.
const CELLS: [&str; 31] = [
    "Актовый зал",
    "Май 2027 конференция",
    "31 ноября",
    "До 31.11.2026",
    "30 февраля",
    "с 15.09.2026 по 31.09.2026",
    "Август 2028",
    "Сентябрь 2020",
    "март 2027, март 2027",
    "с 20 мая по 10 мая 2027",
    "октябрь-январь 2026, 2027",
    "август 2027, сентябрь",
    "1 раз в 7 лет",
    "I четверть 2029-2030 уч. г.",
    "ежемесячно в октябре 2026 года",
    "ежеквартально до 5 числа",
    "10 рабочих дней после 20.12.2030",
    "I полугодие",
    "конец мая",
    "в течение 10 дней",
    "до 31 августа 2027, далее ежемесячно",
    "до 31.03.2027, 05.04.2027",
    "15.12. Педсовет, 20.03. Педсовет",
    "октябрь-декабрь – 3 раза",
    "в конце I квартала 2027 г.",
    "+",
    "«__» ноября 2026 г.",
    "12 ноября 2026 (среда)",
    "октябрь?",
    "III квартал 2027 г.",
    "10-12-14 ноября",
];

fn site_of(period: &str, deadline: &str, schedule: &str) -> SmallSite {
    let site = SmallSite::from_text(SITE);
    let item = format!("      - {{id: seminar, activity: Семинар, deadline: '{deadline}'{schedule}}}\n");
    let columns =
        "  - columns:\n      - {role: activity, heading: Мероприятие}\n      - {role: deadline, heading: Срок}\n";
    let text = format!("title: Дорожная карта\nperiod: '{period}'\nplans:\n{columns}    items:\n{item}");
    site.write("content/roadmaps/karta.yaml", text);
    site
}

/// Code and advice of every diagnostic.
fn advice(site: &SmallSite, language: &str) -> Vec<(String, String)> {
    let report = json(&site.vekha(&["check", "--format", "json", "--lang", language]));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let all = report["diagnostics"].as_array().expect("a list");
    let hints = |each: &Value| each["hints"].as_array().map_or(String::new(), |hints| hints.iter().map(text).collect());
    all.iter().map(|each| (text(&each["code"]), hints(each))).collect()
}

/// The words that the advice puts into the file.
fn advised_term(help: &str) -> Option<&str> {
    let (_, rest) = help.split_once("- text: ")?;
    rest.split(['»', '”']).next()
}

#[test]
fn the_advice_for_a_deadline_helps() {
    for cell in CELLS {
        let site = site_of("2026/2027 учебный год", cell, "");
        let (found, english) = (advice(&site, "ru"), advice(&site, "en"));
        assert!(!found.is_empty(), "{cell} is odd");
        for ((code, help), (_, in_english)) in found.iter().zip(&english) {
            let term = advised_term(help);
            assert_eq!(advised_term(in_english), term, "{cell}");
            match term {
                Some(term) => follow(cell, term),
                None => assert!(help.contains("calendar.yaml"), "{cell}: {code}: {help}"),
            }
        }
    }
}

fn follow(cell: &str, term: &str) {
    let mended = site_of("2026/2027 учебный год", cell, &format!(", schedule: [{{text: '{term}'}}]"));
    assert_eq!(advice(&mended, "ru"), [], "{cell}: {term}");
}

/// A date that does not exist becomes the last day of its own month, or a blank: never a day of another month.
#[test]
fn the_advice_for_an_impossible_date_names_no_other_month() {
    for (cell, expected) in [
        ("До 31.11.2026", "До 30.11.2026"),
        ("до 31.09.2026", "до 30.09.2026"),
        ("30 февраля", "28 февраля"),
        ("до 20.10.2026, до 31.11.2026", "до 20.10.2026, до 30.11.2026"),
        ("01.13.2026", "до …"),
        ("I четверть: до 31.11.2026", "до …"),
    ] {
        let found = advice(&site_of("2026/2027 учебный год", cell, ""), "ru");
        let terms: Vec<_> = found.iter().filter_map(|(_, help)| advised_term(help)).collect();
        assert_eq!(terms, [expected], "{cell}");
    }
}

/// Whoever takes the advice over as it stands gets the days that the words name; a mere example says that it is one.
#[test]
fn the_advice_for_a_deadline_fits_its_words() {
    const LAST_DAY: &str = "до 31.08.2027";
    for (cell, expected) in [
        ("конец мая", "с 21 по 31 мая 2027 года"),
        ("Май 2027 конференция", "в мае 2027 года"),
        ("Август 2028", "в августе 2027 года"),
        ("«__» ноября 2026 г.", "в ноябре 2026 года"),
        ("Актовый зал", LAST_DAY),
        ("в течение 10 дней", LAST_DAY),
    ] {
        for (language, example) in [("ru", "только пример"), ("en", "only an example")] {
            let found = advice(&site_of("2026/2027 учебный год", cell, ""), language);
            let [(_, help)] = found.as_slice() else { panic!("{cell}: {found:?}") };
            assert_eq!(advised_term(help), Some(expected), "{cell}");
            assert_eq!(help.contains(example), expected == LAST_DAY, "{help}");
        }
    }
}

/// What stands in quotation marks behind "write": periods to choose from.
fn advised_periods(help: &str) -> Vec<String> {
    let quoted = help.split(['«', '“']).skip(1).filter_map(|part| part.split(['»', '”']).next());
    quoted.filter(|words| words.contains("год")).map(str::to_owned).collect()
}

#[test]
fn the_advice_for_a_period_helps() {
    for period in ["2026-2027", "2026 -2027 год", "2026-2027 г.", "на 2026–2027", "осень", "2027-2026"] {
        for language in ["ru", "en"] {
            let found = advice(&site_of(period, "ежемесячно", ""), language);
            let helps: Vec<_> = found.iter().filter(|(code, _)| code.ends_with("-period")).collect();
            let periods: Vec<String> = helps.iter().flat_map(|(_, help)| advised_periods(help)).collect();
            assert!(periods.len() >= 2, "{period}: {found:?}");
            for advised in periods {
                let codes: Vec<_> =
                    advice(&site_of(&advised, "", ""), language).into_iter().map(|(code, _)| code).collect();
                assert!(!codes.iter().any(|code| code.ends_with("-period")), "{period} → {advised}: {codes:?}");
            }
        }
    }
}

/// A cell with a book in it is told at its place, and the page keeps its words.
#[test]
fn a_cell_that_is_too_long_is_told() {
    let cell = "октябрь-январь 2026, ".repeat(14_000);
    let found = advice(&site_of("2026/2027 учебный год", &cell, ""), "ru");
    let codes: Vec<&str> = found.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(codes, ["deadline-not-read"]);
    let mended = site_of("2026/2027 учебный год", &cell, ", schedule: [до 01.03.2027]");
    assert_eq!(advice(&mended, "ru"), []);
    let many = advice(&site_of("2026/2027 учебный год", &"май; ".repeat(121), ""), "en");
    assert_eq!(many.len(), 1);
}
