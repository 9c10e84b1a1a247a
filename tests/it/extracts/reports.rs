//! A report with all that a text can hold, as fragment, and in English.

use vekha_office::{Block, Cell, Row};

use super::with_plain_spaces;
use super::word_files::read_docx;
use crate::snapshot::assert_same_text;
use crate::support::{SmallSite, code, messages, picture};

const SITE: &str = "\
//- content/site.yaml
id: okrug
title: Округ
body: { name: Управление }
base_url: https://a.example
as_of: 2026-11-21
//- content/roadmaps/karta.yaml
title: Карта
period: 2026/2027 учебный год
acts: [{ kind: Приказ, number: 7, date: 2026-09-01, issuer: Управление }]
plans:
  - sections:
      - title: Первый раздел
        items:
          - { number: 1, activity: Анализ, deadline: до 1 октября 2026, responsible: школы }
//- content/schools/a/school.yaml
name: Первая школа
contacts: [{ post: Директор, phone: 8 (39100) 2-10-20 }]
//- content/schools/a/reports/2026-11-20-noyabr.md
---
title: Ноябрь & всё
date: 2026-11-20
items:
  - { item: 1, status: выполнено, date: 2026-09-20, result: Готово., evidence: [{ title: Справка, url: https://b.example/s }] }
---
## Цифры

| что | сколько |
|---|---:|
| **задачи** | 3 < 4 |

### Дальше

1. раз
2. два
   - внутри

Слово.[^1] Ещё ~~нет~~ *да*, [сайт](https://b.example/?a=1&b=2), [пункт](item:1).

> Цитата

![Дети у доски](klass.gif)

[^1]: Сноска.
";

const WORD_FILE: &str = "\
Title: Ноябрь & всё
Notice: Выписка из сайта a.example на 21 ноября 2026 года, не является приказом
Normal: Отчёт о ходе работы · Первая школа
Normal: Отчёт от 20 ноября 2026 года · Карта
heading 1: Цифры
что | сколько / задачи | 3 < 4
heading 2: Дальше
List Paragraph: level 0, 1. раз
List Paragraph: level 0, 2. два
List Paragraph: level 1, • внутри
Normal: Слово.1 Ещё нет да, сайт, пункт.
Quote: Цитата
Normal: Рисунок: Дети у доски
Normal: 1 Сноска.
heading 1: О чём этот отчёт
List Paragraph: level 0, – Анализ пункт 1
List Paragraph: Выполнено
List Paragraph: Готово.
List Paragraph: level 1, • Справка
heading 1: Кого спросить
Normal: Директор 8 (39100) 2-10-20";

const FRAGMENT: &str = r#"<p>Сведения на 21 ноября 2026 года · полная страница: <a href="https://a.example/schools/a/reports/2026-11-20-noyabr.html">https://a.example/schools/a/reports/2026-11-20-noyabr.html</a></p>
<h2>Ноябрь &amp; всё</h2>
<p>Отчёт о ходе работы · <a href="https://a.example/schools/a/">Первая школа</a></p>
<p>Отчёт от 20 ноября 2026 года · <a href="https://a.example/roadmaps/karta/">Карта</a></p>
<h3>Цифры</h3>
<table>
<thead>
<tr><th scope="col">что</th><th scope="col">сколько</th></tr>
</thead>
<tbody>
<tr><td><strong>задачи</strong></td><td>3 &lt; 4</td></tr>
</tbody>
</table>
<h4>Дальше</h4>
<ol>
<li>раз</li>
<li>два
<ul>
<li>внутри</li>
</ul>
</li>
</ol>
<p>Слово.<sup>1</sup> Ещё <s>нет</s> <em>да</em>, <a href="https://b.example/?a=1&amp;b=2">сайт</a>, <a href="https://a.example/roadmaps/karta/1.html">пункт</a>.</p>
<blockquote>
<p>Цитата</p>
</blockquote>
<p><a href="https://a.example/schools/a/reports/klass.gif">Рисунок: Дети у доски</a></p>
<p><sup>1</sup> Сноска.</p>
<h3>О чём этот отчёт</h3>
<ul>
<li><a href="https://a.example/roadmaps/karta/1.html">Анализ</a> пункт 1<br>
Выполнено<br>
Готово.
<ul>
<li><a href="https://b.example/s">Справка</a></li>
</ul>
</li>
</ul>
<h3>Кого спросить</h3>
<p>Директор <a href="tel:+73910021020">8 (39100) 2-10-20</a></p>
"#;

fn built() -> SmallSite {
    let site = SmallSite::from_text(SITE);
    site.write("content/schools/a/reports/klass.gif", picture("a"));
    let output = site.vekha(&["build", "--docx", "word", "--pack", "pack"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    site
}

#[test]
fn a_report_keeps_all_that_a_text_can_hold() {
    let site = built();
    let html = site.read("pack/a/reports/2026-11-20-noyabr.html");
    assert_same_text("the fragment", FRAGMENT, &with_plain_spaces(&html));
    assert!(site.path("pack/a/files/klass.gif").is_file(), "its picture is beside it");
}

#[test]
fn a_report_is_a_word_file_with_real_lists_links_and_tables() {
    let bytes = std::fs::read(built().path("word/schools/a/reports/2026-11-20-noyabr.docx")).expect("a file");
    let lines = read_docx(&bytes).blocks.iter().map(block_line).collect::<Vec<_>>().join("\n");
    assert_same_text("the Word file", WORD_FILE, &with_plain_spaces(&lines));
}

/// A block of a Word file in a line: what it is, and its words.
fn block_line(block: &Block) -> String {
    match block {
        Block::Paragraph(paragraph) => {
            let label = paragraph.label.as_ref().map(|label| format!("level {}, ", label.level));
            let style = paragraph.style.as_deref().unwrap_or("-");
            format!("{style}: {}{}", label.unwrap_or_default(), paragraph.text())
        }
        Block::Table(table) => {
            let row = |row: &Row| row.cells.iter().map(Cell::text).collect::<Vec<_>>().join(" | ");
            table.rows.iter().map(row).collect::<Vec<_>>().join(" / ")
        }
        Block::Picture(_) => "a picture".to_owned(),
    }
}

#[test]
fn an_english_site_has_english_extracts() {
    let site = SmallSite::from_text(SITE);
    site.write("content/schools/a/reports/klass.gif", picture("a"));
    site.replace("content/site.yaml", "title: Округ", "title: Округ\nlanguage: en");
    let output = site.vekha(&["build", "--docx", "word", "--pack", "pack"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    let html = with_plain_spaces(&site.read("pack/a/progress.html"));
    assert!(
        html.starts_with("<p>As of 21 November 2026 · full page: <a href=\"https://a.example/schools/a/\">"),
        "{html:.200}"
    );
    assert!(site.read("pack/a/steps.txt").contains("Ask whether your system takes that"));
}
