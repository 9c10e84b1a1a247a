//! The tool's words, by code and language: reads `locales/{ru,en}.ftl` and fills in the values.
//!
//! A diagnostic `unknown-key` is worded by the message of that name; its attribute `.label` stands
//! under the marked place and `.help` says what to do.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::diagnostics::{Code, Diagnostic, Lang, Severity};

/// All the tool's messages in one language.
pub struct Wording {
    bundle: FluentBundle<FluentResource>,
    lang: Lang,
}

impl Wording {
    /// The messages of `lang`.
    pub fn new(lang: Lang) -> Self {
        let texts = match lang {
            Lang::Ru => [
                include_str!("locales/ru.ftl"),
                include_str!("../cli/locales/ru.ftl"),
                include_str!("../monitoring/locales/ru.ftl"),
            ],
            Lang::En => [
                include_str!("locales/en.ftl"),
                include_str!("../cli/locales/en.ftl"),
                include_str!("../monitoring/locales/en.ftl"),
            ],
        };
        let mut bundle = FluentBundle::new_concurrent(vec![lang.tag().parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        for text in texts {
            // The files are part of the program; a test proves that they parse whole.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(good, _)| good);
            bundle.add_resource_overriding(resource);
        }
        Wording { bundle, lang }
    }

    /// The language of these words.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// What happened, in one sentence.
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        self.phrase(diagnostic.code.name(), &diagnostic.args)
    }

    /// What stands under the marked place.
    pub fn label(&self, diagnostic: &Diagnostic) -> Option<String> {
        let guess = diagnostic.guess.as_ref().map(|guess| {
            let latin = guess.is_ascii() && guess.contains(|c: char| c.is_ascii_alphabetic());
            let wrong_letters = latin && diagnostic.args.first().is_some_and(|(_, word)| !word.is_ascii());
            self.phrase(if wrong_letters { "maybe-latin" } else { "maybe" }, &[("guess", guess.clone())])
        });
        guess.or_else(|| self.attribute(diagnostic.code.name(), "label", &diagnostic.args))
    }

    /// What to do; the wording may leave it out where a spelling was proposed (`$guessed`).
    pub fn help(&self, diagnostic: &Diagnostic) -> Option<String> {
        let guessed = if diagnostic.guess.is_some() { "yes" } else { "no" };
        let args: Vec<_> = diagnostic.args.iter().cloned().chain([("guessed", guessed.to_owned())]).collect();
        self.attribute(diagnostic.code.name(), "help", &args).filter(|help| !help.is_empty())
    }

    /// Label and help together, for machines.
    pub fn hints(&self, diagnostic: &Diagnostic) -> Vec<String> {
        self.label(diagnostic).into_iter().chain(self.help(diagnostic)).collect()
    }

    /// The word for a severity.
    pub fn severity(&self, severity: Severity) -> String {
        self.phrase(severity.name(), &[])
    }

    /// The word before a hint.
    pub fn advice(&self) -> String {
        self.phrase("advice", &[])
    }

    /// The label of a related place: the code's own, else that of a first one.
    pub fn related_label(&self, diagnostic: &Diagnostic) -> String {
        let own = self.attribute(diagnostic.code.name(), "related", &diagnostic.args);
        own.unwrap_or_else(|| self.phrase("related", &[]))
    }

    /// Any message by key; the key itself where no such message exists.
    pub fn phrase(&self, key: &str, args: &[(&'static str, String)]) -> String {
        self.fill(key, None, args).unwrap_or_else(|| key.to_owned())
    }

    /// A further part of a code's message, such as the sentence of its rule; `None` where it has none.
    pub fn attribute_of(&self, code: Code, name: &str) -> Option<String> {
        self.attribute(code.name(), name, &[])
    }

    /// A further part of any message; `None` where it has none.
    pub fn part(&self, key: &str, name: &str) -> Option<String> {
        self.attribute(key, name, &[])
    }

    fn attribute(&self, key: &str, name: &str, args: &[(&'static str, String)]) -> Option<String> {
        self.fill(key, Some(name), args)
    }

    fn fill(&self, key: &str, attribute: Option<&str>, args: &[(&'static str, String)]) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let shown: Vec<_> = args.iter().map(|(name, value)| (*name, clip(value, longest(name)))).collect();
        let values: FluentArgs = shown.iter().map(|(name, value)| (*name, number_or_text(value))).collect();
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
    }
}

/// So many letters of a value a message shows: of a text to paste, or of a list of names, more than of a quotation.
fn longest(name: &str) -> usize {
    if matches!(name, "mended" | "keys" | "words" | "known" | "choices" | "allowed" | "basis" | "todo" | "advice") {
        1000
    } else {
        240
    }
}

/// A value that is short enough for a message: of a longer one its beginning and its end.
fn clip(value: &str, longest: usize) -> Cow<'_, str> {
    const END: usize = 40;
    if value.len() <= longest || value.chars().nth(longest).is_none() {
        return Cow::Borrowed(value);
    }
    let byte_after = |letters: usize| value.char_indices().nth(letters).map_or(value.len(), |(at, _)| at);
    let byte_before = |letters: usize| value.char_indices().nth_back(letters - 1).map_or(0, |(at, _)| at);
    Cow::Owned(format!("{}…{}", &value[..byte_after(longest - END)], &value[byte_before(END)..]))
}

/// Counts choose plural forms, so whole numbers are passed as numbers.
fn number_or_text(value: &str) -> FluentValue<'_> {
    match value.parse::<u32>() {
        Ok(count) if value == count.to_string() => FluentValue::from(count),
        _ => FluentValue::from(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_values_are_clipped() {
        let long = "й".repeat(100_000) + "ц";
        assert_eq!(clip(&long, 240).chars().count(), 241);
        assert!(clip(&long, 240).ends_with("йц") && clip(&long, 240).starts_with("йй"));
        assert_eq!(clip("короткое", 8), "короткое");
        let diagnostic = Diagnostic::new(Code::BadDate, None).arg("date", &long).with_guess(Some(&long));
        let wording = Wording::new(Lang::Ru);
        let all = [wording.message(&diagnostic), wording.hints(&diagnostic).concat()].concat();
        assert!(all.chars().count() < 1000, "{all}");
    }

    #[test]
    fn every_part_of_the_texts_is_read() {
        for text in [include_str!("locales/ru.ftl"), include_str!("locales/en.ftl")] {
            let faults = FluentResource::try_new(text.to_owned()).err().map(|(_, faults)| faults);
            assert!(faults.is_none(), "{faults:?}");
        }
    }

    #[test]
    fn every_code_is_worded_in_both_languages() {
        for lang in [Lang::Ru, Lang::En] {
            let wording = Wording::new(lang);
            let has = |code: &&Code| wording.fill(code.name(), None, &[]).is_some();
            let silent: Vec<_> = Code::ALL.iter().filter(|code| !has(code)).map(|code| code.name()).collect();
            assert!(silent.is_empty(), "{}: no wording for {silent:?}", lang.tag());
        }
    }
}
