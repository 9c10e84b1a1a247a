//! The site's own word on single rules and warnings: in go `rules:` of `site.yaml`, out come diagnostics that are louder
//! or gone. An error of a build stays one: it guards the published site.

use super::rule::{Gate, Scope};
use super::table::RULES;
use crate::content::records::site::{RuleLevel, RuleWord};
use crate::diagnostics::{Code, Diagnostic, Severity, closest_word};
use crate::site::Site;

/// Levels by code; where a code is named twice, the last word counts.
#[derive(Debug, Clone, Default)]
pub struct Levels(Vec<(Code, RuleWord)>);

impl Levels {
    /// The levels that the site sets, and the names that no rule has.
    pub fn from_records(records: &[RuleLevel]) -> (Self, Vec<Diagnostic>) {
        let mut levels = Levels::default();
        let mut diagnostics = Vec::new();
        for (at, record) in records.iter().enumerate() {
            let same = records[..at].iter().find(|earlier| earlier.rule.as_str() == record.rule.as_str());
            diagnostics.extend(same.map(|first| {
                let diagnostic = Diagnostic::new(Code::ListedTwice, record.rule.place);
                diagnostic.arg("name", record.rule.as_str()).with_related(first.rule.place)
            }));
            match adjustable().find(|code| code.name() == record.rule.as_str()) {
                Some(code) => levels.0.push((code, record.level.value)),
                None => diagnostics.push(unknown_rule(record)),
            }
        }
        (levels, diagnostics)
    }

    /// A diagnostic for each level of a rule on duties that no roadmap sets: such a rule looks at nothing.
    pub fn without_duties(records: &[RuleLevel], site: &Site) -> Vec<Diagnostic> {
        let is_set = |word| site.roadmaps.iter().flat_map(|roadmap| &roadmap.duties).any(|duty| duty.rule == word);
        let is_idle = |record: &&RuleLevel| {
            let rule = RULES.iter().find(|rule| rule.id() == record.rule.as_str());
            matches!(rule.map(|rule| rule.scope), Some(Scope::Duty(word, _)) if !is_set(word))
        };
        let idle = records.iter().filter(is_idle);
        let diagnostic = |record: &RuleLevel| Diagnostic::new(Code::NoEffect, record.rule.place);
        idle.map(|record| diagnostic(record).arg("key", record.rule.as_str()).arg("why", "no-duty")).collect()
    }

    /// The diagnostics with the severities that the site sets, without silent ones that it does not raise.
    pub fn apply(&self, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
        diagnostics.into_iter().filter_map(|diagnostic| self.adjust(diagnostic)).collect()
    }

    /// Whether the site has switched it off.
    pub fn is_off(&self, code: Code) -> bool {
        self.level(code) == Some(RuleWord::Off)
    }

    fn level(&self, code: Code) -> Option<RuleWord> {
        self.0.iter().rev().find(|(own, _)| *own == code).map(|(_, word)| *word)
    }

    fn adjust(&self, diagnostic: Diagnostic) -> Option<Diagnostic> {
        let severity = match self.level(diagnostic.code) {
            None if diagnostic.severity == Severity::Silent => return None,
            None => return Some(diagnostic),
            Some(RuleWord::Off) => return None,
            Some(RuleWord::Error) => Severity::Error,
            Some(RuleWord::Warning) => Severity::Warning,
        };
        Some(Diagnostic { severity, ..diagnostic })
    }
}

/// What a site may make louder or silent: all but what guards the published site.
fn adjustable() -> impl Iterator<Item = Code> {
    let of_check = |code: Code| RULES.iter().any(|rule| rule.code == code && rule.gate == Gate::Check);
    Code::ALL.iter().copied().filter(move |code| code.severity() != Severity::Error || of_check(*code))
}

fn unknown_rule(record: &RuleLevel) -> Diagnostic {
    let names: Vec<_> = adjustable().map(Code::name).collect();
    let guess = closest_word(&record.rule, names.iter().copied());
    let diagnostic = Diagnostic::new(Code::UnknownWord, record.rule.place).arg("word", record.rule.as_str());
    diagnostic
        .arg("words", names.join(", "))
        .arg("russian", names.join(", "))
        .arg("list", "0")
        .arg("rest", "0")
        .with_guess(guess)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::read::Spanned;
    use crate::content::values::Key;

    fn level(rule: &str, word: RuleWord) -> RuleLevel {
        let rule = Spanned { value: Key(rule.to_owned()), ..Spanned::default() };
        RuleLevel { rule, level: Spanned { value: word, ..Spanned::default() }, ..RuleLevel::default() }
    }

    /// The diagnostics of these codes after the levels, and those of the levels themselves.
    fn apply(levels: &[RuleLevel], codes: &[Code]) -> Vec<(Code, Severity)> {
        let (levels, unknown) = Levels::from_records(levels);
        let all = levels.apply(codes.iter().map(|code| Diagnostic::new(*code, None)).collect());
        all.iter().chain(&unknown).map(|diagnostic| (diagnostic.code, diagnostic.severity)).collect()
    }

    #[test]
    fn warnings_become_errors_or_fall_silent_and_errors_stay() {
        let levels = [level("stray-file", RuleWord::Error), level("missing-cell", RuleWord::Off)];
        let left = apply(&levels, &[Code::StrayFile, Code::MissingCell]);
        assert_eq!(left, [(Code::StrayFile, Severity::Error)]);
        let left = apply(&[level("bad-date", RuleWord::Off)], &[Code::BadDate]);
        assert_eq!(left, [(Code::BadDate, Severity::Error), (Code::UnknownWord, Severity::Error)]);
    }

    #[test]
    fn a_rule_that_is_named_twice_is_told() {
        let rules = [level("stray-file", RuleWord::Off), level("stray-file", RuleWord::Error)];
        let (_, found) = Levels::from_records(&rules);
        assert_eq!(found.iter().map(|diagnostic| diagnostic.code).collect::<Vec<_>>(), [Code::ListedTwice]);
    }

    #[test]
    fn a_misspelt_rule_is_guessed() {
        let (_, unknown) = Levels::from_records(&[level("stray-fil", RuleWord::Off)]);
        assert_eq!(unknown[0].guess.as_deref(), Some("stray-file"));
    }

    #[test]
    fn what_is_silent_speaks_only_where_it_is_asked_to() {
        assert_eq!(apply(&[], &[Code::Contact]), []);
        let left = apply(&[level("contact", RuleWord::Warning)], &[Code::Contact]);
        assert_eq!(left, [(Code::Contact, Severity::Warning)]);
    }
}
