//! A claim: one thing that a page says of how a roadmap goes, as a kind with its figures and days.

use jiff::civil::Date;

use crate::site::model::coded;

coded! {
    /// What is said. The code is the end of the string's key in the theme: `claim-<code>`.
    ClaimKind {
        /// The act is dated later than the site's day.
        NotInForce = "not-in-force";
        /// The roadmap has not begun.
        WillBegin = "will-begin";
        /// It has begun and no last day has passed.
        NothingDue = "nothing-due";
        /// So many are done, of so many.
        Done = "done";
        /// All are done.
        AllDone = "all-done";
        /// All that have a last day are done; the rest goes on.
        AllDatedDone = "all-dated-done";
        /// All are done but for those that will not be.
        AllActiveDone = "all-active-done";
        /// So many are late.
        Late = "late";
        /// So many were not done, as the roadmap is over.
        Missed = "missed";
        /// Of so many nothing is known on this site.
        NoNews = "no-news";
        /// The last day of so many has passed and their report may still come.
        Awaited = "awaited";
        /// So many have a new day.
        Postponed = "postponed";
        /// So many will not be done, as somebody decided.
        Cancelled = "cancelled";
        /// So many were not done, as the school itself says.
        NotHeld = "not-held";
        /// An act has struck so many out: they are not counted.
        Excluded = "excluded";
        /// An act has taken so many away from the reporter.
        TakenAway = "taken-away";
        /// The days of so many lie before the act.
        BeforeAct = "before-act";
        /// So many are reported on though their days lay before the act, or before the school joined.
        PastDay = "past-day";
        /// The days of so many still have to be compared with the act.
        Unchecked = "unchecked";
        /// Of so many it is not said what came of them.
        OutcomeUnknown = "outcome-unknown";
        /// Nothing is late, and the rest has time or no day.
        RestInTime = "rest-in-time";
        /// The rest has time or no day.
        Rest = "rest";
        /// A part of so many of the rest has a new day.
        PartPostponed = "part-postponed";
        /// Of the rest nothing was asked by a day, in a roadmap that is over.
        RestUndated = "rest-undated";
        /// Nothing is late.
        NothingLate = "nothing-late";
        /// The roadmap is over.
        Ended = "ended";
        /// The page is kept and no longer renewed.
        Archived = "archived";
        /// Of so many whose time has passed nothing is known on this site, and no report came for long.
        Silent = "silent";
        /// The reporter's latest report on this site.
        LastReport = "last-report";
        /// There is no report of the reporter on this site.
        NeverReported = "never-reported";
        /// Silence here does not mean that nothing is done.
        NoJudgement = "no-judgement";
        /// Nothing is asked of the reporter.
        NothingAsked = "nothing-asked";
        /// All that was asked of the reporter turned out not to concern it.
        NothingApplies = "nothing-applies";
        /// The act names no last days.
        NoDays = "no-days";
        /// The head school reports for the branch.
        ByHeadSchool = "by-head-school";
        /// So many are done at the branch, of so many.
        DoneAtBranch = "done-at-branch";
        /// Nothing is told of the branch alone.
        BranchUntold = "branch-untold";
        /// The school takes part since that day; what was due before does not count.
        Joined = "joined";
        /// The school will take part from that day on.
        WillJoin = "will-join";
        /// The school took part until that day.
        Left = "left";
        /// The school went over into another one.
        Merged = "merged";
        /// A report put right what had stood here.
        Corrected = "corrected";
        /// Each item is counted at each school that it is asked of.
        SumOfSchools = "sum-of-schools";
        /// So many items name executors that nobody knows.
        ExecutorUnknown = "executor-unknown";
    }
}

/// One thing that a page says.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// What is said.
    pub kind: ClaimKind,
    /// Its figures, days and names, by the name of the argument of its string.
    pub args: Vec<(&'static str, ClaimArg)>,
}

/// A figure, day or name of a claim.
#[derive(Debug, Clone, PartialEq)]
pub enum ClaimArg {
    /// How many.
    Count(usize),
    /// A day; `None` where there is none.
    Day(Option<Date>),
    /// A name.
    Name(String),
}

impl Claim {
    /// A claim without figures.
    pub fn new(kind: ClaimKind) -> Self {
        Claim { kind, args: Vec::new() }
    }

    /// Of so many.
    pub fn about(kind: ClaimKind, n: usize) -> Self {
        Claim::new(kind).count("n", n)
    }

    /// With a figure.
    pub fn count(mut self, name: &'static str, count: usize) -> Self {
        self.args.push((name, ClaimArg::Count(count)));
        self
    }

    /// With a day.
    pub fn day(mut self, name: &'static str, day: impl Into<Option<Date>>) -> Self {
        self.args.push((name, ClaimArg::Day(day.into())));
        self
    }

    /// With a name.
    pub fn name(mut self, name: &'static str, text: &str) -> Self {
        self.args.push((name, ClaimArg::Name(text.to_owned())));
        self
    }

    /// With another name in place of one that it has.
    pub fn with_name(mut self, name: &'static str, text: &str) -> Self {
        self.args.retain(|(other, _)| *other != name);
        self.name(name, text)
    }

    /// The figure of that name.
    pub fn get(&self, name: &str) -> Option<usize> {
        self.args.iter().find_map(|(other, arg)| match arg {
            ClaimArg::Count(count) if *other == name => Some(*count),
            _ => None,
        })
    }
}
