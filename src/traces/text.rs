//! The bytes of a text file → its words, each at the byte at which it stands: marks of pages and folded lines of calendars
//! are blanked out, so that a name is found where a mark stands within it.

/// A text in which words can be looked for.
pub(super) fn readable(path: &str, text: String) -> String {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" | "htm" | "xml" | "atom" | "svg" => without_marks(&text),
        "ics" => unfold(&text),
        _ => text,
    }
}

/// The same length with blanks in place of marks. The words of a mark stay where they are shown or read out.
fn without_marks(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        plain.push_str(&rest[..start]);
        let end = rest[start..].find('>').map_or(rest.len(), |end| start + end + 1);
        plain.push_str(&plain_mark(&rest[start..end]));
        rest = &rest[end..];
    }
    plain.push_str(rest);
    plain
}

/// A mark that is shown or leads to a telephone or a mailbox stays; of another one only blanks are left.
fn plain_mark(mark: &str) -> String {
    let is_told = |sign: char| matches!(sign, 'А'..='я' | 'ё' | 'Ё' | '@');
    let digits = mark.bytes().filter(u8::is_ascii_digit).count();
    if mark.chars().any(is_told) || digits > 5 {
        return mark.to_owned();
    }
    mark.chars().map(|sign| if sign == '\n' { "\n".to_owned() } else { " ".repeat(sign.len_utf8()) }).collect()
}

/// Lines of a calendar that go on in the next one: an invisible sign of the same length joins them.
fn unfold(text: &str) -> String {
    text.replace("\r\n ", "\u{200b}").replace("\n ", "\u{ad}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_stay_where_they_are() {
        for (path, text) in [
            ("a.html", "<p title=\"Котова\"><b>Пётр</b> <i>Сидоров</i>"),
            ("a.ics", "SUMMARY:Пё\r\n тр Сидо\n ров"),
            ("a.md", "a < b"),
        ] {
            assert_eq!(readable(path, text.to_owned()).len(), text.len(), "{path}");
        }
        assert_eq!(readable("a.html", "<b>П</b>".to_owned()), "   П    ");
    }
}
