//! The schools that lists name in; out come an id for each and the file that begins its folder.

use super::branch::head_school;
use super::participants::{SchoolList, SchoolRow};
use super::school_names::{is_alike, is_equal, is_same};
use super::school_words::is_school;
use super::yaml::Yaml;
use crate::content::fold;
use crate::content::slug::{file_slug, free_name};

/// A school that a list names.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SchoolStub {
    /// Its id.
    pub id: String,
    /// Its name as written.
    pub name: String,
    /// Where it is, as written.
    pub territory: Option<String>,
    /// Whether the site has it already.
    pub is_known: bool,
    /// The school that it is a branch of.
    pub head: Option<HeadSchool>,
}

/// The head school of a branch.
#[derive(Debug, Clone, PartialEq)]
pub enum HeadSchool {
    /// A school of the list or the site: its id.
    OfSite(String),
    /// Another: its name.
    Named(String),
}

/// A school that the site has: its id and its names.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct KnownSchool {
    /// Its id.
    pub id: String,
    /// Every name of it.
    pub names: Vec<String>,
}

/// The schools of the lists; those that the site has keep their ids.
pub fn schools(lists: &[SchoolList], known: &[KnownSchool]) -> Vec<SchoolStub> {
    let mut schools: Vec<SchoolStub> = Vec::new();
    for row in lists.iter().flat_map(|list| &list.rows) {
        if schools.iter().any(|school| is_of_row(school, row)) {
            continue;
        }
        let named = |is_it: fn(&str, &str) -> bool| {
            known.iter().find(|school| school.names.iter().any(|name| is_it(name, &row.name)))
        };
        let found = named(is_equal).or_else(|| named(is_same)).filter(|found| is_free(&schools, &found.id));
        let is_taken =
            |id: &str| schools.iter().any(|school| school.id == id) || known.iter().any(|school| school.id == id);
        let slug = short_slug(&own_words(&row.name));
        let free = if is_taken(&slug) { free_name(&slug, is_taken) } else { slug };
        schools.push(SchoolStub {
            id: found.map_or(free, |school| school.id.clone()),
            name: row.name.clone(),
            territory: row.territory.clone(),
            is_known: found.is_some(),
            head: None,
        });
    }
    let heads: Vec<Option<HeadSchool>> = schools.iter().map(|school| head_of(school, &schools, known)).collect();
    schools.iter_mut().zip(heads).for_each(|(school, head)| school.head = head);
    schools
}

/// Whether a school is that of a row: another spelling of it in another place is of another school.
pub fn is_of_row(school: &SchoolStub, row: &SchoolRow) -> bool {
    let place = |territory: &Option<String>| territory.as_deref().map(fold::words);
    let is_elsewhere = place(&school.territory).zip(place(&row.territory)).is_some_and(|(own, other)| own != other);
    is_equal(&school.name, &row.name) || is_same(&school.name, &row.name) && !is_elsewhere
}

fn is_free(schools: &[SchoolStub], id: &str) -> bool {
    schools.iter().all(|school| school.id != id)
}

/// The name of a branch without that of its head school, where anything else tells it apart.
fn own_words(name: &str) -> String {
    let own = head_school(name).map(|head| name.replacen(&head, "", 1));
    own.filter(|own| own.contains(['«', '"']) || own.contains(" в ") || is_school(own))
        .unwrap_or_else(|| name.to_owned())
}

/// The school that another one is a branch of, as its name says.
fn head_of(school: &SchoolStub, schools: &[SchoolStub], known: &[KnownSchool]) -> Option<HeadSchool> {
    let name = head_school(&school.name)?;
    let listed = schools.iter().find(|other| is_same(&other.name, &name)).map(|other| &other.id);
    let of_site =
        || known.iter().find(|other| other.names.iter().any(|own| is_same(own, &name))).map(|other| &other.id);
    let id = listed.or_else(of_site).filter(|id| **id != school.id);
    Some(id.map_or(HeadSchool::Named(name), |id| HeadSchool::OfSite(id.clone())))
}

/// Names that may be of one school and of which nobody here knows it: each new one beside the one that it is like.
pub fn alike_schools(schools: &[SchoolStub], known: &[KnownSchool]) -> Vec<String> {
    let mut pairs = Vec::new();
    for (at, school) in schools.iter().enumerate().filter(|(_, school)| !school.is_known) {
        let listed = schools[..at].iter().map(|other| &other.name);
        let of_site = known.iter().filter(|other| schools.iter().all(|school| school.id != other.id));
        let others = listed.chain(of_site.filter_map(|other| other.names.first()));
        pairs
            .extend(others.filter(|name| is_alike(&school.name, name)).map(|name| format!("{} — {name}", school.name)));
    }
    pairs
}

/// Words of a school's name that say nothing of which it is.
const GENERAL: [&str; 16] = [
    "муниципальн",
    "бюджетн",
    "казенн",
    "автономн",
    "общеобразовательн",
    "образовательн",
    "учреждени",
    "организаци",
    "мбоу",
    "моу",
    "мкоу",
    "маоу",
    "мобу",
    "имени",
    "государственн",
    "областн",
];
/// Words of the kind of a school.
const SHORT: [&str; 2] = ["средняя", "основная"];
/// So many letters are enough for an address.
const MOST_LETTERS: usize = 32;

/// A short address: the words that say which school it is.
fn short_slug(name: &str) -> String {
    let plain = fold::words(name).replace(['"', '№', ',', '.'], " ");
    let words: Vec<&str> = plain.split_whitespace().collect();
    let is_general = |word: &&&str| GENERAL.iter().any(|general| word.starts_with(general));
    let is_short = |word: &&&str| SHORT.contains(word);
    let kept: Vec<&str> = words.iter().filter(|word| !is_general(word) && !is_short(word)).copied().collect();
    let mut slug = String::new();
    for word in if kept.is_empty() { words } else { kept } {
        let part = file_slug(word);
        if part.is_empty() {
            continue; // a dash between words
        }
        if !slug.is_empty() && slug.len() + part.len() > MOST_LETTERS {
            break;
        }
        slug = if slug.is_empty() { part } else { format!("{slug}-{part}") };
    }
    let slug = slug.trim_matches('-').to_owned();
    if slug.starts_with(|letter: char| letter.is_ascii_lowercase()) { slug } else { format!("shkola-{slug}") }
}

/// The text of a school's file.
pub fn school_file(school: &SchoolStub) -> String {
    let mut yaml = Yaml::default();
    yaml.comment("Название — как в перечне приказа. Краткое название для страниц впишите в short_name.");
    yaml.pair("name", &school.name);
    yaml.comment("short_name: Школа № 1");
    match &school.head {
        Some(HeadSchool::OfSite(id)) => yaml.pair("branch_of", id),
        Some(HeadSchool::Named(name)) => yaml.block("branch_of", |yaml| yaml.pair("name", name)),
        None => {}
    }
    yaml.pair_if("territory", school.territory.as_deref());
    yaml.into_text()
}

#[cfg(test)]
mod tests {
    use super::short_slug;

    #[test]
    fn addresses_say_which_school() {
        for (name, expected) in [
            (
                "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 15» г. Заречного",
                "shkola-15-g-zarechnogo",
            ),
            ("МБОУ «Луговская СОШ»", "lugovskaia-sosh"),
            ("Лицей № 2", "litsei-2"),
            ("Ольховская ООШ – филиал", "olkhovskaia-oosh-filial"),
            ("№ 7", "shkola-7"),
        ] {
            assert_eq!(short_slug(name), expected, "{name}");
        }
    }
}
