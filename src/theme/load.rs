//! A loaded theme: in go the built-in files with a site's own over them, out come pages, strings and the files beside
//! the pages.

use std::sync::Arc;
use std::sync::atomic::{AtomicI16, Ordering};

use fluent_bundle::FluentArgs as Args;
use tera::{Context, Error, Tera, TeraResult, Value};

use super::components::{Component, load_components};
use super::functions::{self, ThemeLanguage};
use super::needs::{STYLE_GUIDE, ThemeNeeds};
use super::parts::Parts;
use super::problem::{ThemeMistake, ThemeProblem};
use super::strings::Strings;
use super::style::{self, STYLE_SHEET};
use super::templates::{Form, Templates};
use super::{formats, typography};

/// A loaded theme; cheap to share between threads, immutable but for the site it speaks of.
pub struct Theme {
    tera: Tera,
    templates: Templates,
    form: Form,
    language: Arc<ThemeLanguage>,
    pub(super) assets: Vec<(String, Vec<u8>)>,
    pub(super) components: Vec<Component>,
}

impl Theme {
    /// Loads the built-in theme with a site's own files (path inside the theme or from `themes/<name>/…`, text) over
    /// it, in one language (`ru`, `en` or any with a `locales/<language>.ftl`), for pages that need these names. Gives
    /// every problem found at once.
    pub fn load(
        overrides: Vec<(String, String)>,
        language: &str,
        form: Form,
        needs: &ThemeNeeds,
    ) -> Result<Self, Vec<ThemeProblem>> {
        let parts = Parts::new(overrides);
        let language = Arc::new(load_language(&parts, language, needs)?);
        let (templates, mut problems) = Templates::load(&parts, &language.strings);
        problems.extend(missing_templates(&templates, needs));
        let (mut tera, form) = match engine(&templates, &language, form) {
            Ok(engine) if problems.is_empty() => engine,
            Ok(_) => return Err(problems),
            Err(found) => {
                problems.extend(found);
                return Err(problems);
            }
        };
        let not_found = parts.files_below("templates/404.css");
        let css = not_found.values().next().map_or("", |part| &part.text);
        let context = tera.global_context();
        context.insert("not_found_style", &style::data_address(css));
        context.insert("lang", language.strings.language());
        let components = load_components(&parts)?;
        Ok(Self { tera, templates, form, language, assets: assets(&parts), components })
    }

    /// Sets the data every page sees as `site`; see the docs of themes.
    pub fn set_site(&mut self, site: Value) {
        let year = functions::site_year(&site).unwrap_or_default();
        self.language.year.store(year, Ordering::Relaxed);
        self.tera.global_context().insert_value("site", site);
    }

    /// Writes a page: `name` is a template without its ending (`school`), `root` the way to the top of the site, `view` a
    /// map as the docs describe.
    pub fn render(&self, name: &str, root: &str, view: &Value, out: &mut Vec<u8>) -> Result<(), Box<ThemeProblem>> {
        let file = format!("{name}.html");
        let mut context = context_from(view);
        context.insert("root", root);
        let result = self.tera.render_to(&file, &context, out);
        result.map_err(|error| Box::new(self.problem(&file, error, |tera| tera.render(&file, &context))))
    }

    /// Writes one component alone, as the style guide and the tests do; it sees an empty `root`.
    pub fn render_component(&self, name: &str, args: &Value) -> Result<String, Box<ThemeProblem>> {
        let mut implicits = Context::new();
        implicits.insert("root", "");
        let context = context_from(args);
        let render = |tera: &Tera| tera.render_component_with_implicits(name, &context, &implicits, None, true);
        render(&self.tera).map_err(|error| Box::new(self.problem(name, error, render)))
    }

    /// A problem at the author's place: templates that are not as written fail once more as they are.
    fn problem(&self, name: &str, error: Error, render: impl Fn(&Tera) -> TeraResult<String>) -> ThemeProblem {
        let as_written = || {
            let mut tera = self.templates.engine(&self.language, Form::AsWritten).ok()?;
            *tera.global_context() = self.tera.clone().global_context().clone();
            render(&tera).err()
        };
        let original_error = if self.form == Form::Minified { as_written() } else { None };
        self.templates.problem(name, &original_error.unwrap_or(error))
    }

    /// The files of the theme beside the pages, by path from the output's root.
    pub fn assets(&self) -> &[(String, Vec<u8>)] {
        &self.assets
    }

    /// An interface string with its arguments; none when there is no such string.
    pub fn string(&self, key: &str, args: &Args<'_>) -> Option<String> {
        self.language.strings.get(key, args)
    }

    /// A date in words, as pages write it: «20 ноября 2023 года».
    pub fn date(&self, date: jiff::civil::Date) -> String {
        self.language.formats.date(date, formats::DateForm::Long)
    }

    /// A date as documents are named by: «20.11.2023».
    pub fn short_date(&self, date: jiff::civil::Date) -> String {
        self.language.formats.date(date, formats::DateForm::Short)
    }
}

/// The engine with all templates: as written where the minified ones cannot be read.
fn engine(templates: &Templates, language: &Arc<ThemeLanguage>, form: Form) -> Result<(Tera, Form), Vec<ThemeProblem>> {
    if let (Form::Minified, Ok(tera)) = (form, templates.engine(language, form)) {
        return Ok((tera, form));
    }
    let tera = templates.engine(language, Form::AsWritten).map_err(|error| templates.all_problems(&error))?;
    Ok((tera, Form::AsWritten))
}

fn context_from(view: &Value) -> Context {
    let mut context = Context::new();
    for (key, value) in view.as_map().into_iter().flatten() {
        if let Some(key) = key.as_str() {
            context.insert_value(key.to_owned(), value.clone());
        }
    }
    context
}

/// Templates that pages and the style guide ask for, which the theme lacks.
fn missing_templates(templates: &Templates, needs: &ThemeNeeds) -> Vec<ThemeProblem> {
    let files = needs.templates.iter().chain([&STYLE_GUIDE]).map(|name| format!("{name}.html"));
    let missing = files.filter(|file| !templates.has(file));
    missing.map(|file| ThemeProblem::for_file("templates", ThemeMistake::MissingTemplate(file))).collect()
}

fn load_language(parts: &Parts, language: &str, needs: &ThemeNeeds) -> Result<ThemeLanguage, Vec<ThemeProblem>> {
    let file = format!("locales/{language}.ftl");
    let strings = Strings::load(language, parts.layers(&file))?;
    let missing = missing_keys(&strings, &file, needs);
    if !missing.is_empty() {
        return Err(missing);
    }
    Ok(ThemeLanguage {
        formats: formats::Formats::new(&strings),
        typography: typography::Typography::new(language),
        year: AtomicI16::new(0),
        strings,
    })
}

/// Strings that pages, or functions by themselves, ask for, which no template names.
fn missing_keys(strings: &Strings, file: &str, needs: &ThemeNeeds) -> Vec<ThemeProblem> {
    let months = (1..=12).flat_map(|n| [format!("month-{n}"), format!("month-of-{n}")]);
    months
        .chain(formats::KEYS.map(str::to_owned))
        .chain(needs.strings.iter().cloned())
        .filter(|key| !strings.has(key))
        .map(|key| ThemeProblem::for_file(file, ThemeMistake::MissingString(key)))
        .collect()
}

fn assets(parts: &Parts) -> Vec<(String, Vec<u8>)> {
    let sheet = (STYLE_SHEET.to_owned(), style::style_sheet(parts).into_bytes());
    let files = parts.files_below("assets/").into_iter().map(|(path, part)| {
        let name = path.trim_start_matches("assets/").to_owned();
        (name, part.text.clone().into_bytes())
    });
    std::iter::once(sheet).chain(files).collect()
}
