//! The tree of a report: what stands in a text, before it is written as Markdown.

/// A block of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading with its level; the highest is 2, for the title of the page is 1.
    Heading(u8, Vec<Inline>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// A picture, by its place among those of the text.
    Picture(usize),
}

/// A list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct List {
    /// Its items.
    pub items: Vec<ListItem>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ListItem {
    /// The number with the sign behind it, `3.` or `3)`; nothing where a bullet stands.
    pub number: Option<(u64, char)>,
    /// Its words and what stands below them.
    pub blocks: Vec<Block>,
}

/// A table; every row has as many cells as the head.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The headings of its columns.
    pub head: Vec<Vec<Inline>>,
    /// Its rows.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Words of one look.
    Text(String, Emphasis),
    /// A line ends.
    Break,
    /// Words that lead to an address.
    Link(String, Vec<Inline>),
    /// The mark of a note, by its place among the notes of the text.
    Note(usize),
}

/// How words are stressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Emphasis {
    /// Bold.
    pub is_bold: bool,
    /// Italic.
    pub is_italic: bool,
    /// Struck through.
    pub is_struck: bool,
}

/// The words of some pieces; a line end is one.
pub fn words(inlines: &[Inline]) -> String {
    let of_inline = |inline: &Inline| match inline {
        Inline::Text(text, _) => text.clone(),
        Inline::Break => "\n".to_owned(),
        Inline::Link(_, inside) => words(inside),
        Inline::Note(_) => String::new(),
    };
    inlines.iter().map(of_inline).collect()
}

/// The same pieces without any stress, or without one of its kinds.
pub fn with_emphasis(inlines: &[Inline], change: fn(Emphasis) -> Emphasis) -> Vec<Inline> {
    let changed = inlines.iter().map(|inline| match inline {
        Inline::Text(text, emphasis) => Inline::Text(text.clone(), change(*emphasis)),
        Inline::Link(address, inside) => Inline::Link(address.clone(), with_emphasis(inside, change)),
        other => other.clone(),
    });
    changed.collect()
}
