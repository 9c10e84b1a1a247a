//! What a Markdown text becomes: HTML with our own links still open, headings, the first paragraph.

use std::sync::Arc;

use crate::diagnostics::Place;

/// A text with its markup, ready but for the addresses of our own links.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MarkdownBody {
    /// HTML and what is open in it.
    pub pieces: Vec<Piece>,
    /// Headings with their anchors.
    pub headings: Arc<[Heading]>,
    /// The first paragraph as plain text.
    pub lead: Arc<str>,
}

/// A part of a body.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Finished HTML.
    Html(Arc<str>),
    /// Where a link of ours begins, with the HTML behind its address.
    LinkStart(UnresolvedLink, Arc<str>),
    /// Where it ends.
    LinkEnd,
    /// An image, with the HTML behind its address.
    Image(UnresolvedLink, Arc<str>),
}

impl Piece {
    /// The link or image that begins here.
    pub fn link(&self) -> Option<&UnresolvedLink> {
        match self {
            Piece::LinkStart(link, _) | Piece::Image(link, _) => Some(link),
            Piece::Html(_) | Piece::LinkEnd => None,
        }
    }

    /// The same, to be changed.
    pub fn link_mut(&mut self) -> Option<&mut UnresolvedLink> {
        match self {
            Piece::LinkStart(link, _) | Piece::Image(link, _) => Some(link),
            Piece::Html(_) | Piece::LinkEnd => None,
        }
    }
}

/// A link whose address is not known yet.
#[derive(Debug, Clone, PartialEq)]
pub struct UnresolvedLink {
    /// What it leads to.
    pub kind: LinkKind,
    /// The id, number or file name.
    pub target: String,
    /// Where it stands.
    pub place: Place,
}

/// What a link of ours leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// An item of the roadmap.
    Item,
    /// A document.
    Document,
    /// A report.
    Report,
    /// A school.
    School,
    /// A roadmap.
    Roadmap,
    /// A page.
    Page,
    /// An image beside the text.
    Image,
}

impl LinkKind {
    /// The kind of a link to this address; `None` where the address is none of ours.
    pub fn of_address(url: &str) -> Option<Self> {
        url.split_once(':').and_then(|(scheme, _)| Self::from_scheme(&scheme.trim().to_lowercase()))
    }

    /// The kind of a link with scheme `scheme`.
    pub fn from_scheme(scheme: &str) -> Option<Self> {
        Some(match scheme {
            "item" => LinkKind::Item,
            "doc" => LinkKind::Document,
            "report" => LinkKind::Report,
            "school" => LinkKind::School,
            "roadmap" => LinkKind::Roadmap,
            "page" => LinkKind::Page,
            _ => return None,
        })
    }
}

/// A heading of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 2 to 6; the page's own title is 1.
    pub level: u8,
    /// The anchor.
    pub id: String,
    /// The words.
    pub text: String,
}
