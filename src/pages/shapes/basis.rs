//! The basis of a page: the act that orders it.

use serde::Serialize;

use super::DocumentLink;
use crate::content::records::act::Relation;
use crate::pages::{Pages, Route};
use crate::site::{Act, Reporter, RoadmapIx};

/// An act by kind, number, date and body.
#[derive(Debug, Clone, Serialize)]
pub struct Basis {
    kind: String,
    number: Option<String>,
    date: String,
    issuer: Option<String>,
    title: Option<String>,
    href: Option<String>,
    url: Option<String>,
    document: Option<DocumentLink>,
    /// It changes the act above it.
    amends: bool,
}

impl Basis {
    /// The basis of a programme: the act that gives it its force, and the acts that changed it since.
    pub fn of_roadmap(cx: &Pages, roadmap: RoadmapIx) -> Vec<Self> {
        let programme = &cx.site[roadmap];
        let is_basis = |act: &Act| programme.basis().is_some_and(|basis| std::ptr::eq(act, basis));
        let amends = |act: &Act| act.relation == Some(Relation::Amends);
        let acts = programme.acts.iter().enumerate().filter(|(_, act)| is_basis(act) || amends(act));
        let basis = |(at, act)| Basis {
            document: None,
            amends: amends(act) && !is_basis(act),
            ..Basis::of_act(cx, roadmap, at, act)
        };
        acts.map(basis).collect()
    }

    /// All acts of a programme, with their documents.
    pub fn all(cx: &Pages, roadmap: RoadmapIx) -> Vec<Self> {
        let acts = cx.site[roadmap].acts.iter().enumerate();
        acts.map(|(at, act)| Basis::of_act(cx, roadmap, at, act)).collect()
    }

    /// The bases of the running programmes; of all where none runs.
    pub fn of_running(cx: &Pages) -> Vec<Self> {
        Basis::of_these(cx, cx.site.roadmap_indices().collect())
    }

    /// The bases of the programmes that a reporter takes part in.
    pub fn of_reporter(cx: &Pages, reporter: Reporter) -> Vec<Self> {
        Basis::of_these(cx, cx.site.progress_of(reporter).map(|progress| progress.roadmap).collect())
    }

    fn of_these(cx: &Pages, roadmaps: Vec<RoadmapIx>) -> Vec<Self> {
        cx.site.current_among(roadmaps).into_iter().flat_map(|at| Basis::of_roadmap(cx, at)).collect()
    }

    fn of_act(cx: &Pages, roadmap: RoadmapIx, at: usize, act: &Act) -> Self {
        let page = Route::Act(roadmap).path(cx.site);
        let document = cx.site[roadmap].act_documents.get(at).copied().flatten();
        Basis {
            kind: act.kind.to_string(),
            number: act.number.as_ref().map(|number| number.to_string()),
            date: act.date.to_string(),
            issuer: act.issuer.as_ref().map(|issuer| issuer.to_string()),
            title: act.title.as_ref().map(|title| title.to_string()),
            href: Some(page).filter(|page| cx.publishes(page)),
            url: None,
            document: document.map(|document| DocumentLink::of(cx, document).beside_its_act()),
            amends: false,
        }
    }
}
