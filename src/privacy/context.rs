//! What stands around: the tokens of a unit with its names, and the words above it.

use std::ops::Range;

use super::finding::{Finding, Grade, Kind, Setting};
use super::known_people::is_known;
use super::names::{Name, NameForm, names};
use super::token::{Token, TokenKind};
use super::units::Form;
use super::word_groups::{NAMED_AFTER, PUBLIC_LIFE};

/// So many words and signs around a finding are part of it: where they change, a person looks again.
const NEAR: usize = 8;

/// A unit that is looked at.
pub(super) struct Context {
    /// Its tokens.
    pub(super) tokens: Vec<Token>,
    /// The names of private persons in it.
    pub(super) names: Vec<Name>,
    /// How it is written.
    pub(super) form: Form,
    /// In what kind of text.
    pub(super) setting: Setting,
    /// The words of the heads of the table that it is a row of.
    pub(super) heads: Vec<Token>,
    /// The heading or sentence above it.
    pub(super) above: Vec<Token>,
}

impl Context {
    pub(super) fn new(tokens: Vec<Token>, form: Form, setting: Setting, heads: Vec<Token>, above: Vec<Token>) -> Self {
        let names = names(&tokens);
        let mut context = Context { tokens, names: Vec::new(), form, setting, heads, above };
        let is_private: Vec<bool> = names.iter().map(|name| !context.is_public_person(name, &names)).collect();
        let private = names.into_iter().zip(is_private).filter(|(_, is_private)| *is_private);
        context.names = private.map(|(name, _)| name).collect();
        context
    }

    /// A finding in the bytes of some tokens.
    pub(super) fn finding(&self, kind: Kind, grade: Grade, tokens: Range<usize>) -> Finding {
        let at = self.tokens[tokens.start].at.start..self.tokens[tokens.end - 1].at.end;
        let near = tokens.start.saturating_sub(NEAR)..(tokens.end + NEAR).min(self.tokens.len());
        let words: Vec<&str> = self.tokens[near].iter().map(|token| &*token.text).collect();
        Finding { kind, grade, at, words: words.join(" ") }
    }

    /// Whether one of the `count` words before a token begins with a stem.
    pub(super) fn is_behind(&self, at: usize, count: usize, stems: &[&str]) -> bool {
        self.tokens[..at].iter().rev().filter(|token| token.is_word()).take(count).any(|token| token.begins_with(stems))
    }

    /// The same of the words behind it.
    pub(super) fn is_before(&self, at: usize, count: usize, stems: &[&str]) -> bool {
        self.tokens[at..].iter().filter(|token| token.is_word()).take(count).any(|token| token.begins_with(stems))
    }

    /// Whether a word of the table's heads begins with a stem.
    pub(super) fn is_headed(&self, stems: &[&str]) -> bool {
        self.heads.iter().any(|token| token.begins_with(stems))
    }

    /// The tokens of the sentence in which a token stands; a row is one sentence.
    pub(super) fn sentence(&self, at: usize) -> Range<usize> {
        let start = (0..at).rev().find(|end| self.ends_sentence(*end)).map_or(0, |end| end + 1);
        let end = (at..self.tokens.len()).find(|end| self.ends_sentence(*end)).unwrap_or(self.tokens.len());
        start..end
    }

    fn ends_sentence(&self, at: usize) -> bool {
        let (token, next) = (&self.tokens[at], self.tokens.get(at + 1));
        match token.kind {
            TokenKind::Sign('!' | '?') => true,
            TokenKind::Sign('.') => {
                let is_word =
                    at > 0 && (self.tokens[at - 1].text.chars().count() > 3 || self.tokens[at - 1].is_number());
                let next = next.filter(|next| next.kind != TokenKind::LineEnd).or(self.tokens.get(at + 2));
                is_word && next.is_none_or(|next| next.is_apart && next.is_capital)
            }
            _ => false,
        }
    }

    /// Whether a sentence has a word that begins with a stem.
    pub(super) fn says(&self, sentence: &Range<usize>, stems: &[&str]) -> bool {
        self.tokens[sentence.clone()].iter().any(|token| token.begins_with(stems))
    }

    /// Whether a name is that of somebody known, or of a street, a school, a prize. «Роман» within a name is no novel.
    fn is_public_person(&self, name: &Name, names: &[Name]) -> bool {
        let is_outside = |at: &usize| names.iter().all(|name| !name.tokens.contains(at));
        let mut words = self.sentence(name.tokens.start).filter(is_outside);
        is_known(&self.tokens, name)
            || self.is_behind(name.tokens.start, 2, NAMED_AFTER)
            || self.is_behind(name.tokens.start, 5, &["имени.", "им."])
            || words.any(|at| self.tokens[at].begins_with(PUBLIC_LIFE))
    }

    /// The names without a post, surnames and first names or initials.
    pub(super) fn private_names(&self) -> impl Iterator<Item = &Name> {
        self.names.iter().filter(|name| name.form != NameForm::Polite && !self.is_official(name))
    }

    /// The private name that stands closest to a token, in its sentence or cell row.
    pub(super) fn name_near(&self, at: usize) -> Option<&Name> {
        let sentence = self.sentence(at);
        let is_here = |name: &&Name| name.tokens.start >= sentence.start && name.tokens.end <= sentence.end;
        self.private_names().filter(is_here).min_by_key(|name| name.tokens.start.abs_diff(at))
    }
}
