//! A duty as it stands before one reporter: in go the site, a duty and a reporter, out come what of the item is asked of it
//! and until when there is time. Who is asked for nothing has none.

use jiff::civil::Date;

use super::finding::Finding;
use crate::site::{
    Duty, HeadSchool, ItemIx, OccurrenceProgress, Progress, Reporter, Roadmap, RoadmapIx, SchoolIx, Site, State,
    last_day_to_report, reporter_school,
};
use vekha_deadline::Kind;
use vekha_deadline::calendar::shift_days;

/// A duty that a reporter has today.
#[derive(Clone, Copy)]
pub struct Asked<'s> {
    /// The site.
    pub site: &'s Site,
    /// The duty.
    pub duty: &'s Duty,
    /// How the duty's roadmap goes at the reporter.
    pub progress: &'s Progress,
}

impl<'s> Asked<'s> {
    /// The duty, where the reporter has it today: the roadmap runs, and the item is asked of it and stands.
    pub fn new(site: &'s Site, roadmap: RoadmapIx, duty: &'s Duty, reporter: Reporter) -> Option<Self> {
        let concerns = match reporter {
            Reporter::Department => duty.rule.is_of_department(),
            Reporter::School(_) => duty.rule.is_of_schools(),
        };
        let progress = site.progress_at(roadmap, reporter).filter(|progress| concerns && site.is_running(progress))?;
        let state = &progress.item(duty.item)?.now.state;
        let is_given_up = matches!(state, State::Cancelled { decided: false, .. }); // by a word that no act rests on
        (!state.is_set_aside() || is_given_up).then_some(Asked { site, duty, progress })
    }

    /// The roadmap.
    pub fn roadmap(&self) -> &'s Roadmap {
        &self.site[self.progress.roadmap]
    }

    /// Since when the roadmap asks anything of the reporter.
    pub fn since(&self) -> Date {
        self.site.asked_since(self.progress)
    }

    /// Whose pages may show it: the reporter, and the school whose branch it is.
    pub fn publishers(&self) -> Vec<Reporter> {
        let school = reporter_school(self.progress.reporter);
        let head = school.and_then(|school| head_school(self.site, school));
        std::iter::once(self.progress.reporter).chain(head).collect()
    }

    /// What is found where it is published, on that day where that is known, or is not.
    pub fn finding(&self, published: Option<Option<Date>>) -> Finding {
        published.map_or_else(|| self.absence(), Finding::Met)
    }

    /// What is found where it is not there: nothing is missing while there is time.
    pub fn absence(&self) -> Finding {
        match (self.last_day(), self.silence()) {
            (Some(day), _) | (None, Some(day)) if day < self.site.today => Finding::Missing(Some(shift_days(day, 1))),
            (day, _) => Finding::NotYet(day),
        }
    }

    /// The last day on which it may be published in time; `None` where the act names none.
    pub fn last_day(&self) -> Option<Date> {
        let roadmap = self.roadmap();
        if self.family().any(|item| !roadmap[item].unchecked.is_empty()) {
            return None;
        }
        let is_due =
            |item, at: &OccurrenceProgress| !at.state.is_set_aside() && self.site.has_last_day(self.progress, item, at);
        let all = self.occurrences().filter(|(item, at)| is_due(*item, at) && !self.is_before_joining(at));
        let ends = all.filter_map(|(_, at)| at.end);
        ends.min().map(|end| last_day_to_report(self.site, end.max(self.since())))
    }

    /// Whether the time was over when the school joined the roadmap: nobody asks for a report on it, though there may be one.
    pub fn is_before_joining(&self, at: &OccurrenceProgress) -> bool {
        let participation = self.site.participation(self.progress.roadmap, self.progress.reporter);
        let joined = participation.and_then(|participation| participation.from);
        at.end.zip(joined).is_some_and(|(end, joined)| end < joined)
    }

    /// Of what goes on all the time, the last day before the site calls its absence a silence: the act names no day, so no
    /// page does.
    fn silence(&self) -> Option<Date> {
        let roadmap = self.roadmap();
        let goes_on = self.family().any(|item| {
            roadmap[item].unchecked.is_empty() && roadmap[item].terms.iter().any(|term| term.term.kind == Kind::Ongoing)
        });
        goes_on.then(|| shift_days(self.since(), self.site.about.stale_after_days))
    }

    /// The times of the item and its steps, as they stand at the reporter.
    pub fn occurrences(&self) -> impl Iterator<Item = (ItemIx, &'s OccurrenceProgress)> {
        let progress = self.progress;
        self.family().flat_map(move |item| {
            progress.item(item).into_iter().flat_map(|at| &at.occurrences).map(move |at| (item, at))
        })
    }

    /// The item and the steps below it.
    fn family(&self) -> impl Iterator<Item = ItemIx> + use<'s> {
        let (roadmap, item) = (self.roadmap(), self.duty.item);
        let is_below =
            move |at: &ItemIx| std::iter::successors(Some(*at), |at| roadmap[*at].parent).any(|above| above == item);
        roadmap.item_indices().filter(is_below)
    }
}

/// The school whose branch it is: its orders and programme hold for the branch.
fn head_school(site: &Site, school: SchoolIx) -> Option<Reporter> {
    match site[school].branch_of {
        Some(HeadSchool::School(head)) => Some(Reporter::School(head)),
        _ => None,
    }
}
