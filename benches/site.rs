//! A site of any size, always the same for the same numbers: S schools with R reports each, a roadmap of 40 items,
//! reports of about 4 KB of Russian Markdown.

#![allow(dead_code)] // each program that shares it needs a part

use std::fmt::Write as _;

/// How large.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Schools that take part.
    pub schools: usize,
    /// Reports of each.
    pub reports: usize,
}

/// Items of the roadmap.
pub const ITEMS: usize = 40;

/// A file by its path below the site's folder.
pub type File = (String, String);

/// The deadlines of the items in turn: as the act writes them, and the last day for those who cannot read them.
const DEADLINES: [(&str, &str); 8] = [
    ("До 20.11.2026", "2026-11-20"),
    ("Сентябрь 2026", "2026-09-30"),
    ("Октябрь-декабрь 2026", "2026-12-31"),
    ("Ежемесячно", "2027-08-31"),
    ("Ноябрь 2026 - апрель 2027", "2027-04-30"),
    ("В течение учебного года", "2027-08-31"),
    ("Февраль-март 2027", "2027-03-31"),
    ("До 1 июня 2027 года", "2027-06-01"),
];

const WORKS: [&str; 10] = [
    "Разбор результатов проверочных работ по классам",
    "Занятия малыми группами для тех, кому трудно",
    "Взаимное посещение уроков учителями одной параллели",
    "Обновление школьной программы помощи ученикам",
    "Встреча с родителями об успехах и трудностях класса",
    "Повышение квалификации учителей математики и русского языка",
    "Неделя открытых уроков по читательской грамотности",
    "Обновление раздела школьного сайта о ходе проекта",
    "Диагностика затруднений учителей",
    "Совместный урок с наставником из соседней школы",
];

const SENTENCES: [&str; 14] = [
    "В первой четверти учителя разобрали работы шестых классов и выбрали темы, которые даются труднее всего.",
    "Чаще других ошибались в задачах на проценты и в чтении диаграмм.",
    "Поэтому по вторникам и четвергам работает группа из восьми человек.",
    "Родители получили расписание занятий и знают, к кому обратиться с вопросом.",
    "Наставник побывал на двух уроках и оставил письменные советы.",
    "Учителя договорились начинать урок с короткой разминки на пять минут.",
    "Через месяц проверим, стало ли решивших больше, и расскажем об этом здесь.",
    "Библиотека собрала полку книг для самостоятельного чтения.",
    "Старшеклассники помогают младшим готовить устные ответы.",
    "На совещании решили перенести открытый урок, чтобы его увидели коллеги из трёх школ.",
    "За две недели посещено одиннадцать уроков, по каждому есть лист наблюдения.",
    "Школьная команда сверила план с дорожной картой округа и отметила сделанное.",
    "Ученики писали работу без подсказок, и картина получилась честной.",
    "Итоги обсудили с каждым классом отдельно, без сравнения детей между собой.",
];

/// Numbers that look like chance and never change.
struct Chance(u64);

impl Chance {
    fn new(seed: usize) -> Self {
        Chance(0x9e37_79b9_7f4a_7c15 ^ (seed as u64 + 1).wrapping_mul(0xd134_2543_de82_ef95))
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }

    fn pick<'t>(&mut self, list: &[&'t str]) -> &'t str {
        list[self.below(list.len())]
    }
}

/// All files of the site; `outputs` are the kinds of files that it makes.
pub fn files(size: Size, outputs: &str) -> impl Iterator<Item = File> {
    let fixed = [
        ("content/site.yaml".to_owned(), site(outputs)),
        ("content/roadmaps/2026-2027.yaml".to_owned(), roadmap(size)),
    ];
    let schools = (0..size.schools).flat_map(move |school| {
        let card = (format!("content/schools/{}/school.yaml", id(school)), card(school));
        let reports = (0..size.reports).map(move |report| (report_path(school, report), self::report(school, report)));
        std::iter::once(card).chain(reports)
    });
    fixed.into_iter().chain(schools)
}

/// A generator that knows no roadmaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Peer {
    /// Hugo.
    Hugo,
    /// Zola: what it does not know itself stands under `extra`, and sections name their templates.
    Zola,
}

/// The same content for a generator that knows no roadmaps: last days instead of deadlines.
pub fn plain_files(size: Size, peer: Peer) -> impl Iterator<Item = File> {
    let more = |zola: &'static str| if peer == Peer::Zola { zola } else { "" };
    let fixed = [
        ("data/roadmap.yaml".to_owned(), plain_roadmap()),
        ("content/_index.md".to_owned(), title("Начало", "")),
        ("content/schools/_index.md".to_owned(), title("Школы", more("template: schools.html\n"))),
    ];
    let of_school = more("sort_by: date\ntemplate: school.html\npage_template: report.html\ngenerate_feeds: true\n");
    let schools = (0..size.schools).flat_map(move |school| {
        let folder = format!("content/schools/{}", id(school));
        let card = (format!("{folder}/_index.md"), title(&name(school), of_school));
        let reports = (0..size.reports).map({
            let folder = folder.clone();
            move |report| (format!("{folder}/{}.md", report_name(report)), peers_report(school, report, peer))
        });
        std::iter::once(card).chain(reports)
    });
    fixed.into_iter().chain(schools)
}

fn peers_report(school: usize, report: usize, peer: Peer) -> String {
    let text = self::report(school, report);
    let (header, body) = text.split_once("\n---\n").unwrap_or((&text, ""));
    let (own, items) = header.split_once("items:\n").unwrap_or((header, ""));
    match peer {
        Peer::Hugo => text,
        Peer::Zola => format!("{own}extra:\n  items:\n  {}\n---\n{body}", items.replace('\n', "\n  ")),
    }
}

/// The path of a report.
pub fn report_path(school: usize, report: usize) -> String {
    format!("content/schools/{}/reports/{}.md", id(school), report_name(report))
}

/// The id of a school.
pub fn id(school: usize) -> String {
    format!("shkola-{}", school + 1)
}

fn name(school: usize) -> String {
    format!("Школа № {}", school + 1)
}

fn report_name(report: usize) -> String {
    format!("{}-{report:03}", day(report))
}

/// Reports come every nine days from the tenth of September.
fn day(report: usize) -> String {
    const MONTHS: [(usize, usize, usize); 9] = [
        (2026, 9, 30),
        (2026, 10, 31),
        (2026, 11, 30),
        (2026, 12, 31),
        (2027, 1, 31),
        (2027, 2, 28),
        (2027, 3, 31),
        (2027, 4, 30),
        (2027, 5, 31),
    ];
    let mut left = 9 + (report * 9) % 240;
    for (year, month, days) in MONTHS {
        if left < days {
            return format!("{year}-{month:02}-{:02}", left + 1);
        }
        left -= days;
    }
    unreachable!("240 days end in May")
}

fn title(title: &str, more: &str) -> String {
    format!("---\ntitle: {title}\n{more}---\n")
}

fn site(outputs: &str) -> String {
    format!(
        "format: 1\nid: bench\ntitle: Качество образования в округе\nbody:\n  name: Управление образования округа\n  \
         level: municipal\ncontact:\n  phone: +7 (000) 000-00-01\n  email: bench@example.org\nlanguage: ru\n\
         base_url: https://bench.example.org\nutc_offset: \"+03:00\"\nas_of: 2027-05-20\noutputs: [{outputs}]\n"
    )
}

fn card(school: usize) -> String {
    format!(
        "name: Муниципальное бюджетное общеобразовательное учреждение «{0}»\nshort_name: {0}\nterritory: с. Полевое-{1}\n\
         contacts:\n  - post: Директор\n    phone: +7 (000) 000-00-02\n    email: shkola-{1}@example.org\n",
        name(school),
        school + 1
    )
}

fn roadmap(size: Size) -> String {
    let mut text = String::from(
        "title: Дорожная карта повышения качества образования на 2026/27 учебный год\nkind: roadmap\nlevel: municipal\n\
         period: 2026/2027 учебный год\nacts:\n  - kind: Приказ\n    number: 187-о\n    date: 2026-08-28\n    \
         issuer: Управление образования округа\n    relation: approves\nparticipants:\n",
    );
    (0..size.schools).for_each(|school| text.extend(["  - ", &id(school), "\n"]));
    text.push_str(
        "parties:\n  - id: teams\n    name: Школьные команды\n    reports: school\nplans:\n  - id: main\n    \
         title: Дорожная карта\n    columns:\n      - {role: number, heading: № п/п}\n      - {role: activity, heading: Мероприятие}\n      \
         - {role: deadline, heading: Срок}\n      - {role: responsible, heading: Ответственные}\n      \
         - {role: result, heading: Результат}\n    sections:\n",
    );
    for section in 0..ITEMS / 8 {
        let _ = writeln!(text, "      - title: Раздел {}\n        items:", section + 1);
        (section * 8..section * 8 + 8).for_each(|item| text.push_str(&self::item(item)));
    }
    text
}

fn item(item: usize) -> String {
    format!(
        "          - number: \"{}\"\n            activity: {}, часть {}\n            deadline: {}\n            \
         responsible: Школьные команды\n            result: Справка\n",
        item + 1,
        WORKS[item % WORKS.len()],
        item / WORKS.len() + 1,
        DEADLINES[item % DEADLINES.len()].0
    )
}

fn plain_roadmap() -> String {
    let row = |item: usize| {
        let (written, last) = DEADLINES[item % DEADLINES.len()];
        let work = WORKS[item % WORKS.len()];
        format!(
            "- {{number: \"{0}\", activity: \"{work}, часть {1}\", deadline: \"{written}\", last: {last}}}\n",
            item + 1,
            item / WORKS.len() + 1
        )
    };
    (0..ITEMS).map(row).collect()
}

/// A report: four items of the roadmap in its header, about 4 KB of text.
pub fn report(school: usize, report: usize) -> String {
    let mut chance = Chance::new(school * 1009 + report);
    let day = day(report);
    let mut text = format!("---\ntitle: Отчёт {} школы № {}\ndate: {day}\nitems:\n", report + 1, school + 1);
    let first = chance.below(ITEMS);
    for step in 0..4 {
        let status = if chance.below(4) == 0 { "in-progress" } else { "done" };
        let item = (first + step * 7) % ITEMS + 1;
        let result = chance.pick(&WORKS);
        let _ = writeln!(text, "  - item: \"{item}\"\n    status: {status}\n    date: {day}\n    result: {result}");
    }
    text.push_str("---\n");
    (0..3).for_each(|part| section(&mut text, &mut chance, part));
    text
}

fn section(text: &mut String, chance: &mut Chance, part: usize) {
    let _ = writeln!(text, "\n## {}\n", chance.pick(&WORKS));
    for _ in 0..2 {
        (0..4).for_each(|_| text.extend([chance.pick(&SENTENCES), " "]));
        text.extend(["**", chance.pick(&WORKS), "**\n\n"]);
    }
    match part {
        0 => (0..3).for_each(|_| text.extend(["- ", chance.pick(&SENTENCES), "\n"])),
        1 => text.push_str("| Класс | Писали | Справились |\n| --- | --- | --- |\n| 5 | 21 | 15 |\n| 6 | 24 | 17 |\n"),
        _ => text.push_str("Подробнее — [на странице школы](https://shkola.example.org/proekt).\n"),
    }
}
