//! What a change yields is exactly this report.

use std::panic::Location;

use super::diff::{hunks, shorten};
use super::report::report;
use super::{Files, accepting_command, differences, failure, rewrite, rewritten_lines};
use crate::support::files_below;

fn files(list: &[(&str, &str)]) -> Files {
    list.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

/// The whole diff of two texts.
fn unified_diff(old: &str, new: &str) -> String {
    shorten(&hunks(old, new).concat())
}

fn report_of(expected: &Files, actual: &Files) -> String {
    report("folder", expected.len(), &differences(expected, actual))
}

#[test]
fn every_file_that_differs_is_reported_with_its_change() {
    let expected = files(&[("a.txt", "one\ntwo\nthree\n"), ("gone.txt", "x\n"), ("p.png", "\0old"), ("same", "s")]);
    let actual = files(&[("a.txt", "one\n2\nthree\n"), ("new.txt", "xyz\n"), ("p.png", "\0newer"), ("same", "s")]);
    let wanted = "\
folder: 4 files differ, 4 are expected

--- a.txt (expected)
+++ a.txt (made)
@@ -1,3 +1,3 @@
 one
-two
+2
 three

--- gone.txt: expected and not made (2 bytes)

+++ new.txt: made and not expected (4 bytes)

p.png: not a text, 4 bytes expected and 6 bytes made
";
    assert_eq!(report_of(&expected, &actual), wanted);
}

#[test]
fn a_hunk_that_files_share_is_shown_once() {
    let page = |title: &str, foot: &str| format!("{title}\n1\n2\n3\n4\n5\n6\n7\n{foot}\n");
    let pages = |foot: &str, last: &str| {
        let titles = [("a", "A"), ("b", "B"), ("c", last)].map(|(path, title)| (path, page(title, foot)));
        titles.map(|(path, text)| (path.to_owned(), text.into_bytes())).into_iter().collect::<Files>()
    };
    let wanted = "\
folder: 3 files differ, 3 are expected

--- a (expected)
+++ a (made)
@@ -6,4 +6,4 @@
 5
 6
 7
-old
+new
… and the same 2 times more, in this file or others

--- c (expected)
+++ c (made)
@@ -1,4 +1,4 @@
-C
+D
 1
 2
 3
";
    assert_eq!(report_of(&pages("old", "C"), &pages("new", "D")), wanted);
}

#[test]
fn the_accepting_command_is_the_last_line() {
    let (expected, actual) = (files(&[("a", "1\n")]), files(&[("a", "2\n")]));
    let command = accepting_command(Location::caller());
    assert_eq!(command, "UPDATE=1 cargo test --test it snapshot::tests");
    let text = failure("folder", 1, &differences(&expected, &actual), &command);
    let diff = "--- a (expected)\n+++ a (made)\n@@ -1,1 +1,1 @@\n-1\n+2\n";
    assert_eq!(text, format!("folder: 1 files differ, 1 are expected\n\n{diff}\nTo accept the change:\n{command}"));
}

#[test]
fn a_line_of_html_is_broken_at_its_tags() {
    let page = |title: &str| format!("<ul><li><b>{title}</b></li>{}</ul>\n", "<li>x</li>".repeat(30));
    let wanted = "\
@@ -1,6 +1,6 @@
 <ul>
 <li>
-<b>one</b>
+<b>two</b>
 </li>
 <li>x</li>
 <li>x</li>
";
    assert_eq!(unified_diff(&page("one"), &page("two")), wanted);
}

#[test]
fn a_line_break_between_tags_is_a_difference_too() {
    let long = "x".repeat(300);
    let diff = unified_diff(&format!("<p>{long}</p><p>"), &format!("<p>{long}</p>\n<p>"));
    assert!(diff.contains("\n-") && diff.contains("\n+<p> (no line break at the end)\n"), "{diff}");
}

#[test]
fn long_lines_are_cut_around_the_difference() {
    let line = |word: &str| format!("{}{word}{}\n", "a".repeat(300), "b".repeat(300));
    let shown = |word: &str| format!("…{}{word}{}…", "a".repeat(60), "b".repeat(139));
    let wanted = format!("@@ -1,1 +1,1 @@\n-{}\n+{}\n", shown("1"), shown("2"));
    assert_eq!(unified_diff(&line("1"), &line("2")), wanted);
}

#[test]
fn letters_that_nobody_sees_are_shown_where_they_differ() {
    assert_eq!(unified_diff("a b\n", "a\u{a0}b\r\n"), "@@ -1,1 +1,1 @@\n-a b\n+a⍽b␍\n");
    assert_eq!(unified_diff("a\n", "a"), "@@ -1,1 +1,1 @@\n-a\n+a (no line break at the end)\n");
}

#[test]
fn long_diffs_and_many_files_are_shortened() {
    let lines = |word: &str| (0..100).map(|nth| format!("{word} {nth}\n")).collect::<String>();
    let diff = unified_diff(&lines("old"), &lines("new"));
    assert_eq!(diff.lines().count(), 41);
    assert!(diff.ends_with("\n… and 161 more lines of this diff\n"), "{diff}");
    let many: Files = (10..35).map(|nth| (format!("{nth}.txt"), b"x".to_vec())).collect();
    let text = report_of(&many, &Files::new());
    assert!(text.starts_with("folder: 25 files differ, 25 are expected\n"));
    assert!(text.ends_with("\nand 5 more: 30.txt, 31.txt, 32.txt, 33.txt, 34.txt\n"), "{text}");
}

#[test]
fn accepting_rewrites_adds_and_removes() {
    let folder = tempfile::TempDir::new().unwrap();
    let actual = files(&[("a.txt", "2\n"), ("deep/new.txt", "n\n"), ("same", "s")]);
    let expected = files(&[("a.txt", "1\n"), ("old/gone.txt", "x\n"), ("same", "s")]);
    rewrite(folder.path(), &differences(&Files::new(), &expected));
    let changes = differences(&expected, &actual);
    rewrite(folder.path(), &changes);
    assert_eq!(files_below(folder.path()), actual);
    assert!(!folder.path().join("old").exists());
    assert_eq!(rewritten_lines("f", &changes), "rewritten: f/a.txt\nnew: f/deep/new.txt\nremoved: f/old/gone.txt\n");
}
