//! Corrections: a fact of a report that came late, or that puts another one right; out comes what had stood here until
//! then.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::claim::{Claim, ClaimKind};
use crate::content::records::report::Status;
use crate::site::model::*;
use crate::site::progress::{state_on, turning_days};
use vekha_deadline::calendar::shift_days;

/// What had stood here until the report of this fact of that of which it speaks: trouble, and since when; else what an
/// earlier report had said and this one puts right.
pub fn correction(site: &Site, fact: &Fact, reporter: Reporter) -> Option<(Claim, State)> {
    let report = &site[fact.report];
    if (report.corrects.is_none() && report.received.is_none()) || is_continued(site, fact, reporter) {
        return None;
    }
    let state = state_on(site, fact, reporter, shift_days(report.date, -1))?;
    let since = state.calendar_day(site).filter(|_| state.is_overdue());
    let stands = || state_on(site, fact, reporter, report.date).is_some_and(|now| now.reads_as(&state));
    if stands() || since.is_none() && !is_of_report(site, fact, &state) {
        return None;
    }
    let since = since.map(|since| day_of_last_change(site, fact, reporter, &state).unwrap_or(since));
    let claim = Claim::new(ClaimKind::Corrected).day("day", report.date).day("from", since).day("to", report.date);
    Some((claim.day("received", report.received), state))
}

/// Whether a later entry of the same report speaks of the same: what had stood here is said once, with the last of them.
fn is_continued(site: &Site, fact: &Fact, reporter: Reporter) -> bool {
    let mut others = site.entries_of(reporter).facts.iter().map(|other| &site[*other]);
    others.any(|other| {
        let is_of_same = (other.report, other.roadmap, other.item) == (fact.report, fact.roadmap, fact.item);
        is_of_same && other.entry > fact.entry && other.selection.meets(&fact.selection)
    })
}

/// Whether a report had said what another one puts right here, or takes back later than that was known.
fn is_of_report(site: &Site, fact: &Fact, state: &State) -> bool {
    let by_time = [StateKind::Open, StateKind::Planned, StateKind::Ongoing, StateKind::Awaited];
    let report = &site[fact.report];
    let takes_back = fact.status == Status::Withdrawn && report.received.is_some_and(|received| received < report.date);
    (report.corrects.is_some() || takes_back) && !by_time.contains(&state.kind())
}

/// Since when it stood so without a break: the last day before the report on which a time was over, or a report or an act
/// changed something else to it, such as silence to lateness; `None` where it never stood otherwise.
fn day_of_last_change(site: &Site, fact: &Fact, reporter: Reporter, state: &State) -> Option<Date> {
    let days = turning_days(site, fact.roadmap, reporter, fact.item);
    let earlier: BTreeSet<Date> = days.into_iter().filter(|day| *day < site[fact.report].date).collect();
    let was_other = |day: &Date| {
        let before = state_on(site, fact, reporter, shift_days(*day, -1));
        before.is_none_or(|before| !before.reads_as(state) || before.form() != state.form())
    };
    earlier.into_iter().rev().find(was_other)
}
