//! Stage 4, check: named rules on what would be published, as data; and the site's own word on
//! warnings. Rules tell and never mend.

mod documents;
mod levels;
mod links;
mod pdf;

pub use levels::apply as apply_levels;

use crate::diagnostics::Diagnostic;
use crate::pages::Output;

/// A rule on everything that would be published.
pub struct OutputRule {
    /// Its name: a public promise.
    pub name: &'static str,
    /// What it finds.
    pub check: fn(&Output) -> Vec<Diagnostic>,
}

/// The rules on the output.
pub const ON_OUTPUT: [OutputRule; 2] =
    [OutputRule { name: "links", check: links::broken }, OutputRule { name: "documents", check: documents::readable }];

/// What the rules on the output find on one page, without making more pages than it links to.
pub fn on_page(output: &Output, page: &str) -> Vec<Diagnostic> {
    links::broken_on(output, page).into_iter().map(|problem| Diagnostic { rule: Some("links"), ..problem }).collect()
}

/// What the rules on the output find.
pub fn on_output(output: &Output) -> Vec<Diagnostic> {
    let found = |rule: &OutputRule| {
        let name = rule.name;
        (rule.check)(output).into_iter().map(move |problem| Diagnostic { rule: Some(name), ..problem })
    };
    ON_OUTPUT.iter().flat_map(found).collect()
}
