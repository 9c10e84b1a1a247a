//! Links: in go routes, addresses and records, out come titles with an address, where this build has one.

use super::Link;
use crate::pages::{Pages, Route};
use crate::site::{Reporter, RoadmapIx, SchoolIx, address};

impl Link {
    /// Text without an address.
    pub fn text(title: impl Into<String>) -> Self {
        Link { href: None, url: None, title: title.into() }
    }

    /// A link to a page of this build; text without an address where the build does not have it.
    pub fn to_href(cx: &Pages, href: impl Into<String>, title: impl Into<String>) -> Self {
        let href = Some(href.into()).filter(|href| cx.publishes(href));
        Link { href, url: None, title: title.into() }
    }

    /// A link to an address elsewhere.
    pub fn to_url(url: impl Into<String>, title: impl Into<String>) -> Self {
        Link { href: None, url: Some(url.into()), title: title.into() }
    }

    /// A link to an address on the site or elsewhere.
    pub fn to_address(cx: &Pages, address: &str, title: impl Into<String>) -> Self {
        if address.contains(':') { Link::to_url(address, title) } else { Link::to_href(cx, address, title) }
    }

    /// A link to the page of a route.
    pub fn to_page(cx: &Pages, route: Route, title: impl Into<String>) -> Self {
        Link::to_href(cx, route.path(cx.site), title)
    }

    /// A link to a school, by its short name.
    pub fn to_school(cx: &Pages, school: SchoolIx) -> Self {
        Link::to_href(cx, address::school(&cx.site[school].id), &cx.site[school].short_name)
    }

    /// A link to a roadmap, by its title.
    pub fn to_roadmap(cx: &Pages, roadmap: RoadmapIx) -> Self {
        Link::to_page(cx, Route::Roadmap(roadmap), &cx.site[roadmap].title)
    }

    /// Links from a list of the department to the same lists of the schools.
    pub fn list_for_schools(cx: &Pages, reporter: Reporter, list: impl Fn(Reporter) -> Route) -> Vec<Self> {
        if reporter != Reporter::Department {
            return Vec::new();
        }
        let schools = cx.site.participants();
        let links =
            schools.map(|school| Link::to_page(cx, list(Reporter::School(school)), &cx.site[school].short_name));
        links.filter_map(Link::if_linked).collect()
    }

    /// The same, when it leads somewhere.
    pub fn if_linked(self) -> Option<Self> {
        (self.href.is_some() || self.url.is_some()).then_some(self)
    }
}
