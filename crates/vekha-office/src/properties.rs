//! What a file says of itself.

use crate::container::Package;
use crate::error::OfficeError;
use crate::model::document::Properties;
use crate::xml::{Element, Space};

/// The properties of a package of Word or Excel.
pub(crate) fn package_properties(package: &mut Package) -> Result<Properties, OfficeError> {
    let Some(part) = package.root().part("core-properties").map(str::to_owned) else {
        return Ok(Properties::default());
    };
    Ok(package.tree(&part)?.map(|tree| core_properties(&tree)).unwrap_or_default())
}

fn core_properties(tree: &Element) -> Properties {
    let text = |space, name: &str| {
        let found = tree.elements().find(|element| element.is(space, name));
        found.map(Element::own_text).filter(|text| !text.trim().is_empty())
    };
    Properties {
        title: text(Space::DublinCore, "title"),
        creator: text(Space::DublinCore, "creator"),
        last_modified_by: text(Space::CoreProperties, "lastModifiedBy"),
        created: text(Space::DublinTerms, "created"),
        modified: text(Space::DublinTerms, "modified"),
    }
}

/// The properties of a file of LibreOffice, from its part `meta.xml`.
pub(crate) fn odf_properties(tree: &Element) -> Properties {
    let all: Vec<&Element> = tree.descendants().collect();
    let text = |space, name: &str| {
        let found = all.iter().find(|element| element.is(space, name));
        found.map(|element| element.own_text()).filter(|text| !text.trim().is_empty())
    };
    Properties {
        title: text(Space::DublinCore, "title"),
        creator: text(Space::OdfMeta, "initial-creator"),
        last_modified_by: text(Space::DublinCore, "creator"),
        created: text(Space::OdfMeta, "creation-date"),
        modified: text(Space::DublinCore, "date"),
    }
}
