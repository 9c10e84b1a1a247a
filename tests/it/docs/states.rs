//! The examples of states, each a site of one item and one school.

use vekha::content;
use vekha::site::{ItemIx, Options, Reporter, Resolved, SchoolIx, resolve};
use vekha::sources::Sources;

use crate::support::files_of;

/// The code of the state that `deadline` and `reports` make on the day `today`.
pub fn state(deadline: &str, reports: &str, today: &str) -> String {
    let reports = reports.split("; ").filter(|entry| *entry != "—").enumerate();
    let reports: String = reports.map(|(nth, entry)| report(nth, entry)).collect();
    let site = format!(
        "\
//- content/site.yaml
id: a
title: a
body:
  name: a
//- content/schools/a/school.yaml
name: a
//- content/roadmaps/r.yaml
title: a
period: 2026/2027 учебный год
acts:
  - kind: Приказ
    date: 2026-08-28
plans:
  - items:
      - number: '1'
        activity: a
        deadline: {deadline}
{reports}"
    );
    let (content, mut problems) = content::parse(&Sources::from_texts(files_of(&site)));
    let today = today.parse().unwrap_or_else(|error| panic!("{today}: {error}"));
    let Resolved { site, diagnostics, .. } = resolve(&content, &Options { today, only: None, base_url: None });
    problems.extend(diagnostics);
    let errors: Vec<_> = problems.iter().filter(|problem| problem.is_error()).collect();
    assert!(errors.is_empty(), "{deadline}, {reports:?}: {errors:?}");
    let school = Reporter::School(SchoolIx(0));
    let course = site.progress.iter().find(|course| course.reporter == school);
    let standing = course.and_then(|course| course.item(ItemIx(0)));
    standing.map_or("none", |standing| standing.now.state.kind().code()).to_owned()
}

/// `выполнено 2026-11-20`, `перенесено 2026-11-10 на 2026-12-10`
fn report(nth: usize, words: &str) -> String {
    let (head, until) = words.split_once(" на ").unwrap_or((words, ""));
    let (status, day) = head.rsplit_once(' ').unwrap_or((head, ""));
    let until = if until.is_empty() { String::new() } else { format!("    until: {until}\n") };
    format!(
        "\
//- content/schools/a/reports/{nth}.md
---
title: a
date: {day}
items:
  - item: '1'
    status: {status}
    reason: a
    left: a
    result: a
{until}---
a
"
    )
}
