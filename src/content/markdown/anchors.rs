//! Anchors of a text: events in, headings and footnotes with ids that no two of them share out.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Tag, TagEnd};

use super::body::Heading;
use super::words::plain_words;
use crate::content::slug::{free_name, slug};
use crate::diagnostics::Place;

/// What a text can be linked at.
pub(super) struct Anchors {
    /// Headings in order.
    pub headings: Vec<Heading>,
    /// Footnotes in the order of what they say.
    pub footnotes: Vec<Footnote>,
    /// Their numbers by name; the first of a name has it.
    by_name: BTreeMap<String, usize>,
    /// All anchors.
    ids: BTreeSet<String>,
}

/// A footnote.
pub(super) struct Footnote {
    /// Its name in the text; large and small letters are the same.
    name: String,
    /// The anchor.
    pub id: String,
}

impl Anchors {
    /// The anchors of a text's events. Of two that would have the same one the first keeps it, and none takes that of
    /// another.
    pub fn new(events: &[(Event, Place)]) -> Self {
        let footnotes = footnotes_of(events);
        let by_name = footnotes.iter().enumerate().rev().map(|(at, footnote)| (footnote.name.clone(), at)).collect();
        let mut anchors = Anchors { headings: headings_of(events), footnotes, by_name, ids: BTreeSet::new() };
        number_repeated(&mut anchors.headings);
        let of_headings = anchors.headings.iter_mut().map(|heading| &mut heading.id);
        let all = of_headings.chain(anchors.footnotes.iter_mut().map(|footnote| &mut footnote.id));
        let ids: Vec<&mut String> = all.collect();
        let mut taken: BTreeSet<String> = ids.iter().map(|id| (*id).clone()).collect();
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id.clone()) {
                *id = free_name(id, |name| taken.contains(name));
                taken.insert(id.clone());
            }
        }
        anchors.ids = taken;
        anchors
    }

    /// Whether there is such an anchor.
    pub fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// The anchor of the footnote that is called so.
    pub fn of_footnote(&self, name: &str) -> &str {
        let number = self.by_name.get(&name.to_lowercase());
        number.map_or("", |number| &self.footnotes[*number].id)
    }
}

/// Headings with the same words are numbered. The numbers are public; one may be what another heading says itself.
fn number_repeated(headings: &mut [Heading]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for heading in headings {
        let count = counts.entry(heading.id.clone()).or_default();
        *count += 1;
        if *count > 1 {
            heading.id = format!("{}-{count}", heading.id);
        }
    }
}

/// Headings with anchors made of their words. Levels are shifted so that the highest of a text is 2, below the page's
/// title.
fn headings_of(events: &[(Event, Place)]) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    let mut open: Option<(u8, String)> = None;
    for (event, _) in events {
        match event {
            Event::Start(Tag::Heading { level, .. }) => open = Some((*level as u8, String::new())),
            Event::End(TagEnd::Heading(_)) => headings.extend(open.take().map(|(level, text)| heading(level, text))),
            other => {
                if let Some((_, text)) = &mut open {
                    text.push_str(plain_words(other));
                }
            }
        }
    }
    let top = headings.iter().map(|heading| heading.level).min().unwrap_or(2);
    for heading in &mut headings {
        heading.level = (heading.level + 2).saturating_sub(top).clamp(2, 6);
    }
    headings
}

fn heading(level: u8, text: String) -> Heading {
    let id = slug(&text);
    Heading { level, id: if id.is_empty() { "section".to_owned() } else { id }, text }
}

fn footnotes_of(events: &[(Event, Place)]) -> Vec<Footnote> {
    let names = events.iter().filter_map(|(event, _)| match event {
        Event::Start(Tag::FootnoteDefinition(name)) => Some(name),
        _ => None,
    });
    names.map(|name| Footnote { name: name.to_lowercase(), id: name.to_string() }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{MarkdownBody, Piece, parse};
    use crate::diagnostics::FileId;

    fn body(text: &str) -> MarkdownBody {
        parse(text, FileId(0), 0, &mut Vec::new())
    }

    fn ids(text: &str) -> Vec<String> {
        body(text).headings.iter().map(|heading| heading.id.clone()).collect()
    }

    #[test]
    fn headings_stand_below_the_title() {
        let levels: Vec<_> = body("# Итоги\n## Итоги\n# Планы").headings.iter().map(|heading| heading.level).collect();
        assert_eq!(levels, [2, 3, 2]);
    }

    #[test]
    fn anchors_are_unique_and_those_that_always_were_stay() {
        assert_eq!(ids("# Итоги\n## Итоги\n# Планы"), ["itogi", "itogi-2", "plany"]);
        assert_eq!(ids("# Итоги\n# Итоги\n# Итоги 2"), ["itogi", "itogi-2", "itogi-2-2"]);
        assert_eq!(ids("# Итоги\n# Итоги 2\n# Итоги\n# Итоги"), ["itogi", "itogi-2", "itogi-2-2", "itogi-3"]);
        assert_eq!(ids("# «»\n# …\n# Section"), ["section", "section-2", "section-3"]);
    }

    #[test]
    fn the_lines_of_a_heading_are_apart() {
        let body = body("Итоги\nгода\n====\n");
        assert_eq!((body.headings[0].id.as_str(), body.headings[0].text.as_str()), ("itogi-goda", "Итоги года"));
    }

    #[test]
    fn footnotes_and_headings_share_no_anchor() {
        let text = "# 1\nСлово[^1], [^А] и [^а].\n\n[^1]: раз\n\n[^а]: два\n\n[^1]: снова\n";
        let html: Vec<_> = body(text)
            .pieces
            .iter()
            .filter_map(|piece| match piece {
                Piece::Html(html) => Some(html.to_string()),
                _ => None,
            })
            .collect();
        let html = html.concat();
        for part in ["<h2 id=\"1\">", "href=\"#1-2\"", "id=\"1-2\"", "href=\"#а\"", "id=\"а\""] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert_eq!(html.matches("id=\"1-2\"").count(), 1, "{html}");
    }
}
