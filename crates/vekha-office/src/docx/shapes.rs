//! Drawings: pictures, boxes with text, and what is neither.

use super::context::Context;
use super::wrappers;
use crate::error::OfficeError;
use crate::model::left_out::Reason;
use crate::model::paragraph::Picture;
use crate::xml::{Element, Space};

/// Letters of the words that stand for a picture.
const LONGEST_DESCRIPTION: usize = 2000;

/// What stands in a drawing.
#[derive(Debug, Default)]
pub(crate) struct Shapes<'e> {
    pub(crate) pictures: Vec<Picture>,
    /// Elements with blocks.
    pub(crate) boxes: Vec<&'e Element>,
    /// Words drawn as a picture.
    pub(crate) words: Vec<String>,
    has_embedded_file: bool,
}

/// Reads a drawing, an old drawing or an embedded file; what is neither picture nor text is noted.
pub(crate) fn read<'e>(drawing: &'e Element, context: &mut Context) -> Result<Shapes<'e>, OfficeError> {
    let mut shapes = Shapes::default();
    let mut description = None;
    let mut open = vec![drawing];
    while let Some(element) = open.pop() {
        match (element.space, &*element.name) {
            (Space::Compatibility, "AlternateContent") => open.extend(wrappers::branch(element)),
            (Space::Word, "txbxContent") => shapes.boxes.push(element),
            _ => {
                description = written_description(element).or(description);
                shapes.add(element, &mut description, context)?;
                open.extend(element.elements().rev());
            }
        }
    }
    shapes.note(drawing, context);
    Ok(shapes)
}

impl Shapes<'_> {
    /// Takes in an element; the words for a picture are those of the first in its drawing.
    fn add(
        &mut self,
        element: &Element,
        description: &mut Option<String>,
        context: &mut Context,
    ) -> Result<(), OfficeError> {
        let id = |name| element.attribute_in(Space::Relation, name);
        let ids = match (element.space, &*element.name) {
            (Space::Drawing, "blip") => id("embed").into_iter().chain(id("link")).next(),
            (Space::Vml, "imagedata") => id("id").into_iter().chain(id("href")).next(),
            (Space::Vml, "textpath") => {
                self.words.extend(element.attribute("string").map(str::to_owned));
                None
            }
            (_, "OLEObject") => {
                self.has_embedded_file = true;
                None
            }
            _ => None,
        };
        let Some(id) = ids else { return Ok(()) };
        let (part, address) = (context.relations.part_with_id(id), context.relations.address(id));
        context.budget.take_text(part.or(address).unwrap_or_default())?;
        self.pictures.push(Picture {
            part: part.map(str::to_owned),
            address: address.map(str::to_owned),
            description: description.take(),
        });
        Ok(())
    }

    fn note(&self, drawing: &Element, context: &mut Context) {
        if self.has_embedded_file {
            context.leave_out(Reason::EmbeddedFile, "");
        } else if self.pictures.is_empty() && self.boxes.is_empty() && self.words.is_empty() {
            let words = drawing.descendants().find_map(written_description).unwrap_or_default();
            context.leave_out(Reason::Drawing, &words);
        }
    }
}

/// The words that somebody has written for a picture; names that programs give are none.
fn written_description(element: &Element) -> Option<String> {
    let words = match (element.space, &*element.name) {
        (Space::WordDrawing, "docPr") => element.attribute("descr").or(element.attribute("title")),
        (Space::Vml, "shape") => element.attribute("alt"),
        _ => None,
    };
    let words = words.filter(|words| !words.trim().is_empty())?;
    Some(words.chars().take(LONGEST_DESCRIPTION).collect())
}
