//! The page of a roadmap: in goes a roadmap, out come the act's requisites, its plans as printed, the progress of all,
//! stages, indicators and downloads.

use serde::Serialize;

use super::plan::{PlanView, plan_view};
use super::shapes::{
    Basis, ClaimView, Download, Freshness, IndicatorView, Link, PageFrame, ProgressBar, StageView, downloads,
    remark_text,
};
use super::{Pages, Route};
use crate::site::{Counts, GlossaryEntry, Reporter, RoadmapIx, address};

#[derive(Serialize)]
pub struct RoadmapView<'s> {
    page: PageFrame,
    roadmap: RoadmapHead<'s>,
    basis: Vec<Basis>,
    act: Option<Link>,
    concept: Option<Link>,
    /// Whether schools report on nothing of it.
    of_department: bool,
    overall: Option<ProgressBar>,
    /// What that counts and what it leaves out.
    overall_claims: Vec<ClaimView>,
    #[serde(flatten)]
    freshness: Freshness,
    stages: Vec<StageView>,
    plans: Vec<PlanView<'s>>,
    indicators: Vec<IndicatorView>,
    glossary: Vec<RoadmapGlossaryEntry<'s>>,
    downloads: Vec<Download>,
}

#[derive(Serialize)]
struct RoadmapHead<'s> {
    id: &'s str,
    title: &'s str,
    kind: &'static str,
    level: Option<&'static str>,
    period: Option<&'s str>,
    archived: bool,
    summary: Option<&'s str>,
    note: Option<String>,
    continues: Option<Link>,
    continued_by: Option<Link>,
}

#[derive(Serialize)]
struct RoadmapGlossaryEntry<'s> {
    term: &'s str,
    meaning: &'s str,
    note: Option<String>,
}

pub fn view<'s>(cx: &Pages<'s>, roadmap_ix: RoadmapIx) -> RoadmapView<'s> {
    let roadmap = &cx.site[roadmap_ix];
    let route = Route::Roadmap(roadmap_ix);
    let root = address::root(&route.path(cx.site));
    let frame =
        PageFrame::new_for_roadmap(cx, route, roadmap_ix, &roadmap.title).with_menu_page("roadmaps").with_date(cx);
    RoadmapView {
        page: frame.with_description(roadmap.summary.clone()),
        roadmap: roadmap_head(cx, roadmap_ix),
        basis: Basis::list_of_acts(cx, roadmap_ix),
        act: Link::to_page(cx, Route::Act(roadmap_ix), cx.word("act-in-full")).if_linked(),
        concept: Link::to_page(cx, Route::Concept(roadmap_ix), cx.word("concept-in-full")).if_linked(),
        of_department: !asks_schools(cx, roadmap_ix),
        overall: ProgressBar::from_counts(&overall(cx, roadmap_ix)),
        overall_claims: ClaimView::list_overall(cx, &[roadmap_ix], true),
        freshness: Freshness::for_roadmap(cx, roadmap_ix, last_update(cx, roadmap_ix)),
        stages: StageView::list_for_roadmap(
            cx,
            roadmap_ix,
            cx.site.only.map_or(Reporter::Department, Reporter::School),
        ),
        plans: roadmap.plans.iter().map(|plan| plan_view(cx, roadmap_ix, plan, &root)).collect(),
        indicators: IndicatorView::list_for_school(cx, roadmap_ix, cx.site.only),
        glossary: roadmap.glossary.iter().map(|entry| RoadmapGlossaryEntry::new(cx, entry)).collect(),
        downloads: downloads(cx, ""),
    }
}

impl<'s> RoadmapGlossaryEntry<'s> {
    fn new(cx: &Pages, entry: &'s GlossaryEntry) -> Self {
        RoadmapGlossaryEntry {
            term: &entry.word,
            meaning: &entry.meaning,
            note: remark_text(cx, entry.note.as_deref(), &entry.corrections),
        }
    }
}

fn roadmap_head<'s>(cx: &Pages<'s>, roadmap_ix: RoadmapIx) -> RoadmapHead<'s> {
    let roadmap = &cx.site[roadmap_ix];
    let next = cx.site.roadmap_indices().find(|other| cx.site[*other].continues == Some(roadmap_ix));
    RoadmapHead {
        id: &roadmap.id,
        title: &roadmap.title,
        kind: roadmap.kind.code(),
        level: roadmap.level.map(|level| level.code()),
        period: Some(roadmap.period_beside_title()).filter(|period| !period.is_empty()),
        archived: roadmap.archived,
        summary: roadmap.summary.as_deref(),
        note: remark_text(cx, roadmap.note.as_deref(), &roadmap.corrections),
        continues: roadmap.continues.map(|other| Link::to_roadmap(cx, other)),
        continued_by: next.map(|other| Link::to_roadmap(cx, other)),
    }
}

/// The items of all who report, put together.
pub(super) fn overall(cx: &Pages, roadmap: RoadmapIx) -> Counts {
    Counts::sum(cx.site.progress_in(roadmap).map(|progress| &progress.counts))
}

fn asks_schools(cx: &Pages, roadmap: RoadmapIx) -> bool {
    let mut of_schools = cx.site.progress_in(roadmap).filter(|progress| progress.reporter != Reporter::Department);
    of_schools.any(|progress| progress.counts.total > 0)
}

fn last_update(cx: &Pages, roadmap: RoadmapIx) -> Option<jiff::civil::Date> {
    // Of those too that have left since: the top page counts their reports.
    let all =
        cx.site.progress.iter().filter(|progress| progress.roadmap == roadmap && cx.site.shows(progress.reporter));
    all.filter_map(|progress| progress.updated).max()
}
