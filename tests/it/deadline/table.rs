//! Real and realistic deadlines with the reading that is expected of each clause, one line per clause.

use std::fmt::Write;

use jiff::civil::Date;
use vekha_deadline::calendar::Calendars;
use vekha_deadline::words::{self, Language};
use vekha_deadline::{Context, DateRange, Kind, RelativeDay, Schedule, Term, read};

/// Deadlines of real acts.
const REAL: &str = include_str!("../../deadlines.tsv");
/// Further ways in which acts say when.
const MORE: &str = include_str!("../../deadlines-more.tsv");

#[test]
fn deadlines_of_real_acts_are_read_as_expected() {
    check(REAL);
}

#[test]
fn further_deadlines_are_read_as_expected() {
    check(MORE);
}

/// Compares every line and reports all differences at once.
fn check(table: &str) {
    let mut differences = String::new();
    for (number, line) in (2..).zip(table.lines().skip(1)) {
        if let Err(difference) = check_line(line) {
            writeln!(differences, "line {number}: {difference}").unwrap();
        }
    }
    assert!(differences.is_empty(), "\n{differences}");
}

fn check_line(line: &str) -> Result<(), String> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [raw, number, clause, from, to, kind, windows, recurrence, plan] = fields.as_slice() else {
        return Err(format!("{} fields: {line}", fields.len()));
    };
    let raw = raw.replace("\\n", "\n");
    let schedule = read_in(&raw, from, to);
    let number: usize = number.parse().map_err(|error| format!("{error}"))?;
    let term = schedule
        .terms
        .get(number - 1)
        .ok_or_else(|| format!("no clause {number} in «{raw}»: {:#?}", schedule.terms))?;
    let expected = [*clause, &kind.replace('_', "-"), &windows.replace(' ', ""), recurrence, plan];
    let found = facts(term);
    if found == expected { Ok(()) } else { Err(format!("«{raw}»\n  expected {expected:?}\n  found    {found:?}")) }
}

fn read_in(raw: &str, from: &str, to: &str) -> Schedule {
    let day = |text: &str| text.parse::<Date>().unwrap();
    let calendars = Calendars::russia();
    let period = DateRange { from: day(from), to: day(to) };
    read(raw, &Context { period, act_date: None, calendars: &calendars })
}

/// Clause, kind, windows, recurrence and plan of a term as the table writes them.
fn facts(term: &Term) -> [String; 5] {
    let json = serde_json::to_value(term).unwrap();
    let unit = json["recurrence"]["unit"].as_str().unwrap_or("none").to_owned();
    let times = json["recurrence"]["times"].as_u64().unwrap_or(1);
    let per = json["recurrence"]["per"].as_u64().map(|per| format!("/{per}")).unwrap_or_default();
    let recurrence = if times == 1 { format!("{unit}{per}") } else { format!("{unit}*{times}{per}") };
    let plan = term.plan.clone().unwrap_or_default();
    [term.clause.clone(), json["kind"].as_str().unwrap().to_owned(), json["windows"].to_string(), recurrence, plan]
}

/// What parents are told reads back as the same days: the words say neither less nor more than the reading.
#[test]
fn words_for_parents_read_back_as_the_same_reading() {
    let mut differences = String::new();
    for line in REAL.lines().chain(MORE.lines()).filter(|line| !line.starts_with("raw\t")) {
        let fields: Vec<&str> = line.split('\t').collect();
        let schedule = read_in(&fields[0].replace("\\n", "\n"), fields[3], fields[4]);
        // A counted day is said beside the words that count it: "…, то есть до 4 декабря 2023 года".
        let counted = |term: &&Term| matches!(term.due, Some(RelativeDay::AfterEvent { .. }));
        for term in schedule.terms.iter().filter(|term| !term.windows.is_empty() && !counted(term)) {
            let named_by_note = term.kind == Kind::AfterEvent;
            let shown = Term { note: term.note.clone().filter(|_| named_by_note), ..term.clone() };
            let words = words::term(&shown, Language::Russian);
            let reread = read_in(&words, fields[3], fields[4]);
            let actual: Vec<_> = reread.terms.iter().flat_map(|term| &term.windows).collect();
            let mut expected: Vec<_> = term.windows.iter().collect();
            expected.dedup(); // what the act names twice is said once
            if actual != expected {
                writeln!(differences, "«{}» → «{words}»: {actual:?}", term.clause).unwrap();
            }
        }
    }
    assert!(differences.is_empty(), "\n{differences}");
}
