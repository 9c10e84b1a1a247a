//! The way from the top of a file to a value of it.

/// A step down the tree of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Into the value of a key.
    Key(String),
    /// Into a member of a list, from 0.
    Index(usize),
}

impl Step {
    /// Into the value of a key.
    pub fn key(name: impl Into<String>) -> Self {
        Step::Key(name.into())
    }
}

/// The way from the top of a file to a value.
pub type Path = Vec<Step>;

/// A path as people read it: `plans[0].items[2].deadline`.
pub fn path_text(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Key(key) if text.is_empty() => text.push_str(key),
            Step::Key(key) => text.push_str(&format!(".{key}")),
            Step::Index(index) => text.push_str(&format!("[{index}]")),
        }
    }
    text
}
