//! One word for one thing: names that must not come back, each with the word of the field that stands for it.

use std::collections::BTreeMap;

use super::source::{Kind, SourceFile, sources};

/// Words that no function, type, module, field or file has as its name, and what to say.
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

#[test]
fn words_that_are_gone_do_not_come_back() {
    let back = met(GONE, &names());
    assert!(back.is_empty(), "{back:#?}");
}

/// Which of the words something is named, where, and what to say instead.
fn met(words: &[(&str, &str)], names: &BTreeMap<String, String>) -> Vec<String> {
    let met = words.iter().filter_map(|(word, say)| Some((word, say, names.get(*word)?)));
    met.map(|(word, say, places)| format!("{word} ({places}): say {say}")).collect()
}

/// Participles that do not end in -ed, and adverbs.
const PARTICIPLES_AND_ADVERBS: &str = "alone anew anywhere around begun bound broken chosen constantly done grown hidden kept known lost made maybe \
     often said sewn shortly shown sought spoken together told unwritten written";
/// Nouns and verbs that end in -ed.
const NO_PARTICIPLES: [&str; 3] = ["embed", "feed", "seed"];

#[test]
fn functions_are_not_named_by_a_lone_participle_or_adverb() {
    let mut wrong = Vec::new();
    for file in sources() {
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

/// Every name that is given in a crate, with the places where it is.
fn names() -> BTreeMap<String, String> {
    names_in(sources())
}

fn names_in(sources: &[SourceFile]) -> BTreeMap<String, String> {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in sources {
        let stem = file.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs");
        names.entry(stem.to_owned()).or_default().push(file.full_path());
        for (name, line) in names_given(file) {
            names.entry(name.to_owned()).or_default().push(format!("{}:{line}", file.full_path()));
        }
    }
    names.into_iter().map(|(name, places)| (name, places.join(", "))).collect()
}

/// The names of functions, types, modules and fields, with their lines.
fn names_given(file: &SourceFile) -> Vec<(&str, usize)> {
    const KEYWORDS: [&str; 6] = ["fn", "struct", "enum", "trait", "type", "mod"];
    let mut names = Vec::new();
    for at in 0..file.tokens.len() {
        let Some(word) = file.ident(at).filter(|word| KEYWORDS.contains(word)) else { continue };
        let Some(name) = file.ident(at + 1) else { continue };
        names.push((name, file.tokens[at].line));
        if word == "struct" {
            names.extend(fields(file, at + 2));
        }
    }
    names
}

/// The fields of the structure whose name ends before `at`.
fn fields(file: &SourceFile, at: usize) -> Vec<(&str, usize)> {
    let ends = |at: &usize| matches!(file.tokens[*at].kind, Kind::Open(_) | Kind::Sign(';'));
    let Some(open) = (at..file.tokens.len()).find(ends).filter(|open| file.is(*open, &Kind::Open('{'))) else {
        return Vec::new();
    };
    let (mut at, close) = (open + 1, file.closing(open));
    let mut fields = Vec::new();
    while at < close {
        if matches!(file.tokens[at].kind, Kind::Open(_)) {
            at = file.closing(at);
        } else if file.is(at + 1, &Kind::Sign(':')) && !file.is_path_sign(at + 1) && !file.is(at - 1, &Kind::Sign(':'))
        {
            fields.extend(file.ident(at).map(|name| (name, file.tokens[at].line)));
        }
        at += 1;
    }
    fields
}

#[test]
fn names_are_read_wherever_one_is_given() {
    let text = "\
mod m;
pub struct Told<'a> {
    pub said: a::B,
    #[x(y: z)]
    ages: [u8; 2],
}
enum E {}
fn f(local: u8) {}
struct Unit;
";
    let file = SourceFile::new("src", "a.rs", text);
    let names: Vec<&str> = names_given(&file).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["m", "Told", "said", "ages", "E", "f", "Unit"]);
    let words = [("Told", "ReportContents"), ("Other", "")];
    assert_eq!(met(&words, &names_in(&[file])), ["Told (src/a.rs:2): say ReportContents"]);
}
