//! No-break spaces: in go generated and parents' texts, out come the same with spaces that must not break. Must never
//! touch the official wording of an act.

use std::borrow::Cow;

const NO_BREAK: char = '\u{a0}';

/// The rules of one language for spaces.
#[derive(Debug, Clone, Copy)]
pub struct Typography {
    russian: bool,
}

impl Typography {
    /// The rules of a language given by its code.
    pub fn new(language: &str) -> Self {
        Self { russian: language == "ru" || language.starts_with("ru-") }
    }

    /// The text with spaces that must not break made so: «№ 5», «в школе», «12 мероприятий», «слово —».
    pub fn apply<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if !self.russian || !text.contains(' ') {
            return Cow::Borrowed(text);
        }
        let mut out = String::with_capacity(text.len() + 16);
        let mut words = text.split(' ').peekable();
        while let Some(word) = words.next() {
            out.push_str(word);
            if let Some(next) = words.peek() {
                out.push(if keeps_together(word, next) { NO_BREAK } else { ' ' });
            }
        }
        Cow::Owned(out)
    }
}

impl Typography {
    /// The text in quotation marks; those within it become the inner ones of the language.
    pub fn quote(&self, text: &str) -> String {
        let [open, close, inner_open, inner_close] =
            if self.russian { ["«", "»", "„", "“"] } else { ["“", "”", "‘", "’"] };
        let inside = text.replace('«', inner_open).replace('»', inner_close);
        [open, &inside, close].concat()
    }
}

fn keeps_together(word: &str, next: &str) -> bool {
    let bare = word.trim_start_matches(['«', '(', '„', '"']);
    if bare.is_empty() || next.is_empty() {
        return false;
    }
    next.starts_with('—')
        || matches!(bare, "№" | "§")
        || is_short_word(bare)
        || (ends_in_number(bare) && next.starts_with(char::is_alphabetic) && !is_preposition(next))
        || is_initial(bare)
        || (is_place_word(bare) && next.starts_with(|c: char| c.is_uppercase() || c == '«'))
}

/// Short for what kind of place a name is of.
fn is_place_word(word: &str) -> bool {
    matches!(word, "с." | "д." | "п." | "пос." | "ул." | "обл.")
}

fn is_short_word(word: &str) -> bool {
    word.chars().count() <= 2 && word.chars().all(|c| matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё'))
}

/// Short words that belong to what follows them, never to the number before.
fn is_preposition(word: &str) -> bool {
    const WORDS: [&str; 13] = ["в", "к", "с", "о", "у", "и", "а", "на", "за", "по", "из", "от", "до"];
    WORDS.contains(&word)
}

fn ends_in_number(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit() || c == ',' || c == NO_BREAK)
        && word.ends_with(|c: char| c.is_ascii_digit())
}

fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next() == Some('.') && chars.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_within_quotes_are_the_inner_ones() {
        let title = "О конкурсе «Урок года»";
        assert_eq!(Typography::new("ru").quote(title), "«О конкурсе „Урок года“»");
        assert_eq!(Typography::new("en").quote(title), "“О конкурсе ‘Урок года’”");
    }

    #[test]
    fn russian_spaces_cling() {
        let apply = |text| Typography::new("ru").apply(text).replace(NO_BREAK, "_");
        assert_eq!(apply("школа № 5 в селе"), "школа №_5 в_селе");
        assert_eq!(apply("Из 12 мероприятий выполнено 5. Два"), "Из_12_мероприятий выполнено 5. Два");
        assert_eq!(apply("карта — план"), "карта_— план");
        assert_eq!(apply("Заречный район, с. Заречное, ул. Мира"), "Заречный район, с._Заречное, ул._Мира");
        assert_eq!(apply("школы в д. Полянка и др. Ещё"), "школы в_д._Полянка и_др. Ещё");
        assert_eq!(Typography::new("en").apply("a b 5 c"), "a b 5 c");
    }
}
