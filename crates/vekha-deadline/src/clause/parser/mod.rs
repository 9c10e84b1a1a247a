//! Tokens → parsed clause: gives every token of one clause its role.
//!
//! Times are left to `times`, the words around them to `modifiers`.

mod counted_day;
mod cursor;
mod day_of_month;
mod exception;
mod heads;
mod holidays;
mod listed;
mod modifiers;
mod times;

use std::ops::Range;

use crate::clause::lookahead::reported_period_end;
use crate::clause::parsed::{Bound, ParsedClause, TimeExpr};
use crate::clause::parser::cursor::{ClauseParser, trim};
use crate::clause::parser::day_of_month::{apply_day_behind_month, apply_day_of_month};
use crate::model::{Recurrence, RelativeDay, Unit};
use crate::named_time::{Granularity, MonthPart, NamedTime, SpanKind, TimeName, YearRef};
use crate::text::letter::level_letters;
use crate::text::lexicon;
use crate::token::{Count, Frequency, PlacedToken, Token};

/// Parses one clause.
pub(crate) fn parse_clause(text: &str, tokens: &[PlacedToken]) -> ParsedClause {
    let start = tokens.first().map_or(0, |token| token.at.start);
    let end = tokens.last().map_or(start, |token| token.at.end);
    let clause = ParsedClause { at: strip_parentheses(text, trim(text, start..end)), ..ParsedClause::default() };
    let mut parser = ClauseParser { text, tokens, at: 0, depth: 0, clause };
    parser.parse_label();
    while parser.at < tokens.len() {
        parser.step();
    }
    apply_leading_year(text, &mut parser.clause);
    note_first_year(&mut parser.clause);
    merge_single_event(&mut parser.clause);
    give_count_its_unit(&mut parser.clause);
    apply_day_of_month(text, &mut parser.clause);
    apply_year_limits(&mut parser.clause);
    parser.clause
}

/// A clause that is wholly in parentheses stands without them.
fn strip_parentheses(text: &str, at: Range<usize>) -> Range<usize> {
    let part = text.get(at.clone()).unwrap_or_default();
    let inner = part.strip_prefix('(').and_then(|part| part.strip_suffix(')'));
    if inner.is_some_and(|inner| !inner.contains(['(', ')'])) { at.start + 1..at.end - 1 } else { at }
}

impl ClauseParser<'_> {
    /// Gives the token here, or the time that begins here, its role.
    pub fn step(&mut self) {
        let Some(token) = self.token(self.at).cloned() else {
            return;
        };
        if let Some(next) = self.parse_time() {
            self.at = next;
            return;
        }
        let start = self.at;
        self.at += 1;
        match token {
            Token::Then if self.clause.says_no_time() => self.clause.then = true,
            Token::During => self.clause.during = true,
            Token::Continuous => self.set_continuous(start),
            Token::NextYear => self.clause.next_year = true,
            Token::Span(SpanKind::SchoolYear) if self.is_behind_time(start) => self.clause.names_school_year = true, // "II полугодие учебного года"
            Token::Span(span) => self.push_span(span, start),
            Token::Frequency(frequency) => self.push_frequency(frequency, start),
            Token::RelativeDay(due, unit) => self.set_relative_day(due, unit, start),
            Token::PartOfEach(part) => self.set_part_of_each(part, start),
            Token::PartOfNext(part, unit) => self.set_part_of_next(part, unit, start),
            Token::PartOf(part) => self.narrow_to_part(part),
            Token::DaysOf(days) => self.narrow_to_days(days, start),
            Token::Plan => self.parse_plan(start),
            Token::Event if self.leads_to_day_of_month(start) => {}
            Token::Event => self.parse_event(start),
            Token::OnDemand => self.parse_demand(start),
            Token::Except => self.parse_exception(start),
            Token::Clock => self.note_clock(start),
            Token::Onward => self.set_onward(start),
            Token::By if matches!(self.token(self.at), Some(Token::Other)) => self.parse_limit_of_words(start),
            Token::By if matches!(self.token(self.at), Some(Token::And)) => {
                self.push_unrecognised(self.range(start, self.at)); // "до и после каникул"
            }
            Token::ReportedPeriod if reported_period_end(self.tokens, start).is_some() => {
                self.parse_reported_period(start)
            }
            Token::ReportedPeriod
                if matches!(self.token(self.at), Some(Token::RelativeDay(RelativeDay::AfterEvent { .. }, _))) =>
            {
                self.at += 1; // "за 2 недели до …"
                self.skip_holidays();
                if self.leads_to_day() { self.at -= 1 } else { self.parse_event(start) }
            }
            Token::Purpose | Token::ReportedPeriod if !self.clause.says_no_time() => self.parse_purpose(start),
            Token::Other => self.parse_other(start),
            Token::Filler if self.says_once(start) => self.clause.notes.push(self.range(start, self.at)),
            Token::Open => self.depth += 1,
            Token::Close => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
    }

    fn is_behind_time(&self, start: usize) -> bool {
        start.checked_sub(1).is_some_and(|before| matches!(self.token(before), Some(Token::NamedTime(_))))
    }

    /// "разово, октябрь": that it does not come again is kept beside its time.
    fn says_once(&self, start: usize) -> bool {
        let word = self.tokens.get(start).map_or(String::new(), |token| self.level_words(&token.at));
        ["однократно", "разово", "единовременно", "единожды"].contains(&word.as_str())
    }

    fn push_span(&mut self, span: SpanKind, start: usize) {
        let is_led = start.checked_sub(1).is_some_and(|before| self.token(before) == Some(&Token::During));
        let place = self.range(start - usize::from(is_led), self.at);
        self.begin_with_time(&place);
        self.clause.spans.push(span);
        self.clause.standing_places.push(place);
    }

    fn push_frequency(&mut self, frequency: Frequency, start: usize) {
        let place = self.range(start, self.at);
        let unit = |frequency: &Frequency| frequency.recurrence.map(|recurrence| recurrence.unit);
        let is_other = |first: &Frequency| first.count.is_none() && unit(first) != unit(&frequency);
        if frequency.count.is_none() && self.clause.frequencies.iter().any(is_other) {
            let every = |frequency: &Frequency| frequency.recurrence.is_some_and(|every| every.times > 1);
            let is_least = |frequency: &Frequency| frequency.recurrence.is_some_and(|every| every.at_least);
            let stays = |frequency: &Frequency| every(frequency) || is_least(frequency); // "не реже 1 раза в месяц"
            let replaces = every(&frequency) && !self.clause.frequencies.iter().any(stays);
            if replaces {
                let before = self.clause.frequency_places.clone(); // "еженедельно по пятницам (2 раза в год)"
                self.clause.notes.extend(before);
                self.note_relative_day();
            } else {
                self.clause.notes.push(place.clone()); // "ежеквартально (не реже 1 раза в четверть)"
            }
        } else if self.is_of_days(&frequency) {
            self.note_relative_day(); // "до 10 и до 25 числа каждого месяца, 1 раз в квартал"
        }
        self.clause.frequency_places.push(place);
        self.clause.frequencies.push(frequency);
    }

    /// "… до 1 сентября", "… до осенних каникул": the event is a day.
    fn leads_to_day(&self) -> bool {
        let Some(Token::NamedTime(named)) = self.token(self.at + 1) else { return false };
        let is_day = named.name.granularity() == Granularity::Day || matches!(named.name, TimeName::Holidays(_));
        matches!(self.token(self.at), Some(Token::By)) && is_day
    }

    /// "… до каникул": any of them are the event.
    fn skip_holidays(&mut self) {
        let Some(Token::NamedTime(named)) = self.token(self.at + 1) else { return };
        if matches!(self.token(self.at), Some(Token::By)) && named.name == TimeName::AllHolidays {
            self.at += 2;
        }
    }

    /// "ежедневно", "систематически" say more than "постоянно"
    fn set_continuous(&mut self, start: usize) {
        self.clause.continuous = true;
        let range = self.range(start, self.at);
        self.begin_with_time(&range);
        self.clause.standing_places.push(range.clone());
        let word = self.level_words(&range);
        if ["ежедн", "систем", "регуляр", "периодич"].iter().any(|stem| word.starts_with(stem))
        {
            self.clause.notes.push(range);
        }
    }

    /// "сентябрь 2026 – постоянно": at the end of the text a dash leads from the only time to what goes on since then.
    fn begin_with_time(&mut self, standing: &Range<usize>) {
        let is_end = self.text.get(self.range(self.at - 1, self.at).end..).is_some_and(|rest| rest.trim().is_empty());
        let [time] = self.clause.times.as_slice() else { return };
        let gap = self.slice(&(time.at.end..standing.start.max(time.at.end))).trim();
        let is_single = time.bound == Bound::Plain && time.last.is_none();
        let begins = is_single && matches!(time.first.name, TimeName::Day { .. } | TimeName::Month(_));
        let leads = is_end && begins && matches!(gap, "-" | "–" | "—");
        if let Some(time) = self.clause.times.first_mut().filter(|_| leads) {
            time.bound = Bound::Since;
        }
    }

    /// "10.10 и далее": the only time has a beginning and no end.
    fn set_onward(&mut self, start: usize) {
        match self.clause.times.as_mut_slice() {
            [] => {}
            [time] if time.bound == Bound::Plain && time.last.is_none() => time.bound = Bound::Since,
            [time] if time.bound.is_open() && time.last.is_none() => {}
            _ => self.push_unrecognised(self.range(start, self.at)),
        }
    }

    /// An hour is a note, with the preposition before it.
    fn note_clock(&mut self, start: usize) {
        let note = self.range(self.with_preposition(start), self.at);
        self.clause.notes.push(note);
    }

    /// "ноябрь, вторая декада": the part belongs to the month before it; a further one has the same month.
    fn narrow_to_part(&mut self, part: MonthPart) {
        let start = self.at - 1;
        if self
            .clause
            .frequencies
            .iter()
            .any(|frequency| frequency.recurrence.is_some_and(|every| every.unit == Unit::Month))
        {
            match self.number_before_list(start) {
                Some(first) => self.doubt_list_of_parts(first), // "2 раза в месяц (1 и 3 декада)"
                None => self.set_part_of_month(part, start),
            }
            return;
        }
        let at = self.range(start, self.at);
        let is_range = start.checked_sub(1).is_some_and(|before| self.token(before) == Some(&Token::Dash));
        let last = self.clause.times.last_mut();
        match last.map(|time| (time.first.name, time)) {
            Some((TimeName::Month(month), time)) => {
                time.first.name = TimeName::Part { part, month };
                time.at = at;
                self.take_years();
            }
            Some((TimeName::Part { month, .. }, time)) if is_range => {
                time.last = Some(NamedTime::new(TimeName::Part { part, month }));
                time.at.end = at.end;
            }
            Some((TimeName::Part { month, .. }, time)) => {
                let mut further = TimeExpr { at, ..time.clone() };
                further.first.name = TimeName::Part { part, month };
                self.clause.times.push(further);
            }
            _ => self.push_unrecognised(self.range(start, self.at)),
        }
    }

    /// The bare number that a mark parts from the part here: of "1 и 3 декада", "в первой-второй декаде" the first.
    fn number_before_list(&self, start: usize) -> Option<usize> {
        let first = start.checked_sub(2)?;
        let is_listed = matches!(self.token(start - 1), Some(Token::And | Token::Comma | Token::Dash | Token::Till));
        let is_number = self.tokens.get(first).is_some_and(|token| {
            self.slice(&token.at).starts_with(char::is_numeric)
                || lexicon::ordinal_word(&self.level_words(&token.at)).is_some()
        });
        (is_listed && is_number && self.token(first) == Some(&Token::Other)).then_some(first)
    }

    /// Which of several parts are meant nobody has read: all the words are told, once.
    fn doubt_list_of_parts(&mut self, first: usize) {
        let place = self.range(first, self.at);
        let is_inside = |at: &Range<usize>| at.end > place.start;
        self.clause.unrecognised.retain(|at| !is_inside(at));
        self.clause.notes.retain(|at| !is_inside(at));
        self.push_unrecognised(place);
    }

    /// "октябрь (15-20)": days of the month before them, or nothing that can be read.
    fn narrow_to_days(&mut self, days: RelativeDay, start: usize) {
        let outer = (self.clause.relative_day.take(), self.clause.relative_day_at.take());
        self.set_relative_day(days, None, start);
        apply_day_behind_month(self.text, &mut self.clause);
        if self.clause.relative_day.take().is_some() {
            let place = self.clause.relative_day_at.take().unwrap_or_default();
            self.push_unrecognised(place);
        } else {
            self.take_years();
        }
        (self.clause.relative_day, self.clause.relative_day_at) = outer;
    }

    /// "Май (последняя неделя) 2024"
    fn take_years(&mut self) {
        let mut years = Vec::new();
        let next = self.years(self.at, &mut years);
        if let Some(time) = self.clause.times.last_mut().filter(|time| !years.is_empty() && !time.has_year()) {
            time.years = years;
            self.at = next;
        }
    }
}

/// A year before its times ("2024 год: январь, март") is their year, not a time of its own.
fn apply_leading_year(text: &str, clause: &mut ParsedClause) {
    let mut leading: Option<(TimeExpr, bool)> = None;
    for time in std::mem::take(&mut clause.times) {
        if time.is_year() && time.bound == Bound::Plain && !(clause.during && is_behind_during(text, &time)) {
            clause.times.extend(unused_year(leading.take()));
            leading = Some((time, false));
        } else if let Some((year, used)) = &mut leading
            && !time.has_year()
        {
            *used = true;
            clause.times.push(TimeExpr { years: year.first.year.into_iter().collect(), ..time });
        } else {
            clause.times.extend(unused_year(leading.take()));
            clause.times.push(time);
        }
    }
    clause.times.extend(unused_year(leading));
}

/// "в течение 2026 года": the year is how long it goes on. In "2026/2027 учебный год: в течение I полугодия" it says which.
fn is_behind_during(text: &str, year: &TimeExpr) -> bool {
    let head = level_letters(text.get(..year.at.start).unwrap_or_default());
    let last = head.split_whitespace().next_back().unwrap_or_default();
    ["течени", "протяжени", "продолжени", "теч"].iter().any(|stem| last.contains(stem))
}

fn unused_year(leading: Option<(TimeExpr, bool)>) -> Option<TimeExpr> {
    leading.filter(|(_, used)| !used).map(|(year, _)| year)
}

/// "Ежегодно до 1 марта, с 2023 по 2027 год": the years in which the time comes.
fn apply_year_limits(clause: &mut ParsedClause) {
    let limits = clause.times.iter().find(|time| time.first.name == TimeName::Year && time.last.is_some());
    let Some((Some(YearRef::One(first)), Some(YearRef::One(last)))) =
        limits.map(|years| (years.first.year, years.end().year))
    else {
        return;
    };
    for time in clause.times.iter_mut().filter(|time| !clause.frequencies.is_empty() && !time.has_year()) {
        time.years = YearRef::Each(first, last).each();
    }
}

/// "не позднее 1 ноября, начиная с 2026 года": the year says since when, the day says when.
fn note_first_year(clause: &mut ParsedClause) {
    let is_first_year = |time: &TimeExpr| time.is_year() && time.bound == Bound::Since;
    let is_span = clause.continuous || clause.during || !clause.spans.is_empty() || !clause.frequencies.is_empty();
    if is_span || clause.times.iter().all(is_first_year) {
        return;
    }
    let (years, times) = std::mem::take(&mut clause.times).into_iter().partition(is_first_year);
    clause.times = times;
    let years: Vec<TimeExpr> = years;
    clause.notes.extend(years.into_iter().map(|year| year.at));
}

/// "I полугодие – 2 раза", "ежемесячно, не реже двух раз": the count is of the period that the clause names.
fn give_count_its_unit(clause: &mut ParsedClause) {
    let Some(count) = clause.frequencies.iter().find_map(|frequency| frequency.count) else { return };
    let written = clause.frequencies.iter().find_map(|frequency| frequency.recurrence);
    let every =
        written.filter(|every| every.times == 1).or_else(|| unit_of_period(clause, count).map(Recurrence::every));
    let recurrence = every.map(|every| Recurrence { times: count.times, at_least: count.at_least, ..every });
    clause.frequencies.retain(|frequency| frequency.count.is_none());
    if recurrence.is_none() && !clause.times.is_empty() {
        let place = clause.frequency_places.pop().unwrap_or_default(); // "октябрь-декабрь – 3 раза"
        clause.unrecognised.push(place.clone());
        clause.notes.push(place);
        return;
    }
    clause.frequencies.insert(0, Frequency { recurrence: recurrence.or(written), certain: true, count: None });
}

/// The unit that the only time of the clause is, or each of several; of as many times as are counted, the year.
fn unit_of_period(clause: &ParsedClause, count: Count) -> Option<Unit> {
    match clause.times.as_slice() {
        [] if clause.spans.iter().any(|span| *span != SpanKind::Period) => Some(Unit::Year),
        [time, further @ ..] if further.is_empty() || count.is_each => {
            let unit = unit_of_name(time.first.name);
            let are_alike = [time]
                .into_iter()
                .chain(further)
                .all(|time| time.last.is_none() && unit_of_name(time.first.name) == unit);
            unit.filter(|_| are_alike)
        }
        times if u32::try_from(times.len()) == Ok(count.times) => Some(Unit::Year),
        _ => None,
    }
}

fn unit_of_name(name: TimeName) -> Option<Unit> {
    Some(match name {
        TimeName::Month(_) => Unit::Month,
        TimeName::Quarter(_) => Unit::Quarter,
        TimeName::Half(_) => Unit::HalfYear,
        TimeName::SchoolTerm(_) => Unit::SchoolTerm,
        TimeName::Year => Unit::Year,
        _ => return None,
    })
}

/// "По итогам полугодия, июнь": one time for one event, nothing that recurs.
fn merge_single_event(clause: &mut ParsedClause) {
    let one_time = clause.times.len() == 1 && !clause.times.iter().any(TimeExpr::is_year);
    if one_time && clause.frequencies.iter().all(|frequency| !frequency.certain) && !clause.frequencies.is_empty() {
        clause.frequencies.clear();
        clause.event = clause.event.take().or_else(|| clause.notes.pop());
    }
}
