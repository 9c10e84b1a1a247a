//! `vekha import`: a file with an order in, the file of a roadmap out; in an empty folder also a site and its schools. Never
//! overwrites what a person has written.

mod ask;
mod files;
mod summary;
mod words;

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use vekha_deadline::PeriodError;

use self::files::{Written, order_bytes, write_new, write_roadmap};
use self::words::{Failure, comments, question_words};
use super::exit_code::DONE;
use super::options::Options;
use crate::content::slug::file_slug;
use crate::import::{
    Answers, Contents, FileContents, Given, KnownSchool, RoadmapDraft, SchoolStub, answers_file, contents, roadmap,
    school_file, site_file, starter_school,
};
use crate::pipeline::compile;

/// Reads the file, writes the roadmap, says what is to be looked at, and returns the exit code.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    match import(options, matches) {
        Ok(done) => {
            done.print(options);
            DONE
        }
        Err(failure) => failure.report(options),
    }
}

/// What was done.
struct Done {
    draft: RoadmapDraft,
    file: FileContents,
    roadmap: PathBuf,
    /// Further files that were written.
    written: Vec<PathBuf>,
    /// The file with questions, where there is one.
    questions: Option<PathBuf>,
    /// Whether the roadmap stood there already, word by word.
    is_same: bool,
}

/// The options of this command.
struct Call<'m> {
    name: &'m Path,
    id: Option<&'m str>,
    period: Option<&'m str>,
    to: Option<&'m Path>,
    answers: Option<&'m Path>,
    tables: Vec<usize>,
}

impl<'m> Call<'m> {
    fn new(matches: &'m ArgMatches) -> Result<Self, Failure> {
        let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
        let path = |name: &str| matches.get_one::<PathBuf>(name).map(PathBuf::as_path);
        let call = Call {
            name: path("file").unwrap_or(Path::new("-")),
            id: text("id"),
            period: text("period"),
            to: path("to"),
            answers: path("answers"),
            tables: matches.get_many::<u16>("table").into_iter().flatten().map(|number| usize::from(*number)).collect(),
        };
        if let Some(id) = call.id.filter(|id| file_slug(id) != **id || id.is_empty()) {
            let guess = Some(file_slug(id)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "2026-2027".to_owned());
            return Err(Failure::usage("import-bad-id", &[("id", id.to_owned()), ("guess", guess)]));
        }
        check_period(call.period)?;
        Ok(call)
    }
}

fn check_period(period: Option<&str>) -> Result<(), Failure> {
    let error = period.and_then(|period| vekha_deadline::period(period).err());
    let wrong = error.map(|error| match error {
        PeriodError::Ambiguous { .. } => "import-period-ambiguous",
        _ => "import-period-wrong",
    });
    wrong.map_or(Ok(()), |key| Err(Failure::usage(key, &[("period", period.unwrap_or_default().to_owned())])))
}

fn import(options: &Options, matches: &ArgMatches) -> Result<Done, Failure> {
    let call = Call::new(matches)?;
    let answers = call.answers.map_or(Ok(Answers::default()), |path| read_answers(options, path))?;
    let file = read_order(options, call.name)?;
    let known = known_schools(options);
    let read = |answers: Answers| {
        let contents = file.contents();
        check_tables(&contents, &call)?;
        let given = Given { period: call.period, tables: &call.tables, schools: &known, answers };
        RoadmapDraft::new(contents, &given).ok_or_else(|| Failure::content("import-period-unknown", &[]))
    };
    let safe = read(Answers::default())?;
    let is_asked = call.answers.is_none() && call.name.as_os_str() != "-" && ask::is_possible(options);
    let answers = if is_asked { ask::answers(options, &safe) } else { answers };
    let draft = read(answers)?;
    write(options, &call, file, (safe, draft), is_asked)
}

fn read_answers(options: &Options, path: &Path) -> Result<Answers, Failure> {
    let bytes = order_bytes(path).map_err(|error| Failure::unread(options, path, &error))?;
    let text = String::from_utf8_lossy(&bytes);
    let args = |line: String| [("path", path.display().to_string()), ("line", line)];
    let answers =
        Answers::read(&text).map_err(|line| Failure::content("import-answers-broken", &args(line.to_string())))?;
    answers.check().map_err(|word| Failure::content("import-answers-word", &args(word.0)))?;
    check_period(answers.period.as_deref())?;
    Ok(answers)
}

fn read_order(options: &Options, name: &Path) -> Result<FileContents, Failure> {
    let bytes = order_bytes(name).map_err(|error| Failure::unread(options, name, &error))?;
    let ending = name.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let is_delimited = ["csv", "tsv", "tab"].contains(&ending.as_str());
    contents(&bytes, is_delimited).map_err(|error| Failure::not_office(options, name, &error))
}

/// There is a plan, and every table that was asked for.
fn check_tables(contents: &Contents, call: &Call) -> Result<(), Failure> {
    let path = || ("path", call.name.display().to_string());
    if contents.plans.is_empty() {
        return Err(Failure::content("import-no-plan", &[path()]));
    }
    let wrong = call.tables.iter().find(|number| **number == 0 || **number > contents.plans.len());
    let Some(wrong) = wrong else { return Ok(()) };
    let args = [path(), ("table", wrong.to_string()), ("count", contents.plans.len().to_string())];
    Err(Failure::usage("import-no-table", &args))
}

/// The schools that the site has already.
fn known_schools(options: &Options) -> Vec<KnownSchool> {
    if !options.folder.join("content/schools").is_dir() {
        return Vec::new();
    }
    let compiled = compile(&crate::pipeline::Job::new(&options.folder));
    let schools = compiled.site.schools.iter().map(|school| {
        let names = [school.name.clone(), school.short_name.clone()].into_iter();
        KnownSchool { id: school.id.clone(), names: names.chain(school.aliases.iter().cloned()).collect() }
    });
    schools.collect()
}

/// Writes the roadmap first; whatever stands there already and is not what import made stays, and nothing is written.
fn write(
    options: &Options,
    call: &Call,
    file: FileContents,
    (safe, draft): (RoadmapDraft, RoadmapDraft),
    is_asked: bool,
) -> Result<Done, Failure> {
    let id = call.id.map_or_else(|| draft.id(), str::to_owned);
    let default = options.folder.join(format!("content/roadmaps/{id}.yaml"));
    let path = call.to.map_or(default, Path::to_path_buf);
    let text = |draft: &RoadmapDraft| roadmap(draft, &comments(options, draft));
    let written = write_roadmap(&path, &text(&draft), &text(&safe))
        .map_err(|error| Failure::cannot_write(options, &path, &error))?;
    let mut done =
        Done { draft, file, roadmap: path, written: Vec::new(), questions: None, is_same: written == Written::Same };
    if call.to.is_none() {
        done.write_site(options)?;
    }
    if !is_asked && call.answers.is_none() {
        done.write_questions(options, call.name)?;
    }
    Ok(done)
}

impl Done {
    /// A site for an empty folder, and the schools that it has not yet.
    fn write_site(&mut self, options: &Options) -> Result<(), Failure> {
        let content = options.folder.join("content");
        let order = self.draft.order.as_ref();
        self.write_file(options, content.join("site.yaml"), &site_file(order))?;
        let has_schools = content.join("schools").is_dir();
        let starter = (self.draft.schools.is_empty() && !has_schools).then(starter_school);
        let schools: Vec<SchoolStub> = self.draft.schools.iter().filter(|school| !school.is_known).cloned().collect();
        for school in schools.into_iter().chain(starter) {
            self.write_file(
                options,
                content.join(format!("schools/{}/school.yaml", school.id)),
                &school_file(&school),
            )?;
        }
        Ok(())
    }

    /// The file with the questions beside the order, for a person to fill in.
    fn write_questions(&mut self, options: &Options, name: &Path) -> Result<(), Failure> {
        let text = answers_file(&self.draft, |question| question_words(options, question));
        let Some(text) = text.filter(|_| name.as_os_str() != "-") else { return Ok(()) };
        let path = name.with_extension("voprosy.yaml");
        let path = if path.is_relative() && path.parent().is_some_and(|parent| parent.as_os_str().is_empty()) {
            Path::new(".").join(path)
        } else {
            path
        };
        write_new(&path, &text).map_err(|error| Failure::cannot_write(options, &path, &error))?;
        self.questions = Some(path);
        Ok(())
    }

    fn write_file(&mut self, options: &Options, path: PathBuf, text: &str) -> Result<(), Failure> {
        match write_new(&path, text) {
            Ok(Written::New) => self.written.push(path),
            Ok(Written::Same) => {}
            Err(error) => return Err(Failure::cannot_write(options, &path, &error)),
        }
        Ok(())
    }
}
