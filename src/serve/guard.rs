//! Headers of a request in, whether it may be answered out: only a browser on this computer that was sent here by no other
//! site is.

/// Whether the request is for the preview at `port`, by its `Host` and, where a page asks, its `Origin`. A foreign site
/// that has its name point to this computer is known by them.
pub(super) fn is_for_preview(port: u16, host: Option<&str>, origin: Option<&str>) -> bool {
    host.is_some_and(|name| is_own_name(port, name)) && origin.is_none_or(|origin| is_own_page(port, origin))
}

fn is_own_page(port: u16, origin: &str) -> bool {
    origin.strip_prefix("http://").is_some_and(|name| is_own_name(port, name))
}

fn is_own_name(port: u16, name: &str) -> bool {
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|host| name == format!("{host}:{port}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_the_preview_itself_may_ask() {
        assert!(is_for_preview(8080, Some("localhost:8080"), None));
        assert!(is_for_preview(8080, Some("127.0.0.1:8080"), Some("http://127.0.0.1:8080")));
        for (host, origin) in [
            (None, None),
            (Some("localhost"), None),
            (Some("evil.example:8080"), None),
            (Some("localhost:8080"), Some("http://evil.example")),
            (Some("localhost:8080"), Some("null")),
            (Some("localhost:80801"), None),
        ] {
            assert!(!is_for_preview(8080, host, origin), "{host:?} {origin:?}");
        }
    }
}
