//! One style sheet: in go the theme's own sheets and those of its components, out comes one text. Must not change what
//! the rules say: only comments and indentation go.

use super::parts::Parts;

/// The file of the style sheet at the output's root.
pub const STYLE_SHEET: &str = "style.css";

/// The place of component styles among the numbered files of `css/`.
const COMPONENTS_AT: &str = "50-";

/// The whole sheet: `css/*.css` by name, components after the files below `50-`, a site's own sheet last.
pub fn style_sheet(parts: &Parts) -> String {
    let base = parts.files_below("css/");
    let components = parts.files_below("components/");
    let mut files: Vec<(String, &str)> = Vec::new();
    for (path, part) in base.iter().filter(|(path, _)| path.ends_with(".css")) {
        files.push((path.trim_start_matches("css/").to_owned(), &part.text));
    }
    for (path, part) in components.iter().filter(|(path, _)| path.ends_with(".css")) {
        files.push((format!("{COMPONENTS_AT}{path}"), &part.text));
    }
    files.sort();
    files.iter().map(|(_, text)| minify_css(text)).collect()
}

/// A sheet as an address that needs no file beside the page; for the page shown at any depth.
pub fn data_address(css: &str) -> String {
    let mut out = String::from("data:text/css,");
    for byte in minify_css(css).bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => out.push(char::from(byte)),
            b'-' | b'.' | b'_' | b':' | b';' | b',' | b'(' | b')' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// Comments, indentation and empty lines go; strings never hold comment marks in style sheets of a theme.
fn minify_css(css: &str) -> String {
    let mut text = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, tail)| tail);
    }
    text.push_str(rest);
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        out.push_str(line);
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_comments_and_indentation_go() {
        assert_eq!(minify_css("/* why */\na {\n  b: c; /* d */\n}\n\n"), "a {\nb: c;\n}\n");
        assert_eq!(data_address("a{b:#c}"), "data:text/css,a%7Bb:%23c%7D%0A");
    }
}
