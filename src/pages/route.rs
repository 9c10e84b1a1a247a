//! The table of pages: which there are and where they lie. Must not know what stands on them.

use std::collections::BTreeSet;

use crate::content::records::site::Outputs;
use crate::site::{ItemIx, MovedIx, PageIx, ReportIx, Reporter, RoadmapIx, SchoolIx, Site, address, reporter_school};

/// One entry per kind of page: the variant, its address, all pages of that kind that a build has. What a page is made
/// of is in `render.rs`.
macro_rules! routes {
    ($site:ident: $($(#[doc = $doc:literal])* $variant:ident $(($($index:ident: $type:ty),+))? {
        address: $address:expr,
        all: $all:expr,
    })*) => {
        /// A page of the site.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Route { $($(#[doc = $doc])* $variant $(($($type),+))?),* }

        impl Route {
            /// The address from the top of the site.
            pub fn path(self, $site: &Site) -> String {
                match self { $(Route::$variant $(($($index),+))? => String::from($address)),* }
            }
        }

        /// Every page of this build, and every old address.
        fn all_routes($site: &Site) -> Vec<Route> {
            let mut routes = Vec::new();
            $(routes.extend($all);)*
            routes
        }
    };
}

routes! { site:
    /// The top page.
    Home {
        address: "index.html",
        all: [Route::Home],
    }
    /// A roadmap.
    Roadmap(roadmap: RoadmapIx) {
        address: address::roadmap(&site[roadmap].id),
        all: site.roadmap_indices().map(Route::Roadmap),
    }
    /// One item of a roadmap with its steps.
    Item(roadmap: RoadmapIx, item: ItemIx) {
        address: site[roadmap][item].href.as_str(),
        all: site.roadmap_indices().flat_map(|roadmap| items(site, roadmap)),
    }
    /// A roadmap in prose.
    Concept(roadmap: RoadmapIx) {
        address: address::concept(&site[roadmap].id),
        all: site.roadmap_indices().filter(|roadmap| site[*roadmap].concept.is_some()).map(Route::Concept),
    }
    /// The acts of a roadmap in full.
    Act(roadmap: RoadmapIx) {
        address: address::act(&site[roadmap].id),
        all: site.roadmap_indices().filter(|roadmap| has_acts(site, *roadmap)).map(Route::Act),
    }
    /// All schools.
    Schools {
        address: "schools/index.html",
        all: [Route::Schools],
    }
    /// The mandatory page of a school.
    School(school: SchoolIx) {
        address: address::school(&site[school].id),
        all: site.participants().map(Route::School),
    }
    /// All items of a school in full, with the year, stages, indicators and risks.
    SchoolItems(school: SchoolIx) {
        address: address::school_items(&site[school].id),
        all: site.participants().map(Route::SchoolItems),
    }
    /// One sheet of paper for the notice board.
    Sheet(school: SchoolIx) {
        address: address::folder(Some(&site[school].id)) + "sheet.html",
        all: site.participants().map(Route::Sheet),
    }
    /// The sheets of all schools, to be printed one after another.
    Sheets {
        address: "schools/sheets.html",
        all: has_several_schools(site).then_some(Route::Sheets),
    }
    /// The documents of a school or the department; a school alone has the department's that it cites.
    Documents(reporter: Reporter) {
        address: address::documents(school_id(site, reporter)),
        all: reporters(site).map(Route::Documents),
    }
    /// The reports of a school or the department; a school alone does not have the department's.
    Reports(reporter: Reporter) {
        address: address::reports(school_id(site, reporter)),
        all: reporters(site).filter(|reporter| site.shows(*reporter)).map(Route::Reports),
    }
    /// One report.
    Report(report: ReportIx) {
        address: site[report].href.as_str(),
        all: reporters(site)
            .filter(|reporter| site.shows(*reporter))
            .flat_map(|reporter| site.reports_of(reporter))
            .map(Route::Report),
    }
    /// What is due, by month.
    Calendar {
        address: "calendar.html",
        all: [Route::Calendar],
    }
    /// What the acts ask to be published, and what each reporter has published.
    Monitoring {
        address: "monitoring.html",
        all: site.about.monitoring.then_some(Route::Monitoring),
    }
    /// Files for programs and tables, of all or of one school.
    Data(school: Option<SchoolIx>) {
        address: address::folder(school.map(|school| site[school].id.as_str())) + "data/index.html",
        all: data_folders(site).into_iter().map(Route::Data),
    }
    /// What changed, newest first.
    Changes {
        address: "changes.html",
        all: [Route::Changes],
    }
    /// The glossary: abbreviations and words with their meanings.
    Glossary {
        address: "glossary.html",
        all: [Route::Glossary],
    }
    /// How states are computed.
    Method {
        address: "method.html",
        all: [Route::Method],
    }
    /// The accessibility statement.
    Accessibility {
        address: "accessibility.html",
        all: [Route::Accessibility],
    }
    /// Search.
    Search {
        address: "search.html",
        all: site.about.makes(Outputs::Search).then_some(Route::Search),
    }
    /// The list of all pages.
    Sitemap {
        address: "sitemap.html",
        all: [Route::Sitemap],
    }
    /// A free page.
    Page(page: PageIx) {
        address: site[page].href.as_str(),
        all: (0..site.pages.len()).map(PageIx).map(Route::Page),
    }
    /// What a host shows when there is no such page.
    NotFound {
        address: "404.html",
        all: [Route::NotFound],
    }
    /// An old address, which leads to a new one.
    Moved(old: MovedIx) {
        address: site.about.moved[old].from.as_str(),
        all: (0..site.about.moved.len()).map(MovedIx).map(Route::Moved),
    }
}

impl Route {
    /// The school whose own page it is; `None` where it is of the whole site.
    pub fn school(self, site: &Site) -> Option<SchoolIx> {
        match self {
            Route::School(school) | Route::SchoolItems(school) | Route::Sheet(school) => Some(school),
            Route::Data(school) => school,
            Route::Documents(reporter) | Route::Reports(reporter) => reporter_school(reporter),
            Route::Report(report) => reporter_school(site[report].reporter),
            Route::Home
            | Route::Roadmap(_)
            | Route::Item(..)
            | Route::Concept(_)
            | Route::Act(_)
            | Route::Schools
            | Route::Sheets
            | Route::Calendar
            | Route::Monitoring
            | Route::Changes
            | Route::Glossary
            | Route::Method
            | Route::Accessibility
            | Route::Search
            | Route::Sitemap
            | Route::Page(_)
            | Route::Moved(_)
            | Route::NotFound => None,
        }
    }
}

/// Every page of this build; of old addresses a school's own build has those that lead to what it has.
pub fn routes(site: &Site) -> Vec<Route> {
    let mut all = all_routes(site);
    if site.only.is_some() && !site.about.moved.is_empty() {
        let pages = all.iter().filter(|route| !matches!(route, Route::Moved(_)));
        let paths: BTreeSet<String> = pages.map(|route| route.path(site)).collect();
        all.retain(|route| !matches!(route, Route::Moved(old) if !paths.contains(target_page(site, *old))));
    }
    all
}

/// The pages that are of no single school; no old addresses.
pub fn site_wide(site: &Site) -> Vec<Route> {
    let mut all = all_routes(site);
    all.retain(|route| route.school(site).is_none() && !matches!(route, Route::Moved(_)));
    all
}

/// The page that an old address leads to.
fn target_page(site: &Site, old: MovedIx) -> &str {
    let target = &site.about.moved[old].to;
    target.split_once('#').map_or(target, |(page, _)| page)
}

fn items(site: &Site, roadmap: RoadmapIx) -> impl Iterator<Item = Route> {
    site[roadmap].top_items().map(move |item| Route::Item(roadmap, item))
}

fn has_acts(site: &Site, roadmap: RoadmapIx) -> bool {
    !site[roadmap].acts.is_empty() || !site[roadmap].annexes.is_empty()
}

fn has_several_schools(site: &Site) -> bool {
    site.only.is_none() && site.participants().nth(1).is_some()
}

/// The department and the schools of this build.
fn reporters(site: &Site) -> impl Iterator<Item = Reporter> {
    std::iter::once(Reporter::Department).chain(site.participants().map(Reporter::School))
}

/// Whose data have a page: all, and each school.
fn data_folders(site: &Site) -> Vec<Option<SchoolIx>> {
    if site.about.makes(Outputs::Data) { reporters(site).map(reporter_school).collect() } else { Vec::new() }
}

fn school_id(site: &Site, reporter: Reporter) -> Option<&str> {
    reporter_school(reporter).map(|school| site[school].id.as_str())
}
