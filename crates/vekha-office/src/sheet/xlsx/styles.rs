//! Formats of numbers by the styles of cells.

use std::collections::HashMap;

use crate::sheet::format::{Format, builtin_code};
use crate::xml::Element;

/// By the number of a style its format.
#[derive(Debug, Default)]
pub(crate) struct CellStyles {
    formats: Vec<Format>,
    /// By style the place of its format.
    places: Vec<usize>,
    general: Format,
}

impl CellStyles {
    pub(crate) fn from_tree(tree: &Element) -> Self {
        let own = tree.child("numFmts").into_iter().flat_map(|formats| formats.all("numFmt"));
        let codes: HashMap<u32, &str> =
            own.filter_map(|format| Some((format.number("numFmtId")?, format.attribute("formatCode")?))).collect();
        let mut styles = CellStyles::default();
        let mut known: HashMap<u32, usize> = HashMap::new();
        for style in tree.child("cellXfs").into_iter().flat_map(|styles| styles.all("xf")) {
            let id = style.number("numFmtId").unwrap_or(0);
            let place = *known.entry(id).or_insert_with(|| {
                let code = codes.get(&id).copied().unwrap_or_else(|| builtin_code(id));
                styles.formats.push(Format::from_code(code));
                styles.formats.len() - 1
            });
            styles.places.push(place);
        }
        styles
    }

    pub(crate) fn format(&self, style: Option<usize>) -> &Format {
        let place = style.and_then(|style| self.places.get(style));
        place.and_then(|place| self.formats.get(*place)).unwrap_or(&self.general)
    }
}
