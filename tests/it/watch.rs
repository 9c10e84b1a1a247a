//! `vekha watch` and `vekha serve` as a user runs them: every way in which editors save is seen, nothing stale is left,
//! and the preview answers this computer alone.

use std::fs::{self, File, FileTimes};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant, SystemTime};

use crate::support::SmallSite;

/// Longer than any round takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);
const REPORT: &str = "content/schools/shkola-1/reports/2026-09.md";
const PAGES: [&str; 3] =
    ["schools/shkola-1/reports/2026-09.html", "schools/shkola-1/index.html", "schools/shkola-1/feed.atom"];

/// The program at work on the starter site; it is ended with the test.
struct Running {
    folder: SmallSite,
    child: Child,
    lines: Receiver<String>,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Running {
    fn start(words: &[&str], ready: &str) -> Running {
        Running::start_and_read(words, ready).0
    }

    /// The program, and the line with which it says that it is ready.
    fn start_and_read(words: &[&str], ready: &str) -> (Running, String) {
        let folder = SmallSite::starter();
        let mut command = folder.command(words);
        let mut child = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        let errors = BufReader::new(child.stderr.take().unwrap());
        let (sender, lines) = channel();
        std::thread::spawn(move || errors.lines().map_while(Result::ok).all(|line| sender.send(line).is_ok()));
        let running = Running { folder, child, lines };
        let line = running.line_with(ready);
        (running, line)
    }

    /// Waits for a line with these words.
    fn line_with(&self, words: &str) -> String {
        let until = Instant::now() + PATIENCE;
        let mut all = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(until.saturating_duration_since(Instant::now())) {
            if line.contains(words) {
                return line;
            }
            all.push(line);
        }
        panic!("«{words}» was not said: {all:#?}");
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path(path)
    }

    fn published_text(&self, path: &str) -> String {
        let text = fs::read_to_string(self.path("public").join(path)).unwrap_or_default();
        text.replace('\u{a0}', " ") // pages keep small words beside the next
    }

    /// Waits until the site is so.
    fn until(&self, goal: &str, holds: impl Fn(&Self) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !holds(self) {
            assert!(Instant::now() < end, "not seen: {goal}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until the report's title is on its page and on all that list it.
    fn shows(&self, title: &str) {
        self.until(title, |site| PAGES.iter().all(|page| site.published_text(page).contains(title)));
    }

    fn report(&self, title: &str) -> String {
        let text = self.folder.read(REPORT);
        let old = text.lines().find(|line| line.starts_with("title:")).unwrap();
        text.replacen(old, &format!("title: {title}"), 1)
    }
}

fn times(path: &Path) -> FileTimes {
    let found = fs::metadata(path).unwrap();
    FileTimes::new().set_modified(found.modified().unwrap())
}

#[test]
fn every_way_of_saving_is_seen() {
    let site = Running::start(&["watch"], "Ctrl+C");
    let report = site.path(REPORT);

    fs::write(&report, site.report("На месте")).unwrap();
    site.shows("На месте");

    let beside = site.path("content/schools/shkola-1/reports/.2026-09.md.tmp");
    fs::write(&beside, site.report("Через временный файл")).unwrap();
    fs::rename(&beside, &report).unwrap();
    site.shows("Через временный файл");

    let (text, backup) = (site.report("С копией прежнего"), site.path("content/schools/shkola-1/reports/2026-09.md~"));
    fs::rename(&report, &backup).unwrap();
    fs::write(&report, text).unwrap();
    site.shows("С копией прежнего");

    let text = site.report("Стёрт и создан");
    fs::remove_file(&report).unwrap();
    fs::write(&report, text).unwrap();
    site.shows("Стёрт и создан");

    fs::write(&report, site.report("Старым числом")).unwrap();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    File::options().write(true).open(&report).unwrap().set_times(FileTimes::new().set_modified(long_ago)).unwrap();
    site.shows("Старым числом");

    let (before, text) = (times(&report), site.report("Другим числом")); // as long, and as old
    fs::write(&report, &text).unwrap();
    File::options().write(true).open(&report).unwrap().set_times(before).unwrap();
    site.shows("Другим числом");

    for n in 0..1000 {
        fs::write(&report, site.report(&format!("Подряд {n}"))).unwrap();
    }
    site.shows("Подряд 999");
}

#[test]
fn folders_come_and_go() {
    let site = Running::start(&["watch"], "Ctrl+C");
    let (reports, outside) = (site.path("content/schools/shkola-1/reports"), site.path("away"));
    fs::rename(&reports, &outside).unwrap();
    site.until("reports are gone", |site| site.published_text(PAGES[0]).is_empty());
    fs::rename(&outside, &reports).unwrap();
    site.folder.write(REPORT, site.report("Вернулся"));
    site.shows("Вернулся");

    let report = site.report("Вторая школа");
    site.folder.write_all(&format!(
        "\
//- content/schools/shkola-2/school.yaml
name: Школа № 2 посёлка
short_name: Школа № 2
//- content/schools/shkola-2/documents.yaml
- id: prikaz-38
  kind: Приказ
  title: О назначении ответственного
//- content/schools/shkola-2/reports/2026-09.md
{report}"
    ));
    site.until("a new school", |site| {
        site.published_text("schools/shkola-2/reports/2026-09.html").contains("Вторая школа")
    });

    fs::rename(site.path("content"), &outside).unwrap();
    site.line_with("есть ошибки");
    assert!(!site.published_text("index.html").is_empty(), "the last good site stays");
    fs::rename(&outside, site.path("content")).unwrap();
    site.folder.write(REPORT, site.report("Всё на месте"));
    site.shows("Всё на месте");
}

#[test]
fn what_all_pages_share_is_seen() {
    let site = Running::start(&["watch"], "Ctrl+C");
    site.folder.write("themes/default/css/99-own.css", "h1 { letter-spacing: 7px; }\n");
    site.until("the style", |site| site.published_text("style.css").contains("7px"));

    site.folder.write("themes/default/locales/ru.ftl", "nav-schools = Наши школы\n");
    site.until("a string", |site| PAGES[..2].iter().all(|page| site.published_text(page).contains("Наши школы")));

    let about = site.path("content/site.yaml");
    fs::write(&about, fs::read_to_string(&about).unwrap() + "x: [\n").unwrap();
    site.line_with("есть ошибки");
    let text = fs::read_to_string(&about).unwrap();
    fs::write(&about, text.trim_end_matches("x: [\n")).unwrap();
    site.line_with("мс");
}

#[test]
fn what_is_nobodys_content_wakes_nobody() {
    let site = Running::start(&["watch"], "Ctrl+C");
    site.folder.write("content/schools/shkola-1/reports/.2026-09.md.swp", "x");
    site.folder.write("content/schools/shkola-1/reports/~$2026-09.md", "x");
    site.folder.write("public/foreign.txt", "x");
    fs::read(site.path(REPORT)).unwrap();
    assert!(site.lines.recv_timeout(Duration::from_millis(700)).is_err(), "a round for nothing");
}

#[test]
fn a_page_that_somebody_writes_over_is_mended() {
    let site = Running::start(&["watch"], "Ctrl+C");
    let page = site.path("public").join(PAGES[0]);
    let published = fs::read(&page).unwrap();
    std::thread::sleep(Duration::from_millis(20)); // times of files are that coarse
    fs::write(&page, published.to_ascii_uppercase()).unwrap();
    fs::remove_file(site.path("public/search.html")).unwrap();
    // Any wake-up will do; without it the next comes within half a minute.
    fs::write(site.path("content/.notes.swp"), "").unwrap();
    assert!(site.line_with("изменил").contains("записано 2 файла"));
    assert_eq!(fs::read(&page).unwrap(), published);
}

#[test]
fn a_renamed_site_ends_the_watch_and_nothing_is_written_where_it_was() {
    for command in ["watch", "serve"] {
        let mut site = Running::start(&[command], "Ctrl+C");
        let (root, moved) = (site.path(""), site.path("").with_extension("moved"));
        fs::rename(&root, &moved).unwrap();
        assert!(site.line_with("больше нет на прежнем месте").starts_with("ошибка: папки «"));
        assert_eq!(site.child.wait().unwrap().code(), Some(3), "{command}");
        assert!(!root.exists(), "{command}");
        fs::rename(&moved, &root).unwrap();
    }
}

#[test]
fn a_port_that_is_taken_is_named() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let site = SmallSite::starter();
    for (lang, words) in [("ru", "порт занят другой программой"), ("en", "another program uses the port")]
    {
        let output = site.command(&["serve", "--port", &port, "--lang", lang]).output().unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(3));
        assert!(error.contains(&port) && error.contains(words), "{error}");
    }
}

#[test]
fn network_drives_are_looked_at_again_and_again() {
    let site = Running::start(&["watch", "--poll"], "Ctrl+C");
    site.folder.write(REPORT, site.report("По кругу"));
    site.shows("По кругу");
}

/// A request as a browser sends it; the whole answer.
fn response(port: u16, host: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

fn port_of(line: &str) -> u16 {
    let (_, rest) = line.split_once("localhost:").unwrap();
    rest.split('/').next().unwrap().parse().unwrap()
}

#[test]
fn the_preview_follows_changes_and_writes_nothing() {
    let (_first, taken) = Running::start_and_read(&["serve"], "Сайт показан");
    let (site, line) = Running::start_and_read(&["serve"], "Сайт показан");
    let port = port_of(&line);
    assert_ne!(port, port_of(&taken), "the next free port is found");
    let host = format!("localhost:{port}");
    let page = response(port, &host, "/schools/shkola-1/");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("/.vekha/live.js"), "{page}");
    site.folder.write(REPORT, site.report("Видно сразу"));
    site.until("the change", |_| response(port, &host, "/schools/shkola-1/").contains("Видно сразу"));
    assert!(response(port, &host, "/styleguide").starts_with("HTTP/1.1 200"), "the parts of the theme");
    let lost = site.report("Видно сразу") + "\n[Никуда](#nowhere)\n";
    site.folder.write(REPORT, lost);
    let notes = format!("/.vekha/notes/{}", PAGES[0]);
    site.until("what check would say of the page", |_| response(port, &host, &notes).contains("#nowhere"));
    site.folder.write("content/site.yaml", "title: [\n");
    site.until("the trouble", |_| response(port, &host, "/.vekha/problems").contains("site.yaml"));
    assert!(response(port, &host, "/schools/shkola-1/").contains("Видно сразу"), "the last good page stays");
    assert!(response(port, &host, "/no.html").starts_with("HTTP/1.1 404"));
    assert!(response(port, "evil.example", "/").starts_with("HTTP/1.1 403"));
    assert!(!site.path("public").exists());
}

/// The first line of the answer to a request with these headers.
fn status(port: u16, method: &str, path: &str, headers: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    write!(stream, "{method} {path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    BufReader::new(stream).read_line(&mut answer).unwrap();
    answer.trim_end().to_owned()
}

#[test]
fn the_preview_tells_other_pages_nothing_and_waits_for_nobody() {
    let (_site, line) = Running::start_and_read(&["serve"], "Сайт показан");
    let port = port_of(&line);
    let host = format!("Host: localhost:{port}\r\n");
    let headers_and = |more: &str| format!("{host}{more}\r\n");
    assert_eq!(status(port, "GET", "/search/index.js", &host), "HTTP/1.1 200 OK");
    for (method, headers) in [
        ("GET", headers_and("Sec-Fetch-Site: cross-site")),
        ("GET", headers_and("Origin: http://зло.example")),
        ("POST", "Host: evil.example\r\n".to_owned()),
        ("GET", headers_and("Host: evil.example")),
    ] {
        assert_eq!(status(port, method, "/search/index.js", &headers), "HTTP/1.1 403 Forbidden", "{headers}");
    }
    assert_eq!(status(port, "POST", "/", &host), "HTTP/1.1 405 Method Not Allowed");
    for path in
        ["/../content/site.yaml", "/..%2fcontent/site.yaml", "/%2e%2e/content/site.yaml", "/..\\content/site.yaml"]
    {
        assert_ne!(status(port, "GET", path, &host), "HTTP/1.1 200 OK", "{path}");
    }
    let answer = response(port, &format!("localhost:{port}"), "/").to_lowercase();
    assert!(answer.contains("cross-origin-resource-policy: same-origin"), "{answer}");
    // Half a request each: the next whole one is answered all the same.
    let halves: Vec<TcpStream> = (0..300)
        .map(|_| {
            let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
            write!(stream, "GET / HTTP/1.1\r\nHost:").unwrap();
            stream
        })
        .collect();
    assert_eq!(status(port, "GET", "/", &host), "HTTP/1.1 200 OK");
    let mut first = halves.into_iter().next().unwrap();
    first.set_read_timeout(Some(PATIENCE)).unwrap();
    let mut rest = Vec::new();
    first.read_to_end(&mut rest).expect("the connection is closed");
}

#[cfg(unix)]
#[test]
fn what_comes_in_place_of_a_document_is_not_shown() {
    let (site, line) = Running::start_and_read(&["serve"], "Сайт показан");
    let (port, host) = (port_of(&line), format!("localhost:{}", port_of(&line)));
    site.folder.write("secret.txt", "тайна");
    site.folder.write("content/documents/plan.txt", "план");
    site.folder
        .write("content/documents.yaml", "- id: plan\n  kind: План\n  title: План\n  file: documents/plan.txt\n");
    let address = "/documents/plan.txt";
    site.until("the document", |_| response(port, &host, address).contains("план"));
    let document = site.path("content/documents/plan.txt");
    fs::remove_file(&document).unwrap();
    std::os::unix::fs::symlink(site.path("secret.txt"), &document).unwrap();
    assert!(!response(port, &host, address).contains("тайна"));
    fs::remove_file(&document).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&document).status().unwrap().success());
    assert!(!response(port, &host, address).starts_with("HTTP/1.1 200"));
    assert!(response(port, &host, "/").starts_with("HTTP/1.1"), "it goes on");
}

#[test]
fn the_preview_speaks_the_language_of_the_command_line() {
    let (_site, line) = Running::start_and_read(&["serve", "--lang", "en"], "The site is shown");
    let port = port_of(&line);
    let page = response(port, &format!("localhost:{port}"), "/");
    assert!(page.contains("data-hide=\"Hide\""), "{page}");
}
