//! What later acts have changed, and of whom it is told, each as the least site that shows it: who has left is told of by
//! the words of the last day, and what was asked of somebody once stays in the history.

use super::cases::{CASE, Case, faults_of};

const ITEM: &str = "roadmaps/r/1.html";
const ITEMS: &str = "schools/a/items.html";
const LEFT: &str = "participation: [{roadmap: r, to: 2026-11-12}]";
const DONE: &str = "{item: '1', status: done, result: есть}";

const NEW_WORDS: &str = "deadline: До 20.12.2026, revisions: [{act: 2-о, field: срок, was: До 20.10.2026}, \
    {act: 2-о, field: мероприятие, was: Прежнее дело}]";

const OF_WHO_LEFT: &[Case] = &[
    Case {
        name: "who has left is told of by the words of the last day",
        items: &[NEW_WORDS],
        school: LEFT,
        path: ITEMS,
        says: &["Прежнее дело", "до 20 октября 2026 года"],
        never: &["Дело 1", "20 декабря"],
        ..CASE
    },
    Case {
        name: "the same in one line of its page",
        items: &[NEW_WORDS],
        school: LEFT,
        says: &["Прежнее дело"],
        never: &["Дело 1", "20 декабря"],
        ..CASE
    },
    Case {
        name: "the same in its table",
        items: &[NEW_WORDS],
        school: LEFT,
        path: "schools/a/data/items.csv",
        says: &["Прежнее дело", "До 20.10.2026"],
        never: &["Дело 1", "20.12.2026"],
        ..CASE
    },
    Case {
        name: "who takes part is told of by the words of today",
        items: &[NEW_WORDS],
        path: ITEMS,
        says: &["Дело 1", "до 20 декабря 2026 года"],
        never: &["Прежнее дело", "20 октября"],
        ..CASE
    },
    Case {
        name: "an act of a later day is no basis of what who has left did",
        items: &["deadline: До 20.12.2026"],
        school: LEFT,
        path: "schools/a/sheet.html",
        says: &["Приказ от 28 августа 2026 года"],
        never: &["2-о"],
        ..CASE
    },
    Case {
        name: "of who has left no mark says that anything is late now",
        items: &["deadline: До 10.10.2026", "deadline: До 20.12.2026"],
        reports: &[("a", "2026-10-09", "{item: '1', status: in-progress}")],
        school: LEFT,
        path: ITEMS,
        says: &["Не выполнено в срок"],
        never: &["паздывает"],
        ..CASE
    },
    Case {
        name: "of who has left nothing is late or next today",
        items: &["deadline: До 20.10.2026", "deadline: До 20.12.2026"],
        school: LEFT,
        reports: &[("a", "2026-10-12", "{item: '1', status: in-progress}")],
        says: &["Что сделано", "Последний отчёт"],
        never: &["Опозданий нет", "Что дальше", "не менялись", "Изменилось"],
        ..CASE
    },
];

const TAKEN: &str =
    "deadline: До 20.11.2026, responsible: Отдел, revisions: [{act: 2-о, field: исполнители, was: Школы}]";
const UNTIL: &str = "До 16 ноября 2026 года пункт поручался школе; теперь отчётов школы о нём не ждут.";

const OF_WHAT_WAS_TAKEN_AWAY: &[Case] = &[
    Case {
        name: "what a school reported before stays in the history of the item",
        items: &[TAKEN],
        reports: &[("a", "2026-11-10", DONE)],
        path: ITEM,
        says: &["История состояний", "Выполнено", UNTIL],
        ..CASE
    },
    Case {
        name: "and on the page of its report",
        items: &[TAKEN],
        reports: &[("a", "2026-11-10", DONE)],
        path: "schools/a/reports/n0.html",
        says: &["О чём этот отчёт", "Выполнено", UNTIL],
        ..CASE
    },
    Case {
        name: "and it stands in no count of the school",
        items: &[TAKEN, "deadline: До 20.12.2026"],
        reports: &[("a", "2026-11-10", DONE)],
        says: &["Ни один срок ещё не прошёл, ближайший — 20 декабря 2026 года."],
        never: &["Выполнено"],
        ..CASE
    },
    Case {
        name: "before that act it is the school's",
        day: "2026-11-12",
        items: &[TAKEN],
        reports: &[("a", "2026-11-10", DONE)],
        path: ITEM,
        says: &["Состояние по школам", "Выполнено"],
        never: &["поручался"],
        ..CASE
    },
];

const OF_OTHERS: &[Case] = &[
    Case {
        name: "what enough others have done is a change of the day of the last report",
        items: &["deadline: До 20.12.2026, scope: {at_least: 1}"],
        reports: &[("b", "2026-11-10", DONE)],
        says: &["Не требуется: выполнили другие школы 10 ноября"],
        ..CASE
    },
    Case {
        name: "the department is no school",
        items: &["deadline: До 20.12.2026, responsible: Отдел"],
        reports: &[("", "2026-11-10", "{item: '1', status: not-applicable, reason: нет предмета}")],
        path: ITEM,
        says: &["Не относится к ведомству"],
        never: &["Не относится к школе"],
        ..CASE
    },
    Case {
        name: "what a document will decide on a day to come is not decided",
        items: &["deadline: До 20.11.2026"],
        reports: &[(
            "a",
            "2026-11-10",
            "{item: '1', status: postponed, until: 2026-12-10, reason: погода, document: later}",
        )],
        files: "//- content/schools/a/documents.yaml\n\
            - {id: later, kind: Приказ, date: 2026-12-01, title: О переносе, url: 'https://example.ru/later'}\n",
        path: ITEMS,
        says: &["Школа назвала новый срок: 10 декабря"],
        never: &["приказом"],
        ..CASE
    },
    Case {
        name: "a document of a day to come is said to be one",
        items: &["deadline: До 20.11.2026"],
        files: "//- content/schools/a/documents.yaml\n\
            - {id: later, kind: Приказ, date: 2026-12-01, title: О переносе, url: 'https://example.ru/later'}\n",
        path: "schools/a/documents.html",
        says: &["этот день ещё не наступил"],
        ..CASE
    },
    Case {
        name: "the order itself before its day",
        day: "2026-08-20",
        items: &["deadline: До 20.11.2026"],
        path: "roadmaps/r/act.html",
        says: &["Приказ от 28 августа 2026 года (этот день ещё не наступил)"],
        ..CASE
    },
];

const BRANCH: Case = Case { items: &["deadline: До 20.11.2026"], school: "branch_of: b", path: ITEMS, ..CASE };
const NEW_DAY: &str = "{item: '1', status: postponed, until: 2026-12-10, reason: погода}";
const NEW_DAY_OF_BRANCH: &str = "{item: '1', status: postponed, until: 2026-12-10, reason: погода, schools: [a]}";

const OF_A_BRANCH: &[Case] = &[
    Case {
        name: "a branch names a new day",
        reports: &[("a", "2026-11-10", NEW_DAY)],
        says: &["Филиал назвал новый срок: 10 декабря"],
        never: &["Школа назвала"],
        ..BRANCH
    },
    Case {
        name: "its head school names it",
        reports: &[("b", "2026-11-10", NEW_DAY_OF_BRANCH)],
        says: &["Головная школа назвала новый срок: 10 декабря"],
        never: &["Школа назвала", "Филиал назвал"],
        ..BRANCH
    },
    Case {
        name: "the same in the answer",
        reports: &[("b", "2026-11-10", NEW_DAY_OF_BRANCH)],
        path: "schools/a/index.html",
        says: &["У одного новый срок, его назвала головная школа: 10 декабря 2026 года."],
        never: &["назвал филиал", "Почему школа"],
        ..BRANCH
    },
    Case {
        name: "the same in the calendar file",
        reports: &[("a", "2026-11-10", NEW_DAY)],
        path: "schools/a/calendar.ics",
        says: &["Филиал назвал новый"],
        never: &["Школа назвала"],
        ..BRANCH
    },
    Case {
        name: "a branch did not hold it",
        reports: &[("a", "2026-11-10", "{item: '1', status: cancelled, reason: погода}")],
        says: &["Филиал сообщил, что не проводит"],
        never: &["Школа сообщила"],
        ..BRANCH
    },
    Case {
        name: "its head school says so of it",
        reports: &[("b", "2026-11-10", "{item: '1', status: cancelled, reason: погода, schools: [a]}")],
        says: &["Головная школа сообщила, что не проводит"],
        never: &["Школа сообщила", "Филиал сообщил"],
        ..BRANCH
    },
    Case {
        name: "what does not apply to a branch",
        reports: &[("a", "2026-11-10", "{item: '1', status: not-applicable, reason: нет классов}")],
        says: &["Не относится к филиалу"],
        never: &["к школе"],
        ..BRANCH
    },
    Case {
        name: "what was due before a branch joined",
        items: &["deadline: До 20.10.2026", "deadline: До 20.12.2026"],
        school: "branch_of: b\nparticipation: [{roadmap: r, from: 2026-11-01}]",
        says: &["Срок раньше вступления филиала в программу"],
        never: &["школа вошла"],
        ..BRANCH
    },
    Case {
        name: "why a branch takes part",
        school: "branch_of: b\nsummary: Малый филиал.",
        path: "schools/a/index.html",
        says: &["Почему филиал участвует"],
        never: &["Почему школа"],
        ..BRANCH
    },
];

fn check(cases: &[Case]) {
    let faults = faults_of(cases);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn who_has_left_is_told_of_by_the_last_day() {
    check(OF_WHO_LEFT);
}

#[test]
fn what_was_taken_away_stays_in_the_history() {
    check(OF_WHAT_WAS_TAKEN_AWAY);
}

#[test]
fn days_and_words_of_others_are_theirs() {
    check(OF_OTHERS);
}

#[test]
fn a_branch_is_a_branch_in_every_mark() {
    check(OF_A_BRANCH);
}
