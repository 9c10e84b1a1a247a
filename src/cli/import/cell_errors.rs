//! Errors and warnings that the site would have by a filled form: behind the cell whose words they are about, else with the
//! line of the report.

use serde_json::{Value, json};

use super::super::options::Options;
use super::filled_forms::ReturnedForm;
use super::summary::short;
use crate::diagnostics::{Code, Diagnostic};
use crate::forms::CellText;
use crate::messages::{Printer, to_json};
use crate::pipeline::Compiled;

impl ReturnedForm {
    /// The cell that a diagnostic is about.
    fn cell_of(&self, after: &Compiled, diagnostic: &Diagnostic) -> Option<&CellText> {
        let place = diagnostic.place.filter(|place| !place.is_whole_file())?;
        self.completion.cell_at(after.sources.path(place.file), place.start as usize)
    }

    /// Diagnostics in words.
    pub fn cell_errors(&self, options: &Options, after: &Compiled, diagnostics: &[Diagnostic]) -> String {
        let printer = Printer::new(&after.sources, &options.wording, options.color);
        let texts = diagnostics.iter().map(|diagnostic| match self.cell_of(after, diagnostic) {
            Some(text) => format!("{}\n", error_words(options, diagnostic, text)),
            None => printer.format_all(std::slice::from_ref(diagnostic)),
        });
        texts.collect()
    }

    /// The same for programs: each with its cell, where it has one.
    pub fn cell_errors_json(&self, options: &Options, after: &Compiled, diagnostics: &[Diagnostic]) -> Value {
        let mut all = to_json(diagnostics, &after.sources, &options.wording);
        for (value, diagnostic) in all.as_array_mut().into_iter().flatten().zip(diagnostics) {
            if let Some(text) = self.cell_of(after, diagnostic) {
                value["sheet"] = json!(text.cell.sheet);
                value["cell"] = json!(text.cell.address());
            }
        }
        all
    }
}

/// «ошибка[link-scheme]: Отчёт, C10: … (в ячейке: «…»). …»: personal data are not shown again.
fn error_words(options: &Options, diagnostic: &Diagnostic, text: &CellText) -> String {
    let is_personal = matches!(diagnostic.code, Code::PersonalDataFound | Code::PersonalDataLikely);
    let shown = Some(short(&text.text)).filter(|shown| !shown.is_empty() && !is_personal);
    let none = || "0".to_owned();
    let args = [
        ("severity", options.wording.severity(diagnostic.severity)),
        ("code", diagnostic.code.name().to_owned()),
        ("sheet", text.cell.sheet.clone()),
        ("cell", text.cell.address()),
        ("words", options.wording.message(diagnostic)),
        ("text", shown.unwrap_or_else(none)),
        ("help", options.wording.help(diagnostic).unwrap_or_else(none)),
    ];
    options.phrase("form-error-at-cell", &args)
}
