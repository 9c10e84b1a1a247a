//! The modules of the program and what stands in each: in go the source files, out comes, for a path written in one of
//! them, the file that defines what the path names. Re-exports are followed.

use std::collections::{BTreeMap, BTreeSet};

use super::paths::{Import, Paths, paths_of};
use super::source::{Kind, SourceFile, sources};

/// More re-exports than any path goes through; a circle of them ends here.
const MOST_STEPS: usize = 12;

/// All modules, by the names that lead to them.
pub struct Modules(BTreeMap<Vec<String>, Module>);

pub struct Module {
    pub file: String,
    pub paths: Paths,
    children: BTreeSet<String>,
    items: BTreeSet<String>,
}

/// What a path names.
#[derive(Debug, PartialEq, Eq)]
pub enum Target {
    Module(Vec<String>),
    /// Something with this name, and the file that defines it.
    Item {
        name: String,
        file: String,
    },
}

impl Modules {
    /// The library whose sources lie below `root`; a program is a file of its own, which only calls it.
    pub fn of_crate(root: &str) -> Self {
        Self::new(sources().iter().filter(|file| file.root == root && file.path != "main.rs"))
    }

    pub fn new<'f>(files: impl IntoIterator<Item = &'f SourceFile>) -> Self {
        let mut modules = BTreeMap::new();
        for file in files {
            let module = Module {
                file: file.path.clone(),
                paths: paths_of(file),
                children: BTreeSet::new(),
                items: items(file),
            };
            modules.insert(file.module(), module);
        }
        for path in modules.keys().cloned().collect::<Vec<_>>() {
            let Some((name, above)) = path.split_last() else { continue };
            if let Some(parent) = modules.get_mut(above) {
                parent.children.insert(name.clone());
            }
        }
        Modules(modules)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Vec<String>, &Module)> {
        self.0.iter()
    }

    pub fn file(&self, module: &[String]) -> &str {
        self.0.get(module).map_or("", |module| &module.file)
    }

    /// What `path`, written in the module `from`, names; `None` for what other crates define and for local names.
    pub fn resolve(&self, from: &[String], path: &[String]) -> Option<Target> {
        self.resolve_within(from, path, MOST_STEPS)
    }

    fn resolve_within(&self, from: &[String], path: &[String], steps: usize) -> Option<Target> {
        let steps = steps.checked_sub(1)?;
        let (mut at, mut rest) = absolute(from, path);
        while let [name, further @ ..] = rest {
            let is_module = self.0.get(&at)?.children.contains(name);
            if !is_module || further.is_empty() {
                // A module and a function may share a name: the function is what is defined somewhere.
                let target = self.resolve_name(&at, rest, path, steps);
                if !is_module || matches!(target, Some(Target::Item { .. })) {
                    return target;
                }
            }
            at.push(name.clone());
            rest = further;
        }
        Some(Target::Module(at))
    }

    /// What a path names that begins with an item, an import or a glob of the module `at`. A `use` is not resolved by
    /// itself.
    fn resolve_name(&self, at: &[String], path: &[String], written: &[String], steps: usize) -> Option<Target> {
        let (name, further) = path.split_first()?;
        let module = self.0.get(at)?;
        if module.items.contains(name) {
            return Some(Target::Item { name: name.clone(), file: module.file.clone() });
        }
        let mut imports = module.paths.imports.iter();
        if let Some(import) = imports.find(|import| import.name == *name && import.path != written) {
            return self.resolve_within(at, &[&import.path, further].concat(), steps);
        }
        self.resolve_in_globs(module, at, path, steps)
    }

    /// Looks for a name in the modules of which everything is imported.
    fn resolve_in_globs(&self, module: &Module, at: &[String], path: &[String], steps: usize) -> Option<Target> {
        let globs = module.paths.imports.iter().filter(|import| import.name == "*");
        globs.into_iter().find_map(|glob| match self.resolve_within(at, &glob.path, steps)? {
            Target::Module(inside) if inside != at => self.resolve_within(&inside, path, steps),
            _ => None,
        })
    }
}

/// The module at which a path begins, and the rest of the path.
pub fn absolute<'p>(from: &[String], path: &'p [String]) -> (Vec<String>, &'p [String]) {
    let mut at = from.to_vec();
    let mut rest = path;
    while let [first, further @ ..] = rest {
        match first.as_str() {
            "crate" => at.clear(),
            "super" => drop(at.pop()),
            "self" => {}
            _ => break,
        }
        rest = further;
    }
    (at, rest)
}

/// The names that a file defines outside of all brackets.
fn items(file: &SourceFile) -> BTreeSet<String> {
    const KEYWORDS: [&str; 9] = ["fn", "struct", "enum", "trait", "type", "const", "static", "union", "macro_rules"];
    let mut items = BTreeSet::new();
    let mut at = 0;
    while at < file.tokens.len() {
        match &file.tokens[at].kind {
            Kind::Open(_) => at = file.closing(at),
            Kind::Ident(word) if KEYWORDS.contains(&word.as_str()) => {
                let name = if word == "macro_rules" { at + 2 } else { at + 1 };
                items.extend(file.ident(name).map(str::to_owned));
            }
            _ => {}
        }
        at += 1;
    }
    items
}

impl Import {
    pub fn is_glob(&self) -> bool {
        self.name == "*"
    }
}

#[test]
fn names_are_followed_to_the_file_that_defines_them() {
    let files = [
        ("lib.rs", "pub mod a; pub mod b;"),
        ("a/mod.rs", "mod one; mod two; pub use one::{Thing, make as build}; pub use two::*; pub struct Own;"),
        ("a/one.rs", "pub struct Thing; pub fn make() {}"),
        ("a/two.rs", "use super::Thing; pub fn two() {}"),
        ("b.rs", "use crate::a; use std::fmt;"),
    ];
    let files = files.map(|(path, text)| SourceFile::new("src", path, text));
    let modules = Modules::new(&files);
    let words = |path: &str| path.split("::").map(str::to_owned).collect::<Vec<_>>();
    let resolve = |from: &str, path: &str| modules.resolve(&words(from), &words(path));
    let item = |name: &str, file: &str| Some(Target::Item { name: name.to_owned(), file: file.to_owned() });
    assert_eq!(resolve("a::two", "super::Thing"), item("Thing", "a/one.rs"));
    assert_eq!(resolve("a::two", "super::super::a::Own"), item("Own", "a/mod.rs"));
    assert_eq!(resolve("b", "a::build"), item("make", "a/one.rs"));
    assert_eq!(resolve("b", "crate::a::two"), item("two", "a/two.rs"), "the function, not the module of its name");
    assert_eq!(resolve("b", "a"), Some(Target::Module(words("a"))));
    assert_eq!(resolve("b", "fmt::Write"), None);
}
