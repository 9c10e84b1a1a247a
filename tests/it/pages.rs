//! Every page of every site at hand: it renders, it is sound, its links lead somewhere, its tables are whole.
//! With `SAVE_SITE=folder` the sample site is kept there, to be looked at in a browser.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use vekha::pages::{Extract, Route, extract_view, routes};
use vekha::pipeline::{Compiled, Job, compile};
use vekha_publish::Publishable;

use crate::snapshot::assert_same_text;
use crate::support::html::{self, main_of, words};
use crate::support::view_keys::ViewKeys;
use crate::support::{GOLDEN, copy_folder, files, project, sound};

fn sites() -> Vec<String> {
    let golden = GOLDEN.map(|name| format!("tests/golden/{name}"));
    golden.into_iter().chain([".".to_owned()]).collect()
}

fn compile_school(path: &str, school: &str) -> Compiled {
    compile(&Job { minify: false, school: Some(school.to_owned()), ..Job::new(project(path)) })
}

/// Each site, and each school of it alone; compiled once for all tests.
static BUILDS: LazyLock<Vec<(String, Compiled)>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for path in sites() {
        let whole = sound(&path);
        let schools: Vec<String> = whole.site.participants().map(|school| whole.site[school].id.clone()).collect();
        all.extend(schools.iter().map(|school| (format!("{path}, {school} alone"), compile_school(&path, school))));
        all.push((path, whole));
    }
    all
});

#[test]
fn every_page_is_sound() {
    let mut faults = Vec::new();
    for (name, compiled) in &*BUILDS {
        for (path, bytes) in pages(compiled) {
            let html = String::from_utf8(bytes).expect("UTF-8");
            faults.extend(page_faults(&path, &html).into_iter().map(|fault| format!("{name}: {path}: {fault}")));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults[..faults.len().min(40)].join("\n"));
}

/// A key is always there: what is absent is null. So the fixtures of `tests/theme/views` show all that a theme may use.
#[test]
fn a_view_has_the_same_keys_on_every_page_and_in_its_fixtures() {
    let mut made = ViewKeys::default();
    for (_, compiled) in &*BUILDS {
        for (template, view) in views(compiled) {
            made.add(template, &view);
        }
    }
    assert!(made.faults.is_empty(), "{:#?}", made.faults);
    let mut written = ViewKeys::default();
    for entry in std::fs::read_dir(project("tests/theme/views")).expect("the folder of views") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a text");
        let mut view: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        view.as_object_mut().expect("a view").remove("root");
        let template = path.file_stem().and_then(|name| name.to_str()?.split('.').next()).expect("a name");
        written.add(template, &view);
    }
    let site = std::fs::read_to_string(project("tests/theme/site.json")).expect("a text");
    written.add("site", &serde_json::from_str(&site).expect("JSON"));
    assert!(written.faults.is_empty(), "{:#?}", written.faults);
    let differences = written.differences(&made);
    assert!(differences.is_empty(), "fixtures (first) and pages (second):\n{}", differences.join("\n"));
}

/// The view of every page by its template, and what all pages see as `site`.
fn views(compiled: &Compiled) -> Vec<(&'static str, serde_json::Value)> {
    let output = compiled.output().expect("a theme");
    let pages = output.paths().into_iter().filter_map(|path| output.view(path));
    let site = ("site", vekha::pages::site_view(&compiled.site));
    let schools = compiled.site.participants().map(Extract::School);
    let extracts = schools.chain([Extract::Summary]).filter_map(|extract| extract_view(output.pages(), extract));
    let views = pages.map(|view| view.expect("a view")).chain(extracts).chain([site]);
    views.map(|(template, view)| (template, serde_json::to_value(view).expect("JSON"))).collect()
}

fn pages(compiled: &Compiled) -> BTreeMap<String, Vec<u8>> {
    files(compiled).into_iter().filter(|(path, _)| path.ends_with(".html")).collect()
}

/// What a page of any kind must not have; the two that stand outside the frame are held to less.
fn page_faults(path: &str, html: &str) -> Vec<String> {
    if path == "404.html" || html.contains("http-equiv=\"refresh\"") {
        return html::tag_faults(html);
    }
    let mut faults = html::faults(html);
    for nothing in ["null", "None", "href=\"../\"", "href=\"../../\"", "datetime=\"\""] {
        if main_of(html).contains(&format!(">{nothing}<")) || (nothing.contains('=') && html.contains(nothing)) {
            faults.push(format!("shows {nothing}"));
        }
    }
    faults.extend(ragged_rows(html));
    faults
}

/// A new kind of page stands in the list of pages, most simply by a line of `src/pages/menus.rs`, or here.
#[test]
fn the_list_of_pages_leads_to_every_page_that_none_below_it_lists() {
    let is_listed_below = |route: &Route| matches!(route, Route::Item(..) | Route::Report(_) | Route::Page(_));
    let stands_alone = |route: &Route| matches!(route, Route::Sitemap | Route::NotFound | Route::Moved(_));
    for (name, compiled) in &*BUILDS {
        let output = compiled.output().expect("a theme");
        let list = output.bytes("sitemap.html").expect("a page");
        let list = main_of(std::str::from_utf8(&list).expect("UTF-8"));
        for route in routes(&compiled.site).iter().filter(|route| !is_listed_below(route) && !stands_alone(route)) {
            let href = format!("href=\"{}\"", route.path(&compiled.site));
            assert!(list.contains(&href), "{name}: {route:?}");
        }
    }
}

#[test]
fn every_link_within_a_site_leads_somewhere() {
    let mut broken = Vec::new();
    for (name, compiled) in &*BUILDS {
        let output = compiled.output().expect("a theme");
        broken.extend(
            vekha::rules::check_output(&compiled.site, &compiled.places, &output, &|_| None)
                .diagnostics
                .iter()
                .map(|problem| format!("{name}: {problem:?}")),
        );
    }
    broken.retain(|problem| problem.contains("BrokenLink"));
    assert!(broken.is_empty(), "{} links:\n{}", broken.len(), broken[..broken.len().min(30)].join("\n"));
}

/// Rows of the act's tables whose cells, with those that reach down from above, do not fill all columns.
fn ragged_rows(html: &str) -> Vec<String> {
    html.split("<table")
        .skip(1)
        .flat_map(|table| ragged_rows_of(table.split("</table>").next().unwrap_or(table)))
        .collect()
}

fn ragged_rows_of(table: &str) -> Vec<String> {
    let (head, body) = table.split_once("</thead>").unwrap_or(("", table));
    let columns = head.matches("<th").count() - head.matches("<thead").count();
    let mut reaching: Vec<(usize, usize)> = Vec::new();
    let mut faults = Vec::new();
    for row in body.split("<tr").skip(1) {
        let spans: Vec<(usize, usize)> = cells(row).collect();
        let width: usize = spans.iter().map(|(columns, _)| columns).sum::<usize>()
            + reaching.iter().map(|(columns, _)| columns).sum::<usize>();
        if columns > 0 && width != columns {
            faults.push(format!("a row of {width} cells under {columns} headings: {:.60}", words(row)));
        }
        reaching.extend(spans);
        reaching =
            reaching.into_iter().filter(|(_, rows)| *rows > 1).map(|(columns, rows)| (columns, rows - 1)).collect();
    }
    faults
}

/// The width and height of each cell of a row.
fn cells(row: &str) -> impl Iterator<Item = (usize, usize)> {
    let tags = row.split('<').filter_map(|piece| piece.split_once('>')).map(|(tag, _)| tag);
    let cells = tags.filter(|tag| tag.starts_with("td") || tag.starts_with("th"));
    cells.map(|tag| (span(tag, "colspan=\""), span(tag, "rowspan=\"")))
}

fn span(tag: &str, name: &str) -> usize {
    let value = tag.split_once(name).and_then(|(_, rest)| rest.split_once('"'));
    value.and_then(|(number, _)| number.parse().ok()).unwrap_or(1)
}

#[test]
fn own_pages_in_the_menu_are_linked_from_every_page() {
    let site = sound(".");
    let pages = pages(&site);
    let wanted: Vec<&str> = site.site.pages.iter().filter(|page| page.menu).map(|page| page.href.as_str()).collect();
    let home = String::from_utf8_lossy(&pages["index.html"]).into_owned();
    assert_eq!(wanted.len(), 2);
    assert!(wanted.iter().all(|href| home.contains(&format!("href=\"{href}\""))), "{wanted:?}");
}

#[test]
fn one_school_alone_names_no_other_school_in_its_addresses() {
    let whole = sound(".");
    let schools: Vec<String> = whole.site.participants().map(|school| whole.site[school].id.clone()).collect();
    for school in &schools {
        let compiled = compile_school(".", school);
        let output = compiled.output().expect("a theme");
        let own = format!("schools/{school}/");
        let moved = |path: &str| compiled.site.about.moved.iter().any(|moved| moved.from == path);
        let of_schools = |path: &&str| path.starts_with("schools/") && path.matches('/').count() > 1;
        for path in output.paths().into_iter().filter(of_schools).filter(|path| !moved(path)) {
            assert!(path.starts_with(&own), "{path} in the build of {school}");
        }
        assert!(output.paths().contains(&"index.html"), "a way in");
    }
}

#[test]
fn a_minified_page_says_the_same() {
    let plain = files(&sound("."));
    let minified = compile(&Job { minify: true, ..Job::new(project(".")) });
    for (path, bytes) in files(&minified).into_iter().filter(|(path, _)| path.ends_with(".html")) {
        let small = String::from_utf8(bytes).expect("UTF-8");
        let page = String::from_utf8(plain[&path].clone()).expect("UTF-8");
        assert!(small.len() <= page.len(), "{path} grew");
        assert_same_text(&path, &labels(&page), &labels(&small));
    }
}

/// The words of a page with a break wherever a browser makes one.
fn labels(html: &str) -> String {
    const INLINE: [&str; 15] =
        ["a", "abbr", "b", "bdi", "code", "del", "em", "i", "q", "span", "strong", "sub", "sup", "svg", "time"];
    let mut text = String::new();
    for piece in html.split('<') {
        let (tag, rest) = piece.split_once('>').unwrap_or(("", piece));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        text.push_str(if INLINE.contains(&name) { "" } else { " " });
        text.push_str(rest);
    }
    words(&text.replace("&nbsp;", "\u{a0}"))
}

#[test]
fn the_sample_site_can_be_looked_at() {
    let Ok(folder) = std::env::var("SAVE_SITE") else { return };
    let compiled = sound(".");
    let output = compiled.output().expect("a theme");
    for path in output.paths() {
        let place = Path::new(&folder).join(path);
        std::fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
        match output.copy_source(path) {
            Some(source) => std::fs::copy(source, place).map(|_| ()).expect(path),
            None => std::fs::write(place, output.bytes(path).expect(path)).expect(path),
        }
    }
}

/// The modules that the path of a QR code draws, as a bitmap of so many points a module.
fn bitmap(svg: &str, scale: usize) -> (usize, Vec<bool>) {
    let side: usize = svg.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    let width = side * scale;
    let mut dark = vec![false; width * width];
    let path = svg.split(" d=\"").nth(1).unwrap().split('"').next().unwrap();
    for run in path.split('M').skip(1) {
        let (place, rest) = run.split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        let (x, y, length): (usize, usize, usize) =
            (x.parse().unwrap(), y.parse().unwrap(), rest.split('v').next().unwrap().parse().unwrap());
        for row in y * scale..(y + 1) * scale {
            dark[row * width + x * scale..row * width + (x + length) * scale].fill(true);
        }
    }
    (width, dark)
}

#[test]
fn the_sheet_has_a_code_that_reads_as_the_address_of_the_school() {
    let base_url = Some("https://kachestvo.example".to_owned());
    let site = compile(&Job { base_url, minify: false, ..Job::new(project(".")) });
    let pages = pages(&site);
    let sheet = String::from_utf8_lossy(&pages["schools/kedrovskaya/sheet.html"]).into_owned();
    let svg = sheet.split("class=\"qr\"").nth(1).unwrap();
    let (width, dark) = bitmap(svg, 4);
    let mut image = rqrr::PreparedImage::prepare_from_bitmap(width, width, |x, y| dark[y * width + x]);
    let (_, address) = image.detect_grids()[0].decode().unwrap();
    assert_eq!(address, "https://kachestvo.example/schools/kedrovskaya/index.html");
}

/// The blocks of linked data of a page.
fn linked_data(html: &str) -> Vec<serde_json::Value> {
    let blocks = html.split("<script type=\"application/ld+json\">").skip(1);
    blocks.map(|rest| serde_json::from_str(rest.split("</script>").next().unwrap_or("")).expect("JSON")).collect()
}

#[test]
fn pages_with_an_address_tell_machines_what_they_are_about() {
    let base = "https://example.org/p";
    let job = Job { minify: false, base_url: Some(base.to_owned()), ..Job::new(project(".")) };
    let compiled = compile(&job);
    let mut kinds = std::collections::BTreeSet::new();
    for (path, bytes) in pages(&compiled) {
        let html = String::from_utf8(bytes).expect("UTF-8");
        if !html.contains("rel=\"canonical\"") {
            continue;
        }
        let [block] = &linked_data(&html)[..] else { panic!("{path}: one block") };
        for entity in block["@graph"].as_array().expect("a graph") {
            kinds.insert(entity["@type"].as_str().expect("a type").to_owned());
            let id = entity["@id"].as_str().or(entity["itemListElement"][0]["item"].as_str());
            assert!(id.is_some_and(|id| id.starts_with(base)), "{path}: {entity}");
        }
        for property in ["og:title", "og:description", "og:url", "og:site_name", "og:locale"] {
            assert!(html.contains(&format!("<meta property=\"{property}\" content=\"")), "{path}: {property}");
        }
    }
    assert_eq!(Vec::from_iter(kinds), ["BreadcrumbList", "Dataset", "GovernmentOrganization", "Report", "School"]);
    let school = "schools/berezovaya-griva/";
    let page = String::from_utf8(files(&compiled)[&format!("{school}index.html")].clone()).expect("UTF-8");
    let entity = &linked_data(&page)[0]["@graph"][0];
    assert_eq!(entity["url"], format!("{base}/{school}"));
    assert!(page.contains(&format!("og:url\" content=\"{base}/{school}\"")));
}

#[test]
fn a_site_without_an_address_tells_no_relative_ones() {
    for (path, bytes) in pages(&sound(".")) {
        let html = String::from_utf8(bytes).expect("UTF-8");
        assert!(!html.contains("ld+json") && !html.contains("og:"), "{path}");
    }
}

/// A second theme of one frame, one page, one component and its own colours, over the sample site.
#[test]
fn a_small_theme_makes_the_whole_site_another() {
    let folder = tempfile::TempDir::new().expect("a folder");
    copy_folder(&project("content"), &folder.path().join("content"));
    copy_folder(&project("tests/theme/small"), &folder.path().join("themes/small"));
    let file = folder.path().join("content/site.yaml");
    let site = std::fs::read_to_string(&file).expect("a text");
    std::fs::write(&file, site.replace("theme: default", "theme: small")).expect("written");
    let compiled = compile(&Job { minify: false, ..Job::new(folder.path()) });
    let overridden = files(&compiled);
    assert!(
        overridden.contains_key("small.svg") && overridden.contains_key("search.js"),
        "their assets beside the built-in ones"
    );
    for (path, bytes) in pages(&compiled) {
        let html = String::from_utf8(bytes).expect("UTF-8");
        assert_eq!(page_faults(&path, &html), Vec::<String>::new(), "{path}");
        let stands_alone = path == "404.html" || html.contains("http-equiv=\"refresh\"");
        assert!(stands_alone || html.contains("Малая тема проверки"), "{path} has their frame");
    }
    let page = |path: &str| String::from_utf8_lossy(&overridden[path]).into_owned();
    assert!(page("schools/index.html").contains("<ol>\n<li><a href=\"../schools/"), "their list of schools");
    assert!(page("index.html").contains("<i class=\"due\">"), "their deadline");
    assert!(page("style.css").contains("#fffdf7") && !page("style.css").contains("#16202c"), "their colours alone");
}
