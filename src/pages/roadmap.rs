//! A programme: the act's requisites, its plans as printed, aggregate state, timeline, indicators, downloads.

use serde::Serialize;

use super::plan::{Plan, plan};
use super::shapes::{Basis, Download, Freshness, Indicator, Link, PageFrame, ProgressBar, Stage, downloads, remarks};
use super::{Pages, Route};
use crate::site::{Counts, GlossaryTerm, Reporter, RoadmapIx, address};

#[derive(Serialize)]
pub struct RoadmapPage<'s> {
    page: PageFrame,
    roadmap: Head<'s>,
    basis: Vec<Basis>,
    act: Option<Link>,
    concept: Option<Link>,
    overall: Option<ProgressBar>,
    #[serde(flatten)]
    freshness: Freshness,
    stages: Vec<Stage>,
    plans: Vec<Plan<'s>>,
    indicators: Vec<Indicator>,
    glossary: Vec<Term<'s>>,
    downloads: Vec<Download>,
}

#[derive(Serialize)]
struct Head<'s> {
    id: &'s str,
    title: &'s str,
    kind: &'static str,
    level: Option<&'static str>,
    period: &'s str,
    archived: bool,
    summary: Option<&'s str>,
    note: Option<String>,
    continues: Option<Link>,
    continued_by: Option<Link>,
}

#[derive(Serialize)]
struct Term<'s> {
    term: &'s str,
    meaning: &'s str,
    note: Option<String>,
}

pub fn view<'s>(cx: &Pages<'s>, at: RoadmapIx) -> RoadmapPage<'s> {
    let roadmap = &cx.site[at];
    let route = Route::Roadmap(at);
    let root = address::root(&route.path(cx.site));
    let frame = PageFrame::of_roadmap(cx, route, at, &roadmap.title).at("roadmaps").dated(cx);
    RoadmapPage {
        page: frame.described(roadmap.summary.clone()),
        roadmap: head(cx, at),
        basis: Basis::all(cx, at),
        act: Link::page(cx, Route::Act(at), cx.word("act-in-full")).existing(),
        concept: Link::page(cx, Route::Concept(at), cx.word("concept-in-full")).existing(),
        overall: ProgressBar::existing(&overall(cx, at)),
        freshness: Freshness::of_programme(cx, at, updated(cx, at)),
        stages: Stage::all(cx, at, cx.site.only.map_or(Reporter::Department, Reporter::School)),
        plans: roadmap.plans.iter().map(|one| plan(cx, at, one, &root)).collect(),
        indicators: Indicator::all(cx, at, cx.site.only),
        glossary: roadmap.glossary.iter().map(|term| Term::of(cx, term)).collect(),
        downloads: downloads(cx, ""),
    }
}

impl<'s> Term<'s> {
    fn of(cx: &Pages, of: &'s GlossaryTerm) -> Self {
        Term { term: &of.term, meaning: &of.meaning, note: remarks(cx, of.note.as_deref(), &of.corrections) }
    }
}

fn head<'s>(cx: &Pages<'s>, at: RoadmapIx) -> Head<'s> {
    let roadmap = &cx.site[at];
    let next = cx.site.roadmap_indices().find(|other| cx.site[*other].continues == Some(at));
    Head {
        id: &roadmap.id,
        title: &roadmap.title,
        kind: roadmap.kind.code(),
        level: roadmap.level.map(|level| level.code()),
        period: roadmap.period_beside_title(),
        archived: roadmap.archived,
        summary: roadmap.summary.as_deref(),
        note: remarks(cx, roadmap.note.as_deref(), &roadmap.corrections),
        continues: roadmap.continues.map(|other| Link::roadmap(cx, other)),
        continued_by: next.map(|other| Link::roadmap(cx, other)),
    }
}

/// The items of all who report, put together.
fn overall(cx: &Pages, at: RoadmapIx) -> Counts {
    Counts::sum(cx.site.progress_in(at).map(|progress| &progress.counts))
}

fn updated(cx: &Pages, at: RoadmapIx) -> Option<jiff::civil::Date> {
    cx.site.progress_in(at).filter_map(|progress| progress.updated).max()
}
