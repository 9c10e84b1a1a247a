//! The sections of a roadmap as the pages of a school have them: in goes a roadmap, out come its sections with the
//! anchors that the school's page and the page of all its items share.

use super::Pages;
use super::plan::{item_and_steps, section_title};
use crate::site::{Counts, ItemIx, Plan, Progress, Roadmap, Section};

/// A section: its anchor and title, where it has one, and its items, each before its steps.
pub struct SectionOutline {
    pub id: Option<String>,
    pub title: Option<String>,
    pub items: Vec<ItemIx>,
}

/// What the anchors of the n-th roadmap of a page begin with: those of further ones have the roadmap's id.
pub fn anchor_prefix(cx: &Pages, progress: &Progress, n: usize) -> String {
    if n == 0 { String::new() } else { format!("{}-", cx.site[progress.roadmap].id) }
}

/// The sections of the roadmap that ask anything of the reporter.
pub fn section_outlines(cx: &Pages, progress: &Progress, prefix: &str) -> Vec<SectionOutline> {
    let plans = cx.site[progress.roadmap].plans.iter();
    let sections = plans.flat_map(|plan| plan.sections.iter().map(move |section| (plan, section)));
    let outlines = sections
        .enumerate()
        .map(|(n, (plan, section))| outline(cx, progress, plan, section, &format!("{prefix}s-{}", n + 1)));
    outlines.filter(|outline| !outline.items.is_empty()).collect()
}

/// The items of a plan without sections stand under the plan's title.
fn outline(cx: &Pages, progress: &Progress, plan: &Plan, section: &Section, id: &str) -> SectionOutline {
    let roadmap = &cx.site[progress.roadmap];
    let title = joined_title(roadmap, plan, section);
    let items = section.items.iter().flat_map(|item: &ItemIx| item_and_steps(&roadmap.items, *item));
    SectionOutline {
        id: title.as_ref().map(|_| id.to_owned()),
        title,
        items: items.filter(|item| progress.item(*item).is_some()).collect(),
    }
}

/// The title of a section behind that of its plan, where several plans have sections.
pub fn joined_title(roadmap: &Roadmap, plan: &Plan, section: &Section) -> Option<String> {
    let own = section_title(section);
    // As with numbers, sections of the first plan need no plan's title.
    let is_first = roadmap.plans.first().is_some_and(|first| std::ptr::eq(first, plan));
    let needs_plan = roadmap.plans.len() > 1 && (own.is_none() || !is_first);
    let of_plan = if needs_plan { plan.title.clone() } else { None };
    let parts: Vec<String> = of_plan.into_iter().chain(own).collect();
    Some(parts.join(" · ")).filter(|title| !title.is_empty())
}

impl SectionOutline {
    /// Its items by state; steps are part of their items.
    pub fn counts(&self, cx: &Pages, progress: &Progress) -> Counts {
        let mut counts = Counts::default();
        let tops = self.items.iter().filter(|item| cx.site[progress.roadmap][**item].parent.is_none());
        tops.filter_map(|item| progress.item(*item)).for_each(|item| counts.add(&item.now.state));
        counts
    }
}
