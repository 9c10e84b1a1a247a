//! Tokens → clauses: one cell of an act may hold several deadlines.
//!
//! A cut needs a reason in the tokens (a semicolon, "Далее:", a new label, another preposition with a capital letter);
//! a clause that holds no time of its own goes back to its neighbour, so no word is lost.

use std::ops::Range;

use crate::clause::lookahead::{
    behind_name, bracket_ahead, dated_label_ahead, follows_months, holds_day_before, is_left_out_too, is_whole_limit,
    label_ahead, label_behind, leads_to_titled_day, lies_in_time_before, limit_ahead, own_limit_ahead,
    repeated_time_ahead, repeated_year_ahead, repeats_ahead, reported_period_end, reports_by_day, reserve_ahead,
    span_ahead, stage_ahead, stage_leads, time_ahead, titled_day,
};
use crate::model::{RelativeDay, Unit};
use crate::named_time::{NamedTime, TimeName};
use crate::token::{PlacedToken, Token};

/// Cuts the tokens into clauses.
pub(crate) fn split(tokens: &[PlacedToken]) -> Vec<Range<usize>> {
    if tokens.is_empty() {
        return Vec::new();
    }
    join_timeless(tokens, cuts(tokens))
}

/// What has been met in the clause so far.
#[derive(Default)]
struct SplitState {
    /// Something that says when.
    time: bool,
    /// A time with a name: a day, a month, a quarter.
    named: bool,
    /// A year.
    year: bool,
    /// "постоянно", "в течение года"
    continuous: bool,
    /// "в течение года", without "постоянно"
    span: bool,
    /// "ежеквартально"
    recurs: bool,
    /// The last time was governed by "до".
    until: bool,
    /// A beginning waits for its end ("не ранее … и не позднее …").
    since: bool,
    /// The last time was governed by "с" and has no end yet ("с 10 октября, но не позднее …").
    from: bool,
    /// The last time was a day.
    day: bool,
    /// Words now belong to a plan, an event or a demand.
    absorbing: bool,
    /// It began with a day and its title ("20.12.2023 Педсовет, …").
    titled: bool,
    /// It began with a label.
    labelled: bool,
    /// A day is counted in what comes again.
    counted: bool,
    /// What follows "кроме" is left out and asks for nothing.
    excepting: bool,
}

fn cuts(tokens: &[PlacedToken]) -> Vec<Range<usize>> {
    let (mut clauses, mut start, mut depth, mut state) = (Vec::new(), 0, 0_u32, SplitState::default());
    for (at, token) in tokens.iter().enumerate() {
        if at > start && depth == 0 && is_cut(tokens, at, &state) {
            clauses.push(start..at);
            (start, state) = (at, SplitState::default());
        }
        match token.token {
            Token::Open => depth += 1,
            Token::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        state.note(tokens, at);
    }
    clauses.push(start..tokens.len());
    clauses
}

fn is_cut(tokens: &[PlacedToken], at: usize, state: &SplitState) -> bool {
    let (Some(token), Some(before)) = (tokens.get(at), tokens.get(at - 1)) else {
        return false;
    };
    let after_comma = matches!(before.token, Token::Comma | Token::And);
    match &token.token {
        _ if state.excepting && after_comma => false,
        _ if token.titled => state.named,
        Token::NamedTime(_) if after_comma && state.titled && titled_day(tokens, at) => true,
        Token::Other if before.titled || state.titled && leads_to_titled_day(tokens, at) => false,
        _ if after_comma && state.goes_on() && own_limit_ahead(tokens, at) => true,
        Token::Open if state.goes_on() && own_limit_ahead(tokens, at + 1) => true,
        Token::Open if state.goes_on() && is_name(tokens, at + 1) => dated_label_ahead(tokens, at + 1),
        Token::Other | Token::Event if after_comma && (state.goes_on() || state.named && repeats_ahead(tokens, at)) => {
            dated_label_ahead(tokens, at)
        }
        _ if after_comma && (state.named || state.year) && state.recurs && repeated_time_ahead(tokens, at) => true,
        Token::Year(_) if after_comma && state.year && repeated_year_ahead(tokens, at) => true,
        Token::Other if state.named && is_bare(before) && stage_leads(tokens, at) => true,
        Token::Other
            if state.named && (after_comma || matches!(before.token, Token::Close)) && stage_ahead(tokens, at) =>
        {
            true
        }
        Token::Other if after_comma && state.named && span_ahead(tokens, at) => true,
        Token::NamedTime(_) if after_comma && state.goes_on() => state.starts_anew(tokens, at),
        Token::Then if state.from && leads_to_standing(tokens, at) => false, // "с 10.10 и далее постоянно"
        Token::Then => !matches!(before.token, Token::Open),
        Token::Open => matches!(tokens.get(at + 1).map(|next| &next.token), Some(Token::Then)),
        _ if matches!(before.token, Token::Semicolon) => state.time,
        _ if matches!(before.token, Token::Break) => state.time && token.fresh && !state.ends_unfinished(tokens, at),
        Token::By if leads_to_day_of_month(tokens, at) && !state.day => false,
        Token::By if names_day_of_month_before(tokens, at) => false, // "ноябрь, до 25.11"
        Token::By if follows_months(tokens, at) && leads_to_day_of_each_month(tokens, at) => false,
        Token::By if state.limits_time(tokens, at) => false,
        Token::By if state.from && matches!(before.token, Token::And) => false,
        Token::By => {
            state.named && (token.capital && !leads_to_next(before) || after_comma && !state.until && !state.since)
        }
        Token::NamedTime(named) => {
            state.continuous && !state.named && token.capital && is_bare(before)
                || after_comma && state.ends_with(named) && !token.genitive && !holds_day_before(tokens, at)
        }
        Token::ReportedPeriod if after_comma => state.parts_report(tokens, at),
        Token::During if after_comma && state.named && !state.until => is_span(tokens, at + 1),
        Token::During if state.named && !state.until && follows_single_month(tokens, at) => is_span(tokens, at + 1),
        Token::Frequency(_) if after_comma && state.named => labels_apart(tokens, at),
        Token::Frequency(_) | Token::Continuous | Token::During => state.time && token.capital && is_bare(before),
        Token::Other if after_comma => {
            let is_labelled = state.labelled && (state.has_other_name_ahead(tokens, at) || bracket_ahead(tokens, at));
            state.named && (is_labelled || label_ahead(tokens, at) || limit_ahead(tokens, at))
        }
        Token::OnDemand if after_comma && state.named && span_ahead(tokens, at + 1) => true, // "сентябрь, по запросам в течение года"
        Token::OnDemand | Token::Event | Token::Filler if after_comma => state.named && reserve_ahead(tokens, at),
        Token::Other if matches!(before.token, Token::Close) && token.fresh => state.named && bracket_ahead(tokens, at),
        Token::Other => state.named && token.capital && !state.absorbing && is_bare(before) && time_ahead(tokens, at),
        _ => false,
    }
}

/// "до 1 сентября (план), ежемесячно (контроль)": each with a label of its own.
fn labels_apart(tokens: &[PlacedToken], at: usize) -> bool {
    let is_behind =
        at.checked_sub(2).and_then(|before| tokens.get(before)).is_some_and(|token| token.token == Token::Close);
    is_behind
        && tokens.get(at + 1).is_some_and(|token| token.token == Token::Open)
        && tokens.get(at + 2).is_some_and(|token| token.token == Token::Other)
}

/// "октябрь, до 5 числа": the day of the months that are named.
fn leads_to_day_of_month(tokens: &[PlacedToken], at: usize) -> bool {
    let next = tokens.get(at + 1).map(|token| &token.token);
    matches!(next, Some(Token::RelativeDay(RelativeDay::DayOfMonth { .. }, None) | Token::DaysOf(_)))
}

/// "до 5 числа каждого месяца"
fn leads_to_day_of_each_month(tokens: &[PlacedToken], at: usize) -> bool {
    let next = tokens.get(at + 1).map(|token| &token.token);
    matches!(next, Some(Token::RelativeDay(due, Some(Unit::Month))) if due.recurs())
}

/// "сентябрь", and on the next line "в течение года": one month, and what goes on beside it.
fn follows_single_month(tokens: &[PlacedToken], at: usize) -> bool {
    let mut before = tokens[..at].iter().rev().skip_while(|token| matches!(token.token, Token::Year(_)));
    let is_month = |token: &PlacedToken| matches!(token.token, Token::NamedTime(named) if matches!(named.name, TimeName::Month(_)));
    before.next().is_some_and(is_month) && !before.next().is_some_and(|token| leads_on(&token.token))
}

/// The month of the day that "до" leads to has just been named.
fn names_day_of_month_before(tokens: &[PlacedToken], at: usize) -> bool {
    let Some(Token::NamedTime(NamedTime { name: TimeName::Day { month, .. }, .. })) =
        tokens.get(at + 1).map(|next| &next.token)
    else {
        return false;
    };
    let mut before = tokens[..at].iter().rev().skip_while(|token| matches!(token.token, Token::Comma | Token::Year(_)));
    let is_of_month =
        |token: &PlacedToken| matches!(token.token, Token::NamedTime(named) if named.name == TimeName::Month(*month));
    let is_alone = |token: Option<&PlacedToken>| !token.is_some_and(|token| leads_on(&token.token));
    before.next().is_some_and(is_of_month) && is_alone(before.next())
}

/// The time behind the token goes on with the one before it.
fn leads_on(token: &Token) -> bool {
    matches!(token, Token::Dash | Token::Till | Token::Comma | Token::And | Token::From)
}

fn leads_to_standing(tokens: &[PlacedToken], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|token| token.token == Token::Continuous)
}

/// "(отчёт до 1 апреля)", not "(до 1 апреля)".
fn is_name(tokens: &[PlacedToken], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| !token.opens_time())
}

/// "…, в течение года" behind a date is a deadline of its own.
fn is_span(tokens: &[PlacedToken], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| matches!(token.token, Token::Span(_)))
}

/// Nothing leads from the token to the next one.
fn is_bare(before: &PlacedToken) -> bool {
    !matches!(
        before.token,
        Token::Comma | Token::And | Token::Dash | Token::Colon | Token::Open | Token::Other | Token::Purpose
    )
}

/// "I квартал: До 10 апреля": the mark before leads to the limit.
fn leads_to_next(before: &PlacedToken) -> bool {
    matches!(before.token, Token::Colon | Token::Dash)
}

fn is_day(named: &NamedTime) -> bool {
    matches!(named.name, TimeName::Day { .. })
}

impl SplitState {
    /// What was said goes on or comes again, so that a named day beside it is a deadline of its own.
    fn goes_on(&self) -> bool {
        (self.continuous || self.recurs) && !self.named
    }

    /// "I квартал, но не позднее 20 марта", "май-июнь, до 15 июня"
    fn limits_time(&self, tokens: &[PlacedToken], at: usize) -> bool {
        let is_limit = tokens.get(at).is_some_and(|token| token.limits) || is_whole_limit(tokens, at);
        is_limit && !self.until && lies_in_time_before(tokens, at)
    }

    /// "…, за II квартал – до 10 июля"; beside what comes again "…, за декабрь – до 29 декабря", where it is not one of all.
    fn parts_report(&self, tokens: &[PlacedToken], at: usize) -> bool {
        if self.named {
            return reported_period_end(tokens, at).is_some();
        }
        let is_only = !tokens.iter().skip(at + 1).any(|token| token.token == Token::ReportedPeriod);
        (self.counted || self.recurs && is_only) && reports_by_day(tokens, at)
    }

    /// "до 20 ноября, …": the last day has its limit, and the next time is no day.
    fn ends_with(&self, next: &NamedTime) -> bool {
        self.until && self.day && !is_day(next)
    }

    /// Whether what stands here is left out: up to the mark behind which something else follows.
    fn note_exception(&mut self, tokens: &[PlacedToken], at: usize) {
        match tokens.get(at).map(|token| &token.token) {
            Some(Token::Except) => self.excepting = true,
            Some(Token::Comma) => self.excepting = self.excepting && is_left_out_too(tokens, at),
            Some(Token::Close) => self.excepting = false,
            _ => {}
        }
    }

    fn note(&mut self, tokens: &[PlacedToken], at: usize) {
        let Some(token) = tokens.get(at) else { return };
        self.note_exception(tokens, at);
        self.labelled |= !self.time && matches!(token.token, Token::Other);
        self.time |= token.is_time();
        match &token.token {
            Token::NamedTime(_) if self.excepting || is_of_event(tokens, at) => {}
            Token::NamedTime(named) => {
                self.titled |= !self.named && titled_day(tokens, at);
                self.until = self.is_governed_by_limit(tokens, at)
                    || self.until && at > 0 && !self.absorbing && is_listed(tokens, at);
                (self.named, self.day, self.absorbing) = (true, is_day(named), false);
            }
            Token::Year(_) => (self.absorbing, self.year) = (false, true), // a year bounds the times beside it
            Token::Continuous => (self.continuous, self.span) = (true, false),
            Token::Span(_) => (self.span, self.continuous) = (!self.continuous, true),
            Token::Frequency(_) => self.recurs = true,
            Token::RelativeDay(due, _) => {
                self.recurs |= due.recurs();
                self.counted |= due.recurs();
            }
            Token::NotBefore => self.since = true,
            Token::From => self.from = true,
            Token::By | Token::Till | Token::Dash | Token::Semicolon => self.from = false,
            Token::Plan | Token::Event | Token::OnDemand => self.absorbing = true,
            _ => {}
        }
    }

    /// "В течение года, май", "ежемесячно, июнь – итоговый отчёт": not "постоянно, сентябрь – май".
    fn starts_anew(&self, tokens: &[PlacedToken], at: usize) -> bool {
        let next = tokens.get(at + 1..).unwrap_or_default().iter().find(|token| !matches!(token.token, Token::Year(_)));
        let dashed = next.is_some_and(|token| matches!(token.token, Token::Dash | Token::Till));
        match self.recurs {
            true => dashed && label_behind(tokens, at),
            false => self.span || !dashed,
        }
    }

    /// "заявка до 10 сентября, конкурс 15 октября", "справка – 20 декабря, приказ – до 25 декабря"
    fn has_other_name_ahead(&self, tokens: &[PlacedToken], at: usize) -> bool {
        let is_other_day = self.until
            && behind_name(tokens, at)
                .next()
                .is_some_and(|token| matches!(token.token, Token::NamedTime(_) | Token::From));
        label_ahead(tokens, at) || dated_label_ahead(tokens, at) || is_other_day
    }

    fn is_governed_by_limit(&self, tokens: &[PlacedToken], at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| tokens.get(before));
        before.is_some_and(|token| matches!(token.token, Token::By))
    }

    /// The line before the break ends in the middle of something.
    fn ends_unfinished(&self, tokens: &[PlacedToken], at: usize) -> bool {
        let before = at.checked_sub(2).and_then(|before| tokens.get(before));
        before.is_some_and(|token| {
            matches!(
                token.token,
                Token::Dash
                    | Token::Colon
                    | Token::Comma
                    | Token::And
                    | Token::By
                    | Token::From
                    | Token::Till
                    | Token::During
            )
        })
    }
}

/// "по итогам I полугодия": the event's own time.
fn is_of_event(tokens: &[PlacedToken], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|before| before.token == Token::Event)
}

fn is_listed(tokens: &[PlacedToken], at: usize) -> bool {
    tokens.get(at - 1).is_some_and(|before| matches!(before.token, Token::Comma | Token::And))
}

/// Gives clauses without a time of their own to the clause before, or to the next one where there is none before.
fn join_timeless(tokens: &[PlacedToken], clauses: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut join_timeless: Vec<Range<usize>> = Vec::new();
    for clause in clauses {
        let has_time = tokens.get(clause.clone()).unwrap_or_default().iter().any(PlacedToken::opens_time);
        let last_has_time =
            |last: &Range<usize>| tokens.get(last.clone()).unwrap_or_default().iter().any(PlacedToken::opens_time);
        match join_timeless.last_mut() {
            Some(last) if !has_time || !last_has_time(last) => last.end = clause.end,
            _ => join_timeless.push(clause),
        }
    }
    join_timeless
}
