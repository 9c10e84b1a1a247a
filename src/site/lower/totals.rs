//! Totals beside withheld values: the series of the schools and of all of them in; the total of each day from which a value of
//! a small group could be worked out is withheld too.

use jiff::civil::Date;

use crate::content::records::indicator::{Aggregate, Indicator as IndicatorRecord};
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{Series, SeriesPoint};
use vekha_deadline::calendar::shift_days;

/// Withholds what the department has counted together where a school in it is withheld: less the others it would tell that
/// school. Where nobody says whether it is a sum, that is left to a person, with a diagnostic.
pub fn withhold_telling(record: &IndicatorRecord, schools: &[Series], whole: &mut Series) -> Option<Diagnostic> {
    let own = whole.points.iter_mut().chain(&mut whole.baseline);
    let tells = |point: &SeriesPoint| schools.iter().any(|school| is_withheld_on(school, point.date));
    let mut telling: Vec<&mut SeriesPoint> = own.filter(|point| point.schools.is_none() && tells(point)).collect();
    match record.aggregate.map(|aggregate| aggregate.value) {
        Some(Aggregate::None) => None,
        Some(Aggregate::Sum | Aggregate::Mean) => {
            telling.iter_mut().for_each(|point| (point.value, point.group) = (None, None));
            None
        }
        None if telling.is_empty() => None,
        None => Some(Diagnostic::new(Code::TotalMayTell, record.id.place).arg("indicator", record.id.as_str())),
    }
}

/// Reports of one measurement come within so many days.
const ROUND: i32 = 45;

/// Whether what a total of a day may hold of a school is withheld: its latest value, or one that is reported soon afterwards.
fn is_withheld_on(school: &Series, day: Date) -> bool {
    let is_known = |point: &&SeriesPoint| point.date <= day;
    let all = || school.baseline.iter().chain(&school.points);
    let latest = all().filter(is_known).max_by_key(|point| point.date);
    let soon = all().filter(|point| day < point.date && point.date <= shift_days(day, ROUND));
    latest.into_iter().chain(soon).any(|point| point.value.is_none())
}
