//! Words → tokens: each group of words gets one meaning.
//!
//! The recognisers are tried in order at every word; the first that fits takes its words. What none of them knows is a
//! loose word. A recogniser sees words only: it never looks at other tokens, the programme or the calendar.

use std::ops::Range;

use super::model::{Due, Recurrence, Unit};
use super::moment::{Base, Moment};
use super::word::{Shape, Word};
use super::{clock, date, due, event, interval, nodate, often, part, phrase, plan, scan, weekday, year};

/// A meaning.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Token {
    Dash,
    Comma,
    And,
    Semicolon,
    Break,
    Open,
    Close,
    Colon,
    /// Something that can be a window or the edge of one.
    Moment(Moment),
    /// A year, or several.
    Year(year::Mark),
    /// A part of a month that is named before it ("ноябрь, первая декада").
    PartOf(part::Part),
    By,
    From,
    Till,
    During,
    /// "Of the year", "of the school year", "of the whole period", without saying which.
    Span(Span),
    Every(Often),
    Constantly,
    Demand,
    Plan,
    After,
    Then,
    /// An hour of the day.
    Clock,
    /// "кроме", "за исключением": what follows is left out.
    Except,
    /// "за": the period that is reported on, or the time before something.
    Account,
    /// "не ранее"
    NotBefore,
    /// "на", "для": says what something is for, where a time was already said.
    Purpose,
    Due(Due, Option<Unit>),
    /// "года, следующего за отчётным"
    NextYear,
    /// A word without weight: "г.", "в", "срок".
    Filler,
    Loose,
}

/// A span named by its kind alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Span {
    Year,
    SchoolYear,
    Period,
}

/// How often, as said: `None` is an interval that no unit fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Often {
    pub recurrence: Option<Recurrence>,
    /// It comes again and again for certain; "по итогам четверти" may mean a single one.
    pub each: bool,
}

/// A token with the words it took.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    pub token: Token,
    /// Bytes of the text.
    pub at: Range<usize>,
    /// Begins with a capital letter.
    pub capital: bool,
    /// May begin a new line of a list: a capital letter or a number.
    pub fresh: bool,
    /// "этап", "шаг": names a part of the work.
    pub stage: bool,
}

impl Piece {
    /// Whether the piece alone can say when.
    pub fn is_time(&self) -> bool {
        use Token::*;
        matches!(
            self.token,
            Moment(_) | Year(_) | Span(_) | Every(_) | Constantly | Demand | Plan | After | Due(..) | PartOf(_)
        )
    }

    /// Whether the piece is, or leads to, a time.
    pub fn opens_time(&self) -> bool {
        self.is_time() || matches!(self.token, Token::By | Token::From | Token::During)
    }
}

type Recogniser = fn(&[Word], usize) -> Option<(Token, usize)>;

/// What a word of each shape can begin, most special first.
const AT_NUMBERS: &[Recogniser] = &[
    list_number,
    clock::clock,
    nodate::no_date,
    weekday::weekdays,
    due::due,
    often::times,
    date::numeric,
    date::days_before_month,
    part::part,
    interval::numbered,
    year::recognise,
];
const AT_MARKS: &[Recogniser] = &[nodate::no_date, date::days_before_month, mark];
const AT_LETTERS: &[Recogniser] = &[
    nodate::no_date,
    month,
    weekday::weekdays,
    due::due,
    often::times,
    often::each,
    date::days_before_month,
    interval::edge,
    part::part,
    interval::numbered,
    interval::holidays,
    phrase::then,
    plan::plan,
    event::after,
    event::demand,
    phrase::during,
    phrase::span,
    phrase::except,
    phrase::by,
    phrase::small,
];

/// Gives every word its meaning.
pub(crate) fn read(words: &[Word]) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(words.len());
    let mut at = 0;
    while let Some(first) = words.get(at) {
        let recognisers = match first.shape {
            Shape::Number => AT_NUMBERS,
            Shape::Mark => AT_MARKS,
            Shape::Letters => AT_LETTERS,
        };
        let found = recognisers.iter().find_map(|recognise| recognise(words, at));
        let (token, next) = found.unwrap_or((Token::Loose, at + 1));
        let next = next.clamp(at + 1, words.len());
        let end = words.get(next - 1).map_or(first.at.end, |last| last.at.end);
        pieces.push(Piece {
            token,
            at: first.at.start..end,
            capital: first.capital,
            fresh: first.capital || first.shape == Shape::Number,
            stage: scan::starts(words, at, &["этап", "стади"]),
        });
        at = next;
    }
    pieces
}

/// `1.`, `2)` at the beginning of a line.
fn list_number(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let begins = at == 0 || scan::is_any(words, at - 1, &["\n", ";"]);
    let marked = scan::is_any(words, at + 1, &[".", ")"]) && !scan::glued(words, at + 2) && at + 2 < words.len();
    let numbered = is_numbered_list(words, at);
    let is_number = (1..=2).contains(&scan::digits(words, at)) && date::numeric(words, at).is_none();
    ((begins || numbered) && marked && is_number).then_some((Token::Filler, at + 2))
}

/// The second and further numbers of "1) октябрь 2) март", "1. Сентябрь 2. Январь".
fn is_numbered_list(words: &[Word], at: usize) -> bool {
    let mark = scan::norm(words, at + 1);
    let further = scan::number(words, at).is_some_and(|number| (2..=20).contains(&number));
    let begins_item = mark == ")" || words.get(at + 2).is_some_and(|word| word.capital);
    further && begins_item && scan::is(words, 0, "1") && scan::is(words, 1, mark)
}

fn mark(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let word = words.get(at).filter(|word| word.shape == Shape::Mark)?;
    let token = match word.norm.as_str() {
        "-" => Token::Dash,
        "," | "/" => Token::Comma,
        ";" => Token::Semicolon,
        "\n" => Token::Break,
        "(" | "[" => Token::Open,
        ")" | "]" => Token::Close,
        ":" => Token::Colon,
        "№" => return None,
        _ => Token::Filler,
    };
    Some((token, at + 1))
}

fn month(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let month = scan::month(words, at)?;
    let next = scan::skip(words, at + 1, &["."]);
    // "месяц май": the word month before it is filler; "май месяц": behind it too
    let next = scan::skip(words, next, &["месяц", "месяца", "месяце"]);
    Some((Token::Moment(Moment::of(Base::Month(month))), next))
}
