//! The code of a format → sections of tokens. Quoted, escaped and bracketed letters are no signs of a format.

/// Letters of a code that are read; Excel allows 255.
const LONGEST_CODE: usize = 1024;

#[derive(Debug, Default)]
pub(crate) struct Section {
    pub(crate) tokens: Vec<Token>,
    pub(crate) is_english: bool,
    condition: Option<(Comparison, f64)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    Literal(char),
    /// `0`, `#` or `?`.
    Digit(char),
    Point,
    Comma,
    Percent,
    /// `E+` or `E-`.
    Exponent {
        is_always_signed: bool,
    },
    Fraction,
    Text,
    General,
    /// A letter of a day or a time, and how many of them.
    Time(char, usize),
    /// A part of a duration: `[h]`.
    Elapsed(char, usize),
    HalfDay,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SectionKind {
    Number,
    Date,
    Text,
    General,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Less,
    LessOrEqual,
    Equal,
    NotEqual,
    GreaterOrEqual,
    Greater,
}

pub(crate) fn sections(code: &str) -> Vec<Section> {
    let letters: Vec<char> = code.chars().take(LONGEST_CODE).collect();
    let mut reader = CodeReader { letters: &letters, at: 0, sections: vec![Section::default()] };
    while reader.at < letters.len() {
        reader.read_token();
    }
    reader.sections
}

impl Section {
    pub(crate) fn kind(&self) -> SectionKind {
        let has = |is: fn(&Token) -> bool| self.tokens.iter().any(is);
        if has(|token| matches!(token, Token::Time(..) | Token::Elapsed(..) | Token::HalfDay)) {
            SectionKind::Date
        } else if has(|token| *token == Token::General) {
            SectionKind::General
        } else if has(|token| *token == Token::Text) {
            SectionKind::Text
        } else {
            SectionKind::Number
        }
    }

    /// Whether it displays how long something takes.
    pub(crate) fn is_duration(&self) -> bool {
        self.tokens.iter().any(|token| matches!(token, Token::Elapsed(..)))
    }

    /// Whether its condition holds; nothing where it has none.
    pub(crate) fn accepts(&self, number: f64) -> Option<bool> {
        let (comparison, limit) = self.condition?;
        Some(match comparison {
            Comparison::Less => number < limit,
            Comparison::LessOrEqual => number <= limit,
            Comparison::Equal => number == limit,
            Comparison::NotEqual => number != limit,
            Comparison::GreaterOrEqual => number >= limit,
            Comparison::Greater => number > limit,
        })
    }
}

struct CodeReader<'c> {
    letters: &'c [char],
    at: usize,
    sections: Vec<Section>,
}

impl CodeReader<'_> {
    fn read_token(&mut self) {
        let Some(letter) = self.next() else { return };
        match letter {
            ';' => self.sections.push(Section::default()),
            '"' => self.read_quoted(),
            '\\' => {
                if let Some(next) = self.next() {
                    self.push(Token::Literal(next));
                }
            }
            '_' => {
                self.next();
                self.push(Token::Literal(' '));
            }
            '*' => drop(self.next()),
            '[' => self.read_bracket(),
            '0' | '#' | '?' => self.push(Token::Digit(letter)),
            '.' => self.push(Token::Point),
            ',' => self.push(Token::Comma),
            '%' => self.push(Token::Percent),
            '/' if self.is_in_number() => self.push(Token::Fraction),
            '@' => self.push(Token::Text),
            'G' | 'g' if self.skip_word("eneral") => self.push(Token::General),
            'A' | 'a' if self.skip_word("m/pm") || self.skip_word("/p") => self.push(Token::HalfDay),
            'E' | 'e' if matches!(self.letters.get(self.at), Some('+' | '-')) => {
                let is_always_signed = self.next() == Some('+');
                self.push(Token::Exponent { is_always_signed });
            }
            _ if is_time_letter(letter) => {
                let letter = letter.to_ascii_lowercase();
                let count = 1 + self.skip_all(letter);
                self.push(Token::Time(letter, count));
            }
            _ => self.push(Token::Literal(letter)),
        }
    }

    fn next(&mut self) -> Option<char> {
        let letter = self.letters.get(self.at).copied();
        self.at += 1;
        letter
    }

    fn push(&mut self, token: Token) {
        if let Some(section) = self.sections.last_mut() {
            section.tokens.push(token);
        }
    }

    fn read_quoted(&mut self) {
        while let Some(letter) = self.next().filter(|letter| *letter != '"') {
            self.push(Token::Literal(letter));
        }
    }

    /// A colour, a condition, a currency with its language, or a part of a duration.
    fn read_bracket(&mut self) {
        let mut inside = String::new();
        while let Some(letter) = self.next().filter(|letter| *letter != ']') {
            inside.push(letter);
        }
        if let Some(locale) = inside.strip_prefix('$') {
            self.read_locale(locale);
        } else if let Some(letter) = inside.chars().next().map(|letter| letter.to_ascii_lowercase()) {
            let is_one_letter = inside.chars().all(|other| other.to_ascii_lowercase() == letter);
            if matches!(letter, 'h' | 'm' | 's') && is_one_letter {
                self.push(Token::Elapsed(letter, inside.len()));
            } else if let (Some(section), Some(condition)) = (self.sections.last_mut(), condition(&inside)) {
                section.condition = Some(condition);
            }
        }
    }

    /// `₽-419`: the sign is displayed; the last two digits of the number are the language.
    fn read_locale(&mut self, locale: &str) {
        let (sign, language) = locale.rsplit_once('-').unwrap_or((locale, ""));
        for letter in sign.chars() {
            self.push(Token::Literal(letter));
        }
        let language = u32::from_str_radix(language, 16).unwrap_or(0);
        if let Some(section) = self.sections.last_mut() {
            section.is_english = language & 0xFF == 0x09;
        }
    }

    /// Goes past a word, when it stands here.
    fn skip_word(&mut self, word: &str) -> bool {
        let rest = self.letters.get(self.at..).unwrap_or_default();
        let mut letters = rest.iter().map(char::to_ascii_lowercase);
        let is_here = word.chars().all(|letter| letters.next() == Some(letter));
        if is_here {
            self.at += word.len();
        }
        is_here
    }

    fn skip_all(&mut self, letter: char) -> usize {
        let rest = self.letters.get(self.at..).unwrap_or_default();
        let count = rest.iter().take_while(|next| next.to_ascii_lowercase() == letter).count();
        self.at += count;
        count
    }

    /// Whether digits stand before this place, so that a stroke makes a fraction, not a date.
    fn is_in_number(&self) -> bool {
        let tokens = self.sections.last().map(|section| section.tokens.as_slice()).unwrap_or_default();
        tokens.iter().any(|token| matches!(token, Token::Digit(_)))
    }
}

fn is_time_letter(letter: char) -> bool {
    matches!(letter.to_ascii_lowercase(), 'y' | 'm' | 'd' | 'h' | 's')
}

fn condition(inside: &str) -> Option<(Comparison, f64)> {
    const SIGNS: [(&str, Comparison); 6] = [
        ("<=", Comparison::LessOrEqual),
        (">=", Comparison::GreaterOrEqual),
        ("<>", Comparison::NotEqual),
        ("<", Comparison::Less),
        (">", Comparison::Greater),
        ("=", Comparison::Equal),
    ];
    let (sign, comparison) = SIGNS.iter().find(|(sign, _)| inside.starts_with(sign))?;
    Some((*comparison, inside[sign.len()..].trim().parse().ok()?))
}
