//! The page of monitoring: in go the duties that acts set, out come for each duty and reporter whether it is published here.
//! Nobody is given a place or a score, and what no act asks for does not stand here.

use serde::Serialize;

use super::shapes::{Freshness, ItemLink, Link, PageFrame, act_words};
use super::{Pages, Route};
use crate::rules::{self, Finding, Rule};
use crate::site::{Duty, HeadSchool, Reporter, RoadmapIx, SchoolIx};
use std::sync::Arc;

/// What the template `monitoring` sees.
#[derive(Serialize)]
pub struct MonitoringView {
    page: PageFrame,
    #[serde(flatten)]
    freshness: Freshness,
    duties: Vec<DutyView>,
    rows: Vec<RowView>,
}

/// A column: what is asked, by which item of which act, and how many stand how.
#[derive(Serialize)]
struct DutyView {
    id: String,
    title: String,
    sentence: String,
    item: Arc<ItemLink>,
    act: Link,
    sums: Vec<SumView>,
}

#[derive(Serialize)]
struct SumView {
    kind: &'static str,
    n: usize,
}

/// A row: one reporter.
#[derive(Serialize)]
struct RowView {
    reporter: Link,
    /// The school whose branch it is.
    branch_of: Option<String>,
    cells: Vec<CellView>,
}

#[derive(Serialize)]
struct CellView {
    kind: &'static str,
    day: Option<String>,
}

/// The kinds of cells, in the order of their sums.
const KINDS: [&str; 9] =
    ["published", "seen", "missing", "not-found", "denied", "unseen", "awaited", "undated", "not-required"];

type DutyOf<'s> = (&'static Rule, RoadmapIx, &'s Duty);

/// The page.
pub fn view(cx: &Pages) -> MonitoringView {
    let duties = rules::asked_duties(cx.site);
    let rows: Vec<RowView> = reporters(cx, &duties).into_iter().map(|at| row(cx, at, &duties)).collect();
    let columns = duties.iter().enumerate().map(|(at, duty)| duty_view(cx, at, *duty, &rows));
    MonitoringView {
        page: PageFrame::new(cx, Route::Monitoring, cx.word("monitoring-title"))
            .with_menu_page("monitoring")
            .with_date(cx),
        freshness: Freshness::for_site(cx),
        duties: columns.collect(),
        rows,
    }
}

/// Who takes part in a roadmap with duties.
fn reporters(cx: &Pages, duties: &[DutyOf]) -> Vec<Reporter> {
    rules::in_register_order(cx.site, |reporter| {
        let mut all = duties.iter().flat_map(|(_, roadmap, _)| cx.site.progress_in(*roadmap));
        all.any(|progress| progress.reporter == reporter)
    })
}

fn row(cx: &Pages, reporter: Reporter, duties: &[DutyOf]) -> RowView {
    let cells = duties.iter().map(|(_, roadmap, duty)| rules::duty_finding(cx.site, *roadmap, duty, reporter));
    let (link, branch_of) = match reporter {
        Reporter::Department => (Link::to_page(cx, Route::Reports(reporter), cx.site.about.body()), None),
        Reporter::School(school) => (Link::to_school(cx, school), head_name(cx, school)),
    };
    RowView { reporter: link, branch_of, cells: cells.map(CellView::new).collect() }
}

fn head_name(cx: &Pages, school: SchoolIx) -> Option<String> {
    match cx.site[school].branch_of.as_ref()? {
        HeadSchool::School(head) => Some(cx.site[*head].short_name.clone()),
        HeadSchool::Named(name) => Some(name.clone()),
    }
}

fn duty_view(cx: &Pages, at: usize, (rule, roadmap, duty): DutyOf, rows: &[RowView]) -> DutyView {
    let count = |kind| rows.iter().filter(|row| row.cells[at].kind == kind).count();
    let sums = KINDS.iter().map(|kind| SumView { kind, n: count(*kind) });
    DutyView {
        id: format!("duty-{}", at + 1),
        title: cx.word(&title_key(rule)),
        sentence: cx.word(&sentence_key(rule)),
        item: ItemLink::get(cx, roadmap, duty.item),
        act: Link::to_page(cx, Route::Act(roadmap), act_words(cx, &cx.site[roadmap], duty.act)),
        sums: sums.filter(|sum| sum.n > 0).collect(),
    }
}

/// The strings that word the rules on duties.
pub fn rule_words() -> impl Iterator<Item = String> {
    rules::duty_rules().flat_map(|rule| [title_key(rule), sentence_key(rule)])
}

fn title_key(rule: &Rule) -> String {
    format!("requirement-{}", rule.id())
}

fn sentence_key(rule: &Rule) -> String {
    format!("requirement-{}-means", rule.id())
}

impl CellView {
    fn new(finding: Finding) -> Self {
        // Since when it is missing is for the department: a page names days of what is there or may still come.
        let day = if matches!(finding, Finding::Missing(_)) { None } else { finding.day() };
        CellView { kind: finding.code(), day: day.map(|day| day.to_string()) }
    }
}
