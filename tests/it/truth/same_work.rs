//! The same work in two roadmaps: which items are that, and what a report says of each by the rules of docs/states.md.

use jiff::civil::Date;

use super::records::*;
use crate::support::Chance;

/// An item by its roadmap.
pub type Key = (usize, usize);

/// What a report says of an item.
pub struct Statement {
    pub item: usize,
    pub entry: EntryRecord,
    /// Of whom.
    pub about: Vec<Who>,
    /// Of which of its times by the wording of the day; all of them where it names none.
    pub times: Option<Vec<usize>>,
    /// Where it is said of a part of one of these: by its number.
    pub shares: Vec<(usize, Share)>,
}

/// A time by its days and key.
type Time = (Option<Date>, Option<Date>, String);

/// What is said of some times of the same work, where one here is made of more of them.
#[derive(Clone, PartialEq)]
pub struct Share {
    pub status: Status,
    times: Vec<Time>,
    needed: Vec<Time>,
}

impl Share {
    /// Of words in their order the one by which the whole is done, and when; a word on the whole has no share, and may take
    /// all of it back.
    pub fn completing(words: &[(Option<&Share>, bool, Date)]) -> Option<(usize, Date)> {
        let (mut done, mut completing): (Vec<(Time, Date)>, _) = (Vec::new(), None);
        for (at, (share, takes_back, day)) in words.iter().enumerate() {
            match share {
                None if *takes_back => (done, completing) = (Vec::new(), None),
                None => {}
                Some(share) => {
                    match share.status {
                        Status::Done => done.extend(share.times.iter().map(|time| (time.clone(), *day))),
                        Status::Withdrawn => done.retain(|(time, _)| !share.times.contains(time)),
                        _ => {}
                    }
                    let is_done = |time: &Time| done.iter().any(|(done, _)| done == time);
                    let last = done.iter().map(|(_, day)| *day).max().map(|last| (at, last));
                    completing = if share.needed.iter().all(is_done) { completing.or(last) } else { None };
                }
            }
        }
        completing
    }
}

/// Pairs items of the first two roadmaps of a year that somebody reports on by both.
pub fn push_all(chance: &mut Chance, site: &mut SiteRecord) {
    let find = |id: &str| site.roadmaps.iter().position(|roadmap| roadmap.id == id);
    let Some((own, region)) = find("r").zip(find("region")) else { return };
    for _ in 0..3 {
        let pick = |chance: &mut Chance, at: usize| (at, chance.below(site.roadmaps[at].items.len()));
        let pair = (pick(chance, own), pick(chance, region));
        let pair = if chance.once_in(2) { pair } else { (pair.1, pair.0) };
        let is_free = |key: Key| site.same_work.iter().all(|(from, to)| *from != key && *to != key);
        if is_free(pair.0) && is_free(pair.1) && site.both_ask(pair.0, pair.1) {
            site.same_work.push(pair);
        }
    }
}

impl SiteRecord {
    fn both_ask(&self, first: Key, other: Key) -> bool {
        let mut everybody = (0..self.schools.len()).map(Some).chain([None]);
        let asks = |key: Key, who: Who| {
            let roadmap = &self.roadmaps[key.0];
            roadmap.rows_asked(key.1).into_iter().any(|row| roadmap.row_asks(row, who, self.today))
                && roadmap.rows_asked(key.1).into_iter().all(|row| roadmap.given_on(row, who).is_none())
        };
        everybody.any(|who| asks(first, who) && asks(other, who))
    }

    /// What an entry of a roadmap's item is written under: every item it names.
    fn named_items(&self, report: &ReportRecord, entry: &EntryRecord) -> Vec<Key> {
        [(report.roadmap, entry.item)].into_iter().chain(entry.twin).collect()
    }

    fn same_as(&self, key: Key) -> Option<Key> {
        let pairs = self.same_work.iter().flat_map(|(from, to)| [(*from, *to), (*to, *from)]);
        pairs.into_iter().find(|(from, _)| *from == key).map(|(_, to)| to)
    }

    /// Everything that a report says of a roadmap's items, as they are worded today.
    pub fn statements_on(&self, report: &ReportRecord, at: usize) -> Vec<Statement> {
        self.statements_as_of(report, at, self.today)
    }

    /// The same as they are worded on a day: what it names, then what is the same work.
    pub fn statements_as_of(&self, report: &ReportRecord, at: usize, day: Date) -> Vec<Statement> {
        let entries = report.entries.iter().filter(|entry| report.day(entry) <= self.today);
        let entries: Vec<&EntryRecord> = entries.collect();
        let own =
            entries.iter().flat_map(|entry| self.named_items(report, entry).into_iter().map(move |key| (key, *entry)));
        let own: Vec<(Key, &EntryRecord)> = own.collect();
        let mut all: Vec<Statement> = Vec::new();
        for ((_, item), entry) in own.iter().filter(|((named_at, _), _)| *named_at == at) {
            let (about, times) = (self.spoken_of(report, entry, (at, *item)), entry.part.map(|part| vec![part]));
            all.push(Statement { item: *item, entry: (*entry).clone(), about, times, shares: Vec::new() });
        }
        for (key, entry) in &own {
            all.extend(
                self.inherited_statements(report, *key, (entry, &own), day)
                    .into_iter()
                    .filter(|(to, _)| *to == at)
                    .map(|(_, statement)| statement),
            );
        }
        all
    }

    /// Those of whom an entry says something: whose the item was when it was written, or is today.
    fn spoken_of(&self, report: &ReportRecord, entry: &EntryRecord, (at, item): Key) -> Vec<Who> {
        let accepts = |who: &Who| self.roadmaps[at].accepts(item, *who, report, self.today);
        report.about(entry).into_iter().filter(accepts).collect()
    }

    fn inherited_statements(
        &self,
        report: &ReportRecord,
        key: Key,
        (entry, own): (&EntryRecord, &[(Key, &EntryRecord)]),
        worded: Date,
    ) -> Vec<(usize, Statement)> {
        let is_of_work = matches!(entry.status, Status::Done | Status::Partly | Status::InProgress | Status::Withdrawn);
        let mut found: Vec<(usize, Statement)> = Vec::new();
        for source in [key.1].into_iter().chain(self.roadmaps[key.0].steps(key.1)).filter(|_| is_of_work) {
            let Some((to, item)) = self.same_as((key.0, source)) else { continue };
            let roadmap = &self.roadmaps[to];
            if found.iter().any(|(_, other)| roadmap.items[item].parent == Some(other.item)) {
                continue; // what is said of an item is said of its steps
            }
            let family = |other: usize| {
                other == item || roadmap.items[other].parent == Some(item) || roadmap.items[item].parent == Some(other)
            };
            let names_it = own.iter().filter(|((at, other), _)| *at == to && family(*other));
            let named: Vec<Who> = names_it.flat_map(|(_, entry)| report.about(entry)).collect();
            let asked = self
                .spoken_of(report, entry, key)
                .into_iter()
                .filter(|who| !named.contains(who) && self.asks_today(to, item, *who));
            let about: Vec<Who> = asked.collect();
            let named = self.named_items(report, entry);
            let others = roadmap.parts_on(item, worded);
            let Some((times, chosen)) = self.times((key, source), (entry, &named), others, report.day(entry)) else {
                continue;
            };
            let own = &self.roadmaps[key.0].items[source].parts;
            let spoken_of = times.clone().unwrap_or((0..others.len()).collect());
            let share = |number: &usize| Some((*number, share(own, &chosen, (others, *number), entry.status)?));
            let shares: Vec<(usize, Share)> = spoken_of.iter().filter_map(share).collect();
            let is_part = !shares.is_empty() && shares.len() == spoken_of.len();
            let entry = if is_part { of_the_whole(entry) } else { entry.clone() };
            if !about.is_empty() {
                found.push((to, Statement { item, entry, about, times, shares }));
            }
        }
        found
    }

    fn asks_today(&self, at: usize, item: usize, who: Who) -> bool {
        let roadmap = &self.roadmaps[at];
        let rows = roadmap.rows_asked(item).into_iter();
        rows.filter(|row| roadmap.row_asks(*row, who, self.today))
            .any(|row| roadmap.given_on(row, who) <= Some(self.today))
    }

    /// The times of the other item, and those of the named one that are meant; nothing where no time fits.
    fn times(
        &self,
        (named, source): (Key, usize),
        (entry, all_named): (&EntryRecord, &[Key]),
        others: &[Part],
        day: Date,
    ) -> Option<(Option<Vec<usize>>, Vec<usize>)> {
        let parts = &self.roadmaps[named.0].items[source].parts;
        let has_several = |(at, item): Key| self.roadmaps[at].items[item].parts.len() > 1;
        // Where any of them comes several times, the entry says «all».
        let says_all = entry.part.is_none() && (has_several(named) || all_named.iter().any(|key| has_several(*key)));
        let chosen: Vec<usize> = match entry.part.filter(|_| parts.len() > 1) {
            Some(part) => vec![part],
            None => (0..parts.len()).collect(),
        };
        let is_some = !says_all && parts.len() > 1 && chosen.len() < parts.len();
        if others.len() < 2 {
            return Some((None, chosen));
        }
        if says_all || (parts.len() > 1 && !is_some) {
            return Some((None, (0..parts.len()).collect()));
        }
        let time_of = |day: Date| -> Vec<usize> {
            let holds = |part: &Part| part.from.is_some_and(|from| from <= day) && part.to.is_some_and(|to| day <= to);
            let found: Vec<usize> = (0..others.len()).filter(|number| holds(&others[*number])).collect();
            if found.len() == 1 { found } else { Vec::new() }
        };
        let times: Vec<usize> = if is_some {
            let like = |part: &Part| -> Vec<usize> {
                let Some(end) = part.to else { return time_of(day) };
                let days = |other: &Part| (other.from, other.to) == (part.from, part.to);
                let same: Vec<usize> = (0..others.len()).filter(|number| days(&others[*number])).collect();
                let is_within = part.from.is_none_or(|from| from <= day) && day <= end;
                if same.is_empty() { time_of(if is_within { day } else { end }) } else { same }
            };
            chosen.iter().map(|part| &parts[*part]).flat_map(like).collect()
        } else {
            time_of(day)
        };
        (!times.is_empty()).then_some((Some(times), chosen))
    }
}

/// A quarter is made of the months that end in it, what is due once of all of them: what is said of fewer is no word on it.
fn share(own: &[Part], chosen: &[usize], (others, number): (&[Part], usize), status: Status) -> Option<Share> {
    let whole = &others[number];
    let dated = (0..own.len()).filter(|at| own[*at].to.is_some());
    let same: Vec<usize> = dated.clone().filter(|at| (own[*at].from, own[*at].to) == (whole.from, whole.to)).collect();
    let ends_inside = |at: &usize| whole.from.is_some() && whole.from <= own[*at].to && own[*at].to <= whole.to;
    let inside: Vec<usize> = if same.is_empty() { dated.filter(ends_inside).collect() } else { same };
    let needed = if inside.is_empty() && others.len() == 1 { (0..own.len()).collect() } else { inside };
    let name = |at: &usize| (own[*at].from, own[*at].to, own[*at].key.clone());
    let is_whole = needed.iter().all(|at| chosen.contains(at));
    (!is_whole).then(|| Share {
        status,
        times: chosen.iter().map(name).collect(),
        needed: needed.iter().map(name).collect(),
    })
}

/// What is said of a part, said of the whole.
pub fn of_the_whole(entry: &EntryRecord) -> EntryRecord {
    let status = match entry.status {
        Status::Done => Status::Partly,
        Status::Withdrawn => Status::InProgress,
        status => status,
    };
    EntryRecord { status, count: None, ..entry.clone() }
}
