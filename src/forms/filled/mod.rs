//! A workbook that somebody has filled in → its cells by the hidden names of rows and columns, wherever they stand now.

mod cell_lines;
mod cells;
mod sheet_cells;
mod strays;
mod table;

use vekha_office::{Limits, OfficeError, OfficeFile, Sheet, Workbook, read};

pub use self::cell_lines::{field_text, markdown_text};
pub use self::cells::{FilledCell, count, day, decimal, flag, full_text, plain_text};
use self::strays::{further_sheets, left_out, stray_cells};
pub use self::table::{CodedRow, CodedTable};
use super::form::{EARLIER_VERSION, VERSION};
use super::issued::IssuedCells;
use super::markers::{DOCUMENTS, INDICATORS, ITEMS, KEY, REPORT, VALUE, marker_cell};
use super::problem::{CellName, Problem};

/// A form as it came back.
#[derive(Debug, Clone)]
pub struct FilledForm {
    /// The version of the program's forms that it follows.
    pub version: String,
    /// The id of its school.
    pub school: String,
    /// The id of its roadmap.
    pub roadmap: String,
    /// The name of its report.
    pub report: String,
    /// The digest of the words of all items that were asked of the school.
    pub wording: String,
    /// Its items.
    pub(super) items: CodedTable,
    /// The report as a whole.
    pub(super) own: CodedTable,
    /// Its indicators.
    pub(super) indicators: CodedTable,
    /// The documents that it offers.
    pub(super) documents: CodedTable,
    /// What is wrong with it by itself.
    pub(super) problems: Vec<Problem>,
    /// What is to be known of it.
    pub(super) notices: Vec<Problem>,
}

impl FilledForm {
    /// A form in these bytes; none where they are something else.
    ///
    /// # Errors
    /// What the office reader cannot read.
    pub fn read(bytes: &[u8]) -> Result<Option<Self>, OfficeError> {
        Ok(match read(bytes, &Limits::default())? {
            OfficeFile::Workbook(workbook) => Self::from_workbook(&workbook),
            _ => None,
        })
    }

    fn from_workbook(workbook: &Workbook) -> Option<Self> {
        let is_form = [KEY, ITEMS, REPORT].iter().any(|marker| sheets_with(workbook, marker).next().is_some());
        if !is_form {
            return None;
        }
        let mut problems = repeated_sheets(workbook);
        let key = sheets_with(workbook, KEY).next();
        if key.is_none() {
            problems.push(Problem::whole("no-key-sheet"));
        }
        let value = |name: &str| key.and_then(|sheet| key_value(sheet, name)).unwrap_or_default();
        let table = |marker: &'static str| CodedTable::new(sheets_with(workbook, marker).next()?, marker);
        let [items, own, indicators, documents] =
            [ITEMS, REPORT, INDICATORS, DOCUMENTS].map(|marker| table(marker).unwrap_or_default());
        if items.columns.is_empty() || own.columns.is_empty() {
            problems.push(Problem::whole("no-sheet"));
        }
        // Only a form of this version says what stood in it.
        let issued = key.filter(|_| value(KEY) == VERSION.to_string()).map(IssuedCells::read);
        let is_earlier = value(KEY) == EARLIER_VERSION.to_string();
        if issued.is_some() || is_earlier {
            problems.extend(stray_cells(workbook, issued));
        }
        let earlier = is_earlier.then(|| Problem::whole("earlier-version"));
        let blank = [&items, &own, &indicators].map(|table| table.notices.clone()).concat();
        Some(FilledForm {
            version: value(KEY),
            school: value("school"),
            roadmap: value("roadmap"),
            report: value("report"),
            wording: value("wording"),
            items,
            own,
            indicators,
            documents,
            problems,
            notices: [earlier.into_iter().collect(), blank, further_sheets(workbook), left_out(workbook)].concat(),
        })
    }

    /// A cell of the sheet of the report.
    pub(super) fn own_cell(&self, name: &str) -> Option<&FilledCell> {
        let row = self.own.rows.iter().find(|row| row.key.as_deref() == Some(name))?;
        row.cells.get(VALUE)
    }

    /// The words that stand in a cell.
    pub(super) fn words_at(&self, name: &CellName) -> Option<&str> {
        let tables = [&self.items, &self.own, &self.indicators];
        let mut cells = tables.into_iter().flat_map(|table| &table.rows).flat_map(|row| row.cells.values());
        cells.find(|cell| cell.name == *name).map(|cell| cell.text.as_str())
    }

    /// How reports name the document with these words.
    pub(super) fn document_named(&self, words: &str) -> Option<&str> {
        let folded = crate::content::fold::words(words);
        let is_it = |row: &&CodedRow| {
            let label = row.cells.get("label");
            label.is_some_and(|cell| crate::content::fold::words(&cell.text) == folded)
        };
        self.documents.rows.iter().find(is_it)?.key.as_deref()
    }
}

/// The sheets that begin a row with such a marker.
fn sheets_with<'w>(workbook: &'w Workbook, marker: &'w str) -> impl Iterator<Item = &'w Sheet> {
    workbook.sheets.iter().filter(move |sheet| marker_cell(sheet, marker).is_some())
}

/// A value of the hidden sheet.
fn key_value(sheet: &Sheet, name: &str) -> Option<String> {
    let row = sheet.rows.iter().find(|row| row.cells.first().is_some_and(|cell| cell.text.trim() == name))?;
    row.cells.get(1).map(|cell| cell.text.trim().to_owned())
}

/// Sheets of which there are two: nobody knows which of them counts.
fn repeated_sheets(workbook: &Workbook) -> Vec<Problem> {
    let all = [ITEMS, REPORT, INDICATORS].iter().filter_map(|marker| {
        let names: Vec<&str> = sheets_with(workbook, marker).map(|sheet| sheet.name.as_str()).collect();
        (names.len() > 1).then(|| Problem::whole("sheet-twice").arg("sheets", names.join(", ")))
    });
    all.collect()
}

/// Rows with the name of one above them, each with that one.
pub(super) fn repeated_rows(table: &CodedTable) -> impl Iterator<Item = (&CodedRow, &CodedRow)> {
    table.rows.iter().enumerate().filter_map(|(at, row)| {
        let key = row.key.as_deref()?;
        let first = table.rows[..at].iter().find(|other| other.key.as_deref() == Some(key))?;
        Some((row, first))
    })
}
