//! `vekha import --again` a second time: the same document changes nothing and leaves the same to decide, whatever an earlier
//! run has taken of it.

use serde_json::Value;

use crate::support::{SmallSite, code, json, messages};

const ROADMAP: &str = "content/roadmaps/2026-2027.yaml";
const HEAD: &str = "№;Мероприятия;Срок;Исполнители\n";

/// A site with a roadmap of such rows.
fn site(rows: &str) -> SmallSite {
    let site = SmallSite::empty();
    site.write("plan.csv", format!("{HEAD}{rows}"));
    let output = site.vekha(&["import", "plan.csv", "--period", "2026/2027 учебный год"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    site
}

/// What became of the differences to a document of such rows, which of them are open, and the roadmap.
fn bring_in(site: &SmallSite, rows: &str) -> (Vec<String>, Vec<String>, String) {
    site.write("plan-2.csv", format!("{HEAD}{rows}"));
    let summary = json(&site.vekha(&["import", "plan-2.csv", "--again", "--format", "json"]));
    let all = summary["differences"].as_array().unwrap_or_else(|| panic!("{summary:#}"));
    let words = |entry: &&Value| format!("{} {}", entry["kind"], entry["place"]).replace('"', "");
    let open = |entry: &&Value| entry["is_open"] == true;
    let found = all.iter().map(|entry| words(&entry)).collect();
    (found, all.iter().filter(open).map(|entry| words(&entry)).collect(), site.read(ROADMAP))
}

/// Brings rows in, then again and again: nothing is changed any more and the same is open. Returns what the first run said.
fn is_stable(site: &SmallSite, rows: &str) -> Vec<String> {
    let (first, open, text) = bring_in(site, rows);
    for _ in 0..2 {
        assert_eq!(bring_in(site, rows), (open.clone(), open.clone(), text.clone()), "{text}");
    }
    let checked = site.vekha(&["check"]);
    assert_eq!(code(&checked), 0, "{}\n{text}", messages(&checked));
    first
}

const FOUR: &str =
    "1;Семинар;май 2027;Школы\n2;Форум;май 2027;Школы\n3;Диагностика;май 2027;Школы\n4;Совет;май 2027;Школы\n";

#[test]
fn a_number_that_an_item_has_which_stays_is_not_given_to_another() {
    let site = site(FOUR);
    let rows = "1;Семинар;май 2027;Школы\n2;Диагностика;май 2027;Школы\n3;Совет;июнь 2027;Школы\n";
    let first = is_stable(&site, rows);
    let expected =
        ["number-taken main/3: number", "number-taken main/4: number", "taken main/4: deadline", "removed main/2"];
    assert_eq!(first, expected);
    let words = messages(&site.vekha(&["import", "plan-2.csv", "--again"]));
    let line =
        "Решать вам — main/3: number: в новом документе номер «2», но он есть и у пункта, который остался в карте.";
    assert!(words.contains(line), "{words}");
    let item =
        "      - number: \"2\"\n        activity: Форум\n        deadline: май 2027\n        responsible: Школы\n";
    site.replace(ROADMAP, item, "");
    assert_eq!(is_stable(&site, rows), ["taken main/3: number", "taken main/4: number"]);
}

#[test]
fn items_that_change_places_or_are_added_before_others_stay_what_they_are() {
    let swapped = FOUR.replace("2;Форум", "2;Совет").replace("4;Совет", "4;Форум");
    let swap = site(FOUR);
    assert_eq!(is_stable(&swap, &swapped), ["taken main/4: number", "taken main/2: number", "reordered main"]);
    let added = FOUR.replace("4;", "5;").replace("3;", "4;").replace("2;Ф", "2;Выставка;май 2027;Школы\n3;Ф");
    let added = added.replace("Семинар;май", "Семинар;июнь");
    let more = site(FOUR);
    more.replace(ROADMAP, "activity: Совет", "activity: Заседание");
    more.replace(ROADMAP, "activity: Семинар\n        deadline: май", "activity: Семинар\n        deadline: март");
    let first = is_stable(&more, &added);
    assert_eq!(first.iter().filter(|entry| entry.starts_with("added")).count(), 1, "{first:?}");
    assert_eq!(more.read(ROADMAP).matches("activity: Выставка").count(), 1);
}

#[test]
fn an_item_that_has_moved_to_another_section_is_named_and_not_doubled() {
    let rows = "I;Работа с командами;;\n1;Семинар;май 2027;Школы\n2;Форум;май 2027;Школы\n\
                II;Работа с детьми;;\n3;Олимпиада;май 2027;Школы\n4;Конкурс;май 2027;Школы\n";
    let site = site(rows);
    let moved = "I;Работа с командами;;\n1;Семинар;май 2027;Школы\n\
                 II;Работа с детьми;;\n3;Олимпиада;май 2027;Школы\n4;Форум;май 2027;Школы\n5;Конкурс;май 2027;Школы\n";
    let first = is_stable(&site, moved);
    assert_eq!(first, ["taken main/4: number", "moved main/4"]);
    assert_eq!(site.read(ROADMAP).matches("activity: Форум").count(), 1);
}

#[test]
fn a_party_does_not_become_another_though_it_begins_alike() {
    let site = site("1;Семинар;май 2027;Заместители директоров по УВР\n2;Форум;май 2027;Школы\n");
    let rows = "1;Семинар;май 2027;Заместители директоров по воспитанию\n2;Форум;май 2027;Методисты\n";
    let first = is_stable(&site, rows);
    let expected = [
        "not-named parties/zamestiteli-direktorov-po",
        "not-named parties/shkoly",
        "added parties/zamestiteli-direktorov-po",
        "added parties/metodisty",
        "taken main/1: responsible",
        "taken main/2: responsible",
    ];
    assert_eq!(first, expected);
    let text = site.read(ROADMAP);
    for party in [
        "  - id: zamestiteli-direktorov-po\n    name: Заместители директоров по УВР\n    reports: school\n",
        "  - id: zamestiteli-direktorov-po-2\n    name: Заместители директоров по воспитанию\n    reports: school\n",
        "  - id: shkoly\n    name: Школы\n    reports: school\n",
    ] {
        assert!(text.contains(party), "no {party}\n{text}");
    }
}
