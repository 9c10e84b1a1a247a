//! The part that all tables of items share: in goes an item, out come the columns of what the act says of it.

use vekha_deadline::{OpenRange, words};

use super::cell::Cell;
use super::table::{Column, FieldKind::*, TableLayout, column};
use crate::content::records::roadmap::ColumnRole;
use crate::site::{Cell as ActCell, Item, ItemIx, Plan, Roadmap, RoadmapIx, Site};

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
    pub(super) item: &'s Item,
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
        ItemRow::with_wording(site, roadmap, &roadmap[item])
    }

    /// The same in another wording.
    pub fn with_wording(site: &'s Site, roadmap: &'s Roadmap, item: &'s Item) -> Self {
        ItemRow { site, roadmap, plan: &roadmap.plans[item.plan], item }
    }

    /// The items of other roadmaps that are the same work, as reports name them.
    pub fn same_work(&self) -> Cell {
        let names = self.item.same_work.iter().map(|(roadmap, item)| full_name(self.site, *roadmap, *item));
        names.collect::<Vec<_>>().join("\n").into()
    }

    fn windows(&self) -> impl Iterator<Item = &'s OpenRange> {
        self.item.terms.iter().flat_map(|term| &term.term.windows)
    }

    /// The deadline in the words for parents.
    fn deadline_for_people(&self) -> String {
        words::terms(self.item.terms.iter().map(|term| &term.term), self.site.about.deadline_language())
    }

    /// The cells of all columns with a role; several, and those with a role of their own, under their headings. One cell
    /// over several columns is told once.
    fn words(&self, role: ColumnRole) -> Cell {
        let columns = self.plan.columns.iter().zip(&self.item.cells);
        let columns: Vec<_> = columns.filter(|(column, _)| column.role == role).collect();
        let is_headed = columns.len() > 1 || role == ColumnRole::Extra;
        let mut texts = Vec::new();
        for columns in columns.chunk_by(|_, (_, cell)| cell.joined) {
            let headings: Vec<_> = columns.iter().map(|(column, _)| column.heading.as_str()).collect();
            match cell_text(columns[0].1) {
                text if text.is_empty() => {}
                text if is_headed => texts.push(format!("{}: {text}", headings.join(", "))),
                text => texts.push(text),
            }
        }
        texts.join("\n").into()
    }
}

/// The name of an item with its roadmap, as reports of other roadmaps name it: `region:35`.
pub fn full_name(site: &Site, roadmap: RoadmapIx, item: ItemIx) -> String {
    format!("{}:{}", site[roadmap].id, site[roadmap][item].name)
}

fn cell_text(cell: &ActCell) -> String {
    let entries = cell.list.iter().map(|(number, text)| format!("{number} {text}").trim().to_owned());
    let lines = std::iter::once(cell.text.clone()).filter(|text| !text.is_empty());
    lines.chain(entries).collect::<Vec<_>>().join("\n")
}
