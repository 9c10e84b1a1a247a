//! Years: how they are written, and which of a clause's times each of them binds.

use super::date::is_cut_out;
use super::draft::{Bound, Draft};
use super::model::YearSource;
use super::moment::Base;
use super::scan::{self, digits, is, is_any, is_year, number, starts};
use super::token::Token;
use super::word::Word;

/// A written year, or several in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A calendar year.
    One(i16),
    /// The school year that begins in this year.
    School(i16),
    /// `2023-2024` and no word that says whether a school year or two years are meant.
    Pair(i16),
    /// The first and the last of several calendar years.
    Each(i16, i16),
    /// The first and the last of several school years.
    Schools(i16, i16),
}

/// The years that acts of our time can mean.
const SANE: std::ops::RangeInclusive<i16> = 1990..=2099;
/// More years than this in one text is a slip of the pen.
const MOST: i16 = 20;

/// A year of four digits, or of two (20xx).
pub(crate) fn written(words: &[Word], at: usize) -> Option<i16> {
    let year = number(words, at)?;
    match digits(words, at) {
        4 if SANE.contains(&year) => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// `2024`, `2024 г.`, `24 г.`, `2023-2024 уч. г.`, `2023/24`, `23-24уч.г.`, `2024-2025 гг.`
pub(crate) fn recognise(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (mark, next) = pair(words, at).or_else(|| single(words, at))?;
    Some((Token::Year(mark), next))
}

fn single(words: &[Word], at: usize) -> Option<(Mark, usize)> {
    let year = written(words, at).filter(|_| !is_cut_out(words, at))?;
    let behind = scan::counted(words, at).map_or(at + 1, |(_, next)| next); // "2023-го"
    let next = skip_year_word(words, behind);
    if let Some(next) = school_word(words, at + 1) {
        return Some((Mark::School(year), next)); // "2023 уч. г."
    }
    let is_year = digits(words, at) == 4 || next > behind && (15..=60).contains(&(year - 2000));
    is_year.then_some((Mark::One(year), next))
}

fn pair(words: &[Word], at: usize) -> Option<(Mark, usize)> {
    let middle = scan::skip(words, skip_short_year(words, at + 1), &["."]);
    let slash = is(words, middle, "/");
    if !slash && !is(words, middle, "-") {
        return None;
    }
    let (first, last) = (written(words, at)?, written(words, middle + 1)?);
    let school = school_word(words, middle + 2);
    let short = digits(words, at) == 2;
    let uneven = digits(words, at) != digits(words, middle + 1);
    if uneven && (last != first + 1 || !scan::glued(words, middle + 1)) {
        return None; // "май 2024 - 25 июня"
    }
    if last <= first
        || last - first > MOST
        || short && school.is_none() && !(slash && last == first + 1 && first >= 2015)
    {
        return None;
    }
    let next = school.unwrap_or_else(|| skip_year_word(words, middle + 2));
    let plural = is_any(words, middle + 2, &["гг", "годы", "годов", "годах", "годам"]) || is_gg(words, middle + 2);
    let mark = match last - first {
        1 if school.is_some() || slash => Mark::School(first),
        _ if school.is_some() => Mark::Schools(first, last - 1),
        1 if !plural && middle == at + 1 => Mark::Pair(first),
        _ => Mark::Each(first, last),
    };
    Some((mark, next))
}

/// `г.` between the years of a pair, as in `2023 г. - 2024 г.`
fn skip_short_year(words: &[Word], at: usize) -> usize {
    scan::skip(words, at, &["г", "год", "года"])
}

fn is_gg(words: &[Word], at: usize) -> bool {
    is(words, at, "г") && is(words, at + 1, ".") && is(words, at + 2, "г")
}

/// `уч.г.`, `учебного года`, `уч. год`, `учебные годы`: the place behind it.
pub(crate) fn school_word(words: &[Word], at: usize) -> Option<usize> {
    if !(starts(words, at, &["учебн"]) || is_any(words, at, &["уч", "учеб"])) {
        return None;
    }
    let next = scan::skip(words, at + 1, &[".", "/"]);
    is_year(words, next).then(|| scan::skip(words, next + 1, &["."]))
}

/// `г.`, `года`, `г.г.`, `гг.`, `календарного года` behind a year, if they stand here.
pub(crate) fn skip_year_word(words: &[Word], at: usize) -> usize {
    let word = scan::skip(words, at, &["календарного", "календарный", "календарном"]);
    if !is_year(words, word) || is(words, word, "лет") {
        return at;
    }
    if is_gg(words, word) {
        return scan::skip(words, word + 3, &["."]);
    }
    scan::skip(words, word + 1, &["."])
}

impl Mark {
    /// The single years meant, in order.
    pub fn each(self) -> Vec<Mark> {
        match self {
            Mark::Each(first, last) => (first..=last).map(Mark::One).collect(),
            Mark::Schools(first, last) => (first..=last).map(Mark::School).collect(),
            _ => vec![self],
        }
    }
}

/// A year binds leftwards over the times without one, back to the year before it.
pub(crate) fn bind(drafts: &mut [Draft]) {
    let mut from_right: Vec<Mark> = Vec::new();
    for draft in drafts.iter_mut().rev() {
        if draft.then || !draft.every.is_empty() {
            from_right.clear();
        }
        for entry in draft.entries.iter_mut().rev() {
            if entry.first.base == Base::Year && (entry.bound != Bound::Plain || entry.last.is_some()) {
                from_right.clear(); // "с 2023 года", "до 2025 года" bound a span
            } else if !entry.years.is_empty() {
                from_right.clone_from(&entry.years);
            } else if !from_right.is_empty() && !entry.has_year() && !entry.alone {
                entry.years.clone_from(&from_right);
                entry.source = YearSource::FromTheRight;
            } else if let Some(mark) = entry.first_mark() {
                from_right = vec![mark];
            }
        }
        if !draft.every.is_empty() {
            from_right.clear();
        }
    }
}
