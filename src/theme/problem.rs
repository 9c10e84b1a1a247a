//! What can be wrong in a theme: in go places and mistakes found in its files, out come codes and values.
//! Must not word a mistake for people: `diagnostics` does, in the language of the user.

use std::fmt;

/// One mistake in a template, a component, a style or a file of interface strings.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ThemeProblem {
    /// The file as its owner knows it, or `default/…` for the built-in theme.
    pub path: String,
    /// Line from 1; 0 when the mistake belongs to the whole file.
    pub line: usize,
    /// Column in characters from 1; 0 together with line 0.
    pub column: usize,
    /// What is wrong.
    pub mistake: ThemeMistake,
}

/// What is wrong in a theme, with the value it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ThemeMistake {
    /// The theme has no template of this name.
    MissingTemplate(String),
    /// No interface string has this key.
    MissingString(String),
    /// The string of this key does not exist, or an argument that it needs is not given.
    UnformattedString(String),
    /// A state has no code: what stands before `| state_word` is no state.
    StateWithoutCode,
    /// This value is no date `YYYY-MM-DD`.
    NotADate(String),
    /// No date format has this name.
    UnknownDateFormat(String),
    /// This is no tag of a language.
    UnknownLanguage(String),
    /// No file has the interface strings of this language.
    NoStrings(String),
    /// A message of the template engine, of Fluent or of the JSON reader, in English.
    Syntax(String),
}

impl ThemeMistake {
    /// Its name, by which it is worded.
    pub fn name(&self) -> &'static str {
        match self {
            Self::MissingTemplate(_) => "missing-template",
            Self::MissingString(_) => "missing-string",
            Self::UnformattedString(_) => "unformatted-string",
            Self::StateWithoutCode => "state-without-code",
            Self::NotADate(_) => "not-a-date",
            Self::UnknownDateFormat(_) => "unknown-date-format",
            Self::UnknownLanguage(_) => "unknown-language",
            Self::NoStrings(_) => "no-strings",
            Self::Syntax(_) => "syntax",
        }
    }

    /// The key, date, name or message that it is about.
    pub fn value(&self) -> &str {
        match self {
            Self::StateWithoutCode => "",
            Self::MissingTemplate(value)
            | Self::MissingString(value)
            | Self::UnformattedString(value)
            | Self::NotADate(value)
            | Self::UnknownDateFormat(value)
            | Self::UnknownLanguage(value)
            | Self::NoStrings(value)
            | Self::Syntax(value) => value,
        }
    }

    /// Reads the mistake that a function of a template gave the engine, which passes on nothing but text; any other
    /// text is the engine's own.
    pub(super) fn from_engine(message: &str) -> Self {
        if let Some(name) = message.strip_prefix("Unknown template `").and_then(|rest| rest.strip_suffix('`')) {
            return Self::MissingTemplate(name.to_owned());
        }
        let (name, value) = message.split_once(": ").unwrap_or((message, ""));
        let value = value.to_owned();
        match name {
            "unformatted-string" => Self::UnformattedString(value),
            "state-without-code" => Self::StateWithoutCode,
            "not-a-date" => Self::NotADate(value),
            "unknown-date-format" => Self::UnknownDateFormat(value),
            _ => Self::Syntax(message.to_owned()),
        }
    }
}

/// Name and value, for the engine, logs and tests.
impl fmt::Display for ThemeMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name(), self.value())
    }
}

impl ThemeProblem {
    /// A problem of a whole file.
    pub(super) fn for_file(path: &str, mistake: ThemeMistake) -> Self {
        Self::new(path, 0, 0, mistake)
    }

    /// A problem at a place of a file.
    pub(super) fn new(path: &str, line: usize, column: usize, mistake: ThemeMistake) -> Self {
        Self { path: path.to_owned(), line, column, mistake }
    }

    /// The place as users read it: `templates/school.html:3:14`.
    pub fn place(&self) -> String {
        match self.line {
            0 => self.path.clone(),
            line => format!("{}:{line}:{}", self.path, self.column),
        }
    }
}

/// Place, name and value, for logs and tests.
impl fmt::Display for ThemeProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place(), self.mistake)
    }
}

impl std::error::Error for ThemeProblem {}
