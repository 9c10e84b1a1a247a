//! The table of pages: which there are and where they lie. Must not know what stands on them.

use std::collections::BTreeSet;

use crate::content::records::site::Outputs;
use crate::site::{ItemIx, ReportIx, Reporter, RoadmapIx, SchoolIx, Site, address, reporter_school};

/// A page of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// The top page.
    Home,
    /// A roadmap.
    Roadmap(RoadmapIx),
    /// One item of a roadmap with its steps.
    Item(RoadmapIx, ItemIx),
    /// A roadmap in prose.
    Concept(RoadmapIx),
    /// The acts of a roadmap in full.
    Act(RoadmapIx),
    /// All schools.
    Schools,
    /// The mandatory page of a school.
    School(SchoolIx),
    /// One sheet of paper for the notice board.
    Sheet(SchoolIx),
    /// The sheets of all schools, to be printed one after another.
    Sheets,
    /// The documents of a school or the department.
    Documents(Reporter),
    /// The reports of a school or the department.
    Reports(Reporter),
    /// One report.
    Report(ReportIx),
    /// What is due, by month.
    Calendar,
    /// Which school has which required part.
    Monitoring,
    /// Files for programs and tables, of all or of one school.
    Data(Option<SchoolIx>),
    /// What changed, newest first.
    Changes,
    /// Abbreviations and terms.
    Glossary,
    /// How states are computed.
    Method,
    /// The accessibility statement.
    Accessibility,
    /// Search.
    Search,
    /// The list of all pages.
    Sitemap,
    /// A free page, by place.
    Page(usize),
    /// An old address, by place in `About::moved`.
    Moved(usize),
    /// What a host shows when there is no such page.
    NotFound,
}

impl Route {
    /// The school whose own page it is; `None` where it is of the whole site.
    pub fn school(self, site: &Site) -> Option<SchoolIx> {
        match self {
            Route::School(school) | Route::Sheet(school) | Route::Data(Some(school)) => Some(school),
            Route::Documents(reporter) | Route::Reports(reporter) => reporter_school(reporter),
            Route::Report(report) => reporter_school(site[report].reporter),
            _ => None,
        }
    }

    /// The address from the top of the site.
    pub fn path(self, site: &Site) -> String {
        let id = |roadmap: RoadmapIx| site[roadmap].id.as_str();
        let school = |school: SchoolIx| site[school].id.as_str();
        let of = |reporter| reporter_school(reporter).map(school);
        match self {
            Route::Roadmap(at) => address::roadmap(id(at)),
            Route::Item(at, item) => site[at][item].href.clone(),
            Route::Concept(at) => address::concept(id(at)),
            Route::Act(at) => address::act(id(at)),
            Route::School(at) => address::school(school(at)),
            Route::Sheet(at) => address::folder(Some(school(at))) + "sheet.html",
            Route::Documents(reporter) => address::documents(of(reporter)),
            Route::Reports(reporter) => address::reports(of(reporter)),
            Route::Report(at) => site[at].href.clone(),
            Route::Data(at) => address::folder(at.map(school)) + "data/index.html",
            Route::Page(at) => site.pages[at].href.clone(),
            Route::Moved(at) => site.about.moved[at].0.clone(),
            fixed => fixed.fixed_path().to_owned(),
        }
    }

    /// The address of a page that every site has.
    fn fixed_path(self) -> &'static str {
        match self {
            Route::Schools => "schools/index.html",
            Route::Sheets => "schools/sheets.html",
            Route::Calendar => "calendar.html",
            Route::Monitoring => "monitoring.html",
            Route::Changes => "changes.html",
            Route::Glossary => "glossary.html",
            Route::Method => "method.html",
            Route::Accessibility => "accessibility.html",
            Route::Search => "search.html",
            Route::Sitemap => "sitemap.html",
            Route::NotFound => "404.html",
            _ => "index.html",
        }
    }
}

/// Every page of this build. Where two want one address, the later one has it.
pub fn routes(site: &Site) -> Vec<Route> {
    let mut all = site_wide(site);
    for school in site.participants() {
        all.extend([Route::School(school), Route::Sheet(school)]);
        all.extend(reporter(site, Reporter::School(school)));
    }
    let moved = moved(site, &all);
    moved.into_iter().chain(all).collect()
}

/// The pages that are of no single school.
pub fn site_wide(site: &Site) -> Vec<Route> {
    let mut all: Vec<Route> = (0..site.pages.len()).map(Route::Page).collect();
    let fixed = [Route::Schools, Route::Calendar, Route::Monitoring, Route::Changes, Route::Glossary, Route::Method];
    all.extend(fixed.into_iter().chain([Route::Accessibility, Route::Sitemap, Route::NotFound, Route::Home]));
    all.extend(Some(Route::Search).filter(|_| site.about.makes(Outputs::Search)));
    all.extend(site.roadmap_indices().flat_map(|roadmap| programme(site, roadmap)));
    all.extend(reporter(site, Reporter::Department));
    all.extend(Some(Route::Sheets).filter(|_| site.only.is_none() && site.participants().nth(1).is_some()));
    all
}

/// Old addresses; in a school's own build those that lead to what it has.
fn moved(site: &Site, all: &[Route]) -> Vec<Route> {
    if site.about.moved.is_empty() {
        return Vec::new();
    }
    let there: BTreeSet<String> = all.iter().map(|route| route.path(site)).collect();
    let leads = |to: &str| to.split('#').next().is_some_and(|path| there.contains(path));
    let kept = |(_, (_, to)): &(usize, &(String, String))| site.only.is_none() || leads(to);
    site.about.moved.iter().enumerate().filter(kept).map(|(at, _)| Route::Moved(at)).collect()
}

fn programme(site: &Site, at: RoadmapIx) -> Vec<Route> {
    let roadmap = &site[at];
    let concept = roadmap.concept.as_ref().map(|_| Route::Concept(at));
    let act = Some(Route::Act(at)).filter(|_| !roadmap.acts.is_empty() || !roadmap.annexes.is_empty());
    let items = roadmap.top_items().map(|item| Route::Item(at, item));
    std::iter::once(Route::Roadmap(at)).chain(concept).chain(act).chain(items).collect()
}

/// A school alone has the department's documents that it cites, but not its reports.
fn reporter(site: &Site, who: Reporter) -> Vec<Route> {
    let mut all = vec![Route::Documents(who)];
    if site.shows(who) {
        all.push(Route::Reports(who));
        all.extend(site.reports_of(who).map(Route::Report));
    }
    if site.about.makes(Outputs::Data) {
        all.push(Route::Data(reporter_school(who)));
    }
    all
}
