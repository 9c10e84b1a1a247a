//! What is true of a site: its records in, out comes how everything stands, by docs/states.md and nothing of the
//! program's. Days are read by the deadline language; working days are counted here.

use std::collections::BTreeMap;

use jiff::civil::Date;
use vekha_deadline::calendar::Calendars;

use super::records::*;
use super::sites::shift;

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    Done { late: u32 },
    Late,
    NoNews,
    Awaited { until: Date },
    Unchecked,
    OutcomeUnknown,
    Partly { parts: Option<(u32, u32)> },
    InProgress,
    Open,
    Postponed { until: Date, mover: &'static str },
    Ongoing,
    Planned,
    Cancelled { decided: bool },
    BeforeAct,
    NotApplicable,
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
            Stand::BeforeAct => "before-act",
            Stand::NotApplicable => "not-applicable",
        }
    }

    pub fn is(self, code: &str) -> bool {
        self.code() == code
    }

    pub fn is_set_aside(self) -> bool {
        ["cancelled", "before-act", "not-applicable"].contains(&self.code())
    }

    pub fn is_done(self) -> bool {
        self.is("done")
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
}

/// Everything about a roadmap on a day: by who reports and by item.
pub type Board = BTreeMap<(Who, usize), ItemTruth>;

/// One thing somebody has entries of a part.
struct Word {
    status: Status,
    day: Date,
    by_department: bool,
    until: Option<Date>,
    document: Option<Decision>,
    count: Option<(u32, u32)>,
    has_reason: bool,
}

pub struct Oracle<'r> {
    pub site: &'r SiteRecord,
    calendars: Calendars,
}

impl<'r> Oracle<'r> {
    pub fn new(site: &'r SiteRecord) -> Self {
        Oracle { site, calendars: Calendars::russia() }
    }

    /// The first day on which the roadmap asks for anything.
    pub fn begin(&self, roadmap: &RoadmapRecord) -> Date {
        roadmap.act.map_or(roadmap.from, |act| act.max(roadmap.from))
    }

    /// The last day for a report on what ended on that day.
    pub fn last_day_to_report(&self, end: Date) -> Date {
        let (mut day, mut left) = (end, 10);
        while left > 0 {
            day = shift(day, 1);
            left -= i32::from(self.calendars.work.is_working(day));
        }
        day
    }

    /// How many working days late; what falls on a day off may be kept on the next working day.
    fn delay(&self, end: Date, done: Date) -> u32 {
        let mut due = end;
        while !self.calendars.work.is_working(due) {
            due = shift(due, 1);
        }
        let (mut day, mut days) = (due, 0);
        while day < done {
            day = shift(day, 1);
            days += u32::from(self.calendars.work.is_working(day));
        }
        days
    }

    /// What was entries of a part until a day, oldest first, from the last withdrawal on.
    fn words(&self, at: usize, item: usize, part: usize, who: Who, day: Date) -> Vec<Word> {
        let roadmap = &self.site.roadmaps[at];
        let mut words = Vec::new();
        let reports = self.site.reports.iter().filter(|report| report.roadmap == at);
        for report in reports.filter(|report| report.date <= day && report.date <= self.site.today) {
            for entry in report.entries.iter().filter(|entry| report.about(entry).contains(&who)) {
                let is_above = roadmap.items[item].parent == Some(entry.item);
                let is_meant = is_above || (entry.item == item && entry.part.is_none_or(|named| named == part));
                let is_of_more = is_above || (entry.part.is_none() && roadmap.items[item].parts.len() > 1);
                let end = roadmap.items[item].parts[part].to;
                let leaves = is_of_more && entry.status == Status::Postponed && end.is_some() && entry.until <= end;
                let day = report.day(entry);
                if is_meant && !leaves && day <= self.site.today {
                    let key = (day, report.date, report.author.is_none(), report.name.clone());
                    words.push((key, Word::new(report, entry, day)));
                }
            }
        }
        words.sort_by(|(first, _), (second, _)| first.cmp(second));
        let mut words: Vec<Word> = words.into_iter().map(|(_, word)| word).collect();
        if let Some(last) = words.iter().rposition(|word| word.status == Status::Withdrawn) {
            words.drain(..last);
        }
        words
    }

    /// The day of the first report that shows that it is done, in its days or behind them; of a section no day is asked.
    fn proof(&self, at: usize, item: usize, part: &Part, who: Who, day: Date) -> Option<Date> {
        let roadmap = &self.site.roadmaps[at];
        let opens = self.begin(roadmap);
        let (from, to) = (part.from.unwrap_or(opens), part.to.unwrap_or(roadmap.to));
        let from = if part.to.is_none() { opens } else { from };
        match roadmap.own_or_above(item, |item| item.proved_by) {
            Some(ProvedBy::Report) => {
                let own = self.site.reports.iter().filter(|report| report.author == who && report.date <= day);
                let days: Vec<Date> = own.map(|report| report.date).collect();
                let next =
                    roadmap.items[item].parts.iter().filter_map(|part| part.from).filter(|from| *from > to).min();
                let late = |date: &Date| {
                    part.to.is_some() && opens <= *date && *date > to && next.is_none_or(|next| *date < next)
                };
                let in_time = days.iter().copied().filter(|date| from <= *date && *date <= to).min();
                in_time.or_else(|| days.iter().copied().filter(late).min())
            }
            Some(ProvedBy::Section) => {
                who.and_then(|who| self.site.schools[who].seen).filter(|seen| *seen <= day).map(|_| Date::MIN)
            }
            None => None,
        }
    }

    /// How a part stands on a day.
    fn part(&self, at: usize, item: usize, number: usize, who: Who, day: Date) -> PartTruth {
        let roadmap = &self.site.roadmaps[at];
        let part = &roadmap.items[item].parts[number];
        let words = self.words(at, item, number, who, day);
        let said_done = words.iter().position(|word| word.status == Status::Done);
        let denied = words.last().is_some_and(|word| word.by_department);
        let proved = if said_done.is_some() || denied { None } else { self.proof(at, item, part, who, day) };
        let before_done = &words[..said_done.unwrap_or(words.len())];
        let moved = new_day(part, before_done, day, said_done.is_some() || proved.is_some());
        let end = moved.map(|(until, _)| until).or(part.to);
        let is_early = end.zip(roadmap.act).is_some_and(|(end, act)| end < act);
        let strict_end = if part.strict { part.to } else { None }.max(moved.map(|(until, _)| until));
        let stand = if let Some(day) = said_done.map(|first| words[first].day).or(proved) {
            let end = if is_early || (part.doubtful || roadmap.is_unchecked(item)) { None } else { strict_end };
            Stand::Done { late: end.map_or(0, |end| self.delay(end, day)) }
        } else {
            let open = OpenPart { roadmap, part, item, words: &words, moved, end, is_early, strict_end, day };
            self.open_stand(&open)
        };
        let is_explained = words.last().is_some_and(|word| word.has_reason && word.status != Status::Withdrawn);
        let last_day = end.filter(|_| moved.is_some() || !part.ongoing);
        PartTruth { stand, end, is_moved: moved.is_some(), last_day, is_explained }
    }

    /// How a part that is not done stands, by the order of the table of states.
    fn open_stand(&self, open: &OpenPart) -> Stand {
        let last = open.words.last();
        match last.map(|word| word.status) {
            Some(Status::NotApplicable) => return Stand::NotApplicable,
            Some(Status::Cancelled) => {
                let decided = last.is_some_and(|word| word.document.is_some() || word.by_department);
                return Stand::Cancelled { decided };
            }
            Some(Status::Postponed) => {
                if let Some((until, mover)) = open.moved.filter(|(until, _)| *until >= open.day) {
                    return Stand::Postponed { until, mover };
                }
            }
            _ => {}
        }
        if open.is_early && last.is_none() {
            return Stand::BeforeAct;
        }
        match open.end.filter(|end| *end < open.day) {
            Some(end) if !open.is_early => return self.stand_after_end(open, end),
            _ => {}
        }
        let over = open.roadmap.to < open.day;
        match last.map(|word| word.status) {
            Some(Status::Partly | Status::InProgress) if over => Stand::OutcomeUnknown,
            Some(Status::Partly) => Stand::Partly { parts: last.and_then(|word| word.count) },
            Some(Status::InProgress) => Stand::InProgress,
            Some(_) if open.part.to.is_some() => Stand::InProgress,
            _ if open.part.to.is_none() => Stand::Ongoing,
            _ => {
                let from =
                    open.part.from.unwrap_or(self.begin(open.roadmap)).max(open.roadmap.act.unwrap_or(Date::MIN));
                if open.day < from { Stand::Planned } else { Stand::Open }
            }
        }
    }

    fn stand_after_end(&self, open: &OpenPart, end: Date) -> Stand {
        if open.part.doubtful || open.roadmap.is_unchecked(open.item) {
            return Stand::Unchecked;
        }
        let until = self.last_day_to_report(end);
        match (open.day <= until, open.words.is_empty(), open.strict_end) {
            (true, ..) => Stand::Awaited { until },
            (_, true, _) => Stand::NoNews,
            (_, false, Some(_)) => Stand::Late,
            (_, false, None) => Stand::OutcomeUnknown,
        }
    }

    /// Whether the item or any of its steps asks anything of them.
    fn asks(&self, roadmap: &RoadmapRecord, item: usize, who: Who) -> bool {
        let steps = roadmap.steps(item);
        if steps.is_empty() {
            roadmap.row_asks(item, who)
        } else {
            steps.iter().any(|step| self.asks(roadmap, *step, who))
        }
    }

    fn item(&self, at: usize, item: usize, who: Who, day: Date, board: &Board) -> ItemTruth {
        let roadmap = &self.site.roadmaps[at];
        let numbers = 0..roadmap.items[item].parts.len();
        let parts: Vec<PartTruth> = numbers.clone().map(|number| self.part(at, item, number, who, day)).collect();
        let steps = roadmap.steps(item);
        let steps: Vec<&ItemTruth> = steps.iter().filter_map(|step| board.get(&(who, *step))).collect();
        let stands: Vec<Stand> =
            parts.iter().map(|part| part.stand).chain(steps.iter().map(|step| step.stand)).collect();
        let entries = self.site.reports.iter().filter(|report| report.roadmap == at && report.date <= day);
        let mut entries = entries.flat_map(|report| report.entries.iter().map(move |entry| (report, entry)));
        let is_told = steps.iter().any(|step| step.is_told)
            || (steps.is_empty()
                && entries.any(|(report, entry)| {
                    let is_meant = entry.item == item || roadmap.items[item].parent == Some(entry.item);
                    is_meant && report.about(entry).contains(&who) && report.day(entry) <= self.site.today
                }));
        let counted = stands.iter().filter(|stand| !stand.is_set_aside()).count() as u32;
        let done = stands.iter().filter(|stand| stand.is_done()).count() as u32;
        let done_of = (counted > 1).then_some((done, counted));
        ItemTruth { stand: whole(&stands), done_of, parts, is_told }
    }

    /// How everything in a roadmap stands on a day.
    pub fn board(&self, at: usize, day: Date) -> Board {
        let roadmap = &self.site.roadmaps[at];
        let everybody: Vec<Who> = [None].into_iter().chain(roadmap.participants.iter().copied().map(Some)).collect();
        let mut board = Board::new();
        for item in (0..roadmap.items.len()).rev() {
            for who in everybody.iter().filter(|who| self.asks(roadmap, item, **who)) {
                let truth = self.item(at, item, *who, day, &board);
                board.insert((*who, item), truth);
            }
            let scope = roadmap.own_or_above(item, |item| item.scope.clone());
            let Some(enough) = scope.and_then(|(_, enough)| enough) else { continue };
            let schools = everybody.iter().filter(|who| who.is_some());
            let at_schools: Vec<(Who, usize)> = schools.map(|who| (*who, item)).collect();
            let done =
                at_schools.iter().filter(|key| board.get(key).is_some_and(|truth| truth.stand.is_done())).count();
            if done >= enough {
                at_schools.iter().for_each(|(who, _)| waive(&mut board, roadmap, *who, item));
            }
        }
        board
    }
}

/// What is known of a part that is not done.
struct OpenPart<'o> {
    roadmap: &'o RoadmapRecord,
    part: &'o Part,
    item: usize,
    words: &'o [Word],
    moved: Option<(Date, &'static str)>,
    end: Option<Date>,
    is_early: bool,
    strict_end: Option<Date>,
    day: Date,
}

impl Word {
    fn new(report: &ReportRecord, entry: &EntryRecord, day: Date) -> Self {
        let EntryRecord { status, until, document, count, has_reason, .. } = *entry;
        Word { status, day, by_department: report.author.is_none(), until, document, count, has_reason }
    }
}

/// The new day and who named it: a later day than the act's; or one within the act's days, until it has passed.
fn new_day(part: &Part, words: &[Word], day: Date, is_done: bool) -> Option<(Date, &'static str)> {
    let word = words.iter().rev().find(|word| word.status == Status::Postponed)?;
    let until = word.until?;
    let is_later = part.to.is_none_or(|to| to < until);
    let is_inside = part.from.is_some_and(|from| from <= until) && (day <= until || is_done);
    let mover = match (word.document, word.by_department) {
        (Some(Decision::Order), _) => "act",
        (_, true) => "department",
        _ => "school",
    };
    (is_later || is_inside).then_some((until, mover))
}

/// One stand for several, by the table in docs/states.md.
fn whole(all: &[Stand]) -> Stand {
    let counted: Vec<Stand> = all.iter().copied().filter(|stand| !stand.is_set_aside()).collect();
    let first = |code: &str, stands: &[Stand]| stands.iter().copied().find(|stand| stand.is(code));
    let done = counted.iter().filter(|stand| stand.is_done()).count();
    match counted[..] {
        [] => {
            let early = || first("before-act", all);
            return first("cancelled", all).or_else(early).unwrap_or(Stand::NotApplicable);
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

/// What enough schools have done does not concern those who have entries nothing.
fn waive(board: &mut Board, roadmap: &RoadmapRecord, who: Who, item: usize) {
    let Some(truth) = board.get_mut(&(who, item)).filter(|truth| !truth.is_told && !truth.stand.is_done()) else {
        return;
    };
    truth.stand = Stand::NotApplicable;
    truth.done_of = None;
    truth.parts.iter_mut().for_each(|part| part.stand = Stand::NotApplicable);
    roadmap.steps(item).into_iter().for_each(|step| waive(board, roadmap, who, step));
}
