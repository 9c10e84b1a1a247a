//! Stage 4, check: the linked site and what would be published go in, diagnostics and findings come out.
//!
//! A policy is one line of [`RULES`] and one function. Rules never mend; a name that is not found is no policy and is
//! reported where it is looked up.

mod asked;
mod calendar;
mod copies;
mod documents;
mod duties;
mod duty_check;
mod evidence;
mod facts;
mod finding;
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

pub use asked::Asked;
pub use documents::ReadAttachment;
pub use duty_check::{asked_duties, duty_finding, duty_rules};
pub use finding::Finding;
pub use levels::Levels;
pub use personal_data::{Allowable, PersonalDataCheck, check_personal_data, hide_values};
pub use rule::{Gate, Ground, Rule, Scope};
pub use table::RULES;

use crate::diagnostics::Diagnostic;
use crate::site::{Field, Places, RecordRef, Site};
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
        Scope::Duty(word, _) => duty_check::missing(rule, word, site, places),
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
