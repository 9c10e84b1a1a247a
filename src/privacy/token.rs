//! A text as words, numbers and signs with their bytes: letters that look alike are the same.

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Letters, with hyphens inside.
    Word,
    /// Digits.
    Number,
    /// Any other sign.
    Sign(char),
    /// The end of a line within a paragraph.
    LineEnd,
}

/// A word, number or sign.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    /// In small letters, `ё` as `е`; the digits of a number.
    pub(super) text: String,
    /// Its bytes in the text.
    pub(super) at: Range<usize>,
    /// Whether it begins with a capital letter.
    pub(super) is_capital: bool,
    /// Whether blanks stand before it.
    pub(super) is_apart: bool,
    /// How many borders of cells stand before it in its row.
    pub(super) cell: usize,
}

impl Token {
    pub(super) fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    pub(super) fn is_number(&self) -> bool {
        self.kind == TokenKind::Number
    }

    pub(super) fn is_sign(&self, sign: char) -> bool {
        self.kind == TokenKind::Sign(sign)
    }

    /// Whether it is a word that begins with one of the stems; a stem that ends with `.` is the whole word.
    pub(super) fn begins_with(&self, stems: &[&str]) -> bool {
        self.is_word() && has_stem(&self.text, stems)
    }
}

/// Whether a word begins with one of the stems, or is one that ends with `.`.
pub(super) fn has_stem(word: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| match stem.strip_suffix('.') {
        Some(whole) => word == whole,
        None => word.starts_with(stem),
    })
}

/// The plain sign for a letter, `None` for what is invisible.
pub type PlainSign = fn(char) -> Option<char>;

/// The tokens of the bytes `range` of `text`.
pub(super) fn tokens(text: &str, range: Range<usize>, plain: PlainSign) -> Vec<Token> {
    let mut letters = letters(&text[range.clone()], range.start, plain);
    fold_zeros(&mut letters);
    let mut tokens: Vec<Token> = Vec::new();
    let (mut is_apart, mut cell) = (true, 0);
    let mut next = 0;
    while let Some((at, sign)) = letters.get(next).cloned() {
        let length = match sign {
            '\n' => 1,
            _ if sign.is_whitespace() => {
                cell += usize::from(sign == '\t');
                (is_apart, next) = (true, next + 1);
                continue;
            }
            _ if sign.is_ascii_digit() => run(&letters[next..], |sign| sign.is_ascii_digit()),
            _ if sign.is_alphabetic() => word_length(&letters[next..]),
            _ => 1,
        };
        let part = &letters[next..next + length];
        let kind = match sign {
            '\n' => TokenKind::LineEnd,
            _ if sign.is_ascii_digit() => TokenKind::Number,
            _ if sign.is_alphabetic() => TokenKind::Word,
            _ => TokenKind::Sign(sign),
        };
        let end = part.last().map_or(at.end, |(last, _)| last.end);
        let is_capital = sign.is_uppercase();
        tokens.push(Token { kind, text: fold(part), at: at.start..end, is_capital, is_apart, cell });
        cell += usize::from(sign == '|');
        (is_apart, next) = (kind == TokenKind::LineEnd, next + length);
    }
    tokens
}

/// A letter of the plain copy, and the bytes of the text it stands for.
type Letter = (Range<usize>, char);

/// The letters without emphasis of Markdown and what is invisible; composed where they were not.
fn letters(text: &str, start: usize, plain: PlainSign) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len() / 2 + 1);
    let mut skipped = 0; // the end of a sign that is written as several
    for (at, written) in text.char_indices() {
        let at = start + at..start + at + written.len_utf8();
        if at.start < skipped {
            continue;
        }
        if let Some((bytes, _)) = letters.last_mut().filter(|_| written == '\u{301}') {
            bytes.end = at.end; // the mark of stress
            continue;
        }
        let composed = match (written, letters.last_mut()) {
            ('\u{306}', Some((bytes, letter))) => Some((bytes, letter, [('и', 'й'), ('И', 'Й')])),
            ('\u{308}', Some((bytes, letter))) => Some((bytes, letter, [('е', 'ё'), ('Е', 'Ё')])),
            _ => None,
        };
        if let Some((bytes, letter, pairs)) = composed {
            *letter = pairs.iter().find(|(bare, _)| bare == letter).map_or(*letter, |(_, whole)| *whole);
            bytes.end = at.end;
            continue;
        }
        if written == '&' && text[at.start - start..].starts_with("&nbsp;") {
            letters.push((at.start..at.start + 6, ' '));
            skipped = at.start + 6;
            continue;
        }
        if let Some(sign) = plain(written).filter(|sign| !matches!(sign, '*' | '`' | '\\')) {
            letters.push((at, sign));
        }
    }
    letters
}

/// A letter O between digits is a zero.
fn fold_zeros(letters: &mut [Letter]) {
    for at in 1..letters.len().saturating_sub(1) {
        let is_digit = |other: usize| letters[other].1.is_ascii_digit();
        if matches!(letters[at].1, 'О' | 'о' | 'O' | 'o') && is_digit(at - 1) && is_digit(at + 1) {
            letters[at].1 = '0';
        }
    }
}

fn run(letters: &[Letter], fits: impl Fn(char) -> bool) -> usize {
    letters.iter().take_while(|(_, sign)| fits(*sign)).count()
}

/// Letters, and hyphens between letters.
fn word_length(letters: &[Letter]) -> usize {
    let mut length = 0;
    while let Some((_, sign)) = letters.get(length) {
        let is_inside = *sign == '-' && letters.get(length + 1).is_some_and(|(_, next)| next.is_alphabetic());
        if !sign.is_alphabetic() && !is_inside {
            break;
        }
        length += 1;
    }
    length
}

/// Small letters; Latin twins in a word with Russian letters are Russian.
fn fold(part: &[Letter]) -> String {
    let is_russian = part.iter().any(|(_, letter)| matches!(letter, 'А'..='я' | 'ё' | 'Ё'));
    let small = part.iter().flat_map(|(_, letter)| letter.to_lowercase());
    small.map(|letter| if is_russian { russian(letter) } else { letter }).collect()
}

fn russian(letter: char) -> char {
    match letter {
        'ё' => 'е',
        'a' => 'а',
        'b' => 'в',
        'c' => 'с',
        'e' => 'е',
        'h' => 'н',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        _ => letter,
    }
}
