//! Parsed clause → the same with days in place of months: "сентябрь (до 15 числа)", "октябрь (5, 12, 19)".

use std::ops::Range;

use crate::clause::parsed::{Bound, ParsedClause, TimeExpr};
use crate::clause::parser::listed::list_start;
use crate::model::{MonthOfPeriod, Recurrence, RelativeDay, Unit};
use crate::named_time::{NamedTime, TimeName};

/// Gives the counted day to the month before it, or to all months of the list that ends there.
pub(crate) fn apply_day_of_month(text: &str, clause: &mut ParsedClause) {
    let led = if clause.frequencies.is_empty() { months_before(text, clause) } else { months_of_frequency(clause) };
    apply_to(led, clause);
}

/// "2 раза в год: декабрь (до 20), май (до 20)": the counted day stands directly behind its month.
pub(crate) fn apply_day_behind_month(text: &str, clause: &mut ParsedClause) {
    let led = months_before(text, clause);
    apply_to(led, clause);
}

/// Puts the counted day in place of the months that it leads to.
fn apply_to(led: Option<Range<usize>>, clause: &mut ParsedClause) {
    let Some(day) = clause.relative_day.as_ref().filter(|(_, unit)| unit.is_none()).map(|(day, _)| day.clone()) else {
        return;
    };
    let Some(led) = led.filter(|_| is_of_same_month(&day)) else { return };
    let times = std::mem::take(&mut clause.times).into_iter().enumerate();
    let days =
        times.flat_map(|(index, time)| if led.contains(&index) { days_of_month(&day, time) } else { vec![time] });
    clause.times = days.collect();
    (clause.relative_day, clause.relative_day_at) = (None, None);
}

/// The month that stands before the counted day, or all months of the list that ends there.
fn months_before(text: &str, clause: &ParsedClause) -> Option<Range<usize>> {
    let place = clause.relative_day_at.as_ref().map_or(0, |at| at.start);
    let last = clause.times.iter().rposition(|time| time.at.end <= place && is_month(time))?;
    let is_nearest = clause.times.iter().rposition(|time| time.at.end <= place) == Some(last);
    let start = list_start(text, &clause.times, last + 1);
    let are_months = clause.times[start..=last].iter().all(is_month);
    is_nearest.then_some(if are_months { start..last + 1 } else { last..last + 1 })
}

/// "ежеквартально до 25 числа (декабрь, март, июнь)": the months of what comes less often than monthly.
fn months_of_frequency(clause: &ParsedClause) -> Option<Range<usize>> {
    let is_rare = |every: &Recurrence| every.unit > Unit::Month;
    let are_rare = clause.frequencies.iter().all(|frequency| frequency.recurrence.as_ref().is_some_and(is_rare));
    let are_months = clause.times.len() > 1 && clause.times.iter().all(is_month);
    (are_rare && are_months).then_some(0..clause.times.len())
}

fn is_month(time: &TimeExpr) -> bool {
    matches!(time.first.name, TimeName::Month(_))
        && time.last.is_none()
        && matches!(time.bound, Bound::Plain | Bound::By)
}

fn is_of_same_month(day: &RelativeDay) -> bool {
    matches!(day, RelativeDay::DayOfMonth { month: MonthOfPeriod::Last, .. } | RelativeDay::DaysOfMonth { .. })
}

/// The days in place of the month.
fn days_of_month(day: &RelativeDay, time: TimeExpr) -> Vec<TimeExpr> {
    let TimeName::Month(month) = time.first.name else { return vec![time] };
    let name = |day: i8| TimeName::Day { day, month };
    let time_on = |first: TimeName, last: Option<TimeName>, bound: Bound| TimeExpr {
        first: NamedTime { name: first, ..time.first },
        last: last.map(NamedTime::new),
        bound,
        ..time.clone()
    };
    let limit = |is_until: bool| if is_until { Bound::By } else { Bound::Plain };
    match day {
        RelativeDay::DayOfMonth { from, day, .. } => {
            let last = if *day == 31 { TimeName::Month(month) } else { name(*day) }; // whatever the month's last day is
            let last = from.filter(|from| from != day).map(|_| last);
            vec![time_on(name(from.unwrap_or(*day)), last, limit(from.is_none()))]
        }
        RelativeDay::DaysOfMonth { days, until } => {
            days.iter().map(|day| time_on(name(*day), None, limit(*until))).collect()
        }
        _ => vec![time],
    }
}
