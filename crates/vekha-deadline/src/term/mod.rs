//! Parsed clauses → terms: kind, windows, recurrence, notes, contradictions.

mod act_month;
mod builder;
mod check;
mod implied_year;
mod kind;
pub(crate) mod named_days;
mod need;
mod neighbour;
mod note;
mod recurrence;
pub(crate) mod resolve;
mod weekdays;
mod windows;
pub(crate) mod year_days;

use crate::clause::limits::Excess;
use crate::clause::parsed::{ParsedClause, TimeExpr};
use crate::model::{Context, Kind, Reading, Term, Unit, YearSource};
use crate::named_time::{SpanKind, TimeName};
use crate::range::{DateRange, OpenRange};
use crate::term::builder::{PlacedTerm, ResolvedTimes, TermBuilder};
use crate::term::year_days::ResolvedRange;
use crate::text::letter::level_letters;
use crate::warning::{Code, Warning};

/// Reads parsed clauses into terms in the order of the text, and warns; an empty text is one unknown term.
pub(crate) fn terms_from_clauses(
    text: &str,
    clauses: &[ParsedClause],
    context: &Context,
) -> (Vec<Term>, Reading, Vec<Warning>) {
    let mut warnings = Vec::new();
    let placed = build_terms(text, clauses, context, &mut warnings);
    check::warn_of_contradictions(&placed, context, &mut warnings);
    let reading = check::reading(&placed, &warnings);
    (placed.into_iter().map(|placed| placed.term).collect(), reading, warnings)
}

/// A text that says more than a deadline can: it stays as written.
pub(crate) fn unread_term(text: &str, excess: Excess) -> (Vec<Term>, Reading, Vec<Warning>) {
    let term = unknown_term(text.split_whitespace().collect::<Vec<_>>().join(" "));
    let args = vec![format!("{} > {}", excess.count, excess.most)];
    let warning = Warning { code: excess.code, at: 0..text.len(), args };
    (vec![term], Reading::AsWritten, vec![warning])
}

fn build_terms(
    text: &str,
    clauses: &[ParsedClause],
    context: &Context,
    warnings: &mut Vec<Warning>,
) -> Vec<PlacedTerm> {
    let mut terms: Vec<PlacedTerm> = Vec::new();
    for (index, clause) in clauses.iter().enumerate() {
        let clause = &with_times_before(clause, index.checked_sub(1).and_then(|before| clauses.get(before)));
        if clause.continues
            && let Some(last) = terms.last_mut()
            && last.term.year_source == YearSource::Period
        {
            last.term.windows.truncate(1); // "август, далее ежегодно": the first one is this, the others are the next term's
        }
        let before = terms.last().and_then(|placed| placed.term.windows.last()).map(|window| window.to);
        let mut builder =
            TermBuilder { text, clause, context, before: if clause.then { before } else { None }, warnings };
        let term = builder.term();
        terms.push(PlacedTerm { term, at: clause.at.clone() });
    }
    if terms.is_empty() {
        warnings.push(Warning { code: Code::Empty, at: 0..0, args: Vec::new() });
        terms.push(PlacedTerm { term: unknown_term(String::new()), at: 0..0 });
    }
    terms
}

/// "Август 2024, далее ежегодно": the yearly term takes the time of the term before.
fn with_times_before(clause: &ParsedClause, before: Option<&ParsedClause>) -> ParsedClause {
    let yearly =
        clause.frequencies.iter().any(|frequency| frequency.recurrence.is_some_and(|every| every.unit == Unit::Year));
    let mut clause = clause.clone();
    if let Some(before) = before.filter(|before| {
        clause.then && yearly && clause.times.is_empty() && !before.times.iter().all(TimeExpr::is_year)
    }) {
        clause.times = before.times.iter().cloned().map(TimeExpr::without_year).collect();
        clause.continues = true;
    }
    clause
}

/// "«__» октября", "до «  » мая": somebody meant to write the day in.
fn has_empty_place(text: &str) -> bool {
    let mut letters = text.chars().filter(|letter| !letter.is_whitespace());
    let opens = |letter: char| matches!(letter, '«' | '„' | '“' | '"');
    let mut last = None;
    letters.any(|letter| {
        let before = last.replace(letter);
        letter == '_' && !before.is_some_and(char::is_alphabetic)
            || before.is_some_and(opens) && matches!(letter, '»' | '“' | '”' | '"')
    })
}

/// "15-20", "до 25": days of a month, of which nobody knows which; "2" alone may count anything.
fn holds_days_alone(text: &str) -> bool {
    const SMALL: [&str; 6] = ["до", "с", "по", "и", "не", "позднее"];
    let level = level_letters(text);
    let words: Vec<&str> =
        level.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let days: Vec<u8> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let are_days = days.iter().all(|day| (1..=31).contains(day)) && days.iter().any(|day| *day > 4);
    let is_plain = words.iter().all(|word| SMALL.contains(word) || word.bytes().all(|byte| byte.is_ascii_digit()));
    is_plain && are_days && words.len() > 1 && !text.contains(['№', '%'])
}

fn unknown_term(clause: String) -> Term {
    Term {
        clause,
        kind: Kind::Unknown,
        windows: Vec::new(),
        recurrence: None,
        plan: None,
        note: None,
        labels: Vec::new(),
        except: Vec::new(),
        if_needed: Vec::new(),
        then: false,
        year_source: YearSource::None,
        due: None,
    }
}

impl TermBuilder<'_, '_> {
    fn term(&mut self) -> Term {
        let clause = self.clause;
        let text = self.slice(&clause.at);
        if clause.says_no_time() {
            self.warn(
                match () {
                    () if text.is_empty() => Code::Empty,
                    () if has_empty_place(&text) => Code::BlankDate,
                    () if holds_days_alone(&text) => Code::NoMonth,
                    () => Code::NothingRead,
                },
                &clause.at,
            );
            return unknown_term(text);
        }
        let resolved = self.resolve_times();
        let kind = self.kind(&resolved);
        let recurrence = self.recurrence();
        let windows = self.windows(kind, recurrence, &resolved);
        self.warn_of_unrecognised(kind);
        self.warn_of_weekdays(&resolved);
        self.warn_of_no_start(&resolved);
        clause.inherited_limits.iter().for_each(|at| self.warn(Code::LimitInherited, at));
        clause.titled_days.iter().for_each(|at| self.warn(Code::DayBeforeTitle, at));
        if let Some(at) = &clause.approximate {
            self.warn(Code::Approximate, at);
        }
        if let Some(at) = &clause.every_second {
            self.warn(Code::EverySecond, at);
        }
        if kind == Kind::Recurring {
            self.warn_of_single_repetition(&windows, recurrence);
        }
        let has_room = !clause.then || !windows.is_empty(); // where none is left, a warning names the whole clause
        if matches!(kind, Kind::Recurring | Kind::Ongoing) && !clause.continues && has_room {
            self.warn_of_unused_times(&windows, &resolved);
        }
        if kind == Kind::Unknown && !self.is_explained() {
            self.warn(Code::NothingRead, &clause.at);
        }
        let surrounding = self.surrounding_words(kind);
        let term = Term {
            clause: text,
            kind,
            year_source: self.year_source(&windows, &resolved),
            labels: self.labels(&surrounding, &windows, &resolved),
            windows,
            recurrence,
            plan: clause.plan.as_ref().map(|at| self.slice(at)),
            note: self.note(&surrounding),
            except: self.except(),
            if_needed: Vec::new(),
            then: clause.then,
            due: self.relative_day(kind, recurrence),
        };
        Term { if_needed: self.windows_if_needed(&term, &resolved), ..term }
    }

    /// "в течение 10 дней": from which day on nobody says.
    fn warn_of_no_start(&mut self, resolved: &ResolvedTimes) {
        let clause = self.clause;
        let runs = clause.relative_day.as_ref().is_some_and(|(due, _)| !due.recurs());
        let is_alone = runs && clause.event.is_none() && clause.frequencies.is_empty();
        if is_alone && self.counted_windows(resolved).is_none() {
            self.warn(Code::NoStart, &clause.at);
        }
    }

    /// Another warning already says why nothing was read.
    fn is_explained(&self) -> bool {
        let inside =
            |warning: &Warning| self.clause.at.start <= warning.at.start && warning.at.end <= self.clause.at.end;
        let mut warnings = self.warnings.iter().filter(|warning| inside(warning));
        warnings.any(|warning| matches!(warning.code, Code::ImpossibleDate | Code::NoSuchTerm | Code::RangeBackwards))
    }

    fn warn_of_unrecognised(&mut self, kind: Kind) {
        let clause = self.clause;
        for place in &clause.unrecognised {
            if kind != Kind::Unknown {
                self.warn(Code::WordsNotUnderstood, place);
            }
        }
    }

    /// "15.12.2023: еженедельно, к 1 марта": a time that bounds none of the windows.
    fn warn_of_unused_times(&mut self, windows: &[OpenRange], resolved: &ResolvedTimes) {
        let bounds = |days: DateRange| {
            let (before, after) = (days.from.yesterday().ok(), days.to.tomorrow().ok());
            let begins = |window: &OpenRange| window.from == Some(days.from) || window.from == after;
            let ends = |window: &OpenRange| [Some(days.from), Some(days.to), before].contains(&Some(window.to));
            windows.iter().any(|window| begins(window) || ends(window))
        };
        for (time, found) in resolved.iter().filter(|(time, found)| !time.is_year() && !found.is_empty()) {
            if !found.iter().any(|found| bounds(found.days)) {
                self.warn(Code::WordsNotUnderstood, &time.at);
            }
        }
    }

    /// The days of every time; each may have several windows, one a year.
    fn resolve_times(&mut self) -> Vec<(TimeExpr, Vec<ResolvedRange>)> {
        let clause = self.clause;
        let mut all = Vec::new();
        let times = match clause.frequencies.is_empty() {
            true => act_month::with_month_of_act(&clause.times, self.context),
            false => clause.times.clone(),
        };
        for time in &times {
            let found = resolve::resolve(time, self.context, clause.next_year);
            let names_school_year = clause.names_school_year || clause.spans.contains(&SpanKind::SchoolYear);
            let is_said = |code: &Code| *code == Code::SchoolHalfAssumed && names_school_year;
            for code in found.codes.into_iter().filter(|code| !is_said(code)) {
                self.warn(code, &time.at);
            }
            all.push((time.clone(), found.windows));
        }
        all
    }

    fn except(&self) -> Vec<OpenRange> {
        let days = |time: &TimeExpr| match time.first.name {
            TimeName::AllHolidays if !time.has_year() => resolve::holidays_in_period(self.context),
            _ => resolve::resolve(time, self.context, false).windows.iter().map(|window| window.days).collect(),
        };
        self.clause.except.iter().flat_map(days).map(OpenRange::from).collect()
    }

    fn year_source(&self, windows: &[OpenRange], resolved: &ResolvedTimes) -> YearSource {
        if windows.is_empty() {
            return YearSource::None;
        }
        let sources = resolved.iter().flat_map(|(_, windows)| windows).map(|found| found.source);
        // the least certain of them
        sources.max().unwrap_or(YearSource::Period)
    }
}
