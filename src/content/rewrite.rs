//! A text that is read in place of the one that was written: edits in, the new text out, with the way back from each of
//! its bytes to where they stand in the file.

use std::borrow::Cow;
use std::ops::Range;

/// Some bytes of a text and what is read in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty where something is put in.
    pub at: Range<usize>,
    /// What is read there.
    pub words: Cow<'static, str>,
}

impl Edit {
    /// Reads `words` in place of the bytes `at`.
    pub fn replace(at: Range<usize>, words: impl Into<Cow<'static, str>>) -> Self {
        Edit { at, words: words.into() }
    }

    /// Puts `words` before the byte `at`.
    pub fn insert(at: usize, words: impl Into<Cow<'static, str>>) -> Self {
        Edit { at: at..at, words: words.into() }
    }
}

/// A text after its edits, in as many rounds as there were.
#[derive(Debug)]
pub struct Rewrite<'t> {
    /// The text that is read.
    pub text: Cow<'t, str>,
    /// What each round replaced.
    rounds: Vec<Vec<Replaced>>,
}

/// Where some words stand after a round, and what stood there before.
#[derive(Debug)]
struct Replaced {
    new: Range<usize>,
    old: Range<usize>,
}

impl<'t> Rewrite<'t> {
    /// The text with its edits. Of two that overlap the one that begins first is made, of two at one place both where
    /// one of them only puts in.
    pub fn new(text: &'t str, edits: Vec<Edit>) -> Self {
        Rewrite { text: Cow::Borrowed(text), rounds: Vec::new() }.then(edits)
    }

    /// The same with further edits, whose places are those of the text as it is read so far.
    pub fn then(mut self, mut edits: Vec<Edit>) -> Self {
        if edits.is_empty() {
            return self;
        }
        edits.sort_by_key(|edit| (edit.at.start, edit.at.end));
        let text = &self.text;
        let mut rewritten = String::with_capacity(text.len() + text.len() / 8);
        let mut replaced = Vec::with_capacity(edits.len());
        let mut end = 0;
        for Edit { at, words } in edits {
            if at.start < end {
                continue;
            }
            rewritten.push_str(&text[end..at.start]);
            let start = rewritten.len();
            rewritten.push_str(&words);
            replaced.push(Replaced { new: start..rewritten.len(), old: at.clone() });
            end = at.end;
        }
        rewritten.push_str(&text[end..]);
        self.text = Cow::Owned(rewritten);
        self.rounds.push(replaced);
        self
    }

    /// The bytes of the written text that are read at `range`: of what was replaced, the whole of it.
    pub fn written_range(&self, range: Range<usize>) -> Range<usize> {
        self.rounds.iter().rev().fold(range, |range, replaced| range_before(replaced, range))
    }
}

/// Where the bytes of a range stood before a round.
fn range_before(replaced: &[Replaced], range: Range<usize>) -> Range<usize> {
    let start = match last_before(replaced, |new| new.start <= range.start) {
        Some(Replaced { new, old }) if range.start < new.end => old.start,
        Some(Replaced { new, old }) => old.end + range.start - new.end,
        None => range.start,
    };
    let end = match last_before(replaced, |new| new.start < range.end) {
        Some(Replaced { new, old }) if range.end <= new.end => old.end,
        Some(Replaced { new, old }) => old.end + range.end - new.end,
        None => range.end,
    };
    start..end.max(start)
}

fn last_before(replaced: &[Replaced], is_before: impl Fn(&Range<usize>) -> bool) -> Option<&Replaced> {
    let at = replaced.partition_point(|replaced| is_before(&replaced.new));
    replaced.get(at.checked_sub(1)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_found_again_where_it_was_written() {
        let edits = vec![Edit::replace(0..3, "- "), Edit::insert(8, "!!"), Edit::replace(1..2, "lost")];
        let rewrite = Rewrite::new("•abcdefgh", edits);
        assert_eq!(rewrite.text, "- abcde!!fgh");
        assert_eq!(rewrite.written_range(0..2), 0..3);
        assert_eq!(rewrite.written_range(2..5), 3..6, "abc");
        assert_eq!(rewrite.written_range(7..9), 8..8, "what was put in");
        assert_eq!(rewrite.written_range(9..12), 8..11, "fgh");
        assert_eq!(rewrite.written_range(1..12), 0..11);
        assert_eq!(Rewrite::new("abc", Vec::new()).written_range(1..2), 1..2);
    }

    #[test]
    fn rounds_lead_back_through_each_other() {
        let rewrite = Rewrite::new("а•б", vec![Edit::replace(2..5, "\n")]).then(vec![Edit::insert(3, "- ")]);
        assert_eq!(rewrite.text, "а\n- б");
        assert_eq!(rewrite.written_range(5..7), 5..7, "б");
        assert_eq!(rewrite.written_range(2..3), 2..5, "the line end");
    }
}
