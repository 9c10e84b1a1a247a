//! What the cells of a form let in, with a hint for those who fill them in. It helps and proves nothing: other programs drop
//! such rules, and import checks every cell by itself.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Formula, XlsxError,
};

use crate::forms::words::word;
use crate::pages::Pages;

/// The longest hint that Excel shows.
const LONGEST_HINT: usize = 250;
/// So many signs what came of an item should have.
const LONGEST_RESULT: u32 = 300;
/// The longest list that a rule can hold itself, commas included.
const LONGEST_LIST: usize = 255;

/// One of a few words; none where they are too many for a rule.
pub fn words(list: &[String]) -> Result<DataValidation, XlsxError> {
    let length: usize = list.iter().map(|word| word.chars().count() + 1).sum();
    if length > LONGEST_LIST || list.iter().any(|word| word.contains(',')) {
        return Ok(DataValidation::new().allow_any_value());
    }
    let rule = DataValidation::new().allow_list_strings(list)?;
    Ok(rule.set_error_style(DataValidationErrorStyle::Warning))
}

/// Words, of which those of a range are offered.
pub fn document_list(range: &str) -> DataValidation {
    DataValidation::new().allow_list_formula(Formula::new(range)).show_error_message(false)
}

/// A day of our time.
pub fn day() -> Result<DataValidation, XlsxError> {
    let (first, last) = (ExcelDateTime::from_ymd(2000, 1, 1)?, ExcelDateTime::from_ymd(2100, 12, 31)?);
    let rule = DataValidation::new().allow_date(DataValidationRule::Between(first, last));
    Ok(rule.set_error_style(DataValidationErrorStyle::Warning))
}

/// A whole number.
pub fn count() -> DataValidation {
    let rule = DataValidation::new().allow_whole_number(DataValidationRule::Between(0, 1_000_000));
    rule.set_error_style(DataValidationErrorStyle::Warning)
}

/// A number.
pub fn number() -> DataValidation {
    let rule = DataValidation::new().allow_decimal_number(DataValidationRule::Between(-1e12, 1e12));
    rule.set_error_style(DataValidationErrorStyle::Warning)
}

/// Not too many words.
pub fn short_words() -> DataValidation {
    let rule = DataValidation::new().allow_text_length(DataValidationRule::LessThanOrEqualTo(LONGEST_RESULT));
    rule.set_error_style(DataValidationErrorStyle::Information)
}

/// The rule with words of the theme: a hint when the cell is entered, and what is said of other values.
pub fn with_hint(rule: DataValidation, cx: &Pages, hint: &str) -> Result<DataValidation, XlsxError> {
    let words: String = word(cx, hint).chars().take(LONGEST_HINT).collect();
    rule.set_input_message(&words)?.set_error_message(&words)
}
