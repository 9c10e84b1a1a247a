//! Terms → occurrences: every window and every repetition, its key, and the period that a report names.

mod key;
pub(crate) mod occurrence;
pub(crate) mod period;
pub(crate) mod period_key;
mod repetition;
mod units;
