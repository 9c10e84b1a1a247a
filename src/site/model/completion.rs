//! Completion: facts on one time in, some of them on parts of it; out comes the one by which nothing of it is left.

use jiff::civil::Date;

use super::fact::Fact;
use super::item::Occurrence;
use super::share::TimeName;
use crate::content::records::report::Status;

/// Of facts in their order, on one occurrence, the one by which the last part of it was done, and the day on which all of that
/// was known.
pub fn completing_fact<'f>(facts: impl Iterator<Item = &'f Fact>, occurrence: &Occurrence) -> Option<(usize, Date)> {
    let mut done: Vec<(&TimeName, Date)> = Vec::new();
    let mut completing = None;
    for (at, fact) in facts.enumerate() {
        let Some(share) = fact.share_of(occurrence) else {
            if fact.status == Status::Withdrawn {
                (done, completing) = (Vec::new(), None);
            }
            continue;
        };
        match share.status {
            Status::Done => done.extend(share.times.iter().map(|time| (time, fact.date.min(fact.known_by)))),
            Status::Withdrawn => done.retain(|(time, _)| !share.times.contains(time)),
            _ => {}
        }
        let is_whole = share.needed.iter().all(|time| done.iter().any(|(done, _)| *done == time));
        let last = done.iter().map(|(_, day)| *day).max();
        completing = if is_whole { completing.or(last.map(|day| (at, day))) } else { None };
    }
    completing
}
