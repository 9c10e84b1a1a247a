//! What a paragraph is by its look: a heading, a line in the middle, the words below a picture.

use vekha_office::Alignment;

use super::pieces::Paragraph;
use super::signs::{Sign, typed_sign};
use crate::content::fold;

/// No heading has more letters.
const LONGEST: usize = 110;

/// The level of a heading: by its style, else by its look, where a short bold line or a short one in the middle stands above
/// other words.
pub fn heading_level(paragraph: &Paragraph) -> Option<u8> {
    if let Some(level) = paragraph.heading {
        return Some(level.saturating_add(1).clamp(2, 6));
    }
    let text = paragraph.text();
    if paragraph.is_title && is_short(&text) {
        return Some(2);
    }
    let is_item = paragraph.label.as_ref().is_some_and(|label| label.is_bullet)
        || matches!(typed_sign(&text), Some((Sign::Bullet(_) | Sign::Other(_), _)));
    if is_item || !is_short(&text) || is_caption(&text) || text.contains('\n') {
        return None;
    }
    let is_centered = paragraph.alignment == Alignment::Center;
    match (is_centered, paragraph.is_bold() || is_shouted(&text)) {
        (true, _) => Some(2),
        (false, true) => Some(3),
        (false, false) => None,
    }
}

fn is_short(text: &str) -> bool {
    let is_number = text.starts_with(|letter: char| letter.is_ascii_digit());
    let ends_as_heading =
        !text.ends_with([':', ',', ';', '!']) && (!text.ends_with('.') || is_number && text.matches('.').count() < 3);
    text.chars().count() <= LONGEST && text.contains(char::is_alphabetic) && ends_as_heading
}

/// Words in capitals.
fn is_shouted(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic());
    letters.clone().count() > 5 && letters.clone().all(char::is_uppercase)
}

/// `Рис. 1`, `Таблица 2`, `Фото`.
pub fn is_caption(text: &str) -> bool {
    let folded = fold::words(text);
    folded.starts_with("таблица") || is_picture_caption(text)
}

/// The words below a picture without its number: `Рис. 1. Семинар` shows a seminar.
pub fn without_number(caption: &str) -> String {
    let words =
        caption.trim_start_matches(|letter: char| letter.is_alphabetic()).trim_start_matches(['.', ' ', '\u{a0}', '№']);
    let digits = without_digits(words);
    let rest = digits.trim_start_matches([' ', '.', ':', '–', '—', '-', '\u{a0}']);
    let has_number = digits.len() < words.len();
    if has_number && rest.contains(char::is_alphabetic) { rest.to_owned() } else { caption.to_owned() }
}

/// The words behind a number or several: `1.`, `1, 2.`, `3–5`.
fn without_digits(words: &str) -> &str {
    let rest = words.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let next = rest.trim_start_matches([',', ' ', '–', '-', '\u{a0}']).trim_start_matches("и ");
    if rest.len() < words.len() && next.starts_with(|letter: char| letter.is_ascii_digit()) {
        return without_digits(next);
    }
    rest
}

/// The words below a picture.
pub fn is_picture_caption(text: &str) -> bool {
    let folded = fold::words(text);
    let names = ["рис.", "рис ", "рисунок", "фото", "диаграмма", "схема", "график", "изображение", "снимок"];
    text.chars().count() <= 250 && names.iter().any(|name| folded.starts_with(name))
}
