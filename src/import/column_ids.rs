//! The columns of a plan in; out come the ids of those that need one: of roles that occur several times, and further ones.

use super::head::Column;
use crate::content::records::roadmap::ColumnRole;
use crate::content::slug::{file_slug, free_name};

/// An id is not longer.
const MOST_LETTERS: usize = 40;

/// The ids of columns.
pub struct ColumnIds(Vec<Option<String>>);

impl ColumnIds {
    /// The ids of such columns.
    pub fn new(columns: &[Column]) -> Self {
        let mut ids: Vec<Option<String>> = Vec::new();
        for column in columns {
            let count = columns.iter().filter(|other| other.role == column.role).count();
            let needs_id = count > 1 || column.role == ColumnRole::Extra;
            let slug = slug(&column.heading);
            let is_taken = |id: &str| ids.iter().any(|other| other.as_deref() == Some(id));
            let free = if is_taken(&slug) { free_name(&slug, is_taken) } else { slug };
            ids.push(needs_id.then_some(free));
        }
        ColumnIds(ids)
    }

    /// The id of a column.
    pub fn id(&self, column: usize) -> Option<&str> {
        self.0.get(column)?.as_deref()
    }
}

fn slug(heading: &str) -> String {
    let mut slug = file_slug(heading);
    slug.truncate(MOST_LETTERS);
    let slug = slug.trim_end_matches('-').to_owned();
    match slug.chars().next() {
        None => "column".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("c-{slug}"),
        Some(_) => slug,
    }
}
