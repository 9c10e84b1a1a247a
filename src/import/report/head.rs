//! The beginning of a document in: to whom it is sent, what it is called, of which day it is; the rest is its text.

use jiff::civil::Date;
use vekha_office::Alignment;

use super::super::dates;
use super::loss::{LossReason, Losses};
use super::pieces::{Paragraph, Piece};
use super::tree::Inline;
use crate::content::fold;

/// What stands above the text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Head {
    /// The title.
    pub title: Option<String>,
    /// The day.
    pub day: Option<Date>,
    /// Notes whose marks stand in the title.
    pub notes: Vec<usize>,
}

/// A title takes no more lines, and no more letters.
const MOST_LINES: usize = 10;
const MOST_LETTERS: usize = 300;

/// Words that titles of reports begin with.
const KINDS: [&str; 22] = [
    "отчет",
    "справка",
    "информация",
    "информационн",
    "аналитическ",
    "анализ",
    "мониторинг",
    "итоги",
    "итогов",
    "доклад",
    "сведения",
    "результат",
    "пояснительн",
    "самоанализ",
    "промежуточн",
    "краткий отчет",
    "ход ",
    "о ходе",
    "о реализации",
    "о выполнении",
    "об исполнении",
    "о проведении",
];

/// Takes the head off the pieces of a document.
pub fn take(pieces: &mut Vec<Piece>, losses: &mut Losses) -> Head {
    let lines = head_lines(pieces);
    let texts: Vec<String> = lines.iter().map(|line| line.text()).collect();
    let mut head = Head::default();
    if let Some((first, end)) = title_lines(&lines, &texts) {
        head.title = Some(title(&texts[first..end]));
        head.notes = lines[first..end].iter().flat_map(|line| notes(&line.inlines)).collect();
        for text in &texts[..first] {
            losses.push(if is_day_line(text) { LossReason::Day } else { LossReason::Letterhead }, text);
        }
        head.day = texts[first..end].iter().rev().find_map(|text| day_of_title(text));
        let below = texts[end..].iter().take_while(|text| is_day_line(text));
        let count = below.clone().count();
        for text in below {
            head.day = dates::last(text).or(head.day);
            losses.push(LossReason::Day, text);
        }
        let above = texts[..first].iter().rev().filter(|text| is_day_line(text));
        head.day = head.day.or_else(|| above.filter_map(|text| dates::last(text)).next());
        pieces.drain(..end + count);
    }
    head
}

/// The paragraphs at the beginning, as far as they may belong to the head.
fn head_lines(pieces: &[Piece]) -> Vec<Paragraph> {
    let lines = pieces.iter().take(MOST_LINES * 2).map_while(|piece| match piece {
        Piece::Paragraph(paragraph) if paragraph.text().chars().count() <= MOST_LETTERS => Some(paragraph.clone()),
        _ => None,
    });
    lines.collect()
}

/// The first line of the title, and the first behind it.
fn title_lines(lines: &[Paragraph], texts: &[String]) -> Option<(usize, usize)> {
    let placed = (0..lines.len()).find(|at| is_title_line(&lines[*at], &texts[*at]));
    if let Some(title) = plain_title(lines, texts, placed) {
        return Some(title);
    }
    let first = placed?;
    let end = placed_end(lines, texts, first);
    let named = (first..end).find(|at| begins_title(&texts[*at]));
    let mut above = lines[..first].iter().zip(texts).filter(|(line, text)| !is_address_line(line, text)).peekable();
    let is_below_words = above.peek().is_some();
    let is_below_text = above.any(|(_, text)| text.ends_with(['.', '!', '?', ':', ';']) || text.chars().count() > 60);
    if is_below_text || named.is_none() && is_below_words {
        // Words of the text stand above: what looks like a title is a heading in it.
        return None;
    }
    let first = named.unwrap_or(first);
    let end = own_end(lines, texts, (first, end));
    let length: usize = texts[first..end].iter().map(|text| text.chars().count()).sum();
    (length <= MOST_LETTERS).then_some((first, end)).or(Some((first, first + 1)))
}

/// The first line behind those that look like a title.
fn placed_end(lines: &[Paragraph], texts: &[String], first: usize) -> usize {
    let is_own = |at: &usize| is_title_line(&lines[*at], &texts[*at]) && !is_day_line(&texts[*at]);
    (first..lines.len()).take_while(is_own).last().map_or(first + 1, |last| last + 1)
}

/// A title by its words alone: a line above all that looks like one, and small letters that go on with it.
fn plain_title(lines: &[Paragraph], texts: &[String], placed: Option<usize>) -> Option<(usize, usize)> {
    let most = placed.unwrap_or(lines.len());
    let is_line = |text: &str| text.chars().count() <= 200 && !text.ends_with(['.', ':', ';', ',']);
    let first = (0..most).find(|at| begins_title(&texts[*at]) && is_line(&texts[*at]))?;
    if lines[..first].iter().zip(texts).any(|(line, text)| !is_address_line(line, text)) {
        return None;
    }
    let goes_on = |text: &&String| text.starts_with(char::is_lowercase) && is_line(text);
    let end = first + 1 + texts[first + 1..most].iter().take_while(goes_on).count();
    let is_word = without_spaces(&texts[first]).split_whitespace().count() < 3;
    let next = placed.filter(|placed| *placed == end && (is_word || texts[*placed].starts_with(char::is_lowercase)));
    Some((first, next.map_or(end, |next| placed_end(lines, texts, next))))
}

/// A title by its style ends where another style begins; a heading with the number of a chapter is none of it.
fn own_end(lines: &[Paragraph], texts: &[String], (first, end): (usize, usize)) -> usize {
    let is_styled = |line: &Paragraph| line.heading.is_some() || line.is_title;
    let goes_on = |at: &usize| {
        let is_chapter = lines[*at].label.is_some() || texts[*at].starts_with(|letter: char| letter.is_ascii_digit());
        let is_like = !is_styled(&lines[first]) || lines[*at].heading == lines[first].heading || lines[*at].is_title;
        let is_further = is_styled(&lines[*at]) && lines[*at].heading.is_some() && lines[first].heading.is_none();
        *at == first || is_like && !is_chapter && !is_further
    };
    let same_style = |at: &usize| {
        // Two headings of one level below each other are a title and a chapter, unless the second goes on.
        let is_second = *at > first && lines[*at].heading.is_some();
        !is_second || texts[*at].starts_with(char::is_lowercase)
    };
    (first..end).take_while(|at| goes_on(at) && same_style(at)).count() + first
}

/// Whether a line may be one of the title: it has its style, stands in the middle or is bold.
fn is_title_line(line: &Paragraph, text: &str) -> bool {
    let is_short = text.chars().count() <= 220;
    let is_placed = line.alignment == Alignment::Center || line.is_bold();
    let is_list = line.label.is_some();
    is_short && !is_list && (line.heading.is_some() || line.is_title || is_placed && !text.ends_with(':'))
}

fn begins_title(text: &str) -> bool {
    let folded = fold::words(&without_spaces(text));
    KINDS.iter().any(|kind| folded.starts_with(kind))
}

/// To whom or by whom a document is sent: at the right edge, or with the words of such lines, or a day.
fn is_address_line(line: &Paragraph, text: &str) -> bool {
    let folded = fold::words(text);
    let begins = [
        "в ",
        "утвержда",
        "согласован",
        "приложение",
        "директор",
        "начальник",
        "управлен",
        "отдел",
        "муниципальн",
        "от ",
        "к приказу",
        "мбоу",
        "мкоу",
        "маоу",
        "мобу",
        "заместител",
        "исх",
        "руководител",
        "адрес",
        "тел",
    ];
    line.alignment == Alignment::End
        || line.alignment == Alignment::Center
        || is_day_line(text)
        || text.contains("___")
        || text.chars().count() < 90 && begins.iter().any(|start| folded.starts_with(start))
}

/// A line that is a day, perhaps with a number: `от 05.10.2026 № 12`, `5 октября 2026 г.`
pub fn is_day_line(text: &str) -> bool {
    let Some((at, _)) = dates::first(text) else { return false };
    let before = text[..at].trim_matches(|letter: char| !letter.is_alphabetic());
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let is_led = ["", "от", "дата", "дата составления", "на"].contains(&before.to_lowercase().as_str());
    is_led && letters <= 24
}

/// The day that a title names as its own: no day of an act, the last one of a period.
fn day_of_title(text: &str) -> Option<Date> {
    let (at, _) = dates::first(text)?;
    let is_of_act = text[..at].trim_end_matches(['«', '"', ' ', '\u{a0}']).ends_with("от");
    dates::last(text).filter(|_| !is_of_act)
}

fn notes(inlines: &[Inline]) -> Vec<usize> {
    let of_inline = |inline: &Inline| match inline {
        Inline::Note(index) => vec![*index],
        Inline::Link(_, inside) => notes(inside),
        _ => Vec::new(),
    };
    inlines.iter().flat_map(of_inline).collect()
}

/// The words of a title: a first line in capitals is a word, the others go on with it.
fn title(lines: &[String]) -> String {
    let lines = lines.iter().map(|line| without_spaces(&line.split_whitespace().collect::<Vec<_>>().join(" ")));
    let lines = lines.map(|line| if is_word_in_capitals(&line) { with_capital(&line) } else { line });
    let title = lines.collect::<Vec<_>>().join(" ");
    let bare = title.trim_end_matches(['.', ' ']);
    if bare.ends_with('г') { format!("{bare}.") } else { bare.to_owned() }
}

/// `О Т Ч Ё Т` is one word.
fn without_spaces(line: &str) -> String {
    let parts: Vec<&str> = line.split_whitespace().collect();
    let is_spaced = parts.len() > 3 && parts.iter().all(|part| part.chars().count() == 1);
    if is_spaced { parts.concat() } else { line.to_owned() }
}

fn is_word_in_capitals(line: &str) -> bool {
    let is_word = !line.contains(' ') && line.chars().count() > 4;
    is_word && line.chars().all(char::is_uppercase) && begins_title(line)
}

fn with_capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().chain(letters.as_str().to_lowercase().chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_their_own_are_told_from_days_of_acts() {
        for (text, expected) in [
            ("Отчёт на 01.12.2026", Some("2026-12-01")),
            ("Отчёт за период с 01.09.2026 по 31.10.2026", Some("2026-10-31")),
            ("Отчёт об исполнении приказа от 10.11.2025 № 5", None),
        ] {
            assert_eq!(day_of_title(text).map(|day| day.to_string()).as_deref(), expected, "{text}");
        }
        assert!(is_day_line("от 05.10.2026 № 12") && is_day_line("«5» октября 2026 года"));
        assert!(!is_day_line("Семинар прошёл 5 октября 2026 года в школе"));
    }

    #[test]
    fn words_of_a_title_are_joined() {
        let lines = ["О Т Ч Ё Т", "о ходе работы.", "за 2026 г."].map(str::to_owned);
        assert_eq!(title(&lines), "Отчёт о ходе работы. за 2026 г.");
    }
}
