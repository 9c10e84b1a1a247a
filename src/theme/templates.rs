//! Brings the theme's templates and components into the engine, a site's own before the built-in ones, and turns the
//! engine's errors into problems with the author's places. Must not render.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use tera::{Error, ErrorKind, ReportError, Tera, TeraResult};

use super::Form;
use super::functions::{self, Language};
use super::minified::minified;
use super::parts::{DEFAULT_PREFIX, Part, Parts};
use super::problem::ThemeProblem;
use super::source::{Source, key_uses};
use super::strings::Strings;

/// What is known of each template by its name in the engine.
#[derive(Default)]
pub struct Templates {
    known: BTreeMap<String, Known>,
}

struct Known {
    shown: String,
    source: Source,
}

impl Templates {
    /// Prepares all templates; every string that they miss comes with them.
    pub fn load(parts: &Parts, strings: &Strings) -> (Self, Vec<ThemeProblem>) {
        let mut templates = Self::default();
        let mut problems = Vec::new();
        for (name, part) in named_templates(parts) {
            problems.extend(missing_strings(part, strings));
            let constant = |key: &str| strings.constant(key).map(tera_safe);
            let source = Source::prepare(&part.text, constant);
            let shown = part.shown.clone();
            templates.known.insert(name, Known { shown, source });
        }
        (templates, problems)
    }

    /// An engine that knows all templates in this form.
    pub fn engine(&self, language: &Arc<Language>, form: Form) -> TeraResult<Tera> {
        let mut tera = Tera::new();
        functions::register(&mut tera, language);
        tera.set_fallback_prefixes(vec![DEFAULT_PREFIX.to_owned()])?;
        let smaller = |text| minified(text).map_or(Cow::Borrowed(text), Cow::Owned);
        let as_wanted = |text| if form == Form::Minified { smaller(text) } else { Cow::Borrowed(text) };
        let all: Vec<_> = self.texts().collect();
        let made: Vec<_> = all.into_par_iter().map(|(name, text)| (name, as_wanted(text))).collect();
        tera.add_raw_templates(made)?;
        Ok(tera)
    }

    fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.known.iter().map(|(name, known)| (name.as_str(), known.source.text.as_str()))
    }

    /// One error of rendering with its place.
    pub fn problem(&self, name: &str, error: &Error) -> ThemeProblem {
        match report(error) {
            Some(report) => self.placed(report),
            None => ThemeProblem::of_file(name, error.to_string()),
        }
    }

    /// The engine stops at the first broken template; so each is parsed alone to find them all.
    pub fn all_problems(&self, error: &Error) -> Vec<ThemeProblem> {
        let mut problems: Vec<ThemeProblem> = self
            .texts()
            .filter_map(|(name, text)| {
                let alone = Tera::new().add_raw_template(name, text).err()?;
                match alone.kind() {
                    ErrorKind::SyntaxError(report) => Some(self.placed(report)),
                    _ => None,
                }
            })
            .collect();
        if problems.is_empty() {
            problems = self.read_reports(&error.to_string());
        }
        problems
    }

    /// The engine gives missing references as printed reports: `error: what`, `--> [name:line:column]`.
    fn read_reports(&self, text: &str) -> Vec<ThemeProblem> {
        let mut problems = Vec::new();
        for report in text.split("error: ").filter(|r| !r.trim().is_empty()) {
            let message = report.lines().next().unwrap_or_default();
            problems.push(match printed_place(report) {
                Some((name, line, column)) => self.at(name, line, column.saturating_sub(1), message),
                None => ThemeProblem::of_file("templates", message),
            });
        }
        problems
    }

    fn placed(&self, report: &ReportError) -> ThemeProblem {
        let span = report.span();
        self.at(report.filename(), span.start_line, span.start_col, report.message())
    }

    fn at(&self, name: &str, line: usize, column: usize, message: &str) -> ThemeProblem {
        match self.known.get(name) {
            Some(known) => {
                let column = known.source.column(line, column);
                ThemeProblem::at(&known.shown, line, column, message)
            }
            None => ThemeProblem::at(name, line, column + 1, message),
        }
    }
}

/// Every template by its name in the engine: built-in ones under the prefix, so that own ones win and may extend them.
/// Where there are no own ones the names are plain, which spares the engine a second search at every include.
fn named_templates(parts: &Parts) -> Vec<(String, &Part)> {
    let own: Vec<_> = named(&parts.own).collect();
    let prefix = if own.is_empty() { "" } else { DEFAULT_PREFIX };
    named(&parts.built_in).map(|(name, part)| (format!("{prefix}{name}"), part)).chain(own).collect()
}

fn named(layer: &BTreeMap<String, Part>) -> impl Iterator<Item = (String, &Part)> {
    layer.iter().filter_map(|(path, part)| Some((engine_name(path)?, part)))
}

fn engine_name(path: &str) -> Option<String> {
    let template = path.strip_prefix("templates/");
    let component = path.starts_with("components/").then_some(path);
    let name = template.or(component)?;
    name.ends_with(".html").then(|| name.to_owned())
}

fn missing_strings(part: &Part, strings: &Strings) -> Vec<ThemeProblem> {
    key_uses(&part.text)
        .into_iter()
        .filter(|u| if u.whole { !strings.has(&u.key) } else { !strings.has_any(&u.key) })
        .map(|u| {
            let message = format!("нет строки интерфейса «{}»", u.key);
            ThemeProblem::at(&part.shown, u.line, u.column, message)
        })
        .collect()
}

/// A string as literal text of a template: escaped for HTML, without anything the engine would read.
fn tera_safe(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    match tera::escape_html(text, &mut out) {
        Ok(()) => String::from_utf8_lossy(&out).replace('{', "&#123;"),
        Err(_) => String::new(),
    }
}

fn report(error: &Error) -> Option<&ReportError> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Some(report),
        _ => None,
    }
}

fn printed_place(report: &str) -> Option<(&str, usize, usize)> {
    let (_, after) = report.split_once("--> ")?;
    let place = after.lines().next()?.trim().trim_matches(['[', ']']);
    let mut pieces = place.rsplitn(3, ':');
    let column = pieces.next()?.parse().ok()?;
    let line = pieces.next()?.parse().ok()?;
    Some((pieces.next()?, line, column))
}
