//! The sheet for the notice board: in goes a school, out come the answer, the items that matter most now and whom to
//! ask, on one A4 sheet; and all schools' sheets one after another for the department to print.

use std::sync::Arc;

use serde::Serialize;

use super::school::{Answer, answers, progress_list};
use super::shapes::*;
use super::{Pages, PhraseArg, Route};
use crate::site::{ItemIx, Progress, Reporter, SchoolIx, State, StateKind, address};

/// What fits on the sheet.
const MOST_ITEMS: usize = 11;

/// What the template `sheet` sees.
#[derive(Serialize)]
pub struct SheetView {
    page: PageFrame,
    school: Arc<SchoolFrame>,
    sheet: Sheet,
}

/// What the template `sheets` sees.
#[derive(Serialize)]
pub struct SheetsView {
    page: PageFrame,
    sheets: Vec<Sheet>,
}

/// What stands on the paper.
#[derive(Serialize)]
struct Sheet {
    name: String,
    roadmap: Link,
    basis: Vec<Basis>,
    answers: Vec<Answer>,
    /// That the school takes part in none of the roadmaps.
    apart: Option<String>,
    items: Vec<SheetItem>,
    more_items: usize,
    /// Whether nothing of this is asked of the school any more.
    over: bool,
    contacts: Vec<ContactView>,
    #[serde(flatten)]
    freshness: Freshness,
    /// The whole address of the school's page, for the QR code: it names the file, so it leads there on every host.
    address: Option<String>,
    /// The same as people type it.
    short_address: Option<String>,
}

#[derive(Serialize)]
struct SheetItem {
    number: String,
    title: String,
    /// The plan, where it is not the first: its numbers begin from 1 again.
    plan: Option<String>,
    for_parents: Option<String>,
    due: Option<Arc<DeadlineView>>,
    state: Option<StateMark>,
    /// Why it is late or put off.
    reason: Option<String>,
}

/// The sheet of one school.
pub fn view(cx: &Pages, school: SchoolIx) -> SheetView {
    let title = cx.phrase("sheet-title", &[("name", PhraseArg::Text(&cx.site[school].short_name))]);
    SheetView {
        page: PageFrame::new_for_school(cx, Route::Sheet(school), school, title).with_school_menu("sheet", true),
        school: SchoolFrame::get(cx, school),
        sheet: sheet(cx, school),
    }
}

/// The sheets of all schools, by name.
pub fn sheets_view(cx: &Pages) -> SheetsView {
    let schools = Link::to_page(cx, Route::Schools, cx.word("nav-schools"));
    SheetsView {
        page: PageFrame::new(cx, Route::Sheets, cx.word("sheets-title")).with_menu("schools").with_breadcrumb(schools),
        sheets: cx.site.schools_taking_part().map(|school| sheet(cx, school)).collect(),
    }
}

fn sheet(cx: &Pages, school_ix: SchoolIx) -> Sheet {
    let school = &cx.site[school_ix];
    let path = if cx.site.only.is_some() { Route::Home.path(cx.site) } else { address::school(&school.id) };
    let first: Vec<&Progress> = progress_list(cx, school_ix).0.into_iter().take(1).collect();
    let items: Vec<ItemIx> = first.iter().flat_map(|progress| most_urgent(cx, progress)).collect();
    let all: usize = first.iter().map(|progress| progress.counts.total).sum();
    Sheet {
        name: school.short_name.clone(),
        basis: Basis::list_for_reporter(cx, Reporter::School(school_ix)),
        roadmap: first.first().map_or_else(|| Link::text(""), |progress| Link::to_roadmap(cx, progress.roadmap)),
        answers: answers(cx, &first, false),
        apart: cx.site.is_apart(Reporter::School(school_ix)).then(|| apart_words(cx, school_ix)),
        more_items: all.saturating_sub(items.len()),
        over: cx.site.is_over_for(&first),
        items: first.iter().flat_map(|progress| items.iter().map(|item| sheet_item(cx, progress, *item))).collect(),
        contacts: school.contacts.iter().map(ContactView::new).collect(),
        freshness: Freshness::for_reporter(cx, Reporter::School(school_ix)),
        address: cx.site.about.base_url.as_ref().map(|base| format!("{base}/{path}")),
        short_address: cx.absolute_url(&path).map(|url| address_to_type(&url).to_owned()),
    }
}

fn apart_words(cx: &Pages, school: SchoolIx) -> String {
    let who = cx.site.reporter_word(Reporter::School(school));
    cx.phrase("school-apart", &[("who", PhraseArg::Text(who))])
}

/// An address as it is typed: browsers add the rest.
fn address_to_type(url: &str) -> &str {
    let short = url.split_once("://").map_or(url, |(_, rest)| rest);
    short.trim_end_matches('/')
}

/// The items that matter most, in the order of print.
fn most_urgent(cx: &Pages, progress: &Progress) -> Vec<ItemIx> {
    let asked = cx.site[progress.roadmap].top_items().filter_map(|item| Some((item, &progress.item(item)?.now.state)));
    // Silence is one sentence above, and so is what is late without a reason: a list of it tells nothing more.
    let is_listed = |item: ItemIx, state: &State| match state.kind() {
        StateKind::NoNews => false,
        StateKind::Late => reason_of(cx, progress, item).is_some(),
        _ => state.is_counted(),
    };
    let mut asked: Vec<_> = asked.filter(|(item, state)| is_listed(*item, state)).collect();
    asked.sort_by_key(|(item, state)| (urgency(state), *item));
    let mut items: Vec<ItemIx> = asked.into_iter().take(MOST_ITEMS).map(|(item, _)| item).collect();
    items.sort();
    items
}

/// What is late first, then what goes on, then what is done, then what lies ahead.
fn urgency(state: &State) -> usize {
    use StateKind::*;
    const ORDER: [StateKind; StateKind::COUNT] = [
        Late,
        NoNews,
        Awaited,
        Postponed,
        Partly,
        InProgress,
        Open,
        Unchecked,
        OutcomeUnknown,
        Done,
        Ongoing,
        Planned,
        Cancelled,
        BeforeAct,
        NotApplicable,
        Excluded,
    ];
    ORDER.iter().position(|kind| *kind == state.kind()).unwrap_or(ORDER.len())
}

fn sheet_item(cx: &Pages, progress: &Progress, item: ItemIx) -> SheetItem {
    let roadmap = &cx.site[progress.roadmap];
    SheetItem {
        number: plain_number(&roadmap[item].number).to_owned(),
        title: activity_at(cx, progress, item),
        plan: if roadmap[item].plan.0 > 0 { roadmap.plans[roadmap[item].plan].title.clone() } else { None },
        for_parents: roadmap[item].for_parents.clone(),
        due: DeadlineView::for_progress(cx, progress, item),
        state: StateMark::for_item(cx.site, progress, item),
        reason: reason_of(cx, progress, item),
    }
}

/// The reason given for what is late or put off: no reproach hangs on a wall without it.
fn reason_of(cx: &Pages, progress: &Progress, item: ItemIx) -> Option<String> {
    let state = &progress.item(item)?.now.state;
    let is_explained = matches!(state.kind(), StateKind::Late | StateKind::Postponed | StateKind::Cancelled);
    ReportedState::for_item(cx, progress, item).filter(|_| is_explained)?.reason
}
