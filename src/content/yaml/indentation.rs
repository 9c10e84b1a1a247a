//! A line that stands too deep or not deep enough: in goes the broken text, out comes where the line was meant to begin.

use super::lines::line_at;

/// Lines above that are looked at for the levels at which a line may begin.
const MOST_LINES: usize = 60;
/// Columns that one level takes.
const LEVEL: usize = 2;

/// Where a line should begin, and which line above shows it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Level {
    /// Spaces before the line.
    pub spaces: usize,
    /// Spaces before it now.
    pub written: usize,
    /// The line above that begins there, from 1.
    pub line: usize,
}

/// The nearest level at which the text can be read, at least up to the end of that line; what stands below the line moves
/// with it.
pub(super) fn level_of(text: &str, at: usize, is_read: &dyn Fn(&str) -> bool) -> Option<Level> {
    let (start, line) = line_at(text, at);
    let written = line.len() - line.trim_start_matches(' ').len();
    let above = text.get(..start)?;
    let mut levels = levels_above(above);
    let below_key = level_below_key(above).filter(|_| line.trim_start().starts_with("- "));
    levels.sort_by_key(|(spaces, _)| (Some(*spaces) != below_key, spaces.abs_diff(written)));
    let fits = |spaces: usize| {
        let moved = moved_text(text, start, written, spaces);
        let end = moved.get(start..).and_then(|rest| rest.find('\n')).map_or(moved.len(), |length| start + length);
        is_read(&moved) || moved.get(..end).is_some_and(is_read)
    };
    let (spaces, line) = levels.into_iter().find(|(spaces, _)| *spaces != written && fits(*spaces))?;
    Some(Level { spaces, written, line })
}

/// Where the first line of a list begins below a key that stands alone on the line above: `evidence:`.
fn level_below_key(above: &str) -> Option<usize> {
    let line = above.lines().rev().find(|line| !line.trim().is_empty())?;
    let words = line.len() - line.trim_start_matches([' ', '-']).len();
    (line.trim_end().ends_with(':') && !line.trim_start().starts_with('#')).then_some(words + LEVEL)
}

/// Columns at which lines above begin, or the words behind their dashes, or what would stand below a key; each with the
/// nearest line that shows it.
fn levels_above(above: &str) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = above.lines().collect();
    let is_record = |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let mut levels: Vec<(usize, usize)> = Vec::new();
    for (number, line) in lines.iter().enumerate().rev().filter(|(_, line)| is_record(line)).take(MOST_LINES) {
        let spaces = line.len() - line.trim_start_matches(' ').len();
        let words = line.len() - line.trim_start_matches([' ', '-']).len();
        let below = line.trim_end().ends_with(':').then_some(words + LEVEL);
        for column in [Some(words), Some(spaces), below].into_iter().flatten() {
            if !levels.iter().any(|(known, _)| *known == column) {
                levels.push((column, number + 1));
            }
        }
    }
    levels
}

/// The text with the line at `start`, and all lines below it that stand as deep or deeper, moved.
fn moved_text(text: &str, start: usize, written: usize, spaces: usize) -> String {
    let (before, rest) = text.split_at(start);
    let mut moved = before.to_owned();
    let mut is_block = true;
    for line in rest.split_inclusive('\n') {
        let own = line.len() - line.trim_start_matches(' ').len();
        is_block &= own >= written || line.trim().is_empty();
        let depth = if is_block && !line.trim().is_empty() { own + spaces - written.min(own) } else { own };
        moved.extend(std::iter::repeat_n(' ', depth));
        moved.push_str(&line[own..]);
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::{Level, level_of};

    /// The level of the last line of a text.
    fn level(text: &str) -> Option<Level> {
        level_of(text, text.trim_end().rfind('\n').map_or(0, |at| at + 1), &|text| super::super::read_raw(text).is_ok())
    }

    #[test]
    fn a_line_goes_to_the_nearest_level_at_which_it_can_be_read() {
        for (text, spaces, written, line) in [
            ("title: а\n  period: б\n", 0, 2, 1),
            ("items:\n  - item: 1\n     status: в\n", 4, 5, 2),
            ("items:\n  - item: 1\n   status: в\n", 4, 3, 2),
            ("items:\n  - item: 1\n    status: в\n - item: 2\n", 2, 1, 2),
            ("items:\n  - item: 1\n    evidence:\n- order-1\n", 6, 0, 3),
            ("items:\n  - item: 1\n    evidence:\n   - order-1\n", 6, 3, 3),
        ] {
            assert_eq!(level(text), Some(Level { spaces, written, line }), "{text}");
        }
    }
}
