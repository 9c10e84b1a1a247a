//! Items that some schools are enough for, day by day: a roadmap and how all stand in it now in; out comes how each such
//! item stood at each reporter on the days of this month on which it may have come to stand otherwise.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::evaluation::EvaluationDay;
use super::items::EvaluationDays;
use super::items_of_all::items_of_all;
use super::turning_days::turning_days;
use crate::site::model::*;
use vekha_deadline::calendar::shift_days;

/// How items that some schools are enough for stood on earlier days of the month, by what everybody had done.
#[derive(Default)]
pub struct WaivedDays {
    days: BTreeMap<ItemIx, BTreeSet<Date>>,
    states: BTreeMap<(ItemIx, Date, Reporter), CombinedState>,
}

impl WaivedDays {
    /// Of every item that stands otherwise at anybody than at the end of last month.
    pub fn new(site: &Site, roadmap: RoadmapIx, all: &[(Reporter, Vec<Option<ItemProgress>>)]) -> Self {
        let mut waived = WaivedDays::default();
        for item in site[roadmap].top_items().filter(|item| is_limited(&site[roadmap], *item)) {
            let mut at_all = all.iter().filter_map(|(_, items)| items[item.0].as_ref());
            if at_all.any(|at| at.now != at.before) {
                waived.push(site, roadmap, item, all.iter().map(|(reporter, _)| *reporter));
            }
        }
        waived
    }

    fn push(&mut self, site: &Site, roadmap: RoadmapIx, item: ItemIx, all: impl Iterator<Item = Reporter>) {
        let month_end = site.end_of_last_month();
        let turning = all.flat_map(|reporter| turning_days(site, roadmap, reporter, item));
        let turning: BTreeSet<Date> = turning.filter(|day| month_end < *day && *day <= site.today).collect();
        let eves = turning.iter().map(|day| shift_days(*day, -1));
        for day in eves.collect::<BTreeSet<Date>>() {
            let today = EvaluationDay::new(site, day);
            let family = site[roadmap].family_of(item);
            let days = EvaluationDays { today, before: today };
            for (reporter, items) in items_of_all(site, roadmap, days, Some(&family)) {
                let state = items.into_iter().nth(item.0).flatten().map(|at| at.now);
                self.states.extend(state.map(|state| ((item, day, reporter), state)));
            }
        }
        self.days.insert(item, turning);
    }

    /// The days on which an item may have come to stand otherwise; `None` of one that is each school's own.
    pub fn days(&self, item: ItemIx) -> Option<&BTreeSet<Date>> {
        self.days.get(&item)
    }

    /// How it stood at a reporter on the day before one of these; nothing where it was not asked then.
    pub fn state_on(&self, item: ItemIx, day: Date, reporter: Reporter) -> Option<CombinedState> {
        self.states.get(&(item, day, reporter)).cloned()
    }
}

/// Whether some schools are enough for it, or for one of its steps.
fn is_limited(roadmap: &Roadmap, item: ItemIx) -> bool {
    roadmap.family_of(item).into_iter().any(|other| roadmap[other].at_least.is_some())
}
