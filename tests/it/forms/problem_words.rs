//! Every problem of a form has words in both languages, and no words are left of one that is no more.

use std::collections::BTreeSet;

use crate::support::{paths_below, project, read};

const KEY: &str = "form-problem-";

#[test]
fn every_problem_is_worded_and_every_wording_used() {
    let paths = paths_below(&project("src/forms")).into_iter().map(|path| format!("src/forms/{path}"));
    let paths = paths.chain(["src/cli/import/filled_forms.rs".to_owned()]);
    let text: String = paths.map(|path| read(&path)).collect();
    let starts =
        ["Problem::at(", "Problem::whole("].map(|start| text.split(start).skip(1).collect::<Vec<_>>()).concat();
    let literal = |rest: &&str| {
        let call = &rest[..rest.find([';', '{']).unwrap_or(rest.len())];
        let code = call.split('"').nth(1).unwrap_or_default().to_owned();
        Some(code).filter(|code| !code.is_empty() && !code.contains(['.', ' ']))
    };
    let codes: BTreeSet<String> = starts.iter().filter_map(literal).collect();
    assert!(codes.len() > 25, "{codes:?}");
    for language in ["ru", "en"] {
        let words = read(&format!("src/cli/locales/{language}.ftl"));
        let worded: BTreeSet<&str> =
            words.lines().filter_map(|line| line.strip_prefix(KEY)?.split(" =").next()).collect();
        let unused: Vec<_> = worded.iter().filter(|code| !text.contains(&format!("\"{code}\""))).collect();
        assert!(unused.is_empty(), "{language}: {unused:?}");
        let silent: Vec<_> = codes.iter().filter(|code| !worded.contains(code.as_str()) && !is_no_code(code)).collect();
        assert!(silent.is_empty(), "{language}: no words for {silent:?}");
    }
}

/// Names of cells and of values that stand in the same calls.
fn is_no_code(word: &str) -> bool {
    ["count", "item", "text", "value", "date", "title", "label", "status", "no-personal-data"].contains(&word)
}
