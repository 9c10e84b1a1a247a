//! The block of linked data (JSON-LD, schema.org): in goes the frame of a page, out come the way to it and what it is
//! about. Must not know what the entities say.

use serde_json::json;
use tera::{TeraResult, Value};

use super::value_fields::field;

/// `linked_data(page=page, base=site.base_url)`: the whole block, safe inside a `<script>` element.
pub fn linked_data_block(page: &Value, base: &str) -> TeraResult<Value> {
    let entities = field(page, "entities").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let trail = breadcrumbs(page, base);
    let graph = entities.chain(trail.as_deref()).collect::<Vec<_>>().join(",");
    let text = format!("{{\"@context\":\"https://schema.org\",\"@graph\":[{graph}]}}");
    Ok(Value::safe_string(&text.replace('<', "\\u003c"))) // no text of a site ends the element
}

/// The way to the page; the last step is the page itself and has no address of its own.
fn breadcrumbs(page: &Value, base: &str) -> Option<String> {
    let links = field(page, "breadcrumbs").and_then(Value::as_array).filter(|links| !links.is_empty())?;
    let steps: Vec<String> = links.iter().zip(1..).map(|(link, position)| list_item(link, position, base)).collect();
    Some(format!("{{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{}]}}", steps.join(",")))
}

fn list_item(link: &Value, position: usize, base: &str) -> String {
    let name = json!(field(link, "title").and_then(Value::as_str).unwrap_or_default());
    let item = match field(link, "href").and_then(Value::as_str) {
        Some(href) => {
            let address = json!(format!("{base}/{}", href.strip_suffix("index.html").unwrap_or(href)));
            format!(",\"item\":{address}")
        }
        None => String::new(),
    };
    format!("{{\"@type\":\"ListItem\",\"position\":{position},\"name\":{name}{item}}}")
}
