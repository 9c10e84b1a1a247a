//! Site, sources and options in, the theme of the site out, kept from round to round while nothing it is made of changes.

use std::sync::Arc;

use vekha_publish::RenderError;

use super::job::Job;
use crate::content::Content;
use crate::diagnostics::{Code, Diagnostic, FileId, Place};
use crate::incremental::{Cached, Fingerprint};
use crate::pages::{site_view, theme_needs};
use crate::site::Site;
use crate::sources::{SourceFile, Sources};
use crate::theme::{Form, Theme, ThemeMistake, ThemeProblem, Value};

/// The theme of the last round and the warnings about it.
pub(crate) type ThemeCache = Cached<(Arc<Theme>, Vec<Diagnostic>)>;

/// The theme of the site with warnings about it, or none with what is wrong with it.
pub(super) fn load_theme(
    cache: &mut ThemeCache,
    job: &Job,
    sources: &mut Sources,
    site: &Site,
    content: &Content,
) -> (Option<Arc<Theme>>, Vec<Diagnostic>) {
    let parts = Parts::new(job, sources, site, content);
    match cache.get_or_make(parts.fingerprint(), || parts.assemble(sources)) {
        Ok((theme, warnings)) => (Some(theme), warnings),
        Err(errors) => (None, errors),
    }
}

/// Everything a theme is made of.
struct Parts<'a> {
    name: &'a str,
    named_at: Option<Place>,
    files: Vec<(String, String)>,
    language: &'a str,
    form: Form,
    accent: Option<(&'a str, Place)>,
    site: Value,
}

impl<'a> Parts<'a> {
    fn new(job: &Job, sources: &Sources, site: &'a Site, content: &'a Content) -> Self {
        let name = site.about.theme.as_str();
        let folder = format!("themes/{name}/");
        Parts {
            name,
            named_at: content.site.theme.as_ref().map(|theme| theme.place),
            files: sources.files_in(&folder).filter_map(|file| text_of(sources, file)).collect(),
            language: &site.about.language,
            form: if job.minify { Form::Minified } else { Form::AsWritten },
            accent: content.site.accent.as_ref().map(|accent| (accent.value.0.as_str(), accent.place)),
            site: site_view(site),
        }
    }

    fn fingerprint(&self) -> Fingerprint {
        let site = serde_json::to_string(&self.site).unwrap_or_default();
        Fingerprint::new(&(self.name, self.named_at, &self.files, self.language, self.form, self.accent, site))
    }

    /// The built-in theme with the files of the site's own theme over it.
    fn assemble(self, sources: &mut Sources) -> Result<(Arc<Theme>, Vec<Diagnostic>), Vec<Diagnostic>> {
        if self.files.is_empty() && self.name != "default" {
            return Err(vec![Diagnostic::new(Code::UnknownTheme, self.named_at).arg("theme", self.name)]);
        }
        match Theme::load(self.files, self.language, self.form, &theme_needs()) {
            Ok(mut theme) => {
                let found = self.accent.and_then(|(color, place)| low_contrast(&mut theme, color, place));
                theme.set_site(self.site);
                Ok((Arc::new(theme), found.into_iter().collect()))
            }
            Err(found) => Err(found.into_iter().map(|problem| theme_diagnostic(sources, self.name, problem)).collect()),
        }
    }
}

fn low_contrast(theme: &mut Theme, color: &str, place: Place) -> Option<Diagnostic> {
    let contrast = theme.set_accent(color).err()?;
    Some(Diagnostic::new(Code::LowContrast, place).arg("color", color).arg("contrast", format!("{contrast:.1}")))
}

fn text_of(sources: &Sources, (path, file, loaded): (&str, FileId, &SourceFile)) -> Option<(String, String)> {
    match loaded {
        SourceFile::Text(_) => Some((path.to_owned(), sources.text(file).to_string())),
        SourceFile::Binary(_) => None,
    }
}

/// A diagnostic of a theme's file, at its place when the file is the site's own.
fn theme_diagnostic(sources: &mut Sources, theme: &str, problem: ThemeProblem) -> Diagnostic {
    if let (0, ThemeMistake::MissingTemplate(name)) = (problem.line, &problem.mistake) {
        return missing_template(theme, name, None);
    }
    let file = sources.file_id(&problem.path);
    let place = place_in(sources, file, problem.line, problem.column);
    if let ThemeMistake::MissingTemplate(name) = &problem.mistake {
        return missing_template(theme, name, Some(place));
    }
    let [mistake, value] = mistake_args(&problem);
    let diagnostic = Diagnostic::new(Code::ThemeProblem, place).arg("path", problem.path.clone());
    diagnostic.arg(mistake.0, mistake.1).arg(value.0, value.1)
}

/// A template that pages ask for, or another template at this place; names `default/…` are built in or nowhere.
fn missing_template(theme: &str, name: &str, asked_at: Option<Place>) -> Diagnostic {
    let folder = if name.starts_with("components/") { "" } else { "templates/" };
    let wanted = match asked_at {
        None => "by-pages",
        Some(_) if name.starts_with("default/") => "built-in",
        Some(_) => "by-template",
    };
    let diagnostic = Diagnostic::new(Code::MissingTemplate, asked_at).arg("template", name).arg("wanted", wanted);
    diagnostic.arg("file", format!("themes/{theme}/{folder}{name}"))
}

/// Why a page could not be rendered, as values for the wording `theme-mistake-at`; `None` where it is no mistake of the
/// theme.
pub fn theme_mistake_args(error: &RenderError) -> Option<Vec<(&'static str, String)>> {
    let problem = error.downcast_ref::<Box<ThemeProblem>>()?;
    Some([("place", problem.place())].into_iter().chain(mistake_args(problem)).collect())
}

/// The values that `theme-mistake` is worded with.
fn mistake_args(problem: &ThemeProblem) -> [(&'static str, String); 2] {
    [("mistake", problem.mistake.name().to_owned()), ("value", problem.mistake.value().to_owned())]
}

fn place_in(sources: &Sources, file: FileId, line: usize, column: usize) -> Place {
    let text = sources.text(file);
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let line_text = text.get(start..).unwrap_or("");
    let at = start + line_text.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum::<usize>();
    Place::new(file, at, at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_template_is_told_with_the_file_that_would_be_it() {
        let values_of = |name: &str, asked_at| {
            let diagnostic = missing_template("own", name, asked_at);
            let values: Vec<String> = diagnostic.args.into_iter().map(|(_, value)| value).collect();
            assert_eq!(values[0], name);
            values[1..].join(" ")
        };
        let place = Place::default();
        assert_eq!(values_of("school.html", None), "by-pages themes/own/templates/school.html");
        assert_eq!(values_of("a.html", Some(place)), "by-template themes/own/templates/a.html");
        assert_eq!(values_of("components/a/a.html", Some(place)), "by-template themes/own/components/a/a.html");
        assert!(values_of("default/a.html", Some(place)).starts_with("built-in "));
    }
}
