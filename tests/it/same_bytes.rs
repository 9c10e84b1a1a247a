//! Same input, same bytes: whatever the order of reading, the line ends, the number of cores; and
//! minified pages say the same as others.

use std::fs;

use vekha::pipeline::{Job, compile};

use crate::snapshot::{assert_same_files, assert_same_text};
use crate::support::html::{main_of, words};
use crate::support::{files, project, sound};

/// The sample site in a folder of its own, with every text changed by `change`.
fn copy_of_sample(change: impl Fn(&str, Vec<u8>) -> Vec<u8>) -> tempfile::TempDir {
    let folder = tempfile::TempDir::new().expect("folder");
    let mut sources: Vec<_> = walkdir::WalkDir::new(project("content")).into_iter().filter_map(Result::ok).collect();
    sources.reverse(); // files come into being in another order
    for entry in sources.into_iter().filter(|entry| entry.file_type().is_file()) {
        let path = entry.path().strip_prefix(project("")).expect("inside").to_string_lossy().into_owned();
        let target = folder.path().join(&path);
        fs::create_dir_all(target.parent().expect("a folder")).expect("folder");
        fs::write(target, change(&path, fs::read(entry.path()).expect("file"))).expect("file");
    }
    folder
}

fn is_text(path: &str) -> bool {
    (path.ends_with(".yaml") || path.ends_with(".md")) && !path.contains("/documents/")
}

#[test]
fn two_builds_are_equal_whatever_the_order_and_the_line_ends() {
    let first = files(&sound(""));
    let windows = |path: &str, bytes: Vec<u8>| match is_text(path) {
        true => format!("\u{feff}{}", String::from_utf8(bytes).expect("text").replace('\n', "\r\n")).into_bytes(),
        false => bytes,
    };
    let copy = copy_of_sample(windows);
    let second = compile(&Job { minify: false, ..Job::new(copy.path()) });
    assert!(second.is_sound());
    let second = files(&second);
    assert_same_files("read in another order, with other line ends", &first, &second);
}

#[test]
fn one_core_makes_the_same_site_as_many() {
    let all = files(&sound(""));
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("pool");
    let single_core = pool.install(|| files(&sound("")));
    assert_same_files("made on one core", &all, &single_core);
}

#[test]
fn minified_pages_have_the_same_words() {
    let plain = files(&sound(""));
    let small = compile(&Job::new(project("")));
    let small = files(&small);
    for (path, page) in plain.iter().filter(|(path, _)| path.ends_with(".html")) {
        let text = |bytes: &[u8]| words(main_of(&String::from_utf8_lossy(bytes)));
        let squeezed = |bytes: &[u8]| text(bytes).replace(' ', "");
        assert_same_text(path, &squeezed(page), &squeezed(&small[path]));
        assert!(small[path].len() <= page.len(), "{path}");
    }
}

#[test]
fn every_link_and_fragment_leads_somewhere() {
    for site in [
        "",
        "tests/golden/armavir",
        "tests/golden/kalar",
        "tests/golden/osa",
        "tests/golden/sosnovka",
        "tests/golden/tambov",
        "tests/golden/tyukhtet",
    ] {
        let mut compiled = sound(site);
        compiled.check_output();
        let broken: Vec<_> =
            compiled.diagnostics.iter().filter(|problem| problem.is_error()).map(|p| &p.args).collect();
        assert!(broken.is_empty(), "{site}: {broken:#?}");
    }
}
