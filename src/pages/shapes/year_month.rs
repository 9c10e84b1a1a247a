//! The months of the running roadmaps at a glance: in go counts by month, out come bars.

use serde::Serialize;

use super::ProgressBar;
use crate::pages::Pages;
use crate::site::SchoolIx;

/// `{first_day, phase, href, progress}`: a month by its first day.
#[derive(Debug, Clone, Serialize)]
pub struct YearMonth {
    first_day: String,
    /// `over`, `running` or `ahead`.
    phase: &'static str,
    href: Option<String>,
    progress: Option<ProgressBar>,
}

impl YearMonth {
    /// From the first month with something due to the last; of one school, or of all. `href` is where a month is shown.
    pub fn list(cx: &Pages, school: Option<SchoolIx>, href: impl Fn(&str) -> Option<String>) -> Vec<Self> {
        let now = cx.site.today.first_of_month();
        let month = |of: crate::site::Month| YearMonth {
            first_day: of.first.to_string(),
            phase: match of.first.cmp(&now) {
                std::cmp::Ordering::Less => "over",
                std::cmp::Ordering::Equal => "running",
                std::cmp::Ordering::Greater => "ahead",
            },
            href: href(&of.first.strftime("%Y-%m").to_string()).filter(|_| of.counts.total > 0),
            progress: ProgressBar::from_counts(&of.counts),
        };
        cx.site.months(school).into_iter().map(month).collect()
    }
}
