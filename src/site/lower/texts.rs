//! Texts: Markdown with open links in; out come texts whose links are addresses, and the images they show.

use std::sync::Arc;

use super::links::TextOwner;
use super::{Lower, LowerOutput};
use crate::content::markdown::{self, MarkdownBody, Piece, UnresolvedLink};
use crate::content::values::MarkdownText;
use crate::diagnostics::{Diagnostic, Place};
use crate::site::model::{BodyPiece, File, RoadmapIx, Text};

impl Lower<'_> {
    /// The text of a YAML field of a roadmap; nothing where there is none.
    pub fn roadmap_text(&self, roadmap: RoadmapIx, words: &Option<MarkdownText>, found: &mut LowerOutput) -> Text {
        let Some(words) = words else { return Text::default() };
        let body = body_of(words, &mut found.diagnostics);
        let (text, images) = self.text(&body, TextOwner::Roadmap(roadmap), found);
        found.images.extend(images);
        text
    }

    /// A text with its links, and the images it shows.
    pub fn text(&self, body: &MarkdownBody, owner: TextOwner, found: &mut LowerOutput) -> (Text, Vec<File>) {
        let mut images = Vec::new();
        let mut pieces = TextPieces::default();
        for piece in &body.pieces {
            match piece {
                Piece::Html(html) => pieces.push_html(html.clone()),
                Piece::LinkStart(link, rest) => pieces.push_link(self.address(link, owner, found), rest),
                Piece::LinkEnd => pieces.push_link_end(),
                Piece::Image(link, rest) => {
                    if let Some(file) = self.image(link, owner, found) {
                        pieces.push_tag(&image_tag(&file), BodyPiece::Href(file.href.clone()), rest);
                        images.push(file);
                    }
                }
            }
        }
        let MarkdownBody { headings, lead, .. } = body;
        (Text { pieces: pieces.list, headings: headings.clone(), lead: lead.clone() }, images)
    }

    /// Where a link leads; `None` when that is not published here. A document published elsewhere has an address that
    /// needs no way to the top.
    fn address(&self, link: &UnresolvedLink, owner: TextOwner, found: &mut LowerOutput) -> Option<BodyPiece> {
        let href = self.page_address(link, owner, found)?;
        Some(if href.contains("://") { BodyPiece::Html(href.into()) } else { BodyPiece::Href(href) })
    }
}

/// The tag up to the address, with the room that the page keeps for the picture until it is there.
fn image_tag(file: &File) -> String {
    let size = file.picture.map(|size| format!("width=\"{}\" height=\"{}\" ", size.width, size.height));
    format!("<img {}src=\"", size.unwrap_or_default())
}

/// Reads the Markdown of a YAML field. Its places are those of the field's words, as far as these stand there as they are.
fn body_of(words: &MarkdownText, diagnostics: &mut Vec<Diagnostic>) -> MarkdownBody {
    let mut own = Vec::new();
    let mut body = markdown::parse(words, words.place.file, 0, &mut own);
    for piece in &mut body.pieces {
        if let Some(link) = piece.link_mut() {
            link.place = place_in_file(words, link.place);
        }
    }
    for diagnostic in own {
        let place = diagnostic.place.map(|place| place_in_file(words, place));
        diagnostics.push(Diagnostic { place, ..diagnostic });
    }
    body
}

fn place_in_file(words: &MarkdownText, at: Place) -> Place {
    words.place.part(words.len(), at.start as usize..at.end as usize)
}

/// The pieces of a text, one after another. A link that leads nowhere leaves its words and nothing else.
#[derive(Default)]
struct TextPieces {
    list: Vec<BodyPiece>,
    /// Whether the link that is open leads nowhere, so that it has no tag to end.
    is_dead: bool,
}

impl TextPieces {
    fn push_html(&mut self, html: Arc<str>) {
        self.list.push(BodyPiece::Html(html));
    }

    fn push_link(&mut self, address: Option<BodyPiece>, rest: &Arc<str>) {
        self.is_dead = address.is_none();
        if let Some(address) = address {
            self.push_tag("<a href=\"", address, rest);
        }
    }

    fn push_link_end(&mut self) {
        if !std::mem::take(&mut self.is_dead) {
            self.push_html("</a>".into());
        }
    }

    /// A tag up to its address, the address, and the HTML behind it.
    fn push_tag(&mut self, open: &str, address: BodyPiece, rest: &Arc<str>) {
        self.list.extend([BodyPiece::Html(open.into()), address, BodyPiece::Html(rest.clone())]);
    }
}
