//! Terms → Russian phrases: numbers, cases and genders agree.

mod dates;
mod frequency;
mod term;
mod weekdays;

pub use dates::month_by_genitive;
pub(crate) use dates::window;
pub(crate) use term::{short, term};
