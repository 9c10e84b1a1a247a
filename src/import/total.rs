//! Words of a cell in; out comes whether they begin a row that sums up those above it.

use crate::content::fold;

/// Whether words begin a total: «Итого», «Всего:», «ИТОГО по разделу».
pub fn is_total(text: &str) -> bool {
    let folded = fold::words(text);
    let first = folded.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    ["итого", "всего"].contains(&first)
}

#[cfg(test)]
mod tests {
    use super::is_total;

    #[test]
    fn totals_are_known_by_their_first_word() {
        for text in ["Итого", "ИТОГО:", "Всего школ – 2", "Итого за год"] {
            assert!(is_total(text), "{text}");
        }
        for text in ["Итоговое совещание", "Итог", "", "Совет. Итого"] {
            assert!(!is_total(text), "{text}");
        }
    }
}
