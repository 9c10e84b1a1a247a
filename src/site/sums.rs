//! Sums over progress: the computed site in; out come counts of several reporters, parts of an item, freshness. Each
//! number is computed here once and is the same on pages, in tables and in feeds.

use jiff::civil::Date;

use super::model::*;

impl Counts {
    /// Counts of several reporters put together.
    pub fn sum<'c>(all: impl IntoIterator<Item = &'c Counts>) -> Counts {
        let mut sum = Counts::default();
        for counts in all {
            sum.total += counts.total;
            sum.missed += counts.missed;
            sum.held_in_part += counts.held_in_part;
            for (sum, number) in sum.by_kind.iter_mut().zip(counts.by_kind) {
                *sum += number;
            }
        }
        sum
    }
}

impl Site {
    /// The progress of a reporter in roadmaps that are current and in which it takes part today; those that ask something
    /// of it first.
    pub fn current_progress_of(&self, reporter: Reporter) -> impl Iterator<Item = &Progress> {
        let all = move || {
            let current = self.progress_of(reporter).filter(|progress| self[progress.roadmap].is_current());
            current.filter(|progress| self.takes_part(progress))
        };
        let asks = |progress: &&Progress| progress.counts.total > 0;
        all().filter(asks).chain(all().filter(move |progress| !asks(progress)))
    }

    /// The items of a reporter by state in the first of its current roadmaps: roadmaps are never summed up.
    pub fn counts_at(&self, reporter: Reporter) -> Counts {
        self.current_progress_of(reporter).next().map_or_else(Counts::default, |progress| progress.counts.clone())
    }

    /// The progress of a school that takes part in no current roadmap any more, as it was on its last day.
    pub fn progress_on_leaving(&self, reporter: Reporter) -> Option<&Progress> {
        if self.current_progress_of(reporter).next().is_some() {
            return None;
        }
        let mut current = self.progress_of(reporter).filter(|progress| self[progress.roadmap].is_current());
        current.find(|progress| progress.day < self.today)
    }

    /// How an item stands at the schools that this build shows, by name.
    pub fn progress_at_schools(
        &self,
        roadmap: RoadmapIx,
        item: ItemIx,
    ) -> impl Iterator<Item = (SchoolIx, &Progress, &ItemProgress)> {
        self.progress_in(roadmap).filter_map(move |progress| match progress.reporter {
            Reporter::School(school) => progress.item(item).map(|item_progress| (school, progress, item_progress)),
            Reporter::Department => None,
        })
    }

    /// Schools that this build shows, by the state of an item or step at them.
    pub fn counts_of_item(&self, roadmap: RoadmapIx, item: ItemIx) -> Counts {
        let mut counts = Counts::default();
        self.progress_at_schools(roadmap, item).for_each(|(_, _, item_progress)| counts.add(&item_progress.now.state));
        counts
    }

    /// The act that took an item away from everybody: that struck it out, or ended its roadmap before it was due.
    pub fn exclusion_of(&self, roadmap: RoadmapIx, item: ItemIx) -> Option<Exclusion> {
        let repealed = || self[roadmap].repealed.filter(|_| self.is_excluded_everywhere(roadmap, item));
        self[roadmap][item].amendments.struck_out.or_else(repealed)
    }

    fn is_excluded_everywhere(&self, roadmap: RoadmapIx, item: ItemIx) -> bool {
        let at_all = self.progress_in(roadmap).filter_map(|progress| progress.item(item));
        let mut at_all = at_all.peekable();
        at_all.peek().is_some() && at_all.all(|at| matches!(at.now.state, State::Excluded(_)))
    }

    /// Whether the last day of anything that the item asks of somebody here has passed.
    pub fn has_come_due(&self, roadmap: RoadmapIx, item: ItemIx) -> bool {
        let mut at_all = self.progress_in(roadmap).filter_map(|progress| progress.item(item));
        at_all.any(|at| at.occurrences.iter().any(|occurrence| occurrence.has_come_due(self.today)))
            || self[roadmap][item].steps.iter().any(|step| self.has_come_due(roadmap, *step))
    }

    /// Whether the act's own last day of the item, or of a step, has passed for anybody, be it put off since. What lay
    /// before the act, or before the school joined, has not been asked.
    pub fn has_passed_by_act(&self, roadmap: RoadmapIx, item: ItemIx) -> bool {
        let steps = &self[roadmap][item].steps;
        self.progress_in(roadmap).any(|progress| self.has_passed_by_act_at(progress, item))
            || steps.iter().any(|step| self.has_passed_by_act(roadmap, *step))
    }

    fn has_passed_by_act_at(&self, progress: &Progress, item: ItemIx) -> bool {
        let times = &self.wording(progress, item).occurrences;
        let window = |at: &OccurrenceProgress| times.get(at.occurrence.0).and_then(|time| time.timing.window);
        let mut asked = progress.item(item).into_iter().flat_map(|at| &at.occurrences);
        asked.any(|at| {
            let is_passed = window(at).is_some_and(|window| window.to < self.today);
            is_passed && !matches!(at.state, State::BeforeAct { .. })
        })
    }

    /// Of an item that comes again and is not over yet: schools that have done all whose time has come, of those of whom
    /// anything has come due.
    pub fn schools_on_time(&self, roadmap: RoadmapIx, item: ItemIx) -> Option<(usize, usize)> {
        let occurrences = self[roadmap][item].occurrences.iter().filter_map(|occurrence| occurrence.timing.window);
        let is_over = occurrences.clone().all(|window| window.to < self.today);
        if occurrences.count() < 2 || is_over {
            return None;
        }
        let schools = self.progress_at_schools(roadmap, item).map(|(_, _, progress)| progress);
        let due: Vec<&ItemProgress> = schools.filter(|item| item.has_come_due(self.today)).collect();
        let on_time = due.iter().filter(|item| item.is_on_time(self.today)).count();
        (!due.is_empty()).then_some((on_time, due.len()))
    }

    /// The day of the department's latest report that says something of the school.
    pub fn last_word_of_department(&self, reporter: Reporter) -> Option<Date> {
        let facts = self.entries_of(reporter).facts.iter().map(|fact| &self[self[*fact].report]);
        let words = facts.filter(|report| report.reporter == Reporter::Department && reporter != Reporter::Department);
        let until = self.day_of(reporter);
        words.map(|report| report.date).filter(|day| *day <= until).max()
    }

    /// Whether a document or the department decided what a report says will not be done.
    pub fn is_decided(&self, fact: &Fact) -> bool {
        self.decision(fact).is_some() || self[fact.report].reporter == Reporter::Department
    }

    /// Who puts something off at a reporter by that fact.
    pub fn mover_of(&self, fact: &Fact, about: Reporter) -> Mover {
        match self.decision(fact).filter(|document| self[*document].is_act()) {
            Some(document) => Mover::Act(ActKind::of_words(&self[document].kind)),
            None if self[fact.report].reporter == Reporter::Department => Mover::Department,
            None if self.is_by_head(fact, about) => Mover::HeadSchool,
            None => Mover::School,
        }
    }

    /// What is given up at a reporter by that fact.
    pub fn cancelled_state(&self, fact: &Fact, about: Reporter) -> State {
        State::Cancelled { decided: self.is_decided(fact), by_head: self.is_by_head(fact, about), in_part: false }
    }

    /// The document of a decision, once its day has come: before it decides nothing.
    fn decision(&self, fact: &Fact) -> Option<DocumentIx> {
        fact.document.filter(|document| self[*document].is_dated_by(self.today))
    }

    /// Whether a branch's head school says it of the branch.
    fn is_by_head(&self, fact: &Fact, about: Reporter) -> bool {
        let author = self[fact.report].reporter;
        author != Reporter::Department && author != about
    }

    /// What was reported of an item, its steps and the items above it at a reporter by the day of which pages speak, be it
    /// asked still or not; oldest first.
    pub fn facts_on_family(&self, progress: &Progress, item: ItemIx) -> impl Iterator<Item = FactIx> {
        let family = self[progress.roadmap].family_of(item);
        let all = self.entries_of(progress.reporter).facts.iter().copied();
        all.filter(move |fact| {
            let fact = &self[*fact];
            fact.roadmap == progress.roadmap && family.contains(&fact.item) && fact.published <= progress.day
        })
    }

    /// The day of the act that took the item of a fact away from those of whom it speaks.
    pub fn taken_away(&self, fact: &Fact, about: Reporter) -> Option<Date> {
        self[fact.roadmap][fact.item].taken_from(about, fact.published)
    }

    /// The item in the wording by which its progress is told: who has left is told of by that of the last day.
    pub fn wording(&self, progress: &Progress, item: ItemIx) -> &Item {
        self[progress.roadmap][item].worded_on(progress.day)
    }

    /// The word for a reporter in sentences: «школа», «филиал», «ведомство».
    pub fn reporter_word(&self, reporter: Reporter) -> &'static str {
        match reporter_school(reporter) {
            None => "department",
            Some(school) if self[school].branch_of.is_some() => "branch",
            Some(_) => "school",
        }
    }

    /// The day of the reporter's latest report.
    pub fn last_report_date(&self, reporter: Reporter) -> Option<Date> {
        let own = self.entries_of(reporter).reports.first().map(|report| self[*report].date);
        own.into_iter().chain(self.progress_of(reporter).filter_map(|progress| progress.updated)).max()
    }

    /// The same, by the day on which pages speak of it: what a school publishes after it has left says nothing of that day.
    /// Where there is nothing else, that is told, as there are reports here.
    pub fn last_report_by_day(&self, reporter: Reporter) -> Option<Date> {
        let until = self.day_of(reporter);
        let own = self.entries_of(reporter).reports.iter().map(|report| self[*report].date);
        let updates = self.progress_of(reporter).filter_map(|progress| progress.updated);
        own.chain(updates).filter(|day| *day <= until).max().or_else(|| self.last_report_date(reporter))
    }

    /// The day of the latest report that this build shows; of one school, that of the latest on it.
    pub fn last_report_date_overall(&self) -> Option<Date> {
        if let Some(school) = self.only {
            return self.last_report_by_day(Reporter::School(school));
        }
        self.reports.iter().filter(|report| self.shows(report.reporter)).map(|report| report.date).max()
    }
}

impl OccurrenceProgress {
    /// Whether its last day has passed and it still counts: what the school itself did not hold does too.
    fn has_come_due(&self, today: Date) -> bool {
        let is_not_held = matches!(self.state, State::Cancelled { decided: false, .. });
        self.end.is_some_and(|end| end < today) && (is_not_held || !self.state.is_set_aside())
    }
}

impl ItemProgress {
    fn has_come_due(&self, today: Date) -> bool {
        self.occurrences.iter().any(|occurrence| occurrence.has_come_due(today))
    }

    /// Whether all whose last day has passed is done.
    fn is_on_time(&self, today: Date) -> bool {
        let mut due = self.occurrences.iter().filter(|occurrence| occurrence.has_come_due(today));
        due.all(|occurrence| matches!(occurrence.state, State::Done { .. }))
    }
}
