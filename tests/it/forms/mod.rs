//! The Excel form: made of a site, filled in as another program does it, taken in; out come the report, the page and every
//! word of the program.

mod cells_of_errors;
mod completed;
mod copies;
mod made;
mod problem_words;
mod refused;
mod strays;
mod taken_in;
mod whole_sites;

use serde_json::Value;
use vekha_office::{Limits, OfficeFile, Sheet, Workbook, read};

use crate::support::xlsx::{self, NewValue};
use crate::support::{SmallSite, code, json, messages};

/// A site with one school, an item for each kind of deadline, a document and a report that a person has written.
const SITE: &str = r#"
//- content/site.yaml
id: okrug
title: Округ
body: {name: Управление образования}
contact: {post: Методист, phone: "+7 (000) 000-00-00"}
language: ru
as_of: 2026-11-20
//- content/schools/lesnaya/school.yaml
name: МБОУ «Лесная школа»
short_name: Лесная школа
participant: да
//- content/schools/lesnaya/documents.yaml
# Документы школы.
- id: prikaz-5
  kind: Приказ
  number: "5"
  date: 2026-09-09
  title: О школьной команде
  url: https://lesnaya.example/prikaz-5
//- content/schools/polyana/school.yaml
name: МБОУ «Полянская школа»
short_name: Полянская школа
participant: да
//- content/roadmaps/2026-2027.yaml
title: Дорожная карта
period: 2026/2027 учебный год
acts:
  - {kind: Приказ, number: "1", date: 2026-09-01, issuer: Управление образования, title: Об утверждении}
parties:
  - {id: schools, name: Школы, reports: школа}
indicators:
  - {id: iom, title: Учителя с маршрутом, unit: "%"}
plans:
  - columns:
      - {role: номер, heading: №}
      - {role: мероприятие, heading: Мероприятие}
      - {role: срок, heading: Срок}
      - {role: исполнители, heading: Исполнители}
    sections:
      - title: Работа
        items:
          - {number: "1", activity: Назначить ответственного, deadline: до 15 сентября 2026 года, responsible: Школы}
          - {number: "2", activity: Родительские собрания, deadline: ежемесячно, responsible: Школы}
          - {number: "3", activity: Педагогический совет, deadline: до 10 ноября 2026 года, responsible: Школы}
          - {number: "4", activity: Форум, deadline: май 2027, responsible: Школы}
          - {number: "5", activity: Сайт школы, deadline: постоянно, responsible: Школы}
"#;

/// The sheets of a form, from 1.
const REPORT: usize = 2;
const ITEMS: usize = 3;
const INDICATORS: usize = 4;

/// A form as it was made, and where its rows and columns stand.
struct Form {
    bytes: Vec<u8>,
    workbook: Workbook,
}

/// Words for cells: sheet, beginning of the row's name, column, words.
type Words<'w> = (usize, &'w str, &'w str, &'w str);

impl Form {
    /// The form of the school in a site.
    fn new(site: &SmallSite) -> Self {
        let output = site.vekha(&["form", "--school", "lesnaya", "--out", "form.xlsx"]);
        assert_eq!(code(&output), 0, "{}", messages(&output));
        let bytes = std::fs::read(site.path("form.xlsx")).expect("a form");
        site.remove("form.xlsx");
        Self::from_bytes(bytes)
    }

    fn from_bytes(bytes: Vec<u8>) -> Self {
        let workbook = workbook(&bytes);
        Form { bytes, workbook }
    }

    /// The name of a cell: of the row whose name begins so, in the column of this name.
    fn cell(&self, sheet: usize, row: &str, column: &str) -> String {
        let sheet = &self.workbook.sheets[sheet - 1];
        let (codes, marker) = codes_of(sheet);
        let place = codes.iter().find(|(code, _)| code == column).unwrap_or_else(|| panic!("no column {column}")).1;
        let is_it = |key: &str| key == row || key.starts_with(&format!("{row} |"));
        let found = sheet
            .rows
            .iter()
            .find(|line| line.index > marker && line.cells.iter().any(|cell| cell.column == 0 && is_it(&cell.text)));
        let found = found.unwrap_or_else(|| panic!("no row {row}"));
        format!("{}{}", char::from(b'A' + place as u8), found.index + 1)
    }

    /// The hidden names of the rows of a sheet.
    fn keys(&self, sheet: usize) -> Vec<String> {
        let sheet = &self.workbook.sheets[sheet - 1];
        let (_, marker) = codes_of(sheet);
        let below = sheet.rows.iter().filter(|row| row.index > marker);
        below.filter_map(|row| row.cells.iter().find(|cell| cell.column == 0)).map(|cell| cell.text.clone()).collect()
    }

    /// The bytes with words in its cells, and the word that no personal data are in it.
    fn fill(&self, words: &[Words]) -> Vec<u8> {
        let consent = (REPORT, "no-personal-data", "value", "да");
        self.fill_without_consent(&[words, &[consent]].concat())
    }

    fn fill_without_consent(&self, words: &[Words]) -> Vec<u8> {
        let values = words.iter().map(|(sheet, row, column, words)| {
            (*sheet, self.cell(*sheet, row, column), NewValue::Words((*words).to_owned()))
        });
        xlsx::fill(&self.bytes, &values.collect::<Vec<_>>())
    }
}

/// The names of columns and their places, and the row that has them.
fn codes_of(sheet: &Sheet) -> (Vec<(String, u32)>, u32) {
    let row = sheet.rows.iter().find(|row| row.cells.iter().any(|cell| cell.text.starts_with("vekha-")));
    let row = row.unwrap_or_else(|| panic!("no names on {}", sheet.name));
    (row.cells.iter().map(|cell| (cell.text.clone(), cell.column)).collect(), row.index)
}

fn workbook(bytes: &[u8]) -> Workbook {
    match read(bytes, &Limits::default()) {
        Ok(OfficeFile::Workbook(workbook)) => workbook,
        other => panic!("no workbook: {other:?}"),
    }
}

/// Takes a form in: exit code and what the program says of the only form.
fn take_in(site: &SmallSite, bytes: impl AsRef<[u8]>, more: &[&str]) -> (i32, Value) {
    site.write("filled.xlsx", bytes);
    let output = site.vekha(&[&["import", "filled.xlsx", "--format", "json"], more].concat());
    let summary = json(&output);
    (code(&output), summary["forms"][0].clone())
}

/// Takes a form in; nothing may stand against it.
fn taken(site: &SmallSite, bytes: impl AsRef<[u8]>) -> Value {
    let (exit, form) = take_in(site, bytes, &[]);
    assert_eq!(exit, 0, "{form:#}");
    let output = site.vekha(&["check"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    form
}

/// The codes of a list, each with its cell.
fn codes(form: &Value, list: &str) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let all = form[list].as_array().unwrap_or_else(|| panic!("no {list} in {form:#}"));
    all.iter().map(|each| format!("{} {}", text(&each["code"]), text(&each["cell"])).trim().to_owned()).collect()
}
