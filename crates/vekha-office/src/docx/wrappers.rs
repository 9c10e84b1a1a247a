//! What stands around text without being text: content controls, revisions, smart tags, alternatives. They are opened
//! wherever they stand, before anything else is looked at.

use super::context::Context;
use crate::model::left_out::Reason;
use crate::xml::{Element, Space};

/// Prefixes of what is read here; an alternative that requires others is passed by.
const KNOWN_PREFIXES: [&str; 8] = ["wps", "wpg", "wpc", "wp14", "w14", "w15", "a14", "v"];

/// The elements inside, as if nothing stood around them; what was deleted or moved away is noted.
pub(crate) fn children<'e>(parent: &'e Element, context: &mut Context) -> Vec<&'e Element> {
    open_wrappers(parent.elements().rev().collect(), context)
}

/// The element, or those inside when it is a wrapper.
pub(crate) fn unwrap_element<'e>(element: &'e Element, context: &mut Context) -> Vec<&'e Element> {
    open_wrappers(vec![element], context)
}

/// The elements inside of those that are still to be looked at, the next one last.
fn open_wrappers<'e>(mut open: Vec<&'e Element>, context: &mut Context) -> Vec<&'e Element> {
    let mut found = Vec::new();
    while let Some(child) = open.pop() {
        match inside(child) {
            Wrapper::None => found.push(child),
            Wrapper::Around(content) => open.extend(content.elements().rev()),
            Wrapper::Empty => {}
            Wrapper::Removed(reason) => {
                let words = all_words(child);
                if !words.is_empty() {
                    context.leave_out(reason, &words);
                }
            }
        }
    }
    found
}

enum Wrapper<'e> {
    /// It is no wrapper.
    None,
    Around(&'e Element),
    Empty,
    Removed(Reason),
}

fn inside(element: &Element) -> Wrapper<'_> {
    if element.is(Space::Compatibility, "AlternateContent") {
        return branch(element).map_or(Wrapper::Empty, Wrapper::Around);
    }
    match (element.space, &*element.name) {
        (Space::Word, "sdt") if is_placeholder(element) => Wrapper::Removed(Reason::Placeholder),
        (Space::Word, "sdt") => element.child("sdtContent").map_or(Wrapper::Empty, Wrapper::Around),
        (Space::Word, "ins" | "moveTo" | "smartTag" | "customXml" | "dir" | "bdo") => Wrapper::Around(element),
        (Space::Word, "ruby") => element.child("rubyBase").map_or(Wrapper::Empty, Wrapper::Around),
        (Space::Word, "del") => Wrapper::Removed(Reason::Deleted),
        (Space::Word, "moveFrom") => Wrapper::Removed(Reason::Moved),
        (Space::Foreign, _) => Wrapper::Around(element),
        _ => Wrapper::None,
    }
}

/// The branch of an alternative that is read; the others say the same again.
pub(crate) fn branch(alternative: &Element) -> Option<&Element> {
    let is_known = |choice: &&Element| {
        let mut required = choice.attribute("Requires").unwrap_or_default().split_whitespace();
        required.all(|prefix| KNOWN_PREFIXES.contains(&prefix))
    };
    let choice = alternative.all("Choice").find(is_known);
    choice.or_else(|| alternative.child("Fallback")).or_else(|| alternative.child("Choice"))
}

/// Whether a control holds only its hint. Programs that fill in forms leave the mark of a hint and take its style away.
fn is_placeholder(control: &Element) -> bool {
    let is_marked = control.child("sdtPr").and_then(|properties| properties.switch("showingPlcHdr")).unwrap_or(false);
    let has_style = |run: &Element| run.child("rPr").is_some_and(|properties| properties.child("rStyle").is_some());
    let mut runs = control.descendants().filter(|run| run.is(Space::Word, "r") && run.child("t").is_some());
    is_marked && runs.all(has_style)
}

/// All words below an element, those of deletions too, each paragraph on a line of its own.
pub(crate) fn all_words(element: &Element) -> String {
    let mut words = String::new();
    let mut open: Vec<&Element> = vec![element];
    while let Some(next) = open.pop() {
        match (next.space, &*next.name) {
            (Space::Word, "t" | "delText") => words.push_str(&next.own_text()),
            (Space::Word, "tab") => words.push('\t'),
            (Space::Word, "br" | "cr") => words.push('\n'),
            (Space::Word, "noBreakHyphen") => words.push('\u{2011}'),
            (Space::Word, "pPr" | "rPr" | "instrText" | "delInstrText") => {}
            (Space::Word, "p") => {
                if !words.is_empty() && !words.ends_with('\n') {
                    words.push('\n');
                }
                open.extend(next.elements().rev());
            }
            (Space::Compatibility, "AlternateContent") => open.extend(branch(next)),
            _ => open.extend(next.elements().rev()),
        }
    }
    words.trim().to_owned()
}
