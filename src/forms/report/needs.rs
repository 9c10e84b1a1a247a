//! What the state of an entry needs, and what does nothing beside it: the entry as it is to be in, problems with cells out.

use jiff::civil::Date;
use vekha_deadline::OpenRange;

use crate::content::read::Scalar;
use crate::content::records::report::Status;
use crate::content::values::date;
use crate::edit::Data;
use crate::forms::columns::Field;
use crate::forms::entry::{RowEntry, Wanted};
use crate::forms::problem::Problem;
use crate::forms::row_cells::Cells;
use crate::site::day_words;

/// The days that an entry is held against.
pub struct EntryDays {
    /// The day of the site.
    pub today: Date,
    /// The day of the report.
    pub report: Option<Date>,
    /// The days of the act.
    pub window: Option<OpenRange>,
}

/// All that is missing, contradicts itself or would say nothing.
pub fn needs(
    data: &Data,
    cells: &Cells,
    entry: &RowEntry,
    days: &EntryDays,
    state_words: impl Fn(Status) -> String,
) -> Vec<Problem> {
    let text = |key: &str| data.get(key).and_then(Data::as_text).filter(|text| !text.trim().is_empty());
    let Some(status) = text("status").and_then(|word| Status::parse(word).ok()) else {
        return vec![Problem::at(&cells.name(Field::State), "state-needed").arg("item", cells.title())];
    };
    let has = |key: &str| text(key).is_some();
    let is_given = |key: &str| entry.fields.iter().any(|(name, _, wanted)| *name == key && *wanted != Wanted::Clear);
    let is_settled = matches!(status, Status::Done | Status::Cancelled | Status::NotApplicable);
    let needs_reason = matches!(status, Status::Postponed | Status::Cancelled | Status::NotApplicable);
    let found = [
        (status == Status::Done && is_given("status") && !has("date"), Field::Date, "date-needed"),
        (status == Status::Partly && !has("left") && !has("count"), Field::Left, "left-needed"),
        (needs_reason && !has("reason"), Field::Reason, "reason-needed"),
        (status == Status::Postponed && !has("until"), Field::Until, "until-needed"),
        (status != Status::Postponed && is_given("until"), Field::Until, "until-useless"),
        (status == Status::Done && is_given("reason"), Field::Reason, "reason-useless"),
        (is_settled && is_given("left"), Field::Left, "left-useless"),
        (is_given("count") && !has("of"), Field::Total, "total-needed"),
        (is_given("of") && !has("count"), Field::Count, "count-needed"),
    ];
    let found = found.into_iter().filter(|(is_wrong, ..)| *is_wrong);
    let state = state_words(status);
    let mut problems: Vec<Problem> = found
        .map(|(_, field, code)| Problem::at(&cells.name(field), code).arg("item", cells.title()).arg("state", &state))
        .collect();
    problems.extend(wrong_count(text("count"), text("of"), cells));
    problems.extend(wrong_days(text("date").and_then(date), text("until").and_then(date), status, cells, days));
    problems
}

fn wrong_count(count: Option<&str>, total: Option<&str>, cells: &Cells) -> Option<Problem> {
    let (count, total) = (count?.parse::<u32>().ok()?, total?.parse::<u32>().ok()?);
    let problem = |code| Some(Problem::at(&cells.name(Field::Count), code).arg("count", count).arg("total", total));
    match () {
        () if total == 0 => problem("total-nothing"),
        () if count > total => problem("count-too-large"),
        () => None,
    }
}

fn wrong_days(day: Option<Date>, until: Option<Date>, status: Status, cells: &Cells, days: &EntryDays) -> Vec<Problem> {
    let at = |field: Field, code| Problem::at(&cells.name(field), code);
    let ahead = day.filter(|day| *day > days.today);
    let late = day.zip(days.report).filter(|(day, report)| ahead.is_none() && day > report);
    let moves = until.zip(days.window).filter(|_| status == Status::Postponed);
    let is_early = |until: Date, window: OpenRange| until <= window.to && window.from.is_none_or(|from| until < from);
    let early = moves.filter(|(until, window)| is_early(*until, *window));
    let ahead = ahead.map(|day| at(Field::Date, "day-ahead").arg("day", day_words(day)));
    let late = late.map(|(day, report)| {
        at(Field::Date, "day-after-report").arg("day", day_words(day)).arg("report", day_words(report))
    });
    let early = early.map(|(until, window)| {
        at(Field::Until, "until-early").arg("until", day_words(until)).arg("end", day_words(window.to))
    });
    [ahead, late, early].into_iter().flatten().collect()
}
