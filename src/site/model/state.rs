//! A state: how an item, step or occurrence stands. `site/progress` computes it from deadlines, facts and a day.

use jiff::civil::Date;

use super::act::ActKind;
use super::index::ReportIx;
use super::item::Exclusion;
use crate::content::records::report::Status;
use crate::content::records::site::DayCount;

/// How an item, step or occurrence stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// A report says that it does not concern the school, or enough other schools have done it.
    NotApplicable {
        /// Whether it is so because enough other schools have done it.
        enough_others: bool,
    },
    /// A report says that it will not be done.
    Cancelled {
        /// Whether a document or the department decided it; else the school said that it did not do it.
        decided: bool,
        /// Whether a branch's head school says so of it.
        by_head: bool,
        /// Whether the rest of it is done.
        in_part: bool,
    },
    /// An act has struck it out: it is asked of nobody any more.
    Excluded(Exclusion),
    /// Its time was over before the act was signed, or before the school took part: nobody can be asked to have kept it.
    BeforeAct {
        /// The last day that the act names.
        due: Date,
        /// Whether the school came later than that, be the act later too: then it does not count for it.
        joined_later: bool,
        /// The act.
        act: ActKind,
    },
    /// Done; days after its end, when it was late.
    Done {
        /// How long after the end; `None` when in time.
        late_by: Option<Delay>,
        /// Whether neither evidence nor result is given.
        unproved: bool,
        /// What on this site proves it, where no report says so.
        proof: Option<Proof>,
    },
    /// Put off until that day.
    Postponed {
        /// The new day.
        until: Date,
        /// Who named it.
        mover: Mover,
    },
    /// The end has passed, reports speak of it, none says done, and the time for reporting is over too.
    Late {
        /// The day it should have been done.
        due: Date,
        /// Who had put it off to that day, where somebody had.
        moved: Option<Mover>,
        /// Whether the roadmap itself is over.
        failed: bool,
    },
    /// The end has passed, no report speaks of it, and the time for reporting is over too.
    NoNews {
        /// The day it should have been done.
        due: Date,
    },
    /// The end has passed, and the report on it may still come in time.
    Awaited {
        /// The day it should have been done.
        due: Date,
        /// The last day for the report.
        until: Date,
    },
    /// The end has passed as far as it was read, but the reading still has to be compared with the act.
    Unchecked,
    /// Its time is over, reports spoke of it, none says what came of it.
    OutcomeUnknown,
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
    Open {
        /// The first day.
        since: Date,
    },
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

/// How late something was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Delay {
    /// Days after the end, at least one.
    pub days: i32,
    /// In which days that is counted.
    pub counted: DayCount,
}

/// Who put something off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mover {
    /// An act of this kind.
    Act(ActKind),
    /// The department, without an act.
    Department,
    /// The school itself, without an act.
    School,
    /// The head school of a branch, without an act.
    HeadSchool,
}

impl Mover {
    /// The public name in data.
    pub fn code(self) -> &'static str {
        match self {
            Mover::Act(_) => "act",
            Mover::Department => "department",
            Mover::School => "school",
            Mover::HeadSchool => "head-school",
        }
    }
}

/// What on this site shows that something is done, without a report that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// The item asks for a report, and here it is, with its day.
    Report(ReportIx, Date),
    /// The item asks for a section on the school's site, and somebody has seen it on that day.
    Section(Date),
}

impl Proof {
    /// The day of the report, or on which the section was seen.
    pub fn date(self) -> Date {
        match self {
            Proof::Report(_, date) | Proof::Section(date) => date,
        }
    }
}

/// How what is done in part keeps to its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// All whose time has passed are done in time, and the rest has time.
    OnTime,
    /// Some were done late, and nothing is outstanding.
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
    /// It is due in days that the act names, only if need be.
    IfNeeded,
    /// The act's words name no days.
    Unread,
}

impl State {
    /// Of whom its words speak: of the head school where that has said it of its branch, else of the reporter.
    pub fn who<'w>(&self, reporter: &'w str) -> &'w str {
        match self {
            State::Postponed { mover: Mover::HeadSchool, .. } | State::Cancelled { by_head: true, .. } => "head-school",
            _ => reporter,
        }
    }

    /// What its words call the act of which they speak.
    pub fn act_kind(&self) -> ActKind {
        match self {
            State::Postponed { mover: Mover::Act(kind), .. } | State::BeforeAct { act: kind, .. } => *kind,
            _ => ActKind::Order,
        }
    }

    /// Whether somebody decided that it will not be done.
    pub fn is_decided(&self) -> bool {
        matches!(self, State::Cancelled { decided: true, .. })
    }

    /// Whether it is done late, or in part with something of it done late and nothing else outstanding.
    pub fn was_late(&self) -> bool {
        matches!(self, State::Done { late_by: Some(_), .. } | State::Partly { pace: Pace::CaughtUp, .. })
    }

    /// What is done is not late.
    pub fn forgive(&mut self) {
        if let State::Done { late_by, .. } = self {
            *late_by = None;
        }
    }

    /// Whether it is due only if need be, and nobody has reported on it.
    pub fn is_if_needed(&self) -> bool {
        matches!(self, State::Ongoing { undated: Undated::IfNeeded, .. })
    }

    /// Whether others have done it, whatever the reporter says of it.
    pub fn is_by_others(&self) -> bool {
        matches!(self, State::NotApplicable { enough_others: true })
    }

    /// Whether the reason beside such a word of a report may be the reason for it: why a day was put off is not why nothing is
    /// known of the new one, and what others have done needs none.
    pub fn is_explained_by(&self, status: Status) -> bool {
        let is_missed = matches!(self, State::NoNews { .. } | State::Awaited { .. } | State::Late { .. });
        !(self.is_by_others() || is_missed && status == Status::Postponed)
    }

    /// Whether pages say the same of both: the word, how late, until when, by whose decision.
    pub fn reads_as(&self, other: &State) -> bool {
        let days = |state: &State| match state {
            State::Done { late_by, .. } => late_by.map(|delay| delay.days),
            _ => None,
        };
        let until = |state: &State| if let State::Postponed { until, .. } = state { Some(*until) } else { None };
        let words = |state: &State| (state.kind(), days(state), until(state), state.is_decided());
        words(self) == words(other)
    }

    /// Whether it no longer asks for anything.
    pub fn is_settled(&self) -> bool {
        matches!(self, State::Done { .. }) || self.is_set_aside()
    }

    /// Whether it asks for attention.
    pub fn is_overdue(&self) -> bool {
        matches!(self, State::Late { .. } | State::NoNews { .. })
    }

    /// Whether it says nothing of how the rest of an item goes.
    pub fn is_set_aside(&self) -> bool {
        matches!(
            self,
            State::Cancelled { .. } | State::NotApplicable { .. } | State::BeforeAct { .. } | State::Excluded(_)
        )
    }

    /// Whether it is part of the whole that is counted: what does not concern the school is not, nor what an act has
    /// struck out.
    pub fn is_counted(&self) -> bool {
        let joined_later = matches!(self, State::BeforeAct { joined_later: true, .. });
        !joined_later && !matches!(self, State::NotApplicable { .. } | State::Excluded(_))
    }
}
