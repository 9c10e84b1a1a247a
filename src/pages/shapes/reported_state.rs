//! What is reported of an item: in go the facts on it at a reporter, out come the state, the words of the fact that
//! decides it and the evidence of all.

use serde::Serialize;

use super::{
    Confirmation, EvidenceView, FurtherPart, ItemPart, ItemResults, Link, PartGroup, PartResult, ReportLink, SameWork,
    StateMark, item_parts, join_names, list_evidence, occurrence_name, occurrence_name_at, part_name,
};
use crate::content::records::report::Status;
use crate::exports;
use crate::pages::{Pages, PhraseArg};
use crate::site::{
    Fact, FactIx, ItemIx, OccurrenceIx, Progress, Proof, ReportIx, Reporter, Roadmap, State, StateKind, newest,
    reporter_school,
};

/// What is known of an item at a reporter.
#[derive(Debug, Clone, Serialize)]
pub struct ReportedState {
    pub(in crate::pages) state: StateMark,
    /// Which of several parts the reason and what is left are about.
    pub(in crate::pages) part: Option<String>,
    pub(in crate::pages) result: Option<String>,
    /// Which of several parts the result is of.
    pub(in crate::pages) result_part: Option<String>,
    /// A remark of the report.
    pub(in crate::pages) note: Option<String>,
    /// What came of other parts, the newest first.
    pub(in crate::pages) further_results: Vec<PartResult>,
    /// The day it is put off to, where the work goes on meanwhile.
    pub(in crate::pages) new_day: Option<StateMark>,
    pub(in crate::pages) evidence: Vec<EvidenceView>,
    /// There is proof that is not published.
    pub(in crate::pages) evidence_hidden: bool,
    /// The schools that the report speaks of together with the reporter: the result is of all of them.
    pub(in crate::pages) joint_schools: Vec<Link>,
    /// Who has confirmed it, and when.
    pub(in crate::pages) confirmation: Option<Confirmation>,
    /// Parts that will not be done, where the whole goes on.
    pub(in crate::pages) cancelled_parts: Option<String>,
    /// That «done» was taken back, when and why, where nobody has said it again since.
    pub(in crate::pages) withdrawn: Option<String>,
    pub(in crate::pages) remaining: Option<String>,
    /// The day of the report that says what was left, where the programme is over since.
    pub(in crate::pages) left_day: Option<String>,
    pub(in crate::pages) reason: Option<String>,
    /// What is left of other parts, and why.
    pub(in crate::pages) further_parts: Vec<FurtherPart>,
    pub(in crate::pages) report: Option<ReportLink>,
    /// The item that the report names, where that is the same work in another roadmap.
    pub(in crate::pages) named_item: Option<SameWork>,
}

impl ReportedState {
    /// The state with the words of the fact that decides it and the proofs of all; `None` where nothing is asked.
    pub fn for_item(cx: &Pages, progress: &Progress, item: ItemIx) -> Option<Self> {
        let facts = &progress.item(item)?.facts;
        ReportedState::from_facts(cx, progress, item, facts)
    }

    /// The same beside rows of its steps or of its item, each of which has its own facts.
    pub fn for_row(cx: &Pages, progress: &Progress, item: ItemIx) -> Option<Self> {
        let facts = progress.item(item)?.facts.iter().copied();
        let own: Vec<FactIx> = facts.filter(|fact| cx.site[*fact].item == item).collect();
        ReportedState::from_facts(cx, progress, item, &own)
    }

    fn from_facts(cx: &Pages, progress: &Progress, item: ItemIx, facts: &[FactIx]) -> Option<Self> {
        let roadmap = &cx.site[progress.roadmap];
        // What was said of an earlier wording says nothing of this one.
        let is_decided = progress.is_decided_by_facts(roadmap, item);
        let (known, facts) = (facts, if is_decided { facts } else { &[] });
        let state = StateMark::for_item(cx.site, progress, item)?;
        let deciding = progress.deciding_facts(roadmap, item);
        let last = facts.iter().rev().copied().find(|fact| deciding.contains(fact));
        let last = last.or_else(|| progress.newest_among(cx.site, item, facts));
        let same = last.map(|last| same_facts(cx, facts, last)).unwrap_or_default();
        let state_kind = state.kind();
        let silent = state_kind == StateKind::NoNews;
        let decides = last.is_some_and(|fact| deciding.contains(&fact));
        let now = &progress.item(item)?.now.state;
        let is_explained = last.is_some_and(|fact| now.is_explained_by(cx.site[fact].status));
        let of_left = last.map(|last| fact_of_left(cx, facts, last)).map(|fact| &cx.site[fact]);
        let counted = of_left.filter(|_| state.counts_parts());
        let reported = ReportedState::new(cx, state.with_count_of(of_left), last);
        let proof = proving_reports(cx, progress, item).last().map(|(report, _)| ReportLink::new(cx, *report));
        let earlier_report = newest(cx.site, known).map(|fact| ReportLink::new(cx, cx.site[fact].report));
        // Why «done» was taken back is told by itself; it is not why the item is late.
        let is_withdrawal = last.is_some_and(|fact| cx.site[fact].status == Status::Withdrawn);
        let results = ItemResults::new(cx, progress, item, facts, (last, &same));
        let of_result = results.shown.map(|fact| &cx.site[fact]);
        let is_open = is_open(state_kind);
        let withdrawn = if is_open { withdrawal_words(cx, roadmap, item, facts) } else { None };
        let cancelled_parts = cancelled_parts(cx, progress, item);
        let remaining = of_left.and_then(|fact| fact.left.clone()).filter(|_| is_open && !silent);
        let remaining = remaining.map(|left| with_count_of_part(cx, left, counted));
        let reason = match state_kind {
            StateKind::Late => progress.reason_of_delay(cx.site, item).map(str::to_owned),
            StateKind::Cancelled if cancelled_parts.is_some() => None, // it stands there
            _ if decides && !is_withdrawal && is_explained => reported.reason,
            _ => None,
        };
        let shown = last.filter(|_| remaining.is_some() || reason.is_some());
        Some(ReportedState {
            joint_schools: of_result.map(|fact| joint_schools(cx, fact, progress.reporter)).unwrap_or_default(),
            confirmation: confirmation(cx, &same).filter(|_| !is_withdrawal),
            result: of_result.and_then(|fact| fact.result.clone()),
            result_part: of_result.and_then(|fact| part_name(cx, roadmap, item, fact)),
            further_results: results.further,
            note: results.note,
            part: last.and_then(|fact| part_name(cx, roadmap, item, &cx.site[fact])),
            evidence: evidence_of(cx, progress, item, (facts, last)),
            // What is reported of one part explains neither silence on another nor why it is late.
            left_day: last.filter(|_| cx.site.is_closed_for(progress)).map(|fact| cx.site[fact].published.to_string()),
            further_parts: FurtherPart::list(cx, progress, item, (facts, shown)),
            remaining,
            reason,
            report: if facts.is_empty() { proof.or(earlier_report) } else { reported.report },
            state: if withdrawn.is_some() { reported.state.after_withdrawal() } else { reported.state },
            new_day: new_day(cx, progress, item),
            withdrawn,
            cancelled_parts,
            ..reported
        })
    }

    /// What one fact says.
    pub fn from_fact(cx: &Pages, fact: FactIx) -> Self {
        let reported = ReportedState::new(cx, StateMark::from_report(cx.site, &cx.site[fact]), Some(fact));
        ReportedState {
            report: None,
            named_item: None,
            evidence: list_evidence(cx, &[fact], |_| true, |_| None),
            ..reported
        }
    }

    /// What a fact adds to a state.
    pub fn new(cx: &Pages, state: StateMark, fact_ix: Option<FactIx>) -> Self {
        let fact = fact_ix.map(|fact_ix| &cx.site[fact_ix]);
        // What is settled asks for nothing more; a step's reason explains neither what is done nor what was struck out.
        let is_done = matches!(state.kind(), StateKind::Done | StateKind::Excluded);
        let is_open = is_open(state.kind());
        ReportedState {
            state,
            part: None,
            joint_schools: Vec::new(),
            confirmation: None,
            cancelled_parts: None,
            withdrawn: None,
            left_day: None,
            further_parts: Vec::new(),
            result_part: None,
            note: fact.and_then(|fact| fact.note.clone()),
            further_results: Vec::new(),
            new_day: None,
            result: fact.and_then(|fact| fact.result.clone()),
            evidence: Vec::new(),
            evidence_hidden: fact.is_some_and(|fact| fact.evidence_hidden),
            remaining: if is_open { fact.and_then(|fact| fact.left.clone()) } else { None },
            reason: if is_done { None } else { fact.and_then(|fact| fact.reason.clone()) },
            report: fact.map(|fact| ReportLink::new(cx, fact.report)),
            named_item: fact.and_then(|fact| SameWork::named_by(cx, fact)),
        }
    }
}

/// The fact that says what is left: the one that decides, or an earlier one, where this one only puts the same off.
fn fact_of_left(cx: &Pages, facts: &[FactIx], last: FactIx) -> FactIx {
    let deciding = &cx.site[last];
    let says_nothing_more = deciding.status == Status::Postponed && deciding.left.is_none();
    let earlier = facts.iter().rev().copied().skip_while(|fact| *fact != last).skip(1).filter(|_| says_nothing_more);
    let mut of_same = earlier.filter(|fact| cx.site[*fact].selection.meets(&deciding.selection));
    let before = of_same.find(|fact| cx.site[*fact].status != Status::Postponed);
    before.filter(|fact| cx.site[*fact].status == Status::Partly).unwrap_or(last)
}

/// What is left of a part, with how much of that part is done: the item itself counts its parts.
fn with_count_of_part(cx: &Pages, left: String, fact: Option<&Fact>) -> String {
    let Some((done, total)) = fact.and_then(|fact| fact.count.zip(fact.total)) else { return left };
    let numbers = [("done", done), ("of", total)].map(|(name, n)| (name, PhraseArg::Number(n as usize)));
    let (words, stop) = left.strip_suffix('.').map_or((left.as_str(), ""), |words| (words, "."));
    let args = [&[("left", PhraseArg::Text(words))], &numbers[..]].concat();
    cx.phrase("left-with-count", &args) + stop
}

fn is_open(kind: StateKind) -> bool {
    use StateKind::{Cancelled, Done, Excluded, NotApplicable};
    !matches!(kind, Done | Excluded | Cancelled | NotApplicable)
}

/// When and why the last «done» was taken back, where none has come since.
fn withdrawal_words(cx: &Pages, roadmap: &Roadmap, item: ItemIx, facts: &[FactIx]) -> Option<String> {
    let is_withdrawal = |fact: &FactIx| cx.site[*fact].status == Status::Withdrawn;
    let at = facts.iter().rposition(is_withdrawal)?;
    let fact = &cx.site[facts[at]];
    let mut later = facts[at + 1..].iter().map(|later| &cx.site[*later]).filter(|later| later.item == fact.item);
    if later.any(|later| later.status == Status::Done && later.selection.meets(&fact.selection)) {
        return None;
    }
    let (day, reason) = (cx.theme.date(fact.published), fact.reason.as_deref().unwrap_or("none"));
    let args = [("day", PhraseArg::Text(&day)), ("reason", PhraseArg::Text(reason))];
    let words = cx.phrase("withdrawn-because", &args);
    let words = match confirmed_words(cx, fact) {
        Some(confirmed) => format!("{} {confirmed}", with_full_stop(&words)),
        None => words,
    };
    let part = times_taken_back(cx, roadmap, fact, &facts[..at]).or_else(|| part_name(cx, roadmap, item, fact));
    Some(part.map_or(words.clone(), |part| format!("{part} — {words}")))
}

/// The times of a withdrawal of several that somebody had said to be done, where not all of them were.
fn times_taken_back(cx: &Pages, roadmap: &Roadmap, withdrawal: &Fact, earlier: &[FactIx]) -> Option<String> {
    let done = earlier.iter().map(|fact| &cx.site[*fact]);
    let done = done.filter(|fact| fact.status == Status::Done && fact.item == withdrawal.item);
    let was_done = |at: &OccurrenceIx| done.clone().any(|fact| fact.selection.holds(*at));
    let all: Vec<OccurrenceIx> = roadmap[withdrawal.item].occurrence_indices().collect();
    let named = all.into_iter().filter(|at| withdrawal.selection.holds(*at));
    let (taken_back, idle): (Vec<OccurrenceIx>, Vec<OccurrenceIx>) = named.partition(was_done);
    let names = taken_back.into_iter().filter_map(|at| occurrence_name(cx, withdrawal.roadmap, withdrawal.item, at));
    if idle.is_empty() { None } else { join_names(cx, names.collect()) }
}

/// The nearest day that somebody has named for what goes on or is not reported on, in place of the act's, and who named it.
pub(in crate::pages) fn new_day(cx: &Pages, progress: &Progress, item: ItemIx) -> Option<StateMark> {
    let goes_on = |state: &State| matches!(state.kind(), StateKind::InProgress | StateKind::Partly | StateKind::NoNews);
    let at = progress.item(item).filter(|at| goes_on(&at.now.state))?;
    let moved = at.occurrences.iter().filter(|time| goes_on(&time.state));
    let named = moved.filter_map(|time| Some((time.end?, time.moved?)));
    let (until, mover) = named.min_by_key(|(until, _)| *until)?;
    Some(StateMark::new(cx.site, &State::Postponed { until, mover }, progress.reporter))
}

/// Who has confirmed it, as a further sentence.
fn confirmed_words(cx: &Pages, fact: &Fact) -> Option<String> {
    let confirmation = fact.confirmed.as_ref()?;
    let office = ("by", PhraseArg::Text(&confirmation.office));
    Some(match confirmation.date.map(|day| cx.theme.date(day)) {
        Some(day) => cx.phrase("confirmed", &[office, ("date", PhraseArg::Text(&day))]),
        None => cx.phrase("confirmed-undated", &[office]),
    })
}

/// The reports that prove its parts, where none says that they are done; with the names of the parts, in their order.
fn proving_reports(cx: &Pages, progress: &Progress, item: ItemIx) -> Vec<(ReportIx, Option<String>)> {
    let parts = item_parts(cx, progress, item).into_iter();
    parts.filter_map(|part| Some((proving_report(part.state)?, part.name))).collect()
}

fn proving_report(state: &State) -> Option<ReportIx> {
    if let State::Done { proof: Some(Proof::Report(report, _)), .. } = state { Some(*report) } else { None }
}

/// The proofs of the facts and the reports that prove it by themselves; a decision stands there while it decides on a part.
fn evidence_of(
    cx: &Pages,
    progress: &Progress,
    item: ItemIx,
    (facts, last): (&[FactIx], Option<FactIx>),
) -> Vec<EvidenceView> {
    let roadmap = &cx.site[progress.roadmap];
    let of_parts = progress.facts_of_parts(roadmap, item);
    // The order that put it off proves nothing of what nobody has reported on.
    let is_silent = progress.item(item).is_some_and(|at| matches!(at.now.state, State::NoNews { .. }));
    let is_idle = |fact: FactIx| is_silent && cx.site[fact].status == Status::Postponed;
    let holds = |fact| (of_parts.contains(&fact) || Some(fact) == last) && !is_idle(fact);
    let proofs = proving_reports(cx, progress, item).into_iter();
    let proofs = proofs.map(|(report, part)| EvidenceView::from_report(cx, report, part));
    let of_facts = list_evidence(cx, &without_corrected(cx, facts), holds, |fact| part_name(cx, roadmap, item, fact));
    of_facts.into_iter().chain(proofs).collect()
}

/// The latest confirmation of what these say: who confirmed that it was taken back has confirmed nothing else.
fn confirmation(cx: &Pages, same: &[FactIx]) -> Option<Confirmation> {
    same.iter().rev().find_map(|fact| Confirmation::from_fact(&cx.site[*fact]))
}

/// Without those that a later report on the same parts puts right.
fn without_corrected(cx: &Pages, facts: &[FactIx]) -> Vec<FactIx> {
    let corrects = |later: &Fact, fact: &Fact| {
        let is_same = later.item == fact.item && later.selection.meets(&fact.selection);
        is_same && cx.site[later.report].corrects == Some(fact.report)
    };
    let is_corrected = |fact: &FactIx| facts.iter().any(|later| corrects(&cx.site[*later], &cx.site[*fact]));
    facts.iter().copied().filter(|fact| !is_corrected(fact)).collect()
}

/// The facts on the same part with the same status, oldest first.
fn same_facts(cx: &Pages, facts: &[FactIx], deciding: FactIx) -> Vec<FactIx> {
    facts.iter().copied().filter(|fact| say_the_same(&cx.site[*fact], &cx.site[deciding])).collect()
}

fn say_the_same(fact: &Fact, other: &Fact) -> bool {
    (fact.item, &fact.selection, fact.status) == (other.item, &other.selection, other.status)
}

/// Of a branch, the schools of which its head school's report says the same.
fn joint_schools(cx: &Pages, fact: &Fact, reporter: Reporter) -> Vec<Link> {
    let author = cx.site[fact.report].reporter;
    let by_other = author != Reporter::Department && author != reporter;
    let others = fact.about.iter().filter(|about| by_other && **about != reporter);
    others.filter_map(|other| reporter_school(*other)).map(|school| Link::to_school(cx, school)).collect()
}

/// The parts that will not be done, by name, those of one decision together with its reason; where the item itself goes on,
/// or not all were given up in the same way.
fn cancelled_parts(cx: &Pages, progress: &Progress, item: ItemIx) -> Option<String> {
    let parts = item_parts(cx, progress, item);
    let is_cancelled = |part: &ItemPart| matches!(part.state, State::Cancelled { .. });
    let is_whole = parts.iter().all(is_cancelled);
    let groups = PartGroup::list(cx, parts.into_iter().filter(is_cancelled));
    let sentences = groups.iter().filter_map(|group| cancelled_sentence(cx, group)).collect::<Vec<_>>();
    let is_needed = !sentences.is_empty() && (!is_whole || groups.len() > 1);
    let words = is_needed.then(|| sentences.join(" ")).into_iter().chain(struck_out_times(cx, progress, item));
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// «Исключено с 16 ноября: октябрь 2026.» of an item of which other times are asked.
fn struck_out_times(cx: &Pages, progress: &Progress, item: ItemIx) -> Option<String> {
    let times = &progress.item(item)?.occurrences;
    let struck_out = times.iter().filter(|time| matches!(time.state, State::Excluded(_)));
    let first = struck_out.clone().next().filter(|_| struck_out.clone().count() < times.len())?;
    let names = struck_out.filter_map(|time| occurrence_name_at(cx, progress, item, time.occurrence));
    let names = join_names(cx, names.collect())?;
    let words = exports::state_words(cx.theme, &first.state, None, cx.site.reporter_word(progress.reporter));
    Some(format!("{words}: {names}."))
}

fn cancelled_sentence(cx: &Pages, group: &PartGroup) -> Option<String> {
    let names = group.names();
    let word = cx.word(if group.state.is_decided() { "state-cancelled" } else { "parts-not-held" });
    let sentence = format!("{word}: {}", names.join(", "));
    let reason = group.reason.as_ref().map(|reason| format!(" {}", with_full_stop(reason)));
    (!names.is_empty()).then(|| format!("{}{}", with_full_stop(&sentence), reason.unwrap_or_default()))
}

pub fn with_full_stop(words: &str) -> String {
    let ends = words.ends_with(['.', '!', '?', '…']);
    if ends { words.to_owned() } else { format!("{words}.") }
}
