//! Addresses as people write them: the one allow list for every field that is an address. Where it leads must be plain to
//! a reader: no script, no data, no other host in disguise.

use std::ops::Deref;

use super::read::Scalar;
use super::schema::Shape;
use crate::diagnostics::{Code, Diagnostic};

macro_rules! addresses {
    ($($(#[doc = $doc:literal])* $name:ident = $check:ident, $pattern:literal, $kind:literal;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        pub struct $name(pub String);

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl Scalar for $name {
            fn shape() -> Shape {
                Shape::Pattern($pattern)
            }

            fn parse(text: &str) -> Result<Self, Diagnostic> {
                let text = text.trim();
                $check(text).map($name).ok_or_else(|| bad_address(text, $kind, |guess| $check(guess)))
            }
        }
    )*};
}

addresses! {
    /// The address of a page elsewhere: http or https.
    WebAddress = web_address, "^[Hh][Tt][Tt][Pp][Ss]?://", "page";
    /// Any address that a reader can follow: of a page, of a mailbox, of a telephone.
    AnyAddress = any_address, "^([Hh][Tt][Tt][Pp][Ss]?://|mailto:|tel:)", "any";
    /// The address of a whole site, to which paths are added.
    SiteAddress = site_address, "^[Hh][Tt][Tt][Pp][Ss]?://[^?#]*$", "site";
    /// The path of a page of this site, which may have gone.
    PagePath = page_path, r"^[a-z0-9._/-]+\.html$", "path";
    /// The path of a page or a file of this site, perhaps with a place in it.
    TargetPath = target_path, r"^[a-z0-9._/-]+(#.*)?$", "path";
}

fn bad_address(text: &str, kind: &'static str, check: impl Fn(&str) -> Option<String>) -> Diagnostic {
    let bare = text.trim_matches('/');
    let candidates = match kind {
        "path" => [bare.to_owned(), format!("{bare}/index.html")],
        _ => [format!("https://{text}"), String::new()],
    };
    let has_scheme = text.contains(':') || text.starts_with("//");
    let guess = candidates.iter().filter(|_| !has_scheme).find_map(|candidate| check(candidate));
    Diagnostic::new(Code::BadUrl, None).arg("url", text).arg("wanted", kind).with_guess(guess.as_deref())
}

/// `https://` and a host, the scheme in small letters.
fn web_address(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once("://")?;
    let scheme = Some(scheme.to_ascii_lowercase()).filter(|scheme| matches!(scheme.as_str(), "http" | "https"))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    (is_host(host) && rest.chars().all(is_plain)).then(|| format!("{scheme}://{rest}"))
}

fn any_address(text: &str) -> Option<String> {
    let is_mailbox = |rest: &str| rest.split_once('@').is_some_and(|(user, host)| !user.is_empty() && is_host(host));
    let is_number = |rest: &str| rest.bytes().any(|byte| byte.is_ascii_digit()) && rest.bytes().all(is_of_number);
    let (scheme, rest) = text.split_once(':')?;
    match scheme {
        "mailto" if is_mailbox(rest) && rest.chars().all(is_plain) => Some(text.to_owned()),
        "tel" if is_number(rest) => Some(text.to_owned()),
        _ => web_address(text),
    }
}

fn site_address(text: &str) -> Option<String> {
    web_address(text).filter(|address| !address.contains(['?', '#', '\'']))
}

/// The address of a site given on the command line, as one in `site.yaml`.
pub fn whole_site(text: &str) -> Option<String> {
    site_address(text.trim())
}

fn page_path(text: &str) -> Option<String> {
    (is_path(text) && text.ends_with(".html")).then(|| text.to_owned())
}

fn target_path(text: &str) -> Option<String> {
    let (path, anchor) = text.split_once('#').unwrap_or((text, ""));
    (is_path(path) && path.contains('.') && anchor.chars().all(is_plain)).then(|| text.to_owned())
}

/// Names as they are published, none of which leads out of the site.
fn is_path(path: &str) -> bool {
    let is_sign = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'-');
    let is_name = |name: &str| !name.is_empty() && name.bytes().all(is_sign) && !name.starts_with('.');
    path.split('/').all(|name| is_name(name) && !name.ends_with('.'))
}

/// A name or a number of a computer, perhaps with a port; nobody's name before it.
fn is_host(host: &str) -> bool {
    let is_sign = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '.' | '_' | ':' | '[' | ']');
    host.starts_with(|first: char| first.is_alphanumeric() || first == '[') && host.chars().all(is_sign)
}

/// Neither a gap nor a sign that ends an attribute, nor one that nobody sees.
fn is_plain(letter: char) -> bool {
    let is_unseen = matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    !(letter.is_whitespace() || letter.is_control() || is_unseen || "<>\"`{}|\\^".contains(letter))
}

fn is_of_number(byte: u8) -> bool {
    byte.is_ascii_digit() || b"+-().,;".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_refused<T: Scalar>(texts: &[&str]) {
        texts.iter().for_each(|text| assert!(T::parse(text).is_err(), "{text}"));
    }

    fn assert_accepted<T: Scalar>(texts: &[&str]) {
        texts.iter().for_each(|text| assert!(T::parse(text).is_ok(), "{text}"));
    }

    const NOWHERE: [&str; 12] = [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "//host.example/x",
        "file:///etc/passwd",
        "https://",
        "https:///x",
        "https://x.ru/\"><script>",
        "https://good.example@other.example/",
        "https://x.ru/а б",
        "https://x.ru/\u{202e}fdp",
        "vbscript:x",
    ];

    #[test]
    fn addresses_lead_to_pages_and_people_alone() {
        assert_refused::<WebAddress>(&NOWHERE);
        assert_refused::<AnyAddress>(&NOWHERE);
        assert_refused::<WebAddress>(&["mailto:a@x.ru", "tel:+7"]);
        assert_accepted::<WebAddress>(&["https://x.ru", "http://школа.рф/раздел?a=1&b='2'#c", "https://x.ru:8080/~a/"]);
        assert_accepted::<AnyAddress>(&["mailto:a@x.ru", "tel:+7(000)000-00-00", "https://x.ru"]);
        assert_refused::<AnyAddress>(&["mailto:", "mailto:@x.ru", "tel:", "tel:звонок"]);
        assert_eq!(WebAddress::parse("HTTPS://X.ru").map(|url| url.0), Ok("https://X.ru".to_owned()));
    }

    #[test]
    fn a_site_has_an_address_that_paths_can_follow() {
        assert_refused::<SiteAddress>(&NOWHERE);
        assert_refused::<SiteAddress>(&["mailto:x", "https://x.ru/?q", "https://x.ru/#f", "tel:1"]);
        assert_accepted::<SiteAddress>(&["https://x.ru", "https://x.ru/kachestvo/"]);
    }

    #[test]
    fn paths_stay_inside_the_site() {
        assert_refused::<PagePath>(&NOWHERE);
        assert_refused::<TargetPath>(&NOWHERE);
        let outside =
            ["../../x.html", "/x.html", "a//b.html", "./x.html", "a/../b.html", ".vekha/x.html", "a.html?x", ""];
        assert_refused::<PagePath>(&outside);
        assert_refused::<TargetPath>(&outside);
        assert_refused::<PagePath>(&["x.html#a", "x", "Школа.html"]);
        assert_accepted::<PagePath>(&["x.html", "schools/a/index.html"]);
        assert_accepted::<TargetPath>(&["x.html#a", "documents/order.pdf"]);
        let guess = |text: &str| PagePath::parse(text).err().and_then(|diagnostic| diagnostic.guess);
        assert_eq!(guess("/schools/a/").as_deref(), Some("schools/a/index.html"));
        assert_eq!(guess("//host/x.html"), None);
    }
}
