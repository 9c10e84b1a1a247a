//! Changes: items of a reporter as they stand now and stood at the end of last month in, those that differ out, each with
//! the day since which it stands so and what moved it.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::evaluation::{Evaluation, EvaluationDay};
use super::facts::FactsByItem;
use super::items::combined_on;
use super::turning_days::turning_days;
use super::waived_days::WaivedDays;
use crate::site::model::*;
use vekha_deadline::calendar::shift_days;

/// Items whose state is another than at the end of last month, in the order of print; none at a school that has not joined
/// yet.
pub fn changes(
    site: &Site,
    roadmap: RoadmapIx,
    reporter: Reporter,
    items: &[Option<ItemProgress>],
    waived: &WaivedDays,
) -> Vec<Change> {
    let participation = site.participation(roadmap, reporter);
    if participation.is_some_and(|participation| participation.from > Some(site.today)) {
        return Vec::new();
    }
    let history = History { site, roadmap, reporter, facts: FactsByItem::new(site, roadmap, reporter), items, waived };
    let progress = site[roadmap].top_items().filter_map(|item| Some((item, items[item.0].as_ref()?)));
    let notable = progress.filter(|(_, progress)| is_notable(&progress.before, &progress.now));
    notable.map(|(item, progress)| history.change(item, progress)).collect()
}

/// What is known of the past of a roadmap at a reporter.
struct History<'s> {
    site: &'s Site,
    roadmap: RoadmapIx,
    reporter: Reporter,
    facts: FactsByItem,
    /// How all items stand now.
    items: &'s [Option<ItemProgress>],
    /// How items stood that others can do in its stead.
    waived: &'s WaivedDays,
}

impl History<'_> {
    fn change(&self, item: ItemIx, progress: &ItemProgress) -> Change {
        let day = self.day_of_change(item, &progress.now);
        // It may have stood otherwise in between: what is said to have been is what stood on the day before.
        let eve = day.and_then(|day| self.combined_then(item, shift_days(day, -1)));
        let before = eve.unwrap_or_else(|| progress.before.clone());
        let cause = day.map_or(Cause::Time, |day| self.cause(item, progress, day));
        let (from, to) = (before.state.clone(), progress.now.state.clone());
        let parts = if from.kind() == to.kind() { parts(&before).zip(parts(&progress.now)) } else { None };
        Change { item, from, to, day, parts: parts.map(|(was, now)| [was, now]), cause }
    }

    /// The last day of this month before which it stood otherwise.
    fn day_of_change(&self, item: ItemIx, now: &CombinedState) -> Option<Date> {
        let month_end = self.site.end_of_last_month();
        let differs = |day: Date| self.combined_then(item, day).is_none_or(|then| is_notable(&then, now));
        let own = || turning_days(self.site, self.roadmap, self.reporter, item).into_iter().collect();
        let days: BTreeSet<Date> = self.waived.days(item).cloned().unwrap_or_else(own);
        let mut of_month = days.into_iter().rev().filter(|day| month_end < *day && *day <= self.site.today);
        of_month.find(|day| differs(shift_days(*day, -1)))
    }

    fn combined_then(&self, item: ItemIx, day: Date) -> Option<CombinedState> {
        if self.waived.days(item).is_some() {
            return self.waived.state_on(item, day, self.reporter);
        }
        let day = EvaluationDay::new(self.site, day);
        combined_on(&Evaluation::new(self.site, self.roadmap, self.reporter, day), item, &self.facts)
    }

    /// What happened on the day of the change: an act that struck it out, a report, another act, else time passed.
    fn cause(&self, item: ItemIx, progress: &ItemProgress, day: Date) -> Cause {
        if let State::Excluded(exclusion) = &progress.now.state {
            return Cause::Act(exclusion.act);
        }
        let fact = progress.facts.iter().rev().find(|fact| self.site[**fact].published == day);
        let fact = fact.copied().map(Cause::Fact);
        let proof = || self.proof_on(item, day).map(Cause::Proof);
        let act = || self.act_on(item, day).or_else(|| self.repeal_on(day)).map(Cause::Act);
        fact.or_else(proof).or_else(act).unwrap_or(Cause::Time)
    }

    /// The act of that day that ended the whole roadmap.
    fn repeal_on(&self, day: Date) -> Option<ActIx> {
        self.site[self.roadmap].repealed.filter(|repeal| repeal.since == day).map(|repeal| repeal.act)
    }

    /// The report of that day that proves it, one of its times or one of its steps.
    fn proof_on(&self, item: ItemIx, day: Date) -> Option<ReportIx> {
        let family = self.site[self.roadmap].family_of(item).into_iter();
        let mut times = family.filter_map(|at| self.items[at.0].as_ref()).flat_map(|at| &at.occurrences);
        times.find_map(|time| proving_report(&time.state, day))
    }

    /// The act of that day that changed the item or one of its steps.
    fn act_on(&self, item: ItemIx, day: Date) -> Option<ActIx> {
        let roadmap = &self.site[self.roadmap];
        let mut acts = roadmap[item].amendments.revisions.iter().map(|revision| revision.act);
        let own = acts.find(|act| roadmap.acts[*act].date == day);
        own.or_else(|| roadmap[item].steps.iter().find_map(|step| self.act_on(*step, day)))
    }
}

/// The report of that day that proves it.
fn proving_report(state: &State, day: Date) -> Option<ReportIx> {
    match state {
        State::Done { proof: Some(Proof::Report(report, date)), .. } if *date == day => Some(*report),
        _ => None,
    }
}

/// A change of the words on the page, or of how much is done.
fn is_notable(before: &CombinedState, now: &CombinedState) -> bool {
    let done = |combined: &CombinedState| parts(combined).map_or(0, |(done, _)| done);
    !before.state.reads_as(&now.state) || done(before) != done(now)
}

/// «10 из 14» of a report, or how many of several parts are done.
fn parts(combined: &CombinedState) -> Option<(u32, u32)> {
    match combined.state {
        State::Partly { done: Some(parts), .. } => Some(parts),
        _ => combined.parts,
    }
}
