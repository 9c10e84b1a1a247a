//! From a route to the bytes of its page: the one list of which file makes which page.

use serde::Serialize;

use super::context::{Pages, Rooted};
use super::route::Route;
use super::*;
use crate::site::address;
use crate::theme::view;

/// Room for a usual page, so that its buffer need not grow step by step.
const USUAL: usize = 48 * 1024;

/// The bytes of a page.
pub(super) fn page(cx: &Pages, route: Route) -> Result<Vec<u8>, RenderError> {
    let path = route.path(cx.site);
    Ok(sprite::pruned(dispatched(cx, route, &address::root(&path))?))
}

fn dispatched(cx: &Pages, route: Route, root: &str) -> Result<Vec<u8>, RenderError> {
    let paper = Paper { cx, root };
    match route {
        Route::Home => paper.fill("home", home::view(cx)),
        Route::Roadmap(at) => paper.fill("roadmap", roadmap::view(cx, at)),
        Route::Item(at, item) => paper.fill("item", item::view(cx, at, item)),
        Route::Concept(at) => paper.fill("concept", concept::view(cx, at)),
        Route::Act(at) => paper.fill("act", act::view(cx, at)),
        Route::Schools => paper.fill("schools", schools::view(cx)),
        Route::School(at) => paper.fill("school", school::view(cx, at)),
        Route::Sheet(at) => paper.fill("sheet", sheet::view(cx, at)),
        Route::Sheets => paper.fill("sheets", sheet::pack(cx)),
        Route::Documents(who) => paper.fill("documents", documents::view(cx, who)),
        Route::Reports(who) => paper.fill("reports", reports::view(cx, who)),
        Route::Report(at) => paper.fill("report", report::view(cx, at)),
        Route::Calendar => paper.fill("calendar", calendar::view(cx)),
        Route::Monitoring => paper.fill("monitoring", monitoring::view(cx)),
        Route::Data(school) => paper.fill("data", data::view(cx, school)),
        Route::Changes => paper.fill("changes", changes::view(cx)),
        Route::Glossary => paper.fill("glossary", glossary::view(cx)),
        Route::Method => paper.fill("method", static_pages::method(cx)),
        Route::Accessibility => paper.fill("accessibility", static_pages::accessibility(cx)),
        Route::Search => paper.fill("search", search::view(cx)),
        Route::Sitemap => paper.fill("sitemap", sitemap::view(cx)),
        Route::Page(at) => paper.fill("page", static_pages::page(cx, at)),
        Route::Moved(at) => paper.fill("redirect", static_pages::redirect(cx, at)),
        Route::NotFound => paper.fill("404", static_pages::not_found(cx)),
    }
}

/// A blank page at some depth below the top.
struct Paper<'a> {
    cx: &'a Pages<'a>,
    root: &'a str,
}

impl Paper<'_> {
    fn fill(&self, template: &str, data: impl Serialize) -> Result<Vec<u8>, RenderError> {
        let data = view(&Rooted { root: self.root, view: data })?;
        let mut out = Vec::with_capacity(USUAL);
        self.cx.theme.render(template, &data, &mut out)?;
        Ok(out)
    }
}
