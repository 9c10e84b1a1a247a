//! The map that a font brings from its codes to letters (`/ToUnicode`).

use std::collections::HashMap;

/// So many codes are mapped at most; no font has more.
const MOST_CODES: usize = 1 << 17;

/// Codes and the letters they stand for.
#[derive(Debug, Default)]
pub(super) struct CMap {
    letters: HashMap<u32, String>,
    /// How many bytes a code has, where the map says so.
    pub(super) code_length: Option<usize>,
}

impl CMap {
    /// Reads the text of a map; what cannot be read in it is left out.
    pub(super) fn read(text: &[u8]) -> Self {
        let mut map = CMap::default();
        let mut held: Vec<Token> = Vec::new();
        for token in (Tokens { text, at: 0 }) {
            match token {
                Token::Word(word) => {
                    map.take(&word, &held);
                    held.clear();
                }
                other if held.len() < 4 * MOST_CODES => held.push(other),
                _ => {}
            }
        }
        map
    }

    /// The letters of a code.
    pub(super) fn letters(&self, code: u32) -> Option<&str> {
        self.letters.get(&code).map(String::as_str)
    }

    fn take(&mut self, word: &[u8], held: &[Token]) {
        match word {
            b"endcodespacerange" => {
                let lengths = held.iter().filter_map(|token| token.bytes().map(<[u8]>::len));
                self.code_length = lengths.max().filter(|length| (1..=4).contains(length));
            }
            b"endbfchar" => {
                for pair in held.chunks_exact(2) {
                    if let (Some(code), Some(letters)) = (pair[0].bytes(), pair[1].bytes()) {
                        self.insert(number(code), utf16(letters));
                    }
                }
            }
            b"endbfrange" => self.take_ranges(held),
            _ => {}
        }
    }

    fn take_ranges(&mut self, held: &[Token]) {
        let mut rest = held;
        while let [first, last, further @ ..] = rest {
            let (Some(first), Some(last)) = (first.bytes().map(number), last.bytes().map(number)) else { return };
            match further {
                [Token::Open, listed @ ..] => {
                    let end = listed.iter().position(|token| *token == Token::Close).unwrap_or(listed.len());
                    for (code, letters) in (first..=last).zip(listed[..end].iter().filter_map(Token::bytes)) {
                        self.insert(code, utf16(letters));
                    }
                    rest = listed.get(end + 1..).unwrap_or_default();
                }
                [Token::Bytes(start), further @ ..] => {
                    for (step, code) in (first..=last).take(MOST_CODES).enumerate() {
                        self.insert(code, utf16(&moved_on(start, step)));
                    }
                    rest = further;
                }
                _ => return,
            }
        }
    }

    fn insert(&mut self, code: u32, letters: String) {
        if self.letters.len() < MOST_CODES {
            self.letters.insert(code, letters);
        }
    }
}

/// The letters that come `step` behind these: the last two bytes count.
fn moved_on(start: &[u8], step: usize) -> Vec<u8> {
    let mut letters = start.to_vec();
    let split = letters.len().saturating_sub(2);
    let last = number(&letters[split..]) as usize + step;
    for (at, byte) in letters[split..].iter_mut().rev().enumerate() {
        *byte = (last >> (8 * at)) as u8;
    }
    letters
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte))
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = match bytes {
        [single] => vec![u16::from(*single)],
        _ => bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect(),
    };
    String::from_utf16_lossy(&units)
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Bytes(Vec<u8>),
    Open,
    Close,
    Word(Vec<u8>),
}

impl Token {
    fn bytes(&self) -> Option<&[u8]> {
        match self {
            Token::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }
}

struct Tokens<'t> {
    text: &'t [u8],
    at: usize,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            let byte = *self.text.get(self.at)?;
            self.at += 1;
            match byte {
                b'<' if self.text.get(self.at) != Some(&b'<') => return Some(Token::Bytes(self.hex())),
                b'[' => return Some(Token::Open),
                b']' => return Some(Token::Close),
                b'%' => self.skip_to(|byte| matches!(byte, b'\n' | b'\r')),
                b'/' => self.skip_to(|byte| !is_regular(byte)),
                _ if byte.is_ascii_alphabetic() => {
                    let start = self.at - 1;
                    self.skip_to(|byte| !is_regular(byte));
                    return Some(Token::Word(self.text[start..self.at].to_vec()));
                }
                _ => {}
            }
        }
    }
}

impl Tokens<'_> {
    fn skip_to(&mut self, is_end: impl Fn(u8) -> bool) {
        let rest = &self.text[self.at..];
        self.at += rest.iter().position(|byte| is_end(*byte)).unwrap_or(rest.len());
    }

    fn hex(&mut self) -> Vec<u8> {
        let start = self.at;
        self.skip_to(|byte| byte == b'>');
        let digits: Vec<u8> = self.text[start..self.at]
            .iter()
            .filter_map(|byte| char::from(*byte).to_digit(16))
            .map(|digit| digit as u8)
            .take(64)
            .collect();
        digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect()
    }
}

fn is_regular(byte: u8) -> bool {
    !byte.is_ascii_whitespace() && !b"<>[]()/%{}".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_ranges_and_lists_are_read() {
        let map = CMap::read(
            b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n\
              2 beginbfchar <0003> <0020> <0041> <00660069> endbfchar\n\
              2 beginbfrange <0100> <0102> <0410> <0200> <0201> [<0430> <0431>] endbfrange",
        );
        assert_eq!(map.code_length, Some(2));
        let letters = |code| map.letters(code).unwrap_or("?");
        assert_eq!([3, 0x41, 0x100, 0x102, 0x200, 0x201, 0x300].map(letters), [" ", "fi", "А", "В", "а", "б", "?"]);
    }

    #[test]
    fn a_map_cut_anywhere_and_a_range_without_end_do_no_harm() {
        let text = b"beginbfrange <00000000> <FFFFFFFF> <0410> <0> <FFFFFFFF> [ endbfrange endbfchar";
        for end in 0..=text.len() {
            assert!(CMap::read(&text[..end]).letters.len() <= MOST_CODES);
        }
    }
}
