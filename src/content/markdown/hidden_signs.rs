//! Signs that are written by name or number, `&rlm;`, `&#8;`, and may stand on no page: events in, the same out without them.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag};

use crate::content::fold::is_unprintable;

/// Events without signs that turn the direction of reading and without those that no document may hold.
pub(super) fn plain_events<'e>(text: &str, events: Vec<(Event<'e>, Range<usize>)>) -> Vec<(Event<'e>, Range<usize>)> {
    if !text.contains('&') && !text.contains(is_unprintable) {
        return events;
    }
    events.into_iter().map(|(event, at)| (plain_event(event), at)).collect()
}

fn plain_event(event: Event) -> Event {
    match event {
        Event::Text(words) => Event::Text(plain(words)),
        Event::Code(words) => Event::Code(plain(words)),
        Event::Html(words) => Event::Html(plain(words)),
        Event::InlineHtml(words) => Event::InlineHtml(plain(words)),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Link { link_type, dest_url: plain(dest_url), title: plain(title), id })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Image { link_type, dest_url: plain(dest_url), title: plain(title), id })
        }
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(plain(info))))
        }
        other => other,
    }
}

fn plain(words: CowStr) -> CowStr {
    if !words.contains(is_unprintable) {
        return words;
    }
    let lines = words.replace(['\u{b}', '\u{c}', '\u{85}'], " ");
    lines.replace(is_unprintable, "").into()
}

/// HTML as it stands in the file, for it is shown as words: what is read in place of some of its signs was meant for words.
pub(super) fn html_as_written<'e>(event: Event<'e>, written: &'e str) -> Event<'e> {
    match event {
        Event::Html(_) if !written.is_empty() => Event::Html(plain(written.into())),
        Event::InlineHtml(_) if !written.is_empty() => Event::InlineHtml(plain(written.into())),
        other => other,
    }
}
