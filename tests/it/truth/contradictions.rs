//! A page in, faults out: sentences of which one must be false beside the other. The sentences are those of the theme's
//! strings; each must have been read on some page, or the pair would test nothing.

use std::collections::BTreeSet;

use super::world::Files;
use crate::support::html::words;

/// A part of the page of a school.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Place {
    /// The answer in a few sentences, of the first roadmap.
    Answer,
    /// What is late, put off or given up.
    Late,
    /// The same where it is of a single roadmap.
    LateInOne,
    /// One line for each item of the first roadmap.
    Lines,
    Freshness,
    Changes,
}

use Place::*;

const PLACES: [(Place, &str, &str); 6] = [
    (Answer, "<p class=\"answer\">", "</p>"),
    (Late, "<section aria-labelledby=\"late\">", "</section>"),
    (LateInOne, "<section aria-labelledby=\"late\">", "</section>"),
    (Lines, "<section class=\"programme\"", "</section>"),
    (Freshness, "<p class=\"freshness\">", "</p>"),
    (Changes, "<section aria-labelledby=\"changes\">", "</section>"),
];

/// Beside the answers of several roadmaps each is named.
const ROADMAP_LINK: &str = "<p class=\"note\"><a";

/// Words of a sentence, and where they stand.
type Sentence = (Place, &'static str);

/// A sentence, and what does not stand beside it.
const APART: &[(Sentence, &[Sentence])] = &[
    (
        (Answer, "Опозданий нет"),
        &[
            (Answer, "паздыва"),
            (Answer, "нет сведений"),
            (Lines, "Опаздывает"),
            (Lines, "Нет сведений"),
            (Late, "Опаздывает"),
            (Late, "Нет сведений"),
        ],
    ),
    (
        (Answer, "Отчётов школы здесь пока нет"),
        &[(Answer, "Последний отчёт школы"), (Freshness, "последний отчёт —"), (Changes, "Последний отчёт:")],
    ),
    ((Answer, "Последний отчёт школы здесь"), &[(Answer, "Опозданий нет")]),
    (
        (Answer, "Ни один срок ещё не прошёл"),
        &[(Answer, "Выполнено"), (Lines, "Опаздывает"), (Lines, "Нет сведений"), (Lines, "отчёт ждём до")],
    ),
    (
        (Answer, "Программа закончилась"),
        &[
            (Answer, "Программа идёт"),
            (Answer, "Программа начнётся"),
            (Answer, "паздыва"),
            (Answer, "пока нет."),
            (Answer, "Опозданий нет"),
            (Lines, "Опаздывает"),
            (LateInOne, "Опаздывает"),
        ],
    ),
    (
        (Answer, "Программа начнётся"),
        &[(Answer, "Выполнено"), (Lines, "Опаздывает"), (Lines, "Нет сведений"), (Lines, "отчёт ждём до")],
    ),
    ((Answer, "Приказ вступает в силу"), &[(Answer, "Выполнено"), (Lines, "Опаздывает"), (Lines, "Нет сведений")]),
    ((Answer, "отдельно не отчитывается"), &[(Answer, "Выполнено"), (Lines, "Опаздывает"), (Lines, "Нет сведений")]),
    ((Answer, "Школа участвовала до"), &[(Answer, "паздыва"), (Answer, "Опозданий нет"), (Answer, "Программа идёт")]),
    (
        (Answer, "Школа будет участвовать с"),
        &[(Answer, "Выполнено"), (Lines, "Опаздывает"), (Lines, "Нет сведений"), (Late, "Нет сведений")],
    ),
    (
        (Answer, "Единственное мероприятие выполнено"),
        &[(Lines, "Опаздывает"), (Lines, "Нет сведений"), (Lines, "Выполняется"), (Lines, "Срок идёт")],
    ),
];

/// Pairs of sentences on the pages of schools that cannot both be true; what has been read is added.
pub fn contradiction_faults(files: &Files, read: &mut BTreeSet<&'static str>) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, page) in files.pages().filter(|(path, _)| is_school_page(path)) {
        let names_roadmaps = page.split("<p class=\"freshness\">").next().is_some_and(|top| top.contains(ROADMAP_LINK));
        let places = PLACES.iter().filter(|place| place.0 != LateInOne || !names_roadmaps);
        let texts: Vec<(Place, String)> = places.map(|place| (place.0, text_of(page, *place))).collect();
        let has = |(place, sentence): (Place, &'static str)| {
            texts.iter().any(|(other, text)| *other == place && text.contains(sentence))
        };
        for (sentence, others) in APART {
            let (stands, beside): (bool, Vec<_>) =
                (has(*sentence), others.iter().filter(|other| has(**other)).collect());
            read.extend([sentence.1].into_iter().filter(|_| stands));
            read.extend(beside.iter().map(|other| other.1));
            faults.extend(
                beside.into_iter().filter(|_| stands).map(|other| format!("{path}: {sentence:?} and {other:?}")),
            );
        }
        faults.extend(odd_words(page).map(|words| format!("{path}: «{words}»")));
        faults.extend(future_changes(page).map(|day| format!("{path}: a change of {day}")));
    }
    faults
}

/// All sentences that should have been read.
pub fn all_sentences() -> BTreeSet<&'static str> {
    let all = APART.iter().flat_map(|(sentence, others)| [*sentence].into_iter().chain(others.iter().copied()));
    all.map(|(_, sentence)| sentence).collect()
}

fn is_school_page(path: &str) -> bool {
    path.strip_prefix("schools/").and_then(|rest| rest.split_once('/')).is_some_and(|(_, page)| page == "index.html")
}

/// The words of a part; of several only the first, which is that of the first roadmap.
fn text_of(page: &str, (_, opening, closing): (Place, &str, &str)) -> String {
    let part = page.split(opening).nth(1).and_then(|part| part.split(closing).next());
    words(&part.unwrap_or_default().replace('<', " <"))
}

/// Answers that are empty or hold what is no word.
fn odd_words(page: &str) -> impl Iterator<Item = String> {
    let answers = page.split("<p class=\"answer\">").skip(1).filter_map(|part| part.split("</p>").next());
    let is_odd =
        |text: &String| text.is_empty() || ["none", " — .", "{", "undefined"].iter().any(|odd| text.contains(odd));
    answers.map(words).filter(is_odd)
}

/// Days beside changes that lie ahead.
fn future_changes(page: &str) -> impl Iterator<Item = String> {
    let today = page.split("<p class=\"freshness\">").nth(1).map(first_day).unwrap_or_default();
    let changes = page.split("<ul class=\"changes\">").nth(1).and_then(|part| part.split("</ul>").next());
    let days = changes.unwrap_or_default().split("datetime=\"").skip(1).filter_map(|part| part.split('"').next());
    days.map(str::to_owned).filter(move |day| *day > today)
}

fn first_day(part: &str) -> String {
    part.split("datetime=\"").nth(1).and_then(|part| part.split('"').next()).unwrap_or_default().to_owned()
}
