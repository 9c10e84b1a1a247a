//! A workbook: its sheets in their order, with what they share.

use std::collections::BTreeSet;

use super::cell_place::cell_place;
use super::shared_strings::{read_shared_strings, rich_text};
use super::styles::CellStyles;
use super::worksheet::{Shared, SheetReader, is_on};
use crate::container::{Package, Relations, ZipParts};
use crate::error::OfficeError;
use crate::limits::Budget;
use crate::model::left_out::{LeftOut, Place, Reason};
use crate::model::workbook::Workbook;
use crate::properties::package_properties;
use crate::sheet::builder::SheetBuilder;
use crate::sheet::serial::DateSystem;
use crate::xml::{Element, Space};

/// Letters of the name of a sheet; Excel allows 31.
const LONGEST_NAME: usize = 255;

pub(crate) fn read_workbook(parts: ZipParts) -> Result<Workbook, OfficeError> {
    let mut package = Package::open(parts)?.ok_or_else(|| OfficeError::missing("xl/workbook.xml"))?;
    let main = package.main().to_owned();
    let tree = package.tree(&main)?.ok_or_else(|| OfficeError::missing(&main))?;
    let relations = package.relations(&main)?;
    let shared = read_shared(&mut package, &relations, &tree)?;
    let mut budget = Budget::new(&package.limits());
    let mut workbook = Workbook { properties: package_properties(&mut package)?, ..Workbook::default() };
    let sheets = tree.child("sheets").ok_or_else(|| OfficeError::missing("sheets"))?;
    for element in sheets.all("sheet") {
        read_sheet(element, &mut package, &relations, &shared, &mut budget, &mut workbook)?;
    }
    if package.has_macros() {
        workbook.left_out.push(LeftOut { reason: Reason::Macros, place: Place::File, text: String::new() });
    }
    Ok(workbook)
}

/// The parts of the sheets that a workbook names, by folded name.
pub(crate) fn sheet_parts(parts: ZipParts) -> Result<BTreeSet<String>, OfficeError> {
    let mut package = Package::open(parts)?.ok_or_else(|| OfficeError::missing("xl/workbook.xml"))?;
    let main = package.main().to_owned();
    let tree = package.tree(&main)?.ok_or_else(|| OfficeError::missing(&main))?;
    let relations = package.relations(&main)?;
    let named = tree.child("sheets").into_iter().flat_map(|sheets| sheets.all("sheet"));
    let ids = named.filter_map(|sheet| sheet.attribute_in(Space::Relation, "id"));
    let parts = ids.filter(|id| relations.kind(id) == Some("worksheet")).filter_map(|id| relations.part_with_id(id));
    Ok(parts.map(ZipParts::fold).collect())
}

fn read_shared(package: &mut Package, relations: &Relations, workbook: &Element) -> Result<Shared, OfficeError> {
    let limits = package.limits();
    let strings = match relations.part("sharedStrings") {
        Some(part) => match package.parts.text(part)? {
            Some(text) => read_shared_strings(part, &text, &limits)?,
            None => Vec::new(),
        },
        None => Vec::new(),
    };
    let styles = package.related_tree(relations, "styles")?;
    let properties = workbook.child("workbookPr");
    let is_1904 = is_on(properties.and_then(|properties| properties.attribute("date1904")));
    Ok(Shared {
        strings,
        styles: styles.as_ref().map(CellStyles::from_tree).unwrap_or_default(),
        system: if is_1904 { DateSystem::From1904 } else { DateSystem::From1900 },
    })
}

fn read_sheet(
    element: &Element,
    package: &mut Package,
    relations: &Relations,
    shared: &Shared,
    budget: &mut Budget,
    workbook: &mut Workbook,
) -> Result<(), OfficeError> {
    let name: String = element.attribute("name").unwrap_or_default().chars().take(LONGEST_NAME).collect();
    let is_hidden = matches!(element.attribute("state"), Some("hidden" | "veryHidden"));
    let id = element.attribute_in(Space::Relation, "id").unwrap_or_default();
    if relations.kind(id) != Some("worksheet") {
        workbook.left_out.push(LeftOut { reason: Reason::OtherSheet, place: Place::File, text: name });
        return Ok(());
    }
    let part = relations.part_with_id(id).unwrap_or_default();
    let text = package.parts.text(part)?.ok_or_else(|| OfficeError::missing(part))?;
    let limits = package.limits();
    let own = package.relations(part)?;
    let sheet = SheetBuilder::new(&name, workbook.sheets.len(), is_hidden);
    let mut sheet = SheetReader::new(part, shared, &own, budget, sheet).read(&text, &limits)?;
    leave_out_drawing(package.related_tree(&own, "drawing")?.as_ref(), &mut sheet);
    leave_out_comments(package.related_tree(&own, "comments")?.as_ref(), &mut sheet);
    let (sheet, left_out) = sheet.finish(&limits)?;
    workbook.sheets.push(sheet);
    workbook.left_out.extend(left_out);
    Ok(())
}

/// Pictures, charts and boxes of a sheet, with the words in them.
fn leave_out_drawing(tree: Option<&Element>, sheet: &mut SheetBuilder) {
    let Some(tree) = tree else { return };
    let paragraphs = tree.descendants().filter(|element| element.is(Space::Drawing, "p"));
    let words = paragraphs.map(|paragraph| {
        let texts = paragraph.descendants().filter(|element| element.is(Space::Drawing, "t"));
        texts.map(Element::own_text).collect::<String>()
    });
    let words: Vec<String> = words.filter(|words| !words.trim().is_empty()).collect();
    sheet.leave_out(Reason::Drawing, None, &words.join("\n"));
}

fn leave_out_comments(tree: Option<&Element>, sheet: &mut SheetBuilder) {
    let lists = tree.into_iter().flat_map(|tree| tree.all("commentList"));
    for comment in lists.flat_map(|list| list.all("comment")) {
        let text = comment.child("text").map(rich_text).unwrap_or_default();
        sheet.leave_out(Reason::Comment, comment.attribute("ref").and_then(cell_place), &text);
    }
}
