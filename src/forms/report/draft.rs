//! A report while a form is brought into it: what it says so far, the changes that lead there, and what stands against them.

use jiff::civil::Date;

use super::internal_documents::OwnDocuments;
use super::origins::{Origin, cell_texts};
use super::outcome::{Completion, Difference, DifferenceKind, Question};
use super::target::{OwnFiles, Target};
use crate::content::read::Scalar;
use crate::content::records::report::Status;
use crate::content::values::date;
use crate::edit::{Change, Data, Document, EditError, Path, Step, apply_to_data};
use crate::forms::entry::Wanted;
use crate::forms::filled::FilledForm;
use crate::forms::fitting::Fitting;
use crate::forms::problem::{CellName, Problem};
use crate::pages::Pages;
use crate::site::{ReportIx, Reporter, day_words};

/// A report and a form.
pub struct ReportDraft<'a> {
    pub(super) cx: &'a Pages<'a>,
    pub(super) form: &'a FilledForm,
    /// The copy of the form that was taken in last.
    pub(super) earlier: Option<&'a FilledForm>,
    pub(super) fitting: &'a Fitting<'a>,
    path: String,
    documents_path: String,
    document: Document,
    /// What the header says after the changes so far.
    pub(super) data: Data,
    /// The text after them.
    pub(super) body: String,
    changes: Vec<Change>,
    pub(super) documents: OwnDocuments,
    pub(super) is_new: bool,
    /// The report as it is published, where it is.
    pub(super) published: Option<ReportIx>,
    pub(super) differences: Vec<Difference>,
    pub(super) problems: Vec<Problem>,
    pub(super) notices: Vec<Problem>,
    pub(super) questions: Vec<Question>,
    /// Which cells say what.
    pub(super) origins: Vec<Origin>,
}

/// A value of the form on its way into the report.
pub struct Value<'v> {
    /// The map that has its key.
    pub map: &'v [Step],
    /// The key.
    pub key: &'v str,
    /// The order of keys in that map.
    pub order: &'v [&'v str],
    /// What is to become of it.
    pub wanted: &'v Wanted,
    /// What the form said of it when it was taken in last.
    pub earlier: Option<&'v Data>,
    /// Its cell.
    pub cell: CellName,
    /// Of what it is, in words.
    pub place: String,
}

impl<'a> ReportDraft<'a> {
    pub fn new(
        cx: &'a Pages<'a>,
        form: &'a FilledForm,
        earlier: Option<&'a FilledForm>,
        fitting: &'a Fitting<'a>,
        target: &Target,
        files: &OwnFiles,
    ) -> Result<Self, EditError> {
        let is_new = files.report.is_none();
        let blank = || format!("---\ntitle:\ndate:\nroadmap: {}\n---\n", form.roadmap).into_bytes();
        let document = Document::markdown(files.report.clone().unwrap_or_else(blank))?;
        let name = target.report.rsplit('/').next().and_then(|file| file.strip_suffix(".md")).unwrap_or_default();
        let own = &cx.site.entries_of(Reporter::School(fitting.school)).reports;
        Ok(ReportDraft {
            data: document.data().clone(),
            body: document.body().unwrap_or_default().to_owned(),
            documents: OwnDocuments::new(files.documents.as_deref())?,
            published: own.iter().copied().find(|at| cx.site[*at].name == name && !is_new),
            path: target.report.clone(),
            documents_path: target.documents.clone(),
            changes: Vec::new(),
            differences: Vec::new(),
            problems: Vec::new(),
            notices: form.notices.clone(),
            questions: Vec::new(),
            origins: Vec::new(),
            cx,
            form,
            earlier,
            fitting,
            document,
            is_new,
        })
    }

    /// Makes a change, where it can be made.
    pub fn push(&mut self, change: Change) {
        match &change {
            Change::SetBody(words) => self.body.clone_from(words),
            // A change that cannot be made here cannot be made in the file either, and that is told there.
            _ => drop(apply_to_data(&mut self.data, &change)),
        }
        self.changes.push(change);
    }

    /// Brings a value of the form to its key.
    pub fn bring(&mut self, value: &Value) {
        let path: Path = [value.map, &[Step::key(value.key)]].concat();
        let current = self.data.at(&path).cloned();
        self.origins.push(Origin::value(path.clone(), value.cell.clone()));
        match (value.wanted, current) {
            (Wanted::Clear, Some(old)) if old != Data::Nothing => {
                self.push(Change::Remove { path });
                self.note(DifferenceKind::Removed, value, &old, &Data::Nothing);
            }
            (Wanted::Clear, _) => {}
            (Wanted::Value(new), None) => {
                self.push(self.new_key(value, new));
                self.note(DifferenceKind::Added, value, &Data::Nothing, new);
            }
            (Wanted::Value(new), Some(Data::Nothing)) => {
                self.push(Change::Set { path, value: new.clone() });
                self.note(DifferenceKind::Added, value, &Data::Nothing, new);
            }
            (Wanted::Value(new), Some(old)) if is_same(value.key, new, &old) => {}
            (Wanted::Value(new), Some(old)) => {
                if value.earlier.is_some_and(|earlier| is_same(value.key, earlier, &old)) {
                    self.push(Change::Set { path, value: new.clone() });
                    self.note(DifferenceKind::Changed, value, &old, new);
                } else {
                    let problem = Problem::at(&value.cell, "conflict").arg("place", &value.place);
                    self.problems.push(problem.arg("own", words(&old)).arg("new", words(new)));
                }
            }
        }
    }

    fn new_key(&self, value: &Value, new: &Data) -> Change {
        let before = value.order.iter().take_while(|key| **key != value.key);
        let has = |key: &str| self.data.at(&[value.map, &[Step::key(key)]].concat()).is_some();
        let after = before.copied().filter(|key| has(key)).last().map(str::to_owned);
        Change::AddKey { path: value.map.to_vec(), key: value.key.to_owned(), value: new.clone(), after }
    }

    fn note(&mut self, kind: DifferenceKind, value: &Value, old: &Data, new: &Data) {
        let (place, cell) = (value.place.clone(), value.cell.clone());
        self.differences.push(Difference { kind, place, cell, old: words(old), new: words(new) });
    }

    /// The day of the report.
    pub fn day(&self) -> Option<Date> {
        self.data.get("date").and_then(Data::as_text).and_then(date)
    }

    /// The files as they are to be; none where something is wrong.
    pub fn finish(self, files: &OwnFiles) -> Result<Completion, (String, EditError)> {
        let mut completion = Completion {
            differences: self.differences,
            problems: self.problems,
            notices: self.notices,
            questions: self.questions,
            ..Completion::default()
        };
        if !completion.problems.is_empty() {
            return Ok(completion);
        }
        let changed = self.document.apply(&self.changes).map_err(|error| (self.path.clone(), error))?;
        completion.texts = cell_texts(&self.origins, self.form, &self.path, &changed);
        if files.report.as_deref() != Some(changed.bytes()) {
            completion.files.push((self.path, changed.bytes().to_vec()));
        }
        let (documents, texts) = self.documents.finish(&self.documents_path, files.documents.as_deref(), self.form)?;
        completion.files.extend(documents);
        completion.texts.extend(texts);
        Ok(completion)
    }
}

/// Whether two values of a key say the same, be they written differently.
pub fn is_same(key: &str, first: &Data, second: &Data) -> bool {
    let (Some(first), Some(second)) = (first.as_text(), second.as_text()) else { return first == second };
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match key {
        "date" | "until" => date(first).is_some_and(|day| date(second) == Some(day)),
        "status" => Status::parse(first).is_ok_and(|status| Status::parse(second) == Ok(status)),
        "value" => first.replace(',', ".") == second.replace(',', "."),
        _ => plain(first) == plain(second),
    }
}

/// A value in words.
pub fn words(data: &Data) -> String {
    match data {
        Data::Nothing => String::new(),
        Data::Text(text) => text.parse::<Date>().map_or_else(|_| text.clone(), day_words),
        Data::List(members) => members.iter().map(words).collect::<Vec<_>>().join("; "),
        Data::Map(entries) => entries.iter().map(|(_, value)| words(value)).collect::<Vec<_>>().join(", "),
    }
}
