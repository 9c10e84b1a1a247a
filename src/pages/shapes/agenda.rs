//! What asks for attention and what comes next.

use serde::Serialize;

use super::{Due, ItemLink, Link, ReportLink, Reported, StateMark, bare, occurrence_beside_day, occurrence_name};
use crate::deadline::Window;
use crate::pages::{Pages, Say};
use crate::site::{Course, ItemIx, OccurrenceStanding, Standing, State, Upcoming};

/// `{item, school, occurrence, due, state, reason, left, report}`.
#[derive(Debug, Clone, Serialize)]
pub struct Agenda {
    item: ItemLink,
    school: Option<Link>,
    occurrence: Option<String>,
    due: Option<Due>,
    state: Option<StateMark>,
    reason: Option<String>,
    left: Option<String>,
    report: Option<ReportLink>,
}

/// So many names are told before «и ещё n».
const MOST_NAMES: usize = 3;

/// The items of a course that are late, that nobody has told of or that were put off, in the order of print.
pub fn trouble(cx: &Pages, course: &Course) -> Vec<Agenda> {
    let programme = &cx.site[course.roadmap];
    let items = programme.top_items().filter_map(|item| Some((item, course.standing(item)?)));
    items
        .filter(|(_, standing)| asks_for_reason(&standing.state))
        .filter_map(|(item, standing)| late(cx, course, item, standing))
        .collect()
}

fn asks_for_reason(state: &State) -> bool {
    state.is_trouble() || matches!(state, State::Postponed { .. })
}

fn late(cx: &Pages, course: &Course, item: ItemIx, standing: &Standing) -> Option<Agenda> {
    let told = Reported::of(cx, course, item)?;
    Some(Agenda {
        item: ItemLink::of(cx, course.roadmap, item),
        school: None,
        occurrence: parts_in_trouble(cx, course, item, standing),
        due: Due::existing(cx, &cx.site[course.roadmap][item]),
        state: Some(told.state),
        reason: told.reason,
        left: told.left,
        report: told.report,
    })
}

/// Which occurrences or steps make an item late, or else put it off, by name.
fn parts_in_trouble(cx: &Pages, course: &Course, item: ItemIx, standing: &Standing) -> Option<String> {
    let programme = &cx.site[course.roadmap];
    // What is only put off does not make an item late.
    let makes_it_so = if standing.state.is_trouble() { State::is_trouble } else { asks_for_reason };
    let steps =
        programme[item].steps.iter().filter(|step| course.standing(**step).is_some_and(|s| makes_it_so(&s.state)));
    let steps = steps.map(|step| bare(&programme[*step].number).to_owned()).filter(|number| !number.is_empty());
    let bad = |one: &&OccurrenceStanding| makes_it_so(&one.state);
    let occurrences = standing.occurrences.iter().filter(bad);
    let names = steps.chain(occurrences.filter_map(|one| occurrence_name(cx, &programme[item], one.occurrence)));
    listed(cx, names.collect())
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
    let named = occurrence_name(cx, item, next.occurrence).is_some();
    let occurrence = occurrence_beside_day(cx, item, next.occurrence);
    let window = Window { from: next.window.from.filter(|_| !named), ..next.window };
    Agenda {
        item: ItemLink::of(cx, course.roadmap, next.item),
        school: None,
        occurrence,
        due: Some(Due::in_days(cx, window, &item.deadline)),
        state: with_state.then(|| StateMark::of(&next.state)),
        reason: None,
        left: None,
        report: None,
    }
}
