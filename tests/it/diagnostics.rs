//! What people read when something is wrong: small sites with mistakes, and every word said of them.
//!
//! `UPDATE=1 cargo test --test it diagnostics` rewrites the expectations.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use vekha::diagnostics::{Code, Diagnostic, Lang, sort_in_reading_order};
use vekha::messages::{Printer, Wording, to_json};
use vekha::pipeline::{Job, compile};
use vekha::rules::{self, Gate};
use vekha::sources::{self, Limits, Sources};
use vekha::{content, site};

use crate::snapshot::{Files, snapshot, snapshot_files};
use crate::support::{copy_folder, read};

/// Where the cases lie; tests run in the folder of the package, so that no path depends on the machine.
pub const CASES: &str = "tests/diagnostics";

/// Cases that more than the first stages tell: the theme, what would be published, and the rules on it.
const COMPILED: [&str; 6] = ["addresses-taken", "duties", "pale-accent", "personal-data", "published", "theme-unknown"];

#[test]
fn every_case_is_told_as_expected() {
    let mut files = Files::new();
    for case in cases() {
        let (sources, problems) = diagnostics_of(&case);
        for lang in [Lang::Ru, Lang::En] {
            let text = Printer::new(&sources, &Wording::new(lang), false).format_all(&problems);
            assert!(!text.contains("{$") && !text.contains("{ $"), "{case}: a value is missing in\n{text}");
            files.insert(format!("{case}/expected.{}.txt", lang.tag()), text.into_bytes());
        }
    }
    snapshot_files(CASES, &files);
}

#[test]
fn machines_get_the_same_as_json() {
    let (sources, problems) = diagnostics_of("ten-mistakes");
    let json = to_json(&problems, &sources, &Wording::new(Lang::Ru));
    snapshot(&format!("{CASES}/ten-mistakes/expected.json"), &format!("{json:#}\n"));
}

#[test]
fn every_code_is_told_somewhere() {
    let of_cases = cases().into_iter().flat_map(|case| diagnostics_of(&case).1);
    let seen: BTreeSet<Code> = of_cases.chain(diagnostics_of_endless_path()).map(|problem| problem.code).collect();
    let silent: Vec<_> = Code::ALL.iter().filter(|code| !seen.contains(code)).collect();
    assert!(silent.is_empty(), "no case tells {silent:?}");
}

/// A folder that lies so deep that no system reads it by its path; it is put there in two halves.
fn diagnostics_of_endless_path() -> Vec<Diagnostic> {
    let site = tempfile::tempdir().expect("folder");
    let half = |top: &str| (0..9).fold(site.path().join(top), |path, _| path.join("x".repeat(250)));
    let (near, far) = (half("content/near"), half("far"));
    fs::create_dir_all(&near).and(fs::create_dir_all(&far)).expect("folders");
    fs::rename(site.path().join("far"), near.join("far")).expect("a deeper folder");
    check(site.path(), Limits::default()).1
}

#[test]
fn ten_mistakes_in_five_files_are_told_at_once() {
    let (_, problems) = diagnostics_of("ten-mistakes");
    let codes: BTreeSet<_> = problems.iter().map(|problem| problem.code).collect();
    let files: BTreeSet<_> = problems.iter().filter_map(|problem| problem.place).map(|place| place.file).collect();
    assert!(codes.len() >= 10 && files.len() == 5, "{codes:?} in {} files", files.len());
}

#[test]
fn both_languages_say_the_same_things() {
    let keys = |text: &str| -> Vec<String> {
        let named = |line: &str| line.split_once(" =").map(|(key, _)| key.to_owned());
        let is_key = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase()) || line.starts_with("    .");
        text.lines().filter(is_key).filter_map(named).collect()
    };
    let wording = |lang: &str| read(&format!("src/messages/locales/{lang}.ftl"));
    assert_eq!(keys(&wording("ru")), keys(&wording("en")));
}

/// Warnings that the acts themselves give cause for; anything more would be a false alarm.
const GOLDEN: [(&str, &[(Code, usize)]); 7] = [
    (".", &[(Code::DoneWithoutEvidence, 1)]), // shown on purpose; the site has switched the warning off
    ("tests/golden/armavir", &[]),
    ("tests/golden/kalar", &[(Code::StampDiffers, 1)]),
    ("tests/golden/osa", &[]),
    (
        "tests/golden/sosnovka",
        &[(Code::DecodedCp1251, 1), (Code::StampDiffers, 1), (Code::OutOfScope, 2), (Code::DoneWithoutEvidence, 3)],
    ),
    ("tests/golden/tambov", &[(Code::DeadlineDoubt, 1)]),
    ("tests/golden/tyukhtet", &[(Code::DeadlineNotRead, 1), (Code::DeadlineDoubt, 1)]),
];

#[test]
fn sound_sites_raise_no_false_alarm() {
    for (folder, expected) in GOLDEN {
        let (sources, problems) = check(Path::new(folder), Limits::default());
        let mut codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
        codes.sort();
        let wanted: Vec<Code> = expected.iter().flat_map(|(code, times)| vec![*code; *times]).collect();
        assert_eq!(
            codes,
            wanted,
            "{folder}:\n{}",
            Printer::new(&sources, &Wording::new(Lang::Ru), false).format_all(&problems)
        );
    }
}

/// The names of all cases.
pub fn cases() -> Vec<String> {
    let entries = fs::read_dir(CASES).expect("cases").filter_map(Result::ok);
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// All problems of a case in reading order.
fn diagnostics_of(case: &str) -> (Sources, Vec<Diagnostic>) {
    let folder = PathBuf::from(CASES).join(case);
    match case {
        "too-large" => check(&folder, Limits { report: 500, other_text: 2 << 20 }),
        "not-files" => {
            let copy = tempfile::tempdir().expect("folder");
            with_special_files(&folder, copy.path());
            check(copy.path(), Limits::default())
        }
        _ if folder.join("themes").is_dir() || COMPILED.contains(&case) => compile_case(&folder),
        _ => check(&folder, Limits::default()),
    }
}

/// A case with mistakes that only the whole pipeline tells.
fn compile_case(folder: &Path) -> (Sources, Vec<Diagnostic>) {
    let mut compiled = compile(&Job::new(folder.to_owned()));
    if compiled.is_sound() {
        compiled.check_output();
    }
    (compiled.sources, compiled.diagnostics)
}

pub fn check(folder: &Path, limits: Limits) -> (Sources, Vec<Diagnostic>) {
    let (sources, mut problems) = sources::load(folder, limits);
    let (content, found) = content::parse(&sources);
    problems.extend(found);
    let today = content.site.as_of.as_ref().map_or(jiff::civil::date(2024, 4, 1), |day| day.value);
    let resolved = site::resolve(&content, &site::Options { today, only: None, base_url: None });
    problems.extend(resolved.diagnostics);
    let found = rules::check_site(&resolved.site, &resolved.places, Gate::Build);
    problems.extend(found);
    sort_in_reading_order(&mut problems, |file| sources.path(file).to_owned());
    (sources, problems)
}

/// Links and sockets are no content and cannot be kept with the other cases, so they are made here.
fn with_special_files(folder: &Path, copy: &Path) {
    copy_folder(folder, copy);
    let content = copy.join("content");
    fs::create_dir_all(content.join("documents")).expect("folder");
    std::os::unix::fs::symlink("/etc/hostname", content.join("documents/order-1.pdf")).expect("link");
    std::os::unix::fs::symlink("../site.yaml", content.join("roadmaps/2022-2023.yaml")).expect("link");
    std::os::unix::net::UnixListener::bind(content.join("calendar.yaml")).expect("socket");
}
