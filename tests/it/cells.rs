//! Cells of the act's table: small sites go in as files; out come pages, data and messages that say what the cells say,
//! and no more.

use serde_json::Value;

use crate::support::html::{main_of, words};
use crate::support::{SmallSite, code, json, messages};

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

/// A site with one roadmap, of which the text is everything behind its period.
fn site_of(roadmap: &str) -> SmallSite {
    let site = SmallSite::from_text(SITE);
    let head = "title: Дорожная карта\nperiod: 2026/2027 учебный год\n";
    site.write("content/roadmaps/karta.yaml", format!("{head}{roadmap}"));
    site
}

/// Every diagnostic of `check`: its code, its line and its message.
fn diagnostics(site: &SmallSite) -> Vec<(String, u64, String)> {
    let report = json(&site.vekha(&["check", "--format", "json"]));
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let all = report["diagnostics"].as_array().expect("a list");
    let line = |diagnostic: &Value| diagnostic["line"].as_u64().unwrap_or(0);
    all.iter().map(|each| (text(&each["code"]), line(each), text(&each["message"]))).collect()
}

fn codes(site: &SmallSite) -> Vec<String> {
    diagnostics(site).into_iter().map(|(code, ..)| code).collect()
}

const EXECUTORS: &str = "\
plans:
  - columns:
      - {role: number, heading: №}
      - {role: activity, heading: Мероприятие}
      - {role: deadline, heading: Срок}
      - {role: responsible, heading: Исполнители}
    items:
      - {number: '1', activity: Семинар, deadline: До 20.12.2026, responsible: Школы}
      - {number: '2', activity: Совещание, deadline: До 20.12.2026, responsible: Иванова М. П.}
  - id: second
    columns:
      - {role: number, heading: №}
      - {role: responsible, heading: Ответственные}
    items:
      - {number: '3', responsible: Школы}
";

#[test]
fn executors_without_parties_are_one_warning_that_says_what_to_do() {
    let site = site_of(&EXECUTORS.replacen("  - columns", "  - id: first\n    columns", 1));
    assert_eq!(codes(&site), ["no-parties"]);
    let russian = messages(&site.vekha(&["check"]));
    assert!(russian.contains("parties, «- id: shkoly»") && russian.contains("karta.yaml:9:"), "{russian}");
    let english = messages(&site.vekha(&["check", "--lang", "en"]));
    assert!(english.contains("warning[no-parties]: executors are named"), "{english}");
    assert_eq!(code(&site.vekha(&["build"])), 0);
    let text = site.read("content/roadmaps/karta.yaml");
    let parties = "parties:\n  - {id: shkoly, name: Школы, reports: школа}\n  - {id: ivanova, name: Иванова М. П., reports: внешние}\n";
    site.write("content/roadmaps/karta.yaml", text + parties);
    assert!(codes(&site).is_empty());
}

const PARALLEL: &str = "\
parties:
  - {id: shkoly, name: Руководители школ, reports: школа}
  - {id: otdel, name: Отдел образования, reports: ведомство}
plans:
  - columns:
      - {role: number, heading: №}
      - {role: activity, heading: Мероприятие}
      - {role: deadline, heading: Начало, id: begin}
      - {role: deadline, heading: Конец, id: end}
      - {role: result, heading: План, id: planned}
      - {role: result, heading: Факт, id: actual}
      - {role: responsible, heading: Исполнитель, id: who}
      - {role: responsible, heading: Контроль, id: control}
      - {role: form, heading: Форма, id: form-1}
      - {role: venue, heading: Место}
      - {role: form, heading: Вид, id: form-2}
    items:
      - number: '1'
        activity: Семинар
        deadline: [{column: begin, text: До 01.12.2026}, {column: end, text: До 20.12.2026}]
        result: [{column: planned, text: Справка о семинаре}, {column: actual, text: Приказ по итогам}]
        responsible: [{column: who, text: Руководители школ}, {column: control, text: Отдел образования}]
        form: [{column: form-1, text: Очно}, {column: form-2, text: Практикум}]
        venue: Озёрная школа
      - number: '2'
        activity: Совещание
        deadline: До 10.12.2026
        result: [{text: Протокол совещания}]
        responsible: Руководители школ
        form: Круглый стол
        venue: ''
";

/// The official words on the page of an item: heading and text of each cell.
fn official_words(site: &SmallSite, item: &str) -> Vec<(String, String)> {
    let page = site.read(&format!("public/roadmaps/karta/{item}.html"));
    let fields = page.split("<div><dt>").skip(1).filter_map(|rest| rest.split_once("<dd>"));
    let text = |rest: &str| rest.split("</div>").next().unwrap_or_default().replace('\u{a0}', " ");
    fields.map(|(heading, rest)| (heading.to_owned(), text(rest))).collect()
}

#[test]
fn columns_of_one_role_keep_their_own_words() {
    let site = site_of(PARALLEL);
    assert_eq!(code(&site.vekha(&["build"])), 0);
    let words = official_words(&site, "1");
    for (heading, text) in [
        ("Начало", "До 01.12.2026"),
        ("Конец", "До 20.12.2026"),
        ("План", "Справка о семинаре"),
        ("Факт", "Приказ по итогам"),
        ("Исполнитель", "Руководители школ"),
        ("Контроль", "Отдел образования"),
        ("Форма", "Очно"),
        ("Вид", "Практикум"),
    ] {
        assert!(words.contains(&(heading.to_owned(), text.to_owned())), "{heading}: {words:?}");
    }
    let data = site.read("public/data/items.csv");
    assert!(data.contains("План: Справка о семинаре\nФакт: Приказ по итогам"), "{data}");
}

#[test]
fn one_text_for_several_columns_is_one_cell_and_a_warning() {
    let site = site_of(PARALLEL);
    assert_eq!(code(&site.vekha(&["build"])), 0);
    let words = official_words(&site, "2");
    for (heading, text) in [
        ("Начало, Конец", "До 10.12.2026"),
        ("План, Факт", "Протокол совещания"),
        ("Исполнитель, Контроль", "Руководители школ"),
        ("Форма", "Круглый стол"),
    ] {
        assert!(words.contains(&(heading.to_owned(), text.to_owned())), "{heading}: {words:?}");
    }
    assert!(words.iter().all(|(heading, _)| heading != "Вид"), "{words:?}");
    let shared = diagnostics(&site);
    assert_eq!(codes(&site), ["text-for-columns", "text-for-columns"], "{shared:?}"); // executors and form
    let english = messages(&site.vekha(&["check", "--lang", "en"]));
    assert!(english.contains("one text for several columns: “Исполнитель, Контроль”"), "{english}");
}

#[test]
fn a_text_for_a_column_of_another_role_is_an_error() {
    let site = site_of(&PARALLEL.replace("column: actual", "column: form-2"));
    assert!(codes(&site).contains(&"unknown-column".to_owned()));
    let site = site_of(&PARALLEL.replace("{role: venue, heading: Место}", "{role: activity, heading: Содержание}"));
    assert!(codes(&site).contains(&"repeated-role".to_owned()));
}

#[test]
fn two_columns_of_a_role_in_an_annex_are_an_error() {
    let annex = |role: &str| {
        format!(
            "annexes:\n  - title: Перечень\n    columns:\n      - {{role: name, heading: Школа}}\n      - {{role: text, heading: \
             Адрес}}\n      - {{role: {role}, heading: Сайт}}\n    rows:\n      - {{name: Лесная, text: Луговая 1}}\n"
        )
    };
    let site = site_of(&format!("{PARALLEL}{}", annex("text")));
    assert!(codes(&site).contains(&"repeated-role".to_owned()));
    let russian = messages(&site.vekha(&["check"]));
    assert!(russian.contains("второй столбец с ролью text: «Сайт»"), "{russian}");
    assert!(russian.contains("соедините их в один с ролью text"), "{russian}");
    let site = site_of(&format!("{PARALLEL}{}", annex("territory")));
    assert!(!codes(&site).contains(&"repeated-role".to_owned()));
}

const MONTHS: &str = "\
plans:
  - columns:
      - {role: number, heading: №}
      - {role: activity, heading: Мероприятие}
      - {role: deadline, heading: Сентябрь, id: m9}
      - {role: deadline, heading: Октябрь, id: m10}
      - {role: deadline, heading: I квартал, id: q1}
      - {role: deadline, heading: 2027 год, id: year}
      - {role: deadline, heading: Примечание о сроке, id: other}
    items:
      - number: '1'
        activity: Семинар
        deadline: [{column: m9, text: '+'}, {column: m10, text: ''}, {column: q1, text: ✓}, {column: year, text: —}]
      - number: '2'
        activity: Совещание
        deadline: [{column: m10, text: до 10}, {column: q1, text: ежемесячно}, {column: year, text: Май}]
      - number: '3'
        activity: Выставка
        deadline: [{column: other, text: х}]
";

/// The deadline of each item: as written and in words for people.
fn deadlines(site: &SmallSite) -> Vec<(String, String)> {
    assert_eq!(code(&site.vekha(&["build"])), 0);
    let data: Value = serde_json::from_str(&site.read("public/data/site.json")).expect("JSON");
    let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
    let items = data["items"].as_array().expect("items");
    items.iter().map(|item| (text(&item["deadline"]), text(&item["due_words"]))).collect()
}

#[test]
fn a_sign_means_the_time_of_its_column_and_a_text_is_read_within_it() {
    let site = site_of(MONTHS);
    let expected = [
        ("Сентябрь; I квартал", "в сентябре 2026 года; с января по март 2027 года"),
        ("до 10; ежемесячно; Май", "до 10 октября 2026 года; каждый месяц с января по март 2027 года; в мае 2027 года"),
        ("х", "срок не указан"),
    ];
    assert_eq!(deadlines(&site), expected.map(|(written, words)| (written.to_owned(), words.to_owned())));
    let state = site.read("public/schools/ozernaya/data/items.csv");
    assert!(state.contains(";no-news;Нет сведений;2026-09-30;"), "{state}");
}

#[test]
fn a_sign_below_a_heading_that_is_no_time_is_a_warning() {
    let site = site_of(MONTHS);
    let found = diagnostics(&site);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].0.as_str(), found[0].1), ("sign-without-time", 21));
    site.replace("content/roadmaps/karta.yaml", "text: х}]", "text: х}]\n        schedule: [До 01.12.2026]");
    assert!(codes(&site).is_empty(), "the advice helps");
}

/// One cell with a sign over all columns means all their times.
#[test]
fn a_sign_over_several_columns_means_all_their_times() {
    let site = site_of(
        "\
plans:
  - columns:
      - {role: activity, heading: Мероприятие}
      - {role: deadline, heading: Сентябрь, id: m9}
      - {role: deadline, heading: Октябрь, id: m10}
    items:
      - {number: '1', activity: Семинар, deadline: +}
",
    );
    let words = "в сентябре 2026 года; в октябре 2026 года".to_owned();
    assert_eq!(deadlines(&site), [("Сентябрь; Октябрь".to_owned(), words)]);
    assert!(codes(&site).is_empty());
}

const WORDS: &str = "\
plans:
  - columns:
      - {role: number, heading: №}
      - {role: activity, heading: Мероприятие}
      - {role: deadline, heading: Срок}
    items:
      - {number: '1', activity: Ремонт кабинетов (в срок до 10 августа 2027 года), deadline: ''}
      - {number: '2', activity: Ремонт зала (в срок до 10 августа 2027 года), deadline: Июнь 2027}
      - {number: '3', activity: Ремонт крыши (в срок до 10 августа 2027 года), deadline: до 10.08.2027}
      - {number: '4', activity: Семинар (сентябрь 2026 г.), deadline: 15.09.2026}
      - {number: '5', activity: Стратегия до 2030 года; приказ от 12.09.2026 № 5, deadline: Май 2027}
      - {number: '6', activity: 'Отчёты:', list: [справка до 1 декабря 2026 г.], deadline: В течение года}
";

#[test]
fn a_deadline_in_the_words_of_an_item_is_named_with_its_place() {
    let site = site_of(WORDS);
    let found = diagnostics(&site);
    let lines: Vec<_> = found.iter().map(|(code, line, _)| (code.as_str(), *line)).collect();
    let expected = [9, 10, 14].map(|line| ("deadline-in-activity", line));
    assert_eq!(lines, expected, "{found:?}");
    assert!(found[0].2.contains("«в срок до 10 августа 2027 года»") && found[0].2.contains("нет"), "{found:?}");
    assert!(found[1].2.contains("«Июнь 2027»"), "{found:?}");
    let english = messages(&site.vekha(&["check", "--lang", "en"]));
    assert!(english.contains("but its deadline cell is empty"), "{english}");
    let advice = "deadline: '', schedule: [{text: в срок до 10 августа 2027 года}]}";
    site.replace("content/roadmaps/karta.yaml", "deadline: ''}", advice);
    assert_eq!(diagnostics(&site).len(), 2, "the advice helps");
    assert_eq!(deadlines(&site)[0].1, "до 10 августа 2027 года");
}

#[test]
fn the_year_of_a_heading_holds_for_the_months_below_it() {
    let site = site_of(
        "\
plans:
  - columns:
      - {role: activity, heading: Мероприятие}
      - {role: deadline, heading: 2026 г., id: y6}
      - {role: deadline, heading: Сентябрь, id: m9}
    items:
      - {number: '1', activity: Семинар, deadline: [{column: y6, text: Октябрь}, {column: m9, text: '5, 12'}]}
      - {number: '2', activity: Выставка, deadline: [{column: y6, text: Май}, {column: m9, text: нет}]}
",
    );
    let words: Vec<_> = deadlines(&site).into_iter().map(|(_, words)| words).collect();
    assert_eq!(words[0], "в октябре 2026 года; 5 и 12 сентября 2026 года");
    assert_eq!(words[1], "в мае 2026 года; как в документе: «нет»");
    assert_eq!(codes(&site), ["deadline-doubt", "deadline-not-read"]); // before the programme; no time at all
}

#[test]
fn a_plan_without_columns_is_shown_under_plain_headings() {
    let site = SmallSite::from_text(
        "\
//- content/site.yaml
id: a
title: Сайт
as_of: 2026-11-20
body:
  name: Управление
//- content/schools/a/school.yaml
name: Школа А
//- content/roadmaps/r.yaml
title: План
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 1-о, date: 2026-08-28}]
plans:
  - items:
      - {number: '1', activity: Провести собрание, deadline: До 20.12.2026, note: Уточнено}
",
    );
    let built = site.vekha(&["build", "--minify", "off"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
    let plan = words(main_of(&site.read("public/roadmaps/r/index.html")));
    assert!(plan.contains("Мероприятие") && plan.contains("Провести собрание"), "{plan}");
    assert!(plan.contains("До 20.12.2026") && plan.contains("Столбцы названы сайтом"), "{plan}");
}

#[test]
fn words_of_a_column_that_the_table_has_not_are_told() {
    let site = SmallSite::from_text(
        "\
//- content/site.yaml
id: a
title: Сайт
body: {name: Отдел}
//- content/schools/a/school.yaml
name: Школа А
//- content/roadmaps/r.yaml
title: План
period: 2026/2027 учебный год
plans:
  - columns:
      - {role: number, heading: №}
      - {role: activity, heading: Дело}
      - {role: deadline, heading: Срок}
    items:
      - number: '1'
        activity: Собрание
        deadline: До 20.11.2026
        form: Очно
",
    );
    for (lang, words) in [
        ("ru", "нет такого столбца: этих слов не будет ни на одной странице"),
        ("en", "has no such column: these words will be on no page"),
    ] {
        let ended = site.vekha(&["check", "--lang", lang]);
        let printed = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert!(
            printed.contains(words) && printed.contains("r.yaml:12:15") && printed.contains("- role: form"),
            "{printed}"
        );
    }
}
