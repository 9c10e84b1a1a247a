//! A text as a whole: its parts in the order in which they need each other.

use super::body::{read_blocks, read_body};
use super::context::Context;
use super::line::all_words;
use super::list_styles::ListStyles;
use super::styles::Styles;
use crate::container::ZipParts;
use crate::error::OfficeError;
use crate::model::document::{Document, Footnote};
use crate::model::left_out::{Place, Reason};
use crate::properties::odf_properties;
use crate::sheet::ods::check_encryption;
use crate::xml::{Element, Space};

const CONTENT: &str = "content.xml";

/// Reads a text of LibreOffice.
pub(crate) fn read_document(mut parts: ZipParts) -> Result<Document, OfficeError> {
    check_encryption(&mut parts)?;
    let content = parts.tree(CONTENT)?.ok_or_else(|| OfficeError::missing(CONTENT))?;
    let style_part = parts.tree("styles.xml")?;
    let properties = parts.tree("meta.xml")?.map(|tree| odf_properties(&tree)).unwrap_or_default();
    let limits = *parts.limits();
    let (mut styles, mut list_styles) = (Styles::default(), ListStyles::default());
    for part in style_part.iter().chain([&content]) {
        styles.add(part);
        list_styles.add(part);
    }
    let body = content.child("body").and_then(|body| body.child("text")).ok_or_else(|| OfficeError::missing("text"))?;
    let mut context = Context::new(&styles, &list_styles, &limits);
    let blocks = read_body(body, &mut context)?;
    let mut footnotes = Vec::new();
    while let Some(note) = context.notes.get(footnotes.len()).copied() {
        context.place.set(Place::Footnote { index: footnotes.len() });
        footnotes.push(Footnote { blocks: read_blocks(note, &mut context)? });
    }
    context.place.set(Place::File);
    style_part.iter().for_each(|part| leave_out_margins(part, &mut context));
    if parts.names().any(|name| name.starts_with("basic/") && !name.ends_with("script-lc.xml")) {
        context.leave_out(Reason::Macros, "");
    }
    Ok(Document { blocks, footnotes, properties, left_out: context.left_out })
}

/// The heads and feet of pages.
fn leave_out_margins(part: &Element, context: &mut Context) {
    let masters = part.elements().filter(|child| child.is(Space::OdfOffice, "master-styles"));
    let pages = masters.flat_map(Element::elements).filter(|child| child.is(Space::OdfStyle, "master-page"));
    let margins = pages.flat_map(Element::elements).filter(|child| {
        child.space == Space::OdfStyle && (child.name.starts_with("header") || child.name.starts_with("footer"))
    });
    let mut seen = Vec::new();
    for words in margins.map(all_words) {
        if !words.is_empty() && !seen.contains(&words) {
            context.leave_out(Reason::HeaderOrFooter, &words);
            seen.push(words);
        }
    }
}
