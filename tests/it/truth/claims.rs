//! The program's claims and states in, faults out: whatever the oracle does not find true.

use std::collections::BTreeSet;

use jiff::civil::Date;
use vekha::site::{
    Claim, ClaimArg, ClaimKind, ItemIx, Mover, OccurrenceIx, Progress, Reporter, RoadmapIx, SchoolIx, Site, State,
    answer,
};

use super::oracle::Oracle;
use super::records::*;
use super::sites::shift;
use super::stands::{Board, ItemTruth, PartTruth, Stand};
use super::texts::{act_number, school_name};

/// One reporter's progress beside the truth.
pub struct Beside<'b> {
    pub oracle: &'b Oracle<'b>,
    pub site: &'b Site,
    pub at: usize,
    pub who: Who,
    pub progress: &'b Progress,
    pub now: &'b Board,
    pub before: &'b Board,
}

/// The roadmap of the records in the site.
pub fn roadmap_ix(site: &Site, roadmap: &RoadmapRecord) -> RoadmapIx {
    site.roadmap_indices().find(|at| site[*at].id == roadmap.id).expect("a roadmap")
}

/// The reporter of the records in the site: schools are by name in both.
pub fn reporter(who: Who) -> Reporter {
    who.map_or(Reporter::Department, |school| Reporter::School(SchoolIx(school)))
}

impl Beside<'_> {
    fn roadmap(&self) -> &RoadmapRecord {
        &self.oracle.site.roadmaps[self.at]
    }

    fn today(&self) -> Date {
        self.oracle.site.today
    }

    fn truth(&self, item: usize) -> Option<&ItemTruth> {
        self.now.get(&(self.who, item))
    }

    /// The items without steps that are asked and concern them.
    fn counted_items(&self) -> Vec<&ItemTruth> {
        let all = self.roadmap().top().filter_map(|item| self.truth(item));
        all.filter(|truth| truth.stand.is_counted()).collect()
    }

    fn participation(&self) -> Option<&ParticipationRecord> {
        self.oracle.site.participation(self.at, self.who)
    }

    fn count(&self, code: &str) -> usize {
        self.counted_items().iter().filter(|truth| truth.stand.is(code)).count()
    }

    /// Everything false of this reporter.
    pub fn faults(&self, claims: &mut Vec<ClaimKind>) -> Vec<String> {
        let mut faults = self.state_faults();
        faults.extend(self.change_faults());
        faults.extend(self.upcoming_faults());
        let all = if self.who.is_some() { answer(self.site, self.progress) } else { Vec::new() };
        claims.extend(all.iter().map(|claim| claim.kind));
        faults.extend(all.iter().filter(|claim| !self.is_true(claim)).map(|claim| format!("false: {claim:?}")));
        faults.extend(self.sum_fault(&all));
        faults.extend(self.participation_fault(&all));
        let who = self.who.map_or("department".to_owned(), school_name);
        faults.into_iter().map(|fault| format!("{} at {who}: {fault}", self.roadmap().id)).collect()
    }

    fn state_faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (item, record) in self.roadmap().items.iter().enumerate() {
            match (self.progress.item(ItemIx(item)), self.truth(item)) {
                (None, None) => {}
                (Some(program), Some(truth)) => {
                    if !same(&program.now.state, truth.stand) {
                        faults.push(format!("{}: {:?} for {:?}", record.name, program.now.state, truth.stand));
                    }
                    for (number, part) in truth.parts.iter().enumerate() {
                        let at = program.occurrence(OccurrenceIx(number)).expect("an occurrence");
                        let is_same =
                            same(&at.state, part.stand) && at.end == part.end && at.moved.is_some() == part.is_moved;
                        if !is_same {
                            faults.push(format!("{} part {number}: {at:?} for {part:?}", record.name));
                        }
                    }
                }
                (program, truth) => {
                    faults.push(format!("{}: asked {} for {}", record.name, program.is_some(), truth.is_some()))
                }
            }
        }
        faults
    }

    fn change_faults(&self) -> Option<String> {
        let listed: Vec<usize> = self.progress.changes.iter().map(|change| change.item.0).collect();
        let differs = |item: &usize| {
            let (now, before) = (self.truth(*item)?, self.before.get(&(self.who, *item))?);
            Some(is_notable(before, now))
        };
        let has_come = self.participation().is_none_or(|participation| participation.from <= Some(self.today()));
        let expected = self.roadmap().top().filter(|item| has_come && differs(item) == Some(true));
        let expected: Vec<usize> = expected.collect();
        let days = self.progress.changes.iter().map(|change| (change.day, self.day_of_change(change.item.0)));
        let is_same = listed == expected && days.clone().all(|(day, true_day)| day == true_day);
        let stood = |item: &usize| {
            (self.before.get(&(self.who, *item)).map(|was| was.stand), self.truth(*item).map(|at| at.stand))
        };
        let stood = expected.iter().map(stood).collect::<Vec<_>>();
        let days = days.collect::<Vec<_>>();
        (!is_same).then(|| format!("changes {:?} for {expected:?}, {stood:?}, {days:?}", self.progress.changes))
    }

    /// The last day of this month before which an item stood otherwise.
    fn day_of_change(&self, item: usize) -> Option<Date> {
        let month_end = shift(self.today().first_of_month(), -1);
        let now = self.truth(item)?;
        let differs = |day: Date| {
            let board = self.oracle.board_then(self.at, day);
            board.get(&(self.who, item)).is_none_or(|then| is_notable(then, now))
        };
        let days = std::iter::successors(Some(self.today()), |day| Some(shift(*day, -1)));
        days.take_while(|day| *day > month_end).find(|day| differs(shift(*day, -1)))
    }

    fn upcoming_faults(&self) -> Option<String> {
        let mut expected = Vec::new();
        for (item, record) in self.roadmap().items.iter().enumerate() {
            let parts = self.truth(item).into_iter().flat_map(|truth| truth.parts.iter().enumerate());
            let in_force = self.roadmap().act <= Some(self.today());
            let takes_part = self.oracle.site.takes_part(self.at, self.who);
            let closed = self.roadmap().archived || !in_force || !takes_part || self.roadmap().to < self.today();
            let left = self.participation().and_then(|participation| participation.to);
            let settled =
                |stand: Stand| closed || stand.is_set_aside() || ["done", "late", "no-news"].contains(&stand.code());
            for (number, part) in parts.filter(|(_, part)| !settled(part.stand)) {
                expected.extend(
                    part.end
                        .filter(|end| self.today() <= *end && left.is_none_or(|left| *end <= left))
                        .map(|end| (end, item, number, &record.name)),
                );
            }
        }
        expected.sort();
        let name = |item: ItemIx| &self.roadmap().items[item.0].name;
        let listed = self.progress.upcoming.iter();
        let listed: Vec<_> = listed.map(|next| (next.until, next.item.0, next.occurrence.0, name(next.item))).collect();
        (listed != expected).then(|| format!("next {listed:?} for {expected:?}"))
    }

    /// Every item is named exactly once.
    fn sum_fault(&self, all: &[Claim]) -> Option<String> {
        use ClaimKind::*;
        if !all.iter().any(|claim| claim.kind == Done) {
            return None; // sentences on all items at once, or on none
        }
        let named = |claim: &Claim| match claim.kind {
            Done => claim.get("done"),
            Late | Missed | NoNews | Silent | Awaited | Postponed | Cancelled | NotHeld | BeforeAct | PastDay
            | Unchecked | OutcomeUnknown | RestInTime | Rest | RestUndated => claim.get("n"),
            NeverReported => claim.get("due"),
            _ => Some(0),
        };
        let sum: usize = all.iter().map(|claim| named(claim).expect("a figure")).sum();
        (sum != self.counted_items().len())
            .then(|| format!("{sum} of {} are named: {all:?}", self.counted_items().len()))
    }

    fn is_true(&self, claim: &Claim) -> bool {
        use ClaimKind::*;
        let n = claim.get("n").unwrap_or(0);
        let total = self.counted_items().len();
        match claim.kind {
            NotInForce | WillBegin | NothingDue | Ended | Archived | NothingAsked | NothingApplies | NoDays => {
                self.is_true_of_time(claim)
            }
            Done => {
                (claim.get("done"), claim.get("total")) == (Some(self.count("done")), Some(total))
                    && self.late_is(claim)
            }
            AllDone => {
                let is_all = total > 0 && self.count("done") == total && self.struck_out().is_empty();
                is_all && claim.get("total") == Some(total) && self.late_is(claim)
            }
            AllDatedDone | AllActiveDone => self.all_but_some_done(claim),
            Late => n == self.count("late") && self.is_explained(claim) && !self.is_over(),
            Missed => n == self.count("late") && (self.is_over() || self.roadmap().archived),
            NoNews | Silent => n == self.count("no-news"),
            Awaited => n == self.count("awaited") && self.awaited_days(claim),
            Postponed => n == self.count("postponed") && self.new_days(claim),
            Cancelled => n == self.cancelled_count(true),
            NotHeld => n == self.cancelled_count(false) && self.is_voice_of_not_held(claim),
            BeforeAct => n == self.count("before-act"),
            PastDay => n > 0 && [claim.get("act"), claim.get("joined")] == self.past_days().map(Some),
            Unchecked => n == self.count("unchecked"),
            OutcomeUnknown => n == self.count("outcome-unknown"),
            RestInTime => self.nothing_late() && n == self.rest() && self.ever_late_is(claim),
            Rest | RestUndated => n == self.rest(),
            PartPostponed => {
                let days = self.new_days_of_parts();
                n == days.len() && claim_day(claim, "day") == days.iter().min().copied()
            }
            NothingLate => self.nothing_late() && self.ever_late_is(claim),
            LastReport => {
                self.is_silent() && claim_day(claim, "day").is_some() && claim_day(claim, "day") == self.last_report()
            }
            NeverReported => self.is_silent() && self.last_report().is_none() && self.never_reported(claim),
            NoJudgement => self.is_silent(),
            ByHeadSchool => {
                let head = self.who.and_then(|who| self.oracle.site.schools[who].head).map(school_name);
                claim.args.iter().any(|(_, arg)| Some(arg) == head.clone().map(ClaimArg::Name).as_ref())
                    && !self.has_own_reports()
            }
            DoneAtBranch => (claim.get("done"), claim.get("total")) == (Some(self.count("done")), Some(total)),
            BranchUntold => self.counted_items().iter().all(|truth| !truth.is_told && !truth.stand.is_done()),
            WillJoin | Joined | Left | Merged => self.is_true_of_participation(claim),
            Excluded => self.is_true_of_exclusion(claim),
            TakenAway => {
                let days = self.days_taken_away();
                claim.get("n") == Some(days.len()) && claim_day(claim, "day") == days.iter().max().copied()
            }
            ExecutorUnknown | SumOfSchools | Corrected => false, // no answer says it
        }
    }

    fn is_over(&self) -> bool {
        self.roadmap().to < self.today()
    }

    fn is_true_of_participation(&self, claim: &Claim) -> bool {
        let Some(participation) = self.participation() else { return false };
        let (from, to, today) = (participation.from, participation.to, self.today());
        let names = |name: &str| claim.args.iter().any(|(_, arg)| *arg == ClaimArg::Name(name.to_owned()));
        match claim.kind {
            ClaimKind::WillJoin => from > Some(today) && claim_day(claim, "day") == from,
            ClaimKind::Joined => {
                let earlier = claim.get("earlier") == Some(self.counted_before(from));
                let n = self.counted_items().len() - self.counted_before(from);
                from > Some(self.oracle.begin(self.roadmap()))
                    && claim_day(claim, "day") == from
                    && claim.get("n") == Some(n)
                    && claim.get("unasked") == Some(self.not_asked())
                    && earlier
            }
            ClaimKind::Left => {
                let figures = (Some(self.count("done")), Some(self.counted_items().len()));
                let is_same = claim_day(claim, "day") == to && (claim.get("done"), claim.get("total")) == figures;
                to.is_some_and(|to| to < today) && is_same && names(participation.basis.unwrap_or("none"))
            }
            _ => {
                let next = to.map(|to| shift(to, 1));
                next <= Some(today)
                    && claim_day(claim, "day") == next
                    && participation.successor.is_some_and(|successor| names(&school_name(successor)))
            }
        }
    }

    /// Items that count though their last days lie before a day.
    fn counted_before(&self, day: Option<Date>) -> usize {
        let is_before = |item: &usize| {
            let family = [*item].into_iter().chain(self.roadmap().steps(*item)).filter_map(|item| self.truth(item));
            let mut parts = family.flat_map(|truth| &truth.parts);
            parts.all(|part| part.end.is_some() && part.end < day)
        };
        let counted = |item: &usize| self.truth(*item).is_some_and(|truth| truth.stand.is_counted());
        self.roadmap().top().filter(counted).filter(is_before).count()
    }

    /// Items that turned out not to concern the school, or not to be needed of it.
    fn not_asked(&self) -> usize {
        let top = self.roadmap().top().filter_map(|item| self.truth(item));
        top.filter(|truth| truth.stand.is("not-applicable")).count()
    }

    /// When items that are asked of others now were taken away.
    fn days_taken_away(&self) -> Vec<Date> {
        let (roadmap, today) = (self.roadmap(), self.today());
        let joined = self.participation().and_then(|participation| participation.from);
        let in_force = |item: &usize| roadmap.struck_on(*item).is_none_or(|struck| struck > today);
        let others = roadmap.top().filter(|item| self.truth(*item).is_none() && in_force(item));
        let day_of = |item: usize| {
            let acts = roadmap.amending.iter().copied().filter(|act| *act <= today && Some(*act) > joined);
            let ends = |act: &Date| {
                let asked = |day| roadmap.row_asks(item, self.who, day);
                asked(shift(*act, -1)) && !asked(*act)
            };
            acts.filter(ends).max()
        };
        let family = |item: usize| [item].into_iter().chain(roadmap.steps(item));
        others.filter_map(|item| family(item).filter_map(day_of).max()).collect()
    }

    /// The numbers of the acts that struck items out, one for each item.
    fn struck_out(&self) -> Vec<usize> {
        let items = self.roadmap().top().filter(|item| self.truth(*item).is_some_and(|at| at.stand == Stand::Excluded));
        items.filter_map(|item| self.roadmap().striking_act(item)).collect()
    }

    fn is_true_of_exclusion(&self, claim: &Claim) -> bool {
        let all = self.struck_out();
        let acts: BTreeSet<usize> = all.iter().copied().collect();
        let numbers = acts.iter().map(|act| act_number(*act)).collect::<Vec<_>>().join(", ");
        let is_named =
            claim.args.iter().any(|(name, arg)| *name == "numbers" && *arg == ClaimArg::Name(numbers.clone()));
        !all.is_empty() && claim.get("n") == Some(all.len()) && claim.get("acts") == Some(acts.len()) && is_named
    }

    /// Of a school that does not take part nothing else is said, and of one that does nothing of the kind.
    fn participation_fault(&self, all: &[Claim]) -> Option<String> {
        let absent = [ClaimKind::WillJoin, ClaimKind::Left, ClaimKind::Merged];
        let takes_part = self.oracle.site.takes_part(self.at, self.who);
        let mut kinds = all.iter().map(|claim| claim.kind);
        kinds.any(|kind| absent.contains(&kind) == takes_part).then(|| format!("takes part: {takes_part}: {all:?}"))
    }

    fn is_true_of_time(&self, claim: &Claim) -> bool {
        let (roadmap, today, begin) = (self.roadmap(), self.today(), self.oracle.begin(self.roadmap()));
        let counted = self.counted_items();
        let mut parts = self.parts();
        let is_asked = |item: usize| self.truth(item).is_some_and(|truth| truth.stand != Stand::Excluded);
        let left = self.participation().and_then(|participation| participation.to);
        let first = || {
            self.parts()
                .filter_map(|part| part.last_day.filter(|_| !part.stand.is_done() && !part.stand.is_set_aside()))
                .filter(|end| left.is_none_or(|left| *end <= left))
        };
        match claim.kind {
            ClaimKind::NotInForce => {
                roadmap.act.is_some_and(|act| act > today) && claim_day(claim, "day") == roadmap.act
            }
            ClaimKind::WillBegin => {
                let first = first().filter(|end| *end >= today && !roadmap.archived).min();
                let is_first = claim_day(claim, "first") == first;
                begin > today
                    && claim_day(claim, "day") == Some(begin)
                    && claim.get("total") == Some(counted.len())
                    && is_first
            }
            ClaimKind::NothingDue => {
                let is_ahead =
                    parts.all(|part| part.stand.is_set_aside() || part.last_day.is_none_or(|end| end >= today));
                let passed = self.parts().any(|part| part.end.is_some_and(|end| end < today));
                let is_passed = claim.get("passed") == Some(usize::from(passed));
                let is_first = claim_day(claim, "first") == first().min();
                begin <= today && !self.is_over() && is_ahead && is_first && is_passed
            }
            ClaimKind::Ended => self.is_over() && claim_day(claim, "day") == Some(roadmap.to),
            ClaimKind::Archived => roadmap.archived,
            ClaimKind::NothingAsked => roadmap.top().all(|item| !is_asked(item)),
            ClaimKind::NothingApplies => {
                let is_waived = |item: &usize| self.truth(*item).is_some_and(|truth| truth.is_waived);
                let asked: Vec<usize> = roadmap.top().filter(|item| is_asked(*item)).collect();
                let reason = match (asked.iter().filter(|item| is_waived(item)).count(), asked.len()) {
                    (0, _) => "none",
                    (1, 1) => "only-by-others",
                    (waived, all) if waived == all => "all-by-others",
                    _ => "some-by-others",
                };
                counted.is_empty()
                    && !asked.is_empty()
                    && claim.args.contains(&("why", ClaimArg::Name(reason.to_owned())))
            }
            _ => {
                let is_undated = |part: &Part| part.to.is_none() || part.ongoing;
                let others = !self.roadmap().items.iter().flat_map(|record| &record.parts).all(is_undated);
                self.asked_parts().all(is_undated) && claim.get("others") == Some(usize::from(others))
            }
        }
    }

    /// The parts of items and steps that are asked.
    fn parts(&self) -> impl Iterator<Item = &PartTruth> {
        (0..self.roadmap().items.len()).filter_map(|item| self.truth(item)).flat_map(|truth| &truth.parts)
    }

    fn asked_parts(&self) -> impl Iterator<Item = &Part> {
        let asked = self.roadmap().items.iter().enumerate().filter(|(item, _)| self.truth(*item).is_some());
        asked.flat_map(|(_, record)| &record.parts)
    }

    fn late_is(&self, claim: &Claim) -> bool {
        let late = self.counted_items().iter().filter(|truth| matches!(truth.stand, Stand::Done { late: 1.. })).count();
        claim.get("late") == Some(late)
    }

    /// So many are done late, or in part with something done late and nothing else outstanding.
    fn ever_late_is(&self, claim: &Claim) -> bool {
        let top = self.roadmap().top().filter(|item| self.truth(*item).is_some_and(|truth| truth.stand.is_counted()));
        claim.get("late") == Some(top.filter(|item| self.was_late(*item)).count())
    }

    fn was_late(&self, item: usize) -> bool {
        let Some(truth) = self.truth(item) else { return false };
        let steps = self.roadmap().steps(item).into_iter().filter_map(|step| Some((step, self.truth(step)?.stand)));
        let steps: Vec<(usize, Stand)> = steps.filter(|(_, stand)| !stand.is_set_aside()).collect();
        let own = truth.parts.iter().map(|part| part.stand).filter(|stand| !stand.is_set_aside());
        let stands: Vec<Stand> = own.chain(steps.iter().map(|(_, stand)| *stand)).collect();
        let is_late = |stand: &Stand| matches!(stand, Stand::Done { late: 1.. });
        match steps[..] {
            [(step, _)] if stands.len() == 1 => self.was_late(step), // the item stands as its only step
            _ if truth.stand.is("partly") => {
                stands.iter().any(is_late) || steps.iter().any(|(step, _)| self.was_late(*step))
            }
            _ => is_late(&truth.stand),
        }
    }

    /// Nothing is said to be explained that is not.
    fn is_explained(&self, claim: &Claim) -> bool {
        let late_parts = |item: usize| -> Vec<bool> {
            let family = [item].into_iter().chain(self.roadmap().steps(item));
            let parts = family.filter_map(|item| self.truth(item)).flat_map(|truth| &truth.parts);
            parts.filter(|part| part.stand.is("late")).map(|part| part.is_explained).collect()
        };
        let late: Vec<Vec<bool>> = self
            .roadmap()
            .top()
            .filter(|item| self.truth(*item).is_some_and(|truth| truth.stand.is("late")))
            .map(late_parts)
            .collect();
        let most = late.iter().filter(|parts| parts.contains(&true)).count();
        let least = late.iter().filter(|parts| !parts.contains(&false)).count();
        claim.get("explained").is_some_and(|explained| (least..=most).contains(&explained))
    }

    fn all_but_some_done(&self, claim: &Claim) -> bool {
        let done = claim.get("n") == Some(self.count("done")) && self.late_is(claim) && self.count("done") > 0;
        let cancelled = self.cancelled_count(true);
        let total = self.counted_items().len();
        if claim.kind == ClaimKind::AllActiveDone {
            return done && self.count("done") + cancelled == total && cancelled + self.struck_out().len() > 0;
        }
        let has_day = |item: usize| {
            let family = [item].into_iter().chain(self.roadmap().steps(item)).filter_map(|item| self.truth(item));
            family.flat_map(|truth| &truth.parts).any(|part| part.last_day.is_some() && !part.stand.is_set_aside())
        };
        let asked = self.roadmap().top().filter_map(|item| Some((item, self.truth(item)?)));
        let mut counted = asked.filter(|(_, truth)| !truth.stand.is("not-applicable"));
        let rest = claim.get("rest") == Some(total - self.count("done"));
        done && rest && counted.all(|(item, truth)| truth.stand.is_done() == has_day(item))
    }

    fn awaited_days(&self, claim: &Claim) -> bool {
        let days: Vec<Date> = self
            .counted_items()
            .iter()
            .filter_map(|truth| match truth.stand {
                Stand::Awaited { until } => Some(until),
                _ => None,
            })
            .collect();
        let (first, last) = (days.iter().min().copied(), days.iter().max().copied());
        claim_day(claim, "day") == last && (claim.get("days") == Some(1)) == (first == last)
    }

    fn new_days(&self, claim: &Claim) -> bool {
        let moved: Vec<(Date, &str)> = self
            .counted_items()
            .iter()
            .filter_map(|truth| match truth.stand {
                Stand::Postponed { until, mover } => Some((until, mover)),
                _ => None,
            })
            .collect();
        let moved_by = |name: &str| moved.iter().filter(|(_, mover)| *mover == name).count();
        let named = ["act", "department"].iter().all(|name| claim.get(name) == Some(moved_by(name)));
        let (own, head) = (moved_by("school"), moved_by("head-school"));
        let is_of_schools = claim.get("school") == Some(own + head) && names(claim, "voice", voice(own, head));
        named && is_of_schools && claim_day(claim, "day") == moved.iter().map(|(until, _)| *until).min()
    }

    fn is_voice_of_not_held(&self, claim: &Claim) -> bool {
        let with_voice = |wanted: bool| {
            let is_so =
                |stand: Stand| matches!(stand, Stand::Cancelled { decided: false, by_head } if by_head == wanted);
            self.counted_items().iter().filter(|truth| is_so(truth.stand)).count()
        };
        names(claim, "voice", voice(with_voice(false), with_voice(true)))
    }

    fn cancelled_count(&self, wanted: bool) -> usize {
        let is_meant = |stand: Stand| matches!(stand, Stand::Cancelled { decided, .. } if decided == wanted);
        self.counted_items().iter().filter(|truth| is_meant(truth.stand)).count()
    }

    /// Items that go on and have time, or no day.
    fn rest(&self) -> usize {
        self.going_on().filter(|item| self.last_day_passed(*item).is_none()).count()
    }

    /// Items that go on though their last day lay before the act, and before the school joined.
    fn past_days(&self) -> [usize; 2] {
        let joined = self.participation().and_then(|participation| participation.from);
        let ends: Vec<Date> = self.going_on().filter_map(|item| self.last_day_passed(item)).collect();
        let later = ends.iter().filter(|end| Some(**end) < joined).count();
        [ends.len() - later, later]
    }

    fn going_on(&self) -> impl Iterator<Item = usize> {
        let codes = ["partly", "in-progress", "open", "ongoing", "planned"];
        self.roadmap().top().filter(move |item| self.truth(*item).is_some_and(|at| codes.contains(&at.stand.code())))
    }

    /// The nearest new day of each item that goes on and of which a part has one.
    fn new_days_of_parts(&self) -> Vec<Date> {
        let new_day = |part: &PartTruth| match part.stand {
            Stand::Postponed { until, .. } => Some(until),
            _ => None,
        };
        let nearest = |item: usize| {
            let family = [item].into_iter().chain(self.roadmap().steps(item)).filter_map(|item| self.truth(item));
            family.flat_map(|truth| &truth.parts).filter_map(new_day).min()
        };
        self.going_on().filter_map(nearest).collect()
    }

    /// The last of the days of an item and its steps, where none of them is still to come.
    fn last_day_passed(&self, item: usize) -> Option<Date> {
        let family = [item].into_iter().chain(self.roadmap().steps(item)).filter_map(|item| self.truth(item));
        let ends: Option<Vec<Date>> = family.flat_map(|truth| &truth.parts).map(|part| part.end).collect();
        ends?.into_iter().max().filter(|end| *end < self.today())
    }

    fn nothing_late(&self) -> bool {
        ["late", "no-news", "unchecked"].iter().all(|code| self.count(code) == 0)
    }

    fn has_own_reports(&self) -> bool {
        self.oracle.site.reports.iter().any(|report| report.author == self.who && report.date <= self.today())
    }

    /// The day of the latest report of the school itself, or of a school that speaks for it of what is asked of it.
    pub fn last_report(&self) -> Option<Date> {
        let (site, today) = (self.oracle.site, self.today());
        let is_spoken_for = |report: &ReportRecord, at: usize| {
            let statements =
                site.statements_on(report, at).into_iter().filter(|statement| statement.about.contains(&self.who));
            let mut of_its_time = statements.filter(|statement| report.day(&statement.entry) <= today);
            let is_in_time = report.date <= site.day_at(at, self.who, today);
            is_in_time && of_its_time.any(|statement| self.oracle.asks(at, statement.item, self.who))
        };
        let speaks = |report: &&ReportRecord| {
            let mut roadmaps = 0..site.roadmaps.len();
            report.author == self.who || (report.author.is_some() && roadmaps.any(|at| is_spoken_for(report, at)))
        };
        let reports = site.reports.iter().filter(|report| report.date <= today);
        reports.filter(speaks).map(|report| report.date).max()
    }

    /// Silence may be told: something is overdue in a roadmap that runs, and no report came for long.
    pub fn is_silent(&self) -> bool {
        let (site, today) = (self.oracle.site, self.today());
        let is_running = |at: &usize| {
            let roadmap = &site.roadmaps[*at];
            let runs = !roadmap.archived && self.oracle.begin(roadmap) <= today && today <= roadmap.to;
            runs && site.takes_part(*at, self.who)
        };
        let running: Vec<usize> = (0..site.roadmaps.len()).filter(is_running).collect();
        let mut overdue = running.iter().flat_map(|at| {
            let board = self.oracle.board(*at, today);
            let top: Vec<usize> = site.roadmaps[*at].top().collect();
            board
                .into_iter()
                .filter(move |((who, item), _)| *who == self.who && top.contains(item))
                .map(|(_, truth)| truth)
        });
        let is_overdue = overdue.any(|truth| truth.stand.is("late") || truth.stand.is("no-news"));
        let head = self.who.and_then(|who| site.schools[who].head);
        let joined = |at: &usize| site.participation(*at, self.who).and_then(|participation| participation.from);
        let asked = running.iter().filter(|at| {
            self.oracle.board(**at, today).iter().any(|((who, _), truth)| *who == self.who && truth.stand.is_counted())
        });
        let by_head = head.is_some_and(|head| asked.clone().any(|at| site.takes_part(*at, Some(head))));
        let is_spoken_for = by_head && !self.has_own_reports();
        let begin = asked.map(|at| Some(self.oracle.begin(&site.roadmaps[*at])).max(joined(at))).min().flatten();
        let is_recent = self.last_report().is_some_and(|day| Some(day) >= begin && shift(day, 92) >= today);
        is_overdue && !is_spoken_for && !is_recent
    }

    /// «Срок прошёл у … из …; выполнены ли они, судить нельзя».
    fn never_reported(&self, claim: &Claim) -> bool {
        let due = self.count("no-news");
        (claim.get("due"), claim.get("total")) == (Some(due), Some(self.counted_items().len()))
    }
}

/// Whether it gives a name that word.
fn names(claim: &Claim, name: &str, word: &str) -> bool {
    claim.args.iter().any(|(other, arg)| *other == name && *arg == ClaimArg::Name(word.to_owned()))
}

/// Whose word that is: of so many themselves, and of so many the head school of a branch.
fn voice(own: usize, head: usize) -> &'static str {
    match (own, head) {
        (0, 1..) => "head-school",
        (1.., 1..) => "both",
        _ => "own",
    }
}

/// The day of that name in a claim.
pub fn claim_day(claim: &Claim, name: &str) -> Option<Date> {
    claim.args.iter().find_map(|(other, arg)| match arg {
        ClaimArg::Day(day) if *other == name => *day,
        _ => None,
    })
}

/// Whether the word or the figure beside it is another.
fn is_notable(before: &ItemTruth, now: &ItemTruth) -> bool {
    let figure = |truth: &ItemTruth| match truth.stand {
        Stand::Partly { parts: Some(parts) } => Some(parts),
        Stand::NotApplicable => None,
        _ => truth.done_of,
    };
    // Where nothing is done it is the same whether one part is asked or several.
    let done = |truth: &ItemTruth| figure(truth).map_or(0, |(done, _)| done);
    words(now.stand) != words(before.stand) || done(now) != done(before)
}

/// What a page says of a stand: the word, how late, until when, whether somebody decided it.
fn words(stand: Stand) -> (&'static str, u32, Option<Date>, bool) {
    let late = if let Stand::Done { late } = stand { late } else { 0 };
    let until = if let Stand::Postponed { until, .. } = stand { Some(until) } else { None };
    (stand.code(), late, until, matches!(stand, Stand::Cancelled { decided: true, .. }))
}

/// Whether the program's state says what is true.
fn same(state: &State, truth: Stand) -> bool {
    let is_same = match (state, truth) {
        (State::Done { late_by, .. }, Stand::Done { late }) => late_by.map_or(0, |delay| delay.days) == late as i32,
        (State::Awaited { until, .. }, Stand::Awaited { until: true_until }) => *until == true_until,
        (State::BeforeAct { joined_later, .. }, Stand::BeforeAct { joined_later: truly }) => *joined_later == truly,
        (State::Cancelled { decided, by_head, .. }, Stand::Cancelled { decided: truly, by_head: by_true_head }) => {
            (*decided, *by_head) == (truly, by_true_head)
        }
        (State::Partly { done, .. }, Stand::Partly { parts }) => *done == parts,
        (State::Postponed { until, mover }, Stand::Postponed { until: true_until, mover: true_mover }) => {
            let by_whom = match mover {
                Mover::Act(_) => "act",
                Mover::Department => "department",
                Mover::School => "school",
                Mover::HeadSchool => "head-school",
            };
            *until == true_until && by_whom == true_mover
        }
        _ => true,
    };
    is_same && state.kind().code() == truth.code()
}
