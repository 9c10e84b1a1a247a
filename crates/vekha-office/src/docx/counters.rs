//! Counting: each numbered paragraph in turn → what Word displays before it. Lists of one definition count together,
//! through body and cells.

use std::collections::{HashMap, HashSet};

use super::numbering::{KnownList, Numbering};
use super::styles::Styles;
use crate::docx::number_format::NumberFormat;
use crate::model::paragraph::Label;

const LEVELS: usize = 9;

#[derive(Debug, Default)]
pub(crate) struct Counters {
    /// By definition: the last number of each level.
    numbers: HashMap<u32, [Option<u32>; LEVELS]>,
    /// Lists that have already begun anew at a level.
    started: HashSet<(u32, u8)>,
    /// Definitions of which a paragraph was not counted that other programs might count.
    doubtful: HashSet<u32>,
}

impl Counters {
    /// The label of the next paragraph of a list; `None` for a list that is not defined.
    pub(crate) fn count(&mut self, numbering: &Numbering, styles: &Styles, id: u32, level: u8) -> Option<Label> {
        let list = numbering.list(id, styles)?;
        let is_start = self.start(&list, id, level);
        let numbers = self.numbers.entry(list.definition).or_default();
        let shown = list.level(level)?;
        let own = numbers.get_mut(usize::from(level))?;
        *own = Some(match (is_start, *own) {
            (Some(start), _) => start,
            (None, Some(number)) => number.saturating_add(1),
            (None, None) => shown.start,
        });
        reset_deeper(numbers, &list, level);
        let has_all = numbers.iter().take(usize::from(level)).all(Option::is_some) || !shown.pattern.contains("%1");
        if !has_all {
            // Programs differ in whether the level above has begun here.
            self.doubtful.insert(list.definition);
        }
        let is_known = shown.format != NumberFormat::Other;
        Some(Label {
            text: label_text(&list, level, numbers),
            level,
            list: id,
            is_bullet: shown.format == NumberFormat::Bullet,
            is_certain: is_known && !self.doubtful.contains(&list.definition),
        })
    }

    /// Remembers that a numbered paragraph is not displayed, so that programs may count differently from here on.
    pub(crate) fn skip(&mut self, numbering: &Numbering, styles: &Styles, id: u32) {
        if let Some(list) = numbering.list(id, styles) {
            self.doubtful.insert(list.definition);
        }
    }

    /// The number with which a list begins anew, once.
    fn start(&mut self, list: &KnownList, id: u32, level: u8) -> Option<u32> {
        let start = list.start_override(level)?;
        self.started.insert((id, level)).then_some(start)
    }
}

/// Levels below begin anew, but for those that say that they do not, or only after a higher one.
fn reset_deeper(numbers: &mut [Option<u32>; LEVELS], list: &KnownList, level: u8) {
    for (deeper, number) in (0u8..).zip(numbers.iter_mut()).filter(|(deeper, _)| *deeper > level) {
        let after = list.level(deeper).and_then(|level| level.restart).unwrap_or(deeper);
        if level < after {
            *number = None;
        }
    }
}

fn label_text(list: &KnownList, level: u8, numbers: &[Option<u32>; LEVELS]) -> String {
    let Some(shown) = list.level(level) else { return String::new() };
    if shown.format == NumberFormat::Bullet {
        return shown.pattern.clone();
    }
    let mut text = String::new();
    let mut letters = shown.pattern.chars().peekable();
    while let Some(letter) = letters.next() {
        let named = letters.peek().and_then(|digit| digit.to_digit(10)).filter(|digit| letter == '%' && *digit > 0);
        let Some(digit) = named else {
            text.push(letter);
            continue;
        };
        letters.next();
        let named = digit as u8 - 1;
        text.push_str(&number_text(list, named, numbers[usize::from(named)], shown.is_legal));
    }
    text
}

/// A number of a pattern; one of a level that has not begun is its first.
fn number_text(list: &KnownList, level: u8, number: Option<u32>, is_legal: bool) -> String {
    let Some(named) = list.level(level) else { return String::new() };
    let number = number.unwrap_or_else(|| list.start_override(level).unwrap_or(named.start));
    match named.format {
        NumberFormat::None => String::new(),
        _ if is_legal => number.to_string(),
        format => format.number(number),
    }
}
