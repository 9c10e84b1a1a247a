//! What was once false on a page, each as the least site that shows it: files in, the words of a page out.

use super::links::link_faults;
use super::world::{Files, compile};
use crate::support::html::{main_of, words};

/// A site of the schools А and Б with a roadmap by an order of 28 August 2026, amended by another of 16 November.
pub struct Case {
    pub name: &'static str,
    pub day: &'static str,
    /// What each item has beside its number and words.
    pub items: &'static [&'static str],
    /// Author (`a`, `b`, or empty for the department), day and entries.
    pub reports: &'static [(&'static str, &'static str, &'static str)],
    /// Further lines of the school А, and further files.
    pub school: &'static str,
    pub files: &'static str,
    pub path: &'static str,
    /// What the page says, and what it must not say.
    pub says: &'static [&'static str],
    pub never: &'static [&'static str],
}

const SCHOOL: &str = "schools/a/index.html";
const CALENDAR: &str = "schools/a/calendar.ics";
const DONE: &str = "{item: '1', status: done, result: есть}";
const NEW_DAY: &str = "{item: '1', status: postponed, until: 2026-12-10, reason: погода}";
const SILENCE: [&str; 3] = ["Это не значит", "Отчётов школы здесь", "давно"];
pub const CASE: Case = Case {
    name: "",
    day: "2026-11-25",
    items: &[],
    reports: &[],
    school: "",
    files: "",
    path: SCHOOL,
    says: &[],
    never: &[],
};

const LAST_YEAR: &str = "\
//- content/roadmaps/old.yaml
title: Прошлый план
period: 2025/2026 учебный год
acts: [{kind: Приказ, date: 2025-08-28}]
plans: [{items: [{number: '1', activity: Прошлое дело, deadline: До 10.10.2025}]}]
";

const CASES: &[Case] = &[
    Case {
        name: "E1: what enough others have done is due nowhere",
        day: "2026-12-10",
        items: &["deadline: До 20.11.2026, scope: {at_least: 1}", "deadline: До 20.12.2026, scope: {at_least: 1}"],
        reports: &[("b", "2026-11-10", "{item: '1', status: done}, {item: '2', status: done}")],
        says: &["Не требуется: выполнили другие школы"],
        never: &["Что дальше", "Срок идёт", "нет сведений", "Нет сведений"],
        ..CASE
    },
    Case {
        name: "E1 in the calendar file",
        day: "2026-12-10",
        items: &["deadline: До 20.12.2026, scope: {at_least: 1}"],
        reports: &[("b", "2026-11-10", DONE)],
        path: CALENDAR,
        never: &["BEGIN:VEVENT"],
        ..CASE
    },
    Case {
        name: "E2: a new day of the item leaves a later step",
        day: "2027-02-26",
        items: &["deadline: До 20.12.2026, steps: [{activity: Шаг, deadline: До 27.06.2027}]"],
        reports: &[("a", "2026-12-10", "{item: '1', status: postponed, until: 2027-03-12, reason: погода}")],
        path: CALENDAR,
        says: &["DTSTART;VALUE=DATE:20270627"],
        never: &["20270312"],
        ..CASE
    },
    Case {
        name: "E3: a new day comes next, on the top page too",
        items: &["deadline: До 20.11.2026"],
        reports: &[("a", "2026-11-10", NEW_DAY)],
        path: "index.html",
        says: &["Ближайшие сроки", "Школа А", "10 декабря"],
        never: &["20 ноября"],
        ..CASE
    },
    Case {
        name: "E3 on the page of the school",
        items: &["deadline: До 20.11.2026"],
        reports: &[("a", "2026-11-10", NEW_DAY)],
        says: &["новый срок: 10 декабря", "Что дальше Дело 1"],
        ..CASE
    },
    Case {
        name: "E5: what the only school gave up is no month of the calendar",
        items: &["deadline: Ежемесячно, scope: {schools: [a]}"],
        reports: &[(
            "a",
            "2026-11-10",
            "{item: '1', status: cancelled, period: 2027-02, document: order, reason: погода}",
        )],
        path: "calendar.html",
        says: &["январь 2027", "март 2027"],
        never: &["февраль 2027 года 28"],
        ..CASE
    },
    Case {
        name: "E6: a time that was given up has not come due",
        items: &["deadline: 'До 20.11.2026, до 10.05.2027', scope: {schools: [a]}"],
        reports: &[("a", "2026-11-10", "{item: '1', status: cancelled, period: '1', document: order, reason: погода}")],
        path: "roadmaps/r/1.html",
        never: &["Наступившие сроки"],
        ..CASE
    },
    Case {
        name: "E6 where it was put off",
        items: &["deadline: 'До 20.11.2026, до 10.05.2027', scope: {schools: [a]}"],
        reports: &[(
            "a",
            "2026-11-10",
            "{item: '1', status: postponed, period: '1', until: 2026-12-10, reason: погода}",
        )],
        path: "roadmaps/r/1.html",
        never: &["Наступившие сроки"],
        ..CASE
    },
    Case {
        name: "E7: nothing is missed before the first deadline",
        day: "2027-01-06",
        items: &["deadline: До 03.02.2027"],
        never: &SILENCE,
        ..CASE
    },
    Case {
        name: "E8: nobody waits for a school of which nothing is asked",
        items: &["deadline: До 20.10.2026, responsible: Отдел"],
        says: &["отдельно не отчитывается"],
        never: &["Следующее обновление", "Это не значит", "давно"],
        ..CASE
    },
    Case {
        name: "E9: nothing is demanded before the start",
        day: "2026-08-30",
        items: &["deadline: До 20.10.2026"],
        reports: &[("a", "2026-04-15", "")],
        never: &SILENCE,
        ..CASE
    },
    Case {
        name: "E10: what only the department told is said to be told by it",
        items: &["deadline: До 20.12.2026"],
        reports: &[("", "2026-11-22", "{item: '1', status: in-progress, schools: [a]}")],
        says: &["сообщило ведомство — 22 ноября"],
        ..CASE
    },
    Case {
        name: "E11: a month that is done is a change, though another is silent",
        items: &["deadline: Ежемесячно"],
        reports: &[("a", "2026-11-20", "{item: '1', status: done, period: 2026-11, result: есть}")],
        never: &["с тех пор не менялись"],
        ..CASE
    },
    Case {
        name: "E12: what opened this month is a change",
        day: "2027-03-05",
        items: &["deadline: Март 2027"],
        says: &["Изменилось после 28 февраля Срок идёт, отчёта пока нет 1 марта"],
        ..CASE
    },
    Case {
        name: "E13: what is done keeps the new day",
        day: "2027-08-20",
        items: &["deadline: До 30.06.2027"],
        reports: &[
            ("a", "2027-06-20", "{item: '1', status: postponed, until: 2027-08-15, reason: погода}"),
            ("a", "2027-08-10", DONE),
        ],
        path: CALENDAR,
        says: &["DTSTART;VALUE=DATE:20270815"],
        never: &["20270630"],
        ..CASE
    },
    Case {
        name: "E14: what another plan dates has no exact day",
        items: &["deadline: По графику ИРО"],
        reports: &[("a", "2026-11-10", "{item: '1', status: in-progress}")],
        path: "roadmaps/r/1.html",
        says: &["Без точного срока"],
        never: &["Срок ещё не прошёл"],
        ..CASE
    },
    Case {
        name: "E15: no report is told beside what has not begun",
        day: "2026-09-20",
        items: &["deadline: Ежемесячно"],
        reports: &[("a", "2026-09-15", "{item: '1', status: not-applicable, period: 2026-09, reason: каникулы}")],
        says: &["Ещё не началось"],
        never: &["Сообщено"],
        ..CASE
    },
    Case {
        name: "E16: the new month is listed",
        items: &["deadline: До 20.11.2026, scope: {schools: [a]}"],
        reports: &[("a", "2026-11-10", NEW_DAY)],
        path: "calendar.html",
        says: &["декабрь 2026", "10 декабря Дело 1 пункт 1 срок: 20 ноября"],
        ..CASE
    },
    Case {
        name: "steps take over cells that nobody has compared",
        items: &["deadline: До 20.10.2026, unchecked: [deadline], steps: [{activity: Шаг}]"],
        says: &["Сверяется с документом"],
        never: &["Нет сведений"],
        ..CASE
    },
    Case {
        name: "a new day of all leaves the times that end later",
        items: &["deadline: 'До 20.11.2026, до 30.11.2026'"],
        reports: &[(
            "a",
            "2026-11-10",
            "{item: '1', status: postponed, period: all, until: 2026-11-28, reason: погода}",
        )],
        path: CALENDAR,
        says: &["20261128", "20261130"],
        never: &["20261120"],
        ..CASE
    },
    Case {
        name: "the department is none of the schools that suffice",
        items: &["deadline: До 20.12.2026, responsible: 'Отдел, школы', scope: {at_least: 1}"],
        reports: &[("", "2026-11-10", DONE)],
        says: &["Срок идёт, отчёта пока нет"],
        never: &["Не относится"],
        ..CASE
    },
    Case {
        name: "what the site proves is not waived",
        items: &["deadline: До 20.11.2026, proved_by: report, scope: {at_least: 1}"],
        reports: &[("b", "2026-11-09", DONE), ("a", "2026-11-10", "")],
        says: &["Выполнено: отчёт от 10 ноября"],
        never: &["Не относится"],
        ..CASE
    },
    Case {
        name: "what others have done this month is a change",
        items: &["deadline: До 20.12.2026, scope: {at_least: 1}"],
        reports: &[("b", "2026-11-10", DONE)],
        says: &["Изменилось после 31 октября Не требуется: выполнили другие школы 10 ноября Дело 1"],
        ..CASE
    },
    Case {
        name: "where only the department reported no last report is told",
        items: &["deadline: До 20.10.2026", "deadline: До 21.10.2026"],
        reports: &[("", "2026-10-19", "{item: '1', status: done, schools: [a]}")],
        says: &[
            "Отчётов школы здесь пока нет. Срок прошёл и сведений нет у одного мероприятия из 2",
            "Выполнено 1 из 2",
        ],
        never: &["Последний отчёт школы"],
        ..CASE
    },
    Case {
        name: "what is awaited was charged to who never reported",
        items: &["deadline: До 20.10.2026", "deadline: До 20.11.2026"],
        says: &[
            "Срок прошёл и сведений нет у одного мероприятия из 2",
            "По одному срок прошёл, отчёт ждём до 4 декабря",
        ],
        ..CASE
    },
    Case {
        name: "what does not apply was asked",
        items: &["deadline: До 20.12.2026"],
        reports: &[("a", "2026-11-10", "{item: '1', status: not-applicable, reason: нет классов}")],
        says: &["Мероприятий, которые относятся к школе, по этому приказу нет"],
        never: &["не отчитывается"],
        ..CASE
    },
    Case {
        name: "an act whose dated items are given up still names days",
        items: &["deadline: До 20.12.2026", "deadline: По запросу"],
        reports: &[("a", "2026-11-10", "{item: '1', status: cancelled, reason: погода}")],
        never: &["нет точных дат"],
        ..CASE
    },
    Case {
        name: "undated items are not among those with a day",
        items: &["deadline: До 20.11.2026", "deadline: По запросу", "deadline: По графику ИРО"],
        reports: &[("a", "2026-11-10", "{item: '1', status: done}, {item: '2', status: done}")],
        says: &["Выполнено 2 из 3"],
        never: &["Все мероприятия со сроком"],
        ..CASE
    },
    Case {
        name: "a day before the act has passed",
        items: &["deadline: До 20.08.2026"],
        reports: &[("a", "2026-11-10", "{item: '1', status: in-progress}")],
        says: &["У одного срок прошёл до приказа, отчёт о нём есть"],
        never: &["срок не прошёл"],
        ..CASE
    },
    Case {
        name: "a part that is put off is told",
        items: &["deadline: Ежемесячно"],
        reports: &[
            (
                "a",
                "2026-11-10",
                "{item: '1', status: done, period: 2026-09}, {item: '1', status: done, period: 2026-10}",
            ),
            ("a", "2026-11-11", "{item: '1', status: postponed, period: 2026-11, until: 2026-12-10, reason: погода}"),
        ],
        says: &["новый срок: 10 декабря"],
        ..CASE
    },
    Case {
        name: "steps had their item's earlier deadline",
        items: &[
            "deadline: До 20.12.2026, revisions: [{act: 2-о, field: срок, was: До 20.10.2026}], steps: [{activity: Шаг}]",
        ],
        says: &["Изменилось после 31 октября Срок идёт, отчёта пока нет"],
        never: &["с тех пор не менялись"],
        ..CASE
    },
    Case {
        name: "a school left while an earlier deadline of more parts held",
        items: &["deadline: До 20.12.2026, revisions: [{act: 2-о, field: срок, was: Ежемесячно}]"],
        school: "participation: [{roadmap: r, to: 2026-11-01}]",
        says: &["Школа участвовала до 1 ноября 2026 года. На этот день отметок «выполнено» нет, мероприятий — 1."],
        ..CASE
    },
    Case {
        name: "nobody waits for the executor of what was struck out",
        items: &["deadline: До 20.12.2026, responsible: Петрова А. Б., revisions: [{act: 2-о, field: исключён}]"],
        path: "roadmaps/r/index.html",
        says: &["Исключено: приказ"],
        never: &["исполнитель не распознан"],
        ..CASE
    },
    Case {
        name: "nobody has seen a section on a day to come",
        items: &["deadline: До 20.12.2026"],
        school: "section_url: https://example.ru/s\nsection_seen: {date: 2026-12-05, by: методист, result: есть}",
        says: &["Раздел о программе на официальном сайте"],
        never: &["проверен"],
        ..CASE
    },
    Case {
        name: "what a school left behind elsewhere is not late today",
        items: &["deadline: До 20.12.2026"],
        school: "participation: [{roadmap: old, to: 2026-02-16}]",
        files: LAST_YEAR,
        says: &["Школа участвовала до 16 февраля 2026 года", "Что дальше Дело 1"],
        never: &["ет сведений", "паздыва"],
        ..CASE
    },
    Case {
        name: "a school that left the newer roadmap is told of by the one it takes part in",
        items: &["deadline: До 20.12.2026"],
        reports: &[("a", "2025-10-09", "")],
        school: "participation: [{roadmap: r, to: 2026-11-01}]",
        files: LAST_YEAR,
        says: &["Программа закончилась 31 августа 2026 года", "Школа участвовала до 1 ноября 2026 года"],
        ..CASE
    },
    Case {
        name: "the page of an item counts schools as the calendar does",
        items: &["deadline: До 20.08.2026"],
        reports: &[("a", "2026-10-15", DONE)],
        path: "calendar.html",
        says: &["Выполнила 1 из 2 школ"],
        ..CASE
    },
    Case {
        name: "the same where one has put it off",
        items: &["deadline: До 20.11.2026"],
        reports: &[("a", "2026-11-10", NEW_DAY)],
        path: "calendar.html",
        says: &["Выполнили 0 из 2 школ"],
        ..CASE
    },
    Case {
        name: "no report is missed beside the one that proves it",
        items: &["deadline: До 20.11.2026, proved_by: report"],
        reports: &[("a", "2026-11-10", ""), ("b", "2026-11-10", "")],
        path: "roadmaps/r/1.html",
        says: &["Выполнено: отчёт от 10 ноября", "Отчёт, 10.11.2026"],
        never: &["отчётов нет"],
        ..CASE
    },
    Case {
        name: "a report behind the day proves that it was published late",
        items: &["deadline: До 10.11.2026, proved_by: report"],
        reports: &[("a", "2026-11-13", "")],
        says: &["Выполнено с опозданием на 3 рабочих дня 13 ноября Дело 1"],
        never: &["Нет сведений", "нет сведений"],
        ..CASE
    },
    Case {
        name: "what a report proves stands among the changes of its day",
        items: &["deadline: До 10.11.2026, proved_by: report"],
        reports: &[("a", "2026-11-13", "")],
        path: "changes.html",
        says: &["13 ноября 2026 года · Школа А · Отчёт Дело 1"],
        ..CASE
    },
    Case {
        name: "a report proves nothing of the month before",
        items: &["deadline: Ежемесячно, proved_by: report"],
        reports: &[("a", "2026-11-13", "")],
        says: &["Нет сведений 1 из 12 месяцев"],
        ..CASE
    },
    Case {
        name: "of two reports that which changed it is told, with its day",
        items: &["deadline: До 20.12.2026"],
        reports: &[("a", "2026-11-05", DONE), ("a", "2026-11-12", "{item: '1', status: in-progress}")],
        says: &["Изменилось после 31 октября Выполнено 5 ноября Дело 1"],
        never: &["Выполнено 12 ноября"],
        ..CASE
    },
    Case {
        name: "a second report of the same changes nothing",
        items: &["deadline: До 20.12.2026"],
        reports: &[
            ("a", "2026-11-05", "{item: '1', status: in-progress}"),
            ("a", "2026-11-12", "{item: '1', status: in-progress}"),
        ],
        says: &["Выполняется 5 ноября Дело 1"],
        ..CASE
    },
    Case {
        name: "nothing is next by an order that is not in force",
        day: "2026-08-20",
        items: &["deadline: До 20.10.2026"],
        path: "index.html",
        never: &["Ближайшие сроки", "20 октября"],
        ..CASE
    },
    Case {
        name: "after the end nothing is late any more",
        day: "2027-10-01",
        items: &["deadline: До 20.10.2026"],
        reports: &[("a", "2026-10-19", "{item: '1', status: in-progress}")],
        path: "schools/index.html",
        says: &["не выполнено в срок: 1", "где есть невыполненное"],
        never: &["опаздывает", "есть опоздания"],
        ..CASE
    },
    Case {
        name: "after the end on the top page",
        day: "2027-10-01",
        items: &["deadline: До 20.10.2026"],
        reports: &[("a", "2026-10-19", "{item: '1', status: in-progress}")],
        path: "index.html",
        says: &["Что сделано", "не выполнено в срок: 1"],
        never: &["опаздывает", "Ближайшие сроки", "Как идёт работа"],
        ..CASE
    },
    Case {
        name: "after the end on the page of the school",
        day: "2027-10-01",
        items: &["deadline: До 20.10.2026"],
        reports: &[("a", "2026-10-19", "{item: '1', status: in-progress}")],
        says: &["Что сделано", "Не выполнено в срок"],
        never: &["Опаздывает", "Новый срок не назван", "Что дальше", "Как идёт работа"],
        ..CASE
    },
    Case {
        name: "what an act struck out is not said to be waived",
        items: &[
            "deadline: До 20.12.2026, scope: {at_least: 1}, steps: [{activity: Шаг 1}, {activity: Шаг 2, revisions: [{act: 2-о, field: исключён}]}]",
        ],
        reports: &[("b", "2026-11-10", DONE)],
        path: "schools/a/items.html",
        says: &["Не требуется: выполнили другие школы", "Исключено с 16 ноября"],
        ..CASE
    },
    Case {
        name: "what goes on has a step with a day",
        items: &[
            "deadline: До 20.11.2026",
            "deadline: По запросу, steps: [{activity: Шаг 1}, {activity: Шаг 2, deadline: Март 2027}]",
        ],
        reports: &[("a", "2026-11-10", DONE)],
        says: &["Выполнено 1 из 2"],
        never: &["Все мероприятия со сроком"],
        ..CASE
    },
    Case {
        name: "nothing is awaited before the beginning",
        day: "2026-08-31",
        items: &["deadline: По запросу"],
        reports: &[("a", "2026-08-28", "{item: '1', status: postponed, until: 2026-08-29, reason: погода}")],
        says: &["Программа начнётся 1 сентября 2026 года"],
        never: &["отчёт ждём"],
        ..CASE
    },
    Case {
        name: "nothing is under way after the end",
        day: "2027-10-01",
        items: &["deadline: До 20.08.2026"],
        reports: &[("a", "2026-11-10", "{item: '1', status: postponed, until: 2026-08-25, reason: погода}")],
        says: &["Итог не указан"],
        never: &["Выполняется"],
        ..CASE
    },
    Case {
        name: "a school that left has a report, though of a later day",
        items: &["deadline: До 20.12.2026"],
        reports: &[("a", "2026-11-10", "")],
        school: "participation: [{roadmap: r, to: 2026-11-01}]",
        path: "schools/a/items.html",
        says: &["Последний отчёт — 10 ноября"],
        never: &["Отчётов здесь пока нет"],
        ..CASE
    },
    Case {
        name: "a school left before an item was struck out",
        items: &["deadline: До 20.12.2026, revisions: [{act: 2-о, field: исключён}]"],
        school: "participation: [{roadmap: r, to: 2026-11-01}]",
        says: &["На этот день отметок «выполнено» нет, мероприятий — 1"],
        never: &["Исключено"],
        ..CASE
    },
    Case {
        name: "silence that others had waived is not corrected",
        items: &["deadline: До 20.10.2026, scope: {at_least: 1}"],
        reports: &[("b", "2026-10-10", DONE)],
        files: LATE_WORD,
        path: "changes.html",
        says: &["20 ноября 2026 года · Школа А"],
        never: &["здесь стояло"],
        ..CASE
    },
    Case {
        name: "one who did it for others takes it back",
        items: &["deadline: До 20.10.2026, scope: {at_least: 1}"],
        reports: &[("b", "2026-10-10", DONE), ("b", "2026-11-20", "{item: '1', status: отозвано, reason: Ошибка}")],
        says: &["отчёт ждём до 4 декабря"],
        never: &["ет сведений"],
        ..CASE
    },
    Case {
        name: "an act gave schools what was due before it",
        items: &[
            "deadline: До 20.10.2026, responsible: Школы, revisions: [{act: 2-о, field: исполнители, was: Отдел}]",
        ],
        says: &["Срок раньше приказа, по которому отчитываются"],
        never: &["ет сведений"],
        ..CASE
    },
    Case {
        name: "a school left before an act gave schools an item",
        items: &[
            "deadline: До 20.10.2026",
            "deadline: До 20.12.2026, responsible: Школы, revisions: [{act: 2-о, field: исполнители, was: Отдел}]",
        ],
        school: "participation: [{roadmap: r, to: 2026-11-01}]",
        says: &["На этот день отметок «выполнено» нет, мероприятий — 1"],
        ..CASE
    },
];

/// A report of the school А that came late.
const LATE_WORD: &str = "\
//- content/schools/a/reports/late.md
---
title: Отчёт
date: 2026-11-20
received: 2026-11-18
roadmap: r
items: [{item: '1', status: done}]
---
Слова.
";

/// The files of a case.
fn text_of(case: &Case) -> String {
    let mut text = "\
//- content/site.yaml
id: a
title: Сайт
body: {name: Отдел}
publishing: {update_every: месяц}
//- content/documents.yaml
- {id: order, kind: Приказ, title: О переносе, url: 'https://example.ru/order'}
//- content/schools/a/school.yaml
name: Школа А
SCHOOL
//- content/schools/b/school.yaml
name: Школа Б
//- content/roadmaps/r.yaml
title: План
period: 2026/2027 учебный год
acts:
  - {kind: Приказ, date: 2026-08-28}
  - {kind: Приказ, number: 2-о, date: 2026-11-16, relation: изменяет}
  - {kind: Приказ, number: 3-о, date: 2026-12-15, relation: изменяет}
parties:
  - {id: schools, name: Школы}
  - {id: body, name: Отдел, reports: ведомство}
plans:
  - items:
"
    .replace("SCHOOL", case.school);
    for (number, item) in (1..).zip(case.items) {
        text += &format!("      - {{number: '{number}', activity: Дело {number}, {item}}}\n");
    }
    for (number, (author, day, entries)) in case.reports.iter().enumerate() {
        let folder = if author.is_empty() { "content".to_owned() } else { format!("content/schools/{author}") };
        let header = format!("title: Отчёт\ndate: {day}\nroadmap: r\nitems: [{entries}]");
        text += &format!("//- {folder}/reports/n{number}.md\n---\n{header}\n---\nСлова.\n");
    }
    text + case.files
}

/// What of these is false.
pub fn faults_of(cases: &[Case]) -> Vec<String> {
    let mut faults = Vec::new();
    for case in cases {
        let site = compile(&text_of(case), case.day.parse().unwrap());
        let files = Files::new(&site);
        let (page, broken) = (files.get(case.path), link_faults(&files));
        let page = if case.path.ends_with(".html") { words(main_of(page)) } else { page.to_owned() };
        let missing = case.says.iter().filter(|words| !page.contains(**words)).map(|words| format!("no «{words}»"));
        let present = case.never.iter().filter(|words| page.contains(**words)).map(|words| format!("has «{words}»"));
        let found: Vec<String> = missing.chain(present).chain(broken).collect();
        if !found.is_empty() {
            faults.push(format!("{}: {}\n{page}\n", case.name, found.join(", ")));
        }
    }
    faults
}

#[test]
fn what_was_false_once_is_true() {
    let faults = faults_of(CASES);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
