//! A state: how an item, step or occurrence stands. `site/progress` computes it from deadlines, facts and a day.

use jiff::civil::Date;

/// How an item, step or occurrence stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// A report says that it does not concern the school, or enough other schools have done it.
    NotApplicable {
        /// Whether it is so because enough other schools have done it.
        enough_others: bool,
    },
    /// A report says that it will not be done.
    Cancelled,
    /// Done; days after its end, when it was late.
    Done {
        /// Days after the end; `None` when in time.
        late_by: Option<i32>,
        /// Whether neither evidence nor result is given.
        unproved: bool,
    },
    /// Put off until that day.
    Postponed {
        /// The new day.
        until: Date,
    },
    /// The end has passed, reports speak of it, none says done.
    Late {
        /// The day it should have been done.
        due: Date,
        /// Whether a report had put it off to that day.
        moved: bool,
        /// Whether the roadmap itself ended more than 30 days ago.
        failed: bool,
    },
    /// The end has passed and no report speaks of it.
    NoNews {
        /// The day it should have been done.
        due: Date,
    },
    /// Done in part.
    Partly {
        /// How many are done, of how many.
        done: Option<(u32, u32)>,
        /// How the rest stands.
        pace: Pace,
    },
    /// Going on.
    InProgress,
    /// Its window is open and nothing is reported.
    Open,
    /// Its time has not come.
    Planned {
        /// The first day.
        from: Date,
    },
    /// No days to hold it against.
    Ongoing {
        /// Why there are none.
        undated: Undated,
        /// The latest report on it.
        reported: Option<Date>,
    },
}

/// How what is done in part keeps to its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// All whose time has passed are done in time, and the rest has time.
    OnTime,
    /// The same, but some were done late.
    CaughtUp,
    /// Something else.
    Behind,
}

/// Why an item has no days to hold it against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Undated {
    /// It goes on all the time.
    Constantly,
    /// Another plan says when.
    PerPlan,
    /// It is done when somebody asks for it.
    OnDemand,
    /// The act's words name no days.
    Unread,
}

impl State {
    /// Whether it no longer asks for anything.
    pub fn is_settled(&self) -> bool {
        matches!(self, State::Done { .. } | State::Cancelled | State::NotApplicable { .. })
    }

    /// The last day that a report has put in place of the act's: a day to come, or one that has passed.
    pub fn moved_to(&self) -> Option<Date> {
        match self {
            State::Postponed { until } => Some(*until),
            State::Late { due, moved: true, .. } => Some(*due),
            _ => None,
        }
    }

    /// Whether it asks for attention.
    pub fn is_overdue(&self) -> bool {
        matches!(self, State::Late { .. } | State::NoNews { .. })
    }

    /// Whether counts leave it out: it does not apply or is cancelled.
    pub fn is_set_aside(&self) -> bool {
        matches!(self, State::Cancelled | State::NotApplicable { .. })
    }
}
