//! What later words do to earlier ones, each as the least site that shows it: a correction takes the place of what it puts
//! right, a second word undoes nothing, and what was not held is not done.

use super::cases::{CASE, Case, faults_of};

const ITEMS: &str = "schools/a/items.html";
const DONE: &str = "{item: '1', status: done, result: есть}";

const WITHDRAWN_BY_MISTAKE: &str = "\
//- content/schools/a/reports/n7.md
---
title: Отчёт
date: 2026-12-14
roadmap: r
corrects: n1
items: [{item: '1', status: done, date: 2026-11-18, result: есть}]
---
Слова.
";

const IN_PART_AFTER_ALL: &str = "\
//- content/schools/a/reports/n7.md
---
title: Отчёт
date: 2026-11-20
roadmap: r
corrects: n0
items: [{item: '1', status: partly, left: половина}]
---
Слова.
";

const RECEIVED: &str = "\
//- content/schools/a/reports/n7.md
---
title: Отчёт
date: 2026-12-10
received: 2026-11-19
roadmap: r
items: [{item: '1', status: done, date: 2026-12-01, result: есть}]
---
Слова.
";

const OCTOBER_PUT_RIGHT: &str = "\
//- content/schools/a/reports/n7.md
---
title: Отчёт
date: 2026-11-20
roadmap: r
corrects: n0
items: [{item: '1', period: 2026-10, status: partly, left: половина}]
---
Слова.
";

const STEP_PUT_RIGHT: &str = "\
//- content/schools/a/reports/n7.md
---
title: Отчёт
date: 2026-11-20
roadmap: r
corrects: n0
items: [{item: '1.1', status: partly, left: половина}]
---
Слова.
";

const MONTHLY: &str =
    "deadline: Ежемесячно до 28 числа, revisions: [{act: 2-о, field: срок, was: Ежемесячно до 20 числа}]";

const JOINED: &str =
    "deadline: До 20.05.2027, revisions: [{act: 2-о, field: срок, was: 'До 20.10.2026, до 20.11.2026'}]";

const CASES: &[Case] = &[
    Case {
        name: "a correction of one month leaves the others",
        items: &["deadline: Ежемесячно"],
        reports: &[(
            "a",
            "2026-11-02",
            "{item: '1', period: 2026-09, status: done, result: есть}, {item: '1', period: 2026-10, status: done, result: есть}",
        )],
        files: OCTOBER_PUT_RIGHT,
        path: "schools/a/data/items.csv",
        says: &[";1;12;"],
        ..CASE
    },
    Case {
        name: "a correction of one step is one of it though its item was reported",
        items: &["deadline: До 20.12.2026, steps: [{activity: Шаг А}, {activity: Шаг Б}]"],
        reports: &[("a", "2026-11-02", DONE)],
        files: STEP_PUT_RIGHT,
        path: ITEMS,
        says: &["0 из 1 выполнено", "1 из 2 шагов", "половина"],
        ..CASE
    },
    Case {
        name: "what the school alone did not hold leaves nothing «all»",
        items: &["deadline: До 20.12.2026", "deadline: До 20.12.2026", "deadline: До 20.12.2026"],
        reports: &[(
            "a",
            "2026-11-15",
            "{item: '1', status: done, result: есть}, {item: '2', status: cancelled, reason: лень}, {item: '3', status: cancelled, reason: лень}",
        )],
        says: &["Выполнено 1 из 3.", "Не проводится, как сообщила школа: 2."],
        never: &["все действующие"],
        ..CASE
    },
    Case {
        name: "an act that changes the day of each month makes what was late in time for nobody",
        items: &[MONTHLY],
        reports: &[(
            "a",
            "2026-10-30",
            "{item: '1', period: 2026-09, status: done, date: 2026-10-15, result: есть}, {item: '1', period: 2026-10, status: in-progress}",
        )],
        path: "roadmaps/r/1.html",
        says: &[
            "сентябрь 2026 Выполнила 1 из 2 школ Школа А Выполнено с опозданием на 13 рабочих дней Школа Б Нет сведений",
        ],
        ..CASE
    },
    Case {
        name: "nor does it make anybody late who kept the later of both days",
        items: &[MONTHLY],
        reports: &[("a", "2026-10-30", "{item: '1', period: 2026-09, status: done, date: 2026-09-25, result: есть}")],
        path: ITEMS,
        never: &["с опозданием"],
        ..CASE
    },
    Case {
        name: "nor does it hide the months of which nothing is known",
        items: &[MONTHLY],
        path: "roadmaps/r/1.html",
        says: &[
            "сентябрь 2026 Выполнили 0 из 2 школ Школа А Нет сведений",
            "октябрь 2026 Выполнили 0 из 2 школ Школа А Нет сведений",
        ],
        never: &["раньше документа"],
        ..CASE
    },
    Case {
        name: "an earlier day for each month holds from its act on",
        items: &["deadline: Ежемесячно до 20 числа, revisions: [{act: 2-о, field: срок, was: Ежемесячно до 28 числа}]"],
        reports: &[("a", "2026-10-30", "{item: '1', period: 2026-09, status: done, date: 2026-09-25, result: есть}")],
        path: ITEMS,
        never: &["с опозданием"],
        ..CASE
    },
    Case {
        name: "both times were done before an act made them one",
        items: &[JOINED],
        reports: &[(
            "a",
            "2026-11-14",
            "{item: '1', period: 2026-10, status: done, result: раз}, {item: '1', period: 2026-11, status: done, result: два}",
        )],
        path: ITEMS,
        says: &["1 из 1 выполнено"],
        ..CASE
    },
    Case {
        name: "one time of two that was not held does not give up the one that an act made of them",
        items: &[JOINED],
        reports: &[(
            "a",
            "2026-11-14",
            "{item: '1', period: 2026-10, status: done, result: раз}, {item: '1', period: 2026-11, status: cancelled, reason: грипп}",
        )],
        path: ITEMS,
        says: &["Выполнено частично"],
        never: &["не проводила", "провела не всё"],
        ..CASE
    },
    Case {
        name: "the time between two acts is nobody's",
        day: "2026-12-20",
        items: &["deadline: Ежемесячно, revisions: [{act: 2-о, field: исключён}, {act: 3-о, field: добавлен}]"],
        path: ITEMS,
        never: &["Нет сведений", "ждём"],
        ..CASE
    },
    Case {
        name: "what a correction puts right does not count",
        day: "2026-12-15",
        items: &["deadline: До 20.11.2026"],
        reports: &[("a", "2026-11-18", DONE), ("a", "2026-12-07", "{item: '1', status: withdrawn, reason: ошиблись}")],
        files: WITHDRAWN_BY_MISTAKE,
        path: ITEMS,
        says: &["1 из 1 выполнено"],
        never: &["Опаздывает", "отозвана"],
        ..CASE
    },
    Case {
        name: "«done» that was put right is not done",
        items: &["deadline: До 20.12.2026"],
        reports: &[("a", "2026-11-18", DONE)],
        files: IN_PART_AFTER_ALL,
        path: ITEMS,
        says: &["Выполнено частично", "половина"],
        never: &["1 из 1 выполнено"],
        ..CASE
    },
    Case {
        name: "what a school did not hold is not done",
        items: &["deadline: До 20.12.2026, steps: [{activity: Шаг А}, {activity: Шаг Б}]"],
        reports: &[
            ("a", "2026-10-10", "{item: '1.1', status: done, result: есть}"),
            ("a", "2026-11-10", "{item: '1', status: cancelled, reason: карантин}"),
        ],
        path: ITEMS,
        says: &["0 из 1 выполнено", "Школа провела не всё, как сама сообщила"],
        ..CASE
    },
    Case {
        name: "the same in one sentence",
        items: &["deadline: До 20.12.2026, steps: [{activity: Шаг А}, {activity: Шаг Б}]"],
        reports: &[
            ("a", "2026-10-10", "{item: '1.1', status: done, result: есть}"),
            ("a", "2026-11-10", "{item: '1', status: cancelled, reason: карантин}"),
        ],
        says: &["Не проводится или проведено не всё, как сообщила школа: 1."],
        never: &["Единственное мероприятие выполнено"],
        ..CASE
    },
    Case {
        name: "no report proves what it says is not done",
        items: &["deadline: До 20.12.2026, proved_by: report"],
        reports: &[("a", "2026-11-10", "{item: '1', status: in-progress}")],
        path: ITEMS,
        says: &["Выполняется"],
        never: &["Выполнено: отчёт"],
        ..CASE
    },
    Case {
        name: "a second «done» makes nothing late that was proved in time",
        day: "2026-12-20",
        items: &["deadline: До 20.11.2026, proved_by: report"],
        reports: &[("a", "2026-11-10", ""), ("a", "2026-12-02", DONE)],
        path: ITEMS,
        says: &["1 из 1 выполнено"],
        never: &["опозданием"],
        ..CASE
    },
    Case {
        name: "what was done after it was received was not done before",
        day: "2026-12-20",
        items: &["deadline: До 20.11.2026"],
        files: RECEIVED,
        path: ITEMS,
        says: &["опозданием на 7 рабочих дней"],
        ..CASE
    },
    Case {
        name: "what was struck out and added again is in force",
        day: "2026-12-20",
        items: &["deadline: До 20.01.2027, revisions: [{act: 2-о, field: исключён}, {act: 3-о, field: добавлен}]"],
        files: "",
        path: ITEMS,
        says: &[],
        never: &["Исключено", "войдёт в программу"],
        ..CASE
    },
];

#[test]
fn later_words_count_as_they_are_written() {
    let faults = faults_of(CASES);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
