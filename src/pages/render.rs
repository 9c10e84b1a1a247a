//! From a route to the bytes of its page: the one list of which file makes which page.

use std::cell::RefCell;

use serde::Serialize;
use xxhash_rust::xxh3::Xxh3;

use super::context::Pages;
use super::route::Route;
use super::*;
use crate::site::address;
use crate::theme::{self, Value};

/// The bytes of a page.
pub(super) fn page(cx: &Pages, route: Route) -> Result<Vec<u8>, RenderError> {
    let (template, view) = accept(cx, route, &ToValue)?;
    let root = address::root(&route.path(cx.site));
    let mut page = BUFFER.take();
    page.clear();
    let made = cx.theme.render(template, &root, &view, &mut page).map(|()| sprite::pruned(&page));
    BUFFER.set(page);
    Ok(made?)
}

thread_local! {
    /// Where a page is made before it is known how long it is; one for all pages of a thread.
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// What the template of a page is given, as a number: while it stays the same so does the page.
pub(super) fn digest(cx: &Pages, route: Route) -> Option<u128> {
    accept(cx, route, &ToDigest).ok()
}

/// What becomes of the template of a page and what it is given.
fn accept<P: ViewSink>(cx: &Pages, route: Route, paper: &P) -> Result<P::Filled, RenderError> {
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

/// What a page's template and view are put on.
trait ViewSink {
    type Filled;

    fn fill(&self, template: &'static str, view: impl Serialize) -> Result<Self::Filled, RenderError>;
}

/// The values that the template is given.
struct ToValue;

impl ViewSink for ToValue {
    type Filled = (&'static str, Value);

    fn fill(&self, template: &'static str, view: impl Serialize) -> Result<Self::Filled, RenderError> {
        Ok((template, theme::view(&view)?))
    }
}

/// A number that is another when the values are.
struct ToDigest;

impl ViewSink for ToDigest {
    type Filled = u128;

    fn fill(&self, _: &'static str, view: impl Serialize) -> Result<u128, RenderError> {
        let mut digest = Xxh3::new();
        serde_json::to_writer(&mut digest, &view).map_err(|error| error.to_string())?;
        Ok(digest.digest128())
    }
}
