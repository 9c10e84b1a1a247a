//! Headers of a request in, whether it may be answered out: only a browser on this computer that was sent here by no other
//! site is.

use axum::http::{HeaderMap, HeaderName, header};

/// Where a browser says which kind of page asks, and what for.
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");
const FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");

/// Whether the request is for the preview at `port`. A foreign site that has its name point to this computer is known by
/// `Host`, a page of another site by `Origin` and by what the browser says of it.
pub(super) fn is_for_preview(port: u16, headers: &HeaderMap) -> bool {
    let is_host = matches!(texts(headers, header::HOST)[..], [Some(host)] if is_own_name(port, host));
    let is_own = |origin: &Option<&str>| origin.is_some_and(|origin| is_own_page(port, origin));
    is_host && texts(headers, header::ORIGIN).iter().all(is_own) && is_asked_by_own_page(headers)
}

/// Each value of a header; nothing for one that is no text.
fn texts(headers: &HeaderMap, name: HeaderName) -> Vec<Option<&str>> {
    headers.get_all(name).iter().map(|value| value.to_str().ok()).collect()
}

/// A page of another site, or of another port, may lead a person here and get nothing for itself: no script, picture or
/// frame.
fn is_asked_by_own_page(headers: &HeaderMap) -> bool {
    let is = |name, word| texts(headers, name) == [Some(word)];
    let is_own = headers.get(FETCH_SITE).is_none() || is(FETCH_SITE, "same-origin") || is(FETCH_SITE, "none");
    is_own || is(FETCH_MODE, "navigate") && is(FETCH_DEST, "document")
}

fn is_own_page(port: u16, origin: &str) -> bool {
    origin.strip_prefix("http://").is_some_and(|name| is_own_name(port, name))
}

fn is_own_name(port: u16, name: &str) -> bool {
    const HTTP: u16 = 80; // browsers leave it out
    ["127.0.0.1", "localhost", "[::1]"]
        .iter()
        .any(|host| name == format!("{host}:{port}") || port == HTTP && name == *host)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn is_answered(port: u16, pairs: &[(&'static str, &str)]) -> bool {
        let value = |text: &str| HeaderValue::from_bytes(text.as_bytes()).expect("a value");
        let headers = pairs.iter().map(|(name, text)| (HeaderName::from_static(name), value(text)));
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(name, value);
        }
        is_for_preview(port, &map)
    }

    #[test]
    fn only_pages_of_the_preview_itself_may_ask() {
        let own = ("host", "localhost:8080");
        for headers in [
            &[own][..],
            &[("host", "127.0.0.1:8080"), ("origin", "http://127.0.0.1:8080")],
            &[own, ("sec-fetch-site", "none")],
            &[own, ("sec-fetch-site", "same-origin"), ("sec-fetch-dest", "script")],
            &[own, ("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "document")],
        ] {
            assert!(is_answered(8080, headers), "{headers:?}");
        }
        assert!(is_answered(80, &[("host", "localhost")]));
    }

    #[test]
    fn nobody_else_may() {
        let own = ("host", "localhost:8080");
        for headers in [
            &[][..],
            &[("host", "localhost")],
            &[("host", "localhost:80801")],
            &[("host", "evil.example:8080")],
            &[own, ("host", "evil.example")],
            &[own, ("origin", "http://evil.example")],
            &[own, ("origin", "null")],
            &[own, ("origin", "http://зло.example")],
            &[own, ("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "no-cors"), ("sec-fetch-dest", "script")],
            &[own, ("sec-fetch-site", "same-site"), ("sec-fetch-mode", "cors"), ("sec-fetch-dest", "empty")],
            &[own, ("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "iframe")],
        ] {
            assert!(!is_answered(8080, headers), "{headers:?}");
        }
    }
}
