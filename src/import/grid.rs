//! A table of the office reader in; out come rows of as many slots as it has columns, each with the words that begin there
//! or the cell that covers it.

use vekha_office::{Block, Cell, Inline, Table};

use super::markup;
use super::paragraphs::{is_bold, marked_footnotes, plain_line};

/// A table as rows of slots.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    /// Its rows; each has a slot for every column.
    pub rows: Vec<Vec<Slot>>,
    /// How many signs of converters were taken off its words.
    pub signs: usize,
}

/// What stands in a row at a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Slot {
    /// A cell begins here.
    Own(Words),
    /// The cell to the left takes this column too.
    Left,
    /// The cell above takes this row too; its words.
    Above(String),
    /// There is no cell.
    Missing,
}

/// The words of a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Words {
    /// The text; its paragraphs are lines.
    pub text: String,
    /// Whether all of it is bold.
    pub is_bold: bool,
    /// Whether programs disagree on a number in it.
    pub is_doubtful: bool,
    /// What stands behind it and not in it: footnotes, addresses of links.
    pub notes: Vec<String>,
}

impl Grid {
    /// The slots of a table; `footnotes` are the words of the document's footnotes.
    pub fn new(table: &Table, footnotes: &[String]) -> Self {
        let places = table.grid();
        let mut signs = 0;
        let mut rows = Vec::new();
        for (row, line) in places.iter().enumerate() {
            let slots = line.iter().enumerate().map(|(column, place)| {
                let Some((first_row, at)) = *place else { return Slot::Missing };
                let cell = &table.rows[first_row].cells[at];
                match (first_row == row, cell.column == column) {
                    (true, true) => Slot::Own(words(cell, footnotes, &mut signs)),
                    (true, false) => Slot::Left,
                    (false, _) => Slot::Above(words(cell, footnotes, &mut 0).text),
                }
            });
            rows.push(slots.collect());
        }
        Grid { rows, signs }
    }

    /// How many columns it has.
    pub fn columns(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    /// The columns with words in them.
    pub fn filled_columns(&self) -> Vec<usize> {
        (0..self.columns()).filter(|column| self.rows.iter().any(|row| row[*column].is_filled())).collect()
    }

    /// The same with other columns, each made of some that stand side by side.
    pub fn with_columns(&self, groups: &[Vec<usize>]) -> Grid {
        let rows = self.rows.iter().map(|row| groups.iter().map(|group| joined_slot(row, group, groups)).collect());
        Grid { rows: rows.collect(), signs: self.signs }
    }

    /// The words of all its cells, rows on lines of their own.
    pub fn text(&self) -> String {
        self.rows.iter().map(|row| row_text(row)).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// The words of a row.
pub fn row_text(row: &[Slot]) -> String {
    filled_cells(row).map(|(_, words)| words.text.replace('\n', " ")).collect::<Vec<_>>().join(" ")
}

/// The cells of a row that begin in it and say something, with their columns.
pub fn filled_cells(row: &[Slot]) -> impl Iterator<Item = (usize, &Words)> {
    row.iter().enumerate().filter_map(|(at, slot)| Some((at, slot.words().filter(|words| !words.text.is_empty())?)))
}

/// How many columns the cell that begins in one takes.
pub fn span(row: &[Slot], at: usize) -> usize {
    1 + row[at + 1..].iter().take_while(|slot| matches!(slot, Slot::Left)).count()
}

fn joined_slot(row: &[Slot], group: &[usize], groups: &[Vec<usize>]) -> Slot {
    let mut texts = group.iter().filter_map(|column| row[*column].words()).filter(|words| !words.text.is_empty());
    if let Some(first) = texts.next() {
        let joined = texts.fold(first.clone(), |mut joined, words| {
            joined.text = format!("{} {}", joined.text, words.text);
            joined.notes.extend(words.notes.clone());
            joined
        });
        return Slot::Own(joined);
    }
    let Some(first) = group.first() else { return Slot::Missing };
    match &row[*first] {
        Slot::Left if !is_owner_kept(row, *first, groups) => Slot::Own(Words::default()),
        slot => slot.clone(),
    }
}

/// Whether the cell that takes a column begins in one that is kept.
fn is_owner_kept(row: &[Slot], column: usize, groups: &[Vec<usize>]) -> bool {
    let owner = row[..column].iter().rposition(|slot| !matches!(slot, Slot::Left));
    owner.is_some_and(|owner| groups.iter().flatten().any(|kept| *kept == owner))
}

impl Slot {
    /// The words that begin here.
    pub fn words(&self) -> Option<&Words> {
        match self {
            Slot::Own(words) => Some(words),
            _ => None,
        }
    }

    /// Their text; empty where none begin here.
    pub fn text(&self) -> &str {
        self.words().map_or("", |words| &words.text)
    }

    /// Whether words begin here that say something.
    pub fn is_filled(&self) -> bool {
        !self.text().is_empty()
    }
}

fn words(cell: &Cell, footnotes: &[String], signs: &mut usize) -> Words {
    let plain = markup::plain(&cell.text());
    *signs += plain.signs;
    let lines: Vec<String> = plain.text.lines().map(plain_line).filter(|line| !line.is_empty()).collect();
    let paragraphs: Vec<_> =
        cell.blocks.iter().filter_map(paragraph).filter(|paragraph| !paragraph.is_empty()).collect();
    let inlines = paragraphs.iter().flat_map(|paragraph| &paragraph.inlines);
    let notes = paragraphs.iter().flat_map(|paragraph| marked_footnotes(&paragraph.inlines, footnotes)).map(plain_line);
    let labels = paragraphs.iter().filter_map(|paragraph| paragraph.label.as_ref());
    Words {
        text: lines.join("\n"),
        is_bold: plain.is_bold || !paragraphs.is_empty() && paragraphs.iter().all(|paragraph| is_bold(paragraph)),
        is_doubtful: labels.into_iter().any(|label| !label.is_certain),
        notes: notes.chain(inlines.filter_map(address)).collect(),
    }
}

fn paragraph(block: &Block) -> Option<&vekha_office::Paragraph> {
    match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        _ => None,
    }
}

/// Where a link leads, when its words are others.
fn address(inline: &Inline) -> Option<String> {
    let Inline::Link { address, inlines } = inline else { return None };
    let words: String =
        inlines.iter().map(|inline| if let Inline::Text { text, .. } = inline { text } else { "" }).collect();
    let is_outside = address.starts_with("http://") || address.starts_with("https://");
    (is_outside && words.trim() != address).then(|| address.clone())
}
