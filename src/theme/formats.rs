//! Dates and numbers in the words of a language: in go values, out come texts by the patterns of its strings. Must not
//! know the clock: which year is the current one is said by the caller.

use fluent_bundle::FluentArgs;
use jiff::civil::Date;

use super::strings::Strings;

/// How a date is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateForm {
    /// 20 ноября 2023 года
    Long,
    /// 20.11.2023
    Short,
    /// 20 ноября
    Day,
    /// ноябрь 2023
    Month,
}

impl DateForm {
    /// The form by its name in templates.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "long" => Self::Long,
            "short" => Self::Short,
            "day" => Self::Day,
            "month" => Self::Month,
            _ => return None,
        })
    }
}

/// Patterns of one language, read from its strings once.
#[derive(Debug)]
pub struct Formats {
    long: DatePattern,
    short: DatePattern,
    day: DatePattern,
    month: DatePattern,
    months: [String; 12],
    months_of: [String; 12],
    decimal: String,
    group: String,
}

/// The keys every language must have for dates and numbers, besides `month-1…12` and `month-of-1…12`.
pub const KEYS: [&str; 6] = ["date-long", "date-short", "date-day", "date-month", "number-decimal", "number-group"];

/// A date pattern: text with a mark character for each part of the date.
#[derive(Debug, Default)]
struct DatePattern(String);

const DAY: char = '\u{1}';
const MONTH: char = '\u{2}';
const YEAR: char = '\u{3}';

impl Formats {
    /// Reads the patterns; a missing string gives an empty text (the theme reports it by [`KEYS`]).
    pub fn new(strings: &Strings) -> Self {
        Self {
            long: DatePattern::new(strings, "date-long"),
            short: DatePattern::new(strings, "date-short"),
            day: DatePattern::new(strings, "date-day"),
            month: DatePattern::new(strings, "date-month"),
            months: std::array::from_fn(|month| text_of(strings, &format!("month-{}", month + 1))),
            months_of: std::array::from_fn(|month| text_of(strings, &format!("month-of-{}", month + 1))),
            decimal: text_of(strings, "number-decimal"),
            group: text_of(strings, "number-group"),
        }
    }

    /// A date in words or figures.
    pub fn date(&self, date: Date, form: DateForm) -> String {
        let month = usize::from(date.month().unsigned_abs().saturating_sub(1)) % 12;
        match form {
            DateForm::Long => self.long.fill(date, &self.months_of[month]),
            DateForm::Day => self.day.fill(date, &self.months_of[month]),
            DateForm::Month => self.month.fill(date, &self.months[month]),
            DateForm::Short => {
                let figures = format!("{:02}", date.month());
                self.short.fill_padded(date, &figures)
            }
        }
    }

    /// The day alone in the current year, the whole date in others.
    pub fn near_date(&self, date: Date, current_year: Option<i16>) -> String {
        let this_year = current_year == Some(date.year());
        self.date(date, if this_year { DateForm::Day } else { DateForm::Long })
    }

    /// A number with the language's decimal sign; thousands apart from five figures on.
    pub fn number(&self, value: f64) -> String {
        let plain = value.abs().to_string();
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut out = if value < 0.0 { "−".to_owned() } else { String::new() };
        out.push_str(&self.group_digits(whole));
        if !fraction.is_empty() {
            out.push_str(&self.decimal);
            out.push_str(fraction);
        }
        out
    }

    fn group_digits(&self, digits: &str) -> String {
        if digits.len() < 5 {
            return digits.to_owned();
        }
        let mut out = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push_str(&self.group);
            }
            out.push(digit);
        }
        out
    }
}

fn text_of(strings: &Strings, key: &str) -> String {
    strings.constant(key).unwrap_or_default().to_owned()
}

impl DatePattern {
    /// The pattern with its day bound to the month and its year to the word for it.
    fn new(strings: &Strings, key: &str) -> Self {
        let mut args = FluentArgs::new();
        args.set("day", DAY.to_string());
        args.set("month", MONTH.to_string());
        args.set("year", YEAR.to_string());
        let text = strings.get(key, &args).unwrap_or_default();
        let bound =
            [DAY, YEAR].iter().fold(text, |text, mark| text.replace(&format!("{mark} "), &format!("{mark}\u{a0}")));
        Self(bound)
    }

    fn fill(&self, date: Date, month: &str) -> String {
        self.write(&date.day().to_string(), month, date.year())
    }

    fn fill_padded(&self, date: Date, month: &str) -> String {
        self.write(&format!("{:02}", date.day()), month, date.year())
    }

    fn write(&self, day: &str, month: &str, year: i16) -> String {
        let mut out = String::with_capacity(self.0.len() + 16);
        for c in self.0.chars() {
            match c {
                DAY => out.push_str(day),
                MONTH => out.push_str(month),
                YEAR => out.push_str(&year.to_string()),
                c => out.push(c),
            }
        }
        out
    }
}
