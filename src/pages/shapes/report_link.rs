//! A report in a list: in goes a report, out come its address, title, date and kind.

use serde::Serialize;

use super::Link;
use crate::pages::Pages;
use crate::site::{ReportIx, Reporter, reporter_school};

/// `{href, title, date, kind, school, summary}`; no address where this build does not have the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportLink {
    href: Option<String>,
    title: String,
    date: String,
    kind: &'static str,
    school: Option<Link>,
    summary: Option<String>,
}

impl ReportLink {
    /// A report among others of its author.
    pub fn new(cx: &Pages, report_ix: ReportIx) -> Self {
        let report = &cx.site[report_ix];
        ReportLink {
            href: Some(report.href.clone()).filter(|href| cx.publishes(href)),
            title: report.title.clone(),
            date: report.date.to_string(),
            kind: report.kind.code(),
            school: None,
            summary: report.summary.clone(),
        }
    }

    /// Whether this build has the report.
    pub fn is_linked(&self) -> bool {
        self.href.is_some()
    }

    /// The reports of a reporter and those in which another school speaks for it, newest first.
    pub fn list_for_reporter<'c>(cx: &'c Pages, reporter: Reporter) -> impl Iterator<Item = (ReportIx, Self)> + 'c {
        let all: Vec<ReportIx> = match reporter {
            Reporter::School(school) => cx.site.reports_about(school),
            Reporter::Department => cx.site.reports_of(reporter).collect(),
        };
        all.into_iter().map(move |report| match cx.site[report].reporter == reporter {
            true => (report, ReportLink::new(cx, report)),
            false => (report, ReportLink::with_author(cx, report)),
        })
    }

    /// A report among those of many authors.
    pub fn with_author(cx: &Pages, report: ReportIx) -> Self {
        let school = reporter_school(cx.site[report].reporter).map(|school| Link::to_school(cx, school));
        ReportLink { school, ..ReportLink::new(cx, report) }
    }
}
