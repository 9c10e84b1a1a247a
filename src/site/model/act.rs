//! An act: what orders a roadmap, as its page must show it, and the slips that are shown corrected.

use jiff::civil::Date;

use super::coded::coded;
use crate::content::records::act::{AnnexRole, Relation};

/// An act that approves, amends or ends a roadmap. Strings are as written; an empty one may be a cell left empty.
#[derive(Debug, Clone)]
pub struct Act {
    /// The kind: order, instruction, resolution.
    pub kind: String,
    /// The number.
    pub number: Option<String>,
    /// The date of the act.
    pub date: Date,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Where it was issued.
    pub place_of_issue: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// What it does to the roadmap.
    pub relation: Option<Relation>,
    /// The introductory part.
    pub preamble: Option<String>,
    /// Acts on which it rests.
    pub based_on: Vec<NamedAct>,
    /// Its clauses.
    pub clauses: Vec<Clause>,
    /// Who signed.
    pub signatory: Option<Signatory>,
    /// Who controls the execution.
    pub control: Option<String>,
    /// Remarks on it, on who signed it and on what it rests.
    pub remarks: Vec<String>,
    /// Slips of the act that are shown corrected.
    pub corrections: Vec<Correction>,
}

coded! {
    /// What sentences call an act.
    ActKind {
        /// «Приказ».
        Order = "order";
        /// «Распоряжение».
        Directive = "directive";
        /// «Постановление».
        Resolution = "resolution";
        /// «Решение».
        Decision = "decision";
        /// «Письмо».
        Letter = "letter";
        /// Anything else, and several of different kinds.
        Act = "act";
    }
}

impl ActKind {
    /// The kind by the words of a document, such as «Приказ управления образования».
    pub fn of_words(words: &str) -> Self {
        let words = words.trim().to_lowercase();
        let all = [
            (ActKind::Order, ["приказ", "order"]),
            (ActKind::Directive, ["распоряжени", "directive"]),
            (ActKind::Resolution, ["постановлени", "resolution"]),
            (ActKind::Decision, ["решени", "decision"]),
            (ActKind::Letter, ["письмо", "letter"]),
        ];
        let is_called = |names: &[&str; 2]| names.iter().any(|name| words.starts_with(name));
        all.iter().find(|(_, names)| is_called(names)).map_or(ActKind::Act, |(kind, _)| *kind)
    }

    /// The kind of several.
    pub fn of_all(kinds: impl IntoIterator<Item = ActKind>) -> Self {
        let mut kinds = kinds.into_iter();
        let first = kinds.next().unwrap_or(ActKind::Order);
        if kinds.all(|kind| kind == first) { first } else { ActKind::Act }
    }
}

impl Act {
    /// What sentences call it.
    pub fn act_kind(&self) -> ActKind {
        ActKind::of_words(&self.kind)
    }
}

/// An act that another rests on: named, and no document of the site.
#[derive(Debug, Clone)]
pub struct NamedAct {
    /// The kind.
    pub kind: Option<String>,
    /// The number.
    pub number: Option<String>,
    /// The date of the act.
    pub date: Option<Date>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
}

/// A clause of an act.
#[derive(Debug, Clone)]
pub struct Clause {
    /// The number as printed.
    pub number: Option<String>,
    /// Whom it binds.
    pub addressees: Vec<String>,
    /// The text.
    pub text: String,
    /// Clauses below it.
    pub clauses: Vec<Clause>,
    /// A remark.
    pub note: Option<String>,
    /// Slips of the act that are shown corrected.
    pub corrections: Vec<Correction>,
}

/// Who signed an act.
#[derive(Debug, Clone)]
pub struct Signatory {
    /// The post.
    pub post: String,
    /// The name.
    pub name: Option<String>,
}

/// A column of an annex's table.
#[derive(Debug, Clone)]
pub struct AnnexColumn {
    /// What stands in it.
    pub role: AnnexRole,
    /// The heading as printed.
    pub heading: String,
}

/// A place where the published text differs from the act: a slip of the act that is shown corrected.
#[derive(Debug, Clone)]
pub struct Correction {
    /// Which field is corrected.
    pub field: String,
    /// The text as it stands in the act.
    pub as_written: Option<String>,
    /// What was done and why.
    pub note: Option<String>,
}

/// The act that gives its force to what several order: the first that approves it, else the first.
pub fn basis_of<A>(acts: &[A], relation: impl Fn(&A) -> Option<Relation>) -> Option<&A> {
    let approving = acts.iter().find(|act| relation(act).is_none_or(|relation| relation == Relation::Approves));
    approving.or(acts.first())
}
