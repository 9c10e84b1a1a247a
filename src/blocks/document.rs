//! A document: a page of HTML in, its title and blocks out.

use super::element::read;
use super::read_blocks::blocks;
use super::tree::{Block, words};

/// A text with its title.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// The words of the highest heading.
    pub title: String,
    /// What stands below it, and what stands above it first.
    pub blocks: Vec<Block>,
}

/// What a page says: its `<main>`, or all of it where it has none. `addresses` makes a whole address of one that the
/// page has; a link without one is its words.
pub fn read_html(html: &str, addresses: &dyn Fn(&str) -> Option<String>) -> Document {
    let page = read(html);
    let mut blocks = blocks(&page.find("main").unwrap_or(&page).nodes, addresses);
    let title = blocks.iter().position(|block| matches!(block, Block::Heading(1, _)));
    let title = match title.map(|at| blocks.remove(at)) {
        Some(Block::Heading(_, inlines)) => words(&inlines),
        _ => String::new(),
    };
    drop_repeated_captions(&mut blocks);
    Document { title, blocks }
}

/// A caption that only repeats the heading above it says nothing to who reads on.
fn drop_repeated_captions(blocks: &mut [Block]) {
    let mut heading = String::new();
    for block in blocks {
        match block {
            Block::Heading(_, inlines) => heading = words(inlines),
            Block::Table(table) if words(&table.caption) == heading => table.caption.clear(),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::plain_text;

    fn text(html: &str) -> String {
        plain_text(&read_html(html, &|address| address.strip_prefix("to:").map(str::to_owned)).blocks, "Picture")
    }

    #[test]
    fn words_that_stand_apart_by_style_do_not_stick_together() {
        assert_eq!(text("<td><span>Late</span><span class=n>by May</span>"), "Late\nby May\n");
        assert_eq!(text("<td>Done <span>Told on 9.11</span><span> (a)</span> <i>b</i>"), "Done\nTold on 9.11 (a) b\n");
        assert_eq!(text("<p>A <b>3</b>5 <span>x</span>, <span>(y)</span> z</p>"), "A 35 x, (y) z\n");
    }

    #[test]
    fn end_tags_may_be_left_out() {
        let html = "<main><h1>T</h1><ul><li>a<ul><li>b</ul><li>c</ul><p>d<p>e<nav><a href=x>menu</a></nav></main>f";
        assert_eq!(read_html(html, &|_| None).title, "T");
        assert_eq!(text(html), "– a\n  – b\n– c\n\nd\n\ne\n");
    }

    #[test]
    fn a_row_of_a_wide_cell_begins_a_table() {
        let html = "<table><caption>All<thead><tr><th>N<th>W<tbody><tr><th colspan=2>Part 1<tr><td>1<td>a\
                    <tbody><tr><th colspan=2>Part 2<tr><td>2<td>b<br>c<tr><td colspan=2><label>show</label></table>";
        let blocks = read_html(html, &|_| None).blocks;
        let captions = blocks.iter().map(|block| match block {
            Block::Table(table) => format!("{} {}", words(&table.caption), table.rows.len()),
            Block::Paragraph(inlines) => words(inlines),
            _ => String::new(),
        });
        assert_eq!(captions.collect::<Vec<_>>(), ["All", "Part 1 1", "Part 2 1"]);
    }

    #[test]
    fn a_footnote_keeps_its_mark_and_a_link_its_address() {
        let html = "<p>Word<sup><a href=#1>1</a></sup> and <a href='to:x'>there</a>, <a href=y>here</a></p>\
                    <div class=note><sup>1</sup><p>Note <img src=to:p alt=Tree></p></div>";
        assert_eq!(text(html), "Word [1] and there (x), here\n\n[1] Note Picture: Tree (p)\n");
    }
}
