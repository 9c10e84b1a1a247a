//! Styles: what a paragraph or a run looks like when it does not say so itself.

use std::collections::HashMap;

use crate::model::paragraph::{Alignment, Height};
use crate::own_look::OwnLook;
use crate::xml::{Element, Space};

/// Styles that lead to one another; Word allows eleven.
const LONGEST_CHAIN: usize = 32;
/// The outline level of running text.
const NO_OUTLINE: u8 = 9;
/// Letters of a name; Word allows 253.
const LONGEST_NAME: usize = 255;

#[derive(Debug, Default)]
pub(crate) struct Styles {
    styles: HashMap<String, Style>,
    default_paragraph: Option<String>,
    defaults: OwnLook,
}

#[derive(Debug, Default)]
pub(crate) struct Style {
    pub(crate) id: String,
    name: String,
    parent: Option<String>,
    pub(crate) run: OwnLook,
    outline: Option<u8>,
    alignment: Option<Alignment>,
    pub(crate) number: Option<NumberRef>,
}

/// Which list a paragraph or a style belongs to, as far as it says so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct NumberRef {
    pub(crate) list: Option<u32>,
    pub(crate) level: Option<u8>,
}

impl Styles {
    pub(crate) fn from_tree(tree: &Element) -> Self {
        let defaults = tree.child("docDefaults").and_then(|defaults| defaults.child("rPrDefault"));
        let mut styles =
            Styles { defaults: OwnLook::from_parent(defaults), default_paragraph: None, styles: HashMap::new() };
        for element in tree.all("style") {
            let style = Style::from_element(element);
            let is_default = matches!(element.attribute("default"), Some("1" | "true" | "on"));
            if is_default && element.attribute("type") == Some("paragraph") {
                styles.default_paragraph = Some(style.id.clone());
            }
            styles.styles.insert(style.id.clone(), style);
        }
        styles
    }

    /// The style that a paragraph names, or that of paragraphs that name none.
    pub(crate) fn paragraph_style<'s>(&'s self, named: Option<&'s str>) -> Option<&'s str> {
        named.or(self.default_paragraph.as_deref())
    }

    /// The style and those it is based on, the nearest first.
    pub(crate) fn chain(&self, id: Option<&str>) -> impl Iterator<Item = &Style> {
        let first = id.and_then(|id| self.styles.get(id));
        let chain = std::iter::successors(first, |style| self.styles.get(style.parent.as_deref()?));
        chain.take(LONGEST_CHAIN)
    }

    /// The name that people know a style by; a style that is not defined is known by its id.
    pub(crate) fn name(&self, id: &str) -> String {
        let named = self.styles.get(id).map(|style| style.name.as_str()).filter(|name| !name.is_empty());
        named.unwrap_or(id).chars().take(LONGEST_NAME).collect()
    }

    /// What the styles of a chain say of one property; of properties that switch each other off, the nearest counts.
    pub(crate) fn find<'s, T>(&'s self, id: Option<&str>, property: impl Fn(&'s Style) -> Option<T>) -> Option<T> {
        self.chain(id).find_map(property)
    }

    /// The level of a heading of this style, from 1 on.
    pub(crate) fn heading_level(&self, id: Option<&str>) -> Option<u8> {
        let outline = self.find(id, |style| style.outline);
        let by_name = || {
            let names = self.chain(id).map(|style| style.name.as_str());
            names.chain(id).find_map(heading_name_level)
        };
        match outline {
            Some(outline) => outline_heading(outline),
            None => by_name(),
        }
    }

    pub(crate) fn alignment(&self, id: Option<&str>) -> Option<Alignment> {
        self.find(id, |style| style.alignment)
    }

    pub(crate) fn defaults(&self) -> &OwnLook {
        &self.defaults
    }
}

impl Style {
    fn from_element(element: &Element) -> Self {
        let paragraph = element.child("pPr");
        Style {
            id: element.attribute("styleId").unwrap_or_default().to_owned(),
            name: element.child_value("name").unwrap_or_default().chars().take(LONGEST_NAME).collect(),
            parent: element.child_value("basedOn").map(str::to_owned),
            run: OwnLook::from_parent(Some(element)),
            outline: paragraph.and_then(outline),
            alignment: paragraph.and_then(alignment),
            number: paragraph.and_then(NumberRef::from_properties),
        }
    }
}

impl NumberRef {
    /// From the properties of a paragraph or a style.
    pub(crate) fn from_properties(properties: &Element) -> Option<Self> {
        let element = properties.child("numPr")?;
        Some(NumberRef {
            list: element.child("numId").and_then(|list| list.number("val")),
            level: element.child("ilvl").and_then(|level| level.number::<u8>("val")).filter(|level| *level < 9),
        })
    }
}

impl OwnLook {
    /// From the `rPr` of an element of a Word file.
    pub(crate) fn from_parent(parent: Option<&Element>) -> Self {
        let Some(properties) = parent.and_then(|parent| parent.child("rPr")) else { return Self::default() };
        let struck = properties.switch("strike");
        OwnLook {
            bold: properties.switch("b"),
            italic: properties.switch("i"),
            struck: struck.or(properties.switch("dstrike")),
            hidden: properties.switch("vanish"),
            height: properties.child_value("vertAlign").map(|value| match value {
                "superscript" => Height::Raised,
                "subscript" => Height::Lowered,
                _ => Height::Line,
            }),
        }
    }
}

pub(crate) fn outline(properties: &Element) -> Option<u8> {
    properties.child("outlineLvl")?.number("val").map(|level: u8| level.min(NO_OUTLINE))
}

pub(crate) fn alignment(properties: &Element) -> Option<Alignment> {
    Some(match properties.child_value("jc")? {
        "center" => Alignment::Center,
        "right" | "end" => Alignment::End,
        "both" | "distribute" => Alignment::Justified,
        _ => Alignment::Start,
    })
}

/// The level of the heading of an outline level, from 1 on.
pub(crate) fn outline_heading(outline: u8) -> Option<u8> {
    (outline < NO_OUTLINE).then(|| outline + 1)
}

/// `heading 2`, as Word names its styles in every language, and `Заголовок 2`, as others do.
fn heading_name_level(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    let rest = name.strip_prefix("heading").or_else(|| name.strip_prefix("заголовок"))?;
    rest.trim_start_matches([' ', '_']).parse().ok().filter(|level| (1..=9).contains(level))
}

/// The part with the styles, or none.
pub(crate) fn read_styles(tree: Option<&Element>) -> Styles {
    tree.filter(|tree| tree.space == Space::Word).map(Styles::from_tree).unwrap_or_default()
}
