//! The mandatory page of a school: the answer in one sentence, what changed, what is late and why, what is next,
//! whom to ask; then every item with its state and proof, stages, indicators, risks.

use std::sync::Arc;

use std::collections::BTreeSet;

use serde::Serialize;

use super::plan::{section_title, with_steps};
use super::shapes::*;
use super::{Pages, PhraseArg, Route};
use crate::site::{self, ItemIx, Plan, Progress, Reporter, School, SchoolIx, Section as SectionOf, StateKind, address};

/// How many dates and reports stand on it.
const NEXT: usize = 6;
const CHANGES: usize = 8;
const REPORTS: usize = 5;

#[derive(Serialize)]
pub struct SchoolPage {
    page: PageFrame,
    school: Arc<SchoolFrame>,
    summary: Option<String>,
    answers: Vec<Answer>,
    #[serde(flatten)]
    freshness: Freshness,
    changes_since: String,
    changes: Vec<ChangeGroup>,
    more_changes: Option<Link>,
    late: Vec<AgendaEntry>,
    next: Vec<AgendaEntry>,
    year: Vec<Month>,
    contacts: Vec<Contact>,
    programmes: Vec<DateRange>,
    risks: Vec<Risk>,
    reports: Vec<ReportLink>,
    all_reports: Option<Link>,
    other_programmes: Vec<OtherProgramme>,
    downloads: Vec<Download>,
}

/// The answer in one sentence: «Из 12 мероприятий выполнено 5».
#[derive(Serialize)]
pub struct Answer {
    programme: Option<Link>,
    total: usize,
    done: usize,
    late: usize,
    /// All that are late were missed: their programme is over.
    missed: bool,
    no_news: usize,
    moved: usize,
    progress: ProgressBar,
}

#[derive(Serialize)]
struct DateRange {
    #[serde(flatten)]
    link: Link,
    id: String,
    period: String,
    archived: bool,
    sections: Vec<Section>,
    stages: Vec<Stage>,
    indicators: Vec<Indicator>,
}

#[derive(Serialize)]
struct Section {
    id: Option<String>,
    title: Option<String>,
    items: Vec<ItemRow>,
}

#[derive(Serialize)]
struct OtherProgramme {
    #[serde(flatten)]
    link: Link,
    period: String,
    archived: bool,
}

#[derive(Serialize)]
struct Risk {
    factor: String,
    significance: Option<&'static str>,
    measure: Option<String>,
    document: Option<DocumentLink>,
}

pub fn view(cx: &Pages, school: SchoolIx) -> SchoolPage {
    let (site, of, who) = (cx.site, &cx.site[school], Reporter::School(school));
    let (main, other) = progress_list(cx, school);
    let answers = answers(cx, &main);
    let (changes, more) = changes(cx, &main);
    let frame =
        PageFrame::of_school(cx, Route::School(school), school, &of.short_name).in_school("school", true).dated(cx);
    SchoolPage {
        page: frame.described(Some(described(cx, of, &answers))).about(entity::school(cx, school)),
        school: SchoolFrame::of(cx, school),
        summary: of.summary.clone(),
        answers,
        freshness: Freshness::of(cx, who),
        changes_since: site.end_of_last_month().to_string(),
        changes,
        more_changes: (more > 0)
            .then(|| Link::page(cx, Route::Changes, cx.phrase("changes-more", &[("n", PhraseArg::Number(more))]))),
        late: main.iter().flat_map(|progress| overdue_entries(cx, progress)).collect(),
        next: next(cx, &main),
        year: Month::all(cx, Some(school), |_| None),
        contacts: of.contacts.iter().map(Contact::of).collect(),
        programmes: main.iter().enumerate().map(|(n, progress)| programme(cx, progress, school, n)).collect(),
        risks: of.risks.iter().map(|risk| Risk::of(cx, risk)).collect(),
        reports: ReportLink::all(cx, who).take(REPORTS).map(|(_, link)| link).collect(),
        all_reports: Link::page(cx, Route::Reports(who), cx.word("all-reports-of-school")).existing(),
        other_programmes: other.iter().map(|progress| OtherProgramme::of(cx, progress)).collect(),
        downloads: downloads(cx, &address::folder(Some(&of.id))),
    }
}

/// Running programmes are told in full; the newest one where none runs.
pub(super) fn progress_list<'s>(cx: &Pages<'s>, school: SchoolIx) -> (Vec<&'s Progress>, Vec<&'s Progress>) {
    let all: Vec<&Progress> = cx.site.progress_of(Reporter::School(school)).collect();
    let (main, other): (Vec<&Progress>, Vec<&Progress>) =
        all.into_iter().partition(|progress| cx.site[progress.roadmap].is_current());
    if main.is_empty() && !other.is_empty() {
        return (other[..1].to_vec(), other[1..].to_vec());
    }
    (main, other)
}

/// One answer per programme; the programme is named where there are several.
pub(super) fn answers(cx: &Pages, progress_list: &[&Progress]) -> Vec<Answer> {
    progress_list.iter().map(|progress| Answer::of(cx, progress, progress_list.len() > 1)).collect()
}

impl Answer {
    fn of(cx: &Pages, progress: &Progress, named: bool) -> Self {
        let counts = &progress.counts;
        Answer {
            programme: named.then(|| Link::roadmap(cx, progress.roadmap)),
            total: counts.total,
            done: counts.count(StateKind::Done),
            late: counts.count(StateKind::Late),
            missed: counts.form(StateKind::Late).is_some(),
            no_news: counts.count(StateKind::NoNews),
            moved: counts.count(StateKind::Postponed),
            progress: ProgressBar::of(counts),
        }
    }
}

/// The school and its answers as search engines show them.
fn described(cx: &Pages, school: &School, answers: &[Answer]) -> String {
    let answer = spoken(cx, answers);
    cx.phrase(
        "school-description",
        &[("name", PhraseArg::Text(&school.short_name)), ("answer", PhraseArg::Text(&answer))],
    )
}

fn spoken(cx: &Pages, answers: &[Answer]) -> String {
    let mut said = Vec::new();
    for answer in answers {
        said.push(cx.phrase(
            "answer-total",
            &[("total", PhraseArg::Number(answer.total)), ("done", PhraseArg::Number(answer.done))],
        ));
        let late = if answer.missed { "answer-missed" } else { "answer-late" };
        let parts = [(late, answer.late), ("answer-no-news", answer.no_news), ("answer-moved", answer.moved)];
        said.extend(
            parts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| cx.phrase(key, &[("n", PhraseArg::Number(n))])),
        );
    }
    said.join(" ")
}

/// The newest changes, and how many more there are.
fn changes(cx: &Pages, progress_list: &[&Progress]) -> (Vec<ChangeGroup>, usize) {
    let all = progress_list
        .iter()
        .flat_map(|progress| progress.changes.iter().map(|change| Change::of(cx, progress, change)));
    let mut all: Vec<Change> = all.collect();
    all.sort_by(|one, other| other.date.cmp(&one.date)); // stable: of one day in the order of print
    let more = all.len().saturating_sub(CHANGES);
    all.truncate(CHANGES);
    (ChangeGroup::of(all), more)
}

fn next(cx: &Pages, progress_list: &[&Progress]) -> Vec<AgendaEntry> {
    let mut all: Vec<_> =
        progress_list.iter().flat_map(|progress| progress.upcoming.iter().map(move |next| (*progress, next))).collect();
    all.sort_by_key(|(_, next)| next.until);
    let mut seen = BTreeSet::new();
    all.retain(|(progress, next)| seen.insert((progress.roadmap, next.item))); // of what comes every week the next time
    all.iter().take(NEXT).map(|(progress, next)| upcoming_entry(cx, progress, next, true)).collect()
}

/// The n-th programme of the page; anchors of further ones begin with the programme's id.
fn programme(cx: &Pages, progress: &Progress, school: SchoolIx, n: usize) -> DateRange {
    let roadmap = &cx.site[progress.roadmap];
    let prefix = if n == 0 { String::new() } else { format!("{}-", roadmap.id) };
    let parts = roadmap.plans.iter().flat_map(|plan| plan.sections.iter().map(move |section| (plan, section)));
    let sections = parts
        .enumerate()
        .map(|(n, (plan, part))| section(cx, progress, plan, part, &format!("{prefix}s-{}", n + 1), &prefix));
    DateRange {
        link: Link::roadmap(cx, progress.roadmap),
        id: roadmap.id.clone(),
        period: roadmap.period_beside_title().to_owned(),
        archived: roadmap.archived,
        sections: sections.filter(|section| !section.items.is_empty()).collect(),
        stages: Stage::all(cx, progress.roadmap, Reporter::School(school)),
        indicators: Indicator::all(cx, progress.roadmap, Some(school)),
    }
}

/// A section of a plan; the items of a plan without sections stand under the plan's title.
fn section(cx: &Pages, progress: &Progress, plan: &Plan, section: &SectionOf, id: &str, prefix: &str) -> Section {
    let roadmap = &cx.site[progress.roadmap];
    let several = roadmap.plans.len() > 1;
    let of_plan = plan.title.clone().filter(|_| several);
    let parts: Vec<String> = of_plan.into_iter().chain(section_title(section)).collect();
    let title = Some(parts.join(" · ")).filter(|title| !title.is_empty());
    let items = section.items.iter().flat_map(|item: &ItemIx| with_steps(&roadmap.items, *item));
    Section {
        id: title.as_ref().map(|_| id.to_owned()),
        title,
        items: items.filter_map(|item| ItemRow::of(cx, progress, item, prefix)).collect(),
    }
}

impl OtherProgramme {
    fn of(cx: &Pages, progress: &Progress) -> Self {
        let roadmap = &cx.site[progress.roadmap];
        OtherProgramme {
            link: Link::roadmap(cx, progress.roadmap),
            period: roadmap.period_beside_title().to_owned(),
            archived: roadmap.archived,
        }
    }
}

impl Risk {
    fn of(cx: &Pages, risk: &site::Risk) -> Self {
        Risk {
            factor: risk.factor.clone(),
            significance: risk.significance.map(|significance| significance.code()),
            measure: risk.measure.clone(),
            document: risk.document.map(|document| DocumentLink::of(cx, document)),
        }
    }
}
