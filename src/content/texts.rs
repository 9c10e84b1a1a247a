//! Texts of single fields: words as a document has them, words that somebody writes for this site, Markdown.

use std::ops::Deref;

use super::addresses::mailboxes;
use super::fold;
use super::plain_text::{self, Markup, MarkupKind};
use super::read::{Scalar, Spanned};
use super::schema::Shape;
use crate::diagnostics::{Code, Diagnostic, Place};

macro_rules! text_like {
    ($(#[doc = $doc:literal])* $name:ident, { $($own:tt)* }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
        pub struct $name(pub String);

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Scalar for $name {
            fn shape() -> Shape {
                Shape::Text
            }

            $($own)*
        }
    };
}

text_like!(
/// Words as a document has them: line breaks are kept, and an empty cell is one that is empty there too.
Prose, {
    const PROSE: bool = true;

    fn parse(text: &str) -> Result<Self, Diagnostic> {
        Ok(Prose(plain_text::without_markup(text.trim_end())))
    }

    fn warnings(text: &str, place: Place) -> Vec<Diagnostic> {
        markup_warnings(text, place)
    }
});
text_like!(
/// Words that somebody writes for this site: they say something, or the line is not there.
Statement, {
    const PROSE: bool = true;
    const NEVER_EMPTY: bool = true;

    fn parse(text: &str) -> Result<Self, Diagnostic> {
        if says_nothing(text) || is_no_answer(text) {
            let words = text.trim();
            let words = if words.is_empty() { NOTHING } else { words };
            return Err(Diagnostic::new(Code::EmptyWords, None).arg("words", words).arg("needed", "no"));
        }
        Ok(Statement(plain_text::without_markup(text.trim_end())))
    }

    fn warnings(text: &str, place: Place) -> Vec<Diagnostic> {
        markup_warnings(text, place).into_iter().chain(quote_warning(text, place)).collect()
    }
});
text_like!(
/// Mailboxes, with commas between them.
Mailbox, {
    const PROSE: bool = true;
    const NEVER_EMPTY: bool = true;

    fn parse(text: &str) -> Result<Self, Diagnostic> {
        mailboxes(text)?;
        Ok(Mailbox(text.trim().to_owned()))
    }
});
text_like!(
/// Markdown.
Markdown, {
    const PROSE: bool = true;

    fn parse(text: &str) -> Result<Self, Diagnostic> {
        Ok(Markdown(text.trim_end().to_owned()))
    }
});
text_like!(
/// The name of something defined elsewhere: an id, a number, a file; with plain signs.
Key, {
    const NEVER_EMPTY: bool = true;

    fn parse(text: &str) -> Result<Self, Diagnostic> {
        Ok(Key(fold::name(text)))
    }
});

/// Words of a document with their place.
pub type Text = Spanned<Prose>;
/// Mailboxes with their place.
pub type MailboxText = Spanned<Mailbox>;
/// Words written for this site, with their place.
pub type OwnText = Spanned<Statement>;
/// Markdown in a YAML field, with its place.
pub type MarkdownText = Spanned<Markdown>;
/// The name of something defined elsewhere, with its place.
pub type Ref = Spanned<Key>;

/// What stands for no words in the values of a message.
const NOTHING: &str = "0";

/// Neither a letter nor a digit: dashes, dots, signs.
pub fn says_nothing(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

/// What people write where there is nothing to say: `reason: нет`.
fn is_no_answer(text: &str) -> bool {
    const ANSWERS: [&str; 10] =
        ["нет", "нету", "нет данных", "нет причины", "без причины", "не указано", "n/a", "none", "null", "todo"];
    ANSWERS.contains(&fold::words(text).trim_end_matches('.'))
}

/// Signs of Markdown and HTML that a field without them has left out, each where it stands.
fn markup_warnings(text: &str, place: Place) -> Vec<Diagnostic> {
    plain_text::markup(text).into_iter().map(|markup| markup_warning(text, place, markup)).collect()
}

fn markup_warning(text: &str, place: Place, Markup { at, words, kind }: Markup) -> Diagnostic {
    let part = place.part(text.len(), at.clone());
    let is_exact = (part.end - part.start) as usize == at.len();
    let kind = match kind {
        MarkupKind::Link => "link",
        MarkupKind::Emphasis => "emphasis",
        MarkupKind::Sign => "sign",
    };
    let (shown, guess) = match words.trim() {
        "" => (NOTHING, None),
        shown => (shown, is_exact.then_some(&*words)),
    };
    let diagnostic = Diagnostic::new(Code::MarkupInPlainText, part).arg("text", text[at].trim());
    diagnostic.arg("shown", shown).arg("kind", kind).with_guess(guess)
}

/// A quotation mark whose other one is missing. Two straight ones of an inch, `15"`, are nobody's quotation.
fn quote_warning(text: &str, place: Place) -> Option<Diagnostic> {
    let (at, sign) = unpaired_quote(text).or_else(|| {
        let is_odd = text.matches('"').count() % 2 == 1 && (text.starts_with('"') || text.ends_with('"'));
        is_odd.then(|| (text.find('"').unwrap_or(0), '"'))
    })?;
    let part = place.part(text.len(), at..at + sign.len_utf8());
    let side = match sign {
        '«' => "open",
        '»' => "close",
        _ => "straight",
    };
    Some(Diagnostic::new(Code::UnclosedQuote, part).arg("quote", sign).arg("side", side))
}

/// The last `«` that is never closed, or the first `»` that was never opened. One `»` may close two that end together, as in
/// «Школа «Надежда».
fn unpaired_quote(text: &str) -> Option<(usize, char)> {
    let mut open = Vec::new();
    for (at, sign) in text.char_indices() {
        match sign {
            '«' => open.push(at),
            '»' if open.pop().is_none() => return Some((at, sign)),
            _ => {}
        }
    }
    open.pop().filter(|at| !text[*at..].contains('»')).map(|at| (at, '«'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_come_in_pairs() {
        for (text, expected) in [
            ("«Точка роста» и «рост»", None),
            ("О проекте «Урок «Наш край»", None),
            ("О проекте «Наш край", Some((18, '«'))),
            ("Урок» для всех", Some((8, '»'))),
        ] {
            assert_eq!(unpaired_quote(text), expected, "{text}");
        }
    }

    #[test]
    fn words_for_the_site_say_something() {
        for nothing in ["", " ", "-", "—", "…", "- - -", "...", "?", "**", "\u{a0}", "№"] {
            let code = Statement::parse(nothing).map_err(|diagnostic| diagnostic.code);
            assert_eq!(code, Err(Code::EmptyWords), "{nothing:?}");
            assert!(Prose::parse(nothing).is_ok(), "a cell of a document may be empty");
        }
        for nothing in ["нет", "Нет.", "n/a", "Нет данных"] {
            assert!(Statement::parse(nothing).is_err(), "{nothing}");
        }
        assert!(Statement::parse("Нет мест в зале").is_ok());
        assert_eq!(Statement::parse("5").map(|words| words.0), Ok("5".into()));
    }
}
