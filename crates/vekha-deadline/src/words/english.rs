//! Terms → English phrases; plans and events stay in the act's words.

use jiff::civil::Date;

use crate::model::{DurationUnit, Kind, MonthOfPeriod, Recurrence, RelativeDay, Term, Unit, Weekday, WeekdayBound};
use crate::range::OpenRange;
use crate::words::numeric::short_window;
use crate::words::phrase::join_list;
use crate::words::shape::{WindowShape, consecutive_years, is_long, months_by_year, window_shape};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(month: i8) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|index| MONTHS.get(index)).copied().unwrap_or_default()
}

/// A term as a phrase.
pub(crate) fn term(term: &Term) -> String {
    let main = match term.kind {
        Kind::On | Kind::By | Kind::Within => windows(&term.windows),
        Kind::Recurring => recurring_phrase(term),
        Kind::Ongoing => ongoing_phrase(term),
        Kind::OnDemand => format!("on request (“{}”)", term.clause),
        Kind::PerPlan => plan_phrase(term),
        Kind::AfterEvent => event_phrase(term),
        Kind::Unknown if term.clause.is_empty() => "no deadline given".to_owned(),
        Kind::Unknown => format!("as in the act: “{}”", term.clause),
    };
    let rest = !matches!(term.kind, Kind::OnDemand | Kind::PerPlan | Kind::Unknown);
    let plan = if rest { term.plan.as_ref() } else { None };
    let plan = plan.map(|plan| format!(", by a separate plan (“{plan}”)"));
    let note = if rest && term.kind != Kind::AfterEvent { term.note.as_ref() } else { None };
    let note = note.map(|note| format!(" (“{note}”)"));
    format!("{main}{}{}", plan.unwrap_or_default(), note.unwrap_or_default())
}

fn windows(all: &[OpenRange]) -> String {
    if let Some(years) = months_by_year(all) {
        let phrases = years.iter().map(|(year, months)| {
            let names: Vec<String> = months.iter().map(|number| month(*number).to_owned()).collect();
            format!("in {} {year}", join_list(&names, "and"))
        });
        return join_list(&phrases.collect::<Vec<_>>(), "and");
    }
    join_list(&all.iter().copied().map(window).collect::<Vec<_>>(), "and")
}

/// A window as a phrase: "in March 2024".
pub(crate) fn window(window: OpenRange) -> String {
    match window_shape(window) {
        WindowShape::Until(to) => format!("by {}", full_day(to)),
        WindowShape::Day(at) => format!("on {}", full_day(at)),
        WindowShape::Month(from) => format!("in {} {}", month(from.month()), from.year()),
        WindowShape::Year(year) => format!("in {year}"),
        WindowShape::SchoolYear(year) => format!("in the {year}/{:02} school year", (year + 1) % 100),
        WindowShape::Years(first, last) => format!("in {first}–{last}"),
        WindowShape::Months { from, to } => months(from, to),
        WindowShape::Days { from, to } if from.year() == to.year() => {
            format!("from {} {} to {}", from.day(), month(from.month()), full_day(to))
        }
        WindowShape::Days { from, to } => format!("from {} to {}", full_day(from), full_day(to)),
    }
}

fn full_day(day: Date) -> String {
    format!("{} {} {}", day.day(), month(day.month()), day.year())
}

fn months(from: Date, to: Date) -> String {
    let (first, last) = (month(from.month()), month(to.month()));
    if from.year() == to.year() {
        format!("from {first} to {last} {}", to.year())
    } else {
        format!("from {first} {} to {last} {}", from.year(), to.year())
    }
}

fn span(window: OpenRange, by_months: bool) -> String {
    match (window_shape(window), window.from) {
        (WindowShape::Year(_) | WindowShape::SchoolYear(_) | WindowShape::Years(..), Some(from)) if by_months => {
            months(from, window.to)
        }
        (WindowShape::Years(first, last), _) => format!("throughout {first}–{last}"),
        (WindowShape::Year(year), _) => format!("throughout {year}"),
        (WindowShape::SchoolYear(year), _) => {
            format!("throughout the {year}/{:02} school year", (year + 1) % 100)
        }
        _ => self::window(window),
    }
}

fn ongoing_phrase(term: &Term) -> String {
    let spans: Vec<String> = term.windows.iter().map(|window| span(*window, false)).collect();
    match spans.as_slice() {
        [] => "all the time".to_owned(),
        [span] => span.clone(),
        _ => join_list(&spans, "and"),
    }
}

fn recurring_phrase(term: &Term) -> String {
    let frequency = term.recurrence.map_or_else(|| format!("repeatedly (“{}”)", term.clause), frequency);
    let due = term.due.as_ref().map(|due| format!(" {}", relative_day(due, term_unit(term)))).unwrap_or_default();
    let yearly = term.recurrence.is_some_and(|every| every.unit == Unit::Year);
    let spans = match term.windows.as_slice() {
        [] => String::new(),
        [only] if only.from.is_some() && (!yearly || is_long(*only)) => {
            format!("{}{}", if due.is_empty() { " " } else { ", " }, span(*only, !yearly))
        }
        [only] => format!(", {}", window(*only)),
        many => same_days_yearly(many).unwrap_or_else(|| format!(": {}", windows(many))),
    };
    format!("{frequency}{due}{spans}")
}

/// " by 1 March, from 2021 to 2030": the same days of many years in a row.
fn same_days_yearly(all: &[OpenRange]) -> Option<String> {
    let (first, last) = consecutive_years(all)?;
    let days = without_year(all.first()?).filter(|days| !days.contains(&first.to_string()))?;
    let same = all.iter().all(|range| without_year(range).as_ref() == Some(&days));
    same.then(|| format!(" {days}, from {first} to {last}"))
}

fn without_year(range: &OpenRange) -> Option<String> {
    window(*range).strip_suffix(&format!(" {}", range.to.year())).map(str::to_owned)
}

fn frequency(every: Recurrence) -> String {
    let unit = match every.unit {
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Quarter => "quarter",
        Unit::SchoolTerm => "school term",
        Unit::HalfYear => "half-year",
        Unit::Year => "year",
    };
    let times = match every.times {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        times => format!("{times} times"),
    };
    let per = if every.per > 1 { format!("every {} {unit}s", every.per) } else { format!("a {unit}") };
    match (every.times, every.at_least) {
        (1, false) if every.per > 1 => per,
        (1, false) => format!("every {unit}"),
        (_, false) => format!("{times} {per}"),
        (_, true) => format!("at least {times} {per}"),
    }
}

/// Which month of the period, where it is not the period itself.
fn of_month(month: MonthOfPeriod, unit: Option<Unit>) -> &'static str {
    match month {
        MonthOfPeriod::First => " of its first month",
        MonthOfPeriod::Last if unit.is_some_and(|unit| unit > Unit::Month) => " of its last month",
        MonthOfPeriod::Last => "",
        MonthOfPeriod::Next => " of the next month",
    }
}

/// The unit in which a term recurs.
fn term_unit(term: &Term) -> Option<Unit> {
    term.recurrence.map(|every| every.unit)
}

fn relative_day(due: &RelativeDay, unit: Option<Unit>) -> String {
    match *due {
        RelativeDay::END_OF_MONTH if unit == Some(Unit::Month) => "by the end of the month".to_owned(),
        RelativeDay::DayOfMonth { from, day, month } => {
            let month = of_month(month, unit);
            match from {
                Some(1) if day == 31 && !month.is_empty() => month.replace(" of", "in"),
                Some(from) if from == day => format!("on day {day}{month}"),
                Some(from) if day == 31 && month.is_empty() => format!("from day {from} to the end of the month"),
                Some(from) => format!("between day {from} and day {day}{month}"),
                None => format!("by day {day}{month}"),
            }
        }
        RelativeDay::DaysOfMonth { ref days, until } => {
            let days: Vec<String> = days.iter().map(i8::to_string).collect();
            format!("{} days {}", if until { "by" } else { "on" }, join_list(&days, "and"))
        }
        RelativeDay::WorkingDay { day, until, month } => {
            format!("{} working day {day}{}", if until { "by" } else { "on" }, of_month(month, unit))
        }
        RelativeDay::LastDays { working, until: true, .. } => {
            format!("by the last {}day", if working { "working " } else { "" })
        }
        RelativeDay::LastDays { days: 1, working: false, .. } => "on the last day".to_owned(),
        RelativeDay::LastDays { days: 1, working: true, .. } => "on the last working day".to_owned(),
        RelativeDay::LastDays { days, working, .. } => {
            format!("in the last {days} {}days", if working { "working " } else { "" })
        }
        RelativeDay::Weekdays { ref days, bound } => bounded_weekdays(days, bound),
        RelativeDay::WeeksOfMonth { ref weeks } => in_weeks(weeks),
        RelativeDay::AfterEvent { count, unit } | RelativeDay::AfterPeriod { count, unit } => {
            let unit = match unit {
                DurationUnit::Hours => "hour",
                DurationUnit::Days => "day",
                DurationUnit::WorkingDays => "working day",
                DurationUnit::Weeks => "week",
                DurationUnit::Months => "month",
            };
            format!("within {count} {unit}{}", if count == 1 { "" } else { "s" })
        }
    }
}

/// "in the first and third week"
fn in_weeks(weeks: &[i8]) -> String {
    let names: Vec<String> = weeks.iter().map(|week| ordinal(*week).to_owned()).collect();
    format!("in the {} week", join_list(&names, "and"))
}

/// -1 is the last, -2 the last but one.
fn ordinal(nth: i8) -> &'static str {
    const ORDINALS: [&str; 7] = ["last but one", "last", "first", "second", "third", "fourth", "fifth"];
    let place = if nth < 0 { nth + 2 } else { nth + 1 };
    usize::try_from(place).ok().and_then(|place| ORDINALS.get(place)).unwrap_or(&"last")
}

/// "on Mondays and Wednesdays", "by the second and the fourth Thursday"
fn bounded_weekdays(days: &[Weekday], bound: WeekdayBound) -> String {
    const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let names = days.iter().map(|day| {
        let name = usize::try_from(day.weekday - 1).ok().and_then(|day| WEEKDAYS.get(day)).unwrap_or(&"");
        let plural = if bound == WeekdayBound::On { "s" } else { "" };
        day.nth.map_or_else(|| format!("{name}{plural}"), |nth| format!("the {} {name}", ordinal(nth)))
    });
    let names = join_list(&names.collect::<Vec<_>>(), "and");
    match bound {
        WeekdayBound::On => format!("on {names}"),
        WeekdayBound::Until => format!("by {names}"),
        WeekdayBound::Since => format!("from {names} on"),
        WeekdayBound::After => format!("after {names}"),
    }
}

fn plan_phrase(term: &Term) -> String {
    let plan = term.plan.as_deref().unwrap_or(&term.clause);
    let when = if term.windows.is_empty() { String::new() } else { format!(" {}", windows(&term.windows)) };
    format!("by a separate plan (“{plan}”){when}")
}

fn event_phrase(term: &Term) -> String {
    let due = term.due.as_ref().map(|due| format!("{} ", relative_day(due, term_unit(term)))).unwrap_or_default();
    let event = term.note.as_deref().unwrap_or(&term.clause);
    let every = term.recurrence.map(|every| format!(", {}", frequency(every))).unwrap_or_default();
    let when = if term.windows.is_empty() { String::new() } else { format!(", about: {}", windows(&term.windows)) };
    format!("{due}after an event (“{event}”){every}{when}")
}

/// A term for a narrow column.
pub(crate) fn short(term: &Term) -> String {
    let dates = term.windows.iter().map(|window| short_window(*window)).collect::<Vec<_>>().join(", ");
    match term.kind {
        Kind::By => format!("by {dates}"),
        Kind::On | Kind::Within => dates,
        Kind::Recurring => term.recurrence.map_or_else(|| "repeatedly".to_owned(), frequency),
        Kind::Ongoing if term.windows.is_empty() => "all the time".to_owned(),
        Kind::Ongoing => dates,
        Kind::OnDemand => "on request".to_owned(),
        Kind::PerPlan => "by a separate plan".to_owned(),
        Kind::AfterEvent if term.windows.is_empty() => "after an event".to_owned(),
        Kind::AfterEvent => format!("after an event, {dates}"),
        Kind::Unknown => "—".to_owned(),
    }
}
