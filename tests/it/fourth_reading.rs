//! Sentences that a fourth reading found false, missing or beside each other: in goes the least site that shows each, out
//! come the words of its pages.

use crate::sentences::{item, report, site_of};
use crate::suspicions::{page_words, school_page_words};

const SECOND: &str = "//- content/schools/b/school.yaml\nname: Вторая школа\nshort_name: Вторая\n";
const PAGE: &str = "schools/a/index.html";
const ITEMS: &str = "schools/a/items.html";
const ITEM: &str = "roadmaps/k/1.html";
const ACTS: &str = "acts: [{kind: Приказ, number: 1-о, date: 2026-09-14, relation: утверждает}]";

/// The same site, whose roadmap an act ends on a day.
fn with_repeal(site: &str, day: &str) -> String {
    let repeal = format!(", {{kind: Приказ, number: 2-о, date: {day}, relation: отменяет}}]");
    site.replace(ACTS, &ACTS.replace(']', &repeal))
}

#[test]
fn what_is_left_of_each_month_stands_with_its_name() {
    let reports = [
        report(
            "a",
            "2026-11-05",
            "{item: '1', period: октябрь 2026, status: частично, left: Восьмой класс, reason: Болезнь}",
        ),
        report(
            "a",
            "2026-12-02",
            "{item: '1', period: ноябрь 2026, status: частично, left: Девятый класс, reason: Ремонт}",
        ),
    ];
    let site = site_of(&item("1", "Ежемесячно", ""), "", &reports.concat());
    for path in [ITEMS, ITEM] {
        let page = page_words(&site, "2026-12-04", path);
        assert!(
            page.contains("Осталось: октябрь 2026 — Восьмой классПричина: октябрь 2026 — Болезнь"),
            "{path}: {page}"
        );
        let further =
            "ноябрь 2026: Срок прошёл 30 ноября, отчёт ждём до 14 декабря Осталось: Девятый класс Причина: Ремонт";
        assert!(page.contains(further), "{path}: {page}");
    }
    let late = page_words(&site, "2026-12-25", PAGE);
    assert!(late.contains("октябрь 2026: Осталось: Восьмой класс Причина: Болезнь"), "{late}");
}

#[test]
fn what_is_left_of_each_step_stands_with_its_name() {
    let steps = ", steps: [{number: а, activity: Первый}, {number: б, activity: Второй}]";
    let reports = [
        report("a", "2026-10-05", "{item: 1.а, status: частично, left: Восьмой класс}"),
        report("a", "2026-10-12", "{item: 1.б, status: частично, left: Девятый класс}"),
    ];
    let page = page_words(&site_of(&item("1", "До 20.12.2026", steps), "", &reports.concat()), "2026-10-14", ITEM);
    assert!(
        page.contains("шаг б — Девятый класс") && page.contains("шаг а: Выполнено частично Осталось: Восьмой класс"),
        "{page}"
    );
}

#[test]
fn a_school_that_takes_part_in_nothing_is_said_to() {
    let site = site_of(&item("1", "До 20.10.2026", ""), "note: Школа ждёт\n", SECOND)
        .replace("title: Карта\n", "title: Карта\nparticipants: [b]\n");
    let words = "Школа не участвует в программах, о которых рассказывает этот сайт.";
    for path in [PAGE, ITEMS, "schools/a/sheet.html"] {
        let page = page_words(&site, "2026-12-04", path);
        assert!(page.contains(words) && !page.contains("Что сделано"), "{path}: {page}");
    }
    let list = page_words(&site, "2026-12-04", "schools/index.html");
    assert!(list.contains("Первая — в программах не участвует"), "{list}");
}

#[test]
fn what_was_done_before_leaving_is_named_where_some_schools_are_enough() {
    let left = "//- content/schools/c/school.yaml\nname: Третья\nparticipation: [{roadmap: k, to: 2026-11-15, reason: вышла}]\n";
    let done = "{item: '1', status: выполнено, result: есть}";
    let files = [SECOND, left, &report("c", "2026-10-10", done), &report("b", "2026-10-12", done)].concat();
    let page =
        page_words(&site_of(&item("1", "До 20.11.2026", ", scope: {at_least: 2}"), "", &files), "2026-12-16", ITEM);
    assert!(page.contains("1 из 1 выполнено"), "{page}");
    assert!(page.contains("Засчитано и сделанное до выхода из программы: Третья."), "{page}");
    let files = [SECOND, left, &report("c", "2026-10-10", done)].concat();
    let page =
        page_words(&site_of(&item("1", "До 20.11.2026", ", scope: {at_least: 1}"), "", &files), "2026-12-16", ITEM);
    assert!(page.contains("Засчитано и сделанное до выхода") && page.contains("ПерваяНе требуется"), "{page}");
}

#[test]
fn the_site_of_a_branch_says_where_the_reports_on_it_are() {
    let reports = report("b", "2026-10-10", "{item: '1', status: выполнено, result: есть, schools: [a, b]}");
    let site = site_of(&item("1", "До 20.11.2026", ""), "branch_of: b\n", &format!("{SECOND}{reports}"));
    let page = school_page_words(&site, "2026-11-25", "schools/a/reports/index.html");
    assert!(page.contains("Текста отчётов без ссылки на этом сайте нет: их публикует головная школа."), "{page}");
}

#[test]
fn the_end_of_a_roadmap_is_named_where_it_changed_something() {
    let items =
        [item("1", "До 20.12.2026", ""), item("2", "Октябрь 2026, декабрь 2026", ""), item("3", "До 20.10.2026", "")];
    let reports = report("a", "2026-10-20", "{item: '2', term: 1, status: выполнено, result: есть}");
    let site = with_repeal(&site_of(&items.concat(), "", &reports), "2026-11-16");
    let note = "Дорожная карта отменена: приказ от 16 ноября 2026 года № 2-о.";
    for day in ["2026-11-20", "2027-02-01"] {
        let changes = page_words(&site, day, "changes.html");
        assert!(
            changes.contains("Карта: карта отменена (приказ от 16 ноября 2026 года № 2-о). Исключены пункты: 1."),
            "{day}: {changes}"
        );
    }
    let page = page_words(&site, "2026-11-20", PAGE);
    assert!(page.contains(&format!("Исключено с 16 ноября Дело 1 {note}")), "{page}");
    let page = page_words(&site, "2026-11-20", "roadmaps/k/2.html");
    assert!(page.contains("(приказ от 16 ноября 2026 года № 2-о)."), "{page}");
    assert!(page.contains("Исключено с 16 ноября 2026 года: "), "{page}");
}

#[test]
fn nothing_is_said_of_struck_out_steps_as_of_their_item() {
    let steps = ", steps: [{number: а, activity: Первый, deadline: 'До 20.12.2026'}, {number: б, activity: Второй, deadline: 'До 20.10.2026'}]";
    let reports = report("a", "2026-10-08", "{item: 1.а, status: частично, left: Класс, note: Ждём педагога}");
    let site = with_repeal(&site_of(&item("1", "До 20.12.2026", steps), "", &reports), "2026-11-16");
    let page = page_words(&site, "2026-11-20", ITEM);
    assert!(page.contains("Нет сведений") && !page.contains("Ждём педагога"), "{page}");
}

#[test]
fn fewer_parts_are_no_change_where_nothing_is_done() {
    let site = with_repeal(&site_of(&item("1", "Октябрь 2026, декабрь 2026", ""), "", ""), "2026-11-20");
    let page = page_words(&site, "2026-11-25", "changes.html");
    assert!(page.contains("17 ноября 2026 года · Первая"), "{page}");
    assert!(!page.contains("20 ноября 2026 года · Первая"), "{page}");
}

#[test]
fn what_a_report_proves_stands_in_the_history_with_its_report() {
    let reports = [
        report("a", "2026-10-14", "{item: '2', status: частично, left: Класс}"),
        report("a", "2026-11-20", "{item: '2', status: выполнено, result: есть}"),
    ];
    let items = format!("{}{}", item("1", "Ежемесячно", ", proved_by: отчёт"), item("2", "До 20.12.2026", ""));
    let site = site_of(&items, "", &reports.concat());
    let page = page_words(&site, "2026-11-27", ITEM);
    assert!(page.contains("20 ноября 2026 года · Первая · Отчёт ноябрь 2026: Выполнено"), "{page}");
    assert!(page.contains("14 октября 2026 года · Первая · Отчёт октябрь 2026: Выполнено"), "{page}");
    let changes = page_words(&site, "2026-11-27", "changes.html");
    assert!(changes.contains("20 ноября 2026 года · Первая · Отчёт Дело 1"), "{changes}");
}

#[test]
fn who_says_again_that_it_is_done_changes_nothing() {
    let entry = "{item: '1', schools: [a], status: выполнено, date: 2026-10-10, confirmed: {by: координатор}}";
    let last =
        format!("//- content/reports/2026-11-20.md\n---\ntitle: Свод\ndate: 2026-11-20\nitems: [{entry}]\n---\n");
    let own = report("a", "2026-10-12", "{item: '1', status: выполнено, date: 2026-10-10, result: есть}");
    let site = site_of(&item("1", "До 20.10.2026", ""), "", &format!("{own}{last}"));
    let page = page_words(&site, "2026-11-27", "changes.html");
    assert_eq!(page.matches("Дело 1").count(), 1, "{page}");
    assert!(page_words(&site, "2026-11-27", ITEM).contains("20 ноября 2026 года · Первая"));
}

#[test]
fn what_a_programme_that_is_over_left_undone_is_no_longer_late_elsewhere() {
    let second = "//- content/roadmaps/r.yaml\ntitle: Область\nperiod: с 2026-01-01 по 2026-08-31\nparties: [{id: schools, name: Школы}]\n\
                  plans: [{columns: [{role: number, heading: №}, {role: activity, heading: Дело}, {role: deadline, heading: Срок}, \
                  {role: responsible, heading: Кто}], items: [{number: '1', activity: Смотр, deadline: До 20.05.2026, responsible: Школы}]}]\n";
    let reports = "//- content/schools/a/reports/2026-04-05.md\n---\ntitle: Отчёт\ndate: 2026-04-05\nroadmap: r\nitems: [{item: '1', status: выполняется}]\n---\n";
    let site = site_of(&item("1", "До 20.12.2026", ""), "", &format!("{reports}{second}"))
        .replace("title: Карта\n", "title: Карта\nprimary: да\n");
    let list = page_words(&site, "2026-11-27", "schools/index.html");
    assert!(list.contains("в другой программе: не выполнено в срок") && !list.contains("опаздывает"), "{list}");
}

/// A site whose roadmap rests on an act of that kind.
fn by_act(kind: &str, items: &str, school: &str, files: &str) -> String {
    site_of(items, school, files).replace("kind: Приказ", &format!("kind: {kind}"))
}

#[test]
fn an_act_is_called_what_it_is() {
    let document = "//- content/schools/a/documents.yaml\n- {id: m, title: О сроках, kind: Постановление, number: 5, date: 2026-10-01, \
                    url: 'https://example.ru/5', topic: normative}\n";
    let moved =
        report("a", "2026-10-05", "{item: '2', status: перенесено, until: 2026-12-10, reason: Ремонт, document: m}");
    let items =
        [item("1", "До 01.09.2026", ""), item("2", "До 20.11.2026", ""), item("3", "До 20.12.2026", "")].concat();
    let site = by_act("Распоряжение", &items, "", &format!("{document}{moved}"));
    let page = page_words(&site, "2026-10-20", PAGE);
    for words in [
        "У одного срок раньше распоряжения, по которому отчитываются",
        "новый срок по постановлению: 10 декабря",
        "Срок перенесён постановлением на 10 декабря",
        "Срок раньше распоряжения, по которому отчитываются",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.to_lowercase().contains("приказ"), "{page}");
    let early = page_words(&by_act("Распоряжение", &item("1", "До 20.12.2026", ""), "", ""), "2026-09-02", PAGE);
    assert!(early.contains("Распоряжение вступает в силу 14 сентября"), "{early}");
}

#[test]
fn a_word_on_all_months_says_nothing_of_those_that_have_not_begun() {
    let reports = report("a", "2026-10-05", "{item: '1', status: выполняется, result: Начали}");
    let site = site_of(&item("1", "Ежемесячно", ""), "", &reports);
    let page = page_words(&site, "2026-10-10", ITEM);
    assert!(page.contains("ноябрь 2026 Ещё не началось"), "{page}");
    assert!(!page.replace(' ', "").contains("ноябрь2026ЕщёненачалосьПервая"), "{page}");
}

#[test]
fn what_was_late_stays_so_beside_a_new_day() {
    let reports = [
        report("a", "2026-10-16", "{item: '1', term: 1, status: выполнено, result: есть}"),
        report("a", "2026-12-01", "{item: '1', term: 2, status: перенесено, until: 2026-12-24, reason: Ремонт}"),
    ];
    let site = site_of(&item("1", "До 14.10.2026. До 10.12.2026", ""), "", &reports.concat());
    let page = page_words(&site, "2026-12-03", PAGE);
    assert!(page.contains("Выполнено частично, были опоздания") && page.contains("Сейчас опозданий нет"), "{page}");
}

#[test]
fn steps_that_are_in_time_leave_their_item_in_time() {
    let steps = ", steps: [{number: а, activity: А, deadline: 'До 20.10.2026'}, {number: б, activity: Б, deadline: Ежемесячно с октября}, \
                 {number: в, activity: В, deadline: 'До 20.05.2027'}]";
    let reports = [
        report("a", "2026-10-12", "{item: 1.а, status: выполнено, result: есть}"),
        report("a", "2026-10-30", "{item: 1.б, period: октябрь 2026, status: выполнено, result: есть}"),
    ];
    let page = page_words(&site_of(&item("1", "До 20.05.2027", steps), "", &reports.concat()), "2026-11-03", ITEMS);
    assert!(page.contains("Выполнено частично, в срок 1 из 3 шагов"), "{page}");
}

#[test]
fn a_decision_proves_nothing_that_came_after_it() {
    let document = "//- content/schools/a/documents.yaml\n- {id: r, title: Не проводить, kind: Решение, number: 3, date: 2026-10-01, \
                    url: 'https://example.ru/3', topic: normative}\n";
    let reports = [
        report("a", "2026-10-05", "{item: '1', status: отменено, reason: Карантин, document: r}"),
        report("a", "2026-11-05", "{item: '1', status: выполнено, result: Провели}"),
    ];
    let site = site_of(&item("1", "До 20.11.2026", ""), "", &format!("{document}{}", reports.concat()));
    let page = page_words(&site, "2026-11-10", ITEMS);
    assert!(page.contains("Провели") && !page.contains("Не проводить"), "{page}");
}

#[test]
fn what_does_not_concern_a_school_once_is_said_with_its_reason() {
    let reports = report("a", "2026-10-05", "{item: '1', term: 1, status: не относится, reason: Прошла весной}");
    let page = page_words(&site_of(&item("1", "До 14.10.2026. До 10.12.2026", ""), "", &reports), "2026-11-10", ITEM);
    assert!(page.contains("до 14 октября 2026 года: Не относится к школе Причина: Прошла весной"), "{page}");
}

#[test]
fn a_corrected_value_stands_alone() {
    let value = |day: &str, value: &str, head: &str| {
        format!(
            "//- content/schools/a/reports/{day}.md\n---\ntitle: Отчёт\ndate: {day}\n{head}indicators: \
                 [{{id: doly, value: {value}, date: 2026-10-01}}]\n---\n"
        )
    };
    let reports = value("2026-10-05", "3.5", "") + &value("2026-10-09", "3.6", "corrects: 2026-10-05\n");
    let indicators = "indicators: [{id: doly, title: Доля, unit: '%', better: выше}]\nparties:";
    let site = site_of(&item("1", "До 20.12.2026", ""), "", &reports).replacen("parties:", indicators, 1);
    let page = page_words(&site, "2026-11-10", ITEMS);
    assert!(page.contains("3,6") && !page.contains("3,5"), "{page}");
}

#[test]
fn days_before_the_order_are_told_apart() {
    let items =
        [item("1", "До 01.09.2026", ""), item("2", "До 20.10.2026", ""), item("3", "До 20.12.2026", "")].concat();
    let page = page_words(&site_of(&items, "", ""), "2026-11-10", PAGE);
    assert!(page.contains("Срок прошёл и сведений нет у одного мероприятия из 3"), "{page}");
    let single = page_words(&site_of(&item("1", "До 20.10.2026", ""), "", ""), "2026-11-10", PAGE);
    assert!(
        single.contains("Мероприятие одно, срок прошёл; выполнено ли оно, по этому сайту судить нельзя."),
        "{single}"
    );
}
