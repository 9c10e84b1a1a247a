//! Powers and indices as other programs write them, `x^2`, `H~2~O`: words in, out come their places and the signs to write.

/// A word with powers or indices, and the same with the signs of Unicode where each has one.
pub struct Formula {
    /// Its first byte.
    pub start: usize,
    /// The byte behind it.
    pub end: usize,
    /// The word to write.
    pub mended: Option<String>,
}

/// The words with powers or indices.
pub fn formulas(text: &str) -> Vec<Formula> {
    let mut found = Vec::new();
    if !text.contains(['^', '~']) {
        return found;
    }
    let mut start = 0;
    for word in text.split_inclusive(|sign: char| !is_of_word(sign)) {
        let bare = word.trim_end_matches(|sign| !is_of_word(sign));
        found.extend(mend(bare).map(|mended| {
            let mended = Some(mended).filter(|words| !words.contains(['^', '~']));
            Formula { start, end: start + bare.len(), mended }
        }));
        start += word.len();
    }
    found
}

fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '^' | '~' | '-' | '−' | '+' | '(' | ')' | '[' | ']')
}

/// The word with its powers and indices; `None` where it has none.
fn mend(word: &str) -> Option<String> {
    let mut mended = String::new();
    let mut rest = word;
    let mut is_formula = false;
    while let Some(at) = rest.find(['^', '~']) {
        let (before, behind) = (&rest[..at], &rest[at + 1..]);
        let sign = &rest[at..at + 1];
        mended.push_str(before);
        let found = if sign == "^" { power(&mended, behind) } else { index(&mended, behind) };
        is_formula |= found.is_some();
        let (words, length) = found.unwrap_or_else(|| (sign.to_owned(), 0));
        mended.push_str(&words);
        rest = &behind[length..];
    }
    mended.push_str(rest);
    is_formula.then_some(mended)
}

/// `2`, `-3`, `2^`, `n` behind `^`: the signs, and how many bytes they stand for.
fn power(before: &str, behind: &str) -> Option<(String, usize)> {
    if !before.ends_with(|sign: char| sign.is_alphanumeric() || matches!(sign, ')' | ']')) {
        return None;
    }
    let sign = behind.len() - behind.trim_start_matches(['-', '−', '+']).len();
    let digits = behind[sign..].bytes().take_while(u8::is_ascii_digit).count();
    let length =
        if digits > 0 { sign + digits } else { behind.chars().next().filter(|sign| sign.is_alphabetic())?.len_utf8() };
    let is_closed = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    let closing = behind[length..].strip_prefix('^').filter(|rest| is_closed(rest)).map_or(0, |_| 1);
    let raised: Option<String> = behind[..length].chars().map(raised_sign).collect();
    let raised = raised.filter(|_| !before.ends_with(is_raised));
    Some((raised.unwrap_or_else(|| format!("^{}", &behind[..length])), length + closing))
}

/// `2~` behind `~`.
fn index(before: &str, behind: &str) -> Option<(String, usize)> {
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let is_index = (1..4).contains(&digits)
        && behind[digits..].starts_with('~')
        && before.ends_with(|sign: char| sign.is_alphabetic() || matches!(sign, ')' | ']'));
    is_index.then(|| (behind[..digits].chars().map(lowered_digit).collect(), digits + 1))
}

fn raised_sign(sign: char) -> Option<char> {
    Some(match sign {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4'..='9' => char::from_u32('⁴' as u32 + sign as u32 - '4' as u32)?,
        '-' | '−' => '⁻',
        '+' => '⁺',
        'n' => 'ⁿ',
        _ => return None,
    })
}

fn is_raised(sign: char) -> bool {
    matches!(sign, '²' | '³' | '¹' | '⁰'..='ⁿ')
}

fn lowered_digit(digit: char) -> char {
    char::from_u32('₀' as u32 + digit as u32 - '0' as u32).unwrap_or(digit)
}

#[cfg(test)]
mod tests {
    use super::formulas;

    #[test]
    fn powers_and_indices_are_seen() {
        for (text, word, mended) in [
            ("площадь 20 м^2", "м^2", Some("м²")),
            ("x^2^ и y", "x^2^", Some("x²")),
            ("10^-3 моль", "10^-3", Some("10⁻³")),
            ("раствор H~2~SO~4~.", "H~2~SO~4~", Some("H₂SO₄")),
            ("(a+b)^n", "(a+b)^n", Some("(a+b)ⁿ")),
            ("a^k", "a^k", None),
            ("x^2^2", "x^2^2", None),
        ] {
            let found = formulas(text);
            let found: Vec<_> =
                found.iter().map(|formula| (&text[formula.start..formula.end], formula.mended.as_deref())).collect();
            assert_eq!(found, [(word, mended)]);
        }
        for text in ["Было ~6 человек, стало ~7 и 5~6, 7~8", "^_^", "1~2~3", "слово ^2", "~~нет~~", "[^1]"]
        {
            assert!(formulas(text).is_empty(), "{text}");
        }
    }
}
