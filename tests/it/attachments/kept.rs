//! What was found is kept: a further build reads no file whose bytes are known.

use vekha::live::Live;
use vekha::pipeline::Job;

use super::files::*;
use super::{BUILD, site_with};
use crate::support::{SmallSite, code, files_below, json, messages};

fn site() -> SmallSite {
    let site = site_with(&[
        ("a.docx", &docx_with_properties("Отчёт", "Жукова Анна Петровна")),
        ("b.pdf", &Pdf::lines(&["Слова."]).bytes("")),
        ("c.docx", b"{\\rtf1 a}"),
    ]);
    site.remove("content/schools/shkola-1/documents/prikaz-38.docx"); // no list describes it any more
    site
}

/// How many files a build has read, and what it has lines.
fn read_by_build(site: &SmallSite, day: &str) -> (u64, Vec<String>) {
    let output = site.vekha(&["build", "--date", day, "--format", "json"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    let output = json(&output);
    let found = output["diagnostics"].as_array().unwrap();
    let mut lines: Vec<String> = found.iter().map(|found| found["message"].to_string()).collect();
    lines.sort();
    (output["attachments"]["read"].as_u64().unwrap(), lines)
}

#[test]
fn a_further_build_reads_nothing_and_says_the_same() {
    let site = site();
    let (first, lines) = read_by_build(&site, "2026-11-25");
    assert_eq!(first, 3);
    assert_eq!(lines.len(), 2, "{lines:#?}");
    assert_eq!(read_by_build(&site, "2026-11-26"), (0, lines.clone()));
    site.write("content/documents/b.pdf", Pdf::lines(&["Другие слова."]).bytes(""));
    assert_eq!(read_by_build(&site, "2026-11-26"), (1, lines.clone()));
    let moved = site.read("content/documents.yaml").replace("documents/a.docx", "documents/e.docx");
    site.write("content/documents/e.docx", std::fs::read(site.path("content/documents/a.docx")).unwrap());
    site.remove("content/documents/a.docx");
    site.write("content/documents.yaml", moved);
    assert_eq!(read_by_build(&site, "2026-11-26"), (0, lines), "equal bytes under another name");
}

#[test]
fn what_is_kept_holds_nobodys_data_and_is_never_published() {
    let site = site();
    read_by_build(&site, "2026-11-25");
    let kept = site.read(".vekha/attachments.txt");
    assert!(kept.contains("author") && !kept.to_lowercase().contains("жуков"), "{kept}");
    assert!(files_below(&site.path("public")).keys().all(|path| !path.contains("attachments.txt")));
}

#[test]
fn what_was_kept_and_is_not_as_it_was_written_is_not_trusted() {
    let site = site();
    let (_, lines) = read_by_build(&site, "2026-11-25");
    let kept = site.read(".vekha/attachments.txt");
    let (seal, body) = kept.split_once('\n').unwrap();
    let emptied = format!("{seal}\n{}", body.replacen("\"findings\"", "\"nothing\"", 1));
    assert_ne!(kept, emptied);
    for other in [String::new(), kept[..kept.len() / 2].to_owned(), emptied, body.to_owned(), "\n".to_owned()] {
        site.write(".vekha/attachments.txt", &other);
        assert_eq!(read_by_build(&site, "2026-11-26"), (3, lines.clone()), "{other}");
        assert_eq!(site.read(".vekha/attachments.txt"), kept, "it is written again");
    }
    site.write(".vekha/privacy.key", "00000000000000000000000000000001\n");
    assert_eq!(read_by_build(&site, "2026-11-27"), (3, lines), "another key");
}

#[test]
fn a_round_of_a_kept_site_reads_only_what_was_touched() {
    let site = site();
    let mut live = Live::for_publishing(&Job::new(site.folder()));
    let mut read = |touched: &[&str]| {
        touched.iter().for_each(|path| live.touch(*path));
        live.round().0.attachments.read
    };
    assert_eq!(read(&[]), 3);
    assert_eq!(read(&[]), 0);
    assert_eq!(read(&["content/site.yaml", "content/documents.yaml"]), 0);
    assert_eq!(read(&["content/documents/b.pdf"]), 1, "its bytes are read, and known");
    site.write("content/documents/b.pdf", Pdf::lines(&["СНИЛС 148-237-655 84"]).bytes(""));
    live.touch("content/documents/b.pdf");
    let (compiled, _) = live.round();
    assert_eq!(compiled.attachments.read, 1);
    assert!(!compiled.is_sound(), "{:?}", compiled.diagnostics);
}

#[test]
fn the_preview_and_forms_keep_nothing() {
    let site = site();
    site.vekha(&["form", "--all", "forms"]);
    assert!(!site.path(".vekha/attachments.txt").exists());
    assert_eq!(code(&site.vekha(BUILD)), 0);
    assert!(site.path(".vekha/attachments.txt").exists());
}
