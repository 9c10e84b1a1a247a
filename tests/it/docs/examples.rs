//! Examples of the documentation go the way of real files: sources, parse, resolve.

use std::collections::BTreeMap;

use vekha::content;
use vekha::content::schema::RecordShape;
use vekha::content::yaml::{self, Node, Value};
use vekha::diagnostics::{Diagnostic, FileId};
use vekha::site::{Options, Resolved, Site, resolve};
use vekha::sources::{Binary, SourceFile, Sources};

use super::text::fences;

/// The path that an example gives itself in its first line, or in the first line of its header.
fn path_of(example: &str) -> Option<&str> {
    let mut lines = example.lines().filter(|line| *line != "---");
    lines.next()?.strip_prefix("# ").filter(|path| path.starts_with("content/"))
}

/// The site that all examples that are files make together, and what is wrong with it.
pub fn assemble(text: &str) -> (Site, Vec<String>) {
    let examples = fences(text).into_iter().filter_map(|(_, example)| Some((path_of(example)?, example)));
    let files: BTreeMap<&str, &str> = examples.collect();
    let mut sources = Sources::from_texts(files.iter().map(|(path, example)| (*path, *example)));
    for path in files.iter().flat_map(|(path, example)| named_files(path, example)) {
        sources.insert(&path, SourceFile::Binary(Binary { bytes: 1024, ..Binary::default() }));
    }
    let (content, mut problems) = content::parse(&sources);
    let today = "2026-11-21".parse().expect("a day");
    let Resolved { site, diagnostics, .. } = resolve(&content, &Options { today, only: None, base_url: None });
    problems.extend(diagnostics);
    let lines = problems.iter().map(|problem| line_of(problem, &sources)).collect();
    (site, lines)
}

/// Files that an example cites: `file: documents/x.pdf`, `![…](x.png)`.
fn named_files(path: &str, example: &str) -> Vec<String> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let keyed = example.lines().filter_map(|line| line.trim().strip_prefix("file: "));
    let images = example.split("![").skip(1).filter_map(|rest| rest.split_once("](")?.1.split(')').next());
    keyed.chain(images).map(|name| format!("{folder}/{name}")).collect()
}

fn line_of(problem: &Diagnostic, sources: &Sources) -> String {
    let Some(place) = problem.place else { return format!("{}: {:?}", problem.code.name(), problem.args) };
    let text = sources.text(place.file);
    let line = text[..place.range(&text).start].matches('\n').count() + 1;
    format!("{}:{line}: {} {:?}", sources.path(place.file), problem.code.name(), problem.args)
}

/// Examples that are no files: good YAML, and every record in them has keys that one record of the format knows.
pub fn check_fragments(text: &str, records: &BTreeMap<&'static str, RecordShape>) {
    for (_, example) in fences(text).into_iter().filter(|(language, _)| *language == "yaml") {
        let mut problems = Vec::new();
        let node = yaml::parse(example, FileId(0), 0, &mut problems);
        assert!(problems.is_empty(), "{problems:?} in\n{example}");
        if let Some(node) = node {
            check_keys(&node, records, example);
        }
    }
}

fn check_keys(node: &Node, records: &BTreeMap<&'static str, RecordShape>, example: &str) {
    if let Value::Map(entries) = &node.value {
        let keys: Vec<&str> = entries.iter().filter_map(|(key, _)| key.scalar()).map(|(key, _)| key).collect();
        let fits = |record: &RecordShape| keys.iter().all(|key| record.fields.iter().any(|field| field.key == *key));
        assert!(records.values().any(fits), "no record has the keys {keys:?} of\n{example}");
        let known = entries.iter().filter(|(key, _)| key.scalar().is_none_or(|(key, _)| key != "extra"));
        known.for_each(|(_, value)| check_keys(value, records, example));
    } else {
        node.children().for_each(|child| check_keys(child, records, example));
    }
}
