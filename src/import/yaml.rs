//! Lines of YAML as people write them by hand: keys, texts, lists and comments in, text out.

use std::fmt::Write as _;

use crate::edit::{Place, is_plain};

/// A text of YAML that grows line by line.
#[derive(Debug, Default)]
pub struct Yaml {
    text: String,
    depth: usize,
    /// Whether the next line begins an entry of a list.
    is_entry: bool,
}

impl Yaml {
    /// The text.
    pub fn into_text(self) -> String {
        self.text
    }

    /// A comment on lines of its own.
    pub fn comment(&mut self, text: &str) {
        for line in text.lines() {
            let _ = writeln!(self.text, "{}# {line}", "  ".repeat(self.depth));
        }
    }

    /// An empty line.
    pub fn blank(&mut self) {
        self.text.push('\n');
    }

    /// A key with a text.
    pub fn pair(&mut self, key: &str, text: &str) {
        self.begin_line();
        let _ = writeln!(self.text, "{key}: {}", scalar(text, self.depth + 1));
    }

    /// A key with a text in double quotes, as numbers are written.
    pub fn quoted_pair(&mut self, key: &str, text: &str) {
        self.begin_line();
        let _ = writeln!(self.text, "{key}: \"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    }

    /// A key with a text, where there is one.
    pub fn pair_if(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.pair(key, text);
        }
    }

    /// A key with what is below it.
    pub fn block(&mut self, key: &str, below: impl FnOnce(&mut Self)) {
        self.begin_line();
        let _ = writeln!(self.text, "{key}:");
        self.depth += 1;
        below(self);
        self.depth -= 1;
    }

    /// An entry of a list, with its keys.
    pub fn entry(&mut self, below: impl FnOnce(&mut Self)) {
        self.is_entry = true;
        self.depth += 1;
        below(self);
        self.depth -= 1;
    }

    /// An entry of a list that is a text alone.
    pub fn item(&mut self, text: &str) {
        let _ = writeln!(self.text, "{}- {}", "  ".repeat(self.depth), scalar(text, self.depth + 1));
    }

    /// Lines of a list without the key above it.
    pub fn list_lines(&mut self, below: impl FnOnce(&mut Self)) {
        self.depth += 1;
        below(self);
        self.depth -= 1;
    }

    /// Lines that are made already.
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn begin_line(&mut self) {
        if std::mem::take(&mut self.is_entry) {
            let _ = write!(self.text, "{}- ", "  ".repeat(self.depth - 1));
        } else {
            self.text.push_str(&"  ".repeat(self.depth));
        }
    }
}

/// A text as a value: plain where YAML reads it as it is, else in quotes, or line by line.
fn scalar(text: &str, depth: usize) -> String {
    if text.contains('\n') {
        let lines: Vec<String> = text.lines().map(|line| format!("{}{}", "  ".repeat(depth), line.trim())).collect();
        return format!("|-\n{}", lines.join("\n"));
    }
    if is_plain(text, Place::Block) { text.to_owned() } else { format!("'{}'", text.replace('\'', "''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_and_blocks_are_indented() {
        let mut yaml = Yaml::default();
        yaml.block("items", |yaml| {
            yaml.entry(|yaml| {
                yaml.quoted_pair("number", "1.");
                yaml.pair("activity", "Проект: семинары");
                yaml.pair("result", "Справка\nПриказ");
            });
        });
        let expected = "items:\n  - number: \"1.\"\n    activity: 'Проект: семинары'\n    result: |-\n      Справка\n      Приказ\n";
        assert_eq!(yaml.into_text(), expected);
    }
}
