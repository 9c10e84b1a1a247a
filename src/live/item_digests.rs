//! What each school tells of each measure, as numbers: when one of them is another, the page of that measure is.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use xxhash_rust::xxh3::Xxh3;

use crate::site::{Evidence, Fact, ItemIx, Progress, ReportIx, Reporter, SchoolIx, Site};

/// Numbers by school, then by the address of the measure's page.
#[derive(Default)]
pub struct ItemDigests {
    schools: BTreeMap<String, BTreeMap<String, u64>>,
}

impl ItemDigests {
    /// Looks at these schools anew; gives the addresses of the measures of which they tell something else.
    pub fn update<'s>(&mut self, site: &Site, schools: impl Iterator<Item = &'s str>) -> BTreeSet<String> {
        let wanted: BTreeSet<&str> = schools.collect();
        let places = (0..site.schools.len()).map(SchoolIx).filter(|school| wanted.contains(site[*school].id.as_str()));
        let now: BTreeMap<String, _> =
            places.map(|school| (site[school].id.clone(), item_digests(site, school))).collect();
        let mut changed = BTreeSet::new();
        for id in wanted {
            let before = self.schools.remove(id).unwrap_or_default();
            let after = now.get(id).cloned().unwrap_or_default();
            let addresses = before.keys().chain(after.keys());
            changed.extend(addresses.filter(|address| before.get(*address) != after.get(*address)).cloned());
            self.schools.insert(id.to_owned(), after);
        }
        changed
    }
}

fn item_digests(site: &Site, school: SchoolIx) -> BTreeMap<String, u64> {
    let progress_list = site.progress_of(Reporter::School(school));
    let items = progress_list.flat_map(|progress| site[progress.roadmap].top_items().map(move |item| (progress, item)));
    let number = |(progress, item): (&Progress, ItemIx)| {
        let mut digest = Xxh3::new();
        write(&mut digest, site, progress, item)
            .ok()
            .map(|()| (site[progress.roadmap][item].href.clone(), digest.digest()))
    };
    items.filter_map(number).collect()
}

/// Everything that a page may show of a school under a measure: states, facts, their reports and documents. Places in the
/// site's lists are left out: they move with what others report.
fn write(out: &mut Xxh3, site: &Site, progress: &Progress, item: ItemIx) -> io::Result<()> {
    let Some(item_progress) = progress.item(item) else { return Ok(()) };
    write!(out, "{:?} {:?}", item_progress.state, item_progress.before)?;
    for one in &item_progress.occurrences {
        let fact = one.fact.and_then(|fact| item_progress.facts.iter().position(|other| *other == fact));
        write!(out, "{} {:?} {fact:?}", one.occurrence.0, one.state)?;
    }
    item_progress.facts.iter().try_for_each(|fact| write_fact(out, site, &site[*fact]))?;
    site[progress.roadmap][item].steps.iter().try_for_each(|step| write(out, site, progress, *step))
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
