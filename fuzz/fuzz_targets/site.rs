//! Any bytes as a file of the sample site: the first byte says which. What must hold is what the tests ask of files with
//! something of chance in them.
#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/it/any_file/check.rs"]
mod check;
#[path = "../../tests/it/support/html.rs"]
mod html;

const FILES: [&str; 8] = [
    "content/site.yaml",
    "content/roadmaps/2024-2025.yaml",
    "content/schools/berezovaya-griva/school.yaml",
    "content/schools/berezovaya-griva/documents.yaml",
    "content/schools/berezovaya-griva/reports/2026-11-09-plany.md",
    "content/documents.yaml",
    "content/news/any.md",
    "content/reports/any.md",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((file, bytes)) = bytes.split_first() else { return };
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    check::check(&site, FILES[usize::from(*file) % FILES.len()], bytes);
});
