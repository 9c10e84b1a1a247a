//! Tokens of a time → time expression: a preposition, a time, a range to a second time, years.

use crate::clause::lookahead::reported_period_end;
use crate::clause::parsed::{Bound, TimeExpr};
use crate::clause::parser::cursor::ClauseParser;
use crate::clause::parser::heads::granularity;
use crate::model::YearSource;
use crate::named_time::{Granularity, NamedTime, SpanKind, TimeName, YearRef};
use crate::text::lexicon;
use crate::token::Token;

/// The second time of a range, the first one's own year, and the place behind.
#[derive(Debug, Clone, Copy)]
struct RangeEnd {
    first_year_ref: Option<YearRef>,
    named: NamedTime,
    next: usize,
}

impl ClauseParser<'_> {
    /// Parses the time that begins here, with its range and years; the place behind it.
    pub fn parse_time(&mut self) -> Option<usize> {
        let start = self.at;
        if let Some(next) = self.take_years_behind_bracket() {
            return Some(next);
        }
        let (bound, at) = self.bound_at(start)?;
        let (first, at) = self.named_time(at)?;
        let second = self.range_end(at, first, bound).filter(|_| bound != Bound::Eve);
        let (time, at) = match second {
            Some(second) if bound == Bound::By && !self.is_inherited(start) => {
                self.with_years(second.named, None, bound, second.next)
            }
            Some(second) => {
                let first = NamedTime { year: first.year.or(second.first_year_ref), ..first };
                let is_span = bound == Bound::By || bound.is_open() && bound != Bound::After; // "до 5 мая, 10-15 мая": the "до" is not its
                let bound = if is_span { Bound::Plain } else { bound };
                self.with_years(first, Some(second.named), bound, second.next)
            }
            None => self.with_years(first, None, bound, at),
        };
        let time = TimeExpr { at: self.range(start, at), ..time };
        if second.is_some() && self.goes_on_with_day(at, &time) {
            self.clause.unrecognised.push(self.range(start, at + 2)); // "10-12-14 ноября": days, or a range?
        }
        let time = self.with_day_of_list(time, start);
        if time.bound == Bound::By && self.is_inherited(start) {
            self.doubt_limit(&time);
        }
        if self.tokens.get(start).is_some_and(|token| token.titled) {
            self.clause.titled_days.push(time.at.clone());
        }
        self.push_time(time, start);
        Some(at)
    }

    /// Nothing stands before the time that could govern it.
    fn is_inherited(&self, start: usize) -> bool {
        matches!(self.token(start), Some(Token::NamedTime(_)))
    }

    /// "15 сентября, декабря и марта", "последняя пятница октября, мая": months in the genitive have the day of the first.
    fn with_day_of_list(&self, time: TimeExpr, start: usize) -> TimeExpr {
        let (TimeName::Month(month), None) = (time.first.name, time.last) else { return time };
        let Some(before) = self.clause.times.last().filter(|before| self.is_listed_behind(before, start)) else {
            return time;
        };
        let last = before.last.map(|last| last.name.in_month(month));
        match (before.first.name.in_month(month), last) {
            (Some(first), None | Some(Some(_))) => {
                let first = NamedTime { name: first, ..time.first };
                TimeExpr { first, last: last.flatten().map(NamedTime::new), ..time }
            }
            _ => time,
        }
    }

    /// A month in the genitive that nothing but a comma or "и" parts from the time before it.
    fn is_listed_behind(&self, before: &TimeExpr, start: usize) -> bool {
        let Some(token) = self.tokens.get(start).filter(|token| token.genitive && self.is_inherited(start)) else {
            return false;
        };
        let is_mark =
            start.checked_sub(1).is_some_and(|mark| matches!(self.token(mark), Some(Token::Comma | Token::And)));
        let gap = self.level_words(&(before.at.end..token.at.start.max(before.at.end)));
        let gap = gap.trim_matches(|letter: char| letter == ',' || letter.is_whitespace());
        is_mark && matches!(gap, "" | "и") && !before.bound.is_open()
    }

    /// What governs the time that begins here, and where the time itself is.
    fn bound_at(&mut self, start: usize) -> Option<(Bound, usize)> {
        let bound = match self.token(start)? {
            Token::By if self.ends_hours(start) => return None,
            Token::By => return Some((Bound::By, self.limited_at(start + 1))),
            Token::Till => Bound::By,
            Token::Earlier => Bound::Earlier,
            Token::From => Bound::Since,
            Token::NotBefore => Bound::NotBefore,
            Token::Event if self.leads_to_date("после", start) => Bound::After,
            Token::Event if self.leads_to_date("накануне", start) => Bound::Eve,
            Token::ReportedPeriod if reported_period_end(self.tokens, start).is_some() => return None,
            Token::Purpose if self.goes_on_with_purpose(start) => Bound::Plain,
            Token::Purpose | Token::ReportedPeriod if self.clause.says_no_time() || self.names_plan_year() => {
                Bound::Plain
            }
            Token::Year(_) if self.heads_list(start) => return Some((Bound::Plain, start)), // "2024 год – до 1 апреля"
            Token::NamedTime(_) | Token::Year(_) => return Some((self.inherited_bound(start), start)),
            _ => return None,
        };
        Some((bound, self.skip_fillers(start + 1)))
    }

    /// The time with the years behind it.
    fn with_years(
        &mut self,
        mut first: NamedTime,
        last: Option<NamedTime>,
        bound: Bound,
        at: usize,
    ) -> (TimeExpr, usize) {
        let mut years = Vec::new();
        let at = self.years(at, &mut years);
        if first.name == TimeName::Year && first.year.is_none() {
            first.year = years.first().copied();
        }
        let has_own_span = matches!(first.name, TimeName::Year | TimeName::Edge { span: SpanKind::Period, .. });
        (
            TimeExpr {
                first,
                last,
                bound,
                years,
                source: YearSource::Written,
                neighbour: None,
                has_own_span,
                within: None,
                at: 0..0,
            },
            at,
        )
    }

    /// Of two names of one time, "декабрь (I полугодие)", "I четверть (октябрь)", the finer one says when.
    fn push_time(&mut self, mut time: TimeExpr, start: usize) {
        if self.join_holidays_and_month(&time) {
            return;
        }
        if let Some(month) = self.take_month_of(&time) {
            return self.clause.times.push(month);
        }
        if self.holds_last_day(&time, start) {
            return self.end_last_day_with(&time); // "с 20 апреля (апрель-май)"
        }
        if self.is_headed(&time) || self.is_of_heads(&time, start) {
            return self.push_behind_heads(time);
        }
        let before = start.checked_sub(1).and_then(|before| self.token(before));
        let is_edge = time.first.name.is_edge() && self.depth > 0; // "(начало и конец учебного года)"
        let is_open = matches!(before, Some(Token::Open));
        let is_dashed = matches!(before, Some(Token::Dash));
        let beside = time.last.is_none() && (is_edge || is_open || is_dashed);
        let is_finer = |last: &&TimeExpr| granularity(last) > granularity(&time);
        let other = self.clause.times.last().filter(|last| last.at.end <= time.at.start);
        let is_holidays = |last: &TimeExpr| matches!(last.first.name, TimeName::Holidays(_)) && last.last.is_none();
        let names_days = |last: &TimeExpr| is_open || is_dashed && is_holidays(last); // "осенние каникулы – 30.10-03.11"
        let other = other.filter(|last| beside || names_days(last) && is_finer(last)); // "последняя неделя ноября (с 20 по 24 ноября)"
        match other.filter(|other| granularity(other) < Granularity::Year && granularity(&time) < Granularity::Year) {
            Some(other) if other.first.name == TimeName::AllHolidays && time.first.name != TimeName::AllHolidays => {
                self.clause.notes.extend(self.clause.times.pop().map(|coarse| coarse.at)); // "каникулы (зимние каникулы)"
            }
            Some(other) if granularity(other) < granularity(&time) => return self.clause.notes.push(time.at),
            Some(other) if is_dashed && other.bound == Bound::Plain && granularity(other) > granularity(&time) => {
                return self.push_behind_heads(time); // "I и II четверть – до 25 декабря"
            }
            Some(other) if other.bound == Bound::Plain && granularity(other) > granularity(&time) => {
                time.within = Some(other.end());
                self.clause.notes.extend(self.clause.times.pop().map(|coarse| coarse.at));
            }
            _ => {}
        }
        self.clause.times.push(time);
    }

    /// The event is a date, so that no plan or event before it takes its words.
    pub fn is_dated_event(&self, at: usize) -> bool {
        matches!(self.token(at), Some(Token::Event))
            && ["после", "накануне"].iter().any(|word| self.leads_to_date(word, at))
    }

    /// "После 20 мая", "накануне 1 сентября", but not "после окончания" or "после I полугодия".
    fn leads_to_date(&self, word: &str, start: usize) -> bool {
        let is_date = matches!(self.token(start + 1), Some(Token::NamedTime(named)) if names_days(named));
        is_date && self.tokens.get(start).is_some_and(|token| self.level_words(&token.at) == word)
    }

    /// "на 01.10.2026, на 01.04.2027": the first one said when, and so does the next.
    fn goes_on_with_purpose(&self, start: usize) -> bool {
        let is_listed =
            start.checked_sub(1).is_some_and(|mark| matches!(self.token(mark), Some(Token::Comma | Token::And)));
        let before = self.clause.times.last();
        is_listed && before.is_some_and(|time| self.level_words(&time.at).starts_with("на "))
    }

    /// An hour between the preposition and the day is a note.
    fn skip_clock(&mut self, at: usize) -> usize {
        let leads =
            matches!(self.token(at), Some(Token::Clock)) && matches!(self.token(at + 1), Some(Token::NamedTime(_)));
        if leads {
            let note = self.range(self.with_preposition(at), at + 1);
            self.clause.notes.push(note);
        }
        at + usize::from(leads)
    }

    /// Where behind "до" the time stands: behind small words, an hour and the day of the week.
    fn limited_at(&mut self, at: usize) -> usize {
        let at = self.skip_fillers(at);
        let at = self.skip_clock(at);
        self.skip_weekday(at)
    }

    /// "до пятницы, 13 ноября": the weekday of the day is a note.
    fn skip_weekday(&mut self, at: usize) -> usize {
        let day = at + 1 + usize::from(self.token(at + 1) == Some(&Token::Comma));
        let is_word = self.token(at) == Some(&Token::Other)
            && lexicon::weekday(&self.level_words(&self.range(at, at + 1))).is_some();
        let leads = is_word
            && matches!(self.token(day), Some(Token::NamedTime(named)) if named.name.granularity() == Granularity::Day);
        if leads {
            let note = self.range(at, at + 1);
            self.clause.notes.push(note);
        }
        if leads { day } else { at }
    }

    /// "с 9.00 до 13.00 25 ноября": the hour has its end, the day behind it has none.
    fn ends_hours(&self, start: usize) -> bool {
        let before = start.checked_sub(1).and_then(|before| self.token(before));
        matches!((before, self.token(start + 1)), (Some(Token::Clock), Some(Token::Clock)))
    }

    /// "по плану работы на 2024 год": the year of the plan, not what it is for.
    fn names_plan_year(&self) -> bool {
        let only_plan =
            self.clause.plan.is_some() && self.clause.times.is_empty() && self.clause.frequencies.is_empty();
        only_plan && matches!(self.token(self.at + 1), Some(Token::Year(_)))
    }

    /// "до 1 февраля, 1 июня": the preposition holds for the list.
    fn inherited_bound(&self, start: usize) -> Bound {
        let before = start.checked_sub(1).and_then(|before| self.token(before));
        let listed = matches!(before, Some(Token::Comma | Token::And));
        let is_by = self.clause.times.last().is_some_and(|last| last.bound == Bound::By);
        if listed && is_by && !self.is_limit_bracketed(start - 1) { Bound::By } else { Bound::Plain }
    }

    /// The "до" before the mark stands within a bracket that is closed: "сентябрь (до 15-го), ноябрь".
    fn is_limit_bracketed(&self, mark: usize) -> bool {
        let inside = self.tokens[..mark].iter().rev().take_while(|token| token.token != Token::Open);
        let mut inside = inside.map(|token| &token.token);
        inside.next() == Some(&Token::Close) && inside.any(|token| *token == Token::By)
    }

    /// "до 31.03.2024, 05.04.2024": two whole dates may be two deadlines of their own kinds.
    fn doubt_limit(&mut self, time: &TimeExpr) {
        let is_whole = |time: &TimeExpr| time.first.year.is_some() && time.last.is_none();
        if is_whole(time) && self.clause.times.last().is_some_and(is_whole) {
            self.clause.inherited_limits.push(time.at.clone());
        }
    }

    fn skip_fillers(&self, mut at: usize) -> usize {
        while matches!(self.token(at), Some(Token::Filler)) {
            at += 1;
        }
        at
    }

    /// A named time, or a year as one.
    fn named_time(&self, at: usize) -> Option<(NamedTime, usize)> {
        match self.token(at)? {
            Token::NamedTime(named) => Some((*named, at + 1)),
            Token::Year(year_ref) => Some((NamedTime { name: TimeName::Year, year: Some(*year_ref) }, at + 1)),
            _ => None,
        }
    }

    /// The second time of a range. A year of its own may stand behind the first.
    fn range_end(&self, at: usize, first: NamedTime, bound: Bound) -> Option<RangeEnd> {
        let year_at = at + usize::from(self.has_year_behind_comma(at));
        let first_year_ref = if first.name == TimeName::Year { None } else { self.next_year(year_at) };
        let lead = self.skip_fillers(if first_year_ref.is_some() { year_at + 1 } else { at });
        let second = self.range_lead(lead, bound)?;
        let (named, next) = self.last_of_days(self.named_time(second)?);
        let one_is_year = (named.name == TimeName::Year) != (first.name == TimeName::Year);
        let years = one_is_year && (!bound.is_open() || self.next_year(next).or(named.year).is_none());
        // "Май-ноябрь-2024": the last dash leads to the year; "с 2023 года до 1 марта" are two limits
        let names_other =
            first.name.granularity() != named.name.granularity() && !bound.is_open() && self.is_beside(first, named);
        // "до 10-15 мая" ends with the second day; of "до 20 мая – сентябрь" the month is another time
        let is_limit = bound == Bound::By && first.name.granularity() != named.name.granularity();
        let names_its_day = bound == Bound::Plain && named.year.is_some() && is_day_of(named.name, first.name); // "сентябрь – 15.09.2026"
        (!years && !names_other && !is_limit && !names_its_day).then_some(RangeEnd { first_year_ref, named, next })
    }

    /// "12-13-14 ноября": days that a dash each parts are one range to the last of them.
    fn last_of_days(&self, (mut named, mut next): (NamedTime, usize)) -> (NamedTime, usize) {
        while let (Some(Token::Dash), Some(Token::NamedTime(further))) = (self.token(next), self.token(next + 1))
            && is_next_day(named.name, further.name)
        {
            (named, next) = (*further, next + 2);
        }
        (named, next)
    }

    /// Behind the range a dash leads to a further day of its month.
    fn goes_on_with_day(&self, at: usize, time: &TimeExpr) -> bool {
        let TimeName::Day { month, .. } = time.end().name else { return false };
        let is_day = |named: &NamedTime| matches!(named.name, TimeName::Day { month: other, .. } if other == month);
        self.token(at) == Some(&Token::Dash)
            && matches!(self.token(at + 1), Some(Token::NamedTime(named)) if is_day(named))
    }

    /// Where the second time of a range stands, if a dash, "по" or "до" leads to it.
    fn range_lead(&self, at: usize, bound: Bound) -> Option<usize> {
        let comma = bound.is_open() && matches!(self.token(at), Some(Token::Comma));
        let behind = at + usize::from(comma);
        let and = bound.is_open() && matches!(self.token(behind), Some(Token::And));
        if comma && !and && bound != Bound::Since {
            return None;
        }
        let lead = behind + usize::from(and);
        let leads = match self.token(lead)? {
            Token::Dash => !and,
            Token::Till => bound != Bound::By,
            Token::By => bound.is_open(),
            _ => false,
        };
        let second = self.skip_fillers(lead + 1);
        if bound == Bound::By && matches!(self.token(second), Some(Token::By)) {
            return None; // "до 20 ноября – не позднее 5 декабря" are two limits
        }
        let second = if matches!(self.token(second), Some(Token::Till | Token::By)) { second + 1 } else { second };
        leads.then_some(second)
    }

    /// "Декабрь – 1 полугодие", "каникулы – 15 октября" name no range.
    fn is_beside(&self, first: NamedTime, second: NamedTime) -> bool {
        let odd = |named: NamedTime| {
            named.name.granularity() == Granularity::Quarter
                || matches!(named.name, TimeName::AllHolidays | TimeName::Holidays(_))
        };
        odd(first) || odd(second)
    }

    /// "Ноябрь, 2026 – январь, 2027": the comma parts a month from its own year, and a range goes on behind it.
    fn has_year_behind_comma(&self, at: usize) -> bool {
        let is_year = matches!(self.token(at), Some(Token::Comma)) && self.next_year(at + 1).is_some();
        let lead = self.skip_fillers(at + 2);
        let second = self.skip_fillers(lead + 1);
        let is_range = matches!(self.token(lead), Some(Token::Dash | Token::Till))
            && matches!(self.token(second), Some(Token::NamedTime(_)));
        is_year && is_range && self.year_behind(second + 1)
    }

    /// A year, perhaps behind a comma.
    fn year_behind(&self, at: usize) -> bool {
        self.next_year(at + usize::from(matches!(self.token(at), Some(Token::Comma)))).is_some()
    }

    pub fn next_year(&self, at: usize) -> Option<YearRef> {
        match self.token(at) {
            Some(Token::Year(year_ref)) => Some(*year_ref),
            _ => None,
        }
    }

    /// Years behind a time: "2024", ", 2024", "-2024", "2024, 2025", "2024 и 2025".
    pub fn years(&mut self, mut at: usize, years: &mut Vec<YearRef>) -> usize {
        if self.depth > 0 && matches!(self.token(at), Some(Token::Close)) && self.next_year(at + 1).is_some() {
            (self.depth, at) = (self.depth - 1, at + 1); // "(с 20 по 24 ноября) 2023"
        }
        loop {
            let lead = match self.token(at) {
                Some(Token::Comma | Token::And) => 1,
                Some(Token::Dash | Token::Open | Token::Filler) if years.is_empty() => 1,
                Some(Token::Year(_)) if years.is_empty() => 0,
                _ => return at,
            };
            let Some(year_ref) = self.next_year(at + lead) else {
                return at;
            };
            if lead > 0 && self.heads_list(at + lead) {
                return at;
            }
            years.push(year_ref);
            at += lead + 1;
        }
    }

    /// The year begins something new: "…, 2025 год: март" or "…, 2025 - 2026".
    pub fn heads_list(&self, year: usize) -> bool {
        let next = self.token(year + 1);
        matches!(next, Some(Token::NamedTime(_)))
            || matches!(next, Some(Token::Colon | Token::Dash | Token::Open))
                && matches!(self.token(year + 2), Some(Token::NamedTime(_) | Token::By | Token::NotBefore))
    }
}

/// A day of that month.
fn is_day_of(day: TimeName, month: TimeName) -> bool {
    matches!((day, month), (TimeName::Day { month: owner, .. }, TimeName::Month(month)) if owner == month)
}

/// The day behind another one of the same month.
fn is_next_day(first: TimeName, next: TimeName) -> bool {
    matches!((first, next), (TimeName::Day { day, month }, TimeName::Day { day: behind, month: other })
        if month == other && behind == day + 1)
}

fn names_days(named: &NamedTime) -> bool {
    let is_part = matches!(named.name, TimeName::PartOfInterval { .. });
    named.name.granularity() <= Granularity::Month && !named.is_school() && !named.name.is_edge() && !is_part
}
