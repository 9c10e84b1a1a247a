//! States of steps, terms or occurrences in, one state of them all out.

use crate::site::model::{Pace, State, StateKind, Undated};

/// One state for several: of steps, terms or occurrences.
///
/// The state of the whole: done only if all parts are; parts that are cancelled or do not apply are left out. What nobody
/// decided to give up is not left out where all else is done.
pub fn combine(states: &[State]) -> State {
    let counted = counting_states(states);
    let done = counted.iter().filter(|state| matches!(state, State::Done { .. })).count();
    match counted[..] {
        [] => return state_of_set_aside(states),
        _ if done == counted.len() => return not_held_in_part(states).unwrap_or_else(|| done_state(&counted)),
        [state] => return state.clone(),
        _ => {}
    }
    let decisive = RANKS.iter().find_map(|kind| counted.iter().find(|state| state.kind() == *kind));
    let decisive = decisive.unwrap_or(&counted[0]); // every kind that counts has a rank
    match decisive.kind() {
        StateKind::Done | StateKind::Partly | StateKind::InProgress if done > 0 => {
            State::Partly { done: Some((done as u32, counted.len() as u32)), pace: pace(&counted) }
        }
        StateKind::Partly => State::InProgress,
        StateKind::Ongoing => ongoing_state(&counted),
        _ => (*decisive).clone(),
    }
}

/// Of several parts the first kind that any of them is of decides: trouble, what cannot be said yet, what goes on.
const RANKS: [StateKind; 12] = [
    StateKind::Late,
    StateKind::NoNews,
    StateKind::Awaited,
    StateKind::Unchecked,
    StateKind::OutcomeUnknown,
    StateKind::Done,
    StateKind::Partly,
    StateKind::InProgress,
    StateKind::Postponed,
    StateKind::Open,
    StateKind::Ongoing,
    StateKind::Planned,
];

/// How many parts are done, of how many that are counted; `None` where it is one thing.
pub fn parts(states: &[State]) -> Option<(u32, u32)> {
    let counted = counting_states(states);
    let done = counted.iter().filter(|state| matches!(state, State::Done { .. })).count();
    (counted.len() > 1).then_some((done as u32, counted.len() as u32))
}

/// Those that count: what is due only if need be counts where nothing else does.
fn counting_states(states: &[State]) -> Vec<&State> {
    let all: Vec<&State> = states.iter().filter(|state| !state.is_set_aside()).collect();
    let firm = all.iter().copied().filter(|state| !state.is_if_needed());
    let firm: Vec<&State> = firm.collect();
    if firm.is_empty() { all } else { firm }
}

fn pace(states: &[&State]) -> Pace {
    let in_order = states.iter().all(|state| match state {
        State::Partly { pace, .. } => *pace != Pace::Behind,
        other => matches!(other, State::Done { .. } | State::Open { .. } | State::Planned { .. }),
    });
    let was_late = states.iter().any(|state| state.was_late());
    match (was_late, in_order) {
        (true, _) => Pace::CaughtUp,
        (false, true) => Pace::OnTime,
        (false, false) => Pace::Behind,
    }
}

/// Where nothing is left to count: the first decision, else what came before the act, else what does not apply, else what
/// was struck out.
fn state_of_set_aside(states: &[State]) -> State {
    let kinds = [StateKind::Cancelled, StateKind::BeforeAct, StateKind::NotApplicable, StateKind::Excluded];
    // Where nobody decided on some of it, nobody decided on the whole.
    let undecided = states.iter().find(|state| matches!(state, State::Cancelled { decided: false, .. }));
    let first = || kinds.iter().find_map(|kind| states.iter().find(|state| state.kind() == *kind));
    undecided.or_else(first).cloned().unwrap_or(State::Ongoing { undated: Undated::Unread, reported: None })
}

/// The first part that was not held, as the school itself says, be the rest done.
fn not_held_in_part(states: &[State]) -> Option<State> {
    states.iter().find_map(|state| match state {
        State::Cancelled { decided: false, by_head, .. } => {
            Some(State::Cancelled { decided: false, by_head: *by_head, in_part: true })
        }
        _ => None,
    })
}

fn done_state(states: &[&State]) -> State {
    if let [state] = states {
        return (*state).clone();
    }
    let late_by = states.iter().filter_map(|state| match state {
        State::Done { late_by, .. } => *late_by,
        _ => None,
    });
    let unproved = states.iter().any(|state| matches!(state, State::Done { unproved: true, .. }));
    State::Done { late_by: late_by.max(), unproved, proof: None }
}

fn ongoing_state(states: &[&State]) -> State {
    let ongoing = states.iter().filter_map(|state| match state {
        State::Ongoing { undated, reported } => Some((*reported, *undated)),
        _ => None,
    });
    let (reported, undated) = ongoing.max().unwrap_or((None, Undated::Unread));
    State::Ongoing { undated, reported }
}
