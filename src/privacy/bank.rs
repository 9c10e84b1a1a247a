//! Cards, accounts and health insurance policies of persons.

use super::context::Context;
use super::finding::{Finding, Grade, Kind};
use super::numbers::{DigitGroups, groups};

/// All of them in a unit.
pub(super) fn find(context: &Context) -> Vec<Finding> {
    let cards = groups(&context.tokens, 16, 4).into_iter().filter_map(|card| Some((card_grade(context, &card)?, card)));
    let accounts = groups(&context.tokens, 20, 5)
        .into_iter()
        .filter_map(|account| Some((account_grade(context, &account)?, account)));
    cards.chain(accounts).map(|(grade, groups)| context.finding(Kind::Bank, grade, groups.tokens)).collect()
}

fn card_grade(context: &Context, card: &DigitGroups) -> Option<Grade> {
    if !card.stands_alone() || card.is_placeholder() {
        return None;
    }
    let at = card.tokens.start;
    let is_policy = context.is_behind(at, 5, &["полис", "омс.", "енп."]) || context.is_headed(&["полис", "омс."]);
    let is_card = context.is_behind(at, 5, &["карт", "сбербанк", "сбер."]) && is_issued(card);
    match (is_policy || is_card, card.lengths == [4, 4, 4, 4]) {
        (true, _) => Some(Grade::Certain),
        (false, true) if is_issued(card) => Some(Grade::Likely),
        _ => None,
    }
}

/// Whether banks give such numbers: by the first digits and by the check of Luhn.
fn is_issued(card: &DigitGroups) -> bool {
    let first: u32 = card.digits[..4].parse().unwrap_or(0);
    let is_prefix = matches!(first, 2200..=2204 | 2221..=2720 | 4000..=4999 | 5100..=5599 | 6200..=6299);
    let double = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 =
        card.values().iter().enumerate().map(|(at, digit)| if at % 2 == 0 { double(*digit) } else { *digit }).sum();
    is_prefix && sum.is_multiple_of(10)
}

/// Accounts of persons begin with these digits; those of organisations with others.
fn account_grade(context: &Context, account: &DigitGroups) -> Option<Grade> {
    let is_person = ["40817", "40820", "423", "426"].iter().any(|prefix| account.digits.starts_with(prefix));
    let is_named = context.is_behind(account.tokens.start, 5, &["счет", "р", "сч", "реквизит"]);
    (is_person && account.stands_alone()).then_some(if is_named { Grade::Certain } else { Grade::Likely })
}
