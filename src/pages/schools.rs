//! All schools by name, never a ranking.

use serde::Serialize;

use super::shapes::{Download, Freshness, Link, PageFrame, SchoolRow};
use super::{Pages, Route};
use crate::exports::Kind;
use crate::site::SchoolIx;

/// What the template `schools` sees.
#[derive(Serialize)]
pub struct View {
    page: PageFrame,
    schools: Vec<SchoolRow>,
    #[serde(flatten)]
    freshness: Freshness,
    others: Vec<Link>,
    sheets: Option<Link>,
    downloads: Vec<Download>,
}

/// The page.
pub fn view(cx: &Pages) -> View {
    View {
        page: PageFrame::new(cx, Route::Schools, cx.word("schools-title")).at("schools").dated(cx),
        schools: SchoolRow::all(cx),
        freshness: Freshness::of_all(cx),
        others: others(cx),
        sheets: Link::page(cx, Route::Sheets, cx.word("sheets-title")).existing(),
        downloads: Download::of(cx, Kind::Schools.path()).into_iter().collect(),
    }
}

/// Schools of the register that take no part: parent and leading schools. A school's own site names none.
fn others(cx: &Pages) -> Vec<Link> {
    let all = (0..cx.site.schools.len())
        .map(SchoolIx)
        .filter(|school| !cx.site[*school].participant && cx.site.only.is_none());
    let link = |school: SchoolIx| match &cx.site[school].website {
        Some(website) => Link::out(website, &cx.site[school].short_name),
        None => Link::text(&cx.site[school].short_name),
    };
    all.map(link).collect()
}
