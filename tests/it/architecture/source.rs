//! The sources of all crates as tokens: in go the files, out come identifiers and signs with their lines, without comments
//! and texts; with or without what only tests compile.

use std::fs;
use std::sync::LazyLock;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::support::{paths_below, project};

/// A source file of a crate.
pub struct SourceFile {
    /// The folder of the crate's sources: `src`, `crates/vekha-deadline/src`.
    pub root: String,
    /// The path from there on.
    pub path: String,
    pub lines: usize,
    pub tokens: Vec<Token>,
}

pub struct Token {
    pub kind: Kind,
    pub line: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Ident(String),
    Sign(char),
    Open(char),
    Close,
    Literal,
}

impl SourceFile {
    /// Without what stands under `#[cfg(test)]`.
    pub fn new(root: &str, path: &str, text: &str) -> Self {
        Self::parse(root, path, text, false)
    }

    /// With what stands under `#[cfg(test)]`.
    pub fn new_with_tests(root: &str, path: &str, text: &str) -> Self {
        Self::parse(root, path, text, true)
    }

    fn parse(root: &str, path: &str, text: &str, with_tests: bool) -> Self {
        let stream: TokenStream = text.parse().unwrap_or_else(|error| panic!("{root}/{path}: {error}"));
        let mut tokens = Vec::new();
        flatten(stream, with_tests, &mut tokens);
        SourceFile { root: root.to_owned(), path: path.to_owned(), lines: text.lines().count(), tokens }
    }

    /// The modules that lead to this one: `["deadline", "words"]`; of the root none.
    pub fn module(&self) -> Vec<String> {
        let path = self.path.trim_end_matches(".rs").trim_end_matches("/mod");
        path.split('/').filter(|name| *name != "lib").map(str::to_owned).collect()
    }

    /// The path from the folder of the project.
    pub fn full_path(&self) -> String {
        format!("{}/{}", self.root, self.path)
    }

    /// The identifier at a place among the tokens.
    pub fn ident(&self, at: usize) -> Option<&str> {
        match &self.tokens.get(at)?.kind {
            Kind::Ident(name) => Some(name),
            _ => None,
        }
    }

    pub fn is(&self, at: usize, kind: &Kind) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == *kind)
    }

    pub fn is_path_sign(&self, at: usize) -> bool {
        self.is(at, &Kind::Sign(':')) && self.is(at + 1, &Kind::Sign(':'))
    }

    /// The place of the bracket that closes the one at `open`.
    pub fn closing(&self, open: usize) -> usize {
        let mut depth = 0;
        for (at, token) in self.tokens.iter().enumerate().skip(open) {
            match token.kind {
                Kind::Open(_) => depth += 1,
                Kind::Close => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return at;
            }
        }
        self.tokens.len()
    }
}

/// Every file of every crate, read once for all tests.
pub fn sources() -> &'static [SourceFile] {
    static SOURCES: LazyLock<Vec<SourceFile>> =
        LazyLock::new(|| roots().iter().flat_map(|root| sources_below(root, SourceFile::new)).collect());
    &SOURCES
}

/// Every file of Rust in the project, tests and benches too.
pub fn all_sources() -> Vec<SourceFile> {
    let in_crates = roots().into_iter().filter_map(|root| root.strip_suffix("/src").map(str::to_owned));
    let others = ["src", "tests/it", "benches", "build", "fuzz/fuzz_targets"].map(str::to_owned);
    in_crates.chain(others).flat_map(|root| sources_below(&root, SourceFile::new_with_tests)).collect()
}

/// The folders with the sources of each crate, that of the program first.
pub fn roots() -> Vec<String> {
    let crates = fs::read_dir(project("crates")).expect("the crates").filter_map(Result::ok);
    let mut names: Vec<String> = crates.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let roots = names.into_iter().map(|name| format!("crates/{name}/src"));
    std::iter::once("src".to_owned()).chain(roots).collect()
}

fn sources_below(root: &str, parse: fn(&str, &str, &str) -> SourceFile) -> Vec<SourceFile> {
    let src = project(root);
    let paths = paths_below(&src).into_iter().filter(|path| path.ends_with(".rs"));
    paths.map(|path| parse(root, &path, &fs::read_to_string(src.join(&path)).expect("readable"))).collect()
}

fn flatten(stream: TokenStream, with_tests: bool, tokens: &mut Vec<Token>) {
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let is_attribute = matches!(&tree, TokenTree::Punct(sign) if sign.as_char() == '#');
        if !with_tests && is_attribute && trees.peek().is_some_and(is_for_tests) {
            skip_item(&mut trees);
        } else {
            push(tree, with_tests, tokens);
        }
    }
}

/// Whether this is the bracket of `#[cfg(test)]`.
fn is_for_tests(tree: &TokenTree) -> bool {
    tree.to_string().split_whitespace().collect::<String>() == "[cfg(test)]"
}

/// Goes past what stands under an attribute: to its body or its semicolon.
fn skip_item(trees: &mut impl Iterator<Item = TokenTree>) {
    for tree in trees {
        match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => return,
            TokenTree::Punct(sign) if sign.as_char() == ';' => return,
            _ => {}
        }
    }
}

fn push(tree: TokenTree, with_tests: bool, tokens: &mut Vec<Token>) {
    let line = tree.span().start().line;
    let kind = match tree {
        TokenTree::Ident(ident) => Kind::Ident(ident.to_string().trim_start_matches("r#").to_owned()),
        TokenTree::Punct(sign) => Kind::Sign(sign.as_char()),
        TokenTree::Literal(_) => Kind::Literal,
        TokenTree::Group(group) => {
            let open = match group.delimiter() {
                Delimiter::Brace => '{',
                Delimiter::Bracket => '[',
                Delimiter::Parenthesis | Delimiter::None => '(',
            };
            tokens.push(Token { kind: Kind::Open(open), line: group.span_open().start().line });
            flatten(group.stream(), with_tests, tokens);
            tokens.push(Token { kind: Kind::Close, line: group.span_close().end().line });
            return;
        }
    };
    tokens.push(Token { kind, line });
}

#[test]
fn what_only_tests_compile_is_left_out() {
    let file = SourceFile::new(
        "src",
        "a/b.rs",
        "fn a() {}\n#[cfg(test)]\nmod tests {\n    use x::y;\n}\n#[cfg(unix)]\nfn b() { \"c\" }\n",
    );
    let idents: Vec<&str> = (0..file.tokens.len()).filter_map(|at| file.ident(at)).collect();
    assert_eq!(idents, ["fn", "a", "cfg", "unix", "fn", "b"]);
    assert_eq!((file.lines, file.module()), (7, vec!["a".to_owned(), "b".to_owned()]));
}
