//! A small reader of HTML for tests: what a sound page must not have, and the words that a page shows. Not a validator
//! of everything.

use std::collections::BTreeSet;

const VOID: [&str; 8] = ["meta", "link", "br", "hr", "img", "input", "col", "wbr"];

/// Everything wrong with a whole page.
pub fn faults(html: &str) -> Vec<String> {
    let mut faults = tag_faults(html);
    for left in ["{{", "{%", "{#", "undefined", "style=\"", "<script>", "<style", "onclick"] {
        if html.contains(left) {
            faults.push(format!("has {left}"));
        }
    }
    let headings = html.matches("<h1").count();
    if headings != 1 {
        faults.push(format!("{headings} h1"));
    }
    faults.extend(skipped_levels(html));
    faults.extend(ids(html));
    for needed in ["<html lang=\"", "<title>", "<main id=\"content\"", "Content-Security-Policy"] {
        if !html.contains(needed) {
            faults.push(format!("no {needed}"));
        }
    }
    if html.contains("<a href=\"\"") || without_patterns(html).replace("</abbr></a>", "</a>").contains("></a>") {
        faults.push("an empty link".to_owned());
    }
    faults
}

/// A page without what its script fills in.
fn without_patterns(html: &str) -> String {
    html.split("<template").map(|part| part.split_once("</template>").map_or(part, |(_, rest)| rest)).collect()
}

/// Elements that are closed wrongly or never.
pub fn tag_faults(html: &str) -> Vec<String> {
    let mut open: Vec<&str> = Vec::new();
    let mut faults = Vec::new();
    for tag in tags(html) {
        let name = tag.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap_or("");
        if tag.starts_with('!') || tag.ends_with('/') || VOID.contains(&name) {
            continue;
        }
        if !tag.starts_with('/') {
            open.push(name);
        } else if open.pop() != Some(name) {
            faults.push(format!("</{name}> closes something else"));
            break;
        }
    }
    if faults.is_empty() && !open.is_empty() {
        faults.push(format!("never closed: {open:?}"));
    }
    faults
}

fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).filter_map(|piece| piece.split_once('>').map(|(tag, _)| tag)).collect()
}

fn skipped_levels(html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut last = 0;
    for tag in tags(html) {
        let level = match tag.as_bytes() {
            [b'h', digit @ b'1'..=b'6', rest @ ..] if rest.is_empty() || rest[0] == b' ' => digit - b'0',
            _ => continue,
        };
        if last > 0 && level > last + 1 {
            faults.push(format!("h{level} after h{last}"));
        }
        last = level;
    }
    faults
}

/// Repeated ids, and links or labels that point at no id of the page.
fn ids(html: &str) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for id in attribute(html, " id=\"") {
        if !seen.insert(id) {
            faults.push(format!("id {id} twice"));
        }
    }
    let labels = attribute(html, "labelledby=\"").into_iter().flat_map(str::split_whitespace);
    let anchors = attribute(html, "href=\"#").into_iter();
    for target in labels.chain(anchors) {
        if !seen.contains(target) {
            faults.push(format!("nothing has the id {target}"));
        }
    }
    faults
}

fn attribute<'a>(html: &'a str, opening: &str) -> Vec<&'a str> {
    html.split(opening).skip(1).filter_map(|piece| piece.split_once('"').map(|(value, _)| value)).collect()
}

/// The part of a page between `<main …>` and `</main>`.
pub fn main_of(page: &str) -> &str {
    let start = page.find("<main").unwrap_or(0);
    let end = page.find("</main>").map_or(page.len(), |at| at + "</main>".len());
    &page[start..end]
}

/// The words of a piece of HTML, single-spaced.
pub fn words(html: &str) -> String {
    let mut text = String::new();
    for (number, part) in html.split('<').enumerate() {
        let inside = if number == 0 { part } else { part.split_once('>').map_or("", |(_, text)| text) };
        if part.starts_with("br") || part.starts_with("li") || part.starts_with("/li") {
            text.push(' ');
        }
        text.push_str(inside);
    }
    let plain = text
        .replace("&nbsp;", "\u{a0}")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'");
    plain.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}
