//! What a page is about, in the words of schema.org, for search engines and data users. Only whole addresses, so only
//! where the site knows its own. Never the statutory `itemprop` names, which are kept for the sections that law orders.

use serde_json::{Map, Value, json};

use super::Download;
use crate::pages::{Pages, Route};
use crate::site::{Contact, Report, ReportIx, Reporter, SchoolIx, reporter_school};

/// The public body.
pub fn body(cx: &Pages) -> Option<Value> {
    let about = &cx.site.about;
    let mut entity = organisation("GovernmentOrganization", &about.body_name);
    put(&mut entity, "address", about.address.as_deref());
    put(&mut entity, "sameAs", about.website.as_deref());
    put_contact(&mut entity, about.contact.as_ref());
    with_identity(cx, entity, Route::Home, "#body")
}

/// A school that takes part.
pub fn school(cx: &Pages, at: SchoolIx) -> Option<Value> {
    let school = &cx.site[at];
    let mut entity = organisation("School", &school.name);
    put(
        &mut entity,
        "alternateName",
        Some(&school.short_name).filter(|short| **short != school.name).map(String::as_str),
    );
    put(&mut entity, "address", school.address.as_deref());
    put(&mut entity, "sameAs", school.website.as_deref());
    put_contact(&mut entity, school.contacts.first());
    entity.insert("parentOrganization".into(), json!({"@id": cx.absolute_url("#body")?}));
    with_identity(cx, entity, Route::School(at), "#school")
}

/// A report.
pub fn report(cx: &Pages, at: ReportIx) -> Option<Value> {
    let report = &cx.site[at];
    let mut entity = Map::from_iter([
        ("@type".into(), json!("Report")),
        ("name".into(), json!(report.title)),
        ("datePublished".into(), json!(report.date.to_string())),
        ("inLanguage".into(), json!(cx.site.about.language)),
        ("author".into(), report_author(cx, report)?),
        ("publisher".into(), json!({"@id": cx.absolute_url("#body")?})),
    ]);
    put(&mut entity, "abstract", report.summary.as_deref());
    with_identity(cx, entity, Route::Report(at), "#report")
}

/// The data of the site or of one school.
pub fn dataset(cx: &Pages, school: Option<SchoolIx>, title: &str, files: &[Download]) -> Option<Value> {
    let creator = school.map_or("#body".to_owned(), |at| Route::School(at).path(cx.site) + "#school");
    let from = cx.site.roadmaps.iter().map(|roadmap| roadmap.from).min();
    let to = cx.site.roadmaps.iter().map(|roadmap| roadmap.to).max();
    let mut entity = Map::from_iter([
        ("@type".into(), json!("Dataset")),
        ("name".into(), json!(title)),
        ("description".into(), json!(cx.word("data-lead"))),
        ("creator".into(), json!({"@id": cx.absolute_url(&creator)?})),
        ("dateModified".into(), json!(cx.site.today.to_string())),
        ("inLanguage".into(), json!(cx.site.about.language)),
        ("isAccessibleForFree".into(), json!(true)),
        ("distribution".into(), files.iter().filter_map(|file| data_download(cx, file)).collect()),
    ]);
    put(&mut entity, "temporalCoverage", from.zip(to).map(|(from, to)| format!("{from}/{to}")).as_deref());
    with_identity(cx, entity, Route::Data(school), "#data")
}

fn data_download(cx: &Pages, file: &Download) -> Option<Value> {
    Some(json!({
        "@type": "DataDownload",
        "name": file.title,
        "contentUrl": cx.absolute_url(&file.href)?,
        "encodingFormat": media_type(file.format),
    }))
}

fn media_type(format: &str) -> &'static str {
    match format {
        "csv" => "text/csv",
        "json" => "application/json",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "atom" => "application/atom+xml",
        _ => "text/calendar",
    }
}

fn report_author(cx: &Pages, report: &Report) -> Option<Value> {
    let author = match reporter_school(report.reporter) {
        Some(school) => Route::School(school).path(cx.site) + "#school",
        None => "#body".to_owned(),
    };
    let name = match report.reporter {
        Reporter::School(school) => &cx.site[school].name,
        Reporter::Department => &cx.site.about.body_name,
    };
    Some(json!({"@type": "Organization", "@id": cx.absolute_url(&author)?, "name": name}))
}

fn organisation(kind: &str, name: &str) -> Map<String, Value> {
    Map::from_iter([("@type".into(), json!(kind)), ("name".into(), json!(name))])
}

/// Official telephone and mail; names of people stay on the pages.
fn put_contact(entity: &mut Map<String, Value>, contact: Option<&Contact>) {
    put(entity, "telephone", contact.and_then(|contact| contact.phone.as_deref()));
    put(entity, "email", contact.and_then(|contact| contact.email.as_deref()));
}

fn put(entity: &mut Map<String, Value>, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        entity.insert(key.to_owned(), json!(value));
    }
}

fn with_identity(cx: &Pages, mut entity: Map<String, Value>, page: Route, mark: &str) -> Option<Value> {
    let path = page.path(cx.site);
    let url = cx.absolute_url(&path)?;
    entity.insert("@id".into(), json!(if page == Route::Home { cx.absolute_url(mark)? } else { url.clone() + mark }));
    entity.insert("url".into(), json!(url));
    Some(Value::Object(entity))
}
