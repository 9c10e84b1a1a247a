//! A page in, the same page with the script that listens for changes out. Published pages never have it.

/// Where the preview's own files lie; no page of a site may.
pub(super) const OWN_FOLDER: &str = ".vekha/";

/// The content type and bytes of the script or its style, by name.
pub(super) fn own_file(name: &str) -> Option<(&'static str, &'static [u8])> {
    match name {
        "live.js" => Some(("text/javascript; charset=utf-8", include_bytes!("live.js"))),
        "live.css" => Some(("text/css; charset=utf-8", include_bytes!("live.css"))),
        _ => None,
    }
}

/// The elements that bring the script, with the words it says, each by `preview-…`.
pub(super) fn script_tags(phrase: impl Fn(&str) -> String) -> String {
    let words: String = ["elsewhere", "broken", "hide"]
        .map(|name| format!(" data-{name}=\"{}\"", escape(&phrase(&format!("preview-{name}")))))
        .concat();
    format!("<link rel=\"stylesheet\" href=\"/.vekha/live.css\"><script src=\"/.vekha/live.js\" defer{words}></script>")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// The page with the script; its own policy lets the script ask the preview.
pub(super) fn with_script(page: &[u8], tags: &str) -> Vec<u8> {
    let page =
        String::from_utf8_lossy(page).replacen("default-src 'none'", "default-src 'none'; connect-src 'self'", 1);
    let end = page.rfind("</body>").unwrap_or(page.len());
    [&page[..end], tags, &page[end..]].concat().into_bytes()
}

/// A page that says why there is none: its diagnostics as text.
pub(super) fn diagnostics_page(language: &str, title: &str, diagnostics: &str, tags: &str) -> Vec<u8> {
    let diagnostics = escape(diagnostics);
    let head = format!("<!doctype html><html lang=\"{language}\"><meta charset=\"utf-8\"><title>{title}</title>");
    let head = format!("{head}<meta name=\"viewport\" content=\"width=device-width\">{tags}");
    format!("{head}<body class=\"vekha-trouble\"><h1>{title}</h1><pre>{diagnostics}</pre></body></html>").into_bytes()
}
