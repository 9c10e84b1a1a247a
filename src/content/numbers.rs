//! Numbers as people write them: each field says which make sense, and what lies outside is a diagnostic that names the
//! bounds.

use super::fold;
use super::read::{Scalar, Spanned};
use super::schema::Shape;
use crate::diagnostics::{Code, Diagnostic};

/// A whole number from `LEAST` to `MOST`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Number<const LEAST: u32, const MOST: u32>(pub u32);

/// A number that is compared with a known one, such as a version.
pub type Whole = Spanned<Number<0, { u32::MAX }>>;
/// Days that something waits: at most ten years.
pub type Days = Spanned<Number<1, 3660>>;
/// Working days that something waits: at most a year of them.
pub type WorkingDays = Spanned<Number<0, 250>>;
/// People or things, perhaps none.
pub type Count = Spanned<Number<0, 1_000_000>>;
/// People or things, at least one.
pub type Total = Spanned<Number<1, 1_000_000>>;
/// A year of the calendar.
pub type Year = Spanned<Number<{ FIRST_YEAR as u32 }, { LAST_YEAR as u32 }>>;

/// The first year that dates can have: earlier ones are slips, and workbooks do not know them.
pub const FIRST_YEAR: i16 = 1900;
/// The last year that dates can have.
pub const LAST_YEAR: i16 = 2100;
/// The largest decimal number, of either sign.
const LARGEST: f64 = 1e12;

impl<const LEAST: u32, const MOST: u32> Scalar for Number<LEAST, MOST> {
    fn shape() -> Shape {
        Shape::Whole(LEAST, MOST)
    }

    fn parse(text: &str) -> Result<Self, Diagnostic> {
        let plain = without_spaces(text);
        let digits = plain.strip_prefix('-').unwrap_or(&plain);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            let kind = if is_pair(&plain) { "pair" } else { "whole" };
            return Err(Diagnostic::new(Code::BadNumber, None).arg("number", text).arg("kind", kind));
        }
        let number = plain.parse().ok().filter(|number| (LEAST..=MOST).contains(number));
        number.map(Number).ok_or_else(|| out_of_range(text, LEAST, MOST))
    }
}

impl Scalar for f64 {
    fn shape() -> Shape {
        Shape::Number
    }

    fn parse(text: &str) -> Result<Self, Diagnostic> {
        let plain = without_spaces(text).replace(',', ".");
        let digits = plain.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
        match plain.parse::<f64>().ok().filter(|_| digits) {
            Some(number) if number.abs() <= LARGEST => Ok(number),
            Some(_) => Err(out_of_range(text, -LARGEST, LARGEST)),
            None => Err(no_decimal(text)),
        }
    }
}

/// Says what to write in place of words with a number in them: «63,5 %», «20 из 31», «около 60».
fn no_decimal(text: &str) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::BadNumber, None).arg("number", text);
    if let Some((count, total)) = pair(text) {
        let percent = (f64::from(count) * 1000.0 / f64::from(total)).round() / 10.0;
        let diagnostic = diagnostic.arg("kind", "ratio").arg("mended", percent.to_string().replace('.', ","));
        return diagnostic.arg("count", count).arg("total", total);
    }
    match only_number(text) {
        Some(number) => diagnostic.arg("kind", "beside-words").arg("mended", number),
        None => diagnostic.arg("kind", "decimal").arg("mended", ""),
    }
}

/// The two numbers of `3 из 9`, of which neither is more than all.
fn pair(text: &str) -> Option<(u32, u32)> {
    let plain = without_spaces(text);
    let parts = ["из", "of", "/"].iter().find_map(|sign| plain.split_once(*sign));
    let (count, total) = parts.and_then(|(count, total)| Some((count.parse().ok()?, total.parse().ok()?)))?;
    (total > 0 && count <= total).then_some((count, total))
}

/// The number in words that hold no other.
fn only_number(text: &str) -> Option<String> {
    let plain = without_spaces(text);
    let mut numbers = plain.split(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.'));
    let is_number = |part: &&str| part.contains(|c: char| c.is_ascii_digit());
    let number = numbers.find(is_number).filter(|_| !numbers.any(|part| is_number(&part)))?;
    let bare = number.trim_matches([',', '.']);
    let is_below = plain.split(bare).next().is_some_and(|before| before.ends_with('-'));
    let is_decimal = bare.matches([',', '.']).count() <= 1;
    is_decimal.then(|| if is_below { format!("-{bare}") } else { bare.to_owned() })
}

fn out_of_range(text: &str, least: impl ToString, most: impl ToString) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::NumberOutOfRange, None).arg("number", text.trim());
    diagnostic.arg("least", least).arg("most", most)
}

/// `3 из 9`, `3/9`: two numbers, of which each has a key of its own.
fn is_pair(text: &str) -> bool {
    let parts = ["из", "of", "/"].iter().find_map(|sign| text.split_once(*sign));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.is_some_and(|(first, second)| is_number(first) && is_number(second))
}

/// `1 200` as it is computed with.
fn without_spaces(text: &str) -> String {
    fold::name(text).replace(' ', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_a_comma_or_a_point() {
        assert_eq!(f64::parse("3,5"), Ok(3.5));
        assert_eq!((f64::parse("1\u{a0}200"), f64::parse("−5")), (Ok(1200.0), Ok(-5.0)));
        assert!(f64::parse("1e5").is_err() && f64::parse("nan").is_err() && f64::parse("3,5 %").is_err());
    }

    #[test]
    fn a_number_among_words_is_found() {
        let mended = |text: &str| {
            let args = f64::parse(text).err().map(|diagnostic| diagnostic.args).unwrap_or_default();
            args.iter().find(|(name, _)| *name == "mended").map(|(_, value)| value.clone()).unwrap_or_default()
        };
        for (text, number) in [
            ("63,5%", "63,5"),
            ("63.5 %", "63.5"),
            ("около 60.", "60"),
            ("−5 %", "-5"),
            ("1 200 руб.", "1200"),
            ("20 из 31", "64,5"),
            ("20/31", "64,5"),
            ("с 20 до 31", ""),
            ("31 из 20", ""),
            ("нет", ""),
        ] {
            assert_eq!(mended(text), number, "{text}");
        }
    }

    #[test]
    fn a_number_outside_its_bounds_is_told_from_what_is_none() {
        let code = |text: &str| Number::<1, 250>::parse(text).map_err(|diagnostic| diagnostic.code);
        assert_eq!(code("250"), Ok(Number(250)));
        for outside in ["0", "251", "-5", "999999999999", "99999999999999999999999999"] {
            assert_eq!(code(outside), Err(Code::NumberOutOfRange), "{outside}");
        }
        for none in ["", "-", "3,5", "+5", "три", "1-2"] {
            assert_eq!(code(none), Err(Code::BadNumber), "{none}");
        }
        let decimal = |text: &str| f64::parse(text).map_err(|diagnostic| diagnostic.code);
        assert_eq!(decimal("9999999999999"), Err(Code::NumberOutOfRange));
        assert_eq!(decimal(&"9".repeat(400)), Err(Code::NumberOutOfRange));
    }
}
