//! The reports of a school or the department by year, newest first.

use serde::Serialize;

use super::shapes::{PageFrame, ReportLink, SchoolFrame};
use super::{Pages, Route, Say};
use crate::site::{Reporter, reporter_school};

/// What the template `reports` sees.
#[derive(Serialize)]
pub struct View {
    page: PageFrame,
    school: Option<SchoolFrame>,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    year: i16,
    reports: Vec<ReportLink>,
}

/// The page.
pub fn view(cx: &Pages, who: Reporter) -> View {
    let mut groups: Vec<Group> = Vec::new();
    for report in cx.site.reports_of(who) {
        let (year, link) = (cx.site[report].date.year(), ReportLink::of(cx, report));
        match groups.last_mut().filter(|group| group.year == year) {
            Some(group) => group.reports.push(link),
            None => groups.push(Group { year, reports: vec![link] }),
        }
    }
    View { page: frame(cx, who), school: reporter_school(who).map(|school| SchoolFrame::of(cx, school)), groups }
}

fn frame(cx: &Pages, who: Reporter) -> PageFrame {
    let route = Route::Reports(who);
    match who {
        Reporter::Department => PageFrame::new(cx, route, cx.word("nav-reports")).at("reports"),
        Reporter::School(school) => {
            let title = cx.say("reports-of-school", &[("name", Say::Text(&cx.site[school].short_name))]);
            PageFrame::of_school(cx, route, school, title).in_school("reports", true)
        }
    }
}
