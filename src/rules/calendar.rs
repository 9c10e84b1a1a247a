//! The rule on calendars: in goes the day of the next update, out comes a diagnostic where it rests on holidays that
//! nobody knows yet.

use crate::diagnostics::{Code, Diagnostic};
use crate::site::{Field, Places, RecordRef, Site};

/// Days that pages name are counted in years whose holidays are known.
pub fn assumed_working_days(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let day = site.next_update_day().filter(|day| day.assumed);
    let place = places.get(RecordRef::Site, Field::UpdateEvery);
    let diagnostic = day.map(|day| Diagnostic::new(Code::WorkingDaysAssumed, place).arg("year", day.value.year()));
    diagnostic.into_iter().collect()
}
