//! `vekha deadline`: how a deadline is read. `-` reads one text a line from standard input.

use std::io::BufRead;

use clap::ArgMatches;
use jiff::civil::{Date, date};
use vekha_deadline::calendar::Calendars;
use vekha_deadline::words::{Language, day};
use vekha_deadline::{self as deadline, Context, DateRange, Schedule};

use super::{Call, DONE, USAGE, report};
use crate::diagnostics::Lang;
use crate::pipeline;

/// Reads, tells, and returns the exit code.
pub fn run(call: &Call, own: &ArgMatches) -> u8 {
    let given = |name: &str| own.get_one::<Date>(name).copied();
    let programme = programme(given("from"), given("to"), call.date);
    let days = [("from", day(programme.from)), ("to", day(programme.to))];
    if programme.from > programme.to {
        report::print_error(&format!("{}\n", call.phrase("deadline-backwards", &days)));
        return USAGE;
    }
    if given("from").is_none() || given("to").is_none() {
        report::print_error(&format!("{}\n", call.phrase("deadline-programme", &days)));
    }
    let calendars = Calendars::russia();
    let context = Context { programme, act_date: given("act"), calendars: &calendars };
    match own.get_one::<String>("text").map(String::as_str) {
        Some("-") => {
            std::io::stdin().lock().lines().map_while(Result::ok).for_each(|line| print_reading(call, &line, &context))
        }
        Some(text) => print_reading(call, text, &context),
        None => {}
    }
    DONE
}

/// A year from the one day that is given; without any, the school year that is running, or begins this summer.
fn programme(from: Option<Date>, to: Option<Date>, today: Option<Date>) -> DateRange {
    let year_from = |from: Date| date(from.year() + 1, from.month(), from.day().min(28)).yesterday().unwrap_or(from);
    let year_to = |to: Date| date(to.year() - 1, to.month(), to.day().min(28)).tomorrow().unwrap_or(to);
    let running = || {
        let today = today.unwrap_or_else(pipeline::day_by_the_clock);
        date(today.year() - i16::from(today.month() < 7), 9, 1)
    };
    let from = from.or(to.map(year_to)).unwrap_or_else(running);
    DateRange { from, to: to.unwrap_or_else(|| year_from(from)) }
}

fn print_reading(call: &Call, text: &str, context: &Context) {
    let schedule = deadline::read(text, context);
    if call.json {
        report::print(&format!("{}\n", serde_json::to_string(&schedule).unwrap_or_default()));
        return;
    }
    report::print(&worded(call, &schedule));
}

fn worded(call: &Call, schedule: &Schedule) -> String {
    let language = match call.wording.lang() {
        Lang::Ru => Language::Russian,
        Lang::En => Language::English,
    };
    let mut out = format!("{}\n", schedule.raw);
    for term in &schedule.terms {
        let windows: Vec<_> = term.windows.iter().map(|window| deadline::words::short_window(*window)).collect();
        let days = if windows.is_empty() { String::new() } else { format!(" [{}]", windows.join(", ")) };
        out += &format!("  {}{days}\n", deadline::words::term_with_then(term, language));
    }
    for warning in &schedule.warnings {
        out += &format!("  {}: {}\n", call.phrase("warning", &[]), vekha_deadline::words::warning(warning, language));
    }
    out
}
