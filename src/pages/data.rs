//! Files for programs and tables, and what their columns mean.

use std::sync::Arc;

use serde::Serialize;

use super::shapes::{Download, Link, PageFrame, SchoolFrame, entity};
use super::{Pages, PhraseArg, Route};
use crate::exports::{self, TableHead};
use crate::site::{SchoolIx, address};

/// What the template `data` sees.
#[derive(Serialize)]
pub struct View {
    page: PageFrame,
    school: Option<Arc<SchoolFrame>>,
    files: Vec<Download>,
    schools: Vec<Link>,
    dictionary: Vec<Dictionary>,
}

#[derive(Serialize)]
struct Dictionary {
    file: String,
    title: String,
    fields: Vec<Field>,
}

#[derive(Serialize)]
struct Field {
    key: &'static str,
    #[serde(rename = "type")]
    kind: String,
    meaning: String,
}

/// The page of the whole site or of one school.
pub fn view(cx: &Pages, school: Option<SchoolIx>) -> View {
    let folder = address::folder(school.map(|school| cx.site[school].id.as_str()));
    let files = files(cx, &folder);
    let frame = frame(cx, school);
    let dataset = entity::dataset(cx, school, frame.title(), &files);
    View {
        page: frame.about(dataset),
        school: school.map(|school| SchoolFrame::of(cx, school)),
        files,
        schools: cx.site.participants().filter(|_| school.is_none()).map(|one| of_school(cx, one)).collect(),
        dictionary: exports::dictionary(school).iter().map(|head| dictionary(cx, head)).collect(),
    }
}

fn frame(cx: &Pages, school: Option<SchoolIx>) -> PageFrame {
    let route = Route::Data(school);
    match school {
        None => PageFrame::new(cx, route, cx.word("data-title")).at("data"),
        Some(school) => {
            let title = cx.phrase("data-of-school", &[("name", PhraseArg::Text(&cx.site[school].short_name))]);
            PageFrame::of_school(cx, route, school, title).in_school("data", true)
        }
    }
}

fn files(cx: &Pages, folder: &str) -> Vec<Download> {
    let own = exports::OF_EVERY_SCOPE.iter().map(|kind| format!("{folder}{}", kind.path()));
    own.chain([exports::SCHEMA.to_owned()]).filter_map(|path| Download::of(cx, &path)).collect()
}

fn of_school(cx: &Pages, school: SchoolIx) -> Link {
    Link::page(cx, Route::Data(Some(school)), &cx.site[school].short_name)
}

fn dictionary(cx: &Pages, head: &TableHead) -> Dictionary {
    let field = |field: &exports::Field| Field {
        key: field.key,
        kind: cx.word(field.kind.title()),
        meaning: cx.word(field.meaning),
    };
    let fields = head.fields.iter().map(field).collect();
    Dictionary { file: format!("{}.csv", head.name), title: cx.word(head.title), fields }
}
