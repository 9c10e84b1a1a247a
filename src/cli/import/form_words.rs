//! What has become of filled forms: lines for people, JSON for programs.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::super::options::Options;
use super::super::report;
use super::filled_forms::{ReturnedForm, ReturnedForms};
use super::summary::short;
use crate::content::fold;
use crate::forms::{Difference, DifferenceKind, Problem};
use crate::messages::to_json;
use crate::pipeline::Compiled;
use crate::privacy::mask_found;

impl ReturnedForms {
    /// Prints all that is to be said; `after` is the site with what the forms say.
    pub fn print(&self, options: &Options, after: &Compiled) {
        if options.json {
            let forms: Value = self.forms.iter().map(|form| form.summary(options, after)).collect();
            let found = self.forms.iter().flat_map(|form| form.errors.iter().chain(&form.warnings));
            let errors: Vec<_> = found.cloned().collect();
            let mut all = Map::new();
            all.insert("vekha".into(), 1.into());
            all.insert("forms".into(), forms);
            all.insert("not_read".into(), self.not_read.clone().into());
            all.insert("diagnostics".into(), to_json(&errors, &after.sources, &options.wording));
            return report::print(&format!("{:#}\n", Value::Object(all)));
        }
        self.forms.iter().for_each(|form| form.print(options, after));
        if !self.not_read.is_empty() {
            report::line(options, &options.phrase("form-not-read", &[("files", self.not_read.join(", "))]));
        }
    }
}

impl ReturnedForm {
    fn print(&self, options: &Options, after: &Compiled) {
        let path = ("path", self.path.display().to_string());
        if let Some(failure) = &self.failure {
            return report::error(options, &failure.message(options));
        }
        if !self.is_sound() {
            report::error(options, &options.phrase("form-refused", &[path]));
            for line in lines(options, &self.completion.problems) {
                report::print_error(&format!("• {line}\n"));
            }
            report::print_error(&self.cell_errors(options, after, &self.errors));
            return;
        }
        report::print_error(&self.cell_errors(options, after, &self.warnings));
        let (key, args) = self.outcome();
        report::line(options, &options.phrase(key, &[&[path][..], &args].concat()));
        for difference in &self.completion.differences {
            report::line(options, &format!("• {}", difference_words(options, difference)));
        }
        for line in lines(options, &self.completion.notices) {
            report::line(options, &line);
        }
        for question in &self.completion.questions {
            let args = [("place", question.place.clone()), ("text", mask_cell(&question.text))];
            report::line(options, &options.phrase(&format!("form-{}", question.code), &args));
        }
    }

    /// What became of it in one line.
    fn outcome(&self) -> (&'static str, Vec<(&'static str, String)>) {
        let report = self.report().unwrap_or_default().to_owned();
        let count = self.completion.differences.len().to_string();
        let key = match (self.completion.files.is_empty(), self.is_new) {
            (true, _) => "form-nothing-new",
            (false, true) => "form-new-report",
            (false, false) => "form-completed",
        };
        (key, vec![("report", report), ("count", count)])
    }

    fn summary(&self, options: &Options, after: &Compiled) -> Value {
        let problem = |problem: &Problem| {
            let cell = problem.cell.as_ref();
            json!({"code": problem.code, "sheet": cell.map(|cell| &cell.sheet), "cell": cell.map(|cell| cell.address()),
                "message": words(options, problem)})
        };
        let difference = |difference: &Difference| {
            json!({"kind": difference.kind.code(), "place": difference.place, "sheet": difference.cell.sheet,
                "cell": difference.cell.address(), "old": mask_cell(&difference.old), "new": mask_cell(&difference.new),
                "message": difference_words(options, difference)})
        };
        let completion = &self.completion;
        let questions = completion.questions.iter().map(|question| {
            json!({"code": question.code, "place": question.place, "cell": question.cell.address(), "text": mask_cell(&question.text)})
        });
        let written = self.written.iter().map(|path| path.display().to_string());
        json!({
            "file": self.path.display().to_string(),
            "report": self.report(),
            "new": self.is_new,
            "written": written.collect::<Vec<_>>(),
            "differences": completion.differences.iter().map(difference).collect::<Vec<_>>(),
            "problems": completion.problems.iter().map(problem).collect::<Vec<_>>(),
            "notices": completion.notices.iter().map(problem).collect::<Vec<_>>(),
            "questions": questions.collect::<Vec<_>>(),
            "errors": self.cell_errors_json(options, after, &self.errors),
            "warnings": self.cell_errors_json(options, after, &self.warnings),
            "failure": self.failure.as_ref().map(|failure| failure.message(options)),
        })
    }
}

/// So many problems of a kind are shown.
const MOST_OF_A_KIND: usize = 20;

/// Problems in words; of a kind with very many the first and the count of the rest.
fn lines(options: &Options, problems: &[Problem]) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut lines = Vec::new();
    for problem in problems {
        let count = counts.entry(problem.code).or_default();
        *count += 1;
        if *count <= MOST_OF_A_KIND {
            lines.push(words(options, problem));
        }
    }
    let many = counts.into_iter().filter(|(_, count)| *count > MOST_OF_A_KIND);
    for (code, count) in many {
        let first = problems.iter().find(|problem| problem.code == code).map(|problem| words(options, problem));
        let args = [("count", (count - MOST_OF_A_KIND).to_string()), ("first", first.unwrap_or_default())];
        lines.push(options.phrase("form-more-of-a-kind", &args));
    }
    lines
}

/// A problem in words, behind its cell.
fn words(options: &Options, problem: &Problem) -> String {
    let args: Vec<(&'static str, String)> =
        problem.args.iter().map(|(name, value)| (*name, short(&mask_cell(value)))).collect();
    let words = options.phrase(&format!("form-problem-{}", problem.code), &args);
    match &problem.cell {
        Some(cell) => {
            let args = [("sheet", cell.sheet.clone()), ("cell", cell.address()), ("words", words)];
            options.phrase("form-at-cell", &args)
        }
        None => words,
    }
}

fn difference_words(options: &Options, difference: &Difference) -> String {
    let Difference { kind, place, old, new, .. } = difference;
    let args = [("place", place.clone()), ("old", short(&mask_cell(old))), ("new", short(&mask_cell(new)))];
    let key = match kind {
        DifferenceKind::Added => "form-added",
        DifferenceKind::Changed => "form-changed",
        DifferenceKind::Removed => "form-removed",
    };
    options.phrase(key, &args)
}

/// Words of a cell as they are printed: nobody's data, whatever becomes of the form.
fn mask_cell(words: &str) -> String {
    mask_found(words, fold::sign)
}
