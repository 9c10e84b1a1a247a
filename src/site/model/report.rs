//! Published reports and free pages.

use jiff::civil::Date;

use super::document::File;
use super::index::{ReportIx, Reporter, RoadmapIx};
use super::text::Text;
use crate::content::records::report::ReportKind;

/// A published report.
#[derive(Debug, Clone)]
pub struct Report {
    /// Who reports.
    pub reporter: Reporter,
    /// The last part of its address, without the ending.
    pub name: String,
    /// Its address.
    pub href: String,
    /// The title.
    pub title: String,
    /// When it was published.
    pub date: Date,
    /// When it happened.
    pub event_date: Option<Date>,
    /// The report that it corrects.
    pub corrects: Option<ReportIx>,
    /// When its contents were told, where that was earlier than its date.
    pub received: Option<Date>,
    /// What kind of report it is.
    pub kind: ReportKind,
    /// One or two sentences for lists.
    pub summary: Option<String>,
    /// The roadmap it belongs to.
    pub roadmap: Option<RoadmapIx>,
    /// The title of its stage.
    pub stage: Option<String>,
    /// The text.
    pub text: Text,
    /// Images it shows.
    pub images: Vec<File>,
}

impl Report {
    /// The day on which its contents were told: that is what may be late.
    pub fn arrival(&self) -> Date {
        self.received.unwrap_or(self.date)
    }
}

/// A free page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The last part of its address, without the ending.
    pub name: String,
    /// Its address.
    pub href: String,
    /// The title.
    pub title: String,
    /// One or two sentences about it.
    pub summary: Option<String>,
    /// When it was last changed.
    pub date: Option<Date>,
    /// Its place among the pages.
    pub order: u32,
    /// Whether it stands in the menu.
    pub menu: bool,
    /// The text.
    pub text: Text,
    /// Images it shows.
    pub images: Vec<File>,
}
