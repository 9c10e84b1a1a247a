//! Whose a post is: in a sentence with several people each post belongs to one of them.

use std::ops::Range;

use super::context::Context;
use super::finding::Setting;
use super::names::{Name, has_surname_ending};
use super::token::{Token, TokenKind};
use super::units::Form;
use super::word_groups::{OFFICES, PUPIL, PUPILS};

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

/// A heading above a list has so many words at most where it is nothing but a post.
const SHORT_HEADING: usize = 4;
/// Heads of columns in which pupils are named, and of columns that tell what they have done.
const PUPILS_IN_HEADS: &[&str] = &["ученик", "учениц", "обучающ", "учащ", "ребен", "воспитанник", "родител"];
const RESULTS_IN_HEADS: &[&str] = &["балл", "результат", "место.", "оценк", "статус", "диплом", "участник", "призер"];

/// Whether words end with a post in the plural, with a word or two behind it at most.
fn ends_with_posts(tokens: &[Token]) -> bool {
    let words: Vec<&Token> = tokens.iter().filter(|token| token.is_word()).collect();
    let last = &words[words.len().saturating_sub(3)..];
    let is_plural =
        |token: &Token| ["и", "ы", "я", "ями", "ами", "ие", "ые"].iter().any(|end| token.text.ends_with(end));
    let post = last.iter().rposition(|token| is_post(token) && is_plural(token));
    post.is_some_and(|post| !last[post..].iter().any(|token| is_verb(token)))
}

impl Context {
    /// Whether a name stands with one of these words, and no other name is closer to it.
    pub(super) fn holds(&self, name: &Name, words: &[&str]) -> bool {
        self.is_with(name, &|token: &Token| token.begins_with(words))
    }

    /// Whether somebody is named in office.
    pub(super) fn is_official(&self, name: &Name) -> bool {
        self.setting == Setting::Contact || self.is_with(name, &is_post) || self.is_announced(name)
    }

    /// Whether a post is told of a name itself: no verb and no pupil stands between them.
    pub(super) fn has_own_post(&self, name: &Name) -> bool {
        let (before, behind) = self.zones(name);
        let is_own = |between: Range<usize>| {
            !self.tokens[between].iter().any(|token| is_verb(token) || token.begins_with(PUPIL))
        };
        let last = before.clone().rev().find(|at| is_post(&self.tokens[*at]));
        let next = behind.clone().find(|at| is_post(&self.tokens[*at]));
        self.is_announced(name)
            || last.is_some_and(|at| is_own(at..before.end))
            || next.is_some_and(|at| {
                is_own(behind.start..at) && !self.leads_to_next(at, &behind) && !self.leads_to_surname(at, behind.end)
            })
    }

    /// Whether a surname alone stands behind a post: «учитель – Иванова».
    fn leads_to_surname(&self, at: usize, end: usize) -> bool {
        let mut words = self.tokens[at + 1..end].iter().filter(|token| token.is_word()).take(3);
        words.any(|token| token.is_capital && has_surname_ending(&token.text))
    }

    /// Whether a post in the plural announces a list of names, or the head of a column says whose names stand in it:
    /// «Тьюторы: 5А – …», «Классные руководители» above a list, a column «Учитель».
    fn is_announced(&self, name: &Name) -> bool {
        let start = self.sentence(name.tokens.start).start;
        let colon = (start..name.tokens.start).rev().find(|at| self.tokens[*at].is_sign(':'));
        let is_led = colon.is_some_and(|colon| ends_with_posts(&self.tokens[start..colon]));
        let words = self.above.iter().filter(|token| token.is_word()).count();
        let is_pupils = |token: &Token| token.begins_with(PUPILS) && !token.begins_with(&["классн"]);
        let is_of_pupils = self.above.iter().any(is_pupils);
        let is_below = colon.is_none() && !is_of_pupils && words <= SHORT_HEADING && ends_with_posts(&self.above);
        is_led || is_below || self.is_in_column_of_posts(name)
    }

    fn is_in_column_of_posts(&self, name: &Name) -> bool {
        let cell = self.tokens[name.tokens.start].cell;
        let head = || self.heads.iter().filter(|token| token.cell == cell);
        let is_post_column = head().any(is_post) && !head().any(|token| token.begins_with(PUPILS_IN_HEADS));
        let is_load = self.is_headed(&["предмет", "дисциплин"]) && self.is_headed(&["классы.", "часы.", "нагрузк"]);
        let is_of_pupils = || self.is_headed(PUPILS_IN_HEADS) || self.is_headed(RESULTS_IN_HEADS);
        self.form == Form::Row && (is_post_column || is_load && !is_of_pupils())
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
