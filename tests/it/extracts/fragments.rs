//! Fragments hold only what every system takes by paste: allowed elements and attributes, headings in order, simple
//! tables.

use vekha::blocks::{Look, fragment, read_html};

use super::{SITES, html_words, with_plain_spaces};
use crate::snapshot::assert_same_text;
use crate::support::html::tag_faults;

/// Elements with the attributes that they may have.
const ALLOWED: [(&str, &[&str]); 21] = [
    ("a", &["href"]),
    ("blockquote", &[]),
    ("br", &[]),
    ("caption", &[]),
    ("em", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("li", &[]),
    ("ol", &["start"]),
    ("p", &[]),
    ("s", &[]),
    ("strong", &[]),
    ("sup", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &[]),
    ("th", &["scope"]),
    ("thead", &[]),
    ("tr", &[]),
];
const WITHOUT_ATTRIBUTES: [&str; 1] = ["ul"];

#[test]
fn fragments_hold_what_every_system_takes() {
    let mut faults = Vec::new();
    let mut count = 0;
    for (name, _, _, packs) in &*SITES {
        for (path, bytes) in packs.iter().filter(|(path, _)| path.ends_with(".html")) {
            let html = String::from_utf8_lossy(bytes);
            let is_progress = path.contains("/progress");
            let found = fragment_faults(&html, path.ends_with("-styled.html"), is_progress);
            faults.extend(found.into_iter().map(|fault| format!("{name} {path}: {fault}")));
            count += 1;
        }
    }
    assert!(count > 100, "only {count} fragments");
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults[..faults.len().min(30)].join("\n"));
}

fn fragment_faults(html: &str, is_styled: bool, is_progress: bool) -> Vec<String> {
    let mut faults = tag_faults(html);
    let begin = with_plain_spaces(&html_words(html));
    if !begin.starts_with("Сведения на ") {
        faults.push(format!("begins with {}", begin.chars().take(80).collect::<String>()));
    }
    let (mut level, mut columns) = (1, None);
    for tag in tags(html) {
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        faults.extend(attribute_faults(name, attributes, is_styled));
        match name {
            "h2" | "h3" | "h4" | "h5" => {
                let own = name[1..].parse::<usize>().expect("a level");
                if own > level + 1 || is_progress && own > 3 {
                    faults.push(format!("{name} after h{level}"));
                }
                level = own;
            }
            "table" => columns = None,
            _ => {}
        }
    }
    for row in html.split("<tr>").skip(1) {
        let cells = row.split("</tr>").next().unwrap_or("").matches("</t").count();
        let begins_table = row.contains("scope=\"col\"");
        if begins_table {
            columns = Some(cells);
        } else if columns.is_some_and(|columns| columns != cells) {
            faults.push(format!("a row of {cells} cells, a head of {columns:?}"));
        }
    }
    faults
}

fn attribute_faults(name: &str, attributes: &str, is_styled: bool) -> Vec<String> {
    let allowed: &[&str] = match ALLOWED.iter().find(|(allowed, _)| *allowed == name) {
        Some((_, attributes)) => attributes,
        None if WITHOUT_ATTRIBUTES.contains(&name) => &[],
        None => return vec![format!("<{name}>")],
    };
    let names = attributes.split('"').step_by(2).map(|part| part.trim().trim_end_matches('='));
    let wrong = names.filter(|attribute| !attribute.is_empty() && !allowed.contains(attribute));
    wrong
        .filter(|attribute| !(is_styled && *attribute == "style"))
        .map(|attribute| format!("<{name} {attribute}>"))
        .collect()
}

/// The tags that open elements.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    let pieces = html.split('<').skip(1).filter_map(|piece| piece.split_once('>'));
    pieces.map(|(tag, _)| tag).filter(|tag| !tag.starts_with('/'))
}

/// Reading what was written gives what was written, so nothing of the tree is lost on the way.
#[test]
fn a_fragment_that_is_read_is_written_the_same() {
    for (name, _, _, packs) in &*SITES {
        for (path, bytes) in packs.iter().filter(|(path, _)| path.ends_with(".html") && !path.contains("-styled")) {
            let html = String::from_utf8_lossy(bytes);
            let document = read_html(&html, &|address| Some(address.to_owned()));
            assert_same_text(&format!("{name} {path}"), &html, &fragment(&document.blocks, Look::Plain, "Рисунок"));
        }
    }
}

#[test]
fn what_a_fragment_must_not_have_is_found() {
    let found = |html: &str| fragment_faults(&format!("<p>Сведения на сегодня</p>{html}"), false, true);
    assert!(
        found("<h2>A</h2><h3>B</h3><table><tr><th scope=\"col\">a</th></tr><tr><td>b</td></tr></table>").is_empty()
    );
    for html in [
        "<p class=\"a\">x</p>",
        "<p style=\"a\">x</p>",
        "<div>x</div>",
        "<h3>x</h3>",
        "<h2>x</h2><h4>y</h4>",
        "<script>x</script>",
        "<span itemprop=\"x\">y</span>",
        "<table><tr><th scope=\"col\">a</th></tr><tr><td>b</td><td>c</td></tr></table>",
    ] {
        assert!(!found(html).is_empty(), "{html}");
    }
}
