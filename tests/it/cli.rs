//! The program as a user runs it: commands, what they print and write, exit codes.

use std::fs;

use crate::attachments::files::Pdf;
use crate::snapshot::{assert_same_files, assert_same_text};
use crate::support::{SmallSite, code, files_below, json, messages, project, read};

#[test]
fn a_new_site_builds_at_once_and_the_second_build_writes_nothing() {
    let site = SmallSite::starter();
    let first = site.vekha(&[]);
    assert_eq!(code(&first), 0, "{}", messages(&first));
    assert!(messages(&first).contains("Готово") && messages(&first).contains("index.html"), "{}", messages(&first));
    assert!(site.path("public/schools/shkola-1/index.html").is_file());
    let second = site.vekha(&["build", "--format", "json"]);
    let figures = json(&second);
    assert_eq!((figures["written"].as_u64(), figures["removed"].as_u64()), (Some(0), Some(0)), "{figures:#}");
    assert!(figures["pages"].as_u64() > Some(10) && figures["timings_ms"]["compare"].is_number());
}

const DAY: &str = "2026-10-01";

/// What a build in JSON did: files written, and whether it made pages to know it.
fn built(site: &SmallSite, date: &str, more: &[&str]) -> (u64, bool) {
    let words = [&["build", "--format", "json", "--date", date], more].concat();
    let output = site.vekha(&words);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    let figures = json(&output);
    (figures["written"].as_u64().expect("a number"), figures["timings_ms"]["publish"].is_number())
}

#[test]
fn what_is_published_already_is_not_made_again() {
    let site = SmallSite::starter();
    let written = built(&site, DAY, &[]).0;
    assert!(written > 10);
    assert_eq!(built(&site, DAY, &[]), (0, false));
    let whole = site.read("public/index.html");
    site.write("public/index.html", format!("x{}", &whole[1..]));
    assert_eq!(built(&site, DAY, &[]), (1, true), "a page spoiled by hand is mended");
    site.remove("public/index.html");
    assert_eq!(built(&site, DAY, &[]), (1, true));
    assert_same_text("public/index.html", &whole, &site.read("public/index.html"));
    assert_eq!(built(&site, DAY, &[]), (0, false));
}

#[test]
fn whatever_decides_what_is_published_makes_it_anew() {
    let site = SmallSite::starter();
    let documents = "content/schools/shkola-1/documents.yaml";
    let plan = "- id: plan\n  title: План школы\n  date: 2026-09-01\n  kind: act\n  file: documents/plan.pdf\n";
    site.write(documents, site.read(documents) + plan);
    site.write("content/schools/shkola-1/documents/plan.pdf", Pdf::lines(&["Слова."]).bytes("/A 1"));
    let first = site.vekha(&["build", "--date", DAY]);
    assert_eq!(code(&first), 0, "{}", messages(&first));
    assert!(messages(&first).lines().count() == 1, "nothing to tell: {}", messages(&first));
    assert_eq!(built(&site, DAY, &[]), (0, false));
    site.write("content/schools/shkola-1/documents/plan.pdf", Pdf::lines(&["Слова."]).bytes("/A 2"));
    assert_eq!(built(&site, DAY, &[]), (1, true), "a document of the same size");
    assert!(built(&site, "2026-12-01", &[]).1, "another day");
    assert!(built(&site, DAY, &["--base-url", "https://a.example"]).1, "another address");
    assert!(built(&site, DAY, &["--base-url", "https://a.example", "--minify", "off"]).1, "another form");
}

#[test]
fn what_was_told_once_is_told_again() {
    let site = SmallSite::starter();
    site.write("content/notes.docx", "x");
    let first = messages(&site.vekha(&["build"]));
    let second = messages(&site.vekha(&["build"]));
    let warnings = |output: &str| output.matches("stray-file").count();
    assert_eq!((warnings(&first), warnings(&second)), (1, 1));
    site.remove("content/notes.docx");
    assert_eq!(code(&site.vekha(&["build"])), 0);
    let school = "content/schools/shkola-1/school.yaml";
    let text = site.read(school);
    let (same, ..) = encoding_rs::WINDOWS_1251.encode(&text);
    site.write(school, same);
    let third = messages(&site.vekha(&["build"]));
    assert_eq!(third.matches("decoded-cp1251").count(), 1, "the same words in an old code page: {third}");
}

/// What `check` says of the example is what its order asks for and two schools have not published, nothing else.
#[test]
fn the_example_builds_without_a_warning() {
    let site = SmallSite::empty();
    assert_eq!(code(&site.vekha(&["init", "site", "--example"])), 0);
    let checked = messages(&site.vekha(&["check", "--site", "site"]));
    let count = |rule: &str| checked.matches(&format!("предупреждение[{rule}]")).count();
    assert_eq!((count("programme"), count("normative"), count("periodic")), (2, 1, 1), "{checked}");
    assert!(checked.matches("предупреждение[").count() == 4 && !checked.contains("ошибка["), "{checked}");
    let built = site.vekha(&["--site", "site", "--timings"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
    assert!(messages(&built).contains("разбор"), "{}", messages(&built));
}

#[test]
fn init_never_overwrites() {
    let site = SmallSite::starter();
    let second = site.vekha(&["init", "."]);
    assert_eq!(code(&second), 2);
    assert!(messages(&second).contains("ничего не записано"), "{}", messages(&second));
}

#[test]
fn errors_write_nothing_and_the_earlier_site_stays() {
    let site = SmallSite::starter();
    assert_eq!(code(&site.vekha(&[])), 0);
    let before = files_below(&site.path("public"));
    site.replace("content/schools/shkola-1/reports/2026-09.md", "item: \"1\"", "item: \"31а\"");
    let broken = site.vekha(&["build"]);
    assert_eq!(code(&broken), 1);
    assert!(
        messages(&broken).contains("ошибка[unknown-item]") && messages(&broken).contains("2026-09.md:14:11"),
        "{}",
        messages(&broken)
    );
    assert_same_files("the earlier site", &before, &files_below(&site.path("public")));
}

#[test]
fn diagnostics_as_json_have_places() {
    let site = SmallSite::starter();
    site.write("content/notes.docx", "x");
    let checked = site.vekha(&["check", "--format", "json", "--lang", "en"]);
    assert_eq!(code(&checked), 0, "warnings alone are no failure");
    let found = &json(&checked)["diagnostics"][0];
    assert_eq!(
        (found["code"].as_str(), found["severity"].as_str(), found["line"].as_u64()),
        (Some("stray-file"), Some("warning"), Some(1))
    );
    assert_eq!(found["path"].as_str(), Some("content/notes.docx"));
    assert_eq!(code(&site.vekha(&["check", "--strict"])), 1);
}

#[test]
fn folders_of_others_are_refused() {
    let site = SmallSite::starter();
    site.write("other/letter.txt", "mine");
    for (out, reason) in [
        ("other", "чужие файлы"),
        ("content", "исходными файлами"),
        (".", "исходные файлы"),
        ("content/pub", "среди исходных"),
    ] {
        let refused = site.vekha(&["build", "--out", out]);
        assert_eq!(code(&refused), 2, "{out}: {}", messages(&refused));
        assert!(messages(&refused).contains(reason), "{out}: {}", messages(&refused));
    }
    assert_eq!(site.read("other/letter.txt"), "mine");
}

#[test]
fn a_folder_that_cannot_be_made_is_a_machine_error_or_refused() {
    let site = SmallSite::starter();
    let under_a_file = site.vekha(&["build", "--out", "content/site.yaml/x"]);
    assert!([2, 3].contains(&code(&under_a_file)), "{}", messages(&under_a_file));
}

#[test]
fn one_school_stands_alone() {
    let site = SmallSite::empty();
    assert_eq!(code(&site.vekha(&["init", ".", "--example"])), 0);
    let schools = fs::read_dir(site.path("content/schools")).expect("schools");
    let mut names: Vec<String> =
        schools.map(|entry| entry.expect("entry").file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| {
        let text = site.read(&format!("content/schools/{name}/school.yaml"));
        !text.contains("participant: false") && !text.contains("participant: нет")
    });
    names.sort();
    let checked = site.vekha(&["check", "--school", &names[0]]);
    assert_eq!(code(&checked), 0, "{}", messages(&checked));
    let built = site.vekha(&["build", "--school", &names[0], "--out", "one"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
    assert!(site.path(format!("one/schools/{}/index.html", names[0])).is_file());
    assert!(!site.path(format!("one/schools/{}/index.html", names[1])).exists());
    let whole = site.vekha(&["build", "--out", "one"]);
    assert_eq!(code(&whole), 2, "the whole site does not go where one school is: {}", messages(&whole));
    let unknown = site.vekha(&["build", "--school", "nobody", "--out", "two"]);
    assert_eq!(code(&unknown), 1);
}

#[test]
fn wrong_calls_are_explained_in_both_languages() {
    let site = SmallSite::empty();
    let unknown = site.vekha(&["build", "--colour"]);
    assert_eq!(code(&unknown), 2);
    assert!(messages(&unknown).contains("неизвестный параметр «--colour»"), "{}", messages(&unknown));
    let english = site.vekha(&["--lang", "en", "build", "--minify", "perhaps"]);
    assert_eq!(code(&english), 2);
    assert!(messages(&english).contains("does not take “perhaps”; possible: on, off"), "{}", messages(&english));
    let help = site.vekha(&["--help"]);
    assert_eq!(code(&help), 0);
    let text = String::from_utf8_lossy(&help.stdout).into_owned();
    assert!(text.contains("Вызов") && text.contains("Собрать сайт") && text.contains("--base-url"), "{text}");
}

#[test]
fn a_folder_without_content_is_explained() {
    let site = SmallSite::empty();
    let built = site.vekha(&[]);
    assert_eq!(code(&built), 1);
    assert!(messages(&built).contains("no-content") && messages(&built).contains("vekha init"), "{}", messages(&built));
}

#[test]
fn schemas_are_json_and_know_the_russian_words() {
    let site = SmallSite::empty();
    let all = json(&site.vekha(&["schema"]));
    assert_eq!(all.as_object().map(serde_json::Map::len), Some(7));
    let report = json(&site.vekha(&["schema", "report"]));
    assert!(
        report.to_string().contains("выполнено")
            && report["$defs"]["ReportHeader"]["properties"]["items"]["type"] == "array",
        "{report:#}"
    );
}

#[test]
fn a_deadline_is_held_against_its_programme_and_its_act() {
    let site = SmallSite::empty();
    let backwards = site.vekha(&["deadline", "Май", "--from", "2024-05-01", "--to", "2023-01-01"]);
    assert_eq!(code(&backwards), 2);
    assert!(
        messages(&backwards).contains("01.05.2024") && messages(&backwards).contains("--from"),
        "{}",
        messages(&backwards)
    );
    let running = site.vekha(&["deadline", "Май"]);
    assert_eq!(code(&running), 0);
    assert!(messages(&running).contains("--from"), "the programme that was taken is told: {}", messages(&running));
    let days = ["--from", "2023-09-01", "--to", "2024-08-31", "--act", "2023-11-10"];
    let early = json(&site.vekha(&[&["deadline", "Сентябрь", "--format", "json"][..], &days[..]].concat()));
    assert_eq!(early["warnings"][0]["code"], "before-act");
}

#[test]
fn a_deadline_can_be_tried() {
    let site = SmallSite::empty();
    let days = ["--from", "2023-09-01", "--to", "2024-08-31"];
    let read = json(&site.vekha(&[&["deadline", "До 20.11.23", "--format", "json"][..], &days[..]].concat()));
    assert_eq!(read["reading"], "parsed");
    assert_eq!(read["terms"][0]["kind"], "by");
    assert_eq!(read["terms"][0]["windows"], serde_json::json!([[null, "2023-11-20"]]));
    let words = site.vekha(&[&["deadline", "До 20.11.23"][..], &days[..]].concat());
    assert!(String::from_utf8_lossy(&words.stdout).contains("до 20 ноября 2023"), "{words:?}");
}

#[test]
fn the_commands_of_the_readme_do_what_it_says() {
    let site = SmallSite::empty();
    let readme = read("README.md");
    let commands: Vec<&str> = readme.lines().filter_map(|line| line.strip_prefix("vekha ")).collect();
    assert!(commands.len() >= 3, "{commands:?}");
    for line in commands {
        let words: Vec<&str> = line.split('#').next().unwrap_or("").split_whitespace().collect();
        let output = site.vekha(&words);
        assert_eq!(code(&output), 0, "vekha {line}: {}", messages(&output));
    }
    assert!(site.path("моя-папка/public/index.html").is_file());
}

/// A document that everybody can read is tagged or stands as a page too; `check` looks into the files.
#[test]
fn check_tells_which_files_a_screen_reader_cannot_read() {
    let site = SmallSite::starter();
    let tagged = fs::read(project("content/documents/order-187.pdf")).unwrap();
    let with_replaced = |key: &[u8], new: &[u8]| {
        let at = tagged.windows(key.len()).position(|bytes| bytes == key).unwrap();
        [&tagged[..at], new, &tagged[at + key.len()..]].concat()
    };
    let documents: [(&str, Vec<u8>); 5] = [
        ("tagged", tagged.clone()),
        ("untagged", with_replaced(b"/Marked true", b"/Marked null")),
        ("no-language", with_replaced(b"/Lang (ru)", b"/Nope (ru)")),
        ("scan", fs::read(project("content/documents/order-214.pdf")).unwrap()),
        ("broken", b"no PDF".to_vec()),
    ];
    documents.iter().for_each(|(id, bytes)| site.write(&format!("content/documents/{id}.pdf"), bytes));
    let record = |id: &str| format!("- {{id: {id}, title: T, kind: План, file: documents/{id}.pdf}}\n");
    let claimed = "- {id: claimed, title: T, kind: План, file: documents/untagged.pdf, tagged: да}\n";
    let all = documents.map(|(id, _)| record(id));
    site.write("content/documents.yaml", all.concat() + claimed);
    let found = json(&site.vekha(&["check", "--format", "json"]));
    let of_files = |diagnostic: &&serde_json::Value| diagnostic["code"].as_str().unwrap().starts_with("pdf-");
    let found: Vec<(&str, u64)> = found["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .filter(of_files)
        .map(|diagnostic| (diagnostic["code"].as_str().unwrap(), diagnostic["line"].as_u64().unwrap()))
        .collect();
    let expected = [
        ("pdf-untagged", 2),
        ("pdf-without-language", 3),
        ("pdf-without-text", 4),
        ("pdf-unreadable", 5),
        ("pdf-not-tagged", 6),
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_style_guide_is_a_folder_of_its_own() {
    let site = SmallSite::starter();
    let made = site.vekha(&["styleguide"]);
    assert_eq!(code(&made), 0, "{}", messages(&made));
    let page = site.read("styleguide/index.html");
    assert!(page.contains("state_mark") && site.path("styleguide/style.css").is_file());
    let refused = site.vekha(&["build", "--out", "styleguide"]);
    assert_eq!(code(&refused), 2, "a site is not built over a style guide: {}", messages(&refused));
}

#[test]
fn mistakes_of_a_theme_are_told_in_the_language_of_the_user() {
    let cases = [
        ("{{ t(key=\"odd\") }}", "нет строки интерфейса «odd»", "there is no interface string “odd”"),
        (
            "{{ t(key=\"claim-late\") }}",
            "нет строки интерфейса «claim-late» или её аргумента",
            "there is no interface string “claim-late”, or an argument of it is missing",
        ),
        ("{{ site | state_word }}", "у состояния нет кода", "the state has no code"),
        ("{{ root | date }}", "не дата вида ГГГГ-ММ-ДД: ", "not a date like YYYY-MM-DD: "),
        ("{{ site.today | date(format=\"odd\") }}", "неизвестный вид даты «odd»", "there is no date format “odd”"),
    ];
    let site = SmallSite::starter();
    site.write("content/site.yaml", site.read("content/site.yaml") + "\ntheme: own\n");
    for (home, russian, english) in cases {
        site.write("themes/own/templates/home.html", home);
        for (language, expected) in [("ru", russian), ("en", english)] {
            let built = site.vekha(&["build", "--lang", language]);
            let messages = messages(&built);
            assert_eq!(code(&built), 1, "{home}: {messages}");
            assert!(messages.contains(expected), "{home}: {messages}");
            assert!(messages.contains("themes/own/templates/home.html"), "{home}: {messages}");
        }
    }
}

#[test]
fn a_language_that_the_program_does_not_know_is_one_message_where_it_is_written() {
    for tag in ["xx", "not a tag"] {
        let site = SmallSite::starter();
        site.replace("content/site.yaml", "language: ru", &format!("language: {tag}"));
        for (lang, expected, total) in [
            ("ru", format!("ошибка[unknown-word]: здесь нельзя написать «{tag}»"), "Найдено: 1 ошибка."),
            ("en", format!("error[unknown-word]: “{tag}” cannot be written here"), "Found 1 error."),
        ] {
            for command in ["check", "build"] {
                let output = site.vekha(&[command, "--lang", lang]);
                assert_eq!(code(&output), 1);
                let messages = messages(&output);
                assert!(messages.starts_with(&expected) && messages.contains(total), "{messages}");
            }
        }
    }
}
