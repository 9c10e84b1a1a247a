//! The page of files for programs and tables: in go the data files, out come downloads and what their columns mean.

use std::sync::Arc;

use serde::Serialize;

use super::shapes::{Download, Link, PageFrame, SchoolFrame, entity};
use super::{Pages, PhraseArg, Route};
use crate::exports::{self, TableHead};
use crate::site::{SchoolIx, address};

/// What the template `data` sees.
#[derive(Serialize)]
pub struct DataView {
    page: PageFrame,
    school: Option<Arc<SchoolFrame>>,
    files: Vec<Download>,
    schools: Vec<Link>,
    dictionary: Vec<FileDictionary>,
}

#[derive(Serialize)]
struct FileDictionary {
    file: String,
    title: String,
    fields: Vec<DictionaryField>,
}

#[derive(Serialize)]
struct DictionaryField {
    key: &'static str,
    #[serde(rename = "type")]
    kind: String,
    meaning: String,
}

/// The page of the whole site or of one school.
pub fn view(cx: &Pages, school: Option<SchoolIx>) -> DataView {
    let folder = address::folder(school.map(|school| cx.site[school].id.as_str()));
    let files = data_files(cx, &folder);
    let frame = page_frame(cx, school);
    let dataset = entity::dataset(cx, school, frame.title(), &files);
    DataView {
        page: frame.with_entities(dataset),
        school: school.map(|school| SchoolFrame::get(cx, school)),
        files,
        schools: if school.is_none() {
            cx.site.participants().map(|school| school_data_link(cx, school)).collect()
        } else {
            Vec::new()
        },
        dictionary: exports::dictionary(school).iter().map(|table| FileDictionary::new(cx, table)).collect(),
    }
}

fn page_frame(cx: &Pages, school: Option<SchoolIx>) -> PageFrame {
    let route = Route::Data(school);
    match school {
        None => PageFrame::new(cx, route, cx.word("data-title")).with_menu_page("data"),
        Some(school) => {
            let title = cx.phrase("data-of-school", &[("name", PhraseArg::Text(&cx.site[school].short_name))]);
            PageFrame::new_for_school(cx, route, school, title).with_school_menu("data", true)
        }
    }
}

fn data_files(cx: &Pages, folder: &str) -> Vec<Download> {
    let own = exports::OF_EVERY_SCOPE.iter().map(|kind| format!("{folder}{}", kind.path()));
    own.chain([exports::SCHEMA.to_owned()]).filter_map(|path| Download::find(cx, &path)).collect()
}

fn school_data_link(cx: &Pages, school: SchoolIx) -> Link {
    Link::to_page(cx, Route::Data(Some(school)), &cx.site[school].short_name)
}

impl FileDictionary {
    fn new(cx: &Pages, table: &TableHead) -> Self {
        FileDictionary {
            file: format!("{}.csv", table.name),
            title: cx.word(table.title),
            fields: table.fields.iter().map(|field| DictionaryField::new(cx, field)).collect(),
        }
    }
}

impl DictionaryField {
    fn new(cx: &Pages, field: &exports::Field) -> Self {
        DictionaryField { key: field.key, kind: cx.word(field.kind.title()), meaning: cx.word(field.meaning) }
    }
}
