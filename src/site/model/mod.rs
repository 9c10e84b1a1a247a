//! The linked model as plain data: a file for each kind of record. What fills it is in `lower` and `progress`.

mod about;
mod act;
mod coded;
mod completion;
mod concept;
mod document;
mod duty;
mod fact;
mod index;
mod item;
mod plan;
mod progress;
mod report;
mod reporter_index;
mod roadmap;
mod school;
mod series;
mod share;
mod site;
mod state;
mod state_kind;
mod text;
mod wordings;

pub use about::{About, MovedAddress};
pub use act::{Act, ActKind, AnnexColumn, Clause, Correction, NamedAct, Signatory, basis_of};
pub(in crate::site) use coded::coded;
pub use completion::completing_fact;
pub use concept::{Concept, ConceptEntry, ConceptLine, ConceptPart};
pub use document::{Document, File};
pub use duty::Duty;
pub use fact::{Confirmation, Evidence, Fact, Selection, is_of_work, status_of_whole};
pub use index::{
    ActIx, AnnexIx, DocumentIx, FactIx, IndicatorIx, ItemIx, MovedIx, OccurrenceIx, PageIx, PartyIx, PlanIx,
    ProgressIx, ReportIx, Reporter, RoadmapIx, SchoolIx, SectionIx, SeriesIx, StageIx, TermIx, reporter_school,
};
pub use item::{Amendments, Cell, EarlierWording, Exclusion, Item, ItemParty, ItemTerm, Occurrence, Revision, Target};
pub use plan::{Column, Plan, Section};
pub use progress::{
    Cause, Change, CombinedState, Counts, ItemProgress, OccurrenceProgress, Progress, UpcomingDeadline,
};
pub use report::{Page, Report};
pub use reporter_index::{ReporterEntries, ReporterIndex};
pub use roadmap::{Annex, GlossaryEntry, Indicator, Party, Roadmap, Stage};
pub use school::{Contact, HeadSchool, OwnSection, Participation, Risk, School, SchoolStatus};
pub use series::{Series, SeriesPoint, TargetPoint};
pub use share::{Share, TimeName};
pub use site::Site;
pub use state::{Delay, Mover, Pace, Proof, State, Undated};
pub use state_kind::{StateForm, StateKind};
pub use text::{BodyPiece, TEXT_END, TEXT_START, Text};
pub use wordings::{counterpart, is_split, joined_times};
