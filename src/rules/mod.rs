//! Stage 4, check: the linked site and what would be published go in, diagnostics and verdicts come out.
//!
//! A policy is one line of [`RULES`] and one function. Rules never mend; a name that is not found is no policy and is
//! reported where it is looked up.

mod calendar;
mod copies;
mod documents;
mod evidence;
mod facts;
mod items;
mod levels;
mod links;
mod pdf;
mod personal_data;
mod rule;
mod school;
mod stamps;
mod table;
mod withdrawals;

pub use documents::ReadAttachment;
pub use levels::Levels;
pub use personal_data::{Allowable, PersonalDataCheck, check_personal_data, hide_values};
pub use rule::{Finding, Gate, Ground, Rule, Scope, Verdict};
pub use table::RULES;

use crate::diagnostics::Diagnostic;
use crate::site::{Field, Places, RecordRef, SchoolIx, Site};
use documents::checked_files;
use links::SiteLinks;
use vekha_publish::Publishable;

/// What the rules of a gate find in the linked site.
pub fn check_site(site: &Site, places: &Places, gate: Gate) -> Vec<Diagnostic> {
    let rules = RULES.iter().filter(|rule| rule.gate == gate);
    rules.flat_map(|rule| on_site(rule, site, places)).collect()
}

fn on_site(rule: &'static Rule, site: &Site, places: &Places) -> Vec<Diagnostic> {
    let found = match rule.scope {
        Scope::Site(find) => find(site, places),
        Scope::School(find) => school::missing(rule, find, site, places),
        Scope::File(_) | Scope::Page(_) => Vec::new(),
    };
    signed_by(rule, found).collect()
}

/// What the rules find in everything that would be published.
pub fn check_output(site: &Site, places: &Places, output: &dyn Publishable, read: ReadAttachment) -> Vec<Diagnostic> {
    let (files, links) = (checked_files(site, output, read), SiteLinks::from_output(output));
    let on_files = files.iter().flat_map(|file| RULES.iter().filter_map(|rule| on_file(rule, file, places)));
    let on_pages = links.pages().flat_map(|page| RULES.iter().flat_map(|rule| on_page(rule, &links, page)));
    on_files.chain(on_pages).collect()
}

/// What the rules find on one page, without making more pages than it links to.
pub fn check_page(output: &dyn Publishable, page: &str) -> Vec<Diagnostic> {
    let links = SiteLinks::from_page(output, page);
    RULES.iter().flat_map(|rule| on_page(rule, &links, page)).collect()
}

fn on_file(rule: &'static Rule, file: &documents::CheckedFile, places: &Places) -> Option<Diagnostic> {
    match rule.scope {
        Scope::File(is_broken) if is_broken(file) => {
            let place = places.get(RecordRef::Document(file.at), Field::File);
            let diagnostic = Diagnostic::new(rule.code, place).arg("file", &file.file.source);
            Some(Diagnostic { rule: Some(rule.id()), ..diagnostic })
        }
        _ => None,
    }
}

fn on_page(rule: &'static Rule, links: &SiteLinks, page: &str) -> Vec<Diagnostic> {
    match rule.scope {
        Scope::Page(find) => signed_by(rule, find(links, page)).collect(),
        _ => Vec::new(),
    }
}

/// The diagnostics under the name of the rule that found them.
fn signed_by(rule: &'static Rule, found: Vec<Diagnostic>) -> impl Iterator<Item = Diagnostic> {
    found.into_iter().map(|diagnostic| Diagnostic { rule: Some(rule.id()), ..diagnostic })
}

/// The rules on schools, in the order of the monitoring page.
pub fn school_rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().filter(|rule| matches!(rule.scope, Scope::School(_)))
}

/// How a school stands with each of the rules on schools.
pub fn verdicts(site: &Site, school: SchoolIx) -> Vec<Verdict> {
    RULES.iter().filter_map(|rule| verdict(rule, site, school)).collect()
}

fn verdict(rule: &Rule, site: &Site, school: SchoolIx) -> Option<Verdict> {
    match rule.scope {
        Scope::School(find) => Some(rule.verdict(school::find(find, site, school))),
        _ => None,
    }
}
