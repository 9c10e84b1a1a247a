//! The rows of a form as entries of a report: new ones, and those that are there already.

use super::draft::{ReportDraft, Value, is_same, words};
use super::needs::{EntryDays, needs};
use super::origins::Origin;
use super::outcome::{Difference, DifferenceKind, Question};
use crate::content::fold;
use crate::content::read::Scalar;
use crate::content::records::report::Status;
use crate::edit::{Change, Data, Step};
use crate::forms::columns::Field;
use crate::forms::entry::{RowEntry, Wanted, heading};
use crate::forms::evidence::RowEvidence;
use crate::forms::filled::{plain_text, repeated_rows};
use crate::forms::problem::{CellName, Problem};
use crate::forms::row_cells::Cells;
use crate::forms::row_key::RowKey;
use crate::forms::rows::FormRow;
use crate::forms::states::{STATES, words_of};
use crate::site::{Fact, Selection};

/// The order of keys in an entry.
const ENTRY: [&str; 14] = [
    "item", "period", "term", "status", "date", "schools", "evidence", "result", "left", "count", "of", "until",
    "reason", "document",
];

/// Where a report speaks of the time of a row.
enum Place {
    /// Nowhere.
    Nowhere,
    /// In an entry of its own.
    Own(usize),
    /// In an entry that speaks of others too.
    Shared(usize),
}

impl<'a> ReportDraft<'a> {
    /// Brings all filled rows to the report, in the order of the act wherever they stand now.
    pub fn bring_entries(&mut self) {
        let form = self.form;
        let all = form.items.rows.iter().map(|row| Cells { form, row });
        let repeated: Vec<u32> = repeated_rows(&form.items).map(|(row, _)| row.index).collect();
        let is_first = |cells: &Cells| !repeated.contains(&cells.row.index);
        let all = all.filter(|cells| cells.key().is_some() && cells.is_filled());
        let mut filled: Vec<Cells> = all.filter(is_first).collect();
        filled.sort_by_key(|cells| self.fitting.place(cells));
        filled.iter().for_each(|cells| self.bring_row(cells));
    }

    fn bring_row(&mut self, cells: &Cells<'a>) {
        let (mut problems, mut notices) = (Vec::new(), Vec::new());
        let entry = RowEntry::new(self.cx, cells, &mut problems, &mut notices);
        let is_readable = problems.is_empty();
        self.problems.extend(problems);
        self.notices.extend(notices);
        if let Some((cell, text)) = &entry.question {
            let (cell, text) = (cell.clone(), text.clone());
            self.questions.push(Question { code: "question", place: cells.title(), cell, text });
        }
        let fitting = self.fitting;
        let (Some(key), Some(asked)) = (cells.key(), fitting.row(cells)) else { return };
        if entry.is_empty() || !is_readable {
            return;
        }
        let evidence = entry.evidence.clone().map(|evidence| self.evidence_data(evidence, cells.name(Field::Title)));
        match self.place_of(&key, asked) {
            Place::Nowhere => self.add_entry(cells, &key, &entry, evidence.as_ref()),
            Place::Own(at) => self.complete_entry(cells, at, &entry, evidence.as_ref()),
            Place::Shared(at) => return self.check_shared(cells, at, &entry),
        }
        let (Place::Own(at) | Place::Shared(at)) = self.place_of(&key, asked) else { return };
        let data = self.data.at(&entry_path(at)).cloned().unwrap_or_default();
        let days = EntryDays { today: self.cx.site.today, report: self.day(), window: asked.window };
        self.problems.extend(needs(&data, cells, &entry, &days, |status| words_of(self.cx, status)));
    }

    /// A document of the report; what is not to be published becomes a record of the school's list.
    fn evidence_data(&mut self, evidence: RowEvidence, cell: CellName) -> Data {
        match evidence {
            RowEvidence::Public(data) => data,
            RowEvidence::Internal(record) => Data::text(self.documents.id_of(&self.form.report, record, cell)),
        }
    }

    /// Where the report speaks of the time of a row: in words of the form, or as the site has understood it.
    fn place_of(&self, key: &RowKey, asked: &FormRow) -> Place {
        let entries = self.data.get("items").map(Data::members).unwrap_or_default();
        let text = |entry: &Data, name: &str| entry.get(name).and_then(Data::as_text).unwrap_or_default().to_owned();
        let is_own = |entry: &&Data| {
            let names = [("item", &key.item), ("period", &key.period), ("term", &key.term)];
            names.iter().all(|(name, own)| fold::name(&text(entry, name)) == fold::name(own))
        };
        if let Some(at) = entries.iter().position(|entry| is_own(&entry)) {
            return Place::Own(at);
        }
        let Some(report) = self.published else { return Place::Nowhere };
        let roadmap = self.fitting.progress.roadmap;
        let facts: Vec<_> = self.cx.site.facts.iter().filter(|fact| fact.report == report).collect();
        let is_of_row = |fact: &&&Fact| {
            (fact.roadmap, fact.item) == (roadmap, asked.item) && fact.selection.holds(asked.occurrence)
        };
        let Some(fact) = facts.iter().find(is_of_row) else { return Place::Nowhere };
        let is_alone =
            facts.iter().filter(|other| other.entry == fact.entry && other.named_item.is_none()).count() == 1;
        let is_single = matches!(&fact.selection, Selection::These(some) if some.len() == 1);
        if is_alone && is_single { Place::Own(fact.entry) } else { Place::Shared(fact.entry) }
    }

    fn add_entry(&mut self, cells: &Cells, key: &RowKey, entry: &RowEntry, evidence: Option<&Data>) {
        let mut keys: Vec<(String, Data)> = vec![("item".to_owned(), Data::text(&key.item))];
        for (name, value) in [("period", &key.period), ("term", &key.term)] {
            if !value.is_empty() {
                keys.push((name.to_owned(), Data::text(value)));
            }
        }
        let own = entry.fields.iter().filter_map(|(name, _, wanted)| match wanted {
            Wanted::Value(value) => Some(((*name).to_owned(), value.clone())),
            Wanted::Clear => None,
        });
        keys.extend(own);
        if let Some(evidence) = evidence {
            let at = keys.iter().position(|(name, _)| !["item", "period", "term", "status", "date"].contains(&&**name));
            let at = at.unwrap_or(keys.len());
            keys.insert(at, ("evidence".to_owned(), Data::List(vec![evidence.clone()])));
        }
        let words_of = |(name, value): &(String, Data)| self.words_of_key(cells, name, value);
        let shown: Vec<String> = keys.iter().skip(1).map(words_of).collect();
        let count = self.data.get("items").map_or(0, |items| items.members().len());
        self.note_origins(cells, count, entry);
        if self.data.get("items").is_none() {
            let after = HEADER_BEFORE_ITEMS.iter().rfind(|key| self.data.get(key).is_some());
            let after = after.map(|key| (*key).to_owned());
            let value = Data::List(vec![Data::Map(keys)]);
            self.push(Change::AddKey { path: Vec::new(), key: "items".into(), value, after });
        } else {
            self.push(Change::AddMember { path: vec![Step::key("items")], at: count, value: Data::Map(keys) });
        }
        let (place, cell) = (cells.title(), cells.name(Field::State));
        let new = shown.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join("; ");
        self.differences.push(Difference { kind: DifferenceKind::Added, place, cell, old: String::new(), new });
    }

    /// Which cells of a row say what stands in its entry.
    fn note_origins(&mut self, cells: &Cells, at: usize, entry: &RowEntry) {
        let (path, title) = (entry_path(at), cells.name(Field::Title));
        let below = |key: &str| [&path[..], &[Step::key(key)]].concat();
        self.origins.push(Origin::value(path.clone(), cells.name(Field::State)));
        self.origins.extend(entry.fields.iter().map(|(key, field, _)| Origin::value(below(key), cells.name(*field))));
        self.origins.push(Origin::value(below("evidence"), title));
    }

    /// A value in words; what only names the time stands in the place already.
    fn words_of_key(&self, cells: &Cells, key: &str, value: &Data) -> String {
        let named = |field: Field| format!("{}: {}", heading(self.cx, field), words(value));
        match key {
            "period" | "term" => String::new(),
            "evidence" => evidence_words(cells),
            "left" => named(Field::Left),
            "count" => named(Field::Count),
            "of" => named(Field::Total),
            "until" => named(Field::Until),
            "reason" => named(Field::Reason),
            "status" => {
                let status = value.as_text().and_then(|word| Status::parse(word).ok());
                status
                    .filter(|status| STATES.iter().any(|(known, _)| known == status))
                    .map_or_else(|| words(value), |status| words_of(self.cx, status))
            }
            _ => words(value),
        }
    }

    fn complete_entry(&mut self, cells: &Cells<'a>, at: usize, entry: &RowEntry, evidence: Option<&Data>) {
        let map = entry_path(at);
        let earlier = self.earlier_entry(cells);
        self.note_origins(cells, at, entry);
        for (key, field, wanted) in &entry.fields {
            let place = format!("{}: {}", cells.title(), heading(self.cx, *field));
            let earlier = earlier.as_ref().and_then(|earlier| earlier.value(key));
            let cell = cells.name(*field);
            self.bring(&Value { map: &map, key, order: &ENTRY, wanted, earlier, cell, place });
        }
        if let Some(evidence) = evidence {
            self.bring_evidence(cells, &map, evidence);
        }
    }

    /// What the form said in the same row when it was taken in last.
    fn earlier_entry(&self, cells: &Cells) -> Option<RowEntry> {
        let (form, key) = (self.earlier?, cells.key()?);
        let row = form.items.rows.iter().find(|row| {
            let earlier = row.key.as_deref().and_then(RowKey::read);
            earlier.is_some_and(|earlier| earlier.is_of_same(&key))
        })?;
        Some(RowEntry::new(self.cx, &Cells { form, row }, &mut Vec::new(), &mut Vec::new()))
    }

    /// A further document stands beside those that are there.
    fn bring_evidence(&mut self, cells: &Cells, map: &[Step], evidence: &Data) {
        let path = [map, &[Step::key("evidence")]].concat();
        let place = format!("{}: {}", cells.title(), heading(self.cx, Field::Title));
        let cell = cells.name(Field::Title);
        match self.data.at(&path) {
            Some(Data::List(members)) => {
                let at = members.len();
                if members.contains(evidence) {
                    return;
                }
                self.push(Change::AddMember { path, at, value: evidence.clone() });
            }
            Some(own) if own == evidence => return,
            None | Some(Data::Nothing) => {
                let wanted = Wanted::Value(Data::List(vec![evidence.clone()]));
                let value = Value { map, key: "evidence", order: &ENTRY, wanted: &wanted, earlier: None, cell, place };
                return self.bring(&value);
            }
            Some(own) => {
                let problem = Problem::at(&cell, "conflict").arg("place", place).arg("own", words(own));
                self.problems.push(problem.arg("new", words(evidence)));
                return;
            }
        }
        let new = evidence_words(cells);
        self.differences.push(Difference { kind: DifferenceKind::Added, place, cell, old: String::new(), new });
    }

    /// An entry that speaks of others too is not changed for one of them.
    fn check_shared(&mut self, cells: &Cells, at: usize, entry: &RowEntry) {
        let data = self.data.at(&entry_path(at)).cloned().unwrap_or_default();
        let is_in = |(key, _, wanted): &(&'static str, Field, Wanted)| match (wanted, data.get(key)) {
            (Wanted::Value(value), Some(own)) => is_same(key, value, own),
            (Wanted::Clear, None) => true,
            _ => false,
        };
        if !entry.fields.iter().all(is_in) || entry.evidence.is_some() {
            self.problems.push(Problem::at(&cells.name(Field::State), "shared-entry").arg("item", cells.title()));
        }
    }
}

/// Keys of a report's header that stand before its items.
const HEADER_BEFORE_ITEMS: [&str; 8] = ["id", "title", "date", "event_date", "kind", "summary", "stage", "roadmap"];

/// The document of a row as the school calls it.
fn evidence_words(cells: &Cells) -> String {
    cells.get(Field::Title).map(plain_text).unwrap_or_default()
}

fn entry_path(at: usize) -> Vec<Step> {
    vec![Step::key("items"), Step::Index(at)]
}
