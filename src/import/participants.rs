//! Lists of schools in slots or lines in; out come the names as they are written, with the table that they stand in.

use std::ops::Range;

use super::bare_list::{bare_columns, bare_heading};
use super::grid::{Grid, Slot, Words, filled_cells, row_text};
use super::number::is_number;
use super::parts::Line;
use super::school_names::key;
use super::school_words::{SchoolColumn, is_school, without_namesake};
use super::titles::begins_list;
use super::total::is_total;
use crate::content::fold;
use crate::content::people::names_people;

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
    /// What is in none of them: cells with names of people behind their headings, as nothing is published of them unasked;
    /// totals, headings of some rows, footnotes.
    pub left_out: Vec<String>,
    /// Whether its schools are those that take part.
    pub names_participants: bool,
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
    /// Anything else, as written.
    pub text: Option<String>,
}

/// The schools of a table; `None` where it is no list of schools.
pub fn read(grid: &Grid, lines_above: Range<usize>) -> Option<SchoolList> {
    let grid = &side_by_side(grid);
    let bare = bare_columns(grid);
    let first = usize::from(bare.is_none());
    let own_head = || grid.rows.first().cloned();
    let head = bare.as_ref().map(|columns| bare_head(columns)).or_else(own_head)?;
    if head.iter().any(is_signature) {
        return None; // who has read the order
    }
    let columns = bare.unwrap_or_else(|| columns(&head, grid));
    let name = columns.iter().position(|column| *column == SchoolColumn::Name)?;
    let mut list = SchoolList { lines_above, columns: shown_columns(&head, &columns), ..SchoolList::default() };
    for row in &grid.rows[first..] {
        if is_remark(row, name) {
            list.left_out.push(row_text(row));
            continue;
        }
        let school = school_row(row, &head, &columns, &mut list.left_out);
        let names = names_in(row[name].text());
        list.rows.extend(names.into_iter().map(|name| SchoolRow { name, ..school.clone() }));
    }
    list.left_out.retain(|words| !words.is_empty());
    list.names_participants = true;
    list.take_notes(grid);
    if list.rows.iter().all(|row| row.text.is_none()) {
        list.columns.retain(|(column, _)| *column != SchoolColumn::Text);
    }
    let has_people = list.rows.iter().any(|row| names_people(without_namesake(&row.name)));
    let schools = list.rows.iter().filter(|row| is_school(&row.name)).count();
    let is_plain = columns.len() <= 3 && !columns.contains(&SchoolColumn::Text);
    (!list.rows.is_empty() && !has_people && (is_plain || 2 * schools >= list.rows.len())).then_some(list)
}

/// A table whose columns stand twice side by side (№, Школа, №, Школа) with the right ones below the left ones.
fn side_by_side(grid: &Grid) -> Grid {
    let width = grid.columns() / 2;
    let Some(head) = grid.rows.first().filter(|_| width > 0 && grid.columns().is_multiple_of(2)) else {
        return grid.clone();
    };
    let heading = |at: usize| fold::words(head[at].text());
    let is_double = (0..width).all(|at| heading(at) == heading(at + width) && head[at].is_filled());
    let names = (0..width).any(|at| column(&head[at]) == SchoolColumn::Name);
    if !is_double || !names {
        return grid.clone();
    }
    let right = grid.rows[1..].iter().map(|row| row[width..].to_vec()).filter(|row| row.iter().any(Slot::is_filled));
    let left = grid.rows.iter().map(|row| row[..width].to_vec());
    Grid { rows: left.chain(right).collect(), signs: grid.signs }
}

/// Whether a column is for signatures.
fn is_signature(heading: &Slot) -> bool {
    let folded = fold::words(heading.text());
    ["подпис", "роспис", "ознаком"].iter().any(|word| folded.contains(word))
}

/// Whether a row is of no school: a total, or the heading of some of them, as «Городские школы».
fn is_remark(row: &[Slot], name: usize) -> bool {
    let filled: Vec<&str> = filled_cells(row).map(|(_, words)| words.text.as_str()).collect();
    let is_alone = filled.len() == 1 && row.len() > 1 && !has_own_name(filled[0]);
    let is_sum = filled.first().is_some_and(|first| is_total(first));
    is_alone || is_sum || !row[name].is_filled()
}

/// Whether words call one school: by a number, in quotes, or with a kind of school in the singular.
fn has_own_name(text: &str) -> bool {
    let folded = fold::words(text);
    let is_plural = folded.split(' ').any(|word| ["школы", "организации", "учреждения", "оо"].contains(&word));
    let has_sign = text.contains(|letter: char| letter.is_ascii_digit() || matches!(letter, '«' | '"' | '“' | '„'));
    has_sign || is_school(text) && !is_plural
}

/// The names of schools in a cell: each line, or each part between semicolons or commas, where all of them are names.
fn names_in(text: &str) -> Vec<String> {
    let is_whole = |part: &str| part.matches(['«', '„', '“']).count() == part.matches(['»', '”']).count();
    for signs in [&['\n', ';'][..], &['\n', ';', ','][..]] {
        let parts: Vec<&str> = text.split(signs).map(str::trim).filter(|part| !part.is_empty()).collect();
        let are_names = parts
            .iter()
            .all(|part| is_school(part) && has_own_name(part) && is_whole(part) && key(part).split(' ').count() > 1);
        let are_branches = parts.iter().any(|part| fold::words(part).contains("филиал"));
        if parts.len() > 1 && are_names && !are_branches {
            return parts.into_iter().map(str::to_owned).collect();
        }
    }
    vec![text.replace('\n', " ")]
}

impl SchoolList {
    /// Footnotes and addresses of cells, which stand in no column.
    fn take_notes(&mut self, grid: &Grid) {
        let notes = grid.rows.iter().flat_map(|row| filled_cells(row)).flat_map(|(_, words)| &words.notes);
        self.left_out.extend(notes.cloned());
    }
}

/// The row of headings of a table that has none.
fn bare_head(columns: &[SchoolColumn]) -> Vec<Slot> {
    let heading =
        |column: &SchoolColumn| Slot::Own(Words { text: bare_heading(*column).to_owned(), ..Words::default() });
    columns.iter().map(heading).collect()
}

/// What stands in each column: of several names the first is the school's.
fn columns(head: &[Slot], grid: &Grid) -> Vec<SchoolColumn> {
    let named = head.iter().position(|slot| column(slot) == SchoolColumn::Name);
    let plain = named.is_none().then(|| (0..head.len()).find(|at| is_plain_name(&head[*at], grid, *at))).flatten();
    let mut columns: Vec<SchoolColumn> = Vec::new();
    for (at, slot) in head.iter().enumerate() {
        let column = if plain == Some(at) { SchoolColumn::Name } else { column(slot) };
        let is_second = column != SchoolColumn::Text && columns.contains(&column);
        columns.push(if is_second { SchoolColumn::Text } else { column });
    }
    columns
}

/// Whether a column of names that does not say whose has those of schools.
fn is_plain_name(heading: &Slot, grid: &Grid, at: usize) -> bool {
    let folded = fold::words(heading.text());
    let is_name = ["наименование", "название", "полное наименование"].iter().any(|begin| folded.starts_with(begin));
    let filled = || grid.rows[1..].iter().map(|row| row[at].text()).filter(|text| !text.is_empty());
    is_name && filled().count() > 0 && 2 * filled().filter(|text| is_school(text)).count() > filled().count()
}

/// The columns as they are shown: all that are neither number, territory nor name together.
fn shown_columns(head: &[Slot], columns: &[SchoolColumn]) -> Vec<(SchoolColumn, String)> {
    let mut shown: Vec<(SchoolColumn, String)> = Vec::new();
    for (slot, column) in head.iter().zip(columns) {
        match shown.iter_mut().find(|(other, _)| other == column) {
            Some((_, heading)) => *heading = format!("{heading}; {}", text_of(slot)),
            None => shown.push((*column, text_of(slot))),
        }
    }
    shown
}

fn school_row(row: &[Slot], head: &[Slot], columns: &[SchoolColumn], left_out: &mut Vec<String>) -> SchoolRow {
    let mut school = SchoolRow::default();
    let several = columns.iter().filter(|column| **column == SchoolColumn::Text).count() > 1;
    for ((slot, heading), column) in row.iter().zip(head).zip(columns) {
        let (text, heading) = (text_of(slot), text_of(heading));
        match column {
            _ if text.is_empty() => {}
            SchoolColumn::Name => school.name = text,
            SchoolColumn::Number => school.number = Some(text),
            _ if names_people(&text) => left_out.push(format!("{heading}: {text}")),
            SchoolColumn::Territory => school.territory = Some(text),
            SchoolColumn::Text => {
                let text = if several { format!("{heading}: {text}") } else { text };
                school.text = Some(school.text.map_or(text.clone(), |before| format!("{before}; {text}")));
            }
        }
    }
    school
}

fn text_of(slot: &Slot) -> String {
    match slot {
        Slot::Above(text) => text.replace('\n', " "),
        slot => slot.text().replace('\n', " "),
    }
}

/// What stands in a column with such a heading.
fn column(slot: &Slot) -> SchoolColumn {
    let heading = fold::words(slot.text());
    let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    match () {
        () if has(&["куратор", "наставник", "директор", "фио", "ф.и.о", "ответствен", "руководител", "телефон"]) => {
            SchoolColumn::Text
        }
        () if has(&["количеств", "численност", "адрес", "сайт"]) => SchoolColumn::Text,
        () if has(&["№", "п/п"]) => SchoolColumn::Number,
        () if heading == "оо" => SchoolColumn::Name,
        () if has(&["организаци", "наименование оо", "школ", "учрежден", " оо", "название оо"]) => {
            SchoolColumn::Name
        }
        () if has(&["округ", "район", "муниципалитет", "территори", "муниципальн"]) => {
            SchoolColumn::Territory
        }
        () => SchoolColumn::Text,
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
        let list = SchoolList { lines_above: first..start, columns, rows, ..SchoolList::default() };
        Some(SchoolList { own_lines: entries, names_participants: true, ..list })
    });
    lists.take(1).collect()
}

/// A numbered line that names a school.
pub fn entry(line: &str) -> Option<SchoolRow> {
    let (number, name) = line.split_once(' ')?;
    let names_school = is_school(name) && !names_people(without_namesake(name));
    let name = name.trim().trim_end_matches([';', '.']).to_owned();
    let row = SchoolRow { number: Some(number.to_owned()), name, ..SchoolRow::default() };
    (is_number(number) && number.ends_with(['.', ')']) && names_school).then_some(row)
}
