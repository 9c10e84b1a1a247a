//! Stage 3, resolve: ids become references, deadlines become occurrences, reports become states.
//!
//! Everything a page, a feed or a table shows is computed here once. Internal records are left out
//! here, so that nothing later can leak them; nothing here knows HTML.

pub mod address;
mod dates;
mod model;
mod progress;
mod resolve;
mod state;
mod state_kind;
mod sums;

pub use dates::{DatedOccurrence, Month};
pub use model::*;
pub use progress::{Change, Counts, ItemProgress, OccurrenceProgress, Progress, UpcomingDeadline};
pub use resolve::{Options, resolve};
pub use state::{State, combine};
pub use state_kind::{StateForm, StateKind};
