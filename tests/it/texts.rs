//! Texts as people write them: in goes a small site with one text, out comes what its page shows.

use crate::support::html;
use crate::support::{SmallSite, code, messages};

/// A starter site with a document that nobody may see, in the order of its own, and a picture beside the report.
fn site(body: &str) -> SmallSite {
    let site = SmallSite::starter();
    site.write("content/schools/shkola-1/reports/foto.png", "1");
    site.write_all(&format!(
        "\
//- content/schools/shkola-1/documents.yaml
- id: prikaz-38
  kind: Приказ
  title: О назначении ответственного
  topic: other
- id: staff
  kind: Список
  title: Список учителей
  visibility: internal
  topic: other
//- content/schools/shkola-1/reports/2026-10.md
---
title: Октябрь
date: 2026-09-02
---
{body}"
    ));
    site
}

/// The text of the report on its page, and what `build` said.
fn publish_report(body: &str) -> (String, String) {
    let site = site(body);
    let built = site.vekha(&["build", "--date", "2026-12-01"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
    let page = site.read("public/schools/shkola-1/reports/2026-10.html");
    let (_, text) = page.split_once("<div class=prose>").or(page.split_once("<div class=\"prose\">")).expect("a text");
    (text.split("</div>").next().unwrap_or_default().trim().to_owned(), messages(&built))
}

#[test]
fn the_program_s_own_marks_are_words_where_people_write_them() {
    let text = "Знак =\"vekha:0\", <0> и `<0>`.\n\n[Школа](school:shkola-1 \"<0>\") и [<1>](https://example.ru)\n";
    let (html, _) = publish_report(text);
    let words = "<p>Знак =\"vekha:0\", &lt;0&gt; и <code>&lt;0&gt;</code>.</p>";
    assert!(html.starts_with(words), "{html}");
    assert!(html.contains("<a href=\"../../../schools/shkola-1/index.html\" title=\"&lt;0&gt;\">Школа</a>"), "{html}");
    assert_eq!(html.matches("<a ").count(), 2, "{html}");
}

#[test]
fn a_link_that_may_not_be_shown_leaves_what_stands_in_it() {
    let (html, _) = publish_report("[![Урок](foto.png) и слова](doc:staff \"т\"), [реестр](doc:staff).\n");
    let picture = "<img src=\"../../../schools/shkola-1/reports/foto.png\" alt=\"Урок\">";
    let words = "<span class=\"pic-words\" hidden>Урок</span> и слова, реестр.</p>";
    assert_eq!(html, format!("<p>{picture}{words}"));
}

/// Ids that stand twice in tags of a page.
fn repeated_ids(page: &str) -> Vec<String> {
    html::faults(page).into_iter().filter(|fault| fault.starts_with("id ")).collect()
}

#[test]
fn headings_named_as_parts_of_the_page_have_anchors_of_their_own() {
    let site = site(
        "# Ask\n# Values\n# Итоги\n# Итоги\n# Итоги 2\n# Content\n# View form\n# I done\nСлово[^ask] и [вверх](#ask).\n\n[^ask]: сноска\n",
    );
    assert_eq!(code(&site.vekha(&["build", "--date", "2026-12-01", "--minify", "off"])), 0);
    let page = site.read("public/schools/shkola-1/reports/2026-10.html");
    assert_eq!(repeated_ids(&page), Vec::<String>::new());
    for anchor in ["values", "itogi", "itogi-2", "itogi-2-2", "content-2", "view-form-2"] {
        assert!(page.contains(&format!("id=\"{anchor}\">")), "{anchor}");
    }
    assert!(page.contains("<h2 id=\"ask-3\">Ask</h2>"), "the part of the page is «ask», the footnote took «ask-2»");
    assert!(page.contains("<a href=\"#ask-3\">вверх</a>") && page.contains("<a href=\"#ask-2\">1</a>"), "{page}");
}

#[test]
fn texts_of_a_concept_share_no_anchor() {
    let site = SmallSite::starter();
    site.write(
        "content/roadmaps/concept.yaml",
        "\
title: Концепция
kind: concept
level: municipal
period: 2026/2027 учебный год
concept:
  introduction: |
    # Цели
    Слово[^1].

    [^1]: первая
  sections:
    - heading: Contents
      text: |
        # Цели
        Слово[^1] и [цели](#tseli).

        [^1]: вторая
      entries:
        - name: Направление
          text: |
            # Section 1
            Слово[^1].

            [^1]: третья
",
    );
    let built = site.vekha(&["build", "--date", "2026-12-01", "--minify", "off"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
    let page = site.read("public/roadmaps/concept/concept.html");
    assert_eq!(repeated_ids(&page), Vec::<String>::new());
    for note in ["1", "1-2", "1-3"] {
        assert!(page.contains(&format!("<a href=\"#{note}\">1</a>")), "{note} in {page}");
        assert!(page.contains(&format!("id=\"{note}\">")), "{note} in {page}");
    }
    assert!(page.contains("<a href=\"#tseli-2\">цели</a>"), "a link means the heading of its own text: {page}");
    assert!(page.contains("<h2 id=\"section-1-2\">"), "{page}");
    assert!(!page.contains("<!--"), "{page}");
}

/// What a text cannot do a record or an own template may: `check` tells it, for it reads what is written.
#[test]
fn check_tells_anchors_that_stand_twice() {
    let site = SmallSite::starter();
    site.write_all(
        "\
//- content/documents.yaml
- id: content
  kind: План
  title: План
  url: https://example.ru/plan
  topic: other
",
    );
    let russian = messages(&site.vekha(&["check"]));
    let expected = "предупреждение[repeated-anchor]: на странице documents.html якорь content стоит дважды";
    assert!(russian.contains(expected), "{russian}");
    let english = messages(&site.vekha(&["check", "--lang", "en"]));
    let expected = "warning[repeated-anchor]: on the page documents.html the anchor content stands twice";
    assert!(english.contains(expected), "{english}");
}
