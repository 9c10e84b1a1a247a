//! Terms and occurrences of a row: from its schedule, its own deadline, the item above or the section.

use vekha_deadline as deadline;

use super::Linker;
use super::plans::Row;
use crate::content::records::item::Item as ItemRecord;
use crate::content::values::Text as Words;
use crate::site::model::{Item, ItemIx, ItemTerm, Occurrence};

impl Linker<'_> {
    /// The terms of a row, from its schedule, its own deadline, the item above or the section; and
    /// the deadline as written.
    pub(super) fn terms(&mut self, row: Row, record: &ItemRecord, parent: Option<&Item>) -> (Vec<ItemTerm>, String) {
        let own: Vec<(Option<String>, &Words)> = record
            .deadline
            .iter()
            .flat_map(|cell| &cell.0)
            .map(|part| (part.column.as_ref().map(|c| c.to_string()), &part.text))
            .collect();
        let written: Vec<String> =
            own.iter().map(|(_, words)| words.to_string()).filter(|words| !words.is_empty()).collect();
        let explicit: Vec<(Option<String>, &Words)> =
            record.schedule.iter().map(|term| (term.id.as_ref().map(|id| id.to_string()), &term.text)).collect();
        let filled: Vec<_> = own.iter().filter(|(_, words)| !words.trim().is_empty()).cloned().collect();
        // Among several columns an empty cell asks for nothing; alone it is the item's own silence.
        let own = if filled.is_empty() { own.into_iter().take(1).collect() } else { filled };
        let said = if explicit.is_empty() { own } else { explicit };
        match (said.is_empty(), parent, row.deadline) {
            (false, ..) => (self.read_terms(row, &said), written.join("; ")),
            (true, Some(parent), _) => (parent.terms.clone(), parent.deadline.clone()),
            (true, None, Some(words)) => (self.read_terms(row, &[(None, words)]), words.to_string()),
            (true, None, None) => (self.read_terms(row, &[]), String::new()),
        }
    }

    pub(super) fn read_terms(&mut self, row: Row, said: &[(Option<String>, &Words)]) -> Vec<ItemTerm> {
        let mut terms = Vec::new();
        for (name, words) in said {
            for term in self.schedule(row.roadmap, words, row.period).terms {
                let name = name.clone().unwrap_or_else(|| (terms.len() + 1).to_string());
                terms.push(ItemTerm { name, term });
            }
        }
        if terms.is_empty() {
            let empty = deadline::read("", &self.context(row.roadmap, row.period));
            terms.extend(empty.terms.into_iter().map(|term| ItemTerm { name: "1".to_owned(), term }));
        }
        terms
    }

    /// What has to happen, one by one; an item with steps leaves that to them.
    pub(super) fn settle_occurrences(&mut self, row: Row, at: ItemIx) {
        let item = &self.site[row.roadmap][at];
        if !item.steps.is_empty() {
            return;
        }
        let context = self.context(row.roadmap, row.period);
        let all = item.terms.iter().enumerate();
        let occurrences = all.flat_map(|(term, one)| {
            one.term.occurrences(&context).into_iter().map(move |what| Occurrence { term, what })
        });
        let mut occurrences: Vec<Occurrence> = occurrences.collect();
        // several columns name their times one after another: a reader goes by the day
        occurrences.sort_by_key(|one| (one.what.window.is_none(), one.what.window.map(|window| window.to)));
        self.site.roadmaps[row.roadmap.0].items[at.0].occurrences = occurrences;
    }
}
