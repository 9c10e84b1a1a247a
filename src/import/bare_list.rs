//! A table of schools without a row of headings in; out comes what stands in each of its columns, by the cells themselves.

use super::grid::Grid;
use super::number::is_number;
use super::school_words::{SchoolColumn, is_school, without_namesake};
use crate::content::fold;
use crate::content::people::names_people;

/// Rows of one school are no list.
const LEAST_ROWS: usize = 2;

/// The columns of a table whose first row is already a school; nothing of any other table.
pub fn bare_columns(grid: &Grid) -> Option<Vec<SchoolColumn>> {
    let texts = |column: usize| -> Vec<&str> {
        grid.rows.iter().map(|row| row[column].text()).filter(|text| !text.is_empty()).collect()
    };
    let names = |column: &usize| {
        let texts = texts(*column);
        texts.len() == grid.rows.len() && texts.iter().all(|text| is_school(text))
    };
    let name = (0..grid.columns()).find(names).filter(|_| grid.rows.len() >= LEAST_ROWS)?;
    let has_people = texts(name).iter().any(|text| names_people(without_namesake(text)));
    let is_head = has_heading(grid.rows[0][name].text());
    let mut has_territory = false;
    let columns = (0..grid.columns()).map(|column| match () {
        () if column == name => SchoolColumn::Name,
        () if column < name && texts(column).iter().all(|text| is_number(text)) => SchoolColumn::Number,
        () if !has_territory && texts(column).iter().all(|text| is_place(text)) => {
            has_territory = true;
            SchoolColumn::Territory
        }
        () => SchoolColumn::Text,
    });
    let columns: Vec<SchoolColumn> = columns.collect();
    (!has_people && !is_head).then_some(columns)
}

/// The headings that such columns get: those that lists of schools have.
pub fn bare_heading(column: SchoolColumn) -> &'static str {
    match column {
        SchoolColumn::Number => "№",
        SchoolColumn::Name => "Наименование",
        SchoolColumn::Territory => "Территория",
        SchoolColumn::Text => "Сведения",
    }
}

/// Whether words call what stands below them: no school is called «Наименование организации» or «Школа».
fn has_heading(text: &str) -> bool {
    let folded = fold::words(text);
    let is_general = ["наименован", "название", "перечень", "список"].iter().any(|begin| folded.starts_with(begin));
    let is_kind = ["школ", "общеобразовательн", "образовательн"].iter().any(|begin| folded.starts_with(begin));
    let has_name = text.contains(|letter: char| letter.is_ascii_digit() || matches!(letter, '«' | '"' | '“' | '„'));
    is_general
        || is_kind && !has_name && capitals(text) < 2
        || ["школа", "школы", "образовательная организация", "оо"].contains(&folded.as_str())
}

/// How many words of a text begin with a capital letter.
fn capitals(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count()
}

/// Whether words begin like those for a settlement or a part of a region.
fn is_place(text: &str) -> bool {
    const BEGINS: [&str; 16] = [
        "г.",
        "с.",
        "п.",
        "пос",
        "пгт",
        "р.п",
        "рп",
        "ст.",
        "ст-ца",
        "д.",
        "дер",
        "сел",
        "город",
        "хутор",
        "х.",
        "аул",
    ];
    let folded = fold::words(text);
    BEGINS.iter().any(|begin| folded.starts_with(begin)) || folded.contains("район") || folded.contains("округ")
}
