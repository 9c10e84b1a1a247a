//! Times of an item of which something was said in; out come the same times of another item, or of the same item in
//! another wording.

use jiff::civil::Date;

use crate::content::records::report::Status;
use crate::site::model::{Item, OccurrenceIx, Selection, Share, TimeName, counterpart, is_split};
use vekha_deadline::OpenRange;

/// Some times of an item.
pub struct Times<'i> {
    item: &'i Item,
    chosen: Vec<OccurrenceIx>,
    are_all: bool,
}

impl<'i> Times<'i> {
    /// Those that a selection holds; `are_all` where it was said of all of them, however many there are.
    pub fn new(item: &'i Item, selection: &Selection, are_all: bool) -> Self {
        let chosen: Vec<OccurrenceIx> = item.occurrence_indices().filter(|at| selection.holds(*at)).collect();
        let are_all = are_all || chosen.len() > 1 && chosen.len() == item.occurrences.len();
        Times { item, chosen, are_all }
    }

    /// The same times in each wording of the item, oldest first, of which one is that of these times: from wording to wording,
    /// as acts have changed them one after another.
    pub fn in_wordings(&self, own: usize, wordings: &[&Item], day: Date, is_of_work: bool) -> Vec<Selection> {
        let mut all = vec![self.in_item(wordings[own], day, is_of_work); wordings.len()];
        let later = (own + 1..wordings.len()).map(|at| (at - 1, at));
        let earlier = (0..own).rev().map(|at| (at + 1, at));
        for (from, to) in later.chain(earlier) {
            let next = Times::new(wordings[from], &all[from], self.are_all).in_item(wordings[to], day, is_of_work);
            all[to] = if next.is_empty() { self.in_item(wordings[to], day, is_of_work) } else { next };
        }
        all
    }

    /// What a status of these times says of those of the other item that hold further ones.
    pub fn shares_of(&self, other: &Item, selection: &Selection, status: Status) -> Vec<Share> {
        let spoken_of = other.occurrence_indices().filter(|at| selection.holds(*at));
        let name = |at: &OccurrenceIx| TimeName::new(&self.item.occurrences[*at]);
        let share = |at: OccurrenceIx| {
            let needed = self.needed_for(other, at);
            let is_whole = self.are_all || needed.iter().all(|own| self.chosen.contains(own));
            (!is_whole).then(|| Share {
                whole: TimeName::new(&other.occurrences[at]),
                status,
                times: self.chosen.iter().map(name).collect(),
                needed: needed.iter().map(name).collect(),
            })
        };
        spoken_of.filter_map(share).collect()
    }

    /// The times of the item that a time of the other one is made of: of its days, else those that end in them; of what is
    /// due once all of them.
    fn needed_for(&self, other: &Item, at: OccurrenceIx) -> Vec<OccurrenceIx> {
        let whole = other.occurrences[at].timing.window;
        let ends_inside = |own: OpenRange| whole.is_some_and(|whole| whole.from.is_some() && whole.contains(own.to));
        let times_in = |fits: &dyn Fn(OpenRange) -> bool| -> Vec<OccurrenceIx> {
            let all = self.item.occurrence_indices();
            all.filter(|own| self.item.occurrences[*own].timing.window.is_some_and(fits)).collect()
        };
        let same = times_in(&|own| Some(own) == whole);
        let inside = if same.is_empty() { times_in(&ends_inside) } else { same };
        let is_once = other.occurrences.len() == 1;
        if inside.is_empty() && is_once { self.item.occurrence_indices().collect() } else { inside }
    }

    /// Whether they are some of several.
    pub fn are_some(&self) -> bool {
        !self.are_all && self.item.occurrences.len() > 1
    }

    /// The same times of the other item: of the same days, else, of work, those that the day of the fact falls into.
    pub fn in_item(&self, other: &Item, day: Date, is_of_work: bool) -> Selection {
        let all = other.occurrence_indices();
        if !other.steps.is_empty() {
            return Selection::All;
        }
        if std::ptr::eq(self.item, other) {
            return Selection::These(self.chosen.iter().copied().collect());
        }
        if self.are_all || other.occurrences.len() < 2 && !self.are_some() {
            return Selection::These(all.collect());
        }
        if self.item.occurrences.is_empty() {
            return Selection::These(time_on(other, day).into_iter().collect());
        }
        let day = Some(day).filter(|_| is_of_work);
        Selection::These(self.chosen.iter().flat_map(|at| self.like(*at, other, day)).collect())
    }

    /// The times of the same days; else of another wording the one in the same place among as many; else the one of the day of the fact, or of
    /// the last day where it came too late or too early.
    fn like(&self, at: OccurrenceIx, other: &Item, day: Option<Date>) -> Vec<OccurrenceIx> {
        let timing = &self.item.occurrences[at].timing;
        if other.occurrences.get(at.0).is_some_and(|other| other.timing == *timing) {
            return vec![at];
        }
        let window = timing.window;
        let is_same =
            |other: &Item, at: &OccurrenceIx| window.is_some() && other.occurrences[*at].timing.window == window;
        let same: Vec<OccurrenceIx> = other.occurrence_indices().filter(|at| is_same(other, at)).collect();
        if !same.is_empty() {
            // Of several in the same days the first is the first, however many an act has made of them.
            let nth = same.iter().copied().find(|at| other.occurrences[*at].timing.nth == timing.nth);
            let own = nth.or(same.last().copied()).filter(|_| is_same_row(self.item, other));
            return own.map_or(same, |own| vec![own]);
        }
        if is_same_row(self.item, other) {
            if let Some(at) = counterpart(self.item, at, other) {
                return vec![at];
            }
            if is_split(self.item, at, other) {
                return Vec::new(); // a report for a quarter is none for a month
            }
        }
        let Some(day) = day else { return Vec::new() };
        // Of what is due once the day on which it was done says more than the last day.
        let is_out = |window: &OpenRange| self.are_some() && !window.contains(day);
        let last = window.filter(is_out).map_or(day, |window| window.to);
        time_on(other, last)
    }
}

/// Whether one is the other in another wording.
fn is_same_row(item: &Item, other: &Item) -> bool {
    item.href == other.href && item.anchor == other.anchor
}

/// The only time whose days hold the day; none where several do.
fn time_on(item: &Item, day: Date) -> Vec<OccurrenceIx> {
    let found: Vec<OccurrenceIx> = item.occurrence_indices().filter(|at| holds(item, *at, day)).collect();
    if found.len() == 1 { found } else { Vec::new() }
}

/// Whether the days of an occurrence hold the day; never those without a beginning.
pub fn holds(item: &Item, occurrence: OccurrenceIx, day: Date) -> bool {
    let window = item.occurrences[occurrence].timing.window;
    window.is_some_and(|window| window.from.is_some() && window.contains(day))
}
