//! Files to take away: tables, feeds, calendars. Only those that this build makes.

use serde::Serialize;

use super::size;
use crate::exports::Kind;
use crate::pages::Pages;

/// `{href, title, format, size}`.
#[derive(Debug, Clone, Serialize)]
pub struct Download {
    pub(super) href: String,
    pub(super) title: String,
    pub(super) format: &'static str,
    size: Option<String>,
}

impl Download {
    /// The file under a path, when there is one.
    pub fn of(cx: &Pages, path: &str) -> Option<Self> {
        let export = cx.export(path)?;
        let size = export.size().ok().map(|bytes| size(cx, bytes));
        Some(Download { href: path.to_owned(), title: export.title(), format: export.format(), size })
    }
}

/// The usual files of a folder: the top, or a school's.
pub fn downloads(cx: &Pages, folder: &str) -> Vec<Download> {
    let kinds = [Kind::Items, Kind::Indicators, Kind::Workbook, Kind::Json, Kind::Calendar, Kind::Feed];
    kinds.into_iter().filter_map(|kind| Download::of(cx, &format!("{folder}{}", kind.path()))).collect()
}
