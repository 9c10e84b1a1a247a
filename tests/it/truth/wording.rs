//! Sentences that once said more than is known, or said it of somebody else, each as the least site that shows it.

use jiff::civil::date;

use super::cases::{CASE, Case, faults_of};
use super::world::{Files, compile_for};
use crate::support::html::{main_of, words};

const ITEM: &str = "roadmaps/r/1.html";
const OTHER: &str = "\
//- content/roadmaps/q.yaml
title: Другой план
period: 2026/2027 учебный год
acts: [{kind: Приказ, date: 2026-08-29}]
plans: [{items: [{number: '1', activity: Раз, deadline: До 20.10.2026}, {number: '2', activity: Два, deadline: До 20.10.2026}]}]
";

const OF_SILENCE: &[Case] = &[
    Case {
        name: "silence after the end is not «not done»",
        day: "2027-09-20",
        items: &["deadline: До 20.11.2026"],
        says: &["отметки «выполнено» у него нет. Об одном на этом сайте нет сведений."],
        never: &["не выполнено", "Не выполнено"],
        ..CASE
    },
    Case {
        name: "the same of a further programme",
        day: "2027-09-20",
        items: &["deadline: До 20.11.2026"],
        files: OTHER,
        says: &["Ни у одного из 2 нет отметки «выполнено». О 2 на этом сайте нет сведений."],
        never: &["не выполнено", "Не выполнено"],
        ..CASE
    },
    Case {
        name: "what is awaited is not «not done yet»",
        items: &["deadline: До 20.11.2026"],
        says: &["отметки «выполнено» у него пока нет. По одному срок прошёл, отчёт ждём до"],
        never: &["не выполнено", "Не выполнено"],
        ..CASE
    },
    Case {
        name: "silence of a branch after the end",
        day: "2027-09-20",
        items: &["deadline: До 20.11.2026"],
        school: "branch_of: b",
        says: &["Программа закончилась 31 августа 2027 года. Отдельных сведений о филиале нет"],
        never: &["не выполнено", "Не выполнено"],
        ..CASE
    },
    Case {
        name: "silence of who has left",
        day: "2027-02-20",
        items: &["deadline: До 20.11.2026"],
        school: "participation: [{roadmap: r, to: 2027-01-10}]",
        says: &["На этот день отметок «выполнено» нет, мероприятий — 1."],
        never: &["выполнено 0"],
        ..CASE
    },
    Case {
        name: "what was done late in the end is still said",
        day: "2027-09-20",
        items: &["deadline: До 20.11.2026"],
        reports: &[("a", "2026-11-10", "{item: '1', status: in-progress}")],
        says: &["Одно не выполнено в срок.", "Не выполнено в срок"],
        ..CASE
    },
];

const DEPARTMENT: &str = "{item: '1', status: postponed, until: 2026-12-10, reason: погода, schools: [a]}";
const BY_ACT: &str = "{item: '1', status: postponed, until: 2026-12-10, reason: погода, document: order}";
const WITHDRAWN: &str = "{item: '1', status: withdrawn, reason: справка не о том}";
const TAKEN_BACK: &str = "Отметка «выполнено» отозвана 5 ноября 2026 года: справка не о том";
const WITHDRAWAL: Case = Case {
    items: &["deadline: До 20.10.2026"],
    reports: &[("a", "2026-10-10", "{item: '1', status: done, result: есть}"), ("a", "2026-11-05", WITHDRAWN)],
    says: &[TAKEN_BACK],
    never: &["ни один не говорит"],
    ..CASE
};

const OF_REPORTS: &[Case] = &[
    Case {
        name: "the department's new day in the history of an item",
        items: &["deadline: До 20.11.2026"],
        reports: &[("", "2026-11-10", DEPARTMENT)],
        path: ITEM,
        says: &["Ведомство назвало новый срок: 10 декабря"],
        never: &["Школа назвала"],
        ..CASE
    },
    Case {
        name: "the department's new day among the changes",
        items: &["deadline: До 20.11.2026"],
        reports: &[("", "2026-11-10", DEPARTMENT)],
        path: "changes.html",
        says: &["Ведомство назвало новый срок: 10 декабря"],
        never: &["Школа назвала"],
        ..CASE
    },
    Case {
        name: "a new day by an act among the changes",
        items: &["deadline: До 20.11.2026"],
        reports: &[("a", "2026-11-10", BY_ACT)],
        path: "changes.html",
        says: &["Срок перенесён приказом на 10 декабря"],
        never: &["Школа назвала"],
        ..CASE
    },
    Case { name: "«done» taken back, on the page of the school", ..WITHDRAWAL },
    Case { name: "«done» taken back, among all items", path: "schools/a/items.html", ..WITHDRAWAL },
    Case {
        name: "«done» taken back, on the page of the item",
        path: ITEM,
        says: &[TAKEN_BACK, "Срок и время для отчёта прошли, а отметка «выполнено» отозвана."],
        ..WITHDRAWAL
    },
    Case {
        name: "what is done again has not been taken back",
        reports: &[
            ("a", "2026-10-10", "{item: '1', status: done, result: есть}"),
            ("a", "2026-11-05", WITHDRAWN),
            ("a", "2026-11-09", "{item: '1', status: done, result: есть}"),
        ],
        path: "schools/a/items.html",
        says: &["Выполнено с опозданием"],
        never: &["отозвана"],
        ..WITHDRAWAL
    },
];

const JOINED: &str = "participation: [{roadmap: r, from: 2026-11-01}]";

const OF_OTHERS: &[Case] = &[
    Case {
        name: "a day before joining is not before the act",
        items: &["deadline: До 20.10.2026", "deadline: До 20.12.2026"],
        school: JOINED,
        path: ITEM,
        says: &["раньше дня, с которого считается участие в программе"],
        never: &["раньше дня приказа"],
        ..CASE
    },
    Case {
        name: "after a day before joining some day has come",
        items: &["deadline: До 20.10.2026", "deadline: До 20.12.2026"],
        school: JOINED,
        says: &["Ближайший срок — 20 декабря 2026 года."],
        never: &["Ни один срок ещё не прошёл"],
        ..CASE
    },
    Case {
        name: "what schools will do by a later act is not others' work",
        day: "2026-11-02",
        items: &["deadline: До 20.12.2026, revisions: [{act: 2-о, field: added}]"],
        path: ITEM,
        says: &["Мероприятие войдёт в программу 16 ноября 2026 года: до этого дня отчётов о нём не ждём."],
        never: &["другая организация"],
        ..CASE
    },
    Case {
        name: "an unknown executor is not another organisation",
        items: &["deadline: До 20.12.2026, responsible: Петрова А. Б."],
        path: ITEM,
        says: &["Исполнитель этого мероприятия не распознан"],
        never: &["другая организация"],
        ..CASE
    },
    Case {
        name: "what was given up is not still to come",
        items: &["deadline: До 20.11.2026, scope: {schools: [a]}"],
        reports: &[("a", "2026-11-10", "{item: '1', status: cancelled, document: order, reason: погода}")],
        path: "roadmaps/r/index.html",
        never: &["Срок ещё не прошёл"],
        ..CASE
    },
    Case {
        name: "items that are to begin are somebody's",
        day: "2026-08-29",
        items: &["deadline: До 20.12.2026"],
        says: &["У школы 1 мероприятие, первый срок — 20 декабря 2026 года."],
        never: &["В ней"],
        ..CASE
    },
    Case {
        name: "the department's line names its programme beside others",
        items: &["deadline: До 20.12.2026", "deadline: До 20.12.2026, responsible: Отдел"],
        files: OTHER,
        path: "index.html",
        says: &["Мероприятия ведомства и его учреждений: План"],
        ..CASE
    },
    Case {
        name: "one school in the singular",
        items: &["deadline: До 20.12.2026, scope: {schools: [a]}"],
        reports: &[("a", "2026-11-10", "{item: '1', status: done, result: есть}")],
        path: "roadmaps/r/index.html",
        says: &["Выполнила 1 из 1 школы"],
        ..CASE
    },
];

const OF_A_BRANCH: &[Case] = &[
    Case {
        name: "a branch will take part",
        items: &["deadline: До 20.12.2026"],
        school: "branch_of: b\nparticipation: [{roadmap: r, from: 2026-12-01}]",
        says: &["Филиал будет участвовать с 1 декабря 2026 года. До этого дня сведения о нём не собираются."],
        never: &["Школа будет"],
        ..CASE
    },
    Case {
        name: "a branch has joined",
        items: &["deadline: До 20.12.2026"],
        school: "branch_of: b\nparticipation: [{roadmap: r, from: 2026-11-01}]",
        says: &["Филиал участвует с 1 ноября 2026 года"],
        never: &["Школа участвует"],
        ..CASE
    },
    Case {
        name: "a branch has left and is merged",
        items: &["deadline: До 20.12.2026"],
        school: "branch_of: b\nparticipation: [{roadmap: r, to: 2026-11-01, successor: b}]",
        says: &["филиал присоединён: теперь это Школа Б", "Филиал участвовал до 1 ноября 2026 года"],
        never: &["Школа участвовала"],
        ..CASE
    },
    Case {
        name: "nothing applies to a branch",
        items: &["deadline: До 20.12.2026"],
        reports: &[("a", "2026-11-10", "{item: '1', status: not-applicable, reason: нет классов}")],
        school: "branch_of: b",
        says: &["Мероприятий, которые относятся к филиалу, по этому приказу нет."],
        ..CASE
    },
];

fn check(cases: &[Case]) {
    let faults = faults_of(cases);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn silence_is_never_said_to_be_undone() {
    check(OF_SILENCE);
}

#[test]
fn who_moved_or_took_back_what_is_said_truly() {
    check(OF_REPORTS);
}

#[test]
fn what_others_do_is_not_said_of_the_school() {
    check(OF_OTHERS);
}

#[test]
fn a_branch_is_not_called_a_school() {
    check(OF_A_BRANCH);
}

#[test]
fn on_the_site_of_one_school_other_schools_are_no_organisation() {
    let text = "\
//- content/site.yaml
id: a
title: Сайт
body: {name: Отдел}
//- content/schools/a/school.yaml
name: Школа А
//- content/schools/b/school.yaml
name: Школа Б
participation: [{roadmap: r, to: 2026-10-10}]
//- content/roadmaps/r.yaml
title: План
period: 2026/2027 учебный год
acts: [{kind: Приказ, date: 2026-08-28}]
parties: [{id: schools, name: Школы}, {id: body, name: Отдел, reports: ведомство}]
plans:
  - items:
      - {number: '1', activity: Раз, deadline: До 20.12.2026, scope: {schools: [b]}}
      - {number: '2', activity: Два, deadline: До 20.12.2026, responsible: Отдел}
";
    let says = [
        ("a", "1", "Об этом мероприятии отчитываются другие школы"),
        ("a", "2", "Об этом мероприятии отчитывается ведомство"),
        ("b", "1", "Школа в программе больше не участвует"), // it has left
    ];
    for (school, item, sentence) in says {
        let files = Files::new(&compile_for(text, date(2026, 11, 25), Some(school)));
        let page = words(main_of(files.get(&format!("roadmaps/r/{item}.html"))));
        assert!(page.contains(sentence) && !page.contains("другая организация"), "{page}");
    }
}
