//! How fresh a page is: in goes the day of the last report, out come the day it speaks of and when the next is due.

use jiff::civil::Date;
use serde::Serialize;

use crate::pages::Pages;
use crate::site::{Reporter, RoadmapIx};

/// The fields that pages with a freshness line share; put into a view by `flatten`.
#[derive(Debug, Clone, Serialize)]
pub struct Freshness {
    as_of: String,
    updated: Option<String>,
    next_update: Option<String>,
    stale: bool,
}

impl Freshness {
    /// Of one reporter.
    pub fn for_reporter(cx: &Pages, reporter: Reporter) -> Self {
        Freshness::new(cx, cx.site.last_report_date(reporter))
    }

    /// Of everything this build shows.
    pub fn for_site(cx: &Pages) -> Self {
        Freshness::new(cx, cx.site.last_report_date_overall())
    }

    /// Of a roadmap; of one that is over no further update is due.
    pub fn for_roadmap(cx: &Pages, roadmap: RoadmapIx, updated: Option<Date>) -> Self {
        let running = Freshness::new(cx, updated);
        if cx.site[roadmap].is_current() { running } else { Freshness { next_update: None, stale: false, ..running } }
    }

    /// Of something last reported on that day.
    pub fn new(cx: &Pages, updated: Option<Date>) -> Self {
        Freshness {
            as_of: cx.site.today.to_string(),
            updated: updated.map(|day| day.to_string()),
            next_update: cx.site.next_update().map(|day| day.to_string()),
            stale: cx.site.is_stale(updated),
        }
    }
}
