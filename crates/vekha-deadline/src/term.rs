//! Draft → term: kind, windows, recurrence, notes.

use std::ops::Range;

use jiff::civil::Date;

use super::draft::{Draft, Entry};
use super::model::{Context, Due, Kind, OfPeriod, Recurrence, Term, Unit, Window, YearSource};
use super::moment;
use super::resolve::{self, Resolved};
use super::warning::{Code, Warning};
use crate::calendar::days_from_to;

/// A term with the place of its clause, for warnings.
pub(crate) struct Built {
    pub term: Term,
    pub at: Range<usize>,
}

/// Leaves the places behind.
pub(crate) fn strip(built: Vec<Built>) -> Vec<Term> {
    built.into_iter().map(|built| built.term).collect()
}

/// Builds the terms in the order of the text; an empty text is one unknown term.
pub(crate) fn build(text: &str, drafts: &[Draft], context: &Context, warnings: &mut Vec<Warning>) -> Vec<Built> {
    let mut terms: Vec<Built> = Vec::new();
    for (index, draft) in drafts.iter().enumerate() {
        let draft = &continued(draft, index.checked_sub(1).and_then(|before| drafts.get(before)));
        if draft.continues
            && let Some(last) = terms.last_mut()
            && last.term.year_source == YearSource::Programme
        {
            last.term.windows.truncate(1); // "август, далее ежегодно": the first one is this, the others are the next term's
        }
        let before = terms.last().and_then(|built| built.term.windows.last()).map(|window| window.to);
        let mut builder = Builder { text, draft, context, before: before.filter(|_| draft.then), warnings };
        let term = builder.term();
        terms.push(Built { term, at: draft.at.clone() });
    }
    if terms.is_empty() {
        warnings.push(Warning { code: Code::Empty, at: 0..0, args: Vec::new() });
        terms.push(Built { term: unread(String::new()), at: 0..0 });
    }
    terms
}

/// "Август 2024, далее ежегодно": the yearly term takes the time of the term before.
fn continued(draft: &Draft, before: Option<&Draft>) -> Draft {
    let yearly = draft.every.iter().any(|often| often.recurrence.is_some_and(|every| every.unit == Unit::Year));
    let mut draft = draft.clone();
    if let Some(before) = before
        .filter(|before| draft.then && yearly && draft.entries.is_empty() && !before.entries.iter().all(Entry::is_year))
    {
        draft.entries = before.entries.iter().cloned().map(Entry::without_year).collect();
        draft.continues = true;
    }
    draft
}

fn unread(clause: String) -> Term {
    Term {
        clause,
        kind: Kind::Unknown,
        windows: Vec::new(),
        recurrence: None,
        plan: None,
        note: None,
        labels: Vec::new(),
        except: Vec::new(),
        then: false,
        year_source: YearSource::None,
        due: None,
    }
}

/// Times of a clause with the days they were found to be.
pub(crate) type Times = [(Entry, Vec<Resolved>)];

pub(crate) struct Builder<'a, 'b> {
    pub text: &'a str,
    pub draft: &'a Draft,
    pub context: &'a Context<'a>,
    /// The end of the term before, where this one begins after it.
    pub before: Option<Date>,
    pub warnings: &'b mut Vec<Warning>,
}

impl Builder<'_, '_> {
    fn term(&mut self) -> Term {
        let draft = self.draft;
        let clause = self.slice(&draft.at);
        if draft.is_silent() {
            self.warn(if clause.is_empty() { Code::Empty } else { Code::NothingRead }, &draft.at);
            return unread(clause);
        }
        let resolved = self.entries();
        let kind = self.kind(&resolved);
        let recurrence = self.recurrence();
        let windows = self.windows(kind, recurrence, &resolved);
        self.strays(kind);
        let runs = draft.due.as_ref().is_some_and(|(due, _)| !due.recurs());
        if runs && draft.event.is_none() && draft.every.is_empty() && self.counted_from(&resolved).is_none() {
            self.warn(Code::NoStart, &draft.at);
        }
        if kind == Kind::Recurring {
            self.doubts(&windows, recurrence);
        }
        if kind == Kind::Unknown && !self.is_explained() {
            self.warn(Code::NothingRead, &draft.at);
        }
        let around = self.around(kind);
        Term {
            clause,
            kind,
            year_source: self.year_source(&windows, &resolved),
            labels: self.labels(&around, &windows, &resolved),
            windows,
            recurrence,
            plan: draft.plan.as_ref().map(|at| self.slice(at)),
            note: self.note(&around),
            except: self.except(),
            then: draft.then,
            due: self.due(recurrence),
        }
    }

    /// "Ежеквартально до 5 числа" is a day of the month behind the quarter.
    fn due(&mut self, recurrence: Option<Recurrence>) -> Option<Due> {
        let draft = self.draft;
        let (due, unit) = draft.due.clone()?;
        match due {
            Due::DayOfMonth { from: None, day, of: OfPeriod::Last }
                if unit.is_none() && recurrence.is_some_and(|every| every.unit > Unit::Month) =>
            {
                self.warn(Code::MonthAssumed, &draft.at);
                Some(Due::DayOfMonth { from: None, day, of: OfPeriod::Next })
            }
            due => Some(due),
        }
    }

    /// "До 1 сентября 2022 года, ежегодно": the words say more than the days that were read.
    fn doubts(&mut self, windows: &[Window], recurrence: Option<Recurrence>) {
        let (Some(every), [one]) = (recurrence, windows) else { return };
        let days = |from: Date, to: Date| days_from_to(from, to) + 1;
        let programme = self.context.programme;
        let longest = if every.unit == Unit::Year { 366 } else { 31 };
        let short = one.from.is_none_or(|from| days(from, one.to) <= longest);
        let could_repeat = days(programme.from, programme.to) > 2 * longest && every.unit >= Unit::Month;
        if short && could_repeat && every.times == 1 {
            self.warn(Code::RepeatsOnce, &self.draft.at.clone());
        }
    }

    /// Another warning already says why nothing was read.
    fn is_explained(&self) -> bool {
        let inside = |warning: &Warning| self.draft.at.start <= warning.at.start && warning.at.end <= self.draft.at.end;
        let says_why = |code| matches!(code, Code::ImpossibleDate | Code::RangeBackwards);
        self.warnings.iter().any(|warning| says_why(warning.code) && inside(warning))
    }

    pub(crate) fn slice(&self, at: &Range<usize>) -> String {
        let part = self.text.get(at.clone()).unwrap_or_default();
        part.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn warn(&mut self, code: Code, at: &Range<usize>) {
        let args = vec![self.slice(at)];
        self.warnings.push(Warning { code, at: at.clone(), args });
    }

    fn strays(&mut self, kind: Kind) {
        let draft = self.draft;
        for stray in &draft.strays {
            if kind != Kind::Unknown {
                self.warn(Code::WordsNotUnderstood, stray);
            }
        }
    }

    /// The days of every entry; each may have several windows, one a year.
    fn entries(&mut self) -> Vec<(Entry, Vec<Resolved>)> {
        let draft = self.draft;
        let mut all = Vec::new();
        for entry in &draft.entries {
            let found = resolve::entry(entry, self.context, draft.next_year);
            for code in found.codes {
                self.warn(code, &entry.at);
            }
            all.push((entry.clone(), found.windows));
        }
        all
    }

    fn except(&self) -> Vec<Window> {
        let found = self.draft.except.iter().flat_map(|entry| resolve::entry(entry, self.context, false).windows);
        found.map(|found| Window::of(found.from, found.to)).collect()
    }

    fn recurrence(&mut self) -> Option<Recurrence> {
        let draft = self.draft;
        let said = draft.every.iter().filter_map(|often| often.recurrence);
        let at_least = said.clone().any(|every| every.at_least);
        let counted = draft.due.as_ref().filter(|(due, _)| due.recurs()).map(|(due, unit)| {
            let times = if let Due::Weekdays { days } = due { u32::try_from(days.len()).unwrap_or(1) } else { 1 };
            Recurrence { times, ..Recurrence::every(unit.unwrap_or(Unit::Month)) }
        });
        let first = said.clone().find(|every| every.times > 1).or(said.clone().next());
        if first.is_none() && !draft.every.is_empty() {
            self.warn(Code::IntervalWithoutUnit, &draft.at);
        }
        let first = first.map(|every| Recurrence { at_least, ..every }).or(counted)?;
        Some(self.natural(first))
    }

    /// Twice a calendar year is once a half-year, four times once a quarter.
    fn natural(&self, every: Recurrence) -> Recurrence {
        let calendar = moment::is_calendar_years(self.context.programme);
        match (every.unit, every.times) {
            (Unit::Year, 2) if calendar => Recurrence { unit: Unit::HalfYear, times: 1, ..every },
            (Unit::Year, 4) if calendar => Recurrence { unit: Unit::Quarter, times: 1, ..every },
            _ => every,
        }
    }

    fn year_source(&self, windows: &[Window], resolved: &Times) -> YearSource {
        if windows.is_empty() {
            return YearSource::None;
        }
        let sources = resolved.iter().flat_map(|(_, windows)| windows).map(|found| found.source);
        // the least certain of them
        sources.max().unwrap_or(YearSource::Programme)
    }
}
