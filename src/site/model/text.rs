//! A text whose links are resolved.

use std::sync::Arc;

use crate::content::markdown::Heading;

/// A text whose links are resolved.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// HTML and addresses in turn.
    pub pieces: Vec<BodyPiece>,
    /// Headings with their anchors.
    pub headings: Arc<[Heading]>,
    /// The first paragraph as plain text.
    pub lead: Arc<str>,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum BodyPiece {
    /// Finished HTML.
    Html(Arc<str>),
    /// An address within the site, to which a page adds its way to the top.
    Href(String),
}

/// Stands before each text of a page: anchors and links to them within a text belong together, whatever else has the
/// same anchor. People cannot write a comment of HTML.
pub const TEXT_START: &str = "<!--text-->";
/// Stands behind each text of a page.
pub const TEXT_END: &str = "<!--/text-->";

impl Text {
    /// The HTML for a page that may hold more texts, between marks where it has anchors; empty where there is no text.
    pub fn page_html(&self, root: &str) -> String {
        let html = self.html(root);
        if html.contains(" id=\"") { [TEXT_START, &html, TEXT_END].concat() } else { html }
    }

    /// The HTML for a place from which `root` leads to the top of the site.
    pub fn html(&self, root: &str) -> String {
        let parts = self.pieces.iter().map(|piece| match piece {
            BodyPiece::Html(part) => ["", &**part],
            BodyPiece::Href(href) => [root, href],
        });
        parts.collect::<Vec<_>>().concat().concat()
    }
}
