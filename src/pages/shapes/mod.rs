//! What several pages show, as templates see it: the shared shapes that the documentation of themes describes.
//!
//! Each file holds one shape and how it is made from the model. Nothing here knows a page.

mod agenda_entry;
mod basis;
mod change_group;
mod claim_view;
mod confirmation;
mod contact_view;
mod deadline;
mod document_link;
mod download;
pub mod entity;
mod footnote;
mod frame;
mod freshness;
mod further_part;
mod indicator_view;
mod item_line;
mod item_link;
mod item_part;
mod item_row;
mod lesser_word;
mod link;
mod occurrence_history;
mod occurrence_name;
mod part_result;
mod progress_bar;
mod proved_part;
mod report_link;
mod reported_state;
mod revision_note;
mod roadmap_link;
mod same_work;
mod school_frame;
mod school_row;
mod stage_view;
mod state_mark;
mod year_month;

pub use agenda_entry::{AgendaEntry, overdue_entries, upcoming_entry};
pub use change_group::{ChangeEntry, ChangeGroup};
pub(in crate::pages) use change_group::{completion_day, correction_words, corrects_by_itself, taken_away};
pub use claim_view::{ClaimView, claim_words};
pub use confirmation::Confirmation;
pub use contact_view::ContactView;
pub use deadline::term_asked;
pub use document_link::{EvidenceView, file_size, list_evidence};
pub use download::{Download, downloads};
pub use footnote::{Footnote, Footnotes, remark_text};
pub use frame::PageFrame;
pub use freshness::Freshness;
pub use further_part::FurtherPart;
pub use indicator_view::{IndicatorView, indicator_anchor, unit_sign};
pub use item_line::ItemLine;
pub(in crate::pages) use item_link::step_depth;
pub use item_link::{activity, activity_at, plain_number};
pub use item_part::{ItemPart, PartGroup, item_parts, join_names, part_name, part_names, step_words};
pub use item_row::ItemRow;
pub use lesser_word::{is_lesser_word, lesser_word};
pub use occurrence_history::{OccurrenceHistory, OutstandingSchool, awaited_until, phase};
pub use occurrence_name::{occurrence_label, occurrence_name, occurrence_name_at, selection_name};
pub use part_result::{ItemResults, PartResult};
pub use progress_bar::ProgressBar;
pub use proved_part::ProvedPart;
pub use report_link::ReportLink;
pub(in crate::pages) use reported_state::new_day;
pub use reported_state::{ReportedState, with_full_stop};
pub use revision_note::{act_words, revision_note, struck_out_note};
pub use roadmap_link::{RoadmapLink, further_roadmap};
pub use same_work::SameWork;
pub use school_row::SchoolRow;
pub(in crate::pages) use school_row::was_late;
pub use stage_view::StageView;
pub use state_mark::{StateMark, state_words};
pub use year_month::YearMonth;

pub use super::shared_views::{
    Basis, Curator, DeadlineView, DocumentLink, ItemLink, Link, MenuLink, SchoolFrame, SectionLink, SharedFrame,
    SignatureFile, StatusView,
};
