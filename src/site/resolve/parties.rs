//! Recognises parties inside the executors' text: whole words, longest names first, any letter case.

/// The parties named in `text`, in the order of the text: places in `names`, which holds every
/// spelling of every party.
pub fn recognise(text: &str, names: &[Vec<String>]) -> Vec<usize> {
    let mut text = plain(text);
    let mut spellings: Vec<(usize, String)> = names
        .iter()
        .enumerate()
        .flat_map(|(party, names)| names.iter().map(move |name| (party, plain(name))))
        .collect();
    spellings.retain(|(_, name)| !name.trim().is_empty());
    spellings.sort_by_key(|(party, name)| (std::cmp::Reverse(name.len()), *party));
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (party, name) in spellings {
        while let Some(at) = whole_words(&text, &name) {
            found.push((at, party));
            // What is recognised must not be found again as a part of a shorter name.
            text.replace_range(at..at + name.len(), &"\u{1}".repeat(name.len()));
        }
    }
    found.sort();
    let mut parties = Vec::new();
    for (_, party) in found {
        if !parties.contains(&party) {
            parties.push(party);
        }
    }
    parties
}

/// Small letters, `ё` as `е`, one kind of dash and quote, single spaces.
fn plain(text: &str) -> String {
    let letters = text
        .to_lowercase()
        .chars()
        .map(|letter| match letter {
            'ё' => 'е',
            '–' | '—' | '‑' => '-',
            '„' | '“' | '”' | '"' => '«',
            '»' => '«',
            space if space.is_whitespace() => ' ',
            other => other,
        })
        .collect::<String>();
    let mut single = String::with_capacity(letters.len());
    for letter in letters.chars() {
        if letter != ' ' || !single.ends_with(' ') {
            single.push(letter);
        }
    }
    single.trim().to_owned()
}

/// Where `name` stands in `text` with no letter or digit on either side.
fn whole_words(text: &str, name: &str) -> Option<usize> {
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    text.match_indices(name).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        !is_word(before) && !is_word(after)
    })
}

#[cfg(test)]
mod tests {
    use super::recognise;

    fn names() -> Vec<Vec<String>> {
        let list = |names: &[&str]| names.iter().map(|name| name.to_string()).collect();
        vec![list(&["Специалисты ОО"]), list(&["Руководители ОО"]), list(&["ОО", "школы"]), list(&["ИРО"])]
    }

    #[test]
    fn the_longest_name_wins_and_order_is_that_of_the_text() {
        assert_eq!(recognise("Руководители  ОО Специалисты ОО", &names()), [1, 0]);
        assert_eq!(recognise("ОО, специалисты ОО", &names()), [2, 0]);
        assert_eq!(recognise("ТОИРО, отделОО", &names()), [0usize; 0]);
    }
}
