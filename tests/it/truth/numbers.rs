//! Pages and tables of a site in, faults out: a number that is not what one can count in the lists of its page, or in the
//! data files.

use std::collections::BTreeMap;

use super::records::*;
use super::texts::school_id;
use super::world::Files;

/// How many stand in a state, by its code; none is left out.
type Tally = BTreeMap<String, usize>;

/// The rows of a table file, each by the names of its columns.
type Rows = Vec<BTreeMap<String, String>>;

/// The numbers of a site as its tables have them.
struct Tables {
    items: Rows,
    schools: Rows,
    /// The items of each school.
    at_school: Vec<Rows>,
}

/// Every number that is not what one can count.
pub fn number_faults(site: &SiteRecord, files: &Files) -> Vec<String> {
    let tables = Tables::read(site, files);
    let mut faults = tables.faults(site);
    for (path, page) in files.pages() {
        faults.extend(bar_faults(page).into_iter().chain(shown_fault(page)).map(|fault| format!("{path}: {fault}")));
    }
    for school in 0..site.schools.len() {
        faults.extend(school_page_faults(site, files, school));
    }
    for (at, roadmap) in site.roadmaps.iter().enumerate() {
        faults.extend(tables.roadmap_faults(site, files, at, roadmap));
    }
    faults.extend(tables.home_faults(site, files));
    faults
}

impl Tables {
    fn read(site: &SiteRecord, files: &Files) -> Self {
        let of_school = |school: usize| rows(files, &format!("schools/{}/data/items.csv", school_id(school)));
        Tables {
            items: rows(files, "data/items.csv"),
            schools: rows(files, "data/schools.csv"),
            at_school: (0..site.schools.len()).map(of_school).collect(),
        }
    }

    /// The row of a school in a roadmap, as a tally.
    fn school_row(&self, school: usize, roadmap: &str) -> Option<Tally> {
        let is_meant =
            |row: &&BTreeMap<String, String>| row["school"] == school_id(school) && row["roadmap"] == roadmap;
        self.schools.iter().find(is_meant).map(counts_of)
    }

    /// What the tables say of each other: a school's count is that of its own items, an item's that of its schools.
    fn faults(&self, site: &SiteRecord) -> Vec<String> {
        let mut faults = Vec::new();
        for (school, own) in self.at_school.iter().enumerate() {
            for roadmap in site.roadmaps.iter().filter(|roadmap| roadmap.participants.contains(&school)) {
                let rows = own.iter().filter(|row| row["roadmap"] == roadmap.id && row["parent"].is_empty());
                let counted = tally(rows.filter(|row| is_counted_words(row)).map(|row| row["state"].clone()));
                let written = self.school_row(school, roadmap.id);
                let is_same = written.as_ref() == Some(&applicable(&counted));
                faults.extend(
                    (!is_same).then(|| format!("schools.csv: {written:?} for {counted:?}, {}", school_id(school))),
                );
            }
        }
        for row in &self.items {
            let at = site.roadmaps.iter().position(|roadmap| roadmap.id == row["roadmap"]).expect("a roadmap");
            let taking_part = (0..site.schools.len()).filter(|school| site.takes_part(at, Some(*school)));
            let rows = taking_part.flat_map(|school| &self.at_school[school]);
            let own = rows.filter(|own| own["roadmap"] == row["roadmap"] && own["item"] == row["item"]);
            let counted = tally(own.filter(|row| is_counted_words(row)).map(|row| row["state"].clone()));
            let written = counts_of(row);
            let is_same = written == applicable(&counted);
            faults.extend((!is_same).then(|| format!("items.csv {}: {written:?} for {counted:?}", row["item"])));
        }
        faults
    }

    /// The roadmap's page and those of its items: what they sum up stands in the tables.
    fn roadmap_faults(&self, site: &SiteRecord, files: &Files, at: usize, roadmap: &RoadmapRecord) -> Vec<String> {
        let folder = format!("roadmaps/{}", roadmap.id);
        let page = files.get(&format!("{folder}/index.html"));
        let mut faults = Vec::new();
        let schools = (0..site.schools.len()).filter(|school| site.takes_part(at, Some(*school)));
        let of_schools = schools.filter_map(|school| self.school_row(school, roadmap.id));
        let own = self.items.iter().filter(|row| row["roadmap"] == roadmap.id);
        let top = own.clone().filter(|row| row["parent"].is_empty());
        let of_department = tally(top.map(|row| row["department_state"].clone()).filter(|code| !code.is_empty()));
        let expected = sum(of_schools.chain([applicable(&of_department)]));
        let bar = bars(page).into_iter().next().unwrap_or_default();
        faults.extend((bar != expected).then(|| format!("{folder}: {bar:?} for {expected:?}")));
        for row in own.filter(|row| row["parent"].is_empty()) {
            let path = format!("{folder}/{}.html", row["item"]);
            let page = files.get(&path);
            let table = page
                .split("<section aria-labelledby=\"schools\">")
                .nth(1)
                .and_then(|part| part.split("</table>").next());
            let bar = table.and_then(|table| bars(table).into_iter().next()).unwrap_or_default();
            let listed = table.unwrap_or_default().split("<tr><th scope=\"row\"").skip(1).filter_map(counted_state);
            let (listed, expected) = (tally(listed), counts_of(row));
            let is_same = bar == expected && applicable(&listed) == expected;
            faults.extend((!is_same).then(|| format!("{path}: {bar:?}, {listed:?} for {expected:?}")));
        }
        faults
    }

    /// The top page: its sum is that of schools in the first roadmap, its rows are those of the table.
    fn home_faults(&self, site: &SiteRecord, files: &Files) -> Vec<String> {
        let page = files.get("index.html");
        let mut faults = Vec::new();
        let kept = site.kept_roadmaps();
        let first = site.roadmaps_in_order()[0];
        let taking_part = |at: usize| (0..site.schools.len()).filter(move |school| site.takes_part(at, Some(*school)));
        let row_of = |at: usize, school: usize| self.school_row(school, site.roadmaps[at].id);
        let expected = sum(taking_part(first).filter_map(|school| row_of(first, school)));
        let bar = bars(page).into_iter().next().unwrap_or_default();
        if !expected.is_empty() && bar != expected {
            faults.push(format!("home: {bar:?} for {expected:?}"));
        }
        for school in 0..site.schools.len() {
            let current = kept.iter().filter(|at| site.takes_part(**at, Some(school)));
            let mut rows = current.filter_map(|at| row_of(*at, school));
            let own = rows.find(asks_anything).unwrap_or_default(); // never a sum of roadmaps
            let link = format!("schools/{}/index.html\">", school_id(school));
            for (path, link) in [("index.html", &*link), ("schools/index.html", &*link.replace("schools/", ""))] {
                let page = files.get(path);
                let row = page.split("<tr class").skip(1).find(|row| row.contains(link)).unwrap_or_default();
                let row = row.split("</tr>").next().unwrap_or_default();
                if row.contains("отчитывается головная школа") {
                    continue; // nothing is told of it, see `home_faults` of pages
                }
                for code in ["late", "no-news", "postponed", "unchecked"] {
                    // What is late stands apart from what was missed in a roadmap that is over.
                    let icon = format!("#i-{code}\"/></svg>");
                    let numbers = row.split(&icon).skip(1);
                    let number: usize = numbers.filter_map(|part| last_number(part.split('<').next()?)).sum();
                    let expected = own.get(code).copied().unwrap_or_default();
                    faults
                        .extend((number != expected).then(|| format!("{path} {link} {code}: {number} for {expected}")));
                }
            }
        }
        faults
    }
}

/// Whether a row counts any item.
fn asks_anything(row: &Tally) -> bool {
    row.iter().any(|(code, count)| *count > 0 && !["not-applicable", "excluded"].contains(&code.as_str()))
}

/// The page of a school and that of all its items: each list holds what its heading and the bar say. Nothing is summed up of
/// a programme before the school joins or once it has left.
fn school_page_faults(site: &SiteRecord, files: &Files, school: usize) -> Vec<String> {
    let folder = format!("schools/{}", school_id(school));
    let page = files.get(&format!("{folder}/index.html"));
    let mut faults = Vec::new();
    let mut listed = Tally::new();
    for section in page.split("<details><summary><span>").skip(1).filter(|part| part.contains("<ul class=\"lines\"")) {
        let (heading, lines) = section.split_once("</summary>").unwrap_or_default();
        let lines = lines.split("</ul></details>").next().unwrap_or_default();
        let own = applicable(&tally(
            lines.split("<li id=\"").skip(1).filter(|line| !is_step(line)).filter_map(counted_state),
        ));
        let total = after(heading, "</span>&nbsp;—&nbsp;").and_then(|words| first_number(&words));
        let is_same = total.unwrap_or_default() == own.values().sum::<usize>();
        faults.extend((!is_same).then(|| format!("{folder}: «{heading}» for {own:?}")));
        for code in ["late", "no-news"] {
            let number = after(heading, &format!("<b class=\"s-{code}\">")).and_then(|words| last_number(&words));
            faults.extend((number != own.get(code).copied()).then(|| format!("{folder}: «{heading}» for {own:?}")));
        }
        listed = sum([listed, own]);
    }
    let Some(items) = files.find(&format!("{folder}/items.html")) else { return faults };
    let programmes: Vec<(bool, Tally)> = items
        .split("<section class=\"programme\" aria-labelledby=\"p-")
        .skip(1)
        .map(|section| (takes_part_in_named(site, school, section), rows_of(section)))
        .collect();
    let is_summed_up = programmes.first().is_none_or(|(takes_part, _)| *takes_part);
    let bar = bars(page).into_iter().next().unwrap_or_default();
    let expected = if is_summed_up { listed.clone() } else { Tally::new() };
    faults.extend((bar != expected).then(|| format!("{folder}: {bar:?} for {listed:?}")));
    faults.extend(answer_fault(page, &listed).map(|fault| format!("{folder}: {fault}")));
    let (head, _) = items.split_once("<p class=\"freshness\">").unwrap_or_default();
    let summed_up = programmes.into_iter().filter(|(takes_part, rows)| *takes_part && !rows.is_empty());
    let listed: Vec<Tally> = summed_up.map(|(_, rows)| rows).collect();
    let written = bars(head);
    faults.extend((written != listed).then(|| format!("{folder}/items: {written:?} for {listed:?}")));
    faults
}

/// Whether a school takes part today in the programme of a section that begins with its name.
fn takes_part_in_named(site: &SiteRecord, school: usize, section: &str) -> bool {
    let id = section.split('"').next().unwrap_or_default();
    let at = site.roadmaps.iter().position(|roadmap| roadmap.id == id).expect("a programme");
    site.takes_part(at, Some(school))
}

/// What stands in the table of a section.
fn rows_of(section: &str) -> Tally {
    let table = section.split("<table class=\"cards items\">").nth(1).unwrap_or_default();
    let rows = table.split("</table>").next().unwrap_or_default().split("<tr").skip(1);
    applicable(&tally(rows.filter(|row| row.contains(" id=\"") && !is_step(row)).filter_map(counted_state)))
}

/// «Выполнено 3 из 7» above a bar that says otherwise.
fn answer_fault(page: &str, bar: &Tally) -> Option<String> {
    let answer = after(page, "<p class=\"answer\">")?;
    let in_words = answer.split("ыполнено ").skip(1).find_map(|words| {
        let (done, rest) = words.split_once(" из ")?;
        Some((done.parse().ok()?, first_number(&rest.replace('.', " "))?))
    })?;
    let counted: (usize, usize) = (bar.get("done").copied().unwrap_or_default(), bar.values().sum());
    (in_words != counted).then(|| format!("«{answer}» above {bar:?}"))
}

/// Bars whose parts do not sum to their whole, or whose words are other than their parts.
fn bar_faults(page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for bar in page.split("<svg class=\"bar\"").skip(1).filter_map(|part| part.split("</svg>").next()) {
        let parts = parts_of(bar);
        let total = after(bar, "viewBox=\"0 0 ").and_then(|words| first_number(&words));
        let label: Vec<usize> = bar.split("aria-label=\"").nth(1).map(numbers_until_quote).unwrap_or_default();
        let done = parts.get("done").copied().unwrap_or_default();
        let is_same =
            total == Some(parts.values().sum()) && (label.is_empty() || label == [done, total.unwrap_or_default()]);
        faults.extend((!is_same).then(|| format!("a bar of {parts:?}: {bar}")));
    }
    for progress in page.split("<div class=\"progress\">").skip(1).filter_map(|part| part.split("</div>").next()) {
        let bar = bars(progress).into_iter().next().unwrap_or_default();
        let words = progress.split("<ul class=\"tally\">").nth(1).unwrap_or_default().split("<li").skip(1);
        let listed = words.filter_map(|part| Some((state_code(part)?, last_number(&after(part, "<b>")?)?)));
        let listed: Tally = listed.collect();
        let number = after(progress, "<p class=\"progress-number\"><b>").and_then(|words| first_number(&words));
        let is_on_time = progress.contains("наступившие сроки"); // counts schools that have done what has come due
        let is_same = number.is_none() || is_on_time || number == Some(bar.get("done").copied().unwrap_or_default());
        faults.extend((listed != bar || !is_same).then(|| format!("{listed:?}, {number:?} beside {bar:?}")));
    }
    faults
}

/// «Показать 3 строки» above another number of rows.
fn shown_fault(page: &str) -> Option<String> {
    let wrong = page.split("<tr><td class=\"unfold\"").skip(1).find(|part| {
        let rows = part.split("</tbody>").next().unwrap_or_default().matches("<tr").count();
        after(part, "<input type=\"checkbox\"> ").and_then(|words| last_number(&words)) != Some(rows)
    })?;
    Some(format!("rows for «{wrong:.120}»"))
}

/// All bars of a page that have words, by what they count.
fn bars(page: &str) -> Vec<Tally> {
    let bars = page.split("<svg class=\"bar\"").skip(1).filter_map(|part| part.split("</svg>").next());
    bars.filter(|bar| bar.contains("aria-label")).map(parts_of).collect()
}

fn parts_of(bar: &str) -> Tally {
    let parts = bar.split("class=\"b-").skip(1);
    let part = |part: &str| Some((part.split('"').next()?.to_owned(), first_number(&after(part, "width=\"")?)?));
    parts.filter_map(part).collect()
}

/// The state of a row or line; none where its time was over before the school joined.
fn counted_state(row: &str) -> Option<String> {
    let row = row.split("</tr>").next().filter(|row| !row.contains(BEFORE_JOINING))?;
    state_code(row)
}

fn state_code(part: &str) -> Option<String> {
    Some(part.split("state s-").nth(1)?.split('"').next()?.to_owned())
}

const BEFORE_JOINING: &str = "Срок раньше вступления";

fn is_counted_words(row: &BTreeMap<String, String>) -> bool {
    !row["state_words"].starts_with(BEFORE_JOINING) && !row["state"].is_empty()
}

fn is_step(row: &str) -> bool {
    row.split('>').next().is_some_and(|tag| tag.contains("class=\""))
}

/// A row's counts, by the codes of the states.
fn counts_of(row: &BTreeMap<String, String>) -> Tally {
    let codes =
        ["done", "late", "no-news", "partly", "in-progress", "open", "postponed", "ongoing", "planned", "cancelled"];
    let codes = codes.into_iter().chain(["awaited", "unchecked", "outcome-unknown", "before-act"]);
    codes.map(|code| (code.to_owned(), row[&code.replace('-', "_")].parse().unwrap())).filter(|(_, n)| *n > 0).collect()
}

fn tally(codes: impl Iterator<Item = String>) -> Tally {
    codes.fold(Tally::new(), |mut tally, code| {
        *tally.entry(code).or_default() += 1;
        tally
    })
}

fn applicable(tally: &Tally) -> Tally {
    let counts = |code: &str| code != "not-applicable" && code != "excluded";
    tally.iter().filter(|(code, _)| counts(code)).map(|(code, n)| (code.clone(), *n)).collect()
}

fn sum(all: impl IntoIterator<Item = Tally>) -> Tally {
    all.into_iter().flatten().fold(Tally::new(), |mut sum, (code, n)| {
        *sum.entry(code).or_default() += n;
        sum
    })
}

/// The text behind an opening, until the next tag or quotation mark.
fn after(text: &str, opening: &str) -> Option<String> {
    Some(text.split(opening).nth(1)?.split(['<', '"']).next()?.to_owned())
}

fn numbers_until_quote(text: &str) -> Vec<usize> {
    let text = text.split('"').next().unwrap_or_default();
    text.split(' ').filter_map(|word| word.parse().ok()).collect()
}

fn first_number(text: &str) -> Option<usize> {
    text.split([' ', ',', ':']).find_map(|word| word.parse().ok())
}

fn last_number(text: &str) -> Option<usize> {
    text.split([' ', ',', ':']).filter_map(|word| word.parse().ok()).next_back()
}

/// The rows of a table file.
fn rows(files: &Files, path: &str) -> Rows {
    let text = files.get(path);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.deserialize().map(|row| row.expect("a row")).collect()
}
