//! Clauses of an order in; out come the schools that one of them takes into the project, named one after another:
//! «Включить в проект следующие школы: МБОУ …, МБОУ …».

use super::clauses::Clause;
use super::participants::{SchoolList, SchoolRow};
use super::school_words::{is_school, without_namesake};
use crate::content::fold;
use crate::content::people::names_people;

/// The name of a school is not longer.
const LONGEST_NAME: usize = 200;

/// How clauses begin that take schools into a project, and words by which they take them for something else.
const BEGINS: &[&str] = &["включить", "определить", "утвердить", "установить", "участник", "отобрать", "признать"];
const OTHERS: &[&str] = &["базов", "опорн", "пилотн", "ответствен", "куратор", "наставн", "оператор", "стажиров"];
/// Words before the names.
const SCHOOLS: &[&str] = &["школ", "организац", "учрежден", "участник"];
const PROJECT: &[&str] = &["участник", "проект", "программ", "карт", "перечень", "список", "сопровожден"];

/// The schools of the first clause that takes some in.
pub fn schools_in_clauses(clauses: &[Clause]) -> Option<SchoolList> {
    clauses.iter().find_map(|clause| of_clause(clause).or_else(|| schools_in_clauses(&clause.clauses)))
}

fn of_clause(clause: &Clause) -> Option<SchoolList> {
    let (lead, names) = clause.text.split_once(':')?;
    let lead = fold::words(lead);
    let has = |words: &[&str]| words.iter().any(|word| lead.contains(word));
    let is_list = BEGINS.iter().any(|begin| lead.starts_with(begin)) && has(PROJECT) && !has(OTHERS) && has(SCHOOLS);
    let below = clause.clauses.iter().map(|clause| clause.text.as_str());
    let names: Vec<&str> = pieces(names).into_iter().chain(below.flat_map(pieces)).collect();
    let is_whole = names.len() > 1 && names.iter().all(|name| is_school_alone(name));
    let rows = names.into_iter().map(row).collect();
    (is_list && is_whole).then(|| SchoolList { rows, names_participants: true, ..SchoolList::default() })
}

fn row(name: &str) -> SchoolRow {
    SchoolRow { name: name.to_owned(), ..SchoolRow::default() }
}

/// The names between commas, semicolons and line ends that stand in no quotes or brackets, without marks of lists.
fn pieces(text: &str) -> Vec<&str> {
    let (mut pieces, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, sign) in text.char_indices() {
        match sign {
            '«' | '(' | '„' => depth += 1,
            '»' | ')' | '“' => depth = depth.saturating_sub(1),
            ',' | ';' | '\n' if depth == 0 => {
                pieces.push(&text[start..at]);
                start = at + sign.len_utf8();
            }
            _ => {}
        }
    }
    pieces.push(&text[start..]);
    let is_mark = |sign: char| sign.is_whitespace() || matches!(sign, '-' | '–' | '—' | '•' | '.');
    pieces.into_iter().map(|piece| piece.trim_matches(is_mark)).filter(|piece| !piece.is_empty()).collect()
}

/// Whether words are the name of a school and nothing else.
fn is_school_alone(name: &str) -> bool {
    let begins = name.starts_with(|letter: char| letter.is_uppercase());
    let is_short = name.chars().count() <= LONGEST_NAME && !name.contains(". ") || name.contains(" им. ");
    begins && is_short && is_school(name) && !names_people(without_namesake(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str, below: &[&str]) -> Vec<String> {
        let clause = |text: &str| Clause { number: "1.".to_owned(), text: text.to_owned(), clauses: Vec::new() };
        let whole = Clause { clauses: below.iter().map(|text| clause(text)).collect(), ..clause(text) };
        let list = schools_in_clauses(&[whole]).unwrap_or_default();
        list.rows.into_iter().map(|row| row.name).collect()
    }

    #[test]
    fn schools_of_a_clause_are_taken_in() {
        let two = ["МБОУ СОШ № 3", "МБОУ «Лесная, ООШ»"];
        for text in [
            "Включить в проект следующие школы: МБОУ СОШ № 3, МБОУ «Лесная, ООШ».",
            "Определить участниками проекта образовательные организации:\n– МБОУ СОШ № 3;\n– МБОУ «Лесная, ООШ».",
            "Утвердить перечень школ – участников программы: МБОУ СОШ № 3; МБОУ «Лесная, ООШ»",
        ] {
            assert_eq!(names(text, &[]), two, "{text}");
        }
        assert_eq!(names("Включить в проект школы:", &["МБОУ СОШ № 3;", "МБОУ «Лесная, ООШ»."]), two);
    }

    #[test]
    fn other_schools_of_clauses_are_none_of_the_project() {
        for text in [
            "Руководителям школ: МБОУ СОШ № 3, МБОУ СОШ № 5 принять участие в проекте.",
            "Определить базовыми школами проекта: МБОУ СОШ № 1, МБОУ СОШ № 2.",
            "Включить в проект школы: МБОУ СОШ № 3, 5, 7.",
            "Включить в проект школы: МБОУ СОШ № 3.",
            "Включить в план работы проекта школ: педсовет, семинар.",
        ] {
            assert!(names(text, &[]).is_empty(), "{text}");
        }
    }
}
