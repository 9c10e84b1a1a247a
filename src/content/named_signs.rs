//! Signs that are written by their names or numbers in HTML, `&nbsp;`, `&#171;`: the text from such a name on in, its bytes and
//! the sign out.

use super::fold::is_unprintable;

/// Names that mail programs and editors of sites leave.
const NAMES: [(&str, &str); 18] = [
    ("nbsp", "\u{a0}"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("bdquo", "„"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("mdash", "—"),
    ("ndash", "–"),
    ("minus", "−"),
    ("hellip", "…"),
    ("quot", "\""),
    ("bull", "•"),
    ("deg", "°"),
    ("times", "×"),
    ("shy", "\u{ad}"),
    ("lt", "<"),
    ("gt", ">"),
    ("amp", "&"),
];

/// No name is longer.
const MOST_BYTES: usize = 7;

/// The name at the beginning of a text, and its sign; `&amp;nbsp;`, which was made safe twice, is one too.
pub fn named_sign(text: &str) -> Option<(usize, String)> {
    let behind = text.strip_prefix('&')?;
    if let Some((length, sign)) = behind.strip_prefix("amp;").and_then(sign_of_name) {
        return Some((length + 5, sign));
    }
    sign_of_name(behind).map(|(length, sign)| (length + 1, sign))
}

/// `nbsp;`: its bytes and the sign.
fn sign_of_name(text: &str) -> Option<(usize, String)> {
    let length = text.bytes().take(MOST_BYTES + 1).position(|byte| byte == b';')?;
    let name = &text[..length];
    let by_name = NAMES.iter().find(|(known, _)| *known == name).map(|(_, sign)| (*sign).to_owned());
    Some((length + 1, by_name.or_else(|| sign_of_number(name))?))
}

/// `#171`, `#xAB`.
fn sign_of_number(name: &str) -> Option<String> {
    let number = name.strip_prefix('#')?;
    let value = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    let sign = char::from_u32(value)?;
    Some(if is_unprintable(sign) { String::new() } else { sign.to_string() })
}

#[cfg(test)]
mod tests {
    use super::named_sign;

    #[test]
    fn names_are_signs() {
        for (text, found) in [
            ("&nbsp;слова", Some((6, "\u{a0}"))),
            ("&amp;laquo;", Some((11, "«"))),
            ("&amp; слова", Some((5, "&"))),
            ("&#171;", Some((6, "«"))),
            ("&#xAB;", Some((6, "«"))),
            ("&#8;", Some((4, ""))),
            ("&имя;", None),
            ("& Co; и", None),
        ] {
            assert_eq!(named_sign(text), found.map(|(length, sign)| (length, sign.to_owned())), "{text}");
        }
    }
}
