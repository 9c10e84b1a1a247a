//! Pages without the spaces, quotes and end tags that browsers do not need, and still valid HTML.

use super::RenderError;

/// The smaller page.
pub fn minified(mut page: Vec<u8>) -> Result<Vec<u8>, RenderError> {
    let length = minify_html::in_place(&mut page, &minify_html::Cfg::new()).map_err(|error| format!("{error:?}"))?;
    page.truncate(length);
    Ok(spaced(&page))
}

/// The minifier joins `a="b" c="d"` to `a="b"c="d"`, which browsers read but the standard calls a mistake.
fn spaced(page: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(page.len() + page.len() / 64);
    let (mut in_tag, mut quote) = (false, None);
    for (at, byte) in page.iter().copied().enumerate() {
        out.push(byte);
        match (byte, quote) {
            (b'<', None) => in_tag = true,
            (b'>', None) => in_tag = false,
            (b'"' | b'\'', None) if in_tag => quote = Some(byte),
            (_, Some(open)) if open == byte => {
                quote = None;
                if page.get(at + 1).is_some_and(u8::is_ascii_alphabetic) {
                    out.push(b' ');
                }
            }
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_keep_their_spaces_and_texts_their_quotes() {
        let page = r#"<p title="a b" class="c d"><a href="x y" id=z>«"q"r»</a></p>"#;
        let small = minified(page.as_bytes().to_vec()).expect("a page");
        assert_eq!(String::from_utf8(small).unwrap(), r#"<p title="a b" class="c d"><a href="x y" id=z>«"q"r»</a>"#);
    }
}
