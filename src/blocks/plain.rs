//! Plain text: blocks in, lines out. A row of a table is a line for each cell that has words, behind its column's heading.

use super::fragment::picture_words;
use super::tree::{Block, Inline, List, Table, words};

/// The blocks as text; `picture` is the word for a picture.
pub fn plain_text(blocks: &[Block], picture: &str) -> String {
    let parts = blocks.iter().map(|block| block_text(block, picture));
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { String::new() } else { parts.join("\n\n") + "\n" }
}

fn block_text(block: &Block, picture: &str) -> String {
    match block {
        Block::Heading(_, inlines) | Block::Paragraph(inlines) | Block::RightHalf(inlines) => line(inlines, picture),
        Block::List(list) => list_text(list, picture),
        Block::Table(table) => table_text(table, picture),
        Block::Quote(inside) => indent_lines(&plain_text(inside, picture), "> ", "> "),
    }
}

fn list_text(list: &List, picture: &str) -> String {
    let item_text = |(number, item): (usize, &Vec<Block>)| {
        let mark = list.start.map_or("–".to_owned(), |start| format!("{}.", start + number as u64));
        let inside: Vec<String> = item.iter().map(|block| block_text(block, picture)).collect();
        indent_lines(&inside.join("\n"), &format!("{mark} "), &" ".repeat(mark.chars().count() + 1))
    };
    list.items.iter().enumerate().map(item_text).collect::<Vec<_>>().join("\n")
}

fn table_text(table: &Table, picture: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    if !table.caption.is_empty() {
        parts.push(line(&table.caption, picture));
    }
    if table.rows.is_empty() {
        parts.push(table.head.iter().map(|words| line(words, picture)).collect::<Vec<_>>().join(" · "));
    }
    for row in &table.rows {
        let cells = row.cells.iter().enumerate().filter(|(_, cell)| !cell.blocks.is_empty());
        let cells = cells.map(|(column, cell)| {
            let inside: Vec<String> = cell.blocks.iter().map(|block| block_text(block, picture)).collect();
            let heading = table.head.get(column).map(|heading| words(heading)).filter(|heading| !heading.is_empty());
            let text = inside.join("\n");
            indent_lines(&text, &heading.map(|heading| format!("{heading}: ")).unwrap_or_default(), "  ")
        });
        parts.push(cells.collect::<Vec<_>>().join("\n"));
    }
    parts.join("\n\n")
}

/// The text with something before its first line and before all others.
fn indent_lines(text: &str, first: &str, others: &str) -> String {
    let lines = text.trim_end().lines().enumerate();
    let lines = lines.map(|(number, line)| format!("{}{line}", if number == 0 { first } else { others }));
    lines.map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

fn line(inlines: &[Inline], picture: &str) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) => text.push_str(words),
            Inline::Strong(inside) | Inline::Emphasis(inside) => text.push_str(&line(inside, picture)),
            Inline::Struck(inside) => text.push_str(&format!("~~{}~~", line(inside, picture))),
            Inline::NoteMark(mark) => {
                let space = if text.is_empty() || text.ends_with(char::is_whitespace) { "" } else { " " };
                text.push_str(&format!("{space}[{mark}]"));
                if text.len() == mark.len() + 2 {
                    text.push(' ');
                }
            }
            Inline::Break => text.push('\n'),
            Inline::Link(address, inside) => text.push_str(&with_address(&line(inside, picture), Some(address))),
            Inline::Picture(shown, address) => {
                text.push_str(&with_address(&picture_words(picture, shown), address.as_deref()));
            }
        }
    }
    text
}

/// Words with their address, where that is not what they say already.
fn with_address(words: &str, address: Option<&str>) -> String {
    let bare = |address: &str| address.trim_start_matches("mailto:").trim_start_matches("tel:").to_owned();
    match address.filter(|address| bare(address) != words && !address.starts_with("tel:")) {
        Some(address) => format!("{words} ({address})"),
        None => words.to_owned(),
    }
}
