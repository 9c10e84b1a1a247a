//! What came of an item of several parts: in go the facts on it at a reporter, out come the result that stands for the
//! deciding word and those of other parts with their names.

use serde::Serialize;

use super::part_name;
use crate::pages::Pages;
use crate::site::{FactIx, ItemIx, Progress, Roadmap};

/// `{part, result, note}`: what came of one of several parts.
#[derive(Debug, Clone, Serialize)]
pub struct PartResult {
    part: Option<String>,
    result: Option<String>,
    note: Option<String>,
}

/// So many further results stand beside the one that decides; all stand in the reports.
const MOST_FURTHER: usize = 5;

/// The result of an item, and those of its other parts.
pub struct ItemResults {
    /// The fact whose result stands first.
    pub shown: Option<FactIx>,
    /// The remark beside it: that of another part stands with that part.
    pub note: Option<String>,
    /// Of other parts, the newest first.
    pub further: Vec<PartResult>,
}

impl ItemResults {
    /// Of those of the facts that still decide on a part. `last` decides on the item, `same` say the same of the same part;
    /// where they have no result, that of another part comes first.
    pub fn new(
        cx: &Pages,
        progress: &Progress,
        item: ItemIx,
        facts: &[FactIx],
        (last, same): (Option<FactIx>, &[FactIx]),
    ) -> Self {
        let roadmap = &cx.site[progress.roadmap];
        let of_parts = progress.facts_of_parts(roadmap, item);
        let standing: Vec<FactIx> = facts.iter().rev().copied().filter(|fact| of_parts.contains(fact)).collect();
        let has_result = |fact: &FactIx| cx.site[*fact].result.is_some();
        let of_same = || same.iter().rev().copied().find(has_result);
        let shown = last.filter(has_result).or_else(of_same).or_else(|| standing.iter().copied().find(has_result));
        let first = shown.or(last);
        let note = first.and_then(|fact| cx.site[fact].note.clone());
        let unshown = last.filter(|last| !standing.contains(last)).into_iter().chain(standing);
        let others = unshown.filter(|fact| Some(*fact) != first);
        let further = others.filter_map(|fact| PartResult::new(cx, roadmap, item, fact)).take(MOST_FURTHER);
        ItemResults { shown, note, further: further.collect() }
    }
}

impl PartResult {
    fn new(cx: &Pages, roadmap: &Roadmap, item: ItemIx, fact: FactIx) -> Option<Self> {
        let fact = &cx.site[fact];
        let is_empty = fact.result.is_none() && fact.note.is_none();
        (!is_empty).then(|| PartResult {
            part: part_name(cx, roadmap, item, fact),
            result: fact.result.clone(),
            note: fact.note.clone(),
        })
    }
}
