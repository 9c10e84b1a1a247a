//! What several tests need: a site compiled in memory, and the visible text of a page.
#![allow(dead_code)] // every test takes what it needs

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use vekha::pipeline::{Compiled, Job, compile};
use vekha_publish::Publishable;

/// A folder of the project.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The golden sites: one folder per act.
pub const GOLDEN: [&str; 6] = ["armavir", "kalar", "osa", "sosnovka", "tambov", "tyukhtet"];

/// The site in a folder of the project, which must be without errors.
pub fn sound(path: &str) -> Compiled {
    let compiled = compile(&Job { minify: false, ..Job::new(project(path)) });
    let errors: Vec<_> = compiled.diagnostics.iter().filter(|problem| problem.is_error()).collect();
    assert!(compiled.is_sound(), "{path}: {errors:#?}");
    compiled
}

/// Every file that would be published, but for copies of documents.
pub fn files(compiled: &Compiled) -> BTreeMap<String, Vec<u8>> {
    let output = compiled.output().expect("a theme");
    let made = output.paths().into_iter().filter(|path| output.copy_source(path).is_none());
    made.map(|path| (path.to_owned(), output.bytes(path).expect(path).into_owned())).collect()
}

/// The part of a page between `<main …>` and `</main>`.
pub fn main_of(page: &str) -> &str {
    let start = page.find("<main").unwrap_or(0);
    let end = page.find("</main>").map_or(page.len(), |at| at + "</main>".len());
    &page[start..end]
}

/// The words of a piece of HTML, single-spaced.
pub fn words(html: &str) -> String {
    let mut text = String::new();
    for (number, part) in html.split('<').enumerate() {
        let inside = if number == 0 { part } else { part.split_once('>').map_or("", |(_, text)| text) };
        if part.starts_with("br") || part.starts_with("li") || part.starts_with("/li") {
            text.push(' ');
        }
        text.push_str(inside);
    }
    let plain = text
        .replace("&nbsp;", "\u{a0}")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'");
    plain.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}
