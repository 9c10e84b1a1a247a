//! Markdown to safe HTML: raw HTML becomes text, link schemes are an allow list, our own links
//! (`item:10`, `doc:order-12`) stay open until the site knows their addresses.
//!
//! Works on events; must never look at other files.

mod anchors;
mod body;
mod cells;
mod inline;
mod leftovers;
mod lines;
mod lists;
mod meaning;
mod table_rows;
mod words;

use std::collections::BTreeSet;

use memchr::memmem;
use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, html};

use crate::content::slug::slug;
use crate::content::values::is_id;
use crate::diagnostics::{Code, Diagnostic, FileId, Place};
use anchors::Anchors;
pub use body::{Heading, LinkKind, MarkdownBody, Piece, UnresolvedLink};
use cells::Table;
use words::{first_paragraph, plain_words};

/// Reads the Markdown `text`, which begins at byte `offset` of `file`.
pub fn parse(text: &str, file: FileId, offset: usize, diagnostics: &mut Vec<Diagnostic>) -> MarkdownBody {
    let (read, long_rows) = meaning::read(text);
    let place_of = |range| {
        let written = read.written_range(range);
        Place::new(file, offset + written.start, offset + written.end)
    };
    let events: Vec<_> = Parser::new_ext(&read.text, OPTIONS)
        .into_offset_iter()
        .map(|(event, range)| (event, place_of(range)))
        .collect();
    let anchors = Anchors::new(&events);
    let lead = first_paragraph(&events);
    check_image_descriptions(&events, diagnostics);
    leftovers::check(&events, diagnostics);
    diagnostics.extend(long_rows.iter().map(|row| {
        let place = Place::new(file, offset + row.at.start, offset + row.at.end);
        Diagnostic::new(Code::LongRow, place).arg("cells", row.cells).arg("heads", row.heads)
    }));
    let source = Source { text, offset };
    let mut writer = Writer {
        diagnostics,
        source,
        open: Vec::new(),
        anchors: &anchors,
        headings: 0,
        footnotes: 0,
        tags: BTreeSet::new(),
        html_end: u32::MAX,
        is_in_our_link: false,
        picture: None,
        table: Table::default(),
    };
    let mut safe = Vec::with_capacity(events.len());
    for (event, place) in events {
        safe.extend(writer.sanitize(event, place));
    }
    let open = writer.open;
    let mut rendered = String::with_capacity(text.len() + text.len() / 4);
    html::push_html(&mut rendered, safe.into_iter());
    MarkdownBody {
        pieces: split_at_marks(&normalize_html(rendered), open),
        headings: anchors.headings.into(),
        lead: lead.into(),
    }
}

/// With so many headings a broken anchor is compared, so that a long text of broken ones costs no more than its length.
const MOST_GUESSED: usize = 200;

/// What Markdown has here beside that of CommonMark.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS);

/// The text that is written, to find the exact word a message is about.
#[derive(Clone, Copy)]
struct Source<'t> {
    text: &'t str,
    /// The byte of the file at which the text begins.
    offset: usize,
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

/// Images are described by the text in square brackets.
fn check_image_descriptions(events: &[(Event, Place)], diagnostics: &mut Vec<Diagnostic>) {
    for (at, (event, place)) in events.iter().enumerate() {
        if let Event::Start(Tag::Image { dest_url, .. }) = event {
            let inside = events[at + 1..].iter().take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Image)));
            if inside.map(|(event, _)| plain_words(event)).collect::<String>().trim().is_empty() {
                diagnostics.push(Diagnostic::new(Code::ImageWithoutDescription, *place).arg("file", dest_url));
            }
        }
    }
}

/// Turns events into safe ones, one by one.
struct Writer<'a> {
    diagnostics: &'a mut Vec<Diagnostic>,
    source: Source<'a>,
    /// What only the site can write, in the order of its marks.
    open: Vec<Piece>,
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

impl Writer<'_> {
    /// The event as it may be published; none within an image.
    fn sanitize<'e>(&mut self, event: Event<'e>, place: Place) -> Option<Event<'e>> {
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
            other => self.table.table_event(other),
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
        let end = place.start + raw.trim_end().len() as u32;
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
        let (scheme, target) = url.split_once(':')?;
        Some(self.unresolved_link(LinkKind::from_scheme(&scheme.to_lowercase())?, target, place))
    }

    /// The address of a link that is none of ours: as it is, or refused.
    fn foreign_address<'e>(&mut self, url: CowStr<'e>, place: Place) -> CowStr<'e> {
        let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_lowercase());
        match scheme.as_deref() {
            Some("http" | "https" | "mailto" | "tel") => url,
            None if url.starts_with('#') => self.anchor(url, place),
            _ => {
                self.refuse_link(&url, "link", place);
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

    fn refuse_link(&mut self, url: &str, kind: &'static str, place: Place) {
        let place = self.source.address(place, url);
        self.diagnostics.push(Diagnostic::new(Code::LinkScheme, place).arg("url", url).arg("what", kind));
    }

    /// Images lie beside the text.
    fn image(&mut self, url: &str, place: Place) -> Option<UnresolvedLink> {
        if url.contains(':') || url.contains("..") || url.starts_with('/') {
            self.refuse_link(url, "image", place);
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
        let (words, title) = (escape(&self.words), title_attribute(&self.title));
        let alt = words.replace('"', "&quot;");
        let rest = format!("\" alt=\"{alt}\"{title}><span class=\"pic-words\" hidden>{words}</span>").into();
        Some(Piece::Image(self.link?, rest))
    }
}

/// The attribute with what a browser shows over a link or image; nothing where there is no title.
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
fn mark(number: usize) -> String {
    format!("<{number}>")
}

/// Cuts the HTML at its marks and puts what is open there.
fn split_at_marks(html: &str, open: Vec<Piece>) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(2 * open.len() + 1);
    let mut rest = html;
    for (number, piece) in open.into_iter().enumerate() {
        let Some((before, after)) = rest.split_once(&mark(number)) else { continue };
        pieces.extend([Piece::Html(before.into()), piece]);
        rest = after;
    }
    pieces.push(Piece::Html(rest.into()));
    pieces
}

/// The name that a tag begins with.
fn tag_name(tag: &str) -> &str {
    tag.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or("")
}

/// Images end as HTML ends elements without content. No text holds these signs: its `>` is escaped.
fn normalize_html(html: String) -> String {
    if memmem::find(html.as_bytes(), b" />").is_some() { html.replace(" />", ">") } else { html }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render(text: &str) -> (String, Vec<Code>) {
        let mut diagnostics = Vec::new();
        let body = parse(text, FileId(0), 0, &mut diagnostics);
        let html = body.pieces.iter().map(|piece| match piece {
            Piece::Html(html) => html.to_string(),
            Piece::LinkStart(link, rest) => format!("<a href=\"<{:?} {}>{rest}", link.kind, link.target),
            Piece::LinkEnd => "</a>".to_owned(),
            Piece::Image(link, rest) => format!("<img src=\"<{}>{rest}", link.target),
        });
        (html.collect(), diagnostics.iter().map(|diagnostic| diagnostic.code).collect())
    }

    #[test]
    fn our_links_stay_open_and_foreign_schemes_are_refused() {
        assert_eq!(render("[пункт](item:10)").0, "<p><a href=\"<Item 10>\">пункт</a></p>\n");
        assert_eq!(render("[x](javascript:alert)").1, [Code::LinkScheme]);
        assert_eq!(render("[x](JavaScript:alert)").1, [Code::LinkScheme]);
        assert_eq!(render("[x](../secret.pdf)").1, [Code::LinkScheme]);
        assert_eq!(render("[x](https://school.example)").1, []);
    }

    #[test]
    fn raw_html_is_shown_as_text() {
        let (html, codes) = render("a <script>x</script>\n\n<b onclick=\"href=&quot;vekha:0\">\n\n[l](item:1)");
        assert!(!html.contains("<script") && !html.contains("<b "), "{html}");
        assert_eq!(codes, [Code::HtmlAsText; 2], "one message for a pair of tags");
    }

    #[test]
    fn people_cannot_write_a_mark() {
        for forged in
            ["<0>", "=\"vekha:0\"", "`<0>`", "&lt;0&gt; &#60;0&#62;", "![<0>](a.png \"<0>\")", "```<0>\n<0>\n```"]
        {
            let mut none = Vec::new();
            let body = parse(&format!("{forged}\n\n[пункт](item:1 \"<1>\")"), FileId(0), 0, &mut none);
            let html =
                body.pieces.iter().filter_map(|piece| if let Piece::Html(html) = piece { Some(html) } else { None });
            assert!(html.clone().next_back().is_some_and(|last| **last == *"</p>\n"), "{forged}: {:?}", body.pieces);
            let links =
                body.pieces.iter().filter(|piece| matches!(piece, Piece::LinkStart(link, _) if link.target == "1"));
            assert_eq!(links.count(), 1, "{forged}");
        }
    }

    #[test]
    fn images_within_links_and_images_are_words() {
        let (html, _) = render("[![Фото ![ещё](b.png) «\"»](a.png \"т\")](item:1)");
        assert_eq!(
            html,
            "<p><a href=\"<Item 1>\"><img src=\"<a.png>\" alt=\"Фото ещё «&quot;»\" title=\"т\">\
             <span class=\"pic-words\" hidden>Фото ещё «\"»</span></a></p>\n"
        );
    }

    #[test]
    fn images_are_described() {
        assert_eq!(render("![](foto.png)").1, [Code::ImageWithoutDescription]);
        assert_eq!(render("![Учителя](foto.png)").1, []);
        assert!(render("![Учителя  \nшколы](foto.png)").0.contains("alt=\"Учителя школы\""), "a break is a space");
    }

    #[test]
    fn elements_without_content_end_as_html_ends_them() {
        let (html, _) = render("один  \nдва\n\n---\n\n![рисунок](a.png) и «a />»");
        assert!(html.contains("<br>") && html.contains("<hr>") && html.contains("«a /&gt;»"), "{html}");
        assert!(!html.contains("/>"), "{html}");
    }

    #[test]
    fn tables_carry_no_style() {
        let (html, _) = render("| a | b |\n|---|--:|\n| 1 | 2 |");
        assert!(html.contains("<th scope=\"col\" class=\"align-right\">b</th>") && !html.contains("style="), "{html}");
    }
}
