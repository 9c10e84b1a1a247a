//! What a report of Word needs a person for, in the words of the caller: at the terminal, and as comments in its file.

use super::super::options::Options;
use crate::import::{ReportComments, ReportDraft, ReportQuestion};

/// A question in words.
pub fn report_question_words(options: &Options, question: &ReportQuestion) -> String {
    options.phrase(&format!("report-ask-{}", question.code()), &question.args())
}

/// The comments of the file.
pub fn report_comments(options: &Options, draft: &ReportDraft) -> ReportComments {
    let for_file = |question: &&ReportQuestion| !matches!(question, ReportQuestion::ItemsProposed(_));
    let questions = draft.questions.iter().filter(for_file).map(|question| report_question_words(options, question));
    ReportComments {
        questions: questions.collect(),
        items: options.phrase("report-comment-items", &[]),
        states: options.phrase("report-comment-states", &[]),
        picture: options.phrase("report-comment-picture", &[]),
    }
}
