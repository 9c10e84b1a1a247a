//! A state as templates see it: in goes a state or fact, out come its code, what its words need, and the rule that
//! gave it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;
use vekha_deadline::Unit;

use crate::content::records::report::Status;
use crate::content::records::school::SectionResult;
use crate::site::{ActKind, Fact, Item, ItemIx, Progress, Reporter, Site, State, StateForm, StateKind};
use crate::theme::state_key;

/// The mark of a state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StateMark {
    #[serde(rename = "code")]
    kind: StateKind,
    form: Option<StateForm>,
    /// Of whom its words speak: `school`, `branch`, `head-school`, `department`.
    who: &'static str,
    /// What its words call the act of which they speak: `order`, `directive`, `resolution`, `decision`, `letter`, `act`.
    act: ActKind,
    date: Option<String>,
    /// The last day for the report that is awaited.
    until: Option<String>,
    days_late: Option<i32>,
    done: Option<usize>,
    total: Option<usize>,
    unit: Option<&'static str>,
    unconfirmed: bool,
    /// Late on a day that somebody had put it off to.
    moved: bool,
    rule: Option<&'static str>,
}

impl StateMark {
    /// A state at a reporter.
    pub fn new(site: &Site, state: &State, reporter: Reporter) -> Self {
        let plain = StateMark {
            rule: Some(rule_code(state)),
            form: state.form(),
            who: state.who(site.reporter_word(reporter)),
            act: state.act_kind(),
            ..StateMark::from_kind(state.kind())
        };
        match state {
            State::Done { late_by, unproved, proof } => {
                let date = proof.map(|proof| proof.date().to_string());
                StateMark { days_late: late_by.map(|delay| delay.days), unconfirmed: *unproved, date, ..plain }
            }
            State::Excluded(exclusion) => StateMark { date: Some(exclusion.since.to_string()), ..plain },
            State::Postponed { until, .. } => StateMark { date: Some(until.to_string()), ..plain },
            State::Late { due, moved, .. } => {
                StateMark { date: Some(due.to_string()), moved: moved.is_some(), ..plain }
            }
            State::Awaited { due, until } => {
                StateMark { date: Some(due.to_string()), until: Some(until.to_string()), ..plain }
            }
            State::Partly { done: Some((done, total)), .. } => {
                plain.with_parts(Some((*done as usize, *total as usize)))
            }
            _ => plain,
        }
    }

    /// The state of a part of an item, on the day by which a reporter's progress is told.
    pub fn for_part(site: &Site, progress: &Progress, state: &State) -> Self {
        let form = state.form_as_of(progress.day, site.today);
        StateMark { form, ..StateMark::new(site, state, progress.reporter) }
    }

    /// The state of an item at a reporter, with «3 из 9» where it has several parts; `None` where nothing is asked.
    pub fn for_item(site: &Site, progress: &Progress, item: ItemIx) -> Option<Self> {
        let state = &progress.item(item)?.now.state;
        let mark = StateMark::for_part(site, progress, state).with_section(site.missing_section(progress, item));
        let uncounted = matches!(mark.kind, StateKind::Ongoing | StateKind::NotApplicable); // nothing to count by
        match if uncounted { None } else { progress.item(item)?.now.parts } {
            Some((done, total)) => {
                let parts = (done as usize, total as usize);
                let unit = Some(unit_of_parts(site.wording(progress, item)));
                Some(StateMark { rule: Some("combined"), unit, ..mark.with_parts(Some(parts)) })
            }
            // One part is left to count: what is so of it need not be so of the others.
            None if site.wording(progress, item).occurrences.len() > 1 => {
                Some(StateMark { rule: Some("combined"), ..mark })
            }
            None => Some(mark),
        }
    }

    /// With the day on which somebody has looked for a section in vain.
    fn with_section(self, look: Option<(Date, SectionResult)>) -> Self {
        let Some((day, result)) = look else { return self };
        let is_absent = result == SectionResult::Absent;
        let form = if is_absent { StateForm::SectionAbsent } else { StateForm::SectionUnreachable };
        StateMark { form: Some(form), date: Some(day.to_string()), ..self }
    }

    /// What a report says by itself of all whom it speaks of.
    pub fn from_report(site: &Site, fact: &Fact) -> Self {
        let author = site[fact.report].reporter;
        let is_of_author = fact.about.contains(&author);
        let about = fact.about.first().copied().filter(|_| !is_of_author).unwrap_or(author);
        let mark = StateMark::from_fact(site, fact, about);
        let mut words = fact.about.iter().map(|about| site.reporter_word(*about));
        let is_mixed = words.any(|word| word != site.reporter_word(about)) && mark.kind == StateKind::NotApplicable;
        if is_mixed { StateMark { who: "several", ..mark } } else { mark }
    }

    /// What a report says of a reporter, whatever became of it later.
    pub fn from_fact(site: &Site, fact: &Fact, about: Reporter) -> Self {
        let parts = fact.count.zip(fact.total).map(|(count, total)| (count as usize, total as usize));
        let plain = StateMark { who: site.reporter_word(about), ..StateMark::from_kind(fact.status.into()) };
        let mark = StateMark { rule: Some("reported"), ..plain }.with_parts(parts);
        match fact.status {
            Status::Postponed => match fact.until {
                Some(until) => {
                    let named = State::Postponed { until, mover: site.mover_of(fact, about) };
                    StateMark {
                        date: Some(until.to_string()),
                        form: named.form(),
                        who: named.who(mark.who),
                        act: named.act_kind(),
                        ..mark
                    }
                }
                None => mark,
            },
            Status::Done => StateMark { unconfirmed: fact.is_unproved(), ..mark },
            Status::Cancelled => {
                let cancelled = site.cancelled_state(fact, about);
                StateMark { form: cancelled.form(), who: cancelled.who(mark.who), ..mark }
            }
            Status::NotApplicable => StateMark { form: Some(StateForm::NotApplicableTo), ..mark },
            Status::Withdrawn => StateMark { form: Some(StateForm::Withdrawn), ..mark },
            _ => mark,
        }
    }

    /// With «10 из 14» from a report, where it counts nothing itself and there is still something to do.
    pub fn with_count_of(self, fact: Option<&Fact>) -> Self {
        let parts =
            fact.and_then(|fact| fact.count.zip(fact.total)).map(|(count, total)| (count as usize, total as usize));
        use StateKind::{Awaited, InProgress, Late, OutcomeUnknown};
        let counts = self.total.is_none() && matches!(self.kind, InProgress | Late | Awaited | OutcomeUnknown);
        if counts { self.with_parts(parts) } else { self }
    }

    /// The same where «done» was taken back: a report says it, so the rule that none does is not the one.
    pub fn after_withdrawal(self) -> Self {
        let denies = matches!(self.rule, Some("end-passed" | "outcome-unknown"));
        if denies { StateMark { rule: Some("withdrawn"), ..self } } else { self }
    }

    /// The same of several late parts that were due on several days.
    pub fn without_day(self) -> Self {
        let form = self.form.filter(|form| *form != StateForm::LateMoved); // its words need the day
        StateMark { date: None, form, ..self }
    }

    /// Whether it says how many of its parts are done.
    pub fn counts_parts(&self) -> bool {
        self.total.is_some() && self.rule == Some("combined")
    }

    /// The state without its data.
    pub fn kind(&self) -> StateKind {
        self.kind
    }

    /// The code by which it is counted: what a programme that is over left undone is no longer late but missed, and what
    /// was held in part is not given up whole.
    pub fn tally_code(&self) -> &'static str {
        let counted = |form: &StateForm| matches!(form, StateForm::Missed | StateForm::HeldInPart);
        self.form.filter(counted).map_or(self.kind.code(), |form| form.code())
    }

    fn from_kind(kind: StateKind) -> Self {
        StateMark {
            kind,
            form: None,
            who: "school",
            act: ActKind::Order,
            date: None,
            until: None,
            days_late: None,
            done: None,
            total: None,
            unit: None,
            unconfirmed: false,
            moved: false,
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
        [term] => term.term.recurrence.filter(|every| (every.times, every.per) == (1, 1)),
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
        State::Excluded(_) => "excluded",
        State::NotApplicable { enough_others: true } => "enough-others",
        State::Done { proof: Some(_), .. } => "proved",
        State::BeforeAct { joined_later: true, .. } => "before-joining",
        State::BeforeAct { .. } => "before-act",
        State::Awaited { .. } => "awaited",
        State::Unchecked => "unchecked",
        State::OutcomeUnknown => "outcome-unknown",
        State::NotApplicable { .. }
        | State::Cancelled { .. }
        | State::Done { .. }
        | State::Partly { .. }
        | State::InProgress => "reported",
        State::Postponed { .. } => "postponed",
        State::Late { failed: true, .. } => "roadmap-over",
        State::Late { .. } => "end-passed",
        State::NoNews { .. } => "silence",
        State::Open { .. } => "window-open",
        State::Planned { .. } => "not-started",
        State::Ongoing { .. } => "no-window",
    }
}

/// The keys of the words of all marks.
pub fn state_words() -> BTreeSet<String> {
    let of_kind = |kind: StateKind| {
        [(false, None), (true, None), (false, Some(1))].map(|(dated, late)| state_key(kind.code(), None, dated, late))
    };
    let of_form = |form: StateForm| state_key("", Some(form.code()), false, None);
    StateKind::ALL.into_iter().flat_map(of_kind).chain(StateForm::ALL.map(of_form)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::message_keys;

    const LOCALES: [&str; 2] = [
        include_str!("../../../themes/default/locales/ru.ftl"),
        include_str!("../../../themes/default/locales/en.ftl"),
    ];
    const STYLE: &str = include_str!("../../../themes/default/components/state-mark/state-mark.css");
    const ICONS: &str = include_str!("../../../themes/default/templates/partials/icons.html");

    #[test]
    fn every_kind_has_its_strings_style_and_icon() {
        for code in StateKind::ALL.map(StateKind::code) {
            for keys in LOCALES.map(message_keys) {
                let wanted = [format!("tally-{code}"), format!("field-count-{code}")];
                let missing: Vec<_> = wanted.into_iter().filter(|key| !keys.contains(key)).collect();
                assert!(missing.is_empty(), "{code}: {missing:?}");
            }
            let class = format!(".s-{code}");
            let is_styled = STYLE.split([' ', ',', '\n']).any(|selector| selector == class);
            assert!(is_styled, "{code}: no colour");
            assert!(ICONS.contains(&format!("id=\"i-{code}\"")), "{code}: no icon");
        }
    }
}
