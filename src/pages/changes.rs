//! What changed: what reports say of items, month by month, and what the calendar alone has made late.

use std::cmp::Reverse;

use jiff::civil::Date;
use serde::Serialize;

use super::shapes::{
    Change, ChangeGroup, ItemLink, Link, PageFrame, ReportLink, StateMark, done_on, occurrences_named,
};
use super::{Pages, Route};
use crate::site::{self, Fact, FactIx, Progress, Reporter, reporter_school};

/// What the template `changes` sees.
#[derive(Serialize)]
pub struct View {
    page: PageFrame,
    /// From this day on what the calendar alone has made late is told.
    since: String,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    id: String,
    first: String,
    changes: Vec<ChangeGroup>,
}

/// So many changes the page holds; older ones stand in the history of each item.
const MOST: usize = 150;

/// A change and how to order it.
enum Moved<'s> {
    ByReport(FactIx, Reporter),
    ByCalendar(&'s Progress, &'s site::Change),
}

/// The page.
pub fn view(cx: &Pages) -> View {
    View {
        page: PageFrame::new(cx, Route::Changes, cx.word("nav-changes")).at("changes"),
        since: cx.site.today.first_of_month().to_string(),
        groups: groups(cx),
    }
}

fn groups(cx: &Pages) -> Vec<Group> {
    let mut months: Vec<(Date, Vec<Change>)> = Vec::new();
    for (day, moved) in newest(cx) {
        let first = day.first_of_month();
        match months.last_mut().filter(|(month, _)| *month == first) {
            Some((_, changes)) => changes.push(moved.told(cx)),
            None => months.push((first, vec![moved.told(cx)])),
        }
    }
    let group = |(first, changes): (Date, Vec<Change>)| Group {
        id: first.strftime("%Y-%m").to_string(),
        first: first.to_string(),
        changes: ChangeGroup::of(changes),
    };
    months.into_iter().map(group).collect()
}

/// The newest changes with their days; on one day in the order of schools and items.
fn newest<'s>(cx: &Pages<'s>) -> Vec<(Date, Moved<'s>)> {
    let facts = cx.site.facts.iter().enumerate().flat_map(|(number, fact)| by_report(cx, FactIx(number), fact));
    let progress_list = cx.site.progress.iter().filter(|progress| cx.site.shows(progress.reporter));
    let late = progress_list.flat_map(|progress| progress.changes.iter().map(move |change| (progress, change)));
    let late = late.filter_map(|(progress, change)| Some((change.by_calendar()?, Moved::ByCalendar(progress, change))));
    let mut all: Vec<(Date, Moved)> = facts.chain(late).collect();
    if let Some(oldest) = last_day_of_most(all.iter().map(|(day, _)| *day).collect()) {
        all.retain(|(day, _)| *day >= oldest);
    }
    all.sort_by_key(|(day, moved)| (Reverse(*day), moved.place(cx)));
    all.truncate(MOST);
    all
}

/// The oldest day of the newest changes, where there are more; so that only those are put in order.
fn last_day_of_most(mut days: Vec<Date>) -> Option<Date> {
    (days.len() > MOST).then(|| *days.select_nth_unstable_by_key(MOST, |day| Reverse(*day)).1)
}

fn by_report<'s>(cx: &Pages<'s>, at: FactIx, fact: &'s Fact) -> impl Iterator<Item = (Date, Moved<'s>)> {
    let about = fact.about.iter().copied().filter(|reporter| cx.site.shows(*reporter));
    about.map(move |reporter| (fact.published, Moved::ByReport(at, reporter)))
}

impl Moved<'_> {
    fn place(&self, cx: &Pages) -> impl Ord + use<> {
        match self {
            Moved::ByReport(fact, reporter) => (*reporter, cx.site[*fact].roadmap, cx.site[*fact].item, 0),
            Moved::ByCalendar(progress, change) => (progress.reporter, progress.roadmap, change.item, 1),
        }
    }

    fn told(&self, cx: &Pages) -> Change {
        match self {
            Moved::ByReport(fact, reporter) => said(cx, &cx.site[*fact], *reporter),
            Moved::ByCalendar(progress, change) => Change::with_school(cx, progress, change),
        }
    }
}

fn said(cx: &Pages, fact: &Fact, about: Reporter) -> Change {
    Change {
        item: Some(ItemLink::of(cx, fact.roadmap, fact.item)),
        school: reporter_school(about).map(|school| Link::school(cx, school)),
        occurrence: occurrences_named(cx, &cx.site[fact.roadmap][fact.item], &fact.selection),
        date: Some(fact.published.to_string()),
        on: done_on(fact),
        from: None,
        to: StateMark::said(fact),
        report: Some(ReportLink::of(cx, fact.report)),
    }
}
