//! The cells of executors in; out come the parties that they name, who of them reports where that is plain, and those of
//! whom nobody can say it but a person.

use std::collections::BTreeMap;

use super::plan::Plan;
use crate::content::fold;
use crate::content::people::{names_people, without_people};
use crate::content::records::roadmap::{ColumnRole, Reports};
use crate::content::slug::{file_slug, free_name};

/// A party that executors' cells name.
#[derive(Debug, Clone, PartialEq)]
pub struct Party {
    /// Its id in the file.
    pub id: String,
    /// Its name as it is written first.
    pub name: String,
    /// Who reports; `None` where nobody can know it.
    pub reports: Option<Reports>,
    /// Other spellings of it.
    pub aliases: Vec<String>,
    /// In how many cells it stands.
    pub cells: usize,
}

/// How names of those begin of whose work schools report.
const OF_SCHOOLS: &[&str] = &[
    "руководители оо",
    "руководители оу",
    "руководители школ",
    "руководители общеобразовательных",
    "руководители образовательных",
    "директора школ",
    "директора оо",
    "директора оу",
    "директор школы",
    "директор оо",
    "школьн",
    "команды школ",
    "педагог",
    "учител",
    "классные руководители",
    "заместители директор",
    "заместитель директора",
    "зам. дир",
    "зам. директор",
    "администрации оо",
    "администрации школ",
    "администрация оо",
    "администрация школ",
    "опорные школы",
    "общеобразовательные организации",
    "образовательные организации",
    "участники проекта",
    "шнор",
    "шнсу",
    "шнро",
];

/// Names of schools or their heads, alone.
const SCHOOLS: &[&str] = &["оо", "оу", "школы", "школа", "шнор", "шнсу", "шнро", "ооу", "директора", "директор"];

/// How names of those begin of whose work the department of a municipality reports.
const OF_DEPARTMENT: &[&str] = &[
    "управление образовани",
    "управления образовани",
    "отдел образовани",
    "комитет по образованию",
    "комитет образования",
    "моуо",
    "муоо",
    "муниципальный орган",
    "муниципальные органы",
    "ммс",
    "имц",
    "рмк",
    "методический кабинет",
    "методический центр",
    "методическая служба",
    "муниципальная методическая служба",
    "методист",
    "специалист",
    "муниципальный координатор",
    "муниципальные координаторы",
    "муниципальная команда",
    "рмо",
    "руководители рмо",
    "руководители омо",
    "руководители мо ",
    "отдел оценки",
    "центр развития образования",
];

/// How names of those begin who report nothing here.
const OUTSIDE: &[&str] =
    &["министерств", "минобр", "иро", "ипк", "институт", "университет", "фиоко", "цопп", "рцоко", "роцоко", "кк ипк"];

/// How parts of a cell begin that are no names.
const NO_NAMES: &[&str] =
    &["согласно", "в соответствии", "по графику", "по согласованию", "не менее", "не более", "участие"];

/// The parties of the executors' cells of some plans, those that are named most first. Whoever issued the order is the
/// department of the site.
pub fn parties(plans: &[Plan], issuer: Option<&str>) -> Vec<Party> {
    let mut names: BTreeMap<String, (usize, String, usize)> = BTreeMap::new();
    let cells: Vec<String> = plans.iter().flat_map(cells_of_executors).collect();
    for name in cells.iter().flat_map(|cell| names_in(cell)) {
        let number = names.len();
        names.entry(fold::words(&name)).or_insert((number, name, 0)).2 += 1;
    }
    let folded: Vec<String> = names.keys().cloned().collect();
    names.retain(|name, _| !is_row_of_names(name, &folded));
    let mut found: Vec<(usize, String, usize)> = names.into_values().collect();
    found.sort_by_key(|(number, _, cells)| (std::cmp::Reverse(*cells), *number));
    let mut parties: Vec<Party> = Vec::new();
    for (_, name, cells) in found {
        if let Some(party) = parties.iter_mut().find(|party| is_short_form(&name, &party.name)) {
            party.aliases.push(name);
            continue;
        }
        if let Some(party) = parties.iter_mut().find(|party| is_short_form(&party.name, &name)) {
            party.reports = party.reports.or(who_reports(&name, issuer));
            party.aliases.push(std::mem::replace(&mut party.name, name));
            continue;
        }
        let id = free_id(&name, &parties);
        let reports = who_reports(&name, issuer);
        parties.push(Party { reports, id, name, aliases: Vec::new(), cells });
    }
    parties
}

/// Whether a name is others in a row, which stand in the list themselves.
fn is_row_of_names(name: &str, all: &[String]) -> bool {
    let mut rest = format!(" {name} ");
    let mut shorter: Vec<&String> = all.iter().filter(|other| *other != name).collect();
    shorter.sort_by_key(|other| std::cmp::Reverse(other.len()));
    for other in shorter {
        rest = rest.replace(&format!(" {other} "), "  ");
        rest = rest.replace(&format!(" {other} "), "  ");
    }
    rest.trim().is_empty()
}

/// Whether a name is the first letters of a longer one in quotes: «МКУ ЦРО и ОК» of «МКУ "Центр развития …"».
fn is_short_form(name: &str, long: &str) -> bool {
    let plain = fold::signs(long);
    let Some(quoted) = plain.split('"').nth(1).filter(|quoted| quoted.split_whitespace().count() > 1) else {
        return false;
    };
    let initials: String = quoted.split_whitespace().filter_map(|word| word.chars().next()).collect();
    let begin = plain.split('"').next().unwrap_or_default().trim();
    let own = fold::words(name);
    let rest = own.strip_prefix(&fold::words(begin)).unwrap_or(&own);
    let letters: String = rest.chars().filter(|letter| letter.is_alphabetic()).collect();
    let is_long_enough = letters.chars().count() > 2;
    is_long_enough && letters == initials.to_lowercase()
}

fn free_id(name: &str, parties: &[Party]) -> String {
    let words: Vec<&str> = name.split_whitespace().take(3).collect();
    let slug = file_slug(&words.join(" "));
    let slug =
        if slug.starts_with(|letter: char| letter.is_ascii_lowercase()) { slug } else { format!("party-{slug}") };
    let is_taken = |id: &str| parties.iter().any(|party| party.id == id);
    if is_taken(&slug) { free_name(&slug, is_taken) } else { slug }
}

fn cells_of_executors(plan: &Plan) -> Vec<String> {
    let columns = plan.columns_with(ColumnRole::Responsible);
    plan.rows().flat_map(|row| columns.iter().map(|at| row.text(*at).to_owned()).collect::<Vec<_>>()).collect()
}

/// The names of a cell: between commas, semicolons and line ends, but not inside quotes or brackets.
pub fn names_in(cell: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut depth = 0_usize;
    for letter in cell.chars() {
        match letter {
            '«' | '(' | '“' | '„' => depth += 1,
            '»' | ')' | '”' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match letter {
            ',' | ';' | '\n' if depth == 0 => names.push(String::new()),
            _ => names.last_mut().into_iter().for_each(|name| name.push(letter)),
        }
    }
    let mut bare: Vec<String> = Vec::new();
    for name in names.iter().map(|name| name.trim().trim_end_matches('.').trim()) {
        match bare.last_mut().filter(|_| is_attribute(name)) {
            Some(last) => *last = format!("{last}, {name}"),
            None => bare.push(name.to_owned()),
        }
    }
    let names = bare.into_iter().map(|name| without_people(&without_remark(&name)));
    names.map(|name| name.trim_end_matches('.').trim().to_owned()).filter(|name| is_name(name)).collect()
}

/// A name without the remark in brackets behind it: who, how many, how often.
fn without_remark(name: &str) -> String {
    let Some((before, inside)) = name.split_once(" (") else { return name.to_owned() };
    let folded = fold::words(inside);
    let is_remark = inside.contains(|letter: char| letter.is_ascii_digit())
        || names_people(inside)
        || NO_NAMES.iter().any(|begin| folded.starts_with(begin));
    let rest = inside.split_once(')').map_or("", |(_, rest)| rest);
    if is_remark { format!("{before} {rest}").trim().to_owned() } else { name.to_owned() }
}

/// Whether words behind a comma go on with the name before it: «школы, функционирующие в …».
fn is_attribute(part: &str) -> bool {
    let first = part.split_whitespace().next().unwrap_or_default();
    let endings = ["щие", "щих", "щая", "щий", "щей", "шие", "ших", "нные", "нных"];
    first.starts_with(char::is_lowercase) && endings.iter().any(|ending| first.ends_with(ending))
}

fn is_name(name: &str) -> bool {
    let folded = fold::words(name);
    let has_letters = name.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
    has_letters && !NO_NAMES.iter().any(|begin| folded.starts_with(begin))
}

/// Who reports of whom a cell names; `None` where its words do not tell.
fn who_reports(name: &str, issuer: Option<&str>) -> Option<Reports> {
    let folded = fold::words(name);
    let begins = |words: &[&str]| words.iter().any(|word| folded.starts_with(word));
    let is_of_schools = SCHOOLS.contains(&folded.as_str()) || begins(OF_SCHOOLS);
    let has_within = |words: &[&str]| words.iter().any(|word| folded.contains(&format!(" {word}")));
    let is_of_department = begins(OF_DEPARTMENT);
    let issuer = issuer.map(fold::words).unwrap_or_default();
    match () {
        () if is_of_schools && has_within(OF_DEPARTMENT) || is_of_department && has_within(OF_SCHOOLS) => None,
        () if is_of_schools => Some(Reports::School),
        () if is_issuer(&folded, &issuer) => Some(Reports::Department),
        () if is_of_department && !is_of_region(&issuer) => Some(Reports::Department),
        () if begins(OUTSIDE) => Some(Reports::Outside),
        () => None,
    }
}

/// Whether a name is that of whoever issued the order: their quoted names are the same, or it begins so.
fn is_issuer(name: &str, issuer: &str) -> bool {
    let quoted = |text: &str| text.split('"').nth(1).map(str::to_owned).filter(|quoted| quoted.contains(' '));
    let is_same = quoted(name).is_some_and(|own| issuer.contains(&own));
    is_same || name == "министерство" && issuer.starts_with("министерство")
}

/// Whether a region issued the order: then municipalities are not the department of the site.
fn is_of_region(issuer: &str) -> bool {
    issuer.starts_with("министерство") || issuer.starts_with("департамент") || issuer.contains("министерство ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_and_people_are_no_part_of_a_name() {
        let names = names_in("Министерство (Д.В.Трунов), команды школ (не менее 2), Руководители РМО Летова Н.В.");
        assert_eq!(names, ["Министерство", "команды школ", "Руководители РМО"]);
        assert!(is_short_form("МКУ ЦРО и ОК", "МКУ «Центр развития образования и оценки качества»"));
    }

    #[test]
    fn who_reports_is_not_guessed_of_names_that_hold_several() {
        assert_eq!(who_reports("Руководители ОО", None), Some(Reports::School));
        assert_eq!(who_reports("Специалисты ОО Команды школ", None), None);
        assert_eq!(who_reports("Заместитель начальника отдела", None), None);
        assert_eq!(who_reports("МОУО", Some("Министерство образования")), None);
        assert_eq!(who_reports("Министерство", Some("Министерство образования")), Some(Reports::Department));
    }

    #[test]
    fn names_end_at_commas_outside_of_quotes() {
        let names = names_in("МКУ «Центр развития, оценки», директора (заместители, завучи); ОО");
        assert_eq!(names, ["МКУ «Центр развития, оценки»", "директора (заместители, завучи)", "ОО"]);
    }
}
