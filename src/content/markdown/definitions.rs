//! Definitions of links that no link uses: they would vanish with their words. The text that is read and its events in,
//! out come edits that show them.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use crate::content::addresses::link_address;
use crate::content::fold;
use crate::content::rewrite::Edit;

/// Edits that make words of the definitions that nothing uses; `events` stand with their bytes of `text`.
pub(super) fn edits(text: &str, events: &[(Event, Range<usize>)]) -> Vec<Edit> {
    if !text.contains("]:") {
        return Vec::new();
    }
    let mut used = labels(events);
    let shown: Vec<&Range<usize>> = events.iter().filter(|(event, _)| is_shown(event)).map(|(_, at)| at).collect();
    let mut edits = Vec::new();
    let mut end_before = None;
    for (start, label, address) in definition_lines(text) {
        let behind = shown.partition_point(|at| at.end <= start);
        let is_shown = shown.get(behind).is_some_and(|at| at.start <= start);
        if !is_shown && is_remark(label, &text[address.clone()]) {
            continue;
        }
        if !is_shown && used.remove(&fold::words(label)) {
            continue;
        }
        let written = &text[address.clone()];
        if link_address(written).is_ok_and(|found| found == written) {
            edits.extend([Edit::insert(address.start, "<"), Edit::insert(address.end, ">")]);
        }
        if is_shown {
            continue;
        }
        if let Some(end) = end_before.filter(|end| text[*end..start].trim_start_matches('\n').is_empty()) {
            edits.push(Edit::insert(end, "  "));
        }
        edits.push(Edit::insert(start, "\\"));
        end_before = Some(start + text[start..].find('\n').unwrap_or(text.len() - start));
    }
    edits
}

/// `[//]: # (заметка)`: what Markdown has for remarks that no reader is to see.
fn is_remark(label: &str, address: &str) -> bool {
    matches!(label, "//" | "comment" | "комментарий") && matches!(address, "#" | "<>")
}

/// The labels that links and images lead to.
fn labels(events: &[(Event, Range<usize>)]) -> BTreeSet<String> {
    let label = |(event, _): &(Event, Range<usize>)| match event {
        Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. }) => {
            let is_by_label = matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut);
            is_by_label.then(|| fold::words(id))
        }
        _ => None,
    };
    events.iter().filter_map(label).collect()
}

fn is_shown(event: &Event) -> bool {
    matches!(
        event,
        Event::Text(_)
            | Event::Code(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::Start(Tag::Link { .. } | Tag::Image { .. })
    )
}

/// Lines that may define a link: where the bracket opens, the label, and the bytes of the address.
fn definition_lines(text: &str) -> impl Iterator<Item = (usize, &str, Range<usize>)> {
    let mut at = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let (start, end) = (at, at + line.trim_end().len());
        at += line.len();
        let bare = line.trim_start_matches([' ', '>', '\t']);
        let inside = bare.strip_prefix('[').filter(|inside| !inside.starts_with('^'))?;
        let (label, rest) = inside.split_once("]:")?;
        let open = start + line.len() - bare.len();
        let address = end - rest.trim().len();
        let length = rest.trim().find(char::is_whitespace).unwrap_or(rest.trim().len());
        Some((open, label, address..address + length))
    })
}
