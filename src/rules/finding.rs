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
    /// The program cannot see it, and no person has looked since it was due.
    Unseen,
}
