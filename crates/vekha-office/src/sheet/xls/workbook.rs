//! A workbook: its sheets with what their cells display.

use std::collections::HashMap;

use super::cells::{StoredCell, StoredSheet, StoredValue, read_cells};
use super::globals::{Globals, SheetEntry, read_globals};
use super::letters::{Letters, NarrowEncoding};
use crate::container::Compound;
use crate::error::OfficeError;
use crate::limits::{Budget, Limits};
use crate::model::left_out::{LeftOut, Place, Reason};
use crate::model::workbook::{CellValue, Workbook};
use crate::sheet::builder::SheetBuilder;
use crate::sheet::format::{Format, builtin_code};

const LAST_COMMON_FORMAT: u16 = 49;

pub(crate) fn read_workbook(bytes: &[u8], limits: &Limits) -> Result<Workbook, OfficeError> {
    let file = Compound::open(bytes)?;
    let stream = file.stream("Workbook").or_else(|| file.stream("Book"));
    let stream = stream.ok_or_else(|| OfficeError::missing("Workbook"))?;
    let globals = read_globals(&stream)?;
    let mut stored_budget = Budget::new(limits);
    let mut stored = Vec::new();
    for entry in &globals.sheets {
        let sheet = if entry.is_table {
            read_cells(&stream, entry.start, globals.is_since_97, &mut stored_budget)?
        } else {
            StoredSheet::default()
        };
        stored.push(sheet);
    }
    let narrow = narrow_encoding(&globals, &stored);
    let mut builder = WorkbookBuilder {
        formats: formats(&globals, narrow),
        globals: &globals,
        narrow,
        budget: Budget::new(limits),
        limits,
        workbook: Workbook::default(),
    };
    for (entry, sheet) in globals.sheets.iter().zip(stored) {
        builder.add(entry, sheet)?;
    }
    let mut workbook = builder.workbook;
    let whole = [
        (Reason::DoubtfulLetters, !narrow.is_certain),
        (Reason::Macros, file.names().iter().any(|name| name.starts_with("_VBA_PROJECT"))),
    ];
    let whole = whole.into_iter().filter(|(_, is_so)| *is_so);
    workbook.left_out.extend(whole.map(|(reason, _)| LeftOut { reason, place: Place::File, text: String::new() }));
    Ok(workbook)
}

fn narrow_encoding(globals: &Globals, stored: &[StoredSheet]) -> NarrowEncoding {
    let cells = stored.iter().flat_map(|sheet| &sheet.cells).filter_map(|cell| match &cell.value {
        StoredValue::Text(letters) => Some(letters),
        _ => None,
    });
    let names = globals.sheets.iter().map(|sheet| &sheet.name);
    let texts = names.chain(&globals.strings).chain(cells);
    if globals.is_since_97 {
        NarrowEncoding::for_latin(texts)
    } else {
        NarrowEncoding::for_code_page(globals.code_page, texts)
    }
}

/// Formats by their number.
fn formats(globals: &Globals, narrow: NarrowEncoding) -> HashMap<u16, Format> {
    let mut formats = HashMap::new();
    for id in &globals.styles {
        formats.entry(*id).or_insert_with(|| match globals.formats.get(id) {
            // Those of every program are known by their number; their codes may be in its language.
            Some(code) if *id > LAST_COMMON_FORMAT => Format::from_code(&code.text(narrow)),
            _ => Format::from_code(builtin_code((*id).into())),
        });
    }
    formats
}

struct WorkbookBuilder<'g> {
    globals: &'g Globals,
    formats: HashMap<u16, Format>,
    narrow: NarrowEncoding,
    budget: Budget,
    limits: &'g Limits,
    workbook: Workbook,
}

impl WorkbookBuilder<'_> {
    fn add(&mut self, entry: &SheetEntry, stored: StoredSheet) -> Result<(), OfficeError> {
        let name = entry.name.text(self.narrow);
        if !entry.is_table {
            self.workbook.left_out.push(LeftOut { reason: Reason::OtherSheet, place: Place::File, text: name });
            return Ok(());
        }
        let mut sheet = SheetBuilder::new(&name, self.workbook.sheets.len(), entry.is_hidden);
        stored.hidden_rows.iter().for_each(|row| sheet.hide_row(*row));
        sheet.hidden_columns = stored.hidden_columns;
        sheet.merges = stored.merges;
        for cell in &stored.cells {
            let (text, value) = self.value(cell)?;
            if value == CellValue::NoResult {
                sheet.leave_out(Reason::FormulaWithoutResult, Some(cell.place), "");
            }
            sheet.push(cell.place, text, value, &mut self.budget)?;
        }
        for ((row, column), address) in stored.links {
            if let Some(cell) = sheet.cell_mut(row, column) {
                cell.link = Some(address);
            }
        }
        for (place, words) in &stored.comments {
            sheet.leave_out(Reason::Comment, Some(*place), &words.text(self.narrow));
        }
        let (sheet, left_out) = sheet.finish(self.limits)?;
        self.workbook.sheets.push(sheet);
        self.workbook.left_out.extend(left_out);
        Ok(())
    }

    fn value(&self, cell: &StoredCell) -> Result<(String, CellValue), OfficeError> {
        let text = |letters: &Letters| (letters.text(self.narrow), CellValue::Text);
        Ok(match &cell.value {
            StoredValue::Shared(index) => {
                let shared = self.globals.strings.get(*index as usize);
                text(shared.ok_or_else(|| OfficeError::broken_part("Workbook", 0))?)
            }
            StoredValue::Text(letters) => text(letters),
            StoredValue::Number(number) => self.format(cell.style).number(*number, self.globals.system),
            StoredValue::Logical(value) => {
                (if *value { "ИСТИНА" } else { "ЛОЖЬ" }.to_owned(), CellValue::Logical(*value))
            }
            StoredValue::NoResult => (String::new(), CellValue::NoResult),
            StoredValue::Error(code) => (error_text(*code).to_owned(), CellValue::Error),
        })
    }

    fn format(&self, style: u16) -> &Format {
        const GENERAL: &Format = &Format::GENERAL;
        let id = self.globals.styles.get(usize::from(style));
        id.and_then(|id| self.formats.get(id)).unwrap_or(GENERAL)
    }
}

fn error_text(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}
