//! Lines without any sign that were meant as lines: lines in, out comes which of them stay apart. Word puts every paragraph on
//! a line of its own when it is pasted, and a list without its signs; who only breaks long lines fills them.

use super::letters::{is_blank, is_cyrillic, is_small};
use super::lines::{Kind, Line};
use super::markers::number_sign;

/// So many lines are no accident.
const LEAST_LINES: usize = 3;

/// Nobody breaks a line so early who only wants it to fit.
pub(super) const SHORT: usize = 45;

/// Of each line, whether it and those of its paragraph stay lines.
pub(super) fn stay_lines(lines: &[Line]) -> Vec<bool> {
    let mut stay = vec![false; lines.len()];
    let mut start = 0;
    for end in 1..=lines.len() {
        let goes_on = end < lines.len() && lines[end].is_words() && lines[end].quotation == lines[end - 1].quotation;
        if goes_on && lines[start].is_words() {
            continue;
        }
        if is_of_lines(&lines[start..end]) {
            stay[start..end].fill(true);
        }
        mark_below_titles(&mut stay[start..end], &lines[start..end]);
        start = end;
    }
    stay
}

/// Below `**Итоги месяца**` alone on a line the words of the paragraph begin.
fn mark_below_titles(stay: &mut [bool], paragraph: &[Line]) {
    let is_title = |line: &Line| line.kind == Kind::Words && is_bold(line.text.trim_matches(is_blank));
    for (number, _) in paragraph.iter().enumerate().skip(1) {
        stay[number] |= is_title(&paragraph[number - 1]);
    }
}

/// Russian words in bold, and nothing else.
fn is_bold(bare: &str) -> bool {
    let inside = ["**", "__"].iter().find_map(|sign| bare.strip_prefix(sign)?.strip_suffix(sign));
    inside.is_some_and(|words| words.contains(is_cyrillic) && !words.contains(['*', '_']) && words.trim() == words)
}

fn is_of_lines(paragraph: &[Line]) -> bool {
    let Some((last, others)) = paragraph.split_last() else { return false };
    let bare = |line: &Line| line.text.trim_matches(is_blank).to_owned();
    if is_signature(&bare(&paragraph[0])) && others.iter().chain([last]).any(|line| line.text.contains(is_cyrillic)) {
        return paragraph.iter().all(|line| line.kind == Kind::Words);
    }
    if paragraph.len() > 1 && paragraph.iter().all(|line| is_small_label(&bare(line))) {
        return true;
    }
    paragraph.len() >= LEAST_LINES
        && paragraph.iter().all(|line| line.kind == Kind::Words && is_plain(&bare(line)))
        && (others.iter().all(|line| bare(line).chars().count() < SHORT)
            || paragraph.iter().all(|line| !bare(line).starts_with(is_small))
            || others.iter().all(|line| bare(line).ends_with([';', ':'])))
        && !last.text.is_empty()
}

/// No label is longer.
const LABEL: usize = 30;

/// `семинар - 5 ноября`, `в 5 классе – 20 учеников`: no sentence begins with a small letter.
fn is_small_label(bare: &str) -> bool {
    let dash = [" - ", " – ", " — "].iter().find_map(|dash| bare.split_once(dash));
    let is_name = |(name, _): (&str, &str)| name.chars().count() < LABEL && !name.contains([',', '.', ';']);
    bare.starts_with(is_small) && dash.is_some_and(is_name)
}

/// `--` above the name of a letter's writer, `С уважением,`.
fn is_signature(bare: &str) -> bool {
    matches!(bare, "--" | "С уважением," | "С уважением")
}

/// Words of Russian with no sign of markup before them.
fn is_plain(bare: &str) -> bool {
    let begins = |first: char| first.is_alphanumeric() || matches!(first, '«' | '"' | '“' | '„' | '*' | '_');
    let is_russian = bare.contains(is_cyrillic) || !bare.contains(char::is_alphabetic) || is_address(bare);
    let begins_plain = bare.starts_with(begins) || is_telephone(bare) || is_bracketed(bare);
    is_russian && begins_plain && !bare.starts_with("* ") && number_sign(bare).is_none()
}

/// `https://школа.example`, `a@mail.example`, and nothing else.
fn is_address(bare: &str) -> bool {
    let is_address = bare.contains("://") || bare.starts_with("www.") || bare.contains('@');
    is_address && bare.starts_with(char::is_alphanumeric) && !bare.contains(is_blank)
}

/// `+7 000 …`, `(000) …`.
fn is_telephone(bare: &str) -> bool {
    bare.starts_with(['+', '(']) && bare[1..].starts_with(|sign: char| sign.is_ascii_digit())
}

/// `[12.10, 10:15] Слова` of a chat, `[Слова](адрес)`; no definition, note or task.
fn is_bracketed(bare: &str) -> bool {
    let inside = bare.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    inside.is_some_and(|(name, behind)| {
        let is_time = name.starts_with(|sign: char| sign.is_ascii_digit()) && behind.starts_with(is_blank);
        is_time && name.contains(['.', ':']) || behind.starts_with('(') && name.contains(char::is_alphabetic)
    })
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines_of;
    use super::*;

    #[test]
    fn lines_of_one_kind_stay() {
        for (text, expected) in [
            ("педсовет\nсеминар\nконкурс", true),
            ("провести педсовет с участием всех учителей математики;\nобновить план;\nвсё", true),
            ("Проведён педсовет по итогам проверочной работы класса\nОбновлён план\nСоставлен график", true),
            (
                "В школе прошёл семинар, на котором учителя района\nобсудили итоги проверочной работы и решили, что\nделать",
                false,
            ),
            ("Итоги\nМеры", false),
            ("--\nИванова А. А.\nдиректор", true),
            ("С уважением,\nдиректор школы", true),
            ("50 %\n60 %\n70 %", true),
            ("Меры:\n1) первая;\n2) вторая;\nИтоги:\n1) третья;", false),
            ("[1]: https://a.example\n[2]: https://b.example\n[3]: https://в.example", false),
            ("![а](а.png)\n![б](б.png)\n![в](в.png)", false),
            ("раз\n\nдва\n\nтри", false),
        ] {
            assert_eq!(stay_lines(&lines_of(text))[0], expected, "{text}");
        }
    }
}
