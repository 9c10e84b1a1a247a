//! Parts of a month: "первая декада ноября", "последняя неделя месяца", "конец мая".

use super::lexicon::{self, UnitWord};
use super::model::{Due, OfPeriod, Unit, Weekday};
use super::moment::{Base, Moment};
use super::scan::{self, is_any, norm, ordinal, starts};
use super::token::Token;
use super::word::Word;

/// A part of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// First to third ten days.
    Decade(i8),
    /// First to fourth seven days; -1 the last seven.
    Week(i8),
    /// First or second half.
    Half(i8),
    /// Beginning, middle or end: about ten days each.
    About(i8),
    /// The first to the fourth such weekday, -1 the last: (which, weekday from Monday = 1).
    Weekday(i8, i8),
}

/// `первая декада ноября`, `последняя неделя месяца`, `конец мая`, `вторая половина мая`, `последняя пятница месяца`.
pub(crate) fn part(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let (part, next) = about(words, at).or_else(|| counted_part(words, at)).or_else(|| first_of_parts(words, at))?;
    if let Some((month, next)) = month_of_part(words, next) {
        return Some((Token::Moment(Moment::of(Base::Part { part, month })), next));
    }
    let any = scan::skip(words, next, &["каждого", "отчетного", "текущего"]);
    if is_any(words, any, &["месяца", "мес"]) {
        return Some((Token::Due(part.due(), Some(Unit::Month)), any + 1));
    }
    if matches!(part, Part::About(_)) {
        return None;
    }
    Some((Token::PartOf(part), next))
}

/// The month behind a part, or behind the further parts of a list: "1 и 3 недели октября".
fn month_of_part(words: &[Word], at: usize) -> Option<(i8, usize)> {
    if let Some(month) = scan::month(words, at) {
        return Some((month, at + 1));
    }
    let listed = is_any(words, at, &["-", ",", "и"]);
    let (_, behind) = listed.then(|| counted_part(words, at + 1)).flatten()?;
    scan::month(words, behind).map(|month| (month, at))
}

/// Of `2-3 неделя октября` the first number.
fn first_of_parts(words: &[Word], at: usize) -> Option<(Part, usize)> {
    let (number, next) = ordinal(words, at)?;
    if !is_any(words, next, &["-", ",", "и"]) {
        return None;
    }
    let (part, _) = counted_part(words, next + 1)?;
    let number = i8::try_from(number).ok()?;
    let part = match part {
        Part::Week(_) if (1..=5).contains(&number) => Part::Week(number),
        Part::Decade(_) if (1..=3).contains(&number) => Part::Decade(number),
        _ => return None,
    };
    month_of_part(words, next).map(|_| (part, next))
}

fn about(words: &[Word], at: usize) -> Option<(Part, usize)> {
    let part = match norm(words, at) {
        "начало" | "начале" | "начала" | "началу" => 1,
        "середина" | "середине" | "середину" | "середины" => 2,
        "конец" | "конце" | "конца" | "концу" => 3,
        _ => return None,
    };
    Some((Part::About(part), at + 1))
}

fn counted_part(words: &[Word], at: usize) -> Option<(Part, usize)> {
    let (number, next) = ordinal(words, at)?;
    let number = i8::try_from(number).ok()?;
    let next = scan::skip_starting(words, next, &["календарн", "учебн"]);
    if let Some(day) = lexicon::weekday(norm(words, next)) {
        return (number <= 4).then_some((Part::Weekday(number, day), next + 1));
    }
    if starts(words, next, &["половин"]) {
        return (1..=2).contains(&number).then_some((Part::Half(number), next + 1));
    }
    let part = match scan::unit(words, next)? {
        UnitWord::Decade if number == -1 => Part::Decade(3),
        UnitWord::Decade if (1..=3).contains(&number) => Part::Decade(number),
        UnitWord::Week if (1..=5).contains(&number) || number == -1 => Part::Week(number),
        _ => return None,
    };
    Some((part, scan::skip(words, next + 1, &["."])))
}

impl Part {
    /// Its limits are a matter of opinion.
    pub fn is_about(self) -> bool {
        matches!(self, Part::About(_) | Part::Week(_))
    }

    /// The same part of every month.
    pub fn due(self) -> Due {
        match self {
            Part::Weekday(nth, weekday) => Due::Weekdays { days: vec![Weekday { nth: Some(nth), weekday }] },
            Part::Decade(3) | Part::About(3) => Due::LastDays { days: 10, working: false },
            Part::Week(-1) => Due::LastDays { days: 7, working: false },
            _ => {
                let (from, day) = self.days();
                Due::DayOfMonth { from: Some(from), day, of: OfPeriod::Last }
            }
        }
    }

    /// The first and the last day, in a month of 31 days; the caller shortens the end.
    pub fn days(self) -> (i8, i8) {
        match self {
            Part::Decade(1) | Part::About(1) => (1, 10),
            Part::Decade(2) | Part::About(2) => (11, 20),
            Part::Decade(_) | Part::About(_) => (21, 31),
            Part::Half(1) => (1, 15),
            Part::Half(_) => (16, 31),
            Part::Week(week @ 1..=4) => (week * 7 - 6, week * 7),
            Part::Week(5) => (29, 31),
            Part::Week(_) | Part::Weekday(..) => (1, 31),
        }
    }
}
