//! The sheet of items: a head that stays in sight, a row for each time, what is needed for a state in colour.

use rust_xlsxwriter::{ConditionalFormatFormula, DataValidation, ExcelDateTime, Format, Worksheet, XlsxError};

use super::frame::{title, write_codes};
use super::list_sheets::documents_range;
use super::looks::Looks;
use super::{heights, rules};
use crate::content::records::report::Status;
use crate::forms::columns::{COLUMNS, Column, ColumnKind, Field, PAGE_BREAKS, position};
use crate::forms::form::Form;
use crate::forms::markers::ITEMS;
use crate::forms::rows::{FormRow, Group};
use crate::forms::states::{state_words, words_of};
use crate::forms::words::word;
use crate::pages::Pages;

const TITLE: u32 = 0;
const HINT: u32 = 1;
const CODES: u32 = 2;
const HEAD: u32 = 3;
const FIRST: u32 = 4;
/// Per cent: with this the widest of the three sheets of paper is filled.
const PRINT_SCALE: u16 = 75;
/// Lines that a row has at least: people write in it.
const LEAST_LINES: usize = 2;

/// Which cells a state asks for.
const NEEDS: [(Status, &[Field]); 5] = [
    (Status::Done, &[Field::Date, Field::Result]),
    (Status::Partly, &[Field::Left]),
    (Status::Postponed, &[Field::Reason, Field::Until]),
    (Status::Cancelled, &[Field::Reason]),
    (Status::NotApplicable, &[Field::Reason]),
];

pub fn write(form: &Form, cx: &Pages, sheet: &mut Worksheet, looks: &Looks) -> Result<(), XlsxError> {
    sheet.write_string_with_format(TITLE, 1, title(form, cx), &looks.title)?;
    sheet.write_string_with_format(HINT, 1, word(cx, "form-items-hint"), &looks.hint)?;
    write_codes(sheet, CODES, ITEMS, COLUMNS.iter().map(|column| column.code))?;
    let headings: Vec<String> = COLUMNS.iter().map(|column| word(cx, column.heading)).collect();
    for ((at, column), heading) in (1..).zip(&COLUMNS).zip(&headings) {
        let look = if column.kind.is_open() { &looks.open_head } else { &looks.head };
        sheet.write_string_with_format(HEAD, at, heading, look)?;
        sheet.set_column_width(at, column.width)?;
    }
    let widths = COLUMNS.iter().map(|column| column.width);
    heights::fit_row(sheet, HEAD, 2, headings.iter().map(String::as_str).zip(widths))?;
    let last = write_rows(form, cx, sheet, looks)?;
    write_rules(form, cx, sheet, last)?;
    write_needs(cx, sheet, looks, last)?;
    sheet.set_freeze_panes(FIRST, position(Field::Words) + 1)?;
    sheet.set_repeat_rows(HEAD, HEAD)?.set_repeat_columns(1, position(Field::Words))?;
    sheet.set_print_scale(PRINT_SCALE);
    sheet.set_vertical_page_breaks(&PAGE_BREAKS.map(|field| u32::from(position(field))))?;
    sheet.set_header(format!("&L{}", title(form, cx).replace('&', "&&").chars().take(200).collect::<String>()));
    sheet.set_print_area(HEAD, 1, last, u16::try_from(COLUMNS.len()).unwrap_or(u16::MAX))?;
    Ok(())
}

/// Writes the rows under the titles of their groups; returns the last one.
fn write_rows(form: &Form, cx: &Pages, sheet: &mut Worksheet, looks: &Looks) -> Result<u32, XlsxError> {
    let mut at = FIRST;
    for rows in form.rows.chunk_by(|first, second| (first.group, first.plan) == (second.group, second.plan)) {
        sheet.write_string_with_format(at, 1, group_title(form, cx, &rows[0]), &looks.group)?;
        for row in rows {
            at += 1;
            write_row(row, sheet, at, looks)?;
        }
        at += 1;
    }
    Ok(at - 1)
}

/// What the rows of a group have in common: how they stand, and their plan where there are several.
fn group_title(form: &Form, cx: &Pages, row: &FormRow) -> String {
    let group = word(
        cx,
        match row.group {
            Group::Due => "form-group-due",
            Group::Ahead => "form-group-ahead",
            Group::Settled => "form-group-settled",
        },
    );
    let plans = &cx.site[form.roadmap].plans;
    let plan = plans.get(row.plan.0).filter(|_| plans.len() > 1).and_then(|plan| plan.title.as_ref());
    plan.map_or_else(|| group.clone(), |plan| format!("{group}. {plan}"))
}

fn write_row(row: &FormRow, sheet: &mut Worksheet, at: u32, looks: &Looks) -> Result<(), XlsxError> {
    sheet.write_string(at, 0, row.key.text())?;
    heights::fit_row(sheet, at, LEAST_LINES, COLUMNS.iter().map(|column| (fixed_words(row, column), column.width)))?;
    for (column_at, column) in (1..).zip(&COLUMNS) {
        match column.kind {
            ColumnKind::FixedDay => {
                sheet.write_blank(at, column_at, &looks.fixed_day)?;
                if let Some(day) = row.last_day {
                    sheet.write_datetime_with_format(at, column_at, excel_day(day)?, &looks.fixed_day)?;
                }
            }
            ColumnKind::Act | ColumnKind::Fixed => {
                sheet.write_string_with_format(at, column_at, fixed_words(row, column), &looks.fixed)?;
            }
            kind => {
                sheet.write_blank(at, column_at, open_look(kind, looks))?;
            }
        }
    }
    Ok(())
}

/// A day as workbooks have it.
pub fn excel_day(day: jiff::civil::Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(day.year().unsigned_abs(), day.month().unsigned_abs(), day.day().unsigned_abs())
}

fn fixed_words<'r>(row: &'r FormRow, column: &Column) -> &'r str {
    match column.field {
        Field::Number => &row.act.number,
        Field::Words => &row.act.activity,
        Field::Time => &row.act.time,
        Field::Deadline => &row.act.deadline,
        Field::Reported => &row.reported,
        _ => "",
    }
}

fn open_look(kind: ColumnKind, looks: &Looks) -> &Format {
    if kind == ColumnKind::Day { &looks.open_day } else { &looks.open }
}

fn write_rules(form: &Form, cx: &Pages, sheet: &mut Worksheet, last: u32) -> Result<(), XlsxError> {
    for (at, column) in (1..).zip(&COLUMNS) {
        if let Some(rule) = rule(form, cx, column)? {
            sheet.add_data_validation(FIRST, at, last, at, &rule)?;
        }
    }
    Ok(())
}

fn rule(form: &Form, cx: &Pages, column: &Column) -> Result<Option<DataValidation>, XlsxError> {
    let yes_and_no = || [word(cx, "form-yes"), word(cx, "form-no")];
    let (rule, hint) = match column.kind {
        ColumnKind::State => (rules::words(&state_words(cx))?, "form-state-hint"),
        ColumnKind::Day => (rules::day()?, "form-day-hint"),
        ColumnKind::Count => (rules::count(), "form-count-hint"),
        ColumnKind::Flag => (rules::words(&yes_and_no())?, "form-public-hint"),
        ColumnKind::Document => match documents_range(form, cx) {
            Some(range) => (rules::document_list(&range), "form-document-hint"),
            None => return Ok(None),
        },
        ColumnKind::Words if column.field == Field::Result => (rules::short_words(), "form-result-hint"),
        _ => return Ok(None),
    };
    rules::with_hint(rule, cx, hint).map(Some)
}

/// Colours the cells that the chosen state needs, as long as they are empty.
fn write_needs(cx: &Pages, sheet: &mut Worksheet, looks: &Looks, last: u32) -> Result<(), XlsxError> {
    let letter = |field: Field| rust_xlsxwriter::utility::column_number_to_name(position(field));
    let (state, first) = (letter(Field::State), FIRST + 1);
    for (status, fields) in NEEDS {
        for field in fields {
            let words = words_of(cx, status).replace('"', "\"\"");
            let own = letter(*field);
            let formula = format!("=AND(${state}{first}=\"{words}\",${own}{first}=\"\")");
            let rule = ConditionalFormatFormula::new().set_rule(formula.as_str()).set_format(&looks.needed);
            sheet.add_conditional_format(FIRST, position(*field), last, position(*field), &rule)?;
        }
    }
    Ok(())
}
