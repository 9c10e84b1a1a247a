//! Coarser times beside finer ones → which of them says when: "1 четверть: до 30.10", "май-июнь, до 15 июня".

use crate::clause::lookahead::{holds_month, lies_in_time_before};
use crate::clause::parsed::{Bound, TimeExpr};
use crate::clause::parser::cursor::ClauseParser;
use crate::clause::parser::listed::list_start;
use crate::named_time::{Granularity, NamedTime, TimeName};
use crate::token::Token;

impl ClauseParser<'_> {
    /// "1 четверть: до 30.10", "октябрь: семинар 15.10": a colon leads from a coarser time to the one that says when.
    pub fn is_headed(&self, time: &TimeExpr) -> bool {
        let Some(head) = self.clause.times.last().filter(|head| head.bound == Bound::Plain) else { return false };
        let gap = self.slice(&(head.at.end..time.at.start.max(head.at.end))).trim();
        let is_led = gap.strip_prefix(':').is_some_and(|words| !words.trim().contains([',', ';', '\n', '(', ')']));
        is_led && granularity(head) < Granularity::Year && granularity(head) > granularity(time)
    }

    /// "октябрь-ноябрь, но не позднее 25 ноября", "I, II четверть (до 25 декабря)", "I, II квартал (март, июнь)": of what is
    /// named before, the finer time says when.
    pub fn is_of_heads(&self, time: &TimeExpr, start: usize) -> bool {
        let Some(head) = self.clause.times.last().filter(|head| head.bound == Bound::Plain) else { return false };
        let is_bracketed = start.checked_sub(1).is_some_and(|before| self.token(before) == Some(&Token::Open));
        let is_limit = self.tokens.get(start).is_some_and(|token| token.limits);
        let limits = (is_limit || !is_bracketed) && lies_in_time_before(self.tokens, start);
        let shares = granularity(head) == Granularity::Quarter && self.shares_noun();
        let is_of_all = is_bracketed && (shares || self.has_time_for_each(start));
        let bounds = time.bound == Bound::By || time.bound.is_open() || self.token(start) == Some(&Token::From);
        let opens = is_bracketed && time.bound.is_open() && self.begins_in_list(time);
        let ends_inside = time.last.is_none_or(|last| match last.name {
            TimeName::Day { month, .. } => holds_month(head.first.name, head.last.map(|last| last.name), month),
            _ => false,
        });
        granularity(time) < granularity(head) && (limits && bounds && ends_inside || is_of_all || opens)
    }

    /// The times of the list that has been parsed last.
    fn last_list(&self) -> &[TimeExpr] {
        let times = &self.clause.times;
        times.get(list_start(self.text, times, times.len())..).unwrap_or_default()
    }

    /// "I полугодие, II полугодие (до 25 декабря, до 25 мая)": the bracket holds as many times as stand before it.
    fn has_time_for_each(&self, start: usize) -> bool {
        const MOST_TOKENS: usize = 60;
        let inside = self.tokens.iter().skip(start).take(MOST_TOKENS).take_while(|token| token.token != Token::Close);
        let count =
            1 + inside.filter(|token| matches!(token.token, Token::Comma | Token::And | Token::Semicolon)).count();
        count > 1 && count == self.last_list().len()
    }

    /// "I, II четверть": the numbers before the last one have no noun of their own.
    fn shares_noun(&self) -> bool {
        let listed = self.last_list();
        let is_bare =
            |time: &TimeExpr| self.slice(&time.at).chars().filter(|letter| letter.is_alphabetic()).count() < 4;
        listed.len() > 1 && listed[..listed.len() - 1].iter().all(is_bare)
    }

    /// The times that the mark has closed say what is due, not when: "I и II четверть: до 25.12"; their year says which.
    pub fn push_behind_heads(&mut self, time: TimeExpr) {
        let times = &self.clause.times;
        let alike = |head: &&TimeExpr| times.last().is_some_and(|last| granularity(last) == granularity(head));
        let count = times.iter().rev().take_while(alike).count();
        let start = list_start(self.text, times, times.len()).max(times.len() - count);
        let heads = self.clause.times.split_off(start);
        let neighbour = heads.last().and_then(TimeExpr::as_neighbour);
        let end = heads.last().map_or(0, |head| head.at.end);
        self.clause.notes.extend(heads.first().map(|head| head.at.start..end));
        let within = heads.last().map(TimeExpr::end);
        self.clause.times.push(TimeExpr { neighbour, within, ..time });
    }

    /// "ноябрь, 25.11.2026": the month is a note, where one of its days stands directly behind it.
    pub fn take_month_of(&mut self, day: &TimeExpr) -> Option<TimeExpr> {
        let TimeName::Day { month, .. } = day.first.name else { return None };
        let is_inside = |last: NamedTime| matches!(last.name, TimeName::Day { month: other, .. } if other == month);
        if !day.last.is_none_or(is_inside) {
            return None;
        }
        let [before] = self.clause.times.as_slice() else { return None }; // of a list of months none goes
        if before.first.name != TimeName::Month(month) || before.last.is_some() || before.bound != Bound::Plain {
            return None;
        }
        let gap = self.slice(&(before.at.end..day.at.start.max(before.at.end)));
        if gap.contains(char::is_alphanumeric) || gap.contains(['(', ')', ';', '\n']) {
            return None;
        }
        let before = self.clause.times.pop()?;
        let years = if day.has_year() { day.years.clone() } else { before.years };
        self.clause.notes.push(before.at);
        Some(TimeExpr { years, within: Some(before.first), ..day.clone() })
    }

    /// "апрель, май (с 20 апреля)": it begins in one of the months before the last.
    fn begins_in_list(&self, time: &TimeExpr) -> bool {
        let TimeName::Day { month, .. } = time.first.name else { return false };
        let holds = |head: &TimeExpr| holds_month(head.first.name, head.last.map(|last| last.name), month);
        let list = self.last_list();
        list.iter().any(holds) && !list.last().is_some_and(holds)
    }

    /// "с 20 апреля (апрель-май)", "до 10 сентября, сентябрь": behind a day with a bound the time in which it lies.
    pub fn holds_last_day(&self, time: &TimeExpr, start: usize) -> bool {
        let Some(day) = self.clause.times.last().filter(|day| day.last.is_none() && day.bound != Bound::Plain) else {
            return false;
        };
        let TimeName::Day { month, .. } = day.first.name else { return false };
        let gap = self.slice(&(day.at.end..time.at.start.max(day.at.end))).trim();
        let is_coarser = (Granularity::Month..Granularity::Year).contains(&granularity(time));
        let is_beside = matches!(gap, "," | "(") && matches!(self.token(start), Some(Token::NamedTime(_)));
        is_coarser && is_beside && holds_month(time.first.name, time.last.map(|last| last.name), month)
    }

    /// The coarser time is a note that says in which year the day lies, and where what begins on it ends.
    pub fn end_last_day_with(&mut self, time: &TimeExpr) {
        self.clause.notes.push(time.at.clone());
        let Some(day) = self.clause.times.last_mut() else { return };
        day.within = Some(time.end());
        if !day.has_year() {
            day.years.clone_from(&time.years);
        }
    }

    /// "октябрь (5 классы) 2026 г.": behind the bracket stands the year of the time before it.
    pub fn take_years_behind_bracket(&mut self) -> Option<usize> {
        let before = self.at.checked_sub(1).and_then(|before| self.token(before));
        if before != Some(&Token::Close) || self.next_year(self.at).is_none() || self.heads_list(self.at) {
            return None;
        }
        self.clause.times.last().filter(|time| !time.has_year() && !time.is_year() && !time.has_own_span)?;
        let mut years = Vec::new();
        let next = self.years(self.at, &mut years);
        self.clause.times.last_mut()?.years = years;
        Some(next)
    }
}

/// How finely a time is named beside another one.
pub(crate) fn granularity(time: &TimeExpr) -> Granularity {
    match time.first.name {
        TimeName::Part { .. } => Granularity::Holidays, // "последняя неделя ноября (20-24 ноября)"
        TimeName::Edge { .. } => Granularity::Quarter,  // "май (конец учебного года)"
        name => name.granularity(),
    }
}
