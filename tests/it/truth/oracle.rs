//! What is true of a site: its records in, out comes how everything stands, by docs/states.md and nothing of the
//! program's. Days are read by the deadline language; working days are counted here.

use jiff::civil::Date;
use vekha_deadline::calendar::Calendars;

use super::records::*;
use super::same_work::{Share, Statement, of_the_whole};
use super::sites::shift;
use super::stands::*;
use super::waived::{forgive, waive, waive_parts};

/// One thing somebody has entries of a part.
struct Word {
    report: String,
    status: Status,
    day: Date,
    by_department: bool,
    /// Of a branch, by its head school.
    by_head: bool,
    until: Option<Date>,
    document: Option<Decision>,
    count: Option<(u32, u32)>,
    has_reason: bool,
    /// Of several times or steps together.
    is_of_more: bool,
    /// Of a part of it, by the same work in another roadmap.
    share: Option<Share>,
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
        let at_least = i32::from(!self.calendars.work.is_working(end));
        let (mut day, mut left) = (end, (self.site.report_within as i32).max(at_least));
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
        if self.site.all_days_count {
            return (done.max(due) - due).get_days() as u32;
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
        for report in self.site.reports.iter().filter(|report| report.date <= day && report.date <= self.site.today) {
            let statements = self.site.statements_as_of(report, at, day).into_iter();
            for Statement { item: named_item, entry, times, shares, .. } in
                statements.filter(|statement| statement.about.contains(&who))
            {
                let is_above = roadmap.items[item].parent == Some(named_item);
                let was_other = roadmap.parts_on(item, day).len() != roadmap.items[item].parts.len();
                let is_chosen = was_other || times.as_ref().is_none_or(|times| times.contains(&part));
                let is_meant = is_above || (named_item == item && is_chosen);
                let is_of_more = is_above || (times.is_none() && roadmap.items[item].parts.len() > 1);
                let end = roadmap.parts_on(item, day)[part].to;
                let leaves = is_of_more && entry.status == Status::Postponed && end.is_some() && entry.until <= end;
                let goes_on = matches!(entry.status, Status::Partly | Status::InProgress);
                let begin = roadmap.parts_on(item, day)[part].from;
                let leaves = leaves || is_of_more && goes_on && begin.is_some_and(|begin| report.date < begin);
                let day_told = report.day(&entry);
                let is_whole = is_above || times.is_some();
                let Some(entry) =
                    (if is_whole { Some(entry) } else { joined_entry(roadmap, item, (report, entry), day) })
                else {
                    continue;
                };
                let share = shares.iter().find(|(number, _)| *number == part).map(|(_, share)| share.clone());
                let entry = match &share {
                    Some(share) => of_the_whole(&EntryRecord { status: share.status, ..entry }),
                    None => entry,
                };
                if is_meant && !leaves && day_told <= self.site.today {
                    let key = (day_told, report.date, report.author.is_none(), report.name.clone());
                    let put_right = report.corrects.clone().map(|name| (report.author, name));
                    words.push((
                        key,
                        put_right,
                        Word { is_of_more, share, ..Word::new(report, &self.with_past_document(entry), day_told, who) },
                    ));
                }
            }
        }
        // What a later report says of the same time stands in the place of what it corrects.
        let put_right: Vec<(Who, String)> = words.iter().filter_map(|(_, put_right, _)| put_right.clone()).collect();
        let author =
            |name: &str| self.site.reports.iter().find(|report| report.name == name).map(|report| report.author);
        words.retain(|(_, _, word)| {
            !put_right.iter().any(|(who, name)| *name == word.report && author(name) == Some(*who))
        });
        words.sort_by(|(first, ..), (second, ..)| first.cmp(second));
        let mut words: Vec<Word> = words.into_iter().map(|(.., word)| word).collect();
        let parts = words.iter().map(|word| (word.share.as_ref(), word.status == Status::Withdrawn, word.day));
        if let Some((last, day)) = Share::completing(&parts.collect::<Vec<_>>()) {
            (words[last].status, words[last].day) = (Status::Done, day);
        }
        if roadmap.own_or_above(item, |item| item.proved_by).is_none() {
            let first = words.iter().position(|word| word.status == Status::Done).unwrap_or(words.len());
            let mut at = 0;
            words.retain(|word| {
                at += 1;
                at > first || word.status != Status::Withdrawn // of what nobody had said to be done
            });
        }
        if let Some(last) = words.iter().rposition(|word| word.status == Status::Withdrawn) {
            let before = words.drain(..last).filter(|word| word.status == Status::Postponed).collect::<Vec<_>>();
            words.splice(..0, before); // a new day stays
        }
        words
    }

    /// A document of a day to come decides nothing yet.
    fn with_past_document(&self, entry: EntryRecord) -> EntryRecord {
        let is_past = |document: &Decision| *document != Decision::Order || self.site.today >= ORDER_DAY;
        EntryRecord { document: entry.document.filter(is_past), ..entry }
    }

    /// The day of the first report that shows that it is done, in its days or behind them; of a section no day is asked.
    fn proof(&self, at: usize, item: usize, part: &Part, who: Who, day: Date, denying: &[&str]) -> Option<Date> {
        let roadmap = &self.site.roadmaps[at];
        let opens = self.begin(roadmap);
        let (from, to) = (part.from.unwrap_or(opens), part.to.unwrap_or(roadmap.to));
        let from = if part.to.is_none() { opens } else { from };
        match roadmap.own_or_above(item, |item| item.proved_by) {
            Some(ProvedBy::Report) => {
                let own = self.site.reports.iter().filter(|report| report.author == who && report.date <= day);
                let own = own.filter(|report| !denying.contains(&report.name.as_str()));
                let days: Vec<Date> = own.flat_map(|report| [Some(report.date), report.received]).flatten().collect();
                let next =
                    roadmap.items[item].parts.iter().filter_map(|part| part.from).filter(|from| *from > to).min();
                let late = |date: &Date| {
                    part.to.is_some() && opens <= *date && *date > to && next.is_none_or(|next| *date < next)
                };
                let in_time = days.iter().copied().filter(|date| from <= *date && *date <= to).min();
                in_time.or_else(|| days.iter().copied().filter(late).min())
            }
            Some(ProvedBy::Section) => who.and_then(|who| self.site.schools[who].seen).filter(|seen| *seen <= day),
            None => None,
        }
    }

    /// How a part stands on a day.
    fn part(&self, at: usize, item: usize, number: usize, who: Who, day: Date) -> PartTruth {
        let roadmap = &self.site.roadmaps[at];
        let part = &roadmap.parts_on(item, day)[number];
        if roadmap.struck_on(item).is_some_and(|struck| struck <= day) {
            return PartTruth {
                stand: Stand::Excluded,
                end: part.to,
                is_moved: false,
                last_day: None,
                is_explained: false,
                done: None,
                is_told: false,
            };
        }
        let worded = part.passed_before.map_or(day, |act| shift(act, -1).min(day));
        let since = roadmap.asked_since(item, who, worded);
        let joined = self.site.participation(at, who).and_then(|participation| participation.from);
        let words = self.words(at, item, number, who, day);
        let said_done = words.iter().position(|word| word.status == Status::Done);
        let denies =
            |word: &Word| word.by_department || matches!(word.status, Status::Cancelled | Status::NotApplicable);
        let denied = words.last().is_some_and(denies);
        let denying: Vec<&str> =
            words.iter().filter(|word| word.status != Status::Done).map(|word| word.report.as_str()).collect();
        let proved = if denied { None } else { self.proof(at, item, part, who, day, &denying) };
        let is_seen = roadmap.own_or_above(item, |item| item.proved_by) == Some(ProvedBy::Section);
        let before_done = &words[..said_done.unwrap_or(words.len())];
        let moved = new_day(part, before_done, day, said_done.is_some() || proved.is_some());
        let end = moved.map(|(until, _)| until).or(part.to);
        let is_before = |since: Option<Date>| end.zip(since).is_some_and(|(end, since)| end < since);
        let is_early = is_before(since.max(joined).max(moved.map(|_| self.begin(roadmap))));
        let strict_end = if part.strict { part.to } else { None }.max(moved.map(|(until, _)| until));
        let reported = said_done.and(words.iter().filter_map(Word::done_day).min());
        let proved = proved.map(|seen| if is_seen && reported.is_none() { Date::MIN } else { seen });
        let stand = if let Some(day) = reported.into_iter().chain(proved).min() {
            let is_unsure = is_doubtful(part, roadmap) || roadmap.is_unchecked(item);
            let end = if is_early || is_unsure { None } else { strict_end };
            Stand::Done { late: end.map_or(0, |end| self.delay(end, day)) }
        } else {
            let since = since.max(joined);
            let joined_later = is_before(joined.filter(|joined| *joined > self.begin(roadmap)));
            let early = is_early.then_some(Stand::BeforeAct { joined_later });
            let open = OpenPart { roadmap, part, item, who, words: &words, moved, end, early, since, strict_end, day };
            self.open_stand(&open)
        };
        let is_explained = words
            .last()
            .is_some_and(|word| word.has_reason && !matches!(word.status, Status::Withdrawn | Status::Postponed));
        let last_day = end.filter(|_| moved.is_some() || !part.ongoing);
        let is_told = !words.is_empty();
        PartTruth { stand, end, is_moved: moved.is_some(), last_day, is_explained, done: reported, is_told }
    }

    /// How a part that is not done stands, by the order of the table of states.
    fn open_stand(&self, open: &OpenPart) -> Stand {
        let last = open.words.last();
        match last.map(|word| word.status) {
            Some(Status::NotApplicable) => return Stand::NotApplicable,
            Some(Status::Cancelled) => {
                let decided = last.is_some_and(|word| word.document.is_some() || word.by_department);
                return Stand::Cancelled { decided, by_head: last.is_some_and(|word| word.by_head) };
            }
            Some(Status::Postponed) => {
                if let Some((until, mover)) = open.moved.filter(|(until, _)| *until >= open.day) {
                    return Stand::Postponed { until, mover };
                }
            }
            _ => {}
        }
        if let Some(stand) = open.early.filter(|_| last.is_none()) {
            return stand;
        }
        match open.end.filter(|end| *end < open.day) {
            Some(end) if open.early.is_none() => return self.stand_after_end(open, end),
            _ => {}
        }
        // What is said of several together is said of those that have begun.
        let is_ahead = open.moved.is_none() && open.part.from.is_some_and(|from| open.day < from);
        let last = last.filter(|word| !(word.is_of_more && is_ahead));
        let over = open.roadmap.to < open.day && open.end.is_none_or(|end| end < open.day);
        match last.map(|word| word.status) {
            Some(Status::Partly | Status::InProgress) if over => Stand::OutcomeUnknown,
            Some(Status::Partly) => Stand::Partly { parts: last.and_then(|word| word.count) },
            Some(Status::InProgress) => Stand::InProgress,
            Some(_) if open.part.to.is_some() && over => Stand::OutcomeUnknown,
            Some(_) if open.part.to.is_some() => Stand::InProgress,
            _ if open.part.to.is_none() => Stand::Ongoing,
            _ => {
                let from = open.part.from.unwrap_or(self.begin(open.roadmap)).max(open.since.unwrap_or(Date::MIN));
                if open.day < from { Stand::Planned } else { Stand::Open }
            }
        }
    }

    fn stand_after_end(&self, open: &OpenPart, end: Date) -> Stand {
        if is_doubtful(open.part, open.roadmap) || open.roadmap.is_unchecked(open.item) {
            return Stand::Unchecked;
        }
        let until = self.last_day_to_report(end);
        let is_put_off = |word: &Word| word.status == Status::Postponed && word.by_department && open.who.is_some();
        match (open.day <= until, open.words.iter().all(is_put_off), open.strict_end) {
            (true, ..) if !open.roadmap.archived => Stand::Awaited { until },
            (_, true, _) => Stand::NoNews,
            (_, false, Some(_)) => Stand::Late,
            (_, false, None) => Stand::OutcomeUnknown,
        }
    }

    /// Whether the item or any of its steps asks anything of somebody on the site's day.
    pub fn asks(&self, at: usize, item: usize, who: Who) -> bool {
        self.asks_on(at, item, who, self.site.today)
    }

    /// The same on another day.
    fn asks_on(&self, at: usize, item: usize, who: Who, day: Date) -> bool {
        let roadmap = &self.site.roadmaps[at];
        let steps = roadmap.steps(item);
        if !steps.is_empty() {
            return steps.iter().any(|step| self.asks_on(at, *step, who, day));
        }
        let day = self.site.day_at(at, who, day);
        roadmap.row_asks(item, who, day) && roadmap.added_on(item) <= Some(day)
    }

    fn item(&self, at: usize, item: usize, who: Who, day: Date, board: &Board) -> ItemTruth {
        let (roadmap, day) = (&self.site.roadmaps[at], self.site.day_at(at, who, day));
        let numbers = 0..roadmap.parts_on(item, day).len();
        let parts: Vec<PartTruth> = numbers.map(|number| self.part(at, item, number, who, day)).collect();
        let steps = roadmap.steps(item);
        let steps: Vec<&ItemTruth> = steps.iter().filter_map(|step| board.get(&(who, *step))).collect();
        let stands: Vec<Stand> =
            parts.iter().map(|part| part.stand).chain(steps.iter().map(|step| step.stand)).collect();
        let reports = self.site.reports.iter().filter(|report| report.date <= day);
        let mut statements = reports.flat_map(|report| self.site.statements_on(report, at));
        let is_told = steps.iter().any(|step| step.is_told)
            || (steps.is_empty()
                && statements.any(|statement| {
                    let is_meant = statement.item == item || roadmap.items[item].parent == Some(statement.item);
                    is_meant && statement.about.contains(&who)
                }));
        let counted = stands.iter().filter(|stand| !stand.is_set_aside()).count() as u32;
        let done = stands.iter().filter(|stand| stand.is_done()).count() as u32;
        let done_of = (counted > 1).then_some((done, counted));
        ItemTruth { stand: whole(&stands), done_of, parts, is_told, is_waived: false }
    }

    /// How everything in a roadmap that is asked today stood on a day.
    pub fn board(&self, at: usize, day: Date) -> Board {
        self.board_of(at, day, self.site.today)
    }

    /// The same of what was asked on that day.
    pub fn board_then(&self, at: usize, day: Date) -> Board {
        self.board_of(at, day, day)
    }

    pub fn board_of(&self, at: usize, day: Date, asked: Date) -> Board {
        let roadmap = &self.site.roadmaps[at];
        let everybody: Vec<Who> = [None].into_iter().chain(roadmap.participants.iter().copied().map(Some)).collect();
        let mut board = Board::new();
        for item in (0..roadmap.items.len()).rev() {
            for who in everybody.iter().filter(|who| self.asks_on(at, item, **who, asked)) {
                let truth = self.item(at, item, *who, day, &board);
                board.insert((*who, item), truth);
            }
            let scope = roadmap.own_or_above(item, |item| item.scope.clone());
            let Some(enough) = scope.and_then(|(_, enough)| enough) else { continue };
            let schools = everybody.iter().filter(|who| who.is_some());
            let at_schools: Vec<(Who, usize)> = schools.map(|who| (*who, item)).collect();
            forgive(&mut board, &at_schools, enough);
            self.forgive_earlier(&mut board, at, item, day);
            waive_parts(&mut board, &at_schools, enough);
            let done =
                at_schools.iter().filter(|key| board.get(key).is_some_and(|truth| truth.stand.is_done())).count();
            if done >= enough {
                at_schools.iter().for_each(|(who, _)| waive(&mut board, roadmap, *who, item));
            } else {
                self.await_anew(&mut board, at, item, day);
            }
        }
        self.keep_last_days(&mut board, at, day, asked);
        board
    }
}

/// What is known of a part that is not done.
struct OpenPart<'o> {
    roadmap: &'o RoadmapRecord,
    part: &'o Part,
    item: usize,
    who: Who,
    words: &'o [Word],
    moved: Option<(Date, &'static str)>,
    end: Option<Date>,
    early: Option<Stand>,
    since: Option<Date>,
    strict_end: Option<Date>,
    day: Date,
}

impl Word {
    /// When it was told that it is done: what was received before it was published is no later for that.
    fn done_day(&self) -> Option<Date> {
        (self.status == Status::Done).then_some(self.day)
    }

    fn new(report: &ReportRecord, entry: &EntryRecord, day: Date, who: Who) -> Self {
        let is_later = |received: Date| entry.date.or(report.event).is_some_and(|day| day > received);
        let day = report.received.filter(|received| !is_later(*received)).map_or(day, |received| day.min(received));
        let EntryRecord { status, until, document, count, has_reason, .. } = *entry;
        let by_department = report.author.is_none();
        let by_head = !by_department && report.author != who;
        Word {
            report: report.name.clone(),
            status,
            day,
            by_department,
            by_head,
            until,
            document,
            count,
            has_reason,
            is_of_more: false,
            share: None,
        }
    }
}

/// What an entry says of the one time that an act has made of several: that of one of them a part is done; nothing of it
/// where it was excused.
fn joined_entry(
    roadmap: &RoadmapRecord,
    item: usize,
    (report, entry): (&ReportRecord, EntryRecord),
    day: Date,
) -> Option<EntryRecord> {
    let Some((until, before)) = &roadmap.items[item].earlier else { return Some(entry) };
    let (now, when) = (&roadmap.items[item].parts, report.day(&entry));
    let holds = |part: &&Part| part.from.is_some_and(|from| from <= when) && part.to.is_some_and(|to| when <= to);
    let held: Vec<&Part> = before.iter().filter(holds).collect();
    let is_joined = report.date < *until && day >= *until && before.len() > 1 && now.len() == 1;
    if !is_joined || held.len() != 1 || (held[0].from, held[0].to) == (now[0].from, now[0].to) {
        return Some(entry);
    }
    let status = match entry.status {
        Status::Done | Status::Partly => Status::Partly,
        Status::Withdrawn | Status::InProgress => Status::InProgress,
        _ => return None,
    };
    Some(EntryRecord { status, count: None, ..entry })
}

/// Whether its words are doubted, or its year, as it begins a quarter and more after the roadmap.
fn is_doubtful(part: &Part, roadmap: &RoadmapRecord) -> bool {
    part.doubtful || part.from.or(part.to).is_some_and(|from| from > shift(roadmap.to, 92))
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
        _ if word.by_head => "head-school",
        _ => "school",
    };
    (is_later || is_inside).then_some((until, mover))
}
