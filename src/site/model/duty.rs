//! What an act asks to be published, linked.

use super::index::{ActIx, ItemIx};
use crate::content::records::duty::DutyRule;

/// A duty to publish that an item of the act sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duty {
    /// What is to be published.
    pub rule: DutyRule,
    /// The act.
    pub act: ActIx,
    /// The item that says so.
    pub item: ItemIx,
}
