//! Single values as people write them: texts, ids, dates, numbers, yes and no.

use std::ops::Deref;

use jiff::civil::Date;

use super::addresses::WebAddress;
use super::numbers::{FIRST_YEAR, LAST_YEAR};
use super::read::{Field, Read, Reader, Scalar, Spanned};
use super::schema::Shape;
use super::yaml::{Node, Value};
use crate::diagnostics::{Code, Diagnostic};

macro_rules! text_like {
    ($(#[doc = $doc:literal])* $name:ident, prose: $prose:literal) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
        pub struct $name(pub String);

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Scalar for $name {
            const PROSE: bool = $prose;
            const NEVER_EMPTY: bool = !$prose;

            fn shape() -> Shape {
                Shape::Text
            }

            fn parse(text: &str) -> Result<Self, Diagnostic> {
                Ok($name(text.trim_end().to_owned()))
            }
        }
    };
}

text_like!(
    /// Free text: line breaks are kept, nothing is interpreted.
    Prose, prose: true);
text_like!(
    /// The name of something defined elsewhere: an id, a number, a file.
    Key, prose: false);

/// Free text with its place.
pub type Text = Spanned<Prose>;
/// Markdown in a YAML field, with its place.
pub type MarkdownText = Spanned<Prose>;
/// The name of something defined elsewhere, with its place.
pub type Ref = Spanned<Key>;
/// An id with its place.
pub type Id = Spanned<IdName>;
/// A calendar day with its place.
pub type Day = Spanned<Date>;
/// A decimal number with its place.
pub type Decimal = Spanned<f64>;
/// Yes or no, with its place.
pub type Flag = Spanned<bool>;
/// The address of a page elsewhere, with its place.
pub type Url = Spanned<WebAddress>;

/// An id: lower-case Latin letters, digits and single hyphens, as it stands in addresses of pages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct IdName(pub String);

impl Deref for IdName {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl IdName {
    /// The id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Scalar for IdName {
    fn shape() -> Shape {
        Shape::Pattern("^[a-z0-9]+(-[a-z0-9]+)*$")
    }

    fn parse(text: &str) -> Result<Self, Diagnostic> {
        if is_id(text) {
            return Ok(IdName(text.to_owned()));
        }
        let guess = super::slug::slug(text);
        Err(Diagnostic::new(Code::BadId, None)
            .arg("id", text)
            .with_guess(Some(guess.as_str()).filter(|guess| !guess.is_empty())))
    }
}

/// Whether `text` can be an id.
pub fn is_id(text: &str) -> bool {
    text.split('-').all(is_id_part)
}

fn is_id_part(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

impl Scalar for Date {
    fn shape() -> Shape {
        Shape::Pattern(r"^(\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})$")
    }

    fn parse(text: &str) -> Result<Self, Diagnostic> {
        match date(text.trim()) {
            Some(day) if is_of_our_time(day) => Ok(day),
            Some(_) => {
                let diagnostic = Diagnostic::new(Code::DateOutOfRange, None).arg("date", text.trim());
                Err(diagnostic.arg("least", FIRST_YEAR).arg("most", LAST_YEAR))
            }
            None => {
                let guess = with_century(text.trim());
                Err(Diagnostic::new(Code::BadDate, None).arg("date", text).with_guess(guess.as_deref()))
            }
        }
    }
}

/// `2024-03-29` or `29.03.2024`.
pub fn date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['-', '.']).collect();
    let [a, b, c] = parts[..] else { return None };
    let (year, month, day) = match text.contains('-') {
        true => (a, b, c),
        false => (c, b, a),
    };
    let sane = year.len() == 4 && (1..=2).contains(&month.len()) && (1..=2).contains(&day.len());
    let same_sign = text.contains('-') != text.contains('.');
    if !sane || !same_sign {
        return None;
    }
    Date::new(digits(year)?, digits(month)? as i8, digits(day)? as i8).ok()
}

/// Whether a date is of a year that reports and acts can be of.
pub fn is_of_our_time(day: Date) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&day.year())
}

/// A number written with digits alone: no sign, no space.
fn digits(part: &str) -> Option<i16> {
    if part.bytes().all(|byte| byte.is_ascii_digit()) { part.parse().ok() } else { None }
}

/// `29.03.24` with its year in full, when that is a date.
fn with_century(text: &str) -> Option<String> {
    let (rest, year) = text.rsplit_once('.').filter(|(_, year)| year.len() == 2)?;
    let whole = format!("{rest}.20{year}");
    date(&whole).map(|_| whole)
}

impl Scalar for bool {
    fn shape() -> Shape {
        Shape::Flag
    }

    fn parse(text: &str) -> Result<Self, Diagnostic> {
        match text.trim().to_lowercase().as_str() {
            "true" | "да" | "yes" => Ok(true),
            "false" | "нет" | "no" => Ok(false),
            _ => Err(Diagnostic::new(Code::BadFlag, None).arg("word", text)),
        }
    }
}

/// `extra: {x: …}`: free keys with texts, in the order of the file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Texts(pub Vec<(Ref, Text)>);

impl Read for Texts {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let Value::Map(entries) = &node.value else {
            reader.wrong_shape(node, "record");
            return Texts::default();
        };
        let pair = |(key, value): &(Node, Node)| (Ref::read(key, reader), Text::read(value, reader));
        Texts(entries.iter().map(pair).collect())
    }

    fn shape() -> Shape {
        Shape::Texts
    }
}

/// A value that may be written as one record or as a list of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<T: Read> Read for OneOrMany<T> {
    const NEVER_EMPTY: bool = true;

    fn read(node: &Node, reader: &mut Reader) -> Self {
        match &node.value {
            Value::List(_) => OneOrMany(Vec::<T>::read_field(Some(node), "", node.place, reader)),
            _ => OneOrMany(vec![T::read(node, reader)]),
        }
    }

    fn shape() -> Shape {
        Shape::OneOf(vec![T::shape(), Shape::List(Box::new(T::shape()))])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_iso_or_russian() {
        assert_eq!(date("2024-03-29"), date("29.03.2024"));
        for wrong in ["2024-13-01", "30.02.2024", "29.03.24", "2024.03.29", "29-03-2024", "вчера", "1.2"] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn ids_are_ready_for_addresses() {
        assert!(is_id("tsh-2") && is_id("10"));
        assert!(!is_id("ТСШ") && !is_id("a--b") && !is_id("-a") && !is_id("") && !is_id("a.b"));
    }
}
