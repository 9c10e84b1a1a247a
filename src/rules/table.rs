//! The table of rules: one line a policy. The table is the policy; `docs/rules.md` is made from it.

use super::asked::Asked;
use super::finding::Finding;
use super::rule::{Gate, Ground, Rule, Scope};
use super::{calendar, copies, documents, duties, evidence, facts, items, links, photos, school, stamps, withdrawals};
use crate::content::records::duty::DutyRule;
use crate::diagnostics::Code;

/// All rules.
pub const RULES: &[Rule] = &[
    // duties: what acts ask to be published, in the order of the monitoring page
    duty(Code::Section, DutyRule::Section, duties::has_section),
    duty(Code::Progress, DutyRule::Progress, duties::tells_progress),
    duty(Code::Normative, DutyRule::Normative, duties::has_normative_documents),
    duty(Code::SchoolProgramme, DutyRule::Programme, duties::has_programme),
    duty(Code::Analytics, DutyRule::Analytics, duties::has_analytics),
    duty(Code::Stages, DutyRule::Stages, duties::tells_stages),
    duty(Code::Releases, DutyRule::Releases, duties::has_news),
    duty(Code::Periodic, DutyRule::Periodic, duties::reports_in_time),
    duty(Code::Informs, DutyRule::Informs, duties::informs),
    // schools: what their pages should have
    rule(Code::Basis, Ground::Practice, Gate::Check, Scope::School(school::names_basis)),
    rule(Code::Contact, Ground::Practice, Gate::Check, Scope::School(school::names_contact)),
    rule(Code::Report, Ground::Practice, Gate::Check, Scope::School(school::has_fresh_report)),
    // documents: what lists of documents should say
    rule(Code::DocumentUnsigned, Ground::Practice, Gate::Check, Scope::Document(documents::lacks_signature)),
    rule(Code::DocumentNotRussian, Ground::Practice, Gate::Check, Scope::Document(documents::lacks_russian)),
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
    rule(Code::PhotoPeople, Ground::Practice, Gate::Build, Scope::Site(photos::photos_without_answer)),
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

const fn duty(code: Code, word: DutyRule, find: fn(&Asked) -> Finding) -> Rule {
    rule(code, Ground::Act, Gate::Check, Scope::Duty(word, find))
}
