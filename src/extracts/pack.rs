//! A pack: in goes a school, out comes what its site is given: fragments, texts, files and the list of what goes where.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::file_names::{FileNames, clean};
use crate::blocks::Look;
use crate::pages::{Extract, Output, Pages, PhraseArg, documents_for};
use crate::site::{Document, File, ReportIx, Reporter, SchoolIx};

/// What a school's site is given.
pub(super) struct Pack {
    pub(super) school: SchoolIx,
    /// The folder of its files for people.
    pub(super) folder: String,
    pub(super) entries: Vec<PackEntry>,
}

/// A file of a pack.
pub(super) struct PackEntry {
    /// Its path on the disk, in the folder of the school.
    pub(super) path: String,
    /// Its name for people, in the archive.
    pub(super) name: String,
    pub(super) kind: PackFile,
}

/// What a file of a pack holds.
pub(super) enum PackFile {
    /// The list of what goes where.
    Steps,
    /// An extract as HTML.
    Fragment(Extract, Look),
    /// An extract as text.
    Text(Extract),
    /// A file of the site.
    Copy(PathBuf),
}

/// The pack of a school.
pub(super) fn pack(output: &Output, school: SchoolIx) -> Pack {
    let cx = output.pages();
    let extract = Extract::School(school);
    let own = |path: &str, key: &str, ending: &str, kind: PackFile| PackEntry {
        path: format!("{path}.{ending}"),
        name: format!("{}.{ending}", clean(&cx.word(key))),
        kind,
    };
    let mut entries = vec![
        own("steps", "pack-steps-file", "txt", PackFile::Steps),
        own("progress", "pack-fragment-file", "html", PackFile::Fragment(extract, Look::Plain)),
        own("progress-styled", "pack-styled-file", "html", PackFile::Fragment(extract, Look::Styled)),
        own("progress", "pack-text-file", "txt", PackFile::Text(extract)),
    ];
    entries.extend(report_entries(cx, school));
    entries.extend(file_entries(output, school));
    Pack { school, folder: clean(&cx.site[school].short_name), entries }
}

/// The reports of the current roadmaps that a pack has, newest first.
fn reports(cx: &Pages, school: SchoolIx) -> Vec<ReportIx> {
    let site = cx.site;
    let all = site.progress_of(Reporter::School(school)).map(|progress| progress.roadmap).collect();
    let current = site.current_among(all);
    let is_current = |report: &ReportIx| site[*report].roadmap.is_none_or(|roadmap| current.contains(&roadmap));
    let shown = site.reports_about(school).into_iter().filter(|report| site.shows(site[*report].reporter));
    shown.filter(is_current).collect()
}

fn report_entries(cx: &Pages, school: SchoolIx) -> Vec<PackEntry> {
    let (folder, mut names) = (clean(&cx.word("nav-reports")), FileNames::default());
    let entries = reports(cx, school).into_iter().map(|report_ix| {
        let report = &cx.site[report_ix];
        let name = names.name(&format!("{} {}", report.date, report.title), "html");
        PackEntry {
            path: format!("reports/{}", path_name(&report.href)),
            name: format!("{folder}/{name}"),
            kind: PackFile::Fragment(Extract::Report(report_ix), Look::Plain),
        }
    });
    unique_paths(entries.collect())
}

/// The files of its documents and the pictures of its reports.
fn file_entries(output: &Output, school: SchoolIx) -> Vec<PackEntry> {
    let cx = output.pages();
    let (folder, mut names) = (clean(&cx.word("pack-files-folder")), FileNames::default());
    let documents = documents_for(cx, Reporter::School(school)).into_iter().map(|document| &cx.site[document]);
    let documents = documents.flat_map(|document| {
        let title = document_title(cx, document);
        let signature = document.signature_file.iter().map({
            let title = title.clone();
            move |file| (file, title.clone())
        });
        document.file.iter().map(move |file| (file, title.clone())).chain(signature).collect::<Vec<_>>()
    });
    let pictures = reports(cx, school).into_iter().flat_map(|report| {
        let report = &cx.site[report];
        report.images.iter().map(move |file| (file, report.title.clone()))
    });
    let mut seen = BTreeSet::new();
    let all: Vec<(&File, String)> = documents.chain(pictures).filter(|(file, _)| seen.insert(&file.href)).collect();
    let entries = all.into_iter().filter_map(|(file, title)| {
        let source = vekha_publish::Publishable::copy_source(output, &file.href)?.to_owned();
        let name = names.name(&title, &file.format.to_lowercase());
        let path = format!("files/{}", path_name(&file.href));
        Some(PackEntry { path, name: format!("{folder}/{name}"), kind: PackFile::Copy(source) })
    });
    unique_paths(entries.collect())
}

/// «Приказ от 12.05.2026 № 5 Об утверждении плана».
fn document_title(cx: &Pages, document: &Document) -> String {
    let date = document.date.map(|date| cx.theme.short_date(date));
    let kind = PhraseArg::Text(&document.kind);
    let line = match (&document.number, &date) {
        (Some(number), Some(date)) => {
            let args = [("kind", kind), ("number", PhraseArg::Text(number)), ("date", PhraseArg::Text(date))];
            Some(cx.phrase("document-line", &args))
        }
        (Some(number), None) => {
            Some(cx.phrase("document-line-undated", &[("kind", kind), ("number", PhraseArg::Text(number))]))
        }
        (None, Some(date)) => {
            Some(cx.phrase("document-line-unnumbered", &[("kind", kind), ("date", PhraseArg::Text(date))]))
        }
        (None, None) => None,
    };
    let parts = line.filter(|_| !document.kind.is_empty()).into_iter().chain([document.title.clone()]);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The last part of an address.
fn path_name(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or(address)
}

/// The entries with a number before the name of each whose path an earlier one has: a school and the department may call
/// two files alike.
fn unique_paths(mut entries: Vec<PackEntry>) -> Vec<PackEntry> {
    let mut seen = BTreeSet::new();
    for entry in &mut entries {
        let written = entry.path.clone();
        let (folder, name) = written.split_once('/').unwrap_or(("", &written));
        let mut number = 2;
        while !seen.insert(entry.path.clone()) {
            entry.path = format!("{folder}/{number}-{name}");
            number += 1;
        }
    }
    entries
}
