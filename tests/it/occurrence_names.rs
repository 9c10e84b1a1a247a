//! How pages name one of several times: by what tells it from the others.

use vekha::pipeline::{Job, compile};
use vekha_publish::Publishable;

use crate::support::SmallSite;
use crate::support::html::{main_of, words};

const SITE: &str = "\
//- content/site.yaml
id: a
title: Сайт
as_of: 2026-11-20
body:
  name: Управление
//- content/schools/a/school.yaml
name: Школа А
//- content/roadmaps/plan.yaml
title: План
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 1-о, date: 2026-08-28}]
plans:
  - columns: [{role: number, heading: №}, {role: activity, heading: Дело}, {role: deadline, heading: Срок}]
    items:
      - {number: '1', activity: Провести собрание, deadline: DEADLINE}
";

/// The page of the only item, its words alone.
fn page(deadline: &str) -> String {
    let site = SmallSite::from_text(&SITE.replace("DEADLINE", deadline));
    let compiled = compile(&Job { minify: false, ..Job::new(site.folder()) });
    assert!(compiled.is_sound(), "{:?}", compiled.diagnostics);
    let bytes = compiled.output().expect("a theme").bytes("roadmaps/plan/1.html").expect("a page").into_owned();
    words(main_of(&String::from_utf8(bytes).expect("UTF-8"))).replace('\u{a0}', " ")
}

#[test]
fn times_in_the_same_days_are_counted() {
    let page = page("4 раза в год");
    for name in ["1-й раз из 4", "2-й раз из 4", "4-й раз из 4"] {
        assert!(page.contains(name), "{name}: {page}");
    }
}

#[test]
fn two_months_together_are_not_called_by_the_first() {
    let page = page("1 раз в два месяца");
    assert!(page.contains("с ноября по декабрь 2026 года"), "{page}");
    assert!(!page.contains("Ноябрь 2026"), "{page}");
}

#[test]
fn a_half_of_a_school_year_is_named_as_such() {
    let page = page("1 раз в полугодие учебного года");
    for name in ["1-е полугодие 2026/2027 учебного года", "2-е полугодие 2026/2027 учебного года"]
    {
        assert!(page.contains(name), "{name}: {page}");
    }
    assert!(!page.contains("1-е полугодие 2027"), "{page}");
}
