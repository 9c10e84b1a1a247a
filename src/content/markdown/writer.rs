//! Events of a text as they may be published: events in, out come those that become HTML, with marks where only the site
//! knows an address, and what is wrong with links, images and raw HTML.

use std::collections::BTreeSet;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd, html};

use super::anchors::Anchors;
use super::body::{LinkKind, Piece, UnresolvedLink};
use super::cells::Table;
use super::inline;
use super::item_numbers::ItemNumbers;
use super::words::plain_words;
use crate::content::addresses::{is_local, link_address};
use crate::content::fold;
use crate::content::slug::slug;
use crate::content::values::is_id;
use crate::diagnostics::{Code, Diagnostic, Place};

/// With so many headings a broken anchor is compared, so that a long text of broken ones costs no more than its length.
const MOST_GUESSED: usize = 200;

/// The text that is written, to find the exact word a message is about.
#[derive(Clone, Copy)]
pub(super) struct Source<'t> {
    pub text: &'t str,
    /// The byte of the file at which the text begins.
    pub offset: usize,
}

impl Source<'_> {
    /// The address within a link or image at `place`; the whole link where it stands elsewhere.
    fn address(&self, place: Place, url: &str) -> Place {
        let start = place.start as usize - self.offset;
        let link = self.text.get(start..place.end as usize - self.offset).unwrap_or("");
        let at = if url.is_empty() { None } else { link.rfind(url) };
        match at {
            Some(at) => Place { start: place.start + at as u32, end: place.start + (at + url.len()) as u32, ..place },
            None => place,
        }
    }
}

/// Turns events into safe ones, one by one.
pub(super) struct Writer<'a> {
    diagnostics: &'a mut Vec<Diagnostic>,
    source: Source<'a>,
    /// What only the site can write, in the order of its marks.
    pub open: Vec<Piece>,
    anchors: &'a Anchors,
    /// So many headings have begun.
    headings: usize,
    /// So many footnotes have begun.
    footnotes: usize,
    /// Names of the tags told so far, so that a closing one is not told after its opening one.
    tags: BTreeSet<String>,
    /// Where the last raw HTML ended: the lines of a block follow each other.
    html_end: u32,
    /// Whether the link that is being read is one of ours.
    is_in_our_link: bool,
    picture: Option<Picture>,
    table: Table,
    items: ItemNumbers,
}

/// The image that is being read: its words are all that is shown of what stands in its square brackets.
struct Picture {
    /// `None` where its address has been refused.
    link: Option<UnresolvedLink>,
    title: String,
    words: String,
    /// Images within it that are not read to their end.
    depth: usize,
}

impl<'a> Writer<'a> {
    /// A writer of the events of a text.
    pub fn new(
        diagnostics: &'a mut Vec<Diagnostic>,
        source: Source<'a>,
        anchors: &'a Anchors,
        items: ItemNumbers,
    ) -> Self {
        Writer {
            diagnostics,
            source,
            open: Vec::new(),
            anchors,
            headings: 0,
            footnotes: 0,
            tags: BTreeSet::new(),
            html_end: u32::MAX,
            is_in_our_link: false,
            picture: None,
            table: Table::default(),
            items,
        }
    }

    /// The event as it may be published; none within an image.
    pub fn sanitize<'e>(&mut self, event: Event<'e>, place: Place) -> Option<Event<'e>> {
        if let Event::Html(raw) | Event::InlineHtml(raw) = &event {
            if place.start == place.end && **raw == *inline::SEAM {
                return None;
            }
            self.html_as_text(raw, place);
        }
        if self.picture.is_some() {
            return self.picture_event(&event);
        }
        Some(match event {
            Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
            Event::Start(Tag::Heading { .. }) => self.heading_start(),
            Event::End(TagEnd::Heading(_)) => self.heading_end(),
            Event::Start(Tag::FootnoteDefinition(_)) => self.footnote_start(),
            Event::FootnoteReference(name) => {
                Event::FootnoteReference(self.anchors.of_footnote(&name).to_owned().into())
            }
            Event::Start(Tag::Link { dest_url, title, link_type, id }) => {
                if let Some(link) = self.our_link(&dest_url, place) {
                    self.is_in_our_link = true;
                    let rest = format!("\"{}>", title_attribute(&title)).into();
                    return Some(self.mark(Piece::LinkStart(link, rest)));
                }
                let dest_url =
                    if link_type == LinkType::Email { dest_url } else { self.foreign_address(dest_url, place) };
                Event::Start(Tag::Link { link_type, dest_url, title, id })
            }
            Event::End(TagEnd::Link) if std::mem::take(&mut self.is_in_our_link) => self.mark(Piece::LinkEnd),
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                let link = self.image(&dest_url, place);
                self.picture = Some(Picture { link, title: title.to_string(), words: String::new(), depth: 0 });
                return None;
            }
            Event::HardBreak => Event::Html("<br>\n".into()),
            Event::Rule => Event::Html("<hr>\n".into()),
            Event::TaskListMarker(is_checked) => Event::Text(if is_checked { "☑ " } else { "☐ " }.into()),
            other => self.items.item_event(self.table.table_event(other)),
        })
    }

    /// Adds what stands within the image to its words; at its end it is written.
    fn picture_event<'e>(&mut self, event: &Event<'e>) -> Option<Event<'e>> {
        let picture = self.picture.as_mut()?;
        match event {
            Event::Html(raw) | Event::InlineHtml(raw) => picture.words.push_str(raw),
            Event::Start(Tag::Image { .. }) => picture.depth += 1,
            Event::End(TagEnd::Image) if picture.depth > 0 => picture.depth -= 1,
            Event::End(TagEnd::Image) => {
                let piece = self.picture.take()?.into_piece()?;
                return Some(self.mark(piece));
            }
            other => picture.words.push_str(plain_words(other)),
        }
        None
    }

    /// Leaves a place open: no text can hold such a mark, its `<` is escaped wherever it stands.
    fn mark<'e>(&mut self, piece: Piece) -> Event<'e> {
        self.open.push(piece);
        Event::Html(mark(self.open.len() - 1).into())
    }

    /// One message for a block or a pair of tags.
    fn html_as_text(&mut self, raw: &str, place: Place) {
        let shown = raw.trim();
        let closes = shown.strip_prefix("</").and_then(|rest| rest.strip_suffix('>'));
        let goes_on = std::mem::replace(&mut self.html_end, place.end) == place.start;
        if shown.is_empty() || goes_on || closes.is_some_and(|name| self.tags.contains(name)) {
            return;
        }
        self.tags.extend(shown.split('<').skip(1).map(|tag| tag_name(tag).to_owned()));
        let is_as_written = (place.end - place.start) as usize == raw.len();
        let end = if is_as_written { place.start + raw.trim_end().len() as u32 } else { place.end };
        self.diagnostics.push(Diagnostic::new(Code::HtmlAsText, Place { end, ..place }).arg("text", shown));
    }

    fn heading_start<'e>(&mut self) -> Event<'e> {
        let current = self.anchors.headings.get(self.headings);
        self.headings += 1;
        let open = current.map_or_else(String::new, |h| format!("<h{} id=\"{}\">", h.level, h.id));
        Event::Html(open.into())
    }

    fn heading_end<'e>(&self) -> Event<'e> {
        let level = self.anchors.headings.get(self.headings.saturating_sub(1)).map_or(2, |h| h.level);
        Event::Html(format!("</h{level}>\n").into())
    }

    fn footnote_start<'e>(&mut self) -> Event<'e> {
        let id = self.anchors.footnotes.get(self.footnotes).map_or("", |footnote| &footnote.id);
        self.footnotes += 1;
        Event::Start(Tag::FootnoteDefinition(id.to_owned().into()))
    }

    /// The link as one of ours, which the site resolves; `None` for all others.
    fn our_link(&mut self, url: &str, place: Place) -> Option<UnresolvedLink> {
        let kind = LinkKind::of_address(url)?;
        let target = url.split_once(':').map_or("", |(_, target)| target).trim();
        if target.is_empty() {
            let place = self.source.address(place, url);
            self.diagnostics.push(Diagnostic::new(Code::EmptyLink, place).arg("kind", "address"));
        }
        let UnresolvedLink { target, place, .. } = self.unresolved_link(kind, target, place);
        let name = fold::name(&target);
        let id = fold::latin(&name).to_lowercase();
        // Of a name that is no id even so, every letter stays the writer's own.
        let target = if kind == LinkKind::Item || !id.is_ascii() { name } else { id };
        Some(UnresolvedLink { kind, target, place })
    }

    /// The address of a link that is none of ours: as a reader can follow it, or refused.
    fn foreign_address<'e>(&mut self, url: CowStr<'e>, place: Place) -> CowStr<'e> {
        if url.starts_with('#') {
            return self.anchor(url, place);
        }
        match link_address(&url) {
            Ok(address) if address == *url => url,
            Ok(address) => address.into(),
            Err(mut diagnostic) => {
                diagnostic.place = Some(self.source.address(place, &url));
                self.diagnostics.push(diagnostic);
                CowStr::Borrowed("")
            }
        }
    }

    /// A link within the page: to an anchor of the text, or to the heading of these words; a diagnostic where it can be
    /// neither.
    fn anchor<'e>(&mut self, url: CowStr<'e>, place: Place) -> CowStr<'e> {
        let name = decode_percent(&url[1..]);
        let found = [name.clone(), slug(&name)].into_iter().find(|id| self.anchors.has(id));
        if let Some(id) = found {
            return format!("#{id}").into();
        }
        let known = self.anchors.headings.iter().take(MOST_GUESSED).map(|heading| heading.id.as_str());
        let diagnostic = Diagnostic::new(Code::UnknownAnchor, self.source.address(place, &url));
        let diagnostic = diagnostic.arg("anchor", &name).suggest(&slug(&name), known);
        // Another may be a part of the page, which no text knows.
        if diagnostic.guess.is_some() || !is_id(&name) {
            self.diagnostics.push(diagnostic);
        }
        url
    }

    /// Images lie beside the text.
    fn image(&mut self, url: &str, place: Place) -> Option<UnresolvedLink> {
        let fault = match url {
            _ if is_local(url) => Some("local-image"),
            _ if url.contains(':') || url.contains("..") || url.starts_with('/') => Some("image"),
            _ => None,
        };
        if let Some(fault) = fault {
            let place = self.source.address(place, url);
            self.diagnostics.push(Diagnostic::new(Code::LinkScheme, place).arg("url", url).arg("what", fault));
            return None;
        }
        Some(self.unresolved_link(LinkKind::Image, url, place))
    }

    fn unresolved_link(&self, kind: LinkKind, target: &str, place: Place) -> UnresolvedLink {
        let place = self.source.address(place, target);
        UnresolvedLink { kind, target: decode_percent(target), place }
    }
}

impl Picture {
    /// The image, and behind it what stands in its place for readers who switch pictures off.
    fn into_piece(self) -> Option<Piece> {
        let (words, title) = (escape(&self.words), escape(&self.title));
        let alt = words.replace('"', "&quot;");
        // A browser shows a title to a mouse alone: neither a telephone nor paper has it.
        let caption = if title.is_empty() { title } else { format!("<span class=\"pic-caption\">{title}</span>") };
        let rest = format!("\" alt=\"{alt}\"><span class=\"pic-words\" hidden>{words}</span>{caption}").into();
        Some(Piece::Image(self.link?, rest))
    }
}

/// The attribute with what a browser shows over a link; nothing where there is no title.
fn title_attribute(title: &str) -> String {
    if title.is_empty() { String::new() } else { format!(" title=\"{}\"", escape(title).replace('"', "&quot;")) }
}

/// Words as HTML shows them outside of tags.
fn escape(words: &str) -> String {
    let mut escaped = String::new();
    html::push_html(&mut escaped, std::iter::once(Event::Text(words.into())));
    escaped
}

/// Our links may hold Russian letters, which some editors write as `%D0…`.
fn decode_percent(target: &str) -> String {
    let mut bytes = Vec::with_capacity(target.len());
    let mut rest = target.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = tail
            .get(..2)
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (first, code) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| target.to_owned())
}

/// The mark of the n-th open place: no tag begins with a digit, and the `<` of all that people write is escaped.
pub(super) fn mark(number: usize) -> String {
    format!("<{number}>")
}

/// The name that a tag begins with.
fn tag_name(tag: &str) -> &str {
    tag.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or("")
}
