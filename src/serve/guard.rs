//! Who may ask: a browser on this computer that was sent here by no other site.

/// Whether the request is for the preview at `port`, by its `Host` and, where a page asks, its `Origin`. A foreign site
/// that has its name point to this computer is told by them.
pub fn admits(port: u16, host: Option<&str>, origin: Option<&str>) -> bool {
    let own = |name: &str| ["127.0.0.1", "localhost", "[::1]"].iter().any(|us| name == format!("{us}:{port}"));
    let is_own_page = |origin: &str| origin.strip_prefix("http://").is_some_and(own);
    host.is_some_and(own) && origin.is_none_or(is_own_page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_the_preview_itself_may_ask() {
        assert!(admits(8080, Some("localhost:8080"), None));
        assert!(admits(8080, Some("127.0.0.1:8080"), Some("http://127.0.0.1:8080")));
        for (host, origin) in [
            (None, None),
            (Some("localhost"), None),
            (Some("evil.example:8080"), None),
            (Some("localhost:8080"), Some("http://evil.example")),
            (Some("localhost:8080"), Some("null")),
            (Some("localhost:80801"), None),
        ] {
            assert!(!admits(8080, host, origin), "{host:?} {origin:?}");
        }
    }
}
