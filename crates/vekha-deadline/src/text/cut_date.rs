//! Digits of a date that the end of a line has cut → the date: "15.11.20⏎23", "15.1⏎1.2023".

use crate::text::word::{Word, WordKind};

/// No date has more words: day, month, year and the dots between them.
const MOST_WORDS: usize = 5;

/// Joins digits that make a whole date only together.
pub(crate) fn join_cut_dates(words: Vec<Word>) -> Vec<Word> {
    let is_cut: Vec<bool> = (0..words.len()).map(|at| is_cut(&words, at)).collect();
    if !is_cut.contains(&true) {
        return words;
    }
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    for (word, is_cut) in words.into_iter().zip(is_cut) {
        match if is_cut { pop_head(&mut joined) } else { None } {
            Some(head) => joined.push(joined_digits(head, &word)),
            None => joined.push(word),
        }
    }
    joined
}

fn pop_head(words: &mut Vec<Word>) -> Option<Word> {
    words.pop_if(|last| last.norm == "\n");
    words.pop()
}

fn joined_digits(head: Word, tail: &Word) -> Word {
    let whole = Word::new(head.norm + &tail.norm, WordKind::Number, head.at.start..tail.at.end, false);
    Word { glued: head.glued, ..whole }
}

/// Whether the digits here go on with those before the space.
fn is_cut(words: &[Word], at: usize) -> bool {
    if at < 2 || words[at].kind != WordKind::Number {
        return false;
    }
    let has_line_end = words[at - 1].norm == "\n";
    let head = at - 1 - usize::from(has_line_end);
    if words[at].glued && !has_line_end {
        return false;
    }
    if words[head].kind != WordKind::Number || !words[head].glued {
        return false;
    }
    let (left, right) = (run_before(words, head), run_from(words, at));
    let is_year = right.len() == 2 && leads_to_year(words.get(at + 1));
    left.contains('.')
        && is_whole_date(&format!("{left}{right}"))
        && !is_whole_date(&left)
        && (is_year || right.len() != 2)
}

/// What stands behind the last digits of a year: the word "year", a mark, or nothing.
fn leads_to_year(next: Option<&Word>) -> bool {
    next.is_none_or(|next| next.kind == WordKind::Sign || matches!(next.norm.as_str(), "г" | "год" | "года"))
}

/// The digits and dots that end at a place, without a space between them.
fn run_before(words: &[Word], last: usize) -> String {
    let mut first = last;
    while first > 0 && words[first].glued && is_digits_or_dot(&words[first - 1]) && last - first < MOST_WORDS {
        first -= 1;
    }
    words[first..=last].iter().map(|word| word.norm.as_str()).collect()
}

/// The digits and dots that begin at a place.
fn run_from(words: &[Word], first: usize) -> String {
    let further = words[first + 1..].iter().take_while(|word| word.glued && is_digits_or_dot(word)).take(MOST_WORDS);
    std::iter::once(&words[first]).chain(further).map(|word| word.norm.as_str()).collect()
}

fn is_digits_or_dot(word: &Word) -> bool {
    word.kind == WordKind::Number || word.norm == "."
}

/// `15.11.2023`, with a day and a month that there can be.
fn is_whole_date(text: &str) -> bool {
    let mut parts = text.trim_end_matches('.').split('.');
    let (Some(day), Some(month), Some(year), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let is_in =
        |part: &str, last: u8| part.len() <= 2 && part.parse().is_ok_and(|number: u8| (1..=last).contains(&number));
    is_in(day, 31) && is_in(month, 12) && month.len() == 2 && year.len() == 4 && year.starts_with("20")
}

#[cfg(test)]
mod tests {
    use crate::text::cut_date::join_cut_dates;
    use crate::text::word::split_words;

    fn joined_text(text: &str) -> String {
        join_cut_dates(split_words(text)).into_iter().map(|word| word.norm).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn digits_that_make_a_date_together_are_joined() {
        for text in ["15.11.20\n23", "15.11.2\n023", "15.11.202\n3", "15.1\n1.2023", "15.11.20 23"] {
            assert_eq!(joined_text(text), "15 . 11 . 2023", "{text:?}");
        }
        assert_eq!(joined_text("до 15.11.20\n23 г."), "до 15 . 11 . 2023 г .");
    }

    #[test]
    fn dates_of_their_own_are_left() {
        for text in
            ["15.11.20\n23.12.20", "1.10.20\n12 мая", "15.11.2023\n20 чел.", "п. 3.1\n20.11.2023", "1\n5.11.2023"]
        {
            assert_eq!(joined_text(text).replace(['\n', ' '], ""), text.replace(['\n', ' '], ""), "{text:?}");
            assert!(join_cut_dates(split_words(text)).len() == split_words(text).len(), "{text:?}");
        }
    }
}
