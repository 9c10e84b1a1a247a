//! What is known while a text is read, and what is noted on the way.

use std::collections::HashMap;

use super::counters::Counters;
use super::fields::Fields;
use super::numbering::Numbering;
use super::styles::Styles;
use crate::container::Relations;
use crate::limits::{Budget, Limits};
use crate::model::left_out::{LeftOut, Reason};
use crate::model::paragraph::Label;
use crate::reading_place::ReadingPlace;

/// Which list of notes a mark refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum NoteKind {
    Footnote,
    Endnote,
}

pub(crate) struct Context<'d> {
    pub(crate) styles: &'d Styles,
    pub(crate) numbering: &'d Numbering,
    /// Those of the part that is being read.
    pub(crate) relations: &'d Relations,
    pub(crate) limits: Limits,
    pub(crate) fields: Fields,
    pub(crate) budget: Budget,
    pub(crate) left_out: Vec<LeftOut>,
    pub(crate) chunks: usize,
    counters: Counters,
    /// Comments that were not met yet, by id.
    comments: HashMap<String, String>,
    notes: Vec<(NoteKind, String)>,
    note_places: HashMap<(NoteKind, String), usize>,
    pub(crate) place: ReadingPlace,
    /// How many paragraphs were begun, now and when something was left out last.
    paragraphs: usize,
    left_out_paragraph: usize,
    is_covered: bool,
}

impl<'d> Context<'d> {
    pub(crate) fn new(
        styles: &'d Styles,
        numbering: &'d Numbering,
        relations: &'d Relations,
        comments: HashMap<String, String>,
        limits: &Limits,
    ) -> Self {
        Context {
            styles,
            numbering,
            relations,
            limits: *limits,
            fields: Fields::default(),
            budget: Budget::new(limits),
            left_out: Vec::new(),
            chunks: 0,
            counters: Counters::default(),
            comments,
            notes: Vec::new(),
            note_places: HashMap::new(),
            place: ReadingPlace::new(),
            paragraphs: 0,
            left_out_paragraph: 0,
            is_covered: false,
        }
    }

    pub(crate) fn begin_paragraph(&mut self) {
        self.paragraphs += 1;
    }

    /// Notes what is left out here; pieces of a paragraph that follow each other are one.
    pub(crate) fn leave_out(&mut self, reason: Reason, text: &str) {
        let before = std::mem::replace(&mut self.left_out_paragraph, self.paragraphs);
        let goes_on = before == self.paragraphs && is_in_pieces(reason);
        match self.left_out.last_mut() {
            Some(last) if goes_on && last.reason == reason && last.place == *self.place.get() => {
                last.text.push_str(text)
            }
            _ => self.left_out.push(LeftOut { reason, place: self.place.get().clone(), text: text.to_owned() }),
        }
    }

    /// From here on cells are read that another one covers: nothing is counted. Returns what was so before.
    pub(crate) fn set_covered(&mut self, is_covered: bool) -> bool {
        std::mem::replace(&mut self.is_covered, is_covered)
    }

    /// The label of a paragraph of a list; notes a list that is not defined.
    pub(crate) fn count(&mut self, list: u32, level: u8) -> Option<Label> {
        if self.is_covered {
            self.counters.skip(self.numbering, self.styles, list);
            return None;
        }
        let label = self.counters.count(self.numbering, self.styles, list, level);
        if label.is_none() {
            self.leave_out(Reason::UndefinedNumber, "");
        }
        label.filter(|label| !label.text.trim().is_empty())
    }

    /// The place of a note among the notes of the document.
    pub(crate) fn note_index(&mut self, kind: NoteKind, id: &str) -> usize {
        let key = (kind, id.to_owned());
        if let Some(index) = self.note_places.get(&key) {
            return *index;
        }
        self.notes.push(key.clone());
        self.note_places.insert(key, self.notes.len() - 1);
        self.notes.len() - 1
    }

    pub(crate) fn note(&self, index: usize) -> Option<&(NoteKind, String)> {
        self.notes.get(index)
    }

    /// Leaves out the comment that belongs here.
    pub(crate) fn leave_out_comment(&mut self, id: &str) {
        if let Some(text) = self.comments.remove(id) {
            self.leave_out(Reason::Comment, &text);
        }
    }

    /// Leaves out the comments that no place refers to.
    pub(crate) fn leave_out_other_comments(&mut self) {
        let mut others: Vec<(String, String)> = self.comments.drain().collect();
        others.sort();
        for (_, text) in others {
            self.leave_out(Reason::Comment, &text);
        }
    }
}

/// Whether what is left out for this reason comes run by run.
fn is_in_pieces(reason: Reason) -> bool {
    matches!(reason, Reason::Deleted | Reason::Moved | Reason::Hidden)
}
