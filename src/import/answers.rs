//! The answers to the questions of an import: read, and put into what was imported.

use serde::Deserialize;

use super::parties::Party;
use super::plan::Plan;
use crate::content::fold;
use crate::content::read::Scalar;
use crate::content::records::roadmap::{ColumnRole, Reports};

/// What a person has answered.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Answers {
    /// The period.
    pub period: Option<String>,
    /// Clauses that name people.
    clauses: Vec<ClauseAnswer>,
    /// Who reports of whom.
    parties: Vec<PartyAnswer>,
    /// What stands in columns.
    columns: Vec<ColumnAnswer>,
}

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct ClauseAnswer {
    number: String,
    publish: String,
}

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct PartyAnswer {
    name: String,
    reports: String,
}

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct ColumnAnswer {
    heading: String,
    role: String,
}

/// A word that is none of those that answer a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongWord(
    /// The word.
    pub String,
);

impl Answers {
    /// The answers of a file.
    ///
    /// # Errors
    /// The line that is no YAML or holds an unknown key, from 1; 0 where it is not known.
    pub fn read(text: &str) -> Result<Self, u64> {
        serde_yaml::from_str(text).map_err(|error| error.location().map_or(0, |place| place.line()))
    }

    /// The first word that answers nothing.
    ///
    /// # Errors
    /// That word.
    pub fn check(&self) -> Result<(), WrongWord> {
        let reports = self.parties.iter().map(|answer| &answer.reports).filter(|word| !word.is_empty());
        let wrong = reports
            .filter(|word| Reports::parse(word).is_err())
            .chain(self.columns.iter().map(|answer| &answer.role).filter(|word| ColumnRole::parse(word).is_err()));
        let publish = self.clauses.iter().map(|answer| &answer.publish);
        let wrong = wrong.chain(publish.filter(|word| yes_or_no(word).is_none())).next();
        wrong.map_or(Ok(()), |word| Err(WrongWord(word.clone())))
    }

    /// Whether a word answers a question of yes or no.
    pub fn is_yes_or_no(word: &str) -> bool {
        yes_or_no(word).is_some()
    }

    /// Whether a word says who reports.
    pub fn is_reporter(word: &str) -> bool {
        Reports::parse(word).is_ok()
    }

    /// Adds an answer on a clause.
    pub fn push_clause(&mut self, number: &str, publish: &str) {
        self.clauses.push(ClauseAnswer { number: number.to_owned(), publish: publish.to_owned() });
    }

    /// Adds an answer on a party.
    pub fn push_party(&mut self, name: &str, reports: &str) {
        self.parties.push(PartyAnswer { name: name.to_owned(), reports: reports.to_owned() });
    }

    /// Whether a clause is published though it names people.
    pub fn publishes(&self, number: &str) -> bool {
        let answer = self.clauses.iter().find(|answer| same_number(&answer.number, number));
        answer.is_some_and(|answer| yes_or_no(&answer.publish) == Some(true))
    }

    /// Says who reports of parties.
    pub fn change_parties(&self, parties: &mut [Party]) {
        for party in parties {
            let answer = self.parties.iter().find(|answer| fold::words(&answer.name) == fold::words(&party.name));
            let reports = answer.and_then(|answer| Reports::parse(&answer.reports).ok());
            party.reports = reports.or(party.reports);
        }
    }

    /// Says what stands in columns. Numbers and items stay where they are.
    pub fn change_columns(&self, plans: &mut [Plan]) {
        for column in plans.iter_mut().flat_map(|plan| &mut plan.columns) {
            let heading = fold::words(&column.heading);
            let answer = self.columns.iter().find(|answer| fold::words(&answer.heading) == heading);
            let role = answer.and_then(|answer| ColumnRole::parse(&answer.role).ok());
            let is_single =
                |role: ColumnRole| matches!(role, ColumnRole::Number | ColumnRole::Activity | ColumnRole::Stage);
            if let Some(role) = role.filter(|role| !is_single(*role) && !is_single(column.role)) {
                (column.role, column.is_known) = (role, true);
            }
        }
    }
}

fn same_number(answer: &str, number: &str) -> bool {
    answer.trim().trim_end_matches('.') == number.trim().trim_end_matches('.')
}

fn yes_or_no(word: &str) -> Option<bool> {
    match fold::words(word).as_str() {
        "да" | "yes" | "true" => Some(true),
        "нет" | "no" | "false" | "" => Some(false),
        _ => None,
    }
}
