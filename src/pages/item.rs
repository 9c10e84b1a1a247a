//! One measure: parents' words, when, who, state per school with proof, steps, the official wording, history.

use std::sync::Arc;

use serde::Serialize;

use super::plan::{ListLine, item_and_steps, section_title};
use super::shapes::*;
use super::{Pages, PhraseArg, Route};
use crate::content::records::Correction;
use crate::deadline::words;
use crate::site::{self, Item, ItemIx, ItemTerm, Reporter, RoadmapIx};

#[derive(Serialize)]
pub struct ItemView<'s> {
    page: PageFrame,
    roadmap: Link,
    item: ItemHead<'s>,
    progress: Option<ProgressBar>,
    schools: Vec<ItemAtSchool>,
    department: Option<ReportedState>,
    occurrences: Vec<OccurrenceHistory>,
    steps: Vec<StepView<'s>>,
    official: Vec<OfficialField<'s>>,
    remark: Option<String>,
    plan_link: Link,
    history: Vec<ChangeGroup>,
    related: Vec<Arc<ItemLink>>,
    previous: Option<Arc<ItemLink>>,
    next: Option<Arc<ItemLink>>,
}

#[derive(Serialize)]
struct ItemHead<'s> {
    id: &'s str,
    number: &'s str,
    title: String,
    section: Option<String>,
    plan: Option<&'s str>,
    for_parents: Option<ParentsWords<'s>>,
    terms: Vec<TermView<'s>>,
    parties: Vec<PartyView<'s>>,
    targets: Vec<TargetView<'s>>,
    scope: Option<ScopeView>,
    evidence_hidden: bool,
}

#[derive(Serialize)]
struct ParentsWords<'s> {
    text: &'s str,
    audience: Option<&'static str>,
}

#[derive(Serialize)]
struct TermView<'s> {
    /// The heading of its column, where the plan has a column a quarter.
    column: Option<&'s str>,
    words: String,
    raw: &'s str,
    note: Option<&'s str>,
    then: bool,
}

#[derive(Serialize)]
struct PartyView<'s> {
    name: &'s str,
    meaning: Option<&'s str>,
    role: &'static str,
    note: Option<&'s str>,
}

#[derive(Serialize)]
struct TargetView<'s> {
    comparator: &'static str,
    value: Option<f64>,
    unit: Option<&'s str>,
    base: Option<&'s str>,
}

#[derive(Serialize)]
struct ScopeView {
    at_least: Option<u32>,
    schools: Vec<Link>,
}

#[derive(Serialize)]
struct ItemAtSchool {
    school: Link,
    #[serde(flatten)]
    reported: ReportedState,
}

#[derive(Serialize)]
struct StepView<'s> {
    id: &'s str,
    number: &'s str,
    depth: usize,
    title: String,
    due: Option<Arc<DeadlineView>>,
    state: Option<StateMark>,
    progress: Option<ProgressBar>,
}

#[derive(Serialize)]
struct OfficialField<'s> {
    heading: &'s str,
    text: &'s str,
    list: Vec<ListLine<'s>>,
    as_written: Option<String>,
    note: Option<String>,
}

pub fn view<'s>(cx: &Pages<'s>, at: RoadmapIx, item: ItemIx) -> ItemView<'s> {
    let roadmap = &cx.site[at];
    let department = cx.site.progress_in(at).find(|progress| progress.reporter == Reporter::Department);
    let (previous, next) = neighbours(roadmap, item);
    ItemView {
        page: page_frame(cx, at, item),
        roadmap: Link::to_roadmap(cx, at),
        item: item_head(cx, at, item),
        progress: ProgressBar::for_item(cx, at, item),
        schools: cx
            .site
            .progress_at_schools(at, item)
            .filter_map(|(school, progress, _)| {
                Some(ItemAtSchool {
                    school: Link::to_school(cx, school),
                    reported: ReportedState::for_item(cx, progress, item)?,
                })
            })
            .collect(),
        department: department.and_then(|progress| ReportedState::for_item(cx, progress, item)),
        occurrences: OccurrenceHistory::list_for_item(
            cx,
            at,
            item,
            item_and_steps(&roadmap.items, item).into_iter().skip(1),
        ),
        steps: item_and_steps(&roadmap.items, item)
            .into_iter()
            .skip(1)
            .map(|step| StepView::new(cx, at, step))
            .collect(),
        official: official_fields(cx, roadmap, item),
        remark: remark_text(cx, roadmap[item].note.as_deref(), &[]),
        plan_link: Link::to_href(
            cx,
            format!("{}#{}", Route::Roadmap(at).path(cx.site), roadmap[item].anchor),
            &roadmap.title,
        ),
        history: ChangeGroup::list_from(item_history(cx, at, item)),
        related: related_links(cx, at, item),
        previous: previous.map(|item| ItemLink::get(cx, at, item)),
        next: next.map(|item| ItemLink::get(cx, at, item)),
    }
}

/// So many letters of a measure stand in the title of its page.
const TITLE: usize = 80;

fn page_frame(cx: &Pages, at: RoadmapIx, item: ItemIx) -> PageFrame {
    let (roadmap, words) = (&cx.site[at], activity(cx, at, item));
    let number = plain_number(&roadmap[item].number);
    let short = shorten(&words, TITLE);
    let title = if number.is_empty() {
        short
    } else {
        cx.phrase("item-page-title", &[("number", PhraseArg::Text(number)), ("title", PhraseArg::Text(&short))])
    };
    let several = cx.site.roadmaps.len() > 1 || roadmap.plans.len() > 1;
    let place = roadmap.plans[roadmap[item].plan].title.as_deref().filter(|_| roadmap.plans.len() > 1);
    let period = Some(roadmap.period.as_str()).filter(|period| place.is_none_or(|place| !place.contains(period)));
    let place = [place, period].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let title = if several { format!("{title} ({place})") } else { title };
    let described = roadmap[item].for_parents.clone().or(Some(words));
    PageFrame::new_for_roadmap(cx, Route::Item(at, item), at, title).with_description(described)
}

/// The text up to so many letters, cut between words.
fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.', ' ']))
}

fn item_head<'s>(cx: &Pages<'s>, at: RoadmapIx, item: ItemIx) -> ItemHead<'s> {
    let roadmap = &cx.site[at];
    let of = &roadmap[item];
    let plan = &roadmap.plans[of.plan];
    ItemHead {
        id: &of.anchor,
        number: plain_number(&of.number),
        title: activity(cx, at, item),
        section: section_title(&plan.sections[of.section]),
        plan: plan.title.as_deref().filter(|_| roadmap.plans.len() > 1),
        for_parents: of
            .for_parents
            .as_deref()
            .map(|text| ParentsWords { text, audience: of.audience.map(|audience| audience.code()) }),
        terms: of
            .terms
            .iter()
            .filter(|_| of.steps.is_empty() || !of.deadline.is_empty())
            .map(|term| TermView::new(cx, plan, term))
            .collect(),
        parties: of.parties.iter().map(|party| PartyView::new(roadmap, party)).collect(),
        targets: of.targets.iter().map(TargetView::new).collect(),
        scope: scope_view(cx, of),
        evidence_hidden: of.evidence_hidden,
    }
}

impl<'s> TermView<'s> {
    fn new(cx: &Pages, plan: &'s site::Plan, term: &'s ItemTerm) -> Self {
        let column = plan.columns.iter().find(|column| column.id.as_ref() == Some(&term.name));
        TermView {
            column: column.map(|column| column.heading.as_str()),
            words: words::term(&term.term, cx.deadline_language()),
            raw: &term.term.clause,
            note: None,
            then: term.term.then,
        }
    }
}

impl<'s> PartyView<'s> {
    fn new(roadmap: &'s site::Roadmap, of: &'s site::ItemParty) -> Self {
        let party = &roadmap.parties[of.party];
        let meaning = party.meaning.as_deref().filter(|meaning| *meaning != party.name);
        PartyView {
            name: &party.name,
            meaning,
            role: of.role.code(),
            note: of.note.as_deref().or(party.note.as_deref()),
        }
    }
}

impl<'s> TargetView<'s> {
    fn new(target: &'s site::Target) -> Self {
        TargetView {
            comparator: target.comparator.map_or("equal", |comparator| comparator.code()),
            value: target.value,
            unit: target.unit.as_deref(),
            base: target.base.as_deref(),
        }
    }
}

/// Told only where it is not simply all participants.
fn scope_view(cx: &Pages, item: &Item) -> Option<ScopeView> {
    let told = item.by_schools && (item.narrowed || item.at_least.is_some());
    let schools = if item.narrowed { &item.schools[..] } else { &[] };
    told.then(|| ScopeView {
        at_least: item.at_least,
        schools: schools.iter().map(|school| Link::to_school(cx, *school)).collect(),
    })
}

impl<'s> StepView<'s> {
    fn new(cx: &Pages<'s>, at: RoadmapIx, step: ItemIx) -> Self {
        let roadmap = &cx.site[at];
        let of = &roadmap[step];
        let department = cx.site.progress_in(at).find(|progress| progress.reporter == Reporter::Department);
        StepView {
            id: of.href.split_once('#').map_or("", |(_, id)| id),
            number: &of.number,
            depth: step_depth(&roadmap.items, step),
            title: activity(cx, at, step),
            due: DeadlineView::get(cx, at, step),
            state: department.and_then(|progress| StateMark::for_item(progress, roadmap, step)),
            progress: ProgressBar::for_item(cx, at, step),
        }
    }
}

/// The row of the act's table, cell by cell; empty cells say nothing.
fn official_fields<'s>(cx: &Pages, roadmap: &'s site::Roadmap, item: ItemIx) -> Vec<OfficialField<'s>> {
    let of = &roadmap[item];
    let cells = roadmap.plans[of.plan].columns.iter().zip(&of.cells);
    let told = cells.filter(|(_, cell)| !cell.text.is_empty() || !cell.list.is_empty());
    told.map(|(column, cell)| {
        let slip = of.corrections.iter().find(|correction| correction.field.as_str() == column.role.code());
        let text = |of: fn(&Correction) -> &Option<crate::content::values::Text>| {
            slip.and_then(|slip| of(slip).as_ref()).map(|text| text.to_string())
        };
        OfficialField {
            heading: &column.heading,
            text: &cell.text,
            list: ListLine::list(&cell.list),
            as_written: text(|slip| &slip.as_written),
            note: text(|slip| &slip.note).or_else(|| cell.replaced.then(|| cx.word("words-replaced"))),
        }
    })
    .collect()
}

/// What every report said of it, newest first.
fn item_history(cx: &Pages, at: RoadmapIx, item: ItemIx) -> Vec<ChangeEntry> {
    let mut told: Vec<(site::FactIx, ChangeEntry)> = Vec::new();
    for progress in cx.site.progress_in(at) {
        let facts = progress.item(item).map_or(&[][..], |item_progress| &item_progress.facts);
        told.extend(facts.iter().map(|fact| (*fact, ChangeEntry::from_fact(cx, progress, item, *fact))));
    }
    told.sort_by_key(|(fact, _)| std::cmp::Reverse((cx.site[*fact].published, *fact)));
    told.into_iter().map(|(_, change)| change).collect()
}

fn related_links(cx: &Pages, at: RoadmapIx, item: ItemIx) -> Vec<Arc<ItemLink>> {
    let of = &cx.site[at][item];
    let here = of.related.iter().map(|other| ItemLink::get(cx, at, *other));
    let elsewhere = of.related_elsewhere.iter().map(|(roadmap, other)| ItemLink::get(cx, RoadmapIx(*roadmap), *other));
    here.chain(elsewhere).collect()
}

/// The items before and after it in its plan.
fn neighbours(roadmap: &site::Roadmap, item: ItemIx) -> (Option<ItemIx>, Option<ItemIx>) {
    let same_plan = |other: &ItemIx| roadmap[*other].plan == roadmap[item].plan;
    let all: Vec<ItemIx> = roadmap.top_items().filter(same_plan).collect();
    let Some(place) = all.iter().position(|other| *other == item) else { return (None, None) };
    (place.checked_sub(1).map(|before| all[before]), all.get(place + 1).copied())
}
