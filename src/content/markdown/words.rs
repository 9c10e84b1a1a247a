//! Words without markup: events in, what a reader would read aloud out.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::diagnostics::Place;

/// The words of the first paragraph.
pub(super) fn first_paragraph(events: &[(Event, Place)]) -> String {
    let start = events.iter().position(|(event, _)| matches!(event, Event::Start(Tag::Paragraph)));
    let Some(start) = start else { return String::new() };
    let paragraph = events[start..].iter().take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Paragraph)));
    paragraph.map(|(event, _)| plain_words(event)).collect::<String>().trim().to_owned()
}

/// The words of one event.
pub(super) fn plain_words<'e>(event: &'e Event) -> &'e str {
    match event {
        Event::Text(words) | Event::Code(words) => words,
        Event::SoftBreak | Event::HardBreak => " ",
        _ => "",
    }
}
