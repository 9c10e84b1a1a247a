//! What the department gets of the monitoring: in go how every reporter stands with every requirement and what earlier checks
//! found, out come the list that `check` prints, a table to print and to filter, the note on the result and a letter for
//! each school.
//!
//! Nobody is given a place or a score. Only what a law or an act asks for is called missing in a letter.

mod folder;
mod history;
mod keys;
mod letter;
mod listing;
mod matrix;
mod note;
mod page;
mod text;
mod words;
mod workbook;

pub use folder::{Papers, letters, other_letters, report};
pub use history::CheckHistory;
pub use listing::{listing, to_json};
pub use matrix::{Difference, Matrix, MatrixCell, MatrixRow};
pub use note::note;
pub use words::Words;
