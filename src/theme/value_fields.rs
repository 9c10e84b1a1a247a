//! Values of views: in goes anything serializable, out come maps for templates and the fields in them. Knows no names
//! of fields.

use tera::Value;
use tera::value::Key;

/// A field of a map; none when the value is no map or has no such field.
pub fn field<'a>(value: &'a Value, name: &'static str) -> Option<&'a Value> {
    value.as_map()?.get(&Key::Str(name))
}

/// A map out of named values, in this order.
pub fn map_from<const N: usize>(fields: [(&'static str, Value); N]) -> Value {
    let map: tera::Map = fields.into_iter().map(|(name, value)| (Key::Str(name), value)).collect();
    Value::from(map)
}

/// Turns anything serializable into a view; a `null` is an absent thing.
pub fn view(data: &impl serde::Serialize) -> Result<Value, String> {
    Value::try_from_serializable(data).map_err(|error| error.to_string())
}
