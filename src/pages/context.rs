//! What every view is made from: in go site, theme and published paths, out come words, dates, addresses and cached
//! views.

use std::collections::{BTreeMap, HashSet};

use vekha_deadline::words::Language;

use super::Route;
use super::report_contents::ReportContents;
use super::view_cache::ViewCache;
use crate::exports::Export;
use crate::site::Site;
use crate::theme::{Args, Theme};

/// The site as pages see it.
pub struct Pages<'a> {
    /// What is published.
    pub site: &'a Site,
    /// Words and templates.
    pub theme: &'a Theme,
    exports: BTreeMap<String, Export<'a>>,
    /// All paths of the output, in no order: they are only asked for.
    paths: HashSet<String>,
    pub(super) contents: ReportContents<'a>,
    pub(super) cache: ViewCache,
}

impl<'a> Pages<'a> {
    /// Pages of a site whose output has these paths.
    pub fn new(
        site: &'a Site,
        theme: &'a Theme,
        exports: BTreeMap<String, Export<'a>>,
        paths: HashSet<String>,
    ) -> Self {
        Pages { site, theme, exports, paths, contents: ReportContents::new(site), cache: ViewCache::new(site) }
    }

    /// Whether an address within the site, with or without `#…`, is part of this build.
    pub fn publishes(&self, href: &str) -> bool {
        let path = href.split_once('#').map_or(href, |(path, _)| path);
        self.paths.contains(path)
    }

    /// The address of a page that this build has.
    pub fn page_href(&self, route: Route) -> Option<String> {
        Some(route.path(self.site)).filter(|path| self.publishes(path))
    }

    /// The whole address of what lies under a path; `None` where the site does not know its own.
    pub fn absolute_url(&self, path: &str) -> Option<String> {
        let base = self.site.about.base_url.as_ref()?;
        let (path, mark) = path.split_once('#').map_or((path, None), |(path, mark)| (path, Some(mark)));
        let path = path.strip_suffix("index.html").unwrap_or(path);
        Some(format!("{base}/{path}{}", mark.map(|mark| format!("#{mark}")).unwrap_or_default()))
    }

    /// A file for programs and tables.
    pub fn find_export(&self, path: &str) -> Option<&Export<'a>> {
        self.exports.get(path)
    }

    /// The language in which deadlines are worded.
    pub fn deadline_language(&self) -> Language {
        self.site.about.deadline_language()
    }

    /// An interface string without arguments.
    pub fn word(&self, key: &str) -> String {
        self.phrase(key, &[])
    }

    /// An interface string with arguments; its key where the theme has no such string.
    pub fn phrase(&self, key: &str, args: &[(&'static str, PhraseArg)]) -> String {
        let mut values = Args::new();
        for (name, value) in args {
            match value {
                PhraseArg::Text(text) => values.set(*name, text.to_string()),
                PhraseArg::Number(number) => values.set(*name, *number as i64),
            }
        }
        self.theme.string(key, &values).unwrap_or_else(|| key.to_owned())
    }
}

/// An argument of an interface string.
#[derive(Debug, Clone, Copy)]
pub enum PhraseArg<'t> {
    /// Words.
    Text(&'t str),
    /// A count.
    Number(usize),
}
