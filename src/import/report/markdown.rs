//! Blocks in, the Markdown of a report out. Every block is read again as the site reads it; where that is not what was
//! written, its signs are written by their numbers, or its words without stress.

use super::escape::{Escape, Position, escape_text};
use super::reread::{Reading, expected_reading, reading};
use super::stress::is_stressed;
use super::tree::{Block, Emphasis, Inline, List, Table};

/// How a block is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Style {
    escape: Escape,
    has_emphasis: bool,
}

/// From the way in which people write to that which no rule of reading can change.
const STYLES: [Style; 4] = [
    Style { escape: Escape::Light, has_emphasis: true },
    Style { escape: Escape::Full, has_emphasis: true },
    Style { escape: Escape::Light, has_emphasis: false },
    Style { escape: Escape::Full, has_emphasis: false },
];

/// A text of Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// Whether the site reads it as it was written.
    pub is_certain: bool,
}

/// What stands in the place of a picture: the lines of Markdown for each.
pub type PictureLines = [String];

/// Writes blocks and the notes that their marks lead to.
pub fn write(blocks: &[Block], notes: &[Vec<Inline>], pictures: &PictureLines) -> Written {
    let used = used_notes(blocks);
    let writer = Writer { notes, pictures, used: &used };
    let mut styles: Vec<Style> = blocks.iter().map(|block| writer.style(block)).collect();
    let of_note = |note: &Vec<Inline>| writer.style(&Block::Paragraph(note.clone()));
    let in_notes = used.iter().filter_map(|number| notes.get(*number)).map(of_note);
    let of_notes = in_notes.max_by_key(|style| STYLES.iter().position(|known| known == style)).unwrap_or(STYLES[0]);
    writer.settle(blocks, &mut styles, of_notes);
    let same = [STYLES[1], STYLES[3]].map(|style| (vec![style; blocks.len()], style));
    let mut last = String::new();
    for (styles, of_notes) in [(styles, of_notes)].into_iter().chain(same) {
        last = writer.text(blocks, &styles, of_notes);
        if writer.is_read(blocks, &styles, of_notes, &last) {
            return Written { text: last, is_certain: true };
        }
    }
    Written { text: last, is_certain: false }
}

/// So many blocks may change their meaning beside others before all are written by numbers.
const MOST_CHANGES: usize = 40;

struct Writer<'w> {
    notes: &'w [Vec<Inline>],
    pictures: &'w PictureLines,
    /// The notes to which marks lead.
    used: &'w [usize],
}

impl Writer<'_> {
    /// The first style in which a block alone is read as it was written.
    fn style(&self, block: &Block) -> Style {
        let is_read = |style: &&Style| {
            let text = format!("{}{}", self.block(block, **style), self.stub_notes(block));
            let stubs = vec![vec![Inline::Text("сноска".to_owned(), Emphasis::default())]; marks(block).len()];
            reading(&text) == expected_reading(&[block], &stubs, style.has_emphasis)
        };
        STYLES.iter().find(is_read).copied().unwrap_or(STYLES[3])
    }

    /// Notes for the marks of a block that is read alone.
    fn stub_notes(&self, block: &Block) -> String {
        marks(block).iter().map(|mark| format!("\n\n[^{}]: сноска", mark + 1)).collect()
    }

    fn text(&self, blocks: &[Block], styles: &[Style], of_notes: Style) -> String {
        let blocks = blocks.iter().zip(styles).map(|(block, style)| self.block(block, *style));
        let notes = self
            .used_notes()
            .map(|(number, note)| format!("[^{}]: {}", number + 1, self.line(note, of_notes).replace('\n', "\n    ")));
        let mut text = blocks.chain(notes).filter(|block| !block.is_empty()).collect::<Vec<_>>().join("\n\n");
        if !text.is_empty() {
            text.push('\n');
        }
        text
    }

    /// Writes the signs of blocks by their numbers where those beside them change what they mean.
    fn settle(&self, blocks: &[Block], styles: &mut [Style], of_notes: Style) {
        for _ in 0..MOST_CHANGES {
            let is_read = |count: usize, styles: &[Style]| {
                let text = self.text(&blocks[..count], &styles[..count], of_notes);
                self.is_read(&blocks[..count], &styles[..count], of_notes, &text)
            };
            if is_read(blocks.len(), styles) {
                return;
            }
            let (mut good, mut wrong) = (0, blocks.len());
            while wrong - good > 1 {
                let middle = good + (wrong - good) / 2;
                if is_read(middle, styles) {
                    good = middle;
                } else {
                    wrong = middle;
                }
            }
            let own = (0..wrong).rev().find(|at| styles[*at].escape == Escape::Light);
            let Some(own) = own else { return };
            styles[own].escape = Escape::Full;
        }
    }

    fn used_notes(&self) -> impl Iterator<Item = (usize, &[Inline])> {
        self.used.iter().filter_map(|number| Some((*number, self.notes.get(*number)?.as_slice())))
    }

    fn is_read(&self, blocks: &[Block], styles: &[Style], of_notes: Style, text: &str) -> bool {
        let mut whole = Reading::default();
        for (block, style) in blocks.iter().zip(styles) {
            whole.extend(expected_reading(&[block], &[], style.has_emphasis));
        }
        let notes: Vec<Vec<Inline>> = self.used_notes().map(|(_, note)| note.to_vec()).collect();
        whole.extend(expected_reading(&[], &notes, of_notes.has_emphasis));
        reading(text) == whole
    }

    fn block(&self, block: &Block, style: Style) -> String {
        match block {
            Block::Heading(level, inlines) => {
                format!("{} {}", "#".repeat(usize::from(*level)), self.inlines(inlines, style, Position::Inside))
            }
            Block::Paragraph(inlines) => self.line(inlines, style),
            Block::List(list) => self.list(list, style),
            Block::Table(table) => self.table(table, style),
            Block::Picture(number) => self.pictures.get(*number).cloned().unwrap_or_default(),
        }
    }

    fn line(&self, inlines: &[Inline], style: Style) -> String {
        self.inlines(inlines, style, Position::LineStart)
    }

    fn list(&self, list: &List, style: Style) -> String {
        let mut lines = Vec::new();
        for item in &list.items {
            let marker = item.number.map_or("- ".to_owned(), |(number, sign)| format!("{number}{sign} "));
            let indent = " ".repeat(marker.len());
            let mut text = String::new();
            for (number, block) in item.blocks.iter().enumerate() {
                let written = self.block(block, style);
                match block {
                    _ if number == 0 => text.push_str(&written),
                    Block::List(_) => text.push_str(&format!("\n{written}")),
                    _ => text.push_str(&format!("\n\n{written}")),
                }
            }
            lines.push(format!("{marker}{}", with_indent(&text, &indent)));
        }
        lines.join("\n")
    }

    fn table(&self, table: &Table, style: Style) -> String {
        let row = |cells: &[Vec<Inline>]| {
            let cells: Vec<String> =
                cells.iter().map(|cell| self.inlines(cell, style, Position::Inside).replace("\\\n", "<br>")).collect();
            format!("| {} |", cells.join(" | "))
        };
        let line = format!("|{}", " --- |".repeat(table.head.len()));
        let rows = table.rows.iter().map(|cells| row(cells));
        [row(&table.head), line].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
    }

    /// A line end is a backslash at the end of the line: nobody sees blanks there.
    fn inlines(&self, inlines: &[Inline], style: Style, position: Position) -> String {
        let mut markdown = String::new();
        for inline in inlines {
            let is_start = markdown.is_empty() && position == Position::LineStart || markdown.ends_with('\n');
            let place = if is_start { Position::LineStart } else { Position::Inside };
            match inline {
                Inline::Text(text, emphasis) => {
                    let text = if is_start { text.trim_start() } else { text };
                    let is_stressed = style.has_emphasis && is_stressed(text, *emphasis);
                    let emphasis = if is_stressed { *emphasis } else { Emphasis::default() };
                    markdown.push_str(&with_stress(text, emphasis, style.escape, place));
                }
                Inline::Break => {
                    markdown.truncate(markdown.trim_end_matches(' ').len());
                    markdown.push_str("\\\n");
                }
                Inline::Link(address, inside) => {
                    let words = self.inlines(inside, style, Position::Inside).replace("\\\n", " ");
                    markdown.push_str(&format!("[{}]({})", words.trim(), destination(address)));
                }
                Inline::Note(index) => markdown.push_str(&format!("[^{}]", index + 1)),
            }
        }
        markdown
    }
}

/// Words between the signs of their stress; blanks stand outside of them.
fn with_stress(text: &str, emphasis: Emphasis, escape: Escape, position: Position) -> String {
    let mut sign = String::new();
    sign.push_str(if emphasis.is_struck { "~~" } else { "" });
    sign.push_str(if emphasis.is_bold { "**" } else { "" });
    sign.push_str(if emphasis.is_italic { "*" } else { "" });
    if sign.is_empty() {
        return escape_text(text, escape, position);
    }
    let core = text.trim();
    let (before, after) = text.split_once(core).unwrap_or_default();
    let close: String = sign.chars().rev().collect();
    format!("{before}{sign}{}{close}{after}", escape_text(core, escape, Position::Inside))
}

fn destination(address: &str) -> String {
    if address.contains(['(', ')', ' ', '<', '>']) {
        format!("<{}>", address.replace('<', "%3C").replace('>', "%3E"))
    } else {
        address.to_owned()
    }
}

/// Lines behind the first with so much blank before them.
fn with_indent(text: &str, indent: &str) -> String {
    let mut lines = text.split('\n');
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |text, line| if line.is_empty() { text + "\n" } else { format!("{text}\n{indent}{line}") })
}

/// The notes whose marks stand in blocks, in the order of the document.
pub fn used_notes(blocks: &[Block]) -> Vec<usize> {
    let mut used: Vec<usize> = blocks.iter().flat_map(marks).collect();
    used.sort_unstable();
    used.dedup();
    used
}

/// The notes whose marks stand in a block, each where it is met first.
fn marks(block: &Block) -> Vec<usize> {
    let mut found = Vec::new();
    collect_marks(block, &mut found);
    let mut seen = Vec::new();
    found.retain(|mark| {
        let is_new = !seen.contains(mark);
        seen.push(*mark);
        is_new
    });
    found
}

fn collect_marks(block: &Block, found: &mut Vec<usize>) {
    match block {
        Block::Heading(_, inlines) | Block::Paragraph(inlines) => marks_of_line(inlines, found),
        Block::List(list) => {
            list.items.iter().flat_map(|item| &item.blocks).for_each(|block| collect_marks(block, found))
        }
        Block::Table(table) => {
            table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| marks_of_line(cell, found));
        }
        Block::Picture(_) => {}
    }
}

fn marks_of_line(inlines: &[Inline], found: &mut Vec<usize>) {
    for inline in inlines {
        match inline {
            Inline::Note(index) => found.push(*index),
            Inline::Link(_, inside) => marks_of_line(inside, found),
            _ => {}
        }
    }
}
