//! What is asked of the reporters of a site, on whatever ground, and how each of them stands with it: in go the linked site,
//! its levels and what was found in attached files, out come a column for each requirement and a row for each reporter.

use super::documents::FileFinding;
use super::duty_check::{asked_duties, duty_finding};
use super::finding::Finding;
use super::levels::Levels;
use super::rule::{FindInDocument, Ground, Rule, Scope};
use super::school;
use super::table::RULES;
use crate::site::{DocumentIx, Duty, HeadSchool, Reporter, RoadmapIx, SchoolIx, Site, reporter_school};

/// What is asked: by a rule, and where an act asks it by a duty of a roadmap.
#[derive(Debug, Clone, Copy)]
pub struct Requirement {
    /// The rule.
    pub rule: &'static Rule,
    /// The duty.
    pub duty: Option<(RoadmapIx, Duty)>,
}

/// How a reporter stands with a requirement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonitoringCell {
    /// What the rule finds.
    pub finding: Finding,
    /// The documents in which it is missing.
    pub documents: Vec<DocumentIx>,
}

/// How a reporter stands with all requirements, in their order.
#[derive(Debug, Clone)]
pub struct MonitoringRow {
    /// The reporter.
    pub reporter: Reporter,
    /// A cell for each requirement.
    pub cells: Vec<MonitoringCell>,
}

/// All requirements and all who are asked.
#[derive(Debug, Clone, Default)]
pub struct Monitoring {
    /// What acts ask for, then laws, then what is good practice.
    pub requirements: Vec<Requirement>,
    /// The department first, then schools by name, each with its branches below it.
    pub rows: Vec<MonitoringRow>,
}

impl Monitoring {
    /// How everybody stands; what the site has switched off or nobody is asked for is left out.
    pub fn new(site: &Site, levels: &Levels, files: &[FileFinding]) -> Self {
        let all: Vec<Requirement> = requirements(site).into_iter().filter(|at| !levels.is_off(at.rule.code)).collect();
        let takes_part: Vec<SchoolIx> = site.schools_taking_part().collect();
        let reporters = in_register_order(site, |reporter| match reporter {
            Reporter::Department => site.shows(reporter),
            Reporter::School(school) => takes_part.contains(&school),
        });
        let cells = |reporter| all.iter().map(|at| at.cell(site, reporter, files)).collect();
        let rows: Vec<MonitoringRow> =
            reporters.into_iter().map(|reporter| MonitoringRow { reporter, cells: cells(reporter) }).collect();
        Monitoring { requirements: all, rows }.without_empty_parts()
    }

    /// Without requirements that nobody has, and without the department where nothing is asked of it.
    fn without_empty_parts(mut self) -> Self {
        let asked = |cell: &MonitoringCell| cell.finding != Finding::NotRequired;
        let is_kept: Vec<bool> =
            (0..self.requirements.len()).map(|at| self.rows.iter().any(|row| asked(&row.cells[at]))).collect();
        let mut kept = is_kept.iter();
        self.requirements.retain(|_| kept.next().is_some_and(|kept| *kept));
        for row in &mut self.rows {
            let mut kept = is_kept.iter();
            row.cells.retain(|_| kept.next().is_some_and(|kept| *kept));
        }
        self.rows.retain(|row| row.reporter != Reporter::Department || row.cells.iter().any(asked));
        self
    }
}

/// All that may be asked: duties of acts, then laws on attached files, then what is recommended to schools.
fn requirements(site: &Site) -> Vec<Requirement> {
    let duties = asked_duties(site).into_iter();
    let duties = duties.map(|(rule, roadmap, duty)| Requirement { rule, duty: Some((roadmap, *duty)) });
    let of_ground = |ground: Ground| {
        let is_such = move |rule: &&Rule| match rule.scope {
            Scope::School(_) | Scope::Document(_) => rule.ground == ground,
            Scope::File(_) => rule.ground == ground && ground == Ground::Law,
            _ => false,
        };
        RULES.iter().filter(is_such).map(|rule| Requirement { rule, duty: None })
    };
    duties.chain(of_ground(Ground::Law)).chain(of_ground(Ground::Practice)).collect()
}

impl Requirement {
    fn cell(&self, site: &Site, reporter: Reporter, files: &[FileFinding]) -> MonitoringCell {
        match self.rule.scope {
            Scope::File(_) => return self.file_cell(site, reporter, files),
            Scope::Document(is_broken) => return document_cell(site, reporter, is_broken),
            _ => {}
        }
        let finding = match (self.duty, self.rule.scope, reporter_school(reporter)) {
            (Some((roadmap, duty)), ..) => duty_finding(site, roadmap, &duty, reporter),
            (None, Scope::School(find), Some(at)) => school::find(find, site, at),
            _ => Finding::NotRequired,
        };
        MonitoringCell { finding, documents: Vec::new() }
    }

    fn file_cell(&self, site: &Site, reporter: Reporter, files: &[FileFinding]) -> MonitoringCell {
        let own = files.iter().filter(|file| site[file.document].reporter == reporter);
        MonitoringCell::from_documents(own.map(|file| (file.document, file.broken.contains(&self.rule.code))))
    }
}

fn document_cell(site: &Site, reporter: Reporter, is_broken: FindInDocument) -> MonitoringCell {
    let own = site.entries_of(reporter).documents.iter();
    MonitoringCell::from_documents(own.filter_map(|at| Some((*at, is_broken(site, &site[*at])?))))
}

impl MonitoringCell {
    /// The cell of documents that a rule is about, each with whether it breaks it.
    fn from_documents(all: impl Iterator<Item = (DocumentIx, bool)>) -> Self {
        let (broken, sound): (Vec<_>, Vec<_>) = all.partition(|(_, is_broken)| *is_broken);
        let documents: Vec<DocumentIx> = broken.into_iter().map(|(document, _)| document).collect();
        let finding = match (documents.is_empty(), sound.is_empty()) {
            (true, true) => Finding::NotRequired,
            (true, false) => Finding::Met(None),
            (false, _) => Finding::Missing(None),
        };
        MonitoringCell { finding, documents }
    }
}

/// The department, then schools by name, each with its branches below it: of those that are asked for.
pub fn in_register_order(site: &Site, is_asked: impl Fn(Reporter) -> bool) -> Vec<Reporter> {
    let schools: Vec<SchoolIx> = site.participants().filter(|school| is_asked(Reporter::School(*school))).collect();
    let head_of = |school: SchoolIx| match site[school].branch_of {
        Some(HeadSchool::School(head)) => Some(head).filter(|head| schools.contains(head)),
        _ => None,
    };
    let mut rows: Vec<Reporter> = Some(Reporter::Department).into_iter().filter(|at| is_asked(*at)).collect();
    for school in schools.iter().filter(|school| head_of(**school).is_none()) {
        let branches = schools.iter().filter(|branch| head_of(**branch) == Some(*school));
        rows.extend(std::iter::once(school).chain(branches).map(|school| Reporter::School(*school)));
    }
    rows
}
