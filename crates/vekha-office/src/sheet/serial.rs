//! Days as Excel counts them → civil dates, without a time zone.

use jiff::civil::{DateTime, date};
use jiff::{SignedDuration, ToSpan};

/// From which day a workbook counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum DateSystem {
    /// From 1900, with a 29th of February that never was.
    #[default]
    From1900,
    /// From 1904, as old Macintoshes did.
    From1904,
}

/// The day that never was.
const FALSE_LEAP_DAY: i64 = 60;
/// The last day of 9999.
const LAST_DAY: f64 = 2_958_466.0;

impl DateSystem {
    /// The day and the time of day, to the second; nothing for a time alone, and for days that never were.
    pub(crate) fn date(self, serial: f64) -> Option<DateTime> {
        if !(0.0..LAST_DAY).contains(&serial) {
            return None;
        }
        let seconds = (serial.fract() * 86_400.0).round() as i64;
        let days = serial.trunc() as i64;
        let start = match self {
            DateSystem::From1900 if days == 0 || days == FALSE_LEAP_DAY => return None,
            DateSystem::From1900 if days < FALSE_LEAP_DAY => date(1899, 12, 31),
            DateSystem::From1900 => date(1899, 12, 30),
            DateSystem::From1904 => date(1904, 1, 1),
        };
        let day = start.checked_add(days.days()).ok()?;
        day.to_datetime(jiff::civil::Time::midnight()).checked_add(SignedDuration::from_secs(seconds)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_are_civil_days_in_both_systems() {
        for (system, serial, expected) in [
            (DateSystem::From1900, 45_170.0, Some("2023-09-01T00:00:00")),
            (DateSystem::From1904, 43_708.0, Some("2023-09-01T00:00:00")),
            (DateSystem::From1900, 1.0, Some("1900-01-01T00:00:00")),
            (DateSystem::From1900, 59.0, Some("1900-02-28T00:00:00")),
            (DateSystem::From1900, 60.0, None),
            (DateSystem::From1900, 61.0, Some("1900-03-01T00:00:00")),
            (DateSystem::From1900, 45_170.999_999_9, Some("2023-09-02T00:00:00")),
            (DateSystem::From1900, 0.5, None),
            (DateSystem::From1900, -1.0, None),
            (DateSystem::From1900, f64::NAN, None),
            (DateSystem::From1900, 1e300, None),
        ] {
            let actual = system.date(serial).map(|date| date.to_string());
            assert_eq!(actual.as_deref(), expected, "{serial}");
        }
    }
}
