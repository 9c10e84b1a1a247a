//! From a misspelt word and the words that are known to the one that was probably meant.

/// The candidate closest to `word`, when it is close enough to be a slip of the hand. Other digits
/// are no slip: `stage-3` does not mean `stage-1`; nor is a negation: `не сделано` is the opposite.
pub fn closest_word<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = &word.to_lowercase();
    let length = word.chars().count();
    let limit = if length < LONG_WORD { 1 } else { 2 };
    candidates
        .into_iter()
        .take(MOST_CANDIDATES)
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= limit)
        .filter(|candidate| candidate.chars().count() > 1 || word.starts_with(&candidate.to_lowercase()))
        .filter(|candidate| digits(candidate).eq(digits(word)))
        .map(|c| (edit_distance(word, &c.to_lowercase()), c))
        .filter(|(d, c)| *d <= limit && !is_opposite(word, &c.to_lowercase(), *d))
        .min_by_key(|(d, _)| *d)
        .map(|(_, c)| c)
}

/// No site has so many names of a kind; where a spoilt file has, the guesses cost no more than this.
const MOST_CANDIDATES: usize = 2000;

/// From so many letters on two slips are believed: `скрыто` and `открыто` are two letters apart.
const LONG_WORD: usize = 8;

/// What turns a word into its opposite when it stands before it.
const NEGATIONS: [&str; 5] = ["не", "без", "un", "not", "non"];

/// Whether either word comes closer to the other, `distance` away, when its negation is taken off.
fn is_opposite(word: &str, candidate: &str, distance: usize) -> bool {
    let is_negated = |long: &str, short: &str| {
        let bare = NEGATIONS.iter().filter_map(|negation| long.strip_prefix(negation));
        bare.map(|rest| edit_distance(rest.trim_start_matches([' ', '-']), short)).any(|rest| rest < distance)
    };
    is_negated(word, candidate) || is_negated(candidate, word)
}

fn digits(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(char::is_ascii_digit)
}

/// Edit distance (insertions, deletions, substitutions, neighbours swapped) in characters.
fn edit_distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_a_stranger_is_not() {
        let keys = ["deadline", "responsible", "activity"];
        assert_eq!(closest_word("dedline", keys), Some("deadline"));
        assert_eq!(closest_word("deadlnie", keys), Some("deadline"));
        assert_eq!(closest_word("qwerty", keys), None);
        assert_eq!(closest_word("31а", ["30", "31", "32"]), Some("31"));
        assert_eq!(closest_word("9", ["1", "2"]), None);
        assert_eq!(closest_word("stage-3", ["stage-1"]), None);
    }

    #[test]
    fn the_opposite_is_never_proposed() {
        let words = ["done", "выполнено", "сделано", "отменено", "решено не проводить", "public", "открыто"];
        let denied = ["не выполнено", "Невыполнено", "не выполненно", "не сделано", "несделано", "undone", "not done"];
        for word in denied.into_iter().chain(["отложено", "скрыто", "закрыто", "не открыто", "решено проводить"])
        {
            assert_eq!(closest_word(word, words), None, "{word}");
        }
        assert_eq!(closest_word("выполненно", words), Some("выполнено"));
        assert_eq!(closest_word("решено не проводит", words), Some("решено не проводить"));
        assert_eq!(closest_word("готово", ["не готово"]), None);
        assert_eq!(closest_word("unread", ["read"]), None);
        assert_eq!(closest_word("не готво", ["не готово"]), Some("не готово"));
        assert_eq!(closest_word("unmber", ["number"]), Some("number"));
        assert_eq!(closest_word("ntil", ["until"]), Some("until"));
    }
}
