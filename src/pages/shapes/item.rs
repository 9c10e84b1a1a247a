//! An item in lists and on the pages of those who report on it.

use serde::Serialize;

use super::{Confirmed, Due, Evidence, Link, ReportLink, StateMark, evidence_of, facts_of, named, part_of, parts};
use crate::pages::{Pages, Say};
use crate::site::{Course, Fact, FactIx, Item, ItemIx, Reporter, Roadmap, RoadmapIx, State, reporter_school};

/// `{number, href, title, for_parents}`.
#[derive(Debug, Clone, Serialize)]
pub struct ItemLink {
    number: String,
    href: Option<String>,
    title: String,
    for_parents: Option<String>,
}

impl ItemLink {
    /// An item or step of a programme.
    pub fn of(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> Self {
        let of = &cx.site[roadmap][item];
        ItemLink {
            number: number_of(cx, roadmap, item),
            href: Some(of.href.clone()).filter(|href| cx.publishes(href)),
            title: title(cx, roadmap, item),
            for_parents: of.for_parents.clone(),
        }
    }
}

/// The number of an item; a step whose number alone says little has its item's before it.
fn number_of(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> String {
    let programme = &cx.site[roadmap];
    let of = &programme[item];
    let Some(parent) = of.parent else { return number_with_plan(programme, of) };
    let (own, above) = (bare(&of.number), number_of(cx, roadmap, parent));
    if own.is_empty() {
        above
    } else if above.is_empty() || own.starts_with(bare(&programme[parent].number)) {
        number_with_plan(programme, of)
    } else {
        cx.say("item-step", &[("item", Say::Text(&above)), ("step", Say::Text(own))])
    }
}

/// «10»; beside the second and further plans of a programme, whose numbers begin anew, also the plan's title.
fn number_with_plan(roadmap: &Roadmap, item: &Item) -> String {
    let number = bare(&item.number);
    match roadmap.plans[item.plan].title.as_deref().filter(|_| item.plan > 0 && !number.is_empty()) {
        Some(title) => format!("{number} ({})", title.split_whitespace().collect::<Vec<_>>().join(" ")),
        None => number.to_owned(),
    }
}

/// The measure where its item does not stand above it: a step that goes on with its item's words has them before it.
fn title(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> String {
    let own = activity(cx, roadmap, item);
    let goes_on = own.starts_with(char::is_lowercase);
    match cx.site[roadmap][item].parent.filter(|_| goes_on).map(|parent| activity(cx, roadmap, parent)) {
        Some(above) if above != own => format!("{above}: {own}"),
        _ => own,
    }
}

/// The measure on one line. A step without words of its own has those of its item, an item without words those of
/// its first step; the deadline or the number stand in where the act is silent.
pub fn activity(cx: &Pages, roadmap: RoadmapIx, item: ItemIx) -> String {
    let of = &cx.site[roadmap][item];
    let own = own_words(of);
    let above = || of.parent.map(|parent| own_words(&cx.site[roadmap][parent]));
    let below = || of.steps.first().map(|step| own_words(&cx.site[roadmap][*step]));
    let named = |text: &String| !text.is_empty();
    let found = Some(own).filter(named).or_else(|| above().filter(named)).or_else(|| below().filter(named));
    found.unwrap_or_else(|| [&of.deadline, &of.number].into_iter().find(|text| named(text)).unwrap_or(&of.name).clone())
}

fn own_words(item: &Item) -> String {
    let words =
        if item.activity.is_empty() { item.list.first().map_or("", |(_, first)| first) } else { &item.activity };
    words.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches([':', ';']).to_owned()
}

/// A number inside a sentence: «10.» and «1)» lose the sign that only prints.
pub fn bare(number: &str) -> &str {
    let bare = number.trim().trim_end_matches(['.', ')']);
    if bare.contains(char::is_alphanumeric) { bare } else { "" } // «-» before a step is no number
}

/// How many items it is a step of: 0 for an item.
pub(in crate::pages) fn depth(items: &[Item], item: ItemIx) -> usize {
    items[item.0].parent.map_or(0, |parent| 1 + depth(items, parent))
}

/// What is known of an item at a reporter.
#[derive(Debug, Clone, Serialize)]
pub struct Reported {
    pub(in crate::pages) state: StateMark,
    /// Which of several parts the result, the reason and what is left are about.
    pub(in crate::pages) part: Option<String>,
    pub(in crate::pages) result: Option<String>,
    pub(in crate::pages) evidence: Vec<Evidence>,
    /// There is proof that is not published.
    pub(in crate::pages) evidence_hidden: bool,
    /// Who was told of together with the reporter: the result is of all of them.
    pub(in crate::pages) with: Vec<Link>,
    /// Who has confirmed it, and when.
    pub(in crate::pages) confirmed: Option<Confirmed>,
    /// Parts that will not be done, where the whole goes on.
    pub(in crate::pages) given_up: Option<String>,
    pub(in crate::pages) left: Option<String>,
    pub(in crate::pages) reason: Option<String>,
    pub(in crate::pages) report: Option<ReportLink>,
}

impl Reported {
    /// The state with the words of the fact that decides it and the proofs of all; `None` where nothing is asked.
    pub fn of(cx: &Pages, course: &Course, item: ItemIx) -> Option<Self> {
        let told = &course.standing(item)?.facts;
        Reported::by(cx, course, item, told)
    }

    /// The same beside rows of its steps or of its item, each of which tells its own.
    pub fn alone(cx: &Pages, course: &Course, item: ItemIx) -> Option<Self> {
        let told = course.standing(item)?.facts.iter().copied();
        let own: Vec<FactIx> = told.filter(|fact| cx.site[*fact].item == item).collect();
        Reported::by(cx, course, item, &own)
    }

    fn by(cx: &Pages, course: &Course, item: ItemIx, told: &[FactIx]) -> Option<Self> {
        let programme = &cx.site[course.roadmap];
        let state = StateMark::at(course, programme, item)?;
        let deciding = deciding(cx, course, item);
        let last = told.iter().rev().find(|fact| deciding.contains(fact)).or(told.last()).copied();
        let same = last.map(|last| said_alike(cx, told, last)).unwrap_or_default();
        let silent = state.code() == "no-news";
        let decides = last.is_some_and(|fact| deciding.contains(&fact));
        let said = Reported::speaking(cx, state.counted(last.map(|fact| &cx.site[fact])), last);
        let words = same.iter().rev().find_map(|fact| Some((*fact, cx.site[*fact].result.clone()?)));
        let of_result = words.as_ref().map(|(fact, _)| &cx.site[*fact]);
        Some(Reported {
            with: of_result.map(|fact| with(cx, fact, course.reporter)).unwrap_or_default(),
            confirmed: same.iter().rev().find_map(|fact| Confirmed::of(&cx.site[*fact])),
            result: words.map(|(_, words)| words),
            given_up: given_up(cx, course, item),
            part: last.and_then(|fact| part_of(cx, programme, item, &cx.site[fact])),
            evidence: evidence_of(cx, told, |fact| part_of(cx, programme, item, fact)),
            // What was said of one part explains neither silence on another nor why it is late.
            left: said.left.filter(|_| !silent),
            reason: said.reason.filter(|_| decides),
            ..said
        })
    }

    /// What one fact says.
    pub fn said(cx: &Pages, fact: FactIx) -> Self {
        let said = Reported::speaking(cx, StateMark::said(&cx.site[fact]), Some(fact));
        Reported { report: None, evidence: evidence_of(cx, &[fact], |_| None), ..said }
    }

    /// What a fact adds to a state.
    pub fn speaking(cx: &Pages, state: StateMark, fact: Option<FactIx>) -> Self {
        let said = fact.map(|fact| &cx.site[fact]);
        // What is settled asks for nothing more; a step's reason does not explain an item that is done.
        let open = !matches!(state.code(), "done" | "cancelled" | "not-applicable");
        let done = state.code() == "done";
        Reported {
            state,
            part: None,
            with: Vec::new(),
            confirmed: None,
            given_up: None,
            result: said.and_then(|fact| fact.result.clone()),
            evidence: Vec::new(),
            evidence_hidden: said.is_some_and(|fact| fact.evidence_hidden),
            left: said.filter(|_| open).and_then(|fact| fact.left.clone()),
            reason: said.filter(|_| !done).and_then(|fact| fact.reason.clone()),
            report: said.map(|fact| ReportLink::of(cx, fact.report)),
        }
    }
}

/// What was said of the same part with the same word as the last fact, oldest first.
fn said_alike(cx: &Pages, told: &[FactIx], last: FactIx) -> Vec<FactIx> {
    let same = |fact: &FactIx| {
        let (one, last) = (&cx.site[*fact], &cx.site[last]);
        (one.item, &one.selection, one.status) == (last.item, &last.selection, last.status)
    };
    told.iter().copied().filter(|fact| *fact <= last).filter(same).collect()
}

/// Of a branch, the schools of which its head school's report says the same.
fn with(cx: &Pages, fact: &Fact, reporter: Reporter) -> Vec<Link> {
    let author = cx.site[fact.report].reporter;
    let by_other = author != Reporter::Department && author != reporter;
    let others = fact.about.iter().filter(|about| by_other && **about != reporter);
    others.filter_map(|other| reporter_school(*other)).map(|school| Link::school(cx, school)).collect()
}

/// The parts that will not be done, by name, where the item itself goes on.
fn given_up(cx: &Pages, course: &Course, item: ItemIx) -> Option<String> {
    let names = named(parts(cx, course, item), |state| matches!(state, State::Cancelled));
    (!names.is_empty()).then(|| names.join(", "))
}

/// What was said of the parts that make the item's state; a reason given for another part does not explain it.
fn deciding(cx: &Pages, course: &Course, item: ItemIx) -> Vec<FactIx> {
    let code = course.standing(item).map(|standing| standing.state.code());
    facts_of(parts(cx, course, item).iter().filter(|part| Some(part.state.code()) == code))
}

/// A row of a school's table: an item or step.
#[derive(Debug, Clone, Serialize)]
pub struct ItemRow {
    id: String,
    number: String,
    depth: usize,
    href: Option<String>,
    title: String,
    for_parents: Option<String>,
    due: Option<Due>,
    reported: Option<String>,
    #[serde(flatten)]
    told: Reported,
}

impl ItemRow {
    /// A row whose anchor begins with `prefix`; `None` where nothing is asked of the reporter.
    pub fn of(cx: &Pages, course: &Course, item: ItemIx, prefix: &str) -> Option<Self> {
        let told = Reported::alone(cx, course, item)?;
        let ItemLink { href, for_parents, .. } = ItemLink::of(cx, course.roadmap, item);
        let programme = &cx.site[course.roadmap];
        let number = bare(&programme[item].number).to_owned(); // the plan stands above its rows
        let last = course.standing(item).and_then(|standing| standing.facts.last());
        Some(ItemRow {
            id: format!("{prefix}{}", programme[item].anchor),
            number,
            depth: depth(&programme.items, item),
            href,
            title: activity(cx, course.roadmap, item), // its item stands above
            for_parents,
            due: Due::existing(cx, programme, item),
            reported: last.map(|fact| cx.site[*fact].published.to_string()),
            told,
        })
    }
}
