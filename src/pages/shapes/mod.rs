//! What several pages show, as templates see it: the shared shapes that the documentation of themes describes.
//!
//! Each file holds one shape and how it is made from the model. Nothing here knows a page.

mod agenda;
mod basis;
mod change;
mod confirmed;
mod contact;
mod document;
mod download;
mod due;
pub mod entity;
mod frame;
mod freshness;
mod history;
mod indicator;
mod item;
mod link;
mod note;
mod occurrence;
mod part;
mod progress;
mod report;
mod reported;
mod school;
mod stage;
mod state;
mod year;

pub use agenda::{AgendaEntry, overdue_entries, upcoming_entry};
pub use basis::Basis;
pub(in crate::pages) use change::done_on;
pub use change::{Change, ChangeGroup};
pub use confirmed::Confirmed;
pub use contact::Contact;
pub use document::{DocumentLink, Evidence, Signature, evidence_of, size};
pub use download::{Download, downloads};
pub use due::Due;
pub use frame::{PageFrame, SharedFrame};
pub use freshness::Freshness;
pub use history::{OccurrenceHistory, OutstandingSchool, phase};
pub use indicator::{Indicator, indicator_anchor, sign};
pub(in crate::pages) use item::depth;
pub(in crate::pages) use item::measure;
pub use item::{ItemLink, ItemRow, activity, bare};
pub use link::Link;
pub use note::{Note, Notes, remarks};
pub(in crate::pages) use occurrence::names_of_times;
pub use occurrence::{occurrence_beside_day, occurrence_name, occurrences_named};
pub use part::{facts_of, named, part_of, parts};
pub use progress::ProgressBar;
pub use report::ReportLink;
pub use reported::Reported;
pub use school::{Curator, SchoolFrame, SchoolRow};
pub use stage::Stage;
pub use state::StateMark;
pub use year::Month;
