//! Draft → note: the words around the times, in the act's order and each at its own time.

use std::ops::Range;

use super::model::{Due, Kind};
use super::term::Builder;

impl Builder<'_, '_> {
    /// Labels, purposes and events; one that follows its own time of several is named with it.
    pub(super) fn note(&self, kind: Kind) -> Option<String> {
        let parts = self.joined(self.parts(kind));
        let said: Vec<String> = parts.iter().map(|part| self.slice(part)).filter(|part| !part.is_empty()).collect();
        let times: Vec<Option<String>> = parts.iter().map(|part| self.time_before(part)).collect();
        let own = times.iter().all(Option::is_some) && times.windows(2).all(|pair| pair[0] != pair[1]);
        let several = parts.len() > 1
            || parts.iter().any(|part| self.draft.entries.iter().any(|entry| entry.at.start >= part.end));
        let note = if own && several {
            let labelled = times.iter().flatten().zip(&said).map(|(time, label)| format!("{time} — {label}"));
            labelled.collect::<Vec<_>>().join("; ")
        } else {
            said.join("; ")
        };
        (!note.is_empty()).then_some(note)
    }

    fn parts(&self, kind: Kind) -> Vec<Range<usize>> {
        let draft = self.draft;
        let demand = draft.demand.iter().filter(|_| kind != Kind::OnDemand);
        let runs = matches!(draft.due, Some((Due::AfterEvent { .. }, _))) && kind != Kind::AfterEvent;
        let due = draft.due_at.iter().filter(|_| runs);
        let mut parts: Vec<Range<usize>> = draft
            .notes
            .iter()
            .chain(demand)
            .chain(&draft.event)
            .chain(due)
            .filter(|at| !at.is_empty())
            .cloned()
            .collect();
        parts.sort_by_key(|part| part.start);
        parts.dedup();
        parts
    }

    /// Neighbours with nothing but a comma, a dash or a small word between them are one.
    fn joined(&self, parts: Vec<Range<usize>>) -> Vec<Range<usize>> {
        let mut joined: Vec<Range<usize>> = Vec::new();
        for part in parts {
            match joined.last_mut() {
                Some(last) if part.start <= last.end || self.is_seam(last.end..part.start) => {
                    last.end = last.end.max(part.end);
                }
                _ => joined.push(part),
            }
        }
        joined
    }

    fn is_seam(&self, gap: Range<usize>) -> bool {
        const SMALL: [&str; 10] = ["и", "к", "ко", "в", "на", "с", "или", "при", "до", "по"];
        let gap = self.text.get(gap).unwrap_or_default();
        let words = gap.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        !gap.contains(['(', ')', ';', '\n']) && words.into_iter().all(|word| SMALL.contains(&word))
    }

    /// The time that the words stand directly behind, of several.
    fn time_before(&self, part: &Range<usize>) -> Option<String> {
        let entries = &self.draft.entries;
        let before = entries.iter().rfind(|entry| entry.at.end <= part.start).filter(|_| entries.len() > 1)?;
        let gap = self.text.get(before.at.end..part.start)?;
        (!gap.contains(char::is_alphanumeric)).then(|| self.slice(&before.at))
    }
}
