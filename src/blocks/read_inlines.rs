//! Words of HTML: nodes in, pieces of a paragraph out, with spaces as a browser shows them.

use super::element::{Element, Node};
use super::tree::Inline;

/// What an address of the page becomes: a whole address, or nothing where it leads nowhere outside it.
pub(super) type Addresses<'a> = &'a dyn Fn(&str) -> Option<String>;

/// A paragraph that grows.
#[derive(Default)]
pub(super) struct Line {
    inlines: Vec<Inline>,
    /// The last sign that stands in it, also within a link; none at its beginning.
    last: Option<char>,
    /// A span begins or ends here: pages set such words apart by their style.
    is_at_span: bool,
}

impl Line {
    /// Adds words; runs of spaces become one, none stands at the beginning of a line.
    pub(super) fn push_text(&mut self, text: &str) {
        let mut words = String::with_capacity(text.len());
        for sign in text.chars() {
            let sign = if sign.is_ascii_whitespace() { ' ' } else { sign };
            if sign == ' ' && self.last.is_none_or(|last| matches!(last, ' ' | '\n')) {
                continue;
            }
            if sign != ' ' && std::mem::take(&mut self.is_at_span) && self.begins_line(sign, &words) {
                self.take_words(&mut words);
                self.push_break();
            }
            words.push(sign);
            self.last = Some(sign);
        }
        self.take_words(&mut words);
    }

    fn take_words(&mut self, words: &mut String) {
        match self.inlines.last_mut() {
            _ if words.is_empty() => {}
            Some(Inline::Text(text)) => text.push_str(&std::mem::take(words)),
            _ => self.inlines.push(Inline::Text(std::mem::take(words))),
        }
    }

    /// Whether words that are set apart would stick to the word before them, or read as part of its sentence.
    fn begins_line(&self, sign: char, before: &str) -> bool {
        let is_open = |last: char| last.is_whitespace() || matches!(last, '(' | '«' | '„' | '“');
        let begins_word = sign.is_alphanumeric() || matches!(sign, '«' | '„' | '“' | '№' | '—' | '(');
        let is_glued = begins_word && self.last.is_some_and(|last| !is_open(last));
        let last_word = match self.inlines.last() {
            _ if !before.trim_end().is_empty() => before.trim_end().chars().next_back(),
            Some(Inline::Text(text)) => text.trim_end().chars().next_back(),
            Some(Inline::Break) | None => None,
            Some(_) => Some('x'),
        };
        let ends_no_sentence = |last: char| last.is_alphanumeric() || matches!(last, ')' | '»' | '%');
        is_glued || sign.is_uppercase() && last_word.is_some_and(ends_no_sentence)
    }

    /// Adds a line break; at the beginning of a paragraph it would break nothing.
    fn push_break(&mut self) {
        if self.last.is_none() {
            return;
        }
        trim_end(&mut self.inlines);
        self.inlines.push(Inline::Break);
        self.last = Some('\n');
        self.is_at_span = false;
    }

    fn push(&mut self, inline: Inline, last: char) {
        self.inlines.push(inline);
        self.last = Some(last);
    }

    /// Adds an inline element.
    pub(super) fn push_element(&mut self, element: &Element, addresses: Addresses) {
        match element.name() {
            "br" => self.push_break(),
            "img" => self.push_picture(element, addresses),
            "sup" => {
                let words = text_of(element);
                self.push(Inline::NoteMark(words.trim().to_owned()), 'x');
            }
            "span" => {
                // What a page sets apart by its style would stick to the word before it.
                self.is_at_span = true;
                self.push_nodes(element, addresses);
                self.is_at_span = true;
            }
            "a" => match element.tag.attribute("href").and_then(addresses) {
                Some(address) => self.push_within(element, addresses, |inside| Inline::Link(address, inside)),
                None => self.push_nodes(element, addresses),
            },
            "strong" | "b" => self.push_within(element, addresses, Inline::Strong),
            "em" | "i" => self.push_within(element, addresses, Inline::Emphasis),
            "del" | "s" => self.push_within(element, addresses, Inline::Struck),
            _ => self.push_nodes(element, addresses),
        }
    }

    fn push_nodes(&mut self, element: &Element, addresses: Addresses) {
        for node in &element.nodes {
            match node {
                Node::Text(text) => self.push_text(text),
                Node::Element(inside) if is_shown(inside) => self.push_element(inside, addresses),
                Node::Element(_) => {}
            }
        }
    }

    fn push_within(&mut self, element: &Element, addresses: Addresses, wrap: impl FnOnce(Vec<Inline>) -> Inline) {
        let before = std::mem::take(&mut self.inlines);
        self.push_nodes(element, addresses);
        let mut inside = std::mem::replace(&mut self.inlines, before);
        let ends_in_space = trim_end(&mut inside);
        if !inside.is_empty() {
            self.inlines.push(wrap(inside));
        }
        if ends_in_space {
            self.inlines.push(Inline::Text(" ".to_owned()));
        }
    }

    fn push_picture(&mut self, element: &Element, addresses: Addresses) {
        let shown = element.tag.attribute("alt").unwrap_or_default().to_owned();
        let address = element.tag.attribute("src").and_then(addresses);
        self.push(Inline::Picture(shown, address), 'x');
    }

    /// Whether nothing but marks of footnotes stands in it: those belong to the paragraph that follows.
    pub(super) fn is_label(&self) -> bool {
        let holds_mark = self.inlines.iter().any(|inline| matches!(inline, Inline::NoteMark(_)));
        let is_blank = |inline: &Inline| match inline {
            Inline::Text(text) => text.trim().is_empty(),
            Inline::NoteMark(_) => true,
            _ => false,
        };
        holds_mark && self.inlines.iter().all(is_blank)
    }

    /// The finished pieces without spaces and breaks at their ends; nothing where there are no words.
    pub(super) fn take(&mut self) -> Option<Vec<Inline>> {
        let mut inlines = std::mem::take(self).inlines;
        trim_end(&mut inlines);
        while inlines.last() == Some(&Inline::Break) {
            inlines.pop();
            trim_end(&mut inlines);
        }
        (!inlines.is_empty()).then_some(inlines)
    }
}

/// The pieces of an element that holds words alone.
pub(super) fn inlines(element: &Element, addresses: Addresses) -> Option<Vec<Inline>> {
    let mut line = Line::default();
    for node in &element.nodes {
        match node {
            Node::Text(text) => line.push_text(text),
            Node::Element(inside) if is_shown(inside) => line.push_element(inside, addresses),
            Node::Element(_) => {}
        }
    }
    line.take()
}

/// Drops spaces at the end; whether there were any.
fn trim_end(inlines: &mut Vec<Inline>) -> bool {
    let Some(Inline::Text(text)) = inlines.last_mut() else { return false };
    let length = text.trim_end_matches(' ').len();
    let had_spaces = length < text.len();
    text.truncate(length);
    if length == 0 {
        inlines.pop();
    }
    had_spaces
}

/// The words of an element, without its tags.
fn text_of(element: &Element) -> String {
    let words = element.nodes.iter().map(|node| match node {
        Node::Text(text) => text.clone(),
        Node::Element(inside) => text_of(inside),
    });
    words.collect()
}

/// Controls, drawings and menus say nothing outside their page.
pub(super) fn is_shown(element: &Element) -> bool {
    const LEFT_OUT: [&str; 12] =
        ["nav", "svg", "script", "style", "template", "form", "fieldset", "label", "input", "button", "select", "head"];
    !LEFT_OUT.contains(&element.name()) && element.tag.attribute("hidden").is_none()
}
