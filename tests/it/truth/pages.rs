//! Pages of a site in, faults out: days, counts and sentences that are not true of the records or of each other.

use std::collections::BTreeMap;

use super::claims::Beside;
use super::oracle::Oracle;
use super::records::*;
use super::stands::{Board, ItemTruth};
use super::texts::{school_id, school_name};
use super::world::Files;
use crate::support::html::{main_of, words};
use jiff::civil::Date;

/// A site with the truth of today by roadmap.
pub struct PageTruth<'t> {
    pub oracle: &'t Oracle<'t>,
    pub boards: &'t [Board],
}

/// What is due on a day, and at how many.
type Due = BTreeMap<(Date, usize, usize, usize), usize>;

impl PageTruth<'_> {
    /// Roadmaps that are current; all of them where none is.
    fn current(&self) -> Vec<usize> {
        let all = 0..self.oracle.site.roadmaps.len();
        let current = self.oracle.site.kept_roadmaps();
        if current.is_empty() { all.collect() } else { current }
    }

    /// Roadmaps that are not archived.
    fn kept_roadmaps(&self) -> impl Iterator<Item = usize> {
        self.oracle.site.kept_roadmaps().into_iter()
    }

    /// The items without steps that count at a school in the first of its roadmaps that asks for any: they are never
    /// summed up.
    fn counted_items(&self, who: Who) -> Vec<&ItemTruth> {
        let roadmap = |at: usize| &self.oracle.site.roadmaps[at];
        let is_in = |at: &usize| who.is_some_and(|who| roadmap(*at).participants.contains(&who));
        let own = self.kept_roadmaps().filter(|at| is_in(at) && self.oracle.site.takes_part(*at, who));
        let counted = |at: usize| -> Vec<&ItemTruth> {
            let truths = roadmap(at).top().filter_map(|item| self.boards[at].get(&(who, item)));
            truths.filter(|truth| truth.stand.is_counted()).collect()
        };
        own.map(counted).find(|counted| !counted.is_empty()).unwrap_or_default()
    }

    /// Every day on which something is due: of one school, or of all.
    fn due(&self, school: Option<usize>) -> Due {
        let mut due = Due::new();
        let site = self.oracle.site;
        for at in self.current() {
            let roadmap = &self.oracle.site.roadmaps[at];
            for (item, record) in roadmap.items.iter().enumerate() {
                let is_struck = roadmap.struck_on(item).is_some_and(|struck| struck <= site.today);
                let in_force = !is_struck && roadmap.added_on(item) <= Some(site.today);
                for (number, part) in record.parts.iter().enumerate() {
                    let own = part.to.filter(|_| !part.ongoing);
                    let asked = self.boards[at]
                        .iter()
                        .filter(|((who, other), _)| *other == item && (school.is_none() || *who == school));
                    let asked = asked.filter(|((who, _), _)| site.takes_part(at, *who));
                    let asked: Vec<_> = asked.map(|(_, truth)| &truth.parts[number]).collect();
                    for truth in asked.iter().filter(|truth| !truth.stand.is_set_aside()) {
                        truth
                            .last_day
                            .into_iter()
                            .for_each(|day| *due.entry((day, at, item, number)).or_default() += 1);
                    }
                    if asked.is_empty() && school.is_none() && in_force {
                        own.into_iter().for_each(|day| _ = due.insert((day, at, item, number), 0));
                    }
                }
            }
        }
        due
    }

    /// Whether anything open at these reporters has a last day ahead.
    fn has_next(&self, is_meant: impl Fn(Who) -> bool) -> bool {
        let over = ["late", "no-news", "done"];
        let (site, today) = (self.oracle.site, self.oracle.site.today);
        let in_force = self.kept_roadmaps().filter(|at| site.roadmaps[*at].act <= Some(today));
        let running = in_force.filter(|at| today <= site.roadmaps[*at].to);
        let boards = running.flat_map(|at| self.boards[at].iter().map(move |board| (at, board)));
        let asked = boards.filter(|(at, ((who, _), _))| is_meant(*who) && site.takes_part(*at, *who));
        let left = |at, who| site.participation(at, who).and_then(|participation| participation.to);
        let mut parts =
            asked.flat_map(|(at, ((who, _), truth))| truth.parts.iter().map(move |part| (left(at, *who), part)));
        parts.any(|(left, part)| {
            let is_open = !part.stand.is_set_aside() && !over.contains(&part.stand.code());
            is_open && part.last_day.is_some_and(|end| today <= end && left.is_none_or(|left| end <= left))
        })
    }

    /// Everything false on the calendar: its list, its strip of months and its file name the same days.
    pub fn calendar_faults(&self, files: &Files) -> Vec<String> {
        let (page, due) = (files.get("calendar.html"), self.due(None));
        let days: Vec<String> = due.keys().map(|(day, ..)| day.to_string()).collect();
        let mut faults = Vec::new();
        let list: Vec<String> = after_each(page, "<li><b><time datetime=\"");
        faults.extend((list != days).then(|| format!("calendar list {list:?} for {days:?}")));
        faults.extend(strip_fault("calendar", page, &due));
        faults.extend(calendar_file_fault(files, "", &due));
        faults
    }

    /// Everything false on the top page.
    pub fn home_faults(&self, files: &Files, is_silent: impl Fn(usize) -> bool) -> Vec<String> {
        let page = files.get("index.html");
        let mut faults = Vec::new();
        let tells_next = page.contains("<section aria-labelledby=\"next\">");
        if tells_next != self.has_next(|_| true) {
            faults.push(format!("home: next days: {tells_next}"));
        }
        for number in 0..self.oracle.site.schools.len() {
            let counted = self.counted_items(Some(number));
            let done = counted.iter().filter(|truth| truth.stand.is_done()).count();
            let row = page.split("<tr ").skip(1).find(|row| row.contains(&format!("schools/{}/", school_id(number))));
            let row = row.and_then(|row| row.split("</tr>").next());
            let row = words(&format!("<{}", row.unwrap_or_default()));
            let expected = format!("{done} из {}", counted.len());
            let has_left = row.contains("участие — до") && done == 0;
            if !counted.is_empty() && !row.contains(&expected) && !row.contains(BY_HEAD) && !has_left {
                faults.push(format!("home: «{row}» for {expected}"));
            }
            if row.contains(BY_HEAD) && !self.is_untold_branch(number) {
                faults.push(format!("home: «{row}», of which something is told"));
            }
            let is_stale = is_silent(number) && !row.contains("отчётов нет");
            if row.contains("новых отчётов здесь давно нет") != is_stale {
                faults.push(format!("home: «{row}», silence: {}", is_silent(number)));
            }
            let wanted = ["late", "no-news", "postponed", "unchecked"];
            if row.contains("опозданий нет") && counted.iter().any(|at| wanted.contains(&at.stand.code())) {
                faults.push(format!("home: «{row}» though there are"));
            }
        }
        faults
    }

    /// Whether it is a branch of which nobody has said anything.
    fn is_untold_branch(&self, school: usize) -> bool {
        let site = self.oracle.site;
        let speaks = |report: &ReportRecord, at: usize| {
            let mut statements = site.statements_on(report, at).into_iter();
            let is_asked = |item: usize| {
                let steps = site.roadmaps[at].steps(item);
                steps.into_iter().chain([item]).any(|item| self.boards[at].contains_key(&(Some(school), item)))
            };
            statements.any(|statement| statement.about.contains(&Some(school)) && is_asked(statement.item))
        };
        let has_own = site.reports.iter().any(|report| report.author == Some(school) && report.date <= site.today);
        let own = site.kept_roadmaps().into_iter().filter(|at| site.takes_part(*at, Some(school)));
        let at = own.into_iter().find(|at| {
            self.boards[*at].iter().any(|((who, _), truth)| *who == Some(school) && truth.stand.is_counted())
        });
        let is_told = at.is_some_and(|at| {
            site.reports.iter().filter(|report| report.date <= site.today).any(|report| speaks(report, at))
        });
        site.schools[school].head.is_some() && !has_own && !is_told
    }

    /// Everything false on the page of a school.
    pub fn school_faults(&self, files: &Files, school: usize, beside: Option<&Beside>) -> Vec<String> {
        let page = files.get(&format!("schools/{}/index.html", school_id(school)));
        let text = words(main_of(page));
        let due = self.due(Some(school));
        let folder = format!("schools/{}/", school_id(school));
        let items = files.find(&format!("{folder}items.html")).unwrap_or_default();
        let mut faults: Vec<String> = untold_rows(items);
        faults.extend(strip_fault("school", items, &due));
        faults.extend(calendar_file_fault(files, &folder, &due));
        let mine = |who: Who| who == Some(school);
        let tells_next = page.contains("<section aria-labelledby=\"next\">");
        if tells_next != self.has_next(mine) {
            faults.push(format!("next days: {tells_next}"));
        }
        faults.extend(
            beside.into_iter().flat_map(|beside| self.freshness_faults(&text, &words(main_of(items)), school, beside)),
        );
        faults.into_iter().map(|fault| format!("page of {}: {fault}", school_name(school))).collect()
    }

    fn freshness_faults(&self, text: &str, items: &str, school: usize, beside: &Beside) -> Vec<String> {
        let mut faults = Vec::new();
        let says_none = items.contains("Отчётов здесь пока нет") || text.contains("Отчётов школы здесь пока нет");
        if says_none && beside.last_report().is_some() {
            faults.push("no reports, though there are".to_owned());
        }
        if says_none && items.contains("Сообщено") && !items.contains("сообщило ведомство") {
            faults.push("no reports beside a row on which somebody reported".to_owned());
        }
        let today = self.oracle.site.today;
        let asks = |at: usize| {
            let roadmap = &self.oracle.site.roadmaps[at];
            let runs = !roadmap.archived && self.oracle.begin(roadmap) <= today && today <= roadmap.to;
            let mut asked = roadmap.top().filter_map(|item| self.boards[at].get(&(Some(school), item)));
            let takes_part = self.oracle.site.takes_part(at, Some(school));
            runs && takes_part && asked.any(|truth| truth.stand.is_counted())
        };
        if items.contains("Следующее обновление") && !(0..self.boards.len()).any(asks) {
            faults.push("a next update of what nobody asks for".to_owned());
        }
        faults
    }
}

/// What the list of schools says of such a branch.
const BY_HEAD: &str = "отчитывается головная школа";

/// Rows that tell of a report on what nobody has reported on.
fn untold_rows(items: &str) -> Vec<String> {
    let rows = items.split("<tr").skip(1).map(|row| words(&format!("<tr{row}")));
    let reported = rows.filter(|row| row.contains("Сообщено") && !row.contains(" из "));
    reported.filter(|row| ["Ещё не началось", "отчёта пока нет"].iter().any(|state| row.contains(state))).collect()
}

/// The strip of months: each month with its link, and how many are due in it.
fn strip_fault(page_name: &str, page: &str, due: &Due) -> Option<String> {
    let strip = page.split("<ol class=\"year\">").nth(1)?.split("</ol>").next()?;
    let mut expected: BTreeMap<String, usize> = BTreeMap::new();
    for ((day, ..), at) in due.iter().filter(|(_, at)| **at > 0) {
        *expected.entry(day.strftime("%Y-%m").to_string()).or_default() += at;
    }
    let numbers = strip.split("<li").skip(1).filter_map(|month| month.split("<span class=\"due\">").nth(1));
    let numbers = numbers.map(|text| words(text.split("</span>").next().unwrap_or_default()));
    let numbers: Vec<usize> =
        numbers.filter_map(|text| text.split(' ').filter_map(|word| word.parse().ok()).next_back()).collect();
    let wanted: Vec<usize> = expected.values().copied().collect();
    let links = after_each(strip, "#m-");
    let is_linked = links.is_empty() || links == expected.keys().cloned().collect::<Vec<_>>();
    (numbers != wanted || !is_linked).then(|| format!("{page_name}: months {numbers:?}, {links:?} for {expected:?}"))
}

fn calendar_file_fault(files: &Files, folder: &str, due: &Due) -> Option<String> {
    let path = files.paths().find(|path| {
        path.strip_prefix(folder).is_some_and(|rest| rest.ends_with(".ics") && !rest.contains("schools/"))
    })?;
    let events = files.get(path).lines().filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:"));
    let events: Vec<String> = events.map(|day| day.trim().to_owned()).collect();
    let days: Vec<String> = due.keys().map(|(day, ..)| day.strftime("%Y%m%d").to_string()).collect();
    (events != days).then(|| format!("{path}: {events:?} for {days:?}"))
}

/// What stands between each `opening` and the next quotation mark.
fn after_each(text: &str, opening: &str) -> Vec<String> {
    let pieces = text.split(opening).skip(1);
    pieces.filter_map(|piece| piece.split('"').next()).map(str::to_owned).collect()
}
