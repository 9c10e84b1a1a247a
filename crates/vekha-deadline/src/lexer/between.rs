//! Words → the holidays between two terms: "между 1 и 2 четвертями" is when neither of them is.

use crate::calendar::Season;
use crate::named_time::{NamedTime, TimeName};
use crate::text::lexicon::UnitWord;
use crate::text::scan::{self, is, is_any, ordinal};
use crate::text::word::Word;
use crate::token::Token;

/// `между 1 и 2 четвертями`, `между I и II полугодием`, `между четвертями`; two terms that are no neighbours are left unread.
pub(crate) fn between_terms(words: &[Word], at: usize) -> Option<(Token, usize)> {
    if !is(words, at, "между") {
        return None;
    }
    if scan::starts_with_any(words, at + 1, &["каникул"]) {
        return Some((Token::Other, at + 2)); // when lessons are held
    }
    if let Some(name) = between_any(scan::unit(words, at + 1)) {
        return Some((Token::NamedTime(NamedTime::new(name)), at + 2));
    }
    let (first, next) = ordinal(words, at + 1)?;
    let next = if scan::unit(words, next).is_some() { next + 1 } else { next }; // "между 1 четвертью и 2 четвертью"
    let (second, unit) = if is_any(words, next, &["и", "-"]) { ordinal(words, next + 1)? } else { return None };
    let token = match between(scan::unit(words, unit)?, first, second)? {
        Some(season) => Token::NamedTime(NamedTime::new(TimeName::Holidays(season))),
        None => Token::Other,
    };
    Some((token, unit + 1))
}

fn between_any(unit: Option<UnitWord>) -> Option<TimeName> {
    match unit? {
        UnitWord::SchoolTerm => Some(TimeName::AllHolidays),
        UnitWord::Half => Some(TimeName::Holidays(Season::Winter)),
        _ => None,
    }
}

/// The season between two terms, or none where no holidays are known between them; no answer for other units.
fn between(unit: UnitWord, first: i16, second: i16) -> Option<Option<Season>> {
    Some(match (unit, first, second) {
        (UnitWord::SchoolTerm, 1, 2) => Some(Season::Autumn),
        (UnitWord::SchoolTerm, 2, 3) | (UnitWord::Half, 1, 2) => Some(Season::Winter),
        (UnitWord::SchoolTerm, 3, 4) => Some(Season::Spring),
        (UnitWord::SchoolTerm | UnitWord::Half | UnitWord::Trimester, ..) => None,
        _ => return None,
    })
}
