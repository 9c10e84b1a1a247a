//! The program as a user runs it: commands, what they print and write, exit codes.
#![allow(clippy::unwrap_used)] // a test may fail loudly

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

fn vekha(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vekha"));
    command.current_dir(folder).args(words).env_remove("VEKHA_LANG").env_remove("SOURCE_DATE_EPOCH");
    command.output().expect("the program starts")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("no signal")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("no JSON: {output:?}"))
}

/// A folder with the starter site.
fn starter() -> TempDir {
    let folder = TempDir::new().expect("folder");
    assert_eq!(code(&vekha(folder.path(), &["init", "."])), 0);
    folder
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    walk.filter(|entry| entry.file_type().is_file()).map(|entry| entry.into_path()).collect()
}

#[test]
fn a_new_site_builds_at_once_and_the_second_build_writes_nothing() {
    let folder = starter();
    let first = vekha(folder.path(), &[]);
    assert_eq!(code(&first), 0, "{}", said(&first));
    assert!(said(&first).contains("Готово") && said(&first).contains("index.html"), "{}", said(&first));
    assert!(folder.path().join("public/schools/shkola-1/index.html").is_file());
    let second = vekha(folder.path(), &["build", "--format", "json"]);
    let figures = json(&second);
    assert_eq!((figures["written"].as_u64(), figures["removed"].as_u64()), (Some(0), Some(0)), "{figures:#}");
    assert!(figures["pages"].as_u64() > Some(10) && figures["timings_ms"]["compare"].is_number());
}

const DAY: &str = "2026-10-01";

/// What a build in JSON did: files written, and whether it made pages to know it.
fn built(folder: &Path, date: &str, more: &[&str]) -> (u64, bool) {
    let words = [&["build", "--format", "json", "--date", date], more].concat();
    let output = vekha(folder, &words);
    assert_eq!(code(&output), 0, "{}", said(&output));
    let figures = json(&output);
    (figures["written"].as_u64().expect("a number"), figures["timings_ms"]["publish"].is_number())
}

#[test]
fn what_is_published_already_is_not_made_again() {
    let folder = starter();
    let written = built(folder.path(), DAY, &[]).0;
    assert!(written > 10);
    assert_eq!(built(folder.path(), DAY, &[]), (0, false));
    let page = folder.path().join("public/index.html");
    let whole = fs::read(&page).expect("page");
    fs::write(&page, [b"x", &whole[1..]].concat()).expect("page");
    assert_eq!(built(folder.path(), DAY, &[]), (1, true), "a page spoiled by hand is mended");
    fs::remove_file(&page).expect("page");
    assert_eq!(built(folder.path(), DAY, &[]), (1, true));
    assert_eq!(fs::read(&page).expect("page"), whole);
    assert_eq!(built(folder.path(), DAY, &[]), (0, false));
}

#[test]
fn whatever_decides_what_is_published_makes_it_anew() {
    let folder = starter();
    let document = folder.path().join("content/schools/shkola-1/documents/plan.pdf");
    let list = folder.path().join("content/schools/shkola-1/documents.yaml");
    fs::create_dir_all(document.parent().expect("folder")).expect("folder");
    fs::write(&document, "%PDF-1.4 a").expect("document");
    let record = "- id: plan\n  title: План школы\n  date: 2026-09-01\n  kind: act\n  file: documents/plan.pdf\n";
    let known = fs::read_to_string(&list).unwrap_or_default();
    fs::write(&list, known + record).expect("list");
    let first = vekha(folder.path(), &["build", "--date", DAY]);
    assert_eq!(code(&first), 0, "{}", said(&first));
    assert!(said(&first).lines().count() == 1, "nothing to tell: {}", said(&first));
    assert_eq!(built(folder.path(), DAY, &[]), (0, false));
    fs::write(&document, "%PDF-1.4 b").expect("document");
    assert_eq!(built(folder.path(), DAY, &[]), (1, true), "a document of the same size");
    assert!(built(folder.path(), "2026-12-01", &[]).1, "another day");
    assert!(built(folder.path(), DAY, &["--base-url", "https://a.example"]).1, "another address");
    assert!(built(folder.path(), DAY, &["--base-url", "https://a.example", "--minify", "off"]).1, "another form");
}

#[test]
fn what_was_told_once_is_told_again() {
    let folder = starter();
    fs::write(folder.path().join("content/notes.docx"), "x").expect("file");
    let first = said(&vekha(folder.path(), &["build"]));
    let second = said(&vekha(folder.path(), &["build"]));
    let warnings = |said: &str| said.matches("stray-file").count();
    assert_eq!((warnings(&first), warnings(&second)), (1, 1));
    fs::remove_file(folder.path().join("content/notes.docx")).expect("file");
    assert_eq!(code(&vekha(folder.path(), &["build"])), 0);
    let list = folder.path().join("content/schools/shkola-1/school.yaml");
    let text = fs::read_to_string(&list).expect("list");
    let (same, ..) = encoding_rs::WINDOWS_1251.encode(&text);
    fs::write(&list, same).expect("list");
    let third = said(&vekha(folder.path(), &["build"]));
    assert_eq!(third.matches("decoded-cp1251").count(), 1, "the same words in an old code page: {third}");
}

#[test]
fn the_example_builds_without_a_warning() {
    let folder = TempDir::new().expect("folder");
    assert_eq!(code(&vekha(folder.path(), &["init", "site", "--example"])), 0);
    let checked = vekha(folder.path(), &["check", "--site", "site", "--strict"]);
    assert_eq!(code(&checked), 0, "{}", said(&checked));
    let built = vekha(folder.path(), &["--site", "site", "--timings"]);
    assert_eq!(code(&built), 0, "{}", said(&built));
    assert!(said(&built).contains("разбор"), "{}", said(&built));
}

#[test]
fn init_never_overwrites() {
    let folder = starter();
    let again = vekha(folder.path(), &["init", "."]);
    assert_eq!(code(&again), 2);
    assert!(said(&again).contains("ничего не записано"), "{}", said(&again));
}

#[test]
fn errors_write_nothing_and_the_earlier_site_stays() {
    let folder = starter();
    assert_eq!(code(&vekha(folder.path(), &[])), 0);
    let before: Vec<_> =
        files_below(&folder.path().join("public")).into_iter().map(|f| (fs::read(&f).expect("file"), f)).collect();
    let report = folder.path().join("content/schools/shkola-1/reports/2026-09.md");
    let text = fs::read_to_string(&report).expect("report").replace("item: \"1\"", "item: \"31а\"");
    fs::write(&report, text).expect("report");
    let broken = vekha(folder.path(), &["build"]);
    assert_eq!(code(&broken), 1);
    assert!(
        said(&broken).contains("ошибка[unknown-item]") && said(&broken).contains("2026-09.md:8:11"),
        "{}",
        said(&broken)
    );
    let after: Vec<_> =
        files_below(&folder.path().join("public")).into_iter().map(|f| (fs::read(&f).expect("file"), f)).collect();
    assert_eq!(before, after);
}

#[test]
fn diagnostics_as_json_have_places() {
    let folder = starter();
    fs::write(folder.path().join("content/notes.docx"), "x").expect("file");
    let checked = vekha(folder.path(), &["check", "--format", "json", "--lang", "en"]);
    assert_eq!(code(&checked), 0, "warnings alone are no failure");
    let found = &json(&checked)["diagnostics"][0];
    assert_eq!(
        (found["code"].as_str(), found["severity"].as_str(), found["line"].as_u64()),
        (Some("stray-file"), Some("warning"), Some(1))
    );
    assert_eq!(found["path"].as_str(), Some("content/notes.docx"));
    assert_eq!(code(&vekha(folder.path(), &["check", "--strict"])), 1);
}

#[test]
fn folders_of_others_are_refused() {
    let folder = starter();
    fs::create_dir(folder.path().join("other")).expect("folder");
    fs::write(folder.path().join("other/letter.txt"), "mine").expect("file");
    for (out, why) in [
        ("other", "чужие файлы"),
        ("content", "исходными файлами"),
        (".", "исходные файлы"),
        ("content/pub", "среди исходных"),
    ] {
        let refused = vekha(folder.path(), &["build", "--out", out]);
        assert_eq!(code(&refused), 2, "{out}: {}", said(&refused));
        assert!(said(&refused).contains(why), "{out}: {}", said(&refused));
    }
    assert_eq!(fs::read_to_string(folder.path().join("other/letter.txt")).expect("file"), "mine");
}

#[test]
fn a_folder_that_cannot_be_made_is_a_machine_error_or_refused() {
    let folder = starter();
    let under_a_file = vekha(folder.path(), &["build", "--out", "content/site.yaml/x"]);
    assert!([2, 3].contains(&code(&under_a_file)), "{}", said(&under_a_file));
}

#[test]
fn one_school_stands_alone() {
    let folder = TempDir::new().expect("folder");
    assert_eq!(code(&vekha(folder.path(), &["init", ".", "--example"])), 0);
    let schools = fs::read_dir(folder.path().join("content/schools")).expect("schools");
    let mut names: Vec<String> =
        schools.map(|entry| entry.expect("entry").file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| {
        let text =
            fs::read_to_string(folder.path().join(format!("content/schools/{name}/school.yaml"))).expect("school");
        !text.contains("participant: false") && !text.contains("participant: нет")
    });
    names.sort();
    let checked = vekha(folder.path(), &["check", "--school", &names[0]]);
    assert_eq!(code(&checked), 0, "{}", said(&checked));
    let built = vekha(folder.path(), &["build", "--school", &names[0], "--out", "one"]);
    assert_eq!(code(&built), 0, "{}", said(&built));
    assert!(folder.path().join(format!("one/schools/{}/index.html", names[0])).is_file());
    assert!(!folder.path().join(format!("one/schools/{}/index.html", names[1])).exists());
    let whole = vekha(folder.path(), &["build", "--out", "one"]);
    assert_eq!(code(&whole), 2, "the whole site does not go where one school is: {}", said(&whole));
    let unknown = vekha(folder.path(), &["build", "--school", "nobody", "--out", "two"]);
    assert_eq!(code(&unknown), 1);
}

#[test]
fn wrong_calls_are_explained_in_both_languages() {
    let folder = TempDir::new().expect("folder");
    let unknown = vekha(folder.path(), &["build", "--colour"]);
    assert_eq!(code(&unknown), 2);
    assert!(said(&unknown).contains("неизвестный параметр «--colour»"), "{}", said(&unknown));
    let english = vekha(folder.path(), &["--lang", "en", "build", "--minify", "perhaps"]);
    assert_eq!(code(&english), 2);
    assert!(said(&english).contains("does not take “perhaps”; possible: on, off"), "{}", said(&english));
    let help = vekha(folder.path(), &["--help"]);
    assert_eq!(code(&help), 0);
    let text = String::from_utf8_lossy(&help.stdout).into_owned();
    assert!(text.contains("Вызов") && text.contains("Собрать сайт") && text.contains("--base-url"), "{text}");
}

#[test]
fn a_folder_without_content_is_explained() {
    let folder = TempDir::new().expect("folder");
    let built = vekha(folder.path(), &[]);
    assert_eq!(code(&built), 1);
    assert!(said(&built).contains("no-content") && said(&built).contains("vekha init"), "{}", said(&built));
}

#[test]
fn schemas_are_json_and_know_the_russian_words() {
    let folder = TempDir::new().expect("folder");
    let all = json(&vekha(folder.path(), &["schema"]));
    assert_eq!(all.as_object().map(serde_json::Map::len), Some(7));
    let report = json(&vekha(folder.path(), &["schema", "report"]));
    assert!(
        report.to_string().contains("выполнено")
            && report["$defs"]["ReportHeader"]["properties"]["items"]["type"] == "array",
        "{report:#}"
    );
}

#[test]
fn a_deadline_is_held_against_its_programme_and_its_act() {
    let folder = TempDir::new().expect("folder");
    let backwards = vekha(folder.path(), &["deadline", "Май", "--from", "2024-05-01", "--to", "2023-01-01"]);
    assert_eq!(code(&backwards), 2);
    assert!(said(&backwards).contains("01.05.2024") && said(&backwards).contains("--from"), "{}", said(&backwards));
    let running = vekha(folder.path(), &["deadline", "Май"]);
    assert_eq!(code(&running), 0);
    assert!(said(&running).contains("--from"), "the programme that was taken is told: {}", said(&running));
    let days = ["--from", "2023-09-01", "--to", "2024-08-31", "--act", "2023-11-10"];
    let early = json(&vekha(folder.path(), &[&["deadline", "Сентябрь", "--format", "json"][..], &days[..]].concat()));
    assert_eq!(early["warnings"][0]["code"], "before-act");
}

#[test]
fn a_deadline_can_be_tried() {
    let folder = TempDir::new().expect("folder");
    let days = ["--from", "2023-09-01", "--to", "2024-08-31"];
    let read = json(&vekha(folder.path(), &[&["deadline", "До 20.11.23", "--format", "json"][..], &days[..]].concat()));
    assert_eq!(read["reading"], "parsed");
    assert_eq!(read["terms"][0]["kind"], "by");
    assert_eq!(read["terms"][0]["windows"], serde_json::json!([[null, "2023-11-20"]]));
    let words = vekha(folder.path(), &[&["deadline", "До 20.11.23"][..], &days[..]].concat());
    assert!(String::from_utf8_lossy(&words.stdout).contains("до 20 ноября 2023"), "{words:?}");
}

#[test]
fn the_commands_of_the_readme_do_what_it_says() {
    let folder = TempDir::new().expect("folder");
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("README");
    let commands: Vec<&str> = readme.lines().filter_map(|line| line.strip_prefix("vekha ")).collect();
    assert!(commands.len() >= 3, "{commands:?}");
    for line in commands {
        let words: Vec<&str> = line.split('#').next().unwrap_or("").split_whitespace().collect();
        let output = vekha(folder.path(), &words);
        assert_eq!(code(&output), 0, "vekha {line}: {}", said(&output));
    }
    assert!(folder.path().join("моя-папка/public/index.html").is_file());
}

/// A document that everybody can read is tagged or stands as a page too; `check` looks into the files.
#[test]
fn check_tells_which_files_a_screen_reader_cannot_read() {
    let folder = starter();
    let documents = folder.path().join("content/documents");
    fs::create_dir_all(&documents).unwrap();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/documents");
    let tagged = fs::read(sample.join("order-187.pdf")).unwrap();
    let without = |key: &[u8], by: &[u8]| {
        let at = tagged.windows(key.len()).position(|bytes| bytes == key).unwrap();
        [&tagged[..at], by, &tagged[at + key.len()..]].concat()
    };
    fs::write(documents.join("tagged.pdf"), &tagged).unwrap();
    fs::write(documents.join("untagged.pdf"), without(b"/Marked true", b"/Marked null")).unwrap();
    fs::write(documents.join("no-language.pdf"), without(b"/Lang (ru)", b"/Nope (ru)")).unwrap();
    fs::copy(sample.join("order-214.pdf"), documents.join("scan.pdf")).unwrap();
    fs::write(documents.join("broken.pdf"), "no PDF").unwrap();
    let record =
        |id: &str, more: &str| format!("- {{id: {id}, title: T, kind: План, file: documents/{id}.pdf{more}}}\n");
    let claimed = "- {id: claimed, title: T, kind: План, file: documents/untagged.pdf, tagged: да}\n";
    let all = ["tagged", "untagged", "no-language", "scan", "broken"].map(|id| record(id, ""));
    fs::write(folder.path().join("content/documents.yaml"), all.concat() + claimed).unwrap();
    let told = json(&vekha(folder.path(), &["check", "--format", "json"]));
    let of_files = |one: &&serde_json::Value| one["code"].as_str().unwrap().starts_with("pdf-");
    let told: Vec<(&str, u64)> = told["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .filter(of_files)
        .map(|one| (one["code"].as_str().unwrap(), one["line"].as_u64().unwrap()))
        .collect();
    let expected = [
        ("pdf-untagged", 2),
        ("pdf-without-language", 3),
        ("pdf-without-text", 4),
        ("pdf-unreadable", 5),
        ("pdf-not-tagged", 6),
    ];
    assert_eq!(told, expected);
}

#[test]
fn the_style_guide_is_a_folder_of_its_own() {
    let folder = starter();
    let made = vekha(folder.path(), &["styleguide"]);
    assert_eq!(code(&made), 0, "{}", said(&made));
    let page = fs::read_to_string(folder.path().join("styleguide/index.html")).unwrap();
    assert!(page.contains("state_mark") && folder.path().join("styleguide/style.css").is_file());
    let refused = vekha(folder.path(), &["build", "--out", "styleguide"]);
    assert_eq!(code(&refused), 2, "a site is not built over a style guide: {}", said(&refused));
}

/// A starter site that wears a theme of its own, in which the home page is this template.
fn themed(home: &str) -> TempDir {
    let folder = starter();
    let templates = folder.path().join("themes/own/templates");
    fs::create_dir_all(&templates).unwrap();
    fs::write(templates.join("home.html"), home).unwrap();
    let site = folder.path().join("content/site.yaml");
    let text = fs::read_to_string(&site).unwrap();
    fs::write(&site, format!("{text}\ntheme: own\n")).unwrap();
    folder
}

#[test]
fn mistakes_of_a_theme_are_told_in_the_language_of_the_user() {
    let cases = [
        ("{{ t(key=\"odd\") }}", "нет строки интерфейса «odd»", "there is no interface string “odd”"),
        (
            "{{ t(key=\"answer-late\") }}",
            "нет строки интерфейса «answer-late» или её аргумента",
            "there is no interface string “answer-late”, or an argument of it is missing",
        ),
        ("{{ site | state_word }}", "у состояния нет кода", "the state has no code"),
        ("{{ root | date }}", "не дата вида ГГГГ-ММ-ДД: ", "not a date like YYYY-MM-DD: "),
        ("{{ site.today | date(format=\"odd\") }}", "неизвестный вид даты «odd»", "there is no date format “odd”"),
    ];
    for (home, russian, english) in cases {
        let folder = themed(home);
        for (language, expected) in [("ru", russian), ("en", english)] {
            let made = vekha(folder.path(), &["build", "--lang", language]);
            let told = said(&made);
            assert_eq!(code(&made), 1, "{home}: {told}");
            assert!(told.contains(expected) && told.contains("themes/own/templates/home.html"), "{home}: {told}");
        }
    }
}

#[test]
fn a_theme_without_the_strings_of_a_language_is_told_in_the_language_of_the_user() {
    let cases = [
        ("xx", "нет файла строк языка «xx»", "there is no file of interface strings in the language “xx”"),
        ("not a tag", "неизвестный язык «not a tag»", "there is no language “not a tag”"),
    ];
    for (tag, russian, english) in cases {
        let folder = starter();
        let site = folder.path().join("content/site.yaml");
        let text = fs::read_to_string(&site).unwrap();
        fs::write(&site, text.replace("language: ru", &format!("language: {tag}"))).unwrap();
        for (language, expected) in [("ru", russian), ("en", english)] {
            let told = said(&vekha(folder.path(), &["build", "--lang", language]));
            assert!(told.contains(expected), "{tag}: {told}");
        }
    }
}
