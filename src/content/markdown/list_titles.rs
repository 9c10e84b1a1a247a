//! Titles of lists that follow each other without a blank line: a line between two items and what stands above it in, out
//! comes whether a further list begins with it.

use super::letters::{is_blank, is_cyrillic, is_small};
use super::markers::begins_line;
use super::plain_lines::SHORT;
use super::sign_kinds::sign_kind;

/// What stands above a line.
pub(super) struct Above<'t> {
    /// The line that leads to the list, empty where there is none.
    pub opening: &'t str,
    /// The number of the list's last item.
    pub number: Option<u32>,
    /// Whether the line above may go on with this.
    pub may_go_on: bool,
}

/// Whether a further list begins with the line: it ends with a colon, the numbers begin anew below it, or the first list began
/// with a line of its form.
pub(super) fn is_title(line: &str, number: Option<u32>, above: &Above) -> bool {
    let is_like_opening = Form::new(line).is_some_and(|form| Form::new(above.opening) == Some(form));
    if above.may_go_on || line.chars().count() >= SHORT && !line.ends_with(':') {
        return false;
    }
    let is_kept = |last: u32| last == 1 && !is_like_opening;
    let begins_anew = number == Some(1) && above.number.is_some_and(|last| !is_kept(last));
    let counts_on = number.is_some() && above.number.map(|last| last + 1) == number;
    let begins_small = line.starts_with(is_small);
    match line.ends_with(':') {
        true => is_like_opening || begins_anew || !begins_small && line.contains(is_cyrillic) && !counts_on,
        false => !begins_small && line.contains(is_cyrillic) && (begins_anew || is_like_opening && !counts_on),
    }
}

/// What the eye compares two titles by.
#[derive(PartialEq, Eq)]
struct Form {
    first: First,
    /// The sign that it ends with, if it does with one.
    end: Option<char>,
    /// Whether words follow a name: `Дата: 5 ноября`.
    is_labelled: bool,
}

#[derive(PartialEq, Eq)]
enum First {
    Digit,
    Roman,
    Capital,
    Small,
    Sign(char),
}

impl Form {
    fn new(line: &str) -> Option<Self> {
        let first = match line.chars().next()? {
            letter if letter.is_ascii_digit() => First::Digit,
            _ if is_roman(line.split(is_blank).next().unwrap_or(line)) => First::Roman,
            letter if is_small(letter) => First::Small,
            letter if letter.is_alphabetic() => First::Capital,
            sign => First::Sign(sign),
        };
        let end = line.chars().next_back().filter(|sign| !sign.is_alphanumeric());
        let inside = line.trim_end_matches(':');
        let is_labelled = [": ", " – ", " — ", " - "].iter().any(|sign| inside.contains(sign));
        (line.chars().count() < SHORT || end == Some(':')).then_some(Form { first, end, is_labelled })
    }
}

/// `II`, in letters of either alphabet.
fn is_roman(word: &str) -> bool {
    word.chars().all(|letter| "IVXІХ".contains(letter))
}

/// Whether two lines begin with signs of one kind.
pub(super) fn is_like(line: &str, other: &str) -> bool {
    let (bare, other) = (line.trim_start_matches(is_blank), other.trim_start_matches(is_blank));
    let kind = sign_kind(bare);
    kind.is_some() && kind == sign_kind(other) || begins_line(bare) && begins_line(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_known_by_their_form_and_by_what_follows() {
        let evaluate = |opening, number, line, next| is_title(line, next, &Above { opening, number, may_go_on: false });
        for (opening, number, line, next, expected) in [
            ("5 класс:", None, "6 класс:", None, true),
            ("Сентябрь", Some(1), "Октябрь", Some(1), true),
            ("I полугодие", Some(1), "II полугодие", Some(1), true),
            ("Математика", None, "Русский язык", None, true),
            ("ученики:", None, "учителя:", None, true),
            ("", Some(2), "Отсутствовали", Some(1), true),
            ("Сделано.", None, "Иванова и Петров", None, false),
            ("Были", None, "для учителей", None, false),
            ("Было:", None, "следующие:", None, false),
            ("", Some(1), "Слова", Some(1), false),
            ("План", Some(1), "Итоги:", Some(2), false),
            ("План", None, "Ответственный: Иванова", None, false),
        ] {
            assert_eq!(evaluate(opening, number, line, next), expected, "{line}");
        }
    }
}
