//! Sentences that were false once: in goes the least site that shows each, out come the words of its pages.

use crate::support::html::{main_of, words};
use crate::support::{SmallSite, code};

/// The words of a page of a site on a day, built by the program.
pub fn page_words(text: &str, day: &str, path: &str) -> String {
    words(main_of(&built(text, &["--date", day], path))).replace('\u{a0}', " ")
}

/// The same of the site of school `a` alone.
pub fn school_page_words(text: &str, day: &str, path: &str) -> String {
    words(main_of(&built(text, &["--date", day, "--school", "a"], path))).replace('\u{a0}', " ")
}

/// A file of a site, built by the program with these options.
fn built(text: &str, options: &[&str], path: &str) -> String {
    let site = SmallSite::from_text(text);
    let ended = site.vekha(&[&["build", "--minify", "off"], options].concat());
    assert_eq!(code(&ended), 0, "{ended:?}");
    site.read(&format!("public/{path}"))
}

/// A site with the items of its roadmap, in the words of YAML, and further files.
fn site_of(roadmap: &str, files: &str) -> String {
    format!(
        "\
//- content/site.yaml
id: a
title: Сайт
body: {{name: Отдел}}
//- content/schools/a/school.yaml
name: Первая школа
short_name: Первая
{files}//- content/roadmaps/k.yaml
title: Карта
primary: да
period: 2026/2027 учебный год
{roadmap}"
    )
}

const ACT: &str = "acts: [{kind: Приказ, number: 1-о, date: 2026-08-28, relation: утверждает}]\n";

const SECOND: &str = "\
//- content/roadmaps/second.yaml
title: Вторая карта
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 2-о, date: 2026-08-28, relation: утверждает}]
plans: [{items: [{number: '1', activity: Дело, deadline: До 01.10.2026}]}]
";

#[test]
fn a_row_of_schools_counts_one_programme_and_says_nothing_good_of_another() {
    let items = format!("{ACT}plans: [{{items: [{{number: '1', activity: Дело, deadline: До 20.12.2026}}]}}]\n");
    for path in ["index.html", "schools/index.html"] {
        let table = page_words(&site_of(&items, SECOND), "2026-11-20", path);
        assert!(table.contains("Первая 0 из 1 в другой программе: нет сведений"), "{path}: {table}");
        assert!(!table.contains("нет сведений: 1"), "{path}: of the second: {table}");
        assert!(!table.contains("опозданий нет"), "{path}: {table}");
    }
}

#[test]
fn a_change_says_what_stood_on_the_day_before_it() {
    let items = format!("{ACT}plans: [{{items: [{{number: '1', activity: Дело, deadline: До 30.11.2026}}]}}]\n");
    let changes = page_words(&site_of(&items, ""), "2026-12-20", "changes.html");
    assert!(changes.contains("было: Срок прошёл 30 ноября, отчёт ждём до 14 декабря"), "{changes}");
    assert!(
        !changes.contains("было: Срок идёт"),
        "from the first day of the month on the report was awaited: {changes}"
    );
}

#[test]
fn what_is_of_days_to_come_is_not_told_as_past() {
    let items = "\
acts:
  - {kind: Приказ, number: 1-о, date: 2026-08-28, relation: утверждает}
  - {kind: Приказ, number: 2-о, date: 2026-10-16, relation: изменяет}
plans: [{items: [{number: '1', activity: Дело, deadline: До 20.12.2026}]}]
";
    let seen =
        "section_url: 'https://a.example/section'\nsection_seen: {date: 2026-11-12, by: куратор, result: есть}\n";
    for (day, is_listed) in [("2026-09-12", false), ("2026-11-20", true)] {
        for path in ["schools/a/index.html", "roadmaps/k/index.html", "roadmaps/k/act.html"] {
            let page = built(&site_of(items, seen), &["--date", day], path);
            assert_eq!(page.contains("2-о"), is_listed, "{day} {path}");
        }
        let school = page_words(&site_of(items, seen), day, "schools/a/index.html");
        assert_eq!(school.contains("12.11.2026"), is_listed, "{day}: {school}");
    }
}

#[test]
fn schools_that_have_left_are_counted_apart() {
    let items = format!("{ACT}plans: [{{items: [{{number: '1', activity: Дело, deadline: До 20.12.2026}}]}}]\n");
    let left = "participation: [{roadmap: k, to: 2026-11-01}]\n//- content/schools/b/school.yaml\nname: Вторая школа\n";
    let schools = page_words(&site_of(&items, left), "2026-11-20", "schools/index.html");
    assert!(schools.contains("Участвует 1 школа. Ещё 1 школа участвовала раньше."), "{schools}");
}

#[test]
fn what_came_in_time_is_not_late_because_it_was_published_later() {
    let report = |received: &str| {
        format!(
            "//- content/schools/a/reports/r.md\n---\ntitle: Отчёт\ndate: 2026-11-25\n{received}\
             items: [{{item: '1', status: done, result: есть}}]\n---\n"
        )
    };
    for item in ["", ", proved_by: report"] {
        let items =
            format!("{ACT}plans: [{{items: [{{number: '1', activity: Дело, deadline: До 20.11.2026{item}}}]}}]\n");
        let late = page_words(&site_of(&items, &report("")), "2026-12-20", "schools/a/items.html");
        let in_time =
            page_words(&site_of(&items, &report("received: 2026-11-20\n")), "2026-12-20", "schools/a/items.html");
        assert!(late.contains("с опозданием") && !in_time.contains("с опозданием"), "{late} / {in_time}");
    }
}

#[test]
fn the_method_names_what_is_struck_out_first() {
    let items = format!("{ACT}plans: [{{items: [{{number: '1', activity: Дело, deadline: До 20.11.2026}}]}}]\n");
    let method = built(&site_of(&items, ""), &["--date", "2026-11-01"], "method.html");
    let rows: Vec<&str> = method.split("<tr id=\"").skip(1).filter_map(|row| row.split('"').next()).collect();
    let docs = crate::support::read("docs/states.md");
    let codes = docs.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |").map(|(code, _)| code));
    assert_eq!(rows, codes.take(rows.len()).collect::<Vec<_>>());
}

#[test]
fn nothing_is_awaited_in_an_archive() {
    let items =
        format!("archived: да\n{ACT}plans: [{{items: [{{number: '1', activity: Дело, deadline: До 20.11.2026}}]}}]\n");
    for path in ["schools/a/index.html", "schools/a/items.html", "roadmaps/k/index.html", "roadmaps/k/1.html"] {
        let page = page_words(&site_of(&items, ""), "2026-11-25", path);
        assert!(!page.contains("отчёт ждём") && !page.contains("ждём до"), "{path}: {page}");
    }
}

/// A school that has left on 12 November and has reported on 10 November and 10 December.
fn with_report_after_leaving(to: &str) -> String {
    let items = format!("{ACT}plans: [{{items: [{{number: '1', activity: Дело, deadline: До 20.12.2026}}]}}]\n");
    let report = |date: &str, status: &str| {
        format!(
            "//- content/schools/a/reports/{date}.md\n---\ntitle: Отчёт {date}\ndate: {date}\n\
             items: [{{item: '1', status: {status}, result: есть}}]\n---\n"
        )
    };
    let reports = [report("2026-11-10", "in-progress"), report("2026-12-10", "done")].concat();
    site_of(&items, &format!("participation: [{{roadmap: k, to: {to}}}]\n{reports}"))
}

#[test]
fn what_is_reported_after_leaving_moves_nothing_and_is_warned_of() {
    let text = with_report_after_leaving("2026-11-12");
    let school = page_words(&text, "2026-12-20", "schools/a/index.html");
    assert!(school.contains("последний отчёт — 10 ноября") && !school.contains("2026-12-10"), "{school}");
    let changes = page_words(&text, "2026-12-20", "changes.html");
    let later = "Школа участвовала до 12 ноября 2026 года: состояние — на тот день, отчёт пришёл позже.";
    assert!(changes.contains("Отчёт 2026-11-10") && changes.contains("Отчёт 2026-12-10"), "{changes}");
    assert!(changes.matches(later).count() == 1, "{changes}");
    let table = page_words(&text, "2026-12-20", "schools/index.html");
    assert!(table.contains("10.11.2026") && !table.contains("10.12.2026"), "{table}");
    let warned = SmallSite::from_text(&text).vekha(&["check", "--date", "2026-12-20"]);
    let words = String::from_utf8_lossy(&warned.stderr);
    assert!(words.contains("участвовала до 12.11.2026"), "{words}");
}

#[test]
fn whoever_takes_part_to_the_last_day_has_not_left() {
    let school = page_words(&with_report_after_leaving("2027-08-31"), "2027-09-10", "schools/a/index.html");
    assert!(school.contains("завершена") || school.contains("кончилась") || school.contains("закончилась"), "{school}");
    assert!(!school.contains("участвовала до"), "{school}");
}

#[test]
fn a_step_that_is_struck_out_is_told_of_as_a_step() {
    let items = "\
acts:
  - {kind: Приказ, number: 1-о, date: 2026-08-28, relation: утверждает}
  - {kind: Приказ, number: 2-о, date: 2026-11-05, relation: изменяет}
plans:
  - items:
      - number: '1'
        activity: Дело
        steps:
          - {number: а, activity: Первый шаг, deadline: До 20.12.2026}
          - {number: б, activity: Второй шаг, deadline: До 20.12.2026, revisions: [{act: 2-о, field: removed}]}
";
    let item = page_words(&site_of(items, ""), "2026-11-20", "roadmaps/k/1.html");
    let step = item.split("Второй шаг").nth(1).unwrap_or_default();
    assert!(step.contains("Исключено: приказ от 5 ноября 2026 года № 2-о"), "{item}");
    let school = page_words(&site_of(items, ""), "2026-11-20", "schools/a/index.html");
    assert!(school.contains("шаг б: Исключено") || !school.contains("Исключено: приказ"), "{school}");
}

#[test]
fn reports_that_prove_an_item_that_comes_again_stand_as_its_proof() {
    let items = format!(
        "{ACT}plans: [{{items: [{{number: '1', activity: Дело, deadline: Ежемесячно, proved_by: report}}]}}]\n"
    );
    let report =
        |date: &str| format!("//- content/schools/a/reports/{date}.md\n---\ntitle: Отчёт {date}\ndate: {date}\n---\n");
    let reports = [report("2026-09-20"), report("2026-10-20")].concat();
    let item = page_words(&site_of(&items, &reports), "2026-11-20", "roadmaps/k/1.html");
    let row = item.split("Первая").nth(1).unwrap_or_default();
    assert!(
        row.contains("сентябрь 2026: Отчёт 2026-09-20") && row.contains("октябрь 2026: Отчёт 2026-10-20"),
        "{item}"
    );
    assert!(!row.contains("отчётов нет"), "{item}");
}

#[test]
fn what_is_listed_of_a_branch_is_named_in_its_answer() {
    let items = format!(
        "{ACT}plans: [{{items: [{{number: '1', activity: Дело, deadline: До 20.10.2026}}, \
                         {{number: '2', activity: Второе, deadline: До 25.10.2026}}]}}]\n"
    );
    let branch = "\
//- content/schools/b/school.yaml
name: Филиал
branch_of: {id: a}
//- content/schools/a/reports/r.md
---
title: Отчёт
date: 2026-10-19
items: [{item: '1', status: done, result: есть, schools: [b]}]
---
";
    let school = page_words(&site_of(&items, branch), "2026-11-20", "schools/b/index.html");
    let answer = school.split("Состояние на").next().unwrap_or_default();
    assert!(answer.contains("По филиалу выполнено 1 из 2.") && answer.contains("сведений"), "{school}");
}

#[test]
fn lists_of_several_programmes_name_the_further_ones() {
    let items = format!("{ACT}plans: [{{items: [{{number: '1', activity: Своё, deadline: До 20.12.2026}}]}}]\n");
    let further =
        SECOND.replace("До 01.10.2026}", "До 10.11.2026}, {number: '2', activity: Другое, deadline: До 10.12.2026}");
    let text = site_of(&items, &further);
    let school = page_words(&text, "2026-11-28", "schools/a/index.html");
    assert!(school.contains("Другое Вторая карта") && !school.contains("Своё Карта"), "{school}");
    let changes = page_words(&text, "2026-11-28", "changes.html");
    assert!(changes.contains("Вторая карта"), "{changes}");
}

#[test]
fn the_sheet_on_the_wall_gives_reasons_and_lists_no_silence() {
    let items = format!(
        "{ACT}plans: [{{items: [{{number: '1', activity: Позднее, deadline: До 20.10.2026}}, \
                         {{number: '2', activity: Молчание, deadline: До 25.10.2026}}]}}]\n"
    );
    let report = "\
//- content/schools/a/reports/r.md
---
title: Отчёт
date: 2026-10-19
items: [{item: '1', status: in-progress, left: остаток, reason: Болел учитель}]
---
";
    let sheet = page_words(&site_of(&items, report), "2026-11-20", "schools/a/sheet.html");
    assert!(sheet.contains("Причина: Болел учитель") && !sheet.contains("Молчание"), "{sheet}");
    assert!(sheet.contains("сведений"), "{sheet}");
}

#[test]
fn the_calendar_says_what_its_months_count() {
    let items = format!(
        "{ACT}plans: [{{items: [{{number: '1', activity: Дело, deadline: До 20.12.2026}}, \
                         {{number: '2', activity: Второе, deadline: До 20.01.2027}}]}}]\n"
    );
    let second = "//- content/schools/b/school.yaml\nname: Вторая школа\n";
    let calendar = page_words(&site_of(&items, second), "2026-11-20", "calendar.html");
    assert!(calendar.contains("всего 2") && calendar.contains("срок каждого, кто отчитывается"), "{calendar}");
    assert!(calendar.contains("1 срок") && !calendar.contains("2 срока"), "{calendar}");
}
