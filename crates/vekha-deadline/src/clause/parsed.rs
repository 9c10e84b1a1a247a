//! A parsed clause as data: what one clause says, sorted by role and not yet counted in days.

use std::ops::Range;

use crate::model::{RelativeDay, Unit, YearSource};
use crate::named_time::{NamedTime, SpanKind, TimeName, YearRef};
use crate::token::Frequency;

/// How a time bounds its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    /// In the time named.
    Plain,
    /// Up to its end.
    By,
    /// Up to the day before it begins.
    Earlier,
    /// From its beginning on.
    Since,
    /// At some time from its beginning on.
    NotBefore,
    /// At some time behind its end.
    After,
    /// On the day before it begins.
    Eve,
}

/// One named time, or a range of two.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TimeExpr {
    pub first: NamedTime,
    pub last: Option<NamedTime>,
    pub bound: Bound,
    /// Years that stand behind it, or bind it from the right.
    pub years: Vec<YearRef>,
    pub source: YearSource,
    /// A time with a written year that stands before it, or lends its year from behind.
    pub neighbour: Option<Neighbour>,
    /// No year binds it from the right.
    pub has_own_span: bool,
    /// The coarser time before it, in which an open one ends: "май (после 20 мая)".
    pub within: Option<NamedTime>,
    pub at: Range<usize>,
}

/// What another time of the text says of the year: from where to where it goes, and its one calendar year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Neighbour {
    pub first: NamedTime,
    pub last: NamedTime,
    pub year: i16,
}

/// One clause, its parts by role; ranges are bytes of the text.
#[derive(Debug, Clone, Default)]
pub(crate) struct ParsedClause {
    /// Its place in the text.
    pub at: Range<usize>,
    /// Begins after the clause before ("Далее: …").
    pub then: bool,
    /// Takes its times from the clause before.
    pub continues: bool,
    /// Named times in the order of the text.
    pub times: Vec<TimeExpr>,
    /// "учебного года", "всего периода".
    pub spans: Vec<SpanKind>,
    /// Every "ежемесячно", "2 раза в год".
    pub frequencies: Vec<Frequency>,
    /// Where the text says outright how often.
    pub frequency_places: Vec<Range<usize>>,
    /// Where "постоянно", "в течение года" stand.
    pub standing_places: Vec<Range<usize>>,
    /// A counted day, and the unit in which it recurs.
    pub relative_day: Option<(RelativeDay, Option<Unit>)>,
    pub relative_day_at: Option<Range<usize>>,
    /// Whole dates that take the "до" of the date before them.
    pub inherited_limits: Vec<Range<usize>>,
    /// Days whose digits might number the title behind them.
    pub titled_days: Vec<Range<usize>>,
    /// Where the counted day is only about so ("к концу месяца").
    pub approximate: Option<Range<usize>>,
    /// A counted weekday that may be one of every month, or every other one.
    pub every_second: Option<Range<usize>>,
    /// Times that are left out.
    pub except: Vec<TimeExpr>,
    /// A preposition of time leads to something that cannot be read.
    pub unreadable: bool,
    /// "года, следующего за отчётным".
    pub next_year: bool,
    /// "учебного года" behind a time: its halves are those of the school year.
    pub names_school_year: bool,
    /// "в течение".
    pub during: bool,
    /// "постоянно".
    pub continuous: bool,
    /// The outer plan it points to.
    pub plan: Option<Range<usize>>,
    /// The event its time hangs on.
    pub event: Option<Range<usize>>,
    /// The demand it waits for.
    pub demand: Option<Range<usize>>,
    /// Labels, purposes and other words around the times.
    pub notes: Vec<Range<usize>>,
    /// Words that were not understood.
    pub unrecognised: Vec<Range<usize>>,
}

impl Bound {
    /// It has a beginning and no end.
    pub fn is_open(self) -> bool {
        matches!(self, Bound::Since | Bound::NotBefore | Bound::After)
    }
}

impl TimeExpr {
    /// The named time that ends it.
    pub fn end(&self) -> NamedTime {
        self.last.unwrap_or(self.first)
    }

    /// A year is written at it or binds it.
    pub fn has_year(&self) -> bool {
        self.first_year_ref().is_some()
    }

    /// The first year that is written at it.
    pub fn first_year_ref(&self) -> Option<YearRef> {
        self.years.first().copied().or(self.end().year)
    }

    /// The same time in whatever year.
    pub fn without_year(mut self) -> Self {
        self.years.clear();
        self.neighbour = None;
        self.first.year = None;
        self.last = self.last.map(|last| NamedTime::new(last.name));
        self
    }

    /// What its written year says to times beside it; nothing where it names several years, or a span of years.
    pub fn as_neighbour(&self) -> Option<Neighbour> {
        let years = if self.years.is_empty() { self.end().year.into_iter().collect() } else { self.years.clone() };
        match years.as_slice() {
            [YearRef::One(year)] if self.first.name != TimeName::Year => {
                Some(Neighbour { first: self.first, last: self.end(), year: *year })
            }
            _ => None,
        }
    }

    /// It is a year and nothing finer.
    pub fn is_year(&self) -> bool {
        self.first.name == TimeName::Year && self.last.is_none()
    }
}

impl ParsedClause {
    /// Nothing in it says when.
    pub fn says_no_time(&self) -> bool {
        let says_nothing = self.times.is_empty()
            && self.spans.is_empty()
            && self.frequencies.is_empty()
            && self.relative_day.is_none()
            && !self.continuous
            && self.plan.is_none()
            && self.event.is_none()
            && self.demand.is_none();
        says_nothing || self.unreadable
    }
}
