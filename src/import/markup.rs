//! Signs that converters leave in pasted text in (`**`, `<b>`, `\*`, `&nbsp;`), the words alone out.

/// Words without such signs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlainWords {
    /// The words.
    pub text: String,
    /// Whether the signs made all of them bold.
    pub is_bold: bool,
    /// How many signs were taken off.
    pub signs: usize,
}

/// Tags around words; they are taken off in pairs only.
const TAGS: [&str; 9] = ["b", "strong", "i", "em", "u", "span", "p", "sup", "sub"];
/// Tags of a line end.
const LINE_ENDS: [&str; 3] = ["<br>", "<br/>", "<br />"];
/// Letters that HTML writes by name.
const ENTITIES: [(&str, &str); 7] = [
    ("&nbsp;", " "),
    ("&quot;", "\""),
    ("&laquo;", "«"),
    ("&raquo;", "»"),
    ("&ndash;", "–"),
    ("&mdash;", "—"),
    ("&amp;", "&"),
];

/// The words of a text without the signs of converters.
pub fn plain(text: &str) -> PlainWords {
    if !text.contains(['*', '<', '\\', '&']) {
        return PlainWords { text: text.to_owned(), ..PlainWords::default() };
    }
    let is_bold = is_bold(text.trim());
    let mut words = PlainWords { text: text.to_owned(), is_bold, signs: 0 };
    words.replace_line_ends();
    TAGS.iter().for_each(|tag| words.remove_tag(tag));
    words.remove_pairs_of_stars();
    words.remove_emphasis();
    words.remove_backslashes();
    ENTITIES.iter().for_each(|(entity, letter)| words.replace(entity, letter));
    words
}

fn is_bold(text: &str) -> bool {
    [("**", "**"), ("<b>", "</b>"), ("<strong>", "</strong>")].iter().any(|(open, close)| {
        let inside = text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        inside.is_some_and(|inside| !inside.contains(open))
    })
}

impl PlainWords {
    fn replace(&mut self, sign: &str, letter: &str) {
        let count = self.text.matches(sign).count();
        if count > 0 {
            self.text = self.text.replace(sign, letter);
            self.signs += count;
        }
    }

    fn replace_line_ends(&mut self) {
        for sign in LINE_ENDS {
            self.replace(sign, "\n");
            self.replace(&sign.to_uppercase(), "\n");
        }
    }

    fn remove_tag(&mut self, tag: &str) {
        for tag in [tag.to_owned(), tag.to_uppercase()] {
            let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
            let count = self.text.matches(&open).count();
            if count > 0 && count == self.text.matches(&close).count() {
                self.replace(&open, "");
                self.replace(&close, "");
            }
        }
    }

    fn remove_pairs_of_stars(&mut self) {
        let count = self.text.matches("**").count();
        if count > 0 && count.is_multiple_of(2) && !self.text.contains("***") {
            self.replace("**", "");
        }
    }

    /// A line that stands between single stars.
    fn remove_emphasis(&mut self) {
        let lines: Vec<String> =
            self.text.split('\n').map(|line| inside_stars(line).unwrap_or(line).to_owned()).collect();
        let text = lines.join("\n");
        if text.len() < self.text.len() {
            self.signs += 1;
            self.text = text;
        }
    }

    /// A backslash before a sign says that the sign is meant; before a letter or a digit it is part of the words.
    fn remove_backslashes(&mut self) {
        let mut text = String::with_capacity(self.text.len());
        let mut letters = self.text.chars().peekable();
        while let Some(letter) = letters.next() {
            match letters.peek() {
                Some(next) if letter == '\\' && next.is_ascii_punctuation() => {
                    text.push(*next);
                    letters.next();
                    self.signs += 1;
                }
                _ => text.push(letter),
            }
        }
        self.text = text;
    }
}

fn inside_stars(line: &str) -> Option<&str> {
    let inside = line.trim().strip_prefix('*')?.strip_suffix('*')?;
    let is_whole = !inside.contains('*') && inside == inside.trim() && !inside.is_empty();
    is_whole.then_some(inside)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn signs_around_words_are_taken_off() {
        for (text, expected, is_bold) in [
            ("**Раздел** 1", "Раздел 1", false),
            ("**Раздел 1**", "Раздел 1", true),
            ("<b>Мониторинги</b>", "Мониторинги", true),
            ("по теме <i>«Урок»</i>, очно", "по теме «Урок», очно", false),
            ("*23.01.2024 № 122*", "23.01.2024 № 122", false),
            (r"1\. Приказ \(копия\)", "1. Приказ (копия)", false),
            ("Справка<br>Приказ", "Справка\nПриказ", false),
            (r"№ 652\1", r"№ 652\1", false),
            ("5 * 4, сноска*", "5 * 4, сноска*", false),
            ("**не закрыто", "**не закрыто", false),
            ("a < b", "a < b", false),
        ] {
            let words = plain(text);
            assert_eq!((words.text.as_str(), words.is_bold), (expected, is_bold), "{text}");
        }
    }
}
