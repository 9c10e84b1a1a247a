//! Reads typed records from YAML nodes: a mistake becomes a diagnostic and a default, and reading goes on.
//!
//! One definition per record – the `record!` macro below, `words!` for closed lists – is the source of the
//! struct, its reader, its JSON Schema and its line in the reference.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::fold;
use super::key_words::key_of_word;
use super::one_line::{self, OneLine, likely_entries};
use super::record_diagnostics::{is_owner, is_words, listed_twice, mark_needed};
use super::schema::{RecordShape, Shape};
pub use super::spanned::Spanned;
use super::yaml::{Node, Value};
use super::{corrections, repeated_keys};
use crate::diagnostics::{Code, Diagnostic, Place, closest_word};

/// Where diagnostics go while a file is read, and the file's text.
pub struct Reader<'a> {
    /// Problems found so far.
    pub diagnostics: &'a mut Vec<Diagnostic>,
    /// The whole text of the file that places refer to.
    pub text: &'a str,
}

impl Reader<'_> {
    /// Adds a diagnostic.
    pub fn emit(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Whether something could not be read since there were `first` diagnostics; words that say nothing are read.
    pub fn has_errors_since(&self, first: usize) -> bool {
        self.diagnostics[first..].iter().any(|diagnostic| diagnostic.is_error() && diagnostic.code != Code::EmptyWords)
    }

    /// Adds a diagnostic that `node` should have been such a record, with the keys that it cannot do without.
    fn wrong_record(&mut self, node: &Node, shape: &RecordShape) {
        self.wrong_shape(node, "record");
        let required: Vec<_> = shape.fields.iter().filter(|field| field.required).map(|field| field.key).collect();
        if let (Some(diagnostic), false) = (self.diagnostics.last_mut(), required.is_empty()) {
            diagnostic.args.retain(|(name, _)| *name != "keys");
            diagnostic
                .args
                .push(("keys", required.iter().map(|key| format!("{key}: …")).collect::<Vec<_>>().join(", ")));
        }
    }

    /// Adds a diagnostic that `node` should have been a `wanted` (a key of the wording: text, list, record …).
    pub fn wrong_shape(&mut self, node: &Node, wanted: &'static str) {
        let found = match &node.value {
            Value::Nothing => "nothing",
            Value::Scalar { .. } => "text",
            Value::List(_) => "list",
            Value::Map(_) => "record",
        };
        let likely = node.scalar().filter(|_| wanted == "list").map_or(Vec::new(), |(text, _)| likely_entries(text));
        let lines: Vec<String> = likely.iter().map(|entry| format!("- {entry}")).collect();
        let entries = if lines.len() > 1 { lines.join(" / ") } else { "0".to_owned() };
        let diagnostic = Diagnostic::new(Code::WrongShape, node.place).arg("wanted", wanted).arg("found", found);
        let is_below = !self.text.get(node.place.start as usize..).is_some_and(|rest| rest.starts_with('['));
        let lines = if found == "list" && is_below { "yes" } else { "no" };
        self.emit(diagnostic.arg("entries", entries).arg("keys", "0").arg("lines", lines));
    }
}

/// A type that can be read from a node that is there. What cannot be read becomes the default, so
/// that one slip is one message.
pub trait Read: Sized + Default {
    /// Whether `''` says nothing at all where the value is mandatory.
    const NEVER_EMPTY: bool = false;
    /// Whether a list may hold the same words twice, as the words of an act may; a name stands in it once.
    const REPEATS: bool = false;
    /// How a list of these may be written as one text.
    const ONE_LINE: OneLine = OneLine::Never;
    /// Reads `node`, telling every diagnostic.
    fn read(node: &Node, reader: &mut Reader) -> Self;
    /// What may stand there.
    fn shape() -> Shape;
}

/// A field of a record: a `Read` type is mandatory, `Option` and `Vec` may be absent.
pub trait Field: Sized {
    /// Whether the key must be there.
    const REQUIRED: bool;
    /// Reads the value of `key` in the record at `record`.
    fn read_field(value: Option<&Node>, key: &'static str, record: Place, reader: &mut Reader) -> Self;
    /// What may stand there.
    fn field_shape() -> Shape;
}

impl<T: Read> Field for T {
    const REQUIRED: bool = true;

    fn read_field(value: Option<&Node>, key: &'static str, record: Place, reader: &mut Reader) -> Self {
        match value.filter(|node| node.value != Value::Nothing) {
            Some(node) if !(T::NEVER_EMPTY && is_empty(node)) => {
                let first = reader.diagnostics.len();
                let value = T::read(node, reader);
                mark_needed(&mut reader.diagnostics[first..], node.place);
                value
            }
            _ => {
                let place = value.map_or(record, |node| node.place);
                let kind = match value {
                    Some(node) if hidden_value(node, reader).is_some() => return T::default(),
                    Some(_) => "empty",
                    None => "absent",
                };
                reader.emit(Diagnostic::new(Code::MissingKey, place).arg("key", key).arg("what", kind));
                T::default()
            }
        }
    }

    fn field_shape() -> Shape {
        T::shape()
    }
}

impl<T: Read> Field for Option<T> {
    const REQUIRED: bool = false;

    fn read_field(value: Option<&Node>, key: &'static str, _: Place, reader: &mut Reader) -> Self {
        let node = present_value::<T>(value, key, "key", reader)?;
        Some(T::read(node, reader))
    }

    fn field_shape() -> Shape {
        T::shape()
    }
}

impl<T: Read> Field for Vec<T> {
    const REQUIRED: bool = false;

    fn read_field(value: Option<&Node>, key: &'static str, _: Place, reader: &mut Reader) -> Self {
        let Some(node) = present_value::<T>(value, key, "key-of-list", reader) else { return Vec::new() };
        let Some(items) = list_entries(node, T::ONE_LINE, &T::shape()) else {
            reader.wrong_shape(node, "list");
            return Vec::new();
        };
        if items.is_empty() {
            reader.emit(empty_value::<T>(node, key, "whole-list"));
        }
        let mut values = Vec::new();
        let mut seen = BTreeMap::new();
        for item in &*items {
            let first = item.scalar().and_then(|(word, _)| seen.insert(word.trim(), item));
            match first.filter(|_| !T::REPEATS) {
                Some(first) => reader.emit(listed_twice(item, first)),
                None if item.value == Value::Nothing => reader.emit(empty_value::<T>(item, key, "list")),
                None => values.push(T::read(item, reader)),
            }
        }
        values
    }

    fn field_shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }
}

/// The entries of a list, also where it is written as one text, several of them are in one of its lines, or its only record
/// begins without a dash.
fn list_entries<'n>(node: &'n Node, separators: OneLine, shape: &Shape) -> Option<Cow<'n, [Node]>> {
    let Value::List(items) = &node.value else {
        let record = shape.is_record_of(node).then(|| vec![node.clone()]);
        return record.or_else(|| one_line::entries(node, separators)).map(Cow::Owned);
    };
    let holds_several = |item: &Node| item.scalar().is_some_and(|(text, _)| text.contains([',', ';']));
    if separators != OneLine::Names || !items.iter().any(holds_several) {
        return Some(Cow::Borrowed(items));
    }
    let parts = |item: &Node| one_line::entries(item, separators).unwrap_or_else(|| vec![item.clone()]);
    Some(Cow::Owned(items.iter().flat_map(parts).collect()))
}

/// Nothing is written: neither a word nor a member of a list.
fn is_empty(node: &Node) -> bool {
    node.is_empty_text() || matches!(&node.value, Value::List(items) if items.is_empty())
}

/// The value of a key that may be absent; a key with nothing behind it is a diagnostic.
fn present_value<'n, T: Read>(
    value: Option<&'n Node>,
    key: &'static str,
    kind: &'static str,
    reader: &mut Reader,
) -> Option<&'n Node> {
    let node = value?;
    if node.value == Value::Nothing {
        if hidden_value(node, reader).is_none() && !warn_of_cut_text(node.place, reader) {
            reader.emit(empty_value::<T>(node, key, kind));
        }
        return None;
    }
    Some(node)
}

/// `accent: #0b4f9e`: a value that YAML takes for a remark, which is an error of its own.
fn hidden_value(node: &Node, reader: &mut Reader) -> Option<()> {
    let rest = reader.text.get(node.place.end as usize..)?.split('\n').next()?;
    let value = rest.trim_start_matches([':', ' ']).trim_end();
    let is_value =
        value.starts_with('#') && value[1..].starts_with(char::is_alphanumeric) && node.value == Value::Nothing;
    let start = node.place.end as usize + rest.trim_end().len() - value.len();
    is_value.then(|| {
        let place = Place { start: start as u32, end: (start + value.len()) as u32, ..node.place };
        reader.emit(Diagnostic::new(Code::HiddenValue, place).arg("text", value));
    })
}

fn empty_value<T: Read>(node: &Node, key: &'static str, kind: &'static str) -> Diagnostic {
    let text = matches!(kind, "key" | "list") && may_be_empty::<T>(node.place);
    let diagnostic = Diagnostic::new(Code::EmptyValue, node.place).arg("key", key).arg("what", kind);
    diagnostic.arg("quotes", if text { "yes" } else { "no" })
}

/// Whether `''` can stand there: a cell may be empty in the document too, what somebody writes for the site may not.
fn may_be_empty<T: Read>(place: Place) -> bool {
    let empty = Node { value: Value::Scalar { text: String::new(), quoted: true }, place };
    let mut found = Vec::new();
    T::read(&empty, &mut Reader { diagnostics: &mut found, text: "" });
    found.is_empty() && !T::NEVER_EMPTY
}

/// The entries of a record, known keys only; unknown and repeated keys are diagnostics.
pub struct RecordFields<'n> {
    place: Place,
    found: Vec<(Cow<'n, str>, &'n Node)>,
    /// Keys that were probably meant by unknown ones.
    misspelt: Vec<&'static str>,
}

impl<'n> RecordFields<'n> {
    /// The entries of `node`, when it is a record; `keys` are those it may have.
    pub fn from_node(
        node: &'n Node,
        shape: fn() -> RecordShape,
        keys: &[&'static str],
        reader: &mut Reader,
    ) -> Option<Self> {
        let Value::Map(map) = &node.value else {
            reader.wrong_record(node, &shape());
            return None;
        };
        let mut seen: BTreeMap<Cow<str>, Place> = BTreeMap::new();
        let mut found = Vec::new();
        let mut misspelt = Vec::new();
        let mut repeated: Vec<(&Node, Place)> = Vec::new();
        let mut above: Option<&str> = None;
        for (key_node, value) in map {
            let Some((key, _)) = key_node.scalar() else {
                reader.wrong_shape(key_node, "text");
                continue;
            };
            let plain = fold::signs(key);
            match seen.insert(plain.clone(), key_node.place) {
                Some(first) => repeated.push((key_node, first)),
                None if keys.contains(&&*plain) => found.push((plain, value)),
                None => {
                    let list = shape().list_with_key(&plain);
                    let known = || keys.iter().copied();
                    let guess =
                        key_of_word(key, keys).or_else(|| closest_word(key, known())).filter(|_| list.is_none());
                    misspelt.extend(known().find(|known| Some(*known) == guess));
                    let diagnostic = Diagnostic::new(Code::UnknownKey, key_node.place).arg("key", key);
                    let diagnostic = diagnostic.arg("keys", keys.join(", ")).arg("list", list.unwrap_or("0"));
                    let shape_name = shape().name;
                    let diagnostic = diagnostic.arg("record", if is_owner(shape_name, key) { "owner" } else { "0" });
                    let text = above.filter(|_| guess.is_none() && list.is_none() && is_words(key));
                    reader.emit(diagnostic.arg("text", text.unwrap_or("0")).with_guess(guess));
                }
            }
            above = value.scalar().filter(|(words, _)| words.contains(' ')).and(key_node.scalar()).map(|(key, _)| key);
        }
        let place = map.first().map_or(node.place, |(key, _)| Place { end: key.place.end, ..node.place });
        let beginning = map.first().map_or(node.place, |(key, _)| key.place);
        reader.diagnostics.extend(repeated_keys::diagnostic(&repeated, beginning, reader.text));
        corrections::check(&found, keys, reader.diagnostics);
        Some(RecordFields { place, found, misspelt })
    }

    /// Where the record begins: its first key, which is what messages about the record mark.
    pub fn place(&self) -> Place {
        self.place
    }

    /// The value of `key`, read as the field's type.
    pub fn field<F: Field>(&self, key: &'static str, reader: &mut Reader) -> F {
        let value = self.found.iter().find(|(name, _)| *name == key).map(|(_, node)| *node);
        if value.is_none() && self.misspelt.contains(&key) {
            let mut told_already = Vec::new();
            return F::read_field(
                None,
                key,
                self.place,
                &mut Reader { diagnostics: &mut told_already, text: reader.text },
            );
        }
        F::read_field(value, key, self.place, reader)
    }
}

/// A value that is written as one scalar.
pub trait Scalar: Sized + Default {
    /// What may stand there.
    fn shape() -> Shape;
    /// Reads the text; the diagnostic's place is filled in by the caller.
    fn parse(text: &str) -> Result<Self, Diagnostic>;
    /// Whether the value is free text, in which an unquoted ` #` silently cuts the rest of the line.
    const PROSE: bool = false;
    /// Whether `''` says nothing at all where the value is mandatory.
    const NEVER_EMPTY: bool = false;
    /// What is to be said of a text that is read all the same; it stands at `place`.
    fn warnings(_text: &str, _place: Place) -> Vec<Diagnostic> {
        Vec::new()
    }
}

impl<T: Scalar> Read for Spanned<T> {
    const NEVER_EMPTY: bool = T::NEVER_EMPTY;
    const REPEATS: bool = T::PROSE;
    const ONE_LINE: OneLine = if T::PROSE { OneLine::Texts } else { OneLine::Names };

    fn read(node: &Node, reader: &mut Reader) -> Self {
        let Some((text, quoted)) = node.scalar() else {
            reader.wrong_shape(node, "text");
            return Spanned { value: T::default(), place: node.place };
        };
        if T::PROSE && !quoted {
            warn_of_cut_text(node.place, reader);
        }
        reader.diagnostics.extend(T::warnings(text, node.place));
        let value = T::parse(text).unwrap_or_else(|diagnostic| {
            reader.emit(Diagnostic { place: Some(node.place), ..diagnostic });
            T::default()
        });
        Spanned { value, place: node.place }
    }

    fn shape() -> Shape {
        T::shape()
    }
}

/// `Занятие в кабинете #5`, `result: # 3 темы`: everything from ` #` on is a YAML comment, which hardly anybody means.
/// Whether there is one.
fn warn_of_cut_text(place: Place, reader: &mut Reader) -> bool {
    let rest = reader.text.get(place.end as usize..).unwrap_or("");
    let line = rest.split('\n').next().unwrap_or("");
    let behind = line.strip_prefix(':').unwrap_or(line);
    let is_cut = behind.trim_start().starts_with('#') && behind.starts_with(' ');
    if is_cut {
        let start = place.end + (line.len() - behind.len()) as u32;
        let whole = Place { start, end: start + behind.trim_end().len() as u32, ..place };
        reader.emit(Diagnostic::new(Code::CommentCutsText, whole).arg("text", behind.trim()));
    }
    is_cut
}

/// Defines a record: struct, reader and schema at once.
///
/// Each field has an English docstring (the Rust documentation) and a Russian one (the hint in an
/// editor). `short field` lets a bare scalar stand for a record with that field alone, `list field` a bare list.
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident $(short $short:ident)? $(list $list:ident)? {
            $( $(#[doc = $field_doc:literal])* $field:ident $(as $key:literal)? : $ty:ty = $ru:literal; )*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct $name {
            /// Where the record stands.
            pub place: $crate::diagnostics::Place,
            /// Whether something in it could not be read, so that what follows from it is not known.
            pub has_errors: bool,
            $( $(#[doc = $field_doc])* pub $field: $ty, )*
        }

        impl $name {
            fn read_fields(
                node: &$crate::content::yaml::Node,
                reader: &mut $crate::content::read::Reader,
            ) -> Self {
                $( if node.scalar().is_some() {
                    let key = stringify!($short);
                    let $short = $crate::content::read::Field::read_field(Some(node), key, node.place, reader);
                    return Self { place: node.place, $short, ..Self::default() };
                } )?
                $( if matches!(node.value, $crate::content::yaml::Value::List(_)) {
                    let key = stringify!($list);
                    let $list = $crate::content::read::Field::read_field(Some(node), key, node.place, reader);
                    return Self { place: node.place, $list, ..Self::default() };
                } )?
                let Some(entries) = $crate::content::read::RecordFields::from_node(node, Self::record_shape, Self::KEYS, reader) else {
                    return Self { place: node.place, ..Self::default() };
                };
                Self {
                    place: entries.place(),
                    has_errors: false,
                    $( $field: entries.field(record!(@key $field $($key)?), reader), )*
                }
            }

            /// The keys it may have, as written in YAML.
            pub const KEYS: &'static [&'static str] = &[$( record!(@key $field $($key)?) ),*];

            fn record_shape() -> $crate::content::schema::RecordShape {
                $crate::content::schema::RecordShape {
                    name: stringify!($name),
                    doc: concat!($($doc),*),
                    fields: vec![$( $crate::content::schema::FieldShape {
                        key: record!(@key $field $($key)?),
                        required: <$ty as $crate::content::read::Field>::REQUIRED,
                        en: concat!($($field_doc),*),
                        ru: $ru,
                        shape: <$ty as $crate::content::read::Field>::field_shape(),
                    } ),*],
                }
            }
        }

        impl $crate::content::read::Read for $name {
            const REPEATS: bool = record!(@repeats $($short)?);
            const ONE_LINE: $crate::content::one_line::OneLine = record!(@one_line $($short)?);

            fn read(node: &$crate::content::yaml::Node, reader: &mut $crate::content::read::Reader) -> Self {
                let first = reader.diagnostics.len();
                let record = Self::read_fields(node, reader);
                Self { has_errors: reader.has_errors_since(first), ..record }
            }

            fn shape() -> $crate::content::schema::Shape {
                let record = $crate::content::schema::Shape::Record(stringify!($name), Self::record_shape);
                $( let record = record!(@short record $short); )?
                $( let record = record!(@list record $list Self::record_shape()); )?
                record
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@repeats text) => { true };
    (@repeats $($field:ident)?) => { false };
    (@one_line document) => { $crate::content::one_line::OneLine::Names };
    (@one_line party) => { $crate::content::one_line::OneLine::Names };
    (@one_line $($field:ident)?) => { $crate::content::one_line::OneLine::Never };
    (@list $record:ident $field:ident $shape:expr) => { $crate::content::schema::Shape::or_list($record, $shape, stringify!($field)) };
    (@short $record:ident $field:ident) => { $crate::content::schema::Shape::short($record) };
}

pub(super) use record;
