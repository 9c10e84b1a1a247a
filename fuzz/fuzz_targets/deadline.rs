//! Any bytes as the text of a deadline, in any period: the first four bytes say which.
#![no_main]

use jiff::civil::{Date, date};
use libfuzzer_sys::fuzz_target;
use vekha_deadline::DateRange;

#[path = "../../tests/it/deadline/readings.rs"]
mod readings;

fuzz_target!(|bytes: &[u8]| {
    let Some((&[year, month, years, signed], text)) = bytes.split_first_chunk() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let from = date(1990 + i16::from(year % 100), 1 + i8::try_from(month % 12).unwrap_or(0), 1);
    let to = date(from.year() + i16::from(years % 10), 12, 31);
    readings::check(text, DateRange { from, to }, act_date(from, signed));
});

/// Some acts are signed within a month of the beginning; some have no date.
fn act_date(from: Date, signed: u8) -> Option<Date> {
    Date::new(from.year(), from.month(), i8::try_from(signed).ok()?.clamp(1, 28)).ok()
}
