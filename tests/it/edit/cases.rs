//! Each kind of change in each form of YAML that people write: the whole file before, the whole file after.

use vekha::edit::{Change, Data, EditError};

use super::{add_after, add_key, add_member, edit, edit_text, list, map, remove, set};

/// Every change of a text and the text after it.
fn check(text: &str, cases: &[(Change, &str)]) {
    for (change, expected) in cases {
        assert_eq!(edit_text(text, change), *expected, "{change:?}");
    }
}

const ITEMS: &str = "\
# Карта
title:   'Карта'   # название

plans:
- id: main
  items:
  # первый
  - number: \"1.\"   # номер
    activity: Семинар
    # срок сверен
    deadline: >-
      До 20
      ноября
    note:

  - number: '2.'
    activity: |-   # слова
      Форум
      и ярмарка
    schools: [ozernaya, 'lugovaya']
last: x";

#[test]
fn of_a_list_or_map_only_what_is_different_is_written_anew() {
    let text = "list:\n- 'а: б'   # первый\n- \"в\"\n# последний\n- г\nmap: {a: 'x', b: \"y\"}\n";
    let words = |all: &[&str]| Data::List(all.iter().map(Data::text).collect());
    let keys = |all: &[(&str, &str)]| {
        Data::Map(all.iter().map(|(key, value)| ((*key).to_owned(), Data::text(value))).collect())
    };
    check(
        text,
        &[
            (set("list", words(&["а: б", "ж", "г"])), &text.replace("\"в\"", "\"ж\"")),
            (set("list", words(&["а: б", "г"])), &text.replace("- \"в\"\n", "")),
            (set("list", words(&["а: б", "в", "г", "д"])), &text.replace("- г\n", "- г\n- д\n")),
            (set("map", keys(&[("a", "x"), ("b", "z")])), &text.replace("\"y\"", "\"z\"")),
            (set("map", keys(&[("b", "y")])), &text.replace("a: 'x', ", "")),
        ],
    );
}

#[test]
fn a_scalar_keeps_its_quotes_and_what_stands_behind_it() {
    check(
        ITEMS,
        &[
            (set("title", Data::text("План")), &ITEMS.replace("'Карта'", "'План'")),
            (set("last", Data::text("до: мая")), &ITEMS.replace("last: x", "last: 'до: мая'")),
            (set("last", Data::text("а\nб")), &ITEMS.replace("last: x", "last: |-\n  а\n  б")),
            (set("title", Data::text("а\nб")), &ITEMS.replace("'Карта'   # название", "|-   # название\n  а\n  б")),
            (set("plans.0.items.0.number", Data::text("3")), &ITEMS.replace("\"1.\"", "\"3\"")),
            (set("plans.0.items.0.deadline", Data::text("Май")), &ITEMS.replace("До 20\n      ноября", "Май")),
            (set("plans.0.items.0.note", Data::text("Да")), &ITEMS.replace("note:\n", "note: Да\n")),
            (
                set("plans.0.items.1.activity", Data::text("Форум\n\nи бал")),
                &ITEMS.replace("Форум\n      и ярмарка", "Форум\n\n      и бал"),
            ),
            (
                set("plans.0.items.1.activity", Data::text("")),
                &ITEMS.replace("|-   # слова\n      Форум\n      и ярмарка", "''   # слова"),
            ),
            (set("plans.0.items.1.schools.1", Data::text("a, b")), &ITEMS.replace("'lugovaya'", "'a, b'")),
            (set("plans.0.items.1.schools.0", Data::text("a, b")), &ITEMS.replace("[ozernaya", "['a, b'")),
        ],
    );
}

#[test]
fn lists_and_keys_take_the_place_of_a_value() {
    let steps = Data::List(vec![map(&[("number", Data::text("1")), ("text", Data::text("а\nб"))]), Data::text("в")]);
    check(
        ITEMS,
        &[
            (
                set("title", steps),
                &ITEMS.replace("title:   'Карта'   # название", "title:   # название\n  - number: \"1\"\n    text: |-\n      а\n      б\n  - в"),
            ),
            (
                set("plans.0.items.1.schools", list(&["a", "b"])),
                &ITEMS.replace("[ozernaya, 'lugovaya']", "[a, 'b']"),
            ),
            (
                set("plans.0.items", Data::List(Vec::new())),
                "# Карта\ntitle:   'Карта'   # название\n\nplans:\n- id: main\n  items: []\n  # первый\n  # номер\n  # срок сверен\n  # слова\nlast: x",
            ),
            (
                set("plans.0.items.0", Data::text("нет")),
                &ITEMS.replace(
                    "number: \"1.\"   # номер\n    activity: Семинар\n    # срок сверен\n    deadline: >-\n      До 20\n      ноября\n    note:",
                    "нет\n  # номер\n  # срок сверен",
                ),
            ),
        ],
    );
}

#[test]
fn a_key_goes_behind_another_or_the_last() {
    check(
        ITEMS,
        &[
            (add_key("", "period", Data::text("2026")), &format!("{ITEMS}\nperiod: \"2026\"")),
            (
                add_after("plans.0.items.0", "activity", "result", Data::text("Справка")),
                &ITEMS.replace("Семинар\n", "Семинар\n    result: Справка\n"),
            ),
            (
                add_after("plans.0.items.0", "deadline", "unchecked", list(&["deadline"])),
                &ITEMS.replace("ноября\n", "ноября\n    unchecked:\n      - deadline\n"),
            ),
            (
                add_key("plans.0.items.1", "form", map(&[("a", Data::text("б"))])),
                &ITEMS.replace("'lugovaya']", "'lugovaya']\n    form:\n      a: б"),
            ),
            (add_key("plans.0.items.0.note", "a", Data::text("б")), &ITEMS.replace("note:\n", "note:\n      a: б\n")),
        ],
    );
    check(
        "a: {b: 1, c: [x]} # c\nd: {}\n",
        &[
            (add_key("a", "e", list(&["y", "z, t"])), "a: {b: 1, c: [x], e: [y, 'z, t']} # c\nd: {}\n"),
            (add_after("a", "b", "e", Data::text("y")), "a: {b: 1, e: y, c: [x]} # c\nd: {}\n"),
            (add_key("d", "e", Data::text("y")), "a: {b: 1, c: [x]} # c\nd:\n  e: y\n"),
        ],
    );
    check(
        "a:\n  b: 1\n    # о b\n\n# о c\n",
        &[(add_key("a", "c", Data::text("x")), "a:\n  b: 1\n    # о b\n  c: x\n\n# о c\n")],
    );
    check("# только\n", &[(add_key("", "a", Data::text("б")), "# только\na: б\n")]);
}

#[test]
fn a_member_stands_where_it_is_asked_for() {
    let item = map(&[("number", Data::text("1.1")), ("activity", Data::text("Отчёт"))]);
    let lines = "  - number: \"1.1\"\n    activity: Отчёт\n";
    check(
        ITEMS,
        &[
            (
                add_member("plans.0.items", 0, item.clone()),
                &ITEMS.replace("  - number: \"1.\"", &format!("{lines}  - number: \"1.\"")),
            ),
            (
                add_member("plans.0.items", 1, item.clone()),
                &ITEMS.replace("    note:\n", &format!("    note:\n{lines}")),
            ),
            (add_member("plans.0.items", 2, item), &ITEMS.replace("last: x", &format!("{lines}last: x"))),
            (add_member("plans.0.items.1.schools", 0, Data::text("a")), &ITEMS.replace("[ozernaya", "[a, ozernaya")),
            (add_member("plans.0.items.1.schools", 2, Data::text("a")), &ITEMS.replace("ya']", "ya', a]")),
            (add_member("plans.0.items.0.note", 0, Data::text("a")), &ITEMS.replace("note:\n", "note:\n      - a\n")),
        ],
    );
    check(
        "- - a\n  - b\n",
        &[
            (add_member("0", 0, Data::text("c")), "- - c\n  - a\n  - b\n"),
            (add_member("", 0, list(&["c", "d"])), "- - c\n  - d\n- - a\n  - b\n"),
            (add_member("0", 2, Data::text("а\nб")), "- - a\n  - b\n  - |-\n      а\n      б\n"),
        ],
    );
}

#[test]
fn what_goes_takes_its_own_lines_and_no_others() {
    check(
        ITEMS,
        &[
            (remove("title"), &ITEMS.replace("title:   'Карта'   # название\n", "")),
            (remove("plans.0.items.0.number"), &ITEMS.replace("number: \"1.\"   # номер\n    activity", "activity")),
            (remove("plans.0.items.0.deadline"), &ITEMS.replace("    deadline: >-\n      До 20\n      ноября\n", "")),
            (
                remove("plans.0.items.0"),
                "# Карта\ntitle:   'Карта'   # название\n\nplans:\n- id: main\n  items:\n  # первый\n\n  - number: '2.'\n    activity: |-   # слова\n      Форум\n      и ярмарка\n    schools: [ozernaya, 'lugovaya']\nlast: x",
            ),
            (remove("plans.0.items.1.schools.1"), &ITEMS.replace(", 'lugovaya'", "")),
            (remove("plans.0.items.1.schools.0"), &ITEMS.replace("ozernaya, ", "")),
            (remove("last"), ITEMS.trim_end_matches("last: x")),
        ],
    );
    check(
        "a:\n- b: 1\n  c:\n    d: x # d\n- - e\n",
        &[
            (remove("a.0.c.d"), "a:\n- b: 1\n  c: {}\n- - e\n"),
            (remove("a.1.0"), "a:\n- b: 1\n  c:\n    d: x # d\n- []\n"),
            (remove("a"), "{}\n"),
        ],
    );
    check("a:\n- b # c\nd: 1\n", &[(remove("a.0"), "a: []\nd: 1\n")]);
    check("a: |-\n  б\nc:\n  d: 1\n    # о d\n\n# о e\ne: 1\n", &[(remove("c"), "a: |-\n  б\n\n# о e\ne: 1\n")]);
    check("a: {b: 1}\n", &[(remove("a.b"), "a: {}\n")]);
    check("- a: 1\n\n  # о b\n  b: 2\n", &[(remove("0.a"), "- # о b\n  b: 2\n")]);
}

#[test]
fn what_cannot_be_changed_is_said_and_nothing_is_made() {
    let error = |text: &str, change: Change| edit(text, &[change]).expect_err("no file");
    let no_path = |path: &str| EditError::NoPath(path.to_owned());
    assert_eq!(error("a: 1\n", set("b", Data::Nothing)), no_path("b"));
    assert_eq!(error("a: [1]\n", set("a.1", Data::Nothing)), no_path("a[1]"));
    assert_eq!(error("a: 1\n", add_key("a", "b", Data::Nothing)), no_path("a"));
    assert_eq!(error("a: 1\n", add_after("", "b", "c", Data::Nothing)), no_path(""));
    assert_eq!(error("a: [1]\n", add_member("a", 2, Data::Nothing)), no_path("a"));
    assert_eq!(error("a: 1\n", remove("b")), no_path("b"));
    assert_eq!(error("a: 1\n", add_key("", "a", Data::Nothing)), EditError::RepeatedKey("a".to_owned()));
    assert_eq!(error("a: 'x\n", set("a", Data::Nothing)), EditError::Unreadable);
    assert_eq!(error("? a\n: b\n", set("a", Data::Nothing)), EditError::UnknownForm("a".to_owned()));
    assert_eq!(error("a: [[1, # c\n  2]]\n", set("a.0", Data::text("x"))), EditError::UnknownForm("a[0]".to_owned()));
    assert_eq!(
        error("a: |+\n  x\n\nb: 1\n", add_after("", "a", "c", Data::text("x"))),
        EditError::Unequal(String::new())
    );
    assert_eq!(error("a: 1\n", set("a", Data::text("раз\u{8}два"))), EditError::Unequal("a".to_owned()));
}
