//! The context of rows: the finished parts of a roadmap that lowering a row of its tables needs.

use super::spellings::PartySpellings;
use crate::site::model::{Party, Plan, RoadmapIx, SchoolIx, Stage};
use vekha_deadline::DateRange;

/// The finished parts of a roadmap that its rows refer to.
pub struct RowContext<'a> {
    /// The roadmap.
    pub roadmap: RoadmapIx,
    /// The schools that take part.
    pub participants: &'a [SchoolIx],
    /// Who carries out items.
    pub parties: &'a [Party],
    /// How parties are spelt.
    pub spellings: &'a PartySpellings,
    /// Its stages.
    pub stages: &'a [Stage],
    /// Its plans.
    pub plans: &'a [Plan],
    /// The days of plans that have a period of their own.
    pub periods: &'a [Option<DateRange>],
}
