//! The page of changes: in go facts, what acts have changed and what the calendar alone has made late, out come months with
//! the newest changes.

use std::cmp::Reverse;

use jiff::civil::Date;
use serde::Serialize;

use super::shapes::{
    ChangeEntry, ChangeGroup, ItemLink, Link, PageFrame, ReportLink, SameWork, StateMark, completion_day,
    correction_words, corrects_by_itself, further_roadmap, is_lesser_word, selection_name,
};
use super::{Pages, PhraseArg, Route};
use crate::content::records::report::Status;
use crate::site::{
    self, Cause, Exclusion, Fact, FactIx, ItemIx, Progress, Reporter, Revision, RoadmapIx, State, reporter_school,
};

/// What the template `changes` sees.
#[derive(Serialize)]
pub struct ChangesView {
    page: PageFrame,
    /// From this day on what the calendar alone has made late is listed.
    since: String,
    /// How many are listed, where there are more; else 0.
    most: usize,
    groups: Vec<ChangesMonth>,
}

#[derive(Serialize)]
struct ChangesMonth {
    id: String,
    first_day: String,
    changes: Vec<ChangeGroup>,
}

/// So many changes the page holds; older ones stand in the history of each item.
const MOST: usize = 150;

/// A change and how to order it.
enum ChangeSource<'s> {
    Report(FactIx, Reporter),
    /// By the calendar alone, or by a report that proves it and says nothing of it.
    Progress(&'s Progress, &'s site::Change),
    Act(RoadmapIx, ItemIx, &'s Revision),
    /// By the act that ended the roadmap.
    Repeal(RoadmapIx, Exclusion),
}

/// The page.
pub fn view(cx: &Pages) -> ChangesView {
    let all = newest_changes(cx);
    ChangesView {
        page: PageFrame::new(cx, Route::Changes, cx.word("nav-changes")).with_menu_page("changes"),
        since: cx.site.today.first_of_month().to_string(),
        most: if all.len() > MOST { MOST } else { 0 },
        groups: months(cx, all.into_iter().take(MOST)),
    }
}

fn months<'s>(cx: &Pages<'s>, all: impl Iterator<Item = (Date, ChangeSource<'s>)>) -> Vec<ChangesMonth> {
    let mut months: Vec<(Date, Vec<ChangeEntry>)> = Vec::new();
    for (day, moved) in all {
        let first = day.first_of_month();
        match months.last_mut().filter(|(month, _)| *month == first) {
            Some((_, changes)) => changes.push(moved.entry(cx)),
            None => months.push((first, vec![moved.entry(cx)])),
        }
    }
    months.into_iter().map(|(first_day, changes)| ChangesMonth::new(first_day, changes)).collect()
}

impl ChangesMonth {
    fn new(first_day: Date, changes: Vec<ChangeEntry>) -> Self {
        ChangesMonth {
            id: first_day.strftime("%Y-%m").to_string(),
            first_day: first_day.to_string(),
            changes: ChangeGroup::list_from(changes),
        }
    }
}

/// The newest_changes changes with their days; on one day in the order of schools and items.
fn newest_changes<'s>(cx: &Pages<'s>) -> Vec<(Date, ChangeSource<'s>)> {
    let facts = cx.site.facts.iter().enumerate().flat_map(|(number, fact)| report_changes(cx, FactIx(number), fact));
    let mut all: Vec<(Date, ChangeSource)> =
        facts.chain(act_changes(cx)).chain(repeals(cx)).chain(other_changes(cx)).collect();
    if let Some(oldest) = oldest_kept_day(all.iter().map(|(day, _)| *day).collect()) {
        all.retain(|(day, _)| *day >= oldest);
    }
    all.sort_by_key(|(day, moved)| (Reverse(*day), moved.order_key(cx)));
    all
}

/// What acts have changed of items by today; on the site of one school, of its items while it takes part.
fn act_changes<'s>(cx: &Pages<'s>) -> impl Iterator<Item = (Date, ChangeSource<'s>)> {
    let site = cx.site;
    let concerns = move |roadmap: RoadmapIx, item: ItemIx, day: Date| {
        let Some(school) = site.only else { return true };
        let progress = site.progress_at(roadmap, Reporter::School(school));
        progress.is_some_and(|progress| day <= progress.day && progress.item(item).is_some())
    };
    let items =
        site.roadmap_indices().flat_map(move |roadmap| site[roadmap].item_indices().map(move |at| (roadmap, at)));
    items.flat_map(move |(roadmap, item)| {
        let revisions = site[roadmap][item].amendments.revisions.iter();
        revisions
            .map(move |revision| (site[roadmap].acts[revision.act].date, ChangeSource::Act(roadmap, item, revision)))
            .filter(move |(day, _)| concerns(roadmap, item, *day))
    })
}

/// The acts that have ended roadmaps.
fn repeals<'s>(cx: &Pages<'s>) -> impl Iterator<Item = (Date, ChangeSource<'s>)> {
    let site = cx.site;
    let all = site.roadmap_indices().filter_map(|roadmap| Some((roadmap, site[roadmap].repealed?)));
    all.map(|(roadmap, repeal)| (repeal.since, ChangeSource::Repeal(roadmap, repeal)))
}

/// What neither a fact nor an act has moved this month; what has only begun is left out.
fn other_changes<'s>(cx: &Pages<'s>) -> impl Iterator<Item = (Date, ChangeSource<'s>)> {
    let site = cx.site;
    let progress_list = site.progress.iter().filter(move |progress| site.shows(progress.reporter));
    let all = progress_list.flat_map(|progress| progress.changes.iter().map(move |change| (progress, change)));
    let is_repealed = move |progress: &Progress, change: &site::Change| match change.cause {
        Cause::Act(act) => site[progress.roadmap].repealed.is_some_and(|repeal| repeal.act == act),
        _ => false,
    };
    let others = all.filter(move |(progress, change)| {
        let by_itself =
            matches!(change.cause, Cause::Proof(_) | Cause::Time) && !matches!(change.to, State::Open { .. });
        by_itself || is_repealed(progress, change)
    });
    others.filter_map(|(progress, change)| Some((change.day?, ChangeSource::Progress(progress, change))))
}

/// The oldest day of the newest_changes changes, where there are more; so that only those are put in order.
fn oldest_kept_day(mut days: Vec<Date>) -> Option<Date> {
    (days.len() > MOST).then(|| *days.select_nth_unstable_by_key(MOST, |day| Reverse(*day)).1)
}

fn report_changes<'s>(cx: &Pages<'s>, at: FactIx, fact: &'s Fact) -> impl Iterator<Item = (Date, ChangeSource<'s>)> {
    let about = fact.about.iter().copied().filter(|reporter| cx.site.shows(*reporter));
    let alone = about.filter(move |reporter| !stands_beside_named(cx, fact, *reporter));
    let alone = alone.filter(move |reporter| !repeats_done(cx, at, *reporter) && !is_lesser_word(cx, at, *reporter));
    alone.map(move |reporter| (fact.published, ChangeSource::Report(at, reporter)))
}

/// Whether it says once more that something is done that has been said to be, on no earlier day: that moves nothing.
fn repeats_done(cx: &Pages, at: FactIx, reporter: Reporter) -> bool {
    let fact = &cx.site[at];
    if fact.status != Status::Done || correction_words(cx, fact, reporter).is_some() {
        return false;
    }
    let known = |other: &Fact| other.date.min(other.known_by);
    let of_same = facts_beside(cx, fact, reporter).iter().map(|other| &cx.site[*other]).filter(|other| {
        let is_earlier = (other.published, other.report) < (fact.published, fact.report);
        (other.roadmap, other.item, &other.selection) == (fact.roadmap, fact.item, &fact.selection) && is_earlier
    });
    let last = of_same.max_by_key(|other| (other.published, other.report));
    last.is_some_and(|last| last.status == Status::Done && known(last) <= known(fact))
}

/// The facts among which others on the item of a fact are found: those of its progress, else all on the reporter.
fn facts_beside<'s>(cx: &Pages<'s>, fact: &Fact, reporter: Reporter) -> &'s [FactIx] {
    let site = cx.site;
    let item = site.progress_at(fact.roadmap, reporter).and_then(|progress| progress.item(fact.item));
    item.map_or(&site.entries_of(reporter).facts, |item| &item.facts)
}

/// Whether a report came while the school took part: later ones say nothing of one that has left.
fn is_of_its_time(cx: &Pages, fact: &Fact, roadmap: RoadmapIx, reporter: Reporter) -> bool {
    let progress = cx.site.progress_at(roadmap, reporter);
    progress.is_none_or(|progress| fact.published <= progress.day)
}

/// Whether a change is told with that of the item which the report names: it is the same work. One that puts something
/// else right says so by itself.
fn stands_beside_named(cx: &Pages, fact: &Fact, reporter: Reporter) -> bool {
    let is_listed = |(roadmap, _)| is_of_its_time(cx, fact, roadmap, reporter);
    fact.named_item.is_some_and(is_listed) && !corrects_by_itself(cx, fact, reporter)
}

/// "Школа участвовала до 10 марта 2027 года: …", of a report that came later.
fn after_leaving(cx: &Pages, fact: &Fact, about: Reporter) -> Option<String> {
    let progress = cx.site.progress_at(fact.roadmap, about).filter(|progress| fact.published > progress.day)?;
    let (day, who) = (cx.theme.date(progress.day), cx.site.reporter_word(about));
    Some(cx.phrase("change-after-leaving", &[("day", PhraseArg::Text(&day)), ("who", PhraseArg::Text(who))]))
}

impl ChangeSource<'_> {
    fn order_key(&self, cx: &Pages) -> impl Ord + use<> {
        match self {
            ChangeSource::Report(fact, reporter) => (*reporter, cx.site[*fact].roadmap, cx.site[*fact].item, 0),
            ChangeSource::Progress(progress, change) => (progress.reporter, progress.roadmap, change.item, 1),
            ChangeSource::Act(roadmap, item, _) => (Reporter::Department, *roadmap, *item, 2),
            ChangeSource::Repeal(roadmap, _) => (Reporter::Department, *roadmap, ItemIx(0), 3),
        }
    }

    fn entry(&self, cx: &Pages) -> ChangeEntry {
        match self {
            ChangeSource::Report(fact, reporter) => fact_entry(cx, *fact, *reporter),
            ChangeSource::Progress(progress, change) => ChangeEntry::with_school(cx, progress, change),
            ChangeSource::Act(roadmap, item, revision) => ChangeEntry::from_revision(cx, *roadmap, *item, revision),
            ChangeSource::Repeal(roadmap, repeal) => ChangeEntry::from_repeal(cx, *roadmap, *repeal),
        }
    }
}

fn fact_entry(cx: &Pages, fact_ix: FactIx, about: Reporter) -> ChangeEntry {
    let fact = &cx.site[fact_ix];
    let is_alone =
        |other: &Fact| !is_of_its_time(cx, other, other.roadmap, about) || !stands_beside_named(cx, other, about);
    ChangeEntry {
        item: Some(ItemLink::get(cx, fact.roadmap, fact.item)),
        roadmap: further_roadmap(cx, fact.roadmap),
        school: reporter_school(about).map(|school| Link::to_school(cx, school)),
        occurrence: selection_name(cx, fact),
        date: Some(fact.published.to_string()),
        done_date: completion_day(fact),
        from: None,
        parts: None,
        to: Some(StateMark::from_fact(cx.site, fact, about)),
        report: Some(ReportLink::new(cx, fact.report)),
        note: after_leaving(cx, fact, about).or_else(|| correction_words(cx, fact, about)),
        same_work: SameWork::list_for_change(cx, fact_ix, about, is_alone),
        named_item: SameWork::named_by(cx, fact),
    }
}
