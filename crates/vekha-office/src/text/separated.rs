//! Text with a sign between columns, as programs save tables (CSV and its kin): which sign it is, and the cells of each row.

use std::borrow::Cow;

/// Signs that stand between columns, the likeliest first where they part a text equally well.
const DELIMITERS: [char; 4] = ['\t', ';', ',', '|'];
/// Rows that are looked at to find the sign.
const SAMPLE: usize = 200;

/// The sign between the columns of a text; nothing for a text without columns.
///
/// A first line `sep=;` says it; else it is the sign that parts the most rows into equally many cells.
pub fn delimiter(text: &str) -> Option<char> {
    let (declared, text) = declared_delimiter(text);
    declared.or_else(|| {
        let scores = DELIMITERS.into_iter().map(|delimiter| (score(text, delimiter), delimiter));
        let best = scores.fold(
            (0, None),
            |best, (score, delimiter)| {
                if score > best.0 { (score, Some(delimiter)) } else { best }
            },
        );
        best.1
    })
}

/// The sign that a first line `sep=;` names, and the text behind that line.
pub(crate) fn declared_delimiter(text: &str) -> (Option<char>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.trim_end_matches('\r').trim_matches('"').to_lowercase();
    let mut sign = named.strip_prefix("sep=").map(str::chars).into_iter().flatten();
    match (sign.next(), sign.next()) {
        (Some(sign), None) => (Some(sign), rest),
        _ => (None, text),
    }
}

/// How many of the first rows have as many cells as most of those with more than one.
fn score(text: &str, delimiter: char) -> usize {
    let mut counts: Vec<usize> =
        records(text, delimiter).take(SAMPLE).map(|cells| cells.len()).filter(|count| *count > 1).collect();
    counts.sort_unstable();
    let equal = counts.chunk_by(|a, b| a == b).map(|equal| equal.len() * equal[0].min(8));
    equal.max().unwrap_or(0)
}

/// The cells of a row.
pub(crate) type LineCells<'t> = Vec<Cow<'t, str>>;

/// The rows of a text, cut into cells.
pub(crate) fn records(text: &str, delimiter: char) -> impl Iterator<Item = LineCells<'_>> {
    Records { rest: text, delimiter, has_quotes: true }
}

struct Records<'t> {
    rest: &'t str,
    delimiter: char,
    /// Whether a quotation mark still ends somewhere in the rest: one that never does is a letter.
    has_quotes: bool,
}

impl<'t> Iterator for Records<'t> {
    type Item = LineCells<'t>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let mut cells = Vec::new();
        loop {
            let (cell, is_last) = self.next_cell();
            cells.push(cell);
            if is_last {
                return Some(cells);
            }
        }
    }
}

impl<'t> Records<'t> {
    /// A cell, and whether the row ends behind it.
    fn next_cell(&mut self) -> (Cow<'t, str>, bool) {
        if let Some(cell) = self.quoted_cell() {
            return cell;
        }
        let end = self.rest.find([self.delimiter, '\n', '\r']).unwrap_or(self.rest.len());
        let cell = &self.rest[..end];
        self.rest = &self.rest[end..];
        (Cow::Borrowed(cell), self.skip_delimiter())
    }

    /// A cell between quotation marks; nothing where what stands behind its end is neither a sign nor a line end.
    fn quoted_cell(&mut self) -> Option<(Cow<'t, str>, bool)> {
        let inside = self.rest.strip_prefix('"').filter(|_| self.has_quotes)?;
        let Some(end) = closing_quote(inside) else {
            self.has_quotes = false;
            return None;
        };
        let behind = &inside[end + 1..];
        if !(behind.is_empty() || behind.starts_with([self.delimiter, '\n', '\r'])) {
            return None;
        }
        let cell = &inside[..end];
        self.rest = behind;
        let cell = if cell.contains("\"\"") { Cow::Owned(cell.replace("\"\"", "\"")) } else { Cow::Borrowed(cell) };
        Some((cell, self.skip_delimiter()))
    }

    /// Goes past the sign or the line end; whether the row ended.
    fn skip_delimiter(&mut self) -> bool {
        if let Some(rest) = self.rest.strip_prefix(self.delimiter) {
            self.rest = rest;
            return false;
        }
        let rest = self.rest.strip_prefix("\r\n").or_else(|| self.rest.strip_prefix(['\n', '\r']));
        self.rest = rest.unwrap_or_default();
        true
    }
}

/// Where a quotation mark stands that is not doubled.
fn closing_quote(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        at += memchr::memchr(b'"', bytes.get(at..)?)?;
        if bytes.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let delimiter = delimiter(text).unwrap_or(';');
        let (_, text) = declared_delimiter(text);
        records(text, delimiter).map(|cells| cells.into_iter().map(Cow::into_owned).collect()).collect()
    }

    #[test]
    fn signs_between_columns_are_found() {
        for (text, expected) in [
            ("а;б\n1;2\n", Some(';')),
            ("а,б\n1,2", Some(',')),
            ("а\tб\n1\t2", Some('\t')),
            ("№;Мероприятие, срок\n1;Семинар, до мая", Some(';')),
            ("sep=|\nа|б", Some('|')),
            ("Просто текст\nбез столбцов", None),
            ("", None),
        ] {
            assert_eq!(delimiter(text), expected, "{text}");
        }
    }

    #[test]
    fn quotes_hold_signs_lines_and_quotes() {
        assert_eq!(cells("\"а;\"\"б\"\"\";2\r\n\"две\nстроки\";4"), [["а;\"б\"", "2"], ["две\nстроки", "4"]]);
        assert_eq!(cells("sep=;\nа;б"), [["а", "б"]]);
        assert_eq!(cells("а;;\n;б;"), [["а", "", ""], ["", "б", ""]]);
    }

    #[test]
    fn stray_quotes_are_letters() {
        assert_eq!(cells("\"Лидер\" района;2\nа;б"), [["\"Лидер\" района", "2"], ["а", "б"]]);
        assert_eq!(cells("\"не закрыта;2\nа;б"), [["\"не закрыта", "2"], ["а", "б"]]);
        assert_eq!(cells("ООО \"Рога\";\"\""), [["ООО \"Рога\"", ""]]);
    }
}
