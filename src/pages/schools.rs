//! The list of schools: in goes the site, out come all schools by name, never a ranking.

use serde::Serialize;

use super::shapes::{Download, Freshness, Link, PageFrame, SchoolRow};
use super::{Pages, Route};
use crate::exports::Kind;
use crate::site::{Progress, Reporter, SchoolIx};

/// What the template `schools` sees.
#[derive(Serialize)]
pub struct SchoolsView {
    page: PageFrame,
    schools: Vec<SchoolRow>,
    /// How many of them take part today; where all is over, how many took part.
    taking_part: usize,
    /// How many took part earlier alone: they have left, or their roadmaps are in the archive.
    former: usize,
    #[serde(flatten)]
    freshness: Freshness,
    other_schools: Vec<Link>,
    sheets: Option<Link>,
    downloads: Vec<Download>,
}

/// The page.
pub fn view(cx: &Pages) -> SchoolsView {
    SchoolsView {
        page: PageFrame::new(cx, Route::Schools, cx.word("schools-title")).with_menu_page("schools").with_date(cx),
        schools: SchoolRow::list(cx),
        taking_part: cx.site.participants().filter(|school| is_counted(cx, *school)).count(),
        former: cx
            .site
            .participants()
            .filter(|school| !is_counted(cx, *school) && took_part_earlier(cx, *school))
            .count(),
        freshness: Freshness::for_site(cx),
        other_schools: other_schools(cx),
        sheets: Link::to_page(cx, Route::Sheets, cx.word("sheets-title")).if_linked(),
        downloads: Download::find(cx, Kind::Schools.path()).into_iter().collect(),
    }
}

/// Whether it takes part in a roadmap that is not over; where all are, in any.
fn is_counted(cx: &Pages, school: SchoolIx) -> bool {
    let site = cx.site;
    let is_over = site.is_over(site.roadmap_indices());
    let mut current = site.current_progress_of(Reporter::School(school));
    site.schools_taking_part().any(|other| other == school)
        && (is_over || current.any(|progress| site[progress.roadmap].to >= site.today))
}

fn took_part_earlier(cx: &Pages, school: SchoolIx) -> bool {
    let has_begun = |progress: &Progress| cx.site.asked_since(progress) <= cx.site.today;
    cx.site.progress_of(Reporter::School(school)).any(has_begun)
}

/// Schools of the register that take no part: parent and leading schools. A school's own site names none.
fn other_schools(cx: &Pages) -> Vec<Link> {
    let all = (0..cx.site.schools.len())
        .map(SchoolIx)
        .filter(|school| !cx.site[*school].participant && cx.site.only.is_none());
    all.map(|school| website_link(cx, school)).collect()
}

fn website_link(cx: &Pages, school: SchoolIx) -> Link {
    match &cx.site[school].website {
        Some(website) => Link::to_url(website, &cx.site[school].short_name),
        None => Link::text(&cx.site[school].short_name),
    }
}
