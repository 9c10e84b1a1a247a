//! The theme: in go its files and views (plain data), out come HTML, one style sheet and the interface strings of a
//! language. Must not know the site's model, read the disk or ask the clock.

mod accent;
mod chart;
mod components;
mod formats;
mod functions;
mod linked_data;
mod load;
mod minify;
mod needs;
mod parts;
mod problem;
mod qr;
mod source;
mod strings;
mod style;
mod style_guide;
mod templates;
mod text_tables;
mod typography;
mod value_fields;

pub use fluent_bundle::FluentArgs as Args;
pub use functions::{escape_html, state_key};
pub use load::Theme;
pub use needs::ThemeNeeds;
pub use problem::{ThemeMistake, ThemeProblem};
pub use strings::message_keys;
pub use style::STYLE_SHEET;
pub use templates::Form;
pub use tera::Value;
pub use value_fields::view;

/// The version of what templates may see: views, components, functions, strings.
pub const THEME_API: u32 = 2;
