//! The table of schools: one row per school and roadmap with its items counted by state.

use super::counts;
use super::table::{Column, FieldKind::*, Table, TableLayout, column};
use crate::site::{Progress, Reporter, Roadmap, School, SchoolIx, Site, address};

/// A school in a roadmap.
pub struct SchoolRow<'s> {
    site: &'s Site,
    school: &'s School,
    roadmap: &'s Roadmap,
    progress: &'s Progress,
    updated: Option<jiff::civil::Date>,
    silent: bool,
}

/// The columns of the table.
pub fn layout<'s>() -> TableLayout<'s, SchoolRow<'s>> {
    let columns: [Column<SchoolRow>; _] = [
        column("school", Code, "field-school", |row| row.school.id.as_str().into()),
        column("short_name", Text, "field-short-name", |row| row.school.short_name.as_str().into()),
        column("name", Words, "field-name", |row| row.school.name.as_str().into()),
        column("territory", Text, "field-territory", |row| row.school.territory.as_ref().into()),
        column("status", Text, "field-status", |row| row.status().into()),
        column("website", Text, "field-website", |row| row.school.website.as_ref().into()),
        column("href", Address, "field-school-href", |row| address::school(&row.school.id).into()),
        column("updated", Date, "field-updated", |row| row.updated.into()),
        column("stale", Flag, "field-stale", |row| row.silent.into()),
        column("roadmap", Code, "field-roadmap", |row| row.roadmap.id.as_str().into()),
        column("archived", Flag, "field-archived", |row| row.roadmap.archived.into()),
        column("total", Number, "field-total", |row| row.progress.counts.total.into()),
    ];
    let counts = counts::columns(|row: &SchoolRow| &row.progress.counts);
    let left = column("left", Date, "field-left", |row: &SchoolRow| row.left().into());
    let joins = column("joins", Date, "field-joins", |row: &SchoolRow| row.joins().into());
    TableLayout {
        name: "schools",
        title: "table-schools",
        columns: columns.into_iter().chain(counts).chain([left, joins]).collect(),
    }
}

/// All participants of this build, or one, by name.
pub fn table(site: &Site, school: Option<SchoolIx>) -> Table {
    let schools = site.participants().filter(|participant| school.is_none_or(|school| school == *participant));
    layout().fill(schools.flat_map(|school| rows(site, school)))
}

fn rows(site: &Site, school: SchoolIx) -> impl Iterator<Item = SchoolRow<'_>> {
    let reporter = Reporter::School(school);
    let updated = site.last_report_by_day(reporter);
    let silent = site.silence_of(reporter).is_some();
    site.progress_of(reporter).map(move |progress| SchoolRow {
        site,
        school: &site[school],
        roadmap: &site[progress.roadmap],
        progress,
        updated,
        silent,
    })
}

impl SchoolRow<'_> {
    /// The last day on which the school took part, where it has left: the counts are those of the day.
    fn left(&self) -> Option<jiff::civil::Date> {
        (self.progress.day < self.site.today).then_some(self.progress.day)
    }

    /// The first day on which it takes part, where that is still to come.
    fn joins(&self) -> Option<jiff::civil::Date> {
        let participation = self.site.participation(self.progress.roadmap, self.progress.reporter);
        participation.and_then(|time| time.from).filter(|from| *from > self.site.today)
    }

    /// The statuses that the school has today, those with a published basis.
    fn status(&self) -> String {
        let kinds: Vec<&str> = self
            .school
            .status_on(self.site.today)
            .filter(|status| status.basis.is_some())
            .map(|status| status.kind.as_str())
            .collect();
        kinds.join(", ")
    }
}
