//! The templates of a theme: in go its files, a site's own before the built-in ones, out comes an engine; and the
//! engine's errors become problems with the author's places. Must not render.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use tera::{Error, ErrorKind, ReportError, Tera, TeraResult};

use super::functions::{self, ThemeLanguage};
use super::minify::minify;
use super::parts::{DEFAULT_PREFIX, Part, Parts};
use super::problem::{ThemeMistake, ThemeProblem};
use super::source::{Source, key_uses};
use super::strings::Strings;

/// How templates go to the engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Without the spaces, quotes and end tags that browsers do not need.
    Minified,
    /// As their authors wrote them, but for indentation.
    AsWritten,
}

/// What is known of each template by its name in the engine.
#[derive(Default)]
pub struct Templates {
    by_name: BTreeMap<String, Template>,
}

struct Template {
    shown: String,
    source: Source,
}

impl Templates {
    /// Prepares all templates; every string that they miss comes with them.
    pub fn load(parts: &Parts, strings: &Strings) -> (Self, Vec<ThemeProblem>) {
        let mut templates = Self::default();
        let mut problems = Vec::new();
        for (name, part) in templates_by_name(parts) {
            problems.extend(missing_strings(part, strings));
            let source = Source::prepare(&part.text, |key| strings.constant(key).map(escape_for_template));
            let shown = part.shown.clone();
            templates.by_name.insert(name, Template { shown, source });
        }
        (templates, problems)
    }

    /// Whether pages find a template of this name, a site's own or the built-in one.
    pub fn has(&self, name: &str) -> bool {
        [name, &format!("{DEFAULT_PREFIX}{name}")].iter().any(|name| self.by_name.contains_key(*name))
    }

    /// An engine that knows all templates in this form.
    pub fn engine(&self, language: &Arc<ThemeLanguage>, form: Form) -> TeraResult<Tera> {
        let mut tera = Tera::new();
        functions::register(&mut tera, language);
        tera.set_fallback_prefixes(vec![DEFAULT_PREFIX.to_owned()])?;
        let all: Vec<_> = self.texts().collect();
        let made: Vec<_> = all.into_par_iter().map(|(name, text)| (name, text_in_form(text, form))).collect();
        tera.add_raw_templates(made)?;
        Ok(tera)
    }

    fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.by_name.iter().map(|(name, template)| (name.as_str(), template.source.text.as_str()))
    }

    /// One error of rendering with its place.
    pub fn problem(&self, name: &str, error: &Error) -> ThemeProblem {
        match error_report(error) {
            Some(report) => self.problem_of_report(report),
            None => ThemeProblem::for_file(name, ThemeMistake::from_engine(&error.to_string())),
        }
    }

    /// The engine stops at the first broken template; so each is parsed alone to find them all.
    pub fn all_problems(&self, error: &Error) -> Vec<ThemeProblem> {
        let mut problems: Vec<ThemeProblem> = self
            .texts()
            .filter_map(|(name, text)| {
                let alone = Tera::new().add_raw_template(name, text).err()?;
                match alone.kind() {
                    ErrorKind::SyntaxError(report) => Some(self.problem_of_report(report)),
                    _ => None,
                }
            })
            .collect();
        if problems.is_empty() {
            problems = match error.kind() {
                ErrorKind::MissingParent { current, parent } => vec![self.missing_parent(current, parent)],
                _ => self.read_reports(&error.to_string()),
            };
        }
        problems
    }

    /// A template extends one that there is not; the engine does not say where.
    fn missing_parent(&self, name: &str, parent: &str) -> ThemeProblem {
        let mistake = ThemeMistake::MissingTemplate(parent.to_owned());
        let Some(template) = self.by_name.get(name) else { return ThemeProblem::for_file(name, mistake) };
        let lines = template.source.text.lines().enumerate();
        let mut places = lines.filter_map(|(line, text)| {
            let column = text[..text.find(parent)?].chars().count();
            text.contains("extends").then(|| (line + 1, template.source.column(line + 1, column)))
        });
        let (line, column) = places.next().unwrap_or_default();
        ThemeProblem::new(&template.shown, line, column, mistake)
    }

    /// The engine gives missing references as printed reports: `error: what`, `--> [name:line:column]`.
    fn read_reports(&self, text: &str) -> Vec<ThemeProblem> {
        let mut problems = Vec::new();
        for report in text.split("error: ").filter(|r| !r.trim().is_empty()) {
            let message = report.lines().next().unwrap_or_default();
            problems.push(match parse_place(report) {
                Some((name, line, column)) => self.problem_at(name, line, column.saturating_sub(1), message),
                None => ThemeProblem::for_file("templates", ThemeMistake::from_engine(message)),
            });
        }
        problems
    }

    fn problem_of_report(&self, report: &ReportError) -> ThemeProblem {
        let span = report.span();
        self.problem_at(report.filename(), span.start_line, span.start_col, report.message())
    }

    fn problem_at(&self, name: &str, line: usize, column: usize, message: &str) -> ThemeProblem {
        let mistake = ThemeMistake::from_engine(message);
        match self.by_name.get(name) {
            Some(template) => ThemeProblem::new(&template.shown, line, template.source.column(line, column), mistake),
            None => ThemeProblem::new(name, line, column + 1, mistake),
        }
    }
}

fn text_in_form(text: &str, form: Form) -> Cow<'_, str> {
    let smaller = if form == Form::Minified { minify(text) } else { None };
    smaller.map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Every template by its name in the engine: built-in ones under the prefix, so that own ones win and may extend them.
/// Where there are no own ones the names are plain, which spares the engine a second search at every include.
fn templates_by_name(parts: &Parts) -> Vec<(String, &Part)> {
    let own: Vec<_> = templates_in(&parts.own).collect();
    let prefix = if own.is_empty() { "" } else { DEFAULT_PREFIX };
    templates_in(&parts.built_in).map(|(name, part)| (format!("{prefix}{name}"), part)).chain(own).collect()
}

fn templates_in(layer: &BTreeMap<String, Part>) -> impl Iterator<Item = (String, &Part)> {
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
        .filter(|u| if u.whole { !strings.has(&u.key) } else { !strings.has_prefix(&u.key) })
        .map(|u| ThemeProblem::new(&part.shown, u.line, u.column, ThemeMistake::MissingString(u.key)))
        .collect()
}

/// A string as literal text of a template: escaped for HTML, without anything the engine would read.
fn escape_for_template(text: &str) -> String {
    functions::escape_html(text).replace('{', "&#123;")
}

fn error_report(error: &Error) -> Option<&ReportError> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Some(report),
        _ => None,
    }
}

fn parse_place(report: &str) -> Option<(&str, usize, usize)> {
    let (_, after) = report.split_once("--> ")?;
    let place = after.lines().next()?.trim().trim_matches(['[', ']']);
    let mut pieces = place.rsplitn(3, ':');
    let column = pieces.next()?.parse().ok()?;
    let line = pieces.next()?.parse().ok()?;
    Some((pieces.next()?, line, column))
}
