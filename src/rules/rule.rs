//! A rule: a policy as data, with the ground it stands on, what it looks at and the function that looks.

use super::asked::Asked;
use super::documents::CheckedFile;
use super::finding::Finding;
use super::links::SiteLinks;
use crate::content::records::duty::DutyRule;
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::site::{Document, Places, SchoolIx, Site};

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

/// What asks for a rule. Readers meet duties on the monitoring page, so the theme words them, `requirement-<id>-means`; of
/// other rules the sentence is the attribute `.rule` of the code's message. The clause of a law is its attribute `.clause`,
/// that of an act is what the roadmap's `duties` name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// A law, a decree or an order of the state.
    Law,
    /// The act that the site publishes, and only where `duties` of its roadmap name the item that asks for it.
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

/// Whether a document breaks a rule that is about it.
pub type FindInDocument = fn(&Site, &Document) -> Option<bool>;

/// What a rule looks at. A rule never mends.
#[derive(Debug, Clone, Copy)]
pub enum Scope {
    /// The linked site.
    Site(fn(&Site, &Places) -> Vec<Diagnostic>),
    /// One school: whether it has what its pages should have.
    School(fn(&Site, SchoolIx) -> Finding),
    /// A reporter of whom an item of an act asks this: whether it is published.
    Duty(DutyRule, fn(&Asked) -> Finding),
    /// A document: whether it breaks the rule; `None` where the rule is not about it.
    Document(FindInDocument),
    /// An attached file that would be published: whether it breaks the rule.
    File(fn(&CheckedFile) -> bool),
    /// A page that would be published, among the links of the pages around it.
    Page(fn(&SiteLinks, page: &str) -> Vec<Diagnostic>),
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
}
