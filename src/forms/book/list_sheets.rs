//! The sheets of indicators and of documents.

use rust_xlsxwriter::utility::row_col_to_cell_absolute;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::frame::{title, write_codes};
use super::looks::Looks;
use super::{heights, rules};
use crate::content::records::indicator::Comparator;
use crate::forms::form::{Form, FormIndicator};
use crate::forms::markers::{DOCUMENTS, INDICATORS};
use crate::forms::words::word;
use crate::pages::Pages;
use crate::site::day_words;

const CODES: u32 = 2;
const HEAD: u32 = 3;
const FIRST: u32 = 4;

/// Columns of the sheet of indicators: name, heading, width, whether the school writes in it.
pub const INDICATOR_COLUMNS: [(&str, &str, f64, bool); 8] = [
    ("title", "form-indicator-title", 46.0, false),
    ("target", "form-indicator-target", 24.0, false),
    ("last", "form-indicator-last", 24.0, false),
    ("value", "form-indicator-value", 12.0, true),
    ("date", "form-indicator-date", 13.0, true),
    ("group", "form-indicator-group", 14.0, true),
    ("source", "form-indicator-source", 30.0, true),
    ("note", "form-indicator-note", 30.0, true),
];

pub fn write_indicators(form: &Form, cx: &Pages, sheet: &mut Worksheet, looks: &Looks) -> Result<(), XlsxError> {
    write_head(form, cx, sheet, looks, (INDICATORS, "form-indicators-hint"), &INDICATOR_COLUMNS)?;
    let last = FIRST + form.indicators.len().saturating_sub(1) as u32;
    for (at, indicator) in (FIRST..).zip(&form.indicators) {
        sheet.write_string(at, 0, &indicator.id)?;
        let fixed = fixed_words(form, cx, indicator);
        let widths = INDICATOR_COLUMNS.map(|(_, _, width, _)| width);
        heights::fit_row(sheet, at, 2, fixed.iter().map(String::as_str).zip(widths))?;
        for (column, words) in (1..).zip(fixed) {
            sheet.write_string_with_format(at, column, words, &looks.fixed)?;
        }
        for (column, (name, ..)) in (1..).zip(&INDICATOR_COLUMNS).skip(3) {
            sheet.write_blank(at, column, if *name == "date" { &looks.open_day } else { &looks.open })?;
        }
    }
    sheet.add_data_validation(FIRST, 4, last, 4, &rules::with_hint(rules::number(), cx, "form-number-hint")?)?;
    sheet.add_data_validation(FIRST, 5, last, 5, &rules::with_hint(rules::day()?, cx, "form-day-hint")?)?;
    sheet.add_data_validation(FIRST, 6, last, 6, &rules::with_hint(rules::count(), cx, "form-count-hint")?)?;
    if let Some(range) = documents_range(form, cx) {
        let rule = rules::with_hint(rules::document_list(&range), cx, "form-document-hint")?;
        sheet.add_data_validation(FIRST, 7, last, 7, &rule)?;
    }
    Ok(())
}

/// Title with its unit, what is aimed at, what was measured last.
fn fixed_words(form: &Form, cx: &Pages, own: &FormIndicator) -> [String; 3] {
    let indicator = &cx.site[form.roadmap].indicators[own.indicator];
    let unit = indicator.unit.as_ref().map(|unit| format!(", {unit}")).unwrap_or_default();
    let target = own.target.as_ref().map(|target| {
        let sign = match target.comparator {
            Comparator::AtLeast => "≥ ",
            Comparator::AtMost => "≤ ",
            Comparator::Equal => "",
            Comparator::More => "> ",
            Comparator::Less => "< ",
        };
        format!("{sign}{} ({})", number(target.value), day_words(target.date))
    });
    let last = own.last.as_ref().and_then(|last| Some(format!("{} ({})", number(last.value?), day_words(last.date))));
    [format!("{}{unit}", indicator.title), target.unwrap_or_default(), last.unwrap_or_default()]
}

/// A number as it is written in Russia.
fn number(value: f64) -> String {
    value.to_string().replace('.', ",")
}

pub fn write_documents(form: &Form, cx: &Pages, sheet: &mut Worksheet, looks: &Looks) -> Result<(), XlsxError> {
    let columns = [("label", "form-documents-label", 110.0, false)];
    write_head(form, cx, sheet, looks, (DOCUMENTS, "form-documents-hint"), &columns)?;
    for (at, document) in (FIRST..).zip(&form.documents) {
        sheet.write_string(at, 0, &document.name)?;
        heights::fit_row(sheet, at, 1, [(document.label.as_str(), 110.0)])?;
        sheet.write_string_with_format(at, 1, &document.label, &looks.fixed)?;
    }
    Ok(())
}

/// The range of the documents' words, for rules.
pub fn documents_range(form: &Form, cx: &Pages) -> Option<String> {
    let last = FIRST + u32::try_from(form.documents.len().checked_sub(1)?).ok()?;
    let name = word(cx, "form-sheet-documents").replace('\'', "''");
    Some(format!("='{name}'!{}:{}", row_col_to_cell_absolute(FIRST, 1), row_col_to_cell_absolute(last, 1)))
}

fn write_head(
    form: &Form,
    cx: &Pages,
    sheet: &mut Worksheet,
    looks: &Looks,
    (marker, hint): (&str, &str),
    columns: &[(&str, &str, f64, bool)],
) -> Result<(), XlsxError> {
    sheet.write_string_with_format(0, 1, title(form, cx), &looks.title)?;
    sheet.write_string_with_format(1, 1, word(cx, hint), &looks.hint)?;
    write_codes(sheet, CODES, marker, columns.iter().map(|(name, ..)| *name))?;
    sheet.set_row_height(HEAD, 30)?;
    for (at, (_, heading, width, is_open)) in (1..).zip(columns) {
        let look = if *is_open { &looks.open_head } else { &looks.head };
        sheet.write_string_with_format(HEAD, at, word(cx, heading), look)?;
        sheet.set_column_width(at, *width)?;
    }
    sheet.set_freeze_panes(FIRST, 0)?.set_repeat_rows(HEAD, HEAD)?;
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}
