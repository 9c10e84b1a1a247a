//! The page of an item: in goes an item, out come the parents' words, when, who, the state at each school with its
//! evidence, occurrences, steps, the official wording and the history.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use vekha_deadline::words;

use super::plan::{ListLine, added_later, column_heading, item_and_steps, section_title};
use super::shapes::*;
use super::{Pages, PhraseArg, Route};
use crate::site::{self, Item, ItemIx, ItemProgress, ItemTerm, Reporter, RoadmapIx, State};

#[derive(Serialize)]
pub struct ItemView<'s> {
    page: PageFrame,
    roadmap: Link,
    item: ItemHead<'s>,
    progress: Option<ProgressBar>,
    schools: Vec<ItemAtSchool>,
    /// Who did it before leaving the roadmap, where some schools are enough for it.
    done_before_leaving: Option<String>,
    /// The items of other roadmaps that are the same work.
    same_work: Vec<SameWork>,
    /// The act that struck it out.
    struck_out: Option<String>,
    department: Option<ReportedState>,
    /// Why there is nothing to tell of it here.
    absence: Option<String>,
    occurrences: Vec<OccurrenceHistory>,
    steps: Vec<StepView<'s>>,
    official: Vec<OfficialField<'s>>,
    remarks: &'s [String],
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
    evidence_kinds: &'s [String],
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
    note: Option<String>,
}

#[derive(Serialize)]
struct TargetView<'s> {
    comparator: &'static str,
    value: Option<f64>,
    unit: Option<&'s str>,
    base: Option<&'s str>,
    note: Option<&'s str>,
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
    same_work: Vec<SameWork>,
    /// The act that struck it out.
    struck_out: Option<String>,
}

#[derive(Serialize)]
struct OfficialField<'s> {
    heading: String,
    text: &'s str,
    list: Vec<ListLine<'s>>,
    as_written: Option<String>,
    note: Option<String>,
}

pub fn view<'s>(cx: &Pages<'s>, roadmap_ix: RoadmapIx, item: ItemIx) -> ItemView<'s> {
    let roadmap = &cx.site[roadmap_ix];
    let department = cx.site.progress_in(roadmap_ix).find(|progress| progress.reporter == Reporter::Department);
    let (previous, next) = neighbours(roadmap, item);
    ItemView {
        page: page_frame(cx, roadmap_ix, item),
        roadmap: Link::to_roadmap(cx, roadmap_ix),
        item: item_head(cx, roadmap_ix, item),
        progress: ProgressBar::for_item(cx, roadmap_ix, item),
        schools: cx
            .site
            .progress_at_schools(roadmap_ix, item)
            .filter_map(|(school, progress, _)| {
                Some(ItemAtSchool {
                    school: Link::to_school(cx, school),
                    reported: ReportedState::for_item(cx, progress, item)?,
                })
            })
            .collect(),
        done_before_leaving: done_before_leaving(cx, roadmap_ix, item),
        same_work: SameWork::list_for_item(cx, &roadmap[item]),
        struck_out: cx.site.exclusion_of(roadmap_ix, item).map(|exclusion| struck_out_note(cx, roadmap, exclusion.act)),
        department: department.and_then(|progress| ReportedState::for_item(cx, progress, item)),
        absence: absence(cx, roadmap_ix, item),
        occurrences: OccurrenceHistory::list_for_item(
            cx,
            roadmap_ix,
            item,
            item_and_steps(&roadmap.items, item).into_iter().skip(1),
        ),
        steps: item_and_steps(&roadmap.items, item)
            .into_iter()
            .skip(1)
            .map(|step| StepView::new(cx, roadmap_ix, step))
            .collect(),
        official: official_fields(cx, roadmap, item),
        remarks: &roadmap[item].remarks,
        plan_link: Link::to_href(
            cx,
            format!("{}#{}", Route::Roadmap(roadmap_ix).path(cx.site), roadmap[item].anchor),
            &roadmap.title,
        ),
        history: ChangeGroup::list_from(item_history(cx, roadmap_ix, item)),
        related: related_links(cx, roadmap_ix, item),
        previous: previous.map(|item| ItemLink::get(cx, roadmap_ix, item)),
        next: next.map(|item| ItemLink::get(cx, roadmap_ix, item)),
    }
}

/// Where some schools are enough for it: what schools did while they took part counts when they have left too.
fn done_before_leaving(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> Option<String> {
    cx.site[roadmap][item].at_least?;
    let done = cx.site.progress.iter().filter(|progress| progress.roadmap == roadmap && progress.day < cx.site.today);
    let is_done = |at: &ItemProgress| {
        matches!(at.now.state, State::Done { .. })
            || at.occurrences.iter().any(|time| matches!(time.state, State::Done { .. }))
    };
    let done = done.filter(|progress| cx.site.shows(progress.reporter) && progress.item(item).is_some_and(is_done));
    let schools = done.filter_map(|progress| site::reporter_school(progress.reporter));
    let names: Vec<&str> = schools.map(|school| cx.site[school].short_name.as_str()).collect();
    let names = Some(names.join(", ")).filter(|names| !names.is_empty())?;
    Some(cx.phrase("done-before-leaving", &[("names", PhraseArg::Text(&names))]))
}

/// Why nobody whose pages are here reports on it: it is not in force yet, its executors are not known, or it is others' work.
fn absence(cx: &Pages, roadmap_ix: RoadmapIx, item_ix: ItemIx) -> Option<String> {
    let item = &cx.site[roadmap_ix][item_ix];
    if cx.site.progress_in(roadmap_ix).any(|progress| progress.item(item_ix).is_some()) {
        return None;
    }
    if let Some(words) = added_later(cx, item) {
        return Some(words);
    }
    let roadmap = &cx.site[roadmap_ix];
    let reporter = cx.site.only.map(Reporter::School);
    let own = reporter.and_then(|reporter| cx.site.progress_at(roadmap_ix, reporter));
    // Of the one school too it may be asked before or after today.
    let is_of_others = reporter.is_some() && own.is_none_or(|own| own.item(item_ix).is_none());
    let is_unknown = item_and_steps(&roadmap.items, item_ix).into_iter().any(|at| roadmap[at].executor_unknown);
    Some(cx.word(match (item.by_schools, item.by_department) {
        (true, _) if is_of_others => "no-state-other-schools",
        (true, _) if own.is_some() => "no-state-left",
        (true, _) => "no-state-schools",
        (_, true) => "no-state-department",
        _ if is_unknown => "no-state-unknown",
        _ => "no-state-asked",
    }))
}

/// So many letters of an item stand in the title of its page.
const TITLE: usize = 80;

fn page_frame(cx: &Pages, roadmap_ix: RoadmapIx, item: ItemIx) -> PageFrame {
    let (roadmap, words) = (&cx.site[roadmap_ix], activity(cx, roadmap_ix, item));
    let number = plain_number(&roadmap[item].number);
    let short = shorten(&words, TITLE);
    let title = if number.is_empty() {
        short
    } else {
        cx.phrase("item-page-title", &[("number", PhraseArg::Text(number)), ("title", PhraseArg::Text(&short))])
    };
    let several = cx.site.roadmaps.len() > 1 || roadmap.plans.len() > 1;
    let plan = &roadmap.plans[roadmap[item].plan];
    let place = if roadmap.plans.len() > 1 { plan.title.as_deref() } else { None };
    let period = Some(roadmap.period.as_str()).filter(|period| place.is_none_or(|place| !place.contains(period)));
    let place = [place, period].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let title = if several { format!("{title} ({place})") } else { title };
    let described = roadmap[item].for_parents.clone().or(Some(words));
    PageFrame::new_for_roadmap(cx, Route::Item(roadmap_ix, item), roadmap_ix, title).with_description(described)
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

fn item_head<'s>(cx: &Pages<'s>, roadmap_ix: RoadmapIx, item_ix: ItemIx) -> ItemHead<'s> {
    let roadmap = &cx.site[roadmap_ix];
    let item = &roadmap[item_ix];
    let plan = &roadmap.plans[item.plan];
    let leaves_deadlines_to_steps = !item.steps.is_empty() && item.deadline.is_empty();
    let terms = if leaves_deadlines_to_steps { &[] } else { &item.terms[..] };
    ItemHead {
        id: &item.anchor,
        number: plain_number(&item.number),
        title: activity(cx, roadmap_ix, item_ix),
        section: section_title(&plan.sections[item.section]),
        plan: if roadmap.plans.len() > 1 { plan.title.as_deref() } else { None },
        for_parents: item
            .for_parents
            .as_deref()
            .map(|text| ParentsWords { text, audience: item.audience.map(|audience| audience.code()) }),
        terms: (0..terms.len()).map(|at| TermView::new(cx, plan, item, site::TermIx(at))).collect(),
        parties: item.parties.iter().map(|party| PartyView::new(roadmap, party)).collect(),
        targets: item.targets.iter().map(TargetView::new).collect(),
        scope: scope_view(cx, item),
        evidence_kinds: &item.evidence_kinds,
        evidence_hidden: item.evidence_hidden,
    }
}

impl<'s> TermView<'s> {
    fn new(cx: &Pages, plan: &'s site::Plan, item: &'s Item, at: site::TermIx) -> Self {
        let term: &ItemTerm = &item.terms[at];
        let column = plan.columns.iter().find(|column| column.id.as_ref() == Some(&term.name));
        TermView {
            column: column.map(|column| column.heading.as_str()),
            words: words::term(&term_asked(item, at), cx.deadline_language()),
            raw: &term.term.clause,
            note: term.note.as_deref(),
            then: term.term.then,
        }
    }
}

impl<'s> PartyView<'s> {
    fn new(roadmap: &'s site::Roadmap, item_party: &'s site::ItemParty) -> Self {
        let party = &roadmap.parties[item_party.party];
        let meaning = party.meaning.as_deref().filter(|meaning| *meaning != party.name);
        PartyView {
            name: &party.name,
            meaning,
            role: item_party.role.code(),
            note: joined_notes([&item_party.note, &party.note]),
        }
    }
}

/// What is remarked on its part here, and on the party itself.
fn joined_notes(notes: [&Option<String>; 2]) -> Option<String> {
    let notes: Vec<&str> = notes.into_iter().flatten().map(String::as_str).collect();
    (!notes.is_empty()).then(|| notes.join("; "))
}

impl<'s> TargetView<'s> {
    fn new(target: &'s site::Target) -> Self {
        TargetView {
            comparator: target.comparator.map_or("equal", |comparator| comparator.code()),
            value: target.value,
            unit: target.unit.as_deref(),
            base: target.base.as_deref(),
            note: target.note.as_deref(),
        }
    }
}

/// Shown only where it is not simply all participants.
fn scope_view(cx: &Pages, item: &Item) -> Option<ScopeView> {
    let is_narrowed = item.by_schools && (item.for_some_schools || item.at_least.is_some());
    let schools = if item.for_some_schools { &item.schools[..] } else { &[] };
    is_narrowed.then(|| ScopeView {
        at_least: item.at_least,
        schools: schools.iter().map(|school| Link::to_school(cx, *school)).collect(),
    })
}

impl<'s> StepView<'s> {
    fn new(cx: &Pages<'s>, roadmap_ix: RoadmapIx, step_ix: ItemIx) -> Self {
        let roadmap = &cx.site[roadmap_ix];
        let step = &roadmap[step_ix];
        // Schools are counted; the one of a site of its own stands as it does.
        let alone = cx.site.only.map_or(Reporter::Department, Reporter::School);
        let own = cx.site.progress_in(roadmap_ix).find(|progress| progress.reporter == alone);
        StepView {
            id: step.href.split_once('#').map_or("", |(_, id)| id),
            number: &step.number,
            depth: step_depth(&roadmap.items, step_ix),
            title: activity(cx, roadmap_ix, step_ix),
            due: DeadlineView::get(cx, roadmap_ix, step_ix),
            state: own.and_then(|progress| StateMark::for_item(cx.site, progress, step_ix)),
            progress: ProgressBar::for_item(cx, roadmap_ix, step_ix),
            same_work: SameWork::list_for_item(cx, step),
            struck_out: (cx.site.exclusion_of(roadmap_ix, step_ix))
                .map(|exclusion| struck_out_note(cx, roadmap, exclusion.act)),
        }
    }
}

/// The row of the act's table, cell by cell; empty cells say nothing.
fn official_fields<'s>(cx: &Pages, roadmap: &'s site::Roadmap, item_ix: ItemIx) -> Vec<OfficialField<'s>> {
    let item = &roadmap[item_ix];
    let cells: Vec<_> = roadmap.plans[item.plan].columns.iter().zip(&item.cells).collect();
    let joined_cells = cells.chunk_by(|_, (_, cell)| cell.joined);
    let printed = joined_cells.filter(|columns| !columns[0].1.text.is_empty() || !columns[0].1.list.is_empty());
    printed
        .map(|columns| {
            let (column, cell) = columns[0];
            let slip = item.corrections.iter().find(|correction| correction.field.as_str() == column.role.code());
            OfficialField {
                heading: columns.iter().map(|(column, _)| column_heading(cx, column)).collect::<Vec<_>>().join(", "),
                text: &cell.text,
                list: ListLine::list(&cell.list),
                as_written: slip.and_then(|slip| slip.as_written.clone()),
                note: slip
                    .and_then(|slip| slip.note.clone())
                    .or_else(|| revision_notes(cx, roadmap, item, column.role.code()))
                    .or_else(|| cell.replaced.then(|| cx.word("words-replaced"))),
            }
        })
        .collect()
}

/// What acts have changed of the cell of a role; what they did to the whole item stands with its wording.
fn revision_notes(cx: &Pages, roadmap: &site::Roadmap, item: &Item, role: &str) -> Option<String> {
    let is_of_item = |field: &str| matches!(field, "added" | "removed") && role == "activity";
    let revisions = item.amendments.revisions.iter().filter(|revision| {
        let field = revision.field.code();
        field == role || is_of_item(field)
    });
    let notes: Vec<String> = revisions.map(|revision| revision_note(cx, roadmap, revision)).collect();
    (!notes.is_empty()).then(|| notes.join(" "))
}

/// The facts of all reports on it and what this site proves of it, newest first; those too on schools that have left, or
/// whom it is asked of no more.
fn item_history(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> Vec<ChangeEntry> {
    let mut changes: Vec<((Date, Option<site::FactIx>), ChangeEntry)> = Vec::new();
    let all =
        cx.site.progress.iter().filter(|progress| progress.roadmap == roadmap && cx.site.shows(progress.reporter));
    for progress in all {
        let facts = cx.site.facts_on_family(progress, item);
        let dated = |fact: site::FactIx| (cx.site[fact].published, Some(fact));
        changes.extend(facts.map(|fact| (dated(fact), ChangeEntry::from_fact(cx, progress, item, fact))));
        let denied = ProvedPart::list_denied(cx, progress, item);
        let proved = ProvedPart::list(cx, progress, item).into_iter().chain(denied);
        let entry = |part: &ProvedPart| ChangeEntry::from_proof(cx, progress, item, part);
        changes.extend(proved.map(|part| ((part.proof.date(), None), entry(&part))));
    }
    changes.sort_by_key(|(day, _)| std::cmp::Reverse(*day)); // stable
    changes.into_iter().map(|(_, change)| change).collect()
}

fn related_links(cx: &Pages, roadmap: RoadmapIx, item_ix: ItemIx) -> Vec<Arc<ItemLink>> {
    let item = &cx.site[roadmap][item_ix];
    let own = item.related.iter().map(|other| ItemLink::get(cx, roadmap, *other));
    let elsewhere = item.related_elsewhere.iter().map(|(roadmap, other)| ItemLink::get(cx, *roadmap, *other));
    own.chain(elsewhere).collect()
}

/// The items before and after it in its plan.
fn neighbours(roadmap: &site::Roadmap, item: ItemIx) -> (Option<ItemIx>, Option<ItemIx>) {
    let plan = roadmap[item].plan;
    let all: Vec<ItemIx> = roadmap.top_items().filter(|other| roadmap[*other].plan == plan).collect();
    let Some(place) = all.iter().position(|other| *other == item) else { return (None, None) };
    (place.checked_sub(1).map(|before| all[before]), all.get(place + 1).copied())
}
