//! Items one after the other in, lists with lists in them out.

use super::signs::Sign;
use super::tree::{Block, Emphasis, Inline, List, ListItem};

/// An item as it stands in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// How deep it stands; the outermost is 0.
    pub level: u8,
    /// What stands before it.
    pub sign: Sign,
    /// Its words.
    pub inlines: Vec<Inline>,
}

/// The lists that entries make. Where Markdown has no such sign, an entry is a line that begins with it; so is a number that
/// stands alone, which the words behind it could make part of a sentence.
pub fn lists(entries: &[Entry]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for group in groups(entries) {
        let (entry, below) = (&entries[group.0], &entries[group.0 + 1..group.1]);
        let below = lists(below);
        let is_alone = groups(entries).len() == 1 && below.is_empty();
        match &entry.sign {
            Sign::Bullet(_) => push_item(&mut blocks, None, entry, below),
            Sign::Number(number, sign) if !is_alone => push_item(&mut blocks, Some((*number, *sign)), entry, below),
            Sign::Number(number, sign) => push_line(&mut blocks, &format!("{number}{sign}"), entry, below),
            Sign::Other(sign) => push_line(&mut blocks, sign, entry, below),
        }
    }
    blocks
}

/// The outermost entries: where each begins, and where what stands below it ends.
fn groups(entries: &[Entry]) -> Vec<(usize, usize)> {
    let mut groups: Vec<(usize, usize)> = Vec::new();
    let mut level = None;
    for (at, entry) in entries.iter().enumerate() {
        if level.is_none_or(|level| entry.level <= level) {
            level = Some(entry.level);
            groups.push((at, at + 1));
        } else if let Some(last) = groups.last_mut() {
            last.1 = at + 1;
        }
    }
    groups
}

fn push_item(blocks: &mut Vec<Block>, number: Option<(u64, char)>, entry: &Entry, below: Vec<Block>) {
    let own = std::iter::once(Block::Paragraph(entry.inlines.clone())).chain(below);
    let item = ListItem { number, blocks: own.collect() };
    let is_like = |list: &List| {
        list.items.last().is_some_and(|last| last.number.map(|(_, sign)| sign) == number.map(|(_, sign)| sign))
    };
    match blocks.last_mut() {
        Some(Block::List(list)) if is_like(list) => list.items.push(item),
        _ => blocks.push(Block::List(List { items: vec![item] })),
    }
}

/// A line with its sign; lines below each other are one paragraph.
fn push_line(blocks: &mut Vec<Block>, sign: &str, entry: &Entry, below: Vec<Block>) {
    let sign = Inline::Text(format!("{sign} "), Emphasis::default());
    let line = std::iter::once(sign).chain(entry.inlines.iter().cloned());
    match blocks.last_mut() {
        Some(Block::Paragraph(above)) => {
            above.push(Inline::Break);
            above.extend(line);
        }
        _ => blocks.push(Block::Paragraph(line.collect())),
    }
    blocks.extend(below);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(level: u8, sign: Sign) -> Entry {
        Entry { level, sign, inlines: Vec::new() }
    }

    #[test]
    fn deeper_items_stand_in_those_above() {
        let number = |number| Sign::Number(number, '.');
        let entries =
            [entry(0, number(1)), entry(1, Sign::Bullet('•')), entry(1, Sign::Bullet('•')), entry(0, number(2))];
        let [Block::List(list)] = &lists(&entries)[..] else { panic!("no list") };
        assert_eq!(list.items.len(), 2);
        assert!(matches!(&list.items[0].blocks[..], [_, Block::List(inner)] if inner.items.len() == 2));
    }

    #[test]
    fn a_number_alone_is_a_line() {
        assert!(matches!(lists(&[entry(0, Sign::Number(3, '.'))])[..], [Block::Paragraph(_)]));
        let letters = [entry(0, Sign::Other("а)".into())), entry(0, Sign::Other("б)".into()))];
        assert!(matches!(lists(&letters)[..], [Block::Paragraph(_)]));
    }
}
