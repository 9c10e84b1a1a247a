//! Turning days: an item at a reporter in; out come the days on which it may come to stand otherwise than on the day
//! before.

use jiff::civil::Date;

use super::evaluation::last_day_to_report;
use super::waiver_ends::days_taken_back;
use crate::site::model::*;
use vekha_deadline::calendar::shift_days;

/// Days of reports and acts, first days, and days behind ends and the time to report on them; in no order.
pub fn turning_days(site: &Site, roadmap_ix: RoadmapIx, reporter: Reporter, item: ItemIx) -> Vec<Date> {
    let roadmap = &site[roadmap_ix];
    let related = roadmap.family_of(item);
    let facts = facts(site, roadmap_ix, reporter, &related);
    let windows: Vec<_> = related.iter().flat_map(|item| windows(&roadmap[*item])).collect();
    let ends = windows.iter().map(|window| window.to).chain(facts.iter().filter_map(|fact| fact.until));
    let limited = related.iter().filter(|item| roadmap[**item].at_least.is_some());
    let taken_back = limited.flat_map(|item| days_taken_back(site, roadmap_ix, *item));
    let over = ends.chain([roadmap.to]).chain(taken_back).flat_map(|end| [end, last_day_to_report(site, end)]);
    let begins = windows.iter().filter_map(|window| window.from).chain([roadmap.begin()]);
    let acts = related.iter().flat_map(|item| &roadmap[*item].amendments.revisions);
    let mut days: Vec<Date> = over.map(|day| shift_days(day, 1)).chain(begins).collect();
    days.extend(acts.map(|revision| roadmap.acts[revision.act].date));
    days.extend(facts.iter().map(|fact| fact.published));
    days.extend(proof_days(site, roadmap, reporter, &related));
    days.extend(site.participation(roadmap_ix, reporter).and_then(|participation| participation.from));
    days
}

/// The facts that may move it: the reporter's, and where some schools are enough those of all others too.
fn facts<'s>(site: &'s Site, roadmap: RoadmapIx, reporter: Reporter, items: &[ItemIx]) -> Vec<&'s Fact> {
    let all_count = items.iter().any(|item| site[roadmap][*item].at_least.is_some());
    let is_of_items = |fact: &&Fact| fact.roadmap == roadmap && items.contains(&fact.item);
    if all_count {
        return site.facts.iter().filter(is_of_items).collect();
    }
    site.entries_of(reporter).facts.iter().map(|fact| &site[*fact]).filter(is_of_items).collect()
}

/// All windows of an item, those too that held before an act changed them.
fn windows(item: &Item) -> Vec<vekha_deadline::OpenRange> {
    let earlier = item.earlier.iter().flat_map(|earlier| &earlier.item.occurrences);
    item.occurrences.iter().chain(earlier).filter_map(|occurrence| occurrence.timing.window).collect()
}

/// Days of what may prove the items.
fn proof_days(site: &Site, roadmap: &Roadmap, reporter: Reporter, items: &[ItemIx]) -> Vec<Date> {
    if items.iter().all(|item| roadmap[*item].proved_by.is_none()) {
        return Vec::new();
    }
    let seen = reporter_school(reporter).and_then(|school| site[school].section.as_ref()?.seen());
    let reports = site.entries_of(reporter).reports.iter().map(|report| site[*report].date);
    reports.chain(seen).collect()
}
