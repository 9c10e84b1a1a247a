//! The menus: which pages of the whole site they name, in what order and by what words. The menus of every page, the
//! list of pages and search read this table; a page is one line.

use super::Route;
use crate::site::Reporter;

/// The two menus of every page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    /// Above the page.
    Main,
    /// Below it.
    Footer,
}

/// A page that a menu leads to.
#[derive(Debug, Clone, Copy)]
pub struct MenuEntry {
    pub route: Route,
    pub menu: Menu,
    /// What themes know it by; its words in the menu are the string `nav-<key>`.
    pub key: &'static str,
    /// The string of its name in lists.
    pub name: &'static str,
    /// Its place among the pages that readers look for by name, where they do.
    pub in_search: Option<u8>,
}

/// The entries of both menus but the home page, the schools and the roadmap, which each reader of the table places by
/// itself.
pub const MENU_ENTRIES: &[MenuEntry] = &[
    entry(Menu::Main, "reports", Route::Reports(Reporter::Department), "nav-reports"),
    entry(Menu::Main, "documents", Route::Documents(Reporter::Department), "nav-documents"),
    entry(Menu::Main, "calendar", Route::Calendar, "nav-calendar").in_search(4),
    entry(Menu::Main, "search", Route::Search, "search-title"),
    entry(Menu::Footer, "monitoring", Route::Monitoring, "monitoring-title").in_search(6),
    entry(Menu::Footer, "data", Route::Data(None), "data-title"),
    entry(Menu::Footer, "changes", Route::Changes, "nav-changes").in_search(5),
    entry(Menu::Footer, "glossary", Route::Glossary, "nav-glossary").in_search(3),
    entry(Menu::Footer, "method", Route::Method, "nav-method").in_search(1),
    entry(Menu::Footer, "accessibility", Route::Accessibility, "nav-accessibility").in_search(2),
    entry(Menu::Footer, "sitemap", Route::Sitemap, "nav-sitemap"),
];

const fn entry(menu: Menu, key: &'static str, route: Route, name: &'static str) -> MenuEntry {
    MenuEntry { route, menu, key, name, in_search: None }
}

impl MenuEntry {
    const fn in_search(self, place: u8) -> Self {
        MenuEntry { in_search: Some(place), ..self }
    }
}

/// The entries of one menu, by key.
pub fn entries_of(menu: Menu) -> impl Iterator<Item = (&'static str, Route)> {
    MENU_ENTRIES.iter().filter(move |entry| entry.menu == menu).map(|entry| (entry.key, entry.route))
}
