//! `vekha import`: a file with an order in, the file of a roadmap out; in an empty folder also a site and its schools. A form
//! that a school has filled in completes its report; a report written in Word becomes one of the site. Never overwrites what a
//! person has written.

mod ask;
mod call;
mod cell_errors;
mod copied_form;
mod files;
mod filled_forms;
mod form_words;
mod order_file;
mod report_comments;
mod site;
mod summary;
mod update;
mod update_words;
mod word_report;
mod word_report_words;
mod words;

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use self::call::Call;
use self::copied_form::{form_copy, is_form_copy};
use self::files::write_roadmap;
pub use self::files::{Written, bytes_if_there, keep_copy, order_bytes as file_bytes, write_new};
use self::order_file::OrderFile;
use self::site::{compiled_site, known_schools, write_site};
use self::update::update;
pub use self::words::Failure;
use self::words::{comments, question_words};
use super::exit_code::DONE;
use super::options::Options;
use crate::import::{Answers, FileContents, RoadmapDraft, answers_file, roadmap};

/// Reads the file, writes the roadmap, says what is to be looked at, and returns the exit code.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    if let Some(report) = word_report::find(options, matches) {
        return report.and_then(|report| report.take_in(options)).unwrap_or_else(|failure| failure.report(options));
    }
    if let Some(forms) = filled_forms::find(options, matches) {
        return forms.and_then(|forms| forms.take_in(options)).unwrap_or_else(|failure| failure.report(options));
    }
    let done = Call::new(matches).and_then(|call| {
        if matches.get_flag("again") {
            return update(options, &call).map(|updated| updated.print(options));
        }
        import(options, &call).map(|done| {
            done.print(options);
            DONE
        })
    });
    done.unwrap_or_else(|failure| failure.report(options))
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

fn import(options: &Options, call: &Call) -> Result<Done, Failure> {
    let answers = call.given_answers(options)?;
    let file = OrderFile::read(options, call.name)?;
    let compiled = compiled_site(options);
    if is_form_copy(compiled.as_ref(), file.bytes()) {
        return Err(form_copy(call.name));
    }
    let known = known_schools(compiled.as_ref());
    let safe = file.draft(call, &known, Answers::default(), None)?;
    let is_asked = call.answers.is_none() && call.name.as_os_str() != "-" && ask::is_possible(options);
    let answers = if is_asked { ask::answers(options, &safe) } else { answers };
    let draft = file.draft(call, &known, answers, None)?;
    write(options, call, file, (safe, draft), is_asked)
}

/// Writes the roadmap first; whatever stands there already and is not what import made stays, and nothing is written.
fn write(
    options: &Options,
    call: &Call,
    file: OrderFile,
    (safe, draft): (RoadmapDraft, RoadmapDraft),
    is_asked: bool,
) -> Result<Done, Failure> {
    let path = call.roadmap_path(options, &draft);
    let text = |draft: &RoadmapDraft| roadmap(draft, &comments(options, draft));
    let written = write_roadmap(&path, &text(&draft), &text(&safe))
        .map_err(|error| Failure::cannot_write(options, &path, &error))?;
    if call.to.is_none() {
        file.keep(options)?;
    }
    let is_same = written == Written::Same;
    let file = file.contents;
    let mut done = Done { draft, file, roadmap: path, written: Vec::new(), questions: None, is_same };
    if call.to.is_none() {
        done.written = write_site(options, &done.draft)?;
    }
    if !is_asked && call.answers.is_none() {
        done.write_questions(options, call.name)?;
    }
    Ok(done)
}

impl Done {
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
        write_new(&path, text.as_bytes()).map_err(|error| Failure::cannot_write(options, &path, &error))?;
        self.questions = Some(path);
        Ok(())
    }
}
