//! Files to take away: tables, feeds, calendars. Only those that this build makes.

use serde::Serialize;

use super::size;
use crate::pages::Pages;

/// `{href, title, format, size}`.
#[derive(Debug, Clone, Serialize)]
pub struct Download {
    href: String,
    title: String,
    format: String,
    size: Option<String>,
}

impl Download {
    /// A file under a path, by the name of an interface string.
    pub fn of(cx: &Pages, path: &str, title: &str) -> Option<Self> {
        let bytes = cx.export(path)?.size().ok()?;
        let format = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_owned();
        Some(Download { href: path.to_owned(), title: cx.word(title), format, size: Some(size(cx, bytes)) })
    }
}

/// The usual files of a folder: the top, or a school's.
pub fn downloads(cx: &Pages, folder: &str) -> Vec<Download> {
    let files = [
        ("data/items.csv", "download-items"),
        ("data/indicators.csv", "download-indicators"),
        ("data/site.xlsx", "download-workbook"),
        ("data/site.json", "download-json"),
        ("calendar.ics", "download-calendar"),
        ("feed.atom", "download-feed"),
    ];
    files.into_iter().filter_map(|(path, title)| Download::of(cx, &format!("{folder}{path}"), title)).collect()
}
