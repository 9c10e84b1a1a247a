//! A number as the decimal digits that people see: fifteen of them, rounded by tens and not by twos.

/// The digits of a number without its sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Decimal {
    digits: Vec<u8>,
    /// How many of the digits stand before the point; negative for zeros behind it.
    point: i32,
}

/// Digits that a double keeps.
const DIGITS: usize = 15;
/// Digits that Excel displays of a number without a format.
const GENERAL_DIGITS: i32 = 10;
/// More digits behind the point than anybody asks for.
const MOST_PLACES: usize = 30;

impl Decimal {
    /// `None` for what is no number.
    pub(crate) fn from_number(number: f64) -> Option<Self> {
        if !number.is_finite() {
            return None;
        }
        let written = format!("{:.*e}", DIGITS - 1, number.abs());
        let (mantissa, exponent) = written.split_once('e')?;
        let digits = mantissa.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();
        Some(Decimal { digits, point: exponent.parse::<i32>().ok()? + 1 })
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.digits.iter().all(|digit| *digit == 0)
    }

    /// Multiplied by a power of ten.
    pub(crate) fn scale(mut self, power: i32) -> Self {
        self.point += power;
        self
    }

    /// The power of ten of the first digit.
    pub(crate) fn exponent(&self) -> i32 {
        if self.is_zero() { 0 } else { self.point - 1 }
    }

    /// Rounded to so many digits behind the point: digits before it, without zeros in front, and digits behind it.
    pub(crate) fn round_to(&self, places: usize) -> (String, String) {
        let places = places.min(MOST_PLACES);
        let rounded = self.round(self.point + places as i32);
        let digit = |place: i32| {
            let index = usize::try_from(place).ok();
            index.and_then(|index| rounded.digits.get(index)).map_or('0', |digit| char::from(b'0' + digit))
        };
        let whole: String = (0..rounded.point.max(0)).map(digit).collect();
        let part = (rounded.point..rounded.point + places as i32).map(digit).collect();
        (whole.trim_start_matches('0').to_owned(), part)
    }

    /// Keeps so many digits, the last of them rounded.
    fn round(&self, kept: i32) -> Self {
        let Ok(kept) = usize::try_from(kept) else { return Decimal { digits: Vec::new(), point: self.point } };
        if kept >= self.digits.len() {
            return self.clone();
        }
        let digits = self.digits[..kept].to_vec();
        if self.digits[kept] >= 5 {
            let digits = increment(digits);
            return Decimal { point: self.point + i32::from(digits.len() > kept), digits };
        }
        Decimal { digits, point: self.point }
    }
}

/// One more in the last digit; of all nines a digit more.
fn increment(mut digits: Vec<u8>) -> Vec<u8> {
    for digit in digits.iter_mut().rev() {
        if *digit < 9 {
            *digit += 1;
            return digits;
        }
        *digit = 0;
    }
    digits.insert(0, 1);
    digits
}

/// A number without a format.
pub(crate) fn general(number: f64) -> String {
    let Some(decimal) = Decimal::from_number(number) else { return number.to_string() };
    let sign = if number < 0.0 { "-" } else { "" };
    let exponent = decimal.exponent();
    if !(-5..DIGITS as i32).contains(&exponent) {
        return format!("{sign}{}", scientific(decimal));
    }
    let places = usize::try_from(GENERAL_DIGITS - 1 - exponent.max(0)).unwrap_or(0);
    let (whole, part) = decimal.round_to(places);
    let whole = if whole.is_empty() { "0" } else { &whole };
    match part.trim_end_matches('0') {
        "" if whole == "0" => "0".to_owned(),
        "" => format!("{sign}{whole}"),
        part => format!("{sign}{whole}.{part}"),
    }
}

fn scientific(decimal: Decimal) -> String {
    let exponent = decimal.exponent();
    let (whole, part) = decimal.scale(-exponent).round_to(5);
    let part = part.trim_end_matches('0');
    let point = if part.is_empty() { "" } else { "." };
    format!("{whole}{point}{part}E{exponent:+}")
}
