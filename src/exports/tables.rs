//! The tables of a scope and what their columns mean.

use super::table::{Table, TableHead};
use super::{indicators, items_at_school, items_in_total, schools};
use crate::site::{SchoolIx, Site};
use crate::theme::Theme;

/// All tables of a scope, in the order of their files.
pub fn all(site: &Site, theme: &Theme, school: Option<SchoolIx>) -> [Table; 3] {
    [items(site, theme, school), schools::table(site, school), indicators::table(site, school)]
}

/// Items and steps in the order of print: those asked of the school with its states, or all with counts.
pub fn items(site: &Site, theme: &Theme, school: Option<SchoolIx>) -> Table {
    match school {
        Some(school) => items_at_school::table(site, theme, school),
        None => items_in_total::table(site),
    }
}

/// What the columns of the tables of a scope mean, without their rows.
pub fn dictionary(school: Option<SchoolIx>) -> [TableHead; 3] {
    let items = match school {
        Some(_) => items_at_school::layout().head(),
        None => items_in_total::layout().head(),
    };
    [items, schools::layout().head(), indicators::layout().head()]
}
