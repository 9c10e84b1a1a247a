//! Tags and texts: HTML in, its pieces in order out.

use super::entities::decode;

/// A piece of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words, with their references replaced.
    Text(String),
    /// A tag that opens an element.
    Open(Tag),
    /// A tag that closes an element of this name.
    Close(String),
}

/// A tag: the name of its element and its attributes.
#[derive(Debug, PartialEq, Eq, Default, Clone)]
pub(super) struct Tag {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// Elements whose text is no markup; none of them holds words of the page.
const RAW: [&str; 2] = ["script", "style"];

/// The pieces of a page. A `<` that begins no tag is text.
pub(super) fn pieces(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let text_end = next_tag(rest);
        if text_end > 0 {
            pieces.push(Piece::Text(decode(&rest[..text_end])));
            rest = &rest[text_end..];
            continue;
        }
        let (piece, length) = tag(rest);
        rest = &rest[length..];
        if let Some(Piece::Open(tag)) = &piece
            && RAW.contains(&tag.name.as_str())
        {
            rest = &rest[rest.find(&format!("</{}", tag.name)).unwrap_or(rest.len())..];
        }
        pieces.extend(piece);
    }
    pieces
}

/// Where the next tag, comment or declaration begins.
fn next_tag(text: &str) -> usize {
    let opens = |at: &usize| {
        let next = text.as_bytes().get(at + 1);
        next.is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'?'))
    };
    let mut places = text.match_indices('<').map(|(at, _)| at);
    places.find(opens).unwrap_or(text.len())
}

/// The tag that a text begins with and how long it is; comments and declarations are no pieces.
fn tag(text: &str) -> (Option<Piece>, usize) {
    if text.starts_with("<!--") {
        return (None, text.find("-->").map_or(text.len(), |end| end + 3));
    }
    let length = tag_length(text);
    let inside = text[1..length].trim_end_matches('>');
    if inside.starts_with(['!', '?']) {
        return (None, length);
    }
    let piece = match inside.strip_prefix('/') {
        Some(name) => Piece::Close(name.trim().to_ascii_lowercase()),
        None => Piece::Open(open_tag(inside.trim_end_matches('/'))),
    };
    (Some(piece), length)
}

/// Up to the `>` that stands in no quotes.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (at, sign) in text.char_indices() {
        match (quote, sign) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), _) if open == sign => quote = None,
            _ => {}
        }
    }
    text.len()
}

fn open_tag(inside: &str) -> Tag {
    let name_end = inside.find(|sign: char| sign.is_ascii_whitespace() || sign == '/').unwrap_or(inside.len());
    let mut tag = Tag { name: inside[..name_end].to_ascii_lowercase(), attributes: Vec::new() };
    let mut rest = inside[name_end..].trim_start_matches(is_between);
    while !rest.is_empty() {
        let end = rest.find(|sign: char| sign == '=' || is_between(sign)).unwrap_or(rest.len());
        let name = rest[..end].to_ascii_lowercase();
        rest = &rest[end..];
        let value = match rest.strip_prefix('=') {
            Some(value) => {
                let (value, after) = attribute_value(value);
                rest = after;
                decode(value)
            }
            None => String::new(),
        };
        tag.attributes.push((name, value));
        rest = rest.trim_start_matches(is_between);
    }
    tag
}

fn is_between(sign: char) -> bool {
    sign.is_ascii_whitespace()
}

/// A value in quotes or up to the next space, and what stands after it.
fn attribute_value(text: &str) -> (&str, &str) {
    match text.chars().next().filter(|sign| matches!(sign, '"' | '\'')) {
        Some(quote) => text[1..].split_once(quote).unwrap_or((&text[1..], "")),
        None => text.split_at(text.find(is_between).unwrap_or(text.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_with_quotes_and_without() {
        let html =
            "<!doctype html><a href=x/y.html class='b c' hidden>1 < 2</a><br/><!-- <i> --><script>if(a<b)</script>";
        let tag = |name: &str, attributes: &[(&str, &str)]| {
            let attributes = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            Piece::Open(Tag { name: name.to_owned(), attributes: attributes.collect() })
        };
        let close = |name: &str| Piece::Close(name.to_owned());
        let expected = [
            tag("a", &[("href", "x/y.html"), ("class", "b c"), ("hidden", "")]),
            Piece::Text("1 < 2".to_owned()),
            close("a"),
            tag("br", &[]),
            tag("script", &[]),
            close("script"),
        ];
        assert_eq!(pieces(html), expected);
    }
}
