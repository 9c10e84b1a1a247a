//! The table of states: what a deadline, dated facts and a day make of one occurrence at one reporter.
//!
//! The first rule that fits decides. Silence never reads as success, and never as a fault before the time to report is
//! over.

use jiff::civil::Date;

use super::done::{Done, find_done};
use super::evaluation::Evaluation;
use super::joined::facts_on_time;
use super::shared_times::SharedTime;
use crate::content::records::report::Status;
use crate::site::model::*;
use vekha_deadline::calendar::shift_days;
use vekha_deadline::{Kind, OpenRange, Term};

/// How one occurrence of an item stands on the day of the evaluation, by the facts that speak of it, oldest first.
pub fn evaluate(
    evaluation: &Evaluation,
    item: &Item,
    (at, occurrence): (OccurrenceIx, &Occurrence),
    facts: &[FactIx],
) -> OccurrenceProgress {
    if let Some(exclusion) = item.amendments.exclusion_on(evaluation.today) {
        let end = occurrence.timing.window.map(|window| window.to);
        return OccurrenceProgress { occurrence: at, state: State::Excluded(exclusion), end, moved: None, fact: None };
    }
    let shared = SharedTime::new(evaluation.site, occurrence, facts);
    let worded = facts.iter().zip(facts_on_time(evaluation, item, at, facts));
    let worded: Vec<_> = worded.map(|(at, fact)| shared.fact_in_whole(*at, fact)).collect();
    let found: Vec<&Fact> = worded.iter().map(|fact| &**fact).collect();
    let case = Case::new(evaluation, item, occurrence, &found);
    // The earliest «done» decides that nobody has taken back.
    let taken_back = found.iter().rposition(|fact| fact.status == Status::Withdrawn).unwrap_or_default();
    let done = found.iter().enumerate().skip(taken_back);
    let done = done.filter(|(_, fact)| fact.status == Status::Done && case.done.is_some());
    let done = done.min_by_key(|(_, fact)| fact.date.min(fact.known_by)).map(|(at, _)| at);
    let fact = done.map_or(facts.last(), |done| facts.get(done)).copied();
    let state = case.state();
    OccurrenceProgress {
        occurrence: at,
        end: case.end().filter(|_| !state.is_if_needed()),
        moved: case.moved.map(|(_, mover)| mover),
        fact: fact.filter(|_| !matches!(state, State::Excluded(_))), // what was reported of it decides nothing any more
        state,
    }
}

/// One occurrence with all that decides how it stands.
struct Case<'c> {
    evaluation: &'c Evaluation<'c>,
    /// The item in the wording of the day.
    item: &'c Item,
    /// The day of the act that set when it is due.
    set: Option<Date>,
    term: &'c ItemTerm,
    window: Option<OpenRange>,
    /// Those that hold: what was said before a withdrawal of «done» does not, but for a new day.
    facts: Vec<&'c Fact>,
    done: Option<Done>,
    /// Whether the last of them speaks of more than this one time.
    is_of_more: bool,
    /// The day it is put off to, and by whom; only a later day than the act's puts anything off.
    moved: Option<(Date, Mover)>,
}

impl<'c> Case<'c> {
    fn new(evaluation: &'c Evaluation, item: &'c Item, occurrence: &'c Occurrence, facts: &'c [&'c Fact]) -> Self {
        let facts = without_withdrawn(facts);
        let passed = occurrence.passed_before.map(|act| shift_days(act, -1));
        let worded = passed.map_or(evaluation.today, |passed| passed.min(evaluation.today));
        let set = item.set_on(worded, evaluation.reporter).max(item.amendments.added_again(evaluation.today));
        let is_of_more = facts.last().is_some_and(|fact| is_of_more(evaluation, item, fact));
        let item = item.worded_on(evaluation.today);
        let done = find_done(evaluation, item, occurrence, &facts);
        let until_done = done.as_ref().map_or(facts.len(), |done| done.before);
        let window = occurrence.timing.window;
        let moved = moved_to(evaluation, window, &facts[..until_done], done.is_some());
        Case { evaluation, item, set, term: &item.terms[occurrence.term], window, facts, done, is_of_more, moved }
    }

    fn state(&self) -> State {
        self.done_state()
            .or_else(|| self.state_since_repeal())
            .or_else(|| self.state_set_aside())
            .or_else(|| self.postponed_state())
            .or_else(|| self.state_if_needed())
            .or_else(|| self.overdue_state())
            .or_else(|| self.state_under_way())
            .unwrap_or_else(|| self.state_without_report())
    }

    /// The last day: the act's own, or a later one that somebody named.
    fn end(&self) -> Option<Date> {
        self.moved.map(|(until, _)| until).or(self.window.map(|window| window.to))
    }

    fn done_state(&self) -> Option<State> {
        let done = self.done.as_ref()?;
        let is_seen = matches!(done.proof, Some(Proof::Section(_))); // on some day, and it may have been there before
        let is_unjudged = self.is_before_act() || self.is_unchecked() || is_seen || self.state_since_repeal().is_some();
        let due = if is_unjudged { None } else { self.strict_end() };
        let late_by = due.and_then(|due| self.evaluation.delay(due, done.date));
        Some(State::Done { late_by, unproved: done.unproved, proof: done.proof })
    }

    /// What was still due when an act ended the whole roadmap is asked of nobody.
    fn state_since_repeal(&self) -> Option<State> {
        let repeal = self.evaluation.roadmap.repealed.filter(|act| act.since <= self.evaluation.today)?;
        self.end().filter(|end| *end >= repeal.since).map(|_| State::Excluded(repeal))
    }

    /// What the latest report takes out of the count.
    fn state_set_aside(&self) -> Option<State> {
        let fact = self.facts.last()?;
        match fact.status {
            Status::NotApplicable => Some(State::NotApplicable { enough_others: false }),
            Status::Cancelled => Some(self.evaluation.site.cancelled_state(fact, self.evaluation.reporter)),
            _ => None,
        }
    }

    fn postponed_state(&self) -> Option<State> {
        let fact = self.facts.last()?;
        let (until, mover) = self.moved?;
        let is_ahead = fact.status == Status::Postponed && self.evaluation.today <= until;
        is_ahead.then_some(State::Postponed { until, mover })
    }

    /// What is due only if need be waits for a report: nobody knows whether there was any need.
    fn state_if_needed(&self) -> Option<State> {
        let is_open = self.is_if_needed() && !self.is_told() && !self.is_before_act() && !self.is_unchecked();
        is_open.then_some(State::Ongoing { undated: Undated::IfNeeded, reported: None })
    }

    /// Its end has passed.
    fn overdue_state(&self) -> Option<State> {
        if self.is_before_act() {
            let due = self.end()?;
            let (act, joined_later) = (self.evaluation.roadmap.act_kind(), self.is_before_joining());
            return self.facts.is_empty().then_some(State::BeforeAct { due, joined_later, act });
        }
        let due = self.end().filter(|end| *end < self.evaluation.today)?;
        if self.is_unchecked() {
            return Some(State::Unchecked);
        }
        if let Some(until) = self.evaluation.awaited_until(due).filter(|_| !self.evaluation.roadmap.archived) {
            return Some(State::Awaited { due, until });
        }
        Some(match (self.is_told(), self.strict_end()) {
            (false, _) => State::NoNews { due },
            (true, None) => State::OutcomeUnknown,
            (true, Some(due)) => {
                State::Late { due, moved: self.moved.map(|(_, mover)| mover), failed: self.evaluation.is_closed() }
            }
        })
    }

    /// Reported and not yet over. Without days, «going on» says no more than that it was reported.
    fn state_under_way(&self) -> Option<State> {
        let fact = self.facts.last().filter(|_| !self.is_ahead_of_report())?;
        let is_dated = self.window.is_some();
        let says_under_way = matches!(fact.status, Status::Partly | Status::InProgress);
        match fact.status {
            _ if self.evaluation.is_over() && !self.has_time() && (says_under_way || is_dated) => {
                Some(State::OutcomeUnknown)
            }
            Status::Partly => Some(State::Partly { done: fact.count.zip(fact.total), pace: Pace::Behind }),
            Status::InProgress => Some(State::InProgress),
            _ => is_dated.then_some(State::InProgress),
        }
    }

    /// Whether anything is known of the work: that the department has named another day for a school is no news of it.
    fn is_told(&self) -> bool {
        let by_other =
            |fact: &&Fact| self.evaluation.reporter != Reporter::Department && self.evaluation.is_by_department(fact);
        self.facts.iter().any(|fact| fact.status != Status::Postponed || !by_other(fact))
    }

    /// Whether it has not begun, and the last word is of all times or steps together: what goes on are those that have.
    fn is_ahead_of_report(&self) -> bool {
        let begin = self.window.and_then(|window| window.from);
        self.is_of_more && self.moved.is_none() && begin.is_some_and(|begin| self.evaluation.today < begin)
    }

    /// Whether its last day is still to come, be it after the end of the roadmap.
    fn has_time(&self) -> bool {
        self.end().is_some_and(|end| end >= self.evaluation.today)
    }

    fn state_without_report(&self) -> State {
        let Some(window) = self.window else {
            let reported = self.facts.iter().map(|fact| fact.date).max();
            return State::Ongoing { undated: undated_reason(self.term.term.kind), reported };
        };
        let since = self.asked_since();
        let from = window.from.unwrap_or(self.evaluation.opens).max(since);
        if self.evaluation.today < from { State::Planned { from } } else { State::Open { since: from } }
    }

    /// Whether nothing may be held against its day yet.
    fn is_unchecked(&self) -> bool {
        !self.item.unchecked.is_empty() || self.term.doubtful || self.is_long_after_end()
    }

    /// Whether it lies so long after the roadmap that its year may be a slip; sums are often due in the months after.
    fn is_long_after_end(&self) -> bool {
        let latest = shift_days(self.evaluation.roadmap.to, MOST_DAYS_AFTER_END);
        self.window.is_some_and(|window| window.from.unwrap_or(window.to) > latest)
    }

    /// Whether the act asks for it only where there is need, and nobody has named another day.
    fn is_if_needed(&self) -> bool {
        self.moved.is_none() && self.window.is_some_and(|window| self.term.term.if_needed.contains(&window))
    }

    /// The last day where a term names one that can be missed.
    fn strict_end(&self) -> Option<Date> {
        let written =
            if has_end(&self.term.term) && !self.is_if_needed() { self.window.map(|window| window.to) } else { None };
        written.max(self.moved.map(|(until, _)| until))
    }

    /// Whether the act itself, or the school to the roadmap, came after the last day. A later day that somebody named can be
    /// kept.
    fn is_before_act(&self) -> bool {
        let since = self.asked_since();
        self.end().is_some_and(|end| end < since)
    }

    fn is_before_joining(&self) -> bool {
        let joined = self.evaluation.joined.filter(|joined| *joined > self.evaluation.roadmap.begin());
        self.end().zip(joined).is_some_and(|(end, joined)| end < joined)
    }

    /// The first day on which it can be asked: of the act, of the one that added the item, of joining; by a day that
    /// somebody else named also of the roadmap.
    fn asked_since(&self) -> Date {
        let opens = self.moved.map(|_| self.evaluation.opens);
        self.evaluation.signed.max(self.set).max(self.evaluation.joined).max(opens).unwrap_or(Date::MIN)
    }
}

/// The months in which sums of a roadmap are due.
const MOST_DAYS_AFTER_END: i32 = 92;

/// Ends make late only for terms that name one.
fn has_end(term: &Term) -> bool {
    matches!(term.kind, Kind::On | Kind::By | Kind::Within | Kind::Recurring | Kind::AfterEvent)
}

/// Whether a fact speaks of the item above, or of several times together.
pub fn is_of_more(evaluation: &Evaluation, item: &Item, fact: &Fact) -> bool {
    let is_of_above = !std::ptr::eq(&evaluation.roadmap[fact.item], item);
    let (worded, selection) = (item.worded_on(evaluation.today), fact.selection_on(item, evaluation.today));
    is_of_above || worded.occurrence_indices().filter(|at| selection.holds(*at)).count() > 1
}

/// The facts from the last withdrawal of «done» on, which itself says that the work goes on; before it those that put the
/// work off: that it was not done takes no day back.
fn without_withdrawn<'f>(facts: &[&'f Fact]) -> Vec<&'f Fact> {
    let last = facts.iter().rposition(|fact| fact.status == Status::Withdrawn).unwrap_or_default();
    let holds = |(at, fact): &(usize, &&Fact)| *at >= last || fact.status == Status::Postponed;
    facts.iter().enumerate().filter(holds).map(|(_, fact)| *fact).collect()
}

/// The day that the latest postponement names, and who named it: a later day than the window's end, or a day inside a
/// window that has a beginning, until that day has passed.
fn moved_to(
    evaluation: &Evaluation,
    window: Option<OpenRange>,
    facts: &[&Fact],
    is_done: bool,
) -> Option<(Date, Mover)> {
    let fact = facts.iter().rev().find(|fact| fact.status == Status::Postponed)?;
    let until = fact.until?;
    let is_later = window.is_none_or(|window| window.to < until);
    let is_inside = window.is_some_and(|window| window.from.is_some_and(|from| from <= until));
    let is_named = is_later || (is_inside && (evaluation.today <= until || is_done));
    is_named.then(|| (until, evaluation.site.mover_of(fact, evaluation.reporter)))
}

/// Why a term of that kind has no days.
fn undated_reason(kind: Kind) -> Undated {
    match kind {
        Kind::PerPlan => Undated::PerPlan,
        Kind::OnDemand | Kind::AfterEvent => Undated::OnDemand,
        Kind::Unknown => Undated::Unread,
        _ => Undated::Constantly,
    }
}
