//! Every link within the site leads to a file of the site, every fragment to an anchor of its page.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::diagnostics::{Code, Diagnostic};
use crate::pages::Output;
use vekha_publish::Publishable;

/// What one page offers and asks for.
struct PageLinks {
    anchors: BTreeSet<String>,
    links: BTreeSet<String>,
}

/// Links that lead nowhere.
pub fn broken(output: &Output) -> Vec<Diagnostic> {
    let paths: BTreeSet<&str> = output.paths().into_iter().collect();
    let all = paths.par_iter().filter(|path| path.ends_with(".html"));
    let pages: Pages = all.filter_map(|path| Some(((*path).to_owned(), read(output, path)?))).collect();
    pages.keys().flat_map(|page| lost(page, &paths, &pages)).collect()
}

/// The same of one page alone.
pub fn broken_on(output: &Output, page: &str) -> Vec<Diagnostic> {
    let Some(own) = read(output, page) else { return Vec::new() };
    let paths: BTreeSet<&str> = output.paths().into_iter().collect();
    let anchored = own.links.iter().filter(|link| is_internal(link)).filter_map(|link| link.split_once('#'));
    let targets: BTreeSet<String> = anchored.filter_map(|(path, _)| joined(page, path)).collect();
    let mut pages: Pages =
        targets.into_iter().filter_map(|path| read(output, &path).map(|links| (path, links))).collect();
    pages.insert(page.to_owned(), own);
    lost(page, &paths, &pages)
}

type Pages = BTreeMap<String, PageLinks>;

fn read(output: &Output, path: &str) -> Option<PageLinks> {
    Some(page_links(&String::from_utf8_lossy(&output.bytes(path).ok()?)))
}

/// The links of a page that lead nowhere.
fn lost(page: &str, paths: &BTreeSet<&str>, pages: &Pages) -> Vec<Diagnostic> {
    let links = pages.get(page).into_iter().flat_map(|page| &page.links);
    let lost = links.filter(|link| is_internal(link) && !leads_somewhere(page, link, paths, pages));
    lost.map(|link| Diagnostic::new(Code::BrokenLink, None).arg("page", page).arg("link", link)).collect()
}

fn is_internal(link: &str) -> bool {
    let scheme = link.split(['/', '?', '#']).next().unwrap_or("");
    !scheme.contains(':') && !link.starts_with("//")
}

fn leads_somewhere(page: &str, link: &str, paths: &BTreeSet<&str>, pages: &Pages) -> bool {
    let (path, fragment) = link.split_once('#').map_or((link, None), |(path, fragment)| (path, Some(fragment)));
    let Some(target) = joined(page, path) else { return false };
    if !paths.contains(target.as_str()) {
        return false;
    }
    let anchors = pages.get(target.as_str()).map(|page| &page.anchors);
    fragment.is_none_or(|fragment| fragment.is_empty() || anchors.is_some_and(|anchors| anchors.contains(fragment)))
}

/// The path that `link` means on `page`; `None` when it climbs out of the site.
fn joined(page: &str, link: &str) -> Option<String> {
    if link.is_empty() {
        return Some(page.to_owned());
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            other => parts.push(other),
        }
    }
    Some(parts.join("/"))
}

/// The ids, links and sources in a page's tags.
fn page_links(html: &str) -> PageLinks {
    let mut page = PageLinks { anchors: BTreeSet::new(), links: BTreeSet::new() };
    for tag in html.split('<').skip(1).filter_map(|rest| tag_of(rest)) {
        for (name, value) in attributes(tag) {
            match name {
                "id" => page.anchors.insert(unescaped(value)),
                "href" | "src" => page.links.insert(unescaped(value)),
                _ => false,
            };
        }
    }
    page
}

/// The inside of a tag, up to its `>` outside of quotes.
fn tag_of(rest: &str) -> Option<&str> {
    let mut quote = None;
    for (at, sign) in rest.char_indices() {
        match (quote, sign) {
            (None, '>') => return Some(&rest[..at]),
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), sign) if sign == open => quote = None,
            _ => {}
        }
    }
    None
}

/// Names and values of a tag's attributes; minified pages leave out quotes.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag.trim_start_matches(|c: char| !c.is_whitespace());
    std::iter::from_fn(move || {
        loop {
            rest = rest.trim_start().trim_end_matches('/');
            let equals = rest.find(['=', ' ', '\n'])?;
            let name = &rest[..equals];
            let Some(after) = rest[equals..].strip_prefix('=') else {
                rest = &rest[equals..];
                continue;
            };
            let (value, tail) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => after[1..].split_once(quote)?,
                _ => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
            };
            rest = tail;
            return Some((name, value));
        }
    })
}

fn unescaped(value: &str) -> String {
    value.replace("&amp;", "&").replace("&quot;", "\"").replace("&#x2F;", "/").replace("&#39;", "'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_with_and_without_quotes() {
        let page =
            page_links("<a class=x href=../a/b.html#c title='1 > 0'>x</a><h2 id=\"c\">y</h2><img src='p.png' alt>");
        assert_eq!(page.links, BTreeSet::from(["../a/b.html#c".to_owned(), "p.png".to_owned()]));
        assert_eq!(page.anchors, BTreeSet::from(["c".to_owned()]));
    }

    #[test]
    fn paths_are_joined_and_never_climb_out() {
        assert_eq!(joined("a/b/c.html", "../d.html").as_deref(), Some("a/d.html"));
        assert_eq!(joined("c.html", "../d.html"), None);
        assert_eq!(joined("a/c.html", "").as_deref(), Some("a/c.html"));
    }
}
