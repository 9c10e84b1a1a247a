//! Plain values of written ones: record fields in, strings out.

use jiff::civil::Date;

use crate::content::values::Text;

/// The string of an optional text; `None` where it is empty.
pub fn text(value: &Option<Text>) -> Option<String> {
    let value = value.as_ref()?;
    if value.is_empty() { None } else { Some(value.to_string()) }
}

/// The string of an optional text as written, be it empty.
pub fn string_of(value: &Option<Text>) -> Option<String> {
    value.as_ref().map(|text| text.to_string())
}

/// A day as it is written in Russia, and as the files take it.
pub fn day_words(date: Date) -> String {
    date.strftime("%d.%m.%Y").to_string()
}
