//! Signs that mean something in markup: a text in, the same as markup out, for HTML and XML alike.

/// A text as it may stand in an element or in the value of an attribute.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ if is_forbidden(sign) => {}
            _ => escaped.push(sign),
        }
    }
    escaped
}

/// Signs that XML 1.0 cannot hold in any form.
fn is_forbidden(sign: char) -> bool {
    matches!(sign, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}
