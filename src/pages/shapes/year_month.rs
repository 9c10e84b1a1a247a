//! The months of the running roadmaps at a glance: in go counts by month, out come bars.

use std::cmp::Ordering;

use serde::Serialize;

use super::ProgressBar;
use crate::pages::Pages;
use crate::site::{Month, SchoolIx};

/// `{first_day, phase, href, progress, cancelled}`: a month by its first day.
#[derive(Debug, Clone, Serialize)]
pub struct YearMonth {
    first_day: String,
    /// `over`, `running` or `ahead`.
    phase: &'static str,
    href: Option<String>,
    progress: Option<ProgressBar>,
    /// How much that was due in it was given up.
    cancelled: usize,
}

impl YearMonth {
    /// From the first month with something due to the last; of one school, or of all. `href` is where a month is shown.
    pub fn list(cx: &Pages, school: Option<SchoolIx>, href: impl Fn(&str) -> Option<String>) -> Vec<Self> {
        let months = cx.site.months(school);
        months.into_iter().map(|month| YearMonth::new(cx, &month, &href)).collect()
    }

    fn new(cx: &Pages, month: &Month, href: impl Fn(&str) -> Option<String>) -> Self {
        let id = month.first.strftime("%Y-%m").to_string();
        YearMonth {
            first_day: month.first.to_string(),
            phase: match month.first.cmp(&cx.site.today.first_of_month()) {
                Ordering::Less => "over",
                Ordering::Equal => "running",
                Ordering::Greater => "ahead",
            },
            href: if month.counts.total > 0 { href(&id) } else { None },
            progress: ProgressBar::from_counts(&month.counts),
            cancelled: month.cancelled,
        }
    }
}
