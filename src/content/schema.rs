//! The shape of every record as data, and the JSON Schema made from it.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::yaml::{Node, Value as YamlValue};
use crate::diagnostics::Lang;

/// What may stand at one place of a file.
#[derive(Debug, Clone)]
pub enum Shape {
    /// Free text.
    Text,
    /// A text of a fixed form: a regular expression and the name of the form.
    Pattern(&'static str),
    /// A number, with a decimal point or comma.
    Number,
    /// A whole number between two, both of which it may be.
    Whole(u32, u32),
    /// Yes or no.
    Flag,
    /// One of these words.
    Word(Vec<&'static str>),
    /// A list of one shape.
    List(Box<Shape>),
    /// A record; its fields are asked for only when needed, because records contain each other.
    Record(&'static str, fn() -> RecordShape),
    /// Free keys with texts.
    Texts,
    /// Nothing behind the key.
    Nothing,
    /// Any of several shapes.
    OneOf(Vec<Shape>),
}

impl Shape {
    /// A record that may be written as the scalar of one of its fields.
    pub fn short(record: Shape) -> Shape {
        Shape::OneOf(vec![Shape::Text, record])
    }

    /// Whether a node is such a record: all its keys are those of one.
    pub fn is_record_of(&self, node: &Node) -> bool {
        let YamlValue::Map(entries) = &node.value else { return false };
        match self {
            Shape::Record(_, fields) => {
                let fields = fields().fields;
                let is_known = |key: &str| fields.iter().any(|field| field.key == key);
                !entries.is_empty() && entries.iter().all(|(key, _)| key.scalar().is_some_and(|(key, _)| is_known(key)))
            }
            Shape::OneOf(shapes) => shapes.iter().any(|shape| shape.is_record_of(node)),
            _ => false,
        }
    }

    /// A record that may also be written as the list of one of its fields.
    pub fn or_list(record: Shape, fields: RecordShape, key: &str) -> Shape {
        let list = fields.fields.into_iter().find(|field| field.key == key).map(|field| field.shape);
        Shape::OneOf(std::iter::once(record).chain(list).collect())
    }
}

/// The fields of a record.
#[derive(Debug, Clone)]
pub struct RecordShape {
    /// Its name in the code, the schema and the reference.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// Its fields in the order of the reference.
    pub fields: Vec<FieldShape>,
}

impl RecordShape {
    /// The field that is a list of records with this key, where there is only one.
    pub fn list_with_key(&self, key: &str) -> Option<&'static str> {
        let mut lists = self.fields.iter().filter(|field| {
            let Shape::List(entry) = &field.shape else { return false };
            let Shape::Record(_, fields) = **entry else { return false };
            fields().fields.iter().any(|field| field.key == key)
        });
        let found = lists.next().map(|field| field.key);
        found.filter(|_| lists.next().is_none())
    }
}

/// One field of a record.
#[derive(Debug, Clone)]
pub struct FieldShape {
    /// The key as written in YAML.
    pub key: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What it means, in English.
    pub en: &'static str,
    /// What it means, in Russian.
    pub ru: &'static str,
    /// What may stand there.
    pub shape: Shape,
}

/// The JSON Schema (draft 2020-12) of a file whose top is `shape`, with hints in `lang`.
pub fn json_schema(title: &str, shape: &Shape, lang: Lang) -> Value {
    let mut records = BTreeMap::new();
    let top = shape_schema(shape, lang, &mut records);
    let defs: Map<String, Value> = records.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
    let mut schema = json!({"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title});
    if let (Some(all), Some(top)) = (schema.as_object_mut(), top.as_object()) {
        all.extend(top.clone());
        all.insert("$defs".into(), defs.into());
    }
    schema
}

/// Every record that `shape` reaches, by name.
pub fn records(shape: &Shape) -> BTreeMap<&'static str, RecordShape> {
    let mut found = BTreeMap::new();
    collect(shape, &mut found);
    found
}

fn collect(shape: &Shape, found: &mut BTreeMap<&'static str, RecordShape>) {
    match shape {
        Shape::List(item) => collect(item, found),
        Shape::OneOf(shapes) => shapes.iter().for_each(|shape| collect(shape, found)),
        Shape::Record(name, fields) if !found.contains_key(name) => {
            let record = fields();
            found.insert(name, record.clone());
            record.fields.iter().for_each(|field| collect(&field.shape, found));
        }
        _ => {}
    }
}

fn shape_schema(shape: &Shape, lang: Lang, records: &mut BTreeMap<&'static str, Value>) -> Value {
    match shape {
        // Unquoted numbers and dates are texts to us, but not to an editor's YAML reader.
        Shape::Text => json!({"type": ["string", "number"]}),
        Shape::Pattern(pattern) => json!({"type": ["string", "number"], "pattern": pattern}),
        Shape::Number => json!({"type": ["number", "string"], "pattern": r"^-?\d+([.,]\d+)?$"}),
        Shape::Whole(least, most) => json!({"type": "integer", "minimum": least, "maximum": most}),
        Shape::Flag => json!({"enum": [true, false, "да", "нет"]}),
        Shape::Word(words) => json!({"enum": words}),
        Shape::Nothing => json!({"type": "null"}),
        Shape::Texts => json!({"type": "object", "additionalProperties": {"type": ["string", "number"]}}),
        Shape::List(item) => json!({"type": "array", "items": shape_schema(item, lang, records)}),
        Shape::OneOf(shapes) => {
            let any: Vec<_> = shapes.iter().map(|shape| shape_schema(shape, lang, records)).collect();
            json!({"anyOf": any})
        }
        Shape::Record(name, fields) => {
            if !records.contains_key(name) {
                records.insert(name, Value::Null); // holds the place while the record contains itself
                let schema = record_schema(&fields(), lang, records);
                records.insert(name, schema);
            }
            json!({"$ref": format!("#/$defs/{name}")})
        }
    }
}

fn record_schema(record: &RecordShape, lang: Lang, records: &mut BTreeMap<&'static str, Value>) -> Value {
    let mut properties = Map::new();
    for field in &record.fields {
        let mut schema = shape_schema(&field.shape, lang, records);
        let hint = match lang {
            Lang::Ru => field.ru,
            Lang::En => field.en.trim(),
        };
        schema["description"] = hint.into();
        properties.insert(field.key.to_owned(), schema);
    }
    let required: Vec<_> = record.fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    json!({"type": "object", "additionalProperties": false, "properties": properties, "required": required})
}
