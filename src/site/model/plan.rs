//! A plan: one table of the act, with its columns and sections. Its rows are the roadmap's items.

use super::act::Correction;
use super::index::{ItemIx, PlanIx, SectionIx, list_index};
use super::text::Text;
use crate::content::records::roadmap::ColumnRole;

/// A plan: one table of the act.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Its id.
    pub id: String,
    /// The title.
    pub title: Option<String>,
    /// Words before the table.
    pub introduction: Text,
    /// Who coordinates it.
    pub coordinator: Option<String>,
    /// The period, where it differs from the roadmap's.
    pub period: Option<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// Sections; a plan without sections has one without a title.
    pub sections: Vec<Section>,
    /// A remark.
    pub note: Option<String>,
    /// Slips of the act that are shown corrected.
    pub corrections: Vec<Correction>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What stands in it.
    pub role: ColumnRole,
    /// The heading as printed; empty where the plan's columns are not written.
    pub heading: String,
    /// Its id, where it has one.
    pub id: Option<String>,
}

/// A section of a table.
#[derive(Debug, Clone)]
pub struct Section {
    /// The number as printed.
    pub number: Option<String>,
    /// The title; `None` for the items of a plan without sections.
    pub title: Option<String>,
    /// A deadline for all its items, as written.
    pub deadline: Option<String>,
    /// Its items, without their steps.
    pub items: Vec<ItemIx>,
    /// A remark.
    pub note: Option<String>,
    /// Slips of the act that are shown corrected.
    pub corrections: Vec<Correction>,
}

list_index!(PlanIx, Plan);
list_index!(SectionIx, Section);
