//! Stage 4, check: named rules on what would be published, as data; and the site's own word on
//! warnings. Rules tell and never mend.

mod documents;
mod levels;
mod links;
mod pdf;

pub use levels::apply as apply_levels;

use crate::diagnostics::Diagnostic;
use crate::pages::Output;
use crate::site::Places;

/// A rule on everything that would be published.
pub struct OutputRule {
    /// Its name: a public promise.
    pub name: &'static str,
    /// What it finds.
    pub check: fn(&Output, &Places) -> Vec<Diagnostic>,
}

/// The rules on the output.
pub const ON_OUTPUT: [OutputRule; 2] = [
    OutputRule { name: "links", check: |output, _| links::broken(output) },
    OutputRule { name: "documents", check: documents::readable },
];

/// What the rules on the output find on one page, without making more pages than it links to.
pub fn on_page(output: &Output, page: &str) -> Vec<Diagnostic> {
    told_by("links", links::broken_on(output, page)).collect()
}

/// What the rules on the output find.
pub fn on_output(output: &Output, places: &Places) -> Vec<Diagnostic> {
    ON_OUTPUT.iter().flat_map(|rule| told_by(rule.name, (rule.check)(output, places))).collect()
}

/// The diagnostics under the name of the rule that found them.
fn told_by(rule: &'static str, found: Vec<Diagnostic>) -> impl Iterator<Item = Diagnostic> {
    found.into_iter().map(move |diagnostic| Diagnostic { rule: Some(rule), ..diagnostic })
}
