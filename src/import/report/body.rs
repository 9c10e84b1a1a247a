//! The pieces of a text in, the blocks of a report out: headings by style and by look, lists that were counted or typed,
//! tables, pictures with the words below them.

use vekha_office::{Picture as OfficePicture, Table as OfficeTable};

use super::inlines::without_start;
use super::lists::{Entry, lists};
use super::look::{heading_level, is_picture_caption, without_number};
use super::loss::{LossReason, Losses};
use super::pictures::Picture;
use super::pieces::{Paragraph, Piece};
use super::signs::{Sign, counted_sign, typed_sign};
use super::tables;
use super::tree::{Block, Emphasis, Inline, with_emphasis, words};

/// The blocks of a text, and its pictures.
#[derive(Debug, Default)]
pub struct Body {
    /// The blocks.
    pub blocks: Vec<Block>,
    /// The pictures, in the order of their blocks.
    pub pictures: Vec<Picture>,
}

/// Reads the pieces of a text whose file has these bytes.
pub fn read(pieces: &[Piece], document: &[u8], losses: &mut Losses) -> Body {
    let mut reader = Reader { pieces, document, losses, body: Body::default() };
    let mut at = 0;
    while at < pieces.len() {
        at = reader.read(at);
    }
    reader.join_headings();
    reader.body
}

struct Reader<'p> {
    pieces: &'p [Piece],
    document: &'p [u8],
    losses: &'p mut Losses,
    body: Body,
}

impl Reader<'_> {
    /// Reads the piece at a place; the place behind all that belongs to it.
    fn read(&mut self, at: usize) -> usize {
        match &self.pieces[at] {
            Piece::Table(table) => self.push_table(table),
            Piece::Picture(picture) => self.push_picture(picture, at),
            Piece::Paragraph(paragraph) => {
                let entries = if self.is_counted_heading(at) { Vec::new() } else { self.entries(at) };
                if entries.len() > 1 || is_item(paragraph, at, self.pieces) {
                    self.body.blocks.extend(lists(&entries));
                    return at + entries.len();
                }
                self.push_paragraph(paragraph);
            }
        }
        at + 1
    }

    fn push_paragraph(&mut self, paragraph: &Paragraph) {
        let inlines = paragraph.with_label();
        let block = match heading_level(paragraph) {
            Some(level) => Block::Heading(level, with_emphasis(&without_breaks(inlines), |_| Emphasis::default())),
            None => Block::Paragraph(inlines),
        };
        self.body.blocks.push(block);
    }

    /// Whether a paragraph with a number is a heading: by its look, and no item of its list stands beside it.
    fn is_counted_heading(&self, at: usize) -> bool {
        let Piece::Paragraph(paragraph) = &self.pieces[at] else { return false };
        let list = paragraph.label.as_ref().map(|label| label.list);
        let is_beside = |place: Option<usize>| match place.and_then(|place| self.pieces.get(place)) {
            Some(Piece::Paragraph(other)) => other.label.as_ref().map(|label| label.list) == list,
            _ => false,
        };
        list.is_some()
            && heading_level(paragraph).is_some()
            && !is_beside(at.checked_sub(1))
            && !is_beside(Some(at + 1))
    }

    /// The items of the list that begins at a place.
    fn entries(&self, at: usize) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        for (number, piece) in self.pieces.iter().enumerate().skip(at) {
            let Piece::Paragraph(paragraph) = piece else { break };
            if number > at && self.is_counted_heading(number) {
                break;
            }
            let Some(entry) = entry(paragraph) else { break };
            let goes_on = entries.last().is_none_or(|last| follows(last, &entry, paragraph.label.is_some()));
            if !goes_on {
                break;
            }
            entries.push(entry);
        }
        entries
    }

    fn push_table(&mut self, table: &OfficeTable) {
        let read = tables::read(table, self.losses);
        if tables::lists_people(&read.table) {
            let rows = [&read.table.head].into_iter().chain(&read.table.rows);
            let text = rows.map(|row| row.iter().map(|cell| words(cell)).collect::<Vec<_>>().join(" | "));
            self.losses.push(LossReason::TableOfNames, &text.collect::<Vec<_>>().join("\n"));
        } else {
            self.body.blocks.push(Block::Table(read.table));
        }
        for picture in &read.pictures {
            self.push_described(picture, None);
        }
    }

    /// A picture; where it has no words of its own, those below it are its words too, or those above where they are no
    /// other's.
    fn push_picture(&mut self, picture: &OfficePicture, at: usize) {
        let caption = self.caption_above(at).or_else(|| self.caption_below(at));
        self.push_described(picture, caption.map(|text| without_number(&text)));
    }

    fn caption_below(&self, at: usize) -> Option<String> {
        let below = (at + 1..self.pieces.len()).find(|next| !self.is_picture(*next))?;
        self.caption(below).filter(|text| !text.trim_end().ends_with(':'))
    }

    /// A caption with a number right above, unless a picture stands above it and none of its own below this one.
    fn caption_above(&self, at: usize) -> Option<String> {
        let above =
            at.checked_sub(1).and_then(|above| self.caption(above)).filter(|text| without_number(text) != *text)?;
        let is_of_other = at >= 2 && self.is_picture(at - 2);
        let below = self.caption_below(at).filter(|text| without_number(text) != *text);
        let is_below_of_next = below.is_none() || self.is_picture(at + 2);
        (!is_of_other && is_below_of_next).then_some(above)
    }

    fn is_picture(&self, at: usize) -> bool {
        matches!(self.pieces.get(at), Some(Piece::Picture(_)))
    }

    fn caption(&self, at: usize) -> Option<String> {
        match self.pieces.get(at) {
            Some(Piece::Paragraph(paragraph)) => Some(paragraph.text()).filter(|text| is_picture_caption(text)),
            _ => None,
        }
    }

    fn push_described(&mut self, picture: &OfficePicture, caption: Option<String>) {
        let Some(picture) = Picture::read(picture, self.document, self.losses) else { return };
        let description = picture.description.clone().or(caption);
        self.body.pictures.push(Picture { description, ..picture });
        self.body.blocks.push(Block::Picture(self.body.pictures.len() - 1));
    }

    /// Headings of the middle below each other are one heading on several lines.
    fn join_headings(&mut self) {
        let mut joined: Vec<Block> = Vec::new();
        for block in std::mem::take(&mut self.body.blocks) {
            match (joined.last_mut(), block) {
                (Some(Block::Heading(2, above)), Block::Heading(2, inlines)) if goes_on(above, &inlines) => {
                    above.push(Inline::Text(" ".to_owned(), Emphasis::default()));
                    above.extend(inlines);
                }
                (_, block) => joined.push(block),
            }
        }
        self.body.blocks = joined;
    }
}

/// Whether a heading begins with a small letter: it goes on with the one above.
fn goes_on(above: &[Inline], inlines: &[Inline]) -> bool {
    !above.is_empty() && words(inlines).starts_with(char::is_lowercase)
}

fn without_breaks(inlines: Vec<Inline>) -> Vec<Inline> {
    let blank = || Inline::Text(" ".to_owned(), Emphasis::default());
    inlines.into_iter().map(|inline| if inline == Inline::Break { blank() } else { inline }).collect()
}

/// The item that a paragraph is.
fn entry(paragraph: &Paragraph) -> Option<Entry> {
    if paragraph.heading.is_some() {
        return None;
    }
    if let Some(label) = &paragraph.label {
        let sign = if label.is_bullet { Sign::Bullet('•') } else { counted_sign(&label.text) };
        return Some(Entry { level: label.level, sign, inlines: paragraph.inlines.clone() });
    }
    let text = words(&paragraph.inlines);
    let (sign, bytes) = typed_sign(&text)?;
    Some(Entry { level: 0, sign, inlines: without_start(&paragraph.inlines, bytes) })
}

/// Whether an item belongs to the list of the one above: it was counted, or its typed sign is of the same kind.
fn follows(last: &Entry, entry: &Entry, is_counted: bool) -> bool {
    match (&last.sign, &entry.sign) {
        _ if is_counted => true,
        (Sign::Bullet(last), Sign::Bullet(own)) => last == own,
        (Sign::Number(last, _), Sign::Number(own, _)) => *own == last + 1,
        (Sign::Other(_), Sign::Other(_)) => true,
        _ => false,
    }
}

/// Whether a paragraph alone is an item: it was given a bullet, or stands below a colon with a typed one.
fn is_item(paragraph: &Paragraph, at: usize, pieces: &[Piece]) -> bool {
    let is_heading = heading_level(paragraph).is_some();
    let is_bullet = paragraph.label.as_ref().is_some_and(|label| label.is_bullet);
    let before = at.checked_sub(1).and_then(|before| pieces.get(before));
    let is_led = matches!(before, Some(Piece::Paragraph(before)) if before.text().ends_with(':'));
    let is_typed = matches!(entry(paragraph), Some(Entry { sign: Sign::Bullet(_), .. })) && is_led;
    !is_heading && (is_bullet || is_typed)
}
