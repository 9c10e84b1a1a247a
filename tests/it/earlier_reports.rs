//! Reports that were written before an act changed when an item is due: in goes a site with such an act, out come the
//! item's pages before and after it.

use crate::suspicions::page_words;

/// One item of one school whose deadline an act of 1 February changed, and a report of December with this entry.
fn site(was: &str, now: &str, entry: &str) -> String {
    format!(
        "\
//- content/site.yaml
id: a
title: Сайт
body: {{name: Отдел образования}}
//- content/schools/a/school.yaml
name: Первая школа
//- content/schools/a/reports/1.md
---
title: Отчёт
date: 2026-12-28
items: [{{item: '1', {entry}, status: выполнено, result: есть}}]
---
//- content/roadmaps/k.yaml
title: Карта
period: 2026/2027 учебный год
acts:
  - {{kind: Приказ, number: 1-о, date: 2026-08-28, relation: утверждает}}
  - {{kind: Приказ, number: 7-о, date: 2027-02-01, relation: изменяет}}
plans:
  - columns:
      - {{role: number, heading: №}}
      - {{role: activity, heading: Дело}}
      - {{role: deadline, heading: Срок}}
    items:
      - {{number: '1', activity: Сверка, deadline: '{now}', revisions: [{{act: 7-о, field: срок, was: '{was}'}}]}}
"
    )
}

const ITEM: &str = "schools/a/items.html";
const REPORT: &str = "schools/a/reports/1.html";

/// What the pages of the item and of the report say once the act is in force.
fn words_after(site: &str) -> (String, String) {
    (page_words(site, "2027-02-10", ITEM), page_words(site, "2027-02-10", REPORT))
}

#[test]
fn a_quarter_that_was_reported_is_no_month_of_the_new_order() {
    let site = site("Ежеквартально", "Ежемесячно", "period: IV квартал 2026");
    let before = page_words(&site, "2027-01-20", ITEM);
    assert!(before.contains("1 из 4 кварталов"), "{before}");
    let (item, report) = words_after(&site);
    assert!(item.contains("0 из 7 месяцев") && !item.contains("Выполнено частично"), "{item}");
    assert!(report.contains("4-й квартал 2026 Выполнено"), "{report}");
}

#[test]
fn no_report_is_a_mistake_by_a_later_order() {
    for (was, now, entry, item_says, report_says) in [
        ("Ежемесячно", "Ежеквартально", "period: декабрь 2026", "0 из 4 кварталов", "декабрь 2026 Выполнено"),
        (
            "До 20.12.2026, до 20.05.2027",
            "До 20.12.2026",
            "period: декабрь 2026",
            "Выполнено",
            "до 20 декабря 2026 года Выполнено",
        ),
        ("До 20.12.2026", "Ежемесячно", "note: было", "1 из 8 месяцев", "пункт 1 Выполнено"),
        ("До 20.12.2026", "До 20.12.2026, до 20.05.2027", "note: было", "1 из 2", "пункт 1 Выполнено"),
    ] {
        let (item, report) = words_after(&site(was, now, entry));
        assert!(item.contains(item_says) && report.contains(report_says), "{was} → {now}: {item}\n{report}");
    }
}

#[test]
fn one_time_of_several_is_a_part_where_the_new_order_asks_once() {
    let site = site("Ежеквартально", "До 20.05.2027", "period: IV квартал 2026");
    let (item, report) = words_after(&site);
    assert!(item.contains("Выполнено частично") && !item.contains("отчёта пока нет"), "{item}");
    assert!(report.contains("4-й квартал 2026 Выполнено"), "{report}");
    let late = page_words(&site, "2027-06-20", ITEM);
    assert!(late.contains("Опаздывает") && !late.contains("Нет сведений"), "{late}");
}

/// Months keep their names whatever day an act gives them: what was reported of one that is still ahead stays.
#[test]
fn a_month_keeps_its_report_where_an_act_makes_its_day_earlier() {
    let site = site("Ежемесячно до 25 числа", "Ежемесячно до 10 числа", "period: февраль 2027");
    let before = page_words(&site, "2027-01-20", "roadmaps/k/1.html");
    let after = page_words(&site, "2027-03-20", "roadmaps/k/1.html");
    assert!(before.contains("февраль 2027: Выполнено"), "{before}");
    assert!(after.contains("февраль 2027 Выполнила 1 из 1 школы март"), "{after}");
    assert!(after.contains("январь 2027 Выполнили 0 из 1 школы Первая школа Нет сведений"), "{after}");
}

/// A date that an act adds to a list takes nothing from the one that had passed.
#[test]
fn a_date_that_is_added_to_a_list_forgives_nothing() {
    let site = site("До 25.11.2026", "До 25.11.2026, до 25.03.2027", "date: 2026-12-20");
    let page = page_words(&site, "2027-02-10", ITEM);
    assert!(page.contains("Выполнено частично") && page.contains("1 из 2 сроков"), "{page}");
    let silent = site.replace("items: [{item: '1', date: 2026-12-20, status: выполнено, result: есть}]\n", "");
    let page = page_words(&silent, "2027-02-10", ITEM);
    assert!(page.contains("Нет сведений") && page.contains("0 из 2 сроков"), "{page}");
}
