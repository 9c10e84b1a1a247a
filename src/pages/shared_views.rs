//! Views that many pages repeat, as plain data: made in `shapes`, kept in `view_cache`, given to templates.
//!
//! They stand apart from what makes them, because what makes views asks the cache and the cache holds these.

use std::sync::Arc;

use serde::Serialize;

/// `{href, url, title}`: to a page of the site, to a page elsewhere, or bare text with neither.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The address from the top of the site.
    pub href: Option<String>,
    /// The address elsewhere.
    pub url: Option<String>,
    /// The text.
    pub title: String,
}

/// `{number, href, title, for_parents}`: an item in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ItemLink {
    pub(super) number: String,
    pub(super) href: Option<String>,
    pub(super) title: String,
    pub(super) for_parents: Option<String>,
}

/// `{words, short, raw, from, to}`: when something is due, in words and as the act has it.
#[derive(Debug, Clone, Serialize)]
pub struct DeadlineView {
    pub(super) words: String,
    /// For a narrow column.
    pub(super) short: String,
    pub(super) raw: String,
    pub(super) from: Option<String>,
    pub(super) to: Option<String>,
}

/// A document as the law asks links to files to be: title, kind, number, date, format and size.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentLink {
    pub(super) kind: Option<String>,
    pub(super) number: Option<String>,
    pub(super) date: Option<String>,
    /// Whether that day is still to come.
    pub(super) ahead: bool,
    pub(super) issuer: Option<String>,
    pub(super) title: Option<String>,
    pub(super) href: Option<String>,
    pub(super) url: Option<String>,
    pub(super) format: Option<String>,
    pub(super) size: Option<String>,
    pub(super) language: Option<String>,
    pub(super) scan: bool,
    pub(super) alternative: Option<Link>,
    pub(super) signature: Option<SignatureFile>,
    pub(super) period: Option<String>,
    pub(super) note: Option<String>,
}

/// The file of an electronic signature.
#[derive(Debug, Clone, Serialize)]
pub struct SignatureFile {
    pub(super) href: String,
    pub(super) format: String,
}

/// An act that a page rests on, by kind, number, date and body.
#[derive(Debug, Clone, Serialize)]
pub struct Basis {
    pub(super) kind: String,
    pub(super) number: Option<String>,
    pub(super) date: String,
    /// Whether that day is still to come.
    pub(super) ahead: bool,
    pub(super) issuer: Option<String>,
    pub(super) title: Option<String>,
    pub(super) href: Option<String>,
    pub(super) url: Option<String>,
    pub(super) document: Option<DocumentLink>,
    /// It changes the act above it.
    pub(super) amends: bool,
}

/// What pages of one owner have in common: the acts they rest on, and the feed.
#[derive(Clone)]
pub struct SharedFrame {
    pub(super) basis: Arc<[Basis]>,
    pub(super) feeds: Arc<[Link]>,
}

/// The `school` of the pages of a school.
#[derive(Debug, Clone, Serialize)]
pub struct SchoolFrame {
    pub(super) id: String,
    /// The word for it: `school` or `branch`.
    pub(super) who: &'static str,
    pub(super) href: String,
    pub(super) short_name: String,
    pub(super) name: String,
    pub(super) territory: Option<String>,
    pub(super) address: Option<String>,
    pub(super) website: Option<String>,
    /// The section on the school's own site, and when it was last found there.
    pub(super) section: Option<SectionLink>,
    pub(super) branch_of: Option<Link>,
    pub(super) former_names: Vec<String>,
    /// A remark.
    pub(super) note: Option<String>,
    /// The school that goes on in its stead.
    pub(super) successor: Option<Link>,
    pub(super) status: Vec<StatusView>,
    pub(super) curator: Option<Curator>,
    pub(super) nav: Vec<MenuLink>,
}

/// A status of a school with its basis: without one it is not told.
#[derive(Debug, Clone, Serialize)]
pub struct StatusView {
    pub(super) kind: String,
    /// What the word means, where a glossary says so.
    pub(super) meaning: Option<String>,
    pub(super) from: Option<String>,
    pub(super) basis: String,
    pub(super) note: Option<String>,
}

/// The section on a school's own site.
#[derive(Debug, Clone, Serialize)]
pub struct SectionLink {
    pub(super) url: String,
    /// When somebody last looked, and what was there.
    pub(super) seen: Option<String>,
    /// Who looked, by office.
    pub(super) office: Option<String>,
    pub(super) result: Option<&'static str>,
}

/// Who supports a school.
#[derive(Debug, Clone, Serialize)]
pub struct Curator {
    pub(super) organisation: String,
    pub(super) name: Option<String>,
}

/// A section in a menu, named by a string of the theme.
#[derive(Debug, Clone, Serialize)]
pub struct MenuLink {
    pub(super) key: &'static str,
    pub(super) href: String,
}

/// An abbreviation of the acts and what it means.
#[derive(Debug, Clone, Serialize)]
pub struct Abbreviation {
    pub term: String,
    pub meaning: String,
}
