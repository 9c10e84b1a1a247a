//! Addresses that two entries claim: in goes a small site with one of each pair, out comes an error of build and check
//! alike.

use std::process::Output;

use crate::support::{SmallSite, code, messages};

/// What makes two entries claim one address: a file, the text added to it, and the message in both languages.
const CONFLICTS: [(&str, &str, &str, &str); 7] = [
    (
        "content/site.yaml",
        "moved:\n  - from: glossary.html\n    to: index.html\n",
        "адрес «glossary.html» занимает страница самого сайта, и его же хочет занять строка moved",
        "the address “glossary.html” is taken by a page of the site and wanted by a line of moved too",
    ),
    (
        "content/site.yaml",
        "moved:\n  - from: old.html\n    to: index.html\n  - from: old.html\n    to: search.html\n",
        "адрес «old.html» занимает другая строка moved, и его же хочет занять строка moved",
        "the address “old.html” is taken by another line of moved and wanted by a line of moved too",
    ),
    (
        "content/site.yaml",
        "moved:\n  - from: pages/about.html\n    to: index.html\n",
        "адрес «pages/about.html» занимает собственная страница, и его же хочет занять строка moved",
        "the address “pages/about.html” is taken by a page of your own and wanted by a line of moved too",
    ),
    (
        "content/site.yaml",
        "moved:\n  - from: style.css\n    to: index.html\n",
        "адрес «style.css» занимает файл темы, и его же хочет занять строка moved",
        "the address “style.css” is taken by a file of the theme and wanted by a line of moved too",
    ),
    (
        "themes/own/assets/search.html",
        "<p>",
        "адрес «search.html» занимает страница самого сайта, и его же хочет занять файл темы",
        "the address “search.html” is taken by a page of the site and wanted by a file of the theme too",
    ),
    (
        "themes/own/assets/data/site.json",
        "{}",
        "адрес «data/site.json» занимает файл данных сайта, и его же хочет занять файл темы",
        "the address “data/site.json” is taken by a data file of the site and wanted by a file of the theme too",
    ),
    (
        "content/pages/about.md",
        "![а](Фото.png)\n\n![б](foto.png)\n",
        "адрес «pages/foto.png» занимает публикуемый файл, и его же хочет занять публикуемый файл",
        "the address “pages/foto.png” is taken by a published file and wanted by a published file too",
    ),
];

/// A site with an own theme, an own page and two pictures, which is sound.
fn site() -> SmallSite {
    let site = SmallSite::starter();
    append(&site, "content/site.yaml", "theme: own\n");
    site.write_all("//- themes/own/templates/404.css\np{}\n//- content/pages/about.md\n---\ntitle: О сайте\n---\n");
    site.write("content/pages/Фото.png", "1");
    site.write("content/pages/foto.png", "2");
    site
}

fn append(site: &SmallSite, path: &str, more: &str) {
    let text = if site.path(path).exists() { site.read(path) } else { String::new() };
    site.write(path, text + more);
}

/// The head of the first diagnostic that was printed, and the file it points at.
fn first_message(output: &Output) -> (String, String) {
    let text = messages(output);
    let mut lines = text.lines();
    let head = lines.next().unwrap_or_default().to_owned();
    let place = lines.next().unwrap_or_default().trim_start().trim_start_matches("--> ");
    (head, place.split(':').next().unwrap_or_default().to_owned())
}

#[test]
fn an_address_claimed_twice_stops_build_and_check() {
    for (path, more, russian, english) in CONFLICTS {
        let site = site();
        assert_eq!(code(&site.vekha(&["check"])), 0, "{path}: sound without it");
        append(&site, path, more);
        let (built, checked) = (site.vekha(&["build"]), site.vekha(&["check", "--lang", "en"]));
        assert_eq!(first_message(&built), (format!("ошибка[address-conflict]: {russian}"), path.to_owned()));
        assert_eq!(first_message(&checked), (format!("error[address-conflict]: {english}"), path.to_owned()));
        assert_eq!((code(&built), code(&checked)), (1, 1), "{path}");
        assert!(!site.path("public").exists(), "{path}: something was written");
    }
}
