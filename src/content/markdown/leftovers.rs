//! Signs of markup that a reader would see: events in, a warning with its place for each out.

use pulldown_cmark::{Event, Tag};

use crate::diagnostics::{Code, Diagnostic, Place};

/// Emits a diagnostic for each sign of markup that has become words.
pub(super) fn check(events: &[(Event, Place)], diagnostics: &mut Vec<Diagnostic>) {
    let mut words = Words::default();
    for (event, place) in events {
        match event {
            Event::Text(text) => words.push(text, *place, diagnostics),
            Event::Start(Tag::CodeBlock(_)) => words.is_code = true,
            other => {
                words.flush(diagnostics);
                words.is_code = false;
                words.is_first = matches!(other, Event::Start(Tag::Paragraph));
            }
        }
    }
    words.flush(diagnostics);
}

/// Words that stand beside each other in the file.
#[derive(Default)]
struct Words {
    text: String,
    place: Place,
    /// Whether they begin a paragraph.
    is_first: bool,
    is_code: bool,
}

impl Words {
    fn push(&mut self, text: &str, place: Place, diagnostics: &mut Vec<Diagnostic>) {
        let is_as_written = (place.end - place.start) as usize == text.len();
        if !self.text.is_empty() && (self.place.end != place.start || !is_as_written) {
            self.flush(diagnostics);
        }
        if self.is_code || !is_as_written {
            return;
        }
        if self.text.is_empty() {
            self.place = place;
        }
        self.text.push_str(text);
        self.place.end = place.end;
    }

    fn flush(&mut self, diagnostics: &mut Vec<Diagnostic>) {
        let text = std::mem::take(&mut self.text);
        let is_first = std::mem::take(&mut self.is_first);
        if !text.contains(['[', '*', '#', '|']) {
            return;
        }
        for (kind, start, end) in signs(&text, is_first) {
            let place =
                Place { start: self.place.start + start as u32, end: self.place.start + end as u32, ..self.place };
            diagnostics.push(Diagnostic::new(Code::RawMarkup, place).arg("text", &text[start..end]).arg("kind", kind));
        }
    }
}

/// What is left of markup: its kind, and its bytes.
fn signs(text: &str, is_first: bool) -> Vec<(&'static str, usize, usize)> {
    let mut signs = Vec::new();
    if is_first && text.starts_with('#') && text.trim_start_matches('#').starts_with(char::is_alphabetic) {
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        signs.push(("heading", 0, end));
    }
    if is_first && text.starts_with('|') && text.trim_end().ends_with('|') && text.trim().len() > 1 {
        signs.push(("table", 0, text.trim_end().len()));
    }
    signs.extend(text.match_indices("**").next().map(|(at, _)| ("emphasis", at, at + 2)));
    signs.extend(text.match_indices("](").next().map(|(at, _)| {
        let start = text[..at].rfind('[').unwrap_or(at);
        let end = text[at..].find(')').map_or(text.len(), |close| at + close + 1);
        ("link", start, end)
    }));
    signs.extend(text.match_indices("[^").filter_map(|(at, _)| {
        let name = &text[at + 2..];
        let end = name.find(|sign: char| sign.is_whitespace() || matches!(sign, '[' | ']')).filter(|end| *end > 0)?;
        name[end..].starts_with(']').then_some(("footnote", at, at + end + 3))
    }));
    signs
}
