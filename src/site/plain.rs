//! Plain values of written ones: record fields in, strings out.

use std::ops::Deref;

use jiff::civil::Date;

use crate::content::fold;
use crate::content::read::Spanned;
use crate::content::slug::file_slug;

/// The string of an optional text; `None` where it is empty.
pub fn text<T: Deref<Target = str>>(value: &Option<Spanned<T>>) -> Option<String> {
    let words: &str = &value.as_ref()?.value;
    if words.is_empty() { None } else { Some(words.to_owned()) }
}

/// The number of a document, without the sign before it; `None` where it is empty.
pub fn document_number<T: Deref<Target = str>>(value: &Option<Spanned<T>>) -> Option<String> {
    text(value).map(|written| fold::number(&written).to_owned()).filter(|number| !number.is_empty())
}

/// The string of an optional text as written, be it empty.
pub fn string_of<T: Deref<Target = str>>(value: &Option<Spanned<T>>) -> Option<String> {
    value.as_ref().map(|text| (*text.value).to_owned())
}

/// A day as it is written in Russia, and as the files take it.
pub fn day_words(date: Date) -> String {
    date.strftime("%d.%m.%Y").to_string()
}

/// What the advice to describe something gives for its id, and whether that is another than the name which is written.
pub fn new_id(name: &str) -> [(&'static str, String); 2] {
    let id = file_slug(name);
    let renamed = if id == name { "no" } else { "yes" };
    [("id", id), ("renamed", renamed.to_owned())]
}
