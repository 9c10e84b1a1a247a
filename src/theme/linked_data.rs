//! The block of linked data (JSON-LD, schema.org) in a page's head: the way to the page and what the page is about.
//! Must not know what the entities say.

use serde_json::{Value as Json, json};
use tera::{Error, TeraResult, Value};

use super::fields::field;

/// `linked_data(page=page, base=site.base_url)`: the whole block, safe inside a `<script>` element.
pub fn block(page: &Value, base: &str) -> TeraResult<Value> {
    let entities = field(page, "entities").map(json_of).transpose()?;
    let mut graph: Vec<Json> = match entities {
        Some(Json::Array(entities)) => entities,
        _ => Vec::new(),
    };
    graph.extend(breadcrumbs(page, base));
    let text = json!({"@context": "https://schema.org", "@graph": graph}).to_string();
    Ok(Value::safe_string(&text.replace('<', "\\u003c"))) // no text of a site ends the element
}

fn json_of(value: &Value) -> TeraResult<Json> {
    serde_json::to_value(value).map_err(|error| Error::message(error.to_string()))
}

/// The way to the page; the last step is the page itself and has no address of its own.
fn breadcrumbs(page: &Value, base: &str) -> Option<Json> {
    let links = field(page, "breadcrumbs").and_then(Value::as_array).filter(|links| !links.is_empty())?;
    let step = |(place, link): (usize, &Value)| {
        let name = field(link, "title").and_then(Value::as_str).unwrap_or_default();
        let mut step = json!({"@type": "ListItem", "position": place + 1, "name": name});
        if let Some(href) = field(link, "href").and_then(Value::as_str) {
            step["item"] = json!(format!("{base}/{}", href.strip_suffix("index.html").unwrap_or(href)));
        }
        step
    };
    let steps: Vec<Json> = links.iter().enumerate().map(step).collect();
    Some(json!({"@type": "BreadcrumbList", "itemListElement": steps}))
}
