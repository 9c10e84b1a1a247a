//! Stage 3, resolve: ids become references, deadlines become occurrences, reports become states.
//!
//! Everything a page, a feed or a table shows is computed here once. Internal records are left out
//! here, so that nothing later can leak them; nothing here knows HTML.

pub mod address;
mod checks;
mod claims;
mod dates;
mod lower;
mod model;
mod names;
mod next_update;
mod own_section;
mod places;
mod plain;
mod progress;
mod published_files;
mod resolve;
mod sums;
mod time;

pub use claims::{Claim, ClaimArg, ClaimKind, Silence, answer, correction, last_successor, moved_parts, overall};
pub use dates::{DatedOccurrence, Month};
pub use model::*;
pub use places::{Field, Places, RecordRef};
pub use plain::day_words;
pub use progress::{combine, items_on, last_day_to_report, newest, state_on};
pub use published_files::published_files;
pub use resolve::{Options, Resolved, resolve};
