//! Internal records leave no trace: words planted in each of them are looked for in every byte that every command hands out,
//! archives unpacked.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::support::{SmallSite, code, files_below, messages};

/// Each internal word has this mark, in letters of either alphabet.
const MARKS: [&str; 2] = ["тайна", "taina"];

const SITE: &str = "\
//- content/site.yaml
id: words
title: Сайт
as_of: 2026-11-25
body: {name: Отдел, level: муниципальный}
contact: {post: Методист, name: Тайна Методистовна, show: должность, phone: '8 (39132) 2-11-11'}
# Тайна редактора
//- content/documents.yaml
- {id: open, kind: Справка, number: '1', date: 2026-09-02, title: О деле, file: documents/open.txt}
- {id: taina-list, kind: Список Тайна, number: Тайна-7, date: 2026-09-02, issuer: Тайна, title: Список Тайна, file: documents/taina.txt, note: Тайна, visibility: служебное}
//- content/documents/open.txt
Открыто.
//- content/documents/taina.txt
Тайна.
//- content/documents/taina-unlisted.txt
Тайна.
//- content/schools/a/school.yaml
name: Школа А
short_name: Школа А
contacts: [{post: Завуч, name: Тайна Завучевна, show: должность, phone: '8 (39132) 2-22-22'}]
//- content/schools/a/documents.yaml
- {id: taina-order, kind: Приказ, number: Тайна-8, date: 2026-09-02, title: Тайна, url: 'https://taina.example.ru/', visibility: служебное}
//- content/schools/a/reports/first.md
---
title: Отчёт
date: 2026-11-10
roadmap: r
items:
  - {item: '1', status: выполнено, result: Провели, evidence: [open]}
  - {item: '2', status: в работе, reason: Тайна причины, left: Тайна остатка, note: Тайна заметки, visibility: служебное}
---
Текст. <!-- Это видно -->
//- content/schools/a/reports/taina-report.md
---
title: Тайна отчёта
summary: Тайна вкратце
date: 2026-11-12
roadmap: r
visibility: служебное
items:
  - {item: '2', status: выполнено, result: Тайна итога}
---
Тайна текста, см. [список](doc:taina-list).
//- content/roadmaps/r.yaml
title: Карта
period: 2026/2027
acts: [{kind: Приказ, number: '1-о', date: 2026-08-28, title: О карте}]
parties: [{id: schools, name: Школы, reports: школа}]
plans:
  - items:
      - {number: '1', activity: Провести педсовет, deadline: до 20.10.2026, responsible: Школы}
      - {number: '2', activity: Провести день открытых дверей, deadline: до 20.12.2026, responsible: Школы}
      - {number: '3', id: taina-item, activity: Тайна пункта, deadline: до 20.10.2026, responsible: Школы, visibility: служебное}
      - {number: '4', activity: Составить план, deadline: до 20.10.2026, responsible: Школы, result: {text: Реестр тайна, visibility: служебное, public_text: Есть реестр}}
      - {number: '5', activity: Собрать сведения, deadline: до 20.10.2026, responsible: Школы, result: {text: Сведения, evidence_visibility: служебное}}
";

/// Every file of a folder, with what archives in it hold.
fn all_bytes(site: &SmallSite, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for (path, bytes) in files_below(&site.path(folder)) {
        unpack(&format!("{folder}/{path}"), bytes, &mut all);
    }
    all
}

fn unpack(path: &str, bytes: Vec<u8>, all: &mut BTreeMap<String, Vec<u8>>) {
    if let Ok(mut archive) = ZipArchive::new(Cursor::new(&bytes)) {
        for at in 0..archive.len() {
            let mut entry = archive.by_index(at).expect("an entry");
            let name = format!("{path}/{}", entry.name().expect("a name"));
            let mut inner = Vec::new();
            entry.read_to_end(&mut inner).expect("readable");
            unpack(&name, inner, all);
        }
    }
    all.insert(path.to_owned(), bytes);
}

#[test]
fn internal_records_leave_no_trace() {
    let site = SmallSite::from_text(SITE);
    let build = site.vekha(&["build", "--docx", "word", "--pack", "packs"]);
    assert_eq!(code(&build), 0, "{}", messages(&build));
    let narrowed = site.vekha(&["build", "--school", "a", "--out", "one"]);
    assert_eq!(code(&narrowed), 0, "{}", messages(&narrowed));
    let forms = site.vekha(&["form", "--all", "forms"]);
    assert_eq!(code(&forms), 0, "{}", messages(&forms));
    let mut found = Vec::new();
    for folder in ["public", "one", "word", "packs", "forms"] {
        let files = all_bytes(&site, folder);
        assert!(files.len() > 2, "{folder} is empty");
        for (path, bytes) in files {
            let text = format!("{path}\n{}", String::from_utf8_lossy(&bytes)).to_lowercase();
            found.extend(MARKS.iter().filter(|mark| text.contains(**mark)).map(|mark| format!("{mark} in {path}")));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
    let page = site.read("public/roadmaps/r/4.html");
    assert!(page.contains("Есть реестр"), "the word for the public stands in its stead: {page}");
}
