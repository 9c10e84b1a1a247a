//! The files of a site in, the program's site and its pages out, in memory.

use std::cell::RefCell;
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
    let (content, mut problems) = content::parse(&Sources::from_texts(files_of(text)));
    let Resolved { site, diagnostics, .. } = resolve(&content, &Options { today, only: None, base_url: None });
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

/// What the site would publish, for as long as `use_it` runs.
pub fn with_output<T>(site: &Site, use_it: impl FnOnce(&Output) -> T) -> T {
    THEME.with_borrow_mut(|theme| {
        theme.set_site(site_view(site));
        use_it(&output(site, theme, Path::new(".")))
    })
}

/// A page or file of the output.
pub fn file(output: &Output, path: &str) -> String {
    let bytes = output.bytes(path).unwrap_or_else(|error| panic!("{path}: {error:?}"));
    String::from_utf8(bytes.into_owned()).expect("UTF-8")
}
