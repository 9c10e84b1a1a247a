//! Deadlines in the words of an item: its activity and its terms in; out comes a diagnostic for every deadline that the
//! activity names and the terms do not say.

use super::rows::RowContext;
use super::{Lower, LowerOutput};
use crate::content::values::Text;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{Item, ItemTerm};
use crate::site::names::Row;
use vekha_deadline::{self as deadline, Kind, OpenRange};

impl Lower<'_> {
    /// Checks what a row says itself; a schedule says outright what counts.
    pub fn check_mentions(&self, context: &RowContext, row: &Row, item: &Item, found: &mut LowerOutput) {
        if row.record.schedule.is_empty() {
            let entries = row.record.list.iter().map(|entry| &entry.text);
            let texts = row.record.activity.iter().chain(entries);
            texts.for_each(|words| self.check_words(context, row, item, words, found));
        }
    }

    fn check_words(&self, context: &RowContext, row: &Row, item: &Item, words: &Text, found: &mut LowerOutput) {
        let deadlines = self.deadline_context(context.roadmap, context.periods[row.plan.0]);
        for (at, schedule) in deadline::mentions(words, &deadlines) {
            let mut windows = schedule.terms.iter().flat_map(|term| &term.windows);
            if windows.all(|window| item.terms.iter().any(|term| says(term, *window))) {
                continue;
            }
            let diagnostic = Diagnostic::new(Code::DeadlineInActivity, words.place.part(words.len(), at))
                .arg("text", schedule.raw.replace('\n', " "))
                .arg("count", usize::from(!item.deadline.trim().is_empty()))
                .arg("deadline", item.deadline.replace('\n', " "));
            found.emit(diagnostic);
        }
    }
}

/// Whether a term says the same as the days that are mentioned, or says within them when.
fn says(term: &ItemTerm, mention: OpenRange) -> bool {
    let is_single = matches!(term.term.kind, Kind::On | Kind::By | Kind::Within | Kind::AfterEvent);
    let lies_within = |window: &OpenRange| match (mention.from, window.from) {
        (Some(from), Some(start)) => from <= start && window.to <= mention.to,
        _ => false,
    };
    is_single && term.term.windows.iter().any(|window| window.to == mention.to || lies_within(window))
}
