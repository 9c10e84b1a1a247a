//! References to signs: a text of HTML in, the text as a reader sees it out.

/// The names that pages use; others stay as written, so that nothing vanishes.
const NAMES: [(&str, char); 14] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("shy", '\u{ad}'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("rarr", '→'),
    ("middot", '·'),
];

/// The longest reference looked for, in bytes.
const LONGEST: usize = 12;

/// The text with its references replaced.
pub(super) fn decode(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let (sign, length) = reference(rest).unwrap_or(('&', 1));
        plain.push(sign);
        rest = &rest[length..];
    }
    plain + rest
}

/// The sign that a text begins with, written as a reference, and how many bytes that takes.
fn reference(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let sign = match name.strip_prefix('#') {
        Some(number) => sign_of_number(number)?,
        None => NAMES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((sign, end + 1))
}

fn sign_of_number(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn references_become_signs_and_others_stay() {
        assert_eq!(decode("a &lt;b&gt; &#39;c&#x27; &amp;amp; d&nbsp;e"), "a <b> 'c' &amp; d\u{a0}e");
        assert_eq!(decode("Q&A &unknown; &#xzz; &"), "Q&A &unknown; &#xzz; &");
    }
}
