//! All tables as one JSON document for programs: `{"format": "vekha-data", "version": 1, …}`, rows as records.

use serde::Serialize;
use serde_json::{Map, Value};

use super::cell::Cell;
use super::table::Table;
use crate::site::{Roadmap, SchoolIx, Site, address};

/// The version of the document's shape: fields are only added; a field that goes or changes makes a new version.
pub const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'s> {
    /// The way to the schema.
    #[serde(rename = "$schema")]
    schema: String,
    format: &'static str,
    version: u32,
    as_of: String,
    site: SiteRecord<'s>,
    school: Option<&'s str>,
    roadmaps: Vec<RoadmapRecord<'s>>,
    #[serde(flatten)]
    tables: Map<String, Value>,
}

#[derive(Serialize)]
struct SiteRecord<'s> {
    id: &'s str,
    title: &'s str,
    body: &'s str,
    language: &'s str,
    base_url: Option<&'s str>,
}

#[derive(Serialize)]
struct RoadmapRecord<'s> {
    id: &'s str,
    title: &'s str,
    kind: &'static str,
    level: Option<&'static str>,
    period: &'s str,
    from: String,
    to: String,
    archived: bool,
    href: String,
}

/// The bytes of the file.
pub fn bytes(site: &Site, school: Option<SchoolIx>, tables: &[Table]) -> Result<Vec<u8>, String> {
    let about = &site.about;
    let folder = address::folder(school.map(|school| site[school].id.as_str()));
    let document = Document {
        schema: address::root(&format!("{folder}data/")) + super::kind::SCHEMA,
        format: "vekha-data",
        version: VERSION,
        as_of: site.today.to_string(),
        site: SiteRecord {
            id: &about.id,
            title: &about.title,
            body: &about.body_name,
            language: &about.language,
            base_url: about.base_url.as_deref(),
        },
        school: school.map(|school| site[school].id.as_str()),
        roadmaps: site.roadmaps.iter().map(RoadmapRecord::new).collect(),
        tables: tables.iter().map(|table| (table.head.name.to_owned(), records(table))).collect(),
    };
    serde_json::to_vec(&document).map_err(|error| error.to_string())
}

impl<'s> RoadmapRecord<'s> {
    fn new(roadmap: &'s Roadmap) -> Self {
        RoadmapRecord {
            id: &roadmap.id,
            title: &roadmap.title,
            kind: roadmap.kind.code(),
            level: roadmap.level.map(|level| level.code()),
            period: &roadmap.period,
            from: roadmap.from.to_string(),
            to: roadmap.to.to_string(),
            archived: roadmap.archived,
            href: address::roadmap(&roadmap.id),
        }
    }
}

fn records(table: &Table) -> Value {
    Value::Array(table.rows.iter().map(|row| record(table, row)).collect())
}

fn record(table: &Table, row: &[Cell]) -> Value {
    let fields = table.head.fields.iter().zip(row).map(|(field, cell)| (field.key.to_owned(), value(cell)));
    Value::Object(fields.collect())
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => Value::from(text.as_str()),
        Cell::Whole(count) => Value::from(*count),
        Cell::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => Value::from(*number as i64),
        Cell::Number(number) => Value::from(*number),
        Cell::Date(date) => Value::from(date.to_string()),
        Cell::Flag(flag) => Value::from(*flag),
    }
}
