//! From a route to the bytes of its page: the one list of which file makes which page.

use std::cell::RefCell;

use serde::Serialize;
use vekha_publish::RenderError;
use xxhash_rust::xxh3::Xxh3;

use super::context::Pages;
use super::route::Route;
use super::{
    abbreviations, act, anchors, calendar, changes, concept, data, documents, glossary, home, item, monitoring, report,
    reports, roadmap, school, school_items, schools, search, sheet, sitemap, sprite, static_pages,
};
use crate::site::address;
use crate::theme::{self, Value};

/// The bytes of a page.
pub(super) fn render_page(cx: &Pages, route: Route) -> Result<Vec<u8>, RenderError> {
    let (template, view) = template_and_view(cx, route)?;
    let root = address::root(&route.path(cx.site));
    let mut page = BUFFER.take();
    page.clear();
    let made = cx
        .theme
        .render(template, &root, &view, &mut page)
        .map(|()| anchors::make_unique(sprite::remove_unused_symbols(&page)))
        .map(|page| abbreviations::explain(cx, route, page));
    BUFFER.set(page);
    Ok(made?)
}

thread_local! {
    /// Where a page is made before it is known how long it is; one for all pages of a thread.
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// The name of a page's template and the view it is given.
pub(super) fn template_and_view(cx: &Pages, route: Route) -> Result<(&'static str, Value), RenderError> {
    build_view(cx, route, &ToValue)
}

/// What the template of a page is given, as a number: while it stays the same so does the page.
pub(super) fn view_digest(cx: &Pages, route: Route) -> Option<u128> {
    build_view(cx, route, &ToDigest).ok()
}

/// The site of one school begins with that school.
fn shown_route(cx: &Pages, route: Route) -> Route {
    match (route, cx.site.only) {
        (Route::Home, Some(school)) => Route::School(school),
        _ => route,
    }
}

/// One line per kind of page: its template and what makes its view.
macro_rules! views {
    ($cx:ident: $($route:pat => $template:literal, $view:expr;)*) => {
        /// The templates that pages are made of.
        pub(super) const TEMPLATES: &[&str] = &[$($template),*];

        /// What becomes of the template of a page and what it is given.
        fn build_view<S: ViewSink>($cx: &Pages, route: Route, sink: &S) -> Result<S::Output, RenderError> {
            match shown_route($cx, route) { $($route => sink.accept($template, $view)),* }
        }
    };
}

views! { cx:
    Route::Home => "home", home::view(cx);
    Route::Roadmap(at) => "roadmap", roadmap::view(cx, at);
    Route::Item(at, item) => "item", item::view(cx, at, item);
    Route::Concept(at) => "concept", concept::view(cx, at);
    Route::Act(at) => "act", act::view(cx, at);
    Route::Schools => "schools", schools::view(cx);
    Route::School(at) => "school", school::view(cx, at);
    Route::SchoolItems(at) => "school-items", school_items::view(cx, at);
    Route::Sheet(at) => "sheet", sheet::view(cx, at);
    Route::Sheets => "sheets", sheet::sheets_view(cx);
    Route::Documents(reporter) => "documents", documents::view(cx, reporter);
    Route::Reports(reporter) => "reports", reports::view(cx, reporter);
    Route::Report(at) => "report", report::view(cx, at);
    Route::Calendar => "calendar", calendar::view(cx);
    Route::Monitoring => "monitoring", monitoring::view(cx);
    Route::Data(school) => "data", data::view(cx, school);
    Route::Changes => "changes", changes::view(cx);
    Route::Glossary => "glossary", glossary::view(cx);
    Route::Method => "method", static_pages::method_view(cx);
    Route::Accessibility => "accessibility", static_pages::accessibility_view(cx);
    Route::Search => "search", search::view(cx);
    Route::Sitemap => "sitemap", sitemap::view(cx);
    Route::Page(at) => "page", static_pages::page_view(cx, at);
    Route::Moved(at) => "redirect", static_pages::redirect_view(cx, at);
    Route::NotFound => "404", static_pages::not_found_view(cx);
}

/// What a page's template and view are put on.
trait ViewSink {
    type Output;

    fn accept(&self, template: &'static str, view: impl Serialize) -> Result<Self::Output, RenderError>;
}

/// The values that the template is given.
struct ToValue;

impl ViewSink for ToValue {
    type Output = (&'static str, Value);

    fn accept(&self, template: &'static str, view: impl Serialize) -> Result<Self::Output, RenderError> {
        Ok((template, theme::view(&view)?))
    }
}

/// A number that is another when the values are.
struct ToDigest;

impl ViewSink for ToDigest {
    type Output = u128;

    fn accept(&self, _: &'static str, view: impl Serialize) -> Result<u128, RenderError> {
        let mut digest = Xxh3::new();
        serde_json::to_writer(&mut digest, &view).map_err(|error| error.to_string())?;
        Ok(digest.digest128())
    }
}
