//! What can be wrong in a theme, with the place of it.
//! Must not print and must not decide what happens next: the caller does both.

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
    /// What is wrong, in one sentence.
    pub message: String,
}

impl ThemeProblem {
    /// A problem of a whole file.
    pub fn of_file(path: &str, message: impl Into<String>) -> Self {
        Self::at(path, 0, 0, message)
    }

    /// A problem at a place of a file.
    pub fn at(path: &str, line: usize, column: usize, message: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, column, message: message.into() }
    }
}

impl fmt::Display for ThemeProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.path, self.message),
            _ => write!(f, "{}:{}:{}: {}", self.path, self.line, self.column, self.message),
        }
    }
}

impl std::error::Error for ThemeProblem {}
