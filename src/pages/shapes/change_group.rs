//! Changes of state: in go changes and facts, out come entries (which item, when, from what to what) by day and
//! report.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::{
    ClaimView, ItemLink, Link, ProvedPart, ReportLink, SameWork, StateMark, act_words, further_roadmap, lesser_word,
    plain_number, revision_note, selection_name, step_words,
};
use crate::content::records::report::Status;
use crate::exports;
use crate::pages::{Pages, PhraseArg};
use crate::site::{
    self, ActIx, Cause, Exclusion, Fact, FactIx, ItemIx, Progress, Proof, ReportIx, Reporter, Revision, Roadmap,
    RoadmapIx, State, correction, reporter_school,
};

/// `{date, school, report, changes}`: what one report moved, or the calendar on one day.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeGroup {
    date: Option<String>,
    school: Option<Link>,
    report: Option<ReportLink>,
    changes: Vec<ChangeEntry>,
}

impl ChangeGroup {
    /// Neighbours of one day, school and report together, in their order.
    pub fn list_from(changes: impl IntoIterator<Item = ChangeEntry>) -> Vec<Self> {
        let mut groups: Vec<ChangeGroup> = Vec::new();
        for change in changes {
            match groups.last_mut().filter(|group| group.accepts(&change)) {
                Some(group) => group.changes.push(change),
                None => groups.push(ChangeGroup {
                    date: change.date.clone(),
                    school: change.school.clone(),
                    report: change.report.clone(),
                    changes: vec![change],
                }),
            }
        }
        groups
    }

    fn accepts(&self, change: &ChangeEntry) -> bool {
        (&self.date, &self.school, &self.report) == (&change.date, &change.school, &change.report)
    }
}

/// `{item, roadmap, occurrence, done_date, from, to, parts, note}`: one change of its group.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ChangeEntry {
    /// The item, where the page does not say it.
    pub item: Option<Arc<ItemLink>>,
    /// The title of its roadmap, where that is not the first and the page does not say it.
    pub roadmap: Option<String>,
    /// The school, where the page does not say it.
    #[serde(skip)]
    pub school: Option<Link>,
    /// Which of several occurrences.
    pub occurrence: Option<String>,
    /// When; unknown where nothing but the calendar moved it.
    #[serde(skip)]
    pub date: Option<String>,
    /// The day it was done, where that is another day than the report's.
    pub done_date: Option<String>,
    /// The state before.
    pub from: Option<StateMark>,
    /// The state after; `None` of what an act has changed for all.
    pub to: Option<StateMark>,
    /// How many parts are done, where nothing but that has changed: the state is older.
    pub parts: Option<String>,
    /// The report that moved it.
    #[serde(skip)]
    pub report: Option<ReportLink>,
    /// What had stood here until then, where the report put it right; what the act changed, where one did.
    pub note: Option<String>,
    /// The items of other roadmaps that are the same work and have moved with it.
    pub same_work: Vec<SameWork>,
    /// The item that the report names, where that is the same work in another roadmap.
    pub named_item: Option<SameWork>,
}

impl ChangeEntry {
    /// A change of a progress, on the reporter's own page.
    pub fn new(cx: &Pages, progress: &Progress, change: &site::Change) -> Self {
        let fact = if let Cause::Fact(fact) = change.cause { Some(&cx.site[fact]) } else { None };
        ChangeEntry {
            item: Some(ItemLink::for_progress(cx, progress, change.item)),
            roadmap: further_roadmap(cx, progress.roadmap),
            school: None,
            occurrence: None,
            date: change.day.map(|day| day.to_string()),
            from: Some(StateMark::new(cx.site, &change.from, progress.reporter)),
            to: Some(StateMark::new(cx.site, &change.to, progress.reporter)),
            report: report_of(cx, change.cause).map(|report| ReportLink::new(cx, report)),
            done_date: fact.and_then(completion_day),
            note: match change.cause {
                Cause::Act(act) => Some(act_words_on(cx, progress.roadmap, change.item, act)),
                _ => fact.and_then(|fact| part_correction(cx, fact, progress.reporter)),
            },
            parts: parts_words(cx, change),
            same_work: Vec::new(),
            named_item: fact.and_then(|fact| SameWork::named_by(cx, fact)),
        }
    }

    /// The changes of several roadmaps at one reporter. What one entry has moved of the same work in the same way is told
    /// once, of the item that it names.
    pub fn list_for_reporter(cx: &Pages, progress_list: &[&Progress]) -> Vec<Self> {
        let all =
            progress_list.iter().flat_map(|progress| progress.changes.iter().map(move |change| (*progress, change)));
        let all: Vec<(&Progress, &site::Change)> = all.collect();
        let is_repeated = |change: &site::Change| {
            let named = all.iter().find(|(progress, other)| is_of_named_item(cx, change, progress, other));
            named.is_some_and(|(_, other)| other.to.kind() == change.to.kind())
        };
        let (repeated, alone): (Vec<_>, Vec<_>) = all.iter().partition(|(_, change)| is_repeated(change));
        let entry = |(progress, change): (&Progress, &site::Change)| {
            let same = repeated.iter().filter(|(_, other)| is_of_named_item(cx, other, progress, change));
            let same_work = same.map(|(other, moved)| SameWork::new(cx, other.roadmap, moved.item)).collect();
            ChangeEntry { same_work, ..ChangeEntry::new(cx, progress, change) }
        };
        alone.into_iter().map(entry).collect()
    }

    /// What an act has changed of an item, for whomever it concerns.
    pub fn from_revision(cx: &Pages, roadmap: RoadmapIx, item: ItemIx, revision: &Revision) -> Self {
        ChangeEntry {
            item: Some(ItemLink::get(cx, roadmap, item)),
            roadmap: further_roadmap(cx, roadmap),
            date: Some(cx.site[roadmap].acts[revision.act].date.to_string()),
            note: Some(revision_note(cx, &cx.site[roadmap], revision)),
            ..ChangeEntry::default()
        }
    }

    /// The act that has ended a roadmap, with the items that it struck out.
    pub fn from_repeal(cx: &Pages, roadmap_ix: RoadmapIx, repeal: Exclusion) -> Self {
        let roadmap = &cx.site[roadmap_ix];
        let is_struck_out = |item: &ItemIx| cx.site.exclusion_of(roadmap_ix, *item) == Some(repeal);
        let numbers = roadmap.top_items().filter(is_struck_out).map(|item| plain_number(&roadmap[item].number));
        let numbers: Vec<&str> = numbers.filter(|number| !number.is_empty()).collect();
        let list = ("items", PhraseArg::Text(&numbers.join(", ")));
        let struck_out = (!numbers.is_empty()).then(|| cx.phrase("items-struck-out", &[list]));
        ChangeEntry {
            date: Some(repeal.since.to_string()),
            note: sentences([Some(repeal_words(cx, roadmap, repeal.act)), struck_out]),
            ..ChangeEntry::default()
        }
    }

    /// What a report proves that says nothing of it, or a section that somebody has seen, on the page of an item.
    pub fn from_proof(cx: &Pages, progress: &Progress, item: ItemIx, proved: &ProvedPart) -> Self {
        let report = if let Proof::Report(report, _) = proved.proof { Some(report) } else { None };
        ChangeEntry {
            item: (proved.item != item).then(|| ItemLink::get(cx, progress.roadmap, proved.item)),
            school: reporter_school(progress.reporter).map(|school| Link::to_school(cx, school)),
            occurrence: proved.name.clone(),
            date: Some(proved.proof.date().to_string()),
            to: Some(StateMark::new(cx.site, &proved.state, progress.reporter)),
            report: report.map(|report| ReportLink::new(cx, report)),
            ..ChangeEntry::default()
        }
    }

    /// What one fact says, on the page of an item: the step is named where it is not the item itself.
    pub fn from_fact(cx: &Pages, progress: &Progress, item: ItemIx, fact_ix: FactIx) -> Self {
        let fact = &cx.site[fact_ix];
        ChangeEntry {
            item: (fact.item != item).then(|| ItemLink::get(cx, progress.roadmap, fact.item)),
            roadmap: None,
            school: reporter_school(progress.reporter).map(|school| Link::to_school(cx, school)),
            occurrence: selection_name(cx, fact),
            date: Some(fact.published.to_string()),
            done_date: completion_day(fact),
            from: None,
            parts: None,
            to: Some(StateMark::from_fact(cx.site, fact, progress.reporter)),
            report: Some(ReportLink::new(cx, fact.report)),
            note: sentences([
                lesser_word(cx, fact_ix, progress.reporter),
                correction_words(cx, fact, progress.reporter),
                taken_away(cx, fact, progress.reporter),
            ]),
            same_work: Vec::new(),
            named_item: SameWork::named_by(cx, fact),
        }
    }

    /// The last word of a reporter on each item that an act has given to somebody else since.
    pub fn list_given_away(cx: &Pages, progress: &Progress) -> Vec<Self> {
        let is_given_away = |fact: &Fact| {
            let is_past = cx.site.taken_away(fact, progress.reporter).is_some_and(|day| day <= progress.day);
            fact.roadmap == progress.roadmap && is_past && progress.item(fact.item).is_none()
        };
        let facts = cx.site.entries_of(progress.reporter).facts.iter().copied();
        let last: BTreeMap<ItemIx, FactIx> =
            facts.filter(|fact| is_given_away(&cx.site[*fact])).map(|fact| (cx.site[fact].item, fact)).collect();
        let entry = |(item, fact)| ChangeEntry {
            item: Some(ItemLink::get(cx, progress.roadmap, item)),
            school: None,
            ..ChangeEntry::from_fact(cx, progress, item, fact)
        };
        last.into_iter().map(entry).collect()
    }

    /// A change among those of many reporters.
    pub fn with_school(cx: &Pages, progress: &Progress, change: &site::Change) -> Self {
        let school = reporter_school(progress.reporter).map(|school| Link::to_school(cx, school));
        ChangeEntry { school, ..ChangeEntry::new(cx, progress, change) }
    }
}

/// «Выполнено 2 из 12 (было 1)», where the word for the whole is the same as before and says no numbers.
fn parts_words(cx: &Pages, change: &site::Change) -> Option<String> {
    let [(was, _), (now, total)] = change.parts.filter(|_| !matches!(change.to, State::Partly { .. }))?;
    let numbers = [("now", now), ("of", total), ("was", was)].map(|(name, n)| (name, PhraseArg::Number(n as usize)));
    Some(cx.phrase("change-parts", &numbers))
}

/// Whether a change comes of an entry that names the item of another change, and moved that one too.
fn is_of_named_item(cx: &Pages, change: &site::Change, named: &Progress, other: &site::Change) -> bool {
    let (Cause::Fact(moved), Cause::Fact(mover)) = (change.cause, other.cause) else { return false };
    let (moved, mover) = (&cx.site[moved], &cx.site[mover]);
    let is_corrected = corrects_by_itself(cx, moved, named.reporter);
    let is_same_entry = (moved.report, moved.entry) == (mover.report, mover.entry);
    is_same_entry && moved.named_item == Some((named.roadmap, mover.item)) && !is_corrected
}

/// The same where the change is of the whole item: with the name of the part that was put right.
fn part_correction(cx: &Pages, fact: &Fact, reporter: Reporter) -> Option<String> {
    let words = correction_words(cx, fact, reporter)?;
    Some(selection_name(cx, fact).map_or(words.clone(), |part| format!("{part} — {words}")))
}

/// «Исправлено 25 ноября: с 5 по 25 ноября здесь стояло «Нет сведений»; …».
pub(in crate::pages) fn correction_words(cx: &Pages, fact: &Fact, reporter: Reporter) -> Option<String> {
    let (claim, state) = correction(cx.site, fact, reporter)?;
    let words = exports::state_words(cx.theme, &state, state.form(), cx.site.reporter_word(reporter));
    let claim = claim.name("state", &words);
    Some(ClaimView::new(cx, &claim).text)
}

/// Whether it puts something right that the same entry does not put right in the same words of the item that it names.
pub(in crate::pages) fn corrects_by_itself(cx: &Pages, fact: &Fact, reporter: Reporter) -> bool {
    let Some(words) = correction_words(cx, fact, reporter) else { return false };
    let is_named = |other: &&Fact| {
        let is_same_entry = (other.report, other.entry) == (fact.report, fact.entry);
        is_same_entry && Some((other.roadmap, other.item)) == fact.named_item
    };
    let facts = cx.site.entries_of(reporter).facts.iter().map(|other| &cx.site[*other]);
    let named = facts.filter(is_named).find_map(|named| correction_words(cx, named, reporter));
    named != Some(words)
}

/// «До 16 октября 2026 года пункт поручался школе; …».
pub(in crate::pages) fn taken_away(cx: &Pages, fact: &Fact, about: Reporter) -> Option<String> {
    let day = cx.theme.date(cx.site.taken_away(fact, about)?);
    let who = cx.site.reporter_word(about);
    Some(cx.phrase("taken-away", &[("day", PhraseArg::Text(&day)), ("who", PhraseArg::Text(who))]))
}

fn sentences<const N: usize>(all: [Option<String>; N]) -> Option<String> {
    let all: Vec<String> = all.into_iter().flatten().collect();
    (!all.is_empty()).then(|| all.join(" "))
}

fn report_of(cx: &Pages, cause: Cause) -> Option<ReportIx> {
    match cause {
        Cause::Fact(fact) => Some(cx.site[fact].report),
        Cause::Proof(report) => Some(report),
        Cause::Act(_) | Cause::Time => None,
    }
}

/// What the act has changed of the item and of its steps, or that it has ended the roadmap.
fn act_words_on(cx: &Pages, roadmap: RoadmapIx, item: ItemIx, act: ActIx) -> String {
    let mut notes = act_notes(cx, roadmap, item, act);
    let repealed = cx.site[roadmap].repealed.filter(|repeal| repeal.act == act);
    notes.extend(repealed.map(|_| repeal_note(cx, roadmap, act)));
    notes.join(" ")
}

/// «План «Читающая школа»: карта отменена (приказ от … № …).»
fn repeal_words(cx: &Pages, roadmap: &Roadmap, act: ActIx) -> String {
    let act = act_words(cx, roadmap, act);
    cx.phrase("roadmap-repealed-of", &[("title", PhraseArg::Text(&roadmap.title)), ("act", PhraseArg::Text(&act))])
}

/// «Дорожная карта отменена: приказ от … № ….»
fn repeal_note(cx: &Pages, roadmap: RoadmapIx, act: ActIx) -> String {
    cx.phrase("roadmap-repealed", &[("act", PhraseArg::Text(&act_words(cx, &cx.site[roadmap], act)))])
}

/// What the act has changed of the item and of its steps.
fn act_notes(cx: &Pages, roadmap_ix: RoadmapIx, item: ItemIx, act: ActIx) -> Vec<String> {
    let roadmap = &cx.site[roadmap_ix];
    let own = roadmap[item].amendments.revisions.iter().filter(|revision| revision.act == act);
    let of_steps = roadmap[item].steps.iter().flat_map(|step| {
        let name = step_words(cx, roadmap_ix, *step);
        act_notes(cx, roadmap_ix, *step, act).into_iter().map(move |note| format!("{name}: {note}"))
    });
    own.map(|revision| revision_note(cx, roadmap, revision)).chain(of_steps).collect()
}

/// The day on which something was done, where its report is of another.
pub(in crate::pages) fn completion_day(fact: &Fact) -> Option<String> {
    (fact.status == Status::Done && fact.date != fact.published).then(|| fact.date.to_string())
}
