//! Terms and occurrences: a row with its schedule, its own deadline, the item above or the section in; out comes what
//! has to happen, one by one.

use super::rows::RowContext;
use super::time_columns::{DeadlineSource, RowDeadline};
use super::{Lower, LowerOutput};
use crate::content::records::item::ExplicitTerm;
use crate::site::model::{Item, ItemTerm, Occurrence, TermIx};
use crate::site::names::Row;
use crate::site::plain::text;
use vekha_deadline::{self as deadline, Code, DateRange, Reading, Schedule};

/// A deadline that the editors say outright.
fn explicit_deadline(term: &ExplicitTerm) -> RowDeadline {
    let name = term.id.as_ref().map(|id| id.to_string());
    RowDeadline { source: DeadlineSource::Schedule, note: text(&term.note), ..RowDeadline::new(name, &term.text) }
}

impl Lower<'_> {
    /// The terms of a row, from its schedule, its own deadline, the item above or the section; and
    /// the deadline as written.
    pub fn terms(
        &self,
        context: &RowContext,
        row: &Row,
        parent: Option<&Item>,
        found: &mut LowerOutput,
    ) -> (Vec<ItemTerm>, String) {
        let own = self.row_deadlines(context, row, found);
        let written: Vec<&str> = own.iter().map(|own| own.written.as_str()).filter(|words| !words.is_empty()).collect();
        let written = written.join("; ");
        let schedule = row.record.schedule.iter();
        let explicit: Vec<RowDeadline> = schedule.map(explicit_deadline).collect();
        let deadlines = if explicit.is_empty() { nonblank_deadlines(own) } else { explicit };
        match (deadlines.is_empty(), parent, row.section_deadline) {
            (false, ..) => (self.item_terms(context, row, &deadlines, found), written),
            (true, Some(parent), _) => (parent.terms.clone(), parent.deadline.clone()),
            (true, None, Some(words)) => {
                (self.item_terms(context, row, &[RowDeadline::new(None, words)], found), words.to_string())
            }
            (true, None, None) => (self.item_terms(context, row, &[], found), String::new()),
        }
    }

    /// The terms that these deadlines say; of none, what an empty cell says.
    pub fn item_terms(
        &self,
        context: &RowContext,
        row: &Row,
        deadlines: &[RowDeadline],
        found: &mut LowerOutput,
    ) -> Vec<ItemTerm> {
        let mut terms = Vec::new();
        for own in deadlines {
            let schedule = self.row_schedule(context, row, own, found);
            let doubtful = is_doubtful(&schedule, own.period.or(context.periods[row.plan.0]));
            for term in schedule.terms {
                let name = own.name.clone().unwrap_or_else(|| (terms.len() + 1).to_string());
                terms.push(ItemTerm { name, term, doubtful, note: own.note.clone() });
            }
        }
        if terms.is_empty() {
            let empty = deadline::read("", &self.deadline_context(context.roadmap, context.periods[row.plan.0]));
            let item_term = |term| ItemTerm { name: "1".to_owned(), term, doubtful: false, note: None };
            terms.extend(empty.terms.into_iter().map(item_term));
        }
        terms
    }

    /// What has to happen, by day, one by one: several columns name their times one after another. An item with steps
    /// leaves that to them.
    pub fn occurrences(&self, context: &RowContext, row: &Row, terms: &[ItemTerm]) -> Vec<Occurrence> {
        let mut occurrences = Vec::new();
        if !row.steps.is_empty() {
            return occurrences;
        }
        let deadlines = self.deadline_context(context.roadmap, context.periods[row.plan.0]);
        for (term, item_term) in terms.iter().enumerate() {
            let timings = item_term.term.occurrences(&deadlines);
            occurrences.extend(timings.into_iter().map(|timing| Occurrence {
                term: TermIx(term),
                timing,
                passed_before: None,
            }));
        }
        occurrences.sort_by_key(Occurrence::order);
        occurrences
    }
}

/// Whether all of it has to be compared with the act first. That one of several days lies outside the whole roadmap says
/// nothing against the others; outside the times of a column or a table it does.
fn is_doubtful(schedule: &Schedule, times: Option<DateRange>) -> bool {
    let is_of_one_day = |code| times.is_none() && matches!(code, Code::BeforeAct | Code::OutsidePeriod);
    let mut codes = schedule.warnings.iter().map(|warning| warning.code);
    schedule.reading == Reading::Partial || codes.any(|code| code.is_contradiction() && !is_of_one_day(code))
}

/// Among several columns an empty cell asks for nothing; alone it is the item's own silence.
fn nonblank_deadlines(own: Vec<RowDeadline>) -> Vec<RowDeadline> {
    if own.iter().all(|own| own.words.trim().is_empty()) {
        return own.into_iter().take(1).collect();
    }
    own.into_iter().filter(|own| !own.words.trim().is_empty()).collect()
}
