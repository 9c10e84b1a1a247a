//! Code within a line: a line in, the parts beside it out.

use std::ops::Range;

/// The parts of a line that are no code.
pub(super) fn outside_code(line: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(found) = line[at..].find('`') {
        let open = at + found;
        let length = line[open..].bytes().take_while(|byte| *byte == b'`').count();
        at = open + length;
        if let Some(close) = closing(&line[at..], length) {
            parts.push(start..open);
            at += close;
            start = at;
        }
    }
    parts.push(start..line.len());
    parts
}

/// Where the code that has begun with so many signs ends.
fn closing(rest: &str, length: usize) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = rest[at..].find('`') {
        let run = rest[at + found..].bytes().take_while(|byte| *byte == b'`').count();
        at += found + run;
        if run == length {
            return Some(at);
        }
    }
    None
}
