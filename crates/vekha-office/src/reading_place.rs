//! Where in a text reading is, so that what is left out can be told with its place.

use crate::error::{Limit, OfficeError};
use crate::model::left_out::Place;

/// Tables within cells.
const DEEPEST_TABLE: usize = 16;

pub(crate) struct ReadingPlace {
    place: Place,
    table_depth: usize,
}

impl ReadingPlace {
    pub(crate) fn new() -> Self {
        ReadingPlace { place: Place::File, table_depth: 0 }
    }

    pub(crate) fn get(&self) -> &Place {
        &self.place
    }

    pub(crate) fn set(&mut self, place: Place) {
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
