//! The file of an order: its bytes, what is in it, and the drafts that are made of it.

use std::path::{Path, PathBuf};

use super::super::options::Options;
use super::call::Call;
use super::files::{order_bytes, write_new};
use super::words::Failure;
use crate::import::{Answers, Contents, FileContents, Given, KnownSchool, Question, RoadmapDraft, Source, contents};

/// Where copies of imported orders lie in the folder of the site.
const ORDERS: &str = ".vekha/orders";

/// An order as it was read.
pub struct OrderFile {
    bytes: Vec<u8>,
    /// What is in it.
    pub contents: FileContents,
    /// By what it is known again; nothing of what was pasted.
    pub source: Option<Source>,
}

impl OrderFile {
    /// Reads a file; `-` is standard input.
    pub fn read(options: &Options, name: &Path) -> Result<Self, Failure> {
        let bytes = order_bytes(name).map_err(|error| Failure::unread(options, name, &error))?;
        let is_delimited = ["csv", "tsv", "tab"].contains(&&*ending(name));
        let contents = contents(&bytes, is_delimited).map_err(|error| Failure::not_office(options, name, &error))?;
        let file = name.file_name().filter(|file| *file != "-");
        let source = file.map(|file| Source::new(&file.to_string_lossy(), &bytes));
        Ok(OrderFile { bytes, contents, source })
    }

    /// The order that a roadmap was made of: the copy that was kept, else a file of its name in the folder of the site or
    /// beside `near`; its bytes are the same.
    pub fn find(options: &Options, source: &Source, near: &Path) -> Option<Self> {
        let places = [copy_path(options, source), options.folder.join(&source.file), near.with_file_name(&source.file)];
        let place = places.iter().find(|place| order_bytes(place).is_ok_and(|bytes| source.is_of(&bytes)))?;
        Self::read(options, place).ok()
    }

    /// A draft of it; a period that neither the call nor the order itself names is `period`.
    pub fn draft(
        &self,
        call: &Call,
        schools: &[KnownSchool],
        answers: Answers,
        period: Option<&str>,
    ) -> Result<RoadmapDraft, Failure> {
        let draft = |period| {
            let contents = self.contents.contents();
            check_tables(&contents, call)?;
            let given = Given { period, tables: &call.tables, schools, answers: answers.clone() };
            Ok(RoadmapDraft::new(contents, &given))
        };
        let found = draft(call.period)?;
        let is_guess = |draft: &RoadmapDraft| {
            draft.questions.iter().any(|question| matches!(question, Question::PeriodGuessed(_)))
        };
        let is_unknown = found.as_ref().is_none_or(is_guess);
        let found = if is_unknown && period.is_some() { draft(period)? } else { found };
        let draft = found.ok_or_else(|| Failure::content("import-period-unknown", &[]))?;
        Ok(RoadmapDraft { source: self.source.clone(), ..draft })
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Keeps a copy in the folder of the site, for a corrected order to be compared with.
    pub fn keep(&self, options: &Options) -> Result<(), Failure> {
        let Some(source) = &self.source else { return Ok(()) };
        let path = copy_path(options, source);
        write_new(&path, &self.bytes).map_err(|error| Failure::cannot_write(options, &path, &error))?;
        Ok(())
    }
}

fn copy_path(options: &Options, source: &Source) -> PathBuf {
    let ending = ending(Path::new(&source.file));
    let name = if ending.is_empty() { source.digest.clone() } else { format!("{}.{ending}", source.digest) };
    options.folder.join(ORDERS).join(name)
}

fn ending(name: &Path) -> String {
    name.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// There is a plan, and every table that was asked for.
fn check_tables(contents: &Contents, call: &Call) -> Result<(), Failure> {
    let path = || ("path", call.name.display().to_string());
    if contents.plans.is_empty() {
        return Err(Failure::content("import-no-plan", &[path()]));
    }
    let wrong = call.tables.iter().find(|number| **number == 0 || **number > contents.plans.len());
    let Some(wrong) = wrong else { return Ok(()) };
    let args = [path(), ("table", wrong.to_string()), ("count", contents.plans.len().to_string())];
    Err(Failure::usage("import-no-table", &args))
}
