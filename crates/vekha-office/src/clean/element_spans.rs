//! The elements of a part with the bytes they take: what an edit needs that must not touch anything else.

use std::ops::Range;

use crate::error::{Limit, OfficeError};

/// Elements within elements; office programs use some forty.
const DEEPEST: usize = 512;
/// Elements of a part; the largest honest sheets have two for each of a million cells.
const MOST: usize = 3_000_000;

/// An element of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ElementSpan<'t> {
    /// Its name without prefix.
    pub(super) name: &'t str,
    /// Its prefix, if it has any.
    pub(super) prefix: &'t str,
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
    pub(super) all: Vec<ElementSpan<'t>>,
}

impl<'t> ElementSpans<'t> {
    /// Finds the elements of a part that is well formed; one that is not, or has a document type, is damaged.
    pub(super) fn find(part: &str, text: &'t str) -> Result<Self, OfficeError> {
        let mut all: Vec<ElementSpan<'t>> = Vec::new();
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
                let (prefix, name) = split_name(&tag[1..]);
                let parent = open.last().copied();
                if all.len() == MOST {
                    return Err(OfficeError::too_large(Limit::Elements, MOST));
                }
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
    pub(super) fn attribute(&self, element: &ElementSpan<'t>, name: &str) -> Option<&'t str> {
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

    /// The prefixes that are bound to one of these vocabularies; one that is bound to others too is as it is bound first.
    pub(super) fn prefixes(&self, addresses: &[&str]) -> Vec<&'t str> {
        let mut known: Vec<&str> = Vec::new();
        let mut others: Vec<&str> = Vec::new();
        for element in &self.all {
            for (name, value) in attributes(&self.text[element.open.clone()]) {
                let Some(prefix) = name.strip_prefix("xmlns") else { continue };
                let prefix = prefix.trim_start_matches(':');
                let is_new = !known.contains(&prefix) && !others.contains(&prefix);
                let list = if addresses.contains(&value) { &mut known } else { &mut others };
                if is_new && list.len() < DEEPEST {
                    list.push(prefix);
                }
            }
        }
        known
    }

    /// The attributes of an element that bind no prefix and name no type, with their bytes.
    pub(super) fn plain_attributes(&self, element: &ElementSpan<'t>) -> Vec<Range<usize>> {
        let tag = &self.text[element.open.clone()];
        let start = |part: &str| element.open.start + (part.as_ptr() as usize - tag.as_ptr() as usize);
        let plain = attributes(tag).filter(|(name, _)| !name.starts_with("xmlns") && !name.ends_with("version"));
        plain.map(|(name, value)| start(name)..start(value) + value.len() + 1).collect()
    }

    /// The elements around an element, the nearest first.
    pub(super) fn parents<'e>(&'e self, element: &'e ElementSpan<'t>) -> impl Iterator<Item = &'e ElementSpan<'t>> {
        self.places_around(element).map(|at| &self.all[at])
    }

    /// The places of the elements around an element, the nearest first.
    pub(super) fn places_around(&self, element: &ElementSpan<'t>) -> impl Iterator<Item = usize> {
        std::iter::successors(element.parent, |at| self.all[*at].parent)
    }

    /// Whether the elements directly around are these, the nearest first.
    pub(super) fn is_within(&self, element: &ElementSpan<'t>, names: &[&str]) -> bool {
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

/// The attributes of a tag as they are written: names and values.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        let (name, behind) = rest.split_once('=')?;
        let behind = behind.trim_start();
        let quote = behind.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
        let (value, behind) = behind[1..].split_once(quote)?;
        rest = behind;
        Some((name.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default(), value))
    })
}

fn split_name(tag: &str) -> (&str, &str) {
    let end = tag.find(|sign: char| sign.is_whitespace() || matches!(sign, '/' | '>')).unwrap_or(tag.len());
    tag[..end].rsplit_once(':').unwrap_or(("", &tag[..end]))
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
        let names: Vec<&str> = spans.all.iter().map(|element| element.name).collect();
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
