//! The tree: what a text is made of, whatever it is written as.

/// A block of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading with its level, 1 for the highest.
    Heading(u8, Vec<Inline>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A paragraph in the right half of a sheet: whom a letter is for.
    RightHalf(Vec<Inline>),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// A quotation.
    Quote(Vec<Block>),
}

/// A list and what stands in its items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// The first number, where it is numbered.
    pub start: Option<u64>,
    /// Its items.
    pub items: Vec<Vec<Block>>,
}

/// A table without merged cells: every row has as many cells as the head.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What it is of.
    pub caption: Vec<Inline>,
    /// The headings of its columns.
    pub head: Vec<Vec<Inline>>,
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Table {
    /// How many columns it has.
    pub fn columns(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).chain([self.head.len()]).max().unwrap_or(0)
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Whether it names its row.
    pub is_heading: bool,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Words that weigh more.
    Strong(Vec<Inline>),
    /// Words that are stressed.
    Emphasis(Vec<Inline>),
    /// Words that hold no more.
    Struck(Vec<Inline>),
    /// Words that lead to an address.
    Link(String, Vec<Inline>),
    /// The mark of a footnote, at the word and at the note.
    NoteMark(String),
    /// A picture: what it shows, and its address where that is known.
    Picture(String, Option<String>),
    /// A line break.
    Break,
}

/// The words of some pieces, line breaks as spaces.
pub(super) fn words(inlines: &[Inline]) -> String {
    inlines.iter().map(inline_words).collect()
}

fn inline_words(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) | Inline::NoteMark(text) | Inline::Picture(text, _) => text.clone(),
        Inline::Strong(inside) | Inline::Emphasis(inside) | Inline::Struck(inside) | Inline::Link(_, inside) => {
            words(inside)
        }
        Inline::Break => " ".to_owned(),
    }
}

/// All words of some blocks, with a space after each block.
pub(super) fn block_words(blocks: &[Block]) -> String {
    let of_block = |block: &Block| match block {
        Block::Heading(_, inlines) | Block::Paragraph(inlines) | Block::RightHalf(inlines) => words(inlines),
        Block::List(list) => list.items.iter().map(|item| block_words(item)).collect(),
        Block::Quote(inside) => block_words(inside),
        Block::Table(table) => {
            table.rows.iter().flat_map(|row| &row.cells).map(|cell| block_words(&cell.blocks)).collect()
        }
    };
    blocks.iter().map(|block| of_block(block) + " ").collect()
}
