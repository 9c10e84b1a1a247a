//! Documents that prove something and are not published: records of the school's list, found again by what they say.

use super::origins::{Origin, cell_texts};
use super::outcome::{CellText, NewFile};
use crate::edit::{Change, Data, Document, EditError, Step, apply_to_data};
use crate::forms::filled::FilledForm;
use crate::forms::problem::CellName;

/// A school's list of documents.
pub struct OwnDocuments {
    document: Document,
    data: Data,
    changes: Vec<Change>,
    /// Which cells say the records.
    origins: Vec<Origin>,
}

impl OwnDocuments {
    /// The list as it is; an empty one where there is none.
    pub fn new(bytes: Option<&[u8]>) -> Result<Self, EditError> {
        let document = Document::yaml(bytes.unwrap_or_default().to_vec())?;
        Ok(OwnDocuments { data: document.data().clone(), document, changes: Vec::new(), origins: Vec::new() })
    }

    /// The id of a record, which is added where the list has none that says the same; new ones are called by the report.
    pub fn id_of(&mut self, report: &str, record: Vec<(String, String)>, cell: CellName) -> String {
        let known = self.data.members().iter().find(|own| says(own, &record));
        if let Some(id) = known.and_then(|own| own.get("id")).and_then(Data::as_text) {
            return id.to_owned();
        }
        let taken: Vec<&str> =
            self.data.members().iter().filter_map(|own| own.get("id").and_then(Data::as_text)).collect();
        let mut names = (1..).map(|number| format!("forma-{report}-{number}"));
        let id = names.find(|name| !taken.contains(&name.as_str())).unwrap_or_default();
        let own = record.into_iter().map(|(key, value)| (key, Data::text(value)));
        let internal = ("visibility".to_owned(), Data::text("internal"));
        let keys = std::iter::once(("id".to_owned(), Data::text(&id))).chain(own).chain([internal]);
        let at = self.data.members().len();
        let change = Change::AddMember { path: Vec::new(), at, value: Data::Map(keys.collect()) };
        self.origins.push(Origin::value(vec![Step::Index(at)], cell));
        // What cannot be done here cannot be done in the file, and that is told there.
        drop(apply_to_data(&mut self.data, &change));
        self.changes.push(change);
        id
    }

    /// The file as it is to be, where it is another.
    pub fn finish(
        self,
        path: &str,
        before: Option<&[u8]>,
        form: &FilledForm,
    ) -> Result<(Option<NewFile>, Vec<CellText>), (String, EditError)> {
        let changed = self.document.apply(&self.changes).map_err(|error| (path.to_owned(), error))?;
        let is_same = before.unwrap_or_default() == changed.bytes();
        let texts = cell_texts(&self.origins, form, path, &changed);
        Ok(((!is_same).then(|| (path.to_owned(), changed.bytes().to_vec())), texts))
    }
}

/// Whether a record of the list says all of this.
fn says(own: &Data, record: &[(String, String)]) -> bool {
    record.iter().all(|(key, value)| own.get(key).and_then(Data::as_text) == Some(value.as_str()))
}
