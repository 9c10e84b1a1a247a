//! From a misspelt word and the words that are known to the one that was probably meant.

/// The candidate closest to `word`, when it is close enough to be a slip of the hand. Other digits
/// are no slip: `stage-3` does not mean `stage-1`.
pub fn closest_word<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = 1 + word.chars().count() / 4;
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count() > 1 || word.starts_with(candidate))
        .filter(|candidate| digits(candidate).eq(digits(word)))
        .map(|c| (edit_distance(&word.to_lowercase(), &c.to_lowercase()), c))
        .filter(|(d, _)| *d <= limit)
        .min_by_key(|(d, _)| *d)
        .map(|(_, c)| c)
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
}
