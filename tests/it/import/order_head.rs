//! What an order and its titles say of themselves in; out come its number, those of its annexes, and the period.

use super::Imported;
use crate::support::{SmallSite, code, messages};

/// An order with such a line below its kind, title of the plan and rows.
fn import_order(line: &str, annex: &str, title: &str, rows: &str) -> Imported {
    let text = format!(
        "ПРИКАЗ\n{line}\nОб утверждении плана\nПРИКАЗЫВАЮ:\n1. Утвердить план.\nНачальник\nР.Р. Ким\n{annex}\n{title}\n№\tМероприятие\tСрок\tОтветственные\n{rows}"
    );
    Imported::new("prikaz.txt", text, &[])
}

const ROW: &str = "1\tСеминар\tдо 15.11.2026\tШколы\n";

#[test]
fn numbers_of_orders_and_annexes_are_whole() {
    for (line, number) in [
        ("31.08.2026 N 204", "204"),
        ("от 31.08.2026 № 55/1 о.д.", "55/1 о.д."),
        ("31.08.2026 №55/1 о.д.", "55/1 о.д."),
    ] {
        let order = import_order(line, "Приложение 1.1 к приказу", "План мероприятий на 2026 год", ROW);
        assert!(
            order.text.contains(&format!("    number: \"{number}\"\n    date: 2026-08-31\n")),
            "{line}\n{}",
            order.text
        );
        assert!(order.text.contains("annexes:\n  - number: \"1.1\"\n"), "{}", order.text);
    }
}

#[test]
fn the_period_of_a_part_of_a_year_is_that_part() {
    for (title, period) in [
        ("План на ноябрь 2026 года", "ноябрь 2026 года"),
        ("План работы на IV квартал 2026 года", "IV квартал 2026 года"),
        ("План на сентябрь – декабрь 2026 г.", "сентябрь - декабрь 2026 года"),
        ("План на второе полугодие 2026 года", "II полугодие 2026 года"),
        ("План на I полугодие 2026-2027 уч. года", "I полугодие 2026/2027 учебного года"),
    ] {
        let order = import_order("01.09.2026 № 9", "Приложение 1 к приказу", title, ROW);
        assert!(order.text.contains(&format!("\nperiod: {period}\n")), "{title}\n{}", order.text);
    }
}

#[test]
fn what_sums_up_the_rows_of_a_plan_is_its_note() {
    let rows = format!("{ROW}Итого\t1 мероприятие\t\t\n");
    let order = import_order("01.09.2026 № 9", "Приложение 1 к приказу", "План мероприятий на 2026 год", &rows);
    assert_eq!((order.count("items"), order.text.contains("note: Итого 1 мероприятие\n")), (1, true), "{}", order.text);
}

#[test]
fn the_roadmap_that_init_has_made_is_not_said_to_be_a_persons() {
    let site = SmallSite::empty();
    assert_eq!(code(&site.vekha(&["init", "."])), 0);
    site.write("plan.csv", "№;Мероприятия;Срок;Исполнители\n1;Семинар;май 2027;Школы\n");
    let call = ["import", "plan.csv", "--period", "2026/2027 учебный год"];
    let words = messages(&site.vekha(&call));
    assert!(words.contains("пример из vekha init, а не ваша карта"), "{words}");
    let english = messages(&site.vekha(&[&call[..], &["--lang", "en"]].concat()));
    assert!(english.contains("is the example of vekha init and not your roadmap"), "{english}");
    site.remove("content/roadmaps/2026-2027.yaml");
    std::fs::remove_dir_all(site.path("content/schools/shkola-1")).expect("removed");
    assert_eq!(code(&site.vekha(&call)), 0);
}

#[test]
fn the_order_of_a_stamp_is_the_act_where_no_other_text_of_it_is_there() {
    let stamp = "УТВЕРЖДЕНО\nприказом управления образования\nот 01.09.2026 № 15-о\n";
    let table = "План мероприятий на 2026 год\n№\tМероприятие\tСрок\tОтветственные\n";
    let order = Imported::new("plan.txt", format!("{stamp}{table}{ROW}"), &[]);
    let act = "acts:\n  - kind: Приказ\n    number: \"15-о\"\n    date: 2026-09-01\n    relation: утверждает\n";
    assert!(order.text.contains(act), "{}", order.text);
    assert!(order.text.contains("приказом управления образования"), "{}", order.text);
    let unknown = Imported::new("plan.txt", format!("УТВЕРЖДАЮ\nНачальник управления\n01.09.2026\n{table}{ROW}"), &[]);
    assert!(unknown.questions().contains(&"order-unknown"), "{}", unknown.text);
}
