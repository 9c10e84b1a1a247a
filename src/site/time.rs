//! Days that several numbers are computed from: when a roadmap begins, whether it is current or asks for reports, and with
//! which day "since last month" compares. Each is computed here and nowhere else.

use jiff::civil::Date;

use super::model::{
    Act, ActKind, Participation, Progress, Reporter, Roadmap, RoadmapIx, SchoolIx, Site, State, reporter_school,
};
use super::progress::last_day_to_report;
use vekha_deadline::calendar::shift_days;

impl Roadmap {
    /// The first day on which it asks for anything: its period has begun and the act that gives it force is signed.
    pub fn begin(&self) -> Date {
        self.basis().map_or(self.from, |act| act.date.max(self.from))
    }

    /// What sentences call the act that gives it force.
    pub fn act_kind(&self) -> ActKind {
        self.basis().map_or(ActKind::Order, Act::act_kind)
    }

    /// Whether it is current: not archived. It may be past its end and still be looked at.
    pub fn is_current(&self) -> bool {
        !self.archived
    }

    /// Whether it asks for reports on that day: it is current and its last day has not passed.
    pub fn asks_for_reports(&self, today: Date) -> bool {
        self.is_current() && self.to >= today
    }
}

impl Site {
    /// Schools of this build that take part in a current roadmap today, by name: one that has left keeps its pages and no
    /// more is asked of it.
    pub fn schools_taking_part(&self) -> impl Iterator<Item = SchoolIx> + '_ {
        let is_archive = !self.roadmaps.iter().any(Roadmap::is_current); // then all that ever took part
        let has_any = |school: &SchoolIx| self.current_progress_of(Reporter::School(*school)).next().is_some();
        self.participants().filter(move |school| is_archive || has_any(school))
    }

    /// Whether the reporter takes part in none of the roadmaps of the site, and never did.
    pub fn is_apart(&self, reporter: Reporter) -> bool {
        self.progress_of(reporter).next().is_none()
    }

    /// When a school takes part in a roadmap, where not all the time.
    pub fn participation(&self, roadmap: RoadmapIx, reporter: Reporter) -> Option<&Participation> {
        self[reporter_school(reporter)?].participation_in(roadmap)
    }

    /// Whether the reporter takes part in the roadmap today.
    pub fn takes_part_in(&self, roadmap: RoadmapIx, reporter: Reporter) -> bool {
        self.participation(roadmap, reporter).is_none_or(|participation| participation.holds_on(self.today))
    }

    /// The day on which pages speak of a reporter: the site's, or the last one on which a school took part in anything.
    pub fn day_of(&self, reporter: Reporter) -> Date {
        let current = self.progress_of(reporter).filter(|progress| self[progress.roadmap].is_current());
        current.map(|progress| progress.day).max().unwrap_or(self.today)
    }

    /// Since when the roadmap asks anything of the reporter: it has begun, and the school takes part.
    pub fn asked_since(&self, progress: &Progress) -> Date {
        let joined =
            self.participation(progress.roadmap, progress.reporter).and_then(|participation| participation.from);
        self[progress.roadmap].begin().max(joined.unwrap_or(Date::MIN))
    }

    /// Whether the progress is of a reporter that takes part in its roadmap today.
    pub fn takes_part(&self, progress: &Progress) -> bool {
        self.takes_part_in(progress.roadmap, progress.reporter)
    }

    /// Those of the roadmaps that are current; all of them when none is.
    pub fn current_among(&self, roadmaps: Vec<RoadmapIx>) -> Vec<RoadmapIx> {
        let any_current = roadmaps.iter().any(|roadmap| self[*roadmap].is_current());
        roadmaps.into_iter().filter(|roadmap| !any_current || self[*roadmap].is_current()).collect()
    }

    /// Roadmaps of the site that are current; all of them when none is.
    pub fn current_roadmaps(&self) -> Vec<RoadmapIx> {
        self.current_among(self.roadmap_indices().collect())
    }

    /// Whether none of the roadmaps asks for reports any more.
    pub fn is_over(&self, mut roadmaps: impl Iterator<Item = RoadmapIx>) -> bool {
        !roadmaps.any(|roadmap| self[roadmap].asks_for_reports(self.today))
    }

    /// Whether none of them asks its reporter for reports any more: the roadmaps are over, or it has left them.
    pub fn is_over_for(&self, all: &[&Progress]) -> bool {
        let has_left = |progress: &Progress| progress.day < self.today;
        !all.iter().any(|progress| self[progress.roadmap].asks_for_reports(self.today) && !has_left(progress))
    }

    /// Whether its roadmap is over, or its reporter has left it.
    pub fn is_closed_for(&self, progress: &Progress) -> bool {
        self[progress.roadmap].to < self.today || progress.day < self.today
    }

    /// Whether its roadmap runs today and its reporter takes part in it.
    pub fn is_running(&self, progress: &Progress) -> bool {
        let roadmap = &self[progress.roadmap];
        self.takes_part(progress) && roadmap.begin() <= self.today && roadmap.asks_for_reports(self.today)
    }

    /// When the first of the reporter's current roadmaps began: nothing is asked before an act is signed.
    pub fn begin_at(&self, reporter: Reporter) -> Option<Date> {
        self.current_progress_of(reporter).map(|progress| self[progress.roadmap].begin()).min()
    }

    /// The day with which "since last month" compares.
    pub fn end_of_last_month(&self) -> Date {
        shift_days(self.today.first_of_month(), -1)
    }
}

impl State {
    /// The day on which the passing of time makes such a state: the one after an end, or after the time to report; the
    /// first of what begins.
    pub fn calendar_day(&self, site: &Site) -> Option<Date> {
        match self {
            State::Late { due, .. } | State::NoNews { due } => Some(shift_days(last_day_to_report(site, *due), 1)),
            State::Awaited { due, .. } => Some(shift_days(*due, 1)),
            State::Open { since } => Some(*since),
            _ => None,
        }
    }
}
