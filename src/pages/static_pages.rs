//! Not written yet.
use serde::Serialize;

use super::shapes::{Link, PageFrame};
use super::{Pages, Route};

#[derive(Serialize)]
pub struct View {
    page: PageFrame,
}
#[derive(Serialize)]
pub struct Redirect {
    to: Link,
}
#[derive(Serialize)]
pub struct NotFound {
    home_url: Option<String>,
}

fn blank(cx: &Pages, route: Route) -> View {
    View { page: PageFrame::new(cx, route, "") }
}
pub fn method(cx: &Pages) -> View {
    blank(cx, Route::Method)
}
pub fn accessibility(cx: &Pages) -> View {
    blank(cx, Route::Accessibility)
}
pub fn search(cx: &Pages) -> View {
    blank(cx, Route::Search)
}
pub fn sitemap(cx: &Pages) -> View {
    blank(cx, Route::Sitemap)
}
pub fn page(cx: &Pages, at: usize) -> View {
    blank(cx, Route::Page(at))
}
pub fn redirect(cx: &Pages, at: usize) -> Redirect {
    let (_, to) = &cx.site.about.moved[at];
    Redirect { to: Link::anywhere(cx, to, to) }
}
pub fn not_found(cx: &Pages) -> NotFound {
    NotFound { home_url: cx.site.about.base_url.as_ref().map(|base| format!("{base}/")) }
}
