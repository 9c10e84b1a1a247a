//! The sentences at the top of a school's page: one small site for each situation, in both languages.

use vekha::pipeline::{Job, compile};
use vekha_publish::Publishable;

use crate::support::SmallSite;
use crate::support::html::words;

const SITE: &str = "\
//- content/site.yaml
id: a
title: Сайт
as_of: DAY
language: LANGUAGE
body:
  name: Управление
//- content/schools/a/school.yaml
name: Школа А
SCHOOL
//- content/schools/b/school.yaml
name: Школа Б
//- content/roadmaps/r.yaml
title: План
period: 2026/2027 учебный год
ARCHIVED
acts:
  - kind: Приказ
    number: 1-о
    date: 2026-08-28
parties:
  - {id: schools, name: Школы}
  - {id: body, name: Управление, reports: department}
plans:
  - columns:
      - {role: number, heading: №}
      - {role: activity, heading: Мероприятие}
      - {role: deadline, heading: Срок}
      - {role: responsible, heading: Кто}
    items:
";

/// One situation: its day, deadlines of the items, what reports say (`day status item …`), and the sentences.
struct Situation {
    name: &'static str,
    day: &'static str,
    deadlines: &'static [&'static str],
    /// Author (`a`, `b` or empty for the department), day, entries in YAML.
    reports: &'static [(&'static str, &'static str, &'static str)],
    /// Lines for `school.yaml` of the school, and for the roadmap.
    school: &'static str,
    roadmap: &'static str,
    ru: &'static str,
    en: &'static str,
}

const PLAIN: Situation =
    Situation { name: "", day: "2026-11-20", deadlines: &[], reports: &[], school: "", roadmap: "", ru: "", en: "" };

const DONE_ONE: &str = "{item: '1', status: выполнено, result: сделано}";
const DONE_BOTH: &str =
    "{item: '1', status: выполнено, result: сделано}, {item: '2', status: выполнено, result: сделано}";
const NEW_DAY: &str = "{item: '1', status: перенесено, until: 2026-12-10, reason: ремонт}";

const SITUATIONS: &[Situation] = &[
    Situation {
        name: "the order is not yet in force",
        day: "2026-08-20",
        deadlines: &["До 20.11.2026"],
        ru: "Приказ вступает в силу 28 августа 2026 года. До этого дня сведения не собираются.",
        en: "The order takes effect on 28 August 2026. Nothing is collected before that day.",
        ..PLAIN
    },
    Situation {
        name: "before the start",
        day: "2026-08-30",
        deadlines: &["До 07.09.2026", "До 20.11.2026"],
        ru: "Программа начнётся 1 сентября 2026 года. У школы 2 мероприятия, первый срок — 7 сентября 2026 года.",
        en: "The programme begins on 1 September 2026. The school has 2 items, the first is due on 7 September 2026.",
        ..PLAIN
    },
    Situation {
        name: "started, nothing due",
        day: "2026-09-05",
        deadlines: &["До 07.09.2026", "До 20.11.2026"],
        ru: "Программа идёт с 1 сентября 2026 года. Ни один срок ещё не прошёл, ближайший — 7 сентября 2026 года.",
        en: "The programme runs since 1 September 2026. Nothing has come due yet, the first is due on 7 September 2026.",
        ..PLAIN
    },
    Situation {
        name: "on track",
        deadlines: &["До 20.10.2026", "До 20.12.2026"],
        reports: &[("a", "2026-10-19", DONE_ONE)],
        ru: "Выполнено 1 из 2. Опозданий нет: у одного срок не прошёл или не назначен.",
        en: "1 of 2 done. Nothing is late: the other one has time left or no date.",
        ..PLAIN
    },
    Situation {
        name: "awaited",
        deadlines: &["До 20.10.2026", "До 18.11.2026"],
        reports: &[("a", "2026-10-19", DONE_ONE)],
        ru: "Выполнено 1 из 2. По одному срок прошёл, отчёт ждём до 2 декабря 2026 года. Опозданий нет.",
        en: "1 of 2 done. 1 is past its date; its report is awaited by 2 December 2026. Nothing is late.",
        ..PLAIN
    },
    Situation {
        name: "some late",
        deadlines: &["До 20.10.2026", "До 21.10.2026", "До 20.12.2026"],
        reports: &[(
            "a",
            "2026-10-19",
            "{item: '1', status: выполняется, reason: болезнь}, {item: '2', status: выполняется}",
        )],
        ru: "Пока ни у одного из 3 нет отметки «выполнено». Опаздывают 2: у одного указана причина. Ещё у одного срок не прошёл или не назначен.",
        en: "None of 3 is marked as done so far. 2 are late: the reason is given for 1. 1 more has time left or no date.",
        ..PLAIN
    },
    Situation {
        name: "silent in part",
        deadlines: &["До 20.10.2026", "До 21.10.2026"],
        reports: &[("a", "2026-10-19", DONE_ONE)],
        ru: "Выполнено 1 из 2. Об одном на этом сайте нет сведений.",
        en: "1 of 2 done. This site has no information on 1.",
        ..PLAIN
    },
    Situation {
        name: "silent",
        day: "2027-03-01",
        deadlines: &["До 20.10.2026", "До 20.11.2026"],
        reports: &[("a", "2026-10-19", DONE_ONE)],
        ru: "Об одном мероприятии с прошедшим сроком на этом сайте нет сведений. Последний отчёт школы здесь — \
             19 октября 2026 года. Это не значит, что работа не ведётся. Выполнено 1 из 2.",
        en: "This site has no information on 1 item whose date has passed. The last report of the school here is of \
             19 October 2026. This does not mean that no work is done. 1 of 2 done.",
        ..PLAIN
    },
    Situation {
        name: "never reported",
        deadlines: &["До 20.10.2026", "До 20.12.2026"],
        ru: "Отчётов школы здесь пока нет. Срок прошёл у одного мероприятия из 2; выполнено ли оно, по этому сайту судить \
             нельзя. Это не значит, что работа не ведётся.",
        en: "There are no reports of the school here yet. The date of one of 2 items has passed; whether it is done \
             cannot be judged from this site. This does not mean that no work is done.",
        ..PLAIN
    },
    Situation {
        name: "put off by the school",
        deadlines: &["До 20.11.2026", "До 20.12.2026"],
        reports: &[("a", "2026-11-10", NEW_DAY)],
        ru: "Пока ни у одного из 2 нет отметки «выполнено». У одного новый срок, его назвала школа: 10 декабря 2026 года. Опозданий \
             нет: у одного срок не прошёл или не назначен.",
        en: "None of 2 is marked as done so far. 1 has a new date (named by the school), the nearest is 10 December 2026. Nothing is \
             late: the other one has time left or no date.",
        ..PLAIN
    },
    Situation {
        name: "all done, one of them late",
        deadlines: &["До 12.10.2026", "До 20.12.2026"],
        reports: &[("a", "2026-10-19", DONE_BOTH)],
        ru: "Выполнены оба мероприятия, из них позже срока — 1.",
        en: "All 2 items are done, 1 of them late.",
        ..PLAIN
    },
    Situation {
        name: "all with a date done",
        deadlines: &["До 20.10.2026", "По графику ИРО"],
        reports: &[("a", "2026-10-19", DONE_ONE)],
        ru: "Все мероприятия со сроком выполнены (1). У одного точного срока нет.",
        en: "All items with a date are done (1). 1 has no exact date.",
        ..PLAIN
    },
    Situation {
        name: "done, and the rest given up",
        deadlines: &["До 20.10.2026", "До 20.12.2026"],
        reports: &[
            ("a", "2026-10-19", DONE_ONE),
            ("", "2026-10-20", "{item: '2', status: отменено, reason: решение, schools: [a]}"),
        ],
        ru: "Выполнены все действующие мероприятия (1). Решено не проводить: 1.",
        en: "All items in force are done (1). Not to be held: 1.",
        ..PLAIN
    },
    Situation {
        name: "over, with leftovers",
        day: "2027-10-01",
        deadlines: &["До 20.10.2026", "До 21.10.2026", "До 20.11.2026"],
        reports: &[(
            "a",
            "2026-10-19",
            "{item: '1', status: выполнено, result: сделано}, {item: '2', status: выполняется}",
        )],
        ru: "Программа закончилась 31 августа 2027 года. Выполнено 1 из 3. Одно не выполнено в срок. Об одном на этом сайте нет \
             сведений.",
        en: "The programme ended on 31 August 2027. 1 of 3 done. 1 was not done in time. This site has no information on 1.",
        ..PLAIN
    },
    Situation {
        name: "in the archive",
        day: "2027-10-01",
        deadlines: &["До 20.10.2026"],
        reports: &[("a", "2026-10-19", DONE_ONE)],
        roadmap: "archived: да",
        ru: "Программа закончилась 31 августа 2027 года. Единственное мероприятие выполнено. Страница в архиве и больше не \
             обновляется.",
        en: "The programme ended on 31 August 2027. The only item is done. The page is archived and no longer updated.",
        ..PLAIN
    },
    Situation {
        name: "a branch that reports itself",
        deadlines: &["До 20.10.2026", "До 20.12.2026"],
        reports: &[("a", "2026-10-19", "{item: '2', status: отменено, reason: ремонт}")],
        school: "branch_of: b",
        ru: "Пока ни у одного из 2 нет отметки «выполнено». Об одном на этом сайте нет сведений. Не проводится, как сообщил филиал: 1.",
        en: "None of 2 is marked as done so far. This site has no information on 1. Not held, as the branch says: 1.",
        ..PLAIN
    },
    Situation {
        name: "a branch through its head school",
        deadlines: &["До 20.10.2026", "До 20.12.2026"],
        reports: &[("b", "2026-10-19", "{item: '1', status: выполнено, result: сделано, schools: [a]}")],
        school: "branch_of: b",
        ru: "О филиале отчитывается головная школа — Школа Б. По филиалу выполнено 1 из 2. Ещё у одного срок не прошёл или не назначен.",
        en: "The head school, Школа Б, reports for the branch. 1 of 2 done at the branch. 1 more has time left or no date.",
        ..PLAIN
    },
    Situation {
        name: "a branch of which nothing is told",
        deadlines: &["До 20.10.2026"],
        school: "branch_of: b",
        ru: "О филиале отчитывается головная школа — Школа Б. Отдельных сведений о филиале нет: смотрите страницу головной \
             школы.",
        en: "The head school, Школа Б, reports for the branch. There is no separate information on the branch: see the page \
             of the head school.",
        ..PLAIN
    },
    Situation {
        name: "nothing is asked of the school",
        deadlines: &["До 20.10.2026; Управление"],
        ru: "По этому приказу школа отдельно не отчитывается. Как идут мероприятия — на общей странице.",
        en: "By this order the school does not report separately. The common page shows their progress.",
        ..PLAIN
    },
    Situation {
        name: "no dates are named",
        deadlines: &["По графику ИРО", "Постоянно по плану школы"],
        reports: &[("a", "2026-10-19", DONE_ONE)],
        ru: "В приказе нет точных дат: показываем, что сделано. Выполнено 1 из 2. Опозданий нет: у одного срок не прошёл или \
             не назначен.",
        en: "The order names no exact dates: what is done is shown. 1 of 2 done. Nothing is late: the other one has time left \
             or no date.",
        ..PLAIN
    },
    Situation {
        name: "dates are named for others only",
        deadlines: &["До 20.10.2026; Управление", "Постоянно по плану школы", "По графику ИРО"],
        reports: &[("a", "2026-10-19", "{item: '3', status: выполнено, result: есть}")],
        ru: "У мероприятий школы точных дат в приказе нет: показываем, что сделано. Выполнено 1 из 2. Опозданий нет: у \
             одного срок не прошёл или не назначен.",
        en: "The order names no exact dates for the work of the school: what is done is shown. 1 of 2 done. Nothing is late: \
             the other one has time left or no date.",
        ..PLAIN
    },
    Situation {
        name: "joined later",
        day: "2027-01-20",
        deadlines: &["До 20.10.2026", "До 20.11.2026", "До 25.01.2027"],
        school: "participation: [{roadmap: r, from: 2027-01-12}]",
        ru: "Программа идёт с 1 сентября 2026 года. Ближайший срок — 25 января 2027 года. Школа участвует \
             с 12 января 2027 года; считается 1 мероприятие со сроком после этого дня или без срока.",
        en: "The programme runs since 1 September 2026. The next date is 25 January 2027. The \
             school has taken part since 12 January 2027; 1 item counts that is due after that day or has no date.",
        ..PLAIN
    },
    Situation {
        name: "left",
        day: "2027-05-01",
        deadlines: &["До 20.10.2026", "До 20.04.2027"],
        reports: &[("a", "2026-10-19", DONE_ONE)],
        school: "participation: [{roadmap: r, to: 2027-03-10, basis: приказ № 5}]",
        ru: "Школа участвовала до 10 марта 2027 года (приказ № 5). На этот день выполнено 1 из 2.",
        en: "The school took part until 10 March 2027 (приказ № 5). On that day 1 of 2 was done.",
        ..PLAIN
    },
    Situation {
        name: "merged",
        day: "2027-05-01",
        deadlines: &["До 20.10.2026"],
        school: "participation: [{roadmap: r, to: 2026-12-31, reason: реорганизована, successor: b}]",
        ru: "С 1 января 2027 года школа присоединена: теперь это Школа Б. Продолжение — на её странице. Школа участвовала до \
             31 декабря 2026 года. На этот день отметок «выполнено» нет, мероприятий — 1.",
        en: "Since 1 January 2027 the school has been part of Школа Б. Its page goes on. The school took part until \
             31 December 2026. On that day none of 1 was marked as done.",
        ..PLAIN
    },
];

impl Situation {
    /// The answer on the school's page.
    fn answer(&self, language: &str) -> String {
        let site = SmallSite::from_text(&self.text(language));
        let compiled = compile(&Job { minify: false, ..Job::new(site.folder()) });
        assert!(compiled.is_sound(), "{}: {:?}", self.name, compiled.diagnostics);
        let page = compiled.output().expect("a theme").bytes("schools/a/index.html").expect("a page").into_owned();
        let page = String::from_utf8(page).expect("UTF-8");
        let (_, answer) = page.split_once("class=\"answer\">").expect("an answer");
        let (answer, _) = answer.split_once("</p>").expect("its end");
        words(answer).replace('\u{a0}', " ").trim().to_owned()
    }

    fn text(&self, language: &str) -> String {
        let head = SITE.replace("DAY", self.day).replace("LANGUAGE", language);
        let mut text = head.replace("SCHOOL", self.school).replace("ARCHIVED", self.roadmap);
        for (number, deadline) in (1..).zip(self.deadlines) {
            let (deadline, who) = deadline.split_once("; ").unwrap_or((deadline, "Школы"));
            text +=
                &format!("      - {{number: '{number}', activity: Дело, deadline: {deadline}, responsible: {who}}}\n");
        }
        for (author, day, entries) in self.reports {
            let folder = if author.is_empty() { "reports".to_owned() } else { format!("schools/{author}/reports") };
            text += &format!("//- content/{folder}/{day}.md\n---\ntitle: О\ndate: {day}\nitems: [{entries}]\n---\n");
        }
        text
    }
}

#[test]
fn every_situation_has_its_sentences_in_both_languages() {
    let mut wrong = String::new();
    for situation in SITUATIONS {
        for (language, expected) in [("ru", situation.ru), ("en", situation.en)] {
            let answer = situation.answer(language);
            if answer != expected {
                wrong += &format!("{} ({language})\n  expected {expected}\n  is       {answer}\n", situation.name);
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
