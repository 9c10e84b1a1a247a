//! Which report a form completes: the one that it has made before, else the one of the same day, else a new one.

use crate::forms::filled::{FilledForm, day};
use crate::forms::fitting::Fitting;
use crate::forms::problem::Problem;
use crate::pages::Pages;
use crate::site::{Reporter, SchoolIx};

/// The files of a form, as paths below the folder of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The report that the form names; it need not be there.
    pub report: String,
    /// A report of the same day and roadmap, which is completed where the first is not there.
    pub same_day: Option<String>,
    /// The school's list of documents.
    pub documents: String,
    /// The copy of the form that was taken in last.
    pub copy: String,
}

/// The files of a form as they are; `None` where one is not there.
#[derive(Debug, Clone, Default)]
pub struct OwnFiles {
    /// The report.
    pub report: Option<Vec<u8>>,
    /// The list of documents.
    pub documents: Option<Vec<u8>>,
}

/// The files of a form.
///
/// # Errors
/// The form is of another school or roadmap; `school` is the one that the caller names.
pub fn target(cx: &Pages, form: &FilledForm, school: Option<&str>) -> Result<Target, Problem> {
    let fitting = Fitting::new(cx, form, school)?;
    let is_name = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if form.report.is_empty() || !form.report.chars().all(is_name) {
        return Err(Problem::whole("no-key-sheet"));
    }
    let folder = &cx.site[fitting.school].folder;
    let path = |name: &str| format!("content/schools/{folder}/reports/{name}.md");
    Ok(Target {
        report: path(&form.report),
        same_day: same_day(cx, form, fitting.school, &fitting).map(|name| path(&name)),
        documents: format!("content/schools/{folder}/documents.yaml"),
        copy: format!(".vekha/forms/{}-{}.xlsx", form.school, form.report),
    })
}

/// The only report of the school on this roadmap that has the day of the form.
fn same_day(cx: &Pages, form: &FilledForm, school: SchoolIx, fitting: &Fitting) -> Option<String> {
    let (day, _) = day(form.own_cell("date")?).ok()?;
    let own = cx.site.entries_of(Reporter::School(school)).reports.iter().map(|at| &cx.site[*at]);
    let mut same = own.filter(|report| report.date == day && report.roadmap == Some(fitting.progress.roadmap));
    let only = same.next()?;
    same.next().is_none().then(|| only.name.clone())
}
