//! A filled form and the report as it is → the report as it is to be, with every difference in words; or all that stands
//! against it. What a person has written in the report stays: another value of the form is a conflict, unless the last copy
//! of the same form that was taken in had the value that stands there.

mod draft;
mod entries;
mod internal_documents;
mod measurements;
mod needs;
mod origins;
mod outcome;
mod own_lines;
mod target;

use self::draft::ReportDraft;
pub use self::outcome::{CellText, Completion, Difference, DifferenceKind};
pub use self::target::{OwnFiles, Target, target};
use super::filled::FilledForm;
use super::fitting::Fitting;
use super::missing_columns::missing_columns;
use super::row_cells::Cells;
use crate::edit::EditError;
use crate::pages::Pages;

/// Completes the report of a form; `earlier` is the copy of the form that was taken in last.
///
/// # Errors
/// The report or the list of documents cannot be changed so.
pub fn complete(
    cx: &Pages,
    form: &FilledForm,
    earlier: Option<&FilledForm>,
    target: &Target,
    files: &OwnFiles,
) -> Result<Completion, (String, EditError)> {
    let own_problems = [form.problems.clone(), missing_columns(cx, form)].concat();
    let fitting = match Fitting::new(cx, form, None) {
        Ok(fitting) => fitting,
        Err(problem) => return Ok(Completion::with_problems([own_problems, vec![problem]].concat())),
    };
    let mut problems = [own_problems, fitting.problems(cx, form)].concat();
    if !is_filled(form) {
        let notices = form.notices.clone();
        return Ok(Completion { problems, notices, ..Completion::default() });
    }
    problems.extend(own_lines::consent(form));
    let report_error = |error| (target.report.clone(), error);
    let mut draft = ReportDraft::new(cx, form, earlier, &fitting, target, files).map_err(report_error)?;
    draft.problems = problems;
    draft.notices.extend(fitting.notice(cx, form));
    draft.bring_own_lines();
    draft.bring_entries();
    draft.bring_measurements();
    draft.finish(files)
}

/// Whether the school has written anything but who it is.
fn is_filled(form: &FilledForm) -> bool {
    let items = form.items.rows.iter().any(|row| Cells { form, row }.is_filled());
    let text = ["title", "text"].iter().any(|name| form.own_cell(name).is_some());
    items || text || measurements::rows(form).next().is_some()
}
