//! What is taken out of the site to stand elsewhere: in goes whose extract, out comes a page of the theme that says in one
//! piece what the site says on several. It is no part of the site: whoever needs its text reads it.

use std::sync::Arc;

use serde::Serialize;
use vekha_publish::RenderError;

use super::documents::{DocumentTopic, topics};
use super::plan::{RowProgress, item_and_steps};
use super::render::render_page;
use super::roadmap::overall;
use super::school_items::{SchoolItemsView, view as school_items};
use super::school_sections::joined_title;
use super::shapes::*;
use super::{Pages, Route};
use crate::site::{ItemIx, ReportIx, Reporter, RoadmapIx, SchoolIx, address};
use crate::theme;

/// What an extract is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extract {
    /// The progress of a school, with its documents, reports and contacts.
    School(SchoolIx),
    /// All schools and all items of the current roadmaps, for the department.
    Summary,
    /// A report.
    Report(ReportIx),
}

/// The templates of extracts that are no pages.
pub(super) const TEMPLATES: [&str; 2] = ["extract-school", "extract-summary"];

/// What the template `extract-school` sees.
#[derive(Serialize)]
struct SchoolExtractView {
    #[serde(flatten)]
    items: SchoolItemsView,
    /// Whether nothing of this is asked of the school any more.
    over: bool,
    /// Some sentences for parents.
    summary: Option<String>,
    documents: Vec<DocumentTopic>,
    reports: Vec<ReportLink>,
    contacts: Vec<ContactView>,
}

/// What the template `extract-summary` sees.
#[derive(Serialize)]
struct SummaryExtractView {
    page: PageFrame,
    #[serde(flatten)]
    freshness: Freshness,
    schools: Vec<SchoolRow>,
    roadmaps: Vec<RoadmapSummary>,
}

#[derive(Serialize)]
struct RoadmapSummary {
    #[serde(flatten)]
    link: RoadmapLink,
    claims: Vec<ClaimView>,
    progress: Option<ProgressBar>,
    sections: Vec<SectionSummary>,
}

#[derive(Serialize)]
struct SectionSummary {
    title: Option<String>,
    items: Vec<ItemSummary>,
}

#[derive(Serialize)]
struct ItemSummary {
    number: String,
    depth: usize,
    title: String,
    due: Option<Arc<DeadlineView>>,
    /// How it stands at the department.
    state: Option<StateMark>,
    /// How it stands at schools.
    progress: Option<ProgressBar>,
    /// Who does what nobody reports on here.
    performed_by: Option<String>,
    /// The act that struck it out, or that adds it on a day to come; else why nobody is counted at it.
    note: Option<String>,
}

/// The page of the site that an extract is closest to, by its address.
pub fn extract_address(cx: &Pages, extract: Extract) -> String {
    let route = match extract {
        Extract::School(_) if cx.site.only.is_some() => Route::Home,
        Extract::School(school) => Route::School(school),
        Extract::Summary => Route::Home,
        Extract::Report(report) => Route::Report(report),
    };
    route.path(cx.site)
}

/// The extract as a page; addresses in it are as seen from [`extract_address`].
///
/// # Errors
/// Where the theme cannot make it.
pub fn extract_page(cx: &Pages, extract: Extract) -> Result<Vec<u8>, RenderError> {
    let (template, view) = match extract {
        Extract::School(school) => (TEMPLATES[0], theme::view(&school_view(cx, school))?),
        Extract::Summary => (TEMPLATES[1], theme::view(&summary_view(cx))?),
        Extract::Report(report) => return render_page(cx, Route::Report(report)),
    };
    let mut page = Vec::new();
    cx.theme.render(template, &address::root(&extract_address(cx, extract)), &view, &mut page)?;
    Ok(page)
}

/// The template of an extract and what it is given; nothing for reports, which are pages.
pub fn extract_view(cx: &Pages, extract: Extract) -> Option<(&'static str, theme::Value)> {
    match extract {
        Extract::School(school) => Some((TEMPLATES[0], theme::view(&school_view(cx, school)).ok()?)),
        Extract::Summary => Some((TEMPLATES[1], theme::view(&summary_view(cx)).ok()?)),
        Extract::Report(_) => None,
    }
}

fn school_view(cx: &Pages, school: SchoolIx) -> SchoolExtractView {
    let reporter = Reporter::School(school);
    SchoolExtractView {
        items: school_items(cx, school),
        over: cx.site.is_over_for(&super::school::progress_list(cx, school).0),
        summary: cx.site[school].summary.clone(),
        documents: topics(cx, reporter),
        reports: ReportLink::list_for_reporter(cx, reporter).map(|(_, report)| report).collect(),
        contacts: cx.site[school].contacts.iter().map(ContactView::new).collect(),
    }
}

fn summary_view(cx: &Pages) -> SummaryExtractView {
    SummaryExtractView {
        page: PageFrame::new(cx, Route::Home, &cx.site.about.title).with_date(cx),
        freshness: Freshness::for_site(cx),
        schools: SchoolRow::list(cx),
        roadmaps: cx.site.current_roadmaps().into_iter().map(|roadmap| RoadmapSummary::new(cx, roadmap)).collect(),
    }
}

impl RoadmapSummary {
    fn new(cx: &Pages, roadmap_ix: RoadmapIx) -> Self {
        let roadmap = &cx.site[roadmap_ix];
        let sections = roadmap.plans.iter().flat_map(|plan| plan.sections.iter().map(move |section| (plan, section)));
        let sections = sections.map(|(plan, section)| SectionSummary {
            title: joined_title(roadmap, plan, section),
            items: section
                .items
                .iter()
                .flat_map(|item| item_and_steps(&roadmap.items, *item))
                .map(|item| ItemSummary::new(cx, roadmap_ix, item))
                .collect(),
        });
        RoadmapSummary {
            link: RoadmapLink::new(cx, roadmap_ix),
            claims: ClaimView::list_overall(cx, &[roadmap_ix], true),
            progress: ProgressBar::from_counts(&overall(cx, roadmap_ix)),
            sections: sections.filter(|section| !section.items.is_empty()).collect(),
        }
    }
}

impl ItemSummary {
    fn new(cx: &Pages, roadmap_ix: RoadmapIx, item_ix: ItemIx) -> Self {
        let roadmap = &cx.site[roadmap_ix];
        let item = &roadmap[item_ix];
        let at = RowProgress::new(cx, roadmap_ix, item_ix);
        ItemSummary {
            number: plain_number(&item.number).to_owned(),
            depth: step_depth(&roadmap.items, item_ix),
            title: activity(cx, roadmap_ix, item_ix),
            due: DeadlineView::get(cx, roadmap_ix, item_ix),
            state: at.state,
            progress: at.progress,
            performed_by: at.performed_by,
            note: at.struck_out.or(at.added_later).or(at.nobody),
        }
    }
}
