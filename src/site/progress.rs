//! The progress of a programme at one reporter: progress of items of its items, counts, changes, next dates.

use jiff::civil::Date;
use rayon::prelude::*;
use vekha_deadline::OpenRange;
use vekha_deadline::calendar::shift_days;

use super::model::*;
use super::state::{EvaluationDay, State, combine, evaluate};
use super::state_kind::{StateForm, StateKind};

/// How a programme goes at one reporter.
#[derive(Debug)]
pub struct Progress {
    /// The programme.
    pub roadmap: RoadmapIx,
    /// Who reports.
    pub reporter: Reporter,
    /// One progress per item and step of the programme; `None` where nothing is asked of the reporter.
    pub items: Vec<Option<ItemProgress>>,
    /// Items by state.
    pub counts: Counts,
    /// Items whose state is another than on the last day of the previous month, in the order of print.
    pub changes: Vec<Change>,
    /// What is due, soonest first.
    pub upcoming: Vec<UpcomingDeadline>,
    /// The latest report of the reporter on this programme.
    pub updated: Option<Date>,
}

/// How an item stands at one reporter.
#[derive(Debug, Clone)]
pub struct ItemProgress {
    /// The state of all of it.
    pub state: State,
    /// The state on the last day of the previous month.
    pub before: State,
    /// Its occurrences; empty for an item with steps.
    pub occurrences: Vec<OccurrenceProgress>,
    /// Facts that speak of it or of its steps, oldest first.
    pub facts: Vec<FactIx>,
}

/// How one occurrence stands.
#[derive(Debug, Clone)]
pub struct OccurrenceProgress {
    /// Its place in the item's list.
    pub occurrence: usize,
    /// Its state.
    pub state: State,
    /// The latest fact on it.
    pub fact: Option<FactIx>,
}

/// Items of a progress by state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// All that are asked for; those that do not apply are left out.
    pub total: usize,
    /// How many stand so, in the order of [`StateKind::ALL`].
    pub(super) by_kind: [usize; StateKind::COUNT],
    /// Of those that are late, how many belong to a programme that is over.
    pub missed: usize,
}

impl Counts {
    /// How many items stand so.
    pub fn count(&self, kind: StateKind) -> usize {
        self.by_kind[kind as usize]
    }

    pub(super) fn add(&mut self, state: &State) {
        self.by_kind[state.kind() as usize] += 1;
        self.total += usize::from(!matches!(state, State::NotApplicable { .. }));
        self.missed += usize::from(matches!(state, State::Late { failed: true, .. }));
    }

    /// Other words of a kind where all that stand so are of that form: what is late in a roadmap that is over was
    /// missed.
    pub fn form(&self, kind: StateKind) -> Option<StateForm> {
        let all_missed = kind == StateKind::Late && self.missed > 0 && self.missed == self.count(kind);
        all_missed.then_some(StateForm::Missed)
    }
}

/// An item whose state changed.
#[derive(Debug, Clone)]
pub struct Change {
    /// The item.
    pub item: ItemIx,
    /// Its state then.
    pub from: State,
    /// Its state now.
    pub to: State,
    /// The fact that moved it, when one did.
    pub fact: Option<FactIx>,
}

/// Something that is due.
#[derive(Debug, Clone)]
pub struct UpcomingDeadline {
    /// The item or step.
    pub item: ItemIx,
    /// The occurrence, by place in the item's list.
    pub occurrence: usize,
    /// When, as the act says.
    pub window: OpenRange,
    /// The last day, moved by a postponement.
    pub until: Date,
    /// Its state.
    pub state: State,
}

impl ItemProgress {
    /// How one occurrence stands, by its place in the item's list.
    pub fn occurrence(&self, at: usize) -> Option<&OccurrenceProgress> {
        self.occurrences.iter().find(|one| one.occurrence == at)
    }
}

impl Progress {
    /// The progress of an item, when one is asked for.
    pub fn item(&self, item: ItemIx) -> Option<&ItemProgress> {
        self.items[item.0].as_ref()
    }
}

/// Computes all progress of the site: the department's and every participating school's.
pub fn compute_all(site: &Site) -> Vec<Progress> {
    let mut all = Vec::new();
    for roadmap in site.roadmap_indices() {
        let programme = &site[roadmap];
        let schools = programme.participants.iter().map(|school| Reporter::School(*school));
        let reporters: Vec<Reporter> = std::iter::once(Reporter::Department).chain(schools).collect();
        let mut ours: Vec<Progress> =
            reporters.into_par_iter().map(|reporter| compute(site, roadmap, reporter)).collect();
        waive_remaining(programme, &mut ours);
        ours.par_iter_mut().for_each(|progress| summarize(site, progress));
        all.extend(ours);
    }
    all
}

/// What is told of a reporter in a programme, by item, each list oldest first.
struct FactsByItem {
    lists: Vec<Vec<FactIx>>,
}

impl FactsByItem {
    fn of(site: &Site, roadmap: RoadmapIx, reporter: Reporter) -> Self {
        let mut lists = vec![Vec::new(); site[roadmap].items.len()];
        for fact in site.entries_of(reporter).facts.iter().filter(|fact| site[**fact].roadmap == roadmap) {
            lists[site[*fact].item.0].push(*fact);
        }
        FactsByItem { lists }
    }

    /// Facts on the item itself and on the items above it, which speak of all their steps.
    fn on(&self, site: &Site, item: ItemIx, roadmap: &Roadmap, until: Date) -> Vec<FactIx> {
        let mut found: Vec<FactIx> = Vec::new();
        let mut at = Some(item);
        while let Some(current) = at {
            found.extend(self.lists[current.0].iter().filter(|fact| site[**fact].published <= until));
            at = roadmap[current].parent;
        }
        found.sort(); // facts are kept oldest first
        found
    }
}

fn compute(site: &Site, roadmap: RoadmapIx, reporter: Reporter) -> Progress {
    let programme = &site[roadmap];
    let facts = FactsByItem::of(site, roadmap, reporter);
    let mut items_progress: Vec<Option<ItemProgress>> = vec![None; programme.items.len()];
    // Steps follow their item, so walking backwards meets them first.
    for item in programme.item_indices().collect::<Vec<_>>().into_iter().rev() {
        if is_asked(&programme[item], reporter, &items_progress) {
            items_progress[item.0] = Some(item_progress(site, programme, item, &facts, &items_progress));
        }
    }
    let own = site.entries_of(reporter).reports.iter().map(|report| &site[*report]);
    let own = own.filter(|report| report.roadmap == Some(roadmap));
    // A parent school may speak for its branch; the department's word is not the school's update.
    let told = items_progress.iter().flatten().flat_map(|s| &s.facts).map(|fact| &site[site[*fact].report]);
    let told = told.filter(|report| reporter == Reporter::Department || report.reporter != Reporter::Department);
    let told = told.map(|report| report.date);
    let updated = own.map(|report| report.date).chain(told).max();
    Progress {
        roadmap,
        reporter,
        items: items_progress,
        counts: Counts::default(),
        changes: Vec::new(),
        upcoming: Vec::new(),
        updated,
    }
}

/// Whether the item asks anything of the reporter; one with steps does when any step does.
fn is_asked(item: &Item, reporter: Reporter, steps: &[Option<ItemProgress>]) -> bool {
    if !item.steps.is_empty() {
        return item.steps.iter().any(|step| steps[step.0].is_some());
    }
    match reporter {
        Reporter::Department => item.by_department,
        Reporter::School(school) => item.is_asked_of(school),
    }
}

fn item_progress(
    site: &Site,
    programme: &Roadmap,
    item: ItemIx,
    facts: &FactsByItem,
    steps: &[Option<ItemProgress>],
) -> ItemProgress {
    let below: Vec<&ItemProgress> = programme[item].steps.iter().filter_map(|step| steps[step.0].as_ref()).collect();
    let month_end = last_day_of_previous_month(site.today);
    if below.is_empty() {
        let (state, occurrences, told) = evaluate_item(site, programme, item, facts, site.today);
        let (before, ..) = evaluate_item(site, programme, item, facts, month_end);
        return ItemProgress { state, before, occurrences, facts: told };
    }
    let now: Vec<State> = below.iter().map(|s| s.state.clone()).collect();
    let before: Vec<State> = below.iter().map(|s| s.before.clone()).collect();
    let mut told: Vec<FactIx> = below.iter().flat_map(|s| s.facts.iter().copied()).collect();
    told.sort();
    told.dedup();
    ItemProgress { state: combine(&now), before: combine(&before), occurrences: Vec::new(), facts: told }
}

fn evaluate_item(
    site: &Site,
    programme: &Roadmap,
    item: ItemIx,
    facts: &FactsByItem,
    today: Date,
) -> (State, Vec<OccurrenceProgress>, Vec<FactIx>) {
    let told = facts.on(site, item, programme, today);
    let day = EvaluationDay { today, opens: opening_day(programme), ends: programme.to };
    let one = |(number, occurrence): (usize, &Occurrence)| {
        let said: Vec<FactIx> = told.iter().copied().filter(|fact| applies_to(&site[*fact], item, number)).collect();
        let facts: Vec<&Fact> = said.iter().map(|fact| &site[*fact]).collect();
        let term = &programme[item].terms[occurrence.term].term;
        let state = evaluate(occurrence, term, &facts, day);
        OccurrenceProgress { occurrence: number, state, fact: said.last().copied() }
    };
    let occurrences: Vec<_> = programme[item].occurrences.iter().enumerate().map(one).collect();
    let states: Vec<State> = occurrences.iter().map(|o| o.state.clone()).collect();
    (combine(&states), occurrences, told)
}

/// A fact on an item above speaks of every occurrence of its steps.
fn applies_to(fact: &Fact, item: ItemIx, occurrence: usize) -> bool {
    fact.item != item || fact.selection.holds(occurrence)
}

/// `до …` opens when the programme has begun and the act that approves it is signed.
fn opening_day(programme: &Roadmap) -> Date {
    programme.basis().map_or(programme.from, |act| act.date.value.max(programme.from))
}

/// The day with which "since last month" compares.
pub fn last_day_of_previous_month(today: Date) -> Date {
    shift_days(today.first_of_month(), -1)
}

/// `at_least: n` is met by n schools; the rest owe nothing.
fn waive_remaining(programme: &Roadmap, progress_list: &mut [Progress]) {
    for item in programme.item_indices() {
        let Some(enough) = programme[item].at_least else { continue };
        let done = progress_list.iter().filter(|c| is_done(c.item(item))).count();
        if done < enough as usize {
            continue;
        }
        for item_progress in progress_list
            .iter_mut()
            .filter(|c| c.reporter != Reporter::Department)
            .filter_map(|c| c.items[item.0].as_mut())
        {
            if item_progress.facts.is_empty() {
                item_progress.state = State::NotApplicable { enough_others: true };
                item_progress.before = item_progress.state.clone();
            }
        }
    }
}

fn is_done(item_progress: Option<&ItemProgress>) -> bool {
    item_progress.is_some_and(|s| matches!(s.state, State::Done { .. }))
}

/// Counts, changes and next dates, once all progress of items are final.
fn summarize(site: &Site, progress: &mut Progress) {
    let programme = &site[progress.roadmap];
    for item in programme.top_items() {
        let Some(item_progress) = progress.items[item.0].as_ref() else { continue };
        progress.counts.add(&item_progress.state);
        if is_notable(&item_progress.before, &item_progress.state) {
            let month_end = last_day_of_previous_month(site.today);
            let news = item_progress.facts.iter().rev().find(|fact| site[**fact].published > month_end).copied();
            let fact = news.filter(|fact| !passed_since(&item_progress.state, site[*fact].published));
            progress.changes.push(Change {
                item,
                from: item_progress.before.clone(),
                to: item_progress.state.clone(),
                fact,
            });
        }
    }
    progress.upcoming = upcoming(site, progress);
}

/// The end passed after that day: time moved the state, not the report.
fn passed_since(state: &State, told: Date) -> bool {
    matches!(state, State::Late { due, .. } | State::NoNews { due } if told <= *due)
}

/// A change of the word on the page, or of the numbers behind it.
fn is_notable(before: &State, now: &State) -> bool {
    let counts = |state: &State| match state {
        State::Partly { done, .. } => *done,
        _ => None,
    };
    let only_begins = matches!((before, now), (State::Planned { .. }, State::Open));
    !only_begins && (before.kind() != now.kind() || counts(before) != counts(now))
}

/// Occurrences that are not settled and whose end has not passed.
fn upcoming(site: &Site, progress: &Progress) -> Vec<UpcomingDeadline> {
    let programme = &site[progress.roadmap];
    let mut due = Vec::new();
    for item in programme.item_indices() {
        let Some(item_progress) = progress.item(item) else { continue };
        for one in item_progress.occurrences.iter().filter(|one| !one.state.is_settled() && !one.state.is_overdue()) {
            let Some(window) = programme[item].occurrences[one.occurrence].what.window else { continue };
            let to = one.state.moved_to().unwrap_or(window.to);
            if to >= site.today {
                due.push(UpcomingDeadline {
                    item,
                    occurrence: one.occurrence,
                    window,
                    until: to,
                    state: one.state.clone(),
                });
            }
        }
    }
    due.sort_by_key(|one| (one.until, one.item, one.occurrence));
    due
}
