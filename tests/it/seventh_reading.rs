//! Sentences that a seventh reading found false, missing or beside each other: in goes the least site that shows each, out
//! come the words of its pages.

use crate::support::{SmallSite, code};
use crate::suspicions::page_words;

const AMENDED: &str = ", {kind: Приказ, number: 90-о, date: 2026-11-16, relation: изменяет}";
const ITEM: &str = "roadmaps/rm/1.html";
const SECOND: &str = "roadmaps/rm/2.html";
const ROADMAP: &str = "roadmaps/rm/index.html";
const ITEMS: &str = "schools/alfa/items.html";
const CHANGES: &str = "changes.html";

/// A site of these schools with a roadmap of an act of that day and these items, and further files.
fn site(schools: &[&str], (act, later_acts): (&str, &str), items: &[&str], files: &str) -> String {
    let names = [("alfa", "Альфа"), ("beta", "Бета"), ("gamma", "Гамма")];
    let known = names.iter().filter(|(id, _)| schools.contains(id));
    let schools: String = known
        .map(|(id, name)| format!("//- content/schools/{id}/school.yaml\nname: {name} школа\nshort_name: {name}\n"))
        .collect();
    let items: Vec<String> = items.iter().map(|item| format!("{{{item}, responsible: Школы}}")).collect();
    format!(
        "\
//- content/site.yaml
id: a
title: Сайт
body: {{name: Отдел образования}}
publishing: {{update_every: месяц}}
{schools}//- content/roadmaps/rm.yaml
title: Карта
period: 2026/2027 учебный год
acts: [{{kind: Приказ, number: 64-о, date: {act}}}{later_acts}]
parties: [{{id: sch, name: Школы, reports: школа}}, {{id: dept, name: Отдел, reports: ведомство}}]
plans:
  - columns: [{{role: number, heading: №}}, {{role: activity, heading: Дело}}, {{role: deadline, heading: Срок}}, {{role: responsible, heading: Кто}}]
    items: [{}]
{files}",
        items.join(", ")
    )
}

/// A report of a school, or of the department, with these entries.
fn report(author: &str, day: &str, entries: &str) -> String {
    let folder = if author.is_empty() { "reports".to_owned() } else { format!("schools/{author}/reports") };
    format!("//- content/{folder}/{day}.md\n---\ntitle: Отчёт\ndate: {day}\nitems: [{entries}]\n---\nТекст.\n")
}

/// An item whose deadline the second act has changed, of two or three schools.
fn site_with_change(schools: &[&str], was: &str, now: &str, files: &str) -> String {
    let item =
        format!("number: '1', activity: Сводка, deadline: {now}, revisions: [{{act: 90-о, field: срок, was: {was}}}]");
    site(schools, ("2026-08-28", AMENDED), &[&item], files)
}

#[track_caller]
fn check(site: &str, day: &str, path: &str, says: &[&str], never: &[&str]) {
    let page = page_words(site, day, path);
    for words in says {
        assert!(page.contains(words), "{day}, {path}: no «{words}» in {page}");
    }
    for words in never {
        assert!(!page.contains(words), "{day}, {path}: «{words}» in {page}");
    }
}

fn october(status: &str) -> String {
    report("alfa", "2026-10-30", &format!("{{item: '1', period: 2026-10, status: {status}, result: да}}"))
}

#[test]
fn a_month_is_a_part_of_the_quarter_that_an_act_has_made_of_three() {
    let site = |files: &str| site_with_change(&["alfa", "beta"], "Ежемесячно", "Ежеквартально", files);
    let with_october = site(&october("выполнено"));
    check(
        &with_october,
        "2026-12-20",
        ITEM,
        &["4-й квартал 2026 Выполнили 0 из 2 школ; срок идёт Альфа Выполнено частично"],
        &[],
    );
    check(
        &with_october,
        "2027-01-29",
        ITEM,
        &["4-й квартал 2026 Выполнили 0 из 2 школ", "октябрь 2026: Выполнено"],
        &["4-й квартал 2026 Выполнила 1"],
    );
    check(&with_october, "2027-01-29", ITEM, &["Альфа Опаздывает, срок был 31 декабря"], &["1 из 4 кварталов"]);
    let since = report("alfa", "2026-12-28", "{item: '1', period: 2026-Q4, status: выполнено, result: да}");
    let with_quarter = site(&(october("выполнено") + &since));
    check(&with_quarter, "2027-01-29", ITEM, &["4-й квартал 2026 Выполнила 1 из 2 школ"], &["Опаздывает"]);
}

#[test]
fn a_month_is_a_part_of_the_one_span_that_an_act_has_made_of_all() {
    let site = site_with_change(&["alfa"], "Ежемесячно", "В течение учебного года", &october("выполнено"));
    check(&site, "2026-12-01", ITEM, &["АльфаВыполнено частично"], &["1 из 1 выполнено"]);
}

/// What is due so many times in the same days is counted, not joined.
#[test]
fn the_first_of_two_times_is_the_first_of_three() {
    let done = report("alfa", "2026-10-30", "{item: '1', period: '1', status: выполнено, result: да}");
    for (was, now, says) in
        [("2 раза в год", "3 раза в год", "1 из 3"), ("'Октябрь, декабрь'", "'Октябрь, ноябрь, декабрь'", "1 из 3")]
    {
        let done = if now.starts_with('3') { done.clone() } else { october("выполнено") };
        let site = site_with_change(&["alfa"], was, now, &done);
        check(&site, "2026-11-17", ITEM, &[says], &[]);
    }
}

#[test]
fn all_months_of_a_quarter_are_the_quarter() {
    let later = ", {kind: Приказ, number: 90-о, date: 2027-01-18, relation: изменяет}";
    let item = "number: '1', activity: Сводка, deadline: Ежеквартально, revisions: [{act: 90-о, field: срок, was: Ежемесячно}]";
    let months = ["2026-10", "2026-11", "2026-12"];
    let site_with = |months: &[&str]| {
        let entry = |month: &&str| format!("{{item: '1', period: {month}, status: выполнено, result: да}}");
        let entries: Vec<String> = months.iter().map(entry).collect();
        site(&["alfa"], ("2026-08-28", later), &[item], &report("alfa", "2026-12-30", &entries.join(", ")))
    };
    check(&site_with(&months), "2027-01-20", ITEM, &["4-й квартал 2026 Выполнила 1 из 1 школы"], &[]);
    check(&site_with(&months[1..]), "2027-01-20", ITEM, &["4-й квартал 2026 Выполнили 0 из 1 школы"], &[]);
}

#[test]
fn a_report_for_a_quarter_is_none_for_a_month() {
    let files = [
        report("alfa", "2026-10-30", "{item: '1', period: 2026-Q4, status: выполнено, result: да}"),
        report("beta", "2026-11-05", "{item: '1', period: 2026-Q4, status: выполняется}"),
    ];
    let site = site_with_change(&["alfa", "beta", "gamma"], "Ежеквартально", "Ежемесячно", &files.concat());
    let history = ["4-й квартал 2026: Выполняется", "4-й квартал 2026: Выполнено"];
    check(&site, "2026-11-17", ITEM, &history, &["октябрь 2026 Выполнила", "из 11 месяцев", "1 из 10"]);
    check(&site, "2026-12-15", ITEM, &history, &["октябрь 2026 Выполнила", "Опаздывает"]);
    check(&site, "2026-12-15", ITEM, &["ноябрь 2026 Выполнили 0 из 3 школ", "Бета Нет сведений"], &[]);
}

#[test]
fn what_goes_on_of_all_times_of_a_term_is_not_of_those_ahead() {
    let entries = "{item: '1', term: 1, status: выполнено, date: 2026-09-29, result: да}, {item: '1', term: 2, period: все, status: выполняется}";
    let item = "number: '1', activity: Сводка, deadline: 'Сентябрь 2026, далее ежемесячно'";
    let site = site(&["alfa"], ("2026-08-28", ""), &[item], &report("alfa", "2026-11-30", entries));
    check(&site, "2026-12-14", "calendar.html", &["Опаздывает, срок был 31 октября"], &["Альфа Выполняется"]);
    let same = site.replace("term: 2, period: все", "term: 2, period: 2026-Q4");
    check(&same, "2026-11-30", "calendar.html", &["ноябрь 2026"], &["декабрь 2026Ещё не началось Альфа Выполняется"]);
}

#[test]
fn what_lay_before_the_act_has_not_come_due() {
    let items = [
        "number: '1', activity: Сводка, deadline: 'Сентябрь, ноябрь'",
        "number: '2', activity: Дело, deadline: Ежемесячно",
    ];
    let site = site(&["alfa", "beta"], ("2026-10-05", ""), &items, "");
    for day in ["2026-10-04", "2026-10-06"] {
        check(&site, day, ROADMAP, &["Срок ещё не прошёл"], &["Выполнили 0 из 2"]);
        check(&site, day, ITEM, &["Срок ещё не прошёл"], &["0 из 2 выполнено"]);
    }
    check(&site, "2026-10-04", ITEMS, &["октябрь 2026 1 срок"], &["сделано 0"]);
    check(&site, "2026-10-06", ITEMS, &["октябрь 2026 сделано 0 из 1"], &[]);
}

#[test]
fn what_lay_before_the_act_that_added_it_has_not_come_due() {
    let items = [
        "number: '1', activity: Сводка, deadline: 'Сентябрь, ноябрь, декабрь', revisions: [{act: 90-о, field: added}]",
        "number: '2', activity: Дело, deadline: Ежемесячно, revisions: [{act: 90-о, field: added}]",
    ];
    let site = site(&["alfa", "beta"], ("2026-08-28", AMENDED), &items, "");
    check(&site, "2026-11-16", ROADMAP, &["Срок ещё не прошёл"], &["Выполнили 0 из 2"]);
    for path in [ITEM, SECOND] {
        check(&site, "2026-11-16", path, &["Срок ещё не прошёл"], &["0 из 2 выполнено"]);
    }
    let words = ["каждый месяц с ноября 2026 по август 2027 года", "0 из 10 месяцев"];
    check(&site, "2026-11-20", SECOND, &words, &["с сентября 2026"]);
    check(&site, "2026-11-20", ROADMAP, &words[..1], &["с сентября 2026"]);
}

#[test]
fn a_lesser_word_than_done_is_no_change_and_is_not_lost() {
    let entry = "{item: '1', status: частично, schools: [alfa], left: Протокол}";
    let files =
        [report("alfa", "2026-10-20", "{item: '1', status: выполнено, result: да}"), report("", "2026-11-20", entry)];
    let items = ["number: '1', activity: Собрание, deadline: До 20.12.2026"];
    let site = site(&["alfa", "beta"], ("2026-08-28", ""), &items, &files.concat());
    check(&site, "2026-11-25", CHANGES, &["20 октября 2026 года · Альфа"], &["Выполнено частично"]);
    check(&site, "2026-11-25", "schools/alfa/index.html", &["Состояния мероприятий с тех пор не менялись"], &[]);
    let history = ["Выполнено частично Осталось: Протокол. Состояние тогда осталось «Выполнено»."];
    check(&site, "2026-11-25", ITEM, &history, &[]);
    let before = site.replace("2026-10-20", "2026-11-22");
    check(
        &before,
        "2026-11-25",
        CHANGES,
        &["20 ноября 2026 года · Альфа · Отчёт Собрание пункт 1 Выполнено частично"],
        &[],
    );
    check(&before, "2026-11-25", ITEM, &["Выполнено частично"], &["тогда осталось"]);
}

fn with_section(site: &str) -> String {
    let seen = "section_url: https://school.example/\nsection_seen: {date: 2026-09-20, by: методист, result: есть}\n";
    let site = site.replace("short_name: Альфа\n", &format!("short_name: Альфа\n{seen}"));
    let site = site.replace("update_every: месяц", "update_every: месяц, monitoring: да");
    site.replace("title: Карта\n", "title: Карта\nduties: [{rule: раздел, act: 64-о, item: '1'}]\n")
}

#[test]
fn what_the_site_showed_stays_in_the_history_when_it_is_taken_back() {
    let word = "{item: '1', status: отозвано, schools: [alfa], reason: Раздел пуст}";
    let items = ["number: '1', activity: Раздел, deadline: До 20.10.2026, proved_by: section"];
    let site = site(&["alfa", "beta"], ("2026-08-28", ""), &items, &report("", "2026-12-10", word));
    let site = with_section(&site);
    let seen = "Выполнено: раздел на официальном сайте есть, проверено 20 сентября";
    check(&site, "2026-12-09", ITEM, &[seen], &[]);
    check(&site, "2026-12-11", ITEM, &[&format!("20 сентября 2026 года · Альфа {seen}")], &[]);
    check(&site, "2026-12-11", ITEM, &["Отметка «выполнено» отозвана 10 декабря"], &[]);
    check(&site, "2026-12-09", "monitoring.html", &["Альфаесть на сайте школы, смотрели 20 сентября"], &[]);
    let denied = ["Альфапо слову ведомства от 10 декабря не выполнено", "ведомство сообщило, что не выполнено: 1"];
    check(&site, "2026-12-11", "monitoring.html", &denied, &["есть на сайте школы"]);
    let later = site.replace("section_seen: {date: 2026-09-20", "section_seen: {date: 2026-12-11");
    check(&later, "2026-12-11", "monitoring.html", &["Альфаесть на сайте школы, смотрели 11 декабря"], &[]);
}

#[test]
fn a_month_that_a_report_showed_stays_in_the_history_too() {
    let files = [
        report("alfa", "2026-10-20", ""),
        report("", "2026-11-10", "{item: '1', period: 2026-10, status: отозвано, schools: [alfa], reason: О другом}"),
    ];
    let items = ["number: '1', activity: Отчёт, deadline: Ежемесячно, proved_by: report"];
    let site = site(&["alfa", "beta"], ("2026-08-28", ""), &items, &files.concat().replace("items: []\n", ""));
    check(&site, "2026-11-12", ITEM, &["20 октября 2026 года · Альфа · Отчёт октябрь 2026: Выполнено"], &[]);
}

#[test]
fn the_order_that_moved_a_day_proves_nothing_where_nobody_reported() {
    let order = "//- content/documents.yaml\n- {id: move, kind: Приказ, number: 77-о, date: 2026-10-12, title: О переносе, url: 'https://example.ru/77'}\n";
    let word = "{item: '1', status: перенесено, until: 2026-11-10, reason: Карантин, document: move, schools: [alfa]}";
    let items = ["number: '1', activity: Дело, deadline: До 20.10.2026"];
    let files = [order, &report("", "2026-10-13", word)].concat();
    let site = site(&["alfa", "beta"], ("2026-08-28", ""), &items, &files);
    check(&site, "2026-10-20", ITEM, &["О переносе"], &[]);
    check(&site, "2026-12-10", ITEM, &["АльфаНет сведений", "Срок перенесён приказом на 10 ноября"], &["О переносе"]);
}

#[test]
fn what_is_put_right_is_said_once() {
    let entries = "{item: '1', status: отозвано, reason: Ошибка}, {item: '1', status: частично, left: Протокол}";
    let right = report("alfa", "2026-11-10", entries).replace("items:", "corrects: '2026-10-20'\nitems:");
    let files = [report("alfa", "2026-10-20", "{item: '1', status: выполнено, result: да}"), right];
    let items = ["number: '1', activity: Собрание, deadline: До 20.12.2026"];
    let site = site(&["alfa", "beta"], ("2026-08-28", ""), &items, &files.concat());
    for path in [CHANGES, ITEM] {
        let page = page_words(&site, "2026-11-12", path);
        assert_eq!(page.matches("Исправлено 10 ноября").count(), 1, "{path}: {page}");
    }
}

#[test]
fn all_times_at_once_are_not_done_before_they_begin_without_a_word() {
    let entry = "{item: '1', period: все, status: выполнено, result: да}";
    let items = ["number: '1', activity: Сводка, deadline: Ежемесячно"];
    let warned = |day: &str| {
        let site =
            SmallSite::from_text(&site(&["alfa", "beta"], ("2026-08-28", ""), &items, &report("alfa", day, entry)));
        let ended = site.vekha(&["check", "--date", "2027-09-01"]);
        assert_eq!(code(&ended), 0, "{ended:?}");
        String::from_utf8_lossy(&ended.stderr).contains("done-ahead")
    };
    assert!(warned("2026-11-30"));
    assert!(!warned("2027-08-31"));
}
