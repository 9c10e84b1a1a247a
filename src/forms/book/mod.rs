//! A form in, the bytes of its workbook out: equal bytes for equal forms.

mod frame;
mod guide_sheet;
mod heights;
mod items_sheet;
mod key_sheet;
mod list_sheets;
mod looks;
mod report_sheet;
mod rules;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, ProtectionOptions, Workbook, Worksheet, XlsxError};
use vekha_office::{Limits, OfficeFile, read};

use self::frame::title;
pub use self::list_sheets::INDICATOR_COLUMNS;
use self::looks::Looks;
use super::form::Form;
use super::issued::issued_lines;
use crate::forms::words::word;
use crate::pages::Pages;

/// A4.
const PAPER: u8 = 9;
/// Inches.
const MARGIN: f64 = 0.4;

impl Form {
    /// The bytes of the workbook, in the words of the site's language.
    ///
    /// # Errors
    /// What the writer of workbooks refuses, in its own words.
    pub fn bytes(&self, cx: &Pages) -> Result<Vec<u8>, String> {
        let save = |issued: &[(&str, String)]| {
            let saved = self.workbook(cx, issued).and_then(|mut workbook| workbook.save_to_buffer());
            saved.map_err(|error| error.to_string())
        };
        // What stands in the form is read as it will be read when it comes back.
        match read(&save(&[])?, &Limits::default()).map_err(|error| error.to_string())? {
            OfficeFile::Workbook(workbook) => save(&issued_lines(&workbook)),
            _ => save(&[]),
        }
    }

    fn workbook(&self, cx: &Pages, issued: &[(&str, String)]) -> Result<Workbook, XlsxError> {
        let looks = Looks::new();
        let mut workbook = Workbook::new();
        let created = ExcelDateTime::from_ymd(2020, 1, 1)?;
        let properties = DocProperties::new().set_title(title(self, cx)).set_author(&cx.site.about.body_name);
        workbook.set_properties(&properties.set_creation_datetime(&created));
        guide_sheet::write(self, cx, sheet(&mut workbook, cx, "form-sheet-guide")?, &looks)?;
        report_sheet::write(self, cx, sheet(&mut workbook, cx, "form-sheet-report")?, &looks)?;
        items_sheet::write(self, cx, sheet(&mut workbook, cx, "form-sheet-items")?, &looks)?;
        if !self.indicators.is_empty() {
            list_sheets::write_indicators(self, cx, sheet(&mut workbook, cx, "form-sheet-indicators")?, &looks)?;
        }
        if !self.documents.is_empty() {
            list_sheets::write_documents(self, cx, sheet(&mut workbook, cx, "form-sheet-documents")?, &looks)?;
        }
        key_sheet::write(self, workbook.add_worksheet(), issued)?;
        Ok(workbook)
    }
}

/// A protected sheet for a landscape page of A4, whose first column holds hidden names.
fn sheet<'w>(workbook: &'w mut Workbook, cx: &Pages, name: &str) -> Result<&'w mut Worksheet, XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(word(cx, name))?.set_paper_size(PAPER).set_landscape();
    sheet.set_margins(MARGIN, MARGIN, 0.6, 0.6, 0.3, 0.3).set_footer("&L&F&R&P / &N");
    sheet.set_column_hidden(0)?;
    // No password: it keeps from slips, not from people. Rows may be made higher, columns wider.
    let options = ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        ..ProtectionOptions::new()
    };
    sheet.protect_with_options(&options);
    Ok(sheet)
}
