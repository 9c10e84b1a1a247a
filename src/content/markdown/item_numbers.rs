//! Numbers of items as they are written: a text and its events in, out come the numbers that a reader would not see if items
//! were counted from the first.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

/// The items that are being written.
pub(super) struct ItemNumbers {
    numbers: std::vec::IntoIter<Option<u64>>,
    /// Of each list that is open, whether it is numbered.
    open: Vec<bool>,
}

impl ItemNumbers {
    /// The items of a text's events.
    pub fn new(text: &str, events: &[(Event, Range<usize>)]) -> Self {
        ItemNumbers { numbers: item_numbers(text, events).into_iter(), open: Vec::new() }
    }

    /// The event as it may be published: an item whose number does not follow says it.
    pub fn item_event<'e>(&mut self, event: Event<'e>) -> Event<'e> {
        match &event {
            Event::Start(Tag::List(first)) => self.open.push(first.is_some()),
            Event::End(TagEnd::List(_)) => drop(self.open.pop()),
            Event::Start(Tag::Item) if self.open.last() == Some(&true) => {
                if let Some(number) = self.numbers.next().flatten() {
                    return Event::Html(format!("<li value=\"{number}\">").into());
                }
            }
            _ => {}
        }
        event
    }
}

/// For each item of a numbered list, in order, the number that has to be said; none where it follows from the one before.
/// A list of ones alone is counted.
fn item_numbers(text: &str, events: &[(Event, Range<usize>)]) -> Vec<Option<u64>> {
    let mut numbers = Vec::new();
    let mut open: Vec<OpenList> = Vec::new();
    for (event, at) in events {
        match event {
            Event::Start(Tag::List(first)) => {
                open.push(OpenList { is_numbered: first.is_some(), items: Vec::new() });
            }
            Event::Start(Tag::Item) => {
                if let Some(list) = open.last_mut().filter(|list| list.is_numbered) {
                    list.items.push((numbers.len(), number_at(text, at.start)));
                    numbers.push(None);
                }
            }
            Event::End(TagEnd::List(_)) => open.pop().into_iter().for_each(|list| list.fill(&mut numbers)),
            _ => {}
        }
    }
    numbers
}

struct OpenList {
    is_numbered: bool,
    /// The place of each item among all, and its number.
    items: Vec<(usize, Option<u64>)>,
}

impl OpenList {
    fn fill(self, numbers: &mut [Option<u64>]) {
        if self.items.iter().all(|(_, number)| *number == Some(1)) {
            return;
        }
        for pair in self.items.windows(2) {
            let ((_, before), (place, number)) = (pair[0], pair[1]);
            numbers[place] = number.filter(|number| before.is_none_or(|before| before + 1 != *number));
        }
    }
}

fn number_at(text: &str, start: usize) -> Option<u64> {
    let bare = text.get(start..)?.trim_start_matches([' ', '\t', '>']);
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    bare[..digits].parse().ok()
}
