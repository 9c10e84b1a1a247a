//! The taxpayer's number of a person: twelve digits, two of which check the others. That of an organisation has ten.

use super::context::Context;
use super::finding::{Finding, Grade, Kind};
use super::numbers::groups;

/// All of them in a unit.
pub(super) fn find(context: &Context) -> Vec<Finding> {
    let all =
        groups(&context.tokens, 12, 1).into_iter().filter(|groups| groups.stands_alone() && !groups.is_placeholder());
    let grade = |at: usize, is_right: bool| {
        let is_trade =
            context.is_behind(at, 8, &["ип.", "предпринимател", "огрнип", "самозанят", "поставщик", "подрядчик"]);
        let is_named = context.is_behind(at, 3, &["инн."]) || context.is_headed(&["инн."]);
        match (is_named, is_right) {
            _ if is_trade => None,
            (true, true) => Some(Grade::Certain),
            (true, false) => Some(Grade::Likely),
            (false, true) if context.name_near(at).is_some() => Some(Grade::Likely),
            _ => None,
        }
    };
    all.filter_map(|groups| {
        let grade = grade(groups.tokens.start, checks(&groups.values()))?;
        Some(context.finding(Kind::TaxNumber, grade, groups.tokens))
    })
    .collect()
}

fn checks(digits: &[u32]) -> bool {
    let check =
        |weights: &[u32]| digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11 % 10;
    digits.len() == 12
        && check(&[7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[10]
        && check(&[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[11]
}
