//! A paragraph and what stands in its line.

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paragraph {
    /// What it is in the text.
    pub kind: ParagraphKind,
    /// The name of its style, as the program stores it: `heading 1`, `Normal`.
    pub style: Option<String>,
    /// The number or bullet that the program puts before it.
    pub label: Option<Label>,
    /// Where its lines stand.
    pub alignment: Alignment,
    /// Its words.
    pub inlines: Vec<Inline>,
}

/// What a paragraph is by its style, never by its look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ParagraphKind {
    /// Running text.
    #[default]
    Text,
    /// A heading of this level; the highest is 1.
    Heading(u8),
    /// An item of a list, at this level; the outermost is 0.
    ListItem(u8),
}

/// Where the lines of a paragraph stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Alignment {
    /// At the left edge, where nothing else is said.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// At the right edge.
    End,
    /// At both edges.
    Justified,
}

/// A number or a bullet that was counted, not typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// As displayed: `1.`, `а)`, `2.3`, `•`.
    pub text: String,
    /// Its level, 0 the outermost.
    pub level: u8,
    /// The number of the list that it belongs to.
    pub list: u32,
    /// Whether it is a bullet, the same before every paragraph.
    pub is_bullet: bool,
    /// Whether programs agree on the number: not where a list goes on in ways that they count differently.
    pub is_certain: bool,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Words of one look.
    Text {
        /// The words; a tab is a tab.
        text: String,
        /// Their look.
        look: Look,
    },
    /// A line ends within the paragraph.
    LineBreak,
    /// Words that lead elsewhere.
    Link {
        /// The address as written; it was not followed.
        address: String,
        /// The words.
        inlines: Vec<Inline>,
    },
    /// The mark of a footnote.
    Footnote {
        /// Its place among the footnotes of the document.
        index: usize,
    },
    /// A picture.
    Picture(Picture),
}

/// How words look, by their style or by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// Bold.
    pub is_bold: bool,
    /// Italic.
    pub is_italic: bool,
    /// Struck through.
    pub is_struck: bool,
    /// Above or below the line.
    pub height: Height,
}

/// Where letters stand on the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Height {
    /// On it.
    #[default]
    Line,
    /// Above: the 2 of m².
    Raised,
    /// Below.
    Lowered,
}

/// A picture that stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The part of the container with its bytes, for [`part_bytes`](crate::part_bytes); nothing for one outside.
    pub part: Option<String>,
    /// The address of a picture outside of the file, which was not followed.
    pub address: Option<String>,
    /// The words that stand for it.
    pub description: Option<String>,
}

impl Paragraph {
    /// Its label and words as one text: lines end in line ends, footnotes and pictures are left out.
    pub fn text(&self) -> String {
        let mut text = String::new();
        if let Some(label) = &self.label {
            text.push_str(&label.text);
            text.push(' ');
        }
        push_inlines(&self.inlines, &mut text);
        text.truncate(text.trim_end().len());
        text
    }

    /// Its words without the label.
    pub fn words(&self) -> String {
        let mut text = String::new();
        push_inlines(&self.inlines, &mut text);
        text
    }

    /// Whether it has neither words nor pictures nor a label.
    pub fn is_empty(&self) -> bool {
        self.label.is_none() && self.inlines.iter().all(Inline::is_blank)
    }
}

impl Inline {
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            Inline::Text { text, .. } => text.trim().is_empty(),
            Inline::LineBreak => true,
            Inline::Link { inlines, .. } => inlines.iter().all(Inline::is_blank),
            Inline::Footnote { .. } | Inline::Picture(_) => false,
        }
    }
}

fn push_inlines(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text { text: words, .. } => text.push_str(words),
            Inline::LineBreak => text.push('\n'),
            Inline::Link { inlines, .. } => push_inlines(inlines, text),
            Inline::Footnote { .. } | Inline::Picture(_) => {}
        }
    }
}
