//! A number by the digits of its format: `0`, `#` and `?`, groups, per cent, powers.

use super::code::{Section, Token};
use super::decimal::Decimal;

/// What stands between groups of three digits in Russian.
const GROUP: char = '\u{A0}';

/// What is displayed; nothing for a format that is not known here.
pub(crate) fn text(section: &Section, number: f64) -> Option<String> {
    if section.tokens.contains(&Token::Fraction) {
        return None;
    }
    let decimal = Decimal::from_number(number)?;
    let layout = Layout::new(&section.tokens);
    let decimal = decimal.scale(layout.power);
    let text = match section.tokens.iter().position(|token| matches!(token, Token::Exponent { .. })) {
        Some(at) => scientific(section, at, decimal)?,
        None => layout.fill(&section.tokens, &decimal),
    };
    let is_zero = !text.chars().any(|letter| matches!(letter, '1'..='9'));
    let has_digits = section.tokens.iter().any(|token| matches!(token, Token::Digit(_)));
    Some(if number < 0.0 && !(is_zero && has_digits) { format!("-{text}") } else { text })
}

/// Where digits stand in a section.
struct Layout {
    /// Places before the point.
    whole: usize,
    /// Places behind the point.
    part: usize,
    is_grouped: bool,
    /// By which power of ten the number is multiplied: a per cent by two, a comma at the end by minus three.
    power: i32,
}

impl Layout {
    fn new(tokens: &[Token]) -> Self {
        let is_digit = |token: &Token| matches!(token, Token::Digit(_));
        let point = tokens.iter().position(|token| *token == Token::Point).unwrap_or(tokens.len());
        let last = tokens.iter().rposition(is_digit).unwrap_or(0);
        let is_comma = |token: &&Token| **token == Token::Comma;
        let scaling = tokens.iter().skip(last).filter(is_comma).count();
        let first = tokens.iter().position(is_digit).unwrap_or(0);
        let percents = tokens.iter().filter(|token| **token == Token::Percent).count();
        Layout {
            whole: tokens.iter().take(point).filter(|token| is_digit(token)).count(),
            part: tokens.iter().skip(point).filter(|token| is_digit(token)).count(),
            is_grouped: tokens.iter().take(last).skip(first).any(|token| *token == Token::Comma),
            power: 2 * i32::try_from(percents).unwrap_or(0) - 3 * i32::try_from(scaling).unwrap_or(0),
        }
    }

    fn fill(&self, tokens: &[Token], decimal: &Decimal) -> String {
        let (whole, part) = decimal.round_to(self.part);
        let mut writer =
            Writer { text: String::new(), layout: self, whole: &whole, part: &part, place: 0, is_behind_point: false };
        tokens.iter().for_each(|token| writer.write(token));
        writer.text
    }
}

struct Writer<'w> {
    text: String,
    layout: &'w Layout,
    whole: &'w str,
    part: &'w str,
    /// The place of the next digit, on its side of the point.
    place: usize,
    is_behind_point: bool,
}

impl Writer<'_> {
    fn write(&mut self, token: &Token) {
        match token {
            Token::Literal(letter) => self.text.push(*letter),
            Token::Digit(sign) if self.is_behind_point => self.write_part(*sign),
            Token::Digit(sign) => self.write_whole(*sign),
            Token::Point => {
                if self.layout.whole == 0 {
                    self.text.push_str(self.whole);
                }
                self.text.push('.');
                (self.is_behind_point, self.place) = (true, 0);
            }
            Token::Percent => self.text.push('%'),
            _ => {}
        }
    }

    /// The first place takes all digits that have no place of their own.
    fn write_whole(&mut self, sign: char) {
        let left = self.layout.whole - self.place;
        let digits = self.whole.len();
        let own = if self.place == 0 { self.whole.get(..digits.saturating_sub(left - 1)) } else { None };
        let single = || digits.checked_sub(left).and_then(|at| self.whole.get(at..=at));
        let shown = own.filter(|own| !own.is_empty()).or_else(single).unwrap_or(match sign {
            '0' => "0",
            '?' => " ",
            _ => "",
        });
        for (place, digit) in shown.to_owned().chars().enumerate() {
            self.text.push(digit);
            let behind = left - 1 + shown.len() - 1 - place;
            if self.layout.is_grouped && digit != ' ' && behind > 0 && behind.is_multiple_of(3) {
                self.text.push(GROUP);
            }
        }
        self.place += 1;
    }

    fn write_part(&mut self, sign: char) {
        let rest = self.part.get(self.place..).unwrap_or_default();
        let is_end = rest.bytes().all(|digit| digit == b'0');
        match (sign, rest.chars().next()) {
            ('0', digit) => self.text.push(digit.unwrap_or('0')),
            (_, Some(digit)) if !is_end => self.text.push(digit),
            ('?', _) => self.text.push(' '),
            _ => {}
        }
        self.place += 1;
    }
}

/// `0.00E+00`: digits, and the power of ten in the digits behind the sign.
fn scientific(section: &Section, at: usize, decimal: Decimal) -> Option<String> {
    let (mantissa, rest) = (section.tokens.get(..at)?, section.tokens.get(at + 1..)?);
    let Token::Exponent { is_always_signed } = section.tokens.get(at)? else { return None };
    let layout = Layout::new(mantissa);
    let exponent = decimal.exponent();
    let exponent = exponent - exponent.rem_euclid(i32::try_from(layout.whole.max(1)).ok()?);
    let digits = layout.fill(mantissa, &decimal.scale(-exponent));
    let width = rest.iter().filter(|token| matches!(token, Token::Digit('0'))).count();
    let sign = if exponent < 0 {
        "-"
    } else if *is_always_signed {
        "+"
    } else {
        ""
    };
    Some(format!("{digits}E{sign}{:0width$}", exponent.abs()))
}
