//! Personal data in texts: how much of a labelled corpus is found, and what a user reads, pastes and cannot publish.

use std::collections::BTreeMap;

use vekha::content::fold;
use vekha::privacy::{Grade, Kind, Setting, scan};

use crate::support::{GOLDEN, SmallSite, code, files_below, json, messages, project, read};

/// A line of the corpus: what is to be found, in what kind of text, the text.
struct Case {
    expected: Vec<(Grade, Kind)>,
    setting: Setting,
    text: String,
}

fn corpus() -> Vec<Case> {
    let text = read("tests/privacy/corpus.tsv");
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(case).collect()
}

fn case(line: &str) -> Case {
    let [expected, setting, text] = line.splitn(3, '\t').collect::<Vec<_>>()[..] else {
        panic!("three columns: {line}")
    };
    let label = |label: &str| {
        let (grade, kind) = label.split_once(':').unwrap_or_else(|| panic!("grade:kind: {line}"));
        let grade = if grade == "certain" { Grade::Certain } else { Grade::Likely };
        (grade, Kind::from_name(kind).unwrap_or_else(|| panic!("a kind: {line}")))
    };
    let setting = match setting {
        "own" => Setting::Own,
        "title" => Setting::Title,
        "act" => Setting::Act,
        "contact" => Setting::Contact,
        "author" => Setting::Author,
        "position" => Setting::Position,
        _ => panic!("a setting: {line}"),
    };
    let expected = expected.split(',').filter(|label| *label != "-").map(label).collect();
    Case { expected, setting, text: text.replace("\\n", "\n") }
}

fn found_in(case: &Case) -> Vec<(Grade, Kind)> {
    let found = scan(&case.text, case.setting, fold::sign);
    found.into_iter().map(|finding| (finding.grade, finding.kind)).collect()
}

#[test]
fn the_corpus_is_found_and_little_else() {
    let cases = corpus();
    assert!(cases.len() >= 400, "{} lines", cases.len());
    for case in cases.iter().filter(|case| found_in(case) != case.expected) {
        println!("{:?}, found {:?}: {}", case.expected, found_in(case), case.text);
    }
    for grade in [Grade::Certain, Grade::Likely] {
        let (mut wanted, mut hit, mut all) = (0, 0, 0);
        for case in &cases {
            let found = found_in(case);
            wanted += case.expected.iter().filter(|(expected, _)| *expected == grade).count();
            hit += case.expected.iter().filter(|expected| expected.0 == grade && found.contains(expected)).count();
            all += found.iter().filter(|(found, _)| *found == grade).count();
        }
        let (recall, precision) = (hit as f64 / wanted as f64, hit as f64 / all as f64);
        println!("{grade:?}: recall {hit} of {wanted}, precision {hit} of {all}");
        assert!(recall >= 0.98 && precision >= 0.95, "{grade:?}: recall {recall:.3}, precision {precision:.3}");
    }
    let silent: Vec<&Case> = cases.iter().filter(|case| case.expected.is_empty()).collect();
    let alarms: Vec<&str> =
        silent.iter().filter(|case| !found_in(case).is_empty()).map(|case| case.text.as_str()).collect();
    println!("false alarms: {} of {} lines", alarms.len(), silent.len());
    assert!(alarms.len() * 200 <= silent.len(), "{alarms:#?}");
}

#[test]
fn every_kind_is_in_the_corpus() {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, kind) in corpus().into_iter().flat_map(|case| case.expected) {
        *kinds.entry(kind.name()).or_default() += 1;
    }
    assert!(Kind::ALL.iter().all(|kind| kinds.contains_key(kind.name())), "{kinds:?}");
}

const REPORT: &str = "content/schools/shkola-1/reports/2026-10.md";

fn site_with(body: &str) -> SmallSite {
    let site = SmallSite::starter();
    site.write(REPORT, format!("---\ntitle: Итоги\ndate: 2026-10-20\n---\n\n{body}\n"));
    site
}

const BUILD: &[&str] = &["build", "--date", "2026-11-25"];
const CHECK: &[&str] = &["check", "--date", "2026-11-25"];

#[test]
fn a_certain_finding_stops_the_build_and_is_shown_masked() {
    let site = site_with("Ученица принесла СНИЛС 148-237-655 84 в канцелярию.");
    for (lang, expected) in [
        (
            "ru",
            "ошибка[personal-data-found]: номер СНИЛС в тексте, который увидят все: ***-***-*** 84\n\
             \x20--> content/schools/shkola-1/reports/2026-10.md:6:24\n",
        ),
        (
            "en",
            "error[personal-data-found]: a pension insurance number in a text that everybody will see: ***-***-*** 84\n\
             \x20--> content/schools/shkola-1/reports/2026-10.md:6:24\n",
        ),
    ] {
        let output = site.vekha(&[BUILD, &["--lang", lang]].concat());
        assert_eq!(code(&output), 1);
        assert!(messages(&output).contains(expected), "{}", messages(&output));
        assert!(!messages(&output).contains("148-237"), "{}", messages(&output));
    }
    assert!(!site.path("public").exists(), "nothing is written");
    assert_eq!(code(&site.vekha(CHECK)), 1);
}

#[test]
fn json_never_holds_the_value() {
    let site = site_with("# Козлов Илья, 9А\n\nмама: 8 913 555-66-77; [](https://x.example/ 'Козлов Илья, 9А')");
    let output = site.vekha(&[CHECK, &["--format", "json"]].concat());
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &messages(&output);
    assert!(!text.contains("Козлов") && !text.contains("555-66"), "{text}");
    assert!(json(&output)["allow"].as_array().is_some_and(|records| !records.is_empty()));
}

#[test]
fn a_likely_finding_warns_and_fails_the_strict_check() {
    let site = site_with("Пишите на 8 913 000-11-22.");
    let output = site.vekha(BUILD);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    assert!(messages(&output).contains("предупреждение[personal-data-likely]"), "{}", messages(&output));
    assert_eq!(code(&site.vekha(CHECK)), 0);
    assert_eq!(code(&site.vekha(&[CHECK, &["--strict"]].concat())), 1);
}

/// The record that `check` prints, filled in and put into `site.yaml`.
fn allow(site: &SmallSite, more: &str) {
    let printed = messages(&site.vekha(CHECK));
    let at = printed.find("\nallow:\n").unwrap_or_else(|| panic!("records: {printed}"));
    let record = printed[at..].replace("reason: …", "reason: номер дежурного").replace("by: …", "by: методист");
    let record = record.replace("consent: …", "consent: s-1");
    let lines: Vec<&str> =
        record.lines().take_while(|line| !line.starts_with(|sign: char| sign.is_numeric())).collect();
    let lines = lines.iter().filter(|line| line.is_empty() || line.starts_with("allow") || line.starts_with("  "));
    let record = lines.copied().collect::<Vec<_>>().join("\n");
    site.write("content/site.yaml", site.read("content/site.yaml") + &record + "\n" + more);
}

#[test]
fn an_allowed_finding_passes_until_the_words_around_change() {
    let site = site_with("Мама ученика: 8 913 555-66-77, звоните.");
    allow(&site, "");
    let output = site.vekha(BUILD);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    assert!(!messages(&output).contains("personal-data"), "{}", messages(&output));
    assert!(!messages(&output).contains("markup"), "{}", messages(&output));
    let key = site.read(".vekha/privacy.key");
    let published = files_below(&site.path("public"));
    assert!(published.values().all(|bytes| !String::from_utf8_lossy(bytes).contains(key.trim())));
    site.replace(REPORT, "Мама ученика", "Папа ученика");
    let output = site.vekha(BUILD);
    assert_eq!(code(&output), 1);
    assert!(messages(&output).contains("allow-lapsed"), "{}", messages(&output));
    site.replace(REPORT, "Папа ученика", "Мама ученика");
    assert_eq!(code(&site.vekha(BUILD)), 0);
    site.remove(".vekha/privacy.key");
    site.write("content/pages/more.md", "---\ntitle: Ещё\n---\n\nСлова.\n");
    let output = site.vekha(BUILD);
    assert_eq!(code(&output), 1);
    assert!(messages(&output).contains(".vekha/privacy.key"), "{}", messages(&output));
}

#[test]
fn a_name_needs_a_consent_that_holds() {
    let site = site_with("Победителем стала Зверева Анна, 7 класс.");
    let consent =
        "consents:\n  - {id: s-1, what: имя победителя, basis: согласие № 1, date: 2026-09-01, until: 2026-12-31}\n";
    allow(&site, consent);
    let output = site.vekha(BUILD);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    let output = site.vekha(&["build", "--date", "2027-01-01"]);
    assert_eq!(code(&output), 1);
    assert!(messages(&output).contains("срок согласия прошёл"), "{}", messages(&output));
    site.replace("content/site.yaml", "consent: s-1", "consent: s-2");
    let output = site.vekha(BUILD);
    assert!(messages(&output).contains("такого согласия нет в consents"), "{}", messages(&output));
}

#[test]
fn some_data_can_never_be_allowed() {
    for body in [
        "СНИЛС 148-237-655 84",
        "У Козлова Ильи диагноз ЗПР",
        "Козлов Илья находится под опекой",
        "Ученики:\n\n- Козлов Илья\n- Зверева Анна\n- Лапин Пётр",
    ] {
        let output = site_with(body).vekha(CHECK);
        assert_eq!(code(&output), 1, "{body}");
        assert!(!messages(&output).contains("allow:"), "{body}: {}", messages(&output));
        assert!(messages(&output).contains("разрешить такое нельзя"), "{body}: {}", messages(&output));
    }
}

#[test]
fn internal_records_and_contacts_are_nobodys_finding() {
    let site = site_with("Слова.");
    site.replace(REPORT, "date: 2026-10-20", "date: 2026-10-20\nvisibility: служебное");
    site.replace(REPORT, "Слова.", "Козлов Илья, 9А, СНИЛС 148-237-655 84");
    let school = site.read("content/schools/shkola-1/school.yaml");
    let before = school.split("\ncontacts:").next().unwrap_or_default().to_owned();
    let contacts = "\ncontacts:\n  - {post: директор, name: Лапина Вера Олеговна, phone: 8 913 123-45-67, email: lapina@mail.ru}\n";
    site.write("content/schools/shkola-1/school.yaml", before + contacts + "# мама: 8 913 555-66-77\n");
    let output = site.vekha(BUILD);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    assert!(!messages(&output).contains("personal-data"), "{}", messages(&output));
}

#[test]
fn planted_data_reach_no_page() {
    let tokens =
        ["148-237-655 84", "0412 345678", "Козлов Илья, 9А", "8 913 555-66-77", "дата рождения 12.03.2012", "ДСП"];
    for token in tokens {
        let site = site_with("Слова.");
        assert_eq!(code(&site.vekha(BUILD)), 0);
        site.replace(
            REPORT,
            "Слова.",
            &format!("Паспорт и мама ученика.\n\n## {token}\n\nмама: {token}; паспорт {token}"),
        );
        assert_eq!(code(&site.vekha(BUILD)), 1, "{token}");
        for (path, bytes) in files_below(&site.path("public")) {
            assert!(!String::from_utf8_lossy(&bytes).contains(token), "{token} in {path}");
        }
    }
}

#[test]
fn every_public_field_is_looked_at() {
    let token = "мама ученика, 8 913 555-66-77";
    let report = |header: &str, body: &str| format!("---\ntitle: Итоги\ndate: 2026-10-20\n{header}---\n\n{body}\n");
    for text in [
        report(&format!("summary: {token}\n"), "Слова."),
        report("", &format!("![{token}](x.png)")),
        report("", &format!("| а | б |\n|---|---|\n| в | {token} |")),
        report("", &format!("`{token}`")),
        report(&format!("summary: >\n  Слова,\n  {token}\n"), "Слова."),
        report("summary: \"мама ученика, 8\\u00a0913 555-66-77\"\n", "Слова."),
    ] {
        let site = site_with("Слова.");
        site.write(REPORT, &text);
        assert!(messages(&site.vekha(CHECK)).contains("personal-data-found"), "{text}");
    }
    for (path, text) in [
        (
            "content/documents.yaml",
            format!("- {{id: d, kind: Приказ, title: О работе, url: 'https://x.example/', note: '{token}'}}\n"),
        ),
        (
            "content/documents.yaml",
            "- {id: d, kind: Список, title: Список обучающихся, url: 'https://x.example/'}\n".to_owned(),
        ),
        ("content/pages/a.md", format!("---\ntitle: О нас\n---\n\n{token}\n")),
        ("content/pages/Козлов Илья 9А.md", "---\ntitle: О нас\n---\n\nСлова.\n".to_owned()),
    ] {
        let site = site_with("Слова.");
        site.write(path, &text);
        let output = site.vekha(CHECK);
        assert!(messages(&output).contains("personal-data-found"), "{path}: {text}{}", messages(&output));
        assert!(!messages(&output).contains("Козлов"), "{}", messages(&output));
    }
}

#[test]
fn the_sample_and_the_golden_sites_hold_nothing() {
    let golden = GOLDEN.map(|name| format!("tests/golden/{name}"));
    for folder in golden.iter().map(String::as_str).chain([""]) {
        let compiled = vekha::pipeline::compile(&vekha::pipeline::Job::new(project(folder)));
        let found: Vec<_> =
            compiled.diagnostics.iter().filter(|found| found.code.name().starts_with("personal-data")).collect();
        assert!(found.is_empty(), "{folder}: {found:#?}");
    }
}
