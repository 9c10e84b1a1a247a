//! What the pages ask of a theme by name, where no template or string of the theme does. It is handed in: a theme knows
//! neither pages nor states.

/// The template of the style guide, the one page that the theme makes by itself.
pub const STYLE_GUIDE: &str = "styleguide";

/// Names that a theme must have.
#[derive(Debug, Clone, Default)]
pub struct ThemeNeeds {
    /// Templates without their ending: `school`.
    pub templates: Vec<&'static str>,
    /// Keys of interface strings.
    pub strings: Vec<String>,
}
