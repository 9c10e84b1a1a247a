//! Texts by chance, written as Markdown and read as the site reads them: the same words, and nothing becomes markup.

use proptest::prelude::*;

use super::inlines::{line, trim};
use super::markdown::write;
use super::reread::{expected_reading, reading};
use super::tree::{Block, Emphasis, Inline, List, ListItem, Table};

/// Words and signs that Markdown, or the reader of what people type, takes for its own.
const PARTS: [&str; 62] = [
    "*",
    "**",
    "_",
    "__",
    "#",
    "##",
    "1.",
    "2)",
    "12.",
    "-",
    "–",
    "—",
    "+",
    "<",
    ">",
    "<b>",
    "</p>",
    "<br>",
    "|",
    "||",
    "---",
    "```",
    "`",
    "~",
    "~~",
    "[",
    "]",
    "](",
    "[^1]",
    "[x]",
    "[ ]",
    "!",
    "&nbsp;",
    "&",
    "&amp;",
    "\\",
    "C:\\отчёты\\_архив",
    "=",
    "===",
    ":",
    "title:",
    "date: 2026",
    "•",
    "o",
    "а)",
    "1.2.",
    "№ 5",
    "> 50 %",
    "^",
    "http://school.example/a_b?c=1&d=2",
    "a@b.example",
    "www.school.example",
    "item:1",
    "\"",
    "'",
    "(",
    ")",
    "$",
    "тече-",
    "ние",
    "{{",
    "☐",
];

fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        3 => prop::sample::select(vec!["Школа", "семинар", "прошёл", "5", "2026", "учителя", "и", "в", "класс", "Итоги", "%"]),
        2 => prop::sample::select(PARTS.to_vec()),
    ];
    let join = prop::sample::select(vec![" ", " ", " ", "", "\u{a0}"]);
    prop::collection::vec((word, join), 1..9).prop_map(|parts| {
        let text: String = parts.iter().map(|(word, join)| format!("{word}{join}")).collect();
        text.trim().to_owned()
    })
}

fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let emphasis = prop_oneof![
        4 => Just(Emphasis::default()),
        1 => Just(Emphasis { is_bold: true, ..Emphasis::default() }),
        1 => Just(Emphasis { is_italic: true, ..Emphasis::default() }),
        1 => Just(Emphasis { is_bold: true, is_italic: true, is_struck: false }),
        1 => Just(Emphasis { is_struck: true, ..Emphasis::default() }),
    ];
    let text = (words(), emphasis).prop_map(|(text, emphasis)| Inline::Text(text, emphasis)).boxed();
    let piece = prop_oneof![
        6 => text.clone(),
        1 => Just(Inline::Break),
        1 => text.prop_map(|text| Inline::Link("https://school.example/a_(b)?c=1".to_owned(), vec![text])),
        1 => Just(Inline::Note(0)),
    ];
    prop::collection::vec(piece, 1..5).prop_map(|pieces| {
        let mut plain = Vec::new();
        for piece in pieces {
            if !plain.is_empty() {
                plain.push(Inline::Text(" ".to_owned(), Emphasis::default()));
            }
            plain.push(piece);
        }
        let words = |inline: &Inline| matches!(inline, Inline::Text(text, _) if !text.trim().is_empty());
        if !plain.iter().any(words) {
            plain = vec![Inline::Text("слово".to_owned(), Emphasis::default())];
        }
        trim(&mut plain);
        plain
    })
}

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let without_breaks =
        |inlines: Vec<Inline>| inlines.into_iter().filter(|inline| *inline != Inline::Break).collect::<Vec<_>>();
    let heading = (2u8..5, inlines()).prop_map(move |(level, inlines)| Block::Heading(level, without_breaks(inlines)));
    let bullets = prop::collection::vec(inlines(), 1..4).prop_map(|items| {
        let items = items.into_iter().map(|inlines| ListItem { number: None, blocks: vec![Block::Paragraph(inlines)] });
        Block::List(List { items: items.collect() })
    });
    let numbers = prop::collection::vec(inlines(), 2..4).prop_map(|items| {
        let items = items
            .into_iter()
            .zip(1..)
            .map(|(inlines, number)| ListItem { number: Some((number, '.')), blocks: vec![Block::Paragraph(inlines)] });
        Block::List(List { items: items.collect() })
    });
    let table = (2usize..4, prop::collection::vec(inlines(), 12)).prop_map(|(columns, cells)| {
        let mut rows: Vec<Vec<Vec<Inline>>> =
            cells.chunks(columns).filter(|row| row.len() == columns).map(<[_]>::to_vec).collect();
        Block::Table(Table { head: rows.remove(0), rows })
    });
    let block =
        prop_oneof![4 => inlines().prop_map(Block::Paragraph), 1 => heading, 1 => bullets, 1 => numbers, 1 => table];
    prop::collection::vec(block, 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_written_is_read(blocks in blocks(), note in inlines()) {
        let mut note: Vec<Inline> = note.into_iter().filter(|inline| !matches!(inline, Inline::Note(_))).collect();
        trim(&mut note);
        prop_assume!(note.iter().any(|inline| matches!(inline, Inline::Text(text, _) if !text.trim().is_empty())));
        let written = write(&blocks, &[note], &[]);
        let all: Vec<&Block> = blocks.iter().collect();
        let read = reading(&written.text);
        prop_assert!(written.is_certain, "{}\n{:?}\n{:?}", written.text, read, expected_reading(&all, &[], true));
    }
}

#[test]
fn words_of_word_stay_words() {
    for text in [
        "1. сентября",
        "# 5",
        "- 5 °C",
        "* примечание",
        "> 50 % учеников",
        "2*3*4",
        "a|b",
        "<b>важно</b>",
        "---",
        "C:\\отчёты\\_архив",
        "[нет](ссылки)",
        "[^1] сноска",
        "~6 человек",
        "Доля, %*",
        "title: Отчёт",
        "**не закрыто",
        "а) слово",
        "1.1. Слово",
        "&nbsp;",
        "![нет](картинки.png)",
        "| Класс | Детей |",
        "```",
        "===",
        "• один",
        "o   слово",
        "\"Слова",
        "тече-",
    ] {
        let block = Block::Paragraph(
            line(&[vekha_office::Inline::Text { text: text.into(), look: Default::default() }]).inlines,
        );
        let written = write(std::slice::from_ref(&block), &[], &[]);
        assert!(written.is_certain, "{text}: {}", written.text);
        assert_eq!(reading(&written.text), expected_reading(&[&block], &[], true), "{text}: {}", written.text);
    }
}
