//! The JSON Schema of the data as JSON: published beside it, made from the same columns, so that neither can drift.

use serde_json::{Map, Value, json};

use super::json::VERSION;
use super::table::{Field, FieldKind};
use super::tables::dictionary;
use crate::site::SchoolIx;
use crate::theme::{Args, Theme};

/// The bytes of the file: it fits the data of the whole site and of any school.
pub fn bytes(theme: &Theme) -> Vec<u8> {
    let [items, schools, indicators] = dictionary(None).map(|head| rows(theme, &head.fields));
    // Which school is all the same.
    let [of_school, ..] = dictionary(Some(SchoolIx(0))).map(|head| rows(theme, &head.fields));
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "vekha-data",
        "description": phrase(theme, "schema-lead"),
        "type": "object",
        "required": ["format", "version", "as_of", "site", "school", "roadmaps", "items", "schools", "indicators"],
        "properties": {
            "format": {"const": "vekha-data"},
            "version": {"const": VERSION},
            "as_of": day(phrase(theme, "schema-as-of")),
            "site": site(),
            "school": {"type": ["string", "null"], "description": phrase(theme, "schema-school")},
            "roadmaps": {"type": "array", "items": roadmap()},
            "items": {"anyOf": [items, of_school]},
            "schools": schools,
            "indicators": indicators,
        },
    });
    let mut bytes = serde_json::to_vec_pretty(&schema).unwrap_or_default(); // plain values cannot fail
    bytes.push(b'\n');
    bytes
}

fn site() -> Value {
    let text = json!({"type": "string"});
    let properties =
        json!({"id": text, "title": text, "body": text, "language": text, "base_url": {"type": ["string", "null"]}});
    json!({"type": "object", "required": ["id", "title", "body", "language"], "properties": properties})
}

fn roadmap() -> Value {
    let (text, maybe) = (json!({"type": "string"}), json!({"type": ["string", "null"]}));
    let day = json!({"type": "string", "format": "date"});
    let properties = json!({
        "id": text, "title": text, "kind": text, "level": maybe, "period": text, "from": day, "to": day,
        "archived": {"type": "boolean"}, "href": text,
    });
    json!({"type": "object", "required": ["id", "title", "from", "to", "archived", "href"], "properties": properties})
}

fn day(description: String) -> Value {
    json!({"type": "string", "format": "date", "description": description})
}

/// A list of records with these fields; every field is there, an unknown value is `null`.
fn rows(theme: &Theme, fields: &[Field]) -> Value {
    let properties: Map<String, Value> =
        fields.iter().map(|field| (field.key.to_owned(), property(theme, field))).collect();
    let required: Vec<&str> = fields.iter().map(|field| field.key).collect();
    json!({"type": "array", "items": {"type": "object", "required": required, "properties": properties}})
}

fn property(theme: &Theme, field: &Field) -> Value {
    let mut property = json!({"type": [json_type(field.kind), "null"], "description": phrase(theme, field.meaning)});
    if field.kind == FieldKind::Date {
        property["format"] = json!("date");
    }
    property
}

fn json_type(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Number => "number",
        FieldKind::Flag => "boolean",
        _ => "string",
    }
}

fn phrase(theme: &Theme, key: &str) -> String {
    theme.string(key, &Args::new()).unwrap_or_default()
}
