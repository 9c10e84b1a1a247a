//! No circles between files: in go the paths that each file names, out come files that need each other.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::modules::{Module, Modules, Target};
use super::source::{SourceFile, roots};

/// From each file to the files it needs, and what it needs of them.
type Arrows = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

#[test]
fn files_do_not_stand_in_circles() {
    for root in roots() {
        let arrows = arrows(&Modules::of_crate(&root));
        let found: Vec<String> = circles(&arrows).iter().map(|files| way_round(files, &arrows)).collect();
        assert!(found.is_empty(), "{root}: files that need each other:\n{}", found.join("\n"));
    }
}

fn arrows(modules: &Modules) -> Arrows {
    let mut arrows = Arrows::new();
    for (path, module) in modules.iter() {
        for (name, file) in foreign_names(modules, path, module).into_iter().filter(|(_, file)| *file != module.file) {
            arrows.entry(module.file.clone()).or_default().entry(file).or_default().insert(name);
        }
    }
    arrows
}

/// Every name that a module takes from elsewhere, and the file that defines it.
fn foreign_names(modules: &Modules, path: &[String], module: &Module) -> Vec<(String, String)> {
    let imports = module.paths.imports.iter().filter_map(|import| match modules.resolve(path, &import.path)? {
        Target::Item { name, file } => Some((name, file)),
        // A module alone gives nothing yet: what is taken from it stands in the code, unless all of it is passed on.
        Target::Module(inside) if import.is_glob() && import.is_public => {
            Some(("*".to_owned(), modules.file(&inside).to_owned()))
        }
        Target::Module(_) => None,
    });
    let inline = module.paths.inline.iter().filter_map(|written| match modules.resolve(path, written)? {
        Target::Item { name, file } => Some((name, file)),
        Target::Module(_) => None,
    });
    imports.chain(inline).collect()
}

/// Sets of files each of which needs all others, directly or through them.
fn circles(arrows: &Arrows) -> BTreeSet<BTreeSet<String>> {
    let reached: BTreeMap<&String, BTreeSet<String>> =
        arrows.keys().map(|file| (file, reachable(file, arrows))).collect();
    let circle = |(file, reached_from): (&&String, &BTreeSet<String>)| -> BTreeSet<String> {
        reached_from
            .iter()
            .filter(|other| reached.get(other).is_some_and(|back| back.contains(*file)))
            .cloned()
            .collect()
    };
    reached.iter().map(circle).filter(|files| files.len() > 1).collect()
}

fn reachable(file: &str, arrows: &Arrows) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![file];
    while let Some(next) = open.pop() {
        let further = arrows.get(next).into_iter().flat_map(BTreeMap::keys);
        open.extend(further.filter(|file| found.insert((*file).clone())).map(String::as_str));
    }
    found
}

/// The shortest way from the first file of a circle back to it: `a.rs → b.rs (Thing) → a.rs (make)`.
fn way_round(files: &BTreeSet<String>, arrows: &Arrows) -> String {
    let first = files.first().expect("a circle");
    let mut paths = VecDeque::from([(first.clone(), first.clone())]);
    let mut seen = BTreeSet::new();
    while let Some((file, path)) = paths.pop_front() {
        for (next, names) in arrows[&file].iter().filter(|(next, _)| files.contains(*next)) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let path = format!("{path} → {next} ({})", names.join(", "));
            if next == first {
                return format!("{path}, among {} files", files.len());
            }
            if seen.insert(next.clone()) {
                paths.push_back((next.clone(), path));
            }
        }
    }
    unreachable!("every file of a circle leads back")
}

#[test]
fn a_circle_is_told_with_what_is_imported() {
    let files = [
        ("lib.rs", "pub mod a;"),
        ("a/mod.rs", "mod one; mod two; pub use one::Thing;"),
        ("a/one.rs", "use super::two::make; pub struct Thing;"),
        ("a/two.rs", "use super::Thing; pub fn make() {}"),
    ];
    let files = files.map(|(path, text)| SourceFile::new("src", path, text));
    let arrows = arrows(&Modules::new(&files));
    let found = circles(&arrows);
    assert_eq!(found.len(), 1, "{found:?}");
    let path = way_round(found.first().unwrap(), &arrows);
    assert_eq!(path, "a/one.rs → a/two.rs (make) → a/one.rs (Thing), among 2 files");
    assert_eq!(found.first(), Some(&BTreeSet::from(["a/one.rs".to_owned(), "a/two.rs".to_owned()])));
}
