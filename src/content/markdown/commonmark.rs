//! CommonMark's own examples keep their meaning, but for those that people mean otherwise.

use pulldown_cmark::{Options, Parser, html};

use super::{inline, meaning};

/// Examples that are read otherwise, and why.
const OTHERWISE: &[(usize, &str)] = &[
    (353, "an asterisk and a no-break space begin a line: word processors write items of lists so"),
    (380, "emphasis may begin within a word where punctuation follows: who writes two asterisks twice wants it"),
    (488, "an address may have spaces: names of files have them"),
];

/// The examples of the npm package `commonmark-spec`, as its `spec.txt` has them.
fn examples(spec: &str) -> Vec<String> {
    let start = "`".repeat(32) + " example\n";
    let parts = spec.split(start.as_str()).skip(1);
    let markdown = parts.filter_map(|part| part.split("\n.\n").next());
    markdown.map(|text| text.strip_prefix(".\n").map_or(text, |_| "").replace('→', "\t")).collect()
}

fn html_of(text: &str) -> String {
    let mut page = String::new();
    html::push_html(&mut page, Parser::new_ext(text, Options::empty()));
    page.replace(inline::SEAM, "")
}

#[test]
#[ignore = "needs the examples that `tests/browser/run` installs: COMMONMARK_SPEC=…/spec.txt"]
fn examples_keep_their_meaning() {
    let path = std::env::var("COMMONMARK_SPEC").expect("the path of spec.txt");
    let examples = examples(&std::fs::read_to_string(path).expect("spec.txt"));
    assert!(examples.len() > 600, "{} examples", examples.len());
    let numbered = examples.iter().zip(1..);
    let other = numbered.filter(|(text, _)| html_of(text) != html_of(&meaning::read(text).0.text));
    let numbers: Vec<usize> = other.clone().map(|(_, number)| number).collect();
    let expected: Vec<usize> = OTHERWISE.iter().map(|(number, _)| *number).collect();
    let shown: Vec<_> = other.map(|(text, number)| (number, text, meaning::read(text).0.text)).collect();
    assert_eq!(numbers, expected, "{shown:#?}");
}
