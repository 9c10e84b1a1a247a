//! Counting: items of lists in their order → what the program displays before them.

use std::collections::HashMap;

use super::list_styles::{Level, level};
use crate::docx::NumberFormat;
use crate::model::paragraph::Label;

const LEVELS: usize = 10;

/// The numbers of a list: the last of each level.
pub(crate) type Numbers = [Option<u32>; LEVELS];

/// The lists of a text.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    /// The number and the last numbers of each list, by its id and by its style.
    by_id: HashMap<String, (u32, Numbers)>,
    by_style: HashMap<String, (u32, Numbers)>,
    lists: u32,
    headings: Numbers,
}

/// How a list begins.
pub(crate) struct ListStart<'e> {
    pub(crate) style: &'e str,
    /// The list that it goes on with.
    pub(crate) continued: Option<&'e str>,
    /// Whether it goes on with the last of its style.
    pub(crate) goes_on: bool,
}

impl Counters {
    /// The number of a list and its numbers so far.
    pub(crate) fn begin(&mut self, start: &ListStart) -> (u32, Numbers) {
        let by_id = start.continued.and_then(|id| self.by_id.get(id));
        let by_style = self.by_style.get(start.style).filter(|_| start.goes_on);
        if let Some(known) = by_id.or(by_style) {
            return *known;
        }
        self.lists += 1;
        (self.lists, [None; LEVELS])
    }

    /// Remembers where a list ends.
    pub(crate) fn end(&mut self, start: &ListStart, id: Option<&str>, list: (u32, Numbers)) {
        for id in id.into_iter().chain(start.continued) {
            self.by_id.insert(id.to_owned(), list);
        }
        self.by_style.insert(start.style.to_owned(), list);
    }

    /// The label of a numbered heading.
    pub(crate) fn heading(&mut self, levels: &[Level], depth: u8) -> Option<Label> {
        let label = label(levels, depth, &mut self.headings, None, 0)?;
        (!label.is_bullet && !label.text.trim().is_empty()).then_some(label)
    }
}

/// Counts an item and says what stands before it; nothing where its list shows nothing.
pub(crate) fn label(
    levels: &[Level],
    depth: u8,
    numbers: &mut Numbers,
    start: Option<u32>,
    list: u32,
) -> Option<Label> {
    let own = level(levels, depth)?;
    let slot = numbers.get_mut(usize::from(depth))?;
    let number = start.unwrap_or_else(|| slot.map_or(own.start, |number| number.saturating_add(1)));
    *slot = Some(number);
    numbers.iter_mut().skip(usize::from(depth) + 1).for_each(|deeper| *deeper = None);
    let text = match &own.bullet {
        Some(sign) => shown_bullet(sign),
        None if own.format == NumberFormat::None => format!("{}{}", own.prefix, own.suffix),
        None => format!("{}{}{}", own.prefix, numbers_text(levels, depth, own.displayed, numbers), own.suffix),
    };
    let is_certain = own.format != NumberFormat::Other;
    let label = Label { text, level: depth, list, is_bullet: own.bullet.is_some(), is_certain };
    (!label.text.trim().is_empty()).then_some(label)
}

/// The numbers of the displayed levels between dots.
fn numbers_text(levels: &[Level], depth: u8, displayed: u8, numbers: &Numbers) -> String {
    let first = (depth + 1).saturating_sub(displayed.max(1));
    let shown = (first..=depth).filter_map(|at| {
        let known = level(levels, at).filter(|level| level.format != NumberFormat::None)?;
        let number = numbers.get(usize::from(at)).copied().flatten().unwrap_or(known.start);
        Some(known.format.number(number))
    });
    shown.collect::<Vec<_>>().join(".")
}

/// Signs of the private area are those of a font for bullets.
fn shown_bullet(sign: &str) -> String {
    if sign.chars().any(|letter| matches!(letter, '\u{e000}'..='\u{f8ff}')) {
        "•".to_owned()
    } else {
        sign.to_owned()
    }
}
