//! The rules on copies: in goes the linked site, out come records that stand there twice because a file or folder was
//! copied. A copy is counted as a further one, so that what the pages count is false.

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Diagnostic};
use crate::site::{Fact, HeadSchool, Item, PageIx, Places, RecordRef, ReportIx, Roadmap, SchoolIx, Site};

/// A report has another title, another day or other entries than each of its author's others.
pub fn copied_reports(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let reports = site.reports.iter().enumerate();
    let reports = reports.filter(|(_, report)| !report.title.trim().is_empty()); // a header that could not be read has none
    let reports = reports
        .map(|(at, report)| (ReportIx(at), report.name.as_str(), (report.reporter, report.date, words(&report.title))));
    let copies = copies(reports.collect(), |first, other| says_the_same(site, first, other));
    let of_pair = |(copy, original): &(ReportIx, ReportIx)| {
        let (copy_ref, original_ref) = (RecordRef::Report(*copy), RecordRef::Report(*original));
        let authors = if site[*copy].reporter == site[*original].reporter { "same" } else { "other" };
        let diagnostic = diagnostic(Code::CopiedReport, places, copy_ref, original_ref);
        diagnostic.arg("title", &site[*copy].title).arg("authors", authors)
    };
    copies.iter().chain(&reports_of_others(site)).map(of_pair).collect()
}

/// Two schools may well say «Педсовет проведён» in the same words; not a whole paragraph of so many letters.
const LONG_LEAD: usize = 60;

/// Reports that are, word by word, those of another author: a school's folder was copied with what lay in it.
fn reports_of_others(site: &Site) -> Vec<(ReportIx, ReportIx)> {
    let mut known: BTreeMap<_, Vec<ReportIx>> = BTreeMap::new();
    let mut copies = Vec::new();
    let is_long = |at: &ReportIx| site[*at].text.lead.chars().count() >= LONG_LEAD;
    for at in (0..site.reports.len()).map(ReportIx).filter(is_long) {
        let lead = site[at].text.lead.clone(); // many have one title and day
        let alike = known.entry((site[at].date, words(&site[at].title), lead)).or_default();
        match alike.iter().find(|other| is_of_other(site, **other, at)) {
            Some(original) => copies.push((at, *original)),
            None => alike.push(at),
        }
    }
    copies
}

fn is_of_other(site: &Site, first: ReportIx, other: ReportIx) -> bool {
    let entries = |report| -> Vec<_> {
        let facts = facts_of(site, report).into_iter();
        facts.map(|fact| (fact.roadmap, fact.item, fact.status, fact.date, fact.result.as_deref())).collect()
    };
    let (text, other_text) = (&site[first].text.pieces, &site[other].text.pieces);
    site[first].reporter != site[other].reporter && text == other_text && entries(first) == entries(other)
}

/// Whether two reports say the same of the same items; where they speak of none, whether their texts are the same.
fn says_the_same(site: &Site, first: ReportIx, other: ReportIx) -> bool {
    let (facts, other_facts) = (facts_of(site, first), facts_of(site, other));
    let is_same_text = || site[first].text.pieces == site[other].text.pieces;
    facts.len() == other_facts.len()
        && facts.iter().zip(&other_facts).all(|(first, other)| is_same_fact(first, other))
        && (!facts.is_empty() || is_same_text())
}

fn facts_of(site: &Site, report: ReportIx) -> Vec<&Fact> {
    site.facts.iter().filter(|fact| fact.report == report).collect()
}

fn is_same_fact(first: &Fact, other: &Fact) -> bool {
    (first.roadmap, first.item, first.status, first.date) == (other.roadmap, other.item, other.status, other.date)
        && first.selection == other.selection
        && first.about == other.about
}

/// A school has one folder.
pub fn copied_schools(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let schools = site.schools.iter().enumerate().filter(|(_, school)| !school.name.is_empty());
    let schools = schools.map(|(at, school)| (SchoolIx(at), school.folder.as_str(), words(&school.name)));
    let of_pair = |(copy, original): &(SchoolIx, SchoolIx)| {
        let (copy_ref, original_ref) = (RecordRef::School(*copy), RecordRef::School(*original));
        diagnostic(Code::CopiedSchool, places, copy_ref, original_ref).arg("school", &site[*copy].name)
    };
    copies(schools.collect(), |first, other| !are_related(site, first, other)).iter().map(of_pair).collect()
}

/// Whether one is a branch of the other: it may bear its name.
fn are_related(site: &Site, first: SchoolIx, other: SchoolIx) -> bool {
    let is_branch = |first: SchoolIx, other| site[first].branch_of == Some(HeadSchool::School(other));
    is_branch(first, other) || is_branch(other, first)
}

/// A roadmap rests on other acts or has other items than each other one.
pub fn copied_roadmaps(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let roadmaps = site.roadmap_indices().filter(|at| is_written(&site[*at]));
    let roadmaps = roadmaps.map(|at| (at, site[at].id.as_str(), acts(&site[at])));
    let copies = copies(roadmaps.collect(), |first, other| has_the_same_items(&site[first], &site[other]));
    let of_pair = |(copy, original): &(_, _)| {
        let (copy_ref, original_ref) = (RecordRef::Roadmap(*copy), RecordRef::Roadmap(*original));
        diagnostic(Code::CopiedRoadmap, places, copy_ref, original_ref).arg("title", &site[*copy].title)
    };
    copies.iter().map(of_pair).collect()
}

/// Whether there is anything in it to compare: a file that cannot be read leaves nothing.
fn is_written(roadmap: &Roadmap) -> bool {
    !roadmap.acts.is_empty() || !roadmap.items.is_empty() || roadmap.concept.is_some()
}

/// Number and day of each act.
fn acts(roadmap: &Roadmap) -> Vec<(String, jiff::civil::Date)> {
    roadmap.acts.iter().map(|act| (words(act.number.as_deref().unwrap_or_default()), act.date)).collect()
}

/// Whether two roadmaps of the same acts have the same items; where there is no act or no item, title and period
/// too.
fn has_the_same_items(first: &Roadmap, other: &Roadmap) -> bool {
    let is_telling = !first.acts.is_empty() && !first.items.is_empty();
    first.items.len() == other.items.len()
        && first.items.iter().zip(&other.items).all(|(first, other)| row(first) == row(other))
        && (is_telling || (words(&first.title), &first.period) == (words(&other.title), &other.period))
}

fn row(item: &Item) -> (&str, &str, &str) {
    (&item.number, &item.activity, &item.deadline)
}

/// An own page has another title or another text than each other one.
pub fn copied_pages(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let pages = site.pages.iter().enumerate();
    let pages = pages.map(|(at, page)| (PageIx(at), page.name.as_str(), words(&page.title)));
    let copies = copies(pages.collect(), |first, other| site[first].text.pieces == site[other].text.pieces);
    let of_pair = |(copy, original): &(PageIx, PageIx)| {
        let (copy_ref, original_ref) = (RecordRef::Page(*copy), RecordRef::Page(*original));
        diagnostic(Code::CopiedPage, places, copy_ref, original_ref).arg("title", &site[*copy].title)
    };
    copies.iter().map(of_pair).collect()
}

/// Records, their names and keys in; each copy with its original out. Who copies a file adds to its name: of two with one
/// key the longer name is the copy's. Records of one name have been told of where names are read.
fn copies<T: Copy, K: Ord>(mut records: Vec<(T, &str, K)>, is_same: impl Fn(T, T) -> bool) -> Vec<(T, T)> {
    records.sort_by_key(|(_, name, _)| (name.len(), *name));
    let mut originals: BTreeMap<K, Vec<(T, &str)>> = BTreeMap::new();
    let mut copies = Vec::new();
    for (record, name, key) in records {
        let known = originals.entry(key).or_default();
        match known.iter().find(|(original, _)| is_same(*original, record)) {
            Some((_, of_original)) if *of_original == name => {}
            Some((original, _)) => copies.push((record, *original)),
            None => known.push((record, name)),
        }
    }
    copies
}

fn diagnostic(code: Code, places: &Places, copy: RecordRef, original: RecordRef) -> Diagnostic {
    let diagnostic = Diagnostic::new(code, places.record_place(copy));
    places.record_place(original).into_iter().fold(diagnostic, Diagnostic::with_related)
}

/// Words without differences that nobody sees.
fn words(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
