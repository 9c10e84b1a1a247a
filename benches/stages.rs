//! How long each stage takes on a generated site: `cargo bench --bench stages`. A hundred schools with twenty reports
//! each; the time of pages is that of one page.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use divan::{Bencher, black_box};
use vekha::pages::{Output, OutputEntry, Route, theme_needs};
use vekha::pipeline::{Compiled, Job, compile};
use vekha::site::{self, Options};
use vekha::sources::{self, Limits, Sources};
use vekha::theme::{Form, Theme};
use vekha::{content, rules};
use vekha_publish::{Publishable, Scope, Target, publish};

#[path = "site.rs"]
mod made;

/// The program's own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

static FOLDER: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder for the site");
    for (path, text) in made::files(made::Size { schools: 100, reports: 20 }, "pages, feeds, data, search") {
        let path = folder.path().join(path);
        path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, text)).expect("a file");
    }
    folder
});

static SOURCES: LazyLock<Sources> = LazyLock::new(|| sources::load(FOLDER.path(), Limits::default()).0);
static SITE: LazyLock<Compiled> = LazyLock::new(|| compile(&Job::new(FOLDER.path())));

fn output() -> Output<'static> {
    SITE.output().expect("a sound site")
}

#[divan::bench]
fn load() -> Sources {
    sources::load(black_box(FOLDER.path()), Limits::default()).0
}

#[divan::bench]
fn parse() -> content::Content {
    content::parse(&SOURCES).0
}

#[divan::bench]
fn resolve(bencher: Bencher) {
    let (content, _) = content::parse(&SOURCES);
    let options = Options { today: SITE.site.today, only: None, base_url: None };
    bencher.bench_local(|| site::resolve(&content, &options).site);
}

#[divan::bench]
fn theme() -> Theme {
    Theme::load(Vec::new(), "ru", Form::Minified, &theme_needs()).expect("the built-in theme")
}

/// What is known before the first page is made.
#[divan::bench]
fn table_of_pages() -> usize {
    output().entries().len()
}

/// One page or file of each kind, the largest first.
const KINDS: [&str; 12] = [
    "schools/sheets.html",
    "schools/index.html",
    "roadmaps/2026-2027/index.html",
    "items",
    "calendar.html",
    "changes.html",
    "schools/shkola-50/index.html",
    "schools/shkola-50/sheet.html",
    "schools/shkola-50/documents.html",
    "schools/shkola-50/reports/index.html",
    "report",
    "schools/shkola-50/feed.atom",
];

#[divan::bench(args = KINDS)]
fn page(bencher: Bencher, kind: &str) {
    let output = output();
    let path = path_of(&output, kind);
    bencher.bench_local(|| output.bytes(&path).map(|bytes| bytes.len()).expect("a page"));
}

fn path_of(output: &Output, kind: &str) -> String {
    let is_meant = |entry: &OutputEntry| match entry {
        OutputEntry::Page(Route::Item(..)) => kind == "items",
        OutputEntry::Page(Route::Report(_)) => kind == "report",
        _ => false,
    };
    let found = output.entries().iter().find(|(_, entry)| is_meant(entry));
    found.map_or(kind, |(path, _)| path.as_str()).to_owned()
}

/// All rules over all that is published.
#[divan::bench(sample_count = 3)]
fn check() -> usize {
    let output = output();
    rules::check_output(&SITE.site, &SITE.places, &output, &|_| None).diagnostics.len()
}

#[divan::bench(sample_count = 3)]
fn publish_into_an_empty_folder(bencher: Bencher) {
    let output = output();
    bencher
        .with_inputs(|| tempfile::tempdir().expect("a folder"))
        .bench_local_refs(|out| publish_pages(&output, out.path()));
}

#[divan::bench(sample_count = 3)]
fn publish_the_same_again(bencher: Bencher) {
    let (output, out) = (output(), tempfile::tempdir().expect("a folder"));
    publish_pages(&output, out.path());
    bencher.bench_local(|| publish_pages(&output, out.path()));
}

fn publish_pages(output: &Output, out: &Path) -> usize {
    publish(output, &Target::new(out, Scope::new("site"))).expect("a published site").pages
}
