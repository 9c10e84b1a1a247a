//! Changes of state: in go changes and facts, out come entries (which item, when, from what to what) by day and
//! report.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use super::{ClaimView, ItemLink, Link, ReportLink, StateMark, selection_name};
use crate::content::records::report::Status;
use crate::pages::Pages;
use crate::site::{self, Fact, FactIx, ItemIx, Progress, Reporter, correction, reporter_school};

/// `{date, school, report, changes}`: what one report moved, or the calendar on one day.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeGroup {
    date: Option<String>,
    school: Option<Link>,
    report: Option<ReportLink>,
    changes: Vec<ChangeEntry>,
}

impl ChangeGroup {
    /// Neighbours of one day, school and report together, in their order.
    pub fn list_from(changes: impl IntoIterator<Item = ChangeEntry>) -> Vec<Self> {
        let mut groups: Vec<ChangeGroup> = Vec::new();
        for change in changes {
            match groups.last_mut().filter(|group| group.accepts(&change)) {
                Some(group) => group.changes.push(change),
                None => groups.push(ChangeGroup {
                    date: change.date.clone(),
                    school: change.school.clone(),
                    report: change.report.clone(),
                    changes: vec![change],
                }),
            }
        }
        groups
    }

    fn accepts(&self, change: &ChangeEntry) -> bool {
        (&self.date, &self.school, &self.report) == (&change.date, &change.school, &change.report)
    }
}

/// `{item, occurrence, done_date, from, to}`: one change of its group.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeEntry {
    /// The item, where the page does not say it.
    pub item: Option<Arc<ItemLink>>,
    /// The school, where the page does not say it.
    #[serde(skip)]
    pub school: Option<Link>,
    /// Which of several occurrences.
    pub occurrence: Option<String>,
    /// When; unknown where nothing but the calendar moved it.
    #[serde(skip)]
    pub date: Option<String>,
    /// The day it was done, where that is another day than the report's.
    pub done_date: Option<String>,
    /// The state before.
    pub from: Option<StateMark>,
    /// The state after.
    pub to: StateMark,
    /// The report that moved it.
    #[serde(skip)]
    pub report: Option<ReportLink>,
    /// What had stood here until then, where the report put it right.
    pub correction: Option<String>,
}

impl ChangeEntry {
    /// A change of a progress, on the reporter's own page.
    pub fn new(cx: &Pages, progress: &Progress, change: &site::Change) -> Self {
        let fact = change.fact.map(|fact| &cx.site[fact]);
        ChangeEntry {
            item: Some(ItemLink::get(cx, progress.roadmap, change.item)),
            school: None,
            occurrence: None,
            date: fact.map(|fact| fact.published).or_else(|| calendar_day_since(cx, change)).map(|day| day.to_string()),
            from: Some(StateMark::new(&change.from)),
            to: StateMark::new(&change.to),
            report: fact.map(|fact| ReportLink::new(cx, fact.report)),
            done_date: fact.and_then(completion_day),
            correction: fact.and_then(|fact| correction_words(cx, fact, progress.reporter)),
        }
    }

    /// What one fact says, on the page of an item: the step is named where it is not the item itself.
    pub fn from_fact(cx: &Pages, progress: &Progress, item: ItemIx, fact_ix: FactIx) -> Self {
        let fact = &cx.site[fact_ix];
        ChangeEntry {
            item: (fact.item != item).then(|| ItemLink::get(cx, progress.roadmap, fact.item)),
            school: reporter_school(progress.reporter).map(|school| Link::to_school(cx, school)),
            occurrence: selection_name(cx, &cx.site[progress.roadmap][fact.item], &fact.selection),
            date: Some(fact.published.to_string()),
            done_date: completion_day(fact),
            from: None,
            to: StateMark::from_fact(cx.site, fact),
            report: Some(ReportLink::new(cx, fact.report)),
            correction: correction_words(cx, fact, progress.reporter),
        }
    }

    /// A change among those of many reporters.
    pub fn with_school(cx: &Pages, progress: &Progress, change: &site::Change) -> Self {
        let school = reporter_school(progress.reporter).map(|school| Link::to_school(cx, school));
        ChangeEntry { school, ..ChangeEntry::new(cx, progress, change) }
    }
}

/// «Исправлено 25 ноября: с 5 по 25 ноября здесь стояло «Нет сведений»; …».
pub(in crate::pages) fn correction_words(cx: &Pages, fact: &Fact, reporter: Reporter) -> Option<String> {
    let (claim, state) = correction(cx.site, fact, reporter)?;
    let claim = claim.name("state", &cx.word(&format!("state-{}", state.kind().code())));
    Some(ClaimView::new(cx, &claim).text)
}

/// The day on which time alone made it; of what an earlier day explains, such as an amended deadline, none.
fn calendar_day_since(cx: &Pages, change: &site::Change) -> Option<Date> {
    change.to.calendar_day(cx.site).filter(|day| *day > cx.site.end_of_last_month())
}

/// The day on which something was done, where its report is of another.
pub(in crate::pages) fn completion_day(fact: &Fact) -> Option<String> {
    (fact.status == Status::Done && fact.date != fact.published).then(|| fact.date.to_string())
}
