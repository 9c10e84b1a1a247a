//! Sentences that were false once: in goes the least site that shows each, out come the words of its pages.

use crate::support::html::{main_of, words};
use crate::support::{SmallSite, code};

/// The words of a page of a site on a day, built by the program.
pub fn shown(text: &str, day: &str, path: &str) -> String {
    words(main_of(&built(text, &["--date", day], path))).replace('\u{a0}', " ")
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
        let table = shown(&site_of(&items, SECOND), "2026-11-20", path);
        assert!(table.contains("Первая 0 из 1 о сроках другой программы"), "{path}: {table}");
        assert!(!table.contains("нет сведений: 1"), "{path}: of the second: {table}");
        assert!(!table.contains("опозданий нет"), "{path}: {table}");
    }
}

#[test]
fn a_change_says_what_stood_on_the_day_before_it() {
    let items = format!("{ACT}plans: [{{items: [{{number: '1', activity: Дело, deadline: До 30.11.2026}}]}}]\n");
    let changes = shown(&site_of(&items, ""), "2026-12-20", "changes.html");
    assert!(changes.contains("было: Срок прошёл 30 ноября, отчёт ждём до 14 декабря"), "{changes}");
    assert!(!changes.contains("было: Срок идёт"), "from the first day of the month on the report was awaited: {changes}");
}

#[test]
fn what_is_of_days_to_come_is_not_told_as_past() {
    let items = "\
acts:
  - {kind: Приказ, number: 1-о, date: 2026-08-28, relation: утверждает}
  - {kind: Приказ, number: 2-о, date: 2026-10-16, relation: изменяет}
plans: [{items: [{number: '1', activity: Дело, deadline: До 20.12.2026}]}]
";
    let seen = "section_url: 'https://a.example/section'\nsection_seen: {date: 2026-11-12}\n";
    for (day, told) in [("2026-09-12", false), ("2026-11-20", true)] {
        for path in ["schools/a/index.html", "roadmaps/k/index.html", "roadmaps/k/act.html"] {
            let page = built(&site_of(items, seen), &["--date", day], path);
            assert_eq!(page.contains("2-о"), told, "{day} {path}");
        }
        let school = shown(&site_of(items, seen), day, "schools/a/index.html");
        assert_eq!(school.contains("12 ноября"), told, "{day}: {school}");
    }
}

#[test]
fn a_report_of_long_ago_is_not_fresh_though_nothing_was_due_since() {
    let items = format!("{ACT}plans: [{{items: [{{number: '1', activity: Дело, deadline: До 20.06.2027}}]}}]\n");
    let report = "//- content/schools/a/reports/r.md\n---\ntitle: Отчёт\ndate: 2026-09-10\n---\n";
    let monitoring = |day| shown(&site_of(&items, report), day, "monitoring.html");
    let verdict = |page: &str| page.split("Первая").nth(1).map(str::to_owned).unwrap_or_default();
    let (fresh, old) = (verdict(&monitoring("2026-09-20")), verdict(&monitoring("2027-04-27")));
    assert_eq!(fresh.matches("есть").count(), old.matches("есть").count() + 1, "{fresh} / {old}");
}

#[test]
fn schools_that_have_left_are_counted_apart() {
    let items = format!("{ACT}plans: [{{items: [{{number: '1', activity: Дело, deadline: До 20.12.2026}}]}}]\n");
    let left = "participation: [{roadmap: k, to: 2026-11-01}]\n//- content/schools/b/school.yaml\nname: Вторая школа\n";
    let schools = shown(&site_of(&items, left), "2026-11-20", "schools/index.html");
    assert!(schools.contains("В программе 1 школа. Ещё 1 школа участвовала раньше."), "{schools}");
    let alone = ["--date", "2026-11-20", "--school", "a"];
    let monitoring = words(main_of(&built(&site_of(&items, left), &alone, "monitoring.html")));
    assert!(monitoring.contains("Сейчас никто не участвует") && !monitoring.contains("не названы"), "{monitoring}");
}
