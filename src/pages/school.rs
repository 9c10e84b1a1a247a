//! The mandatory page of a school: in goes a school, out come the answer in sentences, what is overdue and why, what is
//! due next, why the school takes part, what changed, every item on one line, whom to ask. All that was reported of the
//! items stands on the page of all items.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;

use super::school_sections::{SectionOutline, anchor_prefix, section_outlines};
use super::shapes::*;
use super::{Pages, PhraseArg, Route};
use crate::content::records::item::Audience;
use crate::site::{ClaimKind, Progress, Reporter, School, SchoolIx, StateKind, UpcomingDeadline, address};

/// How much of each stands on it: what a phone shows in five screens.
const OVERDUE: usize = 3;
const NEXT: usize = 3;
const CHANGES: usize = 3;
const REPORTS: usize = 1;

/// Among so many next dates those open to pupils come first.
const NEAR: usize = 6;

#[derive(Serialize)]
pub struct SchoolView {
    page: PageFrame,
    school: Arc<SchoolFrame>,
    summary: Option<String>,
    answers: Vec<Answer>,
    /// Of further current roadmaps.
    further_answers: Vec<Answer>,
    /// Whether none of them asks the school for reports any more: they are over, or it has left them.
    over: bool,
    /// Whether one of them runs and asks anything of the school.
    running: bool,
    /// Whether the school takes part in none of them.
    apart: bool,
    #[serde(flatten)]
    freshness: Freshness,
    overdue: Overdue,
    upcoming: Vec<AgendaEntry>,
    changes_since: String,
    changes: Vec<ChangeGroup>,
    more_changes: Option<Link>,
    reports: Vec<ReportLink>,
    roadmaps: Vec<SchoolRoadmap>,
    all_items: Option<Link>,
    parts: Vec<MenuLink>,
    contacts: Vec<ContactView>,
    other_roadmaps: Vec<RoadmapLink>,
    downloads: Vec<Download>,
}

/// The answer in a few sentences, and the same as a bar.
#[derive(Serialize)]
pub struct Answer {
    roadmap: Option<Link>,
    /// Who has issued its act, where the roadmap is named.
    issuer: Option<String>,
    claims: Vec<ClaimView>,
    progress: Option<ProgressBar>,
}

/// What is late, put off, given up or without news.
#[derive(Serialize)]
struct Overdue {
    /// The codes of the tally for what there is, for the heading.
    kinds: Vec<&'static str>,
    entries: Vec<AgendaEntry>,
    /// How many further ones there are.
    more: usize,
    /// The school is silent: what is without news is one sentence.
    silent: bool,
    /// Items whose day still has to be compared with the act: whether they are late cannot be said.
    unchecked: usize,
    /// Nothing is late of what has a day, and no answer says so.
    clear: bool,
    /// Whether something was late that is done by now.
    was_late: bool,
}

#[derive(Serialize)]
struct SchoolRoadmap {
    #[serde(flatten)]
    link: RoadmapLink,
    id: String,
    sections: Vec<SchoolSection>,
    /// The one that says most first.
    indicators: Vec<IndicatorView>,
}

#[derive(Serialize)]
struct SchoolSection {
    id: Option<String>,
    title: Option<String>,
    progress: Option<ProgressBar>,
    items: Vec<ItemLine>,
}

pub fn view(cx: &Pages, school_ix: SchoolIx) -> SchoolView {
    let (site, school, reporter) = (cx.site, &cx.site[school_ix], Reporter::School(school_ix));
    let (main, other) = progress_list(cx, school_ix);
    // The first roadmap in full, further ones in a line each; what is late or next is of all.
    let first = &main[..main.len().min(1)];
    let asked = progress_of_today(cx, &main);
    let is_single = main.len() == 1;
    let mut answers = answers(cx, &main, !is_single);
    let further_answers = answers.split_off(first.len());
    let names_last_report = answers.iter().any(|answer| answer.holds(ClaimKind::LastReport));
    let freshness = Freshness::for_reporter(cx, reporter);
    let (changes, more) = newest_changes(cx, asked, is_single);
    SchoolView {
        page: frame(cx, school_ix, &answers),
        school: SchoolFrame::get(cx, school_ix),
        summary: school.summary.clone(),
        freshness: if names_last_report { freshness.without_last_report() } else { freshness },
        overdue: Overdue::new(cx, asked, &answers),
        running: asked.iter().any(|progress| site.asks_now(progress)),
        answers,
        over: site.is_over_for(&main),
        apart: site.is_apart(reporter),
        further_answers,
        upcoming: upcoming(cx, asked, is_single),
        changes_since: site.end_of_last_month().to_string(),
        changes,
        more_changes: (more > 0)
            .then(|| Link::to_page(cx, Route::Changes, cx.phrase("changes-more", &[("n", PhraseArg::Number(more))]))),
        reports: newest_reports(cx, reporter),
        roadmaps: first.iter().enumerate().map(|(n, progress)| roadmap_view(cx, progress, school_ix, n)).collect(),
        all_items: Link::to_page(cx, Route::SchoolItems(school_ix), cx.word("school-items-full")).if_linked(),
        parts: parts(cx, school_ix, &main),
        contacts: school.contacts.iter().map(ContactView::new).collect(),
        other_roadmaps: other.iter().map(|progress| RoadmapLink::new(cx, progress.roadmap)).collect(),
        downloads: downloads(cx, &address::folder(Some(&school.id))),
    }
}

fn frame(cx: &Pages, school_ix: SchoolIx, answers: &[Answer]) -> PageFrame {
    let school = &cx.site[school_ix];
    let frame = PageFrame::new_for_school(cx, Route::School(school_ix), school_ix, &school.short_name);
    frame
        .with_school_menu("school", true)
        .with_date(cx)
        .with_description(Some(description(cx, school, answers)))
        .with_entities(entity::school(cx, school_ix))
}

/// Current roadmaps, those in which the school takes part today first; the newest one where none is current.
pub(super) fn progress_list<'s>(cx: &Pages<'s>, school: SchoolIx) -> (Vec<&'s Progress>, Vec<&'s Progress>) {
    let all: Vec<&Progress> = cx.site.progress_of(Reporter::School(school)).collect();
    let (mut main, other): (Vec<&Progress>, Vec<&Progress>) =
        all.into_iter().partition(|progress| cx.site[progress.roadmap].is_current());
    // Stable: of those in which it takes part, those that ask something of it first.
    main.sort_by_key(|progress| (!cx.site.takes_part(progress), progress.counts.total == 0));
    if main.is_empty() && !other.is_empty() {
        return (other[..1].to_vec(), other[1..].to_vec());
    }
    (main, other)
}

/// Those of the list in which the school takes part: what it left behind is not late today.
fn progress_of_today<'a, 's>(cx: &Pages, list: &'a [&'s Progress]) -> &'a [&'s Progress] {
    &list[..list.partition_point(|progress| cx.site.takes_part(progress))]
}

/// One answer per roadmap, which is named where there are several. What is so of the reporter and not of a roadmap, its last
/// report and that silence proves nothing, is told once.
pub(super) fn answers(cx: &Pages, progress_list: &[&Progress], named: bool) -> Vec<Answer> {
    let mut known: Vec<ClaimKind> = Vec::new();
    let mut answers = Vec::new();
    for progress in progress_list {
        let answer = Answer::new(cx, progress, (named, &known));
        known.extend(answer.claims.iter().map(|claim| claim.kind));
        answers.push(answer);
    }
    answers
}

impl Answer {
    /// The answer of a roadmap, which is named where there are several, and where the answer sends on to its page; beside
    /// others that have made these claims.
    fn new(cx: &Pages, progress: &Progress, (is_among_several, known): (bool, &[ClaimKind])) -> Self {
        let named = is_among_several || progress.counts.total == 0;
        let basis = cx.site[progress.roadmap].basis().filter(|_| named);
        Answer {
            roadmap: named.then(|| Link::to_roadmap(cx, progress.roadmap)),
            issuer: basis.and_then(|act| act.issuer.clone()),
            claims: ClaimView::list_beside(cx, progress, known),
            // Before it joins and once it has left no tally says how it stands today.
            progress: ProgressBar::from_counts(&progress.counts).filter(|_| cx.site.takes_part(progress)),
        }
    }

    /// Whether it says that nothing is late.
    fn says_none_late(&self) -> bool {
        self.claims.iter().any(|claim| says_none_late(claim.kind))
    }

    fn holds(&self, kind: ClaimKind) -> bool {
        self.claims.iter().any(|claim| claim.kind == kind)
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

impl Overdue {
    /// What has reasons stands first; what is without news is listed where there is nothing else and the school is not
    /// silent.
    fn new(cx: &Pages, progress_list: &[&Progress], answers: &[Answer]) -> Self {
        // Of a branch for which its head school reports nothing is known here, and nothing is said.
        let known = progress_list.iter().filter(|progress| !cx.site.is_untold_branch(progress));
        let progress_list: Vec<&Progress> = known.copied().collect();
        let silent = answers.iter().flat_map(|answer| &answer.claims).any(|claim| tells_silence(claim.kind));
        let mut entries: Vec<AgendaEntry> =
            progress_list.iter().flat_map(|progress| overdue_entries(cx, progress)).collect();
        entries.sort_by_key(|entry| entry.kind().map(urgency)); // stable: of one kind in the order of print
        let mut seen = BTreeSet::new();
        let kinds = entries.iter().filter_map(AgendaEntry::tally_code).filter(|code| seen.insert(*code)).collect();
        let (all, no_news) = (entries.len(), Some(StateKind::NoNews));
        if silent || entries.first().is_some_and(|entry| entry.kind() != no_news) {
            entries.retain(|entry| entry.kind() != no_news);
        }
        // Of a silent school a sentence tells what is without news.
        let listed = if silent { entries.len() } else { all };
        entries.truncate(OVERDUE);
        let unchecked = progress_list.iter().map(|progress| progress.counts.count(StateKind::Unchecked)).sum();
        let has_dates = progress_list
            .iter()
            .any(|progress| cx.site.asks_now(progress) && cx.site.next_dates(progress).next().is_some());
        let clear = all == 0 && !silent && unchecked == 0 && has_dates && !answers.iter().any(Answer::says_none_late);
        let was_late = progress_list.iter().any(|progress| was_late(progress));
        Overdue { more: listed - entries.len(), kinds, entries, silent, unchecked, clear, was_late }
    }
}

fn says_none_late(kind: ClaimKind) -> bool {
    matches!(kind, ClaimKind::NothingLate | ClaimKind::RestInTime | ClaimKind::NothingDue)
}

fn tells_silence(kind: ClaimKind) -> bool {
    matches!(kind, ClaimKind::Silent | ClaimKind::NeverReported)
}

/// Late first; what is put off or given up in the order of print; silence, of which there is least to say, last.
fn urgency(kind: StateKind) -> u8 {
    match kind {
        StateKind::Late => 0,
        StateKind::NoNews => 2,
        _ => 1,
    }
}

/// The newest reports; of a school that has left those that were there on the day of which the page speaks.
fn newest_reports(cx: &Pages, reporter: Reporter) -> Vec<ReportLink> {
    let until = cx.site.last_report_by_day(reporter).max(Some(cx.site.day_of(reporter)));
    let all = ReportLink::list_for_reporter(cx, reporter);
    let known = all.filter(|(report, _)| Some(cx.site[*report].date) <= until);
    known.take(REPORTS).map(|(_, link)| link).collect()
}

/// The newest changes, and how many more there are; on the page of a single roadmap none is named.
fn newest_changes(cx: &Pages, progress_list: &[&Progress], is_single: bool) -> (Vec<ChangeGroup>, usize) {
    let mut all: Vec<ChangeEntry> = ChangeEntry::list_for_reporter(cx, progress_list);
    all.iter_mut().filter(|_| is_single).for_each(|entry| entry.roadmap = None);
    all.sort_by(|first, second| second.date.cmp(&first.date)); // stable: of one day in the order of print
    all.sort_by_key(|entry| entry.report.is_none() && entry.note.is_none()); // what time alone did last
    let rest = all.split_off(all.len().min(CHANGES));
    // The page of changes lists no item that has only begun.
    let only_begins = |entry: &&ChangeEntry| entry.to.as_ref().is_some_and(|to| to.kind() == StateKind::Open);
    let more = rest.iter().filter(|entry| entry.report.is_some() || !only_begins(entry)).count();
    (ChangeGroup::list_from(all), more)
}

/// The next dates in their order: the nearest, and of the near ones those that are open to pupils and their parents.
fn upcoming(cx: &Pages, progress_list: &[&Progress], is_single: bool) -> Vec<AgendaEntry> {
    let dates = |progress| cx.site.next_dates(progress).map(move |next| (progress, next));
    let mut all: Vec<(&Progress, &UpcomingDeadline)> = progress_list.iter().copied().flat_map(dates).collect();
    all.sort_by_key(|(_, next)| next.until);
    let mut seen = BTreeSet::new();
    all.retain(|(progress, next)| seen.insert((progress.roadmap, next.item))); // of what comes every week the next time
    all.truncate(NEAR);
    let nearest = all.first().map(|(_, next)| next.until);
    all.sort_by_key(|(progress, next)| (Some(next.until) != nearest, !is_for_pupils(cx, progress, next)));
    all.truncate(NEXT);
    all.sort_by_key(|(_, next)| next.until);
    let entries = all.iter().map(|(progress, next)| upcoming_entry(cx, progress, next, true));
    entries.map(|entry| if is_single { entry.of_single_roadmap() } else { entry }).collect()
}

fn is_for_pupils(cx: &Pages, progress: &Progress, next: &UpcomingDeadline) -> bool {
    cx.site[progress.roadmap][next.item].audience == Some(Audience::Pupils)
}

/// The n-th roadmap of the page.
fn roadmap_view(cx: &Pages, progress: &Progress, school: SchoolIx, n: usize) -> SchoolRoadmap {
    let prefix = anchor_prefix(cx, progress, n);
    let outlines = section_outlines(cx, progress, &prefix);
    let mut indicators = IndicatorView::list_for_school(cx, progress.roadmap, Some(school));
    indicators.sort_by_key(|indicator| std::cmp::Reverse(indicator.known_values()));
    SchoolRoadmap {
        link: RoadmapLink::new(cx, progress.roadmap),
        id: cx.site[progress.roadmap].id.clone(),
        sections: outlines.into_iter().map(|outline| section_view(cx, progress, outline, &prefix)).collect(),
        indicators,
    }
}

fn section_view(cx: &Pages, progress: &Progress, outline: SectionOutline, prefix: &str) -> SchoolSection {
    let lines = outline.items.iter().filter_map(|item| ItemLine::new(cx, progress, *item, prefix));
    SchoolSection {
        items: lines.collect(),
        progress: ProgressBar::from_counts(&outline.counts(cx, progress)),
        id: outline.id,
        title: outline.title,
    }
}

/// The parts of the page of all items that there are, by the anchors that they have on both pages.
fn parts(cx: &Pages, school_ix: SchoolIx, progress_list: &[&Progress]) -> Vec<MenuLink> {
    let page = Route::SchoolItems(school_ix).path(cx.site);
    let has_stages = progress_list.iter().any(|progress| !cx.site[progress.roadmap].stages.is_empty());
    let has_indicators = progress_list
        .iter()
        .any(|progress| !IndicatorView::list_for_school(cx, progress.roadmap, Some(school_ix)).is_empty());
    let all = [
        ("year", cx.site.months(Some(school_ix)).len() > 1),
        ("stages", has_stages),
        ("indicators", has_indicators),
        ("risks", !cx.site[school_ix].risks.is_empty()),
    ];
    let present = all.into_iter().filter(|(_, is_there)| *is_there);
    present.map(|(key, _)| MenuLink { key, href: format!("{page}#{key}") }).collect()
}
