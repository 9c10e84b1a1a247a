//! The rules on links and anchors: in go the pages that would be published, out come links to files or anchors that are
//! not there, and anchors that stand twice.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::diagnostics::{Code, Diagnostic};
use vekha_publish::Publishable;

/// What one page offers and asks for.
struct PageLinks {
    anchors: BTreeSet<String>,
    /// Those that stand on the page more than once.
    repeated: BTreeSet<String>,
    links: BTreeSet<String>,
}

impl PageLinks {
    fn add_anchor(&mut self, id: String) {
        if let Some(repeated) = self.anchors.replace(id) {
            self.repeated.insert(repeated);
        }
    }
}

/// The links and anchors of pages, among all paths of the output.
pub struct SiteLinks {
    paths: BTreeSet<String>,
    pages: BTreeMap<String, PageLinks>,
}

impl SiteLinks {
    /// Those of every page.
    pub fn from_output(output: &dyn Publishable) -> Self {
        let paths = output.paths();
        let all = paths.par_iter().filter(|path| path.ends_with(".html"));
        let pages = all.filter_map(|path| Some(((*path).to_owned(), read(output, path)?))).collect();
        SiteLinks { paths: paths.into_iter().map(str::to_owned).collect(), pages }
    }

    /// Those of one page and of the pages whose anchors it links to.
    pub fn from_page(output: &dyn Publishable, page: &str) -> Self {
        let own = read(output, page);
        let links = own.iter().flat_map(|own| &own.links).filter(|link| is_internal(link));
        let targets: BTreeSet<String> =
            links.filter_map(|link| link.split_once('#')).filter_map(|(path, _)| join(page, path)).collect();
        let linked = targets.into_iter().filter_map(|path| read(output, &path).map(|links| (path, links)));
        let mut pages: BTreeMap<String, PageLinks> = linked.collect();
        pages.extend(own.map(|own| (page.to_owned(), own)));
        SiteLinks { paths: output.paths().into_iter().map(str::to_owned).collect(), pages }
    }

    /// The pages whose links are known.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.pages.keys().map(String::as_str)
    }

    fn leads_somewhere(&self, page: &str, link: &str) -> bool {
        let (path, fragment) = link.split_once('#').map_or((link, ""), |(path, fragment)| (path, fragment));
        let Some(target) = join(page, path) else { return false };
        let is_published = self.paths.contains(&target);
        let anchors = self.pages.get(&target).map(|page| &page.anchors);
        is_published && (fragment.is_empty() || anchors.is_some_and(|anchors| anchors.contains(fragment)))
    }
}

/// The links of a page that lead nowhere.
pub fn broken_links(site: &SiteLinks, page: &str) -> Vec<Diagnostic> {
    let links = site.pages.get(page).into_iter().flat_map(|page| &page.links);
    let broken = links.filter(|link| is_internal(link) && !site.leads_somewhere(page, link));
    broken.map(|link| Diagnostic::new(Code::BrokenLink, None).arg("page", page).arg("link", link)).collect()
}

/// The anchors that stand on a page twice: a link to such a one leads to the first.
pub fn repeated_anchors(site: &SiteLinks, page: &str) -> Vec<Diagnostic> {
    let repeated = site.pages.get(page).into_iter().flat_map(|page| &page.repeated);
    repeated.map(|id| Diagnostic::new(Code::RepeatedAnchor, None).arg("page", page).arg("anchor", id)).collect()
}

fn read(output: &dyn Publishable, path: &str) -> Option<PageLinks> {
    Some(page_links(&String::from_utf8_lossy(&output.bytes(path).ok()?)))
}

fn is_internal(link: &str) -> bool {
    let scheme = link.split(['/', '?', '#']).next().unwrap_or("");
    !scheme.contains(':') && !link.starts_with("//")
}

/// The path that `link` means on `page`; `None` when it climbs out of the site.
fn join(page: &str, link: &str) -> Option<String> {
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
    let mut page = PageLinks { anchors: BTreeSet::new(), repeated: BTreeSet::new(), links: BTreeSet::new() };
    for tag in html.split('<').skip(1).filter_map(|rest| tag_of(rest)) {
        for (name, value) in attributes(tag) {
            match name {
                "id" => page.add_anchor(unescape(value)),
                "href" | "src" => drop(page.links.insert(unescape(value))),
                _ => {}
            }
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

fn unescape(value: &str) -> String {
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
        assert_eq!(page.repeated, BTreeSet::new());
    }

    #[test]
    fn anchors_that_stand_twice_are_found_in_tags_alone() {
        let page = page_links("<h2 id=a>id=\"b\"</h2><p class=\"x\" id=\"b\">id=a</p><div id='a'></div>");
        assert_eq!(page.repeated, BTreeSet::from(["a".to_owned()]));
    }

    #[test]
    fn paths_are_joined_and_never_climb_out() {
        assert_eq!(join("a/b/c.html", "../d.html").as_deref(), Some("a/d.html"));
        assert_eq!(join("c.html", "../d.html"), None);
        assert_eq!(join("a/c.html", "").as_deref(), Some("a/c.html"));
    }
}
