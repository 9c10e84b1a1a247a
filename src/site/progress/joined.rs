//! Times that an act has made of several: the facts on such a time in, out come the same as they count for it. What was
//! said of one of the earlier times is said of a part of it, until all of them are done.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::evaluation::Evaluation;
use crate::content::records::report::Status;
use crate::site::model::*;

/// The facts on a time of an item, oldest first, as they count for it in the wording of the day.
pub fn facts_on_time<'s>(
    evaluation: &Evaluation<'s>,
    item: &Item,
    at: OccurrenceIx,
    facts: &[FactIx],
) -> Vec<Cow<'s, Fact>> {
    let now = item.worded_on(evaluation.today);
    let earlier = item.earlier.iter().enumerate().filter(|(_, earlier)| earlier.until <= evaluation.today);
    let joined = earlier.map(|(wording, earlier)| (wording, joined_times(&earlier.item, now, at)));
    let mut joined: Vec<JoinedTimes> = joined.filter(|(_, times)| !times.is_empty()).map(JoinedTimes::new).collect();
    facts
        .iter()
        .map(|fact| {
            let fact = &evaluation.site[*fact];
            let is_own = std::ptr::eq(&evaluation.roadmap[fact.item], item);
            let is_part = is_own && is_of_part(fact, item, evaluation, &mut joined);
            if is_part { Cow::Owned(fact.of_part()) } else { Cow::Borrowed(fact) }
        })
        .collect()
}

/// The times of an earlier wording that have become one.
struct JoinedTimes {
    wording: usize,
    times: BTreeSet<OccurrenceIx>,
    /// Those that were said to be done until now.
    done: BTreeSet<OccurrenceIx>,
}

impl JoinedTimes {
    fn new((wording, times): (usize, Vec<OccurrenceIx>)) -> Self {
        JoinedTimes { wording, times: times.into_iter().collect(), done: BTreeSet::new() }
    }

    /// Whether a fact is of some of them only, of which some are not done yet; `None` where it is of none.
    fn is_of_part(&mut self, fact: &Fact) -> Option<bool> {
        let selection = fact.earlier_selections.get(self.wording)?;
        let chosen: Vec<OccurrenceIx> = self.times.iter().copied().filter(|at| selection.holds(*at)).collect();
        match fact.status {
            Status::Done => self.done.extend(&chosen),
            Status::Withdrawn => self.done.retain(|at| !chosen.contains(at)),
            _ => {}
        }
        let is_completed = fact.status == Status::Done && self.done == self.times;
        (!chosen.is_empty()).then_some(chosen.len() < self.times.len() && !is_completed)
    }
}

/// Whether a fact is of a part of the time, as it was said of one of those of which the time was made. What was said since
/// is of the time itself.
fn is_of_part(fact: &Fact, item: &Item, evaluation: &Evaluation, joined: &mut [JoinedTimes]) -> bool {
    let before = joined.iter_mut().filter(|times| fact.published < item.earlier[times.wording].until);
    let parts: Vec<bool> = before.filter_map(|times| times.is_of_part(fact)).collect();
    let is_elsewhere = || fact.selection_on(item, evaluation.today).is_empty();
    if parts.is_empty() { is_elsewhere() } else { parts.contains(&true) }
}
