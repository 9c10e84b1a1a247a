//! What a site made by chance holds: plain records, of which its files are written and from which the truth is told.

use jiff::civil::Date;
use vekha_deadline::calendar::Calendars;
use vekha_deadline::{Context, DateRange, Kind, Reading, read};

/// Who reports: a school by its number, or the department.
pub type Who = Option<usize>;

/// A whole site on a day.
#[derive(Debug, Clone)]
pub struct SiteRecord {
    pub today: Date,
    pub schools: Vec<SchoolRecord>,
    pub roadmaps: Vec<RoadmapRecord>,
    pub reports: Vec<ReportRecord>,
}

#[derive(Debug, Clone)]
pub struct SchoolRecord {
    /// The school it is a branch of.
    pub head: Option<usize>,
    /// When somebody saw the section on its own site.
    pub seen: Option<Date>,
}

#[derive(Debug, Clone)]
pub struct RoadmapRecord {
    pub id: &'static str,
    pub from: Date,
    pub to: Date,
    pub act: Option<Date>,
    pub archived: bool,
    pub participants: Vec<usize>,
    /// Steps follow their item.
    pub items: Vec<ItemRecord>,
}

/// An item or step; what a step does not say it takes from its item.
#[derive(Debug, Clone, Default)]
pub struct ItemRecord {
    pub parent: Option<usize>,
    pub name: String,
    pub deadline: Option<String>,
    pub executor: Option<Executor>,
    /// The schools it concerns, all where none is named; and how many are enough.
    pub scope: Option<(Vec<usize>, Option<usize>)>,
    pub proved_by: Option<ProvedBy>,
    pub unchecked_deadline: bool,
    pub unchecked_executor: bool,
    /// Every time it is due; none for an item with steps.
    pub parts: Vec<Part>,
}

/// One time that an item is due.
#[derive(Debug, Clone)]
pub struct Part {
    pub term: usize,
    pub key: String,
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// Whether it can be late.
    pub strict: bool,
    /// Whether it goes on all the time.
    pub ongoing: bool,
    pub doubtful: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Executor {
    Schools,
    Department,
    Both,
    Outside,
    Stranger,
    Nobody,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ProvedBy {
    Report,
    Section,
}

#[derive(Debug, Clone)]
pub struct ReportRecord {
    pub author: Who,
    pub name: String,
    pub date: Date,
    pub event: Option<Date>,
    /// When it was sent in, where it is published later.
    pub received: Option<Date>,
    pub roadmap: usize,
    pub entries: Vec<EntryRecord>,
}

#[derive(Debug, Clone)]
pub struct EntryRecord {
    pub item: usize,
    /// Of whom it speaks, where not of the author itself.
    pub schools: Vec<usize>,
    pub status: Status,
    pub date: Option<Date>,
    /// One of several parts; all of them where none is named.
    pub part: Option<usize>,
    pub until: Option<Date>,
    pub document: Option<Decision>,
    pub count: Option<(u32, u32)>,
    /// Whether it says why.
    pub has_reason: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Status {
    InProgress,
    Done,
    Partly,
    Postponed,
    Cancelled,
    NotApplicable,
    Withdrawn,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Decision {
    Order,
    Note,
}

impl RoadmapRecord {
    /// Whether nobody has compared the item with the act yet; a step is compared with its item where it has no cell.
    pub fn is_unchecked(&self, item: usize) -> bool {
        let record = &self.items[item];
        let above = record.parent.map(|parent| &self.items[parent]);
        let deadline = above.is_some_and(|above| above.unchecked_deadline && record.deadline.is_none());
        let executor = above.is_some_and(|above| above.unchecked_executor && record.executor.is_none());
        record.unchecked_deadline || record.unchecked_executor || deadline || executor
    }

    /// What the item says itself, or its item above.
    pub fn own_or_above<'r, T>(&'r self, item: usize, get: impl Fn(&'r ItemRecord) -> Option<T>) -> Option<T> {
        let record = &self.items[item];
        get(record).or_else(|| get(&self.items[record.parent?]))
    }

    pub fn steps(&self, item: usize) -> Vec<usize> {
        (0..self.items.len()).filter(|at| self.items[*at].parent == Some(item)).collect()
    }

    /// Items without their steps.
    pub fn top(&self) -> impl Iterator<Item = usize> {
        (0..self.items.len()).filter(|at| self.items[*at].parent.is_none())
    }

    /// Whether its own row asks anything of them.
    pub fn row_asks(&self, item: usize, who: Who) -> bool {
        let executor = self.own_or_above(item, |item| item.executor).unwrap_or(Executor::Nobody);
        match who {
            None => matches!(executor, Executor::Department | Executor::Both),
            Some(school) => {
                let named = self.own_or_above(item, |item| item.scope.clone()).map(|(schools, _)| schools);
                let schools = named.filter(|schools| !schools.is_empty()).unwrap_or(self.participants.clone());
                self.participants.contains(&school)
                    && schools.contains(&school)
                    && matches!(executor, Executor::Schools | Executor::Both | Executor::Nobody)
            }
        }
    }

    /// Reads the deadline of the item: every time it is due, by day.
    pub fn parts(&self, item: usize) -> Vec<Part> {
        let deadline = self.own_or_above(item, |item| item.deadline.clone()).unwrap_or_default();
        let calendars = Calendars::russia();
        let period = DateRange::new(self.from, self.to);
        let context = Context { period, act_date: self.act, calendars: &calendars };
        let schedule = read(&deadline, &context);
        let doubtful = matches!(schedule.reading, Reading::Partial | Reading::Suspect);
        let mut parts = Vec::new();
        for (number, term) in schedule.terms.iter().enumerate() {
            let strict = matches!(term.kind, Kind::On | Kind::By | Kind::Within | Kind::Recurring | Kind::AfterEvent);
            parts.extend(term.occurrences(&context).into_iter().map(|time| Part {
                term: number + 1,
                key: time.key,
                from: time.window.and_then(|window| window.from),
                to: time.window.map(|window| window.to),
                strict,
                ongoing: term.kind == Kind::Ongoing,
                doubtful,
            }));
        }
        parts.sort_by_key(|part| (part.to.is_none(), part.to));
        parts
    }
}

impl ReportRecord {
    /// Of whom an entry speaks.
    pub fn about(&self, entry: &EntryRecord) -> Vec<Who> {
        if entry.schools.is_empty() { vec![self.author] } else { entry.schools.iter().copied().map(Some).collect() }
    }

    /// The day of what an entry says.
    pub fn day(&self, entry: &EntryRecord) -> Date {
        entry.date.or(self.event).unwrap_or(self.date)
    }
}
