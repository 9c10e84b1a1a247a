//! Names of files as people read them: titles in, names that every system takes out, none of them twice.

use std::collections::BTreeSet;

/// So many letters of a title stand in a name.
const MOST_LETTERS: usize = 80;

/// Names that are given already, whatever their letters' case.
#[derive(Debug, Default)]
pub(super) struct FileNames {
    taken: BTreeSet<String>,
}

impl FileNames {
    /// A name for a title, with its ending; with a number where another file has that name.
    pub(super) fn name(&mut self, title: &str, ending: &str) -> String {
        let title = clean(title);
        let mut name = format!("{title}.{ending}");
        let mut number = 2;
        while !self.taken.insert(name.to_lowercase()) {
            name = format!("{title} ({number}).{ending}");
            number += 1;
        }
        name
    }
}

/// The title without signs that Windows keeps for itself, on one line and not too long.
pub(super) fn clean(title: &str) -> String {
    let signs = title.chars().map(|sign| match sign {
        '/' | '\\' | '|' => '-',
        ':' | '*' | '?' | '"' | '<' | '>' => ' ',
        _ if sign.is_control() || sign.is_whitespace() => ' ',
        _ => sign,
    });
    let line = signs.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = line.chars().take(MOST_LETTERS).collect();
    let whole_words =
        if short.len() < line.len() { short.rsplit_once(' ').map_or(&*short, |(words, _)| words) } else { &*short };
    let clean = whole_words.trim_matches([' ', '.', ',']);
    if clean.is_empty() { "-".to_owned() } else { clean.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_readable_and_none_is_given_twice() {
        let mut names = FileNames::default();
        assert_eq!(names.name("Приказ № 5/1 «О плане»: что?", "pdf"), "Приказ № 5-1 «О плане» что.pdf");
        assert_eq!(names.name("ПРИКАЗ № 5/1 «О плане»: что", "pdf"), "ПРИКАЗ № 5-1 «О плане» что (2).pdf");
        assert_eq!(names.name("..", "txt"), "-.txt");
        assert_eq!(clean(&"я".repeat(200)).chars().count(), MOST_LETTERS);
    }
}
