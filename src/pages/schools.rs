//! The list of schools: in goes the site, out come all schools by name, never a ranking.

use serde::Serialize;

use super::shapes::{Download, Freshness, Link, PageFrame, SchoolRow};
use super::{Pages, Route};
use crate::exports::Kind;
use crate::site::{Reporter, SchoolIx};

/// What the template `schools` sees.
#[derive(Serialize)]
pub struct SchoolsView {
    page: PageFrame,
    schools: Vec<SchoolRow>,
    /// How many of them take part today.
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
        taking_part: cx.site.schools_taking_part().count(),
        former: cx.site.participants().filter(|school| took_part_earlier(cx, *school)).count(),
        freshness: Freshness::for_site(cx),
        other_schools: other_schools(cx),
        sheets: Link::to_page(cx, Route::Sheets, cx.word("sheets-title")).if_linked(),
        downloads: Download::find(cx, Kind::Schools.path()).into_iter().collect(),
    }
}

fn took_part_earlier(cx: &Pages, school: SchoolIx) -> bool {
    let site = cx.site;
    let mut archived = site.progress_of(Reporter::School(school)).filter(|progress| site[progress.roadmap].archived);
    let takes_part = site.schools_taking_part().any(|other| other == school);
    !takes_part && (archived.next().is_some() || site.progress_on_leaving(Reporter::School(school)).is_some())
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
