//! The folder of Word files: each report, each school's progress and the department's summary as `.docx`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use vekha_publish::{Publishable, RenderError};

use super::extract_text::{Links, document};
use super::lead::notice;
use crate::blocks::{WordFile, word_file};
use crate::pages::{Extract, Output, Pages};
use crate::site::{ReportIx, address};

/// Word files by path.
pub struct WordFolder<'a> {
    output: &'a Output<'a>,
    files: BTreeMap<String, Extract>,
    fingerprint: Option<u128>,
}

impl<'a> WordFolder<'a> {
    /// The files of an output, made of inputs with this fingerprint.
    pub fn new(output: &'a Output<'a>, fingerprint: Option<u128>) -> Self {
        WordFolder { output, files: files(output.pages()), fingerprint }
    }
}

fn files(cx: &Pages) -> BTreeMap<String, Extract> {
    let site = cx.site;
    let progress = site
        .participants()
        .map(|school| (address::folder(Some(&site[school].id)) + "progress.docx", Extract::School(school)));
    let reports = (0..site.reports.len()).map(ReportIx).filter(|report| site.shows(site[*report].reporter));
    let reports = reports.map(|report| (word_path(&site[report].href), Extract::Report(report)));
    let summary = (site.only.is_none()).then(|| ("summary.docx".to_owned(), Extract::Summary));
    progress.chain(reports).chain(summary).collect()
}

/// The path of a page with the ending of a Word file.
fn word_path(page: &str) -> String {
    format!("{}.docx", page.strip_suffix(".html").unwrap_or(page))
}

impl Publishable for WordFolder<'_> {
    fn paths(&self) -> Vec<&str> {
        self.files.keys().map(String::as_str).collect()
    }

    fn bytes(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
        let cx = self.output.pages();
        let extract = *self.files.get(path).ok_or_else(|| format!("no such file: {path}"))?;
        let (notice, picture) = (notice(cx, extract), cx.word("extract-picture"));
        let file = WordFile { notice: &notice, language: &cx.site.about.language, picture: &picture };
        Ok(Cow::Owned(word_file(&document(cx, extract, Links::All)?, &file)?))
    }

    fn fingerprint(&self) -> Option<u128> {
        self.fingerprint
    }
}
