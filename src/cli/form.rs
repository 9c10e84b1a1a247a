//! `vekha form`: a site in, the Excel forms of its schools out. A form that is there and is another stays: somebody may have
//! filled it in.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::{Map, Value, json};

use super::exit_code::{CONTENT, DONE, USAGE};
use super::import::{Failure, Written, file_bytes, write_new};
use super::options::Options;
use super::report;
use crate::forms::{FormChoice, forms};
use crate::messages::Summary;
use crate::pipeline::{Compiled, Job, compile};

/// Makes forms, says which, and returns the exit code.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let path = |name: &str| matches.get_one::<PathBuf>(name).map(PathBuf::as_path);
    let call = Call { school: word("school"), roadmap: word("roadmap"), out: path("out"), all: path("all") };
    if call.school.is_none() && call.all.is_none() {
        return Failure::usage("form-whose", &[]).report(options);
    }
    let compiled = compile(&Job { date: options.date, ..Job::new(&options.folder).without_attachments() });
    let errors = compiled.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    if !compiled.is_sound() {
        report::diagnostics(options, &compiled.diagnostics, &compiled.sources);
        report::envelope(options, &compiled.diagnostics, &compiled.sources, Map::new());
        report::line(options, &report::summary(options, Summary { errors, warnings: 0 }));
        report::line(options, &options.phrase("form-unsound", &[]));
        return CONTENT;
    }
    match call.make(options, &compiled) {
        Ok(made) => made.print(options),
        Err(failure) => failure.report(options),
    }
}

/// The options of this command.
struct Call<'m> {
    school: Option<&'m str>,
    roadmap: Option<&'m str>,
    out: Option<&'m Path>,
    all: Option<&'m Path>,
}

/// A form that was made.
struct MadeForm {
    school: String,
    roadmap: String,
    rows: usize,
    path: PathBuf,
    /// Whether it was written, was there already, or something else is there.
    outcome: Outcome,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Written,
    Same,
    Other,
}

/// What was made.
struct MadeForms(Vec<MadeForm>);

impl Call<'_> {
    fn make(&self, options: &Options, compiled: &Compiled) -> Result<MadeForms, Failure> {
        let output = compiled.output().ok_or_else(|| Failure::content("form-unsound", &[]))?;
        let cx = output.pages();
        self.check_roadmap(compiled)?;
        let forms = forms(cx, FormChoice { school: self.school, roadmap: self.roadmap });
        self.check_count(compiled, forms.iter().map(|form| form.roadmap_id.as_str()).collect())?;
        let mut made = Vec::new();
        for form in forms {
            let bytes = form.bytes(cx).map_err(|reason| Failure::content("form-too-large", &[("why", reason)]))?;
            let path = match (self.all, self.out) {
                (Some(folder), _) => folder.join(format!("{}.xlsx", form.name)),
                (None, Some(out)) => out.to_path_buf(),
                (None, None) => PathBuf::from(format!("{}.xlsx", form.name)),
            };
            let outcome = write(&path, &bytes).map_err(|error| Failure::cannot_write(options, &path, &error))?;
            let rows = form.row_count();
            made.push(MadeForm { school: form.school_id, roadmap: form.roadmap_id, rows, path, outcome });
        }
        Ok(MadeForms(made))
    }

    fn check_roadmap(&self, compiled: &Compiled) -> Result<(), Failure> {
        let roadmaps = &compiled.site.roadmaps;
        let unknown = self.roadmap.filter(|id| roadmaps.iter().all(|roadmap| roadmap.id != **id));
        let Some(unknown) = unknown else { return Ok(()) };
        let known: Vec<&str> = roadmaps.iter().map(|roadmap| roadmap.id.as_str()).collect();
        let args = [("roadmap", unknown.to_owned()), ("known", known.join(", "))];
        Err(Failure::usage("form-no-roadmap", &args))
    }

    /// One form where one is asked for, else any.
    fn check_count(&self, compiled: &Compiled, roadmaps: Vec<&str>) -> Result<(), Failure> {
        let schools = &compiled.site.schools;
        let school = self.school.unwrap_or_default().to_owned();
        let is_known = self.school.is_none_or(|id| schools.iter().any(|own| own.id == id || own.folder == id));
        match roadmaps[..] {
            [] if !is_known => {
                let known: Vec<&str> = schools.iter().map(|own| own.id.as_str()).collect();
                Err(Failure::usage("form-no-school", &[("school", school), ("known", known.join(", "))]))
            }
            [] => Err(Failure::content("form-nothing-asked", &[("school", word_or_none(school))])),
            [_, _, ..] if self.all.is_none() => {
                Err(Failure::usage("form-which-roadmap", &[("school", school), ("known", roadmaps.join(", "))]))
            }
            _ => Ok(()),
        }
    }
}

/// A word of a message that may be missing.
fn word_or_none(word: String) -> String {
    if word.is_empty() { "0".to_owned() } else { word }
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<Outcome> {
    match file_bytes(path) {
        Ok(before) if before == bytes => Ok(Outcome::Same),
        Ok(_) => Ok(Outcome::Other),
        Err(error) if error.kind() == ErrorKind::NotFound => match write_new(path, bytes)? {
            Written::New => Ok(Outcome::Written),
            Written::Same => Ok(Outcome::Other),
        },
        Err(error) => Err(error),
    }
}

impl MadeForms {
    fn print(&self, options: &Options) -> u8 {
        if options.json {
            let all = self.0.iter().map(|form| {
                json!({"school": form.school, "roadmap": form.roadmap, "file": form.path.display().to_string(),
                    "rows": form.rows, "outcome": form.outcome.code()})
            });
            let all: Value = all.collect();
            report::print(&format!("{:#}\n", json!({"vekha": 1, "forms": all, "diagnostics": []})));
        }
        for form in &self.0 {
            let args = [
                ("path", form.path.display().to_string()),
                ("school", form.school.clone()),
                ("rows", form.rows.to_string()),
            ];
            let line = options.phrase(&format!("form-{}", form.outcome.code()), &args);
            if form.outcome == Outcome::Other && !options.json {
                report::error(options, &line);
            } else {
                report::line(options, &line);
            }
        }
        if self.0.iter().any(|form| form.outcome == Outcome::Other) { USAGE } else { DONE }
    }
}

impl Outcome {
    fn code(self) -> &'static str {
        match self {
            Outcome::Written => "written",
            Outcome::Same => "same",
            Outcome::Other => "kept",
        }
    }
}
