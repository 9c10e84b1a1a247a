//! `B7` → row 6, column 1.

/// Rows and columns of a sheet.
pub(crate) const ROWS: u32 = 1_048_576;
pub(crate) const COLUMNS: u32 = 16_384;

/// Row and column, counted from 0; nothing beyond the sheet.
pub(crate) fn cell_place(name: &str) -> Option<(u32, u32)> {
    let name = name.trim();
    let letters = name.find(|letter: char| !letter.is_ascii_alphabetic()).filter(|end| (1..=3).contains(end))?;
    let column =
        name[..letters].bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    let row: u32 = name[letters..].parse().ok()?;
    ((1..=ROWS).contains(&row) && column <= COLUMNS).then(|| (row - 1, column - 1))
}

/// The first and the last cell of `A1:C3`; of a single cell both are the same.
pub(crate) fn corners(range: &str) -> Option<((u32, u32), (u32, u32))> {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    Some((cell_place(first)?, cell_place(last)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_cells_are_places() {
        for (name, expected) in [
            ("A1", Some((0, 0))),
            ("b7", Some((6, 1))),
            ("AA10", Some((9, 26))),
            ("XFD1048576", Some((1_048_575, 16_383))),
            ("XFE1", None),
            ("A0", None),
            ("A1048577", None),
            ("1A", None),
            ("", None),
            ("ZZZZZZ9", None),
            ("Ж1", None),
        ] {
            assert_eq!(cell_place(name), expected, "{name}");
        }
    }
}
