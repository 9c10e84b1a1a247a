//! Markup that Markdown reads as words though it was meant: a text in, the signs that a reader would see out, each with its
//! bytes. Here are those that show in the lines as they are written; what is left in the words that are read is found by
//! `leftovers`.

use std::ops::Range;

use super::body::LinkKind;
use super::code_spans::outside_code;
use super::lines::{Line, lines_of};
use super::pasted_lines;
use super::visible_sign::VisibleSign;

/// All of them, in order.
pub(super) fn find(text: &str) -> Vec<VisibleSign> {
    let lines = lines_of(text);
    let words: Vec<&Line> = lines.iter().filter(|line| line.is_words()).collect();
    let mut found: Vec<VisibleSign> = split_emphasis(&lines).into_iter().collect();
    found.extend(pasted_lines::find(&lines));
    let has_notes = words.iter().any(|line| refers_to_note(line.text));
    let notes = words.iter().filter(|line| explains_note(line.text)).count();
    for line in words {
        let is_noted = has_notes || notes > usize::from(explains_note(line.text));
        for part in outside_code(line.text) {
            let words = &line.text[part.clone()];
            let signs = loose_emphasis(words, is_noted).into_iter().chain(curly_link(words)).chain(cut_address(words));
            let place = |at: Range<usize>| line.start + part.start + at.start..line.start + part.start + at.end;
            found.extend(signs.map(|sign| VisibleSign { at: place(sign.at), ..sign }));
        }
    }
    found.sort_by_key(|sign| sign.at.start);
    found
}

/// `Охват*` in the text, which a line below explains; the one that closes `*важно*` or `* важно*` is none.
fn refers_to_note(line: &str) -> bool {
    let star = line
        .match_indices('*')
        .find(|(at, _)| line[..*at].ends_with(|sign: char| sign.is_alphanumeric() || sign == ')'));
    star.is_some_and(|(at, _)| !line[..at].contains('*'))
}

/// `* По данным школы`: a list, or what explains a note.
fn explains_note(line: &str) -> bool {
    line.trim_start().starts_with(['*', '_'])
}

/// No emphasis is longer, where its signs do not touch it.
const MOST_LETTERS: usize = 60;

/// `* важно*`, `*Вступление: *важно`: two lone signs of which one stands on the wrong side of a blank.
fn loose_emphasis(text: &str, is_noted: bool) -> Option<VisibleSign> {
    ['*', '_'].into_iter().filter(|_| !is_noted).find_map(|sign| {
        let is_lone = |at: usize| {
            let (before, after) = (&text[..at], &text[at + 1..]);
            !before.ends_with([sign, '\\']) && !after.starts_with(sign)
        };
        let signs: Vec<usize> = text.match_indices(sign).map(|(at, _)| at).filter(|at| is_lone(*at)).collect();
        let [open, close] = signs[..] else { return None };
        let (before, inside, after) = (&text[..open], &text[open + 1..close], &text[close + 1..]);
        let begins = before.is_empty() || before.ends_with(|sign: char| sign.is_whitespace() || sign == '(');
        let words = inside.trim();
        let is_short = words.chars().count() <= MOST_LETTERS && words.starts_with(char::is_alphabetic);
        let is_moved = inside.starts_with(' ') && !inside.ends_with(' ') && !after.starts_with(char::is_alphanumeric);
        let is_late = !inside.starts_with(' ')
            && inside.ends_with(' ')
            && after.starts_with(char::is_alphabetic)
            && words.ends_with(|sign: char| sign.is_alphanumeric() || sign == ':');
        let is_loose = begins && is_short && (is_moved || is_late);
        is_loose.then(|| VisibleSign { kind: "emphasis", at: open..close + 1, mended: None })
    })
}

/// `**Жирный`, an empty line, `абзац**`: no emphasis goes on behind an empty line.
fn split_emphasis(lines: &[Line]) -> Option<VisibleSign> {
    let paragraphs: Vec<&[Line]> =
        lines.chunk_by(|line, next| line.is_words() && next.is_words()).filter(|lines| lines[0].is_words()).collect();
    let count = |paragraph: &[Line]| paragraph.iter().map(|line| line.text.matches("**").count()).sum::<usize>();
    let opens = |paragraph: &[Line]| {
        let rest = paragraph[0].text.trim_start().strip_prefix("**");
        count(paragraph) == 1
            && rest.is_some_and(|rest| rest.starts_with(|sign: char| sign.is_alphanumeric() || sign == '«'))
    };
    let closes = |paragraph: &[Line]| {
        let last = paragraph[paragraph.len() - 1].text.trim_end().trim_end_matches(['.', '!', '?']);
        let before = last.strip_suffix("**");
        count(paragraph) == 1 && before.is_some_and(|before| before.ends_with(|sign: char| !sign.is_whitespace()))
    };
    let with_stars: Vec<usize> = (0..paragraphs.len()).filter(|at| count(paragraphs[*at]) > 0).collect();
    let is_split = |pair: &&[usize]| {
        pair[1] - pair[0] < MOST_PARAGRAPHS && opens(paragraphs[pair[0]]) && closes(paragraphs[pair[1]])
    };
    let number = with_stars.windows(2).find(is_split).map(|pair| pair[0])?;
    if paragraphs[..number].iter().copied().flatten().any(|line| refers_to_note(line.text)) {
        return None;
    }
    let line = &paragraphs[number][0];
    let start = line.end() - line.text.trim_start().len();
    let end = start + line.text.trim().len();
    Some(VisibleSign { kind: "apart", at: start..end, mended: None })
}

/// Further on nobody closes what has been opened.
const MOST_PARAGRAPHS: usize = 4;

/// `{Новость}(https://…)`.
fn curly_link(text: &str) -> Option<VisibleSign> {
    let (at, _) = text.match_indices("}(").find(|(at, _)| is_target(&text[at + 2..]))?;
    let start = text[..at].rfind('{')?;
    let target = at + 2;
    let length = text[target..].find(')')?;
    let (words, address) = (&text[start + 1..at], &text[target..target + length]);
    let sign =
        || VisibleSign { kind: "link", at: start..target + length + 1, mended: Some(format!("[{words}]({address})")) };
    (!words.is_empty()).then(sign)
}

/// Whether words are an address or begin with one.
fn is_target(words: &str) -> bool {
    let small = words.to_lowercase();
    small.starts_with("https://") || small.starts_with("http://") || LinkKind::of_address(words).is_some()
}

/// Endings of files to which people copy addresses.
const ENDINGS: [&str; 10] = [".pdf", ".docx", ".doc", ".xlsx", ".xls", ".pptx", ".odt", ".jpg", ".png", ".html"];
/// So many further words a name of a file may have.
const MOST_WORDS: usize = 5;

/// `https://school.example/мои файлы/отчёт 2.pdf`: an address ends at a blank, and what follows goes on with a folder or the
/// name of a file.
fn cut_address(text: &str) -> Option<VisibleSign> {
    let (start, _) = text.match_indices("http").find(|(at, _)| {
        let is_inside = text[..*at].ends_with(['(', '<', '[', '"', '«']);
        !is_inside && (text[*at..].starts_with("http://") || text[*at..].starts_with("https://"))
    })?;
    let mut words = text[start..].split(' ');
    let address = words.next()?;
    let last = address.rsplit('/').next()?;
    let is_whole =
        address.ends_with(['.', ',', ';', ':', '!', '?', ')']) || ENDINGS.iter().any(|end| last.ends_with(end));
    let is_name = address.matches('/').count() > 2 && !last.is_empty() && !is_whole;
    let mut length = address.len();
    for (number, word) in words.take(MOST_WORDS).enumerate() {
        length += word.len() + 1;
        let goes_on = number == 0 && word.contains('/') && !word.contains("//") && !last.is_ascii() && word != "и/или";
        let bare = word.trim_end_matches(['.', ',', ';', ')', '!', '?']);
        let ends_file = ENDINGS.iter().any(|end| bare.ends_with(end)) && (number == 0 || !last.is_ascii());
        if is_name && (ends_file || goes_on) {
            let rest = if ends_file { "" } else { file_behind(&text[start + length..]) };
            let whole = text[start..start + length + rest.len()].trim_end_matches(['.', ',', ';', ')', '!', '?']);
            let mended = whole.replace(' ', "%20");
            return Some(VisibleSign { kind: "cut-address", at: start..start + whole.len(), mended: Some(mended) });
        }
        if word.contains("//") || word.ends_with(['.', ',', ';', ':', '!', '?']) {
            return None;
        }
    }
    None
}

/// ` 2.pdf` behind a part of a path: the words up to the name of a file, where one follows.
fn file_behind(text: &str) -> &str {
    let ends = ENDINGS.iter().filter_map(|end| text.find(end).map(|at| at + end.len()));
    let end = ends.min().filter(|end| text[..*end].split_whitespace().count() <= MOST_WORDS);
    end.map_or("", |end| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::find;

    fn kinds(text: &str) -> Vec<(&'static str, String)> {
        find(text).into_iter().map(|sign| (sign.kind, text[sign.at].to_owned())).collect()
    }

    #[test]
    fn signs_on_the_wrong_side_are_found() {
        for (text, kind, signs) in [
            ("Это * важно* для всех", "emphasis", "* важно*"),
            ("* важно*", "emphasis", "* важно*"),
            ("Это _ важно_ для всех", "emphasis", "_ важно_"),
            ("*Вступление: *важно", "emphasis", "*Вступление: *"),
            ("**Жирный\n\nабзац**", "apart", "**Жирный"),
            ("**Итог:** да\n\n**Жирный\n\nабзац**", "apart", "**Жирный"),
            ("См. {Новость}(https://school.example/n).", "link", "{Новость}(https://school.example/n)"),
            ("https://s.example/мои файлы/отчёт 2.pdf тут", "cut-address", "https://s.example/мои файлы/отчёт 2.pdf"),
            ("https://s.example/docs/Отчёт 2.pdf.", "cut-address", "https://s.example/docs/Отчёт 2.pdf"),
        ] {
            assert_eq!(kinds(text), [(kind, signs.to_owned())], "{text}");
        }
    }

    #[test]
    fn clean_texts_have_none() {
        for text in [
            "Это *важно* и **очень**, а 5 * 5 = 25.",
            "Охват* вырос.\n\n* По данным школы, доля*",
            "* Первый пункт*\n* Второй пункт",
            "| Охват* | Доля* |",
            "**По данным школы\n\nОхват 45 %",
            "Охват**\n\n**По данным школы\n\nИтоги подвели дважды**",
            "`* важно*` и `{Новость}(https://school.example)`",
            "Новость [здесь][n].\n\n[n]: https://school.example/n",
            "[1]: слово",
            "На https://school.example/docs лежит файл spravka.pdf",
            "На https://school.example/novosti и/или в группе",
            "Сайт https://school.example, раздел «О школе/Документы»",
            "f(x)[1] и {a}(b)",
            "Заполните: _ фамилия, имя _",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }
}
