//! How fresh a page is: in goes who reports, out come the day it speaks of, the last report and when the next is due.

use jiff::civil::Date;
use serde::Serialize;

use crate::pages::Pages;
use crate::site::{Reporter, RoadmapIx};

/// The fields that pages with a freshness line share; put into a view by `flatten`.
#[derive(Debug, Clone, Serialize)]
pub struct Freshness {
    as_of: String,
    /// The last report of the page's own reporters.
    updated: Option<String>,
    /// The last word of the department on a school, where it is later than the school's own report.
    told_by_department: Option<String>,
    /// Until when the next report is due; `null` where nothing is asked now.
    next_update: Option<String>,
}

impl Freshness {
    /// The freshness of one reporter's pages.
    pub fn for_reporter(cx: &Pages, reporter: Reporter) -> Self {
        let updated = cx.site.last_report_by_day(reporter);
        let last_word = cx.site.last_word_of_department(reporter).filter(|day| Some(*day) > updated);
        let next_update = cx.site.next_update_of(reporter);
        Freshness {
            as_of: cx.site.day_of(reporter).to_string(),
            told_by_department: last_word.map(|day| day.to_string()),
            ..Freshness::new(cx, updated, next_update)
        }
    }

    /// The freshness of pages about everything that this build shows.
    pub fn for_site(cx: &Pages) -> Self {
        let next_update = cx.site.next_update_of_any(cx.site.progress.iter());
        Freshness::new(cx, cx.site.last_report_date_overall(), next_update)
    }

    /// Of a roadmap.
    pub fn for_roadmap(cx: &Pages, roadmap: RoadmapIx, updated: Option<Date>) -> Self {
        let next_update = cx.site.next_update_of_any(cx.site.progress_in(roadmap));
        Freshness::new(cx, updated, next_update)
    }

    /// The same beside a sentence that names the last report.
    pub fn without_last_report(self) -> Self {
        Freshness { updated: None, ..self }
    }

    fn new(cx: &Pages, updated: Option<Date>, next_update: Option<Date>) -> Self {
        Freshness {
            as_of: cx.site.today.to_string(),
            updated: updated.map(|day| day.to_string()),
            told_by_department: None,
            next_update: next_update.map(|day| day.to_string()),
        }
    }
}
