//! Terms → Russian phrases: numbers, cases and genders agree.

mod dates;
mod frequency;
mod term;
mod weekdays;

pub(crate) use dates::window;
pub use dates::{genitive_of_month, month_by_genitive};
pub(crate) use term::{short, term};
