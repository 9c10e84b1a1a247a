//! Silence: the reports of a reporter and what has come due in; out comes whether none came for long, and since when.
//!
//! It is told of this site, never as anybody's fault, and only while a roadmap runs and something is overdue.

use jiff::civil::Date;

use crate::site::model::*;
use vekha_deadline::calendar::days_from_to;

/// No report for long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silence {
    /// The last report before; `None` where there was none.
    pub since: Option<Date>,
}

impl Site {
    /// The roadmaps that run today and ask items of the reporter.
    pub fn running_progress_of(&self, reporter: Reporter) -> impl Iterator<Item = &Progress> {
        self.progress_of(reporter).filter(|progress| self.asks_now(progress))
    }

    /// Whether the roadmap runs today and asks items of the reporter.
    pub fn asks_now(&self, progress: &Progress) -> bool {
        progress.counts.total > 0 && self.is_running(progress)
    }

    /// Whether no report of the reporter came since its roadmaps began, or for longer than the site allows, though
    /// something is overdue. Of a branch its head school may speak.
    pub fn silence_of(&self, reporter: Reporter) -> Option<Silence> {
        let running: Vec<&Progress> = self.running_progress_of(reporter).collect();
        let is_overdue = running.iter().any(|progress| is_overdue(&progress.counts));
        if !is_overdue || self.is_spoken_for(reporter) {
            return None;
        }
        let since = self.last_report_date(reporter);
        let begun = running.iter().map(|progress| self.asked_since(progress)).min()?;
        let is_recent =
            since.is_some_and(|since| since >= begun && days_from_to(since, self.today) <= self.about.stale_after_days);
        if is_recent { None } else { Some(Silence { since }) }
    }

    /// Whether it is a branch that publishes nothing itself: its head school does, in a roadmap that runs.
    fn is_spoken_for(&self, reporter: Reporter) -> bool {
        let Some(school) = reporter_school(reporter) else { return false };
        let mut running = self.running_progress_of(reporter);
        let by_head = running.any(|progress| self.speaking_head(progress.roadmap, school).is_some());
        by_head && self.entries_of(reporter).reports.is_empty()
    }

    /// The head school of a branch, while it takes part in the roadmap itself: one that has left, or has no pages and no
    /// reports, speaks for nobody.
    pub fn speaking_head(&self, roadmap: RoadmapIx, branch: SchoolIx) -> Option<SchoolIx> {
        let Some(HeadSchool::School(head)) = self[branch].branch_of else { return None };
        let takes_part = self.takes_part_in(roadmap, Reporter::School(head));
        let speaks = self[head].participant || !self.entries_of(Reporter::School(head)).reports.is_empty();
        (speaks && takes_part).then_some(head)
    }
}

fn is_overdue(counts: &Counts) -> bool {
    counts.count(StateKind::NoNews) + counts.count(StateKind::Late) > 0
}
