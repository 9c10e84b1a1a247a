//! Stage 4, check: named rules, as data. One table speaks of the linked site, the other of what
//! would be published. Rules tell and never mend.

mod links;

use crate::content::Content;
use crate::diagnostics::Diagnostic;
use crate::pages::Output;
use crate::site::Site;

/// A rule on everything that would be published.
pub struct OutputRule {
    /// Its name: a public promise.
    pub name: &'static str,
    /// What it finds.
    pub check: fn(&Output) -> Vec<Diagnostic>,
}

/// The rules on the output.
pub const ON_OUTPUT: [OutputRule; 1] = [OutputRule { name: "links", check: links::broken }];

/// What the rules on the site find.
pub fn on_site(_: &Site, _: &Content) -> Vec<Diagnostic> {
    Vec::new()
}

/// What the rules on the output find.
pub fn on_output(output: &Output) -> Vec<Diagnostic> {
    let found = |rule: &OutputRule| {
        let name = rule.name;
        (rule.check)(output).into_iter().map(move |problem| Diagnostic { rule: Some(name), ..problem })
    };
    ON_OUTPUT.iter().flat_map(found).collect()
}
