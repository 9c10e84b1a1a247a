//! Slips of people who know Word and no markup: in goes the site of `vekha init` with one of them, out come the words that
//! help; and following them helps.

use crate::support::{SmallSite, messages};

const REPORT: &str = "content/schools/shkola-1/reports/2026-10.md";
const ROADMAP: &str = "content/roadmaps/2026-2027.yaml";
const DAY: &str = "2026-12-10";

/// What `check` says of a site, in Russian and in English.
fn check_messages(site: &SmallSite) -> [String; 2] {
    ["ru", "en"].map(|lang| messages(&site.vekha(&["check", "--date", DAY, "--lang", lang])))
}

/// What is said of a report with these lines in its header and this text.
#[allow(dead_code)]
fn messages_of_report(header: &str, text: &str) -> [String; 2] {
    let site = SmallSite::starter();
    site.write(REPORT, format!("---\ntitle: Отчёт за октябрь\ndate: 2026-10-30\n{header}---\n{text}\n"));
    check_messages(&site)
}

/// The site with an indicator, and a report that measures it.
fn site_with_indicator(indicator: &str, value: &str) -> SmallSite {
    let site = SmallSite::starter();
    site.replace(ROADMAP, "plans:\n", &format!("indicators:\n  - id: k\n    {indicator}\nplans:\n"));
    let values = format!("indicators:\n  - id: k\n    value: {value}\n");
    site.write(REPORT, format!("---\ntitle: Отчёт за октябрь\ndate: 2026-10-30\n{values}---\nТекст.\n"));
    site
}

#[test]
fn a_share_lies_between_nothing_and_all() {
    for (title, value, code) in [
        ("Качество знаний", "635", "share-out-of-range"),
        ("Качество знаний", "120", "share-out-of-range"),
        ("Доля повысивших квалификацию", "-5", "share-out-of-range"),
        ("Качество знаний", "100", ""),
        ("Качество знаний", "0", ""),
        ("Прирост качества знаний", "-5", ""),
        ("Темп роста охвата", "120", ""),
        ("Выполнение плана", "120", ""),
    ] {
        let site = site_with_indicator(&format!("title: {title}\n    unit: '%'"), value);
        let [ru, en] = check_messages(&site);
        assert_eq!(ru.contains("[share-"), !code.is_empty(), "{title} {value}: {ru}");
        assert!(ru.contains(code) && en.contains(code), "{title} {value}: {ru}{en}");
    }
    let site = site_with_indicator("title: Занятия\n    unit: '%'", "120");
    assert!(check_messages(&site)[0].contains("unit: \"% плана\""));
    site.replace(ROADMAP, "unit: '%'", "unit: \"% плана\"");
    assert!(!check_messages(&site)[0].contains("share-out-of-range"));
}

#[test]
fn a_fraction_among_percentages_is_asked_about() {
    let target = |value: &str| format!("title: Доля\n    unit: '%'\n    target: {{date: 2027-05-31, value: {value}}}");
    for (of_target, value, is_asked) in
        [("70", "0,635", true), ("70", "63,5", false), ("5", "0,4", false), ("0,5", "0,4", false), ("12", "0,5", false)]
    {
        let [ru, en] = check_messages(&site_with_indicator(&target(of_target), value));
        assert_eq!(ru.contains("share-as-fraction"), is_asked, "{of_target} {value}: {ru}");
        assert_eq!(ru.contains("напишите 63,5;") && en.contains("write 63,5;"), is_asked, "{ru}{en}");
    }
}

#[test]
fn a_value_with_its_sign_or_total_is_told_as_a_number() {
    let [ru, en] = check_messages(&site_with_indicator("title: Доля\n    unit: '%'", "63,5%"));
    assert!(ru.contains("напишите 63,5: только число") && en.contains("write 63,5: the number alone"), "{ru}{en}");
    let [ru, _] = check_messages(&site_with_indicator("title: Доля\n    unit: '%'", "20 из 31"));
    assert!(ru.contains("в процентах это 64,5, а «31» — в group: 31"), "{ru}");
}

#[test]
fn what_lies_beside_the_content_is_named_until_it_is_moved() {
    let site = SmallSite::starter();
    let report = "---\ntitle: Отчёт\ndate: 2026-10-30\n---\nТекст.\n";
    for folder in ["Отчёты", "отчеты", "Школы/shkola-2", "shkola-1/reports"] {
        site.write(&format!("{folder}/2026-10.md"), report);
    }
    let [ru, en] = check_messages(&site);
    for folder in ["Отчёты", "отчеты", "Школы", "shkola-1"] {
        assert!(ru.contains(&format!("папка «{folder}» лежит вне папки content")), "{folder}: {ru}");
        assert!(en.contains(&format!("the folder “{folder}” lies outside")), "{folder}: {en}");
    }
    assert!(ru.contains("отчёты школы — в content/schools/shkola-1/reports"), "{ru}");
    for folder in ["Отчёты", "отчеты", "Школы", "shkola-1"] {
        std::fs::remove_dir_all(site.path(folder)).expect("a folder");
    }
    site.write(REPORT, report);
    assert!(!check_messages(&site)[0].contains("outside-content"));
}

#[test]
fn a_report_of_word_is_named_until_it_is_imported() {
    let site = SmallSite::starter();
    assert_eq!(site.vekha(&["build", "--docx", "vypiski"]).status.code(), Some(0));
    let bytes = std::fs::read(site.path("vypiski/schools/shkola-1/reports/2026-09.docx")).expect("a Word file");
    site.write("Отчёт за ноябрь.docx", &bytes);
    let command = "vekha import \"Отчёт за ноябрь.docx\" --school shkola-1";
    let [ru, en] = check_messages(&site);
    assert!(ru.contains(command) && en.contains(command), "{ru}{en}");
    assert!(!ru.contains("vypiski"), "{ru}");
    let imported = site.vekha(&["import", "Отчёт за ноябрь.docx", "--school", "shkola-1"]);
    assert!(imported.status.success(), "{imported:?}");
    assert!(!check_messages(&site)[0].contains("outside-content"), "{:?}", check_messages(&site));
}

#[test]
fn notes_and_orders_beside_the_content_are_their_owners() {
    let site = SmallSite::starter();
    for path in ["README.md", "заметки.txt", "Приказ 38.docx", "robots.txt", "compose.yaml", "Архив/Отчёт.docx"]
    {
        site.write(path, "Слова\n");
    }
    assert!(!check_messages(&site)[0].contains("outside-content"), "{:?}", check_messages(&site));
}
