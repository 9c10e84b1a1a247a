//! The table of rules: one line a policy. The table is the policy; `docs/rules.md` is made from it.

use super::rule::{Gate, Ground, Rule, Scope};
use super::{calendar, copies, documents, evidence, facts, items, links, school, stamps, withdrawals};
use crate::diagnostics::Code;

/// All rules, those on schools in the order of the monitoring page.
pub const RULES: &[Rule] = &[
    // schools: what the pages of each must have
    rule(Code::Basis, Ground::Practice, Gate::Check, Scope::School(school::names_basis)),
    rule(Code::Contact, Ground::Practice, Gate::Check, Scope::School(school::names_contact)),
    rule(Code::Report, Ground::Practice, Gate::Check, Scope::School(school::has_fresh_report)),
    rule(Code::Normative, Ground::Act, Gate::Check, Scope::School(school::has_normative_documents)),
    rule(Code::SchoolProgramme, Ground::Practice, Gate::Check, Scope::School(school::has_programme)),
    rule(Code::Analytics, Ground::Act, Gate::Check, Scope::School(school::has_analytics)),
    // the site
    rule(Code::DoneWithoutEvidence, Ground::Practice, Gate::Build, Scope::Site(evidence::unproved_facts)),
    rule(Code::DoneReversed, Ground::Practice, Gate::Build, Scope::Site(facts::reversed_facts)),
    rule(Code::NothingWithdrawn, Ground::Practice, Gate::Build, Scope::Site(withdrawals::withdrawals_of_nothing)),
    rule(Code::WithdrawalIgnored, Ground::Practice, Gate::Build, Scope::Site(withdrawals::withdrawals_without_effect)),
    rule(Code::RepeatedEntry, Ground::Practice, Gate::Build, Scope::Site(facts::repeated_facts)),
    rule(Code::MovedEarlier, Ground::Practice, Gate::Build, Scope::Site(facts::days_moved_nowhere)),
    rule(Code::MovedBeyondRoadmap, Ground::Practice, Gate::Build, Scope::Site(facts::days_moved_beyond)),
    rule(Code::UncheckedItems, Ground::Practice, Gate::Build, Scope::Site(items::unchecked_items)),
    rule(Code::ProofUnused, Ground::Practice, Gate::Check, Scope::Site(items::unused_proofs)),
    rule(Code::StampDiffers, Ground::Practice, Gate::Build, Scope::Site(stamps::differing_stamps)),
    rule(Code::WorkingDaysAssumed, Ground::Practice, Gate::Build, Scope::Site(calendar::assumed_working_days)),
    rule(Code::CopiedReport, Ground::Practice, Gate::Build, Scope::Site(copies::copied_reports)),
    rule(Code::CopiedSchool, Ground::Practice, Gate::Build, Scope::Site(copies::copied_schools)),
    rule(Code::CopiedRoadmap, Ground::Practice, Gate::Build, Scope::Site(copies::copied_roadmaps)),
    rule(Code::CopiedPage, Ground::Practice, Gate::Build, Scope::Site(copies::copied_pages)),
    // attached files
    rule(Code::PdfUnreadable, Ground::Practice, Gate::Check, Scope::File(documents::is_unreadable)),
    rule(Code::PdfWithoutText, Ground::Law, Gate::Check, Scope::File(documents::lacks_text)),
    rule(Code::PdfUntagged, Ground::Practice, Gate::Check, Scope::File(documents::lacks_tags)),
    rule(Code::PdfNotTagged, Ground::Practice, Gate::Check, Scope::File(documents::claims_tags)),
    rule(Code::PdfWithoutLanguage, Ground::Practice, Gate::Check, Scope::File(documents::lacks_language)),
    // pages
    rule(Code::BrokenLink, Ground::Practice, Gate::Check, Scope::Page(links::broken_links)),
    rule(Code::RepeatedAnchor, Ground::Practice, Gate::Check, Scope::Page(links::repeated_anchors)),
];

const fn rule(code: Code, ground: Ground, gate: Gate, scope: Scope) -> Rule {
    Rule { code, ground, gate, scope }
}
