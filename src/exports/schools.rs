//! The table of schools: one row per school and programme with its items counted by state.

use crate::site::{Progress, Reporter, SchoolIx, Site, address};

use super::columns::{COUNTS, OF_SCHOOL, TOTAL};
use super::state;
use super::table::{Cell, Column, Table};

/// All participants of this build, or one, by name.
pub fn table(site: &Site, school: Option<SchoolIx>) -> Table {
    let schools = site.participants().filter(|one| school.is_none_or(|school| school == *one));
    Table {
        name: "schools",
        title: "table-schools",
        columns: columns(),
        rows: schools.flat_map(|one| rows(site, one)).collect(),
    }
}

/// The columns of the table.
pub fn columns() -> Vec<Column> {
    [&OF_SCHOOL[..], &[TOTAL], &COUNTS].concat()
}

fn rows(site: &Site, school: SchoolIx) -> Vec<Vec<Cell>> {
    let progress_list = site.progress_of(Reporter::School(school));
    progress_list.map(|progress| row(site, school, progress)).collect()
}

fn row(site: &Site, at: SchoolIx, progress: &Progress) -> Vec<Cell> {
    let (school, roadmap) = (&site[at], &site[progress.roadmap]);
    let updated = site.last_report_date(Reporter::School(at));
    let status: Vec<&str> = school.status_on(site.today).map(|status| status.kind.as_str()).collect();
    let mut row = vec![
        school.id.as_str().into(),
        school.short_name.as_str().into(),
        school.name.as_str().into(),
        Cell::maybe(school.territory.as_ref()),
        status.join(", ").into(),
        Cell::maybe(school.website.as_ref()),
        address::school(&school.id).into(),
        Cell::maybe(updated),
        site.is_stale(updated).into(),
        roadmap.id.as_str().into(),
        roadmap.archived.into(),
        progress.counts.total.into(),
    ];
    row.extend(state::counts(&progress.counts));
    row
}
