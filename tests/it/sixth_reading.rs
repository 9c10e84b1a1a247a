//! Sentences that a sixth reading of the pages found false, each with the least site that shows it.

use vekha::pipeline::{Compiled, Job, compile};
use vekha_publish::Publishable;

use crate::support::SmallSite;
use crate::support::html::{main_of, words};

fn compiled(text: &str) -> Compiled {
    let site = SmallSite::from_text(text);
    let compiled = compile(&Job { minify: false, ..Job::new(site.folder()) });
    assert!(compiled.is_sound(), "{:?}", compiled.diagnostics);
    compiled
}

/// The words of a page.
fn page(compiled: &Compiled, path: &str) -> String {
    let bytes = compiled.output().expect("a theme").bytes(path).expect("a page").into_owned();
    words(main_of(&String::from_utf8(bytes).expect("UTF-8"))).replace('\u{a0}', " ")
}

/// A monthly item and a quarterly one that is the same work.
const MONTHS: &str = "\
//- content/site.yaml
id: a
title: Сайт
as_of: DAY
body: {name: Управление}
//- content/schools/a/school.yaml
name: Школа А
//- content/schools/a/reports/r.md
---
title: Отчёт
date: DAY
roadmap: own
items: [ENTRIES]
---
Слова.
//- content/roadmaps/own.yaml
title: План округа
primary: да
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 1-о, date: 2026-08-28}]
plans:
  - columns: [{role: number, heading: №}, {role: activity, heading: Дело}, {role: deadline, heading: Срок}]
    items:
      - {number: '10', activity: Провести занятие, deadline: Ежемесячно с октября по декабрь, same_as: 'region:35'}
//- content/roadmaps/region.yaml
title: План области
level: региональный
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 35, date: 2026-08-30, issuer: Министерство области}]
participants: [a]
plans:
  - columns: [{role: number, heading: №}, {role: activity, heading: Дело}, {role: deadline, heading: Срок}]
    items:
      - {number: '35', activity: Проводить занятия, deadline: REGION}
";

fn months(day: &str, region: &str, entries: &[&str]) -> String {
    let text = MONTHS.replace("DAY", day).replace("REGION", region).replace("ENTRIES", &entries.join(", "));
    page(&compiled(&text), "roadmaps/region/35.html")
}

const OCTOBER: &str = "{item: '10', period: октябрь 2026, status: выполнено, date: 2026-10-19, result: Октябрьское}";
const NOVEMBER: &str = "{item: '10', period: ноябрь 2026, status: выполнено, date: 2026-11-19, result: Ноябрьское}";
const DECEMBER: &str = "{item: '10', period: декабрь 2026, status: выполнено, date: 2026-12-17, result: Декабрьское}";
const QUARTERS: &str = "Ежеквартально";

#[test]
fn a_quarter_is_not_done_by_one_of_its_months() {
    let region = months("2026-11-10", QUARTERS, &[OCTOBER]);
    assert!(!region.contains("Выполнено 1 из"), "{region}");
    assert!(region.contains("Октябрьское"), "{region}");
    let late = months("2027-02-20", QUARTERS, &[OCTOBER, NOVEMBER]);
    assert!(late.contains("Опаздывает"), "{late}");
}

#[test]
fn a_quarter_is_done_once_all_of_its_months_are() {
    let region = months("2027-01-20", QUARTERS, &[OCTOBER, NOVEMBER, DECEMBER]);
    assert!(region.contains("1 из 4"), "{region}");
    assert!(!region.contains("Опаздывает"), "{region}");
    // What is due once in those months too.
    let region = months("2027-01-20", "Октябрь-декабрь 2026", &[OCTOBER, NOVEMBER, DECEMBER]);
    assert!(region.contains("Школа АВыполнено"), "{region}");
    let withdrawn = "{item: '10', period: ноябрь 2026, status: отозвано, date: 2027-01-15, reason: Ошибка}";
    let region = months("2027-01-20", QUARTERS, &[OCTOBER, NOVEMBER, DECEMBER, withdrawn]);
    assert!(!region.contains("1 из 4") && region.contains("Ошибка"), "{region}");
}
