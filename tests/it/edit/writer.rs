//! Values as a file of YAML in any of the forms that people write, chosen by chance, with a comment here and there. Words are
//! numbered, so that every line can be told from every other.

use vekha::edit::Data;

use crate::support::Chance;

/// Writes a file.
pub struct Writer {
    chance: Chance,
    text: String,
    comments: usize,
}

/// The text of a file that says `data`.
pub fn write(data: &Data, seed: u64) -> String {
    let mut writer = Writer { chance: Chance::new(seed), text: String::new(), comments: 0 };
    match data {
        Data::Map(entries) => writer.entries(entries, 0),
        _ => writer.members(data.members(), 0),
    }
    if writer.chance.once_in(4) {
        writer.text.truncate(writer.text.trim_end_matches('\n').len());
    }
    writer.text
}

impl Writer {
    fn indent(&mut self, column: usize) {
        self.text.push_str(&" ".repeat(column));
    }

    /// A blank line or a comment of its own.
    fn gap(&mut self, column: usize) {
        match self.chance.below(8) {
            0 => self.text.push('\n'),
            1 => {
                self.indent(column);
                self.comment();
                self.text.push('\n');
            }
            _ => {}
        }
    }

    fn comment(&mut self) {
        self.comments += 1;
        self.text.push_str(&format!("# примечание{}", self.comments));
    }

    fn end_line(&mut self) {
        if self.chance.once_in(6) {
            self.text.push(' ');
            self.comment();
        }
        self.text.push('\n');
    }

    fn entries(&mut self, entries: &[(String, Data)], column: usize) {
        for (at, (key, value)) in entries.iter().enumerate() {
            if at > 0 || column == 0 {
                self.gap(column);
                self.indent(column);
            }
            self.text.push_str(&self.chance.pick(&[format!("{key}:"), format!("{key} :"), format!("'{key}':")]));
            let list = column + 2 * self.chance.below(2);
            self.value(value, column, list);
        }
    }

    fn members(&mut self, members: &[Data], column: usize) {
        for (at, member) in members.iter().enumerate() {
            if at > 0 || column == 0 {
                self.gap(column);
                self.indent(column);
            }
            self.member(member, column);
        }
    }

    /// A member from its dash on.
    fn member(&mut self, member: &Data, column: usize) {
        self.text.push('-');
        let is_compact = self.chance.below(4) > 0;
        let below = column + 2 + self.chance.below(2);
        match member {
            Data::Map(entries) if !entries.is_empty() && is_compact => {
                self.text.push_str(&" ".repeat(below - column - 1));
                self.entries(entries, below);
            }
            Data::List(members) if !members.is_empty() && is_compact => {
                self.text.push_str(&" ".repeat(below - column - 1));
                self.members(members, below);
            }
            _ => self.value(member, column, column + 2),
        }
    }

    /// What stands behind a colon or dash; a list below it begins in the column `list`.
    fn value(&mut self, value: &Data, column: usize, list: usize) {
        let is_flow = self.chance.once_in(4) && is_one_line(value);
        match value {
            Data::Nothing => {
                self.text.push_str(self.chance.pick(&["", "", " ~", " null"]));
                self.end_line();
            }
            Data::Text(text) => self.scalar(text, column),
            _ if is_flow || matches!(value, Data::List(all) if all.is_empty()) || *value == Data::Map(Vec::new()) => {
                self.text.push(' ');
                self.brackets(value, column);
                self.end_line();
            }
            Data::List(members) => {
                self.end_line();
                self.indent(list);
                self.members(members, list);
            }
            Data::Map(entries) => {
                self.end_line();
                let below = column + 1 + self.chance.below(4);
                self.indent(below);
                self.entries(entries, below);
            }
        }
    }

    fn scalar(&mut self, text: &str, column: usize) {
        let is_block = text.contains('\n') || self.chance.once_in(6) && !text.is_empty() && !text.starts_with(' ');
        if !is_block {
            self.text.push_str(self.chance.pick(&[" ", " ", "  "]));
            self.on_one_line(text, false);
            return self.end_line();
        }
        let sign = if text.contains('\n') { " |-" } else { self.chance.pick(&[" |-", " >-"]) };
        self.text.push_str(sign);
        self.end_line();
        // A list sign in the column of the dash's own words would be read as one.
        let below = column + 3 + self.chance.below(3);
        for line in text.split('\n') {
            if !line.is_empty() {
                self.indent(below);
            }
            self.text.push_str(line);
            self.text.push('\n');
        }
    }

    fn on_one_line(&mut self, text: &str, is_flow: bool) {
        let is_plain = text.chars().all(|sign| sign.is_alphanumeric() || sign == ' ') && text.trim() == text;
        match self.chance.below(3) {
            0 if is_plain && !text.is_empty() => self.text.push_str(text),
            1 if !text.contains('\n') => self.text.push_str(&format!("'{}'", text.replace('\'', "''"))),
            _ if is_plain && !text.is_empty() && is_flow => self.text.push_str(text),
            _ => {
                let quoted = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
                self.text.push_str(&format!("\"{quoted}\""));
            }
        }
    }

    fn brackets(&mut self, value: &Data, column: usize) {
        let (open, close) = if matches!(value, Data::List(_)) { ('[', ']') } else { ('{', '}') };
        self.text.push(open);
        match value {
            Data::List(members) => {
                for (at, member) in members.iter().enumerate() {
                    self.comma(at, column);
                    self.in_brackets(member, column);
                }
            }
            Data::Map(entries) => {
                for (at, (key, value)) in entries.iter().enumerate() {
                    self.comma(at, column);
                    self.text.push_str(key);
                    self.text.push_str(if *value == Data::Nothing { self.chance.pick(&[":", ""]) } else { ": " });
                    if *value != Data::Nothing {
                        self.in_brackets(value, column);
                    }
                }
            }
            _ => {}
        }
        self.text.push(close);
    }

    fn in_brackets(&mut self, value: &Data, column: usize) {
        match value {
            Data::Nothing => self.text.push('~'),
            Data::Text(text) => self.on_one_line(text, true),
            _ => self.brackets(value, column),
        }
    }

    fn comma(&mut self, at: usize, column: usize) {
        if at > 0 {
            self.text.push(',');
        }
        if self.chance.once_in(8) {
            self.text.push('\n');
            self.indent(column + 3);
        } else if at > 0 {
            self.text.push(' ');
        }
    }
}

/// Whether a value may stand in brackets as people write them.
fn is_one_line(value: &Data) -> bool {
    match value {
        Data::Nothing => true,
        Data::Text(text) => !text.contains('\n'),
        Data::List(members) => members.iter().all(is_one_line),
        Data::Map(entries) => entries.iter().all(|(_, value)| is_one_line(value)),
    }
}
