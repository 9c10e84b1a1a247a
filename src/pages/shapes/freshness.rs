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
    /// The freshness of one reporter's pages.
    pub fn for_reporter(cx: &Pages, reporter: Reporter) -> Self {
        Freshness::new(cx, cx.site.last_report_date(reporter))
    }

    /// The freshness of pages about everything that this build shows.
    pub fn for_site(cx: &Pages) -> Self {
        Freshness::new(cx, cx.site.last_report_date_overall())
    }

    /// The freshness of a roadmap; one that is over is due no further update.
    pub fn for_roadmap(cx: &Pages, roadmap: RoadmapIx, updated: Option<Date>) -> Self {
        let running = Freshness::new(cx, updated);
        if cx.site[roadmap].is_current() { running } else { Freshness { next_update: None, stale: false, ..running } }
    }

    /// The freshness of a page last updated by a report of that day.
    pub fn new(cx: &Pages, updated: Option<Date>) -> Self {
        Freshness {
            as_of: cx.site.today.to_string(),
            updated: updated.map(|day| day.to_string()),
            next_update: cx.site.next_update().map(|day| day.to_string()),
            stale: cx.site.is_stale(updated),
        }
    }
}
