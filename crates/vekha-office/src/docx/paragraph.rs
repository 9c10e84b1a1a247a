//! A paragraph: its words, its style, its place in the outline and its number.

use super::context::Context;
use super::line::Line;
use super::runs::RunReader;
use super::styles::{self, NumberRef};
use crate::error::OfficeError;
use crate::model::left_out::Reason;
use crate::model::paragraph::{Inline, Paragraph, ParagraphKind};
use crate::xml::Element;

/// A paragraph as it was read.
pub(crate) struct ReadParagraph<'e> {
    pub(crate) paragraph: Paragraph,
    /// Boxes with text that hang on it.
    pub(crate) boxes: Vec<&'e Element>,
    /// Whether the next paragraph goes on in its line.
    pub(crate) is_joined: bool,
}

pub(crate) fn read<'e>(element: &'e Element, context: &mut Context) -> Result<ReadParagraph<'e>, OfficeError> {
    context.begin_paragraph();
    let properties = element.child("pPr");
    let named = properties.and_then(|properties| properties.child_value("pStyle"));
    let style = context.styles.paragraph_style(named).map(str::to_owned);
    let (inlines, boxes) = read_line(element, style.as_deref(), context)?;
    let mark = properties.and_then(|properties| properties.child("rPr"));
    let is_joined = is_joined(properties, mark);
    let mut paragraph = Paragraph { inlines, ..Paragraph::default() };
    let is_hidden = mark.and_then(|mark| mark.switch("vanish")).unwrap_or(false) && paragraph.is_empty();
    if !is_joined && !is_hidden {
        paragraph.label =
            number(properties, style.as_deref(), context).and_then(|(list, level)| context.count(list, level));
    }
    paragraph.kind = kind(&paragraph, properties, style.as_deref(), context);
    let own_alignment = properties.and_then(styles::alignment);
    paragraph.alignment = own_alignment.or_else(|| context.styles.alignment(style.as_deref())).unwrap_or_default();
    paragraph.style = style.map(|style| context.styles.name(&style));
    context.budget.take_text(paragraph.style.as_deref().unwrap_or_default())?;
    context.budget.take_text(paragraph.label.as_ref().map_or("", |label| &label.text))?;
    Ok(ReadParagraph { paragraph, boxes, is_joined })
}

/// Whether the end of a paragraph was deleted or moved away, or it is but a large first letter.
fn is_joined(properties: Option<&Element>, mark: Option<&Element>) -> bool {
    let frame = properties.and_then(|properties| properties.child("framePr"));
    let is_letter = frame.is_some_and(|frame| matches!(frame.attribute("dropCap"), Some("drop" | "margin")));
    is_letter || mark.is_some_and(|mark| mark.child("del").is_some() || mark.child("moveFrom").is_some())
}

type ReadLine<'e> = (Vec<Inline>, Vec<&'e Element>);

fn read_line<'e>(
    element: &'e Element,
    style: Option<&str>,
    context: &mut Context,
) -> Result<ReadLine<'e>, OfficeError> {
    let mut line = Line::default();
    for address in context.fields.open_addresses() {
        context.budget.take_text(address)?;
        line.open_link(address);
    }
    let mut reader = RunReader { context, style, line, boxes: Vec::new() };
    reader.read(element)?;
    let RunReader { line, boxes, .. } = reader;
    for field in context.fields.give_up_instructions() {
        if let Some(instruction) = field.missing_result() {
            context.leave_out(Reason::EmptyField, instruction);
        }
    }
    Ok((line.finish(), boxes))
}

fn kind(paragraph: &Paragraph, properties: Option<&Element>, style: Option<&str>, context: &Context) -> ParagraphKind {
    let own = properties.and_then(styles::outline);
    let heading = match own {
        Some(level) => styles::outline_heading(level),
        None => context.styles.heading_level(style),
    };
    match (heading, &paragraph.label) {
        (Some(level), _) => ParagraphKind::Heading(level),
        (None, Some(label)) => ParagraphKind::ListItem(label.level),
        (None, None) => ParagraphKind::Text,
    }
}

/// The list and the level of a paragraph: what it says itself, else what its style says.
fn number(properties: Option<&Element>, style: Option<&str>, context: &Context) -> Option<(u32, u8)> {
    let own = properties.and_then(NumberRef::from_properties).unwrap_or_default();
    let by_style = || context.styles.find(style, |style| style.number.as_ref().and_then(|number| number.list));
    let list = own.list.or_else(by_style)?;
    if list == 0 {
        return None;
    }
    let level = own.level.or_else(|| style_level(list, style, context)).unwrap_or(0);
    Some((list, level))
}

/// The level that the list gives to the style, or that the style gives itself.
fn style_level(list: u32, style: Option<&str>, context: &Context) -> Option<u8> {
    let known = context.numbering.list(list, context.styles)?;
    let by_list = context.styles.chain(style).find_map(|style| known.style_level(&style.id));
    by_list.or_else(|| context.styles.find(style, |style| style.number.as_ref().and_then(|number| number.level)))
}
