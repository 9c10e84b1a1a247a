//! Pictures on pages and in links to them: in go small sites with pictures, out come tags with sizes and full addresses.

use crate::support::{SmallSite, code, messages};

/// The head of a picture with this many pixels.
fn png(width: u32, height: u32) -> Vec<u8> {
    let head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    [head, width.to_be_bytes().to_vec(), height.to_be_bytes().to_vec(), vec![8, 2, 0, 0, 0]].concat()
}

fn site() -> SmallSite {
    let site = SmallSite::starter();
    site.write("content/pages/emblema.png", png(1200, 630));
    site.write("content/schools/shkola-1/reports/foto.png", png(400, 300));
    site.write(
        "content/schools/shkola-1/reports/2026-10.md",
        "---\ntitle: О\ndate: 2026-10-02\n---\n![Урок](foto.png)\n",
    );
    site.replace(
        "content/site.yaml",
        "language: ru",
        "language: ru\nbase_url: https://k.example\npicture: emblema.png",
    );
    site
}

fn build(site: &SmallSite) {
    let built = site.vekha(&["build", "--date", "2026-12-01", "--minify", "off"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
}

fn link_image(address: &str, width: u32, height: u32) -> String {
    format!(
        "<meta property=\"og:image\" content=\"https://k.example/{address}\">\n\
         <meta property=\"og:image:width\" content=\"{width}\">\n\
         <meta property=\"og:image:height\" content=\"{height}\">"
    )
}

#[test]
fn pages_keep_room_for_pictures_and_links_show_one() {
    let site = site();
    build(&site);
    let report = site.read("public/schools/shkola-1/reports/2026-10.html");
    assert!(
        report.contains("<img width=\"400\" height=\"300\" src=\"../../../schools/shkola-1/reports/foto.png\""),
        "{report}"
    );
    assert!(report.contains(&link_image("schools/shkola-1/reports/foto.png", 400, 300)), "{report}");
    let home = site.read("public/index.html");
    assert!(home.contains(&link_image("pages/emblema.png", 1200, 630)), "{home}");
    assert!(site.path("public/pages/emblema.png").exists());
}

#[test]
fn another_size_makes_the_page_anew() {
    let site = site();
    build(&site);
    site.write("content/schools/shkola-1/reports/foto.png", png(300, 400));
    build(&site);
    let report = site.read("public/schools/shkola-1/reports/2026-10.html");
    assert!(report.contains("<img width=\"300\" height=\"400\""), "{report}");
}

#[test]
fn a_picture_of_the_site_that_is_not_there_is_named() {
    let site = site();
    site.remove("content/pages/emblema.png");
    let built = site.vekha(&["build", "--date", "2026-12-01"]);
    assert_eq!(code(&built), 1);
    let words = messages(&built);
    assert!(words.contains("[missing-file]") && words.contains("content/site.yaml"), "{words}");
}
