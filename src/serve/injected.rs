//! What a previewed page has besides itself: the script that listens for changes. Published pages never have it.

/// Where the preview's own files lie; no page of a site may.
pub const OWN: &str = ".vekha/";

/// The script and its style, by name.
pub fn own_file(name: &str) -> Option<(&'static str, &'static [u8])> {
    match name {
        "live.js" => Some(("text/javascript; charset=utf-8", include_bytes!("live.js"))),
        "live.css" => Some(("text/css; charset=utf-8", include_bytes!("live.css"))),
        _ => None,
    }
}

/// The elements that bring the script, with the words it says, each by `preview-…`.
pub fn tags(say: impl Fn(&str) -> String) -> String {
    let word = |name| format!(" data-{name}=\"{}\"", escaped(&say(&format!("preview-{name}"))));
    let words: String = ["elsewhere", "broken", "hide"].map(word).concat();
    format!("<link rel=\"stylesheet\" href=\"/.vekha/live.css\"><script src=\"/.vekha/live.js\" defer{words}></script>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// The page with the script; its own policy lets the script ask the preview.
pub fn with_script(page: &[u8], tags: &str) -> Vec<u8> {
    let page =
        String::from_utf8_lossy(page).replacen("default-src 'none'", "default-src 'none'; connect-src 'self'", 1);
    let end = page.rfind("</body>").unwrap_or(page.len());
    [&page[..end], tags, &page[end..]].concat().into_bytes()
}

/// A page that tells why there is none.
pub fn trouble_page(language: &str, title: &str, problems: &str, tags: &str) -> Vec<u8> {
    let problems = escaped(problems);
    let head = format!("<!doctype html><html lang=\"{language}\"><meta charset=\"utf-8\"><title>{title}</title>");
    let head = format!("{head}<meta name=\"viewport\" content=\"width=device-width\">{tags}");
    format!("{head}<body class=\"vekha-trouble\"><h1>{title}</h1><pre>{problems}</pre></body></html>").into_bytes()
}
