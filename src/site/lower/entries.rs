//! Entries of reports: who reports, on which item and of which schools in; out comes whose state the entry moves.

use super::{Lower, LowerOutput};
use crate::content::records::report::{Entry, ReportHeader};
use crate::content::values::Ref;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::model::{HeadSchool, Item, ItemIx, ReportIx, Reporter, RoadmapIx, School, SchoolIx};

/// An entry of a report and the item that it speaks of.
pub struct EntryContext<'a> {
    /// The report.
    pub report: ReportIx,
    /// Who reports.
    pub reporter: Reporter,
    /// The report's header.
    pub header: &'a ReportHeader,
    /// The place of the entry in it.
    pub position: usize,
    /// The entry.
    pub entry: &'a Entry,
    /// The item's name in it.
    pub name: &'a Ref,
    /// The roadmap of the item.
    pub roadmap: RoadmapIx,
    /// The item's place in it.
    pub at: ItemIx,
    /// The item.
    pub item: &'a Item,
    /// The schools of the site.
    pub schools: &'a [School],
}

impl Lower<'_> {
    /// Whose state an entry moves. A school speaks for itself and its branches, the department for itself or the schools
    /// it names.
    pub fn reporters_about(&self, context: &EntryContext, found: &mut LowerOutput) -> Vec<Reporter> {
        let (entry, item) = (context.entry, context.item);
        let worded = item.worded_on(context.header.date.value); // what was theirs when they wrote it stays said
        let is_for_department = item.by_department || worded.by_department;
        let ids = entry.schools.iter();
        let named: Vec<(SchoolIx, Place)> = ids.filter_map(|id| Some((self.school(id, found)?, id.place))).collect();
        match context.reporter {
            Reporter::Department if entry.schools.is_empty() => {
                if !is_for_department
                    && item.amendments.keep_in_force(self.today)
                    && self.is_sure(context.roadmap, None)
                {
                    let diagnostic = Diagnostic::new(Code::SchoolsNeeded, context.name.place);
                    found.emit(diagnostic.arg("item", context.name.as_str()));
                }
                vec![Reporter::Department]
            }
            Reporter::School(school) if entry.schools.is_empty() => {
                self.reporters_in_scope(context, &[(school, context.name.place)], found)
            }
            Reporter::Department if !item.by_schools && !worded.by_schools => {
                self.emit_out_of_scope(context, context.name.place, "own", None, found);
                Vec::new()
            }
            Reporter::Department => self.reporters_in_scope(context, &named, found),
            Reporter::School(school) => {
                let (own, others): (Vec<_>, Vec<_>) =
                    named.into_iter().partition(|(other, _)| speaks_for(school, *other, context.schools));
                for (_, place) in others {
                    self.emit_out_of_scope(context, place, "other-school", Some(school), found);
                }
                self.reporters_in_scope(context, &own, found)
            }
        }
    }

    /// Those of the schools that the item is asked of.
    fn reporters_in_scope(
        &self,
        context: &EntryContext,
        schools: &[(SchoolIx, Place)],
        found: &mut LowerOutput,
    ) -> Vec<Reporter> {
        let mut about = Vec::new();
        for (school, place) in schools {
            if context.item.is_asked_of_since(Reporter::School(*school), context.header.date.value) {
                about.push(Reporter::School(*school));
            } else {
                let reason = if context.item.by_schools { "scope" } else { "not-asked" };
                self.emit_out_of_scope(context, *place, reason, Some(*school), found);
            }
        }
        about
    }

    /// Emits a diagnostic that an entry moves no state, unless errors elsewhere may be the cause.
    fn emit_out_of_scope(
        &self,
        context: &EntryContext,
        place: Place,
        reason: &'static str,
        school: Option<SchoolIx>,
        found: &mut LowerOutput,
    ) {
        let in_force = context.item.amendments.keep_in_force(self.today);
        if in_force && self.is_sure(context.roadmap, school) {
            let diagnostic = Diagnostic::new(Code::OutOfScope, place).arg("item", context.name.as_str());
            found.emit(diagnostic.arg("why", reason));
        }
    }

    /// Whether no error of the roadmap or the school puts in doubt whom its items concern.
    fn is_sure(&self, roadmap: RoadmapIx, school: Option<SchoolIx>) -> bool {
        let school = school.map(|school| self.names.schools.source(school));
        !self.names.roadmaps.is_unsure(roadmap) && !school.is_some_and(|source| source.has_errors)
    }
}

/// A school speaks for itself and for its branches.
fn speaks_for(school: SchoolIx, other: SchoolIx, schools: &[School]) -> bool {
    other == school || schools[other.0].branch_of == Some(HeadSchool::School(school))
}
