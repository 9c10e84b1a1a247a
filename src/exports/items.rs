//! The table of items: what the act says, and how it stands – at one school, or in numbers at all.

use super::items_at_school;
use super::table::{Column, FieldKind::*, Table, TableHead, TableLayout, column};
use super::{Cell, counts};
use crate::content::records::roadmap::ColumnRole;
use crate::site::{
    Cell as ActCell, Counts, Item, ItemIx, Plan, Reporter, Roadmap, RoadmapIx, SchoolIx, Site, State, StateKind,
};
use crate::theme::Theme;
use vekha_deadline::{OpenRange, words};

/// Items and steps in the order of print: those asked of the school, or all.
pub fn table(site: &Site, theme: &Theme, school: Option<SchoolIx>) -> Table {
    match school {
        Some(school) => items_at_school::table(site, theme, school),
        None => layout_in_total().fill(rows_in_total(site)),
    }
}

/// What the table holds: of one school its states, of all counts.
pub fn head(school: Option<SchoolIx>) -> TableHead {
    match school {
        Some(_) => items_at_school::layout().head(),
        None => layout_in_total().head(),
    }
}

/// The layout of a table of items: first what the act says of each, then these columns.
pub fn layout<'s, R: 's>(
    item: fn(&R) -> &ItemRow<'s>,
    columns: impl IntoIterator<Item = Column<'s, R>>,
) -> TableLayout<'s, R> {
    let of_act = columns_of_act().into_iter().map(|column| column.of_part(item));
    TableLayout { name: "items", title: "table-items", columns: of_act.chain(columns).collect() }
}

/// An item or step as the act has it.
pub struct ItemRow<'s> {
    site: &'s Site,
    roadmap: &'s Roadmap,
    plan: &'s Plan,
    item: &'s Item,
}

/// What the act says of an item, in its own words; merged cells repeat.
fn columns_of_act<'s>() -> Vec<Column<'s, ItemRow<'s>>> {
    use ColumnRole as Role;
    let columns: [Column<ItemRow>; _] = [
        column("roadmap", Code, "field-roadmap", |row| row.roadmap.id.as_str().into()),
        column("roadmap_title", Text, "field-roadmap-title", |row| row.roadmap.title.as_str().into()),
        column("plan", Code, "field-plan", |row| row.plan.id.as_str().into()),
        column("plan_title", Text, "field-plan-title", |row| row.plan.title.as_ref().into()),
        column("section", Text, "field-section", |row| row.plan.sections[row.item.section].title.as_ref().into()),
        column("item", Code, "field-item", |row| row.item.name.as_str().into()),
        column("number", Text, "field-number", |row| row.item.number.as_str().into()),
        column("parent", Code, "field-parent", |row| row.item.parent.map(|parent| &row.roadmap[parent].name).into()),
        column("href", Address, "field-item-href", |row| row.item.href.as_str().into()),
        column("activity", Words, "field-activity", |row| row.words(Role::Activity)),
        column("deadline", Text, "field-deadline", |row| row.item.deadline.as_str().into()),
        column("due_words", Text, "field-due-words", |row| row.deadline_for_people().into()),
        column("due_from", Date, "field-due-from", |row| row.windows().filter_map(|window| window.from).min().into()),
        column("due_to", Date, "field-due-to", |row| row.windows().map(|window| window.to).max().into()),
        column("responsible", Text, "field-responsible", |row| row.words(Role::Responsible)),
        column("co_responsible", Text, "field-co-responsible", |row| row.words(Role::CoResponsible)),
        column("result", Words, "field-result", |row| row.words(Role::Result)),
        column("form", Text, "field-form", |row| row.words(Role::Form)),
        column("venue", Text, "field-venue", |row| row.words(Role::Venue)),
        column("stage", Text, "field-stage", |row| row.words(Role::Stage)),
        column("level", Text, "field-level", |row| row.words(Role::Level)),
        column("indicator", Text, "field-indicator-cell", |row| row.words(Role::Indicator)),
        column("evidence", Text, "field-evidence-cell", |row| row.words(Role::Evidence)),
        column("extra", Text, "field-extra", |row| row.words(Role::Extra)),
        column("for_parents", Words, "field-for-parents", |row| row.item.for_parents.as_ref().into()),
    ];
    columns.into()
}

impl<'s> ItemRow<'s> {
    /// The row of an item of a roadmap.
    pub fn new(site: &'s Site, roadmap: &'s Roadmap, item: ItemIx) -> Self {
        let item = &roadmap[item];
        ItemRow { site, roadmap, plan: &roadmap.plans[item.plan], item }
    }

    fn windows(&self) -> impl Iterator<Item = &'s OpenRange> {
        self.item.terms.iter().flat_map(|one| &one.term.windows)
    }

    /// The deadline in the words for parents.
    fn deadline_for_people(&self) -> String {
        words::terms(self.item.terms.iter().map(|one| &one.term), self.site.about.deadline_language())
    }

    /// The cells of all columns with a role; several, and those with a role of their own, under their headings.
    fn words(&self, role: ColumnRole) -> Cell {
        let columns = self.plan.columns.iter().zip(&self.item.cells);
        let columns: Vec<_> = columns.filter(|(column, _)| column.role == role).collect();
        let headed = columns.len() > 1 || role == ColumnRole::Extra;
        let cells = columns.into_iter().map(|(column, cell)| match cell_text(cell) {
            text if headed && !text.is_empty() => format!("{}: {text}", column.heading),
            text => text,
        });
        cells.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n").into()
    }
}

fn cell_text(cell: &ActCell) -> String {
    let entries = cell.list.iter().map(|(number, text)| format!("{number} {text}").trim().to_owned());
    let lines = std::iter::once(cell.text.clone()).filter(|text| !text.is_empty());
    lines.chain(entries).collect::<Vec<_>>().join("\n")
}

/// How an item stands at the department and, in numbers, at all schools.
struct TotalRow<'s> {
    item: ItemRow<'s>,
    department: Option<&'s State>,
    counts: Counts,
}

fn layout_in_total<'s>() -> TableLayout<'s, TotalRow<'s>> {
    let own: [Column<TotalRow>; _] = [
        column("department_state", Code, "field-department-state", |row| {
            row.department.map(State::kind).map(StateKind::code).into()
        }),
        column("at_least", Number, "field-at-least", |row| row.item.item.at_least.into()),
        column("schools", Number, "field-schools", |row| row.counts.total.into()),
    ];
    layout(|row: &TotalRow<'s>| &row.item, own.into_iter().chain(counts::columns(|row: &TotalRow| &row.counts)))
}

fn rows_in_total(site: &Site) -> impl Iterator<Item = TotalRow<'_>> {
    let all = site.roadmap_indices().flat_map(|roadmap| site[roadmap].item_indices().map(move |item| (roadmap, item)));
    all.map(|(roadmap, item)| TotalRow {
        item: ItemRow::new(site, &site[roadmap], item),
        department: state_at_department(site, roadmap, item),
        counts: site.counts_of_item(roadmap, item),
    })
}

fn state_at_department(site: &Site, roadmap: RoadmapIx, item: ItemIx) -> Option<&State> {
    let progress = site.progress_at(roadmap, Reporter::Department).filter(|_| site.shows(Reporter::Department))?;
    progress.item(item).map(|item_progress| &item_progress.state)
}
