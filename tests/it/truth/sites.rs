//! A seed in, the records of a site made by chance out: deadlines of every kind, contradicting reports, silence, branches,
//! several roadmaps, any day from before the act to a year after the end.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::records::*;
use crate::support::Chance;

/// The site of a seed.
pub fn site_of(seed: u64) -> SiteRecord {
    let mut chance = Chance::new(seed.wrapping_mul(7919));
    (0..4).for_each(|_| _ = chance.below(2)); // near seeds begin alike
    let schools = schools(&mut chance);
    let mut roadmaps = vec![current_roadmap(&mut chance, schools.len())];
    if chance.once_in(4) {
        roadmaps.push(earlier_roadmap(&mut chance, schools.len()));
    }
    let today = today(&mut chance, &roadmaps[0]);
    let mut site = SiteRecord { today, schools, roadmaps, reports: Vec::new() };
    let busy = chance.pick(&[0, 1, 2, 4, 8, 14]);
    for number in 0..busy {
        site.reports.extend(report(&mut chance, &site, number));
    }
    if chance.once_in(3) {
        site.today = day_of_change(&mut chance, &site);
    }
    site
}

/// A day on which, or after which, something comes to stand otherwise.
fn day_of_change(chance: &mut Chance, site: &SiteRecord) -> Date {
    let roadmap = &site.roadmaps[0];
    let ends = roadmap.items.iter().flat_map(|item| &item.parts).filter_map(|part| part.to);
    let entries = site.reports.iter().flat_map(|report| &report.entries);
    let new_days: Vec<Date> = entries.filter_map(|entry| entry.until).collect();
    let days: Vec<Date> =
        ends.chain(new_days.iter().copied()).chain(new_days.iter().copied()).chain([roadmap.to]).collect();
    let day = chance.pick(&days);
    day_near(chance, day, 0, 1)
}

/// A day some days away.
pub fn shift(day: Date, days: i64) -> Date {
    day.saturating_add(days.days())
}

/// A day near another.
fn day_near(chance: &mut Chance, day: Date, before: usize, after: usize) -> Date {
    shift(day, chance.below(before + after + 1) as i64 - before as i64)
}

fn schools(chance: &mut Chance) -> Vec<SchoolRecord> {
    let count = 1 + chance.below(4);
    let seen =
        |chance: &mut Chance| if chance.once_in(3) { Some(day_near(chance, date(2026, 11, 1), 60, 120)) } else { None };
    let mut schools: Vec<SchoolRecord> = (0..count).map(|_| SchoolRecord { head: None, seen: seen(chance) }).collect();
    if count > 1 && chance.once_in(2) {
        schools[count - 1].head = Some(0);
    }
    schools
}

fn today(chance: &mut Chance, roadmap: &RoadmapRecord) -> Date {
    let act = roadmap.act.unwrap_or(roadmap.from);
    match chance.below(16) {
        0 => day_near(chance, act, 20, 0),
        1 => day_near(chance, roadmap.from, 12, 12),
        2 => day_near(chance, roadmap.to, 0, 40),
        3 | 4 => day_near(chance, roadmap.to, 0, 365),
        _ => day_near(chance, roadmap.from, 0, 364),
    }
}

fn current_roadmap(chance: &mut Chance, schools: usize) -> RoadmapRecord {
    let acts =
        [Some(date(2026, 8, 28)), Some(date(2026, 8, 28)), Some(date(2026, 10, 15)), Some(date(2026, 7, 1)), None];
    let act = chance.pick(&acts);
    let archived = chance.once_in(12);
    roadmap(chance, "r", 2026, act, archived, schools)
}

fn earlier_roadmap(chance: &mut Chance, schools: usize) -> RoadmapRecord {
    let archived = !chance.once_in(4);
    roadmap(chance, "earlier", 2025, Some(date(2025, 8, 28)), archived, schools)
}

fn roadmap(
    chance: &mut Chance,
    id: &'static str,
    year: i16,
    act: Option<Date>,
    archived: bool,
    schools: usize,
) -> RoadmapRecord {
    let some = 1 + chance.below(schools);
    let participants = if chance.once_in(5) { (0..some).collect() } else { (0..schools).collect() };
    let (from, to) = (date(year, 9, 1), date(year + 1, 8, 31));
    let mut roadmap = RoadmapRecord { id, from, to, act, archived, participants, items: Vec::new() };
    // On some sites all is of one kind, so that what is said of all of them is heard too.
    let kinds = chance.pick(&[0..20, 0..20, 0..20, 0..20, 0..5, 9..14, 12..14]);
    for number in 0..1 + chance.below(6) {
        push_item(chance, &mut roadmap, number, kinds.clone());
    }
    for item in 0..roadmap.items.len() {
        roadmap.items[item].parts = if roadmap.steps(item).is_empty() { roadmap.parts(item) } else { Vec::new() };
    }
    roadmap
}

fn push_item(chance: &mut Chance, roadmap: &mut RoadmapRecord, number: usize, kinds: std::ops::Range<usize>) {
    let name = (number + 1).to_string();
    let executors = [
        Executor::Schools,
        Executor::Schools,
        Executor::Schools,
        Executor::Both,
        Executor::Nobody,
        Executor::Department,
        Executor::Outside,
        Executor::Stranger,
    ];
    let item = ItemRecord {
        name: name.clone(),
        deadline: Some(deadline(chance, roadmap, kinds.clone())),
        executor: Some(chance.pick(&executors)),
        scope: scope(chance, &roadmap.participants, 3),
        proved_by: proved_by(chance, 8),
        unchecked_deadline: chance.once_in(14),
        unchecked_executor: chance.once_in(20),
        ..ItemRecord::default()
    };
    let parent = roadmap.items.len();
    roadmap.items.push(item);
    let steps = if chance.once_in(4) { 1 + chance.below(3) } else { 0 };
    for step in 0..steps {
        let own_deadline = chance.once_in(2);
        let deadline = if own_deadline { Some(deadline(chance, roadmap, kinds.clone())) } else { None };
        let executor = if chance.once_in(4) { Some(chance.pick(&executors[..6])) } else { None };
        roadmap.items.push(ItemRecord {
            parent: Some(parent),
            name: format!("{name}.{}", step + 1),
            deadline,
            executor,
            scope: scope(chance, &roadmap.participants, 8),
            proved_by: proved_by(chance, 12),
            unchecked_deadline: chance.once_in(20),
            ..ItemRecord::default()
        });
    }
}

fn scope(chance: &mut Chance, participants: &[usize], once_in: usize) -> Option<(Vec<usize>, Option<usize>)> {
    if !chance.once_in(once_in) {
        return None;
    }
    let some: Vec<usize> = participants.iter().copied().filter(|_| chance.once_in(2)).collect();
    let enough = if chance.once_in(2) || some.is_empty() { Some(1 + chance.below(2)) } else { None };
    Some((some, enough))
}

fn proved_by(chance: &mut Chance, once_in: usize) -> Option<ProvedBy> {
    let proof = chance.pick(&[ProvedBy::Report, ProvedBy::Section]);
    if chance.once_in(once_in) { Some(proof) } else { None }
}

fn deadline(chance: &mut Chance, roadmap: &RoadmapRecord, kinds: std::ops::Range<usize>) -> String {
    let words = |day: Date| day.strftime("%d.%m.%Y").to_string();
    let day = day_near(chance, roadmap.from, 0, 363);
    let later = day_near(chance, day, 0, 60).min(roadmap.to);
    match kinds.start + chance.below(kinds.len()) {
        0..=4 => format!("До {}", words(day)),
        5 => words(day),
        6 => chance.pick(&["Ноябрь 2026", "Март 2027", "Сентябрь 2026", "Октябрь-декабрь 2026"]).to_owned(),
        7 => format!("с {} по {}", words(day), words(later)),
        8 => format!("До {}, до {}", words(day), words(later)),
        9 => chance.pick(&["Ежемесячно", "Ежемесячно", "Ежеквартально", "1 раз в четверть", "2 раза в год"]).to_owned(),
        10 => chance.pick(&["В течение учебного года", "Постоянно"]).to_owned(),
        11 => format!("До {}, далее ежемесячно", words(day)),
        12 => chance.pick(&["По графику ИРО", "По отдельному плану"]).to_owned(),
        13 => chance.pick(&["По запросу", "По мере необходимости", ""]).to_owned(),
        14 => format!("До {}", words(day_near(chance, roadmap.act.unwrap_or(roadmap.from), 40, 0))),
        15 => chance.pick(&["До 31 ноября 2026", "До 15.12.2026 примерно так"]).to_owned(),
        16 => "Декабрь 2026, апрель 2027".to_owned(),
        17 => "в течение 10 рабочих дней после получения запроса".to_owned(),
        18 => "до 15 числа месяца, следующего за отчётным кварталом".to_owned(),
        _ => format!("До {}", words(day_near(chance, roadmap.to, 5, 30))),
    }
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
    let mut report =
        ReportRecord { author, name: format!("n{number:02}"), date, event, received, roadmap: at, entries: Vec::new() };
    let reachable = reachable(site, roadmap, author);
    for _ in 0..chance.below(4) {
        if !reachable.is_empty() {
            let (item, who) = chance.pick(&reachable);
            let entry = entry(chance, site, &report, item, who);
            report.entries.push(entry);
        }
    }
    (author.is_some() || !report.entries.is_empty() || chance.once_in(2)).then_some(report)
}

/// The items and reporters that the author may speak of.
fn reachable(site: &SiteRecord, roadmap: &RoadmapRecord, author: Who) -> Vec<(usize, Who)> {
    let branch = |school: usize| author.is_some() && site.schools[school].head == author;
    let schools =
        (0..site.schools.len()).map(Some).filter(|who| author.is_none() || *who == author || branch(who.unwrap()));
    let all: Vec<Who> = schools.chain([None].into_iter().filter(|_| author.is_none())).collect();
    let items = 0..roadmap.items.len();
    items
        .flat_map(|item| all.iter().map(move |who| (item, *who)))
        .filter(|(item, who)| roadmap.row_asks(*item, *who))
        .collect()
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
    let status = chance.pick(&statuses);
    let parts = roadmap.items[item].parts.len();
    let may_be_silent = matches!(status, Status::Done | Status::InProgress | Status::Partly);
    let date = if chance.once_in(4) { Some(day_near(chance, report.date, 30, 0)) } else { None };
    EntryRecord {
        item,
        schools: if who == report.author { Vec::new() } else { who.into_iter().collect() },
        status,
        date,
        part: if parts > 1 && !chance.once_in(4) { Some(chance.below(parts)) } else { None },
        until: if status == Status::Postponed { Some(day_near(chance, report.date, 10, 90)) } else { None },
        document: chance.pick(&[None, None, Some(Decision::Order), Some(Decision::Note)]),
        count: if status == Status::Partly && chance.once_in(2) { Some((chance.below(3) as u32 + 1, 5)) } else { None },
        has_reason: !may_be_silent || chance.once_in(2),
    }
}
