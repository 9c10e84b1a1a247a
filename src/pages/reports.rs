//! The list of reports: in goes a reporter, out come its reports by year.

use std::sync::Arc;

use serde::Serialize;

use super::shapes::{Link, PageFrame, ReportLink, SchoolFrame};
use super::{Pages, PhraseArg, Route};
use crate::site::{Reporter, reporter_school};

/// What the template `reports` sees.
#[derive(Serialize)]
pub struct ReportsView {
    page: PageFrame,
    school: Option<Arc<SchoolFrame>>,
    groups: Vec<ReportsYear>,
    /// Whether some are of others, and this build does not have them.
    of_others: bool,
    /// On the department's page: the lists of the schools.
    schools: Vec<Link>,
}

#[derive(Serialize)]
struct ReportsYear {
    year: i16,
    reports: Vec<ReportLink>,
}

/// The page.
pub fn view(cx: &Pages, reporter: Reporter) -> ReportsView {
    let mut groups: Vec<ReportsYear> = Vec::new();
    for (report, link) in ReportLink::list_for_reporter(cx, reporter) {
        let year = cx.site[report].date.year();
        match groups.last_mut().filter(|group| group.year == year) {
            Some(group) => group.reports.push(link),
            None => groups.push(ReportsYear { year, reports: vec![link] }),
        }
    }
    let mut reports = groups.iter().flat_map(|group| &group.reports);
    ReportsView {
        of_others: reports.any(|report| !report.is_linked()),
        page: page_frame(cx, reporter),
        school: reporter_school(reporter).map(|school| SchoolFrame::get(cx, school)),
        groups,
        schools: Link::list_for_schools(cx, reporter, Route::Reports),
    }
}

fn page_frame(cx: &Pages, reporter: Reporter) -> PageFrame {
    let route = Route::Reports(reporter);
    match reporter {
        Reporter::Department => PageFrame::new(cx, route, cx.word("reports-of-department")).with_menu_page("reports"),
        Reporter::School(school) => {
            let title = cx.phrase("reports-of-school", &[("name", PhraseArg::Text(&cx.site[school].short_name))]);
            PageFrame::new_for_school(cx, route, school, title).with_school_menu("reports", true)
        }
    }
}
