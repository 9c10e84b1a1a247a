//! Files to take away: tables, feeds, calendars. Only those that this build makes.

use serde::Serialize;

use super::file_size;
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
    pub fn find(cx: &Pages, path: &str) -> Option<Self> {
        let export = cx.find_export(path)?;
        let size = export.size().ok().map(|bytes| file_size(cx, bytes));
        Some(Download { href: path.to_owned(), title: export.title(), format: export.format(), size })
    }
}

/// The usual files of a folder: the top, or a school's.
pub fn downloads(cx: &Pages, folder: &str) -> Vec<Download> {
    let kinds = [Kind::Items, Kind::Indicators, Kind::Workbook, Kind::Json, Kind::Calendar, Kind::Feed];
    kinds.into_iter().filter_map(|kind| Download::find(cx, &format!("{folder}{}", kind.path()))).collect()
}
