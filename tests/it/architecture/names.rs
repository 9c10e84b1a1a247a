//! One word for one thing: names that must not come back, each with the word of the field that stands for it. Functions,
//! types, modules, files, fields, variants, parameters and locals are looked at, in the program and in its tests.

use std::collections::BTreeMap;

use super::source::{Kind, SourceFile, all_sources};

/// Names of the dialect that the program was once written in, and the words that have taken their place.
const GONE: &[(&str, &str)] = &[
    ("Measure", "Item"),
    ("Activity", "Item"),
    ("Said", "what was said: Fact, Report"),
    ("told", "what it holds: `report_contents`, `item_digests`, `diagnostics`"),
    ("Told", "ReportContents, ItemDigests"),
    ("tell", "emit"),
    ("said", "from_last_fact, output"),
    ("spoken", "view_cache, deadline_language"),
    ("Spoken", "ViewCache"),
    ("ages", "revisions"),
    ("Ages", "Revisions"),
    ("Ageing", "RevisionTracker"),
    ("age", "revision"),
    ("aged", "revision"),
    ("made_of", "fingerprint"),
    ("MadeOf", "Fingerprint"),
    ("opened", "loaded_site"),
    ("Opened", "LoadedSite"),
    ("Kept", "ThemeCache"),
    ("sewn", "assemble"),
    ("Course", "Progress"),
    ("Standing", "ItemProgress"),
    ("OccurrenceStanding", "OccurrenceProgress"),
    ("judge", "evaluate"),
    ("rolled_up", "combine"),
    ("excuse_the_rest", "waive_remaining"),
    ("Shelves", "ReporterIndex"),
    ("Shelf", "ReporterEntries"),
    ("hears", "push_fact"),
    ("Found", "PathKind, or what was found"),
    ("Room", "OwnDir"),
    ("room", "own_dir"),
    ("aside", "modifiers"),
    ("drafter", "parser"),
    ("Drafter", "Parser"),
    ("Draft", "ParsedClause"),
    ("Moment", "NamedTime"),
    ("Base", "TimeName"),
    ("Mark", "YearRef"),
    ("In", "YearKind"),
    ("Rank", "Granularity"),
    ("Often", "Frequency"),
    ("often", "frequency"),
    ("fit", "implied_year"),
    ("nodate", "not_a_date"),
    ("stray", "unrecognised"),
    ("Turns", "OccurrenceHistory"),
    ("Turn", "OccurrenceRow"),
    ("OpenAt", "OutstandingSchool"),
    ("Agenda", "AgendaEntry"),
    ("trouble", "overdue_entries"),
    ("Paper", "ViewSink"),
    ("Values", "ToValue"),
    ("Digests", "ToDigest"),
    ("Circles", "SchoolLinks"),
    ("around", "related"),
    ("Mentions", "references"),
    ("Studio", "Preview"),
    ("Desk", "PreviewShared"),
    ("Ask", "PreviewQuery"),
    ("News", "PreviewChange"),
    ("Programme", "Roadmap, DateRange"),
];

/// Words that say neither what a thing is nor what it is for, and what to say.
const NO_NAMES: &[(&str, &str)] = &[
    ("one", "the noun: `school`, `occurrence`, `term`"),
    ("of", "what the whole is: `total`, `item`, `month`, `owner`"),
    ("what", "the noun: `timing`, `kind`, `part`"),
    ("whats", "the noun in plural"),
    ("there", "what is there: `published`, `pages`"),
    ("here", "the place: `start`, `line`; what is of this record: `own`"),
    ("away", "the place: `aside`, `moved`"),
    ("by", "the amount: `columns`; who: `office`"),
    ("on", "the noun"),
    ("with", "what is put in: `args`, `new`"),
    ("without", "what is left: `missing`"),
    ("why", "reason"),
    ("how", "the noun: `aggregate`"),
    ("which", "`ordinal`, `nth`"),
    ("again", "what the second is: `reread`, `second`"),
    ("way", "path, trail"),
    ("ways", "paths"),
    ("told", "what it holds: `diagnostics`, `lines`, `expected`"),
    ("said", "output, words"),
    ("say", "word, phrase"),
    ("tell", "sender, emit"),
    ("heard", "actual"),
    ("meant", "expected"),
    ("come", "added"),
    ("gone", "removed, missing"),
    ("ours", "own"),
    ("theirs", "what is of others: `overridden`"),
    ("programme", "the site's: `roadmap`; days: `period`"),
];

/// Where names are words of a public format: keys that people write.
const FORMAT_KEYS: &str = "src/content/records/";

#[test]
fn names_that_are_gone_do_not_come_back() {
    let back = uses(&[GONE, NO_NAMES].concat(), &names_in(&all_sources()));
    assert!(back.is_empty(), "{back:#?}");
}

/// Which of the words something is named, where, and what to say instead.
fn uses(words: &[(&str, &str)], names: &BTreeMap<String, String>) -> Vec<String> {
    let uses = words.iter().filter_map(|(word, better)| Some((word, better, names.get(*word)?)));
    uses.map(|(word, better, places)| format!("{word} ({places}): say {better}")).collect()
}

/// Participles that do not end in -ed, and adverbs.
const PARTICIPLES_AND_ADVERBS: &str = "alone anew anywhere around begun bound broken chosen constantly done grown hidden kept known lost made maybe \
     often rewritten said sewn shortly shown sought spoken together told unwritten written";
/// Nouns and verbs that end in -ed.
const NO_PARTICIPLES: [&str; 3] = ["embed", "feed", "seed"];

#[test]
fn functions_are_not_named_by_a_lone_participle_or_adverb() {
    let mut wrong = Vec::new();
    for file in all_sources() {
        for at in (0..file.tokens.len()).filter(|at| file.ident(*at) == Some("fn")) {
            let Some(name) = file.ident(at + 1) else { continue };
            if is_participle_or_adverb(name) {
                wrong.push(format!("{}:{}: fn {name}", file.full_path(), file.tokens[at].line));
            }
        }
    }
    assert!(wrong.is_empty(), "say a verb, or a noun for what the function returns: {wrong:#?}");
}

fn is_participle_or_adverb(name: &str) -> bool {
    let is_regular = name.ends_with("ed") && !name.contains('_') && !NO_PARTICIPLES.contains(&name);
    is_regular || PARTICIPLES_AND_ADVERBS.split_whitespace().any(|word| word == name)
}

/// Every name with the places where it stands.
fn names_in(sources: &[SourceFile]) -> BTreeMap<String, String> {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in sources.iter().filter(|file| !file.full_path().starts_with(FORMAT_KEYS)) {
        let stem = file.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs");
        places.entry(stem.to_owned()).or_default().push(file.full_path());
        for (name, line) in identifiers(file) {
            places.entry(name.to_owned()).or_default().push(format!("{}:{line}", file.full_path()));
        }
    }
    places.into_iter().map(|(name, places)| (name, places.join(", "))).collect()
}

/// Every identifier with its line: names as they are given and as they are used, but for what another name leads to
/// (`a.b`, `a::b`), which is given elsewhere, perhaps by a library.
fn identifiers(file: &SourceFile) -> Vec<(&str, usize)> {
    let is_led_to = |at: usize| {
        at > 1 && (file.is(at - 1, &Kind::Sign('.')) || file.is(at - 1, &Kind::Sign(':')) && file.is_path_sign(at - 2))
    };
    let own = (0..file.tokens.len()).filter(|at| !is_led_to(*at));
    own.filter_map(|at| Some((file.ident(at)?, file.tokens[at].line))).collect()
}

#[test]
fn every_kind_of_name_is_seen() {
    let text = "fn f(one: u8) { let of = one; for what in g() {} h(|by| by.there, a::here); }\n\
                enum E { Told { said: u8 } }\n#[cfg(test)]\nmod ages {}\n";
    let names = names_in(&[SourceFile::new_with_tests("src", "a/why.rs", text)]);
    for name in ["f", "one", "of", "what", "by", "E", "Told", "said", "ages", "why"] {
        assert!(names.contains_key(name), "{name} in {names:?}");
    }
    assert!(!names.contains_key("there") && !names.contains_key("here"), "what is given elsewhere: {names:?}");
    let words = [("Told", "ReportContents"), ("Other", "")];
    assert_eq!(uses(&words, &names), ["Told (src/a/why.rs:2): say ReportContents"]);
}
