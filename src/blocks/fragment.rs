//! A fragment of HTML: blocks in, markup out that any system takes by paste: no classes, scripts, frames or merged cells.

use super::escape::escape;
use super::outline::with_levels;
use super::tree::{Block, Cell, Inline, List, Row, Table};

/// How a fragment looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// As the system that takes it has it.
    Plain,
    /// With lines and spaces of its own, as styles at the elements.
    Styled,
}

/// The look of an element, where a fragment brings its own.
const STYLES: [(&str, &str); 8] = [
    ("table", "border-collapse: collapse; width: 100%; margin: 0 0 1em"),
    ("caption", "text-align: left; font-weight: bold; padding: 0.4em 0"),
    (
        "th",
        "border: 1px solid #767676; padding: 0.4em 0.6em; text-align: left; vertical-align: top; background: #f2f2f2",
    ),
    ("td", "border: 1px solid #767676; padding: 0.4em 0.6em; text-align: left; vertical-align: top"),
    ("h2", "margin: 1.2em 0 0.5em; line-height: 1.25"),
    ("h3", "margin: 1em 0 0.4em; line-height: 1.25"),
    ("p", "margin: 0 0 0.7em; line-height: 1.45"),
    ("blockquote", "margin: 0 0 0.7em; padding: 0 0 0 1em; border-left: 3px solid #767676"),
];

/// The blocks as HTML whose highest headings are `h2`. `picture` is the word for a picture, of which a fragment has only
/// what it shows and where it lies.
pub fn fragment(blocks: &[Block], look: Look, picture: &str) -> String {
    let mut writer = Writer { html: String::new(), look, picture };
    writer.write_blocks(&with_levels(blocks, 2));
    writer.html
}

struct Writer<'a> {
    html: String,
    look: Look,
    picture: &'a str,
}

impl Writer<'_> {
    fn write_blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.write_block(block));
    }

    fn write_block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, words) => self.write_line(&format!("h{level}"), words),
            Block::Paragraph(words) | Block::RightHalf(words) => self.write_line("p", words),
            Block::List(list) => self.write_list(list),
            Block::Table(table) => self.write_table(table),
            Block::Quote(inside) => {
                self.open("blockquote", "");
                self.html.push('\n');
                self.write_blocks(inside);
                self.close("blockquote");
            }
        }
    }

    fn write_line(&mut self, name: &str, words: &[Inline]) {
        self.open(name, "");
        self.write_inlines(words);
        self.close(name);
    }

    fn open(&mut self, name: &str, attributes: &str) {
        let style = STYLES.iter().find(|(styled, _)| self.look == Look::Styled && *styled == name);
        let style = style.map(|(_, style)| format!(" style=\"{style}\"")).unwrap_or_default();
        self.html.push_str(&format!("<{name}{attributes}{style}>"));
    }

    fn close(&mut self, name: &str) {
        self.html.push_str(&format!("</{name}>\n"));
    }

    fn write_list(&mut self, list: &List) {
        let (name, start) = match list.start {
            Some(1) => ("ol", String::new()),
            Some(start) => ("ol", format!(" start=\"{start}\"")),
            None => ("ul", String::new()),
        };
        self.open(name, &start);
        self.html.push('\n');
        for item in &list.items {
            self.html.push_str("<li>");
            self.write_inside(item);
            self.close("li");
        }
        self.close(name);
    }

    /// What stands in an item or a cell: paragraphs are lines.
    fn write_inside(&mut self, blocks: &[Block]) {
        let mut is_behind_line = false;
        for block in blocks {
            match block {
                Block::Paragraph(words) => {
                    if std::mem::replace(&mut is_behind_line, true) {
                        self.html.push_str("<br>\n");
                    }
                    self.write_inlines(words);
                }
                other => {
                    self.html.push('\n');
                    self.write_block(other);
                    is_behind_line = false;
                }
            }
        }
    }

    fn write_table(&mut self, table: &Table) {
        self.open("table", "");
        self.html.push('\n');
        if !table.caption.is_empty() {
            self.write_line("caption", &table.caption);
        }
        let columns = table.columns();
        if !table.head.is_empty() {
            self.html.push_str("<thead>\n<tr>");
            for column in 0..columns {
                self.open("th", " scope=\"col\"");
                self.write_inlines(table.head.get(column).map_or(&[], Vec::as_slice));
                self.html.push_str("</th>");
            }
            self.html.push_str("</tr>\n</thead>\n");
        }
        if !table.rows.is_empty() {
            self.html.push_str("<tbody>\n");
            table.rows.iter().for_each(|row| self.write_row(row, columns));
            self.html.push_str("</tbody>\n");
        }
        self.close("table");
    }

    fn write_row(&mut self, row: &Row, columns: usize) {
        self.html.push_str("<tr>");
        let empty = Cell::default();
        for column in 0..columns {
            let cell = row.cells.get(column).unwrap_or(&empty);
            let (name, scope) = if cell.is_heading { ("th", " scope=\"row\"") } else { ("td", "") };
            self.open(name, scope);
            self.write_inside(&cell.blocks);
            self.html.push_str(&format!("</{name}>"));
        }
        self.html.push_str("</tr>\n");
    }

    fn write_inlines(&mut self, inlines: &[Inline]) {
        inlines.iter().for_each(|inline| self.write_inline(inline));
    }

    fn write_inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(text) => self.html.push_str(&escape(text)),
            Inline::Strong(inside) => self.write_within("strong", inside),
            Inline::Emphasis(inside) => self.write_within("em", inside),
            Inline::Struck(inside) => self.write_within("s", inside),
            Inline::NoteMark(mark) => self.html.push_str(&format!("<sup>{}</sup>", escape(mark))),
            Inline::Break => self.html.push_str("<br>\n"),
            Inline::Link(address, inside) => {
                self.html.push_str(&format!("<a href=\"{}\">", escape(address)));
                self.write_inlines(inside);
                self.html.push_str("</a>");
            }
            Inline::Picture(shown, address) => {
                let words = escape(&picture_words(self.picture, shown));
                self.html.push_str(&match address {
                    Some(address) => format!("<a href=\"{}\">{words}</a>", escape(address)),
                    None => words,
                });
            }
        }
    }

    fn write_within(&mut self, name: &str, inside: &[Inline]) {
        self.html.push_str(&format!("<{name}>"));
        self.write_inlines(inside);
        self.html.push_str(&format!("</{name}>"));
    }
}

/// What stands in place of a picture.
pub(super) fn picture_words(picture: &str, shown: &str) -> String {
    if shown.is_empty() { picture.to_owned() } else { format!("{picture}: {shown}") }
}
