//! Definitions of lists: how each level counts and what it looks like.

use std::collections::HashMap;

use super::number_format::NumberFormat;
use super::styles::Styles;
use super::symbols;
use crate::xml::{Element, Space};

/// Letters of the pattern of a level; Word allows no more.
const LONGEST_PATTERN: usize = 255;
/// Definitions that refer to a style that refers to a definition.
const MOST_STEPS: usize = 4;

#[derive(Debug, Default)]
pub(crate) struct Numbering {
    definitions: HashMap<u32, Definition>,
    lists: HashMap<u32, List>,
}

/// What lists may have in common.
#[derive(Debug, Default)]
struct Definition {
    levels: HashMap<u8, Level>,
    /// The style that leads to the real definition.
    style: Option<String>,
}

/// A list that paragraphs belong to.
#[derive(Debug, Default)]
struct List {
    definition: u32,
    overrides: HashMap<u8, Override>,
}

#[derive(Debug, Default)]
struct Override {
    start: Option<u32>,
    level: Option<Level>,
}

#[derive(Debug, Clone)]
pub(crate) struct Level {
    pub(crate) start: u32,
    pub(crate) format: NumberFormat,
    /// `%1.%2.`
    pub(crate) pattern: String,
    /// The level after which it begins anew, from 1 on; 0 for never.
    pub(crate) restart: Option<u8>,
    /// Whether all numbers of the pattern are in digits.
    pub(crate) is_legal: bool,
    style: Option<String>,
}

/// A list as it was found: its definition is what counts.
#[derive(Debug)]
pub(crate) struct KnownList<'n> {
    pub(crate) definition: u32,
    levels: &'n HashMap<u8, Level>,
    overrides: &'n HashMap<u8, Override>,
}

impl Numbering {
    pub(crate) fn from_tree(tree: &Element) -> Self {
        let definitions = tree
            .all("abstractNum")
            .filter_map(|element| Some((element.number("abstractNumId")?, Definition::from_element(element))));
        let lists =
            tree.all("num").filter_map(|element| Some((element.number("numId")?, List::from_element(element)?)));
        Numbering { definitions: definitions.collect(), lists: lists.collect() }
    }

    /// `None` for a list that is not defined.
    pub(crate) fn list(&self, id: u32, styles: &Styles) -> Option<KnownList<'_>> {
        let list = self.lists.get(&id)?;
        let mut definition = list.definition;
        for _ in 0..MOST_STEPS {
            let known = self.definitions.get(&definition)?;
            let Some(style) = known.style.as_deref().filter(|_| known.levels.is_empty()) else {
                return Some(KnownList { definition, levels: &known.levels, overrides: &list.overrides });
            };
            let number = styles.find(Some(style), |style| style.number.as_ref())?;
            definition = self.lists.get(&number.list?)?.definition;
        }
        None
    }
}

impl KnownList<'_> {
    pub(crate) fn level(&self, level: u8) -> Option<&Level> {
        self.overrides.get(&level).and_then(|known| known.level.as_ref()).or_else(|| self.levels.get(&level))
    }

    /// With which number the first paragraph of this list at a level begins anew.
    pub(crate) fn start_override(&self, level: u8) -> Option<u32> {
        self.overrides.get(&level)?.start
    }

    /// The level that a style of paragraphs stands for.
    pub(crate) fn style_level(&self, style: &str) -> Option<u8> {
        let level = self.levels.iter().find(|(_, level)| level.style.as_deref() == Some(style));
        level.map(|(number, _)| *number)
    }
}

impl Definition {
    fn from_element(element: &Element) -> Self {
        let levels = element.all("lvl").filter_map(|level| Some((level_number(level)?, Level::from_element(level))));
        Definition { levels: levels.collect(), style: element.child_value("numStyleLink").map(str::to_owned) }
    }
}

impl List {
    fn from_element(element: &Element) -> Option<Self> {
        let overrides = element.all("lvlOverride").filter_map(|element| {
            let start = element.child("startOverride").and_then(|start| start.number("val"));
            Some((level_number(element)?, Override { start, level: element.child("lvl").map(Level::from_element) }))
        });
        let definition = element.child("abstractNumId")?.number("val")?;
        Some(List { definition, overrides: overrides.collect() })
    }
}

impl Level {
    fn from_element(element: &Element) -> Self {
        let format = format(element);
        let pattern: String =
            element.child_value("lvlText").unwrap_or_default().chars().take(LONGEST_PATTERN).collect();
        let pattern = match format {
            NumberFormat::Bullet => symbols::bullet(&pattern, symbols::font(element.child("rPr"))),
            _ => pattern,
        };
        Level {
            start: element.child("start").and_then(|start| start.number("val")).unwrap_or(0),
            format,
            pattern,
            restart: element.child("lvlRestart").and_then(|restart| restart.number("val")),
            is_legal: element.switch("isLgl").unwrap_or(false),
            style: element.child_value("pStyle").map(str::to_owned),
        }
    }
}

/// A format that only new programs know stands in one branch, an old one in the other.
fn format(level: &Element) -> NumberFormat {
    let branches = level.elements().filter(|child| child.is(Space::Compatibility, "AlternateContent"));
    let choices = branches.flat_map(|branch| branch.all("Choice")).flat_map(Element::elements);
    let mut formats = choices.chain(level.elements()).filter(|child| child.is(Space::Word, "numFmt"));
    let Some(element) = formats.next() else { return NumberFormat::Decimal(1) };
    NumberFormat::from_words(element.attribute("val").unwrap_or("decimal"), element.attribute("format"))
}

fn level_number(element: &Element) -> Option<u8> {
    element.number::<u8>("ilvl").filter(|level| *level < 9)
}
