//! Calls as people type them: dashes of a word processor, slips of names, folders that hold no site; each is understood, or
//! the true reason is told with what to write.

use crate::support::{SmallSite, code, messages};

/// Calls in an empty folder, and the whole of what each prints in both languages.
const WRONG: &[(&[&str], &str, &str)] = &[
    (
        &["chek"],
        "ошибка: неизвестная команда «chek»; возможно, vekha check\nСправка: vekha --help\n",
        "error: unknown command “chek”; perhaps vekha check\nHelp: vekha --help\n",
    ),
    (
        &["build", "--sit", "x"],
        "ошибка: неизвестный параметр «--sit»; возможно, --site\nСправка: vekha --help\n",
        "error: unknown option “--sit”; perhaps --site\nHelp: vekha --help\n",
    ),
    (
        &["check", "--pack", "x"],
        "ошибка: у этой команды нет параметра «--pack»; он есть у vekha build\nСправка: vekha --help\n",
        "error: this command has no option “--pack”; it is one of vekha build\nHelp: vekha --help\n",
    ),
    (
        &["init"],
        "ошибка: не сказано, в какой папке создать сайт; напишите её имя: vekha init moj-sajt\nСправка: vekha --help\n",
        "error: the folder of the new site is missing; write its name: vekha init my-site\nHelp: vekha --help\n",
    ),
    (
        &["deadline"],
        "ошибка: не сказано, какой срок прочитать; напишите его в кавычках: vekha deadline \"до 20 ноября\"\n\
         Справка: vekha --help\n",
        "error: the deadline to read is missing; write it in quotes: vekha deadline \"до 20 ноября\"\n\
         Help: vekha --help\n",
    ),
    (
        &["build", "./site"],
        "ошибка: лишнее слово «./site»; если это папка сайта, напишите перед ней --site: --site ./site\n\
         Справка: vekha --help\n",
        "error: one word too many: “./site”; if it is the folder of the site, write --site before it: --site ./site\n\
         Help: vekha --help\n",
    ),
    (
        &["check", "—date", "31.11.2026"],
        "ошибка: параметр «--date <YYYY-MM-DD>» не принимает значение «31.11.2026»; пишите так: 2024-03-29, 29.03.2024\n\
         Справка: vekha --help\n",
        "error: option “--date <YYYY-MM-DD>” does not take “31.11.2026”; write it so: 2024-03-29, 29.03.2024\n\
         Help: vekha --help\n",
    ),
    (
        &["serve", "–-port", "0"],
        "ошибка: параметр «--port <8080>» не принимает значение «0»; порт — число от 1 до 65535, например 8080\n\
         Справка: vekha --help\n",
        "error: option “--port <8080>” does not take “0”; a port is a number from 1 to 65535, for example 8080\n\
         Help: vekha --help\n",
    ),
];

#[test]
fn wrong_calls_say_what_was_probably_meant() {
    let site = SmallSite::empty();
    for (words, russian, english) in WRONG {
        for (lang, expected) in [("ru", russian), ("en", english)] {
            let output = site.vekha(&[*words, &["--lang", lang][..]].concat());
            assert_eq!((code(&output), &*messages(&output)), (2, *expected), "{words:?}");
        }
    }
}

#[test]
fn dashes_of_a_word_processor_are_hyphens() {
    let site = SmallSite::starter();
    for words in [
        &["check", "—date", "21.11.2026"][..],
        &["—site", ".", "check"],
        &["check", "–-date=2026-11-21", "–q"],
        &["check", "--date", "21 ноября 2026"],
    ] {
        let output = site.vekha(words);
        assert_eq!(code(&output), 0, "{words:?}: {}", messages(&output));
    }
    for words in [&["help", "build"][..], &["help"], &["build", "—help"]] {
        let output = site.vekha(words);
        let help = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(code(&output) == 0 && help.contains("--base-url"), "{words:?}: {output:?}");
    }
}

/// What is told of a folder without a site, and the site that is named instead.
#[test]
fn a_site_elsewhere_is_named() {
    let site = SmallSite::empty();
    assert_eq!(code(&site.vekha(&["init", "okrug/nash"])), 0);
    site.write("loose/site.yaml", "id: a\n");
    site.write("misplaced/content/okrug/site.yaml", "id: a\n");
    for (folder, reason, advice) in [
        ("okrug", "нет папки content", "vekha --site okrug/nash"),
        ("okrug/nash/content", "нет папки content", "vekha --site okrug/nash\n"),
        ("okrug/nash/content/schools", "нет папки content", "vekha --site okrug/nash\n"),
        ("okrug/nash/content/site.yaml", "это файл, а нужна папка сайта", "vekha --site okrug/nash\n"),
        ("okrug/nosh", "папки «okrug/nosh» нет", "vekha init okrug/nosh"),
        ("loose", "нет папки content", "перенесите в неё все файлы сайта"),
        ("misplaced", "нет файла content/site.yaml", "content/okrug/site.yaml"),
    ] {
        for command in ["build", "check"] {
            let output = site.vekha(&[command, "--site", folder]);
            let words = messages(&output);
            assert!(words.contains(reason) && words.contains(advice), "{folder}: {words}");
            assert_eq!((code(&output), words.matches("ошибка[").count()), (1, 1), "{folder}: {words}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_read_is_told_as_that() {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt;
    let site = SmallSite::starter();
    let content = site.path("content");
    fs::set_permissions(&content, Permissions::from_mode(0o000)).expect("rights");
    let is_refused = fs::read_dir(&content).is_err(); // whoever may do everything is never refused
    let output = site.vekha(&["check"]);
    fs::set_permissions(&content, Permissions::from_mode(0o755)).expect("rights");
    let words = messages(&output);
    let expected = if is_refused { (1, 1) } else { (0, 0) };
    assert_eq!((code(&output), words.matches("ошибка[unreadable]").count()), expected, "{words}");
    assert!(!words.contains("no-content"), "{words}");
}

#[test]
fn long_words_do_not_make_long_messages() {
    let site = SmallSite::starter();
    let long = "слово ".repeat(20_000);
    let report = "content/schools/shkola-1/reports/2026-10.md";
    site.write(
        report,
        format!("---\ntitle: Октябрь\ndate: {long}\nitems:\n  - item: \"{long}\"\n    status: {long}\n---\n"),
    );
    let output = site.vekha(&["check"]);
    let words = messages(&output);
    assert!(words.contains("[bad-date]") && words.contains("…") && words.len() < 10_000, "{} bytes", words.len());
    let json = site.vekha(&["check", "--format", "json"]);
    assert!(json.stdout.len() < 20_000, "{} bytes", json.stdout.len());
}

#[test]
fn a_file_that_is_no_text_is_told_with_its_line() {
    let site = SmallSite::starter();
    site.write(
        "content/schools/shkola-1/reports/2026-10.md",
        b"---\ntitle: \xd0\x9e\xd0\xba\xd1\x82\ndate: \xff\n---\n",
    );
    let words = messages(&site.vekha(&["check"]));
    assert!(words.contains("строка 3") && words.contains("reports/2026-10.md:3\n"), "{words}");
    let found = &crate::support::json(&site.vekha(&["check", "--format", "json"]))["diagnostics"][0];
    let place = ["line", "end_line"].map(|key| found[key].as_u64());
    assert_eq!((found["code"].as_str(), place), (Some("not-utf8"), [Some(3), Some(3)]));
}

#[test]
fn signs_of_direction_reach_no_page() {
    let site = SmallSite::starter();
    let report = "content/schools/shkola-1/reports/2026-09.md";
    let text = site.read(report);
    let text = text.replacen("title: ", "title: Пер\u{202e}вый ", 1);
    site.write(report, text + "\nТекст \u{2067}с знаком.\n");
    let output = site.vekha(&["build"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    for (path, bytes) in crate::support::files_below(&site.path("public")) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!text.contains(['\u{202e}', '\u{2067}']), "{path}");
    }
}
