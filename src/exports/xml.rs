//! A small writer of well-formed XML: elements, attributes, texts, all escaped. Knows no format.

use std::fmt::Write as _;

/// A document that is being written. Elements are closed by the closure that fills them.
pub struct Xml {
    text: String,
    depth: usize,
}

impl Xml {
    /// A document with its declaration.
    pub fn new() -> Self {
        Xml { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), depth: 0 }
    }

    /// An element with others in it.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], fill: impl FnOnce(&mut Xml)) {
        self.open(name, attributes, ">\n");
        self.depth += 1;
        fill(self);
        self.depth -= 1;
        self.indent();
        let _ = writeln!(self.text, "</{name}>");
    }

    /// An element that holds a text.
    pub fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes, ">");
        escape(text, &mut self.text);
        let _ = writeln!(self.text, "</{name}>");
    }

    /// An element that holds nothing.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.open(name, attributes, "/>\n");
    }

    /// The finished document.
    pub fn finish(self) -> String {
        self.text
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)], end: &str) {
        self.indent();
        let _ = write!(self.text, "<{name}");
        for (key, value) in attributes {
            let _ = write!(self.text, " {key}=\"");
            escape(value, &mut self.text);
            self.text.push('"');
        }
        self.text.push_str(end);
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n(' ', self.depth));
    }
}

/// Escapes what XML gives a meaning and drops the characters it cannot hold at all.
fn escape(text: &str, into: &mut String) {
    into.reserve(text.len());
    let mut rest = text;
    while let Some(at) = rest.bytes().position(needs_care) {
        into.push_str(&rest[..at]);
        let mut letters = rest[at..].chars();
        match letters.next() {
            Some('&') => into.push_str("&amp;"),
            Some('<') => into.push_str("&lt;"),
            Some('>') => into.push_str("&gt;"),
            Some('"') => into.push_str("&quot;"),
            Some(c) if c < ' ' || matches!(c, '\u{7f}' | '\u{fffe}' | '\u{ffff}') => {}
            other => into.extend(other),
        }
        rest = letters.as_str();
    }
    into.push_str(rest);
}

/// Whether a letter that begins with the byte may have to be replaced or dropped.
fn needs_care(byte: u8) -> bool {
    CARE[byte as usize]
}

/// A table, since a feed holds whole texts and every byte of them is asked.
const CARE: [bool; 256] = {
    const FIRST_OF_THE_LAST: u8 = 0xef; // U+FFFE and U+FFFF begin so
    let mut care = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let kept = matches!(byte as u8, b'\t' | b'\n' | b' '..);
        care[byte] = !kept || matches!(byte as u8, b'&' | b'<' | b'>' | b'"' | 0x7f | FIRST_OF_THE_LAST);
        byte += 1;
    }
    care
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_escaped_and_closed() {
        let mut xml = Xml::new();
        xml.element("a", &[("b", "\"<&>\"")], |xml| {
            xml.text("c", &[], "1 < 2 & \u{0}3");
            xml.empty("d", &[]);
        });
        let expected = "<a b=\"&quot;&lt;&amp;&gt;&quot;\">\n <c>1 &lt; 2 &amp; 3</c>\n <d/>\n</a>\n";
        assert_eq!(xml.finish().split_once('\n').map(|(_, rest)| rest), Some(expected));
    }
}
