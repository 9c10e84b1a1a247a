//! The table of items: what the act says, and how it stands – at one school, or in numbers at all.

use vekha_deadline::words::Language;

use crate::content::records::roadmap::ColumnRole;
use crate::site::{
    Cell as ActCell, DocumentIx, Evidence, FactIx, Item, ItemIx, ItemProgress, Plan, Progress, Reporter, Roadmap,
    RoadmapIx, SchoolIx, Site,
};
use crate::theme::Theme;

use super::columns::{AT_SCHOOL, COUNTS, IN_TOTAL, OF_ITEM};
use super::state;
use super::table::{Cell, Column, Table};

/// Items and steps in the order of print: those asked of the school, or all.
pub fn table(site: &Site, theme: &Theme, school: Option<SchoolIx>) -> Table {
    let rows = school.map_or_else(|| in_total(site), |school| at_school(site, theme, school));
    Table { name: "items", title: "table-items", columns: columns(school), rows }
}

/// Of one school with its states, or of all with counts.
pub fn columns(school: Option<SchoolIx>) -> Vec<Column> {
    match school {
        Some(_) => [&OF_ITEM[..], &AT_SCHOOL].concat(),
        None => [&OF_ITEM[..], &IN_TOTAL, &COUNTS].concat(),
    }
}

fn at_school(site: &Site, theme: &Theme, school: SchoolIx) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for progress in site.progress_of(Reporter::School(school)) {
        let roadmap = &site[progress.roadmap];
        for item in roadmap.item_indices() {
            let Some(item_progress) = progress.item(item) else { continue };
            let mut row = of_item(roadmap, item, site.about.deadline_language());
            row.extend(standing_cells(site, theme, progress, item, item_progress));
            rows.push(row);
        }
    }
    rows
}

fn standing_cells(
    site: &Site,
    theme: &Theme,
    progress: &Progress,
    item: ItemIx,
    item_progress: &ItemProgress,
) -> [Cell; 14] {
    let parts = progress.parts(&site[progress.roadmap], item).unzip();
    let last = item_progress.facts.last().map(|fact| &site[*fact]);
    let text = |words: fn(&crate::site::Fact) -> Option<&String>| Cell::maybe(last.and_then(words));
    [
        item_progress.state.code().into(),
        state::words(theme, &item_progress.state).into(),
        Cell::maybe(state::date(&item_progress.state)),
        state::late_days(&item_progress.state),
        Cell::maybe(parts.0),
        Cell::maybe(parts.1),
        state::unconfirmed(&item_progress.state),
        Cell::maybe(last.map(|fact| fact.published)),
        Cell::maybe(
            last.map(|fact| &site[fact.report]).filter(|report| site.shows(report.reporter)).map(|report| &report.href),
        ),
        Cell::maybe(last.map(|fact| fact.date)),
        text(|fact| fact.result.as_ref()),
        text(|fact| fact.left.as_ref()),
        text(|fact| fact.reason.as_ref()),
        evidence(site, &item_progress.facts).into(),
    ]
}

/// What proves it, one a line: the title and the address.
fn evidence(site: &Site, facts: &[FactIx]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for proof in facts.iter().flat_map(|fact| &site[*fact].evidence) {
        let line = match proof {
            Evidence::Document(document) => document_line(site, *document),
            Evidence::Link { title, url } => format!("{title}: {url}"),
            Evidence::Words(words) => words.clone(),
        };
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

fn document_line(site: &Site, document: DocumentIx) -> String {
    let title = &site[document].title;
    match site[document].href().filter(|_| site.shows_document(document)) {
        Some(href) => format!("{title}: {href}"),
        None => title.clone(),
    }
}

fn in_total(site: &Site) -> Vec<Vec<Cell>> {
    let all = site.roadmap_indices().flat_map(|roadmap| site[roadmap].item_indices().map(move |item| (roadmap, item)));
    all.map(|(roadmap, item)| total_row(site, roadmap, item)).collect()
}

fn total_row(site: &Site, roadmap: RoadmapIx, item: ItemIx) -> Vec<Cell> {
    let department = site.progress_at(roadmap, Reporter::Department).filter(|_| site.shows(Reporter::Department));
    let state = department.and_then(|progress| progress.item(item)).map(|item_progress| item_progress.state.code());
    let counts = site.counts_of_item(roadmap, item);
    let mut row = of_item(&site[roadmap], item, site.about.deadline_language());
    row.extend([Cell::maybe(state), Cell::maybe(site[roadmap][item].at_least), counts.total.into()]);
    row.extend(state::counts(&counts));
    row
}

/// The act's own words, cell by cell; merged cells repeat.
fn of_item(roadmap: &Roadmap, at: ItemIx, language: Language) -> Vec<Cell> {
    use ColumnRole::*;
    let item = &roadmap[at];
    let plan = &roadmap.plans[item.plan];
    let said = |role| Cell::from(words(item, plan, role));
    let windows = || item.terms.iter().flat_map(|one| &one.term.windows);
    vec![
        roadmap.id.as_str().into(),
        roadmap.title.as_str().into(),
        plan.id.as_str().into(),
        Cell::maybe(plan.title.as_ref()),
        Cell::maybe(plan.sections[item.section].title.as_ref()),
        item.name.as_str().into(),
        item.number.as_str().into(),
        Cell::maybe(item.parent.map(|parent| &roadmap[parent].name)),
        item.href.as_str().into(),
        said(Activity),
        item.deadline.as_str().into(),
        Cell::from(vekha_deadline::words::terms(item.terms.iter().map(|one| &one.term), language)),
        Cell::maybe(windows().filter_map(|window| window.from).min()),
        Cell::maybe(windows().map(|window| window.to).max()),
        said(Responsible),
        said(CoResponsible),
        said(Result),
        said(Form),
        said(Venue),
        said(Stage),
        said(Level),
        said(Indicator),
        said(Evidence),
        said(Extra),
        Cell::maybe(item.for_parents.as_ref()),
    ]
}

/// The cells of all columns with a role; several, and those with a role of their own, under their headings.
fn words(item: &Item, plan: &Plan, role: ColumnRole) -> String {
    let columns: Vec<_> = plan.columns.iter().zip(&item.cells).filter(|(column, _)| column.role == role).collect();
    let headed = columns.len() > 1 || role == ColumnRole::Extra;
    let cells = columns.into_iter().map(|(column, cell)| match cell_text(cell) {
        text if headed && !text.is_empty() => format!("{}: {text}", column.heading),
        text => text,
    });
    cells.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

fn cell_text(cell: &ActCell) -> String {
    let entries = cell.list.iter().map(|(number, text)| format!("{number} {text}").trim().to_owned());
    let lines = std::iter::once(cell.text.clone()).filter(|text| !text.is_empty());
    lines.chain(entries).collect::<Vec<_>>().join("\n")
}
