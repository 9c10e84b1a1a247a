//! Styles of lists: what stands before the items of each level.

use std::collections::HashMap;

use crate::docx::NumberFormat;
use crate::xml::{Element, Space};

/// Letters of a sign and of what stands around a number.
const LONGEST_SIGN: usize = 32;

/// Styles of lists by name, and that of numbered headings.
#[derive(Debug, Default)]
pub(crate) struct ListStyles {
    styles: HashMap<String, Vec<Level>>,
    pub(crate) outline: Vec<Level>,
}

/// A level of a list.
#[derive(Debug, Clone)]
pub(crate) struct Level {
    level: u8,
    pub(crate) format: NumberFormat,
    /// The bullet; nothing where items are counted.
    pub(crate) bullet: Option<String>,
    pub(crate) prefix: String,
    pub(crate) suffix: String,
    pub(crate) start: u32,
    /// How many levels are displayed: 2 for `1.1`.
    pub(crate) displayed: u8,
}

impl ListStyles {
    /// Adds the styles that stand anywhere in a part.
    pub(crate) fn add(&mut self, part: &Element) {
        let groups = part.elements().filter(|child| matches!(&*child.name, "styles" | "automatic-styles"));
        for element in groups.flat_map(Element::elements) {
            if element.is(Space::OdfText, "list-style") {
                let name = element.attribute_in(Space::OdfStyle, "name").unwrap_or_default();
                self.styles.insert(name.to_owned(), levels(element));
            } else if element.is(Space::OdfText, "outline-style") {
                self.outline = levels(element);
            }
        }
    }

    /// The levels of the list of this name.
    pub(crate) fn levels(&self, name: &str) -> &[Level] {
        self.styles.get(name).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The level of this depth, counted from 0.
pub(crate) fn level(levels: &[Level], depth: u8) -> Option<&Level> {
    levels.iter().find(|level| level.level == depth)
}

fn levels(style: &Element) -> Vec<Level> {
    style.elements().filter(|child| child.space == Space::OdfText).filter_map(Level::from_element).collect()
}

impl Level {
    fn from_element(element: &Element) -> Option<Self> {
        let level: u8 = element.number::<u8>("level")?.checked_sub(1)?;
        let text = |name| {
            let value = element.attribute_in(Space::OdfStyle, name).unwrap_or_default();
            value.chars().take(LONGEST_SIGN).collect::<String>()
        };
        let bullet = match &*element.name {
            "list-level-style-bullet" => {
                let sign = element.attribute("bullet-char").unwrap_or("•");
                Some(sign.chars().take(LONGEST_SIGN).collect())
            }
            "list-level-style-image" => Some("•".to_owned()),
            _ => None,
        };
        Some(Level {
            level,
            format: format(&text("num-format")),
            bullet,
            prefix: text("num-prefix"),
            suffix: text("num-suffix"),
            start: element.number("start-value").unwrap_or(1),
            displayed: element.number("display-levels").unwrap_or(1),
        })
    }
}

fn format(value: &str) -> NumberFormat {
    match value {
        "1" => NumberFormat::Decimal(1),
        "01, 02, 03, ..." => NumberFormat::Decimal(2),
        "I" => NumberFormat::Roman { is_upper: true },
        "i" => NumberFormat::Roman { is_upper: false },
        "A" => NumberFormat::Latin { is_upper: true },
        "a" => NumberFormat::Latin { is_upper: false },
        "" => NumberFormat::None,
        other if other.starts_with(['А', 'Б']) => NumberFormat::Russian { is_upper: true },
        other if other.starts_with(['а', 'б']) => NumberFormat::Russian { is_upper: false },
        _ => NumberFormat::Other,
    }
}
