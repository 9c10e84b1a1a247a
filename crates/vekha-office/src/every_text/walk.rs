//! A part of XML → its words as lines. What an element is decides only where a line ends; no words are left out.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::attributes::{self, has_cyrillic};
use super::frame::{Aside, Cell, Form, Frame, Paragraph, Plain};
use super::lines::{PartKind, PartText, Spot, WordRole};
use super::sheet_header;
use crate::docx::symbols;
use crate::error::OfficeError;
use crate::limits::Limits;
use crate::xml::{Element, Event, Pull, Space};

/// Fields of a record, and letters of a field.
const MOST_FIELDS: usize = 60;
const LONGEST_FIELD: usize = 600;

/// Reads a part: its words, and the names of authors in it.
pub(super) fn read_part(
    name: &str,
    text: &str,
    kind: PartKind,
    is_sheet_of_excel: bool,
    limits: &Limits,
) -> Result<Vec<PartText>, OfficeError> {
    let mut pull = Pull::new(name, text, limits).with_asides();
    let mut walk = Walk::new(kind, is_sheet_of_excel);
    while let Some(event) = pull.next()? {
        match event {
            Event::Open(element) => walk.open(&element),
            Event::Text(words) => walk.take(&words),
            Event::Aside(words) => walk.take_attribute(WordRole::Words, &attributes::legible(&words)),
            Event::Close => walk.close(),
        }
    }
    Ok(walk.finish())
}

struct Walk {
    words: PartText,
    authors: PartText,
    /// Words of attributes, each once: between the lines they would part what belongs together.
    attributes: PartText,
    seen: HashSet<String>,
    /// Fields that belong together, as rows.
    records: PartText,
    finished: Vec<PartText>,
    frames: Vec<Frame>,
    /// What was deleted of a text of LibreOffice, by the id of the change.
    deleted: HashMap<String, String>,
    is_sheet_of_excel: bool,
    is_spreadsheet: bool,
    paragraphs: usize,
    tables: usize,
}

impl Walk {
    fn new(kind: PartKind, is_sheet_of_excel: bool) -> Self {
        Walk {
            authors: PartText::new(kind.clone(), WordRole::Author),
            attributes: PartText::new(kind.clone(), WordRole::Words),
            records: PartText::new(kind.clone(), WordRole::Words),
            words: PartText::new(kind, WordRole::Words),
            seen: HashSet::new(),
            finished: Vec::new(),
            frames: Vec::new(),
            deleted: HashMap::new(),
            is_sheet_of_excel,
            is_spreadsheet: false,
            paragraphs: 0,
            tables: 0,
        }
    }

    fn open(&mut self, element: &Element) {
        let words = attributes::words(element);
        words.iter().for_each(|(role, words)| self.take_attribute(*role, words));
        let mut frame = self.frame(element);
        if let Frame::Plain(plain) = &mut frame {
            let words = words.into_iter().filter(|(role, _)| *role == WordRole::Words);
            plain.fields.extend(words.map(|(_, words)| Cow::into_owned(words)));
        }
        self.frames.push(frame);
    }

    fn take_attribute(&mut self, role: WordRole, words: &str) {
        let spot = self.paragraph_spot();
        match role {
            WordRole::Author => self.authors.push_line(words, spot),
            WordRole::Words => {
                if self.seen.insert(words.to_owned()) {
                    self.attributes.push_line(words, spot);
                }
            }
        }
    }

    fn paragraph_spot(&self) -> Spot {
        Spot::Paragraph(self.paragraphs.max(1))
    }

    fn frame(&mut self, element: &Element) -> Frame {
        match (element.space, &*element.name) {
            (Space::Sheet, "v" | "is") if self.is_sheet_of_excel => Frame::Skipped,
            (Space::Sheet, "row") if !self.is_sheet_of_excel => Frame::row(1),
            (Space::Sheet, "c" | "cell") if !self.is_sheet_of_excel => {
                Frame::Cell(Cell { columns: 1, ..Cell::default() })
            }
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
                Frame::row(repeats(element, "number-rows-repeated"))
            }
            (Space::Word | Space::Drawing, "tc") | (Space::OdfTable, "table-cell" | "covered-table-cell") => {
                Frame::Cell(Cell {
                    columns: repeats(element, "number-columns-repeated"),
                    number: element
                        .attribute_in(Space::OdfOffice, "value")
                        .filter(|value| is_long(value))
                        .map(str::to_owned),
                    ..Cell::default()
                })
            }
            (Space::Word, "delText" | "moveFrom") => Frame::Aside(Aside::Deleted),
            (Space::Word, "ins" | "moveTo") => Frame::Aside(Aside::Inserted),
            (Space::Word, "instrText" | "delInstrText") => Frame::Aside(Aside::Code),
            (Space::OdfText, "changed-region") => Frame::Change(id(element, "id")),
            (Space::OdfText, "change") => {
                self.restore(&id(element, "change-id"));
                Frame::plain()
            }
            (Space::Word, "pStyle" | "outlineLvl") => {
                self.note_heading(element);
                Frame::plain()
            }
            _ => {
                self.take_sign(element);
                Frame::Plain(Plain { role: own_role(element), form: form(element), ..Plain::default() })
            }
        }
    }

    /// What an element without words stands for.
    fn take_sign(&mut self, element: &Element) {
        match (element.space, &*element.name) {
            (Space::Word, "tab" | "br" | "cr" | "ptab" | "rt" | "rubyBase")
            | (Space::Drawing, "br" | "tab")
            | (Space::OdfText, "tab" | "s" | "line-break" | "ruby-text") => self.take(" "),
            (Space::Word, "noBreakHyphen") => self.take("-"),
            (Space::Word, "sym") => {
                let number = element.attribute("char").and_then(|number| u32::from_str_radix(number, 16).ok());
                let font = element.attribute("font").unwrap_or_default();
                let sign = number.and_then(|number| symbols::sign(font, number)).unwrap_or(symbols::UNKNOWN);
                self.take(sign.encode_utf8(&mut [0; 4]));
            }
            _ => {}
        }
    }

    /// Puts what was deleted where it was, once.
    fn restore(&mut self, change: &str) {
        let Some(words) = self.deleted.remove(change) else { return };
        if let Some(Frame::Paragraph(paragraph)) =
            self.frames.iter_mut().rev().find(|frame| matches!(frame, Frame::Paragraph(_)))
        {
            paragraph.take(&words, Some(Aside::Deleted));
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
            Frame::Paragraph(paragraph) => Some(paragraph),
            _ => None,
        });
        if let Some(paragraph) = paragraph.filter(|_| is_style || is_level) {
            paragraph.is_heading = true;
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
                Frame::Plain(Plain { words: own, role: Some(_), .. }) => return own.push_str(words),
                Frame::Aside(kind) => apart = apart.or(Some(*kind)),
                Frame::Paragraph(paragraph) => return paragraph.take(words, apart),
                Frame::Cell(cell) => return cell.take(words),
                Frame::Plain(_) | Frame::Row { .. } | Frame::Table { .. } | Frame::Change(_) => {}
            }
        }
        if let Some(Frame::Plain(plain)) = self.frames.last_mut() {
            plain.words.push_str(words);
        }
    }

    fn close(&mut self) {
        match self.frames.pop() {
            Some(Frame::Paragraph(paragraph)) => self.close_paragraph(&paragraph),
            Some(Frame::Cell(cell)) => self.close_cell(cell),
            Some(Frame::Row { cells, before, is_changed, rows, .. }) => {
                self.words.push_row(&cells);
                if is_changed {
                    self.words.push_row(&before);
                }
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
            Some(Frame::Plain(plain)) => self.close_plain(plain),
            Some(Frame::Aside(_) | Frame::Skipped | Frame::Change(_)) | None => {}
        }
    }

    fn close_paragraph(&mut self, paragraph: &Paragraph) {
        let (number, words) = (paragraph.number, &paragraph.words);
        let mut is_in_cell = false;
        let parent = self.frames.iter_mut().rev().find_map(|frame| match frame {
            Frame::Cell(cell) => Some(Some(cell)),
            Frame::Paragraph(_) => Some(None),
            _ => None,
        });
        match parent {
            Some(Some(cell)) => {
                is_in_cell = true;
                cell.words.extend([" ", words]);
                cell.before.extend([" ", &paragraph.before]);
                cell.is_changed |= paragraph.is_changed();
            }
            _ if paragraph.is_heading && !words.trim().is_empty() => {
                self.words.push_line(&format!("# {words}"), Spot::Paragraph(number));
            }
            _ => self.words.push_line(words, Spot::Paragraph(number)),
        }
        self.words.push_line(&paragraph.deleted, Spot::Deleted(number));
        if paragraph.is_changed() && !is_in_cell && paragraph.before.trim() != paragraph.deleted.trim() {
            self.words.push_line(&paragraph.before, Spot::Deleted(number));
        }
        self.words.push_line(&paragraph.codes, Spot::Paragraph(number));
        if let Some(Frame::Change(id)) = self.frames.iter().rev().find(|frame| matches!(frame, Frame::Change(_))) {
            self.deleted.entry(id.clone()).or_default().push_str(words);
        }
    }

    fn close_cell(&mut self, mut cell: Cell) {
        cell.tell_number();
        let table = self.table_around().map(|table| match table {
            Frame::Table { number, rows, is_sheet } => (*number, *rows, *is_sheet),
            _ => (1, 0, false),
        });
        let (number, row, is_sheet) = table.unwrap_or((1, 0, false));
        let deleted = Spot::Deleted(self.paragraphs.max(1));
        let parent = self.frames.iter_mut().rev().find_map(|frame| match frame {
            Frame::Row { cells, before, is_changed, columns, .. } => Some((cells, before, is_changed, columns)),
            _ => None,
        });
        let Some((cells, before, is_changed, done)) = parent else {
            return self.words.push_line(&cell.words, self.paragraph_spot());
        };
        let spot = match is_sheet {
            true => Spot::Cell { row, column: *done },
            false => Spot::Row { table: number, row: row as usize + 1 },
        };
        *done = done.saturating_add(cell.columns);
        *is_changed |= cell.is_changed;
        if !cell.before.trim().is_empty() {
            before.push((cell.before, if cell.is_changed { deleted } else { spot }));
        }
        if !cell.words.trim().is_empty() {
            cells.push((cell.words, spot));
        }
    }

    fn close_plain(&mut self, plain: Plain) {
        let words = match plain.form {
            Form::SheetHeader => sheet_header::words(&plain.words),
            Form::Formula if !plain.words.contains('"') => String::new(),
            Form::Formula | Form::Words => plain.words,
        };
        let spot = self.paragraph_spot();
        match plain.role {
            _ if !holds_words(&words) => {}
            Some(WordRole::Author) => self.authors.push_line(&words, spot),
            _ => self.words.push_line(&words, spot),
        }
        let is_field = plain.role != Some(WordRole::Author) && plain.form == Form::Words && !words.trim().is_empty();
        let mut fields = plain.fields;
        fields.extend(is_field.then_some(words));
        self.close_record(fields);
    }

    /// Fields are a row of their own; a single one belongs to the element around.
    fn close_record(&mut self, mut fields: Vec<String>) {
        fields.retain(|field| field.len() <= LONGEST_FIELD);
        if let [field] = &fields[..] {
            if let Some(Frame::Plain(parent)) = self.frames.last_mut()
                && parent.fields.len() < MOST_FIELDS
            {
                parent.fields.push(field.clone());
            }
            return;
        }
        if fields.iter().any(|field| has_cyrillic(field)) {
            let spot = self.paragraph_spot();
            let row: Vec<(String, Spot)> = fields.into_iter().map(|field| (field, spot)).collect();
            self.records.push_row(&row);
        }
    }

    fn table_around(&mut self) -> Option<&mut Frame> {
        self.frames.iter_mut().rev().find(|frame| matches!(frame, Frame::Table { .. }))
    }

    fn finish(mut self) -> Vec<PartText> {
        self.finished.extend([self.words, self.attributes, self.records, self.authors]);
        self.finished.retain(|part| !part.text.is_empty());
        self.finished
    }
}

/// Letters, or a number as long as those of people; no picture that is written as letters.
fn holds_words(words: &str) -> bool {
    let is_code = words.len() > LONGEST_FIELD && !words.trim().contains(' ') && words.is_ascii();
    !is_code && (words.chars().any(char::is_alphabetic) || words.chars().filter(char::is_ascii_digit).count() > 8)
}

fn is_long(number: &str) -> bool {
    number.bytes().filter(u8::is_ascii_digit).count() > 5 && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Elements whose words are their own and no part of the paragraph around, and what they are.
fn own_role(element: &Element) -> Option<WordRole> {
    const AUTHORS: [&str; 7] =
        ["creator", "lastModifiedBy", "initial-creator", "printed-by", "Manager", "author", "sender-name"];
    let is_property = matches!(element.space, Space::DublinCore | Space::OdfMeta | Space::CoreProperties);
    match &*element.name {
        name if AUTHORS.contains(&name) => Some(WordRole::Author),
        "f" | "rPh" if element.space == Space::Sheet => Some(WordRole::Words),
        _ if is_property => Some(WordRole::Words),
        _ => None,
    }
}

fn form(element: &Element) -> Form {
    let name = &*element.name;
    match element.space {
        Space::Sheet if name == "f" => Form::Formula,
        Space::Sheet if name.ends_with("Header") || name.ends_with("Footer") => Form::SheetHeader,
        _ => Form::Words,
    }
}

/// An attribute of this name, whatever its vocabulary.
fn id(element: &Element, name: &str) -> String {
    let found = element.attributes.iter().find(|attribute| &*attribute.name == name);
    found.map(|found| found.value.to_string()).unwrap_or_default()
}

fn repeats(element: &Element, name: &str) -> u32 {
    element.number(name).unwrap_or(1)
}
