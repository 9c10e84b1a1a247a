//! What stands in a form, and when the program makes none.

use super::{Form, INDICATORS, ITEMS, SITE, workbook};
use crate::support::{SmallSite, code, json, messages};

#[test]
fn a_form_asks_for_what_is_due_and_for_the_next_of_each() {
    let form = Form::new(&SmallSite::from_text(SITE));
    let keys: Vec<String> =
        form.keys(ITEMS).iter().map(|key| key.rsplit_once(" |").expect("a digest").0.to_owned()).collect();
    let expected = [
        "1 |  | ",
        "2 |  | 2026-09",
        "2 |  | 2026-10",
        "2 |  | 2026-11",
        "3 |  | ",
        "5 |  | ",
        "2 |  | 2026-12",
        "4 |  | ",
    ];
    assert_eq!(keys, expected);
    let names: Vec<(&str, bool)> =
        form.workbook.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.is_hidden)).collect();
    let expected = [
        ("Как заполнить", false),
        ("Отчёт", false),
        ("Мероприятия", false),
        ("Показатели", false),
        ("Документы", false),
        ("vekha", true),
    ];
    assert_eq!(names, expected);
    let words = |sheet: usize| {
        let cells = form.workbook.sheets[sheet - 1].rows.iter().flat_map(|row| &row.cells);
        cells.map(|cell| cell.text.clone()).collect::<Vec<_>>()
    };
    for word in ["Срок наступил", "Срок впереди", "Родительские собрания", "сентябрь 2026", "15.09.2026", "Состояние"]
    {
        assert!(words(ITEMS).iter().any(|cell| cell == word), "{word} in {:#?}", words(ITEMS));
    }
    assert!(words(INDICATORS).iter().any(|cell| cell == "Учителя с маршрутом, %"));
    assert!(words(5).iter().any(|cell| cell == "О школьной команде (Приказ № 5, 09.09.2026)"));
}

#[test]
fn what_was_reported_moves_to_the_end() {
    let site = SmallSite::from_text(SITE);
    site.write(
        "content/schools/lesnaya/reports/2026-09.md",
        "---\ntitle: Сентябрь\ndate: 2026-09-20\nitems:\n  - {item: \"1\", status: выполнено, date: 2026-09-10, result: Приказ}\n---\n",
    );
    let form = Form::new(&site);
    assert!(form.keys(ITEMS).last().expect("a row").starts_with("1 |"));
    let words = form.workbook.sheets[ITEMS - 1].rows.iter().flat_map(|row| &row.cells);
    assert!(words.into_iter().any(|cell| cell.text == "Выполнено (20.09.2026)"));
}

#[test]
fn the_same_site_makes_the_same_bytes_and_a_filled_form_is_never_replaced() {
    let site = SmallSite::from_text(SITE);
    let make = || site.vekha(&["form", "--all", "forms", "--format", "json"]);
    let outcomes = |output| {
        let forms = json(&output)["forms"].as_array().expect("forms").clone();
        forms.iter().map(|form| form["outcome"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(outcomes(make()), ["written", "written"]);
    assert_eq!(outcomes(make()), ["same", "same"]);
    site.write("forms/lesnaya.xlsx", "ответы");
    let output = make();
    assert_eq!(code(&output), 2);
    assert_eq!(outcomes(output), ["kept", "same"]);
    assert_eq!(site.read("forms/lesnaya.xlsx"), "ответы");
}

#[test]
fn a_form_in_english_has_english_words() {
    let site = SmallSite::from_text(SITE);
    site.replace("content/site.yaml", "language: ru", "language: en");
    let form = Form::new(&site);
    assert_eq!(form.workbook.sheets[ITEMS - 1].name, "Items");
    let (exit, summary) = super::take_in(&site, form.fill(&[(ITEMS, "5", "status", "Going on")]), &[]);
    assert_eq!(exit, 0, "{summary:#}");
    assert!(site.read("content/schools/lesnaya/reports/2026-11-20.md").contains("status: in-progress"));
}

#[test]
fn calls_for_no_form_say_what_to_write() {
    let site = SmallSite::from_text(SITE);
    let line = |words: &[&str]| {
        let output = site.vekha(words);
        (code(&output), messages(&output))
    };
    let (exit, words) = line(&["form"]);
    assert_eq!(
        (exit, &*words),
        (2, "ошибка: не сказано, чья форма нужна. Одной школы: vekha form --school ID; всех: vekha form --all ПАПКА\n")
    );
    let (exit, words) = line(&["form", "--school", "lesnoi"]);
    assert_eq!((exit, &*words), (2, "ошибка: школы «lesnoi» на сайте нет. Есть: lesnaya, polyana\n"));
    let (exit, words) = line(&["form", "--school", "lesnaya", "--roadmap", "x"]);
    assert_eq!((exit, &*words), (2, "ошибка: дорожной карты «x» на сайте нет. Есть: 2026-2027\n"));
    assert_eq!(line(&["form", "--school", "lesnaya", "--all", "forms"]).0, 2);
    site.replace("content/roadmaps/2026-2027.yaml", "reports: школа", "reports: внешние");
    let (exit, words) = line(&["form", "--school", "lesnaya"]);
    assert!(exit == 1 && words.contains("со школы «lesnaya» сейчас ничего не спрашивается"), "{words}");
    site.write("content/schools/lesnaya/school.yaml", "name: [");
    let (exit, words) = line(&["form", "--all", "forms"]);
    assert!(exit == 1 && words.contains("форм не сделано"), "{words}");
}

#[test]
fn words_of_the_act_are_locked_and_answers_are_not() {
    let form = Form::new(&SmallSite::from_text(SITE));
    let parts = crate::support::xlsx::parts(&form.bytes);
    for sheet in 1..=5 {
        let text = String::from_utf8(parts[&format!("xl/worksheets/sheet{sheet}.xml")].clone()).expect("UTF-8");
        assert!(text.contains("<sheetProtection sheet=\"1\""), "sheet {sheet}");
        assert!(text.contains("orientation=\"landscape\"") && text.contains("paperSize=\"9\""), "sheet {sheet}");
        assert!(!text.contains("<f>"), "a formula on sheet {sheet}");
    }
    let items = String::from_utf8(parts["xl/worksheets/sheet3.xml"].clone()).expect("UTF-8");
    assert!(
        items
            .contains("\"Выполнено,Выполнено частично,Выполняется,Нужен новый срок,Не проводилось,Школы не касается\"")
    );
    assert!(items.contains("state=\"frozen\"") && items.contains("<colBreaks"));
    assert!(workbook(&form.bytes).left_out.is_empty());
}

#[test]
fn a_step_is_known_by_what_it_is_a_step_of() {
    let site = SmallSite::from_text(SITE);
    site.replace(
        "content/roadmaps/2026-2027.yaml",
        "deadline: постоянно, responsible: Школы}",
        "deadline: постоянно, responsible: Школы}\n          - number: \"6\"\n            activity: Анализ\n            responsible: Школы\n            \
         steps:\n              - {activity: \"=ВПР\", deadline: до 1 декабря 2026 года}\n              - {activity: ОГЭ, deadline: до 1 мая 2027 года}",
    );
    let form = Form::new(&site);
    let cells = form.workbook.sheets[ITEMS - 1].rows.iter().flat_map(|row| &row.cells);
    let texts: Vec<&str> = cells.map(|cell| cell.text.as_str()).collect();
    assert!(texts.contains(&"Анализ\n=ВПР") && texts.contains(&"Анализ\nОГЭ"), "{texts:#?}");
    let keys = form.keys(ITEMS);
    let step = keys.iter().find(|key| key.starts_with("6.1")).unwrap_or_else(|| panic!("{keys:#?}"));
    let filled = form.fill(&[(ITEMS, step, "status", "Выполняется")]);
    super::taken(&site, filled);
    assert!(site.read("content/schools/lesnaya/reports/2026-11-20.md").contains("item: \"6.1\""));
}
