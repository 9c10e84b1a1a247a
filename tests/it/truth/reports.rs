//! Reports by chance: of schools, of head schools on their branches and of the department, with contradicting words on
//! what each may speak of.

use jiff::civil::Date;

use super::records::*;
use super::sites::day_near;
use crate::support::Chance;

/// Reports by everybody, none to many.
pub fn push_all(chance: &mut Chance, site: &mut SiteRecord) {
    let busy = chance.pick(&[0, 1, 2, 4, 8, 14]);
    for number in 0..busy {
        site.reports.extend(report(chance, site, number));
    }
    for school in 0..site.schools.len() {
        let joined: Vec<(usize, Date)> =
            site.schools[school].participations.iter().filter_map(|time| Some((time.roadmap, time.from?))).collect();
        for (at, from) in joined {
            site.reports.push(early_report(chance, school, at, from));
        }
    }
}

/// What a school has published about the time when it joined a roadmap.
fn early_report(chance: &mut Chance, school: usize, roadmap: usize, joined: Date) -> ReportRecord {
    let date = day_near(chance, joined, 20, 2);
    let (author, name) = (Some(school), format!("j{roadmap}"));
    ReportRecord { author, name, date, event: None, received: None, corrects: None, roadmap, entries: Vec::new() }
}

/// A report by somebody on what it may speak of.
fn report(chance: &mut Chance, site: &SiteRecord, number: usize) -> Option<ReportRecord> {
    let author = if chance.once_in(3) { None } else { Some(chance.below(site.schools.len())) };
    let at = chance.below(site.roadmaps.len());
    let roadmap = &site.roadmaps[at];
    let usual = day_near(chance, roadmap.from, 10, 400);
    let date = if chance.once_in(2) { day_near(chance, site.today, 50, 3) } else { usual };
    let received = if chance.once_in(6) { Some(day_near(chance, date, 20, 0)) } else { None };
    let event = if chance.once_in(4) { Some(day_near(chance, date, 20, 0)) } else { None };
    let earlier = site.reports.iter().filter(|other| other.author == author && other.date <= date);
    let earlier: Vec<&ReportRecord> = earlier.collect();
    let corrects =
        if !earlier.is_empty() && chance.once_in(6) { Some(chance.pick(&earlier).name.clone()) } else { None };
    let name = format!("n{number:02}");
    let mut report = ReportRecord { author, name, date, event, received, corrects, roadmap: at, entries: Vec::new() };
    let reachable = reachable(chance, site, roadmap, &report);
    for _ in 0..chance.below(4) {
        if !reachable.is_empty() {
            let (item, who) = chance.pick(&reachable);
            let entry = entry(chance, site, &report, item, who);
            report.entries.push(entry);
        }
    }
    if chance.once_in(8) {
        let given_up = given_up(chance, site, &report, &reachable);
        report.entries.extend(given_up);
    }
    (author.is_some() || !report.entries.is_empty() || chance.once_in(2)).then_some(report)
}

/// Every part of an item given up, each by a decision or by none.
fn given_up(
    chance: &mut Chance,
    site: &SiteRecord,
    report: &ReportRecord,
    reachable: &[(usize, Who)],
) -> Vec<EntryRecord> {
    let roadmap = &site.roadmaps[report.roadmap];
    let has_parts =
        |item: usize| (2..4).contains(&roadmap.items[item].parts.len()) && roadmap.earlier_wording(item).is_none();
    let of_parts: Vec<_> = reachable.iter().copied().filter(|(item, _)| has_parts(*item)).collect();
    if of_parts.is_empty() {
        return Vec::new();
    }
    let (item, who) = chance.pick(&of_parts);
    let whole = EntryRecord {
        twin: None,
        status: Status::Cancelled,
        until: None,
        count: None,
        has_reason: true,
        ..entry(chance, site, report, item, who)
    };
    let decisions = [None, Some(Decision::Order)];
    let parts = 0..roadmap.items[item].parts.len();
    parts.map(|part| EntryRecord { part: Some(part), document: chance.pick(&decisions), ..whole.clone() }).collect()
}

/// The items and reporters that the author may speak of.
fn reachable(
    chance: &mut Chance,
    site: &SiteRecord,
    roadmap: &RoadmapRecord,
    report: &ReportRecord,
) -> Vec<(usize, Who)> {
    let author = report.author;
    let day = if chance.once_in(3) { roadmap.to } else { report.date };
    let branch = |school: usize| author.is_some() && site.schools[school].head == author;
    let schools =
        (0..site.schools.len()).map(Some).filter(|who| author.is_none() || *who == author || branch(who.unwrap()));
    let all: Vec<Who> = schools.chain([None].into_iter().filter(|_| author.is_none())).collect();
    let items = 0..roadmap.items.len();
    items
        .flat_map(|item| all.iter().map(move |who| (item, *who)))
        .filter(|(item, who)| may_speak_of(roadmap, *item, *who, report.date, day))
        .collect()
}

/// Of what is asked of them on the day of the report; of schools also on another day, which then counts for nothing.
fn may_speak_of(roadmap: &RoadmapRecord, item: usize, who: Who, written: Date, day: Date) -> bool {
    roadmap.row_asks(item, who, if who.is_none() { written } else { day })
}

fn entry(chance: &mut Chance, site: &SiteRecord, report: &ReportRecord, item: usize, who: Who) -> EntryRecord {
    let roadmap = &site.roadmaps[report.roadmap];
    let statuses = [
        Status::Done,
        Status::Done,
        Status::Done,
        Status::Done,
        Status::InProgress,
        Status::InProgress,
        Status::Partly,
        Status::Postponed,
        Status::Postponed,
        Status::Postponed,
        Status::Cancelled,
        Status::NotApplicable,
        Status::Withdrawn,
    ];
    let is_of_some = roadmap.own_or_above(item, |item| item.scope.clone()).is_some_and(|(_, enough)| enough.is_some());
    let taken_back = is_of_some && chance.once_in(6);
    let status = if taken_back { Status::Withdrawn } else { chance.pick(&statuses) };
    let names_parts = roadmap.items[item].parts.len() > 1 && roadmap.earlier_wording(item).is_none();
    let may_be_silent = matches!(status, Status::Done | Status::InProgress | Status::Partly);
    let date = if chance.once_in(4) { Some(day_near(chance, report.date, 30, 0)) } else { None };
    let twin = twin(chance, site, report, who);
    let names_parts = names_parts && twin.is_none();
    EntryRecord {
        item,
        twin,
        schools: if who == report.author { Vec::new() } else { who.into_iter().collect() },
        status,
        date,
        part: if names_parts && !chance.once_in(4) {
            Some(chance.below(roadmap.items[item].parts.len()))
        } else {
            None
        },
        until: if status == Status::Postponed { Some(day_near(chance, report.date, 10, 90)) } else { None },
        document: chance.pick(&[None, None, Some(Decision::Order), Some(Decision::Note)]),
        count: if status == Status::Partly && chance.once_in(2) { Some((chance.below(3) as u32 + 1, 5)) } else { None },
        has_reason: !may_be_silent || chance.once_in(2),
    }
}

/// An item of another roadmap that one entry may speak of too.
fn twin(chance: &mut Chance, site: &SiteRecord, report: &ReportRecord, who: Who) -> Option<(usize, usize)> {
    let others = (0..site.roadmaps.len()).filter(|at| *at != report.roadmap);
    let rows = others.flat_map(|at| (0..site.roadmaps[at].items.len()).map(move |item| (at, item)));
    let asked = rows.filter(|(at, item)| may_speak_of(&site.roadmaps[*at], *item, who, report.date, report.date));
    let asked: Vec<(usize, usize)> = asked.collect();
    if !asked.is_empty() && chance.once_in(3) { Some(chance.pick(&asked)) } else { None }
}
