//! The rows of a form: progress of a school in, the times of items that it is asked for out — those that are due, then the
//! next one of each that are not, then what is settled.

use jiff::civil::Date;
use vekha_deadline::{Context, DateRange, OpenRange, PeriodKey, period_key};

use super::row_key::{RowKey, digest};
use crate::exports::state_words;
use crate::forms::words::with_plain_spaces;
use crate::pages::{Pages, occurrence_name};
use crate::site::{Item, ItemIx, OccurrenceIx, OccurrenceProgress, PlanIx, Progress, Reporter, State, day_words};

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Its time has begun.
    Due,
    /// Its time has not come.
    Ahead,
    /// Nothing more is asked of it.
    Settled,
}

/// A time of an item.
#[derive(Debug, Clone)]
pub struct FormRow {
    /// Where it stands.
    pub group: Group,
    /// Its hidden name.
    pub key: RowKey,
    /// The plan of the item.
    pub plan: PlanIx,
    /// The item.
    pub item: ItemIx,
    /// Which of its times.
    pub occurrence: OccurrenceIx,
    /// The words of the act, and which time it is.
    pub act: ActWords,
    /// The last day, where there is one.
    pub last_day: Option<Date>,
    /// The days of the act.
    pub window: Option<OpenRange>,
    /// What is known of it.
    pub reported: String,
}

/// The words by which people know an item.
#[derive(Debug, Clone)]
pub struct ActWords {
    /// The number as printed.
    pub number: String,
    /// The measure.
    pub activity: String,
    /// Which of several times.
    pub time: String,
    /// The deadline.
    pub deadline: String,
}

impl ActWords {
    fn new(cx: &Pages, progress: &Progress, item_ix: ItemIx, occurrence: OccurrenceIx) -> Self {
        let roadmap = &cx.site[progress.roadmap];
        let item = &roadmap[item_ix];
        let above = std::iter::successors(item.parent, |parent| roadmap[*parent].parent).map(|parent| &roadmap[parent]);
        let above: Vec<&Item> = above.collect();
        let mut numbers = std::iter::once(item).chain(above.iter().copied()).map(|item| item.number.as_str());
        let number = numbers.find(|number| !number.is_empty()).unwrap_or_default();
        let list = item.list.iter().map(|(number, text)| format!("{number} {text}"));
        let above = above.iter().rev().map(|above| above.activity.clone());
        let lines = above.chain([item.activity.clone()]).chain(list);
        ActWords {
            number: number.to_owned(),
            activity: lines.collect::<Vec<_>>().join("\n"),
            time: with_plain_spaces(&occurrence_name(cx, progress.roadmap, item_ix, occurrence).unwrap_or_default()),
            deadline: item.deadline.clone(),
        }
    }

    /// The digest of all of them.
    pub fn digest(&self) -> String {
        digest([&*self.number, &self.activity, &self.time, &self.deadline])
    }
}

/// Whether reports on an item are asked of the school today, in rows of its own.
pub fn is_asked(cx: &Pages, progress: &Progress, item_ix: ItemIx) -> bool {
    let item = &cx.site[progress.roadmap][item_ix];
    let in_force = item.amendments.keep_in_force(cx.site.today);
    item.steps.is_empty() && in_force && item.is_asked_of(progress.reporter) && progress.item(item_ix).is_some()
}

/// The row of a time of an item.
pub fn row(cx: &Pages, progress: &Progress, item_ix: ItemIx, at: &OccurrenceProgress) -> FormRow {
    let act = ActWords::new(cx, progress, item_ix, at.occurrence);
    let item = &cx.site[progress.roadmap][item_ix];
    let (term, period) = names_of_time(cx, progress, item, at.occurrence);
    let key = RowKey { item: item.name.clone(), term, period, digest: act.digest() };
    let (group, last_day, reported) = (group(&at.state), at.end, reported_words(cx, progress.reporter, at));
    let window = item.occurrences[at.occurrence].timing.window;
    FormRow { group, key, plan: item.plan, item: item_ix, occurrence: at.occurrence, act, last_day, window, reported }
}

/// All rows of a school, in the order of the form.
pub fn rows(cx: &Pages, progress: &Progress) -> Vec<FormRow> {
    let items = cx.site[progress.roadmap].item_indices().filter(|item| is_asked(cx, progress, *item));
    let mut rows: Vec<FormRow> = items.flat_map(|item| rows_of_item(cx, progress, item)).collect();
    rows.sort_by_key(|row| row.group); // stable: within a group they stay in the order of print, plan by plan
    rows
}

fn rows_of_item(cx: &Pages, progress: &Progress, item: ItemIx) -> Vec<FormRow> {
    let times = progress.item(item).into_iter().flat_map(|item| &item.occurrences);
    let all: Vec<FormRow> = times.map(|time| row(cx, progress, item, time)).collect();
    let of_group = |group: Group| all.iter().filter(move |row| row.group == group);
    let mut chosen: Vec<FormRow> = of_group(Group::Due).cloned().collect();
    chosen.extend(of_group(Group::Ahead).min_by_key(|row| row.last_day).cloned());
    if chosen.is_empty() {
        chosen.extend(of_group(Group::Settled).max_by_key(|row| row.last_day).cloned());
    }
    chosen
}

fn group(state: &State) -> Group {
    match state {
        _ if state.is_settled() => Group::Settled,
        State::Planned { .. } => Group::Ahead,
        _ => Group::Due,
    }
}

/// The state as pages word it, and the day of the report that says so.
fn reported_words(cx: &Pages, reporter: Reporter, at: &OccurrenceProgress) -> String {
    let words = with_plain_spaces(&state_words(cx.theme, &at.state, None, cx.site.reporter_word(reporter)));
    match at.fact {
        Some(fact) => format!("{words} ({})", day_words(cx.site[fact].published)),
        None => words,
    }
}

/// How a report names one of several times: the term and the period, each where it is needed.
fn names_of_time(cx: &Pages, progress: &Progress, item: &Item, at: OccurrenceIx) -> (String, String) {
    let occurrence = &item.occurrences[at];
    let term = if item.terms.len() > 1 { item.terms[occurrence.term].name.clone() } else { String::new() };
    let chosen: Vec<OccurrenceIx> = item
        .occurrence_indices()
        .filter(|other| term.is_empty() || item.occurrences[*other].term == occurrence.term)
        .collect();
    if chosen.len() < 2 {
        return (term, String::new());
    }
    let timings: Vec<_> = chosen.iter().map(|other| item.occurrences[*other].timing.clone()).collect();
    let roadmap = &cx.site[progress.roadmap];
    let period = DateRange { from: roadmap.from, to: roadmap.to };
    let context = Context { period, act_date: None, calendars: &cx.site.calendars };
    let is_own = |name: &String| {
        let key: Option<PeriodKey> = period_key(name, &context);
        key.is_some_and(|key| matches!(key.choose(&timings)[..], [only] if chosen[only] == at))
    };
    let window = occurrence.timing.window;
    let days = window.into_iter().flat_map(|window| [Some(window.to), window.from]).flatten();
    let mut names = std::iter::once(occurrence.timing.key.clone()).chain(days.map(|day| day.to_string()));
    (term, names.find(is_own).unwrap_or_else(|| occurrence.timing.key.clone()))
}
