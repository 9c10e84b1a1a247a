//! A row of a school's table of items: in go a reporter's progress and an item, out come its deadline, state and words.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use super::{DeadlineView, ItemLink, ReportedState, activity_at, plain_number, step_depth};
use crate::pages::Pages;
use crate::site::{ItemIx, Progress, StateKind};

/// A row of a school's table: an item or step.
#[derive(Debug, Clone, Serialize)]
pub struct ItemRow {
    id: String,
    number: String,
    depth: usize,
    href: Option<String>,
    title: String,
    for_parents: Option<String>,
    due: Option<Arc<DeadlineView>>,
    last_reported: Option<String>,
    #[serde(flatten)]
    reported: ReportedState,
}

impl ItemRow {
    /// A row whose anchor begins with `prefix`; `None` where nothing is asked of the reporter.
    pub fn new(cx: &Pages, progress: &Progress, item: ItemIx, prefix: &str) -> Option<Self> {
        let reported = ReportedState::for_row(cx, progress, item)?;
        let ItemLink { href, for_parents, .. } = &*ItemLink::for_progress(cx, progress, item);
        let roadmap = &cx.site[progress.roadmap];
        let number = plain_number(&roadmap[item].number).to_owned(); // the plan stands above its rows
        let last = last_reported(cx, progress, item);
        Some(ItemRow {
            id: format!("{prefix}{}", roadmap[item].anchor),
            number,
            depth: step_depth(&roadmap.items, item),
            href: href.clone(),
            title: activity_at(cx, progress, item), // its item stands above
            for_parents: for_parents.clone(),
            due: DeadlineView::for_progress(cx, progress, item),
            last_reported: last.map(|day| day.to_string()),
            reported,
        })
    }
}

/// When the item was last reported on. Beside «not begun» and «no report yet» it would be another part's day, beside «no
/// news» of the only time that of a new day.
fn last_reported(cx: &Pages, progress: &Progress, item: ItemIx) -> Option<Date> {
    let at = progress.item(item)?;
    let state = &at.now.state;
    let is_untold = match state.kind() {
        StateKind::Planned | StateKind::Open => true,
        StateKind::NoNews => at.now.parts.is_none(),
        _ => state.is_by_others(),
    };
    let last = if is_untold { None } else { progress.deciding_fact(cx.site, item) };
    last.map(|fact| cx.site[fact].published)
}
