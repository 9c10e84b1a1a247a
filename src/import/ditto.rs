//! Marks that stand for the words of the cell above: «-//-», «"».

/// Whether a cell says only that it says what the one above does.
pub fn is_ditto(text: &str) -> bool {
    let bare: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let has_sign =
        bare.contains(['"', '«', '»', '“', '”', '„', '″', '〃']) || bare.contains("//") || bare.contains("''");
    let is_only_signs = bare
        .chars()
        .all(|letter| matches!(letter, '"' | '«' | '»' | '“' | '”' | '„' | '″' | '〃' | '/' | '-' | '–' | '—' | '\''));
    let is_word = matches!(bare.to_lowercase().trim_end_matches('.'), "тоже" | "тотже" | "теже");
    has_sign && is_only_signs || is_word
}

#[cfg(test)]
mod tests {
    use super::is_ditto;

    #[test]
    fn marks_for_the_same_words_are_known() {
        for text in ["-//-", "–//–", "\"", "«", "- \" -", "''", "то же"] {
            assert!(is_ditto(text), "{text}");
        }
        for text in ["-", "—", "", "1/2", "«Старт»", "то же, что и выше"] {
            assert!(!is_ditto(text), "{text}");
        }
    }
}
