//! Text of a deadline that is doubted → words for the same days that leave no doubt, to be put beside it.
//!
//! What the reader of deadlines makes of a text is given from outside; nothing is proposed that it would doubt again.

use crate::model::{Kind, Reading, Schedule, Term};
use crate::words::{self, Language};

/// The days that were read, said in full; else those of the same words in another year, or of the months that they name.
pub(crate) fn certain_words(text: &str, read: impl Fn(&str) -> Schedule) -> Option<String> {
    let schedule = read(text);
    let texts =
        [phrases(&schedule), days(&schedule), days(&read(&without_years(text))), days(&read(&names_only(text)))];
    let is_certain = |words: &String| {
        let schedule = read(words);
        schedule.reading == Reading::Parsed
            && schedule.warnings.is_empty()
            && schedule.terms.iter().all(|term| !term.windows.is_empty())
    };
    texts.into_iter().map(|words| words.replace(':', ",")).find(|words| !words.is_empty() && is_certain(words))
}

/// What recurs with how often it does, everything else by its days.
fn phrases(schedule: &Schedule) -> String {
    let timed = schedule.terms.iter().filter(|term| !term.windows.is_empty());
    let phrases = timed.map(|term| match term.kind {
        Kind::Recurring => Term { then: false, ..without_remarks(term) },
        _ => as_days(term),
    });
    join(phrases)
}

/// The days alone.
fn days(schedule: &Schedule) -> String {
    join(schedule.terms.iter().filter(|term| !term.windows.is_empty()).map(as_days))
}

fn join(terms: impl Iterator<Item = Term>) -> String {
    let phrases: Vec<String> = terms.map(|term| words::term(&term, Language::Russian)).collect();
    phrases.join("; ")
}

fn as_days(term: &Term) -> Term {
    let are_limits = term.windows.iter().all(|window| window.from.is_none());
    let mut windows = term.windows.clone();
    windows.dedup();
    let kind = if are_limits { Kind::By } else { Kind::Within };
    Term { kind, windows, recurrence: None, due: None, then: false, ..without_remarks(term) }
}

fn without_remarks(term: &Term) -> Term {
    Term { plan: None, note: None, labels: Vec::new(), ..term.clone() }
}

/// "Август 2028" → "Август ": a time outside the period may be meant for a year of it.
fn without_years(text: &str) -> String {
    parts(text).filter(|part| !is_year(part)).collect()
}

/// "«__» ноября 2026 г." → " ноября 2026 г.": the words and the years, without days.
fn names_only(text: &str) -> String {
    let is_name = |part: &&str| is_year(part) || !part.starts_with(|letter: char| letter.is_ascii_digit());
    let named: String = parts(text).filter(is_name).collect();
    named.chars().filter(|letter| letter.is_alphanumeric() || " .,-–—\n".contains(*letter)).collect()
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// The text cut where digits begin and end.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(|letter: char| !letter.is_ascii_digit()).flat_map(|part| {
        let digits = part.len() - part.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
        let (number, rest) = part.split_at(digits);
        [number, rest]
    })
}

#[cfg(test)]
mod tests {
    use crate::certain_words;
    use crate::tests::in_context;

    #[test]
    fn days_that_are_doubted_are_said_in_full() {
        for (text, expected) in [
            ("конец мая", "с 21 по 31 мая 2027 года"),
            ("I полугодие", "с сентября по декабрь 2026 года"),
            ("Май 2027 конференция", "в мае 2027 года"),
            ("до 31.03.2027, 05.04.2027", "до 31 марта 2027 года и до 5 апреля 2027 года"),
            ("15.12. Педсовет, 20.03. Педсовет", "15 декабря 2026 года; 20 марта 2027 года"),
            (
                "ежеквартально до 5 числа",
                "каждый квартал до 5-го числа следующего месяца, с сентября 2026 по август 2027 года",
            ),
            ("март 2027, март 2027", "в марте 2027 года"),
        ] {
            let words = in_context("2026/2027", |context| certain_words(text, context));
            assert_eq!(words.as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn another_year_and_the_month_alone_are_the_next_best() {
        for (text, expected) in [
            ("Август 2028", "в августе 2027 года"),
            ("до 20.11.2020", "до 20 ноября 2026 года"),
            ("«__» ноября 2026 г.", "в ноябре 2026 года"),
            ("с 20 мая по 10 мая 2027", "в мае 2027 года"),
        ] {
            let words = in_context("2026/2027", |context| certain_words(text, context));
            assert_eq!(words.as_deref(), Some(expected), "{text}");
        }
        assert_eq!(in_context("2026/2027", |context| certain_words("Актовый зал", context)), None);
    }
}
