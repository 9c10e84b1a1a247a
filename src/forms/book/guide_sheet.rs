//! The sheet that says how the form is filled in: what to do, and what each state needs.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::frame::title;
use super::heights;
use super::looks::Looks;
use crate::forms::form::Form;
use crate::forms::markers::GUIDE;
use crate::forms::states::STATES;
use crate::forms::words::{phrase, word};
use crate::pages::{Pages, PhraseArg};
use crate::site::{Reporter, day_words};

/// The width of the column of words.
const WORDS: f64 = 90.0;

/// Steps, in their order.
const STEPS: [&str; 5] =
    ["form-guide-items", "form-guide-report", "form-guide-indicators", "form-guide-people", "form-guide-send"];

/// What each state needs, in the order of the list.
const NEEDS: [&str; 6] = [
    "form-needs-done",
    "form-needs-partly",
    "form-needs-in-progress",
    "form-needs-postponed",
    "form-needs-cancelled",
    "form-needs-not-applicable",
];

pub fn write(form: &Form, cx: &Pages, sheet: &mut Worksheet, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_column_width(1, 30)?.set_column_width(2, WORDS)?;
    sheet.write_string(0, 0, GUIDE)?;
    sheet.write_string_with_format(0, 1, title(form, cx), &looks.title)?;
    let mut at = 2;
    for (number, key) in (1..).zip(STEPS) {
        sheet.write_string_with_format(at, 1, format!("{number}."), &looks.heading)?;
        write_words(sheet, at, word(cx, key), &looks.plain)?;
        at += 1;
    }
    if let Some(day) = cx.site.next_update_of(Reporter::School(form.school)) {
        let words = phrase(cx, "form-guide-until", &[("day", PhraseArg::Text(&day_words(day)))]);
        sheet.write_string_with_format(at, 2, words, &looks.heading)?;
        at += 1;
    }
    at += 1;
    sheet.write_string_with_format(at, 1, word(cx, "form-state"), &looks.head)?;
    sheet.write_string_with_format(at, 2, word(cx, "form-guide-needs"), &looks.head)?;
    for ((_, state), needs) in STATES.iter().zip(NEEDS) {
        at += 1;
        sheet.write_string_with_format(at, 1, word(cx, state), &looks.label)?;
        write_words(sheet, at, word(cx, needs), &looks.fixed)?;
    }
    write_words(sheet, at + 2, word(cx, "form-guide-clear"), &looks.plain)?;
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn write_words(sheet: &mut Worksheet, row: u32, words: String, look: &Format) -> Result<(), XlsxError> {
    // The words are larger than those of tables.
    heights::fit_row(sheet, row, 1, [(words.as_str(), WORDS * 0.9)])?;
    sheet.write_string_with_format(row, 2, words, look)?;
    Ok(())
}
