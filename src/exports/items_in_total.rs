//! The table of all items: what the act says, how it stands at the department, and counts over schools.

use super::counts;
use super::items::{self, ItemRow};
use super::table::{Column, FieldKind::*, Table, TableLayout, column};
use crate::site::{Counts, ItemIx, Reporter, RoadmapIx, Site, State, StateKind};

/// How an item stands at the department and, in numbers, at all schools.
pub struct TotalRow<'s> {
    item: ItemRow<'s>,
    department: Option<&'s State>,
    counts: Counts,
}

/// The columns of the table.
pub fn layout<'s>() -> TableLayout<'s, TotalRow<'s>> {
    let own: [Column<TotalRow>; _] = [
        column("department_state", Code, "field-department-state", |row| {
            row.department.map(State::kind).map(StateKind::code).into()
        }),
        column("at_least", Number, "field-at-least", |row| row.item.item.at_least.into()),
        column("schools", Number, "field-schools", |row| row.counts.total.into()),
    ];
    let counts = counts::columns(|row: &TotalRow| &row.counts);
    let same_work = column("same_as", Text, "field-same-as", |row: &TotalRow| row.item.same_work());
    items::layout(|row: &TotalRow<'s>| &row.item, own.into_iter().chain(counts).chain([same_work]))
}

/// All items and steps, in the order of print.
pub fn table(site: &Site) -> Table {
    layout().fill(rows(site))
}

fn rows(site: &Site) -> impl Iterator<Item = TotalRow<'_>> {
    let all = site.roadmap_indices().flat_map(|roadmap| site[roadmap].item_indices().map(move |item| (roadmap, item)));
    all.map(|(roadmap, item)| TotalRow {
        item: ItemRow::new(site, &site[roadmap], item),
        department: state_at_department(site, roadmap, item),
        counts: site.counts_of_item(roadmap, item),
    })
}

fn state_at_department(site: &Site, roadmap: RoadmapIx, item: ItemIx) -> Option<&State> {
    if !site.shows(Reporter::Department) {
        return None;
    }
    let progress = site.progress_at(roadmap, Reporter::Department)?;
    progress.item(item).map(|item_progress| &item_progress.now.state)
}
