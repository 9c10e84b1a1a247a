//! The mandatory page of a school: in goes a school, out come the answer in one sentence, what changed, what is
//! overdue and why, what is due next, whom to ask; then every item with its state and evidence, stages, indicators,
//! risks.

use std::sync::Arc;

use std::collections::BTreeSet;

use serde::Serialize;

use super::plan::{item_and_steps, section_title};
use super::shapes::*;
use super::{Pages, PhraseArg, Route};
use crate::site::{ItemIx, Plan, Progress, Reporter, Risk, School, SchoolIx, Section, address};

/// How many dates and reports stand on it.
const NEXT: usize = 6;
const CHANGES: usize = 8;
const REPORTS: usize = 5;

#[derive(Serialize)]
pub struct SchoolView {
    page: PageFrame,
    school: Arc<SchoolFrame>,
    summary: Option<String>,
    answers: Vec<Answer>,
    #[serde(flatten)]
    freshness: Freshness,
    changes_since: String,
    changes: Vec<ChangeGroup>,
    more_changes: Option<Link>,
    overdue: Vec<AgendaEntry>,
    upcoming: Vec<AgendaEntry>,
    year: Vec<YearMonth>,
    contacts: Vec<ContactView>,
    roadmaps: Vec<SchoolRoadmap>,
    risks: Vec<RiskView>,
    reports: Vec<ReportLink>,
    all_reports: Option<Link>,
    other_roadmaps: Vec<RoadmapLink>,
    downloads: Vec<Download>,
}

/// The answer in a few sentences, and the same as a bar.
#[derive(Serialize)]
pub struct Answer {
    roadmap: Option<Link>,
    claims: Vec<ClaimView>,
    progress: Option<ProgressBar>,
}

#[derive(Serialize)]
struct SchoolRoadmap {
    #[serde(flatten)]
    link: RoadmapLink,
    id: String,
    sections: Vec<SchoolSection>,
    stages: Vec<StageView>,
    indicators: Vec<IndicatorView>,
}

#[derive(Serialize)]
struct SchoolSection {
    id: Option<String>,
    title: Option<String>,
    items: Vec<ItemRow>,
}

#[derive(Serialize)]
struct RiskView {
    factor: String,
    significance: Option<&'static str>,
    mitigation: Option<String>,
    document: Option<DocumentLink>,
}

pub fn view(cx: &Pages, school_ix: SchoolIx) -> SchoolView {
    let (site, school, reporter) = (cx.site, &cx.site[school_ix], Reporter::School(school_ix));
    let (main, other) = progress_list(cx, school_ix);
    let answers = answers(cx, &main);
    let (changes, more) = newest_changes(cx, &main);
    let frame = PageFrame::new_for_school(cx, Route::School(school_ix), school_ix, &school.short_name)
        .with_school_menu("school", true)
        .with_date(cx);
    SchoolView {
        page: frame
            .with_description(Some(description(cx, school, &answers)))
            .with_entities(entity::school(cx, school_ix)),
        school: SchoolFrame::get(cx, school_ix),
        summary: school.summary.clone(),
        answers,
        freshness: Freshness::for_reporter(cx, reporter),
        changes_since: site.end_of_last_month().to_string(),
        changes,
        more_changes: (more > 0)
            .then(|| Link::to_page(cx, Route::Changes, cx.phrase("changes-more", &[("n", PhraseArg::Number(more))]))),
        overdue: main.iter().flat_map(|progress| overdue_entries(cx, progress)).collect(),
        upcoming: upcoming(cx, &main),
        year: YearMonth::list(cx, Some(school_ix), |_| None),
        contacts: school.contacts.iter().map(ContactView::new).collect(),
        roadmaps: main.iter().enumerate().map(|(n, progress)| roadmap_view(cx, progress, school_ix, n)).collect(),
        risks: school.risks.iter().map(|risk| RiskView::new(cx, risk)).collect(),
        reports: ReportLink::list_for_reporter(cx, reporter).take(REPORTS).map(|(_, link)| link).collect(),
        all_reports: Link::to_page(cx, Route::Reports(reporter), cx.word("all-reports-of-school")).if_linked(),
        other_roadmaps: other.iter().map(|progress| RoadmapLink::new(cx, progress.roadmap)).collect(),
        downloads: downloads(cx, &address::folder(Some(&school.id))),
    }
}

/// Running roadmaps are shown in full; the newest one where none runs.
pub(super) fn progress_list<'s>(cx: &Pages<'s>, school: SchoolIx) -> (Vec<&'s Progress>, Vec<&'s Progress>) {
    let all: Vec<&Progress> = cx.site.progress_of(Reporter::School(school)).collect();
    let (main, other): (Vec<&Progress>, Vec<&Progress>) =
        all.into_iter().partition(|progress| cx.site[progress.roadmap].is_current());
    if main.is_empty() && !other.is_empty() {
        return (other[..1].to_vec(), other[1..].to_vec());
    }
    (main, other)
}

/// One answer per roadmap; the roadmap is named where there are several.
pub(super) fn answers(cx: &Pages, progress_list: &[&Progress]) -> Vec<Answer> {
    progress_list.iter().map(|progress| Answer::new(cx, progress, progress_list.len() > 1)).collect()
}

impl Answer {
    fn new(cx: &Pages, progress: &Progress, named: bool) -> Self {
        Answer {
            roadmap: named.then(|| Link::to_roadmap(cx, progress.roadmap)),
            claims: ClaimView::list(cx, progress),
            progress: ProgressBar::from_counts(&progress.counts),
        }
    }
}

/// The school and its answers as search engines show them.
fn description(cx: &Pages, school: &School, answers: &[Answer]) -> String {
    let answer = answer_sentences(answers);
    cx.phrase(
        "school-description",
        &[("name", PhraseArg::Text(&school.short_name)), ("answer", PhraseArg::Text(&answer))],
    )
}

fn answer_sentences(answers: &[Answer]) -> String {
    let claims = answers.iter().flat_map(|answer| &answer.claims);
    claims.map(|claim| claim.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The newest changes, and how many more there are.
fn newest_changes(cx: &Pages, progress_list: &[&Progress]) -> (Vec<ChangeGroup>, usize) {
    let all = progress_list
        .iter()
        .flat_map(|progress| progress.changes.iter().map(|change| ChangeEntry::new(cx, progress, change)));
    let mut all: Vec<ChangeEntry> = all.collect();
    all.sort_by(|first, second| second.date.cmp(&first.date)); // stable: of one day in the order of print
    let more = all.len().saturating_sub(CHANGES);
    all.truncate(CHANGES);
    (ChangeGroup::list_from(all), more)
}

fn upcoming(cx: &Pages, progress_list: &[&Progress]) -> Vec<AgendaEntry> {
    let mut all: Vec<_> =
        progress_list.iter().flat_map(|progress| progress.upcoming.iter().map(move |next| (*progress, next))).collect();
    all.sort_by_key(|(_, next)| next.until);
    let mut seen = BTreeSet::new();
    all.retain(|(progress, next)| seen.insert((progress.roadmap, next.item))); // of what comes every week the next time
    all.iter().take(NEXT).map(|(progress, next)| upcoming_entry(cx, progress, next, true)).collect()
}

/// The n-th roadmap of the page; anchors of further ones begin with the roadmap's id.
fn roadmap_view(cx: &Pages, progress: &Progress, school: SchoolIx, n: usize) -> SchoolRoadmap {
    let roadmap = &cx.site[progress.roadmap];
    let prefix = if n == 0 { String::new() } else { format!("{}-", roadmap.id) };
    let parts = roadmap.plans.iter().flat_map(|plan| plan.sections.iter().map(move |section| (plan, section)));
    let sections = parts
        .enumerate()
        .map(|(n, (plan, part))| section_view(cx, progress, plan, part, &format!("{prefix}s-{}", n + 1), &prefix));
    SchoolRoadmap {
        link: RoadmapLink::new(cx, progress.roadmap),
        id: roadmap.id.clone(),
        sections: sections.filter(|section| !section.items.is_empty()).collect(),
        stages: StageView::list_for_roadmap(cx, progress.roadmap, Reporter::School(school)),
        indicators: IndicatorView::list_for_school(cx, progress.roadmap, Some(school)),
    }
}

/// A section of a plan; the items of a plan without sections stand under the plan's title.
fn section_view(
    cx: &Pages,
    progress: &Progress,
    plan: &Plan,
    section: &Section,
    id: &str,
    prefix: &str,
) -> SchoolSection {
    let roadmap = &cx.site[progress.roadmap];
    let of_plan = if roadmap.plans.len() > 1 { plan.title.clone() } else { None };
    let parts: Vec<String> = of_plan.into_iter().chain(section_title(section)).collect();
    let title = Some(parts.join(" · ")).filter(|title| !title.is_empty());
    let items = section.items.iter().flat_map(|item: &ItemIx| item_and_steps(&roadmap.items, *item));
    SchoolSection {
        id: title.as_ref().map(|_| id.to_owned()),
        title,
        items: items.filter_map(|item| ItemRow::new(cx, progress, item, prefix)).collect(),
    }
}

impl RiskView {
    fn new(cx: &Pages, risk: &Risk) -> Self {
        RiskView {
            factor: risk.factor.clone(),
            significance: risk.significance.map(|significance| significance.code()),
            mitigation: risk.measure.clone(),
            document: risk.document.map(|document| DocumentLink::new(cx, document)),
        }
    }
}
