//! The site's own word on single warnings: louder or silent. Errors stay errors: they guard the
//! published site.

use crate::content::records::site::{RuleLevel, RuleWord};
use crate::diagnostics::{Code, Diagnostic, Severity, closest_word};

/// Applies `rules:` of `site.yaml`; tells names that no warning has.
pub fn apply(levels: &[RuleLevel], diagnostics: &mut Vec<Diagnostic>) {
    for level in levels {
        match warnings().find(|code| code.name() == level.rule.as_str()) {
            Some(code) => set(code, level.level.value, diagnostics),
            None => diagnostics.push(unknown(level)),
        }
    }
}

fn warnings() -> impl Iterator<Item = Code> {
    Code::ALL.iter().copied().filter(|code| code.severity() == Severity::Warning)
}

fn set(code: Code, word: RuleWord, diagnostics: &mut Vec<Diagnostic>) {
    let severity = match word {
        RuleWord::Off => return diagnostics.retain(|diagnostic| diagnostic.code != code),
        RuleWord::Error => Severity::Error,
        RuleWord::Warning => Severity::Warning,
    };
    diagnostics
        .iter_mut()
        .filter(|diagnostic| diagnostic.code == code)
        .for_each(|diagnostic| diagnostic.severity = severity);
}

fn unknown(level: &RuleLevel) -> Diagnostic {
    let names: Vec<_> = warnings().map(Code::name).collect();
    let guess = closest_word(&level.rule, names.iter().copied());
    let diagnostic = Diagnostic::new(Code::UnknownWord, level.rule.place).arg("word", level.rule.as_str());
    diagnostic.arg("words", names.join(", ")).with_guess(guess)
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

    #[test]
    fn warnings_become_errors_or_fall_silent_and_errors_stay() {
        let mut diagnostics = vec![Diagnostic::new(Code::StrayFile, None), Diagnostic::new(Code::MissingCell, None)];
        apply(&[level("stray-file", RuleWord::Error), level("missing-cell", RuleWord::Off)], &mut diagnostics);
        assert_eq!(
            diagnostics.iter().map(|p| (p.code, p.severity)).collect::<Vec<_>>(),
            [(Code::StrayFile, Severity::Error)]
        );
        apply(&[level("bad-date", RuleWord::Off), level("stray-fil", RuleWord::Off)], &mut diagnostics);
        let told: Vec<_> = diagnostics.iter().skip(1).map(|p| (p.code, p.guess.as_deref())).collect();
        assert_eq!(told, [(Code::UnknownWord, None), (Code::UnknownWord, Some("stray-file"))]);
    }
}
