//! A state as templates see it: in goes a state or fact, out come its code, what its words need, and the rule that
//! gave it.

use serde::Serialize;

use crate::content::records::report::Status;
use crate::deadline::Unit;
use crate::site::{Fact, Item, ItemIx, Progress, Roadmap, State};

/// The mark of a state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StateMark {
    code: &'static str,
    form: Option<&'static str>,
    date: Option<String>,
    days_late: Option<i32>,
    done: Option<usize>,
    total: Option<usize>,
    unit: Option<&'static str>,
    unconfirmed: bool,
    rule: Option<&'static str>,
}

impl StateMark {
    /// A state by itself.
    pub fn new(state: &State) -> Self {
        let plain =
            StateMark { rule: Some(rule_code(state)), form: state.form(), ..StateMark::from_code(state.code()) };
        match state {
            State::Done { late_by, unproved } => StateMark { days_late: *late_by, unconfirmed: *unproved, ..plain },
            State::Postponed { until } => StateMark { date: Some(until.to_string()), ..plain },
            State::Late { due, failed: false, .. } => StateMark { date: Some(due.to_string()), ..plain },
            State::Partly { done: Some((done, of)), .. } => plain.with_parts(Some((*done as usize, *of as usize))),
            _ => plain,
        }
    }

    /// The state of an item at a reporter, with «3 из 9» where it has several parts; `None` where nothing is asked.
    pub fn for_item(progress: &Progress, roadmap: &Roadmap, item: ItemIx) -> Option<Self> {
        let mark = StateMark::new(&progress.item(item)?.state);
        let parts = if mark.code == "ongoing" { None } else { progress.parts(roadmap, item) }; // nothing to count by
        match parts {
            Some(parts) => {
                let unit = Some(unit_of_parts(&roadmap[item]));
                Some(StateMark { rule: Some("combined"), unit, ..mark.with_parts(Some(parts)) })
            }
            None => Some(mark),
        }
    }

    /// What a report says by itself, whatever became of it later.
    pub fn from_fact(fact: &Fact) -> Self {
        let parts = fact.count.zip(fact.of).map(|(count, of)| (count as usize, of as usize));
        let mark = StateMark { rule: Some("reported"), ..StateMark::from_code(fact.status.code()) }.with_parts(parts);
        match fact.status {
            Status::Postponed => StateMark { date: fact.until.map(|until| until.to_string()), ..mark },
            Status::Done => StateMark { unconfirmed: fact.is_unproved(), ..mark },
            _ => mark,
        }
    }

    /// With «10 из 14» from a report, where it counts nothing itself and there is still something to do.
    pub fn with_count_of(self, fact: Option<&Fact>) -> Self {
        let parts = fact.and_then(|fact| fact.count.zip(fact.of)).map(|(count, of)| (count as usize, of as usize));
        let counts = self.total.is_none() && matches!(self.code, "in-progress" | "late");
        if counts { self.with_parts(parts) } else { self }
    }

    /// The code.
    pub fn code(&self) -> &'static str {
        self.code
    }

    fn from_code(code: &'static str) -> Self {
        StateMark {
            code,
            form: None,
            date: None,
            days_late: None,
            done: None,
            total: None,
            unit: None,
            unconfirmed: false,
            rule: None,
        }
    }

    fn with_parts(self, parts: Option<(usize, usize)>) -> Self {
        let (done, total) = parts.unzip();
        StateMark { done, total, ..self }
    }
}

/// What the parts of an item are: its steps, the units in which it recurs, or single deadlines.
fn unit_of_parts(item: &Item) -> &'static str {
    let every = match item.terms.as_slice() {
        [one] => one.term.recurrence.filter(|every| (every.times, every.per) == (1, 1)),
        _ => None,
    };
    match every.map(|every| every.unit) {
        _ if !item.steps.is_empty() => "step",
        None | Some(Unit::Year) => "deadline",
        Some(Unit::Week) => "week",
        Some(Unit::Month) => "month",
        Some(Unit::Quarter) => "quarter",
        Some(Unit::SchoolTerm) => "school-term",
        Some(Unit::HalfYear) => "half-year",
    }
}

/// The rule of the table of states that gave it.
fn rule_code(state: &State) -> &'static str {
    match state {
        State::NotApplicable { enough_others: true } => "enough-others",
        State::NotApplicable { .. }
        | State::Cancelled
        | State::Done { .. }
        | State::Partly { .. }
        | State::InProgress => "reported",
        State::Postponed { .. } => "postponed",
        State::Late { failed: true, .. } => "roadmap-over",
        State::Late { .. } => "end-passed",
        State::NoNews { .. } => "silence",
        State::Open => "window-open",
        State::Planned { .. } => "not-started",
        State::Ongoing { .. } => "no-window",
    }
}
