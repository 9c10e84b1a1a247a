//! What a part leads to: the list of its relations, read from `_rels/….rels`.

use std::collections::HashMap;

use crate::xml::{Element, Space};

/// The relations of a part, by their ids.
#[derive(Debug, Default)]
pub(crate) struct Relations {
    relations: Vec<Relation>,
    places: HashMap<String, usize>,
}

#[derive(Debug)]
struct Relation {
    /// The last step of the type: `styles`, `hyperlink`. The steps before differ between the usual and the strict spelling.
    kind: String,
    target: String,
    is_external: bool,
}

impl Relations {
    /// Targets inside the container become names of parts, relative to the part whose relations these are.
    pub(crate) fn from_tree(part: &str, tree: &Element) -> Self {
        let written = tree.elements().filter(|element| element.is(Space::PackageRelation, "Relationship"));
        let mut relations = Relations::default();
        for element in written {
            let Some(relation) = relation(part, element) else { continue };
            let id = element.attribute("Id").unwrap_or_default().to_owned();
            relations.places.entry(id).or_insert(relations.relations.len());
            relations.relations.push(relation);
        }
        relations
    }

    /// The part that a kind of relation leads to.
    pub(crate) fn part(&self, kind: &str) -> Option<&str> {
        self.parts(kind).next()
    }

    pub(crate) fn parts(&self, kind: &str) -> impl Iterator<Item = &str> {
        let inside = self.relations.iter().filter(move |known| known.kind == kind && !known.is_external);
        inside.map(|known| known.target.as_str())
    }

    /// The part that a relation of the text leads to.
    pub(crate) fn part_with_id(&self, id: &str) -> Option<&str> {
        self.with_id(id).filter(|known| !known.is_external).map(|known| known.target.as_str())
    }

    pub(crate) fn kind(&self, id: &str) -> Option<&str> {
        self.with_id(id).map(|known| known.kind.as_str())
    }

    /// The address outside that a relation of the text names; nothing is ever read from there.
    pub(crate) fn address(&self, id: &str) -> Option<&str> {
        self.with_id(id).filter(|known| known.is_external).map(|known| known.target.as_str())
    }

    fn with_id(&self, id: &str) -> Option<&Relation> {
        self.relations.get(*self.places.get(id)?)
    }
}

fn relation(part: &str, element: &Element) -> Option<Relation> {
    let target = element.attribute("Target")?;
    let is_external = element.attribute("TargetMode").is_some_and(|mode| mode.eq_ignore_ascii_case("external"));
    let kind = element.attribute("Type").unwrap_or_default().rsplit('/').next().unwrap_or_default();
    Some(Relation {
        kind: kind.to_owned(),
        target: if is_external { target.to_owned() } else { resolve(part, target) },
        is_external,
    })
}

/// `word/document.xml` + `../media/a.png` → `media/a.png`; a target that begins with a stroke begins at the root.
pub(crate) fn resolve(part: &str, target: &str) -> String {
    let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
    let start = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in start.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved_inside_the_container() {
        for (part, target, expected) in [
            ("word/document.xml", "styles.xml", "word/styles.xml"),
            ("word/document.xml", "/word/styles.xml", "word/styles.xml"),
            ("xl/worksheets/sheet1.xml", "../comments1.xml", "xl/comments1.xml"),
            ("", "./word/document.xml", "word/document.xml"),
            ("word/document.xml", "../../../../etc/passwd", "etc/passwd"),
        ] {
            assert_eq!(resolve(part, target), expected);
        }
    }
}
