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

/// The same length with blanks in place of marks that part words, and nothing in place of those within a word. The words of
/// a mark stay where they are shown or read out.
fn without_marks(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(['<', '&']) {
        plain.push_str(&rest[..start]);
        let close = if rest[start..].starts_with('<') { '>' } else { ';' };
        let end = rest[start..].find(close).map_or(rest.len(), |end| start + end + 1);
        let mark = &rest[start..end];
        match close {
            '>' => plain.push_str(&plain_mark(mark)),
            _ if mark.len() > 9 => {
                plain.push('&');
                rest = &rest[start + 1..];
                continue;
            }
            _ => plain.push_str(&plain_entity(mark)),
        }
        rest = &rest[end..];
    }
    plain.push_str(rest);
    plain
}

/// Marks within a word.
const INLINE: [&str; 10] = ["a", "b", "em", "i", "mark", "span", "strong", "u", "wbr", "abbr"];

/// A mark that is shown or leads to a telephone or a mailbox stays; of another one blanks are left, or nothing.
fn plain_mark(mark: &str) -> String {
    let is_told = |sign: char| matches!(sign, 'А'..='я' | 'ё' | 'Ё' | '@');
    let digits = mark.bytes().filter(u8::is_ascii_digit).count();
    if mark.chars().any(is_told) || digits > 5 {
        return mark.to_owned();
    }
    let name = mark.trim_start_matches(['<', '/']);
    let name = name.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or_default();
    if INLINE.contains(&name) && !mark.contains('\n') {
        return unseen(mark.len());
    }
    mark.chars().map(|sign| if sign == '\n' { "\n".to_owned() } else { " ".repeat(sign.len_utf8()) }).collect()
}

/// A sign that is written by its number or name.
fn plain_entity(entity: &str) -> String {
    let inside = entity.trim_start_matches('&').trim_end_matches(';');
    let number = inside.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(number) => u32::from_str_radix(number, 16).ok(),
        None => number.parse().ok(),
    });
    let named = match inside {
        "shy" | "zwnj" | "zwj" => return unseen(entity.len()),
        "nbsp" | "ensp" | "emsp" | "thinsp" => Some(' '),
        _ => number.and_then(char::from_u32),
    };
    match named.filter(|sign| sign.len_utf8() + 1 < entity.len()) {
        Some(sign) => format!("{sign}{}", unseen(entity.len() - sign.len_utf8())),
        None => entity.to_owned(),
    }
}

/// So many bytes of signs that nobody sees; none for a single byte.
fn unseen(bytes: usize) -> String {
    let (soft, zero) = if bytes.is_multiple_of(2) { (bytes / 2, 0) } else { (bytes.saturating_sub(3) / 2, 1) };
    "\u{ad}".repeat(soft) + &"\u{200b}".repeat(zero)
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
            ("a.html", "<i>С</i>идоро<wbr>в&shy;&#160;&#1055;ётр & B"),
        ] {
            assert_eq!(readable(path, text.to_owned()).len(), text.len(), "{path}");
        }
        let plain =
            |text: &str| readable("a.html", text.to_owned()).replace(['\u{ad}', '\u{200b}'], "").replace('\u{a0}', " ");
        assert_eq!(plain("<i>П</i>ёт<wbr>р&#160;Си&shy;до&#1088;ов"), "Пётр Сидоров");
        assert_eq!(plain("<td>Пётр</td><td>Сидоров</td>"), "    Пётр         Сидоров     ");
        assert_eq!(plain("A & B; C"), "A & B; C");
    }
}
