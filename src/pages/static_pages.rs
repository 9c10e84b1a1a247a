//! Pages whose words are the theme's or an author's own: method, accessibility, free pages, moved and missing pages.

use serde::Serialize;

use super::shapes::{Link, PageFrame};
use super::{Pages, Route};
use crate::site::{MovedIx, PageIx, address};

/// What the template `method` sees.
#[derive(Serialize)]
pub struct MethodView {
    page: PageFrame,
    small_number_threshold: u32,
    stale_after_days: i32,
    /// Working days after an end within which the report may come.
    report_within: i32,
    /// In which days lateness is counted: `working` or `calendar`.
    lateness: &'static str,
}

/// How states are computed.
pub fn method_view(cx: &Pages) -> MethodView {
    MethodView {
        page: PageFrame::new(cx, Route::Method, cx.word("nav-method")).with_menu_page("method"),
        small_number_threshold: cx.site.about.small_number_threshold,
        stale_after_days: cx.site.about.stale_after_days,
        report_within: cx.site.about.report_within,
        lateness: cx.site.about.lateness.code(),
    }
}

/// What the template `accessibility` sees.
#[derive(Serialize)]
pub struct AccessibilityView {
    page: PageFrame,
    limits: Vec<String>,
    assessed: Option<String>,
}

/// The accessibility statement: what the files that are published leave to be wished.
pub fn accessibility_view(cx: &Pages) -> AccessibilityView {
    let page = PageFrame::new(cx, Route::Accessibility, cx.word("nav-accessibility")).with_menu_page("accessibility");
    let untagged = (0..cx.site.documents.len()).map(crate::site::DocumentIx).any(|document_ix| {
        let document = &cx.site[document_ix];
        cx.site.shows_document(document_ix)
            && document.file.is_some()
            && !document.tagged
            && document.alternative.is_none()
    });
    let limits = if untagged { vec![cx.word("access-untagged")] } else { Vec::new() };
    AccessibilityView { page, limits, assessed: None }
}

/// What the template `page` sees.
#[derive(Serialize)]
pub struct PageView {
    page: PageFrame,
    body_html: String,
    updated: Option<String>,
}

/// A free page.
pub fn page_view(cx: &Pages, page_ix: PageIx) -> PageView {
    let page = &cx.site[page_ix];
    PageView {
        page: PageFrame::new(cx, Route::Page(page_ix), &page.title)
            .with_description(page.summary.clone())
            .with_images(cx, &page.images),
        body_html: page.text.page_html(&address::root(&page.href)),
        updated: page.date.filter(|day| *day <= cx.site.today).map(|day| day.to_string()),
    }
}

/// What the template `redirect` sees.
#[derive(Serialize)]
pub struct RedirectView {
    to: Link,
}

/// What stays at an old address.
pub fn redirect_view(cx: &Pages, old: MovedIx) -> RedirectView {
    let to = &cx.site.about.moved[old].to;
    RedirectView {
        to: Link {
            href: Some(to.clone()),
            url: None,
            title: page_title(cx, to).unwrap_or_else(|| cx.word("moved-here")),
        },
    }
}

/// The title of the page at an address, where it is a school's, a roadmap's, a report's or a free one.
fn page_title(cx: &Pages, path: &str) -> Option<String> {
    let site = cx.site;
    if let Some(school) = site.schools.iter().find(|school| address::school(&school.id) == path) {
        return Some(school.short_name.clone());
    }
    if let Some(roadmap) = site.roadmaps.iter().find(|roadmap| address::roadmap(&roadmap.id) == path) {
        return Some(roadmap.title.clone());
    }
    if let Some(report) = site.reports.iter().find(|report| report.href == path) {
        return Some(report.title.clone());
    }
    site.pages.iter().find(|page| page.href == path).map(|page| page.title.clone())
}

/// What the template `404` sees.
#[derive(Serialize)]
pub struct NotFoundView {
    home_url: Option<String>,
}

/// What a host shows at any depth when there is no page: so its only link is a whole one.
pub fn not_found_view(cx: &Pages) -> NotFoundView {
    NotFoundView { home_url: cx.site.about.base_url.as_ref().map(|base| format!("{base}/")) }
}
