//! `vekha deadline`: the text of a deadline in, how it is read out. `-` reads one text a line from standard input.

use std::io::BufRead;

use clap::ArgMatches;
use jiff::civil::{Date, date};
use vekha_deadline::calendar::Calendars;
use vekha_deadline::words::{self, Language, day};
use vekha_deadline::{self as deadline, Context, DateRange, Schedule};

use super::exit_code::{DONE, USAGE};
use super::options::Options;
use super::report;
use crate::diagnostics::Lang;
use crate::pipeline;

/// Reads, prints the reading, and returns the exit code.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    let [from, to, act_date] = ["from", "to", "act"].map(|name| matches.get_one::<Date>(name).copied());
    let period = period(from, to, options.date);
    let days = [("from", day(period.from)), ("to", day(period.to))];
    if period.from > period.to {
        report::print_error(&format!("{}\n", options.phrase("deadline-backwards", &days)));
        return USAGE;
    }
    if from.is_none() || to.is_none() {
        report::print_error(&format!("{}\n", options.phrase("deadline-programme", &days)));
    }
    let calendars = Calendars::russia();
    let context = Context { period, act_date, calendars: &calendars };
    match matches.get_one::<String>("text").map(String::as_str) {
        Some("-") => std::io::stdin()
            .lock()
            .lines()
            .map_while(Result::ok)
            .for_each(|line| print_reading(options, &line, &context)),
        Some(text) => print_reading(options, text, &context),
        None => {}
    }
    DONE
}

/// A year from the one day that is given; without any, the school year that is running, or begins this summer.
fn period(from: Option<Date>, to: Option<Date>, today: Option<Date>) -> DateRange {
    let from = from.or(to.map(start_of_year_to)).unwrap_or_else(|| start_of_school_year(today));
    DateRange { from, to: to.unwrap_or_else(|| end_of_year_from(from)) }
}

fn end_of_year_from(from: Date) -> Date {
    date(from.year() + 1, from.month(), from.day().min(28)).yesterday().unwrap_or(from)
}

fn start_of_year_to(to: Date) -> Date {
    date(to.year() - 1, to.month(), to.day().min(28)).tomorrow().unwrap_or(to)
}

fn start_of_school_year(today: Option<Date>) -> Date {
    let today = today.unwrap_or_else(pipeline::day_by_the_clock);
    date(today.year() - i16::from(today.month() < 7), 9, 1)
}

fn print_reading(options: &Options, text: &str, context: &Context) {
    let schedule = deadline::read(text, context);
    if options.json {
        report::print(&format!("{}\n", serde_json::to_string(&schedule).unwrap_or_default()));
        return;
    }
    report::print(&reading_text(options, &schedule));
}

fn reading_text(options: &Options, schedule: &Schedule) -> String {
    let language = match options.wording.lang() {
        Lang::Ru => Language::Russian,
        Lang::En => Language::English,
    };
    let mut out = format!("{}\n", schedule.raw);
    for term in &schedule.terms {
        let windows: Vec<_> = term.windows.iter().map(|window| words::short_window(*window)).collect();
        let days = if windows.is_empty() { String::new() } else { format!(" [{}]", windows.join(", ")) };
        out += &format!("  {}{days}\n", words::term_with_then(term, language));
    }
    for warning in &schedule.warnings {
        out += &format!("  {}: {}\n", options.phrase("warning", &[]), words::warning(warning, language));
    }
    out
}
