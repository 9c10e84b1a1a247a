//! What a corrected order has changed in its roadmap, and what it leaves to a person: lines for people, JSON for programs.

use serde_json::{Map, Value, json};

use super::super::exit_code::{CONTENT, DONE};
use super::super::options::Options;
use super::super::report;
use super::summary::{left_out, print_left_out, question_summary, short};
use super::update::Updated;
use super::words::question_words;
use crate::import::{Entry, EntryKind};

impl Updated {
    /// Prints what was done; returns the exit code: that of refusals where a person has to decide.
    pub fn print(&self, options: &Options) -> u8 {
        if options.json {
            report::print(&format!("{:#}\n", Value::Object(self.summary(options))));
        } else {
            self.print_lines(options);
        }
        if self.is_settled() { DONE } else { CONTENT }
    }

    fn is_settled(&self) -> bool {
        self.entries.iter().all(|entry| self.comparison.is_none() && !entry.kind.is_open())
    }

    fn print_lines(&self, options: &Options) {
        report::line(options, &self.first_line(options));
        for entry in &self.entries {
            report::line(options, &format!("• {}", self.entry_words(options, entry)));
        }
        for words in &self.left_out {
            report::line(options, &options.phrase("import-again-left-out", &[("text", short(words))]));
        }
        print_left_out(options, &self.file, &self.draft);
        for question in &self.questions {
            report::line(options, &format!("• {}", question_words(options, question)));
        }
        for written in &self.written {
            let path = [("path", written.display().to_string())];
            report::line(options, &options.phrase("import-written", &path));
        }
        if self.is_changed {
            report::line(options, &options.phrase("import-again-kept", &[]));
        }
        if self.comparison.is_none() && !self.is_settled() {
            report::line(options, &options.phrase("import-again-later", &[]));
        }
    }

    fn first_line(&self, options: &Options) -> String {
        let count = |is_counted: fn(EntryKind) -> bool| {
            self.entries.iter().filter(|entry| is_counted(entry.kind)).count().to_string()
        };
        let mut args = vec![("path", self.roadmap.display().to_string())];
        if let Some(comparison) = &self.comparison {
            args.extend([("comparison", comparison.display().to_string()), ("open", self.entries.len().to_string())]);
            return options.phrase("import-again-comparison", &args);
        }
        if self.entries.is_empty() {
            let key = if self.is_changed { "import-again-recorded" } else { "import-again-same" };
            return options.phrase(key, &args);
        }
        args.extend([
            ("taken", count(|kind| kind == EntryKind::Taken)),
            ("added", count(|kind| kind == EntryKind::Added)),
            ("open", count(EntryKind::is_open)),
        ]);
        options.phrase("import-again-done", &args)
    }

    fn entry_words(&self, options: &Options, entry: &Entry) -> String {
        let code = match entry.kind {
            _ if self.comparison.is_none() => entry.kind.code(),
            EntryKind::Conflict => "different",
            EntryKind::Removed => "only-own",
            _ => "only-new",
        };
        let shown = |words: &String| if words.is_empty() { "—".to_owned() } else { words.clone() };
        let args = [
            ("place", entry.place.clone()),
            ("old", shown(&entry.old)),
            ("own", shown(&entry.own)),
            ("new", shown(&entry.new)),
        ];
        options.phrase(&format!("import-again-{code}"), &args)
    }

    fn summary(&self, options: &Options) -> Map<String, Value> {
        let path = |path: &std::path::PathBuf| Value::from(path.display().to_string());
        let entries = self.entries.iter().map(|entry| {
            json!({"kind": entry.kind.code(), "is_open": self.comparison.is_none() && entry.kind.is_open(), "place": entry.place,
                "old": entry.old, "own": entry.own, "new": entry.new, "message": self.entry_words(options, entry)})
        });
        let mut all = Map::new();
        all.insert("vekha".into(), 1.into());
        all.insert("file".into(), path(&self.roadmap));
        all.insert("comparison".into(), self.comparison.as_ref().map_or(Value::Null, path));
        all.insert("written".into(), self.written.iter().map(path).collect());
        all.insert("differences".into(), entries.collect());
        all.insert("questions".into(), self.questions.iter().map(question_summary).collect());
        all.insert("left_out".into(), left_out(&self.file, &self.left_out));
        all.insert("diagnostics".into(), Value::Array(Vec::new()));
        all
    }
}
