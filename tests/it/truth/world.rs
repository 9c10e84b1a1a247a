//! The files of a site in, the program's site and its pages out, in memory.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;
use vekha::content;
use vekha::pages::{Output, output, site_view, theme_needs};
use vekha::site::{Options, Resolved, Site, resolve};
use vekha::sources::Sources;
use vekha::theme::{Form, Theme};
use vekha_publish::Publishable;

use crate::support::files_of;

/// The site of these files on a day, which must be without errors.
pub fn compile(text: &str, today: Date) -> Site {
    compile_for(text, today, None)
}

/// The same, with the pages of one school alone.
pub fn compile_for(text: &str, today: Date, only: Option<&str>) -> Site {
    let (content, mut problems) = content::parse(&Sources::from_texts(files_of(text)));
    let Resolved { site, diagnostics, .. } =
        resolve(&content, &Options { today, only: only.map(str::to_owned), base_url: None });
    problems.extend(diagnostics);
    let errors: Vec<_> = problems.iter().filter(|problem| problem.is_error()).collect();
    assert!(errors.is_empty(), "{errors:#?}\n{text}");
    site
}

thread_local! {
    /// Loading a theme takes longer than rendering a small site.
    static THEME: RefCell<Theme> = RefCell::new(
        Theme::load(Vec::new(), "ru", Form::AsWritten, &theme_needs()).unwrap_or_else(|problems| panic!("{}", problems[0])),
    );
}

/// All that a site would publish, as text, by path.
pub struct Files(BTreeMap<String, String>);

impl Files {
    /// The files of the site.
    pub fn new(site: &Site) -> Self {
        THEME.with_borrow_mut(|theme| {
            theme.set_site(site_view(site));
            let output = output(site, theme, Path::new("."));
            let paths: Vec<&str> = output.paths().into_iter().filter(|path| !path.ends_with(".xlsx")).collect();
            Files(paths.into_iter().map(|path| (path.to_owned(), text_of(&output, path))).collect())
        })
    }

    /// A page or file.
    pub fn get(&self, path: &str) -> &str {
        self.find(path).unwrap_or_else(|| panic!("no {path}"))
    }

    /// The same, where there is one.
    pub fn find(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// All pages with their paths.
    pub fn pages(&self) -> impl Iterator<Item = (&str, &str)> {
        let all = self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        all.filter(|(path, _)| path.ends_with(".html"))
    }
}

fn text_of(output: &Output, path: &str) -> String {
    let bytes = output.bytes(path).unwrap_or_else(|error| panic!("{path}: {error:?}"));
    String::from_utf8_lossy(&bytes).replace("\u{a0}", " ").replace("\u{202f}", " ")
}
