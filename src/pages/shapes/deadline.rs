//! When something is due: in go terms, windows or a schedule, out come words for people beside the act's own.

use super::DeadlineView;
use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::Date;
use vekha_deadline::{Kind, OpenRange, Schedule, Term, words};

use crate::pages::Pages;
use crate::site::{Item, ItemIx, Progress, Roadmap, RoadmapIx, TermIx};

impl DeadlineView {
    /// The deadline of an item or step.
    pub fn new(cx: &Pages, item: &Item) -> Self {
        let windows: Vec<&OpenRange> = item.terms.iter().flat_map(|term| &term.term.windows).collect();
        let asked: Vec<Cow<Term>> = (0..item.terms.len()).map(|at| term_asked(item, TermIx(at))).collect();
        let from = windows.iter().filter_map(|window| window.from).min();
        DeadlineView {
            words: words::terms(asked.iter().map(|term| &**term), cx.deadline_language()),
            short: words::short_terms(asked.iter().map(|term| &**term), cx.deadline_language()),
            raw: item.deadline.clone(),
            from: from.map(|day| day.to_string()),
            to: windows.iter().map(|window| window.to).max().map(|day| day.to_string()),
        }
    }

    /// The same, saying where steps have other days; nothing for an item that leaves its deadlines to its steps.
    pub fn get(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> Option<Arc<Self>> {
        let slots = cx.cache.item(roadmap, item);
        slots.due.get_or_init(|| DeadlineView::for_item(cx, roadmap, item, cx.site.today).map(Arc::new)).clone()
    }

    /// The same in the words by which a progress is told.
    pub fn for_progress(cx: &Pages, progress: &Progress, item: ItemIx) -> Option<Arc<Self>> {
        match progress.day == cx.site.today {
            true => DeadlineView::get(cx, progress.roadmap, item),
            false => DeadlineView::for_item(cx, progress.roadmap, item, progress.day).map(Arc::new),
        }
    }

    fn for_item(cx: &Pages, roadmap_ix: RoadmapIx, item_ix: ItemIx, day: Date) -> Option<Self> {
        let roadmap = &cx.site[roadmap_ix];
        let item = roadmap[item_ix].worded_on(day);
        let due = (item.steps.is_empty() || !item.deadline.is_empty()).then(|| DeadlineView::new(cx, item))?;
        if !steps_differ(roadmap, item_ix, &item.deadline, day) {
            return Some(due);
        }
        Some(DeadlineView { words: format!("{}; {}", due.words, cx.word("steps-have-own-days")), ..due })
    }

    /// The days in which one occurrence has to happen.
    pub fn from_window(cx: &Pages, window: OpenRange, raw: &str) -> Self {
        DeadlineView {
            words: words::window(window, cx.deadline_language()),
            short: words::short_window(window),
            raw: raw.to_owned(),
            from: window.from.map(|day| day.to_string()),
            to: Some(window.to.to_string()),
        }
    }

    /// A schedule as it was read.
    pub fn from_schedule(cx: &Pages, schedule: &Schedule, window: Option<OpenRange>) -> Self {
        DeadlineView {
            words: words::schedule(schedule, cx.deadline_language()),
            short: words::short_terms(&schedule.terms, cx.deadline_language()),
            raw: schedule.raw.clone(),
            from: window.and_then(|window| window.from).map(|day| day.to_string()),
            to: window.map(|window| window.to.to_string()),
        }
    }
}

/// A term as it is asked since the act that added the item: what comes again begins with the first time that was not over
/// by then, unless the words of the act name a day.
pub fn term_asked(item: &Item, at: TermIx) -> Cow<'_, Term> {
    let term = &item.terms[at].term;
    let names_day = term.clause.contains(" с ") || term.clause.contains(|sign: char| sign.is_ascii_digit());
    let [window] = term.windows[..] else { return Cow::Borrowed(term) };
    let Some(added) = item.amendments.added.filter(|_| term.kind == Kind::Recurring && !names_day) else {
        return Cow::Borrowed(term);
    };
    let times = item.occurrences.iter().filter(|time| time.term == at).filter_map(|time| time.timing.window);
    let first = times.filter(|time| time.to >= added).filter_map(|time| time.from).min();
    match first.filter(|first| window.from.is_some_and(|from| from < *first)) {
        Some(first) => Cow::Owned(Term { windows: vec![OpenRange { from: Some(first), ..window }], ..term.clone() }),
        None => Cow::Borrowed(term),
    }
}

/// Whether a step below has a deadline of its own.
fn steps_differ(roadmap: &Roadmap, item: ItemIx, deadline: &str, day: Date) -> bool {
    roadmap[item].steps.iter().any(|step| {
        let own = &roadmap[*step].worded_on(day).deadline;
        !own.is_empty() && own != deadline || steps_differ(roadmap, *step, deadline, day)
    })
}
