//! The components of a theme: in go their folders, out come their names with the examples of `examples.json`.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::parts::{Part, Parts};
use super::problem::{ThemeMistake, ThemeProblem};

/// The examples of one component, by name; the file lies in the component's folder.
#[derive(Debug)]
pub struct Component {
    pub(super) name: String,
    pub(super) examples: BTreeMap<String, Json>,
}

/// What the examples of a theme's components are; a site's own file goes before the built-in one.
pub fn load_components(parts: &Parts) -> Result<Vec<Component>, Vec<ThemeProblem>> {
    let files = parts.files_below("components/").into_iter().filter(|(path, _)| path.ends_with("/examples.json"));
    let read = |(path, part): (&str, &Part)| {
        let name = path.split('/').nth(1).unwrap_or_default().replace('-', "_"); // as templates write it
        let wrong = |error: serde_json::Error| ThemeProblem {
            line: error.line(),
            column: error.column(),
            ..ThemeProblem::for_file(&part.shown, ThemeMistake::Syntax(error.to_string()))
        };
        serde_json::from_str(&part.text).map(|examples| Component { name, examples }).map_err(wrong)
    };
    let (good, wrong): (Vec<_>, Vec<_>) = files.map(read).partition(Result::is_ok);
    let wrong: Vec<ThemeProblem> = wrong.into_iter().filter_map(Result::err).collect();
    if wrong.is_empty() { Ok(good.into_iter().flatten().collect()) } else { Err(wrong) }
}
