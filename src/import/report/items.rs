//! The words of a report and the items of the roadmaps in, out come the items that the report may be about, each with the
//! words that say so. Nothing here is a fact: a person decides.

use std::collections::BTreeSet;

use super::tree::{Block, Inline, words};
use crate::content::fold;

/// An item of the site that the author reports on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownItem {
    /// The roadmap.
    pub roadmap: String,
    /// How reports name it.
    pub name: String,
    /// Its number.
    pub number: String,
    /// What is to be done.
    pub activity: String,
}

/// An item that the report may be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The roadmap.
    pub roadmap: String,
    /// How reports name it.
    pub name: String,
    /// What is to be done.
    pub activity: String,
    /// The words of the report.
    pub quote: String,
    /// The state of which the words speak, where they speak of one.
    pub status: Option<&'static str>,
}

/// So many items a report may be about at most: a copy of the whole plan is no report on each of its items.
const MOST: usize = 60;

/// The items that blocks speak of, in the order of the roadmap.
pub fn proposals(blocks: &[Block], items: &[KnownItem]) -> Vec<Proposal> {
    let mut texts = Vec::new();
    blocks.iter().for_each(|block| push_texts(block, &mut texts));
    let texts: Vec<Text> = texts.into_iter().map(Text::new).collect();
    let stems: Vec<BTreeSet<String>> = items.iter().map(|item| stems(&item.activity)).collect();
    let is_unique =
        |item: &KnownItem| items.iter().filter(|other| bare(&other.number) == bare(&item.number)).count() == 1;
    let found = items.iter().zip(&stems).filter_map(|(item, stems)| {
        let is_about = |text: &&Text| text.is_about(item, stems, is_unique(item));
        let text =
            texts.iter().find(|text| is_about(text) && text.status().is_some()).or(texts.iter().find(is_about))?;
        Some(Proposal {
            roadmap: item.roadmap.clone(),
            name: item.name.clone(),
            activity: item.activity.clone(),
            quote: text.words.clone(),
            status: text.status(),
        })
    });
    found.take(MOST).collect()
}

/// The words of paragraphs, items of lists and rows of tables, each by itself.
fn push_texts(block: &Block, texts: &mut Vec<String>) {
    match block {
        Block::Heading(_, inlines) | Block::Paragraph(inlines) => texts.push(words(inlines)),
        Block::List(list) => list.items.iter().flat_map(|item| &item.blocks).for_each(|block| push_texts(block, texts)),
        Block::Table(table) => texts.extend(table.rows.iter().map(|row| row_text(row))),
        Block::Picture(_) => {}
    }
}

fn row_text(row: &[Vec<Inline>]) -> String {
    let cells = row.iter().map(|cell| words(cell)).filter(|text| !text.is_empty());
    cells.collect::<Vec<_>>().join(" | ")
}

/// A piece of the report.
struct Text {
    words: String,
    folded: String,
    stems: BTreeSet<String>,
    /// Numbers of items that it names.
    numbers: BTreeSet<String>,
    /// The number in the first cell of a row, which may count anything.
    row: Option<String>,
}

impl Text {
    fn new(words: String) -> Self {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let folded = fold::words(&words);
        let row = folded.split_once(" | ").map(|(first, _)| bare(first)).filter(|first| is_number(first));
        Text { stems: stems(&words), numbers: numbers(&folded), row: row.map(str::to_owned), folded, words }
    }

    /// Whether it names the item, or most of the words of its activity.
    fn is_about(&self, item: &KnownItem, stems: &BTreeSet<String>, is_unique: bool) -> bool {
        let common = stems.intersection(&self.stems).count();
        let number = bare(&item.number);
        let has_most = stems.len() > 2 && common * 4 >= stems.len() * 3;
        let has_half = common > 0 && common * 2 >= stems.len();
        let is_row = self.row.as_deref() == Some(number);
        has_most || self.numbers.contains(number) && (is_unique || has_half) || is_row && has_half
    }

    /// The state that its words speak of; none where something is planned or was not done.
    fn status(&self) -> Option<&'static str> {
        let has = |parts: &[&str]| parts.iter().any(|part| self.folded.contains(part));
        if has(&AHEAD) {
            return None;
        }
        let known = [("частично", &PARTLY[..]), ("выполняется", &GOING_ON[..]), ("выполнено", &DONE[..])];
        known.iter().find(|(_, parts)| has(parts)).map(|(status, _)| *status)
    }
}

/// Words of what is still to come, or did not come about.
const AHEAD: [&str; 18] = [
    "план",
    "будет",
    "будут",
    "намечен",
    "предсто",
    "предполаг",
    "состоится",
    "не провед",
    "не выполн",
    "невыполн",
    "не состоял",
    "не проводил",
    "не реализ",
    "не прош",
    "не удалось",
    "перенес",
    "отмен",
    "заверши",
];
const PARTLY: [&str; 2] = ["частично", "не полностью"];
const GOING_ON: [&str; 6] = ["проводится", "ведется", "продолжа", "выполняется", "в работе", "реализуется"];
const DONE: [&str; 19] = [
    "проведен",
    "выполнен",
    "состоял",
    "прошел",
    "прошла",
    "прошли",
    "прошло",
    "организован",
    "завершен",
    "реализован",
    "утвержден",
    "разработан",
    "исполнен",
    "создан",
    "издан",
    "приняли",
    "провели",
    "подготовлен",
    "посетили",
];

/// The beginnings of the words that say something.
fn stems(text: &str) -> BTreeSet<String> {
    let folded = fold::words(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().count() > 4);
    words.map(|word| word.chars().take(6).collect::<String>()).map(|stem| cut(&stem)).collect()
}

/// Endings of short words change: one letter less.
fn cut(stem: &str) -> String {
    let count = stem.chars().count();
    if count == 5 || count == 6 { stem.chars().take(count - 1).collect() } else { stem.to_owned() }
}

/// Numbers behind «пункт», «п.», «мероприятие».
fn numbers(folded: &str) -> BTreeSet<String> {
    let mut numbers = BTreeSet::new();
    let mut is_behind_noun = false;
    for word in folded.split([' ', '(', '\u{a0}']) {
        let joined = ["пп.", "п."].iter().find_map(|noun| word.strip_prefix(noun)).filter(|rest| !rest.is_empty());
        let candidate = bare(joined.unwrap_or(word));
        if (is_behind_noun || joined.is_some()) && is_number(candidate) {
            numbers.insert(candidate.to_owned());
            is_behind_noun = true;
        } else {
            is_behind_noun = word.starts_with("пункт")
                || word.starts_with("мероприяти")
                || matches!(word, "п." | "пп." | "п" | "№") && (is_behind_noun || word != "№")
                || is_behind_noun && matches!(word, "и" | "" | "№№");
        }
    }
    numbers
}

fn bare(number: &str) -> &str {
    number.trim().trim_start_matches('№').trim().trim_end_matches(['.', ')', ',', ';', ':'])
}

fn is_number(text: &str) -> bool {
    !text.is_empty()
        && text.len() < 10
        && text.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::report::tree::Emphasis;

    fn names(text: &str) -> Vec<(String, Option<&'static str>)> {
        let item = |number: &str, activity: &str| KnownItem {
            roadmap: "2026".into(),
            name: format!("main/{number}"),
            number: number.into(),
            activity: activity.into(),
        };
        let items =
            [item("1.1", "Семинар для школьных команд по чтению"), item("2", "Анализ результатов ВПР, ОГЭ и ЕГЭ")];
        let block = Block::Paragraph(vec![Inline::Text(text.into(), Emphasis::default())]);
        proposals(&[block], &items).into_iter().map(|proposal| (proposal.name, proposal.status)).collect()
    }

    #[test]
    fn items_are_found_by_number_and_by_words() {
        let done = Some("выполнено");
        for (text, expected) in [
            ("По пункту 1.1 проведён семинар.", vec![("main/1.1", done)]),
            ("П. 2: справка будет готова в мае.", vec![("main/2", None)]),
            ("Состоялся семинар для школьных команд по чтению.", vec![("main/1.1", done)]),
            ("Запланирован семинар для школьной команды по чтению.", vec![("main/1.1", None)]),
            ("В пунктах 1.1 и 2 работа проведена.", vec![("main/1.1", done), ("main/2", done)]),
            ("В классе 2 ученика.", vec![]),
            ("2 | Провести входные работы | выполнено", vec![]),
            ("2 | Анализ результатов ВПР | выполнено", vec![("main/2", done)]),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(name, status)| (name.to_owned(), status)).collect();
            assert_eq!(names(text), expected, "{text}");
        }
    }
}
