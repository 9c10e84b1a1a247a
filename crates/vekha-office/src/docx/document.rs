//! A text as a whole: its parts in the order in which they need each other.

use std::collections::{BTreeSet, HashMap};

use super::body::{read_blocks, read_bodies};
use super::context::{Context, NoteKind};
use super::numbering::Numbering;
use super::styles::{Styles, read_styles};
use super::wrappers::all_words;
use crate::container::{Package, Relations, ZipParts};
use crate::error::OfficeError;
use crate::model::document::{Document, Footnote};
use crate::model::left_out::{LeftOut, Place, Reason};
use crate::properties::package_properties;
use crate::xml::{Element, Space};

/// Reads a text of Word.
pub(crate) fn read_document(parts: ZipParts) -> Result<Document, OfficeError> {
    let mut package = Package::open(parts)?.ok_or_else(|| OfficeError::missing("word/document.xml"))?;
    let main = package.main().to_owned();
    let tree = package.tree(&main)?.ok_or_else(|| OfficeError::missing(&main))?;
    if tree.child("body").is_none() {
        return Err(OfficeError::missing("body"));
    }
    let side = SideParts::read(&mut package, &main)?;
    let limits = package.limits();
    let mut context = Context::new(&side.styles, &side.numbering, &side.relations, side.comments(), &limits);
    let blocks = read_bodies(tree.all("body"), &mut context)?;
    if blocks.is_empty() && context.chunks > 0 {
        return Err(OfficeError::OnlyChunks);
    }
    let footnotes = read_footnotes(&side, &mut context)?;
    context.place.set(Place::File);
    context.leave_out_other_comments();
    let mut left_out = context.left_out;
    left_out.extend(whole_parts_left_out(&side, &package));
    Ok(Document { blocks, footnotes, properties: package_properties(&mut package)?, left_out })
}

/// The parts beside the text.
struct SideParts {
    relations: Relations,
    styles: Styles,
    numbering: Numbering,
    comments: Option<Element>,
    notes: HashMap<NoteKind, Notes>,
    /// The words of heads and feet of pages.
    margins: BTreeSet<String>,
}

/// A part with notes.
#[derive(Default)]
struct Notes {
    tree: Option<Element>,
    relations: Relations,
}

impl SideParts {
    fn read(package: &mut Package, main: &str) -> Result<Self, OfficeError> {
        let relations = package.relations(main)?;
        let styles = package.related_tree(&relations, "styles")?;
        let numbering = package.related_tree(&relations, "numbering")?;
        let comments = package.related_tree(&relations, "comments")?;
        let mut notes = HashMap::new();
        for (kind, name) in [(NoteKind::Footnote, "footnotes"), (NoteKind::Endnote, "endnotes")] {
            notes.insert(kind, Notes::read(package, relations.part(name))?);
        }
        let mut margins = BTreeSet::new();
        let parts: Vec<&str> = relations.parts("header").chain(relations.parts("footer")).collect();
        for part in parts {
            margins.extend(package.tree(part)?.map(|tree| all_words(&tree)));
        }
        let numbering = numbering.filter(|tree| tree.space == Space::Word);
        let numbering = numbering.map(|tree| Numbering::from_tree(&tree)).unwrap_or_default();
        Ok(SideParts { styles: read_styles(styles.as_ref()), numbering, comments, notes, margins, relations })
    }

    fn comments(&self) -> HashMap<String, String> {
        let comments = self.comments.iter().flat_map(|tree| tree.all("comment"));
        comments.map(|comment| (comment.attribute("id").unwrap_or_default().to_owned(), all_words(comment))).collect()
    }
}

impl Notes {
    fn read(package: &mut Package, part: Option<&str>) -> Result<Self, OfficeError> {
        let Some(part) = part else { return Ok(Notes::default()) };
        Ok(Notes { tree: package.tree(part)?, relations: package.relations(part)? })
    }

    /// The notes by id.
    fn elements(&self) -> HashMap<&str, &Element> {
        let notes = self.tree.iter().flat_map(Element::elements);
        notes.filter_map(|note| Some((note.attribute("id")?, note))).collect()
    }
}

/// The notes in the order of their marks; a note may hold the mark of another.
fn read_footnotes<'d>(side: &'d SideParts, context: &mut Context<'d>) -> Result<Vec<Footnote>, OfficeError> {
    let elements: HashMap<NoteKind, _> = side.notes.iter().map(|(kind, notes)| (*kind, notes.elements())).collect();
    let mut footnotes = Vec::new();
    while let Some((kind, id)) = context.note(footnotes.len()).cloned() {
        context.place.set(Place::Footnote { index: footnotes.len() });
        if let Some(notes) = side.notes.get(&kind) {
            context.relations = &notes.relations;
        }
        let element = elements.get(&kind).and_then(|notes| notes.get(id.as_str()));
        let blocks = element.map_or(Ok(Vec::new()), |element| read_blocks(element, context))?;
        footnotes.push(Footnote { blocks });
    }
    Ok(footnotes)
}

/// What is left out of a text as a whole: heads and feet of its pages, programs.
fn whole_parts_left_out(side: &SideParts, package: &Package) -> Vec<LeftOut> {
    let texts = side.margins.iter().filter(|text| !text.is_empty());
    let margins = texts.map(|text| (Reason::HeaderOrFooter, text.clone()));
    let macros = package.has_macros().then(|| (Reason::Macros, String::new()));
    margins.chain(macros).map(|(reason, text)| LeftOut { reason, place: Place::File, text }).collect()
}
