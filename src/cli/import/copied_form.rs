//! A table that somebody has copied out of a form: told before it is taken for an order or for no form at all.

use std::path::Path;

use super::words::Failure;
use crate::forms::is_copy_of_form;
use crate::import::contents;
use crate::pipeline::Compiled;

/// Whether a file is such a table, by the words of the site's forms.
pub fn is_form_copy(compiled: Option<&Compiled>, bytes: &[u8]) -> bool {
    let output = compiled.and_then(Compiled::output);
    let file = contents(bytes, true).or_else(|_| contents(bytes, false));
    output.zip(file.ok()).is_some_and(|(output, file)| is_copy_of_form(output.pages(), &file.texts()))
}

/// What is to be done with it.
pub fn form_copy(path: &Path) -> Failure {
    Failure::content("form-copied", &[("path", path.display().to_string())])
}
