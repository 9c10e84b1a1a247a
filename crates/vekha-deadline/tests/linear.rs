//! Reading costs by the length of a text, and a text without measure costs next to nothing. Counted in allocations, so
//! that no clock has a say.
#![allow(clippy::unwrap_used)] // a test may fail loudly

use std::alloc::System;

use jiff::civil::date;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, Stats, StatsAlloc};
use vekha_deadline::calendar::Calendars;
use vekha_deadline::{Code, Context, DateRange, mentions, read};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// What a text is made of, over and over: times, ranges that cross the New Year, words, marks that open and never close.
const PIECES: [&str; 26] = [
    "октябрь-январь 2024, ",
    "октябрь, ",
    "2024, 2025 ",
    "до 15.10.2023; ",
    "1 этап: май. ",
    "ежемесячно, ",
    "справка – май, ",
    "кроме мая, ",
    "слово ",
    "Слово, ",
    "до ",
    "с до ",
    "1, ",
    "2 и ",
    "I, ",
    "( ",
    "(май ",
    "« ",
    "< ",
    "& ",
    "учебного ",
    "каждого ",
    "и ",
    ": в ",
    "сен- ",
    "15.11.\n",
];

/// Allocations and bytes of what is done.
fn cost(act: impl FnOnce()) -> (usize, usize) {
    let region = Region::new(ALLOCATOR);
    act();
    let Stats { allocations, reallocations, bytes_allocated, bytes_reallocated, .. } = region.change();
    (allocations + reallocations, bytes_allocated + usize::try_from(bytes_reallocated).unwrap_or(0))
}

fn cost_of_reading(text: &str, context: &Context) -> (usize, usize) {
    cost(|| drop(read(text, context)))
}

/// Twice the text costs twice as much, give or take the growth of lists; four times would be the square.
fn is_linear([once, twice, fourfold]: [usize; 3], slack: usize) -> bool {
    twice <= once * 3 + slack && fourfold <= twice * 3 + slack
}

fn check(name: &str, costs: [(usize, usize); 3]) {
    assert!(is_linear(costs.map(|(allocations, _)| allocations), 40), "{name:?}: {costs:?}");
    assert!(is_linear(costs.map(|(_, bytes)| bytes), 20_000), "{name:?}: {costs:?}");
}

// All in one test: the counts are those of the whole process.
#[test]
fn the_cost_of_reading_grows_with_the_text() {
    let calendars = Calendars::russia();
    let period = DateRange { from: date(2023, 9, 1), to: date(2024, 8, 31) };
    let context = Context { period, act_date: Some(date(2023, 10, 1)), calendars: &calendars };
    for piece in PIECES {
        // as much as is read
        check(piece, [10, 20, 40].map(|times| cost_of_reading(&piece.repeat(times), &context)));
        // far more than is read
        check(piece, [4000, 8000, 16_000].map(|times| cost_of_reading(&piece.repeat(times), &context)));
        // running words have no limit
        check(piece, [500, 1000, 2000].map(|times| cost(|| drop(mentions(&piece.repeat(times), &context)))));
    }
    months_and_years(&context);
    a_book_in_a_cell(&context);
}

/// So many months and so many years behind them are their product; the limits keep it small.
fn months_and_years(context: &Context) {
    let costs = [1, 2, 4].map(|times| {
        let text = "октябрь, март, ".repeat(times * 10) + &"2023, 2024, ".repeat(times * 10);
        cost_of_reading(&text, context)
    });
    let most = costs.iter().map(|(_, bytes)| *bytes).max().unwrap();
    assert!(most < 2_000_000, "{costs:?}");
}

/// What took 19 GB is told in a warning, and the text is kept.
fn a_book_in_a_cell(context: &Context) {
    let text = "октябрь-январь 2024, ".repeat(14_000);
    let (_, bytes) = cost_of_reading(&text, context);
    assert!(bytes < 8 * text.len(), "{bytes}");
    let schedule = read(&text, context);
    assert_eq!(schedule.warnings.iter().map(|warning| warning.code).collect::<Vec<_>>(), [Code::TooLong]);
    assert_eq!(schedule.terms[0].clause, text.trim());
    let codes = |text: &str| read(text, context).warnings[0].code;
    assert_eq!(codes(&"май, ".repeat(121)), Code::TooManyTimes);
    assert_eq!(codes(&format!("май {}", "2024, ".repeat(21))), Code::TooManyTimes);
}
