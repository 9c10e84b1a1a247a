//! The cache of a pivot table → its rows, below the names of its fields. It keeps rows that were removed from the sheet.

use super::lines::{PartKind, PartText, Spot, WordRole};
use crate::error::OfficeError;
use crate::limits::{Budget, Limits};
use crate::xml::{Event, Pull, Space};

/// Where a line of a cache stands: no program shows it.
const SPOT: Spot = Spot::Paragraph(1);

/// A field: its name, and the values that its rows share.
#[derive(Debug, Default)]
pub(super) struct Field {
    name: String,
    shared: Vec<String>,
}

/// The part with the rows of a cache, by the folded name of the part that describes its fields.
pub(super) fn records_part(name: &str) -> Option<String> {
    name.contains("pivotcachedefinition").then(|| name.replace("pivotcachedefinition", "pivotcacherecords"))
}

/// The fields that a part describes.
pub(super) fn fields(part: &str, text: &str, limits: &Limits) -> Result<Vec<Field>, OfficeError> {
    let mut pull = Pull::new(part, text, limits);
    let mut fields: Vec<Field> = Vec::new();
    while let Some(event) = pull.next()? {
        let Event::Open(element) = event else { continue };
        match (element.space, &*element.name) {
            (Space::Sheet, "cacheField") => {
                let name = element.attribute("name").unwrap_or_default().to_owned();
                fields.push(Field { name, ..Field::default() });
            }
            (Space::Sheet, "s" | "n" | "d" | "b" | "e" | "m") => {
                let value = element.attribute("v").unwrap_or_default().to_owned();
                if let Some(field) = fields.last_mut() {
                    field.shared.push(value);
                }
            }
            _ => {}
        }
    }
    Ok(fields)
}

/// The values that rows share, each below the name of its field.
pub(super) fn shared_values(fields: &[Field]) -> PartText {
    let mut text = PartText::new(PartKind::PivotCache, WordRole::Words);
    for field in fields {
        text.push_gap();
        text.push_row(&[(field.name.clone(), SPOT)]);
        field.shared.iter().for_each(|value| text.push_row(&[(value.clone(), SPOT)]));
    }
    text
}

/// The rows of a cache.
pub(super) fn rows(part: &str, text: &str, fields: &[Field], limits: &Limits) -> Result<PartText, OfficeError> {
    let mut pull = Pull::new(part, text, limits);
    let mut budget = Budget::new(limits);
    let mut rows = PartText::new(PartKind::PivotCache, WordRole::Words);
    let names: Vec<(String, Spot)> = fields.iter().map(|field| (field.name.clone(), SPOT)).collect();
    rows.push_row(&names);
    let mut row: Vec<(String, Spot)> = Vec::new();
    while let Some(event) = pull.next()? {
        let Event::Open(element) = event else { continue };
        if element.is(Space::Sheet, "r") {
            rows.push_row(&std::mem::take(&mut row));
        } else if element.space == Space::Sheet && element.name.len() == 1 {
            let written = element.attribute("v").unwrap_or_default();
            let shared = written.parse().ok().filter(|_| &*element.name == "x");
            let shared = shared.and_then(|place: usize| fields.get(row.len())?.shared.get(place));
            let value = shared.map_or(written, String::as_str);
            budget.take_text(value)?;
            row.push((value.to_owned(), SPOT));
        }
    }
    rows.push_row(&row);
    Ok(rows)
}
