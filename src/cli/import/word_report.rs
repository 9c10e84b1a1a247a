//! A report written in Word or LibreOffice: read, its file and its pictures written beside each other; nothing that is there
//! already is touched.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use clap::parser::ValueSource;
use jiff::civil::Date;
use vekha_office::{ContentKind, Document, Limits, OfficeFile, content_kind, read};

use super::super::exit_code::DONE;
use super::super::options::Options;
use super::ask;
use super::files::{Written, holds_other, order_bytes, write_new};
use super::report_comments::{report_comments, report_question_words};
use super::site::compiled_site;
use super::words::Failure;
use crate::content::values::{date, is_id};
use crate::import::{KnownItem, ReportDraft, ReportFile, ReportGiven, ReportQuestion, contents, is_order, report_file};
use crate::pipeline::{Compiled, day_by_the_clock};
use crate::sources::remember_imported;

/// A document that is a report.
pub struct WordReport<'m> {
    path: &'m Path,
    bytes: Vec<u8>,
    document: Document,
    school: Option<&'m str>,
    to: Option<&'m Path>,
}

/// What has become of it.
pub struct TakenReport {
    pub draft: ReportDraft,
    pub file: ReportFile,
    /// Where it lies.
    pub path: PathBuf,
    /// The pictures beside it that were written.
    pub written: Vec<PathBuf>,
    /// Whether it was there already, word by word.
    pub is_same: bool,
}

/// The report that an import names: a text that is given to a school or called a report, or one that holds no order.
pub fn find<'m>(options: &Options, matches: &'m ArgMatches) -> Option<Result<WordReport<'m>, Failure>> {
    let path = matches.get_one::<PathBuf>("file")?;
    let school = matches.get_one::<String>("school").map(String::as_str);
    let is_named = school.is_some() || matches.get_flag("report");
    let of_orders = ["id", "period", "table", "answers", "again"];
    let is_given = |name: &&&str| matches.value_source(name) == Some(ValueSource::CommandLine);
    let foreign = of_orders.iter().find(is_given);
    if path.as_os_str() == "-" || path.is_dir() || !is_named && foreign.is_some() {
        return None;
    }
    // What cannot be read is for the import of orders to speak of.
    let bytes = order_bytes(path).ok()?;
    let limits = Limits::default();
    if !matches!(content_kind(&bytes, &limits).ok()?, ContentKind::Docx | ContentKind::Odt) {
        let args = [("path", path.display().to_string())];
        return matches.get_flag("report").then(|| Err(Failure::content("report-not-a-text", &args)));
    }
    if !is_named && contents(&bytes, false).map_or(true, |file| is_order(&file.contents())) {
        return None;
    }
    let document = match read(&bytes, &limits) {
        Ok(OfficeFile::Document(document)) => document,
        Ok(_) => return None,
        Err(error) => return Some(Err(Failure::not_office(options, path, &error))),
    };
    if let Some(option) = foreign {
        return Some(Err(Failure::usage("report-option-of-orders", &[("option", format!("--{option}"))])));
    }
    let to = matches.get_one::<PathBuf>("to").map(PathBuf::as_path);
    Some(Ok(WordReport { path, bytes, document, school, to }))
}

impl WordReport<'_> {
    /// Writes the report, says what was done, and returns the exit code.
    pub fn take_in(self, options: &Options) -> Result<u8, Failure> {
        let compiled = compiled_site(options);
        self.check_place(options, compiled.as_ref())?;
        let mut draft = self.draft(options, compiled.as_ref());
        if draft.blocks.is_empty() {
            return Err(Failure::content("report-empty", &[("path", self.path.display().to_string())]));
        }
        let folder = self.folder(options);
        let path = self.to.map_or_else(|| folder.join(format!("{}.md", draft.stem())), Path::to_path_buf);
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let mut file = report_file(&draft, &stem, &report_comments(options, &draft));
        if !file.is_certain {
            draft.questions.push(ReportQuestion::ReadOtherwise);
            file = report_file(&draft, &stem, &report_comments(options, &draft));
        }
        write(options, draft, file, path)?.print(options);
        // Where this cannot be kept, a later check names the file once more.
        let _ = remember_imported(&options.folder, self.path);
        Ok(DONE)
    }

    /// There is a site, and the school in it, unless the report goes elsewhere.
    fn check_place(&self, options: &Options, compiled: Option<&Compiled>) -> Result<(), Failure> {
        if self.to.is_some() {
            return Ok(());
        }
        if !options.folder.join("content/site.yaml").is_file() {
            return Err(Failure::usage("report-no-site", &[("path", self.path.display().to_string())]));
        }
        let Some(school) = self.school else { return Ok(()) };
        let is_there = is_id(school) && options.folder.join(format!("content/schools/{school}")).is_dir();
        if is_there {
            return Ok(());
        }
        let known: Vec<&str> =
            compiled.iter().flat_map(|compiled| &compiled.site.schools).map(|school| school.id.as_str()).collect();
        let args = [("school", school.to_owned()), ("known", known.join(", "))];
        Err(Failure::usage("report-unknown-school", &args))
    }

    fn folder(&self, options: &Options) -> PathBuf {
        let owner = self.school.map(|school| format!("content/schools/{school}/reports"));
        options.folder.join(owner.unwrap_or_else(|| "content/reports".to_owned()))
    }

    /// The draft; who sits at a terminal is asked what the document does not say.
    fn draft(&self, options: &Options, compiled: Option<&Compiled>) -> ReportDraft {
        let items = compiled.map(|compiled| known_items(compiled, self.school)).unwrap_or_default();
        let roadmaps: Vec<String> =
            compiled.iter().flat_map(|compiled| &compiled.site.roadmaps).map(|roadmap| roadmap.id.clone()).collect();
        let stem = self.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let today = compiled.map(|compiled| compiled.site.today).filter(|day| *day != Date::default());
        let today = options.date.or(today).unwrap_or_else(day_by_the_clock);
        let given = ReportGiven {
            stem: &stem,
            today,
            roadmaps: &roadmaps,
            items: &items,
            title: None,
            day: None,
            descriptions: &[],
        };
        let draft = ReportDraft::new(&self.document, &self.bytes, &given);
        if !ask::is_possible(options) {
            return draft;
        }
        let answers = Answers::ask(options, &draft);
        let given = ReportGiven {
            title: answers.title.as_deref(),
            day: answers.day,
            descriptions: &answers.descriptions,
            ..given
        };
        ReportDraft::new(&self.document, &self.bytes, &given)
    }
}

/// What a person has answered.
#[derive(Default)]
struct Answers {
    title: Option<String>,
    day: Option<Date>,
    descriptions: Vec<Option<String>>,
}

impl Answers {
    fn ask(options: &Options, draft: &ReportDraft) -> Self {
        let mut answers = Answers::default();
        for question in &draft.questions {
            let words = report_question_words(options, question);
            match question {
                ReportQuestion::TitleUnknown(title) => {
                    answers.title = ask::reply(options, &words, title, |_| true);
                }
                ReportQuestion::DaySaved(day) | ReportQuestion::DayUnknown(day) => {
                    let is_day = |text: &str| date(text).is_some();
                    let reply = ask::reply(options, &words, &day.to_string(), is_day);
                    answers.day = reply.and_then(|text| date(&text));
                }
                _ => {}
            }
        }
        for (number, picture) in draft.pictures.iter().enumerate() {
            let words = options.phrase("report-ask-picture", &[("number", (number + 1).to_string())]);
            let reply = match picture.description {
                Some(_) => None,
                None => ask::reply(options, &words, "", |_| true),
            };
            answers.descriptions.push(reply);
        }
        answers
    }
}

/// The items that the school or the department reports on.
fn known_items(compiled: &Compiled, school: Option<&str>) -> Vec<KnownItem> {
    let site = &compiled.site;
    let mut items = Vec::new();
    for roadmap in site.roadmaps.iter().filter(|roadmap| !roadmap.archived) {
        for item in roadmap.items.iter().filter(|item| item.steps.is_empty()) {
            let is_own = match school {
                Some(school) => item.by_schools && item.schools.iter().any(|at| site.schools[at.0].id == school),
                None => item.by_department,
            };
            if is_own {
                items.push(KnownItem {
                    roadmap: roadmap.id.clone(),
                    name: item.name.clone(),
                    number: item.number.clone(),
                    activity: item.activity.clone(),
                });
            }
        }
    }
    items
}

/// Writes the report first; where a file of one of the names is there and holds anything else, nothing is written.
fn write(options: &Options, draft: ReportDraft, file: ReportFile, path: PathBuf) -> Result<TakenReport, Failure> {
    let pictures: Vec<(PathBuf, &[u8])> = file
        .pictures
        .iter()
        .zip(&draft.pictures)
        .map(|(name, picture)| (path.with_file_name(name), picture.bytes.as_slice()))
        .collect();
    for (path, bytes) in [(path.clone(), file.text.as_bytes())].iter().chain(&pictures) {
        if holds_other(path, bytes) {
            return Err(Failure::usage("report-exists", &[("path", path.display().to_string())]));
        }
    }
    let put = |path: &Path, bytes: &[u8]| {
        write_new(path, bytes).map_err(|error| Failure::cannot_write(options, path, &error))
    };
    let is_same = put(&path, file.text.as_bytes())? == Written::Same;
    let mut written = Vec::new();
    for (path, bytes) in &pictures {
        if put(path, bytes)? == Written::New {
            written.push(path.clone());
        }
    }
    Ok(TakenReport { draft, file, path, written, is_same })
}
