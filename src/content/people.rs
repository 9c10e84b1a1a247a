//! Names of people in running words: «Иванова М. П.», «М.П. Иванова», «Иванову Марию Петровну», «(Иванова)».

/// Whether a text names somebody.
pub fn names_people(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (0..words.len()).any(|at| name_at(&words, at).is_some()) || text.split('(').skip(1).any(is_bracketed_surname)
}

/// The text without the names of people.
pub fn without_people(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let names: Vec<(usize, usize)> = (0..words.len()).filter_map(|at| name_at(&words, at)).collect();
    let is_name = |at: usize| names.iter().any(|(first, end)| (*first..*end).contains(&at));
    let kept = words.iter().enumerate().filter(|(at, _)| !is_name(*at)).map(|(_, word)| *word);
    kept.collect::<Vec<_>>().join(" ").trim_matches(['_', ' ', ',']).to_owned()
}

/// The words of a name whose initials or patronymic stand at a place: the first of them and the first behind them.
fn name_at(words: &[&str], at: usize) -> Option<(usize, usize)> {
    if is_patronymic(words[at]) && at > 0 && is_capitalised(words[at - 1]) {
        return Some((at.saturating_sub(2), at + 1));
    }
    let end = initials_end(words, at)?;
    if is_joined_name(words[at]) {
        return Some((at, at + 1));
    }
    let is_name = |word: Option<&&str>| word.is_some_and(|word| is_capitalised(word));
    let is_between = words
        .get(end + 1)
        .is_some_and(|word| at > 0 && is_name(words.get(at - 1)) && initials_end(&[word], 0).is_some());
    match () {
        () if is_name(words.get(end)) && !is_between => Some((at, end + 1)),
        () if at > 0 && is_name(words.get(at - 1)) => Some((at - 1, end)),
        () => None,
    }
}

/// Where the initials that begin at a word end.
fn initials_end(words: &[&str], at: usize) -> Option<usize> {
    let bare = bare(words[at]);
    let letters: Vec<char> = bare.chars().collect();
    match letters[..] {
        [first, '.', second, ..] if first.is_uppercase() && second.is_uppercase() => {
            let is_initials = letters.len() <= 4 || letters.get(3) == Some(&'.') && is_joined_name(words[at]);
            is_initials.then_some(at + 1)
        }
        [first, '.'] if first.is_uppercase() => {
            let next: Vec<char> = self::bare(words.get(at + 1)?).chars().collect();
            matches!(next[..], [second, '.'] if second.is_uppercase()).then_some(at + 2)
        }
        _ => None,
    }
}

/// `Е.В.Иванова` in one word.
fn is_joined_name(word: &str) -> bool {
    let letters: Vec<char> = bare(word).chars().collect();
    matches!(letters[..], [first, '.', second, '.', third, fourth, ..]
        if first.is_uppercase() && second.is_uppercase() && third.is_uppercase() && fourth.is_lowercase())
}

/// A word without the signs around it; the dot of initials stays.
fn bare(word: &str) -> &str {
    const SIGNS: [char; 9] = ['(', ')', ',', ';', ':', '«', '»', '"', '/'];
    let mut bare = word.trim_matches(SIGNS);
    while let Some(inside) = bare.strip_suffix('.').filter(|inside| inside.ends_with(SIGNS)) {
        bare = inside.trim_end_matches(SIGNS);
    }
    bare
}

/// A word of letters that begins with a capital one, as surnames do.
fn is_capitalised(word: &str) -> bool {
    let mut letters = bare(word).trim_end_matches('.').chars();
    let begins = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.as_str();
    begins
        && rest.chars().count() > 1
        && rest
            .chars()
            .all(|letter| letter.is_lowercase() || letter == '-' || letter.is_uppercase() && rest.contains('-'))
}

/// Endings of patronymics in the cases in which orders name people.
const PATRONYMICS: [&str; 16] = [
    "ович",
    "евич",
    "овича",
    "евича",
    "овичу",
    "евичу",
    "овичем",
    "евичем",
    "овна",
    "евна",
    "овны",
    "евны",
    "овне",
    "евне",
    "овну",
    "евну",
];

fn is_patronymic(word: &str) -> bool {
    let bare = bare(word).trim_end_matches('.');
    is_capitalised(bare) && bare.chars().count() >= 7 && PATRONYMICS.iter().any(|ending| bare.ends_with(ending))
}

/// Endings of surnames.
const SURNAMES: [&str; 16] =
    ["ов", "ова", "ев", "ева", "ёв", "ёва", "ин", "ина", "ын", "ына", "ский", "ская", "цкий", "цкая", "ко", "ичев"];

/// What stands behind an opening bracket is one word, a surname: «отделу оценки (Тонина)».
fn is_bracketed_surname(rest: &str) -> bool {
    let Some((inside, _)) = rest.split_once(')') else { return false };
    is_capitalised(inside) && inside.chars().count() >= 5 && SURNAMES.iter().any(|ending| inside.ends_with(ending))
}

/// Whether a line is the end of a signature: not longer than a post, with a name in it.
pub fn is_signed_line(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.len() <= 16 && (0..words.len()).any(|at| name_at(&words, at).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_found() {
        for text in [
            "Контроль возложить на заместителя начальника Петрову И.А.",
            "координатору С.В. Лугину организовать",
            "отделу (Магина О.И.).",
            "Назначить координатором Налимову Ирину Владимировну",
            "отделу оценки качества (Тонева)",
            "Е. В. Рогова",
            "М.В.Серова",
        ] {
            assert!(names_people(text), "{text}");
        }
        for text in [
            "Утвердить план (приложение № 1)",
            "И.О. главы округа",
            "МБОУ СОШ № 3 (Дорожная карта)",
            "п. 1.2. Положения",
            "Совет (Учителя)",
        ] {
            assert!(!names_people(text), "{text}");
        }
    }

    #[test]
    fn a_post_stays_without_the_name() {
        for (line, expected) in [
            ("Начальник отдела Е.В.Рогова", "Начальник отдела"),
            ("Начальник отдела образования Е. В. Рогова", "Начальник отдела образования"),
            ("Директор Центра _______ Рогова Е.В.", "Директор Центра"),
            ("Е.В. Рогова", ""),
            ("Рогова Е.В. Лугова Н.В.", ""),
        ] {
            assert_eq!(without_people(line), expected, "{line}");
        }
    }
}
