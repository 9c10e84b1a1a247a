//! Fenced commands of a text in; they are run one after another in a new site, and what the text says they print they do.

use super::text::{fences, read};
use crate::support::{SmallSite, code, messages};

/// The folder with the site, and how many commands the text has.
pub fn run_commands(name: &str) -> (SmallSite, usize) {
    let text = read(name);
    let site = SmallSite::empty();
    assert_eq!(code(&site.vekha(&["init", "site"])), 0);
    let mut count = 0;
    let mut last_words = String::new();
    for (language, block) in fences(&text) {
        if language == "text" {
            assert!(last_words.contains(block.trim()), "«{block}» in:\n{last_words}");
            continue;
        }
        let mut words: Vec<&str> = block.split_whitespace().collect();
        assert_eq!(words.remove(0), "vekha", "{block}");
        words.extend(["--date", "2026-10-01"]);
        let output = site.vekha(&words);
        last_words = messages(&output);
        assert_eq!(code(&output), 0, "{block}: {last_words}");
        count += 1;
    }
    (site, count)
}
