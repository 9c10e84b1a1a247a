//! The papers of the monitoring: a checked site and where they go in, the table, the note and letters on the disk out, with
//! what is to be said of them. What a person has changed since is not written over.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::{Map, Value, json};
use vekha_publish::{PublishError, Publishable};

use super::failure;
use super::import::{Failure, bytes_if_there, keep_copy};
use super::options::Options;
use crate::diagnostics::Lang;
use crate::messages::Wording;
use crate::monitoring::{self, CheckHistory, Matrix, Papers, Words};
use crate::pipeline::Compiled;
use crate::rules::Monitoring;

/// Which papers are asked for, and where they go.
pub struct PaperChoice {
    report: Option<PathBuf>,
    spravka: Option<PathBuf>,
    letters: Option<PathBuf>,
}

/// What there is to say of the monitoring.
#[derive(Default)]
pub struct Monitored {
    /// For people.
    pub lines: Vec<String>,
    /// For programs.
    pub values: Map<String, Value>,
}

/// Why papers were not made.
pub enum PaperFailure {
    /// A call or a file that forbids it.
    Call(Failure),
    /// A folder that is refused or cannot be written, and the option that names it.
    Folder(Box<PublishError>, &'static str),
}

impl PaperFailure {
    /// Prints it and returns the exit code.
    pub fn report(&self, options: &Options) -> u8 {
        match self {
            PaperFailure::Call(failure) => failure.report(options),
            PaperFailure::Folder(error, option) => failure::report_failure_of(options, error, option),
        }
    }
}

impl From<Failure> for PaperFailure {
    fn from(failure: Failure) -> Self {
        PaperFailure::Call(failure)
    }
}

impl PaperChoice {
    /// As the command line has it.
    pub fn new(matches: &ArgMatches) -> Self {
        let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
        PaperChoice { report: path("report"), spravka: path("spravka"), letters: path("letters") }
    }

    /// Whether it can be done at all.
    pub fn check(&self) -> Result<(), PaperFailure> {
        if let Some(path) = self.spravka.as_ref().filter(|path| !is_docx(path)) {
            return Err(Failure::usage("check-monitoring-not-docx", &path_arg(path)).into());
        }
        if let Some(path) = self.report.as_ref().filter(|path| is_report_file(path)) {
            return Err(Failure::usage("check-monitoring-not-a-folder", &path_arg(path)).into());
        }
        match (&self.report, &self.letters) {
            (Some(report), Some(letters)) if report == letters => {
                Err(Failure::usage("check-monitoring-same-folder", &path_arg(report)).into())
            }
            _ => Ok(()),
        }
    }

    fn is_empty(&self) -> bool {
        self.report.is_none() && self.spravka.is_none() && self.letters.is_none()
    }
}

fn is_docx(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("docx"))
}

/// Whether somebody asks for one of the files that lie in the folder.
fn is_report_file(path: &Path) -> bool {
    let endings = ["html", "htm", "xlsx", "json", "docx", "pdf"];
    path.extension().is_some_and(|own| endings.iter().any(|ending| own.eq_ignore_ascii_case(ending)))
}

fn path_arg(path: &Path) -> [(&'static str, String); 1] {
    [("path", path.display().to_string())]
}

/// Makes the papers that are asked for and words how everybody stands.
pub fn make(options: &Options, choice: &PaperChoice, compiled: &Compiled) -> Result<Monitored, PaperFailure> {
    let Some(monitoring) = &compiled.monitoring else {
        let line = (!choice.is_empty()).then(|| options.phrase("check-monitoring-nothing", &[]));
        return Ok(Monitored { lines: line.into_iter().collect(), values: Map::new() });
    };
    let mut monitored = Monitored::default();
    let mut history = read_history(options, &mut monitored)?;
    let maker = Maker { options, choice, compiled, monitoring };
    let made = if choice.is_empty() { Vec::new() } else { maker.make(&mut history, &mut monitored)? };
    let matrix = Matrix::new(&compiled.site, monitoring, &history);
    let words = Words::new(&options.wording, &compiled.site);
    if !choice.is_empty() || monitoring.requirements.iter().any(|requirement| requirement.duty.is_some()) {
        monitored.lines.push(monitoring::listing(&words, &matrix));
    }
    monitored.lines.extend(made);
    monitored.values.insert("monitoring".into(), monitoring::to_json(&words, &matrix));
    Ok(monitored)
}

/// Where earlier checks are kept: in the folder of the site that is never published.
fn history_path(options: &Options) -> PathBuf {
    options.folder.join(".vekha").join("monitoring.json")
}

fn read_history(options: &Options, monitored: &mut Monitored) -> Result<CheckHistory, PaperFailure> {
    let path = history_path(options);
    let bytes = bytes_if_there(&path).map_err(|error| Failure::unread(options, &path, &error))?;
    let Some(bytes) = bytes else { return Ok(CheckHistory::default()) };
    let history = CheckHistory::read(&String::from_utf8_lossy(&bytes));
    if history.is_none() {
        monitored.lines.push(options.phrase("check-monitoring-no-history", &path_arg(&path)));
    }
    Ok(history.unwrap_or_default())
}

struct Maker<'a> {
    options: &'a Options,
    choice: &'a PaperChoice,
    compiled: &'a Compiled,
    monitoring: &'a Monitoring,
}

/// A folder of papers.
struct PaperFolder {
    name: &'static str,
    path: PathBuf,
    papers: Papers,
    /// Files that may lie there from earlier on the same day and would be removed.
    outdated: Vec<String>,
}

impl Maker<'_> {
    /// All or none: what is refused leaves everything else as it was.
    fn make(&self, history: &mut CheckHistory, monitored: &mut Monitored) -> Result<Vec<String>, PaperFailure> {
        let site = &self.compiled.site;
        let wording = Wording::new(Lang::from_tag(&site.about.language).unwrap_or_default());
        let words = Words::new(&wording, site);
        history.record(site, self.monitoring);
        let lacking = Matrix::new(site, self.monitoring, history).lacking();
        if self.choice.letters.is_some() {
            history.record_letters(site, self.monitoring, &lacking);
        }
        let matrix = Matrix::new(site, self.monitoring, history);
        let too_large = |reason: String| Failure::content("form-too-large", &[("why", reason)]);
        let folders = self.folders(&words, &matrix).map_err(too_large)?;
        let note =
            self.choice.spravka.as_ref().map(|path| monitoring::note(&words, &matrix).map(|bytes| (path, bytes)));
        let note = note.transpose().map_err(too_large)?;
        self.check_folders(&folders, history)?;
        if let Some((path, bytes)) = &note {
            self.check_file(path, bytes, history)?;
        }
        let mut lines = Vec::new();
        for folder in &folders {
            lines.extend(self.publish(folder, history, lacking.len(), monitored)?);
        }
        if let Some((path, bytes)) = &note {
            self.write(path, bytes)?;
            history.record_file(bytes);
            lines.push(self.options.phrase("check-monitoring-note-made", &path_arg(path)));
            monitored.values.insert("spravka".into(), path.display().to_string().into());
        }
        self.write(&history_path(self.options), history.text().as_bytes())?;
        Ok(lines)
    }

    /// Letters of a day have a folder of their own, so that those of earlier days stay.
    fn folders(&self, words: &Words, matrix: &Matrix) -> Result<Vec<PaperFolder>, String> {
        let mut folders = Vec::new();
        if let Some(path) = self.choice.report.clone() {
            let papers = monitoring::report(words, matrix)?;
            folders.push(PaperFolder { name: "report", path, papers, outdated: Vec::new() });
        }
        if let Some(path) = &self.choice.letters {
            let path = path.join(self.compiled.site.today.to_string());
            let (papers, outdated) = (monitoring::letters(words, matrix)?, monitoring::other_letters(matrix));
            folders.push(PaperFolder { name: "letters", path, papers, outdated });
        }
        Ok(folders)
    }

    fn check_folders(&self, folders: &[PaperFolder], history: &CheckHistory) -> Result<(), PaperFailure> {
        for folder in folders {
            let checked = self.compiled.check_papers_folder(folder.name, &folder.path);
            checked.map_err(|error| PaperFailure::Folder(Box::new(error), folder.name))?;
            for (name, bytes) in folder.papers.files() {
                self.check_file(&folder.path.join(name), bytes, history)?;
            }
            for name in &folder.outdated {
                self.check_file(&folder.path.join(name), &[], history)?;
            }
        }
        Ok(())
    }

    /// What stands in the place of a file must be what the program has written there, and nobody may have changed it.
    fn check_file(&self, path: &Path, bytes: &[u8], history: &CheckHistory) -> Result<(), PaperFailure> {
        let before = bytes_if_there(path).map_err(|error| Failure::unread(self.options, path, &error))?;
        match before {
            Some(before) if before != bytes && !history.has_written(&before) => {
                Err(Failure::usage("check-monitoring-edited", &path_arg(path)).into())
            }
            _ => Ok(()),
        }
    }

    fn publish(
        &self,
        folder: &PaperFolder,
        history: &mut CheckHistory,
        letters: usize,
        monitored: &mut Monitored,
    ) -> Result<Option<String>, PaperFailure> {
        let PaperFolder { name, path, papers, .. } = folder;
        if !papers.paths().is_empty() || path.exists() {
            let published = self.compiled.publish_papers(papers, name, path);
            published.map_err(|error| PaperFailure::Folder(Box::new(error), name))?;
        }
        papers.files().for_each(|(_, bytes)| history.record_file(bytes));
        let files: Vec<&str> = papers.paths();
        monitored.values.insert((*name).into(), json!({"folder": path.display().to_string(), "files": files}));
        let [path] = path_arg(path);
        Ok(Some(match *name {
            "report" => self.options.phrase("check-monitoring-made", &[path]),
            _ => self.options.phrase("check-monitoring-letters-made", &[path, ("n", letters.to_string())]),
        }))
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), PaperFailure> {
        keep_copy(path, bytes).map_err(|error| Failure::cannot_write(self.options, path, &error).into())
    }
}
