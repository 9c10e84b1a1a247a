//! Lists of schools in slots or lines in; out come the names as they are written, with the table that they stand in.

use std::ops::Range;

use super::grid::{Grid, Slot};
use super::number::is_number;
use super::parts::Line;
use super::people::names_people;
use super::titles::begins_list;
use crate::content::fold;

/// A list of schools.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SchoolList {
    /// The lines of the document between the table before and its own.
    pub lines_above: Range<usize>,
    /// Its columns: what stands in each, and the heading.
    pub columns: Vec<(SchoolColumn, String)>,
    /// Its rows.
    pub rows: Vec<SchoolRow>,
    /// The lines of the document that are its rows, where it is no table.
    pub own_lines: Vec<usize>,
}

/// What stands in a column of a list of schools.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchoolColumn {
    /// The number of the row.
    Number,
    /// Where the school is.
    Territory,
    /// Its name.
    Name,
}

impl SchoolColumn {
    /// Its word in the content format.
    pub fn code(self) -> &'static str {
        match self {
            SchoolColumn::Number => "number",
            SchoolColumn::Territory => "territory",
            SchoolColumn::Name => "name",
        }
    }
}

/// A school of a list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SchoolRow {
    /// The number as written.
    pub number: Option<String>,
    /// Its name as written.
    pub name: String,
    /// Where it is, as written.
    pub territory: Option<String>,
}

/// The schools of a table; `None` where it is no list of schools, or has more in it than their names.
pub fn read(grid: &Grid, lines_above: Range<usize>) -> Option<SchoolList> {
    let head = grid.rows.first()?;
    let columns: Option<Vec<SchoolColumn>> = head.iter().map(column).collect();
    let columns = columns?;
    let find = |wanted: SchoolColumn| columns.iter().position(|column| *column == wanted);
    let (name, territory) = (find(SchoolColumn::Name)?, find(SchoolColumn::Territory));
    let text = |row: &[Slot], at: Option<usize>| at.map(|at| text_of(&row[at])).filter(|text| !text.is_empty());
    let rows = grid.rows[1..].iter().filter(|row| row[name].is_filled());
    let rows: Vec<SchoolRow> = rows
        .map(|row| SchoolRow {
            number: text(row, find(SchoolColumn::Number)),
            name: text_of(&row[name]),
            territory: text(row, territory),
        })
        .collect();
    let headings = head.iter().map(text_of);
    let list = SchoolList {
        lines_above,
        columns: columns.iter().copied().zip(headings).collect(),
        rows,
        own_lines: Vec::new(),
    };
    let has_people = list.rows.iter().any(|row| names_people(&row.name));
    (!list.rows.is_empty() && !has_people && list.columns.len() <= 3).then_some(list)
}

fn text_of(slot: &Slot) -> String {
    match slot {
        Slot::Above(text) => text.replace('\n', " "),
        slot => slot.text().replace('\n', " "),
    }
}

/// What stands in a column with such a heading.
fn column(slot: &Slot) -> Option<SchoolColumn> {
    let heading = fold::words(slot.text());
    let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    match () {
        () if has(&["№", "п/п"]) => Some(SchoolColumn::Number),
        () if has(&["организаци", "наименование оо", "школ", "учрежден", " оо", "название оо"]) => {
            Some(SchoolColumn::Name)
        }
        () if has(&["округ", "район", "муниципалитет", "территори", "муниципальн"]) => {
            Some(SchoolColumn::Territory)
        }
        () => None,
    }
}

/// Lists of schools in numbered lines below a title, among the lines behind `first`.
pub fn lists_in_lines(lines: &[Line], first: usize) -> Vec<SchoolList> {
    let titles = (first..lines.len()).filter(|at| begins_list(&lines[*at].text));
    let lists = titles.filter_map(|title| {
        let entries = (title + 1..lines.len()).skip_while(|at| entry(&lines[*at].text).is_none());
        let entries: Vec<usize> = entries.take_while(|at| entry(&lines[*at].text).is_some()).collect();
        let start = *entries.first().filter(|start| **start <= title + 4)?;
        let rows: Vec<SchoolRow> = entries.iter().filter_map(|at| entry(&lines[*at].text)).collect();
        let columns = vec![(SchoolColumn::Number, "№".to_owned()), (SchoolColumn::Name, "Наименование".to_owned())];
        Some(SchoolList { lines_above: first..start, columns, rows, own_lines: entries })
    });
    lists.take(1).collect()
}

/// A numbered line that names a school.
pub fn entry(line: &str) -> Option<SchoolRow> {
    let (number, name) = line.split_once(' ')?;
    let folded = fold::words(name);
    let words = ["школ", "сош", "оош", "лицей", "гимнази", "мбоу", "моу", "мкоу", "маоу", "мобу"];
    let is_school = words.iter().any(|word| folded.contains(word)) && !names_people(name);
    let name = name.trim().trim_end_matches([';', '.']).to_owned();
    let row = SchoolRow { number: Some(number.to_owned()), name, territory: None };
    (is_number(number) && number.ends_with(['.', ')']) && is_school).then_some(row)
}
