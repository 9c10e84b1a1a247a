//! The list of what goes where: in goes a pack, out come steps for the person who keeps the school's site.

use super::lead::{lead, page_url, update_words};
use super::pack::{Pack, PackEntry, PackFile};
use crate::blocks::{Block, Inline, List, plain_text};
use crate::pages::{Extract, Pages, PhraseArg};

/// The list as text.
pub(super) fn steps(cx: &Pages, pack: &Pack, title: &str) -> String {
    let name = PhraseArg::Text(&cx.site[pack.school].short_name);
    let mut blocks = vec![line(cx.phrase("pack-steps-title", &[("name", name)]))];
    blocks.extend(lead(cx, Extract::School(pack.school)).into_iter().take(1));
    blocks.push(Block::List(List { start: Some(1), items: steps_list(cx, pack, title) }));
    plain_text(&blocks, "")
}

fn steps_list(cx: &Pages, pack: &Pack, title: &str) -> Vec<Vec<Block>> {
    let file = |nth: usize| pack.entries.get(nth).map_or("", |entry: &PackEntry| entry.name.as_str());
    let extract = Extract::School(pack.school);
    let mut steps = vec![
        vec![line(cx.phrase("pack-step-open", &[("title", PhraseArg::Text(title))]))],
        vec![line(cx.phrase("pack-step-paste", &[("file", PhraseArg::Text(file(1)))]))],
        vec![line(
            cx.phrase("pack-step-other", &[("styled", PhraseArg::Text(file(2))), ("text", PhraseArg::Text(file(3)))]),
        )],
    ];
    let is_file = |entry: &&PackEntry| matches!(entry.kind, PackFile::Copy(_));
    let is_report = |entry: &&PackEntry| matches!(entry.kind, PackFile::Fragment(Extract::Report(_), _));
    for (key, list) in [
        ("pack-step-reports", list(pack.entries.iter().filter(is_report))),
        ("pack-step-files", list(pack.entries.iter().filter(is_file))),
    ] {
        steps.extend(list.map(|list| vec![line(cx.word(key)), list]));
    }
    if let Some(address) = page_url(cx, extract) {
        steps.push(vec![line(cx.phrase("pack-step-frame", &[("address", PhraseArg::Text(&address))]))]);
    }
    let check = [Some(cx.word("pack-step-check")), update_words(cx, extract)];
    steps.push(vec![line(check.into_iter().flatten().collect::<Vec<_>>().join(" "))]);
    steps.push(vec![line(section_step(cx, pack))]);
    steps
}

/// The last step: where the section is, so that the department's site leads there.
fn section_step(cx: &Pages, pack: &Pack) -> String {
    match &cx.site[pack.school].section {
        Some(section) => cx.phrase("pack-step-section-known", &[("address", PhraseArg::Text(&section.url))]),
        None => cx.word("pack-step-section"),
    }
}

fn list<'e>(entries: impl Iterator<Item = &'e PackEntry>) -> Option<Block> {
    let items: Vec<Vec<Block>> = entries.map(|entry| vec![line(entry.name.clone())]).collect();
    (!items.is_empty()).then_some(Block::List(List { start: None, items }))
}

fn line(words: String) -> Block {
    Block::Paragraph(vec![Inline::Text(words)])
}
