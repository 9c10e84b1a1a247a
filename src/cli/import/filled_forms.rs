//! Filled forms, one or a folder: each completes the report of its school, or nothing of it is written.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use vekha_office::OfficeError;

use super::super::exit_code::{CONTENT, DONE};
use super::super::options::Options;
use super::copied_form::{form_copy, is_form_copy};
use super::files::{bytes_if_there, files_in, keep_copy, order_bytes, write_new};
use super::site::compiled_site;
use super::words::Failure;
use crate::diagnostics::Diagnostic;
use crate::edit::StoredFile;
use crate::forms::{Completion, FilledForm, OwnFiles, Problem, Target, complete, target};
use crate::pipeline::{Compiled, Job, LoadedSite};

/// A form that came back.
pub struct ReturnedForm {
    /// Its file.
    pub path: PathBuf,
    bytes: Vec<u8>,
    /// What it holds; what the file is, where it is no form.
    content: Result<FilledForm, Unread>,
    target: Option<Target>,
    /// What becomes of it.
    pub completion: Completion,
    /// Errors that its report would have.
    pub errors: Vec<Diagnostic>,
    /// Warnings that it has.
    pub warnings: Vec<Diagnostic>,
    /// Whether its report is a new one.
    pub is_new: bool,
    /// The files that were written.
    pub written: Vec<PathBuf>,
    /// Why it could not be taken in, where that is no matter of its cells.
    pub failure: Option<Failure>,
}

enum Unread {
    NoForm,
    Office(OfficeError),
}

/// Forms that came back.
pub struct ReturnedForms {
    school: Option<String>,
    pub forms: Vec<ReturnedForm>,
    /// What else lies in their folder.
    pub not_read: Vec<String>,
}

/// The forms that an import names; nothing where it names something else.
pub fn find(options: &Options, matches: &ArgMatches) -> Option<Result<ReturnedForms, Failure>> {
    let path = matches.get_one::<PathBuf>("file")?;
    let school = matches.get_one::<String>("school").cloned();
    if path.is_dir() {
        return Some(in_folder(options, path, school).and_then(|forms| forms.checked_call(matches)));
    }
    let form = if path.as_os_str() == "-" { None } else { ReturnedForm::read(path).ok() };
    match form {
        Some(form) if form.content.is_ok() => {
            Some(ReturnedForms { school, forms: vec![form], not_read: Vec::new() }.checked_call(matches))
        }
        // A file that cannot be read is for the import of orders to speak of.
        Some(form) if school.is_some() => {
            let is_copy = is_form_copy(compiled_site(options).as_ref(), &form.bytes);
            let unread = |unread: Unread| if is_copy { form_copy(path) } else { unread.failure(options, path) };
            form.content.err().map(|reason| Err(unread(reason)))
        }
        _ => None,
    }
}

fn in_folder(options: &Options, folder: &Path, school: Option<String>) -> Result<ReturnedForms, Failure> {
    let unread = |error| Failure::unread(options, folder, &error);
    let found = files_in(folder).map_err(unread)?;
    let paths = found.workbooks;
    if paths.is_empty() {
        return Err(Failure::usage("form-empty-folder", &[("path", folder.display().to_string())]));
    }
    let forms =
        paths.iter().map(|path| ReturnedForm::read(path).map_err(|error| Failure::unread(options, path, &error)));
    Ok(ReturnedForms { school, forms: forms.collect::<Result<_, _>>()?, not_read: found.others })
}

impl ReturnedForm {
    fn read(path: &Path) -> std::io::Result<Self> {
        let bytes = order_bytes(path)?;
        let content = match FilledForm::read(&bytes) {
            Ok(Some(form)) => Ok(form),
            Ok(None) => Err(Unread::NoForm),
            Err(error) => Err(Unread::Office(error)),
        };
        Ok(ReturnedForm {
            path: path.to_path_buf(),
            bytes,
            content,
            target: None,
            completion: Completion::default(),
            errors: Vec::new(),
            warnings: Vec::new(),
            is_new: false,
            written: Vec::new(),
            failure: None,
        })
    }

    /// Whether nothing stands against it.
    pub fn is_sound(&self) -> bool {
        self.completion.problems.is_empty() && self.errors.is_empty() && self.failure.is_none()
    }

    /// The path of its report, below the folder of the site.
    pub fn report(&self) -> Option<&str> {
        self.target.as_ref().map(|target| target.report.as_str())
    }

    /// Finds its report and what becomes of it.
    fn prepare(&mut self, options: &Options, compiled: &Compiled, school: Option<&str>) {
        let form = match &self.content {
            Ok(form) => form,
            Err(unread) => {
                let copy = is_form_copy(Some(compiled), &self.bytes);
                self.failure = Some(if copy { form_copy(&self.path) } else { unread.failure(options, &self.path) });
                return;
            }
        };
        let Some(output) = compiled.output() else { return };
        let target = match target(output.pages(), form, school) {
            Ok(target) => target,
            Err(problem) => {
                self.completion.problems.push(problem);
                return;
            }
        };
        match Own::read(options, target) {
            Ok(own) => {
                self.is_new = own.files.report.is_none();
                match complete(output.pages(), form, own.earlier.as_ref(), &own.target, &own.files) {
                    Ok(completion) => self.completion = completion,
                    Err((path, error)) => self.failure = Some(Failure::no_edit(Path::new(&path), &error)),
                }
                self.target = Some(own.target);
            }
            Err(failure) => self.failure = Some(failure),
        }
    }

    /// Writes what was prepared, and keeps a copy of the form.
    fn write(&mut self, options: &Options) -> Result<(), Failure> {
        for (path, bytes) in &self.completion.files {
            let whole = options.folder.join(path);
            write_file(options, &whole, bytes)?;
            self.written.push(whole);
        }
        if let Some(target) = &self.target {
            let copy = options.folder.join(&target.copy);
            keep_copy(&copy, &self.bytes).map_err(|error| Failure::cannot_write(options, &copy, &error))?;
        }
        Ok(())
    }
}

impl Unread {
    fn failure(&self, options: &Options, path: &Path) -> Failure {
        match self {
            Unread::NoForm => Failure::content("form-not-a-form", &[("path", path.display().to_string())]),
            Unread::Office(error) => Failure::not_office(options, path, error),
        }
    }
}

/// Writes a file through the editor's store, or a new one.
fn write_file(options: &Options, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    match StoredFile::read(path) {
        Ok(stored) => stored.write(&options.folder, bytes).map_err(|error| Failure::no_write(options, path, &error)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            write_new(path, bytes).map(drop).map_err(|error| Failure::cannot_write(options, path, &error))
        }
        Err(error) => Err(Failure::unread(options, path, &error)),
    }
}

/// The files that a form belongs to.
struct Own {
    target: Target,
    files: OwnFiles,
    /// The copy of the form that was taken in last.
    earlier: Option<FilledForm>,
}

impl Own {
    fn read(options: &Options, mut target: Target) -> Result<Self, Failure> {
        let read = |path: &str| {
            let path = options.folder.join(path);
            bytes_if_there(&path).map_err(|error| Failure::unread(options, &path, &error))
        };
        let mut report = read(&target.report)?;
        if let (None, Some(same_day)) = (&report, &target.same_day) {
            report = read(same_day)?;
            if report.is_some() {
                target.report.clone_from(same_day);
            }
        }
        let files = OwnFiles { report, documents: read(&target.documents)? };
        let earlier = read(&target.copy)?.and_then(|bytes| FilledForm::read(&bytes).ok().flatten());
        Ok(Own { target, files, earlier })
    }
}

impl ReturnedForms {
    /// Options that are those of orders do not go with forms.
    fn checked_call(self, matches: &ArgMatches) -> Result<Self, Failure> {
        let named = ["id", "period", "table", "answers", "to", "again"];
        let is_given = |name: &&&str| matches.value_source(name) == Some(clap::parser::ValueSource::CommandLine);
        match named.iter().find(is_given) {
            Some(name) => Err(Failure::usage("form-option-of-orders", &[("option", format!("--{name}"))])),
            None => Ok(self),
        }
    }

    /// Completes reports, says what was done, and returns the exit code.
    pub fn take_in(mut self, options: &Options) -> Result<u8, Failure> {
        let job = Job { date: options.date, ..Job::new(&options.folder).without_attachments() };
        let compiled = LoadedSite::new(&job).compile();
        if compiled.theme.is_none() {
            return Err(Failure::content("form-unsound", &[]));
        }
        let school = self.school.as_deref();
        self.forms.iter_mut().for_each(|form| form.prepare(options, &compiled, school));
        self.refuse_copies();
        let after = self.compile_after(&job, &compiled);
        for form in self.forms.iter_mut().filter(|form| form.is_sound()) {
            if let Err(failure) = form.write(options) {
                form.failure = Some(failure);
            }
        }
        self.print(options, &after);
        Ok(if self.forms.iter().all(ReturnedForm::is_sound) { DONE } else { CONTENT })
    }

    /// Two forms of one report: nobody knows which of them counts.
    fn refuse_copies(&mut self) {
        let reports: Vec<(Option<String>, String)> =
            self.forms.iter().map(|form| (form.report().map(str::to_owned), form.path.display().to_string())).collect();
        for (at, form) in self.forms.iter_mut().enumerate() {
            let Some(report) = &reports[at].0 else { continue };
            let others =
                reports.iter().enumerate().filter(|(other, (name, _))| *other != at && name.as_ref() == Some(report));
            let others: Vec<&str> = others.map(|(_, (_, path))| path.as_str()).collect();
            if !others.is_empty() {
                let problem = Problem::whole("form-twice").arg("report", report);
                form.completion.problems.push(problem.arg("others", others.join(", ")));
            }
        }
    }

    /// The site as it would be, by which errors of the new reports are known before they are written.
    fn compile_after(&mut self, job: &Job, before: &Compiled) -> Compiled {
        let sound = self.forms.iter().filter(|form| form.is_sound());
        let files: Vec<(String, Vec<u8>)> = sound.flat_map(|form| form.completion.files.clone()).collect();
        let after = LoadedSite::new(job).compile_with(&files);
        let known: Vec<(String, String)> =
            before.diagnostics.iter().filter_map(|diagnostic| name_of(before, diagnostic)).collect();
        for form in &mut self.forms {
            let own = |path: &str| form.completion.files.iter().any(|(file, _)| file == path);
            let new = after.diagnostics.iter().filter(|diagnostic| {
                let name = name_of(&after, diagnostic).filter(|(path, _)| own(path));
                name.is_some_and(|name| !known.contains(&name))
            });
            (form.errors, form.warnings) = new.cloned().partition(Diagnostic::is_error);
        }
        after
    }
}

/// The path of a diagnostic, and what it is.
fn name_of(compiled: &Compiled, diagnostic: &Diagnostic) -> Option<(String, String)> {
    let path = compiled.sources.path(diagnostic.place?.file).to_owned();
    Some((path, format!("{} {:?}", diagnostic.code.name(), diagnostic.args)))
}
