//! Truth, tested by chance: sites are made at random, an oracle that sees only their records says how everything stands,
//! and every state, count, next day, change and claim of the program, with what its pages say beside each other, is held
//! against it. `SEEDS=first..last` asks for other sites.
//!
//! That the test bites was tried by flipping conditions of the program, one at a time; each was noticed:
//!
//! | file | condition | what noticed |
//! |---|---|---|
//! | `progress/evaluation.rs` | the last day for a report counts as over | states |
//! | `progress/evaluate.rs` | a new day counts as over on that day | states |
//! | `progress/evaluate.rs` | giving up is decided by a document alone | states |
//! | `progress/done.rs` | the latest «done» counts | states |
//! | `progress/items.rs` | a new day of several parts moves those that end later | states |
//! | `progress/upcoming.rs` | what is due today is left out | next days |
//! | `progress/changes.rs` | the number of parts that are done is no change | changes |
//! | `progress/combine.rs` | silence goes before lateness | states |
//! | `progress/waive.rs` | the department is among the schools that suffice | states |
//! | `claims/silence.rs` | a branch whose head school speaks is silent | claims |
//! | `claims/silence.rs` | one old report since the beginning suffices | claims |
//! | `claims/parts.rs` | nothing is late where nothing is known | claims |
//! | `claims/answer.rs` | nothing is due though something has come due | claims |
//! | `dates.rs` | what was given up has a day | calendar |
//! | `dates.rs` | a new day is left out of the calendar | calendar |
//! | `time.rs` | who has left still takes part | a panic |
//! | `model/school.rs` | nobody takes part on the first day | top page, tables |
//! | `progress/evaluation.rs` | who has left is judged on the site's day | states |
//! | `lower/items.rs` | a step keeps no earlier deadline | changes |
//! | `model/item.rs` | only adding an item sets its deadline | states |
//! | `claims/participation.rs` | a school is merged on its last day | claims |
//! | `names/roadmaps.rs` | the primary roadmap comes last | top page |
//! | `model/progress.rs` | what was over before joining counts | tables, claims |
//! | `claims/branch.rs` | a branch that reports itself is spoken for | claims |
//! | `claims/answer.rs` | lateness elsewhere takes no praise back | pairs of sentences |
//! | `pages/shapes/school_row.rs` | lateness in the first roadmap alone | top page |
//! | `claims/overall.rs` | executors of struck-out items are looked for | claims |
//! | `model/item.rs` | the earlier deadline still holds on the day of the act | calendar |
//! | `model/item.rs` | an item is struck out a day late | states |
//! | `model/item.rs` | what an act gave to schools was theirs before | states |
//! | `claims/silence.rs` | silence is counted from the roadmap's begin, not from joining | top page |

mod amended;
mod cases;
mod claims;
mod contradictions;
mod further_claims;
mod later_words;
mod links;
mod numbers;
mod oracle;
mod pages;
mod records;
mod reports;
mod roadmaps;
mod same_work;
mod sites;
mod stands;
mod texts;
mod waived;
mod wording;
mod words;
mod world;

use std::collections::{BTreeMap, BTreeSet};

use vekha::site::{ClaimKind, Site};

use crate::support::seeds;
use claims::{Beside, reporter, roadmap_ix};
use contradictions::{all_sentences, contradiction_faults};
use further_claims::{correction_faults, overall_faults};
use links::link_faults;
use numbers::number_faults;
use oracle::Oracle;
use pages::PageTruth;
use records::{SiteRecord, Who};
use stands::Board;
use words::wording_faults;

/// What sites are found to say.
#[derive(Default)]
struct Findings {
    kinds: Vec<ClaimKind>,
    /// Sentences of pairs that must not stand together.
    read: BTreeSet<&'static str>,
    faults: Vec<String>,
}

impl Findings {
    /// What the site of a seed says, and what of it is false.
    fn add_site(&mut self, seed: u64) {
        let record = sites::site_of(seed);
        let site = world::compile(&texts::text_of(&record), record.today);
        let oracle = Oracle::new(&record);
        let last_month = sites::shift(record.today.first_of_month(), -1);
        let now: Vec<Board> = (0..record.roadmaps.len()).map(|at| oracle.board(at, record.today)).collect();
        let mut faults = Vec::new();
        for (at, roadmap) in record.roadmaps.iter().enumerate() {
            let before = oracle.board(at, last_month);
            let everybody = [None].into_iter().chain(roadmap.participants.iter().copied().map(Some));
            for who in everybody.collect::<Vec<Who>>() {
                let progress = site.progress_at(roadmap_ix(&site, roadmap), reporter(who)).expect("progress");
                let beside = Beside { oracle: &oracle, site: &site, at, who, progress, now: &now[at], before: &before };
                faults.extend(beside.faults(&mut self.kinds));
            }
        }
        faults.extend(overall_faults(&oracle, &now, &site, &mut self.kinds));
        faults.extend(correction_faults(&oracle, &site, &mut self.kinds));
        let files = world::Files::new(&site);
        faults.extend(page_faults(&record, &oracle, &now, &site, &files));
        faults.extend(contradiction_faults(&files, &mut self.read));
        self.faults.extend(faults.into_iter().map(|fault| format!("seed {seed}, {}: {fault}", record.today)));
    }

    fn add(&mut self, other: Findings) {
        self.kinds.extend(other.kinds);
        self.read.extend(other.read);
        self.faults.extend(other.faults);
    }

    /// All seeds, shared out among threads.
    fn on_all_cores(seeds: std::ops::Range<u64>) -> Self {
        let threads = std::thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
        let run = |nth: u64| {
            let mut findings = Findings::default();
            seeds.clone().filter(|seed| seed % threads == nth).for_each(|seed| findings.add_site(seed));
            findings
        };
        let mut all = Findings::default();
        std::thread::scope(|scope| {
            let run = &run;
            let threads: Vec<_> = (0..threads).map(|nth| scope.spawn(move || run(nth))).collect();
            threads.into_iter().for_each(|thread| all.add(thread.join().expect("no panic")));
        });
        all
    }
}

fn page_faults(record: &SiteRecord, oracle: &Oracle, now: &[Board], site: &Site, files: &world::Files) -> Vec<String> {
    let truth = PageTruth { oracle, boards: now };
    let beside = |school: usize| {
        let progress = site.progress_of(reporter(Some(school))).next()?;
        let at = record.roadmaps.iter().position(|roadmap| roadmap_ix(site, roadmap) == progress.roadmap)?;
        Some(Beside { oracle, site, at, who: Some(school), progress, now: &now[at], before: &now[at] })
    };
    let schools: Vec<Option<Beside>> = (0..record.schools.len()).map(beside).collect();
    let is_silent = |school: usize| schools[school].as_ref().is_some_and(Beside::is_silent);
    let mut faults = truth.calendar_faults(files);
    faults.extend(truth.home_faults(files, is_silent));
    faults.extend(link_faults(files));
    faults.extend(number_faults(record, files));
    faults.extend(wording_faults(oracle, now, files));
    for (school, beside) in schools.iter().enumerate() {
        faults.extend(truth.school_faults(files, school, beside.as_ref()));
    }
    faults
}

#[test]
fn what_is_said_of_progress_is_true() {
    let Findings { kinds, read, faults } = Findings::on_all_cores(seeds(0..600));
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    kinds.iter().for_each(|kind| *counts.entry(kind.code()).or_default() += 1);
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
    let never = ClaimKind::ALL.into_iter().filter(|kind| !counts.contains_key(kind.code()));
    assert_eq!(never.collect::<Vec<_>>(), [], "never said: {counts:#?}");
    let unread: Vec<&str> = all_sentences().difference(&read).copied().collect();
    assert!(unread.is_empty(), "never read on a page: {unread:?}");
}

#[test]
#[ignore = "prints the files of a site: `SEEDS=7..8 cargo test --test it print_site -- --ignored --nocapture`"]
fn print_site() {
    for seed in seeds(0..1) {
        let record = sites::site_of(seed);
        println!("# seed {seed}, {}\n{}", record.today, texts::text_of(&record));
    }
}
