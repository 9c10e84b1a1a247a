//! Holidays beside months → the holidays of those months: "ноябрь (каникулы)", "каникулы в марте".

use std::ops::Range;

use crate::calendar::Season;
use crate::clause::parsed::{Bound, TimeExpr};
use crate::clause::parser::cursor::ClauseParser;
use crate::clause::parser::listed::list_start;
use crate::named_time::{NamedTime, TimeName, YearRef};
use crate::text::month;
use crate::token::{PlacedToken, Token};

/// Small words between the month and its holidays.
const BETWEEN: [&str; 6] = ["в", "во", "на", "период", "время", "дни"];

impl ClauseParser<'_> {
    /// Joins holidays without a season and the months beside them; whether the time has found its place so.
    pub fn join_holidays_and_month(&mut self, time: &TimeExpr) -> bool {
        if self.is_range_to_month(time) || self.is_behind_noted_month(time) {
            self.push_unrecognised(time.at.clone()); // "апрель – ноябрь (каникулы)"
            return true;
        }
        let is_single = |time: &TimeExpr| time.bound == Bound::Plain && time.last.is_none();
        let Some(before) = self.clause.times.last().filter(|before| is_single(before) && is_single(time)) else {
            return false;
        };
        if !self.is_beside_holidays(&before.at, &time.at) {
            return false;
        }
        let is_listed = self.level_words(&(before.at.end..time.at.start)).contains(',');
        if self.leads_to_month(time) {
            return false; // "октябрь, в каникулы – ноябрь"
        }
        if is_listed && ![before, time].into_iter().any(has_season) {
            return false; // "каникулы, июнь"
        }
        match (before.first.name, time.first.name) {
            (TimeName::Month(_), TimeName::AllHolidays) => self.give_holidays(time),
            (TimeName::AllHolidays, TimeName::Month(_)) => {
                let holidays = self.clause.times.pop();
                self.push_holidays_of(time);
                let is_month = self.clause.times.last() == Some(time);
                self.clause.notes.extend(holidays.filter(|_| is_month).map(|holidays| holidays.at));
            }
            (TimeName::Holidays(_), TimeName::Month(_)) if self.begins_with_month(&before.at) => {
                self.push_holidays_of(time)
            }
            (TimeName::Holidays(season), TimeName::Month(month))
            | (TimeName::Month(month), TimeName::Holidays(season))
                if season_of_month(month) == Some(season) && self.clause.times.len() == 1 =>
            {
                self.note_month_of_holidays(time);
            }
            _ => return false,
        }
        true
    }

    /// Behind the holidays stands a mark, and then the month that they are of.
    fn leads_to_month(&self, holidays: &TimeExpr) -> bool {
        let is_behind = |token: &&PlacedToken| token.at.start >= holidays.at.end;
        let mut behind =
            self.tokens.iter().skip(self.at).skip_while(|token| !is_behind(token)).map(|token| &token.token);
        let is_holidays = matches!(holidays.first.name, TimeName::Holidays(_) | TimeName::AllHolidays);
        is_holidays
            && matches!(behind.next(), Some(Token::Dash | Token::Colon))
            && matches!(behind.next(), Some(Token::NamedTime(named)) if matches!(named.name, TimeName::Month(_)))
    }

    /// Holidays without a season directly behind a range that ends with a month.
    fn is_range_to_month(&self, holidays: &TimeExpr) -> bool {
        let Some(before) = self.clause.times.last() else { return false };
        let is_range = before.last.is_some_and(|last| matches!(last.name, TimeName::Month(_)));
        is_range && holidays.first.name == TimeName::AllHolidays && self.is_beside_holidays(&before.at, &holidays.at)
    }

    /// Holidays without a season behind a month that only explains another time: "первая декада ноября (ноябрь (каникулы))".
    fn is_behind_noted_month(&self, holidays: &TimeExpr) -> bool {
        let is_month =
            |note: &Range<usize>| self.is_beside_holidays(note, &holidays.at) && self.begins_with_month(note);
        holidays.first.name == TimeName::AllHolidays && self.clause.notes.iter().any(is_month)
    }

    /// "весенние каникулы, март 2027": two names of one time; the month is a note and lends its year.
    fn note_month_of_holidays(&mut self, time: &TimeExpr) {
        let Some(before) = self.clause.times.pop() else { return };
        let (month, holidays) =
            if matches!(time.first.name, TimeName::Month(_)) { (time, &before) } else { (&before, time) };
        self.clause.notes.push(month.at.clone());
        if holidays.has_year() || !month.has_year() {
            self.clause.times.push(holidays.clone());
        } else {
            self.push_holidays_of(&TimeExpr { at: holidays.at.clone(), ..month.clone() });
        }
    }

    /// "ноябрь, март (каникулы)": of all months listed before the bracket, of the last one before a comma.
    fn give_holidays(&mut self, holidays: &TimeExpr) {
        let is_month = |time: &&TimeExpr| matches!(time.first.name, TimeName::Month(_)) && time.last.is_none();
        let times = &self.clause.times;
        let start = if self.depth > 0 { list_start(self.text, times, times.len()) } else { times.len() - 1 };
        let count = times[start..].iter().rev().take_while(is_month).count();
        let months = self.clause.times.split_off(self.clause.times.len() - count);
        for month in &months {
            let years = if month.has_year() { &month.years } else { &holidays.years };
            self.push_holidays_of(&TimeExpr { years: years.clone(), ..month.clone() });
        }
        if let Some(last) = self.clause.times.last_mut().filter(|last| matches!(last.first.name, TimeName::Holidays(_)))
        {
            last.at.end = holidays.at.end;
        }
        if !months.iter().all(has_season) {
            self.clause.notes.push(holidays.at.clone()); // a month without holidays
        }
    }

    /// The holidays that the month has, or the month itself.
    fn push_holidays_of(&mut self, time: &TimeExpr) {
        let TimeName::Month(month) = time.first.name else { return };
        let Some(season) = season_of_month(month) else { return self.clause.times.push(time.clone()) };
        let years: Vec<YearRef> = time.years.iter().map(|year| school_year_of_month(*year, month)).collect();
        let year = time.first.year.map(|year| school_year_of_month(year, month));
        let first = NamedTime { name: TimeName::Holidays(season), year };
        if let Some(last) = self.clause.times.last_mut().filter(|last| last.first == first && last.years == years) {
            last.at.end = time.at.end; // "октябрь, ноябрь (каникулы)"
            return;
        }
        self.clause.times.push(TimeExpr { first, years, ..time.clone() });
    }

    /// Nothing but marks and small words stands between the two places.
    fn is_beside_holidays(&self, before: &Range<usize>, after: &Range<usize>) -> bool {
        let gap = self.level_words(&(before.end..after.start.max(before.end)));
        let mut words = gap.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let follows = before.end <= after.start && !gap.contains([';', ')', '\n']);
        follows && words.all(|word| BETWEEN.contains(&word))
    }

    fn begins_with_month(&self, at: &Range<usize>) -> bool {
        let words = self.level_words(at);
        words.split(|letter: char| !letter.is_alphabetic()).next().is_some_and(|word| month::month(word).is_some())
    }
}

/// It is a month with holidays.
fn has_season(time: &TimeExpr) -> bool {
    matches!(time.first.name, TimeName::Month(month) if season_of_month(month).is_some())
}

/// The season whose holidays touch the month; in summer the month says more than its holidays.
fn season_of_month(month: i8) -> Option<Season> {
    match month {
        10 | 11 => Some(Season::Autumn),
        12 | 1 => Some(Season::Winter),
        3 | 4 => Some(Season::Spring),
        _ => None,
    }
}

/// The holidays of January 2027 are those of the school year that began in 2026.
fn school_year_of_month(year: YearRef, month: i8) -> YearRef {
    match year {
        YearRef::One(year) if month < 9 => YearRef::School(year.saturating_sub(1)),
        year => year,
    }
}
