//! Russian words that people write for keys: a word in, the keys that it may stand for out. They are proposed, never read.

use super::fold;

/// Each word with its keys, the more usual ones first.
const WORDS: [(&str, &[&str]); 38] = [
    ("адрес", &["address", "url"]),
    ("вид", &["kind"]),
    ("год", &["year", "period"]),
    ("дата", &["date"]),
    ("документ", &["document"]),
    ("документы", &["documents", "evidence"]),
    ("заголовок", &["title", "heading"]),
    ("значение", &["value"]),
    ("имя", &["name", "id"]),
    ("исполнители", &["responsible"]),
    ("исполнитель", &["responsible", "party"]),
    ("контакты", &["contacts", "contact"]),
    ("мероприятие", &["activity", "item"]),
    ("мероприятия", &["items"]),
    ("название", &["title", "name"]),
    ("наименование", &["name", "title"]),
    ("номер", &["number", "item"]),
    ("организация", &["body", "issuer"]),
    ("орган", &["body", "issuer"]),
    ("осталось", &["left"]),
    ("ответственные", &["responsible"]),
    ("ответственный", &["responsible"]),
    ("период", &["period"]),
    ("подтверждение", &["evidence"]),
    ("подтверждения", &["evidence"]),
    ("почта", &["email"]),
    ("причина", &["reason"]),
    ("пункт", &["item"]),
    ("пункты", &["items"]),
    ("результат", &["result"]),
    ("срок", &["deadline", "until"]),
    ("статус", &["status"]),
    ("столбцы", &["columns"]),
    ("телефон", &["phone"]),
    ("язык", &["language"]),
    ("тема", &["title", "topic", "theme"]),
    ("школа", &["school", "schools"]),
    ("школы", &["schools"]),
];

/// The key of a record that a Russian word stands for.
pub(super) fn key_of_word(word: &str, keys: &[&'static str]) -> Option<&'static str> {
    let folded = fold::words(word);
    let (_, candidates) = WORDS.iter().find(|(written, _)| *written == folded)?;
    candidates.iter().find_map(|key| keys.iter().copied().find(|known| known == key))
}
