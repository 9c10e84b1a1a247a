//! Folders of extracts as a user makes them: beside the site, brought up to date with it, refused where they are others'.

use std::fs;

use crate::snapshot::assert_same_files;
use crate::support::{SmallSite, code, files_below, json, messages, published_files};

const DAY: &str = "2026-10-01";
const CALL: [&str; 7] = ["build", "--docx", "word", "--pack", "pack", "--date", DAY];

/// The figures of a build in JSON.
fn figures(site: &SmallSite, more: &[&str]) -> serde_json::Value {
    let output = site.vekha(&[&CALL[..], &["--format", "json"], more].concat());
    assert_eq!(code(&output), 0, "{}", messages(&output));
    json(&output)
}

#[test]
fn folders_are_made_beside_the_site_and_kept_up_to_date() {
    let site = SmallSite::starter();
    let output = site.vekha(&CALL);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    let words = messages(&output);
    assert!(words.contains("Выписки Word: файлов 3") && words.contains("Комплекты для сайтов школ"), "{words}");
    assert!(site.path("word/schools/shkola-1/progress.docx").is_file() && site.path("pack/shkola-1.zip").is_file());
    let first = published_files(&site.path("pack"));

    let same = figures(&site, &[]);
    assert_eq!((same["docx"]["written"].as_u64(), same["pack"]["written"].as_u64()), (Some(0), Some(0)), "{same:#}");
    assert!(same["timings_ms"]["publish"].is_null(), "nothing was made to know it: {same:#}");

    site.remove("pack/shkola-1/steps.txt");
    let mended = figures(&site, &[]);
    assert_eq!(mended["pack"]["written"].as_u64(), Some(1), "{mended:#}");
    assert_same_files("mended", &first, &published_files(&site.path("pack")));

    site.replace("content/schools/shkola-1/reports/2026-09.md", "title: ", "title: Новое ");
    let _ = site.vekha(&["build", "--date", DAY]);
    let changed = figures(&site, &[]);
    assert_eq!(changed["written"].as_u64(), Some(0), "the site was built alone: {changed:#}");
    assert!(changed["docx"]["written"].as_u64() > Some(0) && changed["pack"]["written"].as_u64() > Some(0));
}

#[test]
fn a_folder_asked_for_later_is_made_though_the_site_is_up_to_date() {
    let site = SmallSite::starter();
    assert_eq!(code(&site.vekha(&["build", "--date", DAY])), 0);
    let made = figures(&site, &[]);
    assert_eq!((made["written"].as_u64(), made["docx"]["written"].as_u64()), (Some(0), Some(3)), "{made:#}");
}

#[test]
fn folders_of_others_are_refused_and_nothing_is_written_outside() {
    let site = SmallSite::starter();
    site.write("pack/letter.txt", "mine");
    let before = files_below(&site.path("content"));
    let output = site.vekha(&CALL);
    assert_eq!(code(&output), 2, "{}", messages(&output));
    assert!(
        messages(&output).contains("чужие файлы")
            && messages(&output).contains("letter.txt")
            && messages(&output).contains("--pack"),
        "{}",
        messages(&output)
    );
    assert_eq!(site.read("pack/letter.txt"), "mine");
    assert_same_files("content", &before, &files_below(&site.path("content")));
    let mut top: Vec<String> = fs::read_dir(site.folder())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    top.sort();
    top.retain(|name| !name.starts_with('.'));
    assert_eq!(top, ["content", "pack"], "a folder that is refused keeps all from being written");
    assert_eq!(code(&site.vekha(&["build", "--docx", "word", "--date", DAY])), 0);
    // A folder of Word files is no folder of packs.
    let swapped = site.vekha(&["build", "--pack", "word", "--date", DAY]);
    assert_eq!(code(&swapped), 2, "{}", messages(&swapped));
    let twice = site.vekha(&["build", "--pack", "same", "--docx", "same"]);
    assert!(code(&twice) == 2 && messages(&twice).contains("названа дважды"), "{}", messages(&twice));
    assert!(!site.path("same").exists());
}

#[test]
fn a_school_alone_has_its_own_extracts() {
    let site = SmallSite::starter();
    let output = site.vekha(&[&CALL[..], &["--school", "shkola-1", "--out", "one"]].concat());
    assert_eq!(code(&output), 0, "{}", messages(&output));
    let names: Vec<String> = published_files(&site.path("word")).into_keys().collect();
    assert_eq!(names, ["schools/shkola-1/progress.docx", "schools/shkola-1/reports/2026-09.docx"]);
    assert_eq!(code(&site.vekha(&CALL)), 2, "the folder of a school is not that of the site");
}

#[test]
fn errors_make_no_extracts() {
    let site = SmallSite::starter();
    site.replace("content/schools/shkola-1/reports/2026-09.md", "item: \"1\"", "item: \"31а\"");
    assert_eq!(code(&site.vekha(&CALL)), 1);
    assert!(!site.path("word").exists() && !site.path("pack").exists());
}

#[test]
fn help_names_the_folders_in_both_languages() {
    let site = SmallSite::empty();
    for (lang, words) in [("ru", "выписки Word"), ("en", "Word extracts")] {
        let output = site.vekha(&["build", "--help", "--lang", lang]);
        let help = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(help.contains("--docx") && help.contains("--pack") && help.contains(words), "{help}");
    }
}
