//! Words that take nothing back: a fact in; out comes whether what it speaks of was done before and stays so, and what a
//! page says of that.

use jiff::civil::Date;

use super::with_full_stop;
use crate::content::records::report::Status;
use crate::pages::Pages;
use crate::site::{Fact, FactIx, Reporter, State, state_on};
use vekha_deadline::calendar::shift_days;

/// Whether what a fact speaks of was done on the day before its report, and still was with it: a lesser word moves nothing.
pub fn is_lesser_word(cx: &Pages, at: FactIx, about: Reporter) -> bool {
    let fact = &cx.site[at];
    let is_lesser = !matches!(fact.status, Status::Done | Status::Withdrawn);
    let is_done = |day: Date| matches!(state_on(cx.site, fact, about, day), Some(State::Done { .. }));
    is_lesser && may_be_done(cx, fact, about) && is_done(shift_days(fact.published, -1)) && is_done(fact.published)
}

/// Whether a report or the site itself may have called it done.
fn may_be_done(cx: &Pages, fact: &Fact, about: Reporter) -> bool {
    let roadmap = &cx.site[fact.roadmap];
    let family = roadmap.family_of(fact.item);
    let mut others = cx.site.entries_of(about).facts.iter().map(|other| &cx.site[*other]);
    let is_done =
        |other: &Fact| other.status == Status::Done && other.roadmap == fact.roadmap && family.contains(&other.item);
    others.any(|other| other.published < fact.published && is_done(other))
        || family.iter().any(|item| roadmap[*item].proved_by.is_some())
}

/// «Осталось: протокол. Состояние тогда осталось «Выполнено».»
pub fn lesser_word(cx: &Pages, at: FactIx, about: Reporter) -> Option<String> {
    let fact = &cx.site[at];
    let left = || fact.left.as_ref().map(|left| with_full_stop(&format!("{} {left}", cx.word("left"))));
    let reason = || fact.reason.as_deref().map(with_full_stop);
    let words = || [left(), reason(), Some(cx.word("done-stands"))].into_iter().flatten().collect::<Vec<_>>();
    is_lesser_word(cx, at, about).then(|| words().join(" "))
}
