//! Functions and files stay small, and nothing in the program may fail loudly.

use super::source::{Kind, SourceFile, sources};

/// Lines of a function, from its name to its last bracket.
const LONGEST_FUNCTION: usize = 60;
/// Lines of a file, its tests included.
const LONGEST_FILE: usize = 460;

#[test]
fn files_stay_small() {
    let long = sources().iter().filter(|file| file.lines > LONGEST_FILE);
    let long: Vec<String> = long.map(|file| format!("{}: {} lines", file.full_path(), file.lines)).collect();
    assert!(long.is_empty(), "files that have become two rooms: {long:#?}");
}

#[test]
fn functions_stay_small() {
    let mut long = Vec::new();
    for file in sources() {
        for (name, line, length) in functions(file).into_iter().filter(|(.., length)| *length > LONGEST_FUNCTION) {
            long.push(format!("{}:{line}: fn {name} has {length} lines", file.full_path()));
        }
    }
    assert!(long.is_empty(), "functions over {LONGEST_FUNCTION} lines: {long:#?}");
}

/// Every function with a body: its name, its line and how many lines it has.
fn functions(file: &SourceFile) -> Vec<(String, usize, usize)> {
    let mut functions = Vec::new();
    for at in (0..file.tokens.len()).filter(|at| file.ident(*at) == Some("fn")) {
        let (Some(name), Some(open)) = (file.ident(at + 1), body(file, at)) else { continue };
        let (first, last) = (file.tokens[at].line, file.tokens[file.closing(open)].line);
        functions.push((name.to_owned(), first, last - first + 1));
    }
    functions
}

/// The bracket that opens the body of the function at `at`, unless a trait only promises it.
fn body(file: &SourceFile, mut at: usize) -> Option<usize> {
    loop {
        match &file.tokens.get(at)?.kind {
            Kind::Open('{') => return Some(at),
            Kind::Open(_) => at = file.closing(at),
            Kind::Sign(';') => return None,
            _ => {}
        }
        at += 1;
    }
}

#[test]
fn nothing_is_unwrapped() {
    let calls = |file: &SourceFile| -> Vec<String> {
        unwraps(file).into_iter().map(|line| format!("{}:{line}", file.full_path())).collect()
    };
    let calls: Vec<String> = sources().iter().flat_map(calls).collect();
    assert!(calls.is_empty(), "unwrap or expect outside of tests: {calls:#?}");
}

/// The lines with a call of `unwrap` or `expect`.
fn unwraps(file: &SourceFile) -> Vec<usize> {
    let is_call = |at: &usize| {
        let named = matches!(file.ident(*at), Some("unwrap" | "expect"));
        named && *at > 0 && file.is(at - 1, &Kind::Sign('.')) && file.is(at + 1, &Kind::Open('('))
    };
    (0..file.tokens.len()).filter(is_call).map(|at| file.tokens[at].line).collect()
}

#[test]
fn functions_are_measured_and_unwraps_are_found() {
    let text = "\
trait T {
    fn promised(&self) -> [u8; 2];
}
fn long<F: Fn() -> u8>(f: F)
{
    f().unwrap();
}
fn one() {}
";
    let file = SourceFile::new("src", "a.rs", text);
    let found = functions(&file);
    assert_eq!(found, [("long".to_owned(), 4, 4), ("one".to_owned(), 8, 1)]);
    assert_eq!(unwraps(&file), [6]);
}
