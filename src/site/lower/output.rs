//! What lowering finds beside the linked records: diagnostics, who refers to which document, images of roadmaps.

use std::collections::BTreeSet;

use crate::diagnostics::Diagnostic;
use crate::site::model::{DocumentIx, File, Reporter, SchoolIx};

/// Diagnostics and citations; an append-only record in any order.
#[derive(Default)]
pub struct LowerOutput {
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// Who refers to which document.
    pub citations: Citations,
    /// Images that the texts of the roadmap show which is being lowered.
    pub images: Vec<File>,
}

impl LowerOutput {
    /// Adds a diagnostic.
    pub fn emit(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
}

/// Who refers to which document: schools in their reports and risks, acts and pages for everybody.
#[derive(Default)]
pub struct Citations {
    schools: BTreeSet<(DocumentIx, SchoolIx)>,
    acts: BTreeSet<DocumentIx>,
}

impl Citations {
    /// Adds that a reporter refers to a document; the department's own word makes no school need it.
    pub fn add(&mut self, document: DocumentIx, reporter: Reporter) {
        if let Reporter::School(school) = reporter {
            self.schools.insert((document, school));
        }
    }

    /// Adds that an act or a page refers to a document, and so every build needs it.
    pub fn add_act(&mut self, document: DocumentIx) {
        self.acts.insert(document);
    }

    /// The schools that refer to the document.
    pub fn schools_of(&self, document: DocumentIx) -> impl Iterator<Item = SchoolIx> {
        let all = (document, SchoolIx(0))..=(document, SchoolIx(usize::MAX));
        self.schools.range(all).map(|(_, school)| *school)
    }

    /// Whether an act or a page refers to the document.
    pub fn has_act(&self, document: DocumentIx) -> bool {
        self.acts.contains(&document)
    }
}
