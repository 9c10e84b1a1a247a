//! What is taken out of the site to stand elsewhere: it says what the pages say, in a form that its place takes.

mod folders;
mod fragments;
mod packs;
mod parity;
mod reports;
pub mod word_files;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use vekha::extracts::{PackFolder, WordFolder};
use vekha::pipeline::Compiled;
use vekha_publish::Publishable;

use crate::support::html::words;
use crate::support::{GOLDEN, sound};

type Files = BTreeMap<String, Vec<u8>>;

/// The sample and the golden sites with their extracts, made once for all tests.
static SITES: LazyLock<Vec<(String, Compiled, Files, Files)>> = LazyLock::new(|| {
    let golden = GOLDEN.map(|name| format!("tests/golden/{name}"));
    let all = golden.into_iter().chain([String::new()]);
    let made = all.map(|path| {
        let compiled = sound(&path);
        let (words, packs) = (word_files(&compiled), packs(&compiled));
        (path, compiled, words, packs)
    });
    made.collect()
});

/// The Word files of a site.
fn word_files(compiled: &Compiled) -> Files {
    let output = compiled.output().expect("a theme");
    bytes_of_all(&WordFolder::new(&output, None))
}

/// The packs of a site, but for copies.
fn packs(compiled: &Compiled) -> Files {
    let output = compiled.output().expect("a theme");
    bytes_of_all(&PackFolder::new(&output, &|path| std::fs::read(path), None))
}

fn bytes_of_all(folder: &dyn Publishable) -> Files {
    let made = folder.paths().into_iter().filter(|path| folder.copy_source(path).is_none());
    made.map(|path| (path.to_owned(), folder.bytes(path).expect(path).into_owned())).collect()
}

/// A text file of some.
fn text(files: &Files, path: &str) -> String {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path} in {:?}", files.keys().collect::<Vec<_>>()));
    String::from_utf8(bytes.clone()).expect("UTF-8")
}

/// The words of HTML, those of two elements apart.
fn html_words(html: &str) -> String {
    words(&html.replace('<', " <"))
}

/// A text whose spaces are plain ones.
fn with_plain_spaces(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// The letters of a text without its spaces and the marks of its lists.
fn without_spaces(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace() && !"–•☑☐".contains(*sign)).collect()
}
