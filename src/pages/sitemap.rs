//! The list of pages: in goes the site, out comes a tree of its sections; single items, reports and files stand on the
//! pages it leads to.

use serde::Serialize;

use super::menus::MENU_ENTRIES;
use super::shapes::{Link, PageFrame};
use super::{Pages, Route};
use crate::site::{PageIx, Reporter, RoadmapIx, SchoolIx};

/// What the template `sitemap` sees.
#[derive(Serialize)]
pub struct SitemapView {
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
pub fn view(cx: &Pages) -> SitemapView {
    SitemapView {
        page: PageFrame::new(cx, Route::Sitemap, cx.word("nav-sitemap")).with_menu_page("sitemap"),
        tree: tree(cx),
    }
}

fn tree(cx: &Pages) -> Vec<Branch> {
    let pages =
        (0..cx.site.pages.len()).map(PageIx).map(|page| leaf_branch(cx, Route::Page(page), &cx.site[page].title));
    let roadmaps = cx.site.roadmap_indices().map(|roadmap| roadmap_branch(cx, roadmap));
    let schools = cx.site.participants().map(|school| school_branch(cx, school)).collect();
    let mut tree = vec![leaf_branch(cx, Route::Home, &cx.word("nav-home"))];
    tree.extend(pages);
    tree.extend(roadmaps);
    tree.push(Branch { children: schools, ..leaf_branch(cx, Route::Schools, &cx.word("nav-schools")) });
    tree.push(leaf_branch(cx, Route::Sheets, &cx.word("sheets-title")));
    let others = MENU_ENTRIES.iter().filter(|entry| entry.route != Route::Sitemap);
    tree.extend(others.map(|entry| leaf_branch(cx, entry.route, &cx.word(entry.name))));
    tree.retain(Branch::is_linked);
    tree
}

fn leaf_branch(cx: &Pages, route: Route, title: &str) -> Branch {
    Branch { link: Link::to_page(cx, route, title), children: Vec::new() }
}

fn roadmap_branch(cx: &Pages, roadmap: RoadmapIx) -> Branch {
    let parts = [
        leaf_branch(cx, Route::Act(roadmap), &cx.word("act-in-full")),
        leaf_branch(cx, Route::Concept(roadmap), &cx.word("concept-in-full")),
    ];
    let children = parts.into_iter().filter(Branch::is_linked).collect();
    Branch { link: Link::to_roadmap(cx, roadmap), children }
}

fn school_branch(cx: &Pages, school: SchoolIx) -> Branch {
    let reporter = Reporter::School(school);
    let parts = [
        (Route::SchoolItems(school), "school-nav-items"),
        (Route::Documents(reporter), "school-nav-documents"),
        (Route::Reports(reporter), "school-nav-reports"),
        (Route::Sheet(school), "school-nav-sheet"),
        (Route::Data(Some(school)), "school-nav-data"),
    ];
    let leaves = parts.map(|(route, name)| leaf_branch(cx, route, &cx.word(name)));
    Branch { link: Link::to_school(cx, school), children: leaves.into_iter().filter(Branch::is_linked).collect() }
}

impl Branch {
    fn is_linked(&self) -> bool {
        self.link.href.is_some()
    }
}
