//! What an import has done: lines for people, JSON for programs.

use serde_json::{Map, Value, json};
use vekha_office::LeftOut;

use super::super::options::Options;
use super::super::report;
use super::Done;
use super::words::question_words;
use crate::import::{FileContents, Plan, Question, RoadmapDraft};

/// Words that were left out are shortened on the screen; the file has them whole.
const MOST_LETTERS: usize = 160;

impl Done {
    /// Prints what was done.
    pub fn print(&self, options: &Options) {
        if options.json {
            return report::print(&format!("{:#}\n", Value::Object(self.summary())));
        }
        report::line(options, &self.first_line(options));
        let path = |path: &std::path::Path| [("path", path.display().to_string())];
        for written in &self.written {
            report::line(options, &options.phrase("import-written", &path(written)));
        }
        for words in &self.draft.left_out {
            report::line(options, &options.phrase("import-left-out-words", &[("text", short(words))]));
        }
        print_left_out(options, &self.file, &self.draft);
        for question in &self.draft.questions {
            report::line(options, &format!("• {}", question_words(options, question)));
        }
        if let Some(questions) = &self.questions {
            report::line(options, &options.phrase("import-questions", &path(questions)));
        }
    }

    fn first_line(&self, options: &Options) -> String {
        let (items, steps) = self.draft.counts();
        let (read, unread) = self.draft.deadlines;
        let args = [
            ("path", self.roadmap.display().to_string()),
            ("plans", self.draft.plans.len().to_string()),
            ("items", items.to_string()),
            ("steps", steps.to_string()),
            ("read", read.to_string()),
            ("unread", unread.to_string()),
            ("schools", self.draft.schools.len().to_string()),
        ];
        options.phrase(if self.is_same { "import-same" } else { "import-done" }, &args)
    }

    fn summary(&self) -> Map<String, Value> {
        let draft = &self.draft;
        let path = |path: &std::path::PathBuf| Value::from(path.display().to_string());
        let (items, steps) = draft.counts();
        let mut all = Map::new();
        all.insert("vekha".into(), 1.into());
        all.insert("file".into(), path(&self.roadmap));
        all.insert("written".into(), self.written.iter().map(path).collect());
        all.insert("title".into(), draft.title.clone().into());
        all.insert("period".into(), draft.period.clone().into());
        all.insert("plans".into(), draft.plans.iter().map(plan_summary).collect());
        all.insert("items".into(), items.into());
        all.insert("steps".into(), steps.into());
        all.insert("parties".into(), self.parties());
        all.insert(
            "schools".into(),
            draft.schools.iter().map(|school| json!({"id": school.id, "name": school.name})).collect(),
        );
        all.insert("deadlines".into(), json!({"read": draft.deadlines.0, "unread": draft.deadlines.1}));
        all.insert("left_out".into(), left_out(&self.file, &draft.left_out));
        all.insert("signs".into(), draft.signs.into());
        all.insert("questions".into(), draft.questions.iter().map(question_summary).collect());
        all.insert("questions_file".into(), self.questions.as_ref().map_or(Value::Null, path));
        all.insert("diagnostics".into(), Value::Array(Vec::new()));
        all
    }

    fn parties(&self) -> Value {
        let parties = self.draft.parties.iter().map(|party| {
            json!({"id": party.id, "name": party.name, "aliases": party.aliases, "cells": party.cells,
                "reports": party.reports.map(|reports| reports.code())})
        });
        parties.collect()
    }
}

/// Prints what was read of a file and is in no roadmap, but for the words around its plans.
pub fn print_left_out(options: &Options, file: &FileContents, draft: &RoadmapDraft) {
    for left in &file.left_out {
        report::line(options, &left_out_line(options, left));
    }
    for (count, key) in [(draft.signs, "import-signs"), (draft.pictures, "import-pictures")] {
        if count > 0 {
            report::line(options, &options.phrase(key, &[("count", count.to_string())]));
        }
    }
    for sheet in &file.hidden_sheets {
        report::line(options, &options.phrase("import-hidden-sheet", &[("sheet", sheet.clone())]));
    }
    if !file.hidden_rows.is_empty() {
        let rows = file.hidden_rows.iter().map(|(sheet, row)| format!("{sheet}: {row}"));
        let args = [("rows", rows.collect::<Vec<_>>().join(", "))];
        report::line(options, &options.phrase("import-hidden-rows", &args));
    }
}

/// What is in no roadmap, with the reason, for programs.
pub fn left_out(file: &FileContents, words: &[String]) -> Value {
    let parts = file.left_out.iter().map(|left| json!({"reason": left.reason.code(), "text": left.text}));
    let words = words.iter().map(|text| json!({"reason": "no-part-of-the-plan", "text": text}));
    let sheets = file.hidden_sheets.iter().map(|sheet| json!({"reason": "hidden-sheet", "text": sheet}));
    parts.chain(words).chain(sheets).collect()
}

/// What was left out of a file, in words.
pub fn left_out_line(options: &Options, left: &LeftOut) -> String {
    let reason = options.phrase(&format!("import-reason-{}", left.reason.code()), &[]);
    let text = short(&left.text);
    let key = if text.is_empty() { "import-left-out-nameless" } else { "import-left-out" };
    options.phrase(key, &[("why", reason), ("text", text)])
}

/// Words as the screen has place for them.
pub fn short(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = line.chars().take(MOST_LETTERS).collect();
    if cut.len() < line.len() { format!("{}…", cut.trim_end()) } else { cut }
}

fn plan_summary(plan: &Plan) -> Value {
    let columns = plan.columns.iter().map(|column| json!({"role": column.role.code(), "heading": column.heading}));
    let sections = plan.sections.iter().filter(|section| !section.heading.title.is_empty());
    json!({
        "title": plan.title,
        "sections": sections.map(|section| section.heading.title.clone()).collect::<Vec<_>>(),
        "items": plan.items().count(),
        "steps": plan.steps(),
        "columns": columns.collect::<Vec<_>>(),
        "joined_rows": plan.joined_rows,
    })
}

/// A question for programs.
pub fn question_summary(question: &Question) -> Value {
    let args: Map<String, Value> =
        question.args().into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    json!({"code": question.code(), "about": args})
}
