//! Words of lists of schools: what stands in their columns, and which words name a school.

use crate::content::fold;

/// What stands in a column of a list of schools.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchoolColumn {
    /// The number of the row.
    Number,
    /// Where the school is.
    Territory,
    /// Its name.
    Name,
    /// Anything else.
    Text,
}

impl SchoolColumn {
    /// Its word in the content format.
    pub fn code(self) -> &'static str {
        match self {
            SchoolColumn::Number => "number",
            SchoolColumn::Territory => "territory",
            SchoolColumn::Name => "name",
            SchoolColumn::Text => "text",
        }
    }
}

/// The name of a school without that of the person it is named after: «СОШ № 5 им. А. С. Пушкина».
pub fn without_namesake(name: &str) -> &str {
    let end = [" им. ", " имени ", " им."].iter().filter_map(|sign| name.find(sign)).min();
    &name[..end.unwrap_or(name.len())]
}

/// Whether words name a school.
pub fn is_school(name: &str) -> bool {
    const WORDS: [&str; 11] = ["школ", "сош", "оош", "нош", "лицей", "гимнази", "мбоу", "моу", "мкоу", "маоу", "мобу"];
    let folded = fold::words(name);
    WORDS.iter().any(|word| folded.contains(word))
}
