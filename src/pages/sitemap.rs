//! All sections of the site as a tree; single items, reports and files stand on the pages it leads to.

use serde::Serialize;

use super::shapes::{Link, PageFrame};
use super::{Pages, Route};
use crate::site::{Reporter, RoadmapIx, SchoolIx};

/// What the template `sitemap` sees.
#[derive(Serialize)]
pub struct View {
    page: PageFrame,
    tree: Vec<Branch>,
}

#[derive(Serialize)]
struct Branch {
    #[serde(flatten)]
    link: Link,
    children: Vec<Branch>,
}

/// The page.
pub fn view(cx: &Pages) -> View {
    View { page: PageFrame::new(cx, Route::Sitemap, cx.word("nav-sitemap")).at("sitemap"), tree: tree(cx) }
}

fn tree(cx: &Pages) -> Vec<Branch> {
    let pages = (0..cx.site.pages.len()).map(|at| leaf(cx, Route::Page(at), &cx.site.pages[at].title));
    let roadmaps = cx.site.roadmap_indices().map(|roadmap| programme(cx, roadmap));
    let schools = cx.site.participants().map(|school| of_school(cx, school)).collect();
    let mut tree = vec![leaf(cx, Route::Home, &cx.word("nav-home"))];
    tree.extend(pages);
    tree.extend(roadmaps);
    tree.push(Branch { children: schools, ..leaf(cx, Route::Schools, &cx.word("nav-schools")) });
    tree.push(leaf(cx, Route::Sheets, &cx.word("sheets-title")));
    tree.extend(SECTIONS.map(|(route, name)| leaf(cx, route, &cx.word(name))));
    tree.retain(Branch::leads_somewhere);
    tree
}

/// The pages that every site has, in the order of the menus.
const SECTIONS: [(Route, &str); 10] = [
    (Route::Reports(Reporter::Department), "nav-reports"),
    (Route::Documents(Reporter::Department), "nav-documents"),
    (Route::Calendar, "nav-calendar"),
    (Route::Search, "search-title"),
    (Route::Monitoring, "monitoring-title"),
    (Route::Data(None), "data-title"),
    (Route::Changes, "nav-changes"),
    (Route::Glossary, "nav-glossary"),
    (Route::Method, "nav-method"),
    (Route::Accessibility, "nav-accessibility"),
];

fn leaf(cx: &Pages, route: Route, title: &str) -> Branch {
    Branch { link: Link::page(cx, route, title), children: Vec::new() }
}

fn programme(cx: &Pages, roadmap: RoadmapIx) -> Branch {
    let parts = [
        leaf(cx, Route::Act(roadmap), &cx.word("act-in-full")),
        leaf(cx, Route::Concept(roadmap), &cx.word("concept-in-full")),
    ];
    let children = parts.into_iter().filter(Branch::leads_somewhere).collect();
    Branch { link: Link::roadmap(cx, roadmap), children }
}

fn of_school(cx: &Pages, school: SchoolIx) -> Branch {
    let reporter = Reporter::School(school);
    let parts = [
        (Route::Documents(reporter), "school-nav-documents"),
        (Route::Reports(reporter), "school-nav-reports"),
        (Route::Sheet(school), "school-nav-sheet"),
        (Route::Data(Some(school)), "school-nav-data"),
    ];
    let leaves = parts.map(|(route, name)| leaf(cx, route, &cx.word(name)));
    Branch { link: Link::school(cx, school), children: leaves.into_iter().filter(Branch::leads_somewhere).collect() }
}

impl Branch {
    fn leads_somewhere(&self) -> bool {
        self.link.href.is_some()
    }
}
