//! How many letters of a page are known, and whether so many unknown ones stand together that they may be a name or a number.

/// Different letters of which nothing is known, one behind the other: bullets and ticks are fewer.
const FEW: usize = 4;

/// Letters of a page.
#[derive(Debug, Default)]
pub(super) struct Letters {
    pub(super) known: usize,
    unknown: usize,
    /// The codes of the unknown letters since the last known one; of the blank ones likewise.
    unknown_run: Vec<u32>,
    blank_run: Vec<u32>,
    has_unknown_words: bool,
}

impl Letters {
    /// Takes in a letter by its code; `None` for one of which the file does not say what it is.
    pub(super) fn take(&mut self, code: u32, letters: Option<&str>) {
        match letters {
            None => {
                self.unknown += 1;
                self.has_unknown_words |= is_word(&mut self.unknown_run, code);
            }
            Some(letters) if letters.trim().is_empty() => {
                self.known += usize::from(!letters.is_empty());
                self.has_unknown_words |= is_word(&mut self.blank_run, code);
            }
            Some(_) => {
                self.known += 1;
                self.unknown_run.clear();
                self.blank_run.clear();
            }
        }
    }

    /// Whether something that may be words cannot be read.
    pub(super) fn are_unknown(&self) -> bool {
        self.has_unknown_words || self.unknown * 10 > self.known + self.unknown
    }
}

/// Whether the letters that stand together are enough for a word.
fn is_word(run: &mut Vec<u32>, code: u32) -> bool {
    if run.len() < FEW && !run.contains(&code) {
        run.push(code);
    }
    run.len() >= FEW
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_unknown_letters_is_told_and_bullets_are_not() {
        let mut letters = Letters::default();
        (0..100).for_each(|_| letters.take(40, Some("а")));
        for _ in 0..4 {
            letters.take(7, None);
            letters.take(3, Some(" "));
            letters.take(40, Some("а"));
        }
        assert!(!letters.are_unknown());
        (1..5).for_each(|code| letters.take(code, None));
        assert!(letters.are_unknown());
        let mut blank = Letters::default();
        (1..5).for_each(|code| blank.take(code, Some(" ")));
        assert!(blank.are_unknown(), "letters that are called blanks");
    }
}
