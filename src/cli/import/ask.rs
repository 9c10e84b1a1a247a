//! Questions of an import at a terminal: each is printed with its safe answer, an empty line leaves that.

use std::io::{BufRead, IsTerminal};

use super::super::options::Options;
use super::super::report;
use super::words::question_words;
use crate::import::{Answers, Question, RoadmapDraft};

/// Whether somebody sits at a terminal who can be asked.
pub fn is_possible(options: &Options) -> bool {
    !options.json && !options.quiet && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// What that person answers.
pub fn answers(options: &Options, draft: &RoadmapDraft) -> Answers {
    let mut answers = Answers::default();
    for question in &draft.questions {
        match question {
            Question::PeriodGuessed(period) | Question::PeriodAmbiguous(period) => {
                let is_period = |text: &str| vekha_deadline::period(text).is_ok();
                let reply = reply(options, &question_words(options, question), period, is_period);
                answers.period = reply;
            }
            Question::ClauseNamesPerson { number, .. } => {
                let words =
                    format!("{}\n{}", question_words(options, question), options.phrase("import-ask-yes-or-no", &[]));
                if let Some(word) = reply(options, &words, "нет", Answers::is_yes_or_no) {
                    answers.push_clause(number, &word);
                }
            }
            _ => {}
        }
    }
    ask_parties(options, draft, &mut answers);
    answers
}

fn ask_parties(options: &Options, draft: &RoadmapDraft, answers: &mut Answers) {
    for party in draft.parties.iter().filter(|party| party.reports.is_none()) {
        let words = options.phrase("import-ask-party", &[("name", party.name.clone())]);
        if let Some(word) = reply(options, &words, "", Answers::is_reporter) {
            answers.push_party(&party.name, &word);
        }
    }
}

/// The answer to a question; `None` for the safe one. What is no answer is asked for once more.
pub fn reply(options: &Options, question: &str, safe: &str, is_answer: impl Fn(&str) -> bool) -> Option<String> {
    loop {
        report::print_error(&format!("{question} [{safe}] "));
        let mut line = String::new();
        let count = std::io::stdin().lock().read_line(&mut line).ok()?;
        let word = line.trim();
        if count == 0 || word.is_empty() {
            return None;
        }
        if is_answer(word) {
            return Some(word.to_owned());
        }
        report::print_error(&format!("{}\n", options.phrase("import-ask-no-answer", &[("word", word.to_owned())])));
    }
}
