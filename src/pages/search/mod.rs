//! Search: the page with its form and alphabetical index, and the files that its script loads.

mod entries;
mod index;
mod letters;
mod words;

use serde::Serialize;

use super::shapes::PageFrame;
use super::{Pages, Route};
use crate::site::StateKind;
pub use index::SearchIndex;

/// What the template `search` sees.
#[derive(Serialize)]
pub struct SearchView {
    page: PageFrame,
    groups: Vec<letters::LetterGroup>,
    kinds: Vec<&'static str>,
    schools: Vec<String>,
    states: [StateKind; StateKind::COUNT],
}

/// The page.
pub fn view(cx: &Pages) -> SearchView {
    let schools = cx.site.participants().map(|school| cx.site[school].short_name.clone());
    SearchView {
        page: PageFrame::new(cx, Route::Search, cx.word("search-title")).with_menu_page("search"),
        groups: letters::letter_groups(&entries::all_entries(cx)),
        kinds: entries::EntryKind::ALL.map(entries::EntryKind::code).to_vec(),
        schools: schools.collect(),
        states: StateKind::ALL,
    }
}
