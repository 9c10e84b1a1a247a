//! Reports of schools that lie among those of the department: in go a report's file, title and words, out comes whether it
//! is told; where the advice is followed, nothing is told any more.

use crate::support::{SmallSite, json};

const SITE: &str = "\
//- content/site.yaml
id: okrug
title: Качество образования
body:
  name: Отдел образования
as_of: 2026-11-20
//- content/schools/ozernaya/school.yaml
name: МБОУ «Озёрная СОШ»
short_name: Озёрная школа
//- content/schools/lesnaya/school.yaml
name: Лесная школа
";

fn codes(site: &SmallSite) -> Vec<String> {
    let report = json(&site.vekha(&["check", "--format", "json"]));
    let all = report["diagnostics"].as_array().expect("a list");
    all.iter().map(|each| each["code"].as_str().unwrap_or_default().to_owned()).collect()
}

fn report(title: &str, words: &str) -> String {
    format!("---\ndate: 2026-11-10\ntitle: '{title}'\n---\n{words}\n")
}

#[test]
fn a_report_of_a_school_among_those_of_the_department_is_told() {
    for (file, title, words) in [
        ("2026-11.md", "Отчёт Озёрной школы за ноябрь", "Прошёл семинар."),
        ("2026-11.md", "Озёрная школа: отчёт за ноябрь", "Прошёл семинар."),
        ("2026-11.md", "Отчёт МБОУ «Озёрная СОШ»", "Прошёл семинар."),
        ("ozernaya-2026-11.md", "Отчёт за ноябрь", "Прошёл семинар."),
        ("2026-11-10-ozernaya.md", "Отчёт за ноябрь", "Прошёл семинар."),
        ("ozernaya/2026-11.md", "Отчёт за ноябрь", "Прошёл семинар."),
        ("2026-11.md", "Отчёт за ноябрь", "В нашей школе прошёл семинар."),
        ("2026-11.md", "Семинар в нашем лицее", "Были все."),
    ] {
        let site = SmallSite::from_text(SITE);
        site.write(&format!("content/reports/{file}"), report(title, words));
        assert_eq!(codes(&site), ["school-report"], "{file}: {title}: {words}");
        let moved = SmallSite::from_text(SITE);
        let name = file.rsplit('/').next().expect("a name");
        moved.write(&format!("content/schools/ozernaya/reports/{name}"), report(title, words));
        assert_eq!(codes(&moved), [""; 0], "{file}: {title}: {words}");
    }
}

#[test]
fn a_report_of_the_department_is_not() {
    for (file, title, words) in [
        ("2026-11.md", "Выезд в Озёрную школу", "Посмотрели уроки."),
        ("2026-11.md", "Отчёт о выезде в Озёрную школу", "Посмотрели уроки."),
        ("2026-11.md", "Отчёт за ноябрь", "Семинар прошёл во всех наших школах."),
        ("2026-11-vyezd-ozernaya.md", "Выезд", "Посмотрели уроки."),
    ] {
        let site = SmallSite::from_text(SITE);
        site.write(&format!("content/reports/{file}"), report(title, words));
        assert_eq!(codes(&site), [""; 0], "{file}: {title}: {words}");
    }
}
