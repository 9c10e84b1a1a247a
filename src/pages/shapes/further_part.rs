//! What is said of further parts of an item: in goes how it stands at a reporter, out come the parts of which a report says
//! what is left or why, each with its name and state.

use serde::Serialize;

use super::{StateMark, join_names, occurrence_name_at, step_words};
use crate::content::records::report::Status;
use crate::pages::Pages;
use crate::site::{Fact, FactIx, ItemIx, Progress, State, StateKind};

/// `{part, state, remaining, left_day, reason}`: what is said of a part.
#[derive(Debug, Clone, Serialize)]
pub struct FurtherPart {
    part: String,
    state: StateMark,
    remaining: Option<String>,
    /// The day of the report that says what was left, where the programme is over since.
    left_day: Option<String>,
    reason: Option<String>,
}

/// Times of one step that one report has brought to the same kind of state.
struct TimeGroup<'p> {
    names: Vec<String>,
    states: Vec<&'p State>,
    fact: FactIx,
}

impl FurtherPart {
    /// The parts on which one of the facts decides, but for the one that stands with the item itself.
    pub fn list(
        cx: &Pages,
        progress: &Progress,
        item: ItemIx,
        (facts, shown): (&[FactIx], Option<FactIx>),
    ) -> Vec<Self> {
        let mut groups = Vec::new();
        push_groups(cx, progress, item, &[], &mut groups);
        let further = groups.into_iter().filter(|group| facts.contains(&group.fact) && Some(group.fact) != shown);
        further.filter_map(|group| FurtherPart::new(cx, progress, group)).collect()
    }

    fn new(cx: &Pages, progress: &Progress, group: TimeGroup) -> Option<Self> {
        let (fact, state) = (&cx.site[group.fact], *group.states.first()?);
        let (remaining, reason) = (words_left(fact, state), words_why(fact, state));
        let mark = StateMark::for_part(cx.site, progress, state).with_count_of(Some(fact));
        let is_one = group.states.iter().all(|other| *other == state);
        let is_over = cx.site.is_closed_for(progress);
        (remaining.is_some() || reason.is_some()).then_some(FurtherPart {
            part: join_names(cx, group.names)?,
            state: if is_one { mark } else { mark.without_day() },
            left_day: remaining.as_ref().filter(|_| is_over).map(|_| fact.published.to_string()),
            remaining,
            reason,
        })
    }

    /// The kind of its state.
    pub fn kind(&self) -> StateKind {
        self.state.kind()
    }
}

/// What is left of it, where that is not settled and something is known.
fn words_left(fact: &Fact, state: &State) -> Option<String> {
    let is_open = !state.is_settled() && !matches!(state, State::NoNews { .. });
    fact.left.clone().filter(|_| is_open)
}

/// Why it stands so; of what is given up that is told beside it.
fn words_why(fact: &Fact, state: &State) -> Option<String> {
    use StateKind::{BeforeAct, Cancelled, Done, Excluded};
    let is_told = matches!(state.kind(), Done | Excluded | Cancelled | BeforeAct);
    let explains = state.is_explained_by(fact.status) && fact.status != Status::Withdrawn;
    fact.reason.clone().filter(|_| explains && !is_told)
}

/// The groups of an item and of its steps, below steps of these names.
fn push_groups<'p>(
    cx: &Pages,
    progress: &'p Progress,
    item: ItemIx,
    above: &[String],
    groups: &mut Vec<TimeGroup<'p>>,
) {
    let first = groups.len();
    for time in progress.item(item).into_iter().flat_map(|at| &at.occurrences) {
        let Some(fact) = time.fact else { continue };
        let own = occurrence_name_at(cx, progress, item, time.occurrence);
        let name = above.iter().cloned().chain(own).collect::<Vec<_>>().join(", ");
        let is_same = |group: &&mut TimeGroup| group.fact == fact && group.states[0].kind() == time.state.kind();
        match groups[first..].iter_mut().find(is_same) {
            Some(group) => {
                group.names.push(name);
                group.states.push(&time.state);
            }
            None => groups.push(TimeGroup { names: vec![name], states: vec![&time.state], fact }),
        }
    }
    for step in &cx.site[progress.roadmap][item].steps {
        let names = [above, &[step_words(cx, progress.roadmap, *step)]].concat();
        push_groups(cx, progress, *step, &names, groups);
    }
}
