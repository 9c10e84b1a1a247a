//! A part of XML → its words as lines. What an element is decides only where a line ends; no words are left out.

use super::attributes;
use super::frame::{Aside, Frame};
use super::lines::{PartKind, PartText, Spot, WordRole};
use crate::error::OfficeError;
use crate::limits::Limits;
use crate::xml::{Element, Event, Pull, Space};

/// Reads a part: its words, and the names of authors in it.
pub(super) fn read_part(
    name: &str,
    text: &str,
    kind: PartKind,
    is_sheet_of_excel: bool,
    limits: &Limits,
) -> Result<Vec<PartText>, OfficeError> {
    let mut pull = Pull::new(name, text, limits);
    let mut walk = Walk::new(kind, is_sheet_of_excel);
    while let Some(event) = pull.next()? {
        match event {
            Event::Open(element) => walk.open(&element),
            Event::Text(words) => walk.take(&words),
            Event::Close => walk.close(),
        }
    }
    Ok(walk.finish())
}

struct Walk {
    words: PartText,
    authors: PartText,
    finished: Vec<PartText>,
    frames: Vec<Frame>,
    is_sheet_of_excel: bool,
    is_spreadsheet: bool,
    paragraphs: usize,
    tables: usize,
}

impl Walk {
    fn new(kind: PartKind, is_sheet_of_excel: bool) -> Self {
        Walk {
            authors: PartText::new(kind.clone(), WordRole::Author),
            words: PartText::new(kind, WordRole::Words),
            finished: Vec::new(),
            frames: Vec::new(),
            is_sheet_of_excel,
            is_spreadsheet: false,
            paragraphs: 0,
            tables: 0,
        }
    }

    fn open(&mut self, element: &Element) {
        let spot = self.paragraph_spot();
        for (role, words) in attributes::words(element) {
            match role {
                WordRole::Author => self.authors.push_line(words, spot),
                WordRole::Words => self.words.push_line(words, spot),
            }
        }
        let frame = self.frame(element);
        self.frames.push(frame);
    }

    fn paragraph_spot(&self) -> Spot {
        Spot::Paragraph(self.paragraphs.max(1))
    }

    fn frame(&mut self, element: &Element) -> Frame {
        match (element.space, &*element.name) {
            (Space::Sheet, "v" | "is") if self.is_sheet_of_excel => Frame::Skipped,
            (Space::Word | Space::Drawing | Space::OdfText, "p") | (Space::Sheet, "si" | "text") => {
                self.paragraphs += 1;
                Frame::paragraph(self.paragraphs, false)
            }
            (Space::OdfText, "h") => {
                self.paragraphs += 1;
                Frame::paragraph(self.paragraphs, true)
            }
            (Space::OdfOffice, "spreadsheet") => {
                self.is_spreadsheet = true;
                Frame::plain()
            }
            (Space::Word | Space::Drawing, "tbl") | (Space::OdfTable, "table") => self.table(element),
            (Space::Word | Space::Drawing, "tr") | (Space::OdfTable, "table-row") => {
                Frame::Row { cells: Vec::new(), columns: 0, rows: repeats(element, "number-rows-repeated") }
            }
            (Space::Word | Space::Drawing, "tc") | (Space::OdfTable, "table-cell" | "covered-table-cell") => {
                Frame::Cell { words: String::new(), columns: repeats(element, "number-columns-repeated") }
            }
            (Space::Word, "delText" | "moveFrom") => Frame::Aside(Aside::Deleted),
            (Space::Word, "instrText" | "delInstrText") => Frame::Aside(Aside::Code),
            (Space::Word, "tab" | "br" | "cr") | (Space::OdfText, "tab" | "s" | "line-break") => {
                self.take(" ");
                Frame::plain()
            }
            (Space::Word, "pStyle" | "outlineLvl") => {
                self.note_heading(element);
                Frame::plain()
            }
            _ => Frame::Plain { words: String::new(), role: own_role(element), is_formula: is_formula(element) },
        }
    }

    fn table(&mut self, element: &Element) -> Frame {
        let is_outermost = !self.frames.iter().any(|frame| matches!(frame, Frame::Table { .. }));
        self.tables += 1;
        let is_sheet = self.is_spreadsheet && is_outermost;
        if is_sheet {
            let name = element.attribute("name").unwrap_or_default().to_owned();
            let sheet = PartKind::Sheet { index: self.tables - 1, name };
            let before = std::mem::replace(&mut self.words, PartText::new(sheet, WordRole::Words));
            self.finished.push(before);
        } else {
            self.words.push_gap();
        }
        Frame::Table { number: self.tables, rows: 0, is_sheet }
    }

    fn note_heading(&mut self, element: &Element) {
        let value = element.attribute("val").unwrap_or_default();
        let is_style = ["Heading", "heading", "Title", "Заголовок"].iter().any(|word| value.starts_with(word));
        let is_level = value.len() == 1 && value.starts_with(|sign: char| ('0'..='8').contains(&sign));
        let paragraph = self.frames.iter_mut().rev().find_map(|frame| match frame {
            Frame::Paragraph { is_heading, .. } => Some(is_heading),
            _ => None,
        });
        if let Some(is_heading) = paragraph.filter(|_| is_style || is_level) {
            *is_heading = true;
        }
    }

    /// Gives words to what gathers them: the paragraph or cell around them, else the element in which they stand.
    fn take(&mut self, words: &str) {
        if words.contains('\n') && words.trim().is_empty() {
            return; // how the part is laid out
        }
        let mut apart = None;
        for frame in self.frames.iter_mut().rev() {
            match frame {
                Frame::Skipped => return,
                Frame::Plain { words: own, role: Some(_), .. } => return own.push_str(words),
                Frame::Aside(kind) => apart = apart.or(Some(*kind)),
                Frame::Paragraph { words: shown, deleted, codes, .. } => {
                    return match apart {
                        None => shown.push_str(words),
                        Some(Aside::Deleted) => deleted.push_str(words),
                        Some(Aside::Code) => codes.push_str(words),
                    };
                }
                Frame::Cell { words: own, .. } => return own.push_str(words),
                Frame::Plain { .. } | Frame::Row { .. } | Frame::Table { .. } => {}
            }
        }
        if let Some(Frame::Plain { words: own, .. }) = self.frames.last_mut() {
            own.push_str(words);
        }
    }

    fn close(&mut self) {
        match self.frames.pop() {
            Some(Frame::Paragraph { number, words, deleted, codes, is_heading }) => {
                self.close_paragraph(number, &words, is_heading);
                self.words.push_line(&deleted, Spot::Deleted(number));
                self.words.push_line(&codes, Spot::Paragraph(number));
            }
            Some(Frame::Cell { words, columns }) => self.close_cell(words, columns),
            Some(Frame::Row { cells, rows, .. }) => {
                self.words.push_row(&cells);
                if let Some(Frame::Table { rows: done, .. }) = self.table_around() {
                    *done = done.saturating_add(rows);
                }
            }
            Some(Frame::Table { is_sheet, .. }) => {
                self.words.push_gap();
                if is_sheet {
                    let next = PartText::new(self.authors.kind.clone(), WordRole::Words);
                    self.finished.push(std::mem::replace(&mut self.words, next));
                }
            }
            Some(Frame::Plain { words, role, is_formula }) => self.close_plain(&words, role, is_formula),
            Some(Frame::Aside(_) | Frame::Skipped) | None => {}
        }
    }

    fn close_paragraph(&mut self, number: usize, words: &str, is_heading: bool) {
        let parent = self.frames.iter_mut().rev().find_map(|frame| match frame {
            Frame::Cell { words, .. } => Some(Some(words)),
            Frame::Paragraph { .. } => Some(None),
            _ => None,
        });
        match parent {
            Some(Some(cell)) => {
                cell.push(' ');
                cell.push_str(words);
            }
            _ if is_heading && !words.trim().is_empty() => {
                self.words.push_line(&format!("# {words}"), Spot::Paragraph(number));
            }
            _ => self.words.push_line(words, Spot::Paragraph(number)),
        }
    }

    fn close_cell(&mut self, words: String, columns: u32) {
        let table = self.table_around().map(|table| match table {
            Frame::Table { number, rows, is_sheet } => (*number, *rows, *is_sheet),
            _ => (1, 0, false),
        });
        let (number, row, is_sheet) = table.unwrap_or((1, 0, false));
        let parent = self.frames.iter_mut().rev().find_map(|frame| match frame {
            Frame::Row { cells, columns, .. } => Some((cells, columns)),
            _ => None,
        });
        let Some((cells, done)) = parent else {
            return self.words.push_line(&words, self.paragraph_spot());
        };
        let spot = match is_sheet {
            true => Spot::Cell { row, column: *done },
            false => Spot::Row { table: number, row: row as usize + 1 },
        };
        *done = done.saturating_add(columns);
        if !words.trim().is_empty() {
            cells.push((words, spot));
        }
    }

    fn close_plain(&mut self, words: &str, role: Option<WordRole>, is_formula: bool) {
        if is_formula && !words.contains('"') || !holds_words(words) {
            return;
        }
        let spot = self.paragraph_spot();
        match role {
            Some(WordRole::Author) => self.authors.push_line(words, spot),
            _ => self.words.push_line(words, spot),
        }
    }

    fn table_around(&mut self) -> Option<&mut Frame> {
        self.frames.iter_mut().rev().find(|frame| matches!(frame, Frame::Table { .. }))
    }

    fn finish(mut self) -> Vec<PartText> {
        self.finished.extend([self.words, self.authors]);
        self.finished.retain(|part| !part.text.is_empty());
        self.finished
    }
}

/// Letters, or a number as long as those of people.
fn holds_words(words: &str) -> bool {
    words.chars().any(char::is_alphabetic) || words.chars().filter(char::is_ascii_digit).count() > 8
}

/// Elements whose words are their own and no part of the paragraph around, and what they are.
fn own_role(element: &Element) -> Option<WordRole> {
    const AUTHORS: [&str; 7] =
        ["creator", "lastModifiedBy", "initial-creator", "printed-by", "Manager", "author", "sender-name"];
    let is_property = matches!(element.space, Space::DublinCore | Space::OdfMeta | Space::CoreProperties);
    match &*element.name {
        name if AUTHORS.contains(&name) => Some(WordRole::Author),
        _ if is_property => Some(WordRole::Words),
        _ => None,
    }
}

fn is_formula(element: &Element) -> bool {
    element.is(Space::Sheet, "f")
}

fn repeats(element: &Element, name: &str) -> u32 {
    element.number(name).unwrap_or(1)
}
