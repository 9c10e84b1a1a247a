//! Takes the spaces, quotes and end tags that browsers do not need out of a template, so that thousands of pages are
//! born without them: minifying each page cost a third of a build and saved little more.
//!
//! The engine's tags are hidden from the minifier behind marks. A mark is written as an attribute may be, since tags
//! stand among attributes too; it holds a space, so that a value with one stays in quotes; between elements it is text,
//! so that what the engine may put there keeps its distance from its neighbours.

use std::collections::HashMap;
use std::ops::Range;

const MARK: &str = "zqx";

/// A tag of the engine in a template, and what hides it.
struct HiddenTag {
    tag: Range<usize>,
    mark: String,
}

/// The smaller template; nothing where the minifier cannot read it or loses a tag of the engine.
pub fn minify(template: &str) -> Option<String> {
    let hidden = find_tags(Some(template).filter(|text| !text.contains(MARK))?);
    let mut page = hide_tags(template, &hidden).into_bytes();
    let length = minify_html::in_place(&mut page, &minify_html::Cfg::new()).ok()?;
    page.truncate(length);
    let page = String::from_utf8(space_attributes(&page)).ok()?;
    restore_tags(&page, template, &hidden)
}

/// The engine's tags `{{ … }}`, `{% … %}`, `{# … #}`, with an empty one at each edge: a template is a part of a page, and
/// what stands at its edges is not at the edge of anything.
fn find_tags(template: &str) -> Vec<HiddenTag> {
    let (begin, end) = (0..0, template.len()..template.len());
    let between = std::iter::successors(next_tag(template, 0), |tag| next_tag(template, tag.end));
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut hidden = Vec::new();
    for tag in std::iter::once(begin).chain(between).chain([end]) {
        let next_number = numbers.len();
        let number = *numbers.entry(&template[tag.clone()]).or_insert(next_number);
        hidden.push(HiddenTag { mark: mark(template, tag.clone(), number), tag });
    }
    hidden
}

fn next_tag(template: &str, from: usize) -> Option<Range<usize>> {
    let mut braces = memchr::memchr_iter(b'{', &template.as_bytes()[from..]).map(|at| from + at);
    let (start, close) = braces.find_map(|open| Some((open, closing_mark(*template.as_bytes().get(open + 1)?)?)))?;
    let end = start + template[start..].find(close)? + close.len();
    Some(start..end)
}

fn closing_mark(second: u8) -> Option<&'static str> {
    match second {
        b'{' => Some("}}"),
        b'%' => Some("%}"),
        b'#' => Some("#}"),
        _ => None,
    }
}

/// Equal tags have equal numbers, so that an element whose name the engine fills in ends as it begins. A name has no space;
/// `<tr{% if … %}` gets one before the mark, which is no part of the name.
fn mark(template: &str, tag: Range<usize>, number: usize) -> String {
    let before = &template[..tag.start];
    let name = before.rfind('<').map(|open| &before[open + 1..]);
    let in_name = name.is_some_and(|name| name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '/'));
    match (in_name, template[tag].starts_with("{%")) {
        (true, true) => format!(" {MARK}{number} {MARK}"),
        (true, false) => format!("{MARK}{number}{MARK}"),
        _ => format!("{MARK}{number} {MARK}"),
    }
}

fn hide_tags(template: &str, hidden: &[HiddenTag]) -> String {
    let mut out = String::with_capacity(template.len());
    let mut done = 0;
    for HiddenTag { tag, mark } in hidden {
        out.extend([&template[done..tag.start], mark]);
        done = tag.end;
    }
    out
}

/// The template again; nothing where a mark is missing, doubled or out of its order.
fn restore_tags(page: &str, template: &str, hidden: &[HiddenTag]) -> Option<String> {
    let mut out = String::with_capacity(template.len());
    let mut rest = page;
    for HiddenTag { tag, mark } in hidden {
        let (before, after) = rest.split_once(mark.trim_start())?;
        out.extend([before, &template[tag.clone()]]);
        rest = after;
    }
    (rest.is_empty() && !out.contains(MARK)).then_some(out)
}

/// The minifier joins `a="b" c="d"` to `a="b"c="d"`, which browsers read but the standard calls a mistake.
fn space_attributes(page: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(page.len() + page.len() / 64);
    let (mut in_tag, mut quote) = (false, None);
    for (at, byte) in page.iter().copied().enumerate() {
        out.push(byte);
        match (byte, quote) {
            (b'<', None) => in_tag = true,
            (b'>', None) => in_tag = false,
            (b'"' | b'\'', None) if in_tag => quote = Some(byte),
            (_, Some(open)) if open == byte => {
                quote = None;
                if page.get(at + 1).is_some_and(u8::is_ascii_alphabetic) {
                    out.push(b' ');
                }
            }
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_keep_their_spaces_and_texts_their_quotes() {
        let page = r#"<p title="a b" class="c d"><a href="x y" id=z>«"q"r»</a></p>"#;
        assert_eq!(minify(page).unwrap(), r#"<p title="a b" class="c d"><a href="x y" id=z>«"q"r»</a></p>"#);
    }

    #[test]
    fn what_the_engine_fills_in_stays_in_quotes_and_apart() {
        let template = "<ul class=\"list\">\n{% for a in b %}<li><a href=\"{{ a.href }}\" class=\"x\">{{ a.title }}</a> \n  {{ a.date }}</li>\n{% endfor %}</ul>\n";
        let expected = "<ul class=list>{% for a in b %}<li><a href=\"{{ a.href }}\" class=x>{{ a.title }}</a> {{ a.date }}</li> {% endfor %}</ul> ";
        assert_eq!(minify(template).unwrap(), expected);
    }

    #[test]
    fn half_a_page_keeps_its_edges() {
        assert_eq!(minify(" <p>a</p>\n<p>b</p>").unwrap(), " <p>a<p>b</p>");
        assert_eq!(minify("<main>{% block main %}{% endblock %}"), None);
    }

    #[test]
    fn names_of_elements_and_bare_attributes_may_be_filled_in() {
        let template = "<{{ h }} class=\"a\">b</{{ h }}>\n<tr{% if c %} class=\"d e\"{% endif %}><td>f</td></tr>";
        let expected = "<{{ h }} class=a>b</{{ h }}><tr {% if c %} class=\"d e\" {% endif %}><td>f</tr>";
        assert_eq!(minify(template).unwrap(), expected);
    }
}
