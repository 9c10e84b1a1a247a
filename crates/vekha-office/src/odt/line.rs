//! What stands in a paragraph: words, links, notes, pictures → pieces of its line.

use super::context::Context;
use crate::docx::Line;
use crate::error::OfficeError;
use crate::model::left_out::Reason;
use crate::model::paragraph::{Inline, Look, Picture};
use crate::own_look::OwnLook;
use crate::xml::{Element, Node, Space};

/// Spaces that one element may stand for.
const MOST_SPACES: usize = 100;
/// Letters of the words that stand for a picture.
const LONGEST_DESCRIPTION: usize = 2000;

/// Reads a paragraph.
pub(crate) struct LineReader<'r, 'd> {
    pub(crate) context: &'r mut Context<'d>,
    line: Line,
    /// Boxes with text that hang on the paragraph.
    boxes: Vec<&'d Element>,
    /// Whether a space was read last: those that follow it are none.
    is_after_space: bool,
}

/// The pieces of a line, and the boxes with text that hang on it.
pub(crate) type ReadLine<'d> = (Vec<Inline>, Vec<&'d Element>);

/// Reads the words of a paragraph that looks so.
pub(crate) fn read<'d>(
    element: &'d Element,
    look: OwnLook,
    context: &mut Context<'d>,
) -> Result<ReadLine<'d>, OfficeError> {
    let mut reader = LineReader { context, line: Line::default(), boxes: Vec::new(), is_after_space: true };
    reader.read(element, look)?;
    Ok((reader.line.finish(), reader.boxes))
}

/// Reads a drawing that stands in no paragraph.
pub(crate) fn read_alone<'d>(drawing: &'d Element, context: &mut Context<'d>) -> Result<ReadLine<'d>, OfficeError> {
    let mut reader = LineReader { context, line: Line::default(), boxes: Vec::new(), is_after_space: true };
    reader.read_drawing(drawing)?;
    Ok((reader.line.finish(), reader.boxes))
}

/// All words below an element, paragraphs on lines of their own.
pub(crate) fn all_words(element: &Element) -> String {
    let mut words = String::new();
    push_words(element, &mut words);
    words.trim().to_owned()
}

fn push_words(element: &Element, words: &mut String) {
    for node in &element.children {
        match node {
            Node::Text(text) => words.push_str(text.trim_matches('\n')),
            Node::Element(child) => {
                match (child.space, &*child.name) {
                    (Space::OdfText, "s" | "tab") => words.push(' '),
                    (Space::OdfText, "line-break") => words.push('\n'),
                    (Space::DublinCore, _) | (Space::OdfText, "note-citation") => {}
                    _ => push_words(child, words),
                }
                if child.is(Space::OdfText, "p") || child.is(Space::OdfText, "h") {
                    words.push('\n');
                }
            }
        }
    }
}

impl<'d> LineReader<'_, 'd> {
    fn read(&mut self, parent: &'d Element, look: OwnLook) -> Result<(), OfficeError> {
        for node in &parent.children {
            match node {
                Node::Text(letters) => self.push_letters(letters, look),
                Node::Element(child) => self.read_child(child, look)?,
            }
        }
        Ok(())
    }

    fn read_child(&mut self, child: &'d Element, look: OwnLook) -> Result<(), OfficeError> {
        match (child.space, &*child.name) {
            (Space::OdfText, "s") => {
                let count = child.number::<usize>("c").unwrap_or(1).min(MOST_SPACES);
                self.push(&" ".repeat(count), look);
            }
            (Space::OdfText, "tab") => self.push("\t", look),
            (Space::OdfText, "line-break") => self.push_inline(Inline::LineBreak),
            (Space::OdfText, "span") => {
                let own = self.context.styles.look("text", child.attribute("style-name"));
                self.read(child, own.or(look))?;
            }
            (Space::OdfText, "a") => self.read_link(child, look)?,
            (Space::OdfText, "note") => self.read_note(child),
            (Space::OdfText, "ruby") => {
                for base in child.all("ruby-base") {
                    self.read(base, look)?;
                }
            }
            (Space::OdfText, "placeholder") => self.leave_out(Reason::Placeholder, child),
            (Space::OdfText, "hidden-text" | "hidden-paragraph") => self.leave_out(Reason::Hidden, child),
            (Space::OdfText, "tracked-changes" | "alphabetical-index-mark" | "toc-mark" | "script") => {}
            (Space::OdfOffice, "annotation") => self.leave_out(Reason::Comment, child),
            (Space::OdfOffice, _) => {}
            (Space::OdfDraw, _) => self.read_drawing(child)?,
            _ => self.read(child, look)?,
        }
        Ok(())
    }

    fn leave_out(&mut self, reason: Reason, element: &Element) {
        self.context.leave_out(reason, &all_words(element));
    }

    fn read_link(&mut self, link: &'d Element, look: OwnLook) -> Result<(), OfficeError> {
        let Some(address) = link.attribute_in(Space::Xlink, "href").filter(|address| !address.is_empty()) else {
            return self.read(link, look);
        };
        self.context.budget.take_text(address)?;
        self.line.open_link(address);
        self.read(link, look)?;
        self.line.close_link();
        Ok(())
    }

    fn read_note(&mut self, note: &'d Element) {
        let Some(body) = note.child("note-body") else { return };
        self.context.notes.push(body);
        let index = self.context.notes.len() - 1;
        self.push_inline(Inline::Footnote { index });
    }

    /// A frame holds a picture, a box with text or an object; other shapes hold words or nothing.
    fn read_drawing(&mut self, drawing: &'d Element) -> Result<(), OfficeError> {
        if &*drawing.name == "a" {
            return self.read_children_of_drawing(drawing);
        }
        if &*drawing.name != "frame" {
            return self.read_shape(drawing);
        }
        if let Some(text) = drawing.child("text-box") {
            self.boxes.push(text);
        } else if drawing.child("object").is_some() || drawing.child("object-ole").is_some() {
            self.context.leave_out(Reason::EmbeddedFile, &description(drawing).unwrap_or_default());
        } else if let Some(image) = drawing.child("image") {
            self.push_picture(drawing, image)?;
        } else {
            self.context.leave_out(Reason::Drawing, &description(drawing).unwrap_or_default());
        }
        Ok(())
    }

    fn read_children_of_drawing(&mut self, drawing: &'d Element) -> Result<(), OfficeError> {
        drawing.elements().filter(|child| child.space == Space::OdfDraw).try_for_each(|child| self.read_drawing(child))
    }

    fn read_shape(&mut self, shape: &'d Element) -> Result<(), OfficeError> {
        if &*shape.name == "g" {
            return self.read_children_of_drawing(shape);
        }
        let has_words = shape.elements().any(|child| child.space == Space::OdfText && !all_words(child).is_empty());
        if has_words {
            self.boxes.push(shape);
        } else {
            self.context.leave_out(Reason::Drawing, &description(shape).unwrap_or_default());
        }
        Ok(())
    }

    fn push_picture(&mut self, frame: &Element, image: &Element) -> Result<(), OfficeError> {
        let href = image.attribute_in(Space::Xlink, "href").unwrap_or_default();
        self.context.budget.take_text(href)?;
        let is_outside = href.contains("://") || href.starts_with("../") || href.starts_with('/');
        let part = (!is_outside && !href.is_empty()).then(|| href.trim_start_matches("./").to_owned());
        let address = is_outside.then(|| href.to_owned());
        self.push_inline(Inline::Picture(Picture { part, address, description: description(frame) }));
        Ok(())
    }

    /// Spaces and line ends that follow each other are one space, and none at the beginning.
    fn push_letters(&mut self, letters: &str, look: OwnLook) {
        let mut text = String::with_capacity(letters.len());
        for letter in letters.chars() {
            match letter {
                ' ' | '\t' | '\n' | '\r' if self.is_after_space => {}
                ' ' | '\t' | '\n' | '\r' => {
                    text.push(' ');
                    self.is_after_space = true;
                }
                _ => {
                    text.push(letter);
                    self.is_after_space = false;
                }
            }
        }
        self.push_text(&text, look);
    }

    fn push(&mut self, text: &str, look: OwnLook) {
        self.is_after_space = false;
        self.push_text(text, look);
    }

    fn push_text(&mut self, text: &str, look: OwnLook) {
        if text.is_empty() {
            return;
        }
        if look.hidden == Some(true) {
            return self.context.leave_out(Reason::Hidden, text);
        }
        let look = Look {
            is_bold: look.bold.unwrap_or(false),
            is_italic: look.italic.unwrap_or(false),
            is_struck: look.struck.unwrap_or(false),
            height: look.height.unwrap_or_default(),
        };
        self.line.push_text(text, look);
    }

    fn push_inline(&mut self, inline: Inline) {
        self.is_after_space = matches!(inline, Inline::LineBreak);
        self.line.push(inline);
    }
}

/// The words that somebody has written for a picture.
fn description(frame: &Element) -> Option<String> {
    let child = |name| frame.elements().find(|child| child.is(Space::Svg, name)).map(Element::own_text);
    let words = [child("desc"), child("title")].into_iter().flatten().find(|words| !words.trim().is_empty())?;
    Some(words.trim().chars().take(LONGEST_DESCRIPTION).collect())
}
