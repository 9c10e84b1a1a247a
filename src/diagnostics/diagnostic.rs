//! A diagnostic: the code of a mistake, its place and the values that its message mentions.

use super::closest_title::closest_title;
use super::closest_word::closest_word;
use super::code::{Code, Severity};
use super::place::Place;

/// How many names a message lists; more would hide the advice.
const MOST_NAMES: usize = 12;

/// So many letters of a title tell which one it is.
const MOST_OF_TITLE: usize = 48;

/// One diagnostic of the content, with everything needed to word it in any language.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// What kind of diagnostic; fixes the wording and the default severity.
    pub code: Code,
    /// Error or warning.
    pub severity: Severity,
    /// Where; `None` for diagnostics of the whole site.
    pub place: Option<Place>,
    /// Named values that the wording mentions, in a fixed order.
    pub args: Vec<(&'static str, String)>,
    /// Other places that belong to the diagnostic, e.g. the first of two equal ids.
    pub related: Vec<Place>,
    /// The spelling that was probably meant.
    pub guess: Option<String>,
    /// The name of the rule that spoke, when a rule did.
    pub rule: Option<&'static str>,
    /// How many mistakes it stands for.
    pub count: usize,
}

impl Diagnostic {
    /// A diagnostic of kind `code` at `place`.
    pub fn new(code: Code, place: impl Into<Option<Place>>) -> Self {
        Diagnostic {
            code,
            severity: code.severity(),
            place: place.into(),
            args: Vec::new(),
            related: Vec::new(),
            guess: None,
            rule: None,
            count: 1,
        }
    }

    /// Adds a value that the wording mentions.
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// Adds values that the wording mentions.
    pub fn args(mut self, values: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        self.args.extend(values);
        self
    }

    /// Adds the spelling that was probably meant.
    pub fn with_guess(mut self, guess: Option<&str>) -> Self {
        self.guess = guess.map(str::to_owned);
        self
    }

    /// Adds the names that would have been right, with the closest one as the proposal for `name`.
    pub fn suggest<'k>(self, name: &str, names: impl IntoIterator<Item = &'k str>) -> Self {
        self.suggest_titled(name, names.into_iter().map(|name| (name, String::new())))
    }

    /// The same of names that have titles, or days, which tell what each stands for.
    pub fn suggest_titled<'k>(self, name: &str, names: impl IntoIterator<Item = (&'k str, String)>) -> Self {
        let names: Vec<(&str, String)> = names.into_iter().collect();
        let guess = closest_word(name, names.iter().map(|(name, _)| *name)).or_else(|| closest_title(name, &names));
        let shown = names
            .iter()
            .take(MOST_NAMES)
            .map(|(name, title)| name_with_title(name, title))
            .collect::<Vec<_>>()
            .join(", ");
        let more = if names.len() > MOST_NAMES { ", …" } else { "" };
        self.arg("known", format!("{shown}{more}")).arg("count", names.len()).with_guess(guess)
    }

    /// Adds another place that belongs to the diagnostic.
    pub fn with_related(mut self, place: Place) -> Self {
        self.related.push(place);
        self
    }

    /// The line of a file that could not be read as text, so that no place in it is known: the value `line` names it.
    pub fn line_of_unread_file(&self) -> Option<usize> {
        let (_, line) = self.args.iter().find(|(name, _)| *name == "line")?;
        if self.place?.is_whole_file() { line.parse().ok() } else { None }
    }

    /// Whether this diagnostic stops a build.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// A name with its title, of which as many words are shown as tell it from others.
fn name_with_title(name: &str, title: &str) -> String {
    let mut words = String::new();
    for word in title.split_whitespace() {
        if words.chars().count() + word.chars().count() > MOST_OF_TITLE {
            words.push_str(" …");
            break;
        }
        words += if words.is_empty() { "" } else { " " };
        words += word;
    }
    if words.is_empty() { name.to_owned() } else { format!("{name} ({words})") }
}
