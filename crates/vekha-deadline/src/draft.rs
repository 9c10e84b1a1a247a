//! Clause → draft: what one clause says, sorted by role and not yet counted in days.

use std::ops::Range;

use super::model::{Due, Unit, YearSource};
use super::moment::{Base, Moment};
use super::token::{Often, Span};
use super::year::Mark;

/// How an entry bounds its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    /// In the time named.
    Plain,
    /// Up to its end.
    By,
    /// From its beginning on.
    Since,
    /// At some time from its beginning on.
    NotBefore,
    /// At some time behind its end.
    After,
}

/// One named time, or a range of two.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub first: Moment,
    pub last: Option<Moment>,
    pub bound: Bound,
    /// Years that stand behind it, or bind it from the right.
    pub years: Vec<Mark>,
    pub source: YearSource,
    /// No year binds it from the right.
    pub alone: bool,
    pub at: Range<usize>,
}

/// One clause, its parts by role; ranges are bytes of the text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Draft {
    pub at: Range<usize>,
    pub then: bool,
    /// Takes its times from the clause before.
    pub continues: bool,
    pub entries: Vec<Entry>,
    pub spans: Vec<Span>,
    pub every: Vec<Often>,
    /// Where the text says outright how often.
    pub every_at: Option<usize>,
    pub due: Option<(Due, Option<Unit>)>,
    pub due_at: Option<Range<usize>>,
    /// Times that are left out.
    pub except: Vec<Entry>,
    /// A preposition of time leads to something that cannot be read.
    pub unreadable: bool,
    pub next_year: bool,
    pub during: bool,
    pub constantly: bool,
    pub plan: Option<Range<usize>>,
    pub event: Option<Range<usize>>,
    pub demand: Option<Range<usize>>,
    pub notes: Vec<Range<usize>>,
    /// Words that were not understood.
    pub strays: Vec<Range<usize>>,
}

impl Bound {
    /// It has a beginning and no end.
    pub fn is_open(self) -> bool {
        matches!(self, Bound::Since | Bound::NotBefore | Bound::After)
    }
}

impl Entry {
    /// The moment that ends it.
    pub fn end(&self) -> Moment {
        self.last.unwrap_or(self.first)
    }

    pub fn has_year(&self) -> bool {
        self.first_mark().is_some()
    }

    /// The first year that is written at it.
    pub fn first_mark(&self) -> Option<Mark> {
        self.years.first().copied().or(self.end().mark)
    }

    /// The same time in whatever year.
    pub fn without_year(mut self) -> Self {
        self.years.clear();
        self.first.mark = None;
        self.last = self.last.map(|last| Moment::of(last.base));
        self
    }

    pub fn is_year(&self) -> bool {
        self.first.base == Base::Year && self.last.is_none()
    }
}

impl Draft {
    /// Nothing in it says when.
    pub fn is_silent(&self) -> bool {
        let says_nothing = self.entries.is_empty()
            && self.spans.is_empty()
            && self.every.is_empty()
            && self.due.is_none()
            && !self.constantly
            && self.plan.is_none()
            && self.event.is_none()
            && self.demand.is_none();
        says_nothing || self.unreadable
    }
}
