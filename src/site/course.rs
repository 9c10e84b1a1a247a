//! The course of a programme at one reporter: standings of its items, counts, changes, next dates.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;
use vekha_deadline::OpenRange;
use vekha_deadline::calendar::shift_days;

use super::judge::{Day, State, judge, rolled_up};
use super::model::*;

/// How a programme goes at one reporter.
#[derive(Debug)]
pub struct Course {
    /// The programme.
    pub roadmap: RoadmapIx,
    /// Who reports.
    pub reporter: Reporter,
    /// One standing per item and step of the programme; `None` where nothing is asked of the reporter.
    pub standings: Vec<Option<Standing>>,
    /// Items by state.
    pub counts: Counts,
    /// Items whose state is another than on the last day of the previous month, in the order of print.
    pub changes: Vec<Change>,
    /// What is due, soonest first.
    pub upcoming: Vec<Upcoming>,
    /// The latest report of the reporter on this programme.
    pub updated: Option<Date>,
}

/// How an item stands at one reporter.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The state of all of it.
    pub state: State,
    /// The state on the last day of the previous month.
    pub before: State,
    /// Its occurrences; empty for an item with steps.
    pub occurrences: Vec<OccurrenceStanding>,
    /// Facts that speak of it or of its steps, oldest first.
    pub facts: Vec<FactIx>,
}

/// How one occurrence stands.
#[derive(Debug, Clone)]
pub struct OccurrenceStanding {
    /// Its place in the item's list.
    pub occurrence: usize,
    /// Its state.
    pub state: State,
    /// The latest fact on it.
    pub fact: Option<FactIx>,
}

/// Items of a course by state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// All that are asked for; those that do not apply are left out.
    pub total: usize,
    /// How many stand so, by code of the state.
    pub by_code: BTreeMap<&'static str, usize>,
    /// Of those that are late, how many belong to a programme that is over.
    pub missed: usize,
}

impl Counts {
    /// How many items stand so.
    pub fn of(&self, code: &str) -> usize {
        self.by_code.get(code).copied().unwrap_or(0)
    }

    pub(super) fn add(&mut self, state: &State) {
        *self.by_code.entry(state.code()).or_default() += 1;
        self.total += usize::from(!matches!(state, State::NotApplicable { .. }));
        self.missed += usize::from(matches!(state, State::Late { failed: true, .. }));
    }

    /// Other words of a code where all that stand so are of that form: what is late in a programme that is over was
    /// missed.
    pub fn form(&self, code: &str) -> Option<&'static str> {
        (code == "late" && self.missed > 0 && self.missed == self.of("late")).then_some("missed")
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
pub struct Upcoming {
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

impl Standing {
    /// How one occurrence stands, by its place in the item's list.
    pub fn occurrence(&self, at: usize) -> Option<&OccurrenceStanding> {
        self.occurrences.iter().find(|one| one.occurrence == at)
    }
}

impl Course {
    /// The standing of an item, when one is asked for.
    pub fn standing(&self, item: ItemIx) -> Option<&Standing> {
        self.standings[item.0].as_ref()
    }
}

/// Computes all courses of the site: the department's and every participating school's.
pub fn courses(site: &Site) -> Vec<Course> {
    let mut all = Vec::new();
    for roadmap in site.roadmap_indices() {
        let programme = &site[roadmap];
        let schools = programme.participants.iter().map(|school| Reporter::School(*school));
        let reporters: Vec<Reporter> = std::iter::once(Reporter::Department).chain(schools).collect();
        let mut ours: Vec<Course> = reporters.into_par_iter().map(|reporter| course(site, roadmap, reporter)).collect();
        excuse_the_rest(programme, &mut ours);
        ours.par_iter_mut().for_each(|course| sum_up(site, course));
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
        for fact in site.shelf(reporter).facts.iter().filter(|fact| site[**fact].roadmap == roadmap) {
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

fn course(site: &Site, roadmap: RoadmapIx, reporter: Reporter) -> Course {
    let programme = &site[roadmap];
    let facts = FactsByItem::of(site, roadmap, reporter);
    let mut standings: Vec<Option<Standing>> = vec![None; programme.items.len()];
    // Steps follow their item, so walking backwards meets them first.
    for item in programme.item_indices().collect::<Vec<_>>().into_iter().rev() {
        if is_asked(&programme[item], reporter, &standings) {
            standings[item.0] = Some(standing(site, programme, item, &facts, &standings));
        }
    }
    let own = site.shelf(reporter).reports.iter().map(|report| &site[*report]);
    let own = own.filter(|report| report.roadmap == Some(roadmap));
    // A parent school may speak for its branch; the department's word is not the school's update.
    let told = standings.iter().flatten().flat_map(|s| &s.facts).map(|fact| &site[site[*fact].report]);
    let told = told.filter(|report| reporter == Reporter::Department || report.reporter != Reporter::Department);
    let told = told.map(|report| report.date);
    let updated = own.map(|report| report.date).chain(told).max();
    Course {
        roadmap,
        reporter,
        standings,
        counts: Counts::default(),
        changes: Vec::new(),
        upcoming: Vec::new(),
        updated,
    }
}

/// Whether the item asks anything of the reporter; one with steps does when any step does.
fn is_asked(item: &Item, reporter: Reporter, steps: &[Option<Standing>]) -> bool {
    if !item.steps.is_empty() {
        return item.steps.iter().any(|step| steps[step.0].is_some());
    }
    match reporter {
        Reporter::Department => item.by_department,
        Reporter::School(school) => item.is_asked_of(school),
    }
}

fn standing(
    site: &Site,
    programme: &Roadmap,
    item: ItemIx,
    facts: &FactsByItem,
    steps: &[Option<Standing>],
) -> Standing {
    let below: Vec<&Standing> = programme[item].steps.iter().filter_map(|step| steps[step.0].as_ref()).collect();
    let month_end = last_day_of_previous_month(site.today);
    if below.is_empty() {
        let (state, occurrences, told) = judged(site, programme, item, facts, site.today);
        let (before, ..) = judged(site, programme, item, facts, month_end);
        return Standing { state, before, occurrences, facts: told };
    }
    let now: Vec<State> = below.iter().map(|s| s.state.clone()).collect();
    let before: Vec<State> = below.iter().map(|s| s.before.clone()).collect();
    let mut told: Vec<FactIx> = below.iter().flat_map(|s| s.facts.iter().copied()).collect();
    told.sort();
    told.dedup();
    Standing { state: rolled_up(&now), before: rolled_up(&before), occurrences: Vec::new(), facts: told }
}

fn judged(
    site: &Site,
    programme: &Roadmap,
    item: ItemIx,
    facts: &FactsByItem,
    today: Date,
) -> (State, Vec<OccurrenceStanding>, Vec<FactIx>) {
    let told = facts.on(site, item, programme, today);
    let day = Day { today, opens: opens(programme), ends: programme.to };
    let one = |(number, occurrence): (usize, &Occurrence)| {
        let said: Vec<FactIx> = told.iter().copied().filter(|fact| speaks_of(&site[*fact], item, number)).collect();
        let facts: Vec<&Fact> = said.iter().map(|fact| &site[*fact]).collect();
        let term = &programme[item].terms[occurrence.term].term;
        let state = judge(occurrence, term, &facts, day);
        OccurrenceStanding { occurrence: number, state, fact: said.last().copied() }
    };
    let occurrences: Vec<_> = programme[item].occurrences.iter().enumerate().map(one).collect();
    let states: Vec<State> = occurrences.iter().map(|o| o.state.clone()).collect();
    (rolled_up(&states), occurrences, told)
}

/// A fact on an item above speaks of every occurrence of its steps.
fn speaks_of(fact: &Fact, item: ItemIx, occurrence: usize) -> bool {
    fact.item != item || fact.selection.holds(occurrence)
}

/// `до …` opens when the programme has begun and the act that approves it is signed.
fn opens(programme: &Roadmap) -> Date {
    programme.basis().map_or(programme.from, |act| act.date.value.max(programme.from))
}

/// The day with which "since last month" compares.
pub fn last_day_of_previous_month(today: Date) -> Date {
    shift_days(today.first_of_month(), -1)
}

/// `at_least: n` is met by n schools; the rest owe nothing.
fn excuse_the_rest(programme: &Roadmap, courses: &mut [Course]) {
    for item in programme.item_indices() {
        let Some(enough) = programme[item].at_least else { continue };
        let done = courses.iter().filter(|c| is_done(c.standing(item))).count();
        if done < enough as usize {
            continue;
        }
        for standing in courses
            .iter_mut()
            .filter(|c| c.reporter != Reporter::Department)
            .filter_map(|c| c.standings[item.0].as_mut())
        {
            if standing.facts.is_empty() {
                standing.state = State::NotApplicable { enough_others: true };
                standing.before = standing.state.clone();
            }
        }
    }
}

fn is_done(standing: Option<&Standing>) -> bool {
    standing.is_some_and(|s| matches!(s.state, State::Done { .. }))
}

/// Counts, changes and next dates, once all standings are final.
fn sum_up(site: &Site, course: &mut Course) {
    let programme = &site[course.roadmap];
    for item in programme.top_items() {
        let Some(standing) = course.standings[item.0].as_ref() else { continue };
        course.counts.add(&standing.state);
        if worth_telling(&standing.before, &standing.state) {
            let month_end = last_day_of_previous_month(site.today);
            let news = standing.facts.iter().rev().find(|fact| site[**fact].published > month_end).copied();
            let fact = news.filter(|fact| !passed_since(&standing.state, site[*fact].published));
            course.changes.push(Change { item, from: standing.before.clone(), to: standing.state.clone(), fact });
        }
    }
    course.upcoming = upcoming(site, course);
}

/// The end passed after that day: time moved the state, not the report.
fn passed_since(state: &State, told: Date) -> bool {
    matches!(state, State::Late { due, .. } | State::NoNews { due } if told <= *due)
}

/// A change of the word on the page, or of the numbers behind it.
fn worth_telling(before: &State, now: &State) -> bool {
    let counts = |state: &State| match state {
        State::Partly { done, .. } => *done,
        _ => None,
    };
    let only_begins = matches!((before, now), (State::Planned { .. }, State::Open));
    !only_begins && (before.code() != now.code() || counts(before) != counts(now))
}

/// Occurrences that are not settled and whose end has not passed.
fn upcoming(site: &Site, course: &Course) -> Vec<Upcoming> {
    let programme = &site[course.roadmap];
    let mut due = Vec::new();
    for item in programme.item_indices() {
        let Some(standing) = course.standing(item) else { continue };
        for one in standing.occurrences.iter().filter(|one| !one.state.is_settled() && !one.state.is_trouble()) {
            let Some(window) = programme[item].occurrences[one.occurrence].what.window else { continue };
            let to = one.state.moved_to().unwrap_or(window.to);
            if to >= site.today {
                due.push(Upcoming { item, occurrence: one.occurrence, window, until: to, state: one.state.clone() });
            }
        }
    }
    due.sort_by_key(|one| (one.until, one.item, one.occurrence));
    due
}
