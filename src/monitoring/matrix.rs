//! The table of the monitoring as data: findings and earlier checks in, rows whose cells know what has changed since out.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::history::CheckHistory;
use super::keys::{reporter_key, requirement_key};
use crate::rules::{Finding, Ground, Monitoring, MonitoringCell, MonitoringRow, Requirement};
use crate::site::{Reporter, Site};

/// Working days in which a school may answer a letter.
const WORKING_DAYS_TO_ANSWER: i32 = 10;

/// The table.
pub struct Matrix<'s> {
    /// The site.
    pub site: &'s Site,
    /// Its columns.
    pub requirements: &'s [Requirement],
    /// The department first, then schools by name, each with its branches below it.
    pub rows: Vec<MatrixRow<'s>>,
}

/// A reporter.
pub struct MatrixRow<'s> {
    /// The reporter.
    pub reporter: Reporter,
    /// A cell for each column.
    pub cells: Vec<MatrixCell<'s>>,
    /// The day of the last letter to it.
    pub letter: Option<Date>,
    /// The day of the check with which its cells are compared.
    pub compared_with: Option<Date>,
}

/// How a reporter stands with a requirement.
pub struct MatrixCell<'s> {
    /// The requirement.
    pub requirement: &'s Requirement,
    /// What was found.
    pub found: &'s MonitoringCell,
    /// What has changed since the last check.
    pub difference: Difference,
}

/// What has changed since the last check of another day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// Nothing, or there was no check.
    Same,
    /// It was missing and is there.
    Mended,
    /// It is missing and was not.
    Appeared,
}

impl<'s> Matrix<'s> {
    /// The table of what was found today, compared with the last check of an earlier day.
    pub fn new(site: &'s Site, monitoring: &'s Monitoring, history: &CheckHistory) -> Self {
        let row = |row: &'s MonitoringRow| {
            let key = reporter_key(site, row.reporter);
            let earlier = history.check_before(key, site.today);
            let cells = monitoring.requirements.iter().zip(&row.cells).map(|(requirement, found)| {
                let code = earlier.and_then(|(_, codes)| codes.get(&requirement_key(site, requirement)));
                MatrixCell { requirement, found, difference: difference(code.map(String::as_str), found) }
            });
            let cells = cells.collect();
            let (letter, compared_with) = (history.letter_by(key, site.today), earlier.map(|(day, _)| day));
            MatrixRow { reporter: row.reporter, cells, letter, compared_with }
        };
        Matrix { site, requirements: &monitoring.requirements, rows: monitoring.rows.iter().map(row).collect() }
    }

    /// The rows of schools.
    pub fn schools(&self) -> impl Iterator<Item = &MatrixRow<'s>> {
        self.rows.iter().filter(|row| row.reporter != Reporter::Department)
    }

    /// The days of the checks with which rows are compared.
    pub fn compared_with(&self) -> BTreeSet<Date> {
        self.rows.iter().filter_map(|row| row.compared_with).collect()
    }

    /// In how many cells this has changed.
    pub fn count(&self, difference: Difference) -> usize {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        cells.filter(|cell| cell.difference == difference).count()
    }

    /// Until when a letter of that day is to be answered.
    pub fn answer_by(&self, letter: Date) -> Date {
        self.site.calendars.work.add_working_days(letter, WORKING_DAYS_TO_ANSWER).value
    }

    /// Whom a letter goes to: schools at which something is missing that a law or an act asks for.
    pub fn lacking(&self) -> Vec<Reporter> {
        self.schools().filter(|row| row.lacks_anything()).map(|row| row.reporter).collect()
    }
}

fn difference(earlier: Option<&str>, found: &MonitoringCell) -> Difference {
    let was_missing = earlier.map(|code| matches!(code, "missing" | "not-found" | "denied"));
    match was_missing {
        Some(true) if found.finding.is_met() => Difference::Mended,
        Some(false) if found.finding.is_missing() => Difference::Appeared,
        _ => Difference::Same,
    }
}

impl<'s> MatrixRow<'s> {
    /// Cells of what a law or an act asks for.
    pub fn demands(&self) -> impl Iterator<Item = &MatrixCell<'s>> {
        self.cells.iter().filter(|cell| cell.is_demand())
    }

    /// Whether a law or an act asks anything of it today.
    pub fn is_asked(&self) -> bool {
        self.demands().any(|cell| cell.found.finding != Finding::NotRequired)
    }

    /// What it has published of what an act asks for: that its files can be read is no publication.
    pub fn publications(&self) -> impl Iterator<Item = &MatrixCell<'s>> {
        self.cells.iter().filter(|cell| cell.requirement.duty.is_some() && cell.found.finding.is_met())
    }

    /// What is missing though a law or an act asks for it.
    pub fn missing(&self) -> impl Iterator<Item = &MatrixCell<'s>> {
        self.demands().filter(|cell| cell.found.finding.is_missing())
    }

    /// What is missing and only recommended.
    pub fn advice(&self) -> impl Iterator<Item = &MatrixCell<'s>> {
        self.cells.iter().filter(|cell| !cell.is_demand() && cell.found.finding.is_missing())
    }

    /// Whether anything is missing that a law or an act asks for.
    pub fn lacks_anything(&self) -> bool {
        self.missing().next().is_some()
    }
}

impl MatrixCell<'_> {
    /// Whether a law or an act asks for it.
    pub fn is_demand(&self) -> bool {
        self.requirement.rule.ground != Ground::Practice
    }
}
