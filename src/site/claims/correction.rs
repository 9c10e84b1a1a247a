//! Corrections: a fact of a report that came late, or that puts another one right; out comes what had stood here until
//! then.

use super::claim::{Claim, ClaimKind};
use crate::site::model::*;
use crate::site::progress::state_on;
use vekha_deadline::calendar::shift_days;

/// What had stood here of an item at a reporter until the report of this fact, where that was trouble, and since when.
pub fn correction(site: &Site, fact: &Fact, reporter: Reporter) -> Option<(Claim, State)> {
    let report = &site[fact.report];
    if report.corrects.is_none() && report.received.is_none() {
        return None;
    }
    let state = state_on(site, fact.roadmap, reporter, fact.item, shift_days(report.date, -1))?;
    let since = state.calendar_day(site).filter(|_| state.is_overdue())?;
    let claim = Claim::new(ClaimKind::Corrected).day("day", report.date).day("from", since).day("to", report.date);
    Some((claim.day("received", report.received), state))
}
