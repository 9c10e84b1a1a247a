//! The schools that lists name in; out come an id for each and the file that begins its folder.

use super::participants::SchoolList;
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
        if schools.iter().any(|school| same(&school.name, &row.name)) {
            continue;
        }
        let found = known.iter().find(|school| school.names.iter().any(|name| same(name, &row.name)));
        let is_taken =
            |id: &str| schools.iter().any(|school| school.id == id) || known.iter().any(|school| school.id == id);
        let slug = short_slug(&row.name);
        let free = if is_taken(&slug) { free_name(&slug, is_taken) } else { slug };
        schools.push(SchoolStub {
            id: found.map_or(free, |school| school.id.clone()),
            name: row.name.clone(),
            territory: row.territory.clone(),
            is_known: found.is_some(),
        });
    }
    schools
}

fn same(name: &str, other: &str) -> bool {
    fold::name(&fold::words(name)) == fold::name(&fold::words(other))
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
    if let Some((_, rest)) = school.name.split_once(' ').filter(|(first, _)| fold::words(first) == "филиал") {
        let parent = rest.split(" в ").next().unwrap_or(rest).trim();
        yaml.block("branch_of", |yaml| yaml.pair("name", parent));
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
            ("№ 7", "shkola-7"),
        ] {
            assert_eq!(short_slug(name), expected, "{name}");
        }
    }
}
