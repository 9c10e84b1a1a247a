//! Every page of a site in, faults out: links to pages, files or anchors that are not there.

use std::collections::{BTreeMap, BTreeSet};

use super::world::Files;

/// The ids of a page and what it links to.
struct PageMarks {
    ids: BTreeSet<String>,
    links: BTreeSet<String>,
}

/// Links that lead nowhere.
pub fn link_faults(files: &Files) -> Vec<String> {
    let pages: BTreeMap<&str, PageMarks> = files.pages().map(|(path, page)| (path, marks_of(page))).collect();
    let mut faults = Vec::new();
    for (path, page) in &pages {
        for link in page.links.iter().filter(|link| !link.contains(':') && !link.contains('?')) {
            let (target, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if target.is_empty() { (*path).to_owned() } else { join(path, target) };
            let has_anchor =
                anchor.is_empty() || pages.get(target.as_str()).is_some_and(|page| page.ids.contains(anchor));
            if !(target.ends_with(".xlsx") || files.find(&target).is_some()) || !has_anchor {
                faults.push(format!("{path}: a link to {link}"));
            }
        }
    }
    faults
}

fn marks_of(page: &str) -> PageMarks {
    let values = |attribute: &str| {
        let pieces = page.split(attribute).skip(1);
        pieces.filter_map(|piece| piece.split('"').next()).map(|text| text.replace("&amp;", "&")).collect()
    };
    PageMarks { ids: values(" id=\""), links: values(" href=\"") }
}

/// The address of a link on a page, from the top of the site.
fn join(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => _ = parts.pop(),
            "." => {}
            _ => parts.push(part),
        }
    }
    parts.join("/")
}
