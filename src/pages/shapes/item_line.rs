//! An item on one line of a school's page: in go a reporter's progress and an item, out come its number, words, day and
//! state; what was reported of it stands on the page of all items.

use std::sync::Arc;

use serde::Serialize;

use super::{DeadlineView, ItemLink, StateMark, activity_at, new_day, plain_number, step_depth};
use crate::pages::Pages;
use crate::site::{ItemIx, Progress};

/// `{id, number, depth, href, title, due, state, new_day}`: an item or step.
#[derive(Debug, Clone, Serialize)]
pub struct ItemLine {
    id: String,
    number: String,
    depth: usize,
    href: Option<String>,
    title: String,
    due: Option<Arc<DeadlineView>>,
    state: StateMark,
    /// The day it is put off to, where the work goes on meanwhile.
    new_day: Option<StateMark>,
}

impl ItemLine {
    /// A line whose anchor begins with `prefix`; `None` where nothing is asked of the reporter.
    pub fn new(cx: &Pages, progress: &Progress, item: ItemIx, prefix: &str) -> Option<Self> {
        let roadmap = &cx.site[progress.roadmap];
        Some(ItemLine {
            new_day: new_day(cx, progress, item),
            state: StateMark::for_item(cx.site, progress, item)?,
            id: format!("{prefix}{}", roadmap[item].anchor),
            number: plain_number(&roadmap[item].number).to_owned(), // the plan stands above its lines
            depth: step_depth(&roadmap.items, item),
            href: ItemLink::for_progress(cx, progress, item).href.clone(),
            title: activity_at(cx, progress, item), // its item stands above
            due: DeadlineView::for_progress(cx, progress, item),
        })
    }
}
