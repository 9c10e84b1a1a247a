//! What the truth is told in: how parts and items stand at somebody, and how parts make a whole.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::records::*;

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    Done {
        late: u32,
    },
    Late,
    NoNews,
    Awaited {
        until: Date,
    },
    Unchecked,
    OutcomeUnknown,
    Partly {
        parts: Option<(u32, u32)>,
    },
    InProgress,
    Open,
    Postponed {
        until: Date,
        mover: &'static str,
    },
    Ongoing,
    Planned,
    Cancelled {
        decided: bool,
        by_head: bool,
    },
    BeforeAct {
        joined_later: bool,
    },
    NotApplicable,
    /// An act has struck it out.
    Excluded,
}

impl Stand {
    pub fn code(self) -> &'static str {
        match self {
            Stand::Done { .. } => "done",
            Stand::Late => "late",
            Stand::NoNews => "no-news",
            Stand::Awaited { .. } => "awaited",
            Stand::Unchecked => "unchecked",
            Stand::OutcomeUnknown => "outcome-unknown",
            Stand::Partly { .. } => "partly",
            Stand::InProgress => "in-progress",
            Stand::Open => "open",
            Stand::Postponed { .. } => "postponed",
            Stand::Ongoing => "ongoing",
            Stand::Planned => "planned",
            Stand::Cancelled { .. } => "cancelled",
            Stand::BeforeAct { .. } => "before-act",
            Stand::NotApplicable => "not-applicable",
            Stand::Excluded => "excluded",
        }
    }

    pub fn is(self, code: &str) -> bool {
        self.code() == code
    }

    pub fn is_set_aside(self) -> bool {
        ["cancelled", "before-act", "not-applicable", "excluded"].contains(&self.code())
    }

    pub fn is_done(self) -> bool {
        self.is("done")
    }

    /// Whether it is among the items of somebody: it concerns them, its time was not over when they joined, and no act
    /// has struck it out.
    pub fn is_counted(self) -> bool {
        !matches!(self, Stand::NotApplicable | Stand::Excluded | Stand::BeforeAct { joined_later: true })
    }
}

/// What is true of one part of an item at somebody.
#[derive(Debug, Clone)]
pub struct PartTruth {
    pub stand: Stand,
    /// The last day, as it is now.
    pub end: Option<Date>,
    pub is_moved: bool,
    /// The same, where it is one that can be missed or that somebody named.
    pub last_day: Option<Date>,
    /// Why it is late, as the latest word says.
    pub is_explained: bool,
    /// When it was done, as somebody says.
    pub done: Option<Date>,
    /// Whether anybody says anything of it.
    pub is_told: bool,
}

/// What is true of an item at somebody.
#[derive(Debug, Clone)]
pub struct ItemTruth {
    pub stand: Stand,
    /// How many parts are done of those that count, where there are several.
    pub done_of: Option<(u32, u32)>,
    pub parts: Vec<PartTruth>,
    /// Whether anybody has entries anything of it.
    pub is_told: bool,
    /// Whether it is not asked as enough others have done it.
    pub is_waived: bool,
}

/// Everything about a roadmap on a day: by who reports and by item.
pub type Board = BTreeMap<(Who, usize), ItemTruth>;

/// One stand for several, by the table in docs/states.md.
pub fn whole(all: &[Stand]) -> Stand {
    let counted: Vec<Stand> = all.iter().copied().filter(|stand| !stand.is_set_aside()).collect();
    let first = |code: &str, stands: &[Stand]| stands.iter().copied().find(|stand| stand.is(code));
    let done = counted.iter().filter(|stand| stand.is_done()).count();
    let not_held = all.iter().find(|stand| matches!(stand, Stand::Cancelled { decided: false, .. }));
    if let Some(stand) = not_held.filter(|_| done > 0 && done == counted.len()) {
        return *stand;
    }
    match counted[..] {
        [] => {
            if let Some(stand) = not_held {
                return *stand;
            }
            let kinds = ["cancelled", "before-act", "not-applicable"];
            return kinds.iter().find_map(|code| first(code, all)).unwrap_or(Stand::Excluded);
        }
        [stand] => return stand,
        _ if done == counted.len() => {
            let late = |stand: &Stand| if let Stand::Done { late } = stand { *late } else { 0 };
            return Stand::Done { late: counted.iter().map(late).max().unwrap_or(0) };
        }
        _ => {}
    }
    let wanted = ["late", "no-news", "awaited", "unchecked", "outcome-unknown"];
    if let Some(stand) = wanted.iter().find_map(|code| first(code, &counted)) {
        return stand;
    }
    if done > 0 {
        return Stand::Partly { parts: Some((done as u32, counted.len() as u32)) };
    }
    if counted.iter().any(|stand| stand.is("partly") || stand.is("in-progress")) {
        return Stand::InProgress;
    }
    ["postponed", "open", "ongoing"].iter().find_map(|code| first(code, &counted)).unwrap_or(Stand::Planned)
}
