//! Namespaces: addresses → the few that are read here, the strict spelling of each beside the usual one.

/// A namespace that is read here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Space {
    /// No namespace: an attribute without prefix.
    Unnamed,
    /// Any other.
    Foreign,
    Word,
    Sheet,
    Relation,
    PackageRelation,
    Compatibility,
    Drawing,
    WordDrawing,
    WordShape,
    Math,
    Vml,
    CoreProperties,
    DublinCore,
    DublinTerms,
    OdfOffice,
    OdfTable,
    OdfText,
    OdfStyle,
    OdfManifest,
    OdfMeta,
    OdfDraw,
    OdfFormat,
    Svg,
    Xlink,
}

const ADDRESSES: &[(&str, Space)] = &[
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", Space::Word),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", Space::Word),
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", Space::Sheet),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", Space::Sheet),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", Space::Relation),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", Space::Relation),
    ("http://schemas.openxmlformats.org/package/2006/relationships", Space::PackageRelation),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", Space::Compatibility),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", Space::Drawing),
    ("http://purl.oclc.org/ooxml/drawingml/main", Space::Drawing),
    ("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", Space::WordDrawing),
    ("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", Space::WordDrawing),
    ("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", Space::WordShape),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", Space::Math),
    ("http://purl.oclc.org/ooxml/officeDocument/math", Space::Math),
    ("urn:schemas-microsoft-com:vml", Space::Vml),
    ("http://schemas.openxmlformats.org/package/2006/metadata/core-properties", Space::CoreProperties),
    ("http://purl.org/dc/elements/1.1/", Space::DublinCore),
    ("http://purl.org/dc/terms/", Space::DublinTerms),
    ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", Space::OdfOffice),
    ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", Space::OdfTable),
    ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", Space::OdfText),
    ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", Space::OdfStyle),
    ("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", Space::OdfManifest),
    ("urn:oasis:names:tc:opendocument:xmlns:meta:1.0", Space::OdfMeta),
    ("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", Space::OdfDraw),
    ("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", Space::OdfFormat),
    ("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", Space::Svg),
    ("http://www.w3.org/1999/xlink", Space::Xlink),
];

impl Space {
    pub(crate) fn from_address(address: &str) -> Space {
        match address {
            "" => Space::Unnamed,
            _ => ADDRESSES.iter().find(|(known, _)| *known == address).map_or(Space::Foreign, |(_, space)| *space),
        }
    }
}

/// Prefixes as they are bound at a place of a part.
#[derive(Debug, Default)]
pub(crate) struct Prefixes {
    /// Depth of the element that binds, prefix, namespace.
    bound: Vec<(usize, Box<str>, Space)>,
}

impl Prefixes {
    pub(crate) fn bind(&mut self, depth: usize, prefix: &str, address: &str) {
        self.bound.push((depth, prefix.into(), Space::from_address(address)));
    }

    pub(crate) fn len(&self) -> usize {
        self.bound.len()
    }

    /// Forgets what the elements deeper than this have bound.
    pub(crate) fn leave(&mut self, depth: usize) {
        while self.bound.last().is_some_and(|(bound, ..)| *bound > depth) {
            self.bound.pop();
        }
    }

    pub(crate) fn space(&self, prefix: &str) -> Space {
        let bound = self.bound.iter().rev().find(|(_, known, _)| **known == *prefix);
        bound.map_or(if prefix.is_empty() { Space::Unnamed } else { Space::Foreign }, |(.., space)| *space)
    }
}
