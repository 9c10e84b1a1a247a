//! A rule: a policy as data, with the ground it stands on, what it looks at and the function that looks.

use jiff::civil::Date;

use super::documents::CheckedFile;
use super::links::SiteLinks;
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::site::{Places, SchoolIx, Site};

/// A policy: what must be said, present, recent, proved or hidden.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The code of its diagnostics, whose name is the rule's id: a public promise in `site.yaml`, data and docs.
    pub code: Code,
    /// What it is based on.
    pub ground: Ground,
    /// Whether builds apply it too, or `vekha check` alone.
    pub gate: Gate,
    /// What it looks at, and how.
    pub scope: Scope,
}

/// What asks for a rule. Readers meet the rules on schools on the monitoring page, so the theme words them:
/// `requirement-<id>-means`, `requirement-<id>-clause`; of other rules sentence and clause are the attributes `.rule` and
/// `.clause` of the code's message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// A law, a decree or an order of the state.
    Law,
    /// The act that the site publishes: the duty of these very schools.
    Act,
    /// Good practice; no law or act asks for it.
    Practice,
}

/// Which commands apply a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// In every build: an error of it stops the build.
    Build,
    /// In `vekha check` alone.
    Check,
}

/// What a rule looks at. A rule never mends.
#[derive(Debug, Clone, Copy)]
pub enum Scope {
    /// The linked site.
    Site(fn(&Site, &Places) -> Vec<Diagnostic>),
    /// One school: whether it has what its pages must have.
    School(fn(&Site, SchoolIx) -> Finding),
    /// An attached file that would be published: whether it breaks the rule.
    File(fn(&CheckedFile) -> bool),
    /// A page that would be published, among the links of the pages around it.
    Page(fn(&SiteLinks, page: &str) -> Vec<Diagnostic>),
}

/// What a rule finds at a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// Nothing is required of this school.
    NotRequired,
    /// It is there.
    Met,
    /// It is not there, and the time to publish it runs until that day.
    NotYet(Date),
    /// It is not there, since that day where it is known.
    Missing(Option<Date>),
}

/// How a school stands with a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// The id of the rule.
    pub rule: &'static str,
    /// `None` where nothing is required of this school.
    pub met: Option<bool>,
    /// Since when it is missing.
    pub since: Option<Date>,
    /// Until when it may come in time.
    pub until: Option<Date>,
}

impl Rule {
    /// The id: the name of its diagnostic code.
    pub fn id(&self) -> &'static str {
        self.code.name()
    }

    /// How loud it is unless the site says otherwise.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// The finding of a rule on schools as a verdict.
    pub(super) fn verdict(&self, finding: Finding) -> Verdict {
        let (met, since, until) = match finding {
            Finding::NotRequired => (None, None, None),
            Finding::Met => (Some(true), None, None),
            Finding::NotYet(until) => (None, None, Some(until)),
            Finding::Missing(since) => (Some(false), since, None),
        };
        Verdict { rule: self.id(), met, since, until }
    }
}
