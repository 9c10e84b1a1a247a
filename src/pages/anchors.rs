//! Anchors of the texts on a page: a finished page in, the same out with ids that nothing else on it has.
//!
//! The page's own parts keep their ids, and so does the first text that has one; the others get a number, and the
//! links within their text follow.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use memchr::memmem;

use crate::content::slug::free_name;
use crate::site::{TEXT_END, TEXT_START};

/// The page without the marks around its texts, each of whose ids is unique on it.
pub fn make_unique(page: Vec<u8>) -> Vec<u8> {
    if memmem::find(&page, TEXT_START.as_bytes()).is_none() {
        return page;
    }
    match std::str::from_utf8(&page) {
        Ok(html) => with_unique_anchors(html).into_bytes(),
        Err(_) => page,
    }
}

fn with_unique_anchors(html: &str) -> String {
    let parts: Vec<(&str, &str)> = html.split(TEXT_START).map(text_and_rest).collect();
    let mut own: BTreeSet<&str> = parts.iter().flat_map(|(_, rest)| ids(rest)).collect();
    let mut taken: BTreeSet<String> = own.iter().map(|id| (*id).to_owned()).collect();
    taken.extend(parts.iter().flat_map(|(text, _)| ids(text)).map(str::to_owned));
    let mut out = String::with_capacity(html.len());
    for (text, rest) in parts {
        let mut renamed = BTreeMap::new();
        for id in ids(text).filter(|id| !own.insert(id)) {
            let free = free_name(id, |name| taken.contains(name));
            taken.insert(free.clone());
            renamed.insert(id, free);
        }
        out.push_str(&rename(text, &renamed));
        out.push_str(rest);
    }
    out
}

/// What stands before the end of a text, and behind it; what is no text is all rest.
fn text_and_rest(part: &str) -> (&str, &str) {
    part.split_once(TEXT_END).unwrap_or(("", part))
}

/// The ids in tags; minified ones leave out quotes.
fn ids(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).filter_map(id_of_tag)
}

fn id_of_tag(tag: &str) -> Option<&str> {
    let tag = tag.split('>').next()?;
    let (_, value) = tag.split_once(" id=")?;
    match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => value.split([' ', '/']).next(),
    }
}

/// A text with other ids and with links that lead to them. Its tags are ours: double quotes, no `<` or `>` in values.
fn rename<'t>(text: &'t str, renamed: &BTreeMap<&str, String>) -> Cow<'t, str> {
    if renamed.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for (number, piece) in text.split('<').enumerate() {
        if number > 0 {
            out.push('<');
        }
        out.push_str(&rename_in_tag(piece, renamed));
    }
    Cow::Owned(out)
}

/// A tag with what follows it.
fn rename_in_tag<'t>(piece: &'t str, renamed: &BTreeMap<&str, String>) -> Cow<'t, str> {
    let tag = piece.split('>').next().unwrap_or("");
    for attribute in [" id=\"", " href=\"#"] {
        let Some((before, after)) = tag.split_once(attribute) else { continue };
        let Some((id, _)) = after.split_once('"') else { continue };
        if let Some(other) = renamed.get(id) {
            let rest = &piece[before.len() + attribute.len() + id.len()..];
            return Cow::Owned([before, attribute, other, rest].concat());
        }
    }
    Cow::Borrowed(piece)
}

#[cfg(test)]
mod tests {
    use proptest::collection::{btree_set, hash_set, vec};
    use proptest::prelude::*;

    use super::*;

    fn text(html: &str) -> String {
        [TEXT_START, html, TEXT_END].concat()
    }

    #[test]
    fn what_is_unique_stays_and_marks_go() {
        let page = format!("<h2 id=ask>?</h2>{}", text("<h2 id=\"a\">a</h2><a href=\"#ask\">?</a>"));
        let made = with_unique_anchors(&page);
        assert_eq!(made, "<h2 id=ask>?</h2><h2 id=\"a\">a</h2><a href=\"#ask\">?</a>");
        assert_eq!(make_unique(b"<p>\xff".to_vec()), b"<p>\xff");
    }

    proptest! {
        /// Whatever a page and its texts call their parts, each text its own once: every id is unique on the page.
        #[test]
        fn ids_are_unique_over_a_page(texts in vec(btree_set("(a|b)(-2){0,2}", 0..5), 0..5), own in hash_set("(a|b|c)(-[23])?", 0..4)) {
            let mut page: String = own.iter().map(|id| format!("<i id={id}></i>")).collect();
            for ids in &texts {
                let parts = ids.iter().map(|id| format!("<p id=\"{id}\"></p><a href=\"#{id}\"></a>"));
                page.push_str(&text(&parts.collect::<String>()));
            }
            let made = with_unique_anchors(&page);
            let all: Vec<&str> = ids(&made).collect();
            let different: BTreeSet<&str> = all.iter().copied().collect();
            prop_assert_eq!(all.len(), different.len(), "{}", made);
            prop_assert_eq!(all.len(), own.len() + texts.iter().map(BTreeSet::len).sum::<usize>());
            prop_assert!(own.iter().all(|id| made.contains(&format!("<i id={id}>"))), "{}", made);
        }
    }

    #[test]
    fn links_follow_the_anchors_of_their_own_text() {
        let note = text("<a href=\"#1\">1</a><div id=\"1\"> id=\"1\"</div>");
        let page = format!("{note}{note}{}<p id=\"1-2\">", text("<h2 id=\"next\">a</h2><a href=\"#next\">b</a>"));
        let made = with_unique_anchors(&format!("{page}<h2 class=x id=\"next\">"));
        let first = "<a href=\"#1\">1</a><div id=\"1\"> id=\"1\"</div>";
        let second = "<a href=\"#1-3\">1</a><div id=\"1-3\"> id=\"1\"</div>";
        let third = "<h2 id=\"next-2\">a</h2><a href=\"#next-2\">b</a><p id=\"1-2\"><h2 class=x id=\"next\">";
        assert_eq!(made, [first, second, third].concat());
    }
}
