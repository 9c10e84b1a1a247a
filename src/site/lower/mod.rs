//! Second pass of resolve: written records and what names mean in; linked records out, each complete as it is returned.

mod about;
mod acts;
mod annexes;
mod calendars;
mod cells;
mod column_parts;
mod completed_shares;
mod concepts;
mod deadlines;
mod documents;
mod duties;
mod entries;
mod entry_checks;
mod facts;
mod inherited_facts;
mod items;
mod links;
mod measurements;
mod mentions;
mod output;
mod parties;
mod passed_times;
mod pictures;
mod plans;
mod reports;
mod revisions;
mod roadmaps;
mod rows;
mod same_work;
mod schools;
mod selection;
mod series;
mod spellings;
mod terms;
mod texts;
mod time_columns;
mod times;
mod totals;

pub use about::{about, check_versions};
pub use calendars::calendars;
pub use output::LowerOutput;

use jiff::civil::Date;

use super::model::{About, DocumentIx, Reporter, SchoolIx};
use super::names::Names;
use crate::content::values::Ref;
use vekha_deadline::calendar::Calendars;

/// The context of lowering, the same for every record.
#[derive(Clone, Copy)]
pub struct Lower<'a> {
    /// What names mean.
    pub names: &'a Names<'a>,
    /// The day the site speaks of.
    pub today: Date,
    /// Who publishes, and how.
    pub about: &'a About,
    /// Working days, school terms and holidays.
    pub calendars: &'a Calendars,
}

impl Lower<'_> {
    /// The school of that id; a diagnostic when there is none.
    fn school(&self, id: &Ref, found: &mut LowerOutput) -> Option<SchoolIx> {
        self.names.schools.find(id, id.place, &mut found.diagnostics)
    }

    /// The document that `name` means for `reporter`; a diagnostic when there is none.
    fn document(&self, reporter: Reporter, name: &Ref, found: &mut LowerOutput) -> Option<DocumentIx> {
        self.names.documents.find(reporter, name, name.place, &self.names.schools, &mut found.diagnostics)
    }

    /// The same, remembering that the reporter refers to it.
    fn cited_document(&self, reporter: Reporter, name: &Option<Ref>, found: &mut LowerOutput) -> Option<DocumentIx> {
        let document = self.document(reporter, name.as_ref()?, found)?;
        found.citations.add(document, reporter);
        Some(document)
    }
}
