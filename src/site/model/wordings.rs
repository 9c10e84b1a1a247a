//! Times of an item in two wordings: one of the one in; out come the one of the other that is the same, or those of which an
//! act has made it.

use jiff::civil::Date;

use super::index::OccurrenceIx;
use super::item::{Item, Occurrence};
use vekha_deadline::calendar::days_from_to;

/// The time of another wording that is the same: the only one of the same days, or of the same month or quarter; else the
/// one in the same place among as many.
pub fn counterpart(item: &Item, at: OccurrenceIx, other: &Item) -> Option<OccurrenceIx> {
    let timing = &item.occurrences[at].timing;
    let same_days = |other: &Occurrence| other.timing.window.is_some() && other.timing.window == timing.window;
    let is_named = timing.key.len() > 2; // else it is a number of its own wording
    let same_key = |other: &Occurrence| is_named && other.timing.key == timing.key;
    let in_place = || other.occurrences.get(at.0).filter(|_| are_counterparts(item, other)).map(|_| at);
    only(item, other, same_days).or_else(|| only(item, other, same_key)).or_else(in_place)
}

/// Whether another wording asks for several shorter times in place of this one.
pub fn is_split(item: &Item, at: OccurrenceIx, other: &Item) -> bool {
    let Some((from, to)) = days_of(&item.occurrences[at]) else { return false };
    let days = other.occurrences.iter().filter_map(days_of).filter(|days| days.0 <= to && from <= days.1);
    let lengths: Vec<i32> = days.map(|days| days_from_to(days.0, days.1)).collect();
    lengths.len() > 1 && lengths.iter().all(|length| *length < days_from_to(from, to))
}

/// The times of an earlier wording of which an act has made one of another: all of them where it is the only one, else those
/// shorter ones that fall into its days; none where one of them is that time itself.
pub fn joined_times(before: &Item, after: &Item, at: OccurrenceIx) -> Vec<OccurrenceIx> {
    let joined = &after.occurrences[at];
    let has_same_days =
        |time: &OccurrenceIx| days_of(joined).is_some() && days_of(&before.occurrences[*time]) == days_of(joined);
    let is_other = |time: &OccurrenceIx| !has_same_days(time) && counterpart(before, *time, after).is_none();
    let is_inside = |time: &OccurrenceIx| is_within_days(&before.occurrences[*time], joined);
    let is_only = after.occurrences.len() == 1;
    let found: Vec<OccurrenceIx> = before.occurrence_indices().filter(|time| is_only || is_inside(time)).collect();
    if found.len() > 1 && found.iter().all(is_other) { found } else { Vec::new() }
}

/// Whether a time is shorter than another and falls into its days, be it in part.
fn is_within_days(time: &Occurrence, longer: &Occurrence) -> bool {
    let (Some((from, to)), Some((first, last))) = (days_of(time), days_of(longer)) else { return false };
    from <= last && first <= to && days_from_to(from, to) < days_from_to(first, last)
}

/// The first and the last day of a time that has both.
fn days_of(occurrence: &Occurrence) -> Option<(Date, Date)> {
    occurrence.timing.window.and_then(|window| Some((window.from?, window.to)))
}

/// The only time of the other wording that is so, where only one of this is.
fn only(item: &Item, other: &Item, is_so: impl Fn(&Occurrence) -> bool) -> Option<OccurrenceIx> {
    let mut found = other.occurrence_indices().filter(|at| is_so(&other.occurrences[*at]));
    let is_alone = item.occurrences.iter().filter(|own| is_so(own)).count() == 1;
    found.next().filter(|_| is_alone && found.next().is_none())
}

/// Whether both name as many times one by one, so that the first of one is the first of the other.
fn are_counterparts(item: &Item, other: &Item) -> bool {
    let recurs = |item: &Item| item.terms.iter().any(|term| term.term.recurrence.is_some());
    item.occurrences.len() == other.occurrences.len() && !recurs(item) && !recurs(other)
}
