//! The value of a cell as its column asks for it, or a problem with the cell's address.

use jiff::civil::Date;
use vekha_office::CellValue;

use crate::content::numbers::Number;
use crate::content::read::Scalar;
use crate::content::values::is_of_our_time;
use crate::forms::problem::{CellName, Problem};
use crate::site::day_words;

/// A cell with something in it.
#[derive(Debug, Clone, PartialEq)]
pub struct FilledCell {
    /// Where it stands.
    pub name: CellName,
    /// What is displayed.
    pub text: String,
    /// What is stored.
    pub value: CellValue,
    /// The address that it leads to.
    pub link: Option<String>,
}

/// The words of a cell on one line.
pub fn plain_text(cell: &FilledCell) -> String {
    cell.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a cell with their lines.
pub fn full_text(cell: &FilledCell) -> String {
    let lines = cell.text.replace("\r\n", "\n").replace('\r', "\n");
    lines.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// A day, as a day of the workbook or in words: «20.10.26» too. With what it was read as, where that is a guess.
pub fn day(cell: &FilledCell) -> Result<(Date, Option<Problem>), Problem> {
    let wrong = || Problem::at(&cell.name, "bad-day").arg("text", &cell.text);
    if let CellValue::Date(day) = cell.value {
        return if is_of_our_time(day.date()) { Ok((day.date(), None)) } else { Err(wrong()) };
    }
    if cell.value != CellValue::Text {
        return Err(wrong());
    }
    match Date::parse(&cell.text) {
        Ok(day) => Ok((day, None)),
        Err(diagnostic) => {
            let day = diagnostic.guess.and_then(|guess| Date::parse(&guess).ok()).ok_or_else(wrong)?;
            let notice = Problem::at(&cell.name, "read-as").arg("text", &cell.text).arg("value", day_words(day));
            Ok((day, Some(notice)))
        }
    }
}

/// A count.
pub fn count(cell: &FilledCell) -> Result<u32, Problem> {
    let wrong = || Problem::at(&cell.name, "bad-count").arg("text", &cell.text);
    match cell.value {
        CellValue::Number(number) if number.fract() == 0.0 && (0.0..=1e6).contains(&number) => Ok(number as u32),
        CellValue::Text => Number::<0, 1_000_000>::parse(&cell.text).map(|count| count.0).map_err(|_| wrong()),
        _ => Err(wrong()),
    }
}

/// A number as it is written in content files. Of a percentage, the number of per cent.
pub fn decimal(cell: &FilledCell) -> Result<String, Problem> {
    let wrong = || Problem::at(&cell.name, "bad-number").arg("text", &cell.text);
    let text = cell.text.trim().trim_end_matches('%').trim_end();
    let number = match cell.value {
        CellValue::Number(number) if cell.text.trim_end().ends_with('%') => number * 100.0,
        CellValue::Number(number) => number,
        CellValue::Text => f64::parse(text).map_err(|_| wrong())?,
        _ => return Err(wrong()),
    };
    // A workbook stores 0.1 + 0.2 as it computes it.
    let short = format!("{number:.9}");
    Ok(short.trim_end_matches('0').trim_end_matches('.').to_owned())
}

/// Yes or no.
pub fn flag(cell: &FilledCell) -> Result<bool, Problem> {
    match cell.value {
        CellValue::Logical(flag) => Ok(flag),
        _ => bool::parse(cell.text.trim().trim_end_matches(['.', '!', ',']))
            .map_err(|_| Problem::at(&cell.name, "bad-flag").arg("text", &cell.text)),
    }
}
