//! The name of a file or folder beside `content/` in, what it was probably meant for out.

use crate::diagnostics::closest_word;

/// What somebody may have wanted to publish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FolderKind {
    Reports,
    Schools,
    School,
    Roadmaps,
}

/// Names of folders as they are or begin; the Russian words and how they are written in Latin letters too.
const REPORTS: [&str; 5] = ["reports", "отчет", "otchet", "otchyot", "otchjot"];
const ROADMAPS: [&str; 5] = ["roadmaps", "дорожн", "карты", "dorozhn", "karty"];
const SCHOOLS: [&str; 4] = ["schools", "школы", "shkoly", "shkoli"];
/// The folder of a single school.
const SCHOOL: [&str; 8] = ["школа", "shkola", "school", "сош", "мбоу", "мкоу", "гимназия", "лицей"];

/// What a folder's name says it holds.
pub(super) fn folder_kind(name: &str) -> Option<FolderKind> {
    let small = small_letters(name);
    let begins = |words: &[&str]| words.iter().any(|word| small.starts_with(word));
    let kinds = [
        (FolderKind::Reports, begins(&REPORTS)),
        (FolderKind::Roadmaps, begins(&ROADMAPS)),
        (FolderKind::Schools, begins(&SCHOOLS)),
        (FolderKind::School, begins(&SCHOOL)),
    ];
    let begun = kinds.iter().find(|(_, begins)| *begins).map(|(kind, _)| *kind);
    begun.or_else(|| match closest_word(&small, ["reports", "отчеты", "roadmaps", "schools", "школы"])? {
        "reports" | "отчеты" => Some(FolderKind::Reports),
        "roadmaps" => Some(FolderKind::Roadmaps),
        _ => Some(FolderKind::Schools),
    })
}

/// Folders of everybody's own: drafts, old things, what programs make or need.
const OTHERS: [&str; 24] = [
    "архив",
    "исходн",
    "черновик",
    "старо",
    "копи",
    "резерв",
    "шаблон",
    "форм",
    "письма",
    "archive",
    "draft",
    "backup",
    "old",
    "copy",
    "template",
    "forms",
    "pisma",
    "docs",
    "node_modules",
    "target",
    "vendor",
    "dist",
    "build",
    "test",
];

/// Whether nobody expects what lies in a folder to be published.
pub(super) fn is_own_folder(name: &str) -> bool {
    let small = small_letters(name);
    OTHERS.iter().any(|other| small.starts_with(other))
}

/// Beginnings of words in names of reports, and those that say that it is something else.
const REPORT_WORDS: [&str; 11] =
    ["отчет", "otchet", "otchyot", "otchjot", "report", "итог", "itog", "новост", "novost", "школ", "shkol"];
const OTHER_WORDS: [&str; 22] = [
    "приказ",
    "prikaz",
    "распоряж",
    "rasporya",
    "постановл",
    "postanovl",
    "письм",
    "pismo",
    "положени",
    "форм",
    "form",
    "шаблон",
    "shablon",
    "образец",
    "obraz",
    "проект",
    "proekt",
    "карт",
    "план",
    "plan",
    "readme",
    "report-template",
];

/// Whether the name of a text says that it is a report: by its words, or by the month with which it begins.
pub(super) fn is_report_name(stem: &str) -> bool {
    let small = small_letters(stem);
    let words = || small.split(|c: char| !c.is_alphanumeric());
    let has = |stems: &[&str]| words().any(|word| stems.iter().any(|stem| word.starts_with(stem)));
    (has(&REPORT_WORDS) || begins_with_month(&small)) && !has(&OTHER_WORDS)
}

/// `2026-11`, `2026_11_05`, `ноябрь 2026`.
fn begins_with_month(name: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["январ", "феврал", "март", "апрел", "май", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];
    let mut parts = name.split(|c: char| !c.is_alphanumeric());
    let (first, second) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let is_year =
        |part: &str| part.len() == 4 && part.starts_with("20") && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_month = |part: &str| part.len() == 2 && part.parse().is_ok_and(|month| (1..=12).contains(&month));
    is_year(first) && is_month(second) || is_year(second) && MONTHS.iter().any(|month| first.starts_with(month))
}

/// Small letters, `ё` as `е`; Latin letters within Russian words as those they look like.
fn small_letters(name: &str) -> String {
    let small = name.to_lowercase().replace('ё', "е").replace("е\u{308}", "е");
    small.split_inclusive(|sign: char| !sign.is_alphabetic()).map(russian_word).collect()
}

fn russian_word(word: &str) -> String {
    const TWINS: [(char, char); 10] = [
        ('a', 'а'),
        ('c', 'с'),
        ('e', 'е'),
        ('o', 'о'),
        ('p', 'р'),
        ('x', 'х'),
        ('y', 'у'),
        ('k', 'к'),
        ('m', 'м'),
        ('t', 'т'),
    ];
    let twin = |letter: char| TWINS.iter().find(|(latin, _)| *latin == letter).map_or(letter, |(_, russian)| *russian);
    let is_russian = word.contains(|letter: char| ('а'..='я').contains(&letter));
    if is_russian { word.chars().map(twin).collect() } else { word.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_known_by_their_words() {
        for (name, kind) in [
            ("Отчёты", Some(FolderKind::Reports)),
            ("отчеты школ", Some(FolderKind::Reports)),
            ("Oтчeты", Some(FolderKind::Reports)), // Latin O and e
            ("reprots", Some(FolderKind::Reports)),
            ("Школы", Some(FolderKind::Schools)),
            ("Школа № 1", Some(FolderKind::School)),
            ("shkola-1", Some(FolderKind::School)),
            ("Дорожные карты", Some(FolderKind::Roadmaps)),
            ("Приказы", None),
            ("images", None),
        ] {
            assert_eq!(folder_kind(name), kind, "{name}");
        }
    }

    #[test]
    fn reports_are_known_by_their_words_or_months() {
        for name in ["Отчёт", "otchet за ноябрь", "2026-11", "2026-11-05-sovet", "Ноябрь 2026", "Итоги", "Школа 1"]
        {
            assert!(is_report_name(name), "{name}");
        }
        for name in ["Приказ 2026-11", "Форма отчёта", "заметки", "robots", "справка", "2026", "1234-56", "План школы"]
        {
            assert!(!is_report_name(name), "{name}");
        }
    }
}
