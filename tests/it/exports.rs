//! The files for programs, read back by other people's readers: sound, the same each time, and of one mind in every
//! number.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader};
use vekha::content;
use vekha::exports::{self, Export};
use vekha::pages::{output, site_view, theme_needs};
use vekha::site::{Options, Reporter, Resolved, SchoolIx, Site, StateKind, resolve};
use vekha::sources::{Limits, load};
use vekha::theme::{Form, Theme};
use vekha_publish::Publishable;

fn sample(only: Option<&str>, base_url: Option<&str>) -> (Site, Theme) {
    let (sources, _) = load(Path::new(env!("CARGO_MANIFEST_DIR")), Limits::default());
    let (content, _) = content::parse(&sources);
    let today = "2026-11-21".parse().expect("a date");
    let Resolved { site, .. } =
        resolve(&content, &Options { today, only: only.map(str::to_owned), base_url: base_url.map(str::to_owned) });
    let mut theme = Theme::load(Vec::new(), "ru", Form::AsWritten, &theme_needs())
        .unwrap_or_else(|problems| panic!("{}", problems[0]));
    theme.set_site(site_view(&site));
    (site, theme)
}

fn bytes(files: &BTreeMap<String, Export>, path: &str) -> Vec<u8> {
    files.get(path).unwrap_or_else(|| panic!("no {path}")).bytes().expect("bytes")
}

fn text(files: &BTreeMap<String, Export>, path: &str) -> String {
    String::from_utf8(bytes(files, path)).expect("UTF-8")
}

/// The rows of a CSV file as maps from key to text.
fn csv_rows(files: &BTreeMap<String, Export>, path: &str) -> Vec<BTreeMap<String, String>> {
    let text = text(files, path);
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

fn json(files: &BTreeMap<String, Export>, path: &str) -> serde_json::Value {
    serde_json::from_slice(&bytes(files, path)).expect("JSON")
}

fn sheets(files: &BTreeMap<String, Export>, path: &str) -> Vec<(String, calamine::Range<Data>)> {
    calamine::Xlsx::new(Cursor::new(bytes(files, path))).expect("a workbook").worksheets()
}

/// How a JSON value stands in CSV.
fn as_csv(value: &serde_json::Value) -> String {
    let text = match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Number(number) => number.to_string().replace('.', ","),
        other => other.to_string(),
    };
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

#[test]
fn every_file_is_the_same_each_time_and_no_two_share_an_address() {
    let ((site, theme), (second_site, second_theme)) = (sample(None, None), sample(None, None));
    let (first, second) = (exports::files(&site, &theme), exports::files(&second_site, &second_theme));
    assert_eq!(first.len(), 7 * (1 + site.participants().count()) + 1, "seven for each scope and one schema");
    for (path, export) in &first {
        let bytes = export.bytes().expect("bytes");
        assert_eq!(bytes, second[path].bytes().expect("bytes"), "{path}");
        assert_eq!(export.size(), Ok(bytes.len() as u64), "{path}");
        assert_eq!(&export.path(), path);
    }
}

#[test]
fn json_is_as_its_published_schema_says() {
    let (site, theme) = sample(None, None);
    let files = exports::files(&site, &theme);
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.add_resource("mem:///schema.json", json(&files, exports::SCHEMA)).expect("a schema");
    let schema = compiler.compile("mem:///schema.json", &mut schemas).expect("a sound schema");
    for (path, export) in files.iter().filter(|(path, _)| path.ends_with("site.json")) {
        let data: serde_json::Value = serde_json::from_slice(&export.bytes().expect("bytes")).expect("JSON");
        schemas.validate(&data, schema).unwrap_or_else(|error| panic!("{path}: {error}"));
        let depth = path.matches('/').count();
        assert_eq!(data["$schema"], "../".repeat(depth) + exports::SCHEMA, "{path}");
        let mut broken = data.clone();
        if let Some(item) = broken["items"].get_mut(0) {
            item.as_object_mut().expect("a record").remove("state"); // of some schools none is asked
        }
        broken["schools"][0]["total"] = "many".into();
        assert!(schemas.validate(&broken, schema).is_err(), "{path}: a wrong number is noticed");
    }
}

#[test]
fn csv_json_and_xlsx_say_the_same() {
    let (site, theme) = sample(None, None);
    let files = exports::files(&site, &theme);
    let folders = site.participants().map(|school| format!("schools/{}/", site[school].id));
    for folder in std::iter::once(String::new()).chain(folders) {
        let json = json(&files, &format!("{folder}data/site.json"));
        let sheets = sheets(&files, &format!("{folder}data/site.xlsx"));
        assert_eq!((json["format"].as_str(), json["version"].as_u64()), (Some("vekha-data"), Some(1)));
        for (number, table) in ["items", "schools", "indicators"].into_iter().enumerate() {
            let csv = csv_rows(&files, &format!("{folder}data/{table}.csv"));
            let records = json[table].as_array().expect("records");
            same_rows(&csv, records, &format!("{folder}{table}"));
            same_cells(&sheets[number].1, records, &format!("{folder}{table}"));
        }
    }
}

fn same_rows(csv: &[BTreeMap<String, String>], records: &[serde_json::Value], place: &str) {
    assert_eq!(csv.len(), records.len(), "{place}");
    for (row, record) in csv.iter().zip(records) {
        for (key, value) in record.as_object().expect("a record") {
            assert_eq!(row[key], as_csv(value), "{place}, {key}");
        }
    }
}

fn same_cells(sheet: &calamine::Range<Data>, records: &[serde_json::Value], place: &str) {
    assert_eq!(sheet.height(), records.len() + 1, "{place}");
    for (row, record) in sheet.rows().skip(1).zip(records) {
        for (cell, (key, value)) in row.iter().zip(record.as_object().expect("a record")) {
            match cell {
                Data::Float(number) => assert_eq!(Some(*number), value.as_f64(), "{place}, {key}"),
                Data::String(text) => assert_eq!(Some(text.as_str()), value.as_str(), "{place}, {key}"),
                Data::Bool(flag) => assert_eq!(Some(*flag), value.as_bool(), "{place}, {key}"),
                Data::DateTime(date) => assert_eq!(day(date), value.as_str().unwrap_or_default(), "{place}, {key}"),
                Data::Empty => assert!(value.is_null(), "{place}, {key}"),
                other => panic!("{place}, {key}: {other:?}"),
            }
        }
    }
}

fn day(date: &calamine::ExcelDateTime) -> String {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    format!("{year}-{month:02}-{day:02}")
}

#[test]
fn counts_are_those_of_the_model_and_of_the_items() {
    let (site, theme) = sample(None, None);
    let files = exports::files(&site, &theme);
    for school in site.participants() {
        let rows = csv_rows(&files, &format!("schools/{}/data/schools.csv", site[school].id));
        let items = csv_rows(&files, &format!("schools/{}/data/items.csv", site[school].id));
        for progress in site.progress_of(Reporter::School(school)) {
            let row = rows.iter().find(|row| row["roadmap"] == site[progress.roadmap].id).expect("a row");
            assert_eq!(row["total"], progress.counts.total.to_string(), "{}", site[school].id);
            for code in StateKind::ALL {
                let count = &row[&code.code().replace('-', "_")];
                assert_eq!(*count, progress.counts.count(code).to_string(), "{} {}", site[school].id, code.code());
            }
        }
        for row in &rows {
            let is_counted =
                |item: &&BTreeMap<String, String>| item["roadmap"] == row["roadmap"] && item["parent"].is_empty();
            let done = items.iter().filter(is_counted).filter(|item| item["state"] == "done").count();
            assert_eq!(done.to_string(), row["done"], "{} {}", row["school"], row["roadmap"]);
        }
    }
}

#[test]
fn pages_show_the_counts_of_the_files() {
    let (site, theme) = sample(None, None);
    let files = exports::files(&site, &theme);
    let output = output(&site, &theme, Path::new("."));
    let html = output.bytes("schools/index.html").expect("a page");
    let html = String::from_utf8_lossy(&html).into_owned();
    let first = site.current_roadmaps()[0];
    let rows = csv_rows(&files, "data/schools.csv");
    let of_first = rows.iter().filter(|row| row["roadmap"] == site[first].id);
    // A school that has left is in the list without figures.
    for row in of_first.filter(|row| row["school"] != "gorelki") {
        let start = html.find(&row["href"]).unwrap_or_else(|| panic!("{}", row["href"]));
        let row_html = html[start..].split("</tr>").next().unwrap_or_default();
        let words = format!("{}\u{a0}из\u{a0}{}", row["done"], row["total"]);
        assert!(row_html.replace(' ', "\u{a0}").contains(&words), "{}: {words} is not in {row_html}", row["school"]);
    }
}

/// The state and its words of every row of the tables of items on a school's page, in order.
fn states_on_page(html: &str) -> Vec<(String, String)> {
    let tables = html.split("<table class=\"cards items\">").skip(1).map(|rest| rest.split("</table>").next().unwrap());
    let cells = tables.flat_map(|table| table.split("<span class=\"state s-").skip(1));
    let state = |cell: &str| {
        let (code, rest) = cell.split_once('"').unwrap();
        let words = rest.split("</svg>").nth(1).unwrap().split("</span>").next().unwrap();
        (code.to_owned(), words.replace('\u{a0}', " "))
    };
    cells.map(state).collect()
}

#[test]
fn a_schools_page_says_of_every_measure_what_the_files_say() {
    let (site, theme) = sample(None, None);
    let files = exports::files(&site, &theme);
    let output = output(&site, &theme, Path::new("."));
    let mut seen = 0;
    for school in site.participants() {
        let folder = format!("schools/{}/", site[school].id);
        let html = output.bytes(&format!("{folder}items.html")).expect("a page");
        let page = states_on_page(&String::from_utf8_lossy(&html));
        let running =
            |row: &&BTreeMap<String, String>| site.roadmaps.iter().any(|r| r.id == row["roadmap"] && !r.archived);
        let rows = csv_rows(&files, &format!("{folder}data/items.csv"));
        let is_archive = !rows.iter().any(|row| running(&row)); // then the page is of that
        let asked = rows.iter().filter(|row| is_archive || running(row)).filter(|row| !row["state"].is_empty());
        let expected: Vec<_> =
            asked.map(|row| (row["state"].clone(), row["state_words"].replace('\u{a0}', " "))).collect();
        assert_eq!(page.len(), expected.len(), "{folder}");
        for ((code, words), (state, with_year)) in page.iter().zip(&expected) {
            // Beside the present year a page leaves the year of a date out.
            let without_year = with_year.replace(" 2026 года", "");
            assert!(code == state && (with_year == words || without_year == *words), "{folder}: {words}, {with_year}");
        }
        seen += page.len();
    }
    assert!(seen > 200, "{seen} rows");
}

#[test]
fn every_word_of_the_act_is_in_the_table() {
    let (site, theme) = sample(None, None);
    let rows = csv_rows(&exports::files(&site, &theme), "data/items.csv");
    let mut at = rows.iter();
    for item in site.roadmaps.iter().flat_map(|roadmap| &roadmap.items) {
        let row = at.next().expect("a row").values().map(String::as_str).collect::<Vec<_>>().join("\n");
        for cell in &item.cells {
            assert!(row.contains(cell.text.as_str()), "{}: {}", item.name, cell.text);
            assert!(cell.list.iter().all(|(_, text)| row.contains(text.as_str())), "{}", item.name);
        }
    }
}

#[test]
fn no_cell_begins_like_a_formula() {
    let (site, theme) = sample(None, None);
    for (path, export) in exports::files(&site, &theme).iter().filter(|(path, _)| path.ends_with(".csv")) {
        let text = String::from_utf8(export.bytes().expect("bytes")).expect("UTF-8");
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        for cell in reader.records().flat_map(|row| row.expect("a row").iter().map(str::to_owned).collect::<Vec<_>>()) {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{path}: {cell}");
        }
    }
}

#[test]
fn feeds_are_atom_with_whole_texts_and_lasting_ids() {
    for base in [None, Some("https://k.example")] {
        let (site, theme) = sample(None, base);
        let files = exports::files(&site, &theme);
        let mut ids = BTreeSet::new();
        for path in files.keys().filter(|path| path.ends_with("feed.atom")) {
            let feed = atom_syndication::Feed::read_from(bytes(&files, path).as_slice()).expect("Atom");
            assert!(ids.insert(feed.id().to_owned()) && feed.id().starts_with("urn:vekha:zarechny:"), "{path}");
            for entry in feed.entries() {
                assert!(entry.id().starts_with("urn:vekha:zarechny:report:"));
                let html = entry.content().and_then(|content| content.value()).expect("a text");
                assert!(html.contains("<p>") || html.contains("<h2"), "{}", entry.id());
                assert_eq!(entry.links()[0].href().starts_with("https://k.example/"), base.is_some());
            }
        }
        let feed = atom_syndication::Feed::read_from(bytes(&files, "feed.atom").as_slice()).expect("Atom");
        assert_eq!(feed.entries().len(), site.reports.len().min(50));
        let dates: Vec<_> = feed.entries().iter().map(|entry| *entry.updated()).collect();
        assert!(dates.is_sorted_by(|a, b| a >= b));
    }
}

#[test]
fn calendars_hold_every_dated_occurrence_as_a_whole_day() {
    let (site, theme) = sample(None, None);
    let files = exports::files(&site, &theme);
    let whole = calendar(&text(&files, "calendar.ics"));
    assert_eq!(whole.len(), site.dated_occurrences(None).len());
    for school in site.participants() {
        let days = calendar(&text(&files, &format!("schools/{}/calendar.ics", site[school].id)));
        assert_eq!(days.len(), site.dated_occurrences(Some(school)).len());
        assert!(days.keys().all(|uid| !whole.contains_key(uid)), "ids are the school's own");
    }
}

/// Events by id, each with its day.
fn calendar(text: &str) -> BTreeMap<String, String> {
    use icalendar::Component;
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    let parsed: icalendar::Calendar = text.parse().expect("iCalendar");
    let events: Vec<_> = parsed.components.iter().filter_map(icalendar::CalendarComponent::as_event).collect();
    let named = |event: &&icalendar::Event| {
        assert!(event.get_summary().is_some_and(|words| !words.is_empty()));
        let start = event.property_value("DTSTART").unwrap_or_default().to_owned();
        assert_eq!(start.len(), 8, "a whole day");
        (event.get_uid().unwrap_or_default().to_owned(), start)
    };
    let by_id: BTreeMap<String, String> = events.iter().map(named).collect();
    assert_eq!(by_id.len(), events.len(), "ids are unlike");
    by_id
}

#[test]
fn outputs_and_the_one_school_are_respected() {
    let (mut site, theme) = sample(Some("zarechnaya-2"), None);
    let files = exports::files(&site, &theme);
    assert_eq!(files.keys().filter(|path| path.starts_with("schools/")).count(), 7);
    let all: String = files.keys().filter(|path| !path.ends_with("xlsx")).map(|path| text(&files, path)).collect();
    assert!(!all.contains("schools/kedrovskaya/"));
    site.about.outputs.clear();
    assert!(exports::files(&site, &theme).is_empty());
}

#[test]
fn search_engines_get_a_list_of_pages_only_with_an_address() {
    let (site, theme) = sample(None, None);
    let output_without = output(&site, &theme, Path::new("."));
    assert!(!output_without.entries().contains_key("sitemap.xml"));
    let (site, theme) = sample(None, Some("https://k.example"));
    let output = output(&site, &theme, Path::new("."));
    let map = String::from_utf8(output.bytes("sitemap.xml").expect("a map").into_owned()).expect("UTF-8");
    assert!(map.contains("<loc>https://k.example/schools/zarechnaya-2/</loc>") && !map.contains("404"));
    let robots = String::from_utf8(output.bytes("robots.txt").expect("a file").into_owned()).expect("UTF-8");
    assert!(robots.contains("Sitemap: https://k.example/sitemap.xml"));
    let (below, theme) = sample(None, Some("https://k.example/kachestvo"));
    let output = self::output(&below, &theme, Path::new("."));
    let names: Vec<&String> =
        output.entries().keys().filter(|path| path.ends_with(".xml") || path.ends_with(".txt")).collect();
    assert_eq!(names, ["sitemap.xml"], "nobody reads robots.txt below the top of a host");
}

#[test]
fn the_dictionary_in_the_docs_names_every_column() {
    let docs = include_str!("../../docs/data.md");
    for head in [None, Some(SchoolIx(0))].into_iter().flat_map(exports::dictionary) {
        for field in head.fields {
            assert!(
                docs.contains(&format!("| `{}` |", field.key)),
                "{}.{} is not in docs/data.md",
                head.name,
                field.key
            );
        }
    }
}
