//! A form beside what is there: nothing that a person has written is lost or replaced in silence.

use super::{Form, ITEMS, REPORT, SITE, codes, take_in, taken};
use crate::support::{SmallSite, messages};

const REPORT_OF_DAY: &str = "content/schools/lesnaya/reports/2026-11-20.md";

/// A report that a person has written on the day of the form.
const WRITTEN: &str = "\
---
# заголовок согласован
title:   'Ноябрь'
date: 20 ноября 2026
roadmap: 2026-2027
items:
  - item: пункт 1   # со слов завуча
    status: Выполнено
    date: 10.09.2026
    result: Приказ готов

  - item: [\"2\"]
    period: октябрь 2026
    status: выполняется
---

Свой текст.
";

#[test]
fn a_second_import_changes_nothing() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[
        (ITEMS, "5", "status", "Выполняется"),
        (ITEMS, "1", "status", "Не проводилось"),
        (ITEMS, "1", "reason", "Было раньше"),
        (REPORT, "text", "value", "Текст\nв две строки"),
        (REPORT, "date", "value", "19.11.2026"),
    ]);
    taken(&site, &filled);
    let before = site.read(REPORT_OF_DAY);
    let second = taken(&site, &filled);
    assert_eq!((codes(&second, "differences").len(), second["written"].as_array().map(Vec::len)), (0, Some(0)));
    assert_eq!(site.read(REPORT_OF_DAY), before);
    // Another day: a report has the day on which its form came first.
    let (exit, third) = take_in(&site, &filled, &["--date", "2026-11-25"]);
    assert_eq!((exit, codes(&third, "differences").len()), (0, 0), "{third:#}");
}

#[test]
fn a_report_of_a_person_is_completed_byte_by_byte() {
    let site = SmallSite::from_text(SITE);
    site.write(REPORT_OF_DAY, WRITTEN);
    let form = Form::new(&site);
    let filled = form.fill(&[
        (ITEMS, "1", "status", "Выполнено"),
        (ITEMS, "1", "date", "10.09.2026"),
        (ITEMS, "1", "note", "Телефон на сайте"),
        (ITEMS, "2 |  | 2026-10", "status", "Выполняется"),
        (ITEMS, "2 |  | 2026-10", "result", "Прошло в трёх классах"),
        (ITEMS, "5", "status", "Выполняется"),
        (REPORT, "text", "value", "Слова школы."),
    ]);
    let summary = taken(&site, &filled);
    assert_eq!(summary["new"], false);
    let expected = WRITTEN
        .replace("    result: Приказ готов\n", "    result: Приказ готов\n    note: Телефон на сайте\n")
        .replace(
            "    status: выполняется\n",
            "    status: выполняется\n    result: Прошло в трёх классах\n  - item: \"5\"\n    status: выполняется\n",
        )
        .replace("Свой текст.\n", "Свой текст.\n\nСлова школы.\n");
    assert_eq!(site.read(REPORT_OF_DAY), expected);
    let kept = ".vekha/history/content/schools/lesnaya/reports/2026-11-20.md/000001.md";
    assert_eq!(site.read(kept), WRITTEN);
    let second = taken(&site, &filled);
    assert_eq!(codes(&second, "differences").len(), 0, "{second:#}");
}

#[test]
fn a_report_of_the_same_day_is_completed_under_its_own_name() {
    let site = SmallSite::from_text(SITE);
    let own = "content/schools/lesnaya/reports/2026-11-noyabr.md";
    site.write(own, WRITTEN.replace("20 ноября 2026", "2026-11-18"));
    let form = Form::new(&site);
    taken(&site, form.fill(&[(ITEMS, "5", "status", "Выполняется"), (REPORT, "date", "value", "18.11.2026")]));
    assert!(site.read(own).contains("item: \"5\"") && !site.path(REPORT_OF_DAY).exists());
}

#[test]
fn another_value_is_a_conflict_until_a_person_decides() {
    let site = SmallSite::from_text(SITE);
    site.write(REPORT_OF_DAY, WRITTEN);
    let form = Form::new(&site);
    let filled = form.fill(&[
        (ITEMS, "1", "result", "Ответственный назначен"),
        (ITEMS, "5", "status", "Выполняется"),
        (REPORT, "title", "value", "Осень"),
    ]);
    let (exit, summary) = take_in(&site, &filled, &[]);
    assert_eq!((exit, codes(&summary, "problems")), (1, vec!["conflict C9".to_owned(), "conflict J15".to_owned()]));
    assert_eq!(site.read(REPORT_OF_DAY), WRITTEN, "nothing is written");
    let words = messages(&site.vekha(&["import", "filled.xlsx"]));
    let expected = "Мероприятия, J15: 1: Что получилось: в отчёте «Приказ готов», в форме «Ответственный назначен». Если верно в \
                    отчёте, сотрите эту ячейку формы; если в форме, сотрите эти слова в отчёте";
    assert!(words.contains(expected), "{words}");
    // The advice: words of the report are cleared, or the cell of the form.
    site.replace(REPORT_OF_DAY, "    result: Приказ готов\n", "");
    let filled = form.fill(&[(ITEMS, "1", "result", "Ответственный назначен")]);
    taken(&site, &filled);
    assert!(site.read(REPORT_OF_DAY).contains("result: Ответственный назначен"));
}

#[test]
fn a_corrected_form_replaces_what_the_form_has_brought() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = |state: &str, result: &str, text: &str| {
        form.fill(&[
            (ITEMS, "1", "status", state),
            (ITEMS, "1", "date", "10.09.2026"),
            (ITEMS, "1", "result", result),
            (REPORT, "text", "value", text),
        ])
    };
    taken(&site, filled("Выполняется", "Готовим приказ", "Пишем приказ."));
    let report = site.read(REPORT_OF_DAY);
    site.write(REPORT_OF_DAY, report.replace("Пишем приказ.", "Пишем приказ.\n\nОт управления: ждём."));
    let summary = taken(&site, filled("Выполнено", "Приказ подписан", "Приказ подписан."));
    assert_eq!(codes(&summary, "differences").len(), 3, "{summary:#}");
    let report = site.read(REPORT_OF_DAY);
    assert!(report.contains("status: выполнено\n") && report.contains("result: Приказ подписан\n"), "{report}");
    assert!(report.ends_with("Приказ подписан.\n\nОт управления: ждём.\n"), "{report}");
    // What a person has changed since is theirs.
    site.replace(REPORT_OF_DAY, "result: Приказ подписан", "result: Приказ № 3 подписан");
    let (exit, summary) = take_in(&site, filled("Выполнено", "Подписан приказ", "Приказ подписан."), &[]);
    assert_eq!((exit, codes(&summary, "problems")), (1, vec!["conflict J6".to_owned()]));
}

#[test]
fn a_word_clears_and_an_empty_cell_does_not() {
    let site = SmallSite::from_text(SITE);
    site.write(REPORT_OF_DAY, WRITTEN);
    let form = Form::new(&site);
    let summary = taken(&site, form.fill(&[(ITEMS, "1", "result", "Убрать"), (ITEMS, "1", "note", "Готово")]));
    assert!(summary["differences"].to_string().contains("removed"), "{summary:#}");
    let expected = WRITTEN.replace("    result: Приказ готов\n", "    note: Готово\n");
    assert_eq!(site.read(REPORT_OF_DAY), expected);
}

#[test]
fn an_entry_of_several_items_is_left_to_a_person() {
    let site = SmallSite::from_text(SITE);
    let shared = WRITTEN.replace("item: пункт 1   # со слов завуча", "item: [\"1\", \"3\"]");
    site.write(REPORT_OF_DAY, &shared);
    let form = Form::new(&site);
    let (exit, summary) = take_in(&site, form.fill(&[(ITEMS, "3", "status", "Выполняется")]), &[]);
    assert_eq!((exit, codes(&summary, "problems").len()), (1, 1), "{summary:#}");
    assert!(codes(&summary, "problems")[0].starts_with("shared-entry"));
    taken(&site, form.fill(&[(ITEMS, "3", "status", "Выполнено"), (ITEMS, "3", "date", "10.09.2026")]));
    assert_eq!(site.read(REPORT_OF_DAY), shared);
}

#[test]
fn an_entry_of_a_person_is_asked_for_nothing_that_the_form_does_not_say() {
    let site = SmallSite::from_text(SITE);
    let undated = WRITTEN.replace("    date: 10.09.2026\n", "");
    site.write(REPORT_OF_DAY, &undated);
    let form = Form::new(&site);
    taken(&site, form.fill(&[(ITEMS, "1", "note", "Телефон на сайте")]));
    assert_eq!(
        site.read(REPORT_OF_DAY),
        undated.replace("готов\n", "готов\n    note: Телефон на сайте\n"),
        "one line is added"
    );
}

#[test]
fn a_report_in_an_old_code_page_stays_in_it() {
    let site = SmallSite::from_text(SITE);
    let (old, ..) = encoding_rs::WINDOWS_1251.encode(WRITTEN);
    site.write(REPORT_OF_DAY, &old);
    let form = Form::new(&site);
    let (exit, summary) = take_in(&site, form.fill(&[(ITEMS, "1", "note", "Готово")]), &[]);
    assert_eq!(exit, 0, "{summary:#}");
    let expected = WRITTEN.replace("готов\n", "готов\n    note: Готово\n");
    let (expected, ..) = encoding_rs::WINDOWS_1251.encode(&expected);
    assert_eq!(std::fs::read(site.path(REPORT_OF_DAY)).expect("a report"), expected.into_owned());
    let (exit, summary) =
        take_in(&site, form.fill(&[(ITEMS, "5", "status", "Выполняется"), (ITEMS, "5", "note", "✓")]), &[]);
    assert_eq!(exit, 1, "{summary:#}");
    assert!(summary["failure"].as_str().is_some_and(|words| words.contains("Windows-1251")), "{summary:#}");
}

#[test]
fn what_check_would_refuse_is_told_before_it_is_written() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[
        (ITEMS, "5", "status", "Выполняется"),
        (REPORT, "text", "value", "Смотрите [протокол](doc:net-takogo)."),
    ]);
    let (exit, summary) = take_in(&site, &filled, &[]);
    assert_eq!((exit, summary["errors"][0]["code"].as_str()), (1, Some("unknown-document")), "{summary:#}");
    assert!(!site.path("content/schools/lesnaya/reports").exists());
    let words = messages(&site.vekha(&["import", "filled.xlsx"]));
    assert!(words.contains("Смотрите [протокол](doc:net-takogo)."), "the line is shown: {words}");
}
