//! What an import reads around the table: the order, its annexes, the schools, the parties; and what the program says.

use super::Imported;
use crate::support::{SmallSite, code, json, messages};

const ORDER: &str = "\
УПРАВЛЕНИЕ ОБРАЗОВАНИЯ
АДМИНИСТРАЦИИ ОЗЁРНОГО ОКРУГА
662000, г. Озёрск, ул. Речная, 1
П Р И К А З
15.09.2026	г. Озёрск	№ 115-4 о/д
Об утверждении дорожной карты
на 2026-2027 учебный год
В целях повышения качества образования п р и к а з ы в а ю:
1. Утвердить дорожную карту (приложение 1).
2. Школам:
2.1. назначить ответственных;
2.2. отчитаться в мае.
3. Назначить координатором Рогову Е.В.
4. Контроль оставляю за собой.
Начальник управления
М.П. Лугова
ПРИЛОЖЕНИЕ 1
УТВЕРЖДЕНА
приказом управления образования
от 15.09.2026 № 116
Дорожная карта
повышения качества образования на 2026-2027 учебный год
Карта составлена по итогам диагностики.
№ п/п	Мероприятия	Сроки	Исполнители	Результат
1.	Семинар	до 20.11.2026	Управление образования, школы	Справка
2.	Форум	май 2027	Совет наставников	Отчёт
ПРИЛОЖЕНИЕ 2
к приказу от 15.09.2026 № 115-4 о/д
Перечень школ-участниц
№	Округ	Наименование ОО
1	Озёрный	МБОУ «Луговская СОШ»
2	Озёрный	Филиал МБОУ «Луговская СОШ» в с. Речное
";

#[test]
fn an_order_becomes_an_act_with_its_annexes() {
    let imported = Imported::new("prikaz.txt", ORDER, &[]);
    for line in [
        "kind: Приказ",
        "number: \"115-4 о/д\"",
        "date: 2026-09-15",
        "issuer: УПРАВЛЕНИЕ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ ОЗЁРНОГО ОКРУГА",
        "place: г. Озёрск",
        "title: Об утверждении дорожной карты на 2026-2027 учебный год",
        "preamble: 'В целях повышения качества образования п р и к а з ы в а ю:'",
        "number: \"2.2.\"",
        "post: Начальник управления",
        "number: \"116\"",
        "title: Перечень школ-участниц",
        "title: Дорожная карта повышения качества образования на 2026-2027 учебный год",
        "introduction: Карта составлена по итогам диагностики.",
        "period: 2026/2027 учебный год",
    ] {
        assert!(imported.text.contains(line), "no «{line}» in\n{}", imported.text);
    }
    let published =
        imported.text.lines().filter(|line| !line.trim_start().starts_with('#')).collect::<Vec<_>>().join("\n");
    assert!(!published.contains("Рогов") && !published.contains("Лугова"), "names are for a person to publish");
    assert!(imported.text.contains("# М.П. Лугова"), "told, not published: {}", imported.text);
    assert_eq!(imported.questions()[..2], ["clause-names-person", "stamp-differs"]);
}

#[test]
fn schools_of_the_list_have_their_files() {
    let imported = Imported::new("prikaz.txt", ORDER, &[]);
    let school = imported.site.read("content/schools/lugovskaia-sosh/school.yaml");
    assert!(school.contains("name: МБОУ «Луговская СОШ»\n") && school.contains("territory: Озёрный"), "{school}");
    assert!(imported.text.contains("participants:\n  - lugovskaia-sosh\n  - "), "{}", imported.text);
    assert!(imported.site.read("content/site.yaml").contains("name: УПРАВЛЕНИЕ ОБРАЗОВАНИЯ"));
    let branch = imported.summary["schools"][1]["id"].as_str().expect("an id").to_owned();
    let branch = imported.site.read(&format!("content/schools/{branch}/school.yaml"));
    assert!(branch.contains("branch_of: lugovskaia-sosh\n"), "{branch}");
}

#[test]
fn executors_that_nobody_knows_are_nobodys() {
    let imported = Imported::new("prikaz.txt", ORDER, &[]);
    let reports: Vec<_> =
        imported.summary["parties"].as_array().expect("a list").iter().map(|party| &party["reports"]).collect();
    assert_eq!(serde_json::json!(reports), serde_json::json!(["department", "school", null]));
    assert!(imported.text.contains("#   - id: sovet-nastavnikov"), "{}", imported.text);
}

#[test]
fn answers_change_an_untouched_import_and_nothing_else() {
    let site = SmallSite::empty();
    site.write("prikaz.txt", ORDER);
    let first = site.vekha(&["import", "prikaz.txt"]);
    assert_eq!(code(&first), 0, "{}", messages(&first));
    assert!(messages(&first).contains("prikaz.voprosy.yaml"), "{}", messages(&first));
    let questions = site.read("prikaz.voprosy.yaml");
    site.write(
        "answers.yaml",
        questions.replace("publish: нет", "publish: да").replace("reports: \"\"", "reports: внешние"),
    );
    let second = site.vekha(&["import", "prikaz.txt", "--answers", "answers.yaml"]);
    assert_eq!(code(&second), 0, "{}", messages(&second));
    let text = site.read("content/roadmaps/2026-2027.yaml");
    assert!(text.contains("text: Назначить координатором Рогову Е.В.") && text.contains("reports: outside"), "{text}");
    site.replace("content/roadmaps/2026-2027.yaml", "Семинар", "Семинары");
    let third = site.vekha(&["import", "prikaz.txt"]);
    assert_eq!(code(&third), 2, "{}", messages(&third));
    assert!(messages(&third).contains("--id"), "{}", messages(&third));
    assert!(site.read("content/roadmaps/2026-2027.yaml").contains("Семинары"));
    site.write("answers.yaml", "parties:\n  - name: Совет наставников\n    reports: директор\n");
    let wrong = site.vekha(&["import", "prikaz.txt", "--answers", "answers.yaml", "--id", "b"]);
    assert_eq!(code(&wrong), 1, "{}", messages(&wrong));
    assert!(messages(&wrong).contains("«директор»"), "{}", messages(&wrong));
}

#[test]
fn a_site_keeps_what_it_has() {
    let site = SmallSite::starter();
    let school = "content/schools/shkola-1/school.yaml";
    site.replace(school, "short_name: Школа № 1", "short_name: Школа № 1\naliases: ['МБОУ «Луговская СОШ»']");
    site.remove("content/schools/shkola-1/reports/2026-09.md");
    let before = (site.read("content/site.yaml"), site.read(school));
    site.write("prikaz.txt", ORDER);
    let imported = Imported::in_site(site, "prikaz.txt", &["--id", "karta"]);
    assert_eq!((imported.site.read("content/site.yaml"), imported.site.read(school)), before);
    assert!(imported.text.contains("participants:\n  - shkola-1\n"), "{}", imported.text);
    assert!(!imported.site.path("content/schools/lugovskaia-sosh").exists());
}

#[test]
fn an_order_without_a_day_stands_in_the_file_as_a_comment() {
    let imported =
        Imported::new("prikaz.txt", ORDER.replace("15.09.2026\t", ""), &["--period", "2026/2027 учебный год"]);
    assert!(
        imported.text.contains("#     number: \"115-4 о/д\"") && !imported.text.contains("\nacts:"),
        "{}",
        imported.text
    );
    assert!(imported.questions().contains(&"order-without-day"));
}

#[test]
fn years_that_may_be_two_things_are_asked_about() {
    let order = ORDER.replace("на 2026-2027 учебный год", "на 2026-2027");
    let imported = Imported::new("prikaz.txt", order, &[]);
    assert!(imported.text.contains("period: 2026/2027 учебный год"), "{}", imported.text);
    assert!(imported.questions().contains(&"period-ambiguous"));
}

#[test]
fn doubtful_deadlines_are_not_held_against_anybody() {
    let order = ORDER.replace("до 20.11.2026", "актовый зал школы, ноябрь");
    let imported = Imported::new("prikaz.txt", order, &[]);
    assert_eq!(imported.text.matches("unchecked:\n          - deadline\n").count(), 1, "{}", imported.text);
    assert_eq!(imported.summary["deadlines"]["unread"].as_u64(), Some(1));
    let silent = Imported::new("prikaz.txt", ORDER.replace("Совет наставников", ""), &[]);
    assert!(silent.text.contains("unchecked:\n          - responsible\n"), "nobody is named: {}", silent.text);
}

#[test]
fn what_cannot_be_read_is_said_in_both_languages_and_nothing_is_written() {
    let site = SmallSite::empty();
    site.write("letter.txt", "Письмо без таблицы\n");
    site.write("old.docx", "%PDF-1.4 scan");
    site.write("prikaz.txt", ORDER);
    for (call, expected, russian, english) in [
        (vec!["letter.txt"], 1, "нет таблицы с мероприятиями", "has no table of measures"),
        (vec!["old.docx"], 1, "сохраните как .docx", "save it as .docx"),
        (vec!["absent.docx"], 2, "такой папки или файла нет", "could not be read"),
        (vec!["prikaz.txt", "--table", "3"], 2, "всего планов 1", "there are 1"),
        (vec!["prikaz.txt", "--id", "Карта 1"], 2, "--id karta-1", "--id karta-1"),
        (vec!["prikaz.txt", "--period", "2026-2027"], 2, "учебный год или два года", "school year or two years"),
        (vec![], 2, "vekha import prikaz.docx", "vekha import order.docx"),
    ] {
        for (language, words) in [("ru", russian), ("en", english)] {
            let output = site.vekha(&[vec!["import", "--lang", language], call.clone()].concat());
            assert_eq!(code(&output), expected, "{call:?}: {}", messages(&output));
            assert!(messages(&output).contains(words), "{call:?}: {}", messages(&output));
        }
    }
    assert!(!site.path("content").exists());
    let wrong = site.vekha(&["import", "letter.txt", "--format", "json"]);
    assert_eq!(json(&wrong)["error"]["code"].as_str(), Some("import-no-plan"));
}

#[test]
fn a_file_may_go_elsewhere_alone() {
    let site = SmallSite::empty();
    site.write("prikaz.txt", ORDER);
    let output = site.vekha(&["import", "prikaz.txt", "--to", "drafts/karta.yaml"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    assert!(site.path("drafts/karta.yaml").is_file() && !site.path("content").exists());
}
