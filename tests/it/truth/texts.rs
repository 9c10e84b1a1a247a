//! Records of a site in, its files out.

use std::fmt::Write as _;

use super::records::*;

const HEAD: &str = "\
//- content/site.yaml
id: chance
title: Сайт
body:
  name: Отдел образования
publishing:
  update_every: месяц
SETTINGS
//- content/documents.yaml
- id: order
  kind: Приказ
  number: '7'
  date: ORDERED
  title: О переносе
  url: https://example.ru/order
- id: note
  kind: Справка
  title: О погоде
  url: https://example.ru/note
";

const PARTIES: &str = "\
parties:
  - id: s
    name: Директора школ
    reports: школа
  - id: d
    name: Отдел образования
    reports: ведомство
  - id: o
    name: ИРО
    reports: внешние
";

const COLUMNS: &str = "  - columns:
      - {role: number, heading: №}
      - {role: activity, heading: Мероприятие}
      - {role: deadline, heading: Срок}
      - {role: responsible, heading: Исполнители}
      - {role: result, heading: Результат}
";

/// The files of the site, as one string.
pub fn text_of(site: &SiteRecord) -> String {
    let lateness = if site.all_days_count { "calendar" } else { "working" };
    let settings = format!("  report_within: {}\n  lateness: {lateness}\n", site.report_within);
    let mut text = HEAD.replace("SETTINGS\n", &settings).replace("ORDERED", &ORDER_DAY.to_string());
    for (number, school) in site.schools.iter().enumerate() {
        push_school(&mut text, site, number, school);
    }
    for roadmap in &site.roadmaps {
        push_roadmap(&mut text, site, roadmap);
    }
    for report in &site.reports {
        push_report(&mut text, site, report);
    }
    text
}

/// The id of a school's folder.
pub fn school_id(number: usize) -> String {
    format!("school-{}", number + 1)
}

/// The name of a school.
pub fn school_name(number: usize) -> String {
    format!("Школа {}", number + 1)
}

fn push_school(text: &mut String, site: &SiteRecord, number: usize, school: &SchoolRecord) {
    let _ = writeln!(text, "//- content/schools/{}/school.yaml\nname: {}", school_id(number), school_name(number));
    if let Some(head) = school.head {
        let _ = writeln!(text, "branch_of: {}", school_id(head));
    }
    if let Some(seen) = school.seen {
        let seen = format!("section_seen:\n  date: {seen}\n  by: методист\n  result: есть");
        let _ = writeln!(text, "section_url: https://example.ru/section\n{seen}");
    }
    if !school.participations.is_empty() {
        let _ = writeln!(text, "participation:");
    }
    school.participations.iter().for_each(|participation| push_participation(text, site, participation));
}

fn push_participation(text: &mut String, site: &SiteRecord, participation: &ParticipationRecord) {
    let ParticipationRecord { roadmap, from, to, basis, successor } = participation;
    let _ = writeln!(text, "  - roadmap: {}", site.roadmaps[*roadmap].id);
    for (key, day) in [("from", from), ("to", to)] {
        day.iter().for_each(|day| _ = writeln!(text, "    {key}: {day}"));
    }
    basis.iter().for_each(|basis| _ = writeln!(text, "    basis: {basis}"));
    successor.iter().for_each(|school| _ = writeln!(text, "    successor: {}", school_id(*school)));
}

fn push_roadmap(text: &mut String, site: &SiteRecord, roadmap: &RoadmapRecord) {
    let (from, to) = (roadmap.from, roadmap.to);
    let _ = writeln!(text, "//- content/roadmaps/{}.yaml\ntitle: Программа {}", roadmap.id, roadmap.id);
    let _ = writeln!(text, "period: программа\ndates:\n  from: {from}\n  to: {to}");
    let _ = writeln!(text, "archived: {}\nprimary: {}", roadmap.archived, roadmap.primary);
    if let Some(act) = roadmap.act {
        let _ = writeln!(text, "acts:\n  - kind: Приказ\n    date: {act}");
    }
    for (number, date) in roadmap.amending.iter().enumerate() {
        let _ = writeln!(
            text,
            "  - kind: Приказ\n    number: {}\n    date: {date}\n    relation: amends",
            act_number(number)
        );
    }
    let _ = writeln!(text, "participants:");
    for school in &roadmap.participants {
        let _ = writeln!(text, "  - {}", school_id(*school));
    }
    let _ = writeln!(text, "{PARTIES}plans:\n{COLUMNS}    items:");
    for item in roadmap.top() {
        push_item(text, &roadmap.items[item], "      ", true);
        push_same_work(text, site, (roadmap, item), "      ");
        let steps = roadmap.steps(item);
        if !steps.is_empty() {
            let _ = writeln!(text, "        steps:");
            for step in steps {
                push_item(text, &roadmap.items[step], "          ", false);
                push_same_work(text, site, (roadmap, step), "          ");
            }
        }
    }
}

fn push_item(text: &mut String, item: &ItemRecord, indent: &str, has_number: bool) {
    let _ = writeln!(text, "{indent}- activity: {}", activity(item, true));
    if has_number {
        let _ = writeln!(text, "{indent}  number: '{}'", item.name);
    }
    if let Some(deadline) = &item.deadline {
        let _ = writeln!(text, "{indent}  deadline: '{deadline}'");
    }
    if let Some(executor) = item.executor {
        let _ = writeln!(text, "{indent}  responsible: '{}'", words_of(executor));
    }
    if item.new_result.is_some() {
        let _ = writeln!(text, "{indent}  result: {}", result(item, true));
    }
    if let Some((schools, at_least)) = &item.scope {
        let _ = writeln!(text, "{indent}  scope:");
        if let Some(enough) = at_least {
            let _ = writeln!(text, "{indent}    at_least: {enough}");
        }
        if !schools.is_empty() {
            let _ = writeln!(text, "{indent}    schools:");
        }
        for school in schools {
            let _ = writeln!(text, "{indent}      - {}", school_id(*school));
        }
    }
    if let Some(proved_by) = item.proved_by {
        let word = if proved_by == ProvedBy::Report { "report" } else { "section" };
        let _ = writeln!(text, "{indent}  proved_by: {word}");
    }
    push_revisions(text, item, indent);
    let cells = [(item.unchecked_deadline, "deadline"), (item.unchecked_executor, "responsible")];
    if cells.iter().any(|(is_unchecked, _)| *is_unchecked) {
        let _ = writeln!(text, "{indent}  unchecked:");
    }
    for (_, cell) in cells.iter().filter(|(is_unchecked, _)| *is_unchecked) {
        let _ = writeln!(text, "{indent}    - {cell}");
    }
}

fn push_same_work(text: &mut String, site: &SiteRecord, (roadmap, item): (&RoadmapRecord, usize), indent: &str) {
    let pairs = site.same_work.iter().filter(|((at, own), _)| site.roadmaps[*at].id == roadmap.id && *own == item);
    for (_, (at, other)) in pairs {
        let other_roadmap = &site.roadmaps[*at];
        let _ = writeln!(text, "{indent}  same_as: '{}:{}'", other_roadmap.id, other_roadmap.items[*other].name);
    }
}

fn push_revisions(text: &mut String, item: &ItemRecord, indent: &str) {
    let amended = item.amended.as_ref().map(|(act, was)| (*act, format!("deadline\n{indent}      was: '{was}'")));
    let given =
        item.given.map(|(act, before)| (act, format!("responsible\n{indent}      was: '{}'", words_of(before))));
    let reworded = item.reworded.map(|act| (act, format!("activity\n{indent}      was: {}", activity(item, false))));
    let result = item.new_result.map(|act| (act, format!("result\n{indent}      was: {}", result(item, false))));
    let added = item.added.map(|act| (act, "added".to_owned()));
    let struck = item.struck.map(|act| (act, "removed".to_owned()));
    let all: Vec<(usize, String)> = [amended, given, reworded, result, added, struck].into_iter().flatten().collect();
    if !all.is_empty() {
        let _ = writeln!(text, "{indent}  revisions:");
    }
    for (act, field) in all {
        let _ = writeln!(text, "{indent}    - act: {}\n{indent}      field: {field}", act_number(act));
    }
}

/// The words of an item, before or after an act changed them.
pub fn activity(item: &ItemRecord, is_new: bool) -> String {
    match (item.reworded, is_new) {
        (None, _) => format!("Дело {}", item.name),
        (Some(_), true) => format!("Новое дело {} целиком", item.name),
        (Some(_), false) => format!("Прежнее дело {} целиком", item.name),
    }
}

/// The same of its result, where an act changed it.
pub fn result(item: &ItemRecord, is_new: bool) -> String {
    format!("{} итог {} целиком", if is_new { "Новый" } else { "Прежний" }, item.name)
}

/// The number of a later act.
pub fn act_number(amending: usize) -> String {
    format!("{}-о", amending + 11)
}

fn words_of(executor: Executor) -> &'static str {
    match executor {
        Executor::Schools => "Директора школ",
        Executor::Department => "Отдел образования",
        Executor::Both => "Отдел образования, директора школ",
        Executor::Outside => "ИРО",
        Executor::Stranger => "Петрова А. Б.",
        Executor::Nobody => "",
    }
}

fn push_report(text: &mut String, site: &SiteRecord, report: &ReportRecord) {
    let roadmap = &site.roadmaps[report.roadmap];
    let folder = report.author.map_or("content".to_owned(), |school| format!("content/schools/{}", school_id(school)));
    let _ = writeln!(text, "//- {folder}/reports/{}.md\n---\ntitle: Отчёт {}", report.name, report.name);
    let _ = writeln!(text, "date: {}\nroadmap: {}", report.date, roadmap.id);
    if let Some(event) = report.event {
        let _ = writeln!(text, "event_date: {event}");
    }
    if let Some(received) = report.received {
        let _ = writeln!(text, "received: {received}");
    }
    if let Some(corrected) = &report.corrects {
        let _ = writeln!(text, "corrects: {corrected}");
    }
    if !report.entries.is_empty() {
        let _ = writeln!(text, "items:");
    }
    report.entries.iter().for_each(|entry| push_entry(text, site, roadmap, entry));
    let _ = writeln!(text, "---\nСлова.");
}

fn push_entry(text: &mut String, site: &SiteRecord, roadmap: &RoadmapRecord, entry: &EntryRecord) {
    let item = &roadmap.items[entry.item];
    let twin = entry.twin.map(|(at, item)| (&site.roadmaps[at], &site.roadmaps[at].items[item]));
    let other = twin.map_or(String::new(), |(roadmap, item)| format!(", '{}:{}'", roadmap.id, item.name));
    let own = &item.name;
    let _ = writeln!(text, "  - item: ['{own}'{other}]\n    status: {}", code_of(entry.status));
    if entry.has_reason {
        let _ = writeln!(text, "    reason: погода");
    }
    if entry.status == Status::Partly {
        let _ = writeln!(text, "    left: немного");
    }
    if let Some(date) = entry.date {
        let _ = writeln!(text, "    date: {date}");
    }
    if let Some(until) = entry.until {
        let _ = writeln!(text, "    until: {until}");
    }
    if let Some((count, total)) = entry.count {
        let _ = writeln!(text, "    count: {count}\n    of: {total}");
    }
    if let Some(paper) = entry.document {
        let _ = writeln!(text, "    document: {}", if paper == Decision::Order { "order" } else { "note" });
    }
    if item.parts.len() > 1 || twin.is_some_and(|(_, twin)| twin.parts.len() > 1) {
        let part = entry.part.map(|part| &item.parts[part]);
        if let Some(part) = part.filter(|_| item.parts.iter().any(|other| other.term > 1)) {
            let _ = writeln!(text, "    term: {}", part.term);
        }
        let _ = writeln!(text, "    period: '{}'", part.map_or("all", |part| &part.key));
    }
    if !entry.schools.is_empty() {
        let _ = writeln!(text, "    schools:");
    }
    for school in &entry.schools {
        let _ = writeln!(text, "      - {}", school_id(*school));
    }
}

fn code_of(status: Status) -> &'static str {
    match status {
        Status::InProgress => "in-progress",
        Status::Done => "done",
        Status::Partly => "partly",
        Status::Postponed => "postponed",
        Status::Cancelled => "cancelled",
        Status::NotApplicable => "not-applicable",
        Status::Withdrawn => "withdrawn",
    }
}
