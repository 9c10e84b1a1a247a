//! The number of the pension insurance: eleven digits, two of which check the others.

use super::context::Context;
use super::finding::{Finding, Grade, Kind};
use super::numbers::{DigitGroups, groups};

const WORD: &[&str] = &["снилс", "сннлс", "страхов", "лицевой", "пенсионн"];

/// All of them in a unit.
pub(super) fn find(context: &Context) -> Vec<Finding> {
    let whole = groups(&context.tokens, 11, 4);
    let shortened =
        groups(&context.tokens, 10, 4).into_iter().filter(|groups| is_named(context, groups, &["снилс", "сннлс"]));
    let found = whole.into_iter().chain(shortened).filter_map(|groups| Some((grade(context, &groups)?, groups)));
    found.map(|(grade, groups)| context.finding(Kind::Snils, grade, groups.tokens)).collect()
}

/// Whether the word stands before a number, with no other number between; or above it in a table.
fn is_named(context: &Context, groups: &DigitGroups, words: &[&str]) -> bool {
    let before = context.tokens[..groups.tokens.start].iter().rev().take_while(|token| !token.is_number());
    let is_behind = before.filter(|token| token.is_word()).take(5).any(|token| token.begins_with(words));
    let is_before = context.tokens.get(groups.tokens.end).is_some_and(|token| token.is_sign('('))
        && context.is_before(groups.tokens.end, 1, words);
    is_behind || is_before || context.is_headed(&words[..1]) && !is_mobile(groups)
}

fn grade(context: &Context, groups: &DigitGroups) -> Option<Grade> {
    if !groups.stands_alone() || groups.is_placeholder() {
        return None;
    }
    let is_dotted = context.tokens[groups.tokens.clone()].iter().any(|token| token.is_sign('.'));
    let is_grouped = groups.lengths == [3, 3, 3, 2] && !is_dotted;
    let is_whole = groups.lengths.len() == 1;
    let is_right = checks(&groups.values());
    if is_named(context, groups, WORD) {
        let is_certain = is_right || is_named(context, groups, &["снилс", "сннлс"]);
        return Some(if is_certain { Grade::Certain } else { Grade::Likely }).filter(|_| is_certain || is_grouped);
    }
    if is_grouped {
        return Some(if is_right { Grade::Certain } else { Grade::Likely });
    }
    let is_beside_name = is_whole && is_right && !is_mobile(groups) && context.name_near(groups.tokens.start).is_some();
    let is_other = context.is_behind(
        groups.tokens.start,
        3,
        &["октмо", "окато", "инн", "огрн", "номер", "приказ", "реестр", "тел"],
    );
    (is_beside_name && !is_other).then_some(Grade::Certain)
}

fn is_mobile(groups: &DigitGroups) -> bool {
    groups.digits.starts_with("79") || groups.digits.starts_with("89")
}

/// Each of nine digits by its weight, the sum by 101; the first numbers were given without a check.
fn checks(digits: &[u32]) -> bool {
    if digits.len() != 11 {
        return false;
    }
    let number = digits[..9].iter().fold(0, |number, digit| number * 10 + digit);
    let sum: u32 = digits[..9].iter().zip((1..=9).rev()).map(|(digit, weight)| digit * weight).sum();
    number > 1_001_998 && sum % 101 % 100 == digits[9] * 10 + digits[10]
}

#[cfg(test)]
mod tests {
    use super::checks;

    #[test]
    fn the_last_two_digits_check_the_others() {
        let digits = |text: &str| text.chars().filter_map(|digit| digit.to_digit(10)).collect::<Vec<_>>();
        assert!(checks(&digits("11223344595")) && checks(&digits("08765430300")));
        assert!(!checks(&digits("11223344596")) && !checks(&digits("00100199800")));
    }
}
