//! Job, `site.yaml`, environment and clock in, the day the site speaks of out: the only place that asks for the time.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::{Timestamp, tz};

use super::job::Job;
use crate::content::records::site::SiteFile;
use crate::content::values::is_of_our_time;

/// The calendar day of the clock is that of Moscow, unless the site says where it lies; in seconds ahead of UTC.
const MOSCOW: i32 = 3 * 60 * 60;

/// What tells the time: the system, or a test that turns the hands itself.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The clock of the system.
pub(crate) fn system_clock() -> Clock {
    Arc::new(Timestamp::now)
}

/// The day the site speaks of: as given, else `SOURCE_DATE_EPOCH`, else `as_of`, else the clock.
pub(crate) fn today(job: &Job, about: &SiteFile, clock: &Clock) -> Date {
    let offset = about.utc_offset.map_or(MOSCOW, |offset| offset.value.0 * 60);
    let epoch =
        std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| Timestamp::from_second(seconds.parse().ok()?).ok());
    let epoch = epoch.map(|time| day_at(time, offset)).filter(|day| is_of_our_time(*day));
    job.date.or(epoch).or_else(|| about.as_of.map(|day| day.value)).unwrap_or_else(|| day_at(clock(), offset))
}

/// The day it is in Moscow.
pub fn day_by_the_clock() -> Date {
    day_at(Timestamp::now(), MOSCOW)
}

/// The calendar day at a time, so many seconds ahead of UTC.
fn day_at(time: Timestamp, offset: i32) -> Date {
    tz::Offset::from_seconds(offset).unwrap_or(tz::Offset::UTC).to_datetime(time).date()
}
