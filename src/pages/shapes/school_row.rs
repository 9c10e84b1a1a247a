//! A school: around its pages and in the list of schools.

use std::sync::Arc;

use serde::Serialize;

use super::Link;
use crate::pages::{Pages, Route};
use crate::site::{HeadSchool, Reporter, SchoolIx, address};

/// The `school` of the pages of a school.
#[derive(Debug, Clone, Serialize)]
pub struct SchoolFrame {
    id: String,
    href: String,
    short_name: String,
    name: String,
    territory: Option<String>,
    address: Option<String>,
    website: Option<String>,
    branch_of: Option<Link>,
    status: Vec<StatusView>,
    curator: Option<Curator>,
    left_out: bool,
    nav: Vec<MenuLink>,
}

#[derive(Debug, Clone, Serialize)]
struct StatusView {
    kind: String,
    from: Option<String>,
    basis: Option<String>,
}

/// Who supports a school.
#[derive(Debug, Clone, Serialize)]
pub struct Curator {
    organisation: String,
    name: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct MenuLink {
    key: &'static str,
    href: String,
}

impl SchoolFrame {
    /// A school that takes part.
    pub fn get(cx: &Pages, school: SchoolIx) -> Arc<Self> {
        cx.school_views(school).frame.clone()
    }

    pub(in crate::pages) fn new(cx: &Pages, school: SchoolIx) -> Self {
        let of = &cx.site[school];
        SchoolFrame {
            id: of.id.clone(),
            href: address::school(&of.id),
            short_name: of.short_name.clone(),
            name: of.name.clone(),
            territory: of.territory.clone(),
            address: of.address.clone(),
            website: of.website.clone(),
            branch_of: of.branch_of.as_ref().map(|parent| parent_link(cx, parent)),
            status: of.status.iter().map(StatusView::new).collect(),
            curator: of.curator.as_ref().and_then(Curator::new),
            left_out: false,
            nav: menu_links(cx, school),
        }
    }
}

impl StatusView {
    fn new(status: &crate::content::records::school::SchoolStatus) -> Self {
        StatusView {
            kind: status.kind.to_string(),
            from: status.from.map(|day| day.value.to_string()),
            basis: status.basis.as_ref().map(|basis| basis.to_string()),
        }
    }
}

impl Curator {
    /// The organisation first, the person behind it.
    fn new((organisation, post, name): &(Option<String>, Option<String>, Option<String>)) -> Option<Self> {
        let mut parts = [organisation, post, name].into_iter().flatten().cloned();
        let organisation = parts.next()?;
        let rest = parts.collect::<Vec<_>>().join(", ");
        Some(Curator { organisation, name: Some(rest).filter(|rest| !rest.is_empty()) })
    }
}

fn parent_link(cx: &Pages, parent: &HeadSchool) -> Link {
    match parent {
        HeadSchool::School(school) => Link::to_school(cx, *school),
        HeadSchool::Named(name) => Link::text(name),
    }
}

fn menu_links(cx: &Pages, school: SchoolIx) -> Vec<MenuLink> {
    let reporter = Reporter::School(school);
    let all = [
        ("school", Route::School(school)),
        ("documents", Route::Documents(reporter)),
        ("reports", Route::Reports(reporter)),
        ("sheet", Route::Sheet(school)),
        ("data", Route::Data(Some(school))),
    ];
    all.into_iter().filter_map(|(key, route)| Some(MenuLink { key, href: cx.page_href(route)? })).collect()
}

/// A row of the list of schools, by name, without places.
#[derive(Debug, Clone, Serialize)]
pub struct SchoolRow {
    href: Option<String>,
    title: String,
    territory: Option<String>,
    status: Vec<String>,
    total: usize,
    done: usize,
    late: usize,
    no_news: usize,
    postponed: usize,
    updated: Option<String>,
    stale: bool,
}

impl SchoolRow {
    /// All participants of this build.
    pub fn list(cx: &Pages) -> Vec<Self> {
        cx.site.participants().map(|school| SchoolRow::new(cx, school)).collect()
    }

    fn new(cx: &Pages, school: SchoolIx) -> Self {
        let of = &cx.site[school];
        let counts = cx.site.counts_at(Reporter::School(school));
        let updated = cx.site.last_report_date(Reporter::School(school));
        SchoolRow {
            href: cx.page_href(Route::School(school)),
            title: of.short_name.clone(),
            territory: of.territory.clone(),
            status: of.status_on(cx.site.today).map(|status| status.kind.to_string()).collect(),
            total: counts.total,
            done: counts.count("done"),
            late: counts.count("late"),
            no_news: counts.count("no-news"),
            postponed: counts.count("postponed"),
            updated: updated.map(|day| day.to_string()),
            stale: cx.site.is_stale(updated),
        }
    }
}
