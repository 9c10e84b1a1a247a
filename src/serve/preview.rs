//! Queries in, answers and changes out: one thread owns the site and answers one query after another. A site with errors
//! leaves the last good one in its place.

use std::collections::BTreeSet;
use std::sync::mpsc::Receiver;

use jiff::civil::Date;
use tokio::sync::oneshot;

use super::injected::{diagnostics_page, own_file, script_tags, with_script};
use crate::diagnostics::Diagnostic;
use crate::live::{Live, Round};
use crate::messages::{Printer, Wording};
use crate::pages::Output;
use crate::pipeline::Compiled;
use crate::rules;
use crate::sources;
use vekha_publish::Publishable;

/// What is asked of the preview.
pub enum PreviewQuery {
    /// A file of the site by its path, and where to answer.
    File(String, oneshot::Sender<Answer>),
    /// The diagnostics of the site as it was last read, as text.
    Diagnostics(oneshot::Sender<String>),
    /// The warnings that belong to a page, as text.
    Notes(String, oneshot::Sender<String>),
    /// Something happened at these paths of the site folder; at none where only time has passed.
    Changed(BTreeSet<String>),
}

/// The answer to a query for a file.
pub struct Answer {
    /// Whether there is such a file; else it is the page that says so.
    pub found: bool,
    /// The content type, for browsers.
    pub content_type: &'static str,
    /// What the file holds.
    pub bytes: Vec<u8>,
}

/// What happened to the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PreviewChange {
    /// It is another; which page changed first of all, and whether nothing but style did.
    Changed {
        /// The changed files, by path of the site folder.
        files: Vec<String>,
        /// The day of the site, where it is another than before.
        new_day: Option<Date>,
        /// The page made of the first of them.
        page: Option<String>,
        /// Whether nothing but style sheets changed.
        style: bool,
    },
    /// It has errors.
    Broken {
        /// The changed files.
        files: Vec<String>,
        /// The day of the site, where it is another than before.
        new_day: Option<Date>,
    },
}

/// A site that is shown while its files change.
pub struct Preview {
    live: Live,
    wording: Wording,
    /// What every page gets: the script with its words.
    tags: String,
}

impl Preview {
    /// A preview of a site; diagnostics are in the wording's language.
    pub fn new(live: Live, wording: Wording) -> Self {
        let tags = script_tags(|key| wording.phrase(key, &[]));
        Preview { live, wording, tags }
    }

    /// Answers until the last sender of queries is gone; `on_change` is called with everything that happens to the site.
    pub fn run(mut self, queries: &Receiver<PreviewQuery>, on_change: impl Fn(PreviewChange)) {
        let (mut compiled, _) = self.live.round();
        while let Some((next, change)) = self.answer_until_change(&compiled, queries, &on_change) {
            compiled = next;
            on_change(change);
        }
    }

    /// Answers for one state of the site until there is another that can be shown.
    fn answer_until_change(
        &mut self,
        compiled: &Compiled,
        queries: &Receiver<PreviewQuery>,
        on_change: &impl Fn(PreviewChange),
    ) -> Option<(Compiled, PreviewChange)> {
        let output = if compiled.is_sound() { compiled.output() } else { None };
        let mut diagnostics = self.diagnostics_text(compiled, &compiled.diagnostics);
        loop {
            match queries.recv().ok()? {
                PreviewQuery::File(path, to) => drop(to.send(self.answer(output.as_ref(), &path, &diagnostics))),
                PreviewQuery::Diagnostics(to) => drop(to.send(diagnostics.clone())),
                PreviewQuery::Notes(page, to) => drop(to.send(self.notes(compiled, &page))),
                PreviewQuery::Changed(paths) => {
                    let Some(Round { compiled: next, files, new_day }) = self.live.round_after(paths) else { continue };
                    if next.is_sound() {
                        let change = change_of(&next, files, new_day);
                        return Some((next, change));
                    }
                    diagnostics = self.diagnostics_text(&next, &next.diagnostics);
                    on_change(PreviewChange::Broken { files, new_day });
                }
            }
        }
    }

    fn answer(&self, output: Option<&Output>, path: &str, diagnostics: &str) -> Answer {
        let Some(output) = output else {
            let title = self.wording.phrase("preview-nothing", &[]);
            let bytes = diagnostics_page(self.wording.lang().tag(), &title, diagnostics, &self.tags);
            return Answer { found: false, content_type: HTML, bytes };
        };
        let found = if path == GUIDE { output.pages().theme.style_guide().ok() } else { read_bytes(output, path) };
        let (found, path, bytes) = match found {
            Some(bytes) => (true, path, bytes),
            None => (false, NOT_FOUND, read_bytes(output, NOT_FOUND).unwrap_or_default()),
        };
        let content_type = if path == GUIDE { HTML } else { content_type(path) };
        let bytes = if content_type == HTML { with_script(&bytes, &self.tags) } else { bytes };
        Answer { found, content_type, bytes }
    }

    /// The diagnostics of the files that a page is made of.
    fn notes(&self, compiled: &Compiled, page: &str) -> String {
        let Some(output) = compiled.output() else { return String::new() };
        let folder = output.school_folder(page);
        let is_of_page = |path: &str| match &folder {
            Some(folder) => path.starts_with(folder.as_str()),
            None => page_of(compiled, &output, path).as_deref() == Some(page),
        };
        let of_files =
            compiled.diagnostics.iter().filter(|diagnostic| is_of_page(path_of(compiled, diagnostic))).cloned();
        let all: Vec<Diagnostic> = of_files.chain(rules::check_page(&output, page)).collect();
        self.diagnostics_text(compiled, &all)
    }

    fn diagnostics_text(&self, compiled: &Compiled, diagnostics: &[Diagnostic]) -> String {
        Printer::new(&compiled.sources, &self.wording, false).format_all(diagnostics)
    }
}

/// Where the parts of the theme are shown.
const GUIDE: &str = "styleguide";
const NOT_FOUND: &str = "404.html";
const HTML: &str = "text/html; charset=utf-8";

fn read_bytes(output: &Output, path: &str) -> Option<Vec<u8>> {
    if !output.entries().contains_key(path) {
        return None;
    }
    match output.copy_source(path) {
        Some(source) => sources::attachment(source, u64::MAX - 1).ok(),
        None => output.bytes(path).ok().map(std::borrow::Cow::into_owned),
    }
}

fn change_of(compiled: &Compiled, files: Vec<String>, new_day: Option<Date>) -> PreviewChange {
    let style = new_day.is_none() && files.iter().all(|path| path.starts_with("themes/") && path.ends_with(".css"));
    let page = compiled.output().and_then(|output| files.iter().find_map(|path| page_of(compiled, &output, path)));
    PreviewChange::Changed { files, new_day, page, style }
}

fn page_of(compiled: &Compiled, output: &Output, path: &str) -> Option<String> {
    output.page_for_file(path, compiled.sources.get(path).map(|(file, _)| file), &compiled.places)
}

fn path_of<'c>(compiled: &'c Compiled, diagnostic: &Diagnostic) -> &'c str {
    diagnostic.place.map_or("", |place| compiled.sources.path(place.file))
}

/// The content type of a file by its ending.
fn content_type(path: &str) -> &'static str {
    const TYPES: [(&str, &str); 14] = [
        ("html", HTML),
        ("css", "text/css; charset=utf-8"),
        ("js", "text/javascript; charset=utf-8"),
        ("json", "application/json"),
        ("svg", "image/svg+xml"),
        ("png", "image/png"),
        ("jpg", "image/jpeg"),
        ("webp", "image/webp"),
        ("atom", "application/atom+xml; charset=utf-8"),
        ("xml", "application/xml; charset=utf-8"),
        ("ics", "text/calendar; charset=utf-8"),
        ("csv", "text/csv; charset=utf-8"),
        ("txt", "text/plain; charset=utf-8"),
        ("pdf", "application/pdf"),
    ];
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    TYPES
        .iter()
        .find(|(known, _)| *known == ending)
        .map_or("application/octet-stream", |(_, content_type)| content_type)
}

/// The answer to a query for one of the preview's own files, which need no site.
pub fn own_answer(name: &str) -> Option<Answer> {
    let (content_type, bytes) = own_file(name)?;
    Some(Answer { found: true, content_type, bytes: bytes.to_vec() })
}
