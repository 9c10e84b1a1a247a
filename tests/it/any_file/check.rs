//! A site in which one file is any bytes: it is read, every message about it can be printed, and if it can be published every
//! page is sound. The fuzz target `site` asks the same.

use std::path::Path;

use vekha::diagnostics::Lang;
use vekha::messages::{Printer, Wording};
use vekha::pipeline::{Job, LoadedSite};
use vekha_publish::Publishable;

/// Compiles the site of a folder with these bytes in place of a file, and looks at what comes out.
pub fn check(site: &Path, path: &str, bytes: &[u8]) {
    let job =
        Job { date: Some(jiff::civil::date(2026, 11, 20)), minify: false, ..Job::new(site) }.without_attachments();
    let compiled = LoadedSite::new(&job).compile_with(&[(path.to_owned(), bytes.to_vec())]);
    for lang in [Lang::Ru, Lang::En] {
        let wording = Wording::new(lang);
        let printed = Printer::new(&compiled.sources, &wording, false).format_all(&compiled.diagnostics);
        assert_eq!(printed.is_empty(), compiled.diagnostics.is_empty());
    }
    if !compiled.is_sound() {
        return;
    }
    let output = compiled.output().expect("a theme");
    for path in output.paths().into_iter().filter(|path| path.ends_with(".html")) {
        let page = String::from_utf8(output.bytes(path).expect(path).into_owned()).expect("UTF-8");
        let faults = super::html::tag_faults(&page);
        assert!(faults.is_empty(), "{path}: {faults:?}");
        let attack = ["<script>", "href=\"javascript:", "<iframe", "<img src=x"];
        let found: Vec<&&str> = attack.iter().filter(|part| page.contains(**part)).collect();
        assert!(found.is_empty(), "{path}: {found:?}");
    }
}
