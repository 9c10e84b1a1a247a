//! Which parts go as a whole, and what is done to those that stay.

use super::outcome::Removed;
use crate::content_kind::ContentKind;

/// What a part is that goes as a whole, by its folded name and by the last word of the kind that lists give it.
pub(super) fn gone_part(name: &str, kind: &str) -> Option<Removed> {
    by_kind(kind).or_else(|| by_name(name))
}

fn by_kind(kind: &str) -> Option<Removed> {
    Some(match kind {
        "comments" | "commentsExtended" | "commentsIds" | "commentsExtensible" | "people" | "person"
        | "threadedComment" => Removed::Comment,
        "custom-properties" => Removed::Property,
        "thumbnail" => Removed::Preview,
        "revisionHeaders" | "revisionLog" | "usernames" => Removed::Revision,
        _ => return None,
    })
}

fn by_name(name: &str) -> Option<Removed> {
    let file = name.rsplit('/').next().unwrap_or(name);
    match name {
        "docprops/custom.xml" | "docmetadata/labelinfo.xml" => Some(Removed::Property),
        _ if name.starts_with("word/") && file.starts_with("people") => Some(Removed::Comment),
        "versionlist.xml" => Some(Removed::Version),
        _ if name.starts_with("docprops/thumbnail") || name.starts_with("thumbnails/") => Some(Removed::Preview),
        _ if name.starts_with("versions/") => Some(Removed::Version),
        _ if name.starts_with("word/") && file.starts_with("comments") && file.ends_with(".xml") => {
            Some(Removed::Comment)
        }
        _ if name.starts_with("xl/comments") && name.ends_with(".xml") => Some(Removed::Comment),
        _ if name.starts_with("xl/threadedcomments/") || name.starts_with("xl/persons/") => Some(Removed::Comment),
        _ if name.starts_with("xl/revisions/") => Some(Removed::Revision),
        _ => None,
    }
}

/// What is done to a part that stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edit {
    Properties,
    Relations,
    List,
    Word,
    Workbook,
    Sheet,
    Strings,
    OdfText,
    OdfMeta,
    /// A file that is no part of XML: a picture.
    Other,
}

/// What is done to a part by its folded name and kind; `None` where it stays as it is.
pub(super) fn edit_of(name: &str, kind: &str, document: ContentKind) -> Option<Edit> {
    match kind {
        "core-properties" | "extended-properties" => return Some(Edit::Properties),
        "officeDocument" | "main" if document == ContentKind::Docx => return Some(Edit::Word),
        "officeDocument" | "main" if document == ContentKind::Xlsx => return Some(Edit::Workbook),
        "glossaryDocument" | "header" | "footer" | "footnotes" | "endnotes" if document == ContentKind::Docx => {
            return Some(Edit::Word);
        }
        "styles" | "stylesWithEffects" | "numbering" | "settings" if document == ContentKind::Docx => {
            return Some(Edit::Word);
        }
        _ => {}
    }
    let file = name.rsplit('/').next().unwrap_or(name);
    Some(match name {
        "docprops/core.xml" | "docprops/app.xml" => Edit::Properties,
        "[content_types].xml" | "meta-inf/manifest.xml" => Edit::List,
        "xl/workbook.xml" => Edit::Workbook,
        "xl/sharedstrings.xml" => Edit::Strings,
        _ if name.ends_with(".rels") => Edit::Relations,
        _ if name.starts_with("xl/worksheets/") && name.ends_with(".xml") => Edit::Sheet,
        _ if name.starts_with("word/") && is_text_of_word(file) => Edit::Word,
        _ if file == "meta.xml" => Edit::OdfMeta,
        _ if file == "content.xml"
            || file == "styles.xml" && !name.starts_with("word/") && !name.starts_with("xl/") =>
        {
            Edit::OdfText
        }
        _ if !name.ends_with(".xml") && !name.ends_with(".vml") => Edit::Other,
        _ => return None,
    })
}

fn is_text_of_word(file: &str) -> bool {
    ["document", "header", "footer", "footnotes", "endnotes", "settings", "styles", "numbering"]
        .iter()
        .any(|name| file.starts_with(name))
        && file.ends_with(".xml")
}
