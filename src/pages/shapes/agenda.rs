//! What asks for attention and what comes next.

use std::sync::Arc;

use serde::Serialize;
use vekha_deadline::OpenRange;

use super::{
    Due, ItemLink, Link, ReportLink, Reported, StateMark, facts_of, named, occurrence_beside_day, occurrence_name,
    parts,
};
use crate::pages::{Pages, Say};
use crate::site::{Course, ItemIx, State, Upcoming};

/// `{item, school, occurrence, due, state, reason, left, report}`.
#[derive(Debug, Clone, Serialize)]
pub struct Agenda {
    item: Arc<ItemLink>,
    school: Option<Link>,
    occurrence: Option<String>,
    due: Option<Arc<Due>>,
    state: Option<StateMark>,
    reason: Option<String>,
    left: Option<String>,
    report: Option<ReportLink>,
}

/// So many names are told before «и ещё n».
const MOST_NAMES: usize = 3;

/// The items of a course that are late, that nobody has told of, that were put off or given up, in the order of print.
pub fn trouble(cx: &Pages, course: &Course) -> Vec<Agenda> {
    let items = cx.site[course.roadmap].top_items();
    items.flat_map(|item| late(cx, course, item).into_iter().chain(given_up(cx, course, item))).collect()
}

fn late(cx: &Pages, course: &Course, item: ItemIx) -> Option<Agenda> {
    let state = &course.standing(item)?.state;
    let is_put_off = |state: &State| matches!(state, State::Postponed { .. });
    // What is only put off does not make an item late.
    let makes_it_so = if state.is_trouble() { State::is_trouble } else { is_put_off };
    let told = makes_it_so(state).then(|| Reported::of(cx, course, item))??;
    Some(Agenda {
        due: Due::existing(cx, course.roadmap, item),
        ..Agenda::of_parts(cx, course, item, told, makes_it_so)
    })
}

/// An item that will not be done, or those of its steps or times that will not.
fn given_up(cx: &Pages, course: &Course, item: ItemIx) -> Vec<Agenda> {
    let is_cancelled = |state: &State| matches!(state, State::Cancelled);
    let steps = &cx.site[course.roadmap][item].steps;
    let whole = course.standing(item).is_some_and(|standing| is_cancelled(&standing.state));
    if !whole && !steps.is_empty() {
        return steps.iter().flat_map(|step| given_up(cx, course, *step)).collect();
    }
    let told = facts_of(parts(cx, course, item).iter().filter(|part| is_cancelled(part.state)));
    let said = |fact| Reported::speaking(cx, StateMark::of(&State::Cancelled), Some(fact));
    told.last().map(|fact| Agenda::of_parts(cx, course, item, said(*fact), is_cancelled)).into_iter().collect()
}

impl Agenda {
    /// What was told of the parts of an item that are in such a state.
    fn of_parts(cx: &Pages, course: &Course, item: ItemIx, told: Reported, such: fn(&State) -> bool) -> Self {
        let silent = told.state.code() == "no-news";
        Agenda {
            item: ItemLink::of(cx, course.roadmap, item),
            school: None,
            occurrence: listed(cx, named(parts(cx, course, item), such)),
            due: None,
            state: Some(told.state),
            reason: told.reason,
            left: told.left,
            report: told.report.filter(|_| !silent),
        }
    }
}

fn listed(cx: &Pages, names: Vec<String>) -> Option<String> {
    let more = names.len().saturating_sub(MOST_NAMES);
    let mut text = names.into_iter().take(MOST_NAMES).collect::<Vec<_>>().join(", ");
    if more > 0 {
        text.push(' ');
        text.push_str(&cx.say("and-more", &[("n", Say::Number(more))]));
    }
    Some(text).filter(|text| !text.is_empty())
}

/// Something due, with its state on the reporter's own page.
pub fn upcoming(cx: &Pages, course: &Course, next: &Upcoming, with_state: bool) -> Agenda {
    let item = &cx.site[course.roadmap][next.item];
    // «ноябрь 2026» before it says when it begins.
    let named = occurrence_name(cx, course.roadmap, next.item, next.occurrence).is_some();
    let occurrence = occurrence_beside_day(cx, course.roadmap, next.item, next.occurrence);
    let window = OpenRange { from: next.window.from.filter(|_| !named), ..next.window };
    Agenda {
        item: ItemLink::of(cx, course.roadmap, next.item),
        school: None,
        occurrence,
        due: Some(Arc::new(Due::in_days(cx, window, &item.deadline))),
        state: with_state.then(|| StateMark::of(&next.state)),
        reason: None,
        left: None,
        report: None,
    }
}
