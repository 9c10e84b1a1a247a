//! What dictionaries of a PDF file say.

use hayro_syntax::object::dict::keys::RESOURCES;
use hayro_syntax::object::{Dict, Name};
use hayro_syntax::page::Page;

/// Whether something is of a kind, as it says itself.
pub(super) fn is_kind(dict: &Dict, kind: &[u8]) -> bool {
    dict.get::<Name>("Type").is_some_and(|own| &*own == kind)
}

/// The fonts and forms of a page.
pub(super) fn page_resources<'a>(page: &Page<'a>) -> Dict<'a> {
    page.raw().get::<Dict>(RESOURCES).unwrap_or_else(|| inherited_resources(page))
}

/// Resources of the branch of pages above a page.
fn inherited_resources<'a>(page: &Page<'a>) -> Dict<'a> {
    let mut above = page.raw().get::<Dict>("Parent");
    for _ in 0..32 {
        let Some(dict) = above else { break };
        if let Some(resources) = dict.get::<Dict>(RESOURCES) {
            return resources;
        }
        above = dict.get::<Dict>("Parent");
    }
    Dict::empty()
}
