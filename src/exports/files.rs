//! The files of a build: which there are, at which addresses.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::export::{Export, address_of};
use super::kind::{Kind, OF_EVERY_SCOPE};
use crate::site::{SchoolIx, Site};
use crate::theme::Theme;

/// The address of every file of this build, with the school whose it is.
pub fn addresses(site: &Site) -> impl Iterator<Item = (String, Option<SchoolIx>)> {
    let listed = search_engine_kinds(site).iter().map(|kind| (None, *kind));
    list(site).chain(listed).map(|(school, kind)| (address_of(site, school, kind), school))
}

/// Every file of this build but those for search engines, by its address.
pub fn files<'a>(site: &'a Site, theme: &'a Theme) -> BTreeMap<String, Export<'a>> {
    let exports = list(site).map(|(school, kind)| Export::new(site, theme, school, kind));
    exports.map(|export| (export.path(), export)).collect()
}

/// What search engines read, when the site knows its address: `pages` are the addresses of all pages, in order.
pub fn for_search_engines<'a>(
    site: &'a Site,
    theme: &'a Theme,
    pages: impl Iterator<Item = String>,
) -> impl Iterator<Item = (String, Export<'a>)> {
    let kinds = search_engine_kinds(site);
    let pages: Arc<[String]> = if kinds.is_empty() { Arc::default() } else { pages.collect() };
    let exports = kinds.iter().map(move |kind| Export::new(site, theme, None, *kind).with_pages(&pages));
    exports.map(|export| (export.path(), export))
}

/// The files of the site, then those of each school.
fn list(site: &Site) -> impl Iterator<Item = (Option<SchoolIx>, Kind)> {
    let scopes = std::iter::once(None).chain(site.participants().map(Some));
    let all = scopes.flat_map(|school| OF_EVERY_SCOPE.map(|kind| (school, kind)));
    all.chain([(None, Kind::Schema)]).filter(|(_, kind)| site.about.makes(kind.output()))
}

/// What only a site that knows its address has. Search engines ask for `robots.txt` at the top of a host and nowhere else.
fn search_engine_kinds(site: &Site) -> &'static [Kind] {
    match site.about.base_url.as_deref() {
        None => &[],
        Some(url) if is_top_of_host(url) => &[Kind::Sitemap, Kind::Robots],
        Some(_) => &[Kind::Sitemap],
    }
}

fn is_top_of_host(url: &str) -> bool {
    url.split_once("://").is_some_and(|(_, rest)| !rest.contains('/'))
}
