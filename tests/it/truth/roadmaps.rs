//! Roadmaps by chance: the current one, perhaps last year's and a regional one beside it; items with deadlines of every
//! kind, and what later acts have changed of them.

use std::ops::Range;

use jiff::civil::{Date, date};

use super::records::*;
use super::sites::{day_near, shift};
use crate::support::Chance;

/// All roadmaps of a site.
pub fn all(chance: &mut Chance, schools: usize) -> Vec<RoadmapRecord> {
    let mut roadmaps = vec![current_roadmap(chance, schools)];
    if chance.once_in(4) {
        roadmaps.push(earlier_roadmap(chance, schools));
    }
    if chance.once_in(4) {
        roadmaps.push(roadmap(chance, "region", 2026, Some(date(2026, 9, 20)), false, schools));
        let primary = chance.below(2 * roadmaps.len());
        roadmaps.get_mut(primary).into_iter().for_each(|roadmap| roadmap.primary = true);
    }
    roadmaps
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
    let last = if chance.once_in(6) { date(year + 1, 5, 31) } else { date(year + 1, 8, 31) };
    let (from, to) = (date(year, 9, 1), last);
    let amending = if act.is_some() && chance.once_in(2) { 1 + chance.below(2) } else { 0 };
    let amending = (0..amending).map(|_| day_near(chance, shift(from, 60), 50, 150)).collect();
    let primary = false;
    let items = Vec::new();
    let mut roadmap = RoadmapRecord { id, from, to, act, amending, archived, primary, participants, items };
    // On some sites all is of one kind, so that what is said of all of them is heard too.
    let kinds = chance.pick(&[0..20, 0..20, 0..20, 0..20, 0..5, 9..14, 12..14]);
    for number in 0..1 + chance.below(6) {
        push_item(chance, &mut roadmap, number, kinds.clone());
    }
    roadmap
}

fn push_item(chance: &mut Chance, roadmap: &mut RoadmapRecord, number: usize, kinds: Range<usize>) {
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
    let item = changed_by_act(chance, roadmap, item, kinds.clone());
    let parent = roadmap.items.len();
    roadmap.items.push(item);
    let steps = if chance.once_in(4) { 1 + chance.below(3) } else { 0 };
    for step in 0..steps {
        let own_deadline = chance.once_in(2);
        let deadline = if own_deadline { Some(deadline(chance, roadmap, kinds.clone())) } else { None };
        let executor = if chance.once_in(4) { Some(chance.pick(&executors[..6])) } else { None };
        let item = ItemRecord {
            parent: Some(parent),
            name: format!("{name}.{}", step + 1),
            deadline,
            executor,
            scope: scope(chance, &roadmap.participants, 8),
            proved_by: proved_by(chance, 12),
            unchecked_deadline: chance.once_in(20),
            ..ItemRecord::default()
        };
        let is_changed = roadmap.items[parent].added.or(roadmap.items[parent].struck).is_some();
        let item = if is_changed { item } else { changed_by_act(chance, roadmap, item, kinds.clone()) };
        roadmap.items.push(item);
    }
}

/// A later act adds the item, strikes it out, or gives it another deadline or other executors.
fn changed_by_act(chance: &mut Chance, roadmap: &RoadmapRecord, item: ItemRecord, kinds: Range<usize>) -> ItemRecord {
    if roadmap.amending.is_empty() {
        return item;
    }
    let mut act = || chance.once_in(6).then(|| chance.below(roadmap.amending.len()));
    let item = ItemRecord { reworded: act(), new_result: act(), ..item };
    if !chance.once_in(3) {
        return item;
    }
    let act = chance.below(roadmap.amending.len());
    match chance.below(5) {
        4 => ItemRecord { given: earlier_executor(chance, &item).map(|before| (act, before)), ..item },
        0 => ItemRecord { added: Some(act), ..item },
        1 => ItemRecord { struck: Some(act), ..item },
        3 if chance.once_in(2) => ItemRecord {
            deadline: Some("Ежемесячно до 25 числа".to_owned()),
            amended: Some((
                act,
                chance.pick(&["Ежемесячно до 10 числа", "Ежемесячно до 28 числа", "Ежемесячно"]).to_owned(),
            )),
            ..item
        },
        _ if item.deadline.is_some() => ItemRecord { amended: Some((act, deadline(chance, roadmap, kinds))), ..item },
        _ => item,
    }
}

/// Who else could have carried it out before.
fn earlier_executor(chance: &mut Chance, item: &ItemRecord) -> Option<Executor> {
    let now = item.executor?;
    let before = [Executor::Schools, Executor::Department, Executor::Outside, Executor::Stranger];
    let before: Vec<Executor> = before.into_iter().filter(|before| *before != now).collect();
    if before.is_empty() { None } else { Some(chance.pick(&before)) }
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

fn deadline(chance: &mut Chance, roadmap: &RoadmapRecord, kinds: Range<usize>) -> String {
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
