//! The public monitoring: the computed site in; out comes which school has which part that its pages must have, and since when not.
//!
//! The table of requirements is the whole of it; their words are interface strings named after the ids.

use jiff::civil::Date;

use super::model::*;
use crate::calendar::shift_days;
use crate::content::records::document::Topic;
use crate::content::records::report::ReportKind;

/// A part that the pages of every school must have.
#[derive(Debug, Clone, Copy)]
pub struct Requirement {
    /// The id: a public name in data and strings.
    pub id: &'static str,
    check: fn(&Site, SchoolIx) -> Option<bool>,
}

/// Whether a school has a required part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// The requirement.
    pub rule: &'static str,
    /// `None` where nothing is required of this school.
    pub met: Option<bool>,
    /// Since when it is missing.
    pub since: Option<Date>,
}

/// All requirements, in the order of the page.
pub const REQUIREMENTS: [Requirement; 6] = [
    Requirement { id: "basis", check: names_its_basis },
    Requirement { id: "contact", check: names_a_contact },
    Requirement { id: "report", check: reported_of_late },
    Requirement { id: "normative", check: has_normative_documents },
    Requirement { id: "programme", check: has_a_programme },
    Requirement { id: "analytics", check: has_analytics },
];

impl Site {
    /// The verdicts on a school, in the order of the requirements.
    pub fn verdicts(&self, school: SchoolIx) -> Vec<Verdict> {
        REQUIREMENTS.iter().map(|rule| self.verdict(rule, school)).collect()
    }

    fn verdict(&self, rule: &Requirement, school: SchoolIx) -> Verdict {
        let met = if self.duties(school).next().is_none() { None } else { (rule.check)(self, school) };
        let since = match (met, rule.id) {
            (Some(false), "report") => self.silent_since(school),
            (Some(false), _) => self.begin_at(Reporter::School(school)),
            _ => None,
        };
        Verdict { rule: rule.id, met, since }
    }

    /// The current roadmaps that the school takes part in.
    fn duties(&self, school: SchoolIx) -> impl Iterator<Item = &Roadmap> {
        self.current_progress_of(Reporter::School(school)).map(|progress| &self[progress.roadmap])
    }

    /// The first day on which the latest report was too old.
    fn silent_since(&self, school: SchoolIx) -> Option<Date> {
        let updated = self.last_report_date(Reporter::School(school));
        updated
            .map(|day| shift_days(day, self.about.stale_after_days + 1))
            .or_else(|| self.begin_at(Reporter::School(school)))
    }

    /// The school whose branch it is: its orders and roadmap documents hold for the branch.
    fn parent_of(&self, school: SchoolIx) -> Option<Reporter> {
        match self[school].branch_of {
            Some(HeadSchool::School(parent)) => Some(Reporter::School(parent)),
            _ => None,
        }
    }

    /// Whether the school publishes a document on one of these topics; a dated one counts for the current roadmaps.
    fn publishes(&self, school: SchoolIx, topics: &[Topic]) -> bool {
        let begin = self.begin_at(Reporter::School(school));
        let current = |document: &Document| {
            document.date.zip(begin).is_none_or(|(date, begin)| date >= shift_days(begin, -EARLIER))
        };
        let reporters = [Some(Reporter::School(school)), self.parent_of(school)];
        let own = reporters.into_iter().flatten().flat_map(|reporter| &self.entries_of(reporter).documents);
        own.map(|document| &self[*document]).filter(|document| topics.contains(&document.topic)).any(current)
    }
}

/// Documents signed so many days before a roadmap begins are made for it.
const EARLIER: i32 = 60;

fn names_its_basis(site: &Site, school: SchoolIx) -> Option<bool> {
    Some(site.duties(school).all(|roadmap| roadmap.basis().is_some()))
}

fn names_a_contact(site: &Site, school: SchoolIx) -> Option<bool> {
    Some(site[school].contacts.iter().any(|contact| contact.phone.is_some() || contact.email.is_some()))
}

fn reported_of_late(site: &Site, school: SchoolIx) -> Option<bool> {
    let updated = site.last_report_date(Reporter::School(school));
    let stale = site.is_stale(updated);
    // A roadmap that has just begun asks for no report yet.
    if updated.is_some() || stale { Some(!stale) } else { None }
}

fn has_normative_documents(site: &Site, school: SchoolIx) -> Option<bool> {
    Some(site.publishes(school, &[Topic::Normative, Topic::Roadmap]))
}

fn has_a_programme(site: &Site, school: SchoolIx) -> Option<bool> {
    Some(site.publishes(school, &[Topic::Programme, Topic::Concept, Topic::Antirisk]))
}

fn has_analytics(site: &Site, school: SchoolIx) -> Option<bool> {
    let begin = site.begin_at(Reporter::School(school));
    let reports = site.entries_of(Reporter::School(school)).reports.iter().map(|report| &site[*report]);
    let analytic = |kind| matches!(kind, ReportKind::Analytics | ReportKind::Monitoring);
    let mut analyses = reports.filter(|report| analytic(report.kind) && begin.is_none_or(|begin| report.date >= begin));
    Some(analyses.next().is_some() || site.publishes(school, &[Topic::Analytics, Topic::Monitoring]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn ids_of_requirements_are_unlike() {
        let ids: BTreeSet<&str> = REQUIREMENTS.iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), REQUIREMENTS.len());
    }
}
