//! A condition before a time ("при необходимости – ноябрь", "15 октября, при переносе – 22 октября") → the windows in which
//! something is due only if need be.

use std::ops::Range;

use crate::model::{Kind, Term};
use crate::range::OpenRange;
use crate::term::builder::{ResolvedTimes, TermBuilder};

/// The words of a condition, with what they begin with; "при участии родителей" is none.
const CONDITIONS: [&str; 9] =
    ["необходимост", "потребност", "наличи", "перенос", "отсутстви", "желани", "возможност", "случае", "резерв"];

impl TermBuilder<'_, '_> {
    /// Those of the windows whose times stand behind the condition, or are labelled with one.
    pub(crate) fn windows_if_needed(&self, term: &Term, resolved: &ResolvedTimes) -> Vec<OpenRange> {
        if !matches!(term.kind, Kind::On | Kind::By | Kind::Within) {
            return Vec::new();
        }
        let labelled = term.windows.iter().zip(&term.labels);
        let labelled = labelled.filter(|(_, label)| label.as_ref().is_some_and(|label| is_condition(label)));
        let mut needed: Vec<OpenRange> = labelled.map(|(window, _)| *window).collect();
        let condition = self.clause.demand.as_ref().filter(|words| is_condition(&self.slice(words)));
        let behind = |at: &Range<usize>| condition.is_some_and(|condition| at.start >= condition.end);
        let behind = resolved.iter().filter(|(time, _)| behind(&time.at));
        needed.extend(behind.flat_map(|(time, found)| found.iter().map(|found| self.window(time, *found))));
        needed.retain(|window| term.windows.contains(window));
        needed.sort_by_key(|window| window.to);
        needed.dedup();
        needed
    }
}

fn is_condition(words: &str) -> bool {
    let words = words.to_lowercase();
    CONDITIONS.iter().any(|condition| words.contains(condition))
}

#[cfg(test)]
mod tests {
    use crate::range::OpenRange;
    use crate::tests::read_in;

    #[test]
    fn only_what_stands_behind_a_condition_waits_for_the_need() {
        let needed = |text| -> Vec<String> {
            let terms = read_in(text, "2026/2027").terms.into_iter();
            terms.flat_map(|term| term.if_needed).map(|window: OpenRange| window.to.to_string()).collect()
        };
        assert_eq!(needed("при необходимости – ноябрь"), ["2026-11-30"]);
        assert_eq!(needed("Октябрь 2026 г., при необходимости – ноябрь 2026 г."), ["2026-11-30"]);
        assert_eq!(needed("Сентябрь, декабрь (при необходимости — март)"), ["2027-03-31"]);
        assert_eq!(needed("до 15.11 (при необходимости до 20.11)"), ["2026-11-20"]);
        assert_eq!(needed("15 октября, при переносе – 22 октября"), ["2026-10-22"]);
        assert_eq!(needed("15 октября (резерв – 22 октября)"), ["2026-10-22"]);
        assert_eq!(needed("при участии родителей – ноябрь"), Vec::<String>::new());
        assert_eq!(needed("ноябрь, по необходимости"), Vec::<String>::new());
    }
}
