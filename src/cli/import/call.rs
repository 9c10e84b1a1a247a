//! Arguments of an import in, its options out, as far as they can be wrong by themselves.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use vekha_deadline::PeriodError;

use super::super::options::Options;
use super::files::order_bytes;
use super::words::Failure;
use crate::content::slug::file_slug;
use crate::import::{Answers, RoadmapDraft};

/// The options of this command.
pub struct Call<'m> {
    /// The file of the order.
    pub name: &'m Path,
    /// The name of the roadmap.
    pub id: Option<&'m str>,
    /// Its period.
    pub period: Option<&'m str>,
    /// Where the roadmap goes.
    pub to: Option<&'m Path>,
    /// The file with answers.
    pub answers: Option<&'m Path>,
    /// Which plans.
    pub tables: Vec<usize>,
}

impl<'m> Call<'m> {
    /// The options as they were given.
    pub fn new(matches: &'m ArgMatches) -> Result<Self, Failure> {
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

    /// The answers of the file that was named; none where none was.
    pub fn given_answers(&self, options: &Options) -> Result<Answers, Failure> {
        self.answers.map_or(Ok(Answers::default()), |path| read_answers(options, path))
    }

    /// Where the roadmap of a draft lies.
    pub fn roadmap_path(&self, options: &Options, draft: &RoadmapDraft) -> PathBuf {
        self.named_path(options).unwrap_or_else(|| path_of_id(options, &draft.id()))
    }

    /// Where the roadmap lies, as far as the call says so itself.
    pub fn named_path(&self, options: &Options) -> Option<PathBuf> {
        let of_id = || self.id.map(|id| path_of_id(options, id));
        self.to.map(Path::to_path_buf).or_else(of_id)
    }
}

fn path_of_id(options: &Options, id: &str) -> PathBuf {
    options.folder.join(format!("content/roadmaps/{id}.yaml"))
}

fn check_period(period: Option<&str>) -> Result<(), Failure> {
    let error = period.and_then(|period| vekha_deadline::period(period).err());
    let wrong = error.map(|error| match error {
        PeriodError::Ambiguous { .. } => "import-period-ambiguous",
        _ => "import-period-wrong",
    });
    wrong.map_or(Ok(()), |key| Err(Failure::usage(key, &[("period", period.unwrap_or_default().to_owned())])))
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
