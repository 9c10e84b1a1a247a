//! Stage 3, resolve: ids become references, deadlines become occurrences, reports become states.
//!
//! Everything a page, a feed or a table shows is computed here once. Internal records are left out
//! here, so that nothing later can leak them; nothing here knows HTML.

pub mod address;
mod course;
mod dates;
mod judge;
mod model;
mod monitoring;
mod resolve;
mod sums;

pub use course::{Change, Counts, Course, OccurrenceStanding, Standing, Upcoming};
pub use dates::{Dated, Month};
pub use judge::{State, rolled_up};
pub use model::*;
pub use monitoring::{REQUIREMENTS, Requirement, Verdict};
pub use resolve::{Options, resolve};
