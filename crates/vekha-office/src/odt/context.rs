//! What is known while a text is read, and what is noted on the way.

use super::counters::Counters;
use super::list_styles::ListStyles;
use super::styles::Styles;
use crate::limits::{Budget, Limits};
use crate::model::left_out::{LeftOut, Reason};
use crate::reading_place::ReadingPlace;
use crate::xml::Element;

pub(crate) struct Context<'d> {
    pub(crate) styles: &'d Styles,
    pub(crate) list_styles: &'d ListStyles,
    pub(crate) limits: Limits,
    pub(crate) budget: Budget,
    pub(crate) counters: Counters,
    pub(crate) left_out: Vec<LeftOut>,
    /// The bodies of notes in the order of their marks.
    pub(crate) notes: Vec<&'d Element>,
    pub(crate) place: ReadingPlace,
}

impl<'d> Context<'d> {
    pub(crate) fn new(styles: &'d Styles, list_styles: &'d ListStyles, limits: &Limits) -> Self {
        Context {
            styles,
            list_styles,
            limits: *limits,
            budget: Budget::new(limits),
            counters: Counters::default(),
            left_out: Vec::new(),
            notes: Vec::new(),
            place: ReadingPlace::new(),
        }
    }

    pub(crate) fn leave_out(&mut self, reason: Reason, text: &str) {
        self.left_out.push(LeftOut { reason, place: self.place.get().clone(), text: text.to_owned() });
    }
}
