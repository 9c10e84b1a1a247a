//! States of steps, terms or occurrences in, one state of them all out.

use crate::site::model::{Pace, State, Undated};

/// One state for several: of steps, terms or occurrences.
///
/// The state of the whole: done only if all parts are; parts that are cancelled or do not apply are left out.
pub fn combine(states: &[State]) -> State {
    let counted: Vec<&State> = states.iter().filter(|state| !state.is_set_aside()).collect();
    match counted[..] {
        [] => return state_of_set_aside(states),
        [state] => return state.clone(),
        _ => {}
    }
    let done = counted.iter().filter(|state| matches!(state, State::Done { .. })).count();
    if done == counted.len() {
        return done_state(&counted);
    }
    let part = State::Partly { done: Some((done as u32, counted.len() as u32)), pace: pace(&counted) };
    let part = if done > 0 { Some(part) } else { None };
    first_state(&counted, |state| matches!(state, State::Late { .. }))
        .or_else(|| first_state(&counted, |state| matches!(state, State::NoNews { .. })))
        .or(part)
        .or_else(|| {
            first_state(&counted, |state| matches!(state, State::Partly { .. } | State::InProgress))
                .map(|_| State::InProgress)
        })
        .or_else(|| first_state(&counted, |state| matches!(state, State::Postponed { .. })))
        .or_else(|| first_state(&counted, |state| matches!(state, State::Open)))
        .or_else(|| ongoing_state(&counted))
        .or_else(|| first_state(&counted, |state| matches!(state, State::Planned { .. })))
        .unwrap_or(State::Open)
}

fn first_state(states: &[&State], is_wanted: fn(&State) -> bool) -> Option<State> {
    states.iter().find(|state| is_wanted(state)).map(|state| (*state).clone())
}

fn pace(states: &[&State]) -> Pace {
    let in_order = states.iter().all(|state| matches!(state, State::Done { .. } | State::Open | State::Planned { .. }));
    let in_time = states.iter().all(|state| !matches!(state, State::Done { late_by: Some(_), .. }));
    match (in_order, in_time) {
        (false, _) => Pace::Behind,
        (true, true) => Pace::OnTime,
        (true, false) => Pace::CaughtUp,
    }
}

fn state_of_set_aside(states: &[State]) -> State {
    let cancelled = states.iter().any(|state| matches!(state, State::Cancelled));
    let first = states.iter().find(|state| !cancelled || matches!(state, State::Cancelled));
    first.cloned().unwrap_or(State::Ongoing { undated: Undated::Unread, reported: None })
}

fn done_state(states: &[&State]) -> State {
    let late_by = states.iter().filter_map(|state| match state {
        State::Done { late_by, .. } => *late_by,
        _ => None,
    });
    let unproved = states.iter().any(|state| matches!(state, State::Done { unproved: true, .. }));
    State::Done { late_by: late_by.max(), unproved }
}

fn ongoing_state(states: &[&State]) -> Option<State> {
    let ongoing = states.iter().filter_map(|state| match state {
        State::Ongoing { undated, reported } => Some((*reported, *undated)),
        _ => None,
    });
    ongoing.max().map(|(reported, undated)| State::Ongoing { undated, reported })
}
