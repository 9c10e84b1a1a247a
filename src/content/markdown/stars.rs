//! Stars that are no markup: lines in, out come edits for those that multiply numbers or lead to a note, and what notes there
//! are. A star behind a word closes what one before a word has opened; where nothing is open, it leads to a note.

use super::code_spans::outside_code;
use super::letters::{is_apart, is_cyrillic};
use super::lines::Line;
use crate::content::rewrite::Edit;

/// So many stars lead to a note, at most.
const MOST_STARS: usize = 3;
/// So many open runs of stars are looked through for one of a length.
const MOST_OPEN: usize = 32;

/// The stars of notes: a line may explain them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Notes([bool; MOST_STARS + 1]);

impl Notes {
    /// Whether words have so many stars behind them that lead to a note.
    pub fn explains(&self, stars: usize) -> bool {
        self.0.get(stars).is_some_and(|leads| *leads)
    }
}

/// Edits of stars, and the notes they lead to.
pub(super) fn edits(lines: &[Line]) -> (Vec<Edit>, Notes) {
    let mut stars = Stars::default();
    if lines.iter().any(|line| line.is_words() && line.text.contains('*')) {
        lines.chunk_by(|line, next| line.is_words() && next.is_words()).for_each(|lines| stars.read_paragraph(lines));
    }
    (stars.edits, stars.notes)
}

#[derive(Default)]
struct Stars {
    /// How many stars each emphasis has that has begun.
    open: Vec<usize>,
    notes: Notes,
    edits: Vec<Edit>,
}

/// Stars beside each other.
struct Run {
    /// The byte of the text at which they begin.
    start: usize,
    length: usize,
    before: Neighbour,
    after: Neighbour,
    /// Whether words stand before it and none behind, up to the end of the line or the cell.
    is_last: bool,
}

/// What stands beside a run.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Neighbour {
    /// A blank, or nothing.
    Nothing,
    Digit,
    /// A letter that has none behind it.
    Operand,
    Letter,
    /// A sign that words end with.
    End,
    Sign,
}

impl Stars {
    fn read_paragraph(&mut self, lines: &[Line]) {
        self.open.clear();
        let is_russian = lines.iter().any(|line| line.text.contains(is_cyrillic));
        for line in lines.iter().filter(|line| line.is_words()) {
            let mut end = 0;
            for run in runs(line) {
                if line.text[end..run.start - line.start].contains('|') {
                    self.open.clear();
                }
                end = run.start - line.start + run.length;
                self.read(&run, is_russian);
            }
        }
    }

    fn read(&mut self, run: &Run, is_russian: bool) {
        use Neighbour::{Digit, End, Letter, Nothing, Operand, Sign};
        let is_between = |a: &[Neighbour]| a.contains(&run.before) && a.contains(&run.after);
        if is_between(&[Digit]) || is_russian && is_between(&[Digit, Operand]) {
            return self.escape(run);
        }
        match (run.before, run.after) {
            _ if !is_russian || run.length > MOST_STARS => {}
            (Nothing | Sign, after) if after != Nothing => self.open.push(run.length),
            (Digit | Operand | Letter | End, Nothing | End | Sign) if self.open.is_empty() => {
                self.notes.0[run.length] = true;
                self.escape(run);
            }
            (Nothing, _) => self.notes.0[run.length] |= run.is_last,
            (before, after) if before != Sign && is_word(after) && !self.is_open(run.length) => {
                self.open.push(run.length);
            }
            _ => self.close(run.length),
        }
    }

    /// Ends what so many stars end.
    fn close(&mut self, mut stars: usize) {
        while stars > 0
            && let Some(last) = self.open.pop()
        {
            let closed = stars.min(last);
            stars -= closed;
            self.open.extend(Some(last - closed).filter(|rest| *rest > 0));
        }
    }

    /// Whether so many stars are among the last that are open: further back a line ends nothing.
    fn is_open(&self, stars: usize) -> bool {
        self.open.iter().rev().take(MOST_OPEN).any(|open| *open == stars)
    }

    fn escape(&mut self, run: &Run) {
        self.edits.push(Edit::replace(run.start..run.start + run.length, "\\*".repeat(run.length)));
    }
}

/// The runs of stars of a line but for the sign of a list that it begins with, and for code.
fn runs(line: &Line) -> Vec<Run> {
    let bare = line.text.trim_start();
    let first = if bare.starts_with('*') && is_apart(&bare[1..]) { line.text.len() - bare.len() + 1 } else { 0 };
    let mut runs = Vec::new();
    if !line.text.contains('*') {
        return runs;
    }
    let first_word = line.text.find(char::is_alphanumeric);
    for part in outside_code(line.text) {
        let mut at = part.start.max(first);
        while let Some(found) = line.text.get(at..part.end).and_then(|rest| rest.find('*')) {
            let start = at + found;
            let length = line.text[start..part.end].bytes().take_while(|byte| *byte == b'*').count();
            at = start + length;
            let (before, after) = (&line.text[..start], &line.text[at..]);
            if !before.ends_with('\\') {
                let is_last = first_word.is_some_and(|word| word < start) && is_end(after);
                let (before, after) = (neighbour_before(before), neighbour(after));
                runs.push(Run { start: line.start + start, length, before, after, is_last });
            }
        }
    }
    runs
}

/// Whether a line or a cell ends here.
fn is_end(words: &str) -> bool {
    let bare = words.trim_start();
    bare.is_empty() || bare.starts_with('|')
}

fn is_word(neighbour: Neighbour) -> bool {
    matches!(neighbour, Neighbour::Digit | Neighbour::Operand | Neighbour::Letter)
}

fn neighbour(words: &str) -> Neighbour {
    let mut letters = words.chars();
    kind(letters.next(), letters.next())
}

fn neighbour_before(words: &str) -> Neighbour {
    let mut letters = words.chars().rev();
    kind(letters.next(), letters.next())
}

fn kind(letter: Option<char>, further: Option<char>) -> Neighbour {
    match letter {
        None => Neighbour::Nothing,
        Some(letter) if letter.is_whitespace() => Neighbour::Nothing,
        Some(letter) if letter.is_ascii_digit() => Neighbour::Digit,
        Some(letter) if letter.is_alphanumeric() && !further.is_some_and(char::is_alphanumeric) => Neighbour::Operand,
        Some(letter) if letter.is_alphanumeric() => Neighbour::Letter,
        Some('%' | ')' | '»' | '"' | '”' | '°' | '₽' | '.' | ',' | ';' | ':' | '!' | '?' | '|' | '…') => {
            Neighbour::End
        }
        Some(_) => Neighbour::Sign,
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines_of;
    use super::*;
    use crate::content::rewrite::Rewrite;

    fn rewritten_text(text: &str) -> String {
        Rewrite::new(text, edits(&lines_of(text)).0).text.into_owned()
    }

    #[test]
    fn stars_that_are_no_markup_stay() {
        for (text, expected) in [
            ("2*3*4", "2\\*3\\*4"),
            ("Площадь a*b*c", "Площадь a\\*b\\*c"),
            ("Доля, %*: 45\nОхват, %*: 60", "Доля, %\\*: 45\nОхват, %\\*: 60"),
            ("| Доля* | Охват** |", "| Доля\\* | Охват\\*\\* |"),
            ("Пункт 3.2.*", "Пункт 3.2.\\*"),
            ("**Итог:** *важно*, ***очень***", "**Итог:** *важно*, ***очень***"),
            ("**Итог:**слово", "**Итог:**слово"),
            ("*начало\nконец*", "*начало\nконец*"),
            ("сло*во*", "сло*во*"),
            ("**а *б***", "**а *б***"),
            ("`5*5` и 5 * 5", "`5*5` и 5 * 5"),
        ] {
            assert_eq!(rewritten_text(text), expected, "{text}");
        }
    }

    #[test]
    fn notes_are_known_by_their_stars() {
        let (_, notes) = edits(&lines_of("Охват**"));
        assert!(notes.explains(2) && !notes.explains(1) && !notes.explains(9));
        let (_, notes) = edits(&lines_of("Доля (%) *"));
        assert!(notes.explains(1));
    }
}
