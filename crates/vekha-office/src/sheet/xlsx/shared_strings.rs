//! Texts that cells share.

use crate::error::OfficeError;
use crate::limits::Limits;
use crate::xml::{Element, Event, Pull, Space};

pub(crate) fn read_shared_strings(part: &str, text: &str, limits: &Limits) -> Result<Vec<String>, OfficeError> {
    let mut pull = Pull::new(part, text, limits);
    let mut strings = Vec::new();
    while let Some(event) = pull.next()? {
        if let Event::Open(element) = event
            && element.is(Space::Sheet, "si")
        {
            strings.push(rich_text(&pull.fill(element)?));
        }
    }
    Ok(strings)
}

/// The letters of a text, whatever their look; how it is pronounced in Japanese is left out.
pub(crate) fn rich_text(element: &Element) -> String {
    let mut text = String::new();
    for child in element.elements().filter(|child| child.space == Space::Sheet) {
        match &*child.name {
            "t" => text.push_str(&child.own_text()),
            "r" => child.all("t").for_each(|letters| text.push_str(&letters.own_text())),
            _ => {}
        }
    }
    unescape(&text)
}

/// `_x000D_` stands for a letter that XML cannot hold.
pub(crate) fn unescape(text: &str) -> String {
    if !text.contains("_x") {
        return text.to_owned();
    }
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let (unit, length) = match escaped_unit(rest) {
            Some(unit) => (Some(unit), 7),
            None => (None, letter.len_utf8()),
        };
        match unit {
            Some(unit) => units.push(unit),
            None => units.extend(letter.encode_utf16(&mut [0; 2]).iter()),
        }
        rest = &rest[length..];
    }
    String::from_utf16_lossy(&units).replace("\r\n", "\n").replace('\r', "\n")
}

fn escaped_unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("_x")?.get(..5)?.strip_suffix('_')?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_letters_are_read() {
        assert_eq!(unescape("а_x000D__x000A_б"), "а\nб");
        assert_eq!(unescape("_x005F_x000A_"), "_x000A_");
        assert_eq!(unescape("_xЖ_x00"), "_xЖ_x00");
    }
}
