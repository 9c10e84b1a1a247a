//! A seed in, the records of a site made by chance out: schools and branches, of which some come later or leave, several
//! roadmaps, any day from before the act to a year after the end. Roadmaps and reports have files of their own.

use std::cmp::Reverse;

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::records::*;
use super::{reports, roadmaps, same_work};
use crate::support::Chance;

/// The site of a seed.
pub fn site_of(seed: u64) -> SiteRecord {
    let mut chance = Chance::new(seed.wrapping_mul(7919));
    (0..4).for_each(|_| _ = chance.below(2)); // near seeds begin alike
    let schools = schools(&mut chance);
    let roadmaps = roadmaps::all(&mut chance, schools.len());
    let today = today(&mut chance, roadmaps.iter().find(|roadmap| roadmap.id == "r").expect("a roadmap"));
    let report_within = chance.pick(&[10, 10, 10, 3]);
    let all_days_count = chance.once_in(8);
    let (reports, same_work) = (Vec::new(), Vec::new());
    let mut site = SiteRecord { today, schools, roadmaps, reports, same_work, report_within, all_days_count };
    site.roadmaps.sort_by_key(|roadmap| (roadmap.archived, !roadmap.primary, Reverse(roadmap.from), roadmap.id));
    (0..site.roadmaps.len()).for_each(|at| push_participations(&mut chance, &mut site, at));
    site.read_deadlines();
    same_work::push_all(&mut Chance::new(seed.wrapping_mul(104_729)), &mut site);
    reports::push_all(&mut chance, &mut site);
    if chance.once_in(3) {
        site.today = day_of_change(&mut chance, &site);
        site.read_deadlines();
    }
    site
}

/// A day on which, or after which, something comes to stand otherwise.
fn day_of_change(chance: &mut Chance, site: &SiteRecord) -> Date {
    let roadmap = site.roadmaps.iter().find(|roadmap| roadmap.id == "r").expect("a roadmap");
    let acts =
        roadmap.items.iter().flat_map(|item| [item.added, item.struck, item.amended.as_ref().map(|(act, _)| *act)]);
    let acts: Vec<Date> = acts.flatten().map(|act| roadmap.amending[act]).collect();
    if !acts.is_empty() && !chance.once_in(3) {
        let day = chance.pick(&acts);
        return day_near(chance, day, 0, 1);
    }
    let joined = site.schools.iter().flat_map(|school| &school.participations).filter_map(|time| time.from);
    let joined: Vec<Date> = joined.collect();
    if !joined.is_empty() && chance.once_in(2) {
        let day = chance.pick(&joined);
        return day_near(chance, shift(day, 20), 20, 60); // something may have come due since
    }
    let ends = roadmap.items.iter().flat_map(|item| &item.parts).filter_map(|part| part.to);
    let entries = site.reports.iter().flat_map(|report| &report.entries);
    let new_days: Vec<Date> = entries.filter_map(|entry| entry.until).collect();
    let participations = site.schools.iter().flat_map(|school| &school.participations);
    let moves = participations.flat_map(|participation| [participation.from, participation.to]).flatten();
    let twice_likely = new_days.iter().chain(&new_days).copied();
    let days: Vec<Date> = ends.chain(twice_likely).chain(moves).chain([roadmap.to]).collect();
    let day = chance.pick(&days);
    day_near(chance, day, 0, 1)
}

/// A day some days away.
pub fn shift(day: Date, days: i64) -> Date {
    day.saturating_add(days.days())
}

/// A day near another.
pub fn day_near(chance: &mut Chance, day: Date, before: usize, after: usize) -> Date {
    shift(day, chance.below(before + after + 1) as i64 - before as i64)
}

fn schools(chance: &mut Chance) -> Vec<SchoolRecord> {
    let count = 1 + chance.below(4);
    let seen =
        |chance: &mut Chance| if chance.once_in(3) { Some(day_near(chance, date(2026, 11, 1), 60, 120)) } else { None };
    let school = |_| SchoolRecord { head: None, seen: seen(chance), participations: Vec::new() };
    let mut schools: Vec<SchoolRecord> = (0..count).map(school).collect();
    if count > 1 && chance.once_in(2) {
        schools[count - 1].head = Some(0);
    }
    schools
}

/// Some schools come later to a roadmap, leave it, or go over into another school.
fn push_participations(chance: &mut Chance, site: &mut SiteRecord, at: usize) {
    for school in site.roadmaps[at].participants.clone().into_iter().filter(|_| chance.once_in(6)).collect::<Vec<_>>() {
        let roadmap = &site.roadmaps[at];
        let kind = chance.below(4);
        let from = (kind != 1).then(|| day_near(chance, roadmap.from, 20, 250));
        let to = (kind != 0).then(|| day_near(chance, from.unwrap_or(roadmap.from), 0, 250));
        let basis = chance.pick(&[None, Some("приказ № 5")]);
        let other = chance.below(site.schools.len());
        let successor = (to.is_some() && other > school && chance.once_in(2)).then_some(other); // never in a ring
        let participation = ParticipationRecord { roadmap: at, from, to, basis, successor };
        site.schools[school].participations.push(participation);
    }
}

fn today(chance: &mut Chance, roadmap: &RoadmapRecord) -> Date {
    let act = roadmap.act.unwrap_or(roadmap.from);
    match chance.below(16) {
        0 => day_near(chance, act, 20, 0),
        1 => day_near(chance, roadmap.from, 12, 12),
        2 => day_near(chance, roadmap.to, 0, 40),
        3 | 4 => day_near(chance, roadmap.to, 0, 365),
        5 => day_near(chance, date(roadmap.to.year(), 7, 15), 40, 40), // summer
        _ => day_near(chance, roadmap.from, 0, 364),
    }
}
