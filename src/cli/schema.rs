//! `vekha schema`: a kind of file in, the JSON Schema of what people write in it out, for editors.

use clap::ArgMatches;
use serde_json::Value;

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

/// A kind of files that has a schema.
struct FileKind {
    name: &'static str,
    /// What may stand in such a file.
    shape: fn() -> Shape,
}

const KINDS: [FileKind; 7] = [
    FileKind { name: "site", shape: SiteFile::shape },
    FileKind { name: "calendar", shape: CalendarFile::shape },
    FileKind { name: "school", shape: SchoolFile::shape },
    FileKind { name: "roadmap", shape: RoadmapFile::shape },
    FileKind { name: "document", shape: || Shape::List(Box::new(DocumentRecord::shape())) },
    FileKind { name: "report", shape: ReportHeader::shape },
    FileKind { name: "page", shape: PageHeader::shape },
];

/// The names of the kinds of files that have a schema.
pub fn kinds() -> [&'static str; KINDS.len()] {
    KINDS.map(|kind| kind.name)
}

/// Prints one schema, or all of them by kind.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    let lang = options.wording.lang();
    let asked = matches.get_one::<String>("kind");
    let schema = match KINDS.iter().find(|kind| asked.is_some_and(|asked| asked == kind.name)) {
        Some(kind) => schema(kind, lang),
        None => KINDS.iter().map(|kind| (kind.name.to_owned(), schema(kind, lang))).collect(),
    };
    report::print(&format!("{schema:#}\n"));
    DONE
}

fn schema(kind: &FileKind, lang: Lang) -> Value {
    json_schema(&format!("vekha {}", kind.name), &(kind.shape)(), lang)
}
