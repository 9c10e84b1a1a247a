//! One A4 sheet for the notice board: the answer, the items that matter most now, whom to ask; alone, and all schools'
//! sheets one after another for the department to print.

use std::sync::Arc;

use serde::Serialize;

use super::school::{Answer, answers, courses};
use super::shapes::*;
use super::{Pages, Route, Say};
use crate::site::{Course, ItemIx, Reporter, SchoolIx, State, address};

/// What fits on the sheet.
const MOST_ITEMS: usize = 12;

/// What the template `sheet` sees.
#[derive(Serialize)]
pub struct View {
    page: PageFrame,
    school: Arc<SchoolFrame>,
    sheet: Sheet,
}

/// What the template `sheets` sees.
#[derive(Serialize)]
pub struct Pack {
    page: PageFrame,
    sheets: Vec<Sheet>,
}

/// What stands on the paper.
#[derive(Serialize)]
struct Sheet {
    name: String,
    programme: Link,
    basis: Vec<Basis>,
    answers: Vec<Answer>,
    items: Vec<Row>,
    left: usize,
    contacts: Vec<Contact>,
    #[serde(flatten)]
    freshness: Freshness,
    address: Option<String>,
}

#[derive(Serialize)]
struct Row {
    number: String,
    title: String,
    /// The plan, where it is not the first: its numbers begin anew.
    plan: Option<String>,
    for_parents: Option<String>,
    due: Option<Arc<Due>>,
    state: Option<StateMark>,
}

/// The sheet of one school.
pub fn view(cx: &Pages, school: SchoolIx) -> View {
    let title = cx.say("sheet-title", &[("name", Say::Text(&cx.site[school].short_name))]);
    View {
        page: PageFrame::of_school(cx, Route::Sheet(school), school, title).in_school("sheet", true),
        school: SchoolFrame::of(cx, school),
        sheet: sheet(cx, school),
    }
}

/// The sheets of all schools, by name.
pub fn pack(cx: &Pages) -> Pack {
    let schools = Link::page(cx, Route::Schools, cx.word("nav-schools"));
    Pack {
        page: PageFrame::new(cx, Route::Sheets, cx.word("sheets-title")).inside("schools").below(schools),
        sheets: cx.site.participants().map(|school| sheet(cx, school)).collect(),
    }
}

fn sheet(cx: &Pages, school: SchoolIx) -> Sheet {
    let of = &cx.site[school];
    let first: Vec<&Course> = courses(cx, school).0.into_iter().take(1).collect();
    let items: Vec<ItemIx> = first.iter().flat_map(|course| chosen(cx, course)).collect();
    let all: usize = first.iter().map(|course| course.counts.total).sum();
    Sheet {
        name: of.short_name.clone(),
        basis: Basis::of_reporter(cx, Reporter::School(school)),
        programme: first.first().map_or_else(|| Link::text(""), |course| Link::roadmap(cx, course.roadmap)),
        answers: answers(cx, &first),
        left: all.saturating_sub(items.len()),
        items: first.iter().flat_map(|course| items.iter().map(|item| row(cx, course, *item))).collect(),
        contacts: of.contacts.iter().map(Contact::of).collect(),
        freshness: Freshness::of(cx, Reporter::School(school)),
        address: cx.site.about.base_url.as_ref().map(|base| format!("{base}/{}", address::school(&of.id))),
    }
}

/// The items that matter most, in the order of print.
fn chosen(cx: &Pages, course: &Course) -> Vec<ItemIx> {
    let asked = cx.site[course.roadmap].top_items().filter_map(|item| Some((item, &course.standing(item)?.state)));
    let mut asked: Vec<_> = asked.filter(|(_, state)| !matches!(state, State::NotApplicable { .. })).collect();
    asked.sort_by_key(|(item, state)| (urgency(state), *item));
    let mut items: Vec<ItemIx> = asked.into_iter().take(MOST_ITEMS).map(|(item, _)| item).collect();
    items.sort();
    items
}

/// What is late first, then what goes on, then what is done, then what lies ahead.
fn urgency(state: &State) -> usize {
    const ORDER: [&str; 10] =
        ["late", "no-news", "postponed", "partly", "in-progress", "open", "done", "ongoing", "planned", "cancelled"];
    ORDER.iter().position(|code| *code == state.code()).unwrap_or(ORDER.len())
}

fn row(cx: &Pages, course: &Course, item: ItemIx) -> Row {
    let roadmap = &cx.site[course.roadmap];
    Row {
        number: bare(&roadmap[item].number).to_owned(),
        title: activity(cx, course.roadmap, item),
        plan: roadmap.plans[roadmap[item].plan].title.clone().filter(|_| roadmap[item].plan > 0),
        for_parents: roadmap[item].for_parents.clone(),
        due: Due::existing(cx, course.roadmap, item),
        state: StateMark::at(course, roadmap, item),
    }
}
