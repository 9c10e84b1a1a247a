//! Tokens around a time → labels, plans, events, demands, purposes, and the words that have no place.

use std::ops::Range;

use crate::clause::lookahead::{behind_name, label_ahead, reported_period_end};
use crate::clause::parser::cursor::ClauseParser;
use crate::named_time::{Granularity, NamedTime, SpanKind, TimeName, YearRef};
use crate::text::lexicon;
use crate::token::{PlacedToken, Token};

/// "ориентировочно", "приблизительно": the time behind it is not certain; it stays beside it.
fn is_reserve(words: &str) -> bool {
    ["ориентировочн", "примерн", "приблизительн", "предположительн", "предварительн"]
        .iter()
        .any(|stem| words.starts_with(stem))
        && !words.contains(char::is_whitespace)
}

/// "перенесено на декабрь", "срок продлён"
fn says_moved(words: &str) -> bool {
    let mut names = words.split(|letter: char| !letter.is_alphabetic());
    names.any(|word| ["перенес", "перенос", "продл", "сдви"].iter().any(|stem| word.starts_with(stem)))
}

/// "80 %", "не менее 50 % педагогов": no figures but those before the sign.
fn is_share(words: &str) -> bool {
    let mut parts = words.rsplit('%');
    let behind = parts.next().unwrap_or_default();
    let is_measured = |part: &str| {
        let figures = part.trim_end().trim_start_matches(|letter: char| !letter.is_numeric());
        !figures.is_empty() && figures.chars().all(|letter| letter.is_numeric() || ",.-–".contains(letter))
    };
    let mut before = parts.peekable();
    before.peek().is_some() && !behind.contains(char::is_numeric) && before.all(is_measured)
}

/// "каб. 12", "актовый зал": where it is held.
fn is_room(words: &str) -> bool {
    let mut letters = words.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let (first, second) = (letters.next().unwrap_or_default(), letters.next().unwrap_or_default());
    let is_of_school = |word: &str| ["школ", "сош", "мбоу", "маоу"].iter().any(|stem| word.starts_with(stem));
    let is_number = second.chars().count() < 2 || is_of_school(second);
    let is_numbered = ["каб", "кабинет", "ауд", "аудитория"].contains(&first) && is_number;
    let is_hall = second.starts_with("зал")
        && ["актов", "спортивн", "читальн", "конференц"].iter().any(|hall| first.starts_with(hall));
    (is_numbered || is_hall) && letters.all(|word| is_of_school(word) && words.contains('№'))
}

impl ClauseParser<'_> {
    /// Other words up to a colon, or up to a dash that leads to a time, are a label.
    pub fn parse_label(&mut self) {
        if !matches!(self.token(0), Some(Token::Other)) {
            return;
        }
        let opens =
            |at: usize| self.tokens.get(at).is_some_and(|token| token.opens_time() || token.token == Token::Filler);
        let is_end = |at: &usize| match self.token(*at) {
            Some(Token::Colon) => opens(*at + 1),
            Some(Token::Dash) => self.dash_ends_label(*at),
            _ => false,
        };
        let leads = |at: &usize| self.tokens.iter().skip(at + 1).any(PlacedToken::opens_time);
        if let Some(end) = (0..self.tokens.len()).filter(is_end).find(leads) {
            let note = self.range(0, end);
            self.clause.notes.push(note);
            self.at = end + 1;
        }
    }

    fn dash_ends_label(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.token(before));
        match self.token(at + 1) {
            Some(Token::NamedTime(_) | Token::Year(_)) => {
                let is_time = matches!(before, Some(Token::NamedTime(_) | Token::Year(_)));
                !is_time || at.checked_sub(1).is_some_and(|before| self.is_year_of_name(before))
            }
            Some(Token::Other) | None => false,
            Some(_) => self.tokens.get(at + 1).is_some_and(PlacedToken::opens_time),
        }
    }

    /// The words of an outer plan; an earlier plan becomes a note.
    pub fn parse_plan(&mut self, start: usize) {
        let before = self.clause.plan.take();
        self.clause.notes.extend(before);
        self.clause.plan = Some(self.absorb(start));
    }

    /// The words of a demand; an earlier one becomes a note.
    pub fn parse_demand(&mut self, start: usize) {
        let before = self.clause.demand.take();
        self.clause.notes.extend(before);
        self.clause.demand = Some(self.absorb(start));
    }

    /// "до начала проверки" is an event; "до 80 %" and "до 1О.12" are nothing that can be read.
    pub fn parse_limit_of_words(&mut self, start: usize) {
        let next = self.range(self.at, self.at + 1);
        let word = self.level_words(&next);
        if word.chars().count() > 2 && word.chars().all(char::is_alphabetic) {
            return self.parse_event(start);
        }
        self.clause.unreadable |= self.clause.times.is_empty();
        self.parse_other(start);
    }

    /// "за I квартал – до 10 апреля": the period that is reported on is a note.
    pub fn parse_reported_period(&mut self, start: usize) {
        self.at = reported_period_end(self.tokens, start).unwrap_or(self.at);
        let note = self.range(start, self.at);
        self.clause.notes.push(note);
    }

    /// An event takes its words, and a numbered time directly behind it ("по итогам I полугодия").
    pub fn parse_event(&mut self, start: usize) {
        if let Some(Token::Frequency(frequency)) = self.token(self.at) {
            let frequency = *frequency; // "по итогам каждой четверти"
            if self.is_of_days(&frequency) {
                self.note_relative_day();
            }
            self.clause.frequencies.push(frequency);
            self.at += 1;
            let note = self.range(start, self.at);
            self.clause.notes.push(note);
            return;
        }
        self.skip_numbered_times();
        let mut event = self.absorb(start);
        if let Some(Token::Frequency(frequency)) = self.token(self.at) {
            let frequency = *frequency; // "после окончания четверти"
            self.clause.frequencies.push(frequency);
            self.at += 1;
            event = self.range(start, self.at);
        }
        let before = self.clause.event.replace(event);
        self.clause.notes.extend(before);
    }

    fn skip_numbered_times(&mut self) {
        loop {
            let listed = matches!(self.token(self.at), Some(Token::Comma | Token::And | Token::Dash));
            let next = self.at + usize::from(listed);
            let is_numbered = match self.token(next) {
                Some(Token::NamedTime(named)) => {
                    named.name.granularity() == Granularity::Quarter
                        || named.is_school()
                        || named.name.is_edge()
                        || matches!(named.name, TimeName::PartOfInterval { .. })
                }
                Some(Token::Span(_) | Token::Year(_)) => true,
                _ => false,
            };
            if !is_numbered {
                return;
            }
            self.at = next + 1;
        }
    }

    /// Takes the words of a plan, an event or a demand: up to a mark or a time.
    fn absorb(&mut self, start: usize) -> Range<usize> {
        while matches!(self.token(self.at), Some(Token::Filler)) {
            self.at += 1; // "после проведения"
        }
        let mut end = self.at;
        let mut depth = 0_u32;
        while let Some(token) = self.token(self.at) {
            match token {
                Token::Event if matches!(self.token(self.at + 1), Some(Token::Frequency(_))) => break,
                Token::Event if self.is_dated_event(self.at) => break,
                Token::Other | Token::Plan | Token::Event => end = self.at + 1,
                Token::NamedTime(named) if named.name == TimeName::AllHolidays => end = self.at + 1, // "перед началом каникул"
                Token::Filler | Token::And | Token::Dash | Token::Till | Token::From | Token::NextYear => {}
                Token::Purpose | Token::ReportedPeriod if matches!(self.token(self.at + 1), Some(Token::Span(_))) => {
                    (self.at, end) = (self.at + 1, self.at + 2);
                }
                Token::Purpose | Token::ReportedPeriod => {}
                Token::Comma if self.comma_goes_on() => {}
                Token::Break if end == start + 1 && self.comma_goes_on() => {} // "по плану" and its name on the next line
                Token::OnDemand if self.at > start + 1 => end = self.at + 1,
                Token::Open if self.parenthesis_is_loose() => depth += 1,
                Token::Close if depth > 0 => (depth, end) = (depth - 1, self.at + 1),
                _ => break,
            }
            self.at += 1;
        }
        self.at = end;
        self.range(start, end)
    }

    /// A comma inside the words of a plan: further words follow, and no time comes before the next mark.
    fn comma_goes_on(&self) -> bool {
        let next = self.at + 1;
        matches!(self.token(next), Some(Token::Other | Token::And | Token::Plan | Token::Event))
            && !self.is_dated_event(next)
            && !self.is_labelled_time(next)
    }

    /// "по графику, итоги: май": the words behind the comma are a label of their own.
    fn is_labelled_time(&self, at: usize) -> bool {
        let is_colon = |token: &&PlacedToken| token.token == Token::Colon;
        behind_name(self.tokens, at).next().is_some_and(|token| is_colon(&token)) && label_ahead(self.tokens, at)
    }

    fn parenthesis_is_loose(&self) -> bool {
        let inside = self.tokens.iter().skip(self.at + 1).take_while(|token| !matches!(token.token, Token::Close));
        !inside.into_iter().any(PlacedToken::opens_time)
    }

    /// What the thing is for: up to the next preposition of time.
    pub fn parse_purpose(&mut self, start: usize) {
        while let Some(token) = self.tokens.get(self.at) {
            let is_end = matches!(
                token.token,
                Token::By
                    | Token::Semicolon
                    | Token::Then
                    | Token::Frequency(_)
                    | Token::Plan
                    | Token::Continuous
                    | Token::During
                    | Token::Close
            );
            if is_end {
                break;
            }
            self.at += 1;
        }
        let note = self.range(start, self.at);
        self.clause.notes.push(note);
    }

    /// Other words are a note; without a mark that sets them off they are also not understood.
    pub fn parse_other(&mut self, start: usize) {
        use Token::*;
        while matches!(self.token(self.at), Some(Other | Filler | And | Till | From | Purpose | ReportedPeriod | Clock))
            || self.is_year_of_name(self.at)
        {
            self.at += 1;
        }
        while self.at > start + 1
            && (!matches!(self.token(self.at - 1), Some(Other | Filler | Clock | Year(_)))
                || self.is_preposition(self.at - 1))
        {
            self.at -= 1;
        }
        let note = self.range(self.with_bracketed(start).unwrap_or(self.with_preposition(start)), self.at);
        if note.is_empty() {
            return;
        }
        if self.is_set_off(start, &note) { self.clause.notes.push(note) } else { self.push_unrecognised(note) }
    }

    /// The place of the small words that open the bracket before: "(дата уточняется)".
    fn with_bracketed(&self, start: usize) -> Option<usize> {
        let first = (0..start).rev().find(|at| self.token(*at) != Some(&Token::Filler))?;
        (self.token(first) == Some(&Token::Open)).then_some(first + 1)
    }

    /// "ФГОС 2021, …", "Точка роста 2023, …": bare digits directly behind a name are a part of it.
    fn is_year_of_name(&self, at: usize) -> bool {
        let is_year = matches!(self.token(at), Some(Token::Year(YearRef::One(_))));
        let leads_to_time =
            matches!(self.token(at + 1), Some(Token::Dash)) && matches!(self.token(at + 2), Some(Token::NamedTime(_)));
        let is_bare =
            is_year && self.tokens.get(at).is_some_and(|token| self.slice(&token.at).len() == 4 || leads_to_time);
        let is_set_off = matches!(
            self.token(at + 1),
            Some(Token::Comma | Token::Semicolon | Token::Break | Token::Colon | Token::Dash)
        );
        let is_behind_name = at.checked_sub(1).is_some_and(|before| self.token(before) == Some(&Token::Other));
        let has_other_time = self.tokens.iter().skip(at + 1).any(PlacedToken::opens_time);
        is_bare && is_set_off && is_behind_name && has_other_time && self.clause.times.is_empty()
    }

    /// A label before its time, a name, words in parentheses or behind a dash need no warning.
    fn is_set_off(&self, start: usize, note: &Range<usize>) -> bool {
        let words = self.level_words(note);
        let framed = words.contains("рамках") || words.contains("этап") || is_reserve(&words);
        let before = start.checked_sub(1).and_then(|before| self.token(before));
        let marks = matches!(self.token(self.at), Some(Token::Dash | Token::Colon | Token::Open));
        let leads = marks && self.tokens.get(self.at + 1).is_some_and(PlacedToken::opens_time);
        let leads = leads || self.leads_to_limit(note) || self.is_weekday_of_day(note, &words);
        let leads = leads || self.names_further_part(note, &words);
        let named = matches!(before, Some(Token::Span(SpanKind::Period))); // the programme's name goes on
        let behind_mark = matches!(before, Some(Token::Dash | Token::Colon)) && !self.clause.says_no_time();
        let is_title =
            start.checked_sub(1).and_then(|before| self.tokens.get(before)).is_some_and(|token| token.titled);
        let leads = leads || words == "соответственно" && self.clause.times.len() > 1; // each of them is for one thing named beside
        let is_moved = says_moved(&words); // which day holds now?
        !is_moved
            && !words.contains('?')
            && (framed || named || leads || is_title || self.depth > 0 || behind_mark || is_room(&words))
    }

    /// "разработка до 15 сентября": words without figures, then the limit of what they name.
    fn leads_to_limit(&self, note: &Range<usize>) -> bool {
        let is_limit = matches!(self.token(self.at), Some(Token::By))
            && matches!(self.token(self.at + 1), Some(Token::NamedTime(_)));
        let is_limit = is_limit || reported_period_end(self.tokens, self.at).is_some_and(|_| self.is_reported_period());
        let begins = self.clause.says_no_time() && note.start == self.clause.at.start;
        let words = self.slice(note);
        is_limit && begins && (is_share(words) || !words.contains(|letter: char| letter.is_numeric() || letter == '%'))
    }

    /// "…; финал 20.11", "…, проведение 15-20 октября": words with which a further part of several begins are its name.
    fn names_further_part(&self, note: &Range<usize>, words: &str) -> bool {
        let begins = self.clause.says_no_time() && note.start == self.clause.at.start && note.start > 0;
        let is_name = words.chars().all(|letter| letter.is_alphabetic() || letter.is_whitespace()) && words != "около";
        begins && is_name && matches!(self.token(self.at), Some(Token::NamedTime(_) | Token::From))
    }

    fn is_reported_period(&self) -> bool {
        matches!(self.token(self.at), Some(Token::ReportedPeriod))
    }

    /// "приблизительно в марте": the small word leads to the time.
    fn is_preposition(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            token.token == Token::Filler && ["в", "во"].contains(&self.level_words(&token.at).as_str())
        })
    }

    /// "пятница, 10 ноября", "10 ноября 2026, вторник"
    fn is_weekday_of_day(&self, note: &Range<usize>, words: &str) -> bool {
        let day = self.at + usize::from(self.token(self.at) == Some(&Token::Comma));
        let is_day = |named: &NamedTime| named.name.granularity() == Granularity::Day;
        let leads = matches!(self.token(day), Some(Token::NamedTime(named)) if is_day(named));
        let before = self.clause.times.last().filter(|time| matches!(time.end().name, TimeName::Day { .. }));
        let gap = before.and_then(|time| self.text.get(time.at.end..note.start));
        let weekday = words.strip_prefix("во ").or(words.strip_prefix("в ")).unwrap_or(words);
        lexicon::weekday(weekday).is_some() && (leads || gap.is_some_and(|gap| matches!(gap.trim(), "" | ",")))
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::read_in;

    #[test]
    fn shares_rooms_and_hours_need_no_warning() {
        for text in
            ["80 % к 1 мая", "не менее 50 % педагогов до 31.12.2023", "каб. 12, 20 февраля", "6 декабря в 14-30"]
        {
            let schedule = read_in(text, "2023/2024");
            assert!(schedule.warnings.is_empty() && schedule.terms[0].note.is_some(), "{schedule:?}");
        }
        for text in ["каб. 12 ремонт, 20 февраля", "80 % 12 к 1 мая", "до и после каникул"]
        {
            assert!(!read_in(text, "2023/2024").warnings.is_empty(), "{text}");
        }
    }
}
