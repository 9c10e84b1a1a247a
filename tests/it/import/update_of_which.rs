//! `vekha import --again`: which roadmap a document is of, and what becomes of an order that changes another one.

use crate::support::{SmallSite, code, json, messages};

const ROADMAP: &str = "content/roadmaps/2026-2027.yaml";

fn plan(title: &str, rows: &str) -> String {
    format!("{title} на 2026-2027 учебный год\n№\tМероприятия\tСрок\tИсполнители\n{rows}")
}

#[test]
fn a_document_goes_into_the_roadmap_that_it_is_of_or_into_none() {
    let site = SmallSite::empty();
    site.write("a.txt", plan("План поддержки школ", "1\tСеминар\tмай 2027\tШколы\n2\tОтчёт\tмай 2027\tМетодисты\n"));
    let lesson = "1\tЛагерь\tмай 2027\tПедагоги\n2\tКонкурс\tмай 2027\tПедагоги\n";
    site.write("b.txt", plan("План воспитательной работы", lesson));
    assert_eq!(code(&site.vekha(&["import", "a.txt"])), 0);
    assert_eq!(code(&site.vekha(&["import", "b.txt", "--id", "vospitanie"])), 0);
    let before = site.read(ROADMAP);
    site.write("b-2.txt", plan("План воспитательной работы", &lesson.replace("2\tКонкурс\tмай", "2\tКонкурс\tиюнь")));
    let output = site.vekha(&["import", "b-2.txt", "--again"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    assert!(site.read("content/roadmaps/vospitanie.yaml").contains("deadline: июнь 2027"));
    site.write("c.txt", plan("План летней работы", "1\tПоход\tмай 2027\tПедагоги\n"));
    let refused = site.vekha(&["import", "c.txt", "--again"]);
    assert_eq!(code(&refused), 2);
    let words = messages(&refused);
    assert!(
        words.contains(
            "непонятно, какая это карта — ./content/roadmaps/2026-2027.yaml, ./content/roadmaps/vospitanie.yaml"
        ),
        "{words}"
    );
    let english = messages(&site.vekha(&["import", "c.txt", "--again", "--lang", "en"]));
    assert!(english.contains("the document is of none of these roadmaps, or of several"), "{english}");
    assert_eq!(site.read(ROADMAP), before);
}

fn order(number: &str, title: &str, rows: &str) -> String {
    format!(
        "ПРИКАЗ\n15.09.2026 № {number}\n{title}\nПРИКАЗЫВАЮ:\n1. Утвердить план.\nНачальник\nР.Р. Ким\nПриложение 1 к приказу от 15.09.2026 № {number}\n{}",
        plan("План мероприятий", rows)
    )
}

const ROWS: &str = "1\tСеминар\tмай 2027\tШколы\n2\tФорум\tмай 2027\tШколы\n3\tСовет\tмай 2027\tШколы\n";

#[test]
fn an_order_that_changes_another_stands_behind_it() {
    let title = "О внесении изменений в приказ от 15.09.2026 № 550";
    for rows in [ROWS.replace("2\tФорум\tмай", "2\tФорум\tиюнь"), "2\tФорум\tиюнь 2027\tШколы\n".to_owned()]
    {
        let site = SmallSite::empty();
        site.write("550.txt", order("550", "Об утверждении плана", ROWS));
        assert_eq!(code(&site.vekha(&["import", "550.txt"])), 0);
        site.write("703.txt", order("703", title, &rows));
        let output = site.vekha(&["import", "703.txt", "--again", "--format", "json"]);
        let summary = json(&output);
        assert_eq!(code(&output), 0, "{summary:#}");
        let codes: Vec<&str> =
            summary["questions"].as_array().expect("a list").iter().filter_map(|each| each["code"].as_str()).collect();
        assert!(codes.contains(&"order-amends"), "{codes:?}");
        let text = site.read(ROADMAP);
        for words in
            ["number: \"550\"", "relation: утверждает", "number: \"703\"", "relation: изменяет", "deadline: июнь 2027"]
        {
            assert_eq!(text.matches(words).count(), 1 + usize::from(words.contains("550")), "{words}\n{text}");
        }
        let second = json(&site.vekha(&["import", "703.txt", "--again", "--format", "json"]));
        assert_eq!(
            (second["differences"].as_array().map(Vec::len), site.read(ROADMAP) == text),
            (Some(0), true),
            "{second:#}"
        );
        let checked = site.vekha(&["check"]);
        assert_eq!(code(&checked), 0, "{}", messages(&checked));
    }
}

#[test]
fn the_first_order_of_a_roadmap_may_change_another_and_says_so() {
    let site = SmallSite::empty();
    site.write("703.txt", order("703", "О внесении изменений в план мероприятий", ROWS));
    let imported = super::Imported::in_site(site, "703.txt", &[]);
    assert!(imported.text.contains("relation: изменяет") && imported.questions().contains(&"order-amends"));
}
