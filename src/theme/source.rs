//! Makes a template's text ready for the engine: indentation and the breaks of lines that only steer go, interface
//! strings without arguments are put in place, so that none of them costs anything on each of thousands of pages. Keeps
//! lines, and keeps a record of moved columns, so that messages still point at what the author wrote. Must not know what
//! the strings say.

/// A template's text for the engine and the way back to the author's columns.
#[derive(Debug, Default)]
pub struct Source {
    pub text: String,
    shifts: Vec<ColumnShift>,
}

/// From this column of this line on (both in the new text, columns from 0) the author's column lies `by` further.
#[derive(Debug)]
struct ColumnShift {
    line: usize,
    column: usize,
    columns: isize,
}

/// A use of an interface string: its key, or the beginning of it when the rest is computed.
#[derive(Debug, PartialEq, Eq)]
pub struct KeyUse {
    pub key: String,
    pub whole: bool,
    pub line: usize,
    pub column: usize,
}

impl Source {
    /// Prepares a template; `constant` gives the HTML of a string that takes no arguments.
    pub fn prepare(text: &str, constant: impl Fn(&str) -> Option<String>) -> Self {
        let mut source = Self::default();
        let mut pre = false;
        for (number, line) in text.split_inclusive('\n').enumerate() {
            let kept = if pre { line } else { strip_indent(line) };
            source.push_line(number + 1, line, kept, &constant);
            if !pre && is_control_line(line) {
                source.swallow_break();
            }
            pre = ends_in_pre(pre, line);
        }
        source
    }

    fn push_line(&mut self, number: usize, line: &str, kept: &str, constant: &impl Fn(&str) -> Option<String>) {
        let stripped = (line.len() - kept.len()) as isize;
        self.record_shift(number, 0, stripped);
        let (mut rest, mut column) = (kept, 0);
        while let Some(call) = find_constant_call(rest) {
            let (before, after) = (&rest[..call.start], &rest[call.end..]);
            let Some(html) = constant(call.key) else {
                let upto = &rest[..call.end];
                self.text.push_str(upto);
                column += upto.chars().count();
                rest = after;
                continue;
            };
            self.text.push_str(before);
            self.text.push_str(&html);
            column += before.chars().count() + html.chars().count();
            let written = rest[call.start..call.end].chars().count();
            self.record_shift(number, column, written as isize - html.chars().count() as isize);
            rest = after;
        }
        self.text.push_str(rest);
    }

    /// Moves a line break into the tag before it, where the engine does not write it.
    fn swallow_break(&mut self) {
        if let Some(before) = self.text.strip_suffix("%}\n").map(str::len) {
            self.text.replace_range(before.., "\n%}");
        }
    }

    fn record_shift(&mut self, line: usize, column: usize, columns: isize) {
        if columns != 0 {
            self.shifts.push(ColumnShift { line, column, columns });
        }
    }

    /// The author's column (from 1) for a column (from 0) of the prepared text.
    pub fn column(&self, line: usize, column: usize) -> usize {
        let columns: isize = self
            .shifts
            .iter()
            .filter(|shift| shift.line == line && shift.column <= column)
            .map(|shift| shift.columns)
            .sum();
        (column as isize + columns).max(0) as usize + 1
    }
}

/// Every `t(key="…")` of a template as its author wrote it.
pub fn key_uses(text: &str) -> Vec<KeyUse> {
    let mut uses = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for (start, _) in line.match_indices("t(key=\"") {
            let before = line[..start].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let value = &line[start + "t(key=\"".len()..];
            let Some((key, after)) = value.split_once('"') else {
                continue;
            };
            uses.push(KeyUse {
                key: key.to_owned(),
                whole: !after.trim_start().starts_with('~'),
                line: number + 1,
                column: line[..start].chars().count() + 1,
            });
        }
    }
    uses
}

fn strip_indent(line: &str) -> &str {
    line.trim_start_matches([' ', '\t'])
}

/// Whether a line holds nothing but tags that write nothing.
fn is_control_line(line: &str) -> bool {
    const WORDS: [&str; 7] = ["if", "elif", "else", "endif", "for", "endfor", "set"];
    let mut rest = line.trim();
    while let Some((tag, after)) = rest.strip_prefix("{%").and_then(|rest| rest.split_once("%}")) {
        if !tag.split_whitespace().next().is_some_and(|word| WORDS.contains(&word)) {
            return false;
        }
        rest = after;
    }
    rest.is_empty() && !line.trim().is_empty()
}

/// Whether the line after this one lies inside `<pre>` or `<textarea>`, where spaces are content.
fn ends_in_pre(before: bool, line: &str) -> bool {
    let opens = line.rfind("<pre").max(line.rfind("<textarea"));
    let closes = line.rfind("</pre").max(line.rfind("</textarea"));
    match (opens, closes) {
        (None, None) => before,
        (open, close) => open > close,
    }
}

struct ConstantCall<'a> {
    start: usize,
    end: usize,
    key: &'a str,
}

/// The first whole expression `{{ t(key="…") }}` of a line.
fn find_constant_call(line: &str) -> Option<ConstantCall<'_>> {
    const OPEN: &str = "{{ t(key=\"";
    const CLOSE: &str = "\") }}";
    let mut from = 0;
    loop {
        let start = from + line[from..].find(OPEN)?;
        let value = &line[start + OPEN.len()..];
        let quote = value.find('"')?;
        if value[quote..].starts_with(CLOSE) {
            let end = start + OPEN.len() + quote + CLOSE.len();
            let key = &value[..quote];
            return Some(ConstantCall { start, end, key });
        }
        from = start + OPEN.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn upper_case(key: &str) -> Option<String> {
        (key != "n").then(|| key.to_uppercase())
    }

    #[test]
    fn indentation_goes_but_not_inside_pre() {
        let source = Source::prepare("  <p>\n<pre>\n  a\n</pre>\n  b", upper_case);
        assert_eq!(source.text, "<p>\n<pre>\n  a\n</pre>\nb");
    }

    #[test]
    fn lines_that_only_steer_leave_no_break() {
        let source =
            Source::prepare("{% if a %}\n<p>\n  {% endif %}{% set b = 1 %}\n{% include \"c\" %}\n", upper_case);
        assert_eq!(source.text, "{% if a \n%}<p>\n{% endif %}{% set b = 1 \n%}{% include \"c\" %}\n");
    }

    #[test]
    fn constant_strings_are_put_in_place_and_columns_are_found_again() {
        let source = Source::prepare("  {{ t(key=\"ab\") }} {{ t(key=\"n\") }} {{ x", upper_case);
        assert_eq!(source.text, "AB {{ t(key=\"n\") }} {{ x");
        let x = source.text.chars().count() - 1;
        assert_eq!(source.column(1, x), 41);
    }

    #[test]
    fn uses_of_keys_are_found() {
        let uses = key_uses("{{ t(key=\"a\") }}{{ start(key=\"no\") }}\n {{ t(key=\"state-\" ~ code) }}");
        let found: Vec<_> = uses.iter().map(|key_use| (key_use.key.as_str(), key_use.whole, key_use.line)).collect();
        assert_eq!(found, [("a", true, 1), ("state-", false, 2)]);
    }
}
