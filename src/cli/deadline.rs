//! `vekha deadline`: how a deadline is read. `-` reads one text a line from standard input.

use std::io::BufRead;

use clap::ArgMatches;
use jiff::civil::{Date, date};

use super::{Call, DONE, report};
use crate::calendar::Calendars;
use crate::deadline::words::Language;
use crate::deadline::{self, Context, Programme, Schedule};
use crate::diagnostics::Lang;

/// Reads, tells, and returns the exit code.
pub fn run(call: &Call, own: &ArgMatches) -> u8 {
    let calendars = Calendars::russia();
    let (from, to) = programme(own.get_one("from").copied(), own.get_one("to").copied());
    let context = Context { programme: Programme { from, to }, act_date: None, calendars: &calendars };
    match own.get_one::<String>("text").map(String::as_str) {
        Some("-") => std::io::stdin().lock().lines().map_while(Result::ok).for_each(|line| tell(call, &line, &context)),
        Some(text) => tell(call, text, &context),
        None => {}
    }
    DONE
}

/// Without days: the school year that is running now would need a clock; the year of the first example does.
fn programme(from: Option<Date>, to: Option<Date>) -> (Date, Date) {
    let from = from.unwrap_or_else(|| to.map_or(date(2026, 9, 1), |to| date(to.year() - 1, 9, 1)));
    (from, to.unwrap_or_else(|| date(from.year() + 1, from.month(), from.day()).yesterday().unwrap_or(from)))
}

fn tell(call: &Call, text: &str, context: &Context) {
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
        out += &format!("  {} [{}]\n", deadline::words::term(term, language), windows.join(", "));
    }
    for warning in &schedule.warnings {
        out += &format!("  {}: {}\n", call.say("warning", &[]), warning.wording(language));
    }
    out
}
