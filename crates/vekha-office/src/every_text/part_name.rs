//! What a part is by its name.

use super::lines::PartKind;

/// Parts that hold no words of anybody: how things look, what lies where.
const WORDLESS: [&str; 16] = [
    "[content_types].xml",
    "word/styles.xml",
    "word/styleswitheffects.xml",
    "word/fonttable.xml",
    "word/websettings.xml",
    "word/numbering.xml",
    "xl/styles.xml",
    "xl/calcchain.xml",
    "xl/metadata.xml",
    "meta-inf/manifest.xml",
    "manifest.rdf",
    "layout-cache",
    "mimetype",
    "settings.xml",
    "word/theme/",
    "xl/theme/",
];

/// Files that are no texts and hold no words: fonts, the settings of a printer, of menus.
const WORDLESS_ENDINGS: [&str; 6] = [".odttf", ".ttf", ".fntdata", "layout-cache", "/", ".xsl"];

/// What a part is by its folded name; `None` for one that holds no words.
pub(super) fn part_kind(name: &str) -> Option<PartKind> {
    let is_wordless = WORDLESS.iter().any(|known| name == *known || known.ends_with('/') && name.starts_with(known));
    if is_wordless || WORDLESS_ENDINGS.iter().any(|ending| name.ends_with(ending)) {
        return None;
    }
    if name.contains("printersettings") || name.starts_with("configurations2/") {
        return None;
    }
    let file = name.rsplit('/').next().unwrap_or(name);
    Some(match file {
        _ if file.ends_with(".rels") => PartKind::Links,
        "document.xml" | "content.xml" | "presentation.xml" => PartKind::Body,
        "meta.xml" => PartKind::Properties,
        "sharedstrings.xml" => PartKind::UnusedWords,
        _ if name.starts_with("docprops/") => PartKind::Properties,
        _ if file.starts_with("header") || file.starts_with("footer") => PartKind::HeaderOrFooter,
        "styles.xml" => PartKind::HeaderOrFooter,
        _ if file.starts_with("footnotes") || file.starts_with("endnotes") => PartKind::Notes,
        _ if name.contains("comment") || name.contains("persons/") || file == "people.xml" => PartKind::Comments,
        _ if name.contains("pivot") => PartKind::PivotCache,
        _ => PartKind::Other,
    })
}

/// Whether a part is a sheet of Excel, whose cells are read as displayed.
pub(super) fn is_sheet(name: &str) -> bool {
    name.starts_with("xl/worksheets/") && name.ends_with(".xml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_known_by_their_names() {
        for (name, expected) in [
            ("word/document.xml", Some("body")),
            ("word/header2.xml", Some("header")),
            ("word/endnotes.xml", Some("notes")),
            ("word/commentsextended.xml", Some("comments")),
            ("xl/threadedcomments/threadedcomment1.xml", Some("comments")),
            ("xl/pivotcache/pivotcacherecords1.xml", Some("pivot")),
            ("docprops/core.xml", Some("properties")),
            ("object 1/content.xml", Some("body")),
            ("word/_rels/document.xml.rels", Some("links")),
            ("word/theme/theme1.xml", None),
            ("word/fonts/font1.odttf", None),
        ] {
            assert_eq!(part_kind(name).map(|kind| kind.code()), expected, "{name}");
        }
    }
}
