//! Interface strings of one language, by Fluent: in go its files, a site's own after the built-in one, out come texts
//! with plurals, months and cases. Must not know which template uses what, and must not format dates or numbers
//! itself.

use std::collections::{BTreeSet, HashMap};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::parts::Part;
use super::problem::{ThemeMistake, ThemeProblem};
use super::typography::Typography;

/// The strings of a language; those without arguments are formatted once, at load.
pub struct Strings {
    language: String,
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<String>,
    /// In no order: they are only asked for.
    constants: HashMap<String, String>,
    typography: Typography,
}

impl Strings {
    /// Reads the language's files, later ones replacing single strings of earlier ones.
    pub fn load<'a>(language: &str, files: impl Iterator<Item = &'a Part>) -> Result<Self, Vec<ThemeProblem>> {
        let shown = format!("locales/{language}.ftl");
        let id: LanguageIdentifier = language
            .parse()
            .map_err(|_| vec![ThemeProblem::for_file(&shown, ThemeMistake::UnknownLanguage(language.to_owned()))])?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        let (mut problems, mut keys) = (Vec::new(), BTreeSet::new());
        for part in files {
            match FluentResource::try_new(part.text.clone()) {
                Ok(resource) => {
                    keys.extend(message_keys(&part.text));
                    bundle.add_resource_overriding(resource);
                }
                Err((_, errors)) => {
                    problems.extend(errors.iter().map(|error| syntax_problem(part, error.pos.start, error.to_string())))
                }
            }
        }
        if keys.is_empty() && problems.is_empty() {
            problems.push(ThemeProblem::for_file(&shown, ThemeMistake::NoStrings(language.to_owned())));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut strings = Self {
            language: language.to_owned(),
            bundle,
            keys,
            constants: HashMap::new(),
            typography: Typography::new(language),
        };
        strings.constants = strings.format_constants();
        Ok(strings)
    }

    fn format_constants(&self) -> HashMap<String, String> {
        self.keys.iter().filter_map(|key| Some((key.clone(), self.format(key, None)?))).collect()
    }

    /// The language the strings are in, as in `site.yaml`.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether there is such a string.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// Whether any string's key begins so; for keys whose end is computed.
    pub fn has_prefix(&self, beginning: &str) -> bool {
        self.keys.iter().any(|key| key.starts_with(beginning))
    }

    /// A string that takes no arguments.
    pub fn constant(&self, key: &str) -> Option<&str> {
        self.constants.get(key).map(String::as_str)
    }

    /// A string with its arguments put in; none when the key is unknown or an argument is missing.
    pub fn get(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        match self.constant(key) {
            Some(text) => Some(text.to_owned()),
            None => self.format_keeping_spaces(key, args),
        }
    }

    /// Formats with arguments whose own spaces stay as they are: they may be official wording.
    fn format_keeping_spaces(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let mut kept = FluentArgs::new();
        for (name, value) in args.iter() {
            kept.set(name.to_owned(), hide_spaces(value));
        }
        let text = self.format(key, Some(&kept))?;
        Some(text.replace(HIDDEN_SPACE, " "))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        let text = errors.is_empty().then(|| self.typography.apply(&text))?;
        Some(if self.language == "ru" { before_second(&text) } else { text.into_owned() })
    }
}

/// Russian says «со 2 ноября» as it says «со второго», and «с» before every other day. The day of a date is bound to its
/// month, as no number of things is.
fn before_second(text: &str) -> String {
    let mut output = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, letter)) = rest.match_indices(['с', 'С']).find(|(at, letter)| {
        let begins_word = !rest[..*at].ends_with(char::is_alphanumeric);
        let after = &rest[at + letter.len()..];
        begins_word && after.strip_prefix([' ', '\u{a0}']).is_some_and(|after| after.starts_with("2\u{a0}"))
    }) {
        let (before, after) = rest.split_at(at + letter.len());
        output.push_str(before);
        output.push('о');
        rest = after;
    }
    output + rest
}

/// Stands for a space that typography must not touch; a private character that no text has.
const HIDDEN_SPACE: char = '\u{e000}';

fn hide_spaces(value: &FluentValue<'_>) -> FluentValue<'static> {
    match value {
        FluentValue::String(text) => FluentValue::from(text.replace(' ', "\u{e000}")),
        FluentValue::Number(number) => FluentValue::Number(number.clone()),
        _ => FluentValue::None,
    }
}

/// The keys of a Fluent file, in its order.
pub fn message_keys(text: &str) -> Vec<String> {
    text.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim_end().to_owned())
        .collect()
}

fn syntax_problem(part: &Part, offset: usize, message: String) -> ThemeProblem {
    let before = part.text.get(..offset).unwrap_or(&part.text);
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    ThemeProblem::new(&part.shown, line, column, ThemeMistake::Syntax(message))
}
