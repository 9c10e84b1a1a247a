//! How high rows have to be: programs that open a workbook do not all look for themselves, and then words are cut off.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// The height of a line of words of ten points, in points.
const LINE: f64 = 13.0;
/// The highest row of a workbook.
const HIGHEST: f64 = 400.0;

/// Makes a row as high as the longest of these words, each with the width of its column, and at least so many lines.
pub fn fit_row<'w>(
    sheet: &mut Worksheet,
    row: u32,
    least: usize,
    cells: impl IntoIterator<Item = (&'w str, f64)>,
) -> Result<(), XlsxError> {
    let lines = cells.into_iter().map(|(words, width)| lines(words, width)).max().unwrap_or(1).max(least);
    sheet.set_row_height(row, (lines as f64 * LINE + 3.0).min(HIGHEST))?;
    Ok(())
}

/// How many lines words take in a column.
fn lines(text: &str, width: f64) -> usize {
    let most = width.max(1.0) as usize;
    text.lines().map(|line| lines_of_line(line, most)).sum::<usize>().max(1)
}

fn lines_of_line(line: &str, most: usize) -> usize {
    let (mut count, mut filled) = (1, 0);
    for word in line.split_whitespace().map(|word| word.chars().count()) {
        let needed = if filled == 0 { word } else { filled + 1 + word };
        if needed <= most {
            filled = needed;
        } else {
            count += usize::from(filled > 0) + word.saturating_sub(1) / most;
            filled = word.min(most);
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn words_take_lines() {
        assert_eq!(lines("", 10.0), 1);
        assert_eq!(lines("один два", 10.0), 1);
        assert_eq!(lines("один два три", 10.0), 2);
        assert_eq!(lines("один\nдва", 10.0), 2);
        assert_eq!(lines("здоровьесберегающий", 10.0), 2);
    }
}
