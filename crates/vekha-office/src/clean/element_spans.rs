//! The elements of a part with the bytes they take: what an edit needs that must not touch anything else.

use std::ops::Range;

use crate::error::OfficeError;

/// Elements within elements; office programs use some forty.
const DEEPEST: usize = 512;

/// An element of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ElementSpan {
    /// Its name without prefix.
    pub(super) name: String,
    /// Its prefix, if it has any.
    pub(super) prefix: String,
    /// The bytes of its first tag.
    pub(super) open: Range<usize>,
    /// Where it ends, its last tag included.
    pub(super) end: usize,
    /// Where its last tag begins; the end of the first where it is the only one.
    pub(super) close: usize,
    /// The place of the element around it.
    pub(super) parent: Option<usize>,
}

/// All elements in the order of their first tags.
pub(super) struct ElementSpans<'t> {
    pub(super) text: &'t str,
    pub(super) all: Vec<ElementSpan>,
}

impl<'t> ElementSpans<'t> {
    /// Finds the elements of a part that is well formed; one that is not, or has a document type, is damaged.
    pub(super) fn find(part: &str, text: &'t str) -> Result<Self, OfficeError> {
        let mut all: Vec<ElementSpan> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut at = 0;
        while let Some(found) = text[at..].find('<') {
            let start = at + found;
            let damage = || OfficeError::broken_part(part, start as u64);
            let end = tag_end(text, start).ok_or_else(damage)?;
            let tag = &text[start..end];
            at = end;
            if let Some(name) = tag.strip_prefix("</") {
                let last = open.pop().ok_or_else(damage)?;
                if all[last].name != local_name(name) {
                    return Err(damage());
                }
                (all[last].close, all[last].end) = (start, end);
            } else if tag.starts_with("<!DOCTYPE") {
                return Err(OfficeError::DocumentType { part: part.to_owned() });
            } else if !tag.starts_with("<!") && !tag.starts_with("<?") {
                let (name, parent) = (local_name(&tag[1..]).to_owned(), open.last().copied());
                let prefix = tag[1..].split_once(&*name).and_then(|(before, _)| before.strip_suffix(':'));
                let prefix = prefix.unwrap_or_default().to_owned();
                all.push(ElementSpan { name, prefix, open: start..end, end, close: end, parent });
                if !tag.ends_with("/>") {
                    open.push(all.len() - 1);
                }
                if open.len() > DEEPEST {
                    return Err(damage());
                }
            }
        }
        if open.is_empty() { Ok(ElementSpans { text, all }) } else { Err(OfficeError::broken_part(part, at as u64)) }
    }

    /// The value of an attribute, whatever its prefix.
    pub(super) fn attribute(&self, element: &ElementSpan, name: &str) -> Option<&'t str> {
        let tag = &self.text[element.open.clone()];
        let mut from = 0;
        while let Some(found) = tag[from..].find(name) {
            let at = from + found;
            from = at + name.len();
            let is_whole = tag[..at].ends_with([' ', ':', '\n', '\t', '\r']);
            let Some(rest) = tag[from..].trim_start().strip_prefix('=') else { continue };
            let rest = rest.trim_start();
            let quote = rest.chars().next().filter(|sign| matches!(sign, '"' | '\''));
            if let Some(quote) = quote.filter(|_| is_whole) {
                return rest[1..].split(quote).next();
            }
        }
        None
    }

    /// The prefix of the vocabulary with one of these addresses, as the outermost element binds it.
    pub(super) fn prefix(&self, addresses: &[&str]) -> Option<&'t str> {
        let tag = &self.text[self.all.first()?.open.clone()];
        tag.split("xmlns").skip(1).find_map(|binding| {
            let (prefix, address) = binding.split_once('=')?;
            let address = address.trim_start().trim_start_matches(['"', '\'']);
            let is_address = addresses.iter().any(|known| address.starts_with(known));
            is_address.then(|| prefix.trim().trim_start_matches(':'))
        })
    }

    /// The elements around an element, the nearest first.
    pub(super) fn parents<'e>(&'e self, element: &'e ElementSpan) -> impl Iterator<Item = &'e ElementSpan> {
        std::iter::successors(element.parent, |at| self.all[*at].parent).map(|at| &self.all[at])
    }

    /// Whether the elements directly around are these, the nearest first.
    pub(super) fn is_within(&self, element: &ElementSpan, names: &[&str]) -> bool {
        let mut parents = self.parents(element);
        names.iter().all(|name| parents.next().is_some_and(|parent| parent.name == *name))
    }

    /// Whether any letter stands between two places outside of tags.
    pub(super) fn has_words(&self, range: Range<usize>) -> bool {
        let mut is_tag = false;
        self.text[range].chars().any(|sign| {
            match sign {
                '<' => is_tag = true,
                '>' => is_tag = false,
                _ => {}
            }
            !is_tag && sign != '>' && !sign.is_whitespace()
        })
    }
}

fn local_name(tag: &str) -> &str {
    let end = tag.find(|sign: char| sign.is_whitespace() || matches!(sign, '/' | '>')).unwrap_or(tag.len());
    tag[..end].rsplit(':').next().unwrap_or_default()
}

/// Where the tag, comment or the like ends that begins here.
fn tag_end(text: &str, start: usize) -> Option<usize> {
    let rest = &text[start..];
    for (begin, end) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] {
        if rest.starts_with(begin) {
            return rest.find(end).map(|at| start + at + end.len());
        }
    }
    let mut quote = None;
    for (at, sign) in rest.char_indices() {
        match (quote, sign) {
            (None, '>') => return Some(start + at + 1),
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), _) if open == sign => quote = None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_found_with_their_bytes() {
        let text = r#"<?xml version="1.0"?><a><w:b x=">" w:id='7'/>т<!-- <c> --><d>е</d></a>"#;
        let spans = ElementSpans::find("p", text).unwrap_or_else(|error| panic!("{error}"));
        let names: Vec<&str> = spans.all.iter().map(|element| element.name.as_str()).collect();
        assert_eq!(names, ["a", "b", "d"]);
        assert_eq!(&text[spans.all[2].open.start..spans.all[2].end], "<d>е</d>");
        assert_eq!(spans.attribute(&spans.all[1], "id"), Some("7"));
        assert_eq!(spans.attribute(&spans.all[1], "i"), None);
        assert!(spans.is_within(&spans.all[1], &["a"]));
        for damaged in ["<a>", "<a></b>", "</a>", "<a", "<!DOCTYPE a><a/>"] {
            assert!(ElementSpans::find("p", damaged).is_err(), "{damaged}");
        }
    }
}
