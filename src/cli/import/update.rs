//! `vekha import --again`: a corrected order in, the roadmap that people have worked on out, with what the document has
//! changed and nothing else. Without the old document nothing is written into it; a new file and the differences are.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::super::options::Options;
use super::call::Call;
use super::files::{write_roadmap, yaml_files_in};
use super::order_file::OrderFile;
use super::site::{compiled_site, known_schools, write_site};
use super::words::{Failure, comments};
use crate::content::values::date;
use crate::edit::{Data, Document, Step, StoredFile};
use crate::import::{
    Comments, Documents, Entry, FileContents, Likeness, Merged, Question, RoadmapDraft, Source, compare, merge, roadmap,
};
use crate::pipeline::Compiled;

/// What was done.
pub struct Updated {
    /// The roadmap.
    pub roadmap: PathBuf,
    /// What became of every difference.
    pub entries: Vec<Entry>,
    /// The new file, where the old document is not known.
    pub comparison: Option<PathBuf>,
    /// Further files that were written.
    pub written: Vec<PathBuf>,
    /// Whether anything in the roadmap's file was changed.
    pub is_changed: bool,
    /// The new document.
    pub file: FileContents,
    /// What was made of it.
    pub draft: RoadmapDraft,
    /// What the new document asks and the old one did not.
    pub questions: Vec<Question>,
    /// Words that stand in the new document alone and in no file.
    pub left_out: Vec<String>,
}

/// A roadmap of the site as it was read.
struct OwnRoadmap {
    file: StoredFile,
    document: Document,
}

/// Brings a corrected order into its roadmap.
pub fn update(options: &Options, call: &Call) -> Result<Updated, Failure> {
    let order = OrderFile::read(options, call.name)?;
    let compiled = compiled_site(options);
    let known = known_schools(compiled.as_ref());
    let given = call.given_answers(options)?;
    let draft = |order: &OrderFile, period: Option<&str>| order.draft(call, &known, given.clone(), period);
    let own = match call.named_path(options) {
        Some(path) => OwnRoadmap::read(options, &path)?,
        None => OwnRoadmap::find(options, &order, draft)?,
    };
    let period = own.period().map(str::to_owned);
    let new = draft(&order, period.as_deref())?;
    let source = Source::from_roadmap(own.document.data());
    let old = source.and_then(|source| OrderFile::find(options, &source, call.name));
    let Some(old) = old else { return compare_only(options, call, own, (order, new)) };
    let old = draft(&old, period.as_deref())?;
    let may_renumber = !names_items(compiled.as_ref());
    let [was, is] = [&old, &new].map(|draft| data(draft, own.document.data()));
    let documents = Documents { old: &was?, new: &is?, source: order.source.as_ref() };
    let merged = merge(own.document.data(), &documents, may_renumber);
    let roadmap = own.write(options, &merged)?;
    let mut written = Vec::new();
    if call.to.is_none() {
        order.keep(options)?;
        written = write_site(options, &new)?;
    }
    let is_new_question = |question: &&Question| !old.questions.contains(question);
    let is_new = |words: &&String| !old.left_out.contains(words);
    Ok(Updated {
        roadmap,
        entries: merged.entries,
        comparison: None,
        written,
        is_changed: !merged.changes.is_empty(),
        questions: new.questions.iter().filter(is_new_question).cloned().collect(),
        left_out: new.left_out.iter().filter(is_new).cloned().collect(),
        file: order.contents,
        draft: new,
    })
}

impl OwnRoadmap {
    fn read(options: &Options, path: &Path) -> Result<Self, Failure> {
        let args = [("path", path.display().to_string())];
        let file = StoredFile::read(path).map_err(|error| match error.kind() {
            ErrorKind::NotFound => Failure::usage("import-again-absent", &args),
            _ => Failure::unread(options, path, &error),
        })?;
        let document = Document::yaml(file.bytes.clone()).map_err(|error| Failure::no_edit(path, &error))?;
        Ok(OwnRoadmap { file, document })
    }

    /// The roadmap of the site that an order is of; where none or several may be it, nobody but a person knows.
    fn find(
        options: &Options,
        order: &OrderFile,
        draft: impl Fn(&OrderFile, Option<&str>) -> Result<RoadmapDraft, Failure>,
    ) -> Result<Self, Failure> {
        let paths = yaml_files_in(&options.folder.join("content/roadmaps"));
        if paths.is_empty() {
            let path = options.folder.join(format!("content/roadmaps/{}.yaml", draft(order, None)?.id()));
            return Self::read(options, &path);
        }
        let mut best: Vec<(Likeness, Self)> = Vec::new();
        for path in &paths {
            let own = Self::read(options, path)?;
            let new = draft(order, own.period())?;
            let likeness = Likeness::new(own.document.data(), &data(&new, own.document.data())?, order.source.as_ref());
            if best.first().is_none_or(|(most, _)| likeness > *most) {
                best.clear();
            }
            if likeness.is_any() && best.first().is_none_or(|(most, _)| likeness == *most) {
                best.push((likeness, own));
            }
        }
        let found = best.pop().filter(|_| best.is_empty());
        let names = || paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ");
        found.map(|(_, own)| own).ok_or_else(|| Failure::usage("import-again-which", &[("names", names())]))
    }

    fn period(&self) -> Option<&str> {
        self.document.data().get("period").and_then(Data::as_text)
    }

    /// Writes what a merge has changed; returns where.
    fn write(self, options: &Options, merged: &Merged) -> Result<PathBuf, Failure> {
        let path = self.file.path().to_path_buf();
        let changed = self.document.apply(&merged.changes).map_err(|error| Failure::no_edit(&path, &error))?;
        let written = self.file.write(&options.folder, changed.bytes());
        written.map_err(|error| Failure::no_write(options, &path, &error))?;
        Ok(path)
    }
}

/// What a draft says as the file of a roadmap. An order without a day is left out of that: it has the one that a person has
/// written.
fn data(draft: &RoadmapDraft, own: &Data) -> Result<Data, Failure> {
    let path = [Step::key("acts"), Step::Index(0), Step::key("date")];
    let own_date = own.at(&path).and_then(Data::as_text).and_then(date);
    let text = roadmap(&draft.with_order_date(own_date), &Comments::default());
    let document = Document::yaml(text).map_err(|error| Failure::no_edit(Path::new("-"), &error))?;
    Ok(document.data().clone())
}

/// Whether reports, pages or other roadmaps may name items by their numbers.
fn names_items(compiled: Option<&Compiled>) -> bool {
    let Some(compiled) = compiled else { return false };
    let has_text = compiled.sources.files_in("content").any(|(path, ..)| path.ends_with(".md"));
    has_text || compiled.site.roadmaps.len() > 1
}

/// Writes the roadmap of the new document beside it, and says what is different.
fn compare_only(
    options: &Options,
    call: &Call,
    own: OwnRoadmap,
    (order, draft): (OrderFile, RoadmapDraft),
) -> Result<Updated, Failure> {
    let entries = compare(own.document.data(), &data(&draft, own.document.data())?);
    let name = if call.name.as_os_str() == "-" { Path::new("prikaz") } else { call.name };
    let path = name.with_extension("karta.yaml");
    let path = if path.is_relative() { Path::new(".").join(path) } else { path };
    let text = roadmap(&draft, &comments(options, &draft));
    write_roadmap(&path, &text, &text).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::usage("import-again-beside", &[("path", path.display().to_string())]),
        _ => Failure::cannot_write(options, &path, &error),
    })?;
    let roadmap = own.file.path().to_path_buf();
    Ok(Updated {
        roadmap,
        entries,
        comparison: Some(path),
        written: Vec::new(),
        is_changed: false,
        questions: draft.questions.clone(),
        left_out: draft.left_out.clone(),
        file: order.contents,
        draft,
    })
}
