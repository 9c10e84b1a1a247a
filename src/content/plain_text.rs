//! Signs of Markdown and HTML in a field that takes neither: in goes a text, out come its words, and which signs they were
//! freed of. Powers and names of signs become the signs.

use std::ops::Range;

use super::fold::is_direction_mark;
use super::formulas::formulas;
use super::named_signs::named_sign;
use super::rewrite::{Edit, Rewrite};

/// Something marked up, and what is shown in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markup {
    /// Where it stands, signs included.
    pub at: Range<usize>,
    /// Its words.
    pub words: String,
    /// What it is.
    pub kind: MarkupKind,
}

/// What is marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkupKind {
    /// Words that were to be stressed, a heading, a tag.
    Emphasis,
    /// A link or a picture.
    Link,
    /// A sign that is written by other signs: `м^2`, `&nbsp;`.
    Sign,
}

/// The text as it is shown: without markup, and without signs that turn the direction of reading.
pub fn without_markup(text: &str) -> String {
    let edits = markup(text).into_iter().map(|markup| Edit::replace(markup.at, markup.words)).collect();
    let words = Rewrite::new(text, edits).text;
    words.chars().filter(|sign| !is_direction_mark(*sign)).collect()
}

/// Everything marked up, in order. Each sign looks no further than to the next of its kind, so that time grows with the
/// length of the text alone.
pub fn markup(text: &str) -> Vec<Markup> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(SIGNS).map(|sign| at + sign) {
        match markup_at(text, found) {
            Some(markup) => {
                at = markup.at.end;
                all.push(markup);
            }
            None if text[found..].starts_with(['*', '_', '~', '`', '=', '+']) => {
                at = found + run_length(&text[found..])
            }
            None => at = found + 1,
        }
    }
    with_powers(text, all)
}

/// Words with powers and indices among what is marked up otherwise.
fn with_powers(text: &str, mut all: Vec<Markup>) -> Vec<Markup> {
    let powers = formulas(text).into_iter().filter_map(|formula| {
        let at = formula.start..formula.end;
        Some(Markup { at, words: formula.mended?, kind: MarkupKind::Sign })
    });
    let is_apart = |at: &Range<usize>| {
        let next = all.partition_point(|other| other.at.end <= at.start);
        all.get(next).is_none_or(|other| at.end <= other.at.start)
    };
    let powers: Vec<Markup> = powers.filter(|power| is_apart(&power.at)).collect();
    if !powers.is_empty() {
        all.extend(powers);
        all.sort_by_key(|markup| markup.at.start);
    }
    all
}

/// Signs with which markup begins.
const SIGNS: [char; 11] = ['*', '_', '~', '`', '[', '!', '#', '<', '&', '=', '+'];

/// What begins at a sign.
fn markup_at(text: &str, at: usize) -> Option<Markup> {
    match text[at..].chars().next()? {
        '*' | '_' | '~' | '`' | '=' | '+' => emphasis(text, at),
        '&' => sign_by_name(text, at),
        '[' | '!' => link(text, at),
        '#' => heading(text, at),
        '<' => tag(text, at),
        _ => None,
    }
}

/// So many bytes the first sign is repeated.
fn run_length(text: &str) -> usize {
    let Some(first) = text.chars().next() else { return 0 };
    text.len() - text.trim_start_matches(first).len()
}

/// `**важно**`, `*важно*`, `__важно__`, `~~нет~~`, `` `код` ``. A star beside a letter alone marks a footnote, and a line of
/// underscores a blank.
fn emphasis(text: &str, at: usize) -> Option<Markup> {
    let sign = text[at..].chars().next()?;
    let length = run_length(&text[at..]);
    let is_known = if matches!(sign, '~' | '=' | '+') { length == 2 } else { length <= 3 };
    let rest = &text[at + length..];
    let end = rest.find(sign)?;
    let words = &rest[..end];
    let behind = &rest[end + run_length(&rest[end..])..];
    let is_whole = run_length(&rest[end..]) == length;
    let touches = !words.is_empty() && words.trim() == words && !words.contains("\n\n");
    let is_in_word = is_letter(text[..at].chars().next_back()) || is_letter(behind.chars().next());
    let may_be_in_word = sign == '*' && length > 1 || sign == '`';
    let is_markup = is_known && is_whole && touches && (may_be_in_word || !is_in_word);
    is_markup.then(|| Markup { at: at..at + 2 * length + end, words: words_of(words), kind: MarkupKind::Emphasis })
}

/// `&nbsp;`: the sign itself.
fn sign_by_name(text: &str, at: usize) -> Option<Markup> {
    let (length, words) = named_sign(&text[at..])?;
    Some(Markup { at: at..at + length, words, kind: MarkupKind::Sign })
}

/// The words within markup, which may hold more of it.
fn words_of(inside: &str) -> String {
    let edits = markup(inside).into_iter().map(|markup| Edit::replace(markup.at, markup.words)).collect();
    Rewrite::new(inside, edits).text.into_owned()
}

fn is_letter(sign: Option<char>) -> bool {
    sign.is_some_and(char::is_alphanumeric)
}

/// `[слова](адрес)` and `![слова](файл)`: the words, and the address where it leads out of the site.
fn link(text: &str, at: usize) -> Option<Markup> {
    let start = at + if text[at..].starts_with("![") { 2 } else { 1 };
    if !text[..start].ends_with('[') {
        return None;
    }
    let end = start + text[start..].find(['[', ']']).filter(|end| text[start + end..].starts_with("]("))?;
    let address_start = end + 2;
    let length = text[address_start..].find(|sign: char| sign.is_whitespace() || matches!(sign, '(' | ')'))?;
    let address = &text[address_start..address_start + length];
    let is_closed = text[address_start + length..].starts_with(')');
    if !is_closed || !is_address(address) {
        return None;
    }
    let inside = words_of(&text[start..end]);
    let is_elsewhere = address.contains("://") && address != inside;
    let words = match (inside.is_empty(), is_elsewhere) {
        (true, _) => address.to_owned(),
        (_, true) => format!("{inside} ({address})"),
        (_, false) => inside,
    };
    Some(Markup { at: at..address_start + length + 1, words, kind: MarkupKind::Link })
}

/// A bracket of the text itself, `[1](прил.)`, is none.
fn is_address(text: &str) -> bool {
    !text.is_empty() && (text.is_ascii() || text.contains([':', '/', '#']))
}

/// `## Итоги` at the beginning of a line.
fn heading(text: &str, at: usize) -> Option<Markup> {
    let length = run_length(&text[at..]);
    let begins_line = at == 0 || text[..at].ends_with('\n');
    let blank = text[at + length..].starts_with(' ');
    (begins_line && blank && length <= 6).then(|| Markup {
        at: at..at + length + 1,
        words: String::new(),
        kind: MarkupKind::Emphasis,
    })
}

/// Tags of HTML that people paste.
const TAGS: [&str; 10] = ["a", "b", "br", "em", "font", "i", "p", "span", "strong", "u"];

fn tag(text: &str, at: usize) -> Option<Markup> {
    let rest = &text[at + 1..];
    let length = rest.find(['<', '>', '\n']).filter(|end| rest[*end..].starts_with('>'))?;
    let inside = rest[..length].trim_start_matches('/');
    let name = inside.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or("").to_lowercase();
    let is_tag = TAGS.contains(&&*name) && !inside.contains('@');
    let words = if name == "br" { " " } else { "" };
    is_tag.then(|| Markup { at: at..at + length + 2, words: words.to_owned(), kind: MarkupKind::Emphasis })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_freed_of_markup() {
        for (text, expected) in [
            ("**Итог** года", "Итог года"),
            ("Это *важно*, __очень__", "Это важно, очень"),
            ("***Всё*** ~~не~~ `так`", "Всё не так"),
            ("[Справка](doc:spravka) готова", "Справка готова"),
            ("[Сайт](https://a.example/x)", "Сайт (https://a.example/x)"),
            ("![Фото](foto.jpg)", "Фото"),
            ("**[Справка](x)**", "Справка"),
            ("## Итоги\nтри", "Итоги\nтри"),
            ("<b>Итог</b><br/>года", "Итог года"),
            ("прило**жение**", "приложение"),
            ("два\u{202e}три\u{202c}", "дватри"),
        ] {
            assert_eq!(without_markup(text), expected, "{text}");
        }
    }

    #[test]
    fn signs_of_a_text_stay() {
        for text in [
            "Педагоги* и родители*",
            "* по согласованию; *участвуют все",
            "2*3*4 и 5 * 6 * 7",
            "приказ от ____ № ____",
            "файл plan_na_god_1.docx",
            "школа #5, № 1 [далее – план] (приложение 1)",
            "[1](прил.)",
            "<отчёт> и a < b > c, <mail@school.example>",
            "Ура! [см. ниже]",
            "~ 5 и ~ 6",
            "#метка",
        ] {
            assert_eq!(without_markup(text), text);
            assert_eq!(markup(text), []);
        }
    }

    #[test]
    fn long_texts_are_read_in_one_go() {
        for part in ["[", "[a](", "**", "** a", "*a ", "_", "`", "<", "<b ", "![", "# "] {
            without_markup(&part.repeat(200_000));
        }
    }
}
