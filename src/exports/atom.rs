//! Reports as an Atom feed, newest first, each with its whole text.
//!
//! Ids are made from the site's id and never from its address, so that a site that moves repeats nothing.

use jiff::civil::Date;

use super::kind::Kind;
use super::xml::Xml;
use crate::site::{Report, ReportIx, Reporter, SchoolIx, Site, address};
use crate::theme::Theme;

/// So many reports a feed holds; older ones stay on the site.
const MAX_REPORTS: usize = 50;

/// The feed of all that this build shows, or of one school.
pub fn feed(site: &Site, theme: &Theme, school: Option<SchoolIx>) -> String {
    let id = school.map(|school| site[school].id.as_str());
    let feed = Feed { site, path: address::folder(id) + Kind::Feed.path() };
    let reports: Vec<&Report> = reports(site, school).into_iter().map(|report| &site[report]).collect();
    let mut xml = Xml::new();
    xml.element("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &site.about.language)], |xml| {
        feed.head(xml, theme, school, reports.first().map_or_else(|| day_of_empty_feed(site), |report| report.date));
        for report in reports {
            xml.element("entry", &[], |xml| feed.entry(xml, report));
        }
    });
    xml.finish()
}

fn reports(site: &Site, school: Option<SchoolIx>) -> Vec<ReportIx> {
    let all = match school {
        Some(school) => site.reports_about(school),
        None => (0..site.reports.len()).map(ReportIx).collect(),
    };
    all.into_iter().filter(|report| site.shows(site[*report].reporter)).take(MAX_REPORTS).collect()
}

/// The day an empty feed speaks of: one that does not move with the clock.
fn day_of_empty_feed(site: &Site) -> Date {
    site.roadmaps.iter().map(|roadmap| roadmap.from).filter(|from| *from <= site.today).max().unwrap_or(site.today)
}

struct Feed<'s> {
    site: &'s Site,
    path: String,
}

impl Feed<'_> {
    fn head(&self, xml: &mut Xml, theme: &Theme, school: Option<SchoolIx>, updated: Date) {
        let about = &self.site.about;
        let (title, page) = match school {
            Some(school) => (&self.site[school].short_name, address::school(&self.site[school].id)),
            None => (&about.title, "index.html".to_owned()),
        };
        xml.text(
            "id",
            &[],
            &self.urn(school.map_or_else(|| "feed".to_owned(), |school| format!("feed:{}", self.site[school].id))),
        );
        xml.text("title", &[], title);
        xml.text("updated", &[], &midnight(updated));
        xml.element("author", &[], |xml| xml.text("name", &[], &about.body_name));
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &self.href(&page))]);
        if about.base_url.is_some() {
            xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &self.href(&self.path))]);
        }
        let generator = theme.string("generator", &crate::theme::Args::new()).unwrap_or_default();
        xml.text("generator", &[], &generator);
    }

    fn entry(&self, xml: &mut Xml, report: &Report) {
        let author = match report.reporter {
            Reporter::School(school) => &self.site[school].short_name,
            Reporter::Department => &self.site.about.body_name,
        };
        xml.text("id", &[], &self.urn(format!("report:{}", report.href.trim_end_matches(".html"))));
        xml.text("title", &[], &report.title);
        xml.text("published", &[], &midnight(report.date));
        xml.text("updated", &[], &midnight(report.date));
        xml.element("author", &[], |xml| xml.text("name", &[], author));
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &self.href(&report.href))]);
        xml.empty("category", &[("term", report.kind.code())]);
        if let Some(summary) = &report.summary {
            xml.text("summary", &[], summary);
        }
        xml.text("content", &[("type", "html")], &report.text.html(&self.top()));
    }

    fn urn(&self, name: String) -> String {
        format!("urn:vekha:{}:{name}", self.site.about.id)
    }

    /// An address within the site: whole where the site knows its own, else seen from the feed.
    fn href(&self, path: &str) -> String {
        self.top() + path
    }

    fn top(&self) -> String {
        self.site.about.base_url.as_ref().map_or_else(|| address::root(&self.path), |base| format!("{base}/"))
    }
}

fn midnight(day: Date) -> String {
    format!("{day}T00:00:00Z")
}
