//! No word that somebody writes is lost: every text that a content file can hold stands on some page. A site with a word
//! of its own in each field, and the fields of the schema, so that no new field is forgotten.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::Value;
use vekha::pipeline::{Job, compile};
use vekha_publish::Publishable;

use crate::support::{SmallSite, json};

/// `@` stands for a word that occurs nowhere else; `@@` for one with the sign of an e-mail address behind it.
const SITE: &str = include_str!("every_field/site.txt");

/// Fields whose words are for the program and the editors, and stand on no page.
const UNSHOWN: [(&str, &str); 10] = [
    ("reason: 'Согласие ", "why something may be published is for the editors"),
    ("shown: 'Вид ", "so is its masked form"),
    ("by: 'Методист ", "so is who allowed it"),
    ("what: 'Имя ", "so is what a consent is given to"),
    ("basis: 'Бумага ", "so is its paper"),
    ("reason: 'Потому что ", "so is why a rule has another level"),
    ("terms: [{name: Четверть ", "times of a school year are recognised by their order"),
    ("holidays: [{name: Каникулы ", "so are holidays"),
    ("aliases: [Школка ", "other spellings are there to be recognised"),
    ("source: {file: 'prikaz-", "the file that a table was read from is for the next reading"),
];

/// Keys of texts that are names of files, records and settings.
const NAMES: [&str; 15] = [
    "alternative",
    "column",
    "consent",
    "continues",
    "corrects",
    "digest",
    "file",
    "id",
    "language",
    "participants",
    "picture",
    "same_as",
    "schools",
    "signature_file",
    "theme",
];

/// The site with a word in place of each sign, and these words, each with what stands before it.
fn with_words() -> (String, Vec<(String, String)>) {
    let (mut text, mut words) = (String::new(), Vec::new());
    for line in SITE.lines() {
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('@') {
            let word = format!("слово{:03}", words.len());
            let latin = format!("word{:03}", words.len());
            let is_address = before.ends_with("://") || before.ends_with("ru/") || after.starts_with('@');
            let word = if is_address { latin } else { word };
            let _ = write!(text, "{before}{word}");
            words.push((word, format!("{}{before}", &line[..line.len() - rest.len()])));
            let is_mailbox = after.starts_with('@');
            text.push_str(if is_mailbox { "@" } else { "" });
            rest = if is_mailbox { &after[1..] } else { after };
        }
        let _ = writeln!(text, "{rest}");
    }
    (text, words)
}

#[test]
fn every_word_that_is_written_stands_on_a_page() {
    let (text, words) = with_words();
    let site = SmallSite::from_text(&text);
    let compiled = compile(&Job { minify: false, ..Job::new(site.folder()) });
    assert!(compiled.is_sound(), "{:?}", compiled.diagnostics);
    let output = compiled.output().expect("a theme");
    let pages = output.paths().into_iter().filter(|path| path.ends_with(".html"));
    let pages: String =
        pages.map(|path| String::from_utf8_lossy(&output.bytes(path).expect("a page")).into_owned()).collect();
    let is_kept = |before: &str| UNSHOWN.iter().any(|(field, _)| before.ends_with(field));
    let lost = words.iter().filter(|(word, before)| !is_kept(before) && !pages.contains(word.as_str()));
    let lost: Vec<&str> = lost.map(|(_, before)| before.trim()).collect();
    assert!(lost.is_empty(), "on no page:\n{}", lost.join("\n"));
}

#[test]
fn every_field_of_the_schema_is_written() {
    let schemas = json(&SmallSite::from_text(SITE).vekha(&["schema"]));
    let mut keys = BTreeSet::new();
    push_keys(&schemas, &mut keys);
    let is_written = |key: &str| SITE.contains(&format!("{key}: ")) || SITE.contains(&format!("{key}:\n"));
    let missing: Vec<&String> = keys.iter().filter(|key| !is_written(key) && !NAMES.contains(&key.as_str())).collect();
    assert!(missing.is_empty(), "no word in: {missing:?}");
}

/// The keys below which people write words: texts of no pattern and no closed list.
fn push_keys(schema: &Value, keys: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            if let Some(Value::Object(properties)) = map.get("properties") {
                keys.extend(properties.iter().filter(|(_, value)| holds_words(value)).map(|(key, _)| key.clone()));
            }
            map.values().for_each(|below| push_keys(below, keys));
        }
        Value::Array(list) => list.iter().for_each(|below| push_keys(below, keys)),
        _ => {}
    }
}

fn holds_words(schema: &Value) -> bool {
    let is_text = schema["type"] == "string" && schema.get("pattern").is_none() && schema.get("enum").is_none();
    let below = ["anyOf", "oneOf"].into_iter().filter_map(|key| schema[key].as_array()).flatten();
    is_text || below.chain(schema.get("items")).any(holds_words)
}
