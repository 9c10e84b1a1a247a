//! Markdown to safe HTML: raw HTML becomes text, link schemes are an allow list, our own links
//! (`item:10`, `doc:order-12`) stay open until the site knows their addresses.
//!
//! Works on events; must never look at other files.

mod anchors;
mod body;
mod words;

use memchr::memmem;
use pulldown_cmark::{Alignment, CowStr, Event, Options, Parser, Tag, TagEnd, html};

use crate::diagnostics::{Code, Diagnostic, FileId, Place};
use anchors::Anchors;
pub use body::{Heading, LinkKind, MarkdownBody, Piece, UnresolvedLink};
use words::{first_paragraph, plain_words};

/// Reads the Markdown `text`, which begins at byte `offset` of `file`.
pub fn parse(text: &str, file: FileId, offset: usize, diagnostics: &mut Vec<Diagnostic>) -> MarkdownBody {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let events: Vec<_> = Parser::new_ext(text, options)
        .into_offset_iter()
        .map(|(event, range)| (event, Place::new(file, offset + range.start, offset + range.end)))
        .collect();
    let anchors = Anchors::new(&events);
    let lead = first_paragraph(&events);
    check_image_descriptions(&events, diagnostics);
    let source = Source { text, offset };
    let mut writer = Writer {
        diagnostics,
        source,
        links: Vec::new(),
        anchors: &anchors,
        headings: 0,
        footnotes: 0,
        html: String::new(),
        html_end: u32::MAX,
        picture: None,
        table: Table::default(),
    };
    let mut safe = Vec::with_capacity(events.len());
    for (event, place) in events {
        let (event, behind) = writer.sanitize(event, place);
        safe.extend(std::iter::once(event).chain(behind));
    }
    let links = writer.links;
    let mut rendered = String::with_capacity(text.len() + text.len() / 4);
    html::push_html(&mut rendered, safe.into_iter());
    MarkdownBody {
        pieces: split_at_links(&normalize_html(rendered), links),
        headings: anchors.headings.into(),
        lead: lead.into(),
    }
}

/// The text that is read, to find the exact word a message is about.
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
    links: Vec<UnresolvedLink>,
    anchors: &'a Anchors,
    /// So many headings have begun.
    headings: usize,
    /// So many footnotes have begun.
    footnotes: usize,
    /// Raw HTML told so far, so that a closing tag is not told after its opening one.
    html: String,
    /// Where the last raw HTML ended: the lines of a block follow each other.
    html_end: u32,
    /// The words of the image that is being read.
    picture: Option<String>,
    table: Table,
}

impl Writer<'_> {
    /// The event as it may be published, and what stands behind it.
    fn sanitize<'e>(&mut self, event: Event<'e>, place: Place) -> (Event<'e>, Option<Event<'e>>) {
        if let Some(words) = &mut self.picture {
            words.push_str(plain_words(&event));
        }
        let event = match event {
            Event::Html(raw) | Event::InlineHtml(raw) => {
                self.html_as_text(&raw, place);
                Event::Text(raw)
            }
            Event::Start(Tag::Heading { .. }) => self.heading_start(),
            Event::End(TagEnd::Heading(_)) => self.heading_end(),
            Event::Start(Tag::FootnoteDefinition(_)) => self.footnote_start(),
            Event::FootnoteReference(name) => {
                Event::FootnoteReference(self.anchors.of_footnote(&name).to_owned().into())
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = self.address(dest_url, place);
                Event::Start(Tag::Link { link_type, dest_url, title, id })
            }
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let dest_url = self.image(dest_url, place);
                self.picture = Some(String::new());
                Event::Start(Tag::Image { link_type, dest_url, title, id })
            }
            Event::End(TagEnd::Image) => return (event, Some(self.words_of_picture())),
            Event::HardBreak if self.picture.is_none() => Event::Html("<br>\n".into()),
            Event::Rule => Event::Html("<hr>\n".into()),
            other => self.table.table_event(other),
        };
        (event, None)
    }

    /// What stands in a picture's place for readers who switch pictures off.
    fn words_of_picture<'e>(&mut self) -> Event<'e> {
        let words = self.picture.take().unwrap_or_default();
        let mut escaped = String::new();
        html::push_html(&mut escaped, std::iter::once(Event::Text(words.into())));
        Event::Html(format!("<span class=\"pic-words\" hidden>{escaped}</span>").into())
    }

    /// One message for a block or a pair of tags.
    fn html_as_text(&mut self, raw: &str, place: Place) {
        let shown = raw.trim();
        let closes = shown.strip_prefix("</").and_then(|rest| rest.strip_suffix('>'));
        let goes_on = std::mem::replace(&mut self.html_end, place.end) == place.start;
        if shown.is_empty() || goes_on || closes.is_some_and(|name| self.html.contains(&format!("<{name}"))) {
            return;
        }
        self.html.push_str(shown);
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

    /// The address of a link: as it is, ours and open, or refused.
    fn address<'e>(&mut self, url: CowStr<'e>, place: Place) -> CowStr<'e> {
        let scheme = url.split_once(':').map(|(scheme, rest)| (scheme.to_lowercase(), rest.to_owned()));
        match scheme {
            Some((scheme, _)) if ["http", "https", "mailto", "tel"].contains(&scheme.as_str()) => url,
            None if url.starts_with('#') => url,
            Some((scheme, rest)) if LinkKind::from_scheme(&scheme).is_some() => {
                self.unresolved_link(LinkKind::from_scheme(&scheme).unwrap_or(LinkKind::Page), rest, place)
            }
            _ => self.refuse_link(&url, "link", place),
        }
    }

    fn refuse_link<'e>(&mut self, url: &str, what: &'static str, place: Place) -> CowStr<'e> {
        let place = self.source.address(place, url);
        self.diagnostics.push(Diagnostic::new(Code::LinkScheme, place).arg("url", url).arg("what", what));
        CowStr::Borrowed("")
    }

    /// Images lie beside the text.
    fn image<'e>(&mut self, url: CowStr<'e>, place: Place) -> CowStr<'e> {
        if url.contains(':') || url.contains("..") || url.starts_with('/') {
            return self.refuse_link(&url, "image", place);
        }
        self.unresolved_link(LinkKind::Image, url.to_string(), place)
    }

    fn unresolved_link<'e>(&mut self, kind: LinkKind, target: String, place: Place) -> CowStr<'e> {
        let place = self.source.address(place, &target);
        let target = decode_percent(&target);
        self.links.push(UnresolvedLink { kind, target, place });
        format!("vekha:{}", self.links.len() - 1).into()
    }
}

/// The table that is being read. Its cells are written here: the content security policy of the pages allows no `style=`,
/// and header cells need a scope.
#[derive(Default)]
struct Table {
    columns: Vec<Alignment>,
    /// The column of the next cell.
    column: usize,
    is_head: bool,
}

impl Table {
    fn table_event<'e>(&mut self, event: Event<'e>) -> Event<'e> {
        match &event {
            Event::Start(Tag::Table(columns)) => self.columns.clone_from(columns),
            Event::Start(Tag::TableHead) => (self.is_head, self.column) = (true, 0),
            Event::End(TagEnd::TableHead) => self.is_head = false,
            Event::Start(Tag::TableRow) => self.column = 0,
            Event::Start(Tag::TableCell) => return Event::Html(self.cell().into()),
            Event::End(TagEnd::TableCell) => return Event::Html(if self.is_head { "</th>" } else { "</td>" }.into()),
            _ => {}
        }
        event
    }

    fn cell(&mut self) -> String {
        let side = match self.columns.get(self.column) {
            Some(Alignment::Left) => " class=\"align-left\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            Some(Alignment::None) | None => "",
        };
        self.column += 1;
        format!("<{}{side}>", if self.is_head { "th scope=\"col\"" } else { "td" })
    }
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

/// Cuts the HTML where addresses of ours are still open. User text cannot contain the mark: its
/// quotes are escaped.
fn split_at_links(html: &str, links: Vec<UnresolvedLink>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = html;
    for (number, link) in links.into_iter().enumerate() {
        let mark = format!("=\"vekha:{number}\"");
        let Some(at) = rest.find(&mark) else { continue };
        pieces.push(Piece::Html(rest[..at + 2].into()));
        pieces.push(Piece::Address(link));
        rest = &rest[at + mark.len() - 1..];
    }
    pieces.push(Piece::Html(rest.into()));
    pieces
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
            Piece::Address(link) => format!("<{:?} {}>", link.kind, link.target),
        });
        (html.collect(), diagnostics.iter().map(|d| d.code).collect())
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
