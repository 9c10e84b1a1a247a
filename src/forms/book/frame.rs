//! What the sheets of a form have in common: its title, the hidden row that names their columns.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::forms::form::Form;
use crate::forms::words::phrase;
use crate::pages::{Pages, PhraseArg};

/// What the form is: school and roadmap.
pub fn title(form: &Form, cx: &Pages) -> String {
    let (school, roadmap) = (&cx.site[form.school], &cx.site[form.roadmap]);
    let args = [("school", PhraseArg::Text(&school.short_name)), ("roadmap", PhraseArg::Text(&roadmap.title))];
    phrase(cx, "form-title", &args)
}

/// Names the columns of a table in a hidden row, `marker` says which table it is.
pub fn write_codes<'c>(
    sheet: &mut Worksheet,
    row: u32,
    marker: &str,
    codes: impl IntoIterator<Item = &'c str>,
) -> Result<(), XlsxError> {
    sheet.write_string(row, 0, marker)?;
    for (column, code) in (1..).zip(codes) {
        sheet.write_string(row, column, code)?;
    }
    sheet.set_row_hidden(row)?;
    Ok(())
}
