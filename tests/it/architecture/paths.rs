//! The paths that a source file names: in go its tokens, out come its `use` lines, one for each name, and the paths
//! written in its code.

use super::source::{Kind, SourceFile};

/// A name that a file imports. The name of `use a::*` is `*`.
#[derive(Debug, PartialEq, Eq)]
pub struct Import {
    pub path: Vec<String>,
    pub name: String,
    pub is_public: bool,
}

/// The imports of a file, and the paths and single names in the rest of its code.
pub struct Paths {
    pub imports: Vec<Import>,
    pub inline: Vec<Vec<String>>,
}

pub fn paths_of(file: &SourceFile) -> Paths {
    let mut paths = Paths { imports: Vec::new(), inline: Vec::new() };
    let mut at = 0;
    while at < file.tokens.len() {
        // `impl Trait + use<'a>` imports nothing.
        if file.ident(at) == Some("use") && !file.is(at + 1, &Kind::Sign('<')) {
            let is_public = at > 0
                && (file.ident(at - 1) == Some("pub") || file.is(at - 1, &Kind::Close) && is_visibility(file, at - 1));
            at = read_tree(file, at + 1, &[], is_public, &mut paths.imports);
        } else if file.ident(at).is_some() {
            at = read_inline(file, at, &mut paths.inline);
        } else {
            at += 1;
        }
    }
    paths
}

/// Whether the bracket that closes here is that of `pub(crate)`.
fn is_visibility(file: &SourceFile, close: usize) -> bool {
    (close.saturating_sub(6)..close).any(|at| file.ident(at) == Some("pub") && file.closing(at + 1) == close)
}

/// One branch of a `use`: a path that ends in a name, a star or further branches. Returns the place behind it.
fn read_tree(file: &SourceFile, mut at: usize, prefix: &[String], is_public: bool, imports: &mut Vec<Import>) -> usize {
    let mut path = prefix.to_vec();
    loop {
        if let Some(name) = file.ident(at) {
            path.push(name.to_owned());
            at += 1;
        } else if file.is_path_sign(at) {
            at += 2;
        } else {
            break;
        }
        if file.ident(at) == Some("as") {
            let name = file.ident(at + 1).unwrap_or("_").to_owned();
            imports.push(Import { path, name, is_public });
            return at + 2;
        }
    }
    if file.is(at, &Kind::Open('{')) {
        return read_branches(file, at, &path, is_public, imports);
    }
    let is_star = file.is(at, &Kind::Sign('*'));
    if path.last().is_some_and(|last| last == "self") && path.len() > 1 {
        path.pop();
    }
    let name = if is_star { "*".to_owned() } else { path.last().cloned().unwrap_or_default() };
    imports.push(Import { path, name, is_public });
    at + usize::from(is_star)
}

fn read_branches(file: &SourceFile, open: usize, path: &[String], is_public: bool, imports: &mut Vec<Import>) -> usize {
    let close = file.closing(open);
    let mut at = open + 1;
    while at < close {
        at = read_tree(file, at, path, is_public, imports);
        at += usize::from(file.is(at, &Kind::Sign(',')));
    }
    close + 1
}

/// A path in the code. Of single names only types and calls are of interest: others may be local.
fn read_inline(file: &SourceFile, start: usize, inline: &mut Vec<Vec<String>>) -> usize {
    let mut path = Vec::new();
    let mut at = start;
    while let Some(name) = file.ident(at) {
        path.push(name.to_owned());
        at += 1;
        if !(file.is_path_sign(at) && file.ident(at + 2).is_some()) {
            break;
        }
        at += 2;
    }
    let is_member = start > 0 && (file.is(start - 1, &Kind::Sign('.')) || file.ident(start - 1) == Some("fn"));
    let is_type = path[0].starts_with(|letter: char| letter.is_ascii_uppercase());
    let is_call = file.is(at, &Kind::Open('(')) && path[0] != "pub";
    if !is_member && (path.len() > 1 || is_type || is_call) {
        inline.push(path);
    }
    at
}

#[test]
fn every_form_of_an_import_is_read() {
    let text = "\
use a::{b, c::{self, d as e}};
pub(crate) use super::super::f::*;
pub use g;
fn h() -> impl I + use<'_> { crate::j::k(); l.m(); n() }
";
    let paths = paths_of(&SourceFile::new("src", "x.rs", text));
    let shown = |import: &Import| {
        format!("{}{} as {}", if import.is_public { "pub " } else { "" }, import.path.join("::"), import.name)
    };
    let imports: Vec<String> = paths.imports.iter().map(shown).collect();
    assert_eq!(imports, ["a::b as b", "a::c as c", "a::c::d as e", "pub super::super::f as *", "pub g as g"]);
    let inline: Vec<String> = paths.inline.iter().map(|path| path.join("::")).collect();
    assert_eq!(inline, ["I", "crate::j::k", "n"]);
}
