//! The style guide of the theme as something that can be published: one page with the files of the theme beside it.

use std::borrow::Cow;
use std::path::Path;

use crate::theme::Theme;
use vekha_publish::{Publishable, RenderError};

/// The style guide of a theme that knows its site.
pub struct StyleGuide<'a>(pub &'a Theme);

const PAGE: &str = "index.html";

impl Publishable for StyleGuide<'_> {
    fn paths(&self) -> Vec<&str> {
        self.0.assets().iter().map(|(path, _)| path.as_str()).chain([PAGE]).collect()
    }

    fn bytes(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
        if path == PAGE {
            return Ok(Cow::Owned(self.0.style_guide()?));
        }
        let found = self.0.assets().iter().find(|(name, _)| name == path);
        found.map(|(_, bytes)| Cow::Borrowed(bytes.as_slice())).ok_or_else(|| format!("no such file: {path}").into())
    }

    fn copy_source(&self, _: &str) -> Option<&Path> {
        None
    }
}
