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
    let (mut components, mut problems) = (Vec::new(), Vec::new());
    for (path, part) in files {
        match load_component(path, part) {
            Ok(component) => components.push(component),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(components) } else { Err(problems) }
}

fn load_component(path: &str, part: &Part) -> Result<Component, ThemeProblem> {
    let name = path.split('/').nth(1).unwrap_or_default().replace('-', "_"); // as templates write it
    match serde_json::from_str(&part.text) {
        Ok(examples) => Ok(Component { name, examples }),
        Err(error) => Err(ThemeProblem {
            line: error.line(),
            column: error.column(),
            ..ThemeProblem::for_file(&part.shown, ThemeMistake::Syntax(error.to_string()))
        }),
    }
}
