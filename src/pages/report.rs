//! The page of a report: in goes a report, out come its facts with their evidence, its text, measured values and
//! documents.

use std::sync::Arc;

use serde::Serialize;

use super::shapes::*;
use super::{Pages, Route};
use crate::site::{
    DocumentIx, Evidence as Proof, FactIx, ReportIx, Reporter, Series, SeriesPoint, address, reporter_school,
};

#[derive(Serialize)]
pub struct ReportView<'s> {
    page: PageFrame,
    school: Option<Arc<SchoolFrame>>,
    report: ReportHead<'s>,
    facts: Vec<FactView>,
    body_html: Option<String>,
    /// The report that it corrects, and those that correct it.
    corrects: Option<ReportLink>,
    corrected_by: Vec<ReportLink>,
    values: Vec<MeasuredValue>,
    documents: Vec<DocumentLink>,
    contacts: Vec<ContactView>,
    older: Option<ReportLink>,
    newer: Option<ReportLink>,
}

#[derive(Serialize)]
struct ReportHead<'s> {
    title: &'s str,
    date: String,
    event_date: Option<String>,
    kind: &'static str,
    author: Option<Link>,
    stage: Option<&'s str>,
    roadmap: Option<Link>,
}

#[derive(Serialize)]
struct FactView {
    item: Arc<ItemLink>,
    occurrence: Option<String>,
    /// Whether the author speaks for itself too.
    author_included: bool,
    schools: Vec<Link>,
    /// That the item is asked of them no more.
    taken_away: Option<String>,
    /// The items of other roadmaps that the entry serves too.
    same_work: Vec<SameWork>,
    #[serde(flatten)]
    reported: ReportedState,
}

#[derive(Serialize)]
struct MeasuredValue {
    indicator: Link,
    /// The unit where it is a sign.
    unit_sign: Option<String>,
    /// The unit where it is a word, which would have to be declined beside a number.
    unit: Option<String>,
    value: Option<f64>,
    withheld: bool,
    source: Option<DocumentLink>,
}

/// The reports that correct it, newest first.
fn corrections_of(cx: &Pages, report_ix: ReportIx) -> Vec<ReportLink> {
    let own = cx.site.entries_of(cx.site[report_ix].reporter).reports.iter().copied();
    let correcting = own.filter(|other| *other != report_ix && cx.site[*other].corrects == Some(report_ix));
    correcting.map(|other| ReportLink::new(cx, other)).collect()
}

pub fn view<'s>(cx: &Pages<'s>, report_ix: ReportIx) -> ReportView<'s> {
    let report = &cx.site[report_ix];
    let school = reporter_school(report.reporter);
    let (newer, older) = neighbours(cx, report_ix);
    let body = report.text.page_html(&address::root(&report.href));
    ReportView {
        page: page_frame(cx, report_ix),
        school: school.map(|school| SchoolFrame::get(cx, school)),
        report: report_head(cx, report_ix),
        facts: named_facts(cx, report_ix).map(|fact| FactView::new(cx, fact)).collect(),
        corrects: report.corrects.map(|corrected| ReportLink::new(cx, corrected)),
        corrected_by: corrections_of(cx, report_ix),
        body_html: Some(body).filter(|html| !html.is_empty()),
        values: cx
            .contents
            .values(report_ix)
            .iter()
            .map(|(series, point)| MeasuredValue::new(cx, series, point))
            .collect(),
        documents: report_documents(cx, report_ix)
            .into_iter()
            .map(|document| DocumentLink::new(cx, document))
            .collect(),
        contacts: school.iter().flat_map(|school| &cx.site[*school].contacts).map(ContactView::new).collect(),
        older: older.map(|report| ReportLink::new(cx, report)),
        newer: newer.map(|report| ReportLink::new(cx, report)),
    }
}

/// The facts on the items that it names itself.
fn named_facts<'c>(cx: &'c Pages, report: ReportIx) -> impl Iterator<Item = FactIx> + 'c {
    cx.contents.facts(report).iter().copied().filter(|fact| cx.site[*fact].named_item.is_none())
}

fn page_frame(cx: &Pages, report_ix: ReportIx) -> PageFrame {
    let report = &cx.site[report_ix];
    let route = Route::Report(report_ix);
    let list = Link::to_page(cx, Route::Reports(report.reporter), cx.word("nav-reports"));
    let frame = match report.reporter {
        Reporter::School(school) => {
            PageFrame::new_for_school(cx, route, school, &report.title).with_school_menu("reports", false)
        }
        Reporter::Department => PageFrame::new(cx, route, &report.title).with_menu("reports"),
    };
    let described = report.summary.clone().or_else(|| Some(report.text.lead.to_string()));
    let frame = frame.with_breadcrumb(list).with_description(described).with_images(cx, &report.images);
    frame.with_entities(entity::report(cx, report_ix))
}

fn report_head<'s>(cx: &Pages<'s>, report_ix: ReportIx) -> ReportHead<'s> {
    let report = &cx.site[report_ix];
    ReportHead {
        title: &report.title,
        date: report.date.to_string(),
        event_date: report.event_date.map(|day| day.to_string()),
        kind: report.kind.code(),
        author: reporter_school(report.reporter).map(|school| Link::to_school(cx, school)),
        stage: report.stage.as_deref(),
        roadmap: report.roadmap.map(|roadmap| Link::to_roadmap(cx, roadmap)),
    }
}

impl FactView {
    fn new(cx: &Pages, fact_ix: FactIx) -> Self {
        let fact = &cx.site[fact_ix];
        let author = cx.site[fact.report].reporter;
        let others = fact.about.iter().filter(|about| **about != author).filter_map(|about| reporter_school(*about));
        FactView {
            item: ItemLink::get(cx, fact.roadmap, fact.item),
            occurrence: selection_name(cx, fact),
            author_included: fact.about.contains(&author),
            schools: others.map(|school| Link::to_school(cx, school)).collect(),
            taken_away: fact.about.iter().find_map(|about| taken_away(cx, fact, *about)),
            same_work: SameWork::list_for_fact(cx, fact_ix),
            reported: ReportedState {
                confirmation: Confirmation::from_fact(fact),
                ..ReportedState::from_fact(cx, fact_ix)
            },
        }
    }
}

impl MeasuredValue {
    fn new(cx: &Pages, series: &Series, point: &SeriesPoint) -> Self {
        let indicator = &cx.site[series.roadmap].indicators[series.indicator];
        MeasuredValue {
            indicator: Link::to_href(cx, indicator_address(cx, series), &indicator.title),
            unit_sign: unit_sign(indicator),
            unit: if unit_sign(indicator).is_none() { indicator.unit.clone() } else { None },
            value: point.value,
            withheld: point.value.is_none(),
            source: point.source.map(|document| DocumentLink::new(cx, document)),
        }
    }
}

/// Where an indicator is drawn: at its school while that page shows the roadmap, else at the roadmap.
fn indicator_address(cx: &Pages, series: &Series) -> String {
    let anchor = indicator_anchor(cx, series.roadmap, series.indicator);
    let is_on_page =
        |school| super::school::progress_list(cx, school).0.iter().any(|progress| progress.roadmap == series.roadmap);
    let page = match series.school.filter(|school| is_on_page(*school)) {
        Some(school) => Route::SchoolItems(school),
        None => Route::Roadmap(series.roadmap),
    };
    format!("{}#{anchor}", page.path(cx.site))
}

/// Every document the report's facts and values name, once.
fn report_documents(cx: &Pages, report: ReportIx) -> Vec<DocumentIx> {
    let mut all = Vec::new();
    for fact in cx.contents.facts(report).iter().map(|fact| &cx.site[*fact]) {
        let proofs = fact
            .evidence
            .iter()
            .filter_map(|proof| if let Proof::Document(document) = proof { Some(*document) } else { None });
        all.extend(proofs.chain(fact.document));
    }
    all.extend(cx.contents.values(report).iter().filter_map(|(_, point)| point.source));
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|document| seen.insert(*document));
    all
}

/// The reports of the same author after and before it.
fn neighbours(cx: &Pages, report: ReportIx) -> (Option<ReportIx>, Option<ReportIx>) {
    let all: Vec<ReportIx> = cx.site.reports_of(cx.site[report].reporter).collect();
    let Some(place) = all.iter().position(|other| *other == report) else { return (None, None) };
    (place.checked_sub(1).map(|newer| all[newer]), all.get(place + 1).copied())
}
