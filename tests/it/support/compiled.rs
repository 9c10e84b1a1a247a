//! Sites of the project compiled in memory, and the files that would be published of them.

use std::collections::BTreeMap;

use vekha::pipeline::{Compiled, Job, compile};
use vekha_publish::Publishable;

use super::project;

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
