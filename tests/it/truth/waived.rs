//! What enough schools have done: it does not concern the others, and once it is taken back they have time for a report.

use jiff::civil::Date;

use super::oracle::Oracle;
use super::records::*;
use super::sites::shift;
use super::stands::*;

/// It does not concern those who have begun nothing, or are past their day.
pub fn waive(board: &mut Board, roadmap: &RoadmapRecord, who: Who, item: usize) {
    let past = ["late", "no-news", "awaited", "outcome-unknown"];
    let is_left = |truth: &&mut ItemTruth| {
        let is_idle = !truth.is_told || past.contains(&truth.stand.code());
        is_idle && !truth.stand.is_done() && truth.stand != Stand::Excluded
    };
    let Some(truth) = board.get_mut(&(who, item)).filter(is_left) else { return };
    truth.stand = Stand::NotApplicable;
    truth.is_waived = true;
    truth.done_of = None;
    truth.parts.iter_mut().filter(|part| !part.stand.is_done()).for_each(|part| part.stand = Stand::NotApplicable);
    roadmap.steps(item).into_iter().for_each(|step| waive(board, roadmap, who, step));
}

/// Nobody is late with what enough others had done by its day.
pub fn forgive(board: &mut Board, at_schools: &[(Who, usize)], enough: usize) {
    let before = board.clone();
    for key in at_schools {
        let Some(truth) = board.get_mut(key) else { continue };
        for (number, part) in truth.parts.iter_mut().enumerate() {
            let others = at_schools.iter().filter(|other| *other != key).filter_map(|other| before.get(other));
            let in_time = |other: &&ItemTruth| {
                let other = other.parts.get(number).filter(|other| other.stand.is_done());
                other.is_some_and(|other| other.done.is_some() && other.done <= part.end)
            };
            if part.stand.is_done() && part.end.is_some() && others.filter(in_time).count() >= enough {
                part.stand = Stand::Done { late: 0 };
            }
        }
        whole_again(truth);
    }
}

/// Of several parts each is waived by itself.
pub fn waive_parts(board: &mut Board, at_schools: &[(Who, usize)], enough: usize) {
    let past = ["late", "no-news", "awaited", "outcome-unknown"];
    let parts = at_schools.iter().filter_map(|key| Some(board.get(key)?.parts.len())).max().unwrap_or(0);
    for number in (0..parts).filter(|_| parts > 1) {
        let is_done = |key: &&(Who, usize)| {
            board.get(*key).and_then(|truth| truth.parts.get(number)).is_some_and(|part| part.stand.is_done())
        };
        if at_schools.iter().filter(is_done).count() < enough {
            continue;
        }
        for key in at_schools {
            let Some(truth) = board.get_mut(key) else { continue };
            if let Some(part) = truth.parts.get_mut(number) {
                let is_idle = !part.is_told || past.contains(&part.stand.code());
                if is_idle && !part.stand.is_done() && part.stand != Stand::Excluded {
                    part.stand = Stand::NotApplicable;
                    truth.is_waived = true;
                }
            }
            whole_again(truth);
        }
    }
}

fn whole_again(truth: &mut ItemTruth) {
    let stands: Vec<Stand> = truth.parts.iter().map(|part| part.stand).collect();
    if !stands.is_empty() {
        let counted = stands.iter().filter(|stand| !stand.is_set_aside()).count() as u32;
        let done = stands.iter().filter(|stand| stand.is_done()).count() as u32;
        truth.stand = whole(&stands);
        truth.done_of = (counted > 1).then_some((done, counted));
    }
}

impl Oracle<'_> {
    /// Who did a part while enough others had it is not late with it, whatever these have taken back since; of an item with
    /// steps whatever is taken back of any.
    pub fn forgive_earlier(&self, board: &mut Board, at: usize, item: usize, day: Date) {
        let roadmap = &self.site.roadmaps[at];
        let top = roadmap.items[item].parent.unwrap_or(item);
        if !self.site.reports.iter().any(|report| report.date <= day && self.takes_back(at, top, report)) {
            return;
        }
        for who in roadmap.participants.iter().copied().map(Some) {
            let Some(truth) = board.get_mut(&(who, item)).filter(|truth| truth.stand != Stand::NotApplicable) else {
                continue;
            };
            for (number, part) in truth.parts.iter_mut().enumerate() {
                let late = part.done.filter(|_| matches!(part.stand, Stand::Done { late: 1.. }));
                let is_excused = |eve: Date| {
                    self.was_waived(at, (who, item), number, eve) || self.was_awaited_anew(at, (who, item), number, eve)
                };
                if late.is_some_and(|done| is_excused(shift(done, -1))) {
                    part.stand = Stand::Done { late: 0 };
                }
            }
            whole_again(truth);
        }
    }

    /// Whether a part was left to others on a day.
    fn was_waived(&self, at: usize, key: (Who, usize), number: usize, day: Date) -> bool {
        let then = self.board_then(at, day);
        let part = then.get(&key).filter(|then| then.is_waived).and_then(|then| then.parts.get(number).cloned());
        part.is_some_and(|part| part.stand == Stand::NotApplicable)
    }

    /// Whether there was more time for a report on a part than its own last day gives.
    fn was_awaited_anew(&self, at: usize, key: (Who, usize), number: usize, day: Date) -> bool {
        let part = self.board_then(at, day).get(&key).and_then(|then| then.parts.get(number).cloned());
        part.is_some_and(|part| match (part.stand, part.end) {
            (Stand::Awaited { until }, Some(end)) => until > self.last_day_to_report(end),
            _ => false,
        })
    }

    /// Where it was taken back lately, those whom it did not concern until then are neither late nor silent yet; of several
    /// parts each by itself.
    pub fn await_anew(&self, board: &mut Board, at: usize, item: usize, day: Date) {
        let roadmap = &self.site.roadmaps[at];
        let top = roadmap.items[item].parent.unwrap_or(item);
        for taken_back in self.days_taken_back(at, top, day) {
            let until = self.last_day_to_report(taken_back);
            let eve = shift(taken_back, -1);
            for who in roadmap.participants.iter().copied().map(Some) {
                let Some(mut truth) = board.get(&(who, item)).cloned() else { continue };
                for (number, part) in truth.parts.iter_mut().enumerate() {
                    if is_accused(part.stand, until) && self.was_waived(at, (who, item), number, eve) {
                        part.stand = Stand::Awaited { until };
                    }
                }
                whole_again(&mut truth);
                board.insert((who, item), truth);
            }
        }
    }

    /// What others do once a school has left changes nothing at that school.
    pub fn keep_last_days(&self, board: &mut Board, at: usize, day: Date, asked: Date) {
        let roadmap = &self.site.roadmaps[at];
        let enough = |item: usize| roadmap.own_or_above(item, |item| item.scope.clone()).and_then(|(_, enough)| enough);
        let is_limited = |item: &usize| {
            let steps = roadmap.steps(*item);
            enough(*item).is_some() || steps.into_iter().any(|step| enough(step).is_some())
        };
        let limited: Vec<usize> = (0..roadmap.items.len()).filter(is_limited).collect();
        for who in roadmap.participants.iter().copied().map(Some).filter(|_| !limited.is_empty()) {
            let left = self.day_at_leaving(at, who).filter(|left| *left < day);
            let Some(then) = left.map(|left| self.board_of(at, left, asked)) else { continue };
            for item in &limited {
                if let (Some(truth), Some(at)) = (then.get(&(who, *item)), board.get_mut(&(who, *item))) {
                    *at = truth.clone();
                }
            }
        }
    }

    fn day_at_leaving(&self, at: usize, who: Who) -> Option<Date> {
        self.site.participation(at, who).and_then(|participation| participation.to)
    }

    /// Whether a report takes something back of an item, or puts another one right.
    fn takes_back(&self, at: usize, item: usize, report: &ReportRecord) -> bool {
        let items = &self.site.roadmaps[at].items;
        let is_related =
            |other: usize| other == item || items[item].parent == Some(other) || items[other].parent == Some(item);
        let statements = self.site.statements_on(report, at).into_iter();
        let mut of_item = statements.filter(|statement| is_related(statement.item));
        of_item.any(|statement| statement.entry.status == Status::Withdrawn || report.corrects.is_some())
    }

    /// The days on which a report took something back of an item, or put another one right, while the time for reports on
    /// it runs; the latest first.
    fn days_taken_back(&self, at: usize, item: usize, day: Date) -> Vec<Date> {
        let takes_back = |report: &&ReportRecord| self.takes_back(at, item, report);
        let reports =
            self.site.reports.iter().filter(|report| report.date <= day && day <= self.last_day_to_report(report.date));
        let mut days: Vec<Date> = reports.filter(takes_back).map(|report| report.date).collect();
        days.sort();
        days.reverse();
        days
    }
}

fn is_accused(stand: Stand, until: Date) -> bool {
    match stand {
        Stand::Awaited { until: before } => before < until,
        other => other.is("late") || other.is("no-news"),
    }
}
