//! Addresses as people write them: the one allow list for every field that is an address. Where it leads must be plain to
//! a reader: no script, no data, no other host in disguise.

use std::ops::Deref;

use super::read::Scalar;
use super::schema::Shape;
use super::slug::file_slug;
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
    let is_file = kind == "page" && !has_scheme && names_document(text);
    let guess = candidates.iter().filter(|_| !has_scheme && !is_file).find_map(|candidate| check(candidate));
    let wanted = if is_file { "document" } else { kind };
    Diagnostic::new(Code::BadUrl, None).arg("url", text).arg("wanted", wanted).with_guess(guess.as_deref())
}

/// `documents/spravka.pdf`: the name of a file of this site.
fn names_document(text: &str) -> bool {
    let ending = text.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    let is_known = ["pdf", "docx", "xlsx", "odt", "doc"].contains(&ending.as_str());
    text.starts_with("documents/") || is_known && !text.contains('/')
}

/// `https://` and a host, the scheme in small letters.
fn web_address(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once("://")?;
    let scheme = Some(scheme.to_ascii_lowercase()).filter(|scheme| matches!(scheme.as_str(), "http" | "https"))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    (is_host(host) && rest.chars().all(is_plain)).then(|| format!("{scheme}://{rest}"))
}

fn any_address(text: &str) -> Option<String> {
    let is_mailbox = |rest: &str| {
        let (mailbox, _) = rest.split_once('?').unwrap_or((rest, "")); // the subject, which mail programs take
        mailbox.split_once('@').is_some_and(|(user, host)| !user.is_empty() && is_host(host))
    };
    let is_number = |rest: &str| rest.bytes().any(|byte| byte.is_ascii_digit()) && rest.bytes().all(is_of_number);
    let (scheme, rest) = text.split_once(':')?;
    match scheme.to_ascii_lowercase().as_str() {
        "mailto" if is_mailbox(rest) && rest.chars().all(is_plain) => Some(format!("mailto:{rest}")),
        "tel" if is_number(rest) => Some(format!("tel:{rest}")),
        _ => web_address(text),
    }
}

/// The address of a link in a text as a reader can follow it; else what is wrong with the one that is written.
pub fn link_address(text: &str) -> Result<String, Diagnostic> {
    let bare = text.trim();
    let link_scheme = |kind| Diagnostic::new(Code::LinkScheme, None).arg("url", short_form(bare)).arg("what", kind);
    if bare.is_empty() {
        return Err(Diagnostic::new(Code::EmptyLink, None).arg("kind", "address"));
    }
    if is_local(bare) {
        return Err(link_scheme("local"));
    }
    let closed = if has_scheme(bare, "tel") { bare.replace(' ', "") } else { bare.replace(' ', "%20") };
    if let Some(address) = any_address(&closed).or_else(|| bare_address(bare)) {
        return Ok(address);
    }
    let slip = without_slip(bare);
    let is_slip = ["http", "mailto", "tel"].iter().any(|scheme| bare.to_ascii_lowercase().starts_with(scheme));
    if !is_slip && slip.is_none() {
        let stem = document_stem(bare);
        let diagnostic = link_scheme(match stem {
            Some(_) => "file",
            None if is_picture(bare) => "picture",
            None if is_plain_words(bare) => "words",
            None => "link",
        });
        return Err(diagnostic.arg("id", stem.map_or("0".to_owned(), file_slug)));
    }
    let diagnostic = Diagnostic::new(Code::BadUrl, None).arg("url", short_form(bare)).arg("wanted", "any");
    Err(diagnostic.with_guess(slip.as_deref()))
}

/// Whether an address is the name of a picture beside the text.
fn is_picture(address: &str) -> bool {
    const ENDINGS: [&str; 7] = ["png", "jpg", "jpeg", "webp", "gif", "heic", "jfif"];
    let ending = address.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    !address.contains(':') && ENDINGS.contains(&ending.as_str())
}

/// Whether words stand where an address belongs: «[см. приказ](приказ № 38)», «[5](пять)».
fn is_plain_words(text: &str) -> bool {
    let is_word = text.chars().all(char::is_alphabetic) && !text.is_ascii();
    let is_phrase = text.contains(' ') && !text.contains(['/', '\\', ':', '#', '@']);
    is_word || is_phrase
}

/// The name of a document's file without its folder and ending, where an address is one beside the text.
fn document_stem(address: &str) -> Option<&str> {
    const ENDINGS: [&str; 11] = ["pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt", "pptx", "zip"];
    let name = address.rsplit(['/', '\\']).next()?;
    let (stem, ending) = name.rsplit_once('.')?;
    (!address.contains(':') && ENDINGS.contains(&ending.to_lowercase().as_str())).then_some(stem)
}

/// Whether an address begins with this scheme.
fn has_scheme(text: &str, scheme: &str) -> bool {
    text.split_once(':').is_some_and(|(written, _)| written.eq_ignore_ascii_case(scheme))
}

/// Whether a path is of the writer's own computer or network.
pub fn is_local(text: &str) -> bool {
    let mut signs = text.chars();
    let (first, second, third) = (signs.next(), signs.next(), signs.next());
    let is_drive = first.is_some_and(|letter| letter.is_ascii_alphabetic())
        && second == Some(':')
        && third.is_none_or(|sign| matches!(sign, '\\' | '/'));
    is_drive || text.starts_with("\\\\") || has_scheme(text, "file")
}

/// The address with the signs of its scheme as they must be: `https: //x`, `http//x`, `https:/x`.
fn without_slip(text: &str) -> Option<String> {
    let closed: String = text.split_whitespace().collect();
    let small = closed.to_ascii_lowercase();
    let scheme = ["https", "http"].into_iter().find(|scheme| small.starts_with(scheme))?;
    let rest = closed[scheme.len()..].trim_start_matches([':', ';', '/', '\\', '.']);
    web_address(&format!("{scheme}://{rest}"))
}

/// Endings of hosts that people write without a scheme.
const ENDINGS: [&str; 9] = ["ru", "рф", "com", "org", "net", "su", "info", "me", "example"];

/// The whole address of a page or a mailbox that is written without its scheme: `www.x.ru`, `vk.com/x`, `a@x.ru`.
pub fn bare_address(text: &str) -> Option<String> {
    let (host, path) = text.split_at(text.find(['/', '?', '#']).unwrap_or(text.len()));
    if let Some((user, mail_host)) = host.split_once('@') {
        let is_sign = |letter: char| letter.is_alphanumeric() || "._+-".contains(letter);
        let is_mailbox = path.is_empty() && user.chars().all(is_sign) && mail_host.contains('.');
        return any_address(&format!("mailto:{text}")).filter(|_| is_mailbox && !mail_host.contains(':'));
    }
    let ending = host.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    let is_page =
        host.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www.")) || ENDINGS.contains(&ending.as_str());
    web_address(&format!("https://{text}")).filter(|_| is_page && !host.contains([':', '[']) && !host.contains(".."))
}

/// A mailbox without what an address of a link has around it: `mailto:a@x.ru?subject=…`, `<a@x.ru>`.
pub fn mailbox(written: &str) -> &str {
    let bare = written.trim().trim_start_matches('<').trim_end_matches('>');
    let bare = bare.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:")).map_or(bare, |_| &bare[7..]);
    bare.split_once('?').map_or(bare, |(mailbox, _)| mailbox).trim()
}

/// Says what is wrong with mailboxes that commas part; a gap within one is the usual slip.
pub fn mailboxes(written: &str) -> Result<(), Diagnostic> {
    let is_mailbox = |part: &str| {
        let name = mailbox(part);
        let parts = name.split_once('@').filter(|_| name.chars().all(is_plain));
        parts.is_some_and(|(user, host)| !user.is_empty() && is_host(host) && host.contains('.'))
    };
    let are_mailboxes = |text: &str| text.split([',', ';']).all(is_mailbox);
    if are_mailboxes(written) {
        return Ok(());
    }
    let joined: String = written.chars().filter(|letter| !letter.is_whitespace()).collect();
    let guess = Some(&*joined).filter(|joined| joined.matches('@').count() == 1 && are_mailboxes(joined));
    Err(Diagnostic::new(Code::BadUrl, None).arg("url", short_form(written)).arg("wanted", "mailbox").with_guess(guess))
}

/// No message shows more of an address: a picture may be written into one.
fn short_form(text: &str) -> String {
    const MOST: usize = 80;
    if text.chars().count() <= MOST { text.to_owned() } else { text.chars().take(MOST).chain(['…']).collect() }
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
    fn links_of_texts_are_held_to_the_same_list() {
        for (written, address) in [
            ("www.x.ru/a", "https://www.x.ru/a"),
            ("vk.com/x", "https://vk.com/x"),
            ("a@x.ru", "mailto:a@x.ru"),
            ("tel:+7 (000) 1", "tel:+7(000)1"),
            ("https://x.ru/а б", "https://x.ru/а%20б"),
        ] {
            assert_eq!(link_address(written).as_deref(), Ok(address));
        }
        let fault = |text: &str| link_address(text).err().map(|found| (found.code, found.guess));
        for nowhere in NOWHERE.into_iter().filter(|text| !text.contains(' ')) {
            assert!(fault(nowhere).is_some(), "{nowhere}");
        }
        for (written, guess) in
            [("https: //x.ru", "https://x.ru"), ("http//x.ru", "http://x.ru"), ("https:/x.ru", "https://x.ru")]
        {
            assert_eq!(fault(written), Some((Code::BadUrl, Some(guess.to_owned()))));
        }
        for local in ["C:\\Отчёты\\а.docx", "file:///C:/a", "\\\\server\\share"] {
            assert_eq!(fault(local), Some((Code::LinkScheme, None)), "{local}");
        }
        assert_eq!((fault("mailto:"), fault(" ")), (Some((Code::BadUrl, None)), Some((Code::EmptyLink, None))));
        assert_eq!(fault("../a.pdf"), Some((Code::LinkScheme, None)));
        for plain in ["Отчёт.docx", "a..ru", "и/или", "5.10", "@x.ru", "x@y", "14.ru:80"] {
            assert_eq!(bare_address(plain), None, "{plain}");
        }
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
