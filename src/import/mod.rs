//! An order as it came in, a draft of a roadmap out: blocks of the office reader → lines and grids → plans, the lines around
//! them → the order and its annexes, cells → parties; then YAML, and questions to a person. Nothing is written here and
//! nothing is guessed in silence.

mod annex;
mod answers;
mod answers_file;
mod bare_list;
mod branch;
mod clause_schools;
mod clauses;
mod column_ids;
mod dates;
mod ditto;
mod doubts;
mod draft;
mod emit;
mod emit_items;
mod file;
mod first_section;
mod grid;
mod head;
mod heading;
mod markup;
mod merge;
mod number;
mod order;
mod paragraphs;
mod part_of_year;
mod participants;
mod parties;
mod parts;
mod period;
mod plan;
mod publishing;
mod question;
mod report;
mod row;
mod school_names;
mod school_words;
mod schools;
mod sheets;
mod site_file;
mod source;
mod tables;
mod titles;
mod total;
mod wide_activity;
mod yaml;

pub use answers::{Answers, WrongWord};
pub use answers_file::answers_file;
pub use draft::{Given, RoadmapDraft, is_order};
pub use emit::{Comments, roadmap};
pub use file::{FileContents, contents};
pub use merge::{Documents, Entry, EntryKind, Likeness, Merged, compare, merge};
pub use plan::Plan;
pub use question::Question;
pub use report::{
    KnownItem, Loss, Proposal, ReportBlock, ReportComments, ReportDraft, ReportFile, ReportGiven, ReportQuestion,
    report_file,
};
pub use schools::{KnownSchool, SchoolStub, school_file};
pub use site_file::{site_file, starter_school};
pub use source::Source;
pub use tables::Contents;
