//! Who has confirmed what a report says: in goes a fact, out come the office and the day.

use serde::Serialize;

use crate::site::Fact;

/// `{office, date}`.
#[derive(Debug, Clone, Serialize)]
pub struct Confirmation {
    office: String,
    date: Option<String>,
}

impl Confirmation {
    /// The confirmation of a fact, when it has one.
    pub fn from_fact(fact: &Fact) -> Option<Self> {
        let confirmation = fact.confirmed.as_ref()?;
        Some(Confirmation { office: confirmation.office.clone(), date: confirmation.date.map(|day| day.to_string()) })
    }
}
