//! What stands around every page: in goes a route with its title, out come breadcrumbs, menu, basis and feeds.

use std::sync::Arc;

use serde::Serialize;

use super::{Basis, Link, SharedFrame};
use crate::exports;
use crate::pages::abbreviations::abbreviations;
use crate::pages::shared_views::Abbreviation;
use crate::pages::{Pages, Route};
use crate::site::{File, Reporter, RoadmapIx, SchoolIx, address};

/// The `page` of every view.
#[derive(Debug, Clone, Serialize)]
pub struct PageFrame {
    title: String,
    description: Option<String>,
    nav: Option<&'static str>,
    nav_exact: bool,
    school_nav: Option<&'static str>,
    breadcrumbs: Vec<Link>,
    basis: Arc<[Basis]>,
    as_of: Option<String>,
    canonical: Option<String>,
    feeds: Arc<[Link]>,
    /// The picture that stands for it where a link to it is shown.
    image: Option<LinkImage>,
    /// The abbreviations that are explained where they first stand in it.
    abbreviations: Arc<[Abbreviation]>,
    /// What it is about, each as JSON.
    entities: Vec<String>,
}

/// The picture that stands for a page where a link to it is shown.
#[derive(Debug, Clone, Serialize)]
struct LinkImage {
    /// Its full address.
    url: String,
    width: Option<usize>,
    height: Option<usize>,
}

impl LinkImage {
    /// Nothing where the site does not know its own address.
    fn new(cx: &Pages, file: &File) -> Option<Self> {
        let (width, height) = file.picture.map(|size| (size.width, size.height)).unzip();
        Some(LinkImage { url: cx.absolute_url(&file.href)?, width, height })
    }
}

impl PageFrame {
    /// A page with its title, below the top page, on the basis of the running roadmaps.
    pub fn new(cx: &Pages, route: Route, title: impl Into<String>) -> Self {
        PageFrame::with_shared(SharedFrame::get_for_site(cx), cx, route, title)
    }

    fn with_shared(shared: SharedFrame, cx: &Pages, route: Route, title: impl Into<String>) -> Self {
        let title = title.into();
        let home = Link::to_page(cx, Route::Home, cx.word("nav-home"));
        let breadcrumbs = if route == Route::Home { Vec::new() } else { vec![home, Link::text(&title)] };
        PageFrame {
            title,
            description: None,
            nav: None,
            nav_exact: false,
            school_nav: None,
            breadcrumbs,
            basis: shared.basis,
            as_of: None,
            canonical: cx.absolute_url(&route.path(cx.site)),
            feeds: shared.feeds,
            image: cx.site.about.picture.as_ref().and_then(|file| LinkImage::new(cx, file)),
            abbreviations: abbreviations(cx, route),
            entities: Vec::new(),
        }
    }

    /// A page of a school, below the school's own page.
    pub fn new_for_school(cx: &Pages, route: Route, school: SchoolIx, title: impl Into<String>) -> Self {
        let shared = SharedFrame::get_for_school(cx, school);
        let frame = PageFrame::with_shared(shared, cx, route, title);
        if cx.site.only.is_some() {
            return frame.with_menu("home").below_the_school(route == Route::School(school));
        }
        let frame = frame.with_menu("schools");
        let above = Link::to_page(cx, Route::School(school), &cx.site[school].short_name);
        let schools = Link::to_page(cx, Route::Schools, cx.word("nav-schools"));
        if route == Route::School(school) {
            frame.with_breadcrumb(schools)
        } else {
            frame.with_breadcrumb(schools).with_breadcrumb(above)
        }
    }

    /// On the site of one school its page is the top one, with nothing above it.
    fn below_the_school(mut self, is_top: bool) -> Self {
        if is_top {
            self.breadcrumbs.clear();
        }
        self
    }

    /// A page of a roadmap, below the roadmap's own page.
    pub fn new_for_roadmap(cx: &Pages, route: Route, roadmap: RoadmapIx, title: impl Into<String>) -> Self {
        let shared =
            SharedFrame { basis: Basis::list_for_roadmap(cx, roadmap).into(), ..SharedFrame::get_for_site(cx) };
        let frame = PageFrame::with_shared(shared, cx, route, title).with_menu("roadmaps");
        if route == Route::Roadmap(roadmap) { frame } else { frame.with_breadcrumb(Link::to_roadmap(cx, roadmap)) }
    }

    /// The same, one step further down: the link goes before the page itself.
    pub fn with_breadcrumb(mut self, above: Link) -> Self {
        let last = self.breadcrumbs.len().saturating_sub(1);
        self.breadcrumbs.insert(last, above);
        self
    }

    /// Marks the section of the main menu that the page belongs to.
    pub fn with_menu(mut self, nav: &'static str) -> Self {
        self.nav = Some(nav);
        self
    }

    /// Marks the section of the main menu that the page is.
    pub fn with_menu_page(mut self, nav: &'static str) -> Self {
        self.nav_exact = true;
        self.with_menu(nav)
    }

    /// Marks the section of the school's menu that the page belongs to, or is where `exact`.
    pub fn with_school_menu(mut self, nav: &'static str, exact: bool) -> Self {
        self.nav_exact = exact;
        self.school_nav = Some(nav);
        self
    }

    /// Adds one or two sentences for search engines.
    pub fn with_description(mut self, description: Option<String>) -> Self {
        self.description = description.filter(|text| !text.is_empty());
        self
    }

    /// The first of the page's own pictures stands for it; where it has none, that of the site.
    pub fn with_images(mut self, cx: &Pages, images: &[File]) -> Self {
        self.image = images.first().and_then(|file| LinkImage::new(cx, file)).or(self.image);
        self
    }

    /// Adds what the page is about, for search engines.
    pub fn with_entities(mut self, entities: impl IntoIterator<Item = serde_json::Value>) -> Self {
        self.entities.extend(entities.into_iter().map(|entity| entity.to_string()));
        self
    }

    /// Adds the day the site speaks of: the page may change every day.
    pub fn with_date(mut self, cx: &Pages) -> Self {
        self.as_of = Some(cx.site.today.to_string());
        self
    }

    /// The title.
    pub fn title(&self) -> &str {
        &self.title
    }
}

impl SharedFrame {
    fn get_for_site(cx: &Pages) -> Self {
        cx.cache.site_frame.get_or_init(|| SharedFrame::new_for_site(cx)).clone()
    }

    fn get_for_school(cx: &Pages, school: SchoolIx) -> Self {
        cx.cache.school(school).shared_frame.get_or_init(|| SharedFrame::new_for_school(cx, school)).clone()
    }

    fn new_for_site(cx: &Pages) -> Self {
        SharedFrame { basis: Basis::list_for_running(cx).into(), feeds: feeds(cx, None) }
    }

    fn new_for_school(cx: &Pages, school: SchoolIx) -> Self {
        let basis = Basis::list_for_reporter(cx, Reporter::School(school));
        SharedFrame { basis: basis.into(), feeds: feeds(cx, Some(school)) }
    }
}

/// The feed of a school or of all.
fn feeds(cx: &Pages, school: Option<SchoolIx>) -> Arc<[Link]> {
    let path = address::folder(school.map(|school| cx.site[school].id.as_str())) + exports::Kind::Feed.path();
    let title = match school {
        Some(school) => {
            cx.phrase("feed-of-school", &[("name", crate::pages::PhraseArg::Text(&cx.site[school].short_name))])
        }
        None => cx.word("feed-of-all"),
    };
    Link::to_href(cx, path, title).if_linked().into_iter().collect()
}
