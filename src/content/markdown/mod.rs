//! Markdown to safe HTML: raw HTML becomes text, link schemes are an allow list, our own links
//! (`item:10`, `doc:order-12`) stay open until the site knows their addresses.
//!
//! Works on events; must never look at other files.

mod anchors;
mod bare_links;
mod body;
mod cells;
mod code_spans;
mod company;
mod dash_lists;
mod definitions;
mod destinations;
mod fences;
mod hidden_signs;
mod inline;
mod item_numbers;
mod leftovers;
mod letters;
mod levels;
mod line_ends;
mod lines;
mod list_titles;
mod lists;
mod lone_signs;
mod markers;
mod meaning;
mod nested_signs;
mod parted_rows;
mod pasted_lines;
mod plain_lines;
mod plain_signs;
mod quotations;
mod quoted_cells;
mod sign_kinds;
mod stars;
mod tabbed_lists;
mod table_rows;
mod underlines;
mod visible_sign;
mod visible_signs;
mod words;
mod writer;

use std::ops::Range;

use memchr::memmem;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd, html};

use crate::content::rewrite::Rewrite;
use crate::diagnostics::{Code, Diagnostic, FileId, Place};
use anchors::Anchors;
pub use body::{Heading, LinkKind, MarkdownBody, Piece, UnresolvedLink};
use item_numbers::ItemNumbers;
use words::{first_paragraph, plain_words};
use writer::{Source, Writer, mark};

/// Reads the Markdown `text`, which begins at byte `offset` of `file`.
pub fn parse(text: &str, file: FileId, offset: usize, diagnostics: &mut Vec<Diagnostic>) -> MarkdownBody {
    let place_at = |at: Range<usize>| Place::new(file, offset + at.start, offset + at.end);
    let meaning::Reading { text: read, long_rows, cut_words } = meaning::read(text);
    let read = with_definitions(read);
    let events = events_of(&read.text);
    let items = ItemNumbers::new(&read.text, &events);
    let place_of = |range| place_at(read.written_range(range));
    let events = fences::with_words(&read.text, events, place_of, diagnostics);
    let events = events.into_iter().map(|(event, range)| {
        let written = read.written_range(range);
        (hidden_signs::html_as_written(event, &text[written.clone()]), place_at(written))
    });
    let events = named_links(events.collect(), diagnostics);
    let anchors = Anchors::new(&events);
    let lead = first_paragraph(&events);
    check_image_descriptions(&events, diagnostics);
    leftovers::check(&events, diagnostics);
    diagnostics.extend(visible_signs::find(text).into_iter().map(|sign| {
        let place = place_at(sign.at.clone());
        leftovers::visible_sign(sign.kind, &text[sign.at], place, sign.mended.as_deref())
    }));
    diagnostics.extend(cut_words.into_iter().map(|at| leftovers::cut_word(&text[at.clone()], place_at(at))));
    diagnostics.extend(
        long_rows.into_iter().map(|row| {
            Diagnostic::new(Code::LongRow, place_at(row.at)).arg("cells", row.cells).arg("heads", row.heads)
        }),
    );
    let mut writer = Writer::new(diagnostics, Source { text, offset }, &anchors, items);
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

fn events_of(text: &str) -> Vec<(Event<'_>, Range<usize>)> {
    let events = hidden_signs::plain_events(text, Parser::new_ext(text, OPTIONS).into_offset_iter().collect());
    with_words(events.into_iter().map(|(event, at)| (line_end_of(event), at)))
}

/// Headings and items of lists without words are none: nobody could read or follow them.
fn with_words<'e>(events: impl Iterator<Item = (Event<'e>, Range<usize>)>) -> Vec<(Event<'e>, Range<usize>)> {
    let mut kept: Vec<(Event, Range<usize>)> = Vec::new();
    for (event, at) in events {
        let is_empty = matches!(
            (kept.last(), &event),
            (Some((Event::Start(Tag::Heading { .. }), _)), Event::End(TagEnd::Heading(_)))
                | (Some((Event::Start(Tag::Item), _)), Event::End(TagEnd::Item))
                | (Some((Event::Start(Tag::List(_)), _)), Event::End(TagEnd::List(_)))
        );
        if is_empty {
            kept.pop();
        } else {
            kept.push((event, at));
        }
    }
    kept
}

/// `<br>` ends a line, as every other program has it.
fn line_end_of(event: Event) -> Event {
    match event {
        Event::Html(tag) | Event::InlineHtml(tag) if is_line_end(&tag) => Event::HardBreak,
        other => other,
    }
}

fn is_line_end(tag: &str) -> bool {
    let name = tag.trim().strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or("");
    name.trim_matches('/').trim().eq_ignore_ascii_case("br")
}

/// The text in which definitions that no link uses are words.
fn with_definitions(read: Rewrite) -> Rewrite {
    if !read.text.contains("]:") {
        return read;
    }
    let edits = definitions::edits(&read.text, &events_of(&read.text));
    read.then(edits)
}

/// What Markdown has here beside that of CommonMark.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS);

/// A link without words shows its address, and nothing is clicked that nobody sees.
fn named_links<'e>(events: Vec<(Event<'e>, Place)>, diagnostics: &mut Vec<Diagnostic>) -> Vec<(Event<'e>, Place)> {
    let mut named = Vec::with_capacity(events.len());
    for (event, place) in events {
        if let (Event::End(TagEnd::Link), Some((Event::Start(Tag::Link { dest_url, link_type, .. }), start))) =
            (&event, named.last())
            && *link_type != LinkType::Email
            && !dest_url.trim().is_empty()
        {
            let (words, start) = (dest_url.clone(), *start);
            if LinkKind::of_address(&words).is_some() {
                diagnostics.push(Diagnostic::new(Code::EmptyLink, start).arg("kind", "words").arg("url", &words));
            }
            named.push((Event::Text(words), start));
        }
        named.push((event, place));
    }
    named
}

/// Images are described by the text in square brackets.
fn check_image_descriptions(events: &[(Event, Place)], diagnostics: &mut Vec<Diagnostic>) {
    for (at, (event, place)) in events.iter().enumerate() {
        if let Event::Start(Tag::Image { dest_url, .. }) = event {
            let inside = events[at + 1..].iter().take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Image)));
            let words = inside.map(|(event, _)| plain_words(event)).collect::<String>();
            let code = match words.trim() {
                "" => Code::ImageWithoutDescription,
                words if is_name_of_file(words, dest_url) => Code::ImageNamedByFile,
                _ => continue,
            };
            diagnostics.push(Diagnostic::new(code, *place).arg("file", dest_url).arg("words", words.trim()));
        }
    }
}

/// `IMG_2026`, `foto.jpg`, `image1`: a description that only names the file.
fn is_name_of_file(words: &str, file: &str) -> bool {
    const BEGINNINGS: [&str; 8] = ["img", "dsc", "dscn", "pxl", "image", "photo", "screenshot", "whatsapp image"];
    let small = words.to_lowercase();
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file).to_lowercase();
    let is_ending = name.strip_prefix(&small).is_some_and(|rest| rest.starts_with('.') && small.contains(['_', '-']));
    let is_number = |rest: &str| rest.chars().all(|sign| !sign.is_alphabetic());
    small == name && name.contains('.')
        || is_ending && small.is_ascii()
        || BEGINNINGS.iter().any(|beginning| small.strip_prefix(beginning).is_some_and(is_number))
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
            "<p><a href=\"<Item 1>\"><img src=\"<a.png>\" alt=\"Фото ещё «&quot;»\">\
             <span class=\"pic-words\" hidden>Фото ещё «\"»</span><span class=\"pic-caption\">т</span></a></p>\n"
        );
    }

    #[test]
    fn images_are_described() {
        assert_eq!(render("![](foto.png)").1, [Code::ImageWithoutDescription]);
        assert_eq!(render("![Учителя](foto.png)").1, []);
        for words in ["IMG_2026", "image1", "foto.png", "DSC-001"] {
            assert_eq!(render(&format!("![{words}](foto.png)")).1, [Code::ImageNamedByFile], "{words}");
        }
        assert_eq!(render("![foto](foto.png) ![Imagine](a.png)").1, []);
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
