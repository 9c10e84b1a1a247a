//! Texts: Markdown with open links in; out come texts whose links are addresses, and the images they show.

use std::sync::Arc;

use super::links::TextOwner;
use super::{Lower, LowerOutput};
use crate::content::markdown::{self, LinkKind, MarkdownBody, Piece, UnresolvedLink};
use crate::content::values::MarkdownText;
use crate::diagnostics::{Diagnostic, Place};
use crate::site::model::{BodyPiece, File, RoadmapIx, Text};

impl Lower<'_> {
    /// The text of a YAML field of a roadmap; nothing where there is none.
    pub fn roadmap_text(&self, roadmap: RoadmapIx, words: &Option<MarkdownText>, found: &mut LowerOutput) -> Text {
        let Some(words) = words else { return Text::default() };
        let body = body_of(words, &mut found.diagnostics);
        self.text(&body, TextOwner::Roadmap(roadmap), found).0
    }

    /// A text with its links, and the images it shows.
    pub fn text(&self, body: &MarkdownBody, owner: TextOwner, found: &mut LowerOutput) -> (Text, Vec<File>) {
        let mut images = Vec::new();
        let mut pieces = TextPieces::default();
        for piece in &body.pieces {
            match piece {
                Piece::Html(html) => pieces.push_html(html),
                Piece::Address(link) => pieces.push_address(self.address(link, owner, &mut images, found)),
            }
        }
        let MarkdownBody { headings, lead, .. } = body;
        (Text { pieces: pieces.list, headings: headings.clone(), lead: lead.clone() }, images)
    }

    /// Where a link leads; `None` when that is not published here. A document published elsewhere has an address that
    /// needs no way to the top.
    fn address(
        &self,
        link: &UnresolvedLink,
        owner: TextOwner,
        images: &mut Vec<File>,
        found: &mut LowerOutput,
    ) -> Option<BodyPiece> {
        let href = match link.kind {
            LinkKind::Image => {
                let file = self.image(link, owner, found)?;
                let href = file.href.clone();
                images.push(file);
                href
            }
            _ => self.page_address(link, owner, found)?,
        };
        Some(if href.contains("://") { BodyPiece::Html(href.into()) } else { BodyPiece::Href(href) })
    }
}

/// Reads the Markdown of a YAML field. Its places are those of the field's words, as far as these stand there as they are.
fn body_of(words: &MarkdownText, diagnostics: &mut Vec<Diagnostic>) -> MarkdownBody {
    let mut own = Vec::new();
    let mut body = markdown::parse(words, words.place.file, 0, &mut own);
    for piece in &mut body.pieces {
        if let Piece::Address(link) = piece {
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
    /// Whether the tag that was open is gone, and its end must go too.
    is_dead: bool,
}

impl TextPieces {
    fn push_html(&mut self, html: &Arc<str>) {
        let kept = if std::mem::take(&mut self.is_dead) {
            let rest = html.split_once('>').map(|(_, rest)| rest.replacen("</a>", "", 1));
            rest.unwrap_or_default().into()
        } else {
            html.clone()
        };
        self.list.push(BodyPiece::Html(kept));
    }

    fn push_address(&mut self, address: Option<BodyPiece>) {
        self.is_dead = address.is_none();
        if let (true, Some(BodyPiece::Html(before))) = (self.is_dead, self.list.last_mut()) {
            *before = before[..before.rfind('<').unwrap_or(before.len())].into();
        }
        self.list.extend(address);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_nothing_leaves_its_words() {
        let mut pieces = TextPieces::default();
        pieces.push_html(&"<p>См. <a href=\"".into());
        pieces.push_address(None);
        pieces.push_html(&"\" title=\"x\">реестр</a> и <a href=\"".into());
        pieces.push_address(Some(BodyPiece::Href("a.html".to_owned())));
        pieces.push_html(&"\">план</a></p>".into());
        let text = Text { pieces: pieces.list, ..Text::default() };
        assert_eq!(text.html("../"), "<p>См. реестр и <a href=\"../a.html\">план</a></p>");
    }
}
