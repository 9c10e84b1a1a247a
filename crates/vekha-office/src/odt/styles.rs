//! Styles of a text: what paragraphs and words look like when they do not say so themselves.

use std::collections::HashMap;

use crate::model::paragraph::{Alignment, Height};
use crate::own_look::OwnLook;
use crate::xml::{Element, Space};

/// Styles that lead to one another.
const LONGEST_CHAIN: usize = 32;
/// Letters of a name.
const LONGEST_NAME: usize = 255;

/// Styles by family and name.
#[derive(Debug, Default)]
pub(crate) struct Styles {
    styles: HashMap<(String, String), Style>,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    parent: Option<String>,
    outline: Option<u8>,
    alignment: Option<Alignment>,
    look: OwnLook,
}

impl Styles {
    /// Adds the styles that stand anywhere in a part.
    pub(crate) fn add(&mut self, part: &Element) {
        let groups = part.elements().filter(|child| matches!(&*child.name, "styles" | "automatic-styles"));
        for element in groups.flat_map(Element::elements).filter(|child| child.is(Space::OdfStyle, "style")) {
            let attribute = |name| element.attribute(name).unwrap_or_default().to_owned();
            self.styles.insert((attribute("family"), attribute("name")), Style::from_element(element));
        }
    }

    /// What the style of this name, and those it is based on, say of a property; the nearest counts.
    fn find<'s, T>(&'s self, family: &str, name: Option<&str>, property: impl Fn(&'s Style) -> Option<T>) -> Option<T> {
        let get = |name: &str| self.styles.get(&(family.to_owned(), name.to_owned()));
        let first = get(name?);
        let chain = std::iter::successors(first, |style| get(style.parent.as_deref()?));
        chain.take(LONGEST_CHAIN).find_map(property)
    }

    /// The look of words by a style of paragraphs or of words.
    pub(crate) fn look(&self, family: &str, name: Option<&str>) -> OwnLook {
        OwnLook {
            bold: self.find(family, name, |style| style.look.bold),
            italic: self.find(family, name, |style| style.look.italic),
            struck: self.find(family, name, |style| style.look.struck),
            hidden: self.find(family, name, |style| style.look.hidden),
            height: self.find(family, name, |style| style.look.height),
        }
    }

    pub(crate) fn alignment(&self, name: Option<&str>) -> Alignment {
        self.find("paragraph", name, |style| style.alignment).unwrap_or_default()
    }

    /// The level of a heading of this style, from 1 on.
    pub(crate) fn heading_level(&self, name: Option<&str>) -> Option<u8> {
        self.find("paragraph", name, |style| style.outline).filter(|level| (1..=10).contains(level))
    }

    /// The name that people know a style by: an automatic one is known by the one it is based on.
    pub(crate) fn name(&self, name: Option<&str>) -> Option<String> {
        let is_defined = |name: &str| self.styles.contains_key(&("paragraph".to_owned(), name.to_owned()));
        let known = |style: &Style| {
            let parent = || style.parent.as_deref().filter(|parent| !is_defined(parent)).map(shown_name);
            if style.name.is_empty() { parent() } else { Some(style.name.clone()) }
        };
        self.find("paragraph", name, known).or_else(|| name.map(shown_name))
    }
}

impl Style {
    fn from_element(element: &Element) -> Self {
        let paragraph = element.child("paragraph-properties");
        let is_automatic =
            element.attribute("display-name").is_none() && element.attribute("parent-style-name").is_some();
        let name = element.attribute("display-name").map(str::to_owned);
        let own_name = || shown_name(element.attribute("name").unwrap_or_default());
        let name = if is_automatic && is_counted(element) { String::new() } else { name.unwrap_or_else(own_name) };
        Style {
            name: name.chars().take(LONGEST_NAME).collect(),
            parent: element.attribute("parent-style-name").map(str::to_owned),
            outline: element.number("default-outline-level"),
            alignment: paragraph.and_then(|own| own.attribute_in(Space::OdfFormat, "text-align")).map(alignment),
            look: element.child("text-properties").map(OwnLook::from_properties).unwrap_or_default(),
        }
    }
}

/// Whether a program has counted the name: `P12`.
fn is_counted(element: &Element) -> bool {
    let name = element.attribute("name").unwrap_or_default();
    let digits = name.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    digits.len() < name.len() && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// `Heading_20_1` is `Heading 1`.
fn shown_name(name: &str) -> String {
    name.replace("_20_", " ").chars().take(LONGEST_NAME).collect()
}

fn alignment(value: &str) -> Alignment {
    match value {
        "center" => Alignment::Center,
        "end" | "right" => Alignment::End,
        "justify" => Alignment::Justified,
        _ => Alignment::Start,
    }
}

impl OwnLook {
    fn from_properties(properties: &Element) -> Self {
        let format = |name| properties.attribute_in(Space::OdfFormat, name);
        let weight = |value: &str| value == "bold" || value.parse::<u16>().is_ok_and(|weight| weight >= 600);
        let position = properties.attribute("text-position").map(|value| value.split(' ').next().unwrap_or_default());
        OwnLook {
            bold: format("font-weight").map(weight),
            italic: format("font-style").map(|value| value != "normal"),
            struck: properties.attribute("text-line-through-style").map(|value| value != "none"),
            hidden: properties.attribute_in(Space::OdfText, "display").map(|value| value == "none"),
            height: position.map(height),
        }
    }

    /// The look of words with this one within words of another.
    pub(crate) fn or(self, outer: OwnLook) -> OwnLook {
        OwnLook {
            bold: self.bold.or(outer.bold),
            italic: self.italic.or(outer.italic),
            struck: self.struck.or(outer.struck),
            hidden: self.hidden.or(outer.hidden),
            height: self.height.or(outer.height),
        }
    }
}

/// `super`, `sub`, or a share of the height above or below the line.
fn height(value: &str) -> Height {
    match value {
        "super" => Height::Raised,
        "sub" => Height::Lowered,
        other if other.starts_with('-') => Height::Lowered,
        other if other.trim_end_matches('%').parse::<f32>().is_ok_and(|share| share > 0.0) => Height::Raised,
        _ => Height::Line,
    }
}
