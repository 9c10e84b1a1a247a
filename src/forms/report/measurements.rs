//! The indicators of a form as values of a report.

use super::draft::{ReportDraft, Value, is_same, words};
use super::origins::Origin;
use super::outcome::{Difference, DifferenceKind};
use super::own_lines::HEADER;
use crate::content::numbers::Number;
use crate::content::values::date;
use crate::edit::{Change, Data, Step};
use crate::forms::entry::Wanted;
use crate::forms::filled::{CodedRow, FilledCell, FilledForm, count, day, decimal, plain_text, repeated_rows};
use crate::forms::markers::INDICATOR_CODES;
use crate::forms::problem::Problem;
use crate::site::day_words;

/// The order of keys in a value.
const KEYS: [&str; 6] = ["id", "value", "date", "group", "source", "note"];

/// The rows with something written in them.
pub fn rows(form: &FilledForm) -> impl Iterator<Item = &CodedRow> {
    form.indicators.rows.iter().filter(|row| INDICATOR_CODES.iter().any(|column| row.cells.contains_key(*column)))
}

impl<'a> ReportDraft<'a> {
    /// Brings all measured values to the report.
    pub fn bring_measurements(&mut self) {
        let form = self.form;
        let repeated: Vec<(u32, u32)> =
            repeated_rows(&form.indicators).map(|(row, first)| (row.index, first.index)).collect();
        for row in rows(form) {
            match repeated.iter().find(|(index, _)| *index == row.index) {
                Some((_, first)) => {
                    let title = row.cells.get("title").map(plain_text).or_else(|| row.key.clone()).unwrap_or_default();
                    let problem = Problem::at(&form.indicators.cell_at(row, "value"), "indicator-twice");
                    self.problems.push(problem.arg("title", title).arg("row", first + 1));
                }
                None => self.bring_measurement(row),
            }
        }
    }

    fn bring_measurement(&mut self, row: &CodedRow) {
        let Some(id) = row.key.clone().filter(|id| self.is_indicator(id)) else {
            let cell = INDICATOR_CODES.iter().find_map(|column| row.cells.get(*column));
            let text = cell.map(|cell| Problem::at(&cell.name, "row-of-nothing").arg("text", &cell.text));
            self.problems.extend(text);
            return;
        };
        let mut problems = Vec::new();
        let fields = self.fields(self.form, row, &mut problems);
        if problems.is_empty() && !row.cells.contains_key("value") {
            problems.push(Problem::at(&self.form.indicators.cell_at(row, "value"), "value-needed"));
        }
        if !problems.is_empty() {
            self.problems.extend(problems);
            return;
        }
        let title = row.cells.get("title").map_or(id.clone(), plain_text);
        match self.measurement_at(&id, &fields) {
            Some(at) => self.complete_measurement(row, at, &fields, &title),
            None => self.add_measurement(row, &id, fields, title),
        }
    }

    /// Which cells of a row say what stands in its value.
    fn note_measurement(&mut self, row: &CodedRow, at: usize) {
        let (table, path) = (&self.form.indicators, vec![Step::key("indicators"), Step::Index(at)]);
        self.origins.push(Origin::value(path.clone(), table.cell_at(row, "value")));
        let below = INDICATOR_CODES
            .iter()
            .map(|key| Origin::value([&path[..], &[Step::key(*key)]].concat(), table.cell_at(row, key)));
        self.origins.extend(below);
    }

    fn is_indicator(&self, id: &str) -> bool {
        self.cx.site[self.fitting.progress.roadmap].indicators.iter().any(|indicator| indicator.id == *id)
    }

    /// The keys of a value.
    fn fields(&self, form: &FilledForm, row: &CodedRow, problems: &mut Vec<Problem>) -> Vec<(&'static str, Data)> {
        let mut fields = Vec::new();
        let mut note = row.cells.get("note").map(plain_text);
        for column in &INDICATOR_CODES[..4] {
            let Some(cell) = row.cells.get(*column) else { continue };
            match self.value(form, column, cell) {
                Ok(Some(value)) => fields.push((*column, Data::text(value))),
                Ok(None) => {
                    note = Some([Some(plain_text(cell)), note].into_iter().flatten().collect::<Vec<_>>().join(". "))
                }
                Err(problem) => problems.push(problem),
            }
        }
        fields.extend(note.map(|note| ("note", Data::text(note))));
        fields
    }

    /// The value of a cell; none for a source that is no document of the site.
    fn value(&self, form: &FilledForm, column: &str, cell: &FilledCell) -> Result<Option<String>, Problem> {
        match column {
            "value" => decimal(cell).map(Some),
            "group" => match count(cell)? {
                0 => Err(Problem::at(&cell.name, "bad-count").arg("text", &cell.text)),
                count => Ok(Some(Number::<1, 1_000_000>(count).0.to_string())),
            },
            "date" => {
                let (day, _) = day(cell)?;
                let is_ahead = day > self.cx.site.today;
                let ahead = || Problem::at(&cell.name, "day-ahead").arg("day", day_words(day));
                if is_ahead { Err(ahead()) } else { Ok(Some(day.to_string())) }
            }
            _ => Ok(form.document_named(&plain_text(cell)).map(str::to_owned)),
        }
    }

    /// The value of the same indicator and day that the report has.
    fn measurement_at(&self, id: &str, fields: &[(&'static str, Data)]) -> Option<usize> {
        let known = self.data.get("indicators").map(Data::members).unwrap_or_default();
        let day_of = |value: Option<&Data>| value.and_then(Data::as_text).and_then(date).or_else(|| self.day());
        let own_day = day_of(fields.iter().find(|(key, _)| *key == "date").map(|(_, value)| value));
        known.iter().position(|value| {
            let is_of_id = value.get("id").is_some_and(|own| is_same("id", own, &Data::text(id)));
            is_of_id && day_of(value.get("date")) == own_day
        })
    }

    fn complete_measurement(&mut self, row: &CodedRow, at: usize, fields: &[(&'static str, Data)], title: &str) {
        let map = [Step::key("indicators"), Step::Index(at)];
        let earlier = self.earlier.and_then(|form| {
            let row = form.indicators.rows.iter().find(|other| other.key == row.key)?;
            Some(self.fields(form, row, &mut Vec::new()))
        });
        for (key, value) in fields {
            let earlier = earlier.as_ref().and_then(|earlier| earlier.iter().find(|(name, _)| name == key));
            let (cell, place) = (self.form.indicators.cell_at(row, key), title.to_owned());
            let (wanted, earlier) = (Wanted::Value(value.clone()), earlier.map(|(_, value)| value));
            self.bring(&Value { map: &map, key, order: &KEYS, wanted: &wanted, earlier, cell, place });
        }
    }

    fn add_measurement(&mut self, row: &CodedRow, id: &str, fields: Vec<(&'static str, Data)>, place: String) {
        let new = fields.iter().map(|(_, value)| words(value)).collect::<Vec<_>>().join("; ");
        let keys = std::iter::once(("id", Data::text(id))).chain(fields);
        let value = Data::Map(keys.map(|(key, value)| (key.to_owned(), value)).collect());
        match self.data.get("indicators").map(|known| known.members().len()) {
            Some(at) => {
                self.note_measurement(row, at);
                self.push(Change::AddMember { path: vec![Step::key("indicators")], at, value });
            }
            None => {
                self.note_measurement(row, 0);
                let before = HEADER.iter().take_while(|key| **key != "indicators");
                let after = before.filter(|key| self.data.get(key).is_some()).last().map(|key| (*key).to_owned());
                let value = Data::List(vec![value]);
                self.push(Change::AddKey { path: Vec::new(), key: "indicators".into(), value, after });
            }
        }
        let cell = self.form.indicators.cell_at(row, "value");
        self.differences.push(Difference { kind: DifferenceKind::Added, place, cell, old: String::new(), new });
    }
}
