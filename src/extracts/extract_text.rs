//! The text of an extract: whose it is in, a document out, with addresses that hold everywhere.

use vekha_publish::RenderError;

use crate::blocks::{Document, read_html};
use crate::pages::{Extract, Pages, extract_address, extract_page};

/// Which addresses of links an extract keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Links {
    /// All that lead anywhere.
    All,
    /// Those to files and to other sites: in plain text the address of every item's page would hide the words.
    Files,
}

/// The extract as a document. A link to the site is its words where the site does not know its own address.
pub(super) fn document(cx: &Pages, extract: Extract, links: Links) -> Result<Document, RenderError> {
    let page = extract_page(cx, extract)?;
    let own_address = extract_address(cx, extract);
    let addresses = |address: &str| {
        let is_kept = links == Links::All || has_scheme(address) || !is_page(address);
        if is_kept { absolute(cx, &own_address, address) } else { None }
    };
    Ok(read_html(&String::from_utf8_lossy(&page), &addresses))
}

fn is_page(address: &str) -> bool {
    address.split('#').next().is_some_and(|path| path.ends_with(".html"))
}

/// The whole address of one that stands on a page; nothing for a place on the page itself.
fn absolute(cx: &Pages, page: &str, address: &str) -> Option<String> {
    if has_scheme(address) {
        return Some(address.to_owned());
    }
    let is_elsewhere = !address.is_empty() && !address.starts_with('#');
    if is_elsewhere { cx.absolute_url(&path_from(page, address)) } else { None }
}

fn has_scheme(address: &str) -> bool {
    let scheme = address.split_once(':').map_or("", |(scheme, _)| scheme);
    !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// The path from the top of the site of an address that stands on a page.
fn path_from(page: &str, address: &str) -> String {
    let mut folders: Vec<&str> = page.split('/').collect();
    folders.pop();
    let (path, place) = address.split_at(address.find('#').unwrap_or(address.len()));
    for part in path.split('/') {
        match part {
            ".." => {
                folders.pop();
            }
            "." => {}
            name => folders.push(name),
        }
    }
    folders.join("/") + place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_seen_from_their_page() {
        let page = "schools/a/reports/b.html";
        assert_eq!(path_from(page, "../../../index.html"), "index.html");
        assert_eq!(path_from(page, "c.html#d"), "schools/a/reports/c.html#d");
        assert_eq!(path_from("index.html", "schools/a/index.html"), "schools/a/index.html");
        assert!(has_scheme("https://a.b") && has_scheme("tel:+7") && !has_scheme("a.html#b:c") && !has_scheme("a/b"));
    }
}
