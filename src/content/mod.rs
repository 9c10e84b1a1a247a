//! Stage 2, parse: files become the records that people wrote, each value with its place.
//!
//! Knows the shapes of YAML and Markdown; must never look from one file into another.

pub mod addresses;
mod closed_words;
mod corrections;
mod dates;
mod file_parser;
pub mod fold;
mod formulas;
pub mod front_matter;
mod key_words;
pub mod markdown;
mod model;
mod named_signs;
pub mod numbers;
mod one_line;
mod parse;
pub mod people;
mod personal_data;
mod plain_text;
mod ranges;
pub mod read;
mod record_diagnostics;
pub mod records;
mod repeated_keys;
pub mod rewrite;
mod role;
pub mod schema;
pub mod share_words;
pub mod slug;
mod spanned;
mod stray_file;
mod texts;
pub mod values;
pub mod yaml;

pub use model::{Attachment, Content, DocumentSource, PageSource, ReportSource, RoadmapSource, SchoolSource};
pub use parse::{ParseCache, parse, parse_and_drop, site_file};
pub use personal_data::PersonalData;
pub use role::{Owner, Role, role_of};
