//! What holds for every reading of every text: nothing lost, sane windows, words in both languages.
//! The property tests and the fuzz target ask for the same.

use std::collections::BTreeSet;

use jiff::civil::Date;
use vekha_deadline::calendar::Calendars;
use vekha_deadline::words::{self, Language};
use vekha_deadline::{Context, DateRange, Kind, Reading, Schedule, Term, period_key, read};

const LANGUAGES: [Language; 2] = [Language::Russian, Language::English];

/// Reads the text and holds the reading against all promises.
pub fn check(text: &str, period: DateRange, act_date: Option<Date>) -> Schedule {
    let calendars = Calendars::russia();
    let context = Context { period, act_date, calendars: &calendars };
    let schedule = read(text, &context);
    assert_eq!(schedule.raw, text);
    let clauses: String = schedule.terms.iter().map(|term| term.clause.as_str()).collect();
    let leftover = text.contains(['<', '&']) || letters(text).chars().count() < 2; // tags, entities and a lone "х" say nothing
    assert!(leftover || letters(&clauses) == letters(text), "no word is dropped: {clauses:?}");
    schedule.terms.iter().for_each(|term| check_term(term, text, &context));
    check_warnings(&schedule);
    for language in LANGUAGES {
        assert!(!words::schedule(&schedule, language).is_empty());
    }
    for (at, mention) in vekha_deadline::mentions(text, &context) {
        assert_eq!(text.get(at), Some(mention.raw.as_str()));
    }
    let _ = (vekha_deadline::period(text), period_key(text, &context));
    schedule
}

fn check_term(term: &Term, text: &str, context: &Context) {
    assert!(bare(text).contains(&bare(&term.clause)), "{term:?}");
    assert!(term.kind != Kind::Unknown || term.windows.is_empty(), "{term:?}");
    assert!(term.windows.is_sorted_by_key(|window| (window.from.unwrap_or(window.to), window.to)), "{term:?}");
    for window in &term.windows {
        assert!(window.from.is_none_or(|from| from <= window.to), "{term:?}");
        assert!((1980..=2110).contains(&window.to.year()), "{term:?}");
    }
    for language in LANGUAGES {
        assert!(!words::short(term, language).is_empty());
    }
    check_occurrences(term, context);
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The text without its spaces: a clause levels them.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

fn check_occurrences(term: &Term, context: &Context) {
    let all = term.occurrences(context);
    let keys: BTreeSet<_> = all.iter().map(|occurrence| &occurrence.key).collect();
    assert!(!all.is_empty() && keys.len() == all.len(), "{all:?}");
    assert!(
        all.iter().zip(1..).all(|(occurrence, nth)| occurrence.nth == nth && occurrence.total as usize == all.len()),
        "{all:?}"
    );
}

fn check_warnings(schedule: &Schedule) {
    for warning in &schedule.warnings {
        assert!(schedule.raw.get(warning.at.clone()).is_some(), "{warning:?}");
        for language in LANGUAGES {
            // A place that was not filled; what people wrote may have such signs itself.
            assert!(schedule.raw.contains("{}") || !words::warning(warning, language).contains("{}"));
        }
    }
    let silent = schedule.reading != Reading::Parsed && schedule.warnings.is_empty();
    assert!(!silent, "{schedule:?}");
}
