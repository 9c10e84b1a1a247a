//! Stages between loading and publishing are pure: in go the sources, out come the files that touch the disk, the clock or
//! the environment, which are few and named here.

use super::source::{SourceFile, sources};

/// Paths of the standard library and of the calendar library, and the only files that may write them.
const TOUCHES: [(&[&str], &[&str]); 5] = [
    // Pages are made by the workers themselves, some behind a lock: who shares work out there may wait for itself for ever.
    (
        &["rayon"],
        &[
            "src/cli/forget/mod.rs",
            "src/content/parse.rs",
            "src/incremental/references.rs",
            "src/rules/",
            "src/site/progress/",
            "src/sources/",
            "src/theme/templates.rs",
            "crates/vekha-publish/src/",
        ],
    ),
    (
        &["fs"],
        &[
            "src/sources/",
            "src/cli/forget/files.rs",
            "src/cli/init.rs",
            "src/cli/import/files.rs",
            "src/edit/store.rs",
            "crates/vekha-publish/src/",
        ],
    ),
    (&["env", "var"], &["src/cli/options.rs", "src/pipeline/today.rs"]),
    (&["Timestamp", "now"], &["src/pipeline/today.rs"]),
    (
        &["Instant", "now"],
        &["src/pipeline/stopwatch.rs", "src/watch.rs", "src/cli/watch.rs", "crates/vekha-publish/src/"],
    ),
];

#[test]
fn only_the_first_and_the_last_stage_touch_the_world() {
    let mut wrong = Vec::new();
    for (path, allowed) in TOUCHES {
        let files = sources().iter().filter(|file| !allowed.iter().any(|place| file.full_path().starts_with(place)));
        wrong.extend(files.flat_map(|file| places_of(file, path)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Where a file writes a path: each of its names, with `::` between and, for a lone one, behind it.
fn places_of(file: &SourceFile, path: &[&str]) -> Vec<String> {
    let is_here = |at: &usize| {
        let names = path.iter().enumerate().all(|(step, name)| file.ident(at + 3 * step) == Some(*name));
        names && file.is_path_sign(at + 1)
    };
    let places = (0..file.tokens.len()).filter(is_here);
    places.map(|at| format!("{}:{}: {}", file.full_path(), file.tokens[at].line, path.join("::"))).collect()
}

#[test]
fn a_touch_is_seen() {
    let file = SourceFile::new("src", "a.rs", "fn a() {\n    std::fs::read(p);\n    Timestamp::now();\n}\n");
    assert_eq!(places_of(&file, &["fs"]), ["src/a.rs:2: fs"]);
    assert_eq!(places_of(&file, &["Timestamp", "now"]), ["src/a.rs:3: Timestamp::now"]);
    assert!(places_of(&file, &["Instant", "now"]).is_empty());
}
