//! What every page sees as `site`: in goes the site, out come who publishes, the menus and the day.

use serde::Serialize;
use tera::Value;

use super::menus::{Menu, entries_of};
use super::shapes::{ContactView, MenuLink};
use super::{Route, routes, site_wide};
use crate::site::{PageIx, Reporter, Site};
use crate::theme;

#[derive(Serialize)]
struct SiteView<'s> {
    title: &'s str,
    /// What stands below the title: who publishes; on the site of one school the project.
    tagline: &'s str,
    /// Whether it is the site of one school.
    of_one_school: bool,
    href: &'static str,
    base_url: Option<&'s str>,
    today: String,
    /// Whether no roadmap asks for reports any more: what stands of them is of the past.
    over: bool,
    body: BodyView<'s>,
    contact: Option<ContactView>,
    nav: Vec<MenuLink>,
    footer_nav: Vec<MenuLink>,
    /// The site's own pages that it wants in the menu.
    footer_pages: Vec<MenuPage<'s>>,
    footer_links: Vec<OutsideLink<'s>>,
}

#[derive(Serialize)]
struct BodyView<'s> {
    name: &'s str,
    short_name: &'s str,
    letterhead: Option<&'s str>,
    address: Option<&'s str>,
    website: Option<&'s str>,
}

#[derive(Serialize)]
struct MenuPage<'s> {
    href: &'s str,
    title: &'s str,
}

#[derive(Serialize)]
struct OutsideLink<'s> {
    url: &'s str,
    title: &'s str,
}

/// The view for `Theme::set_site`.
pub fn site_view(site: &Site) -> Value {
    let about = &site.about;
    let outside = about.footer_links.iter().map(|(title, url)| OutsideLink { url, title });
    // What menus lead to is of no school, but in the build of one.
    let published = if site.only.is_some() { routes(site) } else { site_wide(site) };
    let view = SiteView {
        title: site.only.map_or(&about.title, |school| &site[school].short_name),
        tagline: if site.only.is_some() { &about.title } else { &about.body_name },
        of_one_school: site.only.is_some(),
        href: "index.html",
        base_url: about.base_url.as_deref(),
        today: site.today.to_string(),
        over: site.is_over(site.roadmap_indices()),
        body: BodyView {
            name: &about.body_name,
            short_name: about.body_short.as_deref().unwrap_or(&about.body_name),
            letterhead: about.letterhead.as_deref(),
            address: about.address.as_deref(),
            website: about.website.as_deref(),
        },
        contact: about.contact.as_ref().map(ContactView::new),
        nav: menu_links(site, &published, main_sections(site)),
        footer_nav: menu_links(site, &published, entries_of(Menu::Footer).collect()),
        footer_pages: menu_pages(site, &published),
        footer_links: outside.collect(),
    };
    theme::view(&view).unwrap_or_else(|_| Value::none())
}

/// A school alone leads to its own reports and documents; its own page is the top one.
fn main_sections(site: &Site) -> Vec<(&'static str, Route)> {
    let reporter = site.only.map_or(Reporter::Department, Reporter::School);
    let roadmap = site.roadmap_indices().next().map(|roadmap| ("roadmaps", Route::Roadmap(roadmap)));
    let schools = if site.only.is_some() { None } else { Some(("schools", Route::Schools)) };
    let others = entries_of(Menu::Main).map(|(key, route)| match route {
        Route::Reports(_) => (key, Route::Reports(reporter)),
        Route::Documents(_) => (key, Route::Documents(reporter)),
        _ => (key, route),
    });
    std::iter::once(("home", Route::Home)).chain(schools).chain(roadmap).chain(others).collect()
}

fn menu_pages<'s>(site: &'s Site, all: &[Route]) -> Vec<MenuPage<'s>> {
    let pages = site.pages.iter().enumerate().filter(|(at, page)| page.menu && all.contains(&Route::Page(PageIx(*at))));
    pages.map(|(_, page)| MenuPage { href: &page.href, title: &page.title }).collect()
}

fn menu_links(site: &Site, all: &[Route], sections: Vec<(&'static str, Route)>) -> Vec<MenuLink> {
    let sections = sections.into_iter().filter(|(_, route)| all.contains(route));
    sections.map(|(key, route)| MenuLink { key, href: route.path(site) }).collect()
}
