//! Lines beside other lines: lines in, out comes what the sign of each means because of the others. A number alone goes on
//! with a sentence, numbers in order count; a dash alone speaks, dashes below each other list.

use std::collections::BTreeMap;
use std::ops::Range;

use super::dash_lists::{begin_items, begins_with_dash};
use super::letters::{is_blank, is_cyrillic, is_hyphen, is_small};
use super::lines::{Kind, Line};
use super::markers::number_sign;
use super::plain_lines::stay_lines;
use super::sign_kinds::{SignKind, begins_with_day, sign_kind};

/// What is known of each line because of the others.
pub(super) struct Company {
    /// Its number follows that of another line as far to the right, or leads to it.
    pub is_counted: Vec<bool>,
    /// Another line of its paragraph begins with a sign of its kind, or all of them were meant as lines.
    pub is_alike: Vec<bool>,
    /// Somebody speaks: the dash is no sign of a list.
    pub is_spoken: Vec<bool>,
    /// The dash begins an item, though others stand farther off: items go on over lines.
    pub is_listed: Vec<bool>,
}

impl Company {
    pub fn new(lines: &[Line]) -> Self {
        let by_sign = alike(lines);
        let is_alike = by_sign.into_iter().zip(stay_lines(lines)).map(|(by_sign, stays)| by_sign || stays);
        let mut is_alike: Vec<bool> = is_alike.collect();
        mark_days_and_dashes(&mut is_alike, lines);
        let is_spoken = speeches(lines);
        let is_listed = begin_items(lines, &is_spoken);
        Company { is_counted: numbers_in_order(lines), is_alike, is_spoken, is_listed }
    }
}

fn numbers_in_order(lines: &[Line]) -> Vec<bool> {
    let mut is_counted = vec![false; lines.len()];
    let mut last: BTreeMap<usize, (usize, u32)> = BTreeMap::new();
    for (number, line) in lines.iter().enumerate().filter(|(_, line)| line.is_words()) {
        let bare = line.text.trim_start_matches(is_blank);
        let Some(sign) = number_sign(bare) else { continue };
        let before = last.insert(line.text.len() - bare.len(), (number, sign.value));
        let Some((other, value)) = before else { continue };
        if value.abs_diff(sign.value) == 1 || (value, sign.value) == (1, 1) {
            (is_counted[other], is_counted[number]) = (true, true);
        }
    }
    is_counted
}

fn alike(lines: &[Line]) -> Vec<bool> {
    let mut is_alike = vec![false; lines.len()];
    if !lines.iter().any(|line| line.text.contains(is_cyrillic)) {
        return is_alike;
    }
    let mut last: BTreeMap<SignKind, usize> = BTreeMap::new();
    for (number, line) in lines.iter().enumerate() {
        if !line.is_words() {
            last.clear();
            continue;
        }
        let kind = sign_kind(line.text.trim_start_matches(is_blank));
        if let Some(other) = kind.and_then(|kind| last.insert(kind, number)) {
            (is_alike[other], is_alike[number]) = (true, true);
        }
    }
    is_alike
}

/// Lines that begin with a day, two or more of a paragraph: "прошёл⏎12 ноября" goes on. A dash behind the end of a sentence
/// begins a line too.
fn mark_days_and_dashes(is_alike: &mut [bool], lines: &[Line]) {
    let mut last: Option<usize> = None;
    for (number, line) in lines.iter().enumerate() {
        let before = number.checked_sub(1).map(|before| &lines[before]).filter(|before| before.is_words());
        last = last.filter(|_| before.is_some());
        let bare = line.text.trim_start_matches(is_blank);
        let is_behind_end = before.is_some_and(|before| before.text.trim_end().ends_with(['.', ';', ':', '!', '?']));
        if !line.is_words() {
            continue;
        }
        is_alike[number] |= is_behind_end && begins_with_dash(bare);
        let is_below_day = number.checked_sub(1) == last && last.is_some();
        let is_day = begins_with_day(bare) && (before.is_none() || is_behind_end || is_below_day);
        if is_day && let Some(other) = last.replace(number) {
            (is_alike[other], is_alike[number]) = (true, true);
        }
    }
}

/// Lines that begin with a dash, in runs with nothing but blank lines between: all of one are speech where one is.
fn speeches(lines: &[Line]) -> Vec<bool> {
    let mut is_spoken = vec![false; lines.len()];
    let mut run: Vec<Range<usize>> = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let bare = line.text.trim_start_matches(is_blank);
        if line.is_words() && bare.starts_with(is_hyphen) {
            run.push(number..number + 1);
        } else if let Some(last) = run.last_mut().filter(|last| last.end == number && bare.starts_with(is_small)) {
            last.end = number + 1; // "— Слова, которые\nговорят."
        } else if line.kind != Kind::Blank {
            mark_speech(&mut is_spoken, &run, lines);
            run.clear();
        }
    }
    mark_speech(&mut is_spoken, &run, lines);
    is_spoken
}

fn mark_speech(is_spoken: &mut [bool], run: &[Range<usize>], lines: &[Line]) {
    let end = |at: &Range<usize>| lines[at.end - 1].text.trim_end();
    let is_sentence = |at: &Range<usize>| end(at).ends_with(['.', '!', '?', '…', '»']);
    let is_question = |at: &Range<usize>| end(at).ends_with('?');
    let is_talk = run.len() > 1 && run.iter().any(is_question) && run.iter().all(is_sentence);
    let speaks = |at: &Range<usize>| lines[at.clone()].iter().any(|line| has_speaker(line.text));
    if is_talk || run.iter().any(speaks) {
        run.iter().for_each(|at| is_spoken[at.start] = true);
    }
}

/// Verbs that say who speaks, without their endings.
const SPEAKS: [&str; 20] = [
    "сказал",
    "отметил",
    "спросил",
    "ответил",
    "рассказ",
    "говор",
    "подчеркнул",
    "добавил",
    "поделил",
    "считает",
    "уверен",
    "сообщил",
    "пояснил",
    "объяснил",
    "заметил",
    "подытожил",
    "поблагодар",
    "воскликнул",
    "призна",
    "начал",
];

/// `— Слова, — сказала она.`
fn has_speaker(line: &str) -> bool {
    let dashes = line.char_indices().filter(|(_, letter)| is_hyphen(*letter));
    let mut parts = dashes.map(|(at, dash)| (line[..at].trim_end(), &line[at + dash.len_utf8()..]));
    parts.any(|(before, after)| {
        let words = after.trim_start_matches(is_blank);
        let is_cry = before.ends_with(['!', '?', '…']) && words.starts_with(is_small);
        let is_clause = before.ends_with([',', '.', '!', '?', '…', '»', '"']) && words.len() < after.len();
        let mut next = words.split_whitespace().take(2);
        is_clause && (is_cry || next.any(|word| SPEAKS.iter().any(|verb| word.to_lowercase().starts_with(verb))))
    })
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines_of;
    use super::*;

    fn flags(text: &str, flags: impl Fn(Company) -> Vec<bool>) -> String {
        flags(Company::new(&lines_of(text))).iter().map(|flag| if *flag { '+' } else { '-' }).collect()
    }

    #[test]
    fn numbers_count_where_another_follows() {
        for (text, expected) in [
            ("1. а\n2. б\n\n  1. в", "++--"),
            ("1. сентября\n\n5. класс", "---"),
            ("1.Один\nслова\n2.Два", "+-+"),
            ("1. а\n1. б", "++"),
        ] {
            assert_eq!(flags(text, |company| company.is_counted), expected, "{text}");
        }
    }

    #[test]
    fn signs_of_lines_are_seen_in_company() {
        for (text, expected) in [
            ("✓ план\n☐ отчёт", "++"),
            ("I. цели\nII. меры", "++"),
            ("(1) а\n(2) б", "++"),
            ("1.1 а\n1.2 б", "++"),
            ("9:00 – сбор\n9:30 – урок", "++"),
            ("№ 1. а\n№ 2. б", "++"),
            ("✓ план\n\n✓ отчёт", "---"),
            ("А. С. Пушкин\nписал", "--"),
            ("25 человек\n30 человек", "--"),
            ("⏰ сбор\n1\u{fe0f}\u{20e3} урок", "++"),
            ("=> план\n-> отчёт", "++"),
            ("п. 1 сделан\nп.1.2 нет", "++"),
            ("Пункт 1.1: сделан\nПункт 1.2: нет", "++"),
            ("«5» — трое\n2026/27 — 52 %", "++"),
            ("Учитель, который — да\nУченик, который — нет", "--"),
        ] {
            assert_eq!(flags(text, |company| company.is_alike), expected, "{text}");
        }
    }

    #[test]
    fn speech_is_no_list() {
        for (text, expected) in [
            ("— Здравствуйте, — сказала она.", "+"),
            ("- Отлично! - ответил директор.\n- И всё.", "++"),
            ("— Как дела?\n\n— Хорошо!", "+-+"),
            ("– первое;\n– второе.", "--"),
            ("- школы 1, 2, - до 5 ноября", "-"),
        ] {
            assert_eq!(flags(text, |company| company.is_spoken), expected, "{text}");
        }
    }
}
