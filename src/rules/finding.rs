//! What rules find at schools and the department.

use jiff::civil::Date;

/// What a rule finds at a reporter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// Nothing is required of this reporter.
    NotRequired,
    /// It is there; published on that day, where that is known.
    Met(Option<Date>),
    /// A person has seen it on that day elsewhere.
    SeenElsewhere(Date),
    /// It is not there, and the time to publish it runs until that day; `None` where no day is named.
    NotYet(Option<Date>),
    /// It is not there, since that day where it is known.
    Missing(Option<Date>),
    /// A person has looked for it elsewhere on that day, and it was not there.
    MissingElsewhere(Date),
    /// The department has said on that day, after a person had seen it elsewhere, that it is not done.
    Denied(Date),
    /// The program cannot see it, and no person has looked since it was due.
    Unseen,
}

impl Finding {
    /// Its code in data and styles.
    pub fn code(self) -> &'static str {
        match self {
            Finding::Met(_) => "published",
            Finding::SeenElsewhere(_) => "seen",
            Finding::Missing(_) => "missing",
            Finding::MissingElsewhere(_) => "not-found",
            Finding::Denied(_) => "denied",
            Finding::Unseen => "unseen",
            Finding::NotYet(Some(_)) => "awaited",
            Finding::NotYet(None) => "undated",
            Finding::NotRequired => "not-required",
        }
    }

    /// The day that belongs to it.
    pub fn day(self) -> Option<Date> {
        match self {
            Finding::Met(day) | Finding::Missing(day) | Finding::NotYet(day) => day,
            Finding::SeenElsewhere(day) | Finding::MissingElsewhere(day) | Finding::Denied(day) => Some(day),
            Finding::Unseen | Finding::NotRequired => None,
        }
    }

    /// Whether it is there.
    pub fn is_met(self) -> bool {
        matches!(self, Finding::Met(_) | Finding::SeenElsewhere(_))
    }

    /// Whether it is not there though it is due.
    pub fn is_missing(self) -> bool {
        matches!(self, Finding::Missing(_) | Finding::MissingElsewhere(_) | Finding::Denied(_))
    }
}
