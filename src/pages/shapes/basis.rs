//! The basis of a page: in goes a roadmap or reporter, out come the acts that order the work.

use jiff::civil::Date;

use super::{Basis, DocumentLink};
use crate::content::records::act::Relation;
use crate::pages::{Pages, Route};
use crate::site::{Act, Reporter, RoadmapIx};

impl Basis {
    /// The basis of a roadmap: the act that gives it its force, and the acts that changed it since.
    pub fn list_for_roadmap(cx: &Pages, roadmap: RoadmapIx) -> Vec<Self> {
        Basis::list_by_day(cx, roadmap, cx.site.today)
    }

    /// The same by the acts of that day.
    fn list_by_day(cx: &Pages, roadmap_ix: RoadmapIx, day: Date) -> Vec<Self> {
        let roadmap = &cx.site[roadmap_ix];
        let mut list = Vec::new();
        for (at, act) in roadmap.acts_by(day) {
            let is_basis = roadmap.basis().is_some_and(|basis| std::ptr::eq(act, basis));
            let amends = act.relation == Some(Relation::Amends) && !is_basis;
            if is_basis || amends {
                list.push(Basis { document: None, amends, ..Basis::from_act(cx, roadmap_ix, at, act) });
            }
        }
        list
    }

    /// The acts of a roadmap by today, with their documents.
    pub fn list_of_acts(cx: &Pages, roadmap: RoadmapIx) -> Vec<Self> {
        let acts = cx.site[roadmap].acts_by(cx.site.today);
        acts.map(|(at, act)| Basis::from_act(cx, roadmap, at, act)).collect()
    }

    /// The bases of the running roadmaps; of all where none runs.
    pub fn list_for_running(cx: &Pages) -> Vec<Self> {
        let all = cx.site.current_among(cx.site.roadmap_indices().collect());
        all.into_iter().flat_map(|at| Basis::list_for_roadmap(cx, at)).collect()
    }

    /// The bases of the roadmaps that a reporter takes part in, by the day of which its pages speak.
    pub fn list_for_reporter(cx: &Pages, reporter: Reporter) -> Vec<Self> {
        let current = cx.site.current_among(cx.site.progress_of(reporter).map(|progress| progress.roadmap).collect());
        let all = cx.site.progress_of(reporter).filter(|progress| current.contains(&progress.roadmap));
        all.flat_map(|progress| Basis::list_by_day(cx, progress.roadmap, progress.day)).collect()
    }

    fn from_act(cx: &Pages, roadmap: RoadmapIx, at: usize, act: &Act) -> Self {
        let page = Route::Act(roadmap).path(cx.site);
        let document = cx.site[roadmap].act_documents.get(at).copied().flatten();
        Basis {
            kind: act.kind.to_string(),
            number: act.number.as_ref().map(|number| number.to_string()),
            date: act.date.to_string(),
            ahead: act.date > cx.site.today,
            issuer: act.issuer.as_ref().map(|issuer| issuer.to_string()),
            title: act.title.as_ref().map(|title| title.to_string()),
            href: Some(page).filter(|page| cx.publishes(page)),
            url: None,
            document: document.map(|document| DocumentLink::new(cx, document).without_act_details()),
            amends: false,
        }
    }
}
