//! One measure: parents' words, when, who, state per school with proof, steps, the official wording, history.

use std::sync::Arc;

use serde::Serialize;

use vekha_deadline::words;

use super::plan::{Line, section_title, with_steps};
use super::shapes::*;
use super::{Pages, PhraseArg, Route};
use crate::site::{self, Item, ItemIx, ItemTerm, Reporter, RoadmapIx};

#[derive(Serialize)]
pub struct ItemPage<'s> {
    page: PageFrame,
    roadmap: Link,
    item: Head<'s>,
    progress: Option<ProgressBar>,
    schools: Vec<AtSchool>,
    department: Option<Reported>,
    turns: Vec<OccurrenceHistory>,
    steps: Vec<Step<'s>>,
    official: Vec<Field<'s>>,
    remark: Option<String>,
    row_link: Link,
    history: Vec<ChangeGroup>,
    related: Vec<Arc<ItemLink>>,
    previous: Option<Arc<ItemLink>>,
    following: Option<Arc<ItemLink>>,
}

#[derive(Serialize)]
struct Head<'s> {
    id: &'s str,
    number: &'s str,
    title: String,
    section: Option<String>,
    plan: Option<&'s str>,
    for_parents: Option<ForParents<'s>>,
    terms: Vec<Term<'s>>,
    parties: Vec<Party<'s>>,
    targets: Vec<Target<'s>>,
    scope: Option<Scope>,
    evidence_hidden: bool,
}

#[derive(Serialize)]
struct ForParents<'s> {
    text: &'s str,
    audience: Option<&'static str>,
}

#[derive(Serialize)]
struct Term<'s> {
    /// The heading of its column, where the plan has a column a quarter.
    column: Option<&'s str>,
    words: String,
    raw: &'s str,
    note: Option<&'s str>,
    then: bool,
}

#[derive(Serialize)]
struct Party<'s> {
    name: &'s str,
    meaning: Option<&'s str>,
    role: &'static str,
    note: Option<&'s str>,
}

#[derive(Serialize)]
struct Target<'s> {
    comparator: &'static str,
    value: Option<f64>,
    unit: Option<&'s str>,
    base: Option<&'s str>,
}

#[derive(Serialize)]
struct Scope {
    at_least: Option<u32>,
    schools: Vec<Link>,
}

#[derive(Serialize)]
struct AtSchool {
    school: Link,
    #[serde(flatten)]
    told: Reported,
}

#[derive(Serialize)]
struct Step<'s> {
    id: &'s str,
    number: &'s str,
    depth: usize,
    title: String,
    due: Option<Arc<Due>>,
    state: Option<StateMark>,
    progress: Option<ProgressBar>,
}

#[derive(Serialize)]
struct Field<'s> {
    heading: &'s str,
    text: &'s str,
    list: Vec<Line<'s>>,
    as_written: Option<String>,
    note: Option<String>,
}

pub fn view<'s>(cx: &Pages<'s>, at: RoadmapIx, item: ItemIx) -> ItemPage<'s> {
    let roadmap = &cx.site[at];
    let department = cx.site.progress_in(at).find(|progress| progress.reporter == Reporter::Department);
    let (previous, following) = neighbours(roadmap, item);
    ItemPage {
        page: frame(cx, at, item),
        roadmap: Link::roadmap(cx, at),
        item: head(cx, at, item),
        progress: ProgressBar::of_item(cx, at, item),
        schools: cx
            .site
            .progress_at_schools(at, item)
            .filter_map(|(school, progress, _)| {
                Some(AtSchool { school: Link::school(cx, school), told: Reported::of(cx, progress, item)? })
            })
            .collect(),
        department: department.and_then(|progress| Reported::of(cx, progress, item)),
        turns: OccurrenceHistory::all(cx, at, item, with_steps(&roadmap.items, item).into_iter().skip(1)),
        steps: with_steps(&roadmap.items, item).into_iter().skip(1).map(|step| Step::of(cx, at, step)).collect(),
        official: official(cx, roadmap, item),
        remark: remarks(cx, roadmap[item].note.as_deref(), &[]),
        row_link: Link::to(
            cx,
            format!("{}#{}", Route::Roadmap(at).path(cx.site), roadmap[item].anchor),
            &roadmap.title,
        ),
        history: ChangeGroup::of(history(cx, at, item)),
        related: related(cx, at, item),
        previous: previous.map(|item| ItemLink::of(cx, at, item)),
        following: following.map(|item| ItemLink::of(cx, at, item)),
    }
}

/// So many letters of a measure stand in the title of its page.
const TITLE: usize = 80;

fn frame(cx: &Pages, at: RoadmapIx, item: ItemIx) -> PageFrame {
    let (roadmap, words) = (&cx.site[at], activity(cx, at, item));
    let number = bare(&roadmap[item].number);
    let short = shortened(&words, TITLE);
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
    PageFrame::of_roadmap(cx, Route::Item(at, item), at, title).described(described)
}

/// The text up to so many letters, cut between words.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.', ' ']))
}

fn head<'s>(cx: &Pages<'s>, at: RoadmapIx, item: ItemIx) -> Head<'s> {
    let roadmap = &cx.site[at];
    let of = &roadmap[item];
    let plan = &roadmap.plans[of.plan];
    Head {
        id: &of.anchor,
        number: bare(&of.number),
        title: activity(cx, at, item),
        section: section_title(&plan.sections[of.section]),
        plan: plan.title.as_deref().filter(|_| roadmap.plans.len() > 1),
        for_parents: of
            .for_parents
            .as_deref()
            .map(|text| ForParents { text, audience: of.audience.map(|audience| audience.code()) }),
        terms: of
            .terms
            .iter()
            .filter(|_| of.steps.is_empty() || !of.deadline.is_empty())
            .map(|term| Term::of(cx, plan, term))
            .collect(),
        parties: of.parties.iter().map(|party| Party::of(roadmap, party)).collect(),
        targets: of.targets.iter().map(Target::of).collect(),
        scope: scope(cx, of),
        evidence_hidden: of.evidence_hidden,
    }
}

impl<'s> Term<'s> {
    fn of(cx: &Pages, plan: &'s site::Plan, term: &'s ItemTerm) -> Self {
        let column = plan.columns.iter().find(|column| column.id.as_ref() == Some(&term.name));
        Term {
            column: column.map(|column| column.heading.as_str()),
            words: words::term(&term.term, cx.language()),
            raw: &term.term.clause,
            note: None,
            then: term.term.then,
        }
    }
}

impl<'s> Party<'s> {
    fn of(roadmap: &'s site::Roadmap, of: &'s site::ItemParty) -> Self {
        let party = &roadmap.parties[of.party];
        let meaning = party.meaning.as_deref().filter(|meaning| *meaning != party.name);
        Party { name: &party.name, meaning, role: of.role.code(), note: of.note.as_deref().or(party.note.as_deref()) }
    }
}

impl<'s> Target<'s> {
    fn of(target: &'s site::Target) -> Self {
        Target {
            comparator: target.comparator.map_or("equal", |comparator| comparator.code()),
            value: target.value,
            unit: target.unit.as_deref(),
            base: target.base.as_deref(),
        }
    }
}

/// Told only where it is not simply all participants.
fn scope(cx: &Pages, item: &Item) -> Option<Scope> {
    let told = item.by_schools && (item.for_some_schools || item.at_least.is_some());
    let schools = if item.for_some_schools { &item.schools[..] } else { &[] };
    told.then(|| Scope {
        at_least: item.at_least,
        schools: schools.iter().map(|school| Link::school(cx, *school)).collect(),
    })
}

impl<'s> Step<'s> {
    fn of(cx: &Pages<'s>, at: RoadmapIx, step: ItemIx) -> Self {
        let roadmap = &cx.site[at];
        let of = &roadmap[step];
        let department = cx.site.progress_in(at).find(|progress| progress.reporter == Reporter::Department);
        Step {
            id: of.href.split_once('#').map_or("", |(_, id)| id),
            number: &of.number,
            depth: depth(&roadmap.items, step),
            title: activity(cx, at, step),
            due: Due::existing(cx, at, step),
            state: department.and_then(|progress| StateMark::at(progress, roadmap, step)),
            progress: ProgressBar::of_item(cx, at, step),
        }
    }
}

/// The row of the act's table, cell by cell; empty cells say nothing.
fn official<'s>(cx: &Pages, roadmap: &'s site::Roadmap, item: ItemIx) -> Vec<Field<'s>> {
    let of = &roadmap[item];
    let cells = roadmap.plans[of.plan].columns.iter().zip(&of.cells);
    let told = cells.filter(|(_, cell)| !cell.text.is_empty() || !cell.list.is_empty());
    told.map(|(column, cell)| {
        let slip = of.corrections.iter().find(|correction| correction.field.as_str() == column.role.code());
        Field {
            heading: &column.heading,
            text: &cell.text,
            list: Line::all(&cell.list),
            as_written: slip.and_then(|slip| slip.as_written.clone()),
            note: slip.and_then(|slip| slip.note.clone()).or_else(|| cell.replaced.then(|| cx.word("words-replaced"))),
        }
    })
    .collect()
}

/// What every report said of it, newest first.
fn history(cx: &Pages, at: RoadmapIx, item: ItemIx) -> Vec<Change> {
    let mut told: Vec<(site::FactIx, Change)> = Vec::new();
    for progress in cx.site.progress_in(at) {
        let facts = progress.item(item).map_or(&[][..], |item_progress| &item_progress.facts);
        told.extend(facts.iter().map(|fact| (*fact, Change::said(cx, progress, item, *fact))));
    }
    told.sort_by_key(|(fact, _)| std::cmp::Reverse((cx.site[*fact].published, *fact)));
    told.into_iter().map(|(_, change)| change).collect()
}

fn related(cx: &Pages, at: RoadmapIx, item: ItemIx) -> Vec<Arc<ItemLink>> {
    let of = &cx.site[at][item];
    let here = of.related.iter().map(|other| ItemLink::of(cx, at, *other));
    let elsewhere = of.related_elsewhere.iter().map(|(roadmap, other)| ItemLink::of(cx, *roadmap, *other));
    here.chain(elsewhere).collect()
}

/// The items before and after it in its plan.
fn neighbours(roadmap: &site::Roadmap, item: ItemIx) -> (Option<ItemIx>, Option<ItemIx>) {
    let same_plan = |other: &ItemIx| roadmap[*other].plan == roadmap[item].plan;
    let all: Vec<ItemIx> = roadmap.top_items().filter(same_plan).collect();
    let Some(place) = all.iter().position(|other| *other == item) else { return (None, None) };
    (place.checked_sub(1).map(|before| all[before]), all.get(place + 1).copied())
}
