//! Tables of texts: in goes markup made from Markdown, out comes the same whose tables have a caption and scroll by
//! themselves, reachable by keyboard.

use memchr::memmem;

/// What is written around tables, in the language of the pages.
pub struct TextTables {
    /// The frame that scrolls, up to the table's tag.
    opening: String,
    /// The caption of a table that no heading stands above, as HTML.
    caption: String,
}

impl TextTables {
    /// `label` says that a table can be scrolled, `caption` that it is one; both as HTML.
    pub fn new(label: &str, caption: String) -> Self {
        let opening = format!("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{label}\"><table");
        TextTables { opening, caption }
    }

    /// The text with its tables framed. Markdown has no captions: the heading above a table says what it is of.
    pub fn frame(&self, html: &str) -> String {
        let mut framed = String::new();
        let mut rest = html;
        while let Some(at) = memmem::find(rest.as_bytes(), b"<table") {
            let before = &html[..html.len() - rest.len() + at];
            let tag_end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
            let caption = last_heading(before).unwrap_or_else(|| self.caption.clone());
            framed.push_str(&rest[..at]);
            framed.push_str(&self.opening);
            framed.push_str(&rest[at + "<table".len()..tag_end]);
            framed.push_str(&format!("<caption>{caption}</caption>"));
            rest = &rest[tag_end..];
        }
        framed.push_str(rest);
        framed.replace("</table>", "</table></div>")
    }
}

/// The words of the last heading, without its tags.
fn last_heading(html: &str) -> Option<String> {
    let (inside, _) = html.rsplit_once("</h")?;
    let (_, heading) = inside.rsplit_once("<h")?;
    let (_, words) = heading.split_once('>')?;
    let mut bare = String::new();
    for (n, part) in words.split('<').enumerate() {
        bare.push_str(if n == 0 { part } else { part.split_once('>').map_or("", |(_, text)| text) });
    }
    Some(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heading_above_a_table_is_its_caption() {
        let tables = TextTables::new("scroll", "Table".to_owned());
        let framed = tables
            .frame("<table><tr></tr></table><h2 id=\"a\">One <em>two</em></h2><p>x</p><table class=\"t\"></table>");
        assert_eq!(
            framed,
            "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"scroll\"><table><caption>Table</caption>\
             <tr></tr></table></div><h2 id=\"a\">One <em>two</em></h2><p>x</p>\
             <div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"scroll\"><table class=\"t\">\
             <caption>One two</caption></table></div>"
        );
    }
}
