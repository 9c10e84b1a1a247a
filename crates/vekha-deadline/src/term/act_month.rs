//! Times of a clause and the date of the act → the same, where the first lies in the month of the act, before the period.

use crate::clause::parsed::TimeExpr;
use crate::model::{Context, YearSource};
use crate::named_time::{TimeName, YearRef};

/// "август, сентябрь" of an act of August whose period begins in September: the list begins with the act.
pub(crate) fn with_month_of_act(times: &[TimeExpr], context: &Context) -> Vec<TimeExpr> {
    let mut found = times.to_vec();
    let begins = context.period.from;
    let Some(act) = context.act_date.filter(|act| *act < begins && act.month() != begins.month()) else { return found };
    for (time, next) in found.iter_mut().zip(times.iter().skip(1)) {
        let (Some((month, day)), Some((following, _))) = (month_and_day(time), month_and_day(next)) else { continue };
        let is_of_act = month == act.month() && day.is_none_or(|day| day >= act.day());
        if is_of_act && following == begins.month() && !time.has_year() {
            (time.years, time.source) = (vec![YearRef::One(act.year())], YearSource::Period);
        }
    }
    found
}

/// The month of a time that is no range, and its day.
fn month_and_day(time: &TimeExpr) -> Option<(i8, Option<i8>)> {
    match time.first.name {
        TimeName::Month(month) if time.last.is_none() => Some((month, None)),
        TimeName::Day { day, month } if time.last.is_none() => Some((month, Some(day))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::in_act;
    use crate::{Code, read};

    /// The last days of all windows, and whether a year was guessed.
    fn days(text: &str, act: &str) -> (Vec<String>, bool) {
        in_act("2026/2027 учебный год", act.parse().ok(), |context| {
            let schedule = read(text, context);
            let windows = schedule.terms.iter().flat_map(|term| &term.windows);
            let guessed = schedule.warnings.iter().any(|warning| warning.code == Code::YearGuessed);
            (windows.map(|window| window.to.to_string()).collect(), guessed)
        })
    }

    #[test]
    fn a_list_that_begins_with_the_act_is_of_its_year() {
        for (text, expected) in [
            ("август, сентябрь", ["2026-08-31", "2026-09-30"]),
            ("август, сентябрь 2026", ["2026-08-31", "2026-09-30"]),
            ("до 25 августа, до 25 сентября 2026 г.", ["2026-08-25", "2026-09-25"]),
            ("28 августа, 15 сентября 2026 г.", ["2026-08-28", "2026-09-15"]),
            ("28 августа, 15 сентября", ["2026-08-28", "2026-09-15"]),
        ] {
            assert_eq!(days(text, "2026-08-20"), (expected.map(str::to_owned).to_vec(), false), "{text}");
        }
        assert_eq!(days("август, май", "2026-08-20").0, ["2027-05-31", "2027-08-31"]);
        assert_eq!(days("август, сентябрь", "2026-09-20").0, ["2026-09-30", "2027-08-31"]);
    }
}
