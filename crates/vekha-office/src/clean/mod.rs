//! A copy of an office file without what its readers are not shown: properties, comments, revisions (as accepted), previews,
//! saved versions. What stays is not rewritten: parts are copied as they are packed, and of a part that must change
//! only the spans that go.

mod copy;
mod element_spans;
mod odf;
mod outcome;
mod package;
mod parts;
mod sheet;
mod span_edit;
mod strings;
mod word;

pub use copy::{CleanPart, Cleaned, clean};
pub use outcome::{LeftInside, Removed};
