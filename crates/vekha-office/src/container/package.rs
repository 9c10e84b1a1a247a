//! A package of parts that lead to each other: the containers of Word and Excel.

use super::relations::Relations;
use super::zip_parts::ZipParts;
use crate::error::OfficeError;
use crate::limits::Limits;
use crate::xml::Element;

/// Where the content stands in packages without relations.
const USUAL_MAIN_PARTS: [&str; 2] = ["word/document.xml", "xl/workbook.xml"];

pub(crate) struct Package<'b> {
    pub(crate) parts: ZipParts<'b>,
    main: String,
    root: Relations,
}

impl<'b> Package<'b> {
    /// `None` for a container of another kind.
    pub(crate) fn open(mut parts: ZipParts<'b>) -> Result<Option<Self>, OfficeError> {
        let root = relations(&mut parts, "")?;
        let named = root.part("officeDocument").map(str::to_owned);
        let usual = || USUAL_MAIN_PARTS.iter().find(|name| parts.has(name)).map(|name| (*name).to_owned());
        Ok(named.or_else(usual).map(|main| Package { parts, main, root }))
    }

    /// The name of the part that holds the content.
    pub(crate) fn main(&self) -> &str {
        &self.main
    }

    /// The relations of the package itself.
    pub(crate) fn root(&self) -> &Relations {
        &self.root
    }

    pub(crate) fn limits(&self) -> Limits {
        *self.parts.limits()
    }

    pub(crate) fn relations(&mut self, part: &str) -> Result<Relations, OfficeError> {
        relations(&mut self.parts, part)
    }

    pub(crate) fn tree(&mut self, part: &str) -> Result<Option<Element>, OfficeError> {
        self.parts.tree(part)
    }

    /// A part that a kind of relation leads to, if there is any.
    pub(crate) fn related_tree(&mut self, relations: &Relations, kind: &str) -> Result<Option<Element>, OfficeError> {
        relations.part(kind).map_or(Ok(None), |part| self.parts.tree(part))
    }

    /// Whether the package carries programs, which are never read.
    pub(crate) fn has_macros(&self) -> bool {
        self.parts.names().any(|name| name.ends_with("vbaproject.bin"))
    }
}

fn relations(parts: &mut ZipParts, part: &str) -> Result<Relations, OfficeError> {
    let (folder, name) = part.rfind('/').map_or(("", part), |stroke| part.split_at(stroke + 1));
    let list = format!("{folder}_rels/{name}.rels");
    Ok(parts.tree(&list)?.map(|tree| Relations::from_tree(part, &tree)).unwrap_or_default())
}
