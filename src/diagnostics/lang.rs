//! The languages in which the program speaks to whoever runs it.

/// A language the tool speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Russian.
    #[default]
    Ru,
    /// English.
    En,
}

impl Lang {
    /// The language tag, as in `--lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Ru => "ru",
            Lang::En => "en",
        }
    }

    /// The language of a tag; `None` for one the tool does not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        [Lang::Ru, Lang::En].into_iter().find(|lang| lang.tag() == tag)
    }
}
