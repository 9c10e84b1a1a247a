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
        start = end;
    }
    stay
}

fn is_of_lines(paragraph: &[Line]) -> bool {
    let Some((last, others)) = paragraph.split_last() else { return false };
    let bare = |line: &Line| line.text.trim_matches(is_blank).to_owned();
    paragraph.len() >= LEAST_LINES
        && paragraph.iter().all(|line| line.kind == Kind::Words && is_plain(&bare(line)))
        && (others.iter().all(|line| bare(line).chars().count() < SHORT)
            || paragraph.iter().all(|line| !bare(line).starts_with(is_small))
            || others.iter().all(|line| bare(line).ends_with([';', ':'])))
        && !last.text.is_empty()
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
