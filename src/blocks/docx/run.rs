//! Runs: pieces of a paragraph in, XML out, with the addresses that links lead to.

use crate::blocks::escape::escape;
use crate::blocks::fragment::picture_words;
use crate::blocks::tree::Inline;

/// The first relationships of a document are its own parts.
pub(super) const OWN_RELATIONSHIPS: usize = 4;

/// How words look.
#[derive(Debug, Clone, Copy, Default)]
struct Look {
    is_bold: bool,
    is_italic: bool,
    is_struck: bool,
    is_link: bool,
    is_raised: bool,
}

/// Writes runs and collects the addresses of links.
pub(super) struct Runs<'a> {
    pub(super) xml: String,
    pub(super) links: Vec<String>,
    pub(super) picture: &'a str,
}

impl Runs<'_> {
    /// Writes the pieces of a paragraph.
    pub(super) fn write(&mut self, inlines: &[Inline]) {
        self.write_in(inlines, Look::default());
    }

    fn write_in(&mut self, inlines: &[Inline], look: Look) {
        inlines.iter().for_each(|inline| self.write_inline(inline, look));
    }

    fn write_inline(&mut self, inline: &Inline, look: Look) {
        match inline {
            Inline::Text(text) => self.write_run(text, look),
            Inline::Strong(inside) => self.write_in(inside, Look { is_bold: true, ..look }),
            Inline::Emphasis(inside) => self.write_in(inside, Look { is_italic: true, ..look }),
            Inline::Struck(inside) => self.write_in(inside, Look { is_struck: true, ..look }),
            Inline::NoteMark(mark) => self.write_run(mark, Look { is_raised: true, ..look }),
            Inline::Break => self.xml.push_str("<w:r><w:br/></w:r>"),
            Inline::Link(address, inside) => self.write_link(address, inside, look),
            Inline::Picture(shown, address) => {
                let words = [Inline::Text(picture_words(self.picture, shown))];
                match address {
                    Some(address) => self.write_link(address, &words, look),
                    None => self.write_in(&words, look),
                }
            }
        }
    }

    fn write_link(&mut self, address: &str, inside: &[Inline], look: Look) {
        let known = self.links.iter().position(|link| link == address);
        let at = known.unwrap_or_else(|| {
            self.links.push(address.to_owned());
            self.links.len() - 1
        });
        self.xml.push_str(&format!("<w:hyperlink r:id=\"rId{}\">", OWN_RELATIONSHIPS + at + 1));
        self.write_in(inside, Look { is_link: true, ..look });
        self.xml.push_str("</w:hyperlink>");
    }

    fn write_run(&mut self, text: &str, look: Look) {
        let marks = [
            (look.is_link, "<w:rStyle w:val=\"Hyperlink\"/>"),
            (look.is_bold, "<w:b/>"),
            (look.is_italic, "<w:i/>"),
            (look.is_struck, "<w:strike/>"),
            (look.is_raised, "<w:vertAlign w:val=\"superscript\"/>"),
        ];
        let marks: String = marks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, mark)| mark).collect();
        let marks = if marks.is_empty() { marks } else { format!("<w:rPr>{marks}</w:rPr>") };
        self.xml.push_str(&format!("<w:r>{marks}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text)));
    }
}
