//! The JSON Schema of the data as JSON: published beside it, made from the same columns, so that neither can drift.

use serde_json::{Map, Value, json};

use super::json::VERSION;
use super::{Column, ColumnKind, dictionary};
use crate::site::SchoolIx;
use crate::theme::{Args, Theme};

/// The bytes of the file: it fits the data of the whole site and of any school.
pub fn bytes(theme: &Theme) -> Vec<u8> {
    let [items, schools, indicators] = dictionary(None).map(|(_, _, columns)| rows(theme, &columns));
    let [of_school, ..] = dictionary(Some(SchoolIx(0))).map(|(_, _, columns)| rows(theme, &columns)); // which one is all the same
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "vekha-data",
        "description": say(theme, "schema-lead"),
        "type": "object",
        "required": ["format", "version", "as_of", "site", "school", "roadmaps", "items", "schools", "indicators"],
        "properties": {
            "format": {"const": "vekha-data"},
            "version": {"const": VERSION},
            "as_of": day(say(theme, "schema-as-of")),
            "site": site(),
            "school": {"type": ["string", "null"], "description": say(theme, "schema-school")},
            "roadmaps": {"type": "array", "items": programme()},
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

fn programme() -> Value {
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
fn rows(theme: &Theme, columns: &[Column]) -> Value {
    let properties: Map<String, Value> =
        columns.iter().map(|column| (column.key.to_owned(), field(theme, column))).collect();
    let required: Vec<&str> = columns.iter().map(|column| column.key).collect();
    json!({"type": "array", "items": {"type": "object", "required": required, "properties": properties}})
}

fn field(theme: &Theme, column: &Column) -> Value {
    let mut field = json!({"type": [kind(column.kind), "null"], "description": say(theme, column.meaning)});
    if column.kind == ColumnKind::Date {
        field["format"] = json!("date");
    }
    field
}

fn kind(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Number => "number",
        ColumnKind::Flag => "boolean",
        _ => "string",
    }
}

fn say(theme: &Theme, key: &str) -> String {
    theme.string(key, &Args::new()).unwrap_or_default()
}
