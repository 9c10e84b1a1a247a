//! Signs of the fonts Symbol and Wingdings → letters that every font has.

use crate::xml::Element;

/// What stands for a sign that is not known.
pub(crate) const UNKNOWN: char = '□';

/// Signs of Wingdings by their number.
const WINGDINGS: &[(u32, char)] = &[
    (0x28, '☎'),
    (0x2A, '✉'),
    (0x6C, '●'),
    (0x6E, '■'),
    (0x6F, '□'),
    (0x71, '❑'),
    (0x76, '❖'),
    (0x77, '◆'),
    (0x9F, '•'),
    (0xA1, '○'),
    (0xA7, '▪'),
    (0xA8, '□'),
    (0xD8, '➢'),
    (0xDF, '←'),
    (0xE0, '→'),
    (0xF0, '⇨'),
    (0xFB, '✗'),
    (0xFC, '✓'),
    (0xFD, '☒'),
    (0xFE, '☑'),
];

/// Signs of Symbol by their number, but for the Greek letters.
const SYMBOL: &[(u32, char)] = &[
    (0x2D, '−'),
    (0xA3, '≤'),
    (0xA5, '∞'),
    (0xA7, '♣'),
    (0xAC, '←'),
    (0xAE, '→'),
    (0xB0, '°'),
    (0xB1, '±'),
    (0xB3, '≥'),
    (0xB4, '×'),
    (0xB7, '•'),
    (0xB8, '÷'),
    (0xB9, '≠'),
    (0xBB, '≈'),
    (0xBC, '…'),
    (0xD6, '√'),
    (0xDE, '⇒'),
    (0xE5, '∑'),
];

/// Greek letters of Symbol, where Latin ones stand in other fonts.
const GREEK_CAPITALS: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
const GREEK_SMALL: &str = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

/// A sign by its font and its number; `None` for one that is not known.
pub(crate) fn sign(font: &str, number: u32) -> Option<char> {
    let place = if (0xF000..=0xF0FF).contains(&number) { number - 0xF000 } else { number };
    let font = font.to_lowercase();
    if font.starts_with("wingdings") {
        return find(WINGDINGS, place);
    }
    if font.starts_with("symbol") {
        return find(SYMBOL, place).or_else(|| greek(place)).or_else(|| ascii(place));
    }
    let letter = char::from_u32(number)?;
    (!is_private(letter) && !letter.is_control()).then_some(letter)
}

/// A sign of the private area within a text: what it is in its font.
pub(crate) fn is_private(letter: char) -> bool {
    ('\u{E000}'..='\u{F8FF}').contains(&letter)
}

/// The font of a run or a level, as it names it itself.
pub(crate) fn font(properties: Option<&Element>) -> &str {
    let fonts = properties.and_then(|properties| properties.child("rFonts"));
    let named = |name| fonts.and_then(|fonts| fonts.attribute(name));
    named("ascii").or_else(|| named("hAnsi")).unwrap_or("Symbol")
}

/// The bullet that a pattern stands for.
pub(crate) fn bullet(pattern: &str, font: &str) -> String {
    let is_wingdings = font.to_lowercase().starts_with("wingdings");
    let letter = |letter: char| {
        if is_private(letter) || is_wingdings { sign(font, u32::from(letter)).unwrap_or('•') } else { letter }
    };
    pattern.chars().map(letter).collect()
}

fn find(signs: &[(u32, char)], place: u32) -> Option<char> {
    signs.iter().find(|(known, _)| *known == place).map(|(_, sign)| *sign)
}

fn greek(place: u32) -> Option<char> {
    match place {
        0x41..=0x5A => GREEK_CAPITALS.chars().nth((place - 0x41) as usize),
        0x61..=0x7A => GREEK_SMALL.chars().nth((place - 0x61) as usize),
        _ => None,
    }
}

fn ascii(place: u32) -> Option<char> {
    char::from_u32(place).filter(|letter| (' '..='@').contains(letter))
}
