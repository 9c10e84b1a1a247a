//! The sheet of the report as a whole: whose it is, its day and title, the text for parents, who has filled it in.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::frame::{title, write_codes};
use super::looks::Looks;
use super::{heights, rules};
use crate::forms::form::Form;
use crate::forms::markers::{REPORT, VALUE};
use crate::forms::words::{phrase, word};
use crate::pages::{Pages, PhraseArg};
use crate::site::day_words;

const FIRST: u32 = 3;
const LABEL: f64 = 34.0;
const ANSWER: f64 = 66.0;
const HINT: f64 = 46.0;
/// Lines of an answer.
const LINES: usize = 2;
/// Lines of the text for parents.
const TEXT_LINES: usize = 14;

/// Lines that the school fills in, in the order of the sheet: name, label, hint.
pub const OPEN_LINES: [(&str, &str, &str); 5] = [
    ("date", "form-report-date", "form-report-date-hint"),
    ("title", "form-report-title", "form-report-title-hint"),
    ("text", "form-report-text", "form-report-text-hint"),
    ("no-personal-data", "form-report-consent", "form-report-consent-hint"),
    ("author", "form-report-author", "form-report-author-hint"),
];

pub fn write(form: &Form, cx: &Pages, sheet: &mut Worksheet, looks: &Looks) -> Result<(), XlsxError> {
    for (column, width) in [(1, LABEL), (2, ANSWER), (3, HINT)] {
        sheet.set_column_width(column, width)?;
    }
    sheet.write_string_with_format(0, 1, title(form, cx), &looks.title)?;
    write_codes(sheet, 1, REPORT, ["label", VALUE, "hint"])?;
    for (column, key) in [(1, "form-report-label"), (2, "form-report-value"), (3, "form-report-hint")] {
        sheet.write_string_with_format(2, column, word(cx, key), &looks.head)?;
    }
    let at = write_fixed(form, cx, sheet, looks)?;
    for (at, (name, label, hint)) in (at..).zip(OPEN_LINES) {
        write_open(sheet, cx, looks, (at, name), [label, hint])?;
    }
    sheet.set_freeze_panes(FIRST, 0)?;
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

/// Writes what is fixed; returns the row behind it.
fn write_fixed(form: &Form, cx: &Pages, sheet: &mut Worksheet, looks: &Looks) -> Result<u32, XlsxError> {
    let (school, roadmap) = (&cx.site[form.school], &cx.site[form.roadmap]);
    let day = day_words(form.day);
    let lines = [
        ("school", "form-report-school", school.name.clone()),
        ("roadmap", "form-report-roadmap", roadmap.title.clone()),
        ("period", "form-report-period", roadmap.period.clone()),
        ("made", "form-report-made", phrase(cx, "form-report-made-on", &[("day", PhraseArg::Text(&day))])),
    ];
    let count = lines.len() as u32;
    for (at, (name, label, words)) in (FIRST..).zip(lines) {
        sheet.write_string(at, 0, name)?;
        sheet.write_string_with_format(at, 1, word(cx, label), &looks.label)?;
        heights::fit_row(sheet, at, 1, [(words.as_str(), ANSWER)])?;
        sheet.write_string_with_format(at, 2, words, &looks.fixed)?;
    }
    Ok(FIRST + count)
}

fn write_open(
    sheet: &mut Worksheet,
    cx: &Pages,
    looks: &Looks,
    (at, name): (u32, &str),
    [label, hint]: [&str; 2],
) -> Result<(), XlsxError> {
    sheet.write_string(at, 0, name)?;
    sheet.write_string_with_format(at, 1, word(cx, label), &looks.label)?;
    sheet.write_blank(at, 2, if name == "date" { &looks.open_day } else { &looks.open })?;
    let hint_words = word(cx, hint);
    heights::fit_row(sheet, at, if name == "text" { TEXT_LINES } else { LINES }, [(hint_words.as_str(), HINT)])?;
    sheet.write_string_with_format(at, 3, hint_words, &looks.long_hint)?;
    let rule = match name {
        "date" => rules::day()?,
        "no-personal-data" => rules::words(&[word(cx, "form-yes")])?,
        _ => return Ok(()),
    };
    sheet.add_data_validation(at, 2, at, 2, &rules::with_hint(rule, cx, hint)?)?;
    Ok(())
}
