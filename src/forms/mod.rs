//! The Excel form of a school: `Site` → a workbook that asks for what the school has to report; a workbook that somebody has
//! filled in → changes of the school's report. Touches no disk.
//!
//! There (`form`, `rows` → `book`): every cell that is not to be changed is locked, every row and column has a hidden name.
//! Back (`filled` → `entry` → `report`): rows and columns are found by these names, words of the act are compared, every cell
//! is read by itself, and all that is wrong is a `Problem` with its cell. What was reported is never replaced unless an
//! earlier copy of the same form says that it was the form that had said so.

mod asked_cells;
mod book;
mod columns;
mod copy;
mod document_labels;
mod entry;
mod evidence;
mod filled;
mod fitting;
mod form;
mod issued;
mod markers;
mod missing_columns;
mod problem;
mod report;
mod row_cells;
mod row_key;
mod rows;
mod states;
mod words;

pub use copy::is_copy_of_form;
pub use filled::FilledForm;
pub use form::{Form, FormChoice, forms};
pub use problem::{CellName, Problem};
pub use report::{CellText, Completion, Difference, DifferenceKind, OwnFiles, Target, complete, target};
