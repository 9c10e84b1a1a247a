//! What went wrong, where, and what would mend it, as data: a code, a place, named values.
//!
//! Every stage returns its value *and* its diagnostics. Nothing here prints and nothing here knows words: those live by
//! code in `messages`.

mod closest_title;
mod closest_word;
mod code;
mod diagnostic;
mod lang;
mod line_index;
mod order;
mod place;

pub use closest_word::closest_word;
pub use code::{Code, Severity};
pub use diagnostic::Diagnostic;
pub use lang::Lang;
pub use line_index::{LineIndex, Position};
pub use order::sort_in_reading_order;
pub use place::{FileId, Place};
