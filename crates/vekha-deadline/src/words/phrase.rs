//! Phrases → longer phrases, in any language.

/// Phrases joined: "a, b и c".
pub(crate) fn join_list(parts: &[String], and: &str) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => format!("{} {and} {last}", most.join(", ")),
    }
}

/// With a small first letter, unless the first word is an abbreviation or a Roman numeral.
pub(crate) fn lowercase_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    let is_abbreviation = letters.clone().take_while(|letter| letter.is_alphabetic()).any(char::is_uppercase);
    match first {
        Some(first) if !first.is_ascii() && !is_abbreviation => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}
