//! Every row of every form of the golden sites and the sample, filled in with all states in turn: the reports are such as
//! `check` accepts, speak of exactly these times, and say the same when they are taken in again.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Form, ITEMS, codes};
use crate::support::xlsx::{NewValue, fill};
use crate::support::{GOLDEN, SmallSite, code, copy_folder, json, messages, project, sound};

const STATES: [&str; 6] =
    ["Выполнено", "Выполнено частично", "Выполняется", "Нужен новый срок", "Не проводилось", "Школы не касается"];

/// Cells of a row for a state on a day.
fn cells(state: usize, day: &str) -> Vec<(&'static str, String)> {
    let further: &[(&str, &str)] = match state {
        0 => &[("result", "=Итог: «да»; - # @"), ("date", "")],
        1 => &[("left", "Осталось: две школы"), ("count", "2"), ("of", "4")],
        2 => &[("note", "Идёт")],
        3 => &[("until", "31.12.2099"), ("reason", "Ремонт")],
        _ => &[("reason", "Нет классов")],
    };
    let further = further
        .iter()
        .map(|(name, words)| (*name, if words.is_empty() { day.to_owned() } else { (*words).to_owned() }));
    std::iter::once(("status", STATES[state].to_owned())).chain(further).collect()
}

/// A copy of the site in a folder of the project.
fn copy_of(path: &str) -> SmallSite {
    let site = SmallSite::empty();
    copy_folder(&project(&format!("{path}content")), &site.path("content"));
    site
}

/// Fills in every row, beginning with a state; returns how many rows there are. Nothing where nothing is asked.
fn fill_all(site: &SmallSite, day: &str, first: usize) -> Option<usize> {
    let output = site.vekha(&["form", "--all", "forms", "--format", "json"]);
    if json(&output)["error"]["code"] == "form-nothing-asked" {
        return None;
    }
    assert_eq!(code(&output), 0, "{}", messages(&output));
    let mut rows = 0;
    for made in json(&output)["forms"].as_array().expect("forms") {
        let path = made["file"].as_str().expect("a path");
        let form = Form::from_bytes(std::fs::read(site.path(path)).expect("a form"));
        let mut values =
            vec![(super::REPORT, form.cell(super::REPORT, "no-personal-data", "value"), NewValue::Words("да".into()))];
        for (at, key) in form.keys(ITEMS).iter().enumerate() {
            rows += 1;
            for (column, words) in cells((at + first) % STATES.len(), day) {
                values.push((ITEMS, form.cell(ITEMS, key, column), NewValue::Words(words)));
            }
        }
        site.write(path, fill(&form.bytes, &values));
    }
    Some(rows)
}

fn take_in(site: &SmallSite) -> (i32, Vec<Value>) {
    let output = site.vekha(&["import", "forms", "--format", "json"]);
    (code(&output), json(&output)["forms"].as_array().expect("forms").clone())
}

/// How many facts the site has of each item that the new reports speak of.
fn facts(site: &SmallSite, name: &str) -> BTreeMap<String, usize> {
    let compiled = vekha::pipeline::compile(&vekha::pipeline::Job::new(site.folder()));
    let mut counts = BTreeMap::new();
    for fact in compiled.site.facts.iter().filter(|fact| fact.named_item.is_none()) {
        let report = &compiled.site[fact.report];
        if report.name.starts_with(name) {
            let times = match &fact.selection {
                vekha::site::Selection::These(some) => some.len(),
                vekha::site::Selection::All => 99,
            };
            let item = &compiled.site[fact.roadmap][fact.item];
            *counts.entry(format!("{} {} {}", report.href, item.name, fact.entry)).or_default() += times;
        }
    }
    counts
}

#[test]
fn every_row_of_every_form_becomes_an_entry_that_check_accepts() {
    let golden = GOLDEN.map(|name| format!("tests/golden/{name}/"));
    let mut all = 0;
    for (nth, path) in golden.into_iter().chain([String::new()]).enumerate() {
        let compiled = sound(&path);
        let day = compiled.site.today;
        let site = copy_of(&path);
        let rows = fill_all(&site, &day.strftime("%d.%m.%Y").to_string(), nth);
        let Some(rows) = rows else { continue };
        let (exit, forms) = take_in(&site);
        assert_eq!(exit, 0, "{path}: {forms:#?}");
        let output = site.vekha(&["check"]);
        assert_eq!(code(&output), 0, "{path}: {}", messages(&output));
        let facts = facts(&site, &day.to_string());
        let wrong: Vec<_> = facts.iter().filter(|(_, times)| **times != 1).collect();
        assert!(facts.len() == rows && wrong.is_empty(), "{path}: {} of {rows}, {wrong:#?}", facts.len());
        let (exit, second) = take_in(&site);
        let changed: Vec<_> = second.iter().flat_map(|form| codes(form, "differences")).collect();
        assert!(exit == 0 && changed.is_empty(), "{path}: {second:#?}");
        all += rows;
    }
    assert!(all > 300, "{all} rows");
}
