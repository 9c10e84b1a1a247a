//! The reports of a school or the department by year, newest first.

use std::sync::Arc;

use serde::Serialize;

use super::shapes::{Link, PageFrame, ReportLink, SchoolFrame};
use super::{Pages, PhraseArg, Route};
use crate::site::{Reporter, reporter_school};

/// What the template `reports` sees.
#[derive(Serialize)]
pub struct View {
    page: PageFrame,
    school: Option<Arc<SchoolFrame>>,
    groups: Vec<Group>,
    /// On the department's page: the lists of the schools.
    schools: Vec<Link>,
}

#[derive(Serialize)]
struct Group {
    year: i16,
    reports: Vec<ReportLink>,
}

/// The page.
pub fn view(cx: &Pages, who: Reporter) -> View {
    let mut groups: Vec<Group> = Vec::new();
    for (report, link) in ReportLink::all(cx, who) {
        let year = cx.site[report].date.year();
        match groups.last_mut().filter(|group| group.year == year) {
            Some(group) => group.reports.push(link),
            None => groups.push(Group { year, reports: vec![link] }),
        }
    }
    View {
        page: frame(cx, who),
        school: reporter_school(who).map(|school| SchoolFrame::of(cx, school)),
        groups,
        schools: Link::lists_of_schools(cx, who, Route::Reports),
    }
}

fn frame(cx: &Pages, who: Reporter) -> PageFrame {
    let route = Route::Reports(who);
    match who {
        Reporter::Department => PageFrame::new(cx, route, cx.word("reports-of-department")).at("reports"),
        Reporter::School(school) => {
            let title = cx.phrase("reports-of-school", &[("name", PhraseArg::Text(&cx.site[school].short_name))]);
            PageFrame::of_school(cx, route, school, title).in_school("reports", true)
        }
    }
}
