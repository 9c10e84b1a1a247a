//! The act's own table: in goes a plan, out come its columns, headings and words unchanged, with inherited cells
//! merged and slips footnoted; beside them the state or progress of each row. Must not change a word of the act.

use std::sync::Arc;

use serde::Serialize;

use super::shapes::{DeadlineView, Footnote, Footnotes, ProgressBar, StateMark, revision_note, struck_out_note};
use super::{Pages, PhraseArg};
use crate::content::records::roadmap::ColumnRole;
use crate::site::{self, Column, Item, ItemIx, Reporter, RoadmapIx, Section, State};

#[derive(Serialize)]
pub struct PlanView<'s> {
    id: &'s str,
    title: Option<&'s str>,
    introduction_html: Option<String>,
    period: Option<&'s str>,
    coordinator: Option<&'s str>,
    /// Whether the columns are the act's own.
    columns_written: bool,
    columns: Vec<ColumnHead<'s>>,
    sections: Vec<PlanSection<'s>>,
    marks: Vec<usize>,
    notes: Vec<Footnote>,
}

#[derive(Serialize)]
struct ColumnHead<'s> {
    role: &'static str,
    heading: String,
    id: Option<&'s str>,
}

#[derive(Serialize)]
struct PlanSection<'s> {
    id: Option<String>,
    title: Option<String>,
    deadline: Option<&'s str>,
    marks: Vec<usize>,
    rows: Vec<PlanRow<'s>>,
}

#[derive(Serialize)]
struct PlanRow<'s> {
    id: &'s str,
    number: &'s str,
    depth: usize,
    href: Option<&'s str>,
    cells: Vec<PlanCell<'s>>,
    state: Option<StateMark>,
    progress: Option<ProgressBar>,
    performed_by: Option<String>,
    /// Why nobody is counted at it.
    nobody: Option<String>,
    /// The act that struck it out.
    struck_out: Option<String>,
    /// That an act adds it only on a day to come.
    added_later: Option<String>,
    due: Option<Arc<DeadlineView>>,
}

#[derive(Serialize)]
struct PlanCell<'s> {
    column: usize,
    text: &'s str,
    list: Vec<ListLine<'s>>,
    rowspan: usize,
    colspan: usize,
    marks: Vec<usize>,
}

/// A line of an inner list.
#[derive(Serialize)]
pub struct ListLine<'s> {
    number: Option<&'s str>,
    text: &'s str,
}

impl<'s> ListLine<'s> {
    /// The lines of an inner list.
    pub fn list(list: &'s [(String, String)]) -> Vec<Self> {
        list.iter().map(|(number, text)| ListLine { number: non_empty(number), text }).collect()
    }
}

fn non_empty(text: &str) -> Option<&str> {
    if text.is_empty() { None } else { Some(text) }
}

/// A plan of a roadmap as printed.
pub fn plan_view<'s>(cx: &Pages<'s>, roadmap: RoadmapIx, plan: &'s site::Plan, root: &str) -> PlanView<'s> {
    let mut notes = Footnotes::default();
    let mut marks = notes.push_corrections(&plan.corrections);
    marks.extend(notes.push_remark(plan.note.as_deref()));
    let sections = plan
        .sections
        .iter()
        .enumerate()
        .map(|(n, section)| section_view(cx, roadmap, plan, n, section, &mut notes))
        .collect();
    let introduction = plan.introduction.page_html(root);
    PlanView {
        id: &plan.id,
        title: plan.title.as_deref(),
        introduction_html: Some(introduction).filter(|html| !html.is_empty()),
        period: plan.period.as_deref(),
        coordinator: plan.coordinator.as_deref(),
        columns_written: plan.columns.iter().all(|column| !column.heading.is_empty()),
        columns: plan.columns.iter().map(|column| ColumnHead::new(cx, column)).collect(),
        sections,
        marks,
        notes: notes.into_list(),
    }
}

impl<'s> ColumnHead<'s> {
    fn new(cx: &Pages, column: &'s Column) -> Self {
        ColumnHead { role: column.role.code(), heading: column_heading(cx, column), id: column.id.as_deref() }
    }
}

fn section_view<'s>(
    cx: &Pages<'s>,
    roadmap_ix: RoadmapIx,
    plan: &'s site::Plan,
    number: usize,
    section: &'s Section,
    notes: &mut Footnotes,
) -> PlanSection<'s> {
    let roadmap = &cx.site[roadmap_ix];
    let mut marks = notes.push_corrections(&section.corrections);
    marks.extend(notes.push_remark(section.note.as_deref()));
    let items: Vec<ItemIx> = section.items.iter().flat_map(|item| item_and_steps(&roadmap.items, *item)).collect();
    let mut rows: Vec<PlanRow> = Vec::new();
    for item in items {
        let cells = row_cells(cx, roadmap, plan, &roadmap[item], &mut rows, notes);
        rows.push(plan_row(cx, roadmap_ix, plan, item, cells));
    }
    PlanSection {
        id: section.title.as_ref().map(|_| format!("{}-s-{}", plan.id, number + 1)),
        title: section_title(section),
        deadline: section.deadline.as_deref(),
        marks,
        rows,
    }
}

/// The heading row of a section as printed: its number, where one is printed, and its title.
pub fn section_title(section: &Section) -> Option<String> {
    let title = section.title.as_ref()?;
    Some(match section.number.as_deref() {
        Some(number) if !number.is_empty() => format!("{number} {title}"),
        _ => title.clone(),
    })
}

/// An item and all steps below it, in the order of print.
pub fn item_and_steps(items: &[Item], item: ItemIx) -> Vec<ItemIx> {
    let below = items[item.0].steps.iter().flat_map(|step| item_and_steps(items, *step));
    std::iter::once(item).chain(below).collect()
}

fn plan_row<'s>(
    cx: &Pages<'s>,
    roadmap_ix: RoadmapIx,
    plan: &site::Plan,
    item_ix: ItemIx,
    cells: Vec<PlanCell<'s>>,
) -> PlanRow<'s> {
    let roadmap = &cx.site[roadmap_ix];
    let item = &roadmap[item_ix];
    let at = RowProgress::new(cx, roadmap_ix, item_ix);
    let own_deadline = plan
        .columns
        .iter()
        .zip(&item.cells)
        .any(|(column, cell)| column.role == ColumnRole::Deadline && !cell.inherited);
    PlanRow {
        id: &item.anchor,
        number: super::shapes::plain_number(&item.number),
        depth: super::shapes::step_depth(&roadmap.items, item_ix),
        href: item.parent.is_none().then_some(item.href.as_str()),
        cells,
        state: at.state,
        progress: at.progress,
        performed_by: at.performed_by,
        nobody: at.nobody,
        struck_out: at.struck_out,
        added_later: at.added_later,
        due: (own_deadline || item.parent.is_none()).then(|| due_of_row(cx, roadmap_ix, item_ix)).flatten(),
    }
}

/// When it is due; on the site of one school in the words by which that is told.
fn due_of_row(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> Option<Arc<DeadlineView>> {
    let alone = cx.site.only.and_then(|school| cx.site.progress_at(roadmap, Reporter::School(school)));
    match alone {
        Some(progress) => DeadlineView::for_progress(cx, progress, item),
        None => DeadlineView::get(cx, roadmap, item),
    }
}

/// How an item stands at the department and at schools, or why that is not said.
pub(super) struct RowProgress {
    pub state: Option<StateMark>,
    pub progress: Option<ProgressBar>,
    /// Who does what nobody reports on here.
    pub performed_by: Option<String>,
    /// Why nobody is counted at it.
    pub nobody: Option<String>,
    /// The act that struck it out.
    pub struck_out: Option<String>,
    /// That an act adds it on a day to come.
    pub added_later: Option<String>,
}

impl RowProgress {
    pub fn new(cx: &Pages, roadmap_ix: RoadmapIx, item_ix: ItemIx) -> Self {
        let roadmap = &cx.site[roadmap_ix];
        let item = &roadmap[item_ix];
        // On the site of one school its own state stands where the department's does.
        let own = cx.site.progress_at(roadmap_ix, cx.site.only.map_or(Reporter::Department, Reporter::School));
        let exclusion = cx.site.exclusion_of(roadmap_ix, item_ix);
        let own = own.filter(|_| exclusion.is_none()); // what struck it out stands there
        let state = own.and_then(|progress| StateMark::for_item(cx.site, progress, item_ix));
        let progress = if item.by_schools { ProgressBar::for_item(cx, roadmap_ix, item_ix) } else { None };
        let struck_out = exclusion.map(|exclusion| struck_out_note(cx, roadmap, exclusion.act));
        let added_later = added_later(cx, item);
        let is_told = state.is_some() || progress.is_some() || struck_out.is_some() || added_later.is_some();
        let is_silent = !is_told && item.parent.is_none();
        let is_outside = is_silent && !item.by_schools && !item.by_department && !item.executor_unknown;
        RowProgress {
            state,
            progress,
            performed_by: if is_outside { performers(roadmap, item) } else { None },
            nobody: if is_silent && !is_outside { nobody_words(cx, roadmap_ix, item_ix) } else { None },
            struck_out,
            added_later,
        }
    }
}

/// That an act adds an item only on a day to come: nothing is asked of it before.
pub(super) fn added_later(cx: &Pages, item: &Item) -> Option<String> {
    let day = item.amendments.added.filter(|day| *day > cx.site.today)?;
    Some(cx.phrase("no-state-added-later", &[("day", PhraseArg::Text(&cx.theme.date(day)))]))
}

/// Why nobody is counted at what is asked here: its executor is not known, or it concerns none of the schools.
fn nobody_words(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> Option<String> {
    if cx.site[roadmap][item].executor_unknown {
        return Some(cx.word("executor-unknown-short"));
    }
    let mut states = cx.site.progress_at_schools(roadmap, item).map(|(_, _, at)| &at.now.state).peekable();
    states.peek()?;
    Some(cx.word(if states.any(State::is_by_others) { "state-enough-others" } else { "applies-to-none" }))
}

/// Who does what nobody reports on here.
fn performers(roadmap: &site::Roadmap, item: &Item) -> Option<String> {
    let names: Vec<&str> =
        item.parties.iter().map(|item_party| roadmap.parties[item_party.party].name.as_str()).collect();
    let text = if names.is_empty() { item.responsible.replace('\n', " ") } else { names.join(", ") };
    Some(text).filter(|text| !text.is_empty())
}

/// The cells of a row: one that is inherited and stands right under the same words only makes that cell longer.
fn row_cells<'s>(
    cx: &Pages,
    roadmap: &site::Roadmap,
    plan: &site::Plan,
    item: &'s Item,
    above: &mut [PlanRow<'s>],
    notes: &mut Footnotes,
) -> Vec<PlanCell<'s>> {
    let mut marks_by_column = row_marks(cx, roadmap, plan, item, notes);
    let mut cells = Vec::new();
    for (column, cell) in item.cells.iter().enumerate() {
        let merged = cell.joined && widen_left_cell(&mut cells, column)
            || cell.inherited && extend_cell_above(above, column, &cell.text);
        if !merged {
            let marks = std::mem::take(&mut marks_by_column[column]);
            cells.push(PlanCell {
                column,
                text: &cell.text,
                list: ListLine::list(&cell.list),
                rowspan: 1,
                colspan: 1,
                marks,
            });
        }
    }
    cells
}

/// Makes the cell to the left one column wider.
fn widen_left_cell(cells: &mut [PlanCell], column: usize) -> bool {
    let left = cells.last_mut().filter(|cell| cell.column + cell.colspan == column);
    left.map(|cell| cell.colspan += 1).is_some()
}

/// Makes the cell that covers the last row in a column one row longer, if it has these words.
fn extend_cell_above(above: &mut [PlanRow], column: usize, text: &str) -> bool {
    let rows = above.len();
    let nearest = above.iter_mut().enumerate().rev().find_map(|(n, row)| {
        let cell = row.cells.iter_mut().find(|cell| (cell.column..cell.column + cell.colspan).contains(&column))?;
        Some((n, cell))
    });
    match nearest {
        // Of a wide cell the first column speaks for the others, which come after it.
        Some((n, cell)) if cell.column != column => n + cell.rowspan > rows,
        Some((n, cell)) if n + cell.rowspan == rows && cell.text == text => {
            cell.rowspan += 1;
            true
        }
        _ => false,
    }
}

/// Footnotes of a row by column; those of nothing that is printed stand at the wording.
fn row_marks(
    cx: &Pages,
    roadmap: &site::Roadmap,
    plan: &site::Plan,
    item: &Item,
    notes: &mut Footnotes,
) -> Vec<Vec<usize>> {
    let mut marks = vec![Vec::new(); plan.columns.len()];
    let activity = column_of_role(plan, "activity").unwrap_or(0);
    for correction in &item.corrections {
        let column = column_of_role(plan, correction.field.as_str()).unwrap_or(activity);
        marks[column].push(notes.push_correction(correction));
    }
    for revision in &item.amendments.revisions {
        let column = column_of_role(plan, revision.field.code()).unwrap_or(activity);
        marks[column].extend(notes.push_remark(Some(&revision_note(cx, roadmap, revision))));
    }
    marks[activity].extend(notes.push_remarks(&item.remarks));
    for (column, _) in item.cells.iter().enumerate().filter(|(_, cell)| cell.replaced && !cell.inherited) {
        marks[column].extend(notes.push_remark(Some(&cx.word("words-replaced"))));
    }
    marks
}

/// The heading as printed; a plain word where the plan's columns are not written.
pub fn column_heading(cx: &Pages, column: &Column) -> String {
    if column.heading.is_empty() { cx.word(&format!("column-{}", column.role.code())) } else { column.heading.clone() }
}

fn column_of_role(plan: &site::Plan, role: &str) -> Option<usize> {
    plan.columns.iter().position(|column| column.role.code() == role)
}
