//! Names of occurrences: in go their public keys, out come «ноябрь 2026», «1-й квартал 2027».

use std::collections::BTreeSet;

use crate::pages::{Pages, PhraseArg};
use crate::site::{Fact, Item, ItemIx, Occurrence, OccurrenceIx, Progress, RoadmapIx, Selection};
use vekha_deadline::words;

/// The name of one of several occurrences; `None` where the item has but one.
pub fn occurrence_name(cx: &Pages, roadmap: RoadmapIx, item: ItemIx, occurrence: OccurrenceIx) -> Option<String> {
    let slots = cx.cache.item(roadmap, item);
    let names = slots.occurrence_names.get_or_init(|| all_occurrence_names(cx, &cx.site[roadmap][item]));
    names.get(occurrence.0).cloned().flatten()
}

/// The same in the wording by which a progress is told.
pub fn occurrence_name_at(cx: &Pages, progress: &Progress, item: ItemIx, occurrence: OccurrenceIx) -> Option<String> {
    if progress.day == cx.site.today {
        return occurrence_name(cx, progress.roadmap, item, occurrence);
    }
    all_occurrence_names(cx, cx.site.wording(progress, item)).into_iter().nth(occurrence.0).flatten()
}

/// The names of all occurrences; `None` for the only one.
fn all_occurrence_names(cx: &Pages, item: &Item) -> Vec<Option<String>> {
    let several = item.occurrences.len() > 1;
    item.occurrences.iter().map(|occurrence| several.then(|| labelled_name(cx, item, occurrence))).collect()
}

fn labelled_name(cx: &Pages, item: &Item, occurrence: &Occurrence) -> String {
    let name = full_name(cx, item, occurrence);
    match act_label(item, occurrence) {
        Some(label) => format!("{name} ({label})"),
        None => name,
    }
}

/// The name where its day stands beside it: only what the day does not say.
pub fn occurrence_label(cx: &Pages, roadmap: RoadmapIx, item_ix: ItemIx, at: OccurrenceIx) -> Option<String> {
    let item = &cx.site[roadmap][item_ix];
    if item.occurrences.len() <= 1 {
        return None;
    }
    let occurrence = item.occurrences.get(at.0)?;
    let is_day = occurrence.timing.window.is_some_and(|window| window.from.is_none_or(|from| from == window.to));
    if is_day { act_label(item, occurrence).map(str::to_owned) } else { occurrence_name(cx, roadmap, item_ix, at) }
}

/// What the act calls this time: "на первое полугодие", "итоговая диагностика".
fn act_label<'i>(item: &'i Item, occurrence: &Occurrence) -> Option<&'i str> {
    let term = &item.terms[occurrence.term].term;
    let place = term.windows.iter().position(|window| Some(*window) == occurrence.timing.window);
    let own = place.and_then(|place| term.labels.get(place)).and_then(Option::as_deref);
    let notes_tell = item.terms.len() > 1 && term.labels.is_empty();
    let note = if notes_tell { term.note.as_deref() } else { None };
    own.or(note).filter(|label| label.chars().count() <= LONGEST)
}

/// Longer labels stand with the deadline, not with each time.
const LONGEST: usize = 60;

/// The names of the occurrences that a fact speaks of in the wording of its day, as short as the act allows; `None` where it
/// speaks of the whole item.
pub fn selection_name(cx: &Pages, fact: &Fact) -> Option<String> {
    let written = &cx.site[fact.roadmap][fact.item];
    let item = written.worded_on(fact.published);
    match fact.selection_on(written, fact.published) {
        Selection::All => None,
        Selection::These(some) if some.len() == item.occurrences.len() => None,
        Selection::These(some) => occurrence_names(cx, item, some),
    }
}

fn occurrence_names(cx: &Pages, item: &Item, some: &BTreeSet<OccurrenceIx>) -> Option<String> {
    let all = some.iter().filter_map(|occurrence| item.occurrences.get(occurrence.0));
    let names: Vec<String> = all
        .map(|occurrence| act_label(item, occurrence).map_or_else(|| full_name(cx, item, occurrence), str::to_owned))
        .collect();
    (!names.is_empty()).then(|| names.join(", "))
}

fn full_name(cx: &Pages, item: &Item, occurrence: &Occurrence) -> String {
    let (key, time) = occurrence.timing.key.split_once('.').unwrap_or((&occurrence.timing.key, ""));
    let recurrence = item.terms[occurrence.term].term.recurrence;
    // Three months in a row are a quarter only where the act counts in quarters; two together have the key of the first.
    let by_days = recurrence.is_none_or(|every| every.per > 1) && (recurrence.is_some() || key.contains(['Q', 'H']));
    let is_school_half = occurrence.timing.is_school_half;
    let name = if by_days {
        None
    } else {
        school_half_name(cx, key).filter(|_| is_school_half).or_else(|| period_name(cx, key))
    };
    let Some(name) = name else {
        return name_by_days(cx, item, occurrence);
    };
    if time.is_empty() {
        name
    } else {
        cx.phrase("occurrence-time", &[("period", PhraseArg::Text(&name)), ("n", PhraseArg::Text(time))])
    }
}

/// The days, and of several times in the same days which one: "1-й раз из 4".
fn name_by_days(cx: &Pages, item: &Item, occurrence: &Occurrence) -> String {
    let timing = &occurrence.timing;
    let Some(days) = timing.window else {
        return cx.phrase("occurrence-nth", &[("n", PhraseArg::Number(timing.nth as usize))]);
    };
    let of_term = || item.occurrences.iter().filter(|other| other.term == occurrence.term);
    let together = || of_term().filter(|other| other.timing.window == timing.window);
    let total = together().count();
    let name = words::window(days, cx.deadline_language());
    if total == 1 {
        return name;
    }
    let n = together().take_while(|other| other.timing.nth != timing.nth).count() + 1;
    let counted = cx.phrase("occurrence-nth-of", &[("n", PhraseArg::Number(n)), ("total", PhraseArg::Number(total))]);
    if total == of_term().count() { counted } else { format!("{name}, {counted}") }
}

/// "2-е полугодие 2026/2027 учебного года": the half of a school year that lies in this half of the calendar year.
fn school_half_name(cx: &Pages, key: &str) -> Option<String> {
    let (year, half) = key.split_once("-H")?;
    let year: i16 = year.parse().ok()?;
    let (n, first) = if half == "1" { ("2", year - 1) } else { ("1", year) };
    let (first, last) = (first.to_string(), (first + 1).to_string());
    let args = [("n", PhraseArg::Text(n)), ("year", PhraseArg::Text(&first)), ("last", PhraseArg::Text(&last))];
    Some(cx.phrase("occurrence-school-half", &args))
}

/// A calendar period by its key; a week is named by its days.
fn period_name(cx: &Pages, key: &str) -> Option<String> {
    let (year, rest) = key.split_once('-').unwrap_or((key, ""));
    if year.len() != 4 || year.parse::<i16>().is_err() {
        return None;
    }
    let numbered =
        |key: &str, n: &str| Some(cx.phrase(key, &[("n", PhraseArg::Text(n)), ("year", PhraseArg::Text(year))]));
    match rest.split_at_checked(1)? {
        ("Q", n) => numbered("occurrence-quarter", n),
        ("H", n) => numbered("occurrence-half", n),
        _ => match rest.split_once('/') {
            Some((last, n)) => Some(cx.phrase(
                "occurrence-term",
                &[("n", PhraseArg::Text(n)), ("year", PhraseArg::Text(year)), ("last", PhraseArg::Text(last))],
            )),
            None => {
                let month = rest.parse::<u8>().ok().filter(|month| (1..=12).contains(month))?;
                Some(format!("{} {year}", cx.word(&format!("month-{month}"))))
            }
        },
    }
}
