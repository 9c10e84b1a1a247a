//! A site and the schools that may have changed in, a digest of what schools report of each item out.
//!
//! The page of an item shows all schools. To digest its whole view costs as much as making it: with a hundred schools that
//! doubled the time of an edit. So each school has a part of the digest, and a round makes only the parts of the schools
//! that it touches.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use xxhash_rust::xxh3::Xxh3;

use crate::site::{Evidence, Fact, ItemIx, Progress, ReportIx, Reporter, SchoolIx, Site};

/// Digests by the address of the item's page.
type ByAddress = BTreeMap<String, u128>;

/// Digests of items, combined of one part per school.
#[derive(Default)]
pub(super) struct ItemDigests {
    parts: BTreeMap<String, ByAddress>,
    combined: ByAddress,
}

impl ItemDigests {
    /// Digests of all schools.
    pub(super) fn new(site: &Site) -> Self {
        let mut digests = ItemDigests::default();
        (0..site.schools.len()).map(SchoolIx).for_each(|school| digests.add(site, school));
        digests
    }

    /// Makes the parts of these schools anew, by their ids.
    pub(super) fn update(&mut self, site: &Site, ids: &BTreeSet<String>) {
        for id in ids {
            if let Some(part) = self.parts.remove(id) {
                self.combine(&part);
            }
        }
        let schools = (0..site.schools.len()).map(SchoolIx).filter(|school| ids.contains(&site[*school].id));
        schools.for_each(|school| self.add(site, school));
    }

    /// The digests by address.
    pub(super) fn by_address(&self) -> &ByAddress {
        &self.combined
    }

    fn add(&mut self, site: &Site, school: SchoolIx) {
        let part = school_part(site, school);
        self.combine(&part);
        self.parts.insert(site[school].id.clone(), part);
    }

    /// Adds a part, or takes it out again: exclusive or is its own inverse, and no order of schools counts.
    fn combine(&mut self, part: &ByAddress) {
        for (address, digest) in part {
            *self.combined.entry(address.clone()).or_default() ^= digest;
        }
    }
}

/// What one school reports of each item.
fn school_part(site: &Site, school: SchoolIx) -> ByAddress {
    let mut part = ByAddress::new();
    for progress in site.progress_of(Reporter::School(school)) {
        for item in site[progress.roadmap].top_items() {
            let mut digest = Xxh3::new();
            digest.update(site[school].id.as_bytes());
            if write_item(&mut digest, site, progress, item).is_ok() {
                part.insert(site[progress.roadmap][item].href.clone(), digest.digest128());
            }
        }
    }
    part
}

/// Everything that a page may show of a school under an item: states, facts, their reports and documents. Places in the
/// site's lists are left out: they move with what others report.
fn write_item(out: &mut Xxh3, site: &Site, progress: &Progress, item: ItemIx) -> io::Result<()> {
    let Some(item_progress) = progress.item(item) else { return Ok(()) };
    write!(out, "{:?} {:?}", item_progress.now, item_progress.before)?;
    for occurrence in &item_progress.occurrences {
        let fact = occurrence.fact.and_then(|fact| item_progress.facts.iter().position(|other| *other == fact));
        write!(out, "{} {:?} {fact:?}", occurrence.occurrence.0, occurrence.state)?;
    }
    item_progress.facts.iter().try_for_each(|fact| write_fact(out, site, &site[*fact]))?;
    site[progress.roadmap][item].steps.iter().try_for_each(|step| write_item(out, site, progress, *step))
}

fn write_fact(out: &mut Xxh3, site: &Site, fact: &Fact) -> io::Result<()> {
    let report = &site[fact.report];
    write!(out, "{} {} {:?} {:?}", report.title, report.href, report.date, report.reporter)?;
    let placeless = Fact { report: ReportIx(0), evidence: Vec::new(), document: None, ..fact.clone() };
    write!(out, "{placeless:?} {:?}", fact.document.map(|document| &site[document]))?;
    fact.evidence.iter().try_for_each(|proof| match proof {
        Evidence::Document(document) => write!(out, "{:?}", site[*document]),
        other => write!(out, "{other:?}"),
    })
}
