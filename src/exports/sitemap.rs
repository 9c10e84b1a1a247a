//! Files for search engines: the list of pages (`sitemap.xml`) and the permission to read them (`robots.txt`). Only where
//! the site knows its own address.

use super::xml::Xml;
use crate::site::Site;

/// `sitemap.xml`: every page but `404.html`.
pub fn sitemap(site: &Site, pages: &[String]) -> String {
    let base = site.about.base_url.as_deref().unwrap_or_default();
    let mut xml = Xml::new();
    xml.element("urlset", &[("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")], |xml| {
        for page in pages.iter().filter(|page| *page != "404.html") {
            xml.element("url", &[], |xml| xml.text("loc", &[], &address(base, page)));
        }
    });
    xml.finish()
}

/// The address that the page itself gives as its canonical one.
fn address(base: &str, page: &str) -> String {
    format!("{base}/{}", page.strip_suffix("index.html").unwrap_or(page))
}

/// `robots.txt`: everything may be read.
pub fn robots(site: &Site) -> String {
    let base = site.about.base_url.as_deref().unwrap_or_default();
    format!("User-agent: *\nAllow: /\n\nSitemap: {base}/sitemap.xml\n")
}
