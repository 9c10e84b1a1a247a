//! What is known while a text is read, and what is noted on the way.

use super::counters::Counters;
use super::list_styles::ListStyles;
use super::styles::Styles;
use crate::error::{Limit, OfficeError};
use crate::limits::{Budget, Limits};
use crate::model::left_out::{LeftOut, Place, Reason};
use crate::xml::Element;

/// Tables within cells.
const DEEPEST_TABLE: usize = 16;

pub(crate) struct Context<'d> {
    pub(crate) styles: &'d Styles,
    pub(crate) list_styles: &'d ListStyles,
    pub(crate) limits: Limits,
    pub(crate) budget: Budget,
    pub(crate) counters: Counters,
    pub(crate) left_out: Vec<LeftOut>,
    /// The bodies of notes in the order of their marks.
    pub(crate) notes: Vec<&'d Element>,
    place: Place,
    table_depth: usize,
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
            place: Place::File,
            table_depth: 0,
        }
    }

    pub(crate) fn leave_out(&mut self, reason: Reason, text: &str) {
        self.left_out.push(LeftOut { reason, place: self.place.clone(), text: text.to_owned() });
    }

    pub(crate) fn set_place(&mut self, place: Place) {
        self.place = place;
    }

    /// Notes in which cell of the outermost table reading is.
    pub(crate) fn set_cell(&mut self, row: usize, column: usize) {
        if let (1, Place::Block { cell, .. }) = (self.table_depth, &mut self.place) {
            *cell = Some((row, column));
        }
    }

    pub(crate) fn enter_table(&mut self) -> Result<(), OfficeError> {
        self.table_depth += 1;
        if self.table_depth > DEEPEST_TABLE {
            return Err(OfficeError::too_large(Limit::Depth, DEEPEST_TABLE));
        }
        Ok(())
    }

    pub(crate) fn leave_table(&mut self) {
        self.table_depth -= 1;
        if let (0, Place::Block { cell, .. }) = (self.table_depth, &mut self.place) {
            *cell = None;
        }
    }
}
