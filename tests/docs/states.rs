//! The examples of states, each a site of one item and one school.

use vekha::content;
use vekha::site::{ItemIx, Options, Reporter, Resolved, SchoolIx, resolve};
use vekha::sources::Sources;

const SITE: &str = "id: a\ntitle: a\nbody:\n  name: a\n";

/// The code of the state that `deadline` and `told` make on the day `today`.
pub fn state(deadline: &str, told: &str, today: &str) -> String {
    let roadmap = format!(
        "title: a\nperiod: 2026/2027 учебный год\nacts:\n  - kind: Приказ\n    date: 2026-08-28\nplans:\n  - items:\n      \
         - number: '1'\n        activity: a\n        deadline: {deadline}\n"
    );
    let reports = told.split("; ").filter(|one| *one != "—").enumerate();
    let reports: Vec<_> = reports.map(|(n, one)| (format!("content/schools/a/reports/{n}.md"), report(one))).collect();
    let fixed = [
        ("content/site.yaml", SITE),
        ("content/roadmaps/r.yaml", roadmap.as_str()),
        ("content/schools/a/school.yaml", "name: a\n"),
    ];
    let told = reports.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let (content, mut problems) = content::parse(&Sources::from_texts(fixed.into_iter().chain(told)));
    let today = today.parse().unwrap_or_else(|error| panic!("{today}: {error}"));
    let Resolved { site, diagnostics, .. } = resolve(&content, &Options { today, only: None, base_url: None });
    problems.extend(diagnostics);
    let errors: Vec<_> = problems.iter().filter(|problem| problem.is_error()).collect();
    assert!(errors.is_empty(), "{deadline}, {told:?}: {errors:?}", told = reports);
    let school = Reporter::School(SchoolIx(0));
    let course = site.progress.iter().find(|course| course.reporter == school);
    let standing = course.and_then(|course| course.item(ItemIx(0)));
    standing.map_or("none", |standing| standing.state.code()).to_owned()
}

/// `выполнено 2026-11-20`, `перенесено 2026-11-10 на 2026-12-10`
fn report(told: &str) -> String {
    let (head, until) = told.split_once(" на ").unwrap_or((told, ""));
    let (status, day) = head.rsplit_once(' ').unwrap_or((head, ""));
    let until = if until.is_empty() { String::new() } else { format!("    until: {until}\n") };
    let item = format!("  - item: '1'\n    status: {status}\n    reason: a\n    left: a\n    result: a\n{until}");
    format!("---\ntitle: a\ndate: {day}\nitems:\n{item}---\na\n")
}
