//! What a published folder holds: the whole site or one school. It must not know how either is made.

use std::fmt;
use std::str::FromStr;

/// The extent of a build. Two scopes never share a folder: one would remove the other's pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// The whole site.
    Site,
    /// The site of one school alone, by its id.
    School(String),
    /// The style guide of a theme.
    StyleGuide,
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Scope::Site => f.write_str("site"),
            Scope::StyleGuide => f.write_str("styleguide"),
            Scope::School(id) => write!(f, "school:{id}"),
        }
    }
}

impl FromStr for Scope {
    type Err = ();

    fn from_str(text: &str) -> Result<Scope, ()> {
        match text.split_once(':') {
            None if text == "site" => Ok(Scope::Site),
            None if text == "styleguide" => Ok(Scope::StyleGuide),
            Some(("school", id)) if !id.is_empty() => Ok(Scope::School(id.to_owned())),
            _ => Err(()),
        }
    }
}
