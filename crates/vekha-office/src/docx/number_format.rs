//! Numbers of lists as Word displays them.

/// Russian letters that Word counts with: no ё, й, ъ, ы, ь.
const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщэюя";
const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
/// Beyond this Word counts with no letters.
const LAST_LETTERS: u32 = 780;
const LAST_ROMAN: u32 = 32_767;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberFormat {
    /// With at least so many digits.
    Decimal(usize),
    Roman {
        is_upper: bool,
    },
    Latin {
        is_upper: bool,
    },
    Russian {
        is_upper: bool,
    },
    /// `- 1 -`.
    InDashes,
    Bullet,
    None,
    /// One that is not known here: counted in digits.
    Other,
}

impl NumberFormat {
    /// From `numFmt`; a format of one's own shows its first numbers: `001, 002, …`.
    pub(crate) fn from_words(value: &str, custom: Option<&str>) -> Self {
        match value {
            "decimal" => NumberFormat::Decimal(1),
            "decimalZero" => NumberFormat::Decimal(2),
            "custom" => NumberFormat::Decimal(custom_width(custom.unwrap_or_default())),
            "upperRoman" => NumberFormat::Roman { is_upper: true },
            "lowerRoman" => NumberFormat::Roman { is_upper: false },
            "upperLetter" => NumberFormat::Latin { is_upper: true },
            "lowerLetter" => NumberFormat::Latin { is_upper: false },
            "russianUpper" => NumberFormat::Russian { is_upper: true },
            "russianLower" => NumberFormat::Russian { is_upper: false },
            "numberInDash" => NumberFormat::InDashes,
            "bullet" => NumberFormat::Bullet,
            "none" => NumberFormat::None,
            _ => NumberFormat::Other,
        }
    }

    pub(crate) fn number(self, number: u32) -> String {
        match self {
            NumberFormat::Decimal(width) => format!("{number:0width$}"),
            NumberFormat::Roman { is_upper } => capitals(roman(number), is_upper),
            NumberFormat::Latin { is_upper } => capitals(letters(number, LATIN), is_upper),
            NumberFormat::Russian { is_upper } => capitals(letters(number, RUSSIAN), is_upper),
            NumberFormat::InDashes => format!("- {number} -"),
            NumberFormat::None => String::new(),
            NumberFormat::Bullet | NumberFormat::Other => number.to_string(),
        }
    }
}

fn custom_width(sample: &str) -> usize {
    let first = sample.split(',').next().unwrap_or_default().trim();
    if first.chars().all(|digit| digit.is_ascii_digit()) { first.len().clamp(1, 9) } else { 1 }
}

fn capitals(text: String, is_upper: bool) -> String {
    if is_upper { text.to_uppercase() } else { text }
}

/// The letter, doubled behind the last one: z, aa, bb.
fn letters(number: u32, alphabet: &str) -> String {
    let count = alphabet.chars().count();
    let Some(place) = number.checked_sub(1).filter(|_| number <= LAST_LETTERS) else { return number.to_string() };
    let place = place as usize;
    let letter = alphabet.chars().nth(place % count).map(String::from).unwrap_or_default();
    letter.repeat(place / count + 1)
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if number == 0 || number > LAST_ROMAN {
        return number.to_string();
    }
    let mut rest = number;
    let mut text = String::new();
    for (value, sign) in SIGNS {
        text.push_str(&sign.repeat((rest / value) as usize));
        rest %= value;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_displayed_as_word_does() {
        for (format, number, expected) in [
            ("decimal", 7, "7"),
            ("decimalZero", 7, "07"),
            ("upperRoman", 14, "XIV"),
            ("lowerRoman", 3999, "mmmcmxcix"),
            ("lowerLetter", 26, "z"),
            ("lowerLetter", 27, "aa"),
            ("lowerLetter", 28, "bb"),
            ("upperLetter", 53, "AAA"),
            ("russianLower", 7, "ж"),
            ("russianLower", 10, "к"),
            ("russianLower", 28, "я"),
            ("russianLower", 29, "аа"),
            ("russianUpper", 2, "Б"),
            ("numberInDash", 5, "- 5 -"),
            ("lowerLetter", 4_000_000_000, "4000000000"),
        ] {
            assert_eq!(NumberFormat::from_words(format, None).number(number), expected, "{format} {number}");
        }
        assert_eq!(NumberFormat::from_words("custom", Some("001, 002, 003, ...")).number(4), "004");
    }
}
