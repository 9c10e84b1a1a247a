//! Stage 4, check: the linked site and what would be published go in, diagnostics and findings come out.
//!
//! A policy is one line of [`RULES`] and one function. Rules never mend; a name that is not found is no policy and is
//! reported where it is looked up.

mod asked;
mod attached_files;
mod attachment_words;
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
mod personal_data;
mod photos;
mod requirement;
mod rule;
mod school;
mod stamps;
mod table;
mod verdict;
mod verdicts;
mod withdrawals;

pub use asked::Asked;
pub use attached_files::{AttachmentAccess, LookedAt, look_at_attachments};
pub use attachment_words::place_args;
pub use documents::{FileFinding, PdfOf};
pub use duty_check::{asked_duties, duty_finding, duty_rules, item_number};
pub use finding::Finding;
pub use levels::Levels;
pub use personal_data::{
    Allowable, AttachmentCounts, PersonalDataCheck, PersonalDataInputs, check_personal_data, hide_values,
};
pub use requirement::{Monitoring, MonitoringCell, MonitoringRow, Requirement, in_register_order};
pub use rule::{FindInDocument, Gate, Ground, Rule, Scope};
pub use table::RULES;
pub use verdict::count_findings;
pub use verdicts::{FileDigest, Verdicts};

use crate::diagnostics::Diagnostic;
use crate::site::{DocumentIx, Field, Places, RecordRef, Site};
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
        Scope::Document(find) => on_documents(rule, find, site, places),
        Scope::File(_) | Scope::Page(_) => Vec::new(),
    };
    signed_by(rule, found).collect()
}

fn on_documents(rule: &Rule, is_broken: FindInDocument, site: &Site, places: &Places) -> Vec<Diagnostic> {
    let all = (0..site.documents.len()).map(DocumentIx).filter(|at| site.shows_document(*at));
    let found = all.filter(|at| is_broken(site, &site[*at]) == Some(true));
    let diagnostic = |at: DocumentIx| {
        Diagnostic::new(rule.code, places.record_place(RecordRef::Document(at))).arg("title", &site[at].title)
    };
    found.map(diagnostic).collect()
}

/// What the rules find in everything that would be published.
#[derive(Debug, Default)]
pub struct OutputFindings {
    /// What is wrong, with its places.
    pub diagnostics: Vec<Diagnostic>,
    /// Every attached file that was looked into.
    pub files: Vec<FileFinding>,
}

/// What the rules find in everything that would be published.
pub fn check_output(site: &Site, places: &Places, output: &dyn Publishable, pdf_of: PdfOf) -> OutputFindings {
    let (files, links) = (checked_files(site, output, pdf_of), SiteLinks::from_output(output));
    let on_files = files.iter().flat_map(|file| broken_rules(file).map(|rule| on_file(rule, file, places)));
    let on_pages = links.pages().flat_map(|page| RULES.iter().flat_map(|rule| on_page(rule, &links, page)));
    let diagnostics = on_files.chain(on_pages).collect();
    let finding = |file: &documents::CheckedFile| FileFinding {
        document: file.at,
        broken: broken_rules(file).map(|rule| rule.code).collect(),
    };
    OutputFindings { diagnostics, files: files.iter().map(finding).collect() }
}

/// What the rules find on one page, without making more pages than it links to.
pub fn check_page(output: &dyn Publishable, page: &str) -> Vec<Diagnostic> {
    let links = SiteLinks::from_page(output, page);
    RULES.iter().flat_map(|rule| on_page(rule, &links, page)).collect()
}

/// The rules that a file breaks.
fn broken_rules(file: &documents::CheckedFile) -> impl Iterator<Item = &'static Rule> {
    RULES.iter().filter(move |rule| matches!(rule.scope, Scope::File(is_broken) if is_broken(file)))
}

fn on_file(rule: &'static Rule, file: &documents::CheckedFile, places: &Places) -> Diagnostic {
    let place = places.get(RecordRef::Document(file.at), Field::File);
    let diagnostic = Diagnostic::new(rule.code, place).arg("file", &file.file.source);
    Diagnostic { rule: Some(rule.id()), ..diagnostic }
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
