//! Whose a post is: in a sentence with several people each post belongs to one of them.

use std::ops::Range;

use super::context::Context;
use super::finding::Setting;
use super::names::{Name, has_surname_ending};
use super::token::{Token, TokenKind};
use super::word_groups::{OFFICES, PUPIL};

/// Words that begin as posts do and name nobody: «педагогический совет», «экспертиза».
const NO_POSTS: &[&str] = &[
    "педагогическ",
    "педагогик",
    "учительск",
    "директорск",
    "психологическ",
    "психологи.",
    "психология",
    "логопедическ",
    "методистск",
    "инженерн",
    "экспертиз",
    "экспертн",
    "исполнительск",
    "организаторск",
    "секретариат",
    "врачебн",
    "тренерск",
];

/// Ends of verbs between a post and a name: «учителя похвалили …» tells of two people.
const VERB_ENDINGS: &[&str] = &[
    "ил",
    "ила",
    "или",
    "ал",
    "ала",
    "али",
    "ял",
    "яла",
    "яли",
    "ает",
    "яет",
    "ует",
    "ают",
    "яют",
    "уют",
    "ится",
    "ется",
    "ются",
    "ятся",
    "вел",
    "вела",
    "вели",
    "ился",
    "илась",
    "ились",
    "ался",
    "алась",
    "ались",
];

/// Words that end so and are no verbs.
const NO_VERBS: &[&str] = &[
    "или.",
    "филиал",
    "журнал",
    "портал",
    "материал",
    "персонал",
    "потенциал",
    "квартал",
    "финал",
    "мемориал",
    "начал.",
    "начала.",
    "правил.",
    "зал",
    "сил.",
    "явля",
    "стал",
    "назнач",
    "значит",
];

/// Whether a word is a post.
pub(super) fn is_post(token: &Token) -> bool {
    token.begins_with(OFFICES) && !token.begins_with(NO_POSTS)
}

fn is_verb(token: &Token) -> bool {
    let ends = VERB_ENDINGS.iter().any(|ending| token.text.ends_with(ending));
    token.is_word() && token.text.chars().count() > 4 && ends && !token.begins_with(NO_VERBS)
}

impl Context {
    /// Whether a name stands with one of these words, and no other name is closer to it.
    pub(super) fn holds(&self, name: &Name, words: &[&str]) -> bool {
        self.is_with(name, &|token: &Token| token.begins_with(words))
    }

    /// Whether somebody is named in office.
    pub(super) fn is_official(&self, name: &Name) -> bool {
        self.setting == Setting::Contact || self.is_with(name, &is_post)
    }

    /// Whether a post is told of a name itself: no verb and no pupil stands between them.
    pub(super) fn has_own_post(&self, name: &Name) -> bool {
        let (before, behind) = self.zones(name);
        let is_own = |between: Range<usize>| {
            !self.tokens[between].iter().any(|token| is_verb(token) || token.begins_with(PUPIL))
        };
        let last = before.clone().rev().find(|at| is_post(&self.tokens[*at]));
        let next = behind.clone().find(|at| is_post(&self.tokens[*at]));
        last.is_some_and(|at| is_own(at..before.end))
            || next.is_some_and(|at| {
                is_own(behind.start..at) && !self.leads_to_next(at, &behind) && !self.leads_to_surname(at, behind.end)
            })
    }

    /// Whether a surname alone stands behind a post: «учитель – Иванова».
    fn leads_to_surname(&self, at: usize, end: usize) -> bool {
        let mut words = self.tokens[at + 1..end].iter().filter(|token| token.is_word()).take(3);
        words.any(|token| token.is_capital && has_surname_ending(&token.text))
    }

    fn is_with(&self, name: &Name, is_wanted: &dyn Fn(&Token) -> bool) -> bool {
        let (mut before, behind) = self.zones(name);
        let is_behind = behind.clone().find(|at| is_wanted(&self.tokens[*at]));
        before.any(|at| is_wanted(&self.tokens[at])) || is_behind.is_some_and(|at| !self.leads_to_next(at, &behind))
    }

    /// The tokens before and behind a name in its sentence, up to the names beside it.
    fn zones(&self, name: &Name) -> (Range<usize>, Range<usize>) {
        let sentence = self.sentence(name.tokens.start);
        let earlier = self
            .names
            .iter()
            .rev()
            .find(|other| other.tokens.end <= name.tokens.start && other.tokens.end > sentence.start);
        let later =
            self.names.iter().find(|other| other.tokens.start >= name.tokens.end && other.tokens.start < sentence.end);
        let mut start = earlier.map_or(sentence.start, |other| other.tokens.end);
        if let Some(border) = earlier.and_then(|_| (start..name.tokens.start).rev().find(|at| self.parts(*at))) {
            start = border + 1;
        }
        start = start.max(name.tokens.start.saturating_sub(14));
        let end = later.map_or(sentence.end, |other| other.tokens.start).min(name.tokens.end + 9).max(name.tokens.end);
        (start..name.tokens.start, name.tokens.end..end)
    }

    /// Whether a word behind a name belongs to the next name: no sign parts them.
    fn leads_to_next(&self, at: usize, behind: &Range<usize>) -> bool {
        let is_followed = self.names.iter().any(|other| other.tokens.start == behind.end);
        is_followed && !(at..behind.end).any(|at| self.parts(at))
    }

    fn parts(&self, at: usize) -> bool {
        [',', ';', ')', '|', '.', '-', '/'].iter().any(|sign| self.tokens[at].is_sign(*sign))
            || self.tokens[at].kind == TokenKind::LineEnd
    }
}
