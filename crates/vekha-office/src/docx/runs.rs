//! What stands in a paragraph: runs, links, fields, formulas → pieces of its line.

use super::context::{Context, NoteKind};
use super::fields::{Field, hyperlink, with_anchor};
use super::line::Line;
use super::shapes::{self, Shapes};
use super::{symbols, wrappers};
use crate::error::OfficeError;
use crate::model::left_out::Reason;
use crate::model::paragraph::{Inline, Look};
use crate::own_look::OwnLook;
use crate::xml::{Element, Space};

/// Reads the runs of a paragraph.
pub(crate) struct RunReader<'r, 'd, 'e> {
    pub(crate) context: &'r mut Context<'d>,
    /// The style of the paragraph.
    pub(crate) style: Option<&'r str>,
    pub(crate) line: Line,
    /// Boxes with text that hang on the paragraph.
    pub(crate) boxes: Vec<&'e Element>,
}

impl<'e> RunReader<'_, '_, 'e> {
    pub(crate) fn read(&mut self, parent: &'e Element) -> Result<(), OfficeError> {
        for child in wrappers::children(parent, self.context) {
            match (child.space, &*child.name) {
                (Space::Word, "r") => self.read_run(child)?,
                (Space::Word, "hyperlink") => self.read_link(child)?,
                (Space::Word, "fldSimple") => self.read_simple_field(child)?,
                (Space::Math, "oMath" | "oMathPara") => self.read_formula(child),
                _ => {}
            }
        }
        Ok(())
    }

    fn read_link(&mut self, link: &'e Element) -> Result<(), OfficeError> {
        let id = link.attribute_in(Space::Relation, "id").unwrap_or_default();
        let target = self.context.relations.address(id).unwrap_or_default();
        let address = with_anchor(target, link.attribute("anchor"));
        self.read_linked(link, address)
    }

    fn read_simple_field(&mut self, field: &'e Element) -> Result<(), OfficeError> {
        self.read_linked(field, hyperlink(field.attribute("instr").unwrap_or_default()))
    }

    fn read_linked(&mut self, parent: &'e Element, address: Option<String>) -> Result<(), OfficeError> {
        let Some(address) = address.filter(|_| self.context.fields.is_visible()) else { return self.read(parent) };
        self.context.budget.take_text(&address)?;
        self.line.open_link(&address);
        self.read(parent)?;
        self.line.close_link();
        Ok(())
    }

    /// The letters of a formula in their order: what stands above or below a line is no longer seen to.
    fn read_formula(&mut self, formula: &Element) {
        let texts = formula.descendants().filter(|element| element.is(Space::Math, "t"));
        let letters: String = texts.map(Element::own_text).collect();
        self.context.leave_out(Reason::Formula, &letters);
        self.push_text(&letters, Look::default());
    }

    fn read_run(&mut self, run: &'e Element) -> Result<(), OfficeError> {
        let properties = run.child("rPr");
        let (look, is_hidden) = self.look(run);
        for child in wrappers::children(run, self.context) {
            match (child.space, &*child.name) {
                (Space::Word, "fldChar") => self.read_field_mark(child)?,
                (Space::Word, "instrText") => self.context.fields.add_instruction(&child.own_text()),
                _ if !self.context.fields.is_visible() => {}
                (Space::Word, "rPr") => {}
                // The run of a word with its pronunciation.
                (Space::Word, "r") => self.read_run(child)?,
                (Space::Word, _) if is_hidden => self.leave_out_hidden(child),
                (Space::Word, "t") => self.push_run_text(&on_one_line(child.own_text()), properties, look),
                (Space::Word, "drawing" | "pict" | "object") => self.read_shapes(child, look)?,
                (Space::Word, _) => self.read_sign(child, look),
                _ => {}
            }
        }
        Ok(())
    }

    /// Notes hidden words, with the spaces at their ends.
    fn leave_out_hidden(&mut self, element: &Element) {
        let is_text = element.is(Space::Word, "t");
        let words = if is_text { element.own_text() } else { wrappers::all_words(element) };
        if !words.is_empty() {
            self.context.leave_out(Reason::Hidden, &words);
        }
    }

    fn read_sign(&mut self, element: &Element, look: Look) {
        match &*element.name {
            "tab" | "ptab" => self.push_text("\t", look),
            "br" | "cr" => self.push(Inline::LineBreak),
            "noBreakHyphen" => self.push_text("\u{2011}", look),
            "softHyphen" => self.push_text("\u{AD}", look),
            "sym" => self.read_symbol(element, look),
            "footnoteReference" => self.read_note(NoteKind::Footnote, element),
            "endnoteReference" => self.read_note(NoteKind::Endnote, element),
            "commentReference" => self.context.leave_out_comment(element.attribute("id").unwrap_or_default()),
            _ => {}
        }
    }

    fn read_symbol(&mut self, element: &Element, look: Look) {
        let number = element.attribute("char").and_then(|number| u32::from_str_radix(number, 16).ok());
        let font = element.attribute("font").unwrap_or_default();
        let sign = number.and_then(|number| symbols::sign(font, number));
        if sign.is_none() {
            self.context.leave_out(Reason::UnknownSign, font);
        }
        self.push_text(&sign.unwrap_or(symbols::UNKNOWN).to_string(), look);
    }

    /// Words of a run; signs of the private area are those of its font.
    fn push_run_text(&mut self, text: &str, properties: Option<&Element>, look: Look) {
        if !text.contains(symbols::is_private) {
            return self.push_text(text, look);
        }
        let font = symbols::font(properties);
        let sign = |letter: char| {
            if symbols::is_private(letter) { symbols::sign(font, u32::from(letter)) } else { Some(letter) }
        };
        if text.chars().any(|letter| sign(letter).is_none()) {
            self.context.leave_out(Reason::UnknownSign, font);
        }
        let shown: String = text.chars().map(|letter| sign(letter).unwrap_or(symbols::UNKNOWN)).collect();
        self.push_text(&shown, look);
    }

    fn read_shapes(&mut self, element: &'e Element, look: Look) -> Result<(), OfficeError> {
        let Shapes { pictures, boxes, words, .. } = shapes::read(element, self.context)?;
        for picture in pictures {
            self.push(Inline::Picture(picture));
        }
        for words in words {
            self.push_text(&words, look);
        }
        self.boxes.extend(boxes);
        Ok(())
    }

    fn read_note(&mut self, kind: NoteKind, element: &Element) {
        let Some(id) = element.attribute("id") else { return };
        let index = self.context.note_index(kind, id);
        self.push(Inline::Footnote { index });
    }

    fn read_field_mark(&mut self, mark: &Element) -> Result<(), OfficeError> {
        match mark.attribute("fldCharType") {
            Some("begin") => self.context.fields.begin(form_value(mark)),
            Some("separate") => {
                if let Some(address) = self.context.fields.separate() {
                    self.line.open_link(address);
                }
                Ok(())
            }
            Some("end") => {
                if let Some(field) = self.context.fields.end() {
                    self.close_field(&field);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn close_field(&mut self, field: &Field) {
        if field.address.is_some() {
            self.line.close_link();
        }
        if let Some(value) = field.form_text() {
            self.push_text(value, Look::default());
        } else if let Some(instruction) = field.missing_result().filter(|_| self.context.fields.is_visible()) {
            self.context.leave_out(Reason::EmptyField, instruction);
        }
    }

    fn push_text(&mut self, text: &str, look: Look) {
        self.context.fields.mark_result();
        self.line.push_text(text, look);
    }

    fn push(&mut self, inline: Inline) {
        self.context.fields.mark_result();
        self.line.push(inline);
    }

    /// How a run looks, and whether it is hidden: as it says itself, else by its style and that of the paragraph.
    fn look(&self, run: &Element) -> (Look, bool) {
        let styles = self.context.styles;
        let own = OwnLook::from_parent(Some(run));
        let run_style = run.child("rPr").and_then(|properties| properties.child_value("rStyle"));
        let switch = |read: fn(&OwnLook) -> Option<bool>| {
            let in_style = |id| styles.find(id, |style| read(&style.run)).unwrap_or(false);
            // A switch of both styles is off again.
            let by_styles = in_style(run_style) != in_style(self.style);
            read(&own).unwrap_or(by_styles || read(styles.defaults()).unwrap_or(false))
        };
        let height = own.height.or_else(|| styles.find(run_style, |style| style.run.height));
        let look = Look {
            is_bold: switch(|look| look.bold),
            is_italic: switch(|look| look.italic),
            is_struck: switch(|look| look.struck),
            height: height.unwrap_or_default(),
        };
        (look, switch(|look| look.hidden))
    }
}

/// Line ends and tabs of a text are spaces; those that are displayed are elements.
fn on_one_line(text: String) -> String {
    if text.contains(['\n', '\t']) { text.replace(['\n', '\t'], " ") } else { text }
}

/// What a box to tick or a list to choose from holds.
fn form_value(mark: &Element) -> Option<String> {
    let form = mark.child("ffData")?;
    if let Some(tick) = form.child("checkBox") {
        let is_ticked = tick.switch("checked").or(tick.switch("default")).unwrap_or(false);
        return Some(if is_ticked { "☒" } else { "☐" }.to_owned());
    }
    let list = form.child("ddList")?;
    let chosen = list.child("result").or(list.child("default")).and_then(|chosen| chosen.number("val")).unwrap_or(0);
    list.all("listEntry").nth(chosen)?.attribute("val").map(str::to_owned)
}
