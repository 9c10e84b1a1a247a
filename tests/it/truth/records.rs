//! What a site made by chance holds: plain records, of which its files are written and from which the truth is told.

use jiff::civil::Date;
use vekha_deadline::calendar::Calendars;
use vekha_deadline::{Code, Context, DateRange, Kind, Reading, read};

/// Who reports: a school by its number, or the department.
pub type Who = Option<usize>;

/// A whole site on a day.
#[derive(Debug, Clone)]
pub struct SiteRecord {
    pub today: Date,
    pub schools: Vec<SchoolRecord>,
    /// Archived ones last, the primary one first, newer ones before older ones.
    pub roadmaps: Vec<RoadmapRecord>,
    pub reports: Vec<ReportRecord>,
    /// Items of two roadmaps that are the same work; the first says so.
    pub same_work: Vec<((usize, usize), (usize, usize))>,
    /// How many working days after a last day its report may come.
    pub report_within: u32,
    /// Whether lateness is counted in days of the calendar.
    pub all_days_count: bool,
}

#[derive(Debug, Clone)]
pub struct SchoolRecord {
    /// The school it is a branch of.
    pub head: Option<usize>,
    /// When somebody saw the section on its own site.
    pub seen: Option<Date>,
    pub participations: Vec<ParticipationRecord>,
}

/// When a school takes part in a roadmap, where not all the time.
#[derive(Debug, Clone)]
pub struct ParticipationRecord {
    pub roadmap: usize,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub basis: Option<&'static str>,
    pub successor: Option<usize>,
}

#[derive(Debug, Clone)]
pub struct RoadmapRecord {
    pub id: &'static str,
    pub from: Date,
    pub to: Date,
    pub act: Option<Date>,
    /// The days of later acts that change it.
    pub amending: Vec<Date>,
    pub archived: bool,
    pub primary: bool,
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
    /// The act, by its number among those that amend, that gave the deadline, and what it was before.
    pub amended: Option<(usize, String)>,
    /// The act that gave it to its executors, and who they were before.
    pub given: Option<(usize, Executor)>,
    /// The acts that gave it other words, and another result.
    pub reworded: Option<usize>,
    pub new_result: Option<usize>,
    /// The acts that added it and struck it out.
    pub added: Option<usize>,
    pub struck: Option<usize>,
    /// Every time it is due by the wording of the site's day; none for an item with steps.
    pub parts: Vec<Part>,
    /// The same by the wording before an act changed it, and the day of that act.
    pub earlier: Option<(Date, Vec<Part>)>,
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
    pub recurs: bool,
    /// The act that changed its last day when that had passed.
    pub passed_before: Option<Date>,
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
    /// The report of the same author that it corrects.
    pub corrects: Option<String>,
    pub roadmap: usize,
    pub entries: Vec<EntryRecord>,
}

#[derive(Debug, Clone)]
pub struct EntryRecord {
    pub item: usize,
    /// The item of another roadmap of which it says the same.
    pub twin: Option<(usize, usize)>,
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

/// The day of the order by which something is put off or given up; the note has none.
pub const ORDER_DAY: Date = jiff::civil::date(2026, 8, 1);

impl SiteRecord {
    /// Roadmaps as pages list them: of those that are kept, and of the archived, the primary one first and those ahead last.
    pub fn roadmaps_in_order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.roadmaps.len()).collect();
        order.sort_by_key(|at| {
            let roadmap = &self.roadmaps[*at];
            let is_ahead = roadmap.from > self.today || roadmap.act > Some(self.today);
            (roadmap.archived, !roadmap.primary, is_ahead)
        });
        order
    }

    /// Those of them that are not archived.
    pub fn kept_roadmaps(&self) -> Vec<usize> {
        self.roadmaps_in_order().into_iter().filter(|at| !self.roadmaps[*at].archived).collect()
    }

    /// When somebody takes part in a roadmap, where not all the time.
    pub fn participation(&self, at: usize, who: Who) -> Option<&ParticipationRecord> {
        self.schools[who?].participations.iter().find(|participation| participation.roadmap == at)
    }

    /// Whether somebody takes part in a roadmap on the site's day.
    pub fn takes_part(&self, at: usize, who: Who) -> bool {
        self.participation(at, who).is_none_or(|participation| {
            let has_come = participation.from.is_none_or(|from| from <= self.today);
            has_come && participation.to.is_none_or(|to| self.today <= to)
        })
    }

    /// The day, or an earlier one: who has left is told of as on the last day.
    pub fn day_at(&self, at: usize, who: Who, day: Date) -> Date {
        self.participation(at, who).and_then(|participation| participation.to).map_or(day, |to| to.min(day))
    }

    /// Reads all deadlines in the wording of the site's day.
    pub fn read_deadlines(&mut self) {
        self.roadmaps.iter_mut().for_each(|roadmap| roadmap.read_deadlines(self.today));
    }
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

    /// The rows that ask for reports: the item's own, or those of its steps.
    pub fn rows_asked(&self, item: usize) -> Vec<usize> {
        let steps = self.steps(item);
        if steps.is_empty() { vec![item] } else { steps }
    }

    /// Items without their steps.
    pub fn top(&self) -> impl Iterator<Item = usize> {
        (0..self.items.len()).filter(|at| self.items[*at].parent.is_none())
    }

    /// Who carries it out by the acts that are signed by a day.
    pub fn executor_on(&self, item: usize, day: Date) -> Executor {
        match self.earlier_executor(item) {
            Some((given, before)) if day < given => before,
            _ => self.own_or_above(item, |item| item.executor).unwrap_or(Executor::Nobody),
        }
    }

    /// Whether its own row asks anything of them on a day.
    pub fn row_asks(&self, item: usize, who: Who, day: Date) -> bool {
        let executor = self.executor_on(item, day);
        match who {
            None => executor.asks(None),
            Some(school) => {
                let named = self.own_or_above(item, |item| item.scope.clone()).map(|(schools, _)| schools);
                let schools = named.filter(|schools| !schools.is_empty()).unwrap_or(self.participants.clone());
                self.participants.contains(&school) && schools.contains(&school) && executor.asks(who)
            }
        }
    }

    /// The days of the acts that added an item and that struck it out.
    pub fn added_on(&self, item: usize) -> Option<Date> {
        self.own_or_above(item, |item| item.added).map(|act| self.amending[act])
    }

    pub fn struck_on(&self, item: usize) -> Option<Date> {
        self.own_or_above(item, |item| item.struck).map(|act| self.amending[act])
    }

    /// The act that struck an item out, or else its steps.
    pub fn striking_act(&self, item: usize) -> Option<usize> {
        let steps = self.steps(item);
        let own = self.own_or_above(item, |item| item.struck);
        own.or_else(|| steps.into_iter().find_map(|step| self.striking_act(step)))
    }

    /// The day of the act that gave an item its deadline, and the words before; a step has its item's where it says none.
    pub fn earlier_wording(&self, item: usize) -> Option<(Date, &str)> {
        let record = &self.items[item];
        let above = record.parent.filter(|_| record.deadline.is_none());
        let (act, was) = above.map_or(record, |parent| &self.items[parent]).amended.as_ref()?;
        Some((self.amending[*act], was))
    }

    /// The day of the act that gave an item to its executors, and who they were before; a step has its item's where it
    /// names none.
    pub fn earlier_executor(&self, item: usize) -> Option<(Date, Executor)> {
        let record = &self.items[item];
        let above = record.parent.filter(|_| record.executor.is_none());
        let (act, before) = above.map_or(record, |parent| &self.items[parent]).given?;
        Some((self.amending[act], before))
    }

    /// The day of the act that gave an item to somebody who had nothing to do with it before.
    pub fn given_on(&self, item: usize, who: Who) -> Option<Date> {
        self.earlier_executor(item).filter(|(_, before)| !before.asks(who)).map(|(day, _)| day)
    }

    /// Whether a report may speak of an item at somebody: it was theirs when it was written, or is today.
    pub fn accepts(&self, item: usize, who: Who, report: &ReportRecord, today: Date) -> bool {
        [report.date, today].into_iter().any(|day| self.row_asks(item, who, day))
    }

    /// The first day on which the acts that are signed by a day ask somebody for what they say of an item.
    pub fn asked_since(&self, item: usize, who: Who, day: Date) -> Option<Date> {
        let amended = self.earlier_wording(item).map(|(since, _)| since).filter(|since| *since <= day);
        self.act.max(self.added_on(item)).max(self.given_on(item, who)).max(amended)
    }

    /// Every time that an item is due by the wording of a day.
    pub fn parts_on(&self, item: usize, day: Date) -> &[Part] {
        match &self.items[item].earlier {
            Some((until, parts)) if day < *until => parts,
            _ => &self.items[item].parts,
        }
    }

    fn read_deadlines(&mut self, today: Date) {
        for item in (0..self.items.len()).filter(|item| self.steps(*item).is_empty()).collect::<Vec<_>>() {
            let written = self.own_or_above(item, |item| item.deadline.clone()).unwrap_or_default();
            let amended = self.earlier_wording(item).map(|(since, was)| (since, self.parts(was)));
            let (parts, earlier) = match amended {
                Some((since, was)) if today < since => (was, None),
                Some((since, was)) => (with_passed(self.parts(&written), &was, since), Some((since, was))),
                None => (self.parts(&written), None),
            };
            self.items[item].parts = parts;
            self.items[item].earlier = earlier;
        }
    }

    /// Reads a deadline: every time it is due, by day.
    fn parts(&self, deadline: &str) -> Vec<Part> {
        let calendars = Calendars::russia();
        let period = DateRange::new(self.from, self.to);
        let context = Context { period, act_date: self.act, calendars: &calendars };
        let schedule = read(deadline, &context);
        let is_day_apart = |code| matches!(code, Code::BeforeAct | Code::OutsidePeriod);
        let mut codes = schedule.warnings.iter().map(|warning| warning.code);
        let contradicts = codes.any(|code| code.is_contradiction() && !is_day_apart(code));
        let doubtful = schedule.reading == Reading::Partial || contradicts;
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
                recurs: term.recurrence.is_some(),
                passed_before: None,
            }));
        }
        parts.sort_by_key(|part| (part.to.is_none(), part.to));
        parts
    }
}

/// What has passed by the later wording when the act comes is asked by the earlier one, until the later of its two days.
fn with_passed(mut parts: Vec<Part>, was: &[Part], act: Date) -> Vec<Part> {
    let now = parts.clone();
    for (at, part) in parts.iter_mut().enumerate().filter(|(_, part)| part.to.is_some_and(|to| to < act)) {
        if let Some(was) = same_part(&now, at, was).filter(|was| was.to.is_some()) {
            part.to = part.to.max(was.to);
            part.passed_before = Some(act);
        }
    }
    parts.sort_by_key(|part| (part.to.is_none(), part.to));
    parts
}

/// Of the same days, or the same month or quarter, where there is one of each; else in the same place among as many.
fn same_part<'p>(now: &[Part], at: usize, was: &'p [Part]) -> Option<&'p Part> {
    let own = &now[at];
    let days = |part: &Part| part.to.is_some() && (part.from, part.to) == (own.from, own.to);
    let key = |part: &Part| own.key.len() > 2 && part.key == own.key;
    let only = |is_same: &dyn Fn(&Part) -> bool| {
        let found: Vec<&'p Part> = was.iter().filter(|part| is_same(part)).collect();
        let is_one = found.len() == 1 && now.iter().filter(|part| is_same(part)).count() == 1;
        found.first().copied().filter(|_| is_one)
    };
    let recurs = now.iter().chain(was).any(|part| part.recurs);
    only(&days).or_else(|| only(&key)).or_else(|| was.get(at).filter(|_| now.len() == was.len() && !recurs))
}

impl Executor {
    /// Whether such a cell asks reports of schools, or of the department.
    pub fn asks(self, who: Who) -> bool {
        match who {
            None => matches!(self, Executor::Department | Executor::Both),
            Some(_) => matches!(self, Executor::Schools | Executor::Both | Executor::Nobody),
        }
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
