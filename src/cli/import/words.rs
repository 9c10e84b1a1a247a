//! What an import has to say, in the words of the caller: failures, questions, comments in the file.

use std::io::{self, ErrorKind};
use std::path::Path;

use serde_json::json;
use vekha_office::OfficeError;

use super::super::exit_code::{CONTENT, MACHINE, USAGE};
use super::super::init::is_starter_roadmap;
use super::super::options::Options;
use super::super::report;
use super::super::system_error::system_error_words;
use crate::edit::{EditError, WriteError};
use crate::import::{Comments, Question, RoadmapDraft};

/// Why nothing was written.
#[derive(Debug)]
pub struct Failure {
    key: &'static str,
    args: Vec<(&'static str, String)>,
    code: u8,
}

impl Failure {
    /// The call is wrong.
    pub fn usage(key: &'static str, args: &[(&'static str, String)]) -> Self {
        Failure { key, args: args.to_vec(), code: USAGE }
    }

    /// What the file holds cannot be taken in.
    pub fn content(key: &'static str, args: &[(&'static str, String)]) -> Self {
        Failure { key, args: args.to_vec(), code: CONTENT }
    }

    /// The system cannot read a file.
    pub fn unread(options: &Options, path: &Path, error: &io::Error) -> Self {
        let code = if error.kind() == ErrorKind::NotFound { USAGE } else { MACHINE };
        Failure { key: "import-unread", args: path_and_reason(path, system_error_words(options, error)), code }
    }

    /// The office reader cannot read a file.
    pub fn not_office(options: &Options, path: &Path, error: &OfficeError) -> Self {
        let kind = if let OfficeError::OtherKind(kind) = error { kind.code() } else { "" };
        let words = options.phrase(&format!("import-error-{}", error.code()), &[("kind", kind.to_owned())]);
        Failure { key: "import-unread", args: path_and_reason(path, words), code: CONTENT }
    }

    /// A file cannot be written.
    pub fn cannot_write(options: &Options, path: &Path, error: &io::Error) -> Self {
        let exists = error.kind() == ErrorKind::AlreadyExists;
        let (key, code) = match () {
            () if exists && is_starter_roadmap(path) => ("import-exists-starter", USAGE),
            () if exists => ("import-exists", USAGE),
            () => ("publish-machine", MACHINE),
        };
        Failure { key, args: path_and_reason(path, system_error_words(options, error)), code }
    }

    /// A file of the site cannot be changed as was asked for.
    pub fn no_edit(path: &Path, error: &EditError) -> Self {
        let args = vec![("path", path.display().to_string()), ("subject", error.subject())];
        let key = match error {
            EditError::Unreadable => "edit-unreadable",
            EditError::NoSign(_) => "edit-no-sign",
            EditError::RepeatedKey(_) => "edit-repeated-key",
            EditError::NoPath(_) | EditError::UnknownForm(_) => "edit-unknown-form",
            EditError::Unequal(_) => "edit-unequal",
        };
        Failure { key, args, code: CONTENT }
    }

    /// A file of the site cannot be written.
    pub fn no_write(options: &Options, path: &Path, error: &WriteError) -> Self {
        match error {
            WriteError::Changed => Failure::usage("edit-changed", &[("path", path.display().to_string())]),
            WriteError::System(error) => Failure::cannot_write(options, path, error),
        }
    }

    /// Its words.
    pub fn message(&self, options: &Options) -> String {
        options.phrase(self.key, &self.args)
    }

    /// Prints it and returns the exit code.
    pub fn report(&self, options: &Options) -> u8 {
        let message = self.message(options);
        if options.json {
            let error = json!({"vekha": 1, "error": {"code": self.key, "message": message}, "diagnostics": []});
            report::print(&format!("{error:#}\n"));
        } else {
            report::error(options, &message);
        }
        self.code
    }
}

fn path_and_reason(path: &Path, reason: String) -> Vec<(&'static str, String)> {
    vec![("path", path.display().to_string()), ("why", reason)]
}

/// A question in words.
pub fn question_words(options: &Options, question: &Question) -> String {
    options.phrase(&format!("import-ask-{}", question.code()), &question.args())
}

/// A question, and the whole text of a clause that was left out.
fn question_lines(options: &Options, question: &Question) -> Vec<String> {
    let whole = match question {
        Question::ClauseNamesPerson { number, text } => Some(format!("{number} {text}")),
        _ => None,
    };
    std::iter::once(question_words(options, question)).chain(whole).collect()
}

/// The comments of a roadmap's file.
pub fn comments(options: &Options, draft: &RoadmapDraft) -> Comments {
    Comments {
        questions: draft.questions.iter().flat_map(|question| question_lines(options, question)).collect(),
        left_out: options.phrase("import-comment-left-out", &[]),
        order: options.phrase("import-comment-order", &[]),
        parties: options.phrase("import-comment-parties", &[]),
    }
}
