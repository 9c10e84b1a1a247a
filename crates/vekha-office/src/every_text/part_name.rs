//! What a part is by its name.

use super::lines::PartKind;

/// Files of bytes that programs keep for themselves: fonts, the settings of a printer, how pages were laid out. Only what
/// looks like words in them is read.
const TECHNICAL_ENDINGS: [&str; 6] = [".odttf", ".ttf", ".otf", ".fntdata", "layout-cache", "vbaproject.bin"];

/// Whether a part that is no XML is of a kind that holds nothing for its reader, by its folded name.
pub(super) fn is_technical(name: &str) -> bool {
    name.contains("printersettings") || TECHNICAL_ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// What a part is by its folded name.
pub(super) fn part_kind(name: &str) -> PartKind {
    let file = name.rsplit('/').next().unwrap_or(name);
    match file {
        _ if file.ends_with(".rels") => PartKind::Links,
        "document.xml" | "content.xml" | "presentation.xml" => PartKind::Body,
        "meta.xml" => PartKind::Properties,
        "sharedstrings.xml" => PartKind::UnusedWords,
        _ if name.starts_with("docprops/") => PartKind::Properties,
        _ if file.starts_with("header") || file.starts_with("footer") => PartKind::HeaderOrFooter,
        "styles.xml" if !name.starts_with("word/") && !name.starts_with("xl/") => PartKind::HeaderOrFooter,
        _ if file.starts_with("footnotes") || file.starts_with("endnotes") => PartKind::Notes,
        _ if name.contains("comment") || name.contains("persons/") || file == "people.xml" => PartKind::Comments,
        _ if name.contains("pivot") => PartKind::PivotCache,
        _ => PartKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_known_by_their_names() {
        for (name, expected) in [
            ("word/document.xml", "body"),
            ("word/header2.xml", "header"),
            ("word/endnotes.xml", "notes"),
            ("word/commentsextended.xml", "comments"),
            ("xl/threadedcomments/threadedcomment1.xml", "comments"),
            ("xl/pivotcache/pivotcacherecords1.xml", "pivot"),
            ("docprops/core.xml", "properties"),
            ("object 1/content.xml", "body"),
            ("word/_rels/document.xml.rels", "links"),
            ("word/styles.xml", "other"),
            ("styles.xml", "header"),
        ] {
            assert_eq!(part_kind(name).code(), expected, "{name}");
        }
        assert!(is_technical("word/fonts/font1.odttf") && !is_technical("word/document.xml"));
    }
}
