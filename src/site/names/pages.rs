//! Free pages in; out come their order, their addresses and what their names mean.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::content::PageSource;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::address;
use crate::site::plain::new_id;

/// A free page with its address.
pub struct DeclaredPage<'a> {
    /// What is written.
    pub source: &'a PageSource,
    /// Its address.
    pub href: String,
}

/// Free pages by name.
pub struct PageNames<'a> {
    /// Pages in the order of the menu.
    pub list: Vec<DeclaredPage<'a>>,
    addresses: BTreeMap<&'a str, String>,
}

impl<'a> PageNames<'a> {
    /// Names the pages; two names that become one address are a diagnostic.
    pub fn declare(sources: &'a [Arc<PageSource>], diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut sources: Vec<&PageSource> = sources.iter().map(|source| &**source).collect();
        sources.sort_by_key(|source| (source.header.order.map_or(u32::MAX, |order| order.value.0), &source.name));
        let mut names = PageNames { list: Vec::new(), addresses: BTreeMap::new() };
        let mut first = BTreeMap::new();
        for source in sources {
            let (href, place) = (address::page(&source.name), Place::top(source.file));
            if let Some(other) = first.insert(source.name.as_str(), place)
                && !source.name.is_empty()
            {
                let diagnostic = Diagnostic::new(Code::AddressTaken, place).arg("address", &href);
                diagnostics.push(diagnostic.with_related(other));
            }
            names.addresses.insert(&source.name, href.clone());
            names.list.push(DeclaredPage { source, href });
        }
        names
    }

    /// The address of the page of that name; a diagnostic when there is none.
    pub fn find(&self, name: &str, place: Place, diagnostics: &mut Vec<Diagnostic>) -> Option<&str> {
        let found = self.addresses.get(name).map(String::as_str);
        if found.is_none() {
            let diagnostic = Diagnostic::new(Code::UnknownPage, place).arg("page", name).args(new_id(name));
            let titled =
                self.list.iter().map(|page| (page.source.name.as_str(), (*page.source.header.title.value).to_owned()));
            diagnostics.push(diagnostic.suggest_titled(name, titled));
        }
        found
    }
}
