//! Single values as people write them: texts, ids, dates, numbers, yes and no.

use std::ops::Deref;

use jiff::civil::Date;

use super::addresses::WebAddress;
pub use super::dates::date;
use super::numbers::{FIRST_YEAR, LAST_YEAR};
use super::one_line::OneLine;
use super::read::{Field, Read, Reader, Scalar, Spanned};
use super::schema::Shape;
pub use super::texts::{Key, MailboxText, MarkdownText, OwnText, Prose, Ref, Statement, Text, says_nothing};
use super::yaml::{Node, Value};
use super::{dates, fold};
use crate::diagnostics::{Code, Diagnostic};

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
        let name = fold::name(text);
        if is_id(&name) && super::slug::file_slug(&name) == name {
            return Ok(IdName(name));
        }
        let guess = super::slug::file_slug(text);
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
        let day = dates::read(text)?;
        if is_of_our_time(day) {
            return Ok(day);
        }
        let diagnostic = Diagnostic::new(Code::DateOutOfRange, None).arg("date", text.trim());
        Err(diagnostic.arg("least", FIRST_YEAR).arg("most", LAST_YEAR))
    }
}

/// Whether a date is of a year that reports and acts can be of.
pub fn is_of_our_time(day: Date) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&day.year())
}

impl Scalar for bool {
    fn shape() -> Shape {
        Shape::Flag
    }

    fn parse(text: &str) -> Result<Self, Diagnostic> {
        match fold::words(&fold::name(text)).as_str() {
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
            Value::Scalar { .. } if T::ONE_LINE == OneLine::Names => {
                OneOrMany(Vec::<T>::read_field(Some(node), "", node.place, reader))
            }
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
    fn ids_are_ready_for_addresses() {
        assert!(is_id("tsh-2") && is_id("10"));
        assert!(!is_id("ТСШ") && !is_id("a--b") && !is_id("-a") && !is_id("") && !is_id("a.b"));
    }
}
