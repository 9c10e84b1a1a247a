//! `vekha schema`: a kind of file in, the JSON Schema of what people write in it out, for editors.

use clap::ArgMatches;
use serde_json::{Map, Value};

use super::exit_code::DONE;
use super::options::Options;
use super::report;
use crate::content::read::Read;
use crate::content::records::document::DocumentRecord;
use crate::content::records::report::{PageHeader, ReportHeader};
use crate::content::records::roadmap::RoadmapFile;
use crate::content::records::school::SchoolFile;
use crate::content::records::site::{CalendarFile, SiteFile};
use crate::content::schema::{Shape, json_schema};
use crate::diagnostics::Lang;

/// The kinds of files that have a schema.
pub const KINDS: [&str; 7] = ["site", "calendar", "school", "roadmap", "document", "report", "page"];

/// Prints one schema, or all of them by kind.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    let lang = options.wording.lang();
    let schema = match matches.get_one::<String>("kind") {
        Some(kind) => schema(kind, lang),
        None => Value::Object(KINDS.iter().map(|kind| ((*kind).to_owned(), schema(kind, lang))).collect::<Map<_, _>>()),
    };
    report::print(&format!("{schema:#}\n"));
    DONE
}

/// The schema of the files of one kind.
pub fn schema(kind: &str, lang: Lang) -> Value {
    json_schema(&format!("vekha {kind}"), &shape(kind), lang)
}

/// What may stand in a file of one kind.
pub fn shape(kind: &str) -> Shape {
    match kind {
        "site" => SiteFile::shape(),
        "calendar" => CalendarFile::shape(),
        "school" => SchoolFile::shape(),
        "roadmap" => RoadmapFile::shape(),
        "report" => ReportHeader::shape(),
        "page" => PageHeader::shape(),
        _ => Shape::List(Box::new(DocumentRecord::shape())),
    }
}
