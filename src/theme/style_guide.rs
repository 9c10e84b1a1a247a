//! The style guide: in go the components with their examples, out comes a page for those who change the theme.

use serde::Serialize;
use serde_json::{Value as Json, json};
use tera::Value;

use super::Args;
use super::components::Component;
use super::load::Theme;
use super::needs::STYLE_GUIDE;
use super::problem::ThemeProblem;
use super::value_fields::view;

#[derive(Serialize)]
struct ShownComponent<'a> {
    name: &'a str,
    examples: Vec<RenderedExample<'a>>,
}

#[derive(Serialize)]
struct RenderedExample<'a> {
    title: &'a str,
    html: String,
    data: String,
}

impl Theme {
    /// The style guide as a page that lies beside the style sheet.
    pub fn style_guide(&self) -> Result<Vec<u8>, Box<ThemeProblem>> {
        let shown =
            self.components.iter().map(|component| self.show_component(component)).collect::<Result<Vec<_>, _>>()?;
        let title = self.string("styleguide-title", &Args::new()).unwrap_or_default();
        let page = json!({
            "title": title, "description": null, "nav": null, "nav_exact": false, "school_nav": null,
            "breadcrumbs": [], "basis": [], "as_of": null, "canonical": null, "feeds": [], "entities": [],
        });
        let data = json!({"page": page, "components": shown, "colours": COLOURS});
        let mut out = Vec::new();
        self.render(STYLE_GUIDE, "", &view_from_json(&data), &mut out)?;
        Ok(out)
    }

    fn show_component<'a>(&self, component: &'a Component) -> Result<ShownComponent<'a>, Box<ThemeProblem>> {
        let examples = component.examples.iter().map(|(title, args)| {
            let html = self.render_component(&component.name, &view_from_json(args))?;
            Ok(RenderedExample { title, html, data: format!("{args:#}") })
        });
        Ok(ShownComponent { name: &component.name, examples: examples.collect::<Result<Vec<_>, Box<ThemeProblem>>>()? })
    }
}

/// JSON as templates see it; whatever JSON can say they can see.
fn view_from_json(data: &Json) -> Value {
    view(data).unwrap_or_else(|_| Value::none())
}

/// The colour tokens of the style sheet.
const COLOURS: [&str; 11] = ["bg", "soft", "ink", "dim", "line", "link", "seen", "ok", "bad", "warn", "off"];
