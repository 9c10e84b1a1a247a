//! Search: the page with its form and alphabetical index, and the files that its script loads.

mod entries;
mod index;
mod letters;
mod words;

use serde::Serialize;

use super::shapes::PageFrame;
use super::{Pages, Route};
use crate::site::StateKind;
pub use index::Index;

/// What the template `search` sees.
#[derive(Serialize)]
pub struct View {
    page: PageFrame,
    groups: Vec<letters::Group>,
    kinds: Vec<&'static str>,
    schools: Vec<String>,
    states: [StateKind; StateKind::COUNT],
}

/// The page.
pub fn view(cx: &Pages) -> View {
    let schools = cx.site.participants().map(|school| cx.site[school].short_name.clone());
    View {
        page: PageFrame::new(cx, Route::Search, cx.word("search-title")).at("search"),
        groups: letters::groups(&entries::entries(cx)),
        kinds: entries::Kind::ALL.map(entries::Kind::code).to_vec(),
        schools: schools.collect(),
        states: StateKind::ALL,
    }
}
