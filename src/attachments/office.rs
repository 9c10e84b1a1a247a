//! Texts of office files → texts with places.

use vekha_office::{EveryText, PartKind, PartText, Spot, WordRole};

use super::contents::{Contents, Part, Place, TextRole, UnreadReason};

/// What stands in the parts of an office file.
pub(super) fn contents(every: &EveryText) -> Contents {
    let mut contents = Contents { parts: every.texts.iter().map(part).collect(), ..Contents::default() };
    if !every.unread.is_empty() {
        contents.unread.extend(Contents::unread(UnreadReason::Damaged).unread);
    }
    contents
}

fn part(text: &PartText) -> Part {
    let place = Place { part: text.kind.code().to_owned(), ..sheet(&text.kind) };
    let spots = text.spots.iter().map(|(start, spot)| (*start, at(&place, *spot, &text.kind)));
    let role = match text.role {
        WordRole::Author => TextRole::Author,
        WordRole::Words => TextRole::Words,
    };
    Part { role, text: text.text.clone(), places: spots.collect() }
}

fn sheet(kind: &PartKind) -> Place {
    match kind {
        PartKind::Sheet { index, name } => Place { number: index + 1, name: name.clone(), ..Place::default() },
        _ => Place::default(),
    }
}

fn at(place: &Place, spot: Spot, kind: &PartKind) -> Place {
    let is_counted = matches!(kind, PartKind::Body);
    match spot {
        Spot::Paragraph(number) if is_counted => Place { paragraph: number, ..place.clone() },
        Spot::Deleted(number) => {
            Place { paragraph: if is_counted { number } else { 0 }, is_deleted: true, ..place.clone() }
        }
        Spot::Row { table, row } if is_counted => Place { table, row, ..place.clone() },
        Spot::Cell { row, column } => Place { cell: cell_name(row, column), ..place.clone() },
        Spot::Paragraph(_) | Spot::Row { .. } => place.clone(),
    }
}

/// A cell as programs call it: `B12`.
fn cell_name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", u64::from(row) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_called_as_programs_call_them() {
        assert_eq!(cell_name(11, 1), "B12");
        assert_eq!(cell_name(0, 25), "Z1");
        assert_eq!(cell_name(0, 26), "AA1");
        assert_eq!(cell_name(1_048_575, 16_383), "XFD1048576");
    }
}
